import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Writes what is ready. One that fails stops no other. */
export function publishEntries(stages: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.progress.kind === 'ready' ? advance(stage, await stage.progress.publish(context)) : stage,
  );
}

/** A dry run ends here: what is ready would be published. Pure. */
export function endRehearsal(stages: readonly EntryState[]): EntryState[] {
  return stages.map((stage) =>
    stage.progress.kind === 'ready' ? { ...stage, progress: { kind: 'done', status: 'planned' } } : stage,
  );
}
