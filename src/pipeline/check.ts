import { runPhase, type PhaseOptions } from './phase.ts';
import { stageFrom, type Stage } from './stage.ts';

/**
 * Whether the registries that can rehearse do so: in a dry run always; else where several entries write and none may be ahead
 * of the others, or where a version that is there already is to be an error. Otherwise a publish is its own check.
 */
export function rehearsalIsDue(
  stages: readonly Stage[],
  {
    dryRun,
    allOrNothing,
    ifExists,
  }: { readonly dryRun: boolean; readonly allOrNothing: boolean; readonly ifExists: 'accept' | 'fail' },
): boolean {
  if (dryRun) return true;
  if (!allOrNothing) return false;
  const writing = stages.filter(({ state, readsOnly }) => state.kind === 'planned' && !readsOnly);
  return writing.length > 1 || ifExists === 'fail';
}

/** Checks every planned entry; nothing is written. */
export function checkEntries(stages: readonly Stage[], rehearse: boolean, options: PhaseOptions): Promise<Stage[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.state.kind === 'planned' ? stageFrom(stage, await stage.state.job.check(context, { rehearse })) : stage,
  );
}

/** Withholds what has not been written, where an entry that writes has failed. Pure. */
export function withhold(stages: readonly Stage[]): Stage[] {
  const culprits = stages
    .filter(({ state, readsOnly }) => state.kind === 'failed' && !readsOnly)
    .map(({ label }) => `\`${label}\``);
  if (culprits.length === 0) return [...stages];
  return stages.map((stage) =>
    stage.readsOnly || (stage.state.kind !== 'ready' && stage.state.kind !== 'planned')
      ? stage
      : {
          ...stage,
          state: { kind: 'settled', status: 'withheld' },
          remarks: [
            ...stage.remarks,
            {
              level: 'notice',
              text: `\`${stage.label}\` is withheld: nothing was sent, because ${culprits.join(' and ')} did not pass. \`all-or-nothing: false\` would go ahead.`,
            },
          ],
        },
  );
}
