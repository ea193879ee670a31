import { existsSync } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { createSandbox } from '../sandbox/index.ts';
import { actsFor } from './start/acts/index.ts';
import { checkZip } from './start/package.ts';
import { paintFor } from './start/paint.ts';
import { demoProject, projectFrom, type Project } from './start/project.ts';
import { createScreen, widthFor } from './start/screen.ts';
import { bundle, createDemo } from './start/demo.ts';

const usage = `npm start                                          the demo's own module
npm start -- --manifest path/to/module.json        your own manifest
npm start -- --package path/to/module.zip          your own package: would it install?
                --tag v1.2.3                       the tag to release either under; default: its version with a v

Publishes a release to registries that run on this machine only, with the bundle of dist/, and shows what a maintainer
would see; or opens a package. Nothing leaves the machine, and no token is needed.`;

/** Bad use: said without a stack, and with status 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const paint = paintFor(process.stdout, process.env);

/** Does what the arguments say. Returns the exit status. */
async function main(args: readonly string[]): Promise<0 | 1> {
  const { manifest, package: zip, tag, help } = optionsFrom(args);
  if (help === true) {
    console.log(usage);
    return 0;
  }
  // What git refuses as a name: https://git-scm.com/docs/git-check-ref-format
  // eslint-disable-next-line no-control-regex
  if (tag !== undefined && (tag === '' || /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$|\.lock$/.test(tag))) {
    throw new UsageError(`--tag: ${JSON.stringify(tag)} cannot be the name of a tag.`);
  }
  if (zip !== undefined && manifest !== undefined) {
    throw new UsageError('--manifest publishes and --package opens: give one of them.');
  }
  if (zip !== undefined) return openPackage(zip, tag);
  if (manifest === undefined) return play(await demoProject({ tag }));
  return play(projectFrom(manifest, await reading('manifest', manifest, (path) => readFile(path)), tag));
}

function optionsFrom(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = { manifest: text, package: text, tag: text, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What `read` makes of the file that an option names. */
async function reading<Value>(
  option: string,
  path: string,
  read: (absolute: string) => Promise<Value>,
): Promise<Value> {
  if (path === '') throw new UsageError(`--${option} needs the path of a file.`);
  try {
    return await read(resolve(callersFolder(), path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'this is a folder' };
    throw new UsageError(`--${option} ${path}: ${reasons[code ?? ''] ?? message}.`);
  }
}

/** npm runs its scripts in the folder of package.json, and says where it was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return script === 'start' && caller !== undefined ? caller : process.cwd();
}

/** Plays the acts. Returns 0 where each went as its title says. */
async function play(project: Project): Promise<0 | 1> {
  if (!existsSync(bundle)) throw new UsageError('There is no dist/index.js: run `npm run build` first.');
  const screen = createScreen((text) => process.stdout.write(text), paint, process.stdout.columns);
  const sandbox = await createSandbox();
  try {
    const demo = createDemo(sandbox, project, screen);
    for (const [index, act] of actsFor(project).entries()) {
      screen.act(index + 1, act.title, act.about);
      const { good, text } = await act.play(demo);
      screen.result(good, text);
      if (!good) return 1;
    }
    if (project.package === undefined) {
      screen.note(
        'The package was not opened, since nothing leaves the machine: `--package path/to/it.zip` checks it.',
      );
    }
    return 0;
  } finally {
    await sandbox.close();
  }
}

/** Opens a package. Returns 0 where it would install. */
async function openPackage(path: string, tag: string | undefined): Promise<0 | 1> {
  const handle = await reading('package', path, openFile);
  try {
    const width = widthFor(process.stdout.columns);
    const { good, lines } = await checkZip({ path, handle, tag }, { paint, width });
    console.log(lines.join('\n'));
    return good ? 0 : 1;
  } finally {
    await handle.close();
  }
}

/** A folder can be opened, but not read. */
async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw Object.assign(new Error('this is no file'), { code: 'EISDIR' });
}

// Whoever reads only the first lines (`npm start | head`) has seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if ((error as Error).name !== 'UsageError') throw error;
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = 2;
}
