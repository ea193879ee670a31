import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Confirms, by reads, what was written; a registry without a confirmation has nothing to do. */
export function confirmEntries(entries: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(entries, { ...options, inTurns: false }, async (entry, context) =>
    entry.progress.kind === 'completed' && entry.progress.confirm
      ? advance(entry, await entry.progress.confirm(context))
      : entry,
  );
}
