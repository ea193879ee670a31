import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/**
 * Whether the registries that can rehearse do so: in a dry run always; else where several entries write and none may be ahead
 * of the others, or where a version that is there already is to be an error. Otherwise a publish is its own check.
 */
export function rehearsalIsDue(
  stages: readonly EntryState[],
  {
    dryRun,
    allOrNothing,
    ifExists,
  }: { readonly dryRun: boolean; readonly allOrNothing: boolean; readonly ifExists: 'accept' | 'fail' },
): boolean {
  if (dryRun) return true;
  if (!allOrNothing) return false;
  const writing = stages.filter(({ progress, gatesOthers }) => progress.kind === 'planned' && gatesOthers);
  return writing.length > 1 || ifExists === 'fail';
}

/** Checks every planned entry; nothing is written. */
export function checkEntries(
  stages: readonly EntryState[],
  rehearse: boolean,
  options: PhaseOptions,
): Promise<EntryState[]> {
  return runPhase(stages, options, async (stage, context) =>
    stage.progress.kind === 'planned' ? advance(stage, await stage.progress.job.check(context, { rehearse })) : stage,
  );
}

/** Withholds what has not been written, where an entry that writes has failed. Pure. */
export function withhold(stages: readonly EntryState[]): EntryState[] {
  const culprits = stages
    .filter(({ progress, gatesOthers }) => progress.kind === 'failed' && gatesOthers)
    .map(({ label }) => `\`${label}\``);
  if (culprits.length === 0) return [...stages];
  return stages.map((stage) =>
    !stage.gatesOthers || (stage.progress.kind !== 'ready' && stage.progress.kind !== 'planned')
      ? stage
      : {
          ...stage,
          progress: { kind: 'done', status: 'withheld' },
          notices: [
            ...stage.notices,
            {
              level: 'notice',
              text: `\`${stage.label}\` is withheld: nothing was sent, because ${culprits.join(' and ')} did not pass. \`all-or-nothing: false\` would go ahead.`,
            },
          ],
        },
  );
}
