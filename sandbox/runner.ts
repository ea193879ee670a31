import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface RunActionOptions {
  /** Path of the script to run. */
  readonly bundle: string;
  /** The Node binary. Default: the current one. */
  readonly node?: string;
  /** Added to the environment of the process, which otherwise has `PATH`, `HOME`, node's compile cache and what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The step's `with`. Omitted inputs have their default from action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** `owner/name` */
  readonly repository: string;
  /** Default: the tag of the payload's release, otherwise `refs/heads/main`. */
  readonly ref?: string;
  /** Addresses of GitHub, and the value of `github.token`. The sandbox's GitHub can be passed. */
  readonly github: { readonly apiUrl: string; readonly serverUrl: string; readonly token: string };
  /** Default `1000001` */
  readonly runId?: string;
  /** Default 1 */
  readonly runAttempt?: number;
  /** `GITHUB_WORKSPACE`, and the working directory of the process. Default: an empty folder that is removed afterwards. */
  readonly workspace?: string;
  /** The working directory, if it is not the workspace. */
  readonly cwd?: string;
  /** Receives the process when it starts, e.g. to kill it when a request arrives. */
  readonly kill?: (child: ChildProcess) => void;
  /** Milliseconds after which the process is killed. Default 60,000. */
  readonly timeoutMs?: number;
  /** Path of action.yml. Default: this repository's. */
  readonly action?: string;
}

/** A workflow command that the runner would execute, unescaped. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ActionRun {
  /** Null if a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every workflow command of both streams, in the order of each, so that a forged one is visible. */
  readonly commands: readonly Command[];
  /** All of them; the runner shows ten of a level. */
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What was written for later steps; empty for an action that only uses outputs. */
  readonly state: string;
  readonly exported: string;
  /** From the start of the process to the end of its output, in milliseconds. */
  readonly elapsedMs: number;
}

