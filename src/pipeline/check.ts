import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/**
 * Whether the registries that can rehearse do so: in a dry run always; else where several entries write and none may be ahead
 * of the others, or where a version that is there already is to be an error. Otherwise a publish is its own check.
 */
export function rehearsalIsDue(
  entries: readonly EntryState[],
  {
    dryRun,
    allOrNothing,
    ifExists,
  }: { readonly dryRun: boolean; readonly allOrNothing: boolean; readonly ifExists: 'accept' | 'fail' },
): boolean {
  if (dryRun) return true;
  if (!allOrNothing) return false;
  const writing = entries.filter(({ progress, gatesOthers }) => progress.kind === 'planned' && gatesOthers);
  return writing.length > 1 || ifExists === 'fail';
}

/** Checks every planned entry; nothing is written. */
export function checkEntries(
  entries: readonly EntryState[],
  rehearse: boolean,
  options: PhaseOptions,
): Promise<EntryState[]> {
  return runPhase(entries, options, async (entry, context) =>
    entry.progress.kind === 'planned' ? advance(entry, await entry.progress.job.check(context, { rehearse })) : entry,
  );
}

/** Withholds what has not been written, where an entry that writes has failed. Pure. */
export function withhold(entries: readonly EntryState[]): EntryState[] {
  const culprits = entries
    .filter(({ progress, gatesOthers }) => progress.kind === 'failed' && gatesOthers)
    .map(({ label }) => `\`${label}\``);
  if (culprits.length === 0) return [...entries];
  return entries.map((entry) =>
    !entry.gatesOthers || (entry.progress.kind !== 'ready' && entry.progress.kind !== 'planned')
      ? entry
      : {
          ...entry,
          progress: { kind: 'done', status: 'withheld' },
          notices: [
            ...entry.notices,
            {
              level: 'notice',
              text: `\`${entry.label}\` is withheld: nothing was sent, because ${culprits.join(' and ')} did not pass. \`all-or-nothing: false\` would go ahead.`,
            },
          ],
        },
  );
}
