import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { createKeygen, type KeygenOptions } from '../../../sandbox/keygen.ts';
import { Journal, type JournalEntry } from '../../../sandbox/server.ts';
import { matcherOf } from '../../../src/domain/assets.ts';
import type { AssetSource, Clock } from '../../../src/domain/ports.ts';
import type { Problem, Notice } from '../../../src/domain/problem.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import type { Change } from '../../../src/domain/outcome.ts';
import { defined } from '../../../src/domain/data.ts';
import type { TagCheck } from '../../../src/domain/version.ts';
import { registryOf, type JobContext, type Plan } from '../../../src/domain/registry.ts';
import type { Asset, ReleaseOperation, Release } from '../../../src/domain/release.ts';
import { createTransport, type Transport } from '../../../src/http/transport.ts';
import { createClient, recordLog } from '../../harness/edges.ts';
import { keygen as registry } from '../../../src/registries/keygen/index.ts';

/** Time that only advances during a sleep, and then at once. Timeouts never fire. */
export interface InstantClock extends Clock {
  pass(ms: number): void;
}

export function instantClock(start = Date.UTC(2026, 10, 3, 12)): InstantClock {
  let now = start;
  return {
    now: () => now,
    pass: (ms) => void (now += ms),
    sleep: async (ms) => {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    timer: () => ({ cancel: () => undefined }),
  };
}

export interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function assetFrom({ name, bytes }: Bytes, index = 0, digest = true): Asset {
  return {
    id: 100 + index,
    name,
    size: bytes.length,
    contentType: 'application/zip',
    state: 'uploaded',
    apiUrl: `https://api.example.test/assets/${100 + index}`,
    downloadUrl: `https://example.test/download/${name}`,
    ...(digest ? { sha256: createHash('sha256').update(bytes).digest('hex') } : {}),
  };
}

export function releaseFrom(files: readonly Bytes[], more: Partial<Release> = {}): Release {
  return {
    repository: { owner: 'octo', name: 'app' },
    tag: 'v1.2.0',
    title: 'App 1.2.0',
    body: 'First paragraph.\n\nSecond paragraph.',
    pageUrl: 'https://github.com/octo/app/releases/tag/v1.2.0',
    draft: false,
    prerelease: false,
    assets: files.map((file, index) => assetFrom(file, index)),
    ...more,
  };
}

export const threeFiles: readonly Bytes[] = ['app.zip', 'app.tar.gz', 'notes.txt'].map((name, index) => ({
  name,
  bytes: Buffer.from(`${name} `.repeat(50 + index)),
}));

export interface RunOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly operation?: ReleaseOperation;
  readonly version?: string;
  readonly release?: Release;
  readonly ifExists?: 'accept' | 'fail';
  readonly tagCheck?: TagCheck;
  readonly run?: { readonly id: string; readonly attempt: number };
  readonly dryRun?: boolean;
  readonly token?: string;
  readonly url?: string;
  /** The bytes that an asset really has, if they are not those of `threeFiles`. */
  readonly files?: readonly Bytes[];
  /** Files of the workspace, by their paths. */
  readonly workspace?: readonly Bytes[];
  /** Wraps what sends. */
  readonly through?: (transport: Transport) => Transport;
  readonly clock?: Clock;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Between check and publish. */
  readonly between?: () => void | Promise<void>;
}

/** How an entry ended, as the pipeline would see it. */
export interface Ended {
  readonly status: string;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly changes: readonly Change[];
  readonly log: readonly string[];
  /** Of a failure. */
  readonly editUrl?: string;
}

