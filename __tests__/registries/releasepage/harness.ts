import { createReleasePage, type SandboxReleasePage } from '../../../sandbox/releasepage.ts';
import { Journal, type Fault, type JournalEntry } from '../../../sandbox/server.ts';
import {
  registryOf,
  type ConfiguredRegistry,
  type PublishResult,
  type CheckResult,
  type Job,
  type JobContext,
} from '../../../src/domain/registry.ts';
import { asProblemError, type Notice, type Problems } from '../../../src/domain/problem.ts';
import type { Release } from '../../../src/domain/release.ts';
import { releasepage } from '../../../src/registries/releasepage/index.ts';
import type { VirtualClock } from '../../harness/clock.ts';
import { createClient, createEdges, recordLog } from '../../harness/edges.ts';

export const key = 'test.made-up-key';
export const pageId = '0767f57acc44';

export const release: Release = {
  repository: { owner: 'Hearthside', name: 'lantern' },
  tag: 'v1.2.0',
  title: 'Lantern 1.2.0',
  body: '',
  pageUrl: 'https://github.com/Hearthside/lantern/releases/tag/v1.2.0',
  draft: false,
  prerelease: false,
  assets: [],
};

export interface Scene {
  readonly page: SandboxReleasePage;
  readonly journal: Journal;
  readonly clock: VirtualClock;
  /** Everything but debug. */
  readonly said: string[];
  readonly context: JobContext;
  /** Milliseconds from the start at which each request of the version call arrived. */
  looks(): number[];
  /** Addresses of the subscriber call, in order. */
  asked(): string[];
  job(own?: Readonly<Record<string, unknown>>, more?: { readonly token?: string; readonly tag?: string }): Job;
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly dryRun?: boolean;
  /** Of the whole run. */
  readonly seconds?: number;
  readonly faults?: (request: JournalEntry) => Fault | undefined;
  /** Aborts like a canceled workflow. */
  readonly signal?: AbortSignal;
}

/** A page in the sandbox, and the real client on virtual time. */
export async function createScene({
  dryRun = false,
  seconds = 600,
  faults,
  signal,
}: SceneOptions = {}): Promise<Scene> {
  const { log, lines: said } = recordLog();
  const edges = createEdges();
  const { clock, transport } = edges;
  const journal = new Journal({ ...edges.time, ...(faults ? { faults } : {}) });
  edges.watch(journal);
  const page = await createReleasePage({ journal });
  page.createPage({ id: pageId, key, repositories: ['Hearthside/lantern', 'Hearthside/wick'] });
  const start = clock.now();
  const deadline = start + seconds * 1_000;
  const context: JobContext = {
    http: createClient({ transport, clock, random: () => 0, log, deadline, dryRun, ...(signal ? { signal } : {}) }),
    clock: signal ? { ...clock, sleep: (ms) => clock.sleep(ms, signal) } : clock,
    log,
    deadline,
    dryRun,
    assets: {
      bytes: () => {
        throw new TypeError('a page needs no asset');
      },
      files: () => Promise.reject(new TypeError('a page needs no file')),
    },
    run: { id: '1', attempt: 1 },
  };
  return {
    page,
    journal,
    clock,
    said,
    context,
    looks: () => journal.entries.filter(({ method }) => method === 'GET').map(({ at }) => at - start),
    asked: () =>
      journal.entries
        .filter(({ method }) => method === 'PATCH')
        .map(({ bodyText = '' }) => (JSON.parse(bodyText) as { data: { value: string } }).data.value),
    job: (own = {}, { token = key, tag = release.tag } = {}) => {
      const bound = boundWith({ page: pageId, ...own }, { token, url: page.url });
      const plan = bound.plan({
        label: 'releasepage',
        operation: 'publish',
        release: { ...release, tag },
        version: tag.replace(/^v/, ''),
        ifExists: 'accept',
      });
      if (plan.kind !== 'job') throw new TypeError('there is always a job');
      return plan.job;
    },
    async close() {
      edges.close();
      await page.close();
    },
  };
}

export function boundWith(
  own: Readonly<Record<string, unknown>>,
  common: { readonly token: string; readonly url: string } = { token: key, url: releasepage.defaultUrl },
): ConfiguredRegistry {
  const bound = registryOf(releasepage).configure(own, common);
  if ('issues' in bound)
    throw new TypeError(bound.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join());
  return bound;
}

/** What a ProblemError says, as a result. */
interface Failure {
  readonly kind: 'failed';
  readonly problems: Problems;
  readonly notices: readonly Notice[];
  readonly url: string | undefined;
}

/** The result of the work, also if it throws a ProblemError. */
export async function ended<Result>(work: Promise<Result>): Promise<Result | Failure> {
  try {
    return await work;
  } catch (error) {
    const failure = asProblemError(error);
    if (failure === undefined) throw error;
    const { problems, notices, url } = failure;
    return { kind: 'failed', problems, notices, url };
  }
}

/** Check and publish, as the pipeline does. */
export function carryOut(
  scene: Scene,
  job: Job,
): Promise<PublishResult | Exclude<CheckResult, { kind: 'ready' }> | Failure> {
  const work = async () => {
    const checked = await job.check(scene.context, { rehearse: false });
    return checked.kind === 'ready' ? checked.publish(scene.context) : checked;
  };
  return ended(work());
}
