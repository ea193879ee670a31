import { isFailure, type Outcome } from '../domain/outcome.ts';
import { problemsOf, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import type { Operation } from '../domain/release.ts';
import { afterWorkflowChange } from '../domain/rerun.ts';
import type { Result } from '../domain/result.ts';
import type { Query, ReleaseQuery } from '../github/event.ts';
import type { ParsedInputs, Settings } from '../inputs/index.ts';
import { withoutToken } from '../pipeline/plan.ts';
import type { Resolution } from './resolve.ts';

/** The result of a run, and how far it got. */
export interface Ending {
  readonly outcomes: readonly Outcome[];
  /** What stopped the run as a whole. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly query?: Query;
  readonly resolution?: Resolution;
  /** Tags that an audit found to be missing from an entry that can be published to, oldest first. */
  readonly missing?: readonly string[];
}

/** What the event asks for, as far as it could be parsed. */
export interface ReadEvent {
  readonly operation: Operation;
  readonly query: Result<Query, Problems>;
  /** True if GitHub gives this run no secrets, which the problem with the event says. */
  readonly withoutSecrets?: boolean;
}

/** Invalid inputs fail every entry that can be named; problems with the event are reported with them. */
export function refused(
  { named, problems: found, emptyTokens }: ParsedInputs,
  { operation, query, withoutSecrets = false }: ReadEvent,
): Ending {
  const own = withoutSecrets && !query.ok ? found.filter((problem) => !emptyTokens.has(problem)) : found;
  const inputs = new Set(own.map(({ place }) => (place?.kind === 'input' ? place.input : undefined)));
  // An invalid input proves nothing about the event, whose problems depend on the operation.
  const isOther = ({ place }: Problem): boolean =>
    !inputs.has('operation') && (place?.kind !== 'input' || !inputs.has(place.input));
  const problems = problemsOf([...own, ...(query.ok ? [] : query.error.filter(isOther))]);
  const outcomes = problems
    ? named.map((entry): Outcome => ({ ...untouched({ ...entry, operation }), status: 'failed', problems }))
    : [];
  return { outcomes, problems: problems ?? [], notices: [], ...(query.ok ? { query: query.value } : {}) };
}

/** Every entry that has something to do fails for the same reasons, before anything was sent to a registry. */
export function stopped(settings: Settings, problems: Problems, { operation, query }: ReadEvent): Ending {
  const outcomes = settings.entries.map(({ label, registry, configured }): Outcome => {
    const base = untouched({ label, type: registry.id, operation });
    return configured
      ? { ...base, status: 'failed', problems }
      : { ...base, status: 'skipped', problems: [], notices: [withoutToken({ label })] };
  });
  return query.ok
    ? { outcomes, problems, notices: query.value.notices, query: query.value }
    : { outcomes, problems, notices: [] };
}

function untouched(entry: Pick<Outcome, 'label' | 'type' | 'operation'>) {
  return { ...entry, version: '', notices: [], changes: [], attempts: 0, elapsedMs: 0 };
}

/** A green run that published nothing warns about it. */
export function nothingPublished(outcomes: readonly Outcome[], query: ReleaseQuery): readonly Notice[] {
  if (outcomes.some(isFailure)) return [];
  if (outcomes.every(({ status }) => status === 'skipped')) {
    return [{ level: 'warning', text: 'Every entry was skipped: nothing was published.' }];
  }
  if (!query.dryRun || !query.isReleaseEvent) return [];
  const text = 'This was a dry run on a release event: nothing was published. Remove `dry-run` to publish.';
  return [{ level: 'warning', text: `${text} ${afterWorkflowChange('')}` }];
}
