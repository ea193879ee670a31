import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Proves, by reads, what was written; where a registry offers no proof there is nothing to do. */
export function confirmEntries(entries: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(entries, { ...options, inTurns: false }, async (entry, context) =>
    entry.progress.kind === 'completed' && entry.progress.confirm
      ? advance(entry, await entry.progress.confirm(context))
      : entry,
  );
}
