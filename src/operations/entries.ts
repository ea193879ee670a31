import type { Outcome } from '../domain/outcome.ts';
import { mapProblems } from '../domain/problem.ts';
import { logOf, type SafeRunner } from '../github/safe-runner.ts';
import type { StreamingHttpClient } from '../http/client.ts';
import type { Entry } from '../inputs/entry.ts';
import { createEntryContext, type RunContext } from '../pipeline/entry-context.ts';
import { hasMoreToDo, outcomeFrom, type EntryContext, type EntryState } from '../pipeline/entry-state.ts';
import { closingLine } from '../report/annotations.ts';
import { createGroups, type GroupedLog } from '../report/groups.ts';

/** How much an entry was used. */
export interface Usage {
  readonly attempts: number;
  readonly elapsedMs: number;
}

const unused: Usage = { attempts: 0, elapsedMs: 0 };

/**
 * Opens a context and a group of the log for each entry, in the order of the entries.
 * @param before what the entries, by their labels, used before
 */
export function openEntries(
  entries: readonly Entry[],
  shared: RunContext<StreamingHttpClient>,
  runner: SafeRunner,
  before: ReadonlyMap<string, Usage> = new Map(),
): {
  readonly groups: readonly GroupedLog[];
  readonly contexts: readonly EntryContext[];
  /** Closes the group of an entry that has nothing more to do. */
  end(entry: EntryState, index: number): void;
  outcomesOf(states: readonly EntryState[]): Outcome[];
} {
  const groups = createGroups(
    entries.map(({ label, registry }) => (label === registry.id ? registry.title : `${label} (${registry.title})`)),
    { open: runner.openGroup, line: runner.line, close: () => runner.closeGroup() },
  );
  const contexts = groups.map((group, index) => {
    const own = createEntryContext(
      shared,
      logOf((text) => group.line(text), runner.log.debug),
    );
    const { attempts, elapsedMs } = before.get(entries[index]?.label ?? '') ?? unused;
    return { ...own, attempts: () => own.attempts() + attempts, elapsedMs: () => own.elapsedMs() + elapsedMs };
  });
  return {
    groups,
    contexts,
    end(entry, index) {
      const own = contexts[index];
      if (!own || hasMoreToDo(entry)) return;
      own.end();
      groups[index]?.end(closingLine(outcomeFrom(entry, own)));
    },
    outcomesOf: (states) =>
      states.flatMap((state, index) => {
        const own = contexts[index];
        return own ? [withTokenDoubt(outcomeFrom(state, own), entries[index]?.tokenDoubt)] : [];
      }),
  };
}

/** A registry that rejects a token cannot know how it is written in the secret. */
function withTokenDoubt(outcome: Outcome, hint: string | undefined): Outcome {
  if (outcome.status !== 'failed' || hint === undefined) return outcome;
  const rejections = ['registry.unauthorized', 'registry.forbidden'];
  const problems = mapProblems(outcome.problems, (problem) =>
    rejections.includes(problem.code) ? { ...problem, hint } : problem,
  );
  return { ...outcome, problems };
}
