import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createKeygen } from '../../sandbox/keygen.ts';
import { zip } from '../../sandbox/zip.ts';
import type { SandboxRelease } from '../../sandbox/github.ts';
import type { Fault as ServerFault } from '../../sandbox/server.ts';
import { WireError, type Transport, type WireRequest } from '../../src/http/transport.ts';
import type { VirtualClock } from '../harness/clock.ts';
import { createEdges } from '../harness/edges.ts';
import { recordedPayload, releaseEnvironment } from '../harness/fixtures.ts';
import { runInProcess, type InProcessRun } from '../harness/runner.ts';
import {
  buildManifest,
  entryCases,
  everyType,
  generations,
  workspace,
  type EntryCase,
  type Label,
  type Secret,
} from './entries.ts';

/** One request of the action, as it went over the wire. */
export interface Sent {
  /** Counts over all runs of a harness, from 0. */
  readonly index: number;
  /** Which run of the harness sent it, from 0. */
  readonly run: number;
  readonly server: string;
  /** Server, method and path without what differs from run to run, and whether it is a rehearsal. */
  readonly key: string;
  /** 1 for the first request of that key in its run. */
  readonly occurrence: number;
  readonly request: WireRequest;
}

export type Fault = ServerFault | { readonly kind: 'refused' };

/** What a run may do differently from a healthy first one. */
export interface RelayOptions {
  readonly attempt?: number;
  readonly runId?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly payload?: unknown;
  readonly faults?: (sent: Sent) => Fault | undefined;
  /** Holds a request back before anything of it is sent. */
  readonly before?: (sent: Sent) => Promise<void> | void;
  /** Holds a whole reply back, or throws instead. */
  readonly after?: (sent: Sent, reply: Reply) => Promise<void> | void;
  readonly cancelled?: AbortSignal;
}

/** A reply with all of its body. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Relayed extends InProcessRun {
  /** Requests of this run, in order. */
  readonly sent: readonly Sent[];
}

export interface World extends Seeded {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  /** Maximum number of concurrent requests. */
  peak(): number;
  /** Bytes that one run uploaded to Keygen's storage, and another run's DELETE removed. */
  readonly lostBytes: readonly string[];
  relay(options?: RelayOptions): Promise<Relayed>;
  close(): Promise<void>;
}

export const version = '1.2.0';
export const repository = 'acme/lantern';

export interface WorldOptions {
  /** Labels of the entries, in order. Default: one of every type. */
  readonly labels?: readonly Label[];
  /** Changes the values of the released manifest, or replaces its text. */
  readonly manifest?: Readonly<Record<string, unknown>> | string;
  readonly body?: string;
  readonly tag?: string;
  /** Settings over those of the healthy entries, by label. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The interval of a registry that limits the rate of releases. Default: a minute, as documented. */
  readonly windowMs?: number;
  /** Started manually, for the tag of a private repository: then everything is read through GitHub's API. */
  readonly byHand?: boolean;
  /** How long Keygen takes to notice uploads. Default: a moment. */
  readonly keygenDelays?: NonNullable<Parameters<typeof createKeygen>[0]['delays']>;
  /** Entries in addition to those of the list's types. */
  readonly more?: (sandbox: Sandbox, release: SandboxRelease) => Promise<readonly EntryCase[]>;
}

