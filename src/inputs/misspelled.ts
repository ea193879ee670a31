import { distance } from 'fastest-levenshtein';

import { entryExample, tokenLine } from '../domain/example.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry } from '../domain/registry.ts';
import { actionInputs, type InputName } from './action.ts';
import { shown } from './describe-issue.ts';
import { commonSettings } from './entry.ts';
import { keysAt } from './own-settings.ts';

export interface MisspelledInput {
  /** Absent if it is a setting. */
  readonly meant?: InputName;
  readonly problem: Problem;
}

/**
 * The given inputs that `action.yml` does not have, and that are probably meant to be one that it has, or are a setting of an entry:
 * without effect, `dry_run: true` or `prereleases: skip` would publish. Any other name is left to the warning of the runner.
 * @param given in lower case
 */
export function misspelledInputs(
  given: readonly string[],
  registries: readonly AnyRegistry[],
): readonly MisspelledInput[] {
  return given.flatMap((name): MisspelledInput[] => {
    if (Object.hasOwn(actionInputs, name)) return [];
    const owner = registries.find(({ settings }) => keysAt(settings).includes(name));
    if (owner ?? Object.hasOwn(commonSettings.shape, name)) return [{ problem: misplaced(name, owner) }];
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

function misplaced(name: string, owner: AnyRegistry | undefined): Problem {
  const lines = name === 'token' ? [tokenLine] : [tokenLine, `${name}: …`];
  const other = name === 'token' ? "GitHub's own token is the input `github-token`. " : '';
  return {
    code: 'input.invalid',
    title: `${shown(name)} is not an input, but a setting of an entry`,
    hint: `${other}Write it in \`registries\`, below the label of its entry:${entryExample(owner?.id ?? 'foundry', ...lines)}`,
    place: { kind: 'input', input: 'registries' },
  };
}

function letters(name: string): string {
  return name.replaceAll(/[-_ ]/g, '');
}

/** One different letter, or one for every four of a long name. */
function isNear(own: string, known: string): boolean {
  return distance(own, known) <= Math.max(1, Math.floor(known.length / 4));
}
