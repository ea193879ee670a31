import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** Proves, by reads, what was written; where a registry offers no proof there is nothing to do. */
export function confirmEntries(stages: readonly EntryState[], options: PhaseOptions): Promise<EntryState[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.progress.kind === 'completed' && stage.progress.confirm
      ? advance(stage, await stage.progress.confirm(context))
      : stage,
  );
}
