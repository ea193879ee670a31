import { runPhase, type PhaseOptions } from './phase.ts';
import { stageFrom, type Stage } from './stage.ts';

/** Writes what is ready. One that fails stops no other. */
export function publishEntries(stages: readonly Stage[], options: PhaseOptions): Promise<Stage[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.state.kind === 'ready' ? stageFrom(stage, await stage.state.publish(context)) : stage,
  );
}

/** A dry run ends here: what is ready would be published. Pure. */
export function endRehearsal(stages: readonly Stage[]): Stage[] {
  return stages.map((stage) =>
    stage.state.kind === 'ready' ? { ...stage, state: { kind: 'settled', status: 'planned' } } : stage,
  );
}
