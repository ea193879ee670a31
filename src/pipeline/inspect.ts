import { mapConcurrently } from '../domain/concurrency.ts';
import { aboutManifest, problemsOf, type Notice } from '../domain/problem.ts';
import type { Inspection, InspectionContext, InspectionReport } from '../domain/registry.ts';
import type { EntryState } from './entry-state.ts';
import { outOfTime, problemsFrom } from './phase.ts';

const concurrency = 4;

/**
 * Runs what the planned entries want inspected, each key once for all that share it. Problems become those of the entries that asked;
 * notices belong to the run.
 */
export async function inspectEntries(
  entries: readonly EntryState[],
  context: InspectionContext,
): Promise<{ readonly entries: readonly EntryState[]; readonly notices: readonly Notice[] }> {
  const inspections = new Map<string, { readonly inspection: Inspection; readonly entry: EntryState }>();
  for (const entry of entries)
    for (const inspection of inspectionsOf(entry))
      if (!inspections.has(inspection.key)) inspections.set(inspection.key, { inspection, entry });
  const reports = new Map<string, InspectionReport>();
  await mapConcurrently([...inspections.values()], concurrency, async ({ inspection, entry: { manifest } }) => {
    const { problems, notices } = await reportOf(inspection, context);
    reports.set(inspection.key, {
      problems: problems.map((problem) => aboutManifest(problem, manifest)),
      notices: notices.map((notice) => aboutManifest(notice, manifest)),
    });
  });
  // An interrupted inspection proves nothing about the package, but earlier findings come first.
  const cutOff = context.signal.aborted ? outOfTime(context.signal) : undefined;
  const inspected = entries.map((entry): EntryState => {
    const own = inspectionsOf(entry);
    const found = own.flatMap(({ key }) => reports.get(key)?.problems ?? []);
    const known = cutOff === undefined ? found : found.filter(({ code }) => code !== cutOff.code);
    const problems = problemsOf([...new Set(known), ...(cutOff && own.length > 0 ? [cutOff] : [])]);
    return problems ? { ...entry, progress: { kind: 'failed', problems } } : entry;
  });
  return { entries: inspected, notices: cutOff ? [] : [...reports.values()].flatMap(({ notices }) => notices) };
}

async function reportOf(inspection: Inspection, context: InspectionContext): Promise<InspectionReport> {
  try {
    return await inspection.run(context);
  } catch (error) {
    return { problems: problemsFrom(error, 'Release Relay'), notices: [] };
  }
}

function inspectionsOf({ progress }: EntryState): readonly Inspection[] {
  return progress.kind === 'planned' ? (progress.job.inspections ?? []) : [];
}
