import type { Outcome } from '../domain/outcome.ts';
import { problemCatalogue, type Problem } from '../domain/problem.ts';

/**
 * The same problems, each with something to do about it: its own hint, or what the catalogue says of its code. What was one
 * object stays one object, so that a problem shared by several entries is still recognised as shared.
 */
export function withRemedies<
  Run extends { readonly outcomes: readonly Outcome[]; readonly problems: readonly Problem[] },
>(run: Run): Run {
  const known = new Map<Problem, Problem>();
  const remedied = (problem: Problem): Problem => {
    const same = known.get(problem) ?? { ...problem, hint: problem.hint ?? remedyFor(problem) };
    known.set(problem, same);
    return same;
  };
  return {
    ...run,
    problems: run.problems.map(remedied),
    outcomes: run.outcomes.map((outcome): Outcome => {
      if (outcome.status !== 'failed') return outcome;
      const [first, ...others] = outcome.problems;
      return { ...outcome, problems: [remedied(first), ...others.map(remedied)] };
    }),
  };
}

function remedyFor({ code, field }: Problem): string {
  switch (code) {
    case 'registry.rejected':
      return field === undefined
        ? 'Correct what it names. Where it names nothing, check `url` of the entry, then run again: a re-run is safe.'
        : problemCatalogue[code].remedy;
    case 'registry.conflict':
    case 'release.unusable':
      return 'Look at what is there, then run again: a re-run is safe.';
    default:
      return problemCatalogue[code].remedy;
  }
}
