import { distance } from 'fastest-levenshtein';

import type { Problem } from '../domain/problem.ts';
import { actionInputs, type InputName } from './action.ts';
import { shown } from './describe-issue.ts';

export interface MisspelledInput {
  readonly meant: InputName;
  readonly problem: Problem;
}

/**
 * The given inputs that `action.yml` does not have, and that are probably meant to be one that it has: without effect, `dry_run: true`
 * would publish. Any other name is left to the warning of the runner.
 * @param given in lower case
 */
export function misspelledInputs(given: readonly string[]): readonly MisspelledInput[] {
  return given.flatMap((name) => {
    if (Object.hasOwn(actionInputs, name)) return [];
    const own = letters(name.slice(0, 100));
    const meant = (Object.keys(actionInputs) as InputName[]).find((known) => isNear(own, letters(known)));
    if (meant === undefined) return [];
    const problem: Problem = {
      code: 'input.invalid',
      title: `${shown(name)} is not an input`,
      hint: `Did you mean \`${meant}\`?`,
      place: { kind: 'input', input: meant },
    };
    return [{ meant, problem }];
  });
}

function letters(name: string): string {
  return name.replaceAll(/[-_ ]/g, '');
}

/** One different letter, or one for every four of a long name. */
function isNear(own: string, known: string): boolean {
  return distance(own, known) <= Math.max(1, Math.floor(known.length / 4));
}