/** A Keygen with a product and a token, and a way to run the registry against it with the real client. */
export async function createBench(options: Partial<Omit<KeygenOptions, 'journal'>> = {}, time?: Clock) {
  const instant = instantClock();
  const clock: Clock = time ?? instant;
  const journal = new Journal({ now: () => clock.now() });
  const service = await createKeygen({ journal, ...options });
  const product = service.addProduct({ name: 'App' });
  const token = service.addToken({ kind: 'product', product });
  const wire = createTransport({});

  const run = async (how: RunOptions = {}): Promise<Ended> => {
    const {
      operation = 'publish',
      version = '1.2.0',
      ifExists = 'accept',
      timeout = 600_000,
      files = threeFiles,
    } = how;
    const release = how.release ?? releaseFrom(files);
    const { log: logs, lines: log } = recordLog();
    const notices: Notice[] = [];
    let changes: readonly Change[] = [];
    const ended = (status: string, problems: readonly Problem[] = []): Ended => ({
      status,
      problems,
      notices,
      changes,
      log,
    });
    const own = { account: service.account.slug, product: product.id, ...how.settings };
    const bound = registryOf(registry).configure(own, { token: how.token ?? token.value, url: how.url ?? service.url });
    if ('issues' in bound)
      return ended(
        'invalid',
        bound.issues.map((issue) => ({ code: 'input.invalid', title: issue.message, field: issue.path.join('.') })),
      );

    let plan: Plan;
    try {
      plan = bound.plan({
        label: 'keygen',
        operation,
        release,
        version,
        ifExists,
        ...defined({ tagCheck: how.tagCheck }),
      });
    } catch (error) {
      if (error instanceof ProblemError) return ended('invalid', error.problems);
      throw error;
    }
    if (plan.kind !== 'job') return ended(plan.kind);
    notices.push(...(plan.notices ?? []));
    changes = plan.job.changes;

    const theirs = how.clock ?? clock;
    const deadline = theirs.now() + timeout;
    const context: JobContext = {
      http: createClient({
        transport: how.through?.(wire) ?? wire,
        clock: theirs,
        random: () => 0,
        log: logs,
        deadline,
        dryRun: how.dryRun ?? false,
      }),
      clock: theirs,
      assets: memoryAssets(files, how.workspace),
      log: logs,
      deadline,
      timeout,
      dryRun: how.dryRun ?? false,
      run: how.run ?? { id: '4711', attempt: 1 },
    };
    try {
      const checked = await plan.job.check(context, { rehearse: how.dryRun ?? false });
      notices.push(...(checked.notices ?? []));
      if (checked.kind !== 'ready') return ended(checked.status);
      changes = checked.changes ?? changes;
      if (how.dryRun) return ended('planned');
      await how.between?.();
      const completed = await checked.publish(context);
      notices.push(...(completed.notices ?? []));
      const confirmed = await completed.confirm?.(context);
      notices.push(...(confirmed?.notices ?? []));
      return ended((confirmed ?? completed).status);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notices.push(...error.notices);
      return { ...ended('failed', error.problems), ...(error.editUrl === undefined ? {} : { editUrl: error.editUrl }) };
    }
  };

  return {
    /** Unused if the bench has another time. */
    clock: instant,
    journal,
    service,
    product,
    token,
    run,
    /** Requests as `METHOD /path`, ids left out, of everything since the journal had `from` entries. */
    requests: (from = 0): string[] => journal.entries.slice(from).map((entry) => shapeOf(entry, service.account.slug)),
    close: async () => {
      wire.close();
      await service.close();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof createBench>>;

/** A request without what differs from run to run. */
export function shapeOf({ server, method, path }: JournalEntry, account: string): string {
  if (server === 'keygen-storage') return `${method} storage`;
  const [route = ''] = path.split('?');
  return `${method} ${route.replace(`/v1/accounts/${account}`, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
}

/** Assets from memory, which end like GitHub's: with an error if the bytes do not match the digest. */
export function memoryAssets(files: readonly Bytes[], workspace: readonly Bytes[] = []): AssetSource {
  return {
    bytes: (asset) => ({
      size: asset.size,
      open: async () =>
        (async function* () {
          const { bytes } = files.find(({ name }) => name === asset.name) ?? { bytes: Buffer.alloc(0) };
          for (let at = 0; at < bytes.length; at += 64) yield bytes.subarray(at, at + 64);
          await Promise.resolve();
          if (asset.sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== asset.sha256) {
            throw new ProblemError([
              { code: 'asset.corrupt', title: `The bytes of ${asset.name} are not those that GitHub recorded` },
            ]);
          }
        })(),
    }),
    files: (pattern) =>
      Promise.resolve(
        workspace
          .filter(({ name }) => matcherOf(pattern.replace(/^\.\//, ''))(name))
          .map((file) => ({
            path: file.name,
            name: file.name.slice(file.name.lastIndexOf('/') + 1),
            bytes: {
              size: file.bytes.length,
              // With its content at that time.
              open: () => Promise.resolve(Readable.from([file.bytes]) as AsyncIterable<Uint8Array>),
            },
          })),
      ),
  };
}

/** Delays every request by a few turns of the event loop, so that the order of two runs' requests differs from seed to seed. */
export function jittered(seed: number): (transport: Transport) => Transport {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
  const hold = async (): Promise<void> => {
    for (let turns = next(40); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return (transport) => ({
    async exchange(request, signal) {
      await hold();
      const reply = await transport.exchange(request, signal);
      await hold();
      return reply;
    },
  });
}

/** Kills a run after its n-th request: the server has answered, but the reply is lost. */
export function mortal(clock: Clock, lastRequest: number) {
  let requests = 0;
  let bury: () => void;
  const dead = new Promise<'dead'>((resolve) => {
    bury = () => resolve('dead');
  });
  const never = new Promise<never>(() => undefined);
  const isDead = (): boolean => requests >= lastRequest;
  return {
    dead,
    get requests() {
      return requests;
    },
    clock: {
      ...clock,
      now: () => clock.now(),
      sleep: (ms: number, signal?: AbortSignal) => (isDead() ? never : clock.sleep(ms, signal)),
    } satisfies Clock,
    through: (transport: Transport): Transport => ({
      async exchange(request, signal) {
        if (isDead()) return never;
        requests += 1;
        const isLast = requests === lastRequest;
        const reply = await transport.exchange(request, signal);
        if (!isLast) return requests >= lastRequest ? never : reply;
        for await (const chunk of reply.body) chunk.fill(0);
        bury();
        return never;
      },
    }),
  };
}
