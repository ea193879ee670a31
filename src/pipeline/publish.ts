import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Writes what is ready. One that fails stops no other. */
export function publishEntries(entries: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(entries, options, async (entry, context) =>
    entry.progress.kind === 'ready' ? advance(entry, await entry.progress.publish(context)) : entry,
  );
}

/** A dry run ends here: what is ready would be published. Pure. */
export function endRehearsal(entries: readonly EntryState[]): EntryState[] {
  return entries.map((entry) =>
    entry.progress.kind === 'ready' ? { ...entry, progress: { kind: 'done', status: 'planned' } } : entry,
  );
}
