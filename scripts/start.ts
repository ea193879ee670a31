import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { createSandbox } from '../sandbox/index.ts';
import { acts } from './start/acts.ts';
import { paintFor } from './start/paint.ts';
import { demoProject, projectFrom, type Project } from './start/project.ts';
import { createScreen } from './start/screen.ts';
import { bundle, createStage } from './start/stage.ts';

const usage = `npm start                                          the demo's own module
npm start -- --manifest path/to/module.json        your own manifest
                --tag v1.2.3                       the tag to release it under; default: its version with a v

Publishes a release to registries that run on this machine only, with the bundle of dist/, and shows what a maintainer
would see. Nothing leaves the machine, and no token is needed.`;

/** Bad use: said without a stack, and with status 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

async function projectFromArguments(args: readonly string[]): Promise<Project | undefined> {
  const { manifest, tag, help } = optionsFrom(args);
  if (help === true) return undefined;
  if (manifest === '') throw new UsageError('--manifest needs the path of a file.');
  // What git refuses as a name: https://git-scm.com/docs/git-check-ref-format
  // eslint-disable-next-line no-control-regex
  if (tag !== undefined && (tag === '' || /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$|\.lock$/.test(tag))) {
    throw new UsageError(`--tag: ${JSON.stringify(tag)} cannot be the name of a tag.`);
  }
  if (manifest === undefined) return demoProject({ tag });
  try {
    return projectFrom(manifest, await readFile(resolve(callersFolder(), manifest)), tag);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'this is a folder' };
    throw new UsageError(`--manifest ${manifest}: ${reasons[code ?? ''] ?? message}.`);
  }
}

/** npm runs its scripts in the folder of package.json, and says where it was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return script === 'start' && caller !== undefined ? caller : process.cwd();
}

function optionsFrom(args: readonly string[]) {
  try {
    const options = { manifest: { type: 'string' }, tag: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Plays the acts. Returns the exit status: 0 where each went as its title says. */
async function play(project: Project): Promise<0 | 1> {
  if (!existsSync(bundle)) throw new UsageError('There is no dist/index.js: run `npm run build` first.');
  const paint = paintFor(process.stdout, process.env);
  const screen = createScreen((text) => process.stdout.write(text), paint, process.stdout.columns);
  const sandbox = await createSandbox();
  try {
    const stage = createStage(sandbox, project, screen);
    for (const [index, act] of acts.entries()) {
      screen.act(index + 1, act.title, act.about);
      const { good, verdict } = await act.play(stage);
      screen.verdict(good, verdict);
      if (!good) return 1;
    }
    return 0;
  } finally {
    await sandbox.close();
  }
}

// Whoever reads only the first lines (`npm start | head`) has seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

try {
  const project = await projectFromArguments(process.argv.slice(2));
  if (project === undefined) console.log(usage);
  else process.exitCode = await play(project);
} catch (error) {
  if ((error as Error).name !== 'UsageError') throw error;
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = 2;
}
