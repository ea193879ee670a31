import { runPhase, type PhaseOptions } from './phase.ts';
import { advance, type EntryState } from './entry-state.ts';

/**
 * Whether the registries that can rehearse do so: in a dry run always; otherwise if several entries write and none may be ahead of the
 * others, or if an existing version is an error. A lone publish is its own check.
 */
export function rehearsalIsDue(
  entries: readonly EntryState[],
  {
    dryRun,
    allOrNothing,
    ifExists,
  }: { readonly dryRun: boolean; readonly allOrNothing: boolean; readonly ifExists: 'accept' | 'fail' },
): boolean {
  const writing = entries.filter(({ progress, gatesOthers }) => progress.kind === 'planned' && gatesOthers);
  return dryRun || (allOrNothing && (writing.length > 1 || ifExists === 'fail'));
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

/** Withholds what has not been written if an entry that writes has failed. Pure. */
export function withhold(entries: readonly EntryState[]): EntryState[] {
  const culprits = entries
    .filter(({ progress, gatesOthers }) => progress.kind === 'failed' && gatesOthers)
    .map(({ label }) => `\`${label}\``);
  return entries.map((entry) => {
    const { label, gatesOthers, notices, progress } = entry;
    if (culprits.length === 0 || !gatesOthers || (progress.kind !== 'ready' && progress.kind !== 'planned'))
      return entry;
    const text = `\`${label}\` was not published because ${culprits.join(' and ')} failed ${culprits.length > 1 ? 'their' : 'its'} checks. Set \`all-or-nothing: false\` to publish it anyway.`;
    return {
      ...entry,
      progress: { kind: 'done', status: 'withheld' },
      notices: [...notices, { level: 'notice', text }],
    };
  });
}
