import { runPhase, type PhaseOptions } from './phase.ts';
import { stageFrom, type Stage } from './stage.ts';

/** Proves, by reads, what was written; where a registry offers no proof there is nothing to do. */
export function confirmEntries(stages: readonly Stage[], options: PhaseOptions): Promise<Stage[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.state.kind === 'carried' && stage.state.confirm
      ? stageFrom(stage, await stage.state.confirm(context))
      : stage,
  );
}
