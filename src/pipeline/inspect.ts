import { mapConcurrently } from '../domain/concurrency.ts';
import { problemsOf, type Notice, type Problem } from '../domain/problem.ts';
import type { Inspection, InspectionContext, InspectionReport } from '../domain/registry.ts';
import type { EntryState } from './entry-state.ts';
import { outOfTime, problemsFrom } from './phase.ts';

/** Inspections at once. */
const concurrency = 4;

/**
 * Runs what the planned entries want inspected, each key once for all that share it. Problems become those of the entries that asked;
 * notices belong to the run.
 */
export async function inspectEntries(
  entries: readonly EntryState[],
  context: InspectionContext,
): Promise<{ readonly entries: readonly EntryState[]; readonly notices: readonly Notice[] }> {
  const inspections = new Map<string, Inspection>();
  for (const { progress } of entries) {
    for (const inspection of inspectionsIn(progress))
      if (!inspections.has(inspection.key)) inspections.set(inspection.key, inspection);
  }
  const reports = new Map<string, InspectionReport>();
  await mapConcurrently([...inspections.values()], concurrency, async (inspection) => {
    reports.set(inspection.key, await reportOf(inspection, context));
  });
  // What was cut off says nothing about what is published.
  if (context.signal.aborted && reports.size > 0) {
    const problems = [outOfTime(context.signal)] as const;
    return { entries: entries.map((entry) => (isInspected(entry) ? fail(entry, problems) : entry)), notices: [] };
  }
  return {
    entries: entries.map((entry) =>
      fail(
        entry,
        inspectionsIn(entry.progress).flatMap(({ key }) => reports.get(key)?.problems ?? []),
      ),
    ),
    notices: [...inspections.keys()].flatMap((key) => reports.get(key)?.notices ?? []),
  };
}

async function reportOf(inspection: Inspection, context: InspectionContext): Promise<InspectionReport> {
  try {
    return await inspection.run(context);
  } catch (error) {
    return { problems: problemsFrom(error, 'Release Relay'), notices: [] };
  }
}

function inspectionsIn(progress: EntryState['progress']): readonly Inspection[] {
  return progress.kind === 'planned' ? (progress.job.inspections ?? []) : [];
}

function isInspected({ progress }: EntryState): boolean {
  return inspectionsIn(progress).length > 0;
}

function fail(entry: EntryState, found: readonly Problem[]): EntryState {
  const problems = problemsOf(found);
  return problems ? { ...entry, progress: { kind: 'failed', problems } } : entry;
}
