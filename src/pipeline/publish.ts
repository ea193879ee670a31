import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Writes what is ready. A failure does not stop the others. */
export function publishEntries(entries: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(entries, options, async (entry, context) =>
    entry.progress.kind === 'ready' ? advance(entry, await entry.progress.publish(context)) : entry,
  );
}

/** A dry run ends here: what is ready would be published, and what already exists is not confirmed. Pure. */
export function endRehearsal(entries: readonly EntryState[]): EntryState[] {
  return entries.map((entry) => {
    const { progress } = entry;
    if (progress.kind === 'ready') return { ...entry, progress: { kind: 'done', status: 'planned' } };
    return progress.kind === 'completed' ? { ...entry, progress: { kind: 'done', status: progress.status } } : entry;
  });
}
