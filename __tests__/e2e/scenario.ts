import { afterAll, expect, test } from '@jest/globals';

import type { AssetSeed, ReleaseSeed, SandboxRelease } from '../../sandbox/github.ts';
import { createFoundry, type SandboxFoundry } from '../../sandbox/foundry.ts';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { runAction, type ActionRun, type RunActionOptions } from '../../sandbox/runner.ts';
import { credentialsOf, type JournalEntry } from '../../sandbox/server.ts';
import {
  bundle,
  foundryModsToken,
  foundryToken,
  githubToken,
  keygenToken,
  manifestWith,
  recordedPayload,
  repository,
  type OutcomeOutput,
} from '../harness/fixtures.ts';
import { leaksIn } from '../harness/secrets.ts';

export { foundryModsToken, foundryToken, githubToken, keygenToken, manifestWith, recordedPayload, repository };
export type { OutcomeOutput };

export interface RelayOptions extends Partial<
  Pick<RunActionOptions, 'bundle' | 'env' | 'inputs' | 'workspace' | 'kill' | 'timeoutMs' | 'runAttempt' | 'ref'>
> {
  /** Default: a recorded `release: published` of the world's release, made since. */
  readonly event?: RunActionOptions['event'];
  /** Default: `foundry` with `foundryToken`, at the sandbox. Given as text, it is the input itself. */
  readonly registries?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | string;
  /** Further values that must never show. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface Relayed extends ActionRun {
  /** What this run asked, in order: `POST foundry publish` and the like. See `lineFrom`. */
  readonly requests: readonly string[];
  readonly entries: readonly JournalEntry[];
  /** The `outcomes` output, parsed. */
  readonly outcomes: Readonly<Record<string, OutcomeOutput>>;
}

export interface World extends Sandbox {
  /** `v1.2.0` of the repository, with a manifest and a package, unless the scenario says otherwise. */
  readonly release: SandboxRelease;
  /** Another release of the repository. */
  createRelease(seed?: Partial<ReleaseSeed>): SandboxRelease;
  /** The event file of a recorded release event, adapted to a release. */
  releaseEvent(
    action?: string,
    release?: SandboxRelease,
    changes?: Readonly<Record<string, unknown>>,
  ): RunActionOptions['event'];
  /** Another registry of Foundry's protocol, which holds the same package under another token. */
  anotherFoundry(token: string): Promise<SandboxFoundry>;
  /** Runs the bundle once, as the runner would. */
  relay(options?: RelayOptions): Promise<Relayed>;
  /** What the summary and the other outputs call the asset. */
  readonly manifestUrl: string;
}

export interface ScenarioOptions {
  /** The text of `module.json`. Default `manifestWith()`. */
  readonly manifest?: string | Uint8Array;
  /** Replaces the release's assets, the manifest included. */
  readonly assets?: readonly AssetSeed[];
  readonly release?: Partial<ReleaseSeed>;
  readonly private?: boolean;
  readonly apiPath?: string;
  /** It waits in real time, so others may run meanwhile. */
  readonly waits?: true;
}

const zip: AssetSeed = { name: 'module.zip', size: 2048 };

let block: string | undefined;

/**
 * As `describe`, for scenarios of which some wait in real time: those of all such blocks of a file run beside each other. Blocks of
 * `describe` would come one after the other.
 */
export function waiting(title: string, scenarios: () => void): void {
  block = title;
  scenarios();
  block = undefined;
}

/**
 * One scenario: a world, and runs of the bundle in it. Whatever it looks at itself, every run of it is held to what no run may
 * ever do: see `assertInnocence`.
 */
export function scenario(name: string, body: (world: World) => Promise<void>, options: ScenarioOptions = {}): void {
  const start = options.waits === true || block !== undefined ? test.concurrent : test;
  start(
    block === undefined ? name : `${block} ${name}`,
    async () => {
      const sandbox = await createSandbox({
        token: githubToken,
        ...(options.apiPath === undefined ? {} : { apiPath: options.apiPath }),
      });
      const others: SandboxFoundry[] = [];
      try {
        sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
        sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
        await body(worldOf(sandbox, options, others));
        expect(sandbox.journal.defects).toEqual([]);
      } finally {
        await Promise.all([sandbox, ...others].map((server) => server.close()));
      }
    },
    120_000,
  );
}

let runs = 0;
afterAll(() => {
  // A file whose scenarios forgot to run anything would be green.
  expect(runs).toBeGreaterThan(0);
});

