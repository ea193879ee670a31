import { closest as closestOf, distance } from 'fastest-levenshtein';
import type { z } from 'zod';

import { inlineExcerpt } from '../domain/text.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { InputName } from './action.ts';

/** The problem of an input whose value is not allowed; `fault` continues the sentence that begins with the input's name. */
export function invalid(
  input: InputName,
  fault: string,
  hint: string,
  at: Omit<Place & { kind: 'input' }, 'kind' | 'input'> = {},
): Problem {
  return { code: 'input.invalid', title: `\`${input}\` ${fault}`, hint, place: { kind: 'input', input, ...at } };
}

/** A value in a message, short and on one line. */
export function shown(value: string): string {
  return `\`${inlineExcerpt(value)}\``;
}

export function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** A sentence that names the nearest of the known words, if one is near; begins with a space. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closestOf(word, [...known]) : '';
  return nearest !== '' && distance(word, nearest) <= Math.max(2, Math.floor(nearest.length / 3))
    ? ` Did you mean \`${nearest}\`?`
    : '';
}

/** Reports where a schema found an issue, what it is and what to write instead. `fault` continues a sentence. */
export type ReportFault = (path: readonly PropertyKey[], fault: string, hint: string) => void;

/** Describes an issue that a schema found; `keysAt` are the names that exist at a path. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
  report: ReportFault,
): void {
  // If none of several schemas matches, what is wrong with the one for a mapping says more than that none of them matches.
  const closest =
    issue.code === 'invalid_union'
      ? issue.errors.find((branch) => branch.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))
      : undefined;
  if (closest !== undefined) {
    for (const inner of closest) describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, keysAt, report);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    for (const key of issue.keys) {
      const nearest = suggestion(key, known);
      report(
        [...issue.path, key],
        'is not a setting',
        nearest === '' ? (known.length > 0 ? `The settings are ${list(known)}.` : 'Remove it.') : nearest.trim(),
      );
    }
    return;
  }
  if (issue.code === 'invalid_value') {
    report(issue.path, 'has a value that is not allowed', `Write one of ${list(issue.values.map(String))}.`);
    return;
  }
  if (issue.code === 'invalid_type') {
    report(
      issue.path,
      issue.message.includes('undefined') ? 'is required' : `must be ${article(issue.expected)}`,
      expectation(issue.expected),
    );
    return;
  }
  report(issue.path, 'is not allowed', sentence(issue.message));
}

function article(expected: string): string {
  const words: Record<string, string> = {
    boolean: 'a boolean',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    record: 'a mapping',
    object: 'a mapping',
  };
  return words[expected] ?? expected;
}

function expectation(expected: string): string {
  return expected === 'boolean' ? 'Write `true` or `false`.' : `Give ${article(expected)}.`;
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
