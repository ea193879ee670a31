import type { Outcome } from '../domain/outcome.ts';
import { problemCatalogue, type Problem } from '../domain/problem.ts';
import type { Findings } from './annotations.ts';

/**
 * The same problems, each with something to do about it: its own hint, or the catalogue's remedy for its code. What was one
 * object stays one object, so that a problem shared by several entries is still recognized as shared.
 */
export function withRemedies<Run extends Pick<Findings, 'outcomes' | 'problems'>>(run: Run): Run {
  const known = new Map<Problem, Problem>();
  const remedied = (problem: Problem): Problem => {
    const same = known.get(problem) ?? { ...problem, hint: problem.hint ?? remedyFor(problem) };
    known.set(problem, same);
    return same;
  };
  const outcomes = run.outcomes.map((outcome): Outcome => {
    if (outcome.status !== 'failed') return outcome;
    const [first, ...others] = outcome.problems;
    return { ...outcome, problems: [remedied(first), ...others.map(remedied)] };
  });
  return { ...run, outcomes, problems: run.problems.map(remedied) };
}

function remedyFor({ code, field }: Problem): string {
  if (code === 'registry.rejected' && field === undefined)
    return 'Correct what the message names. If it names nothing, check `url` of the entry, then run again: a re-run is safe.';
  if (code === 'registry.conflict' || code === 'release.unusable')
    return 'Check what exists already, then run again: a re-run is safe.';
  return problemCatalogue[code].remedy;
}
