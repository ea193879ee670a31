import { createBudget } from '../domain/concurrency.ts';
import { defined } from '../domain/data.ts';
import { ok } from '../domain/result.ts';
import type { GitHubContext } from '../github/context.ts';
import type { ReleaseQuery } from '../github/event.ts';
import { createPreviousManifests } from '../github/previous.ts';
import type { SafeRunner } from '../github/safe-runner.ts';
import type { StreamingHttpClient } from '../http/client.ts';
import type { Settings } from '../inputs/index.ts';
import { checkEntries, rehearsalIsDue, withhold } from '../pipeline/check.ts';
import { confirmEntries } from '../pipeline/confirm.ts';
import type { RunContext } from '../pipeline/entry-context.ts';
import type { EntryContext, EntryState } from '../pipeline/entry-state.ts';
import { inspectEntries } from '../pipeline/inspect.ts';
import { outOfTime } from '../pipeline/phase.ts';
import { planEntries } from '../pipeline/plan.ts';
import { endRehearsal, publishEntries } from '../pipeline/publish.ts';
import { nothingPublished, stopped, type Ending } from './ending.ts';
import { openEntries, type Usage } from './entries.ts';
import { createReading } from './reading.ts';
import { resolveRelease } from './resolve.ts';

/** Bytes of packages that may be in memory at once, all entries together. */
const maxPackageBytes = 128 * 1024 * 1024;

/** What a run needs besides inputs and event. */
export interface RelayContext extends Omit<
  RunContext<StreamingHttpClient>,
  'timeout' | 'dryRun' | 'run' | 'assetsThrough'
> {
  readonly runner: SafeRunner;
  readonly github: GitHubContext;
}

/**
 * Publishes, updates or withdraws: every entry is planned, inspected and checked before the first one is published. If the event's
 * release turns out to be out of date, what was not written yet starts again, with GitHub's current data.
 * @param until milliseconds since the epoch, until which it waits for the release and its assets
 * @param before what the entries, by their labels, used before it started again
 */
export async function relay(
  settings: Settings,
  query: ReleaseQuery,
  context: RelayContext,
  until = context.clock.now() + settings.waitForAssets,
  before: ReadonlyMap<string, Usage> = new Map(),
): Promise<Ending> {
  const { clock, runner, github, signal } = context;
  const { log } = runner;
  const { repository } = query;
  log.info(
    `${query.operation}${query.dryRun ? ' (dry run)' : ''}: release ${query.tag} of ${repository.owner}/${repository.name}`,
  );
  let stale = false;
  const isStale = (): boolean => stale;
  const onStale = query.release && ((): void => void (stale = true));
  const startAgain = (used: readonly EntryContext[], entries = settings.entries): Promise<Ending> => {
    log.info('The release has changed since the event: reading it from GitHub');
    const usages = settings.entries.flatMap(({ label }, index) => {
      const own = used[index];
      return own ? [[label, { attempts: own.attempts(), elapsedMs: own.elapsedMs() }] as const] : [];
    });
    return relay({ ...settings, entries }, defined({ ...query, release: undefined }), context, until, new Map(usages));
  };
  const { reading, assetsThrough } = createReading(settings, repository, context, {
    until,
    allowDraft: settings.allowDraft,
    ...defined({ onStale }),
  });

  const resolved = await resolveRelease(query, settings, reading);
  if (isStale()) return startAgain([]);
  if (!resolved.ok) {
    const problems = signal.aborted ? ([outOfTime(signal)] as const) : resolved.error;
    return stopped(settings, problems, { operation: query.operation, query: ok(query) });
  }
  const resolution = resolved.value;
  const { release, runManifests } = resolution;

  const { allOrNothing, ifExists, packageCheck, timeout } = settings;
  const shared = { ...context, timeout, dryRun: query.dryRun, run: github.run, assetsThrough };
  const { groups, contexts, end, outcomesOf } = openEntries(settings.entries, shared, runner, before);
  const options = { contexts, clock, signal, onDone: end };

  const gate = (entries: readonly EntryState[]) => (allOrNothing ? withhold(entries) : entries);
  const planned = planEntries(settings.entries, { ...query, ...resolution, ifExists });
  const rehearse = rehearsalIsDue(planned, { dryRun: query.dryRun, allOrNothing, ifExists });
  const previous = createPreviousManifests(release, reading);
  const inspected = await inspectEntries(gate(planned), {
    ...reading,
    packageCheck,
    packageBytes: createBudget(maxPackageBytes),
    previousManifest: async ({ url }) => {
      const same = runManifests.find(({ manifest }) => manifest.ok && manifest.value.url === url);
      return same && previous(same.request.patterns, same.format.maxBytes);
    },
  });
  const checked = gate(await checkEntries(gate(inspected.entries), rehearse, options));
  if (isStale()) {
    for (const group of groups) group.end('Starting again: the release has changed since the event');
    return startAgain(contexts);
  }
  const published = query.dryRun ? endRehearsal(checked) : await publishEntries(checked, options);
  const confirmed = await confirmEntries(published, options);
  confirmed.forEach(end);

  const outcomes = outcomesOf(confirmed);
  const notices = [...query.notices, ...resolution.notices, ...inspected.notices];
  const refuted = isStale() ? confirmed.filter(failedForAsset).map(({ label }) => label) : [];
  if (refuted.length === 0) {
    return {
      outcomes,
      problems: [],
      notices: [...notices, ...nothingPublished(outcomes, query)],
      query,
      resolution,
    };
  }
  // An upload stops before its last bytes if they differ from the event, so nothing was written there.
  const again = await startAgain(
    contexts,
    settings.entries.filter(({ label }) => refuted.includes(label)),
  );
  const texts = again.notices.map(({ text }) => text);
  return {
    ...again,
    outcomes: outcomes.map((outcome) => again.outcomes.find(({ label }) => label === outcome.label) ?? outcome),
    notices: [...notices.filter(({ text }) => !texts.includes(text)), ...again.notices],
  };
}

function failedForAsset({ progress }: EntryState): boolean {
  return (
    progress.kind === 'failed' &&
    progress.problems.every(({ code }) => code === 'asset.corrupt' || code === 'asset.missing')
  );
}
