import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Writes what is ready. One that fails stops no other. */
export function publishEntries(entries: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(entries, options, async (entry, context) =>
    entry.progress.kind === 'ready' ? advance(entry, await entry.progress.publish(context)) : entry,
  );
}

/** A dry run ends here: what is ready would be published, and what is there already is not awaited. Pure. */
export function endRehearsal(entries: readonly EntryState[]): EntryState[] {
  return entries.map((entry) => {
    const { progress } = entry;
    if (progress.kind === 'ready') return { ...entry, progress: { kind: 'done', status: 'planned' } };
    return progress.kind === 'completed' ? { ...entry, progress: { kind: 'done', status: progress.status } } : entry;
  });
}
