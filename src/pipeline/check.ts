import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/** True if the entry is going to write something: a release or a subscription. */
function writes({ gatesOthers, changes }: EntryState): boolean {
  return gatesOthers || changes.length > 0;
}

/**
 * Whether registry-side dry runs are used: always in a dry run; otherwise if several entries must all be written or none, or if an
 * existing version is an error. In all other cases, a publish is its own check.
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
  const writing = entries.filter((entry) => entry.progress.kind === 'planned' && writes(entry));
  return writing.length > 1 || ifExists === 'fail';
}

export function checkEntries(
  entries: readonly EntryState[],
  rehearse: boolean,
  options: PhaseOptions,
): Promise<EntryState[]> {
  return runPhase(entries, options, async (entry, context) =>
    entry.progress.kind === 'planned' ? advance(entry, await entry.progress.job.check(context, { rehearse })) : entry,
  );
}

/** Withholds every write, if an entry that publishes a release has failed. Pure. */
export function withhold(entries: readonly EntryState[]): EntryState[] {
  const culprits = entries
    .filter(({ progress, gatesOthers }) => progress.kind === 'failed' && gatesOthers)
    .map(({ label }) => `\`${label}\``);
  if (culprits.length === 0) return [...entries];
  return entries.map((entry) => {
    const isOpen = entry.progress.kind === 'planned' || entry.progress.kind === 'ready';
    if (!isOpen || !writes(entry)) return entry;
    const text = `\`${entry.label}\` was not published because ${culprits.join(' and ')} failed ${culprits.length > 1 ? 'their' : 'its'} checks. Set \`all-or-nothing: false\` to publish it anyway.`;
    return {
      ...entry,
      progress: { kind: 'done', status: 'withheld' },
      notices: [...entry.notices, { level: 'notice', text }],
    };
  });
}