/** Runs a JavaScript action as a process, the way GitHub's runner does, and parses its output as the runner does. */
export async function runAction({
  bundle,
  node = process.execPath,
  env = {},
  inputs = {},
  event,
  repository,
  ref = refOf(event.payload),
  github,
  runId = '1000001',
  runAttempt = 1,
  workspace,
  cwd,
  kill,
  timeoutMs = 60_000,
  action = fileURLToPath(new URL('../action.yml', import.meta.url)),
}: RunActionOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'release-relay-run-'));
  try {
    const file = async (name: string, text = ''): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    };
    const own = join(folder, 'workspace');
    await mkdir(own);
    const files = {
      output: await file('output'),
      summary: await file('summary'),
      state: await file('state'),
      env: await file('env'),
      path: await file('path'),
    };
    const environment = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...compileCache(),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_ACTOR: repository.split('/')[0],
      GITHUB_API_URL: github.apiUrl,
      GITHUB_ENV: files.env,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event.payload)),
      GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
      GITHUB_JOB: 'publish',
      GITHUB_OUTPUT: files.output,
      GITHUB_PATH: files.path,
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
      GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_OWNER: repository.split('/')[0],
      GITHUB_RUN_ATTEMPT: String(runAttempt),
      GITHUB_RUN_ID: runId,
      GITHUB_RUN_NUMBER: '1',
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_STATE: files.state,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKFLOW: 'Release',
      GITHUB_WORKSPACE: workspace ?? own,
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_NAME: 'sandbox',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: folder,
      RUNNER_TOOL_CACHE: folder,
      ...(await inputVariables(action, inputs, github.token)),
      ...env,
    };
    const started = performance.now();
    const child = spawn(node, [bundle], {
      cwd: cwd ?? workspace ?? own,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
    const streams = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
    const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve([code, signal]));
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    kill?.(child);
    const [exitCode, signal] = await ended.finally(() => clearTimeout(timer));
    const elapsedMs = performance.now() - started;
    const [stdout, stderr] = await streams;
    return {
      exitCode,
      signal,
      stdout,
      stderr,
      ...readLog(stdout, stderr),
      outputs: pairsFrom(await readFile(files.output, 'utf8')),
      summary: await readFile(files.summary, 'utf8'),
      state: await readFile(files.state, 'utf8'),
      exported: (await readFile(files.env, 'utf8')) + (await readFile(files.path, 'utf8')),
      elapsedMs,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compileCache(): { readonly NODE_COMPILE_CACHE?: string } {
  const { NODE_COMPILE_CACHE: folder } = process.env;
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

function refOf(payload: unknown): string {
  const tag = (payload as { release?: { tag_name?: unknown } } | null)?.release?.tag_name;
  return typeof tag === 'string' ? `refs/tags/${tag}` : 'refs/heads/main';
}

/** Until the stream ends or is closed. */
async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `INPUT_*` for every input of action.yml, and for undeclared ones, which the runner passes on, too. */
export async function inputVariables(
  action: string,
  inputs: Readonly<Record<string, string>>,
  token: string,
): Promise<Record<string, string>> {
  const { inputs: declared } = parse(await readFile(action, 'utf8')) as {
    inputs?: Record<string, { default?: string | number | boolean } | null>;
  };
  const values: Record<string, string> = {};
  for (const [name, input] of Object.entries(declared ?? {})) {
    const text = String(input?.default ?? '').replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (text.includes('${{'))
      throw new Error(`The default of ${name} has an expression that the sandbox does not support.`);
    values[variableOf(name)] = text;
  }
  for (const [name, value] of Object.entries(inputs)) values[variableOf(name)] = value;
  return values;
}

function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

const commandNames = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** One line as the runner reads it: `::name key=value,…::message` at its start, or `##[name key=value;…]message` anywhere. */
export function commandFrom(line: string): Command | undefined {
  const modern = /^\s*::([^\s:]+)(?:\s+((?:(?!::).)*))?::(.*)$/su.exec(line);
  if (modern?.[1] !== undefined && commandNames.has(modern[1].toLowerCase())) {
    const { 1: name, 2: properties = '', 3: message = '' } = modern;
    return {
      name: name.toLowerCase(),
      properties: propertiesFrom(properties.split(','), unescapeProperty),
      message: unescapeData(message),
    };
  }
  const old = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/su.exec(line);
  if (old?.[1] === undefined || !commandNames.has(old[1].toLowerCase())) return undefined;
  const { 1: name, 2: properties = '', 3: message = '' } = old;
  return {
    name: name.toLowerCase(),
    properties: propertiesFrom(properties.split(';'), unescapeData),
    message: unescapeData(message),
  };
}

function propertiesFrom(parts: readonly string[], unescape: (text: string) => string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of parts) {
    const [, key, value] = /^\s*([^=]+)=(.*)$/su.exec(part) ?? [];
    if (key !== undefined && value !== undefined) properties[key] = unescape(value);
  }
  return properties;
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function readLog(...streams: readonly string[]): Pick<ActionRun, 'commands' | 'annotations' | 'masks' | 'groups'> {
  const commands: Command[] = [];
  const groups: { title: string; lines: string[] }[] = [];
  for (const stream of streams) {
    let open: { title: string; lines: string[] } | undefined;
    let stopped: string | undefined;
    // The runner's reader ends a line at a lone carriage return, too.
    for (const line of stream.split(/\r\n|\r|\n/)) {
      if (stopped !== undefined) {
        if (line.trim() === `::${stopped}::`) stopped = undefined;
        else open?.lines.push(line);
        continue;
      }
      const command = commandFrom(line);
      if (command === undefined) {
        open?.lines.push(line);
        continue;
      }
      commands.push(command);
      if (command.name === 'stop-commands') stopped = command.message;
      if (command.name === 'group') groups.push((open = { title: command.message, lines: [] }));
      if (command.name === 'endgroup') open = undefined;
    }
  }
  return {
    commands,
    groups,
    masks: commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message),
    annotations: commands.flatMap(annotationsFrom),
  };
}

function annotationsFrom({ name, message, properties }: Command): Annotation[] {
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
  const { title, file, line, col } = properties;
  return [
    {
      level: name,
      message,
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line: Number(line) }),
      ...(col === undefined ? {} : { column: Number(col) }),
    },
  ];
}

/** A file of `name=value` and `name<<delimiter` entries. Throws if the runner would fail the step. */
export function pairsFrom(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, index + 1);
    if (heredoc < 1 || delimiter === '' || end < 0) throw new Error(`Invalid format '${line}'`);
    pairs[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return pairs;
}
