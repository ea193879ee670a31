import { mapConcurrently } from '../domain/concurrency.ts';
import type { Clock } from '../domain/ports.ts';
import { asProblemError, problemsIn, type Problem, type Problems } from '../domain/problem.ts';
import { truncate } from '../domain/text.ts';
import { hasMoreToDo, pagesOf, type EntryContext, type EntryState } from './entry-state.ts';

/** How many entries run at once: enough for any real workflow, and few enough not to flood the registries. */
const maxConcurrent = 8;

/** How long a phase may take to report what it did once the run's time is up. Milliseconds. */
const grace = 1_000;

export interface PhaseOptions {
  /** The entry's context, in the order of the entries. */
  readonly contexts: readonly EntryContext[];
  readonly clock: Clock;
  /** Aborted when the run's time is up or the workflow is canceled. */
  readonly signal: AbortSignal;
  /** Called as soon as an entry has finished the phase, in whatever order. */
  readonly onDone?: (entry: EntryState, index: number) => void;
  /** False if entries that publish to the same package need not wait for each other. */
  readonly inTurns?: boolean;
}

/**
 * Takes every entry through one phase, side by side, each isolated: what one throws is its own failure. Those that publish to the
 * same package go one after the other. Returns in the order of the entries. Nothing outlasts the run's time by more than a moment.
 */
export function runPhase(
  entries: readonly EntryState[],
  { contexts, clock, signal, onDone, inTurns = true }: PhaseOptions,
  phase: (entry: EntryState, context: EntryContext) => Promise<EntryState>,
): Promise<EntryState[]> {
  /** The last entry of each package. */
  const turns = new Map<string, { readonly label: string; readonly work: Promise<unknown> }>();
  return mapConcurrently(entries, maxConcurrent, async (entry, index) => {
    const context = contexts[index];
    if (context === undefined) return entry;
    const key = inTurns && hasMoreToDo(entry) ? entry.target?.key : undefined;
    const before = key === undefined ? undefined : turns.get(key);
    const start = (): Promise<EntryState> => phase(entry, context);
    if (before) context.log.info(`Waiting for \`${before.label}\`, which publishes to the same package`);
    const work = before ? before.work.then(start, start) : start();
    if (key !== undefined) turns.set(key, { label: entry.label, work });
    let result: EntryState;
    try {
      result = await withinTime(work, entry, clock, signal);
    } catch (error) {
      result = failedBy(error, entry);
    }
    onDone?.(result, index);
    return result;
  });
}

async function withinTime(
  work: Promise<EntryState>,
  entry: EntryState,
  clock: Clock,
  signal: AbortSignal,
): Promise<EntryState> {
  const { promise: expired, resolve } = Promise.withResolvers<EntryState>();
  let timer: { cancel(): void } | undefined;
  const expire = (): void => {
    timer = clock.timer(grace, () =>
      resolve({ ...entry, progress: { kind: 'failed', problems: [outOfTime(signal)] } }),
    );
  };
  if (signal.aborted) expire();
  else signal.addEventListener('abort', expire, { once: true });
  try {
    return await Promise.race([work, expired]);
  } finally {
    signal.removeEventListener('abort', expire);
    timer?.cancel();
  }
}

/** The problem of a run whose time was up or that was canceled. */
export function outOfTime(signal: AbortSignal): Problem {
  const safe = 'Run again: re-running is safe, it picks up where this run stopped.';
  return signal.reason === 'cancelled'
    ? { code: 'run.timeout', title: 'The workflow was canceled before this was done', hint: safe }
    : {
        code: 'run.timeout',
        title: 'The run exceeded `timeout` before this was done',
        hint: `${safe} If it happens again, check the runner's network, or raise \`timeout\`.`,
      };
}

/** The entry after an exception: failed, with what the exception carries from before. */
function failedBy(error: unknown, entry: EntryState): EntryState {
  const { notices = [], url, editUrl } = asProblemError(error) ?? {};
  return {
    ...entry,
    notices: [...entry.notices, ...notices],
    ...pagesOf({ url, editUrl }, entry),
    progress: { kind: 'failed', problems: problemsFrom(error, entry.label) },
  };
}

/** The problems that an exception carries; one that carries none is a defect. */
export function problemsFrom(error: unknown, where: string): Problems {
  const said = Error.isError(error) ? `${error.name}: ${error.message}` : String(error);
  const defect: Problem = {
    code: 'internal',
    title: `\`${where}\` failed with an unexpected error`,
    detail: truncate(said, 500),
    hint: 'This is a bug: please report it, with the `outcomes` output. Re-running is safe.',
  };
  return problemsIn(error) ?? [defect];
}