/** The state of the sandbox before the first run, and the workflow's inputs. */
export interface Seeded {
  readonly entries: readonly EntryCase[];
  readonly release: SandboxRelease;
  /** Every secret, and the servers that may receive it. */
  readonly secrets: readonly Secret[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly payload: unknown;
  /** What the runner sets for it. */
  readonly env: Readonly<Record<string, string>>;
}

/** Adds a release to a sandbox that every registry of the list accepts. */
export async function seed(
  sandbox: Sandbox,
  {
    labels = everyType,
    manifest = {},
    body = '# Lantern 1.2.0\n\n- shines',
    tag = `v${version}`,
    settings = {},
    windowMs = 60_000,
    byHand = false,
    more = () => Promise.resolve([]),
  }: WorldOptions = {},
): Promise<Seeded> {
  const { github } = sandbox;
  if (byHand) github.createRepository({ repository, private: true });
  const values = {
    id: 'lantern',
    title: 'Lantern',
    version,
    compatibility: { minimum: '12', verified: '13' },
    url: `${github.serverUrl}/${repository}`,
    manifest: `${github.serverUrl}/${repository}/releases/latest/download/module.json`,
    download: `${github.serverUrl}/${repository}/releases/download/${tag}/module.zip`,
    ...(typeof manifest === 'string' ? {} : manifest),
  };
  const text = typeof manifest === 'string' ? manifest : `${JSON.stringify(values, null, 2)}\n`;
  const builds = generations.flatMap((generation) => {
    if (!labels.includes(`foundry-${generation}`)) return [];
    const download = values.download.replace('module.zip', `v${generation}.zip`);
    const data = JSON.stringify({ ...values, ...buildManifest(generation), download });
    return [
      { name: `v${generation}.json`, content: data },
      { name: `v${generation}.zip`, content: zip([{ name: 'module.json', data }]) },
    ];
  });
  const release = github.createRelease({
    repository,
    tag,
    name: 'Lantern 1.2.0',
    body,
    assets: [
      { name: 'module.json', content: text },
      {
        name: 'module.zip',
        content: zip([
          { name: 'module.json', data: text },
          { name: 'scripts/lantern.js', data: 'export {};\n' },
        ]),
      },
      { name: 'lantern-linux.tar.gz', content: 'for linux '.repeat(500) },
      { name: 'lantern-macos.tar.gz', content: 'for macos '.repeat(700) },
      ...builds,
    ],
  });
  const entries = [
    ...labels.map((label) => entryCases[label]({ sandbox, release, windowMs })),
    ...(await more(sandbox, release)),
  ];
  return {
    entries,
    release,
    secrets: [{ text: github.token, servers: ['github-api'] }, ...entries.flatMap((entry) => entry.secrets)],
    inputs: {
      registries: sandbox.input(
        Object.fromEntries(entries.map(({ label, settings: own }) => [label, { ...own, ...settings[label] }])),
      ),
      ...(byHand ? { tag, 'dry-run': 'false' } : {}),
    },
    payload: byHand
      ? { inputs: null, ref: 'refs/heads/main', repository: { full_name: repository, private: true } }
      : github.releasePayload('published', release, recordedPayload('published')),
    env: {
      ...releaseEnvironment(sandbox, { repository, tag }),
      GITHUB_WORKSPACE: workspace,
      ...(byHand
        ? {
            GITHUB_EVENT_NAME: 'workflow_dispatch',
            GITHUB_REF: 'refs/heads/main',
            GITHUB_REF_NAME: 'main',
            GITHUB_REF_TYPE: 'branch',
          }
        : {}),
    },
  };
}

/** Which server answers at which origin. */
export function originsOf({ github, trap }: Sandbox, entries: readonly EntryCase[]): ReadonlyMap<string, string> {
  const servers = [github.api, github.web, github.storage, trap, ...entries.flatMap((entry) => entry.servers)];
  return new Map(servers.map(({ origin, name }) => [origin, name]));
}

let warm: Promise<void> | undefined;

/** Modules that are loaded when they are first needed take real time. */
async function warmUp(): Promise<void> {
  const world = await open({});
  const { exitCode, runner } = await world.relay();
  if (exitCode !== 0) throw new Error(`not even a first run is green: ${runner.shown()}`);
  await world.close();
}

/** A fresh sandbox with a release, on a clock that jumps to the next timer. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  await (warm ??= warmUp());
  return open(options);
}

async function open(options: WorldOptions): Promise<World> {
  const edges = createEdges();
  const { clock, transport: wire } = edges;
  const whole = await createSandbox(edges.time);
  const { journal, github } = whole;
  const slow =
    options.keygenDelays === undefined ? undefined : await createKeygen({ journal, delays: options.keygenDelays });
  const sandbox: Sandbox = slow === undefined ? whole : { ...whole, keygen: slow };
  const seeded = await seed(sandbox, options);
  const { entries, inputs, payload } = seeded;

  const origins = originsOf(sandbox, entries);
  const faults = new Map<number, ServerFault>();
  journal.faults = ({ headers }) => faults.get(Number(headers['x-sandbox-send'] ?? NaN));
  edges.watch(journal);
  let runs = 0;
  let count = 0;
  let peak = 0;
  const lostBytes: string[] = [];
  /** Which run wrote each object in the storage, by the end of its path. */
  const writers = new Map<string, number>();
  /** The end of the storage path of the artifact that a request deletes. */
  const deletedBy = ({ method, url }: WireRequest): string | undefined => {
    const id = method === 'DELETE' ? /\/artifacts\/([^/]+)$/.exec(url.pathname)?.[1] : undefined;
    const artifact = id === undefined ? undefined : sandbox.keygen.artifacts.find((one) => one.id === id);
    return artifact && `${artifact.releaseId}/${artifact.filename}`;
  };

