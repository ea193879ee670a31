import { existsSync } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { createSandbox } from '../sandbox/index.ts';
import { tagFault } from '../src/domain/tag.ts';
import { argumentFault } from './arguments.ts';
import type { Act } from './start/acts/act.ts';
import { publishOwn } from './start/acts/foundry.ts';
import { acts } from './start/acts/index.ts';
import { checkZip } from './start/package.ts';
import { paintFor } from './start/paint.ts';
import { demoProject, projectFrom, type Project } from './start/project.ts';
import { createScreen, widthFor } from './start/screen.ts';
import { bundle, createDemo } from './start/demo.ts';

const usage = `npm start                                    publish a demo release
npm start -- --all                           … and all other scenes
npm start -- --manifest path/to/module.json  publish your own manifest
npm start -- --package path/to/module.zip    check your own package
             --tag v1.2.3                    with either: the tag of the release
                                             (default: the version with a v)

Runs the action in dist/ against registries on this machine, and shows what a
maintainer would see. Nothing leaves the machine, and no token is needed.`;

const introduction =
  'Release Relay runs here as on a GitHub runner, against small servers that answer like GitHub and the registries. Nothing leaves ' +
  'this machine.';

const next = `Next:
  npm start -- --manifest path/to/module.json   your own manifest
  npm start -- --package path/to/module.zip     your own package
  npm start -- --all                            re-runs, mistakes, Keygen, …`;

/** Wrong usage: reported in one line, without a stack, with exit status 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const paint = paintFor(process.stdout, process.env);

/** Does what the arguments say. Returns the exit status. */
async function main(args: readonly string[]): Promise<0 | 1> {
  const { manifest, package: zip, tag, all = false, help } = optionsFrom(args);
  if (help === true) {
    console.log(usage);
    return 0;
  }
  const fault = tag === undefined ? undefined : tagFault(tag);
  if (fault !== undefined) throw new UsageError(`--tag: ${JSON.stringify(tag)} ${fault}.`);
  if ([zip !== undefined, manifest !== undefined, all].filter(Boolean).length > 1) {
    throw new UsageError('Use only one of --manifest, --package and --all.');
  }
  if (zip !== undefined) return openPackage(zip, tag);
  if (manifest === undefined) return play(await demoProject({ tag }), all ? acts : acts.slice(0, 1));
  return play(projectFrom(manifest, await reading('manifest', manifest, (path) => readFile(path)), tag), [publishOwn]);
}

function optionsFrom(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = {
      manifest: text,
      package: text,
      tag: text,
      all: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    const [path] = positionals;
    // npm keeps options that come before `--` to itself, and tells its scripts in variables.
    const kept = ['manifest', 'package', 'tag', 'all'].find((name) => process.env[`npm_config_${name}`] !== undefined);
    if (kept !== undefined && process.env['npm_lifecycle_event'] === 'start' && values[kept as 'tag'] === undefined) {
      const value = path ?? process.env[`npm_config_${kept}`] ?? '';
      throw new UsageError(
        `npm needs \`--\` before the options:\n  npm start -- --${kept}${value === '' || value === 'true' ? '' : ` ${value}`}\n`,
      );
    }
    if (path !== undefined) throw new UsageError(`${path}: write --manifest or --package before it.`);
    return values;
  } catch (error) {
    if ((error as Error).name === 'UsageError') throw error;
    throw new UsageError(argumentFault(error));
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
    const reasons: Record<string, string> = {
      ENOENT: 'the file does not exist',
      EISDIR: 'this is a folder, not a file',
    };
    throw new UsageError(`--${option} ${path}: ${reasons[code ?? ''] ?? message}.`);
  }
}

/** npm runs its scripts in the folder of package.json; `INIT_CWD` is the folder it was called in. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return script === 'start' && caller !== undefined ? caller : process.cwd();
}

/** Plays scenes one after another. Returns 0 if each went as its title says. */
async function play(project: Project, played: readonly Act[]): Promise<0 | 1> {
  if (!existsSync(bundle)) throw new UsageError('dist/index.js does not exist. Run `npm run build` first.');
  const screen = createScreen((text) => process.stdout.write(text), paint, process.stdout.columns);
  const sandbox = await createSandbox();
  try {
    const demo = createDemo(sandbox, project, screen);
    screen.note(introduction);
    for (const [index, act] of played.entries()) {
      screen.act(played.length > 1 ? `${index + 1}. ${act.title}` : act.title, act.about);
      const { good, text } = await act.play(demo);
      screen.result(good, text);
      if (!good) return 1;
    }
    if (project.package === undefined) {
      screen.note('The package was not opened. Check it with `npm start -- --package path/to/module.zip`.');
    } else if (played.length === 1) screen.note(next);
    return 0;
  } finally {
    await sandbox.close();
  }
}

/** Opens a package. Returns 0 if it installs. */
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
  throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
}

// `npm start | head` closes the pipe early, which is not an error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if ((error as Error).name !== 'UsageError') throw error;
  const { message } = error as Error;
  console.error(`${message}${message.endsWith('\n') ? '' : ' '}See \`npm start -- --help\`.`);
  process.exitCode = 2;
}