function worldOf(sandbox: Sandbox, options: ScenarioOptions, others: SandboxFoundry[]): World {
  const { github, journal } = sandbox;
  github.createRepository({ repository, private: options.private ?? false });
  const createRelease = (seed: Partial<ReleaseSeed> = {}): SandboxRelease =>
    github.createRelease({
      repository,
      tag: 'v1.2.0',
      name: 'Lantern 1.2.0',
      body: 'Brighter.',
      assets: options.assets ?? [{ name: 'module.json', content: options.manifest ?? manifestWith() }, zip],
      ...seed,
    });
  const release = createRelease(options.release);
  const releaseEvent: World['releaseEvent'] = (action = 'published', of = release, changes) => ({
    name: 'release',
    payload: github.releasePayload(action, of, recordedPayload(action), changes),
  });
  return {
    ...sandbox,
    release,
    createRelease,
    releaseEvent,
    manifestUrl: release.downloadUrl('module.json'),
    async anotherFoundry(token) {
      const other = await createFoundry({ journal });
      others.push(other);
      other.createPackage({ id: 'lantern', token });
      return other;
    },
    async relay({ event = releaseEvent(), registries, inputs = {}, env = {}, secrets = {}, ...rest } = {}) {
      const before = journal.entries.length;
      const text =
        typeof registries === 'string' ? registries : sandbox.input(registries ?? { foundry: { token: foundryToken } });
      const run = await runAction({
        bundle,
        event,
        repository,
        github,
        // Most scenarios are about something else: those about packages turn it on.
        inputs: { registries: text, 'package-check': 'off', ...inputs },
        // Debug lines are held to the same rules as all others.
        env: { RUNNER_DEBUG: '1', ...env },
        ...rest,
      });
      runs += 1;
      const entries = journal.entries.slice(before).filter(({ own }) => own !== true);
      const own = inputs['github-token'] ?? github.token;
      const known = {
        'the registry token': foundryToken,
        'the FoundryMods token': foundryModsToken,
        'the Keygen token': keygenToken,
        'the GitHub token': own,
        ...secrets,
      };
      assertInnocence(run, entries, known);
      if (registries !== undefined && typeof registries !== 'string') assertOwners(entries, registries, sandbox);
      const outcomes =
        (run.outputs['outcomes'] ?? '') === '' ? {} : (JSON.parse(run.outputs['outcomes'] ?? '') as object);
      return {
        ...run,
        entries,
        requests: entries.map((entry) => lineFrom(entry, others)),
        outcomes: outcomes as Relayed['outcomes'],
      };
    },
  };
}

/** The headers that may carry a credential, or data for one registry only, to whom. Everybody else gets none. */
const ownHeaders: Readonly<Record<string, RegExp>> = {
  'github-api': /^authorization$/,
  foundry: /^authorization$/,
  foundrymods: /^(authorization|x-fm-.*)$/,
  keygen: /^(authorization|keygen-(version|environment))$/,
  releasepage: /^authorization$/,
};

/** Every registry gets the token of an entry that names it, and no other; FoundryMods' lookup and Keygen's storage get none. */
function assertOwners(
  entries: readonly JournalEntry[],
  registries: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  sandbox: Sandbox,
): void {
  const owners = Object.entries(registries).map(([label, { type = label, url, token }]) => ({
    type: String(type),
    host: new URL(typeof url === 'string' ? url : sandbox.registries[type as keyof Sandbox['registries']].url).host,
    credential: type === 'keygen' ? `Bearer ${String(token)}` : String(token),
  }));
  for (const { server, method, headers } of entries) {
    const [type = '', part] = server.split('-');
    // What broke off in its middle has neither.
    if (!(type in ownHeaders) || method === '') continue;
    const credential = headers['authorization'];
    if (part !== undefined || (type === 'foundrymods' && method === 'GET'))
      expect({ server, credential }).toEqual({ server });
    else expect(owners).toContainEqual({ type, host: headers['host'], credential });
  }
}

/**
 * One request in a word: `GET github-web <path>`, `GET github-storage`, `POST foundry rehearsal|publish`; `foundry-2` is the first
 * other one. `GET foundrymods lookup`, `POST foundrymods [upload ]rehearsal|publish`; Keygen's paths are those below the account,
 * with `<id>` for each id; `PUT keygen-storage`; `GET releasepage version`.
 */