  return {
    sandbox,
    clock,
    ...seeded,
    peak: () => peak,
    lostBytes,

    async relay({
      attempt = 1,
      runId = '1000001',
      inputs: own = {},
      env = {},
      payload: given = payload,
      faults: plan = () => undefined,
      before,
      after,
      cancelled: canceled,
    } = {}) {
      const number = runs++;
      const sent: Sent[] = [];
      const occurrences = new Map<string, number>();
      const transport: Transport = {
        async exchange(request, signal) {
          const server = origins.get(request.url.origin) ?? request.url.origin;
          const key = keyOf(server, request);
          const occurrence = (occurrences.get(key) ?? 0) + 1;
          occurrences.set(key, occurrence);
          const one: Sent = { index: count++, run: number, server, key, occurrence, request };
          sent.push(one);
          await edges.hold(before?.(one));
          const fault = plan(one);
          if (fault?.kind === 'refused') throw new WireError('connect', 'ECONNREFUSED');
          if (fault !== undefined) faults.set(one.index, fault);
          const headers = { ...request.headers, 'x-sandbox-send': String(one.index) };
          const deleted = deletedBy(request);
          const exchanging = wire.exchange({ ...request, headers }, signal);
          peak = Math.max(peak, wire.inFlight());
          const reply = await exchanging;
          const place = decodeURIComponent(request.url.pathname).split('/').slice(-2).join('/');
          if (request.method === 'PUT' && reply.status === 200) writers.set(place, number);
          if (deleted !== undefined && reply.status < 300 && (writers.get(deleted) ?? number) !== number)
            lostBytes.push(
              `run ${number + 1} deletes ${deleted}, which run ${(writers.get(deleted) ?? 0) + 1} brought`,
            );
          if (after === undefined) return reply;
          // Complete, so that no data is in transit while it is held back.
          const chunks: Uint8Array[] = [];
          for await (const chunk of reply.body) chunks.push(chunk);
          const body = Buffer.concat(chunks);
          await edges.hold(after(one, { ...reply, body }));
          return { ...reply, body: streamOf(body) };
        },
      };
      const relayed = await runInProcess({
        transport,
        clock,
        inputs: { ...inputs, ...own },
        payload: given,
        githubToken: github.token,
        env: { ...seeded.env, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: String(attempt), ...env },
        ...(canceled === undefined ? {} : { cancelled: canceled }),
      });
      return { ...relayed, sent };
    },

    async close() {
      edges.close();
      await Promise.all([whole.close(), slow?.close()]);
    },
  };
}

export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}

/** A body that is not a stream, as text. */
export function textOf(body: WireRequest['body']): string {
  // A view of another realm is not an instance of this one's Uint8Array.
  return ArrayBuffer.isView(body?.bytes) ? Buffer.from(body.bytes).toString('utf8') : '';
}

/** A name for each kind of request of a run: see Sent. */
export function keyOf(server: string, { method, url, headers, body }: WireRequest): string {
  const path = url.pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\b\d{6,}\b/g, '<n>');
  const rehearses = headers['x-fm-dry-run'] !== undefined || /"dry-run":true/.test(textOf(body));
  return `${server} ${method} ${path}${rehearses ? ' (rehearsal)' : ''}`;
}
