import { ok } from '../domain/result.ts';
import type { SurveyQuery } from '../github/event.ts';
import type { ConfiguredRegistry } from '../domain/registry.ts';
import type { Entry } from '../inputs/entry.ts';
import type { Settings } from '../inputs/index.ts';
import type { EntryContext, EntryState } from '../pipeline/entry-state.ts';
import { outOfTime, problemsFrom, runPhase } from '../pipeline/phase.ts';
import { withoutToken } from '../pipeline/plan.ts';
import { stopped, type Ending } from './ending.ts';
import { openEntries } from './entries.ts';
import { createReading } from './reading.ts';
import type { RelayContext } from './relay.ts';
import type { ResolveContext } from './resolve.ts';
import { createSubjects, type Subjects } from './subjects.ts';

/** What every entry of a survey shares. */
export interface Survey {
  readonly subjects: Subjects;
  readonly reading: ResolveContext;
}

/** An entry that has a token. */
export interface SurveyedEntry extends Entry {
  readonly configured: ConfiguredRegistry;
}

export type Finding = Pick<EntryState, 'progress'> & Partial<EntryState>;

/** Processes one entry. Throws ProblemError if it fails. */
export type SurveyWork = (entry: SurveyedEntry, context: EntryContext) => Promise<Finding>;

/**
 * Asks the registries of every entry, side by side, without a write: the HTTP clients of a survey refuse every one that is not a
 * registry-side dry run.
 * @param begin reads what the entries share, and returns the work; what it throws fails every entry
 */
export async function surveyEntries(
  settings: Settings,
  query: SurveyQuery,
  context: RelayContext,
  begin: (survey: Survey) => Promise<SurveyWork>,
): Promise<Ending> {
  const { clock, runner, github, signal } = context;
  const { log } = runner;
  const { repository, operation } = query;
  log.info(`${operation}: ${repository.owner}/${repository.name}`);
  const writeless: RelayContext = {
    ...context,
    createClient: (own) => context.createClient({ ...own, dryRun: true }),
  };
  const { reading, assetsThrough } = createReading(settings, repository, writeless, { until: 0, allowDraft: false });

  let work: SurveyWork;
  try {
    work = await begin({ subjects: createSubjects(repository, settings, reading), reading });
  } catch (error) {
    const problems = signal.aborted ? ([outOfTime(signal)] as const) : problemsFrom(error, 'Release Relay');
    return stopped(settings, problems, { operation, query: ok(query) });
  }
  const shared = { ...writeless, assetsThrough, dryRun: true, timeout: settings.timeout, run: github.run };
  const { contexts, end, outcomesOf } = openEntries(settings.entries, shared, runner);
  const states = settings.entries.map(({ label, registry }): EntryState => {
    const { id: type, gatesOthers } = registry;
    const progress = { kind: 'done', status: 'skipped' } as const;
    return { label, type, operation, version: '', gatesOthers, progress, changes: [], notices: [] };
  });
  const surveyed = await runPhase(states, { contexts, clock, signal, onDone: end }, async (state, own) => {
    const entry = settings.entries.find(({ label }) => label === state.label);
    if (entry?.tokenProblem !== undefined)
      return { ...state, progress: { kind: 'failed', problems: [entry.tokenProblem] } };
    const { configured } = entry ?? {};
    if (entry === undefined || configured === undefined) return { ...state, notices: [withoutToken(state)] };
    return { ...state, ...(await work({ ...entry, configured }, own)) };
  });
  const outcomes = outcomesOf(surveyed);
  const isIdle = outcomes.every(({ status }) => status === 'skipped');
  const text = `Every entry was skipped: nothing was ${operation === 'check' ? 'checked' : 'audited'}.`;
  return {
    outcomes,
    problems: [],
    notices: [...query.notices, ...(isIdle ? [{ level: 'warning', text } as const] : [])],
    query,
  };
}