function lineFrom(
  { method, server, path, bodyText, headers }: JournalEntry,
  others: readonly SandboxFoundry[],
): string {
  if (server === 'github-storage')
    return path.startsWith('/github-production') ? `${method} ${server}` : `${method} ${server} ${path}`;
  if (server === 'foundry') {
    const body = JSON.parse(bodyText ?? 'null') as Record<string, unknown> | null;
    const other = others.findIndex(({ url }) => new URL(url).host === headers['host']);
    return `${method} ${server}${other < 0 ? '' : `-${other + 2}`} ${body?.['dry-run'] === true ? 'rehearsal' : 'publish'}`;
  }
  if (server === 'foundrymods') {
    if (method === 'GET') return `${method} ${server} lookup`;
    const isUpload = path.endsWith('/upload_zip');
    const isRehearsal = isUpload ? headers['x-fm-dry-run'] === 'true' : /"dry-run":true/.test(bodyText ?? '');
    return `${method} ${server} ${isUpload ? 'upload ' : ''}${isRehearsal ? 'rehearsal' : 'publish'}`;
  }
  if (server === 'releasepage') return `${method} ${server} ${path.replace(/^.*\//, '')}`;
  if (server === 'keygen-storage') return `${method} ${server}`;
  if (server === 'keygen') {
    const below = path.replace(/^\/v1(\/accounts\/[^/]+)?/, '').replace(/\?.*$/, '');
    return `${method} ${server} ${below.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')}`;
  }
  const shown = path
    .replace(`/${repository}/releases/download/`, '…/download/')
    .replace(`/repos/${repository}/releases/`, '…/')
    .replace(/\b\d{6,}\b/, '<id>');
  return `${method} ${server} ${shown}`;
}

/**
 * What no run may ever do, whatever it was given: show a secret, in any encoding and anywhere; send a credential to anybody but its
 * owner; carry out a workflow command that is not ours; ask the origin that redirects lead to; write for later steps.
 */
function assertInnocence(
  run: ActionRun,
  entries: readonly JournalEntry[],
  secrets: Readonly<Record<string, string>>,
): void {
  const lines = run.stdout.split('\n');
  const isMask = (line: string): boolean => line.startsWith('::add-mask::');
  const shown = lines.filter((line) => !isMask(line)).join('\n');
  const places = { stdout: shown, stderr: run.stderr, summary: run.summary, ...run.outputs };
  const leaks = Object.entries(places).flatMap(([place, text]) =>
    leaksIn(text, secrets).map((leak) => `${leak} in ${place}`),
  );
  expect(leaks).toEqual([]);
  expect(lines.findIndex((line) => !isMask(line))).toBe(run.masks.length);
  expect(run.stderr).toBe('');
  expect(run.state + run.exported).toBe('');
  const allowed = ['add-mask', 'debug', 'group', 'endgroup', 'error', 'warning', 'notice'];
  expect(run.commands.filter(({ name }) => !allowed.includes(name))).toEqual([]);
  const opened = run.commands.filter(({ name }) => name === 'group').length;
  if (run.signal === null) expect(run.commands.filter(({ name }) => name === 'endgroup')).toHaveLength(opened);

  const { 'the GitHub token': own = '', ...theirs } = secrets;
  for (const entry of entries) {
    const { server, headers, path, bodyText = '' } = entry;
    const { authorization, ...others } = headers;
    // Receivers may store and forward addresses and bodies: a credential is sent in its header only.
    const open = `${path}\n${JSON.stringify(others)}\n${bodyText}`;
    const credential = authorization ?? '';
    const faults = [
      ...leaksIn(open, secrets),
      ...leaksIn(credential, server.startsWith('github') ? theirs : { 'the GitHub token': own }),
      ...credentialsOf(entry).filter((name) => ownHeaders[server]?.test(name) !== true),
      ...(server === 'github-api' && credential !== '' && credential !== `token ${own}` ? ['another credential'] : []),
      ...(server === 'trap' ? ['a redirect was followed'] : []),
    ];
    expect({ server, path, faults }).toEqual({ server, path, faults: [] });
  }
}

/** From the next release on, a registry that allows one release in a while refuses it once, for this long. */
export function closeWindow(
  journal: Sandbox['journal'],
  registry: Pick<Sandbox['foundry'] | Sandbox['foundrymods'], 'server'> & {
    readonly options: { windowMs: number };
    releases(id: string): readonly { readonly at: number }[];
  },
  ms: number,
): void {
  const { name } = registry.server;
  journal.faults = ({ server, method }) => {
    // Counted from the request, however long the process took to send it.
    if (server === name && method === 'POST' && journal.of(name).every(({ status }) => status !== 429))
      registry.options.windowMs = journal.now() - (registry.releases('lantern').at(-1)?.at ?? 0) + ms;
    return undefined;
  };
}
