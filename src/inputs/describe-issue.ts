import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod/mini';

import type { Position } from '../domain/manifest.ts';
import type { Problem } from '../domain/problem.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { actionInputs, type InputName } from './action.ts';

/** The problem of an input whose value is not allowed; `fault` continues the sentence that begins with the input's name. */
export function invalid(input: InputName, fault: string, hint: string, at?: Position): Problem {
  return { code: 'input.invalid', title: `\`${input}\` ${fault}`, hint, place: { kind: 'input', input, ...at } };
}

/** A value in a message, short and on one line. */
export function shown(value: string): string {
  return `\`${inlineExcerpt(value)}\``;
}

/** True for text that looks like a name. Anything else in `registries` may be part of a secret, and is not shown. */
export function isWord(text: string): boolean {
  return /^(?:[A-Za-z][a-z _.-]{0,24}|[A-Z_]{2,25})\d{0,3}$/.test(text);
}

export function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** The known word that was probably meant: one that differs in a few letters, or else one that the word begins with. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const own = word.slice(0, 100).toLowerCase();
  const near = closest(own, [...known]);
  if (distance(own, near) <= Math.max(2, Math.floor(near.length / 3))) return near;
  return known.filter((other) => own.startsWith(other)).sort((a, b) => b.length - a.length)[0];
}

/** A sentence that names the nearest of the known words, if one is near; begins with a space. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}

/** Reports where a schema found an issue, what it is and what to write instead. `fault` continues a sentence. */
export type ReportFault = (
  path: readonly PropertyKey[],
  fault: string,
  hint: string,
  code?: 'input.invalid' | 'input.missing',
) => void;

/** Looks up what an entry has at a path: the names that its schema knows there, the value that may be shown, and what it means. */
export interface EntryLookup {
  keysAt(path: readonly PropertyKey[]): readonly string[];
  valueAt(path: readonly PropertyKey[]): string | undefined;
  /** The description of a setting, by its name. */
  meaningOf(name: string): string;
}

/** What YAML 1.1 merges another mapping with. */
export const mergeKey = '<<';
export const mergeFault = 'is a merge key, which YAML 1.2 does not have';
export const mergeHint = 'Repeat the settings in this entry.';

/**
 * Reports an issue of a schema that was parsed with `reportInput`.
 * @param lacking the required settings that are absent where the issue is
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  entry: EntryLookup,
  report: ReportFault,
  lacking: readonly string[] = [],
): void {
  const { path, code } = issue;
  const value = code === 'custom' ? undefined : entry.valueAt(path);
  const fault = code === 'invalid_format' && issue.format === 'guid' ? 'a UUID' : 'allowed';
  const notAllowed =
    value === undefined ? `has a value that is not ${fault}` : `is ${shown(value)}, which is not ${fault}`;
  // If no branch of a union matches, the faults of the mapping's branch say more than that none matches.
  const isMapping = (inner: z.core.$ZodIssue): boolean => inner.path.length > 0 || inner.code === 'unrecognized_keys';
  const branch = code === 'invalid_union' ? issue.errors.find((errors) => errors.some(isMapping)) : undefined;
  if (branch) {
    // A name that is not known is one mistake, although a required setting is missing.
    const isMistyped = branch.some((inner) => inner.code === 'unrecognized_keys');
    const lacking = branch.filter(isAbsent).map((inner) => String(inner.path.at(-1)));
    for (const inner of branch)
      if (!isMistyped || !isAbsent(inner))
        describeIssue({ ...inner, path: [...path, ...inner.path] }, entry, report, lacking);
  } else if (code === 'unrecognized_keys') {
    const known = entry.keysAt(path);
    const all = known.length > 0 ? `The settings are ${list(known)}.` : 'Remove it.';
    for (const key of issue.keys) {
      if (key === mergeKey) report([...path, key], mergeFault, mergeHint);
      else if (path.length === 0 && Object.hasOwn(actionInputs, key))
        report([key], 'is not a setting, but an input', 'Write it beside `registries`, not in an entry.');
      else {
        const meant = lacking.length === 1 ? `Did you mean \`${lacking[0]}\`? ${all}` : all;
        report([...path, key], 'is not a setting', suggestion(key, known).trim() || meant);
      }
    }
  } else if (code === 'invalid_value') {
    const values = issue.values.map(String);
    report(path, notAllowed, `Write one of ${list(values)}.${suggestion(value ?? '', values)}`);
  } else if (code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected;
    const name = String(path.at(-1));
    if (isAbsent(issue)) report(path, 'is required', `Add \`${name}: …\`.`);
    else {
      const meaning = path.length === 1 && entry.meaningOf(name);
      const braces = issue.expected === 'string' ? bracesIn(issue.input) : undefined;
      report(
        path,
        `must be ${expected}`,
        braces === undefined
          ? correctionOf(issue.expected, name, { value, meaning: meaning || undefined })
          : `YAML reads \`${braces}\` as a mapping. Put the value in quotes: \`${name}: '${braces}'\`.`,
      );
    }
  } else report(path, notAllowed, sentence(issue.message));
}

/** True for an issue about a value that is not there. */
function isAbsent({ code, input }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && input === undefined;
}

/** The placeholder that YAML takes for a mapping of one key without a value, as it was written; undefined if it is something else. */
function bracesIn(value: unknown): string | undefined {
  const [only, ...others] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return only && others.length === 0 && (only[1] ?? null) === null && isWord(only[0]) ? `{${only[0]}}` : undefined;
}

/** What to write instead of a value of another type. */
function correctionOf(
  expected: string,
  name: string,
  { value = '…', meaning }: { readonly value: string | undefined; readonly meaning: string | undefined },
): string {
  switch (expected) {
    case 'boolean':
      return 'Write `true` or `false`, without quotes.';
    case 'number':
    case 'int':
      return meaning?.startsWith('Seconds') === true
        ? `Write the seconds as a number, without a unit or quotes, e.g. \`${name}: 300\`.`
        : `Write a number, without a unit or quotes, e.g. \`${name}: 10\`.`;
    case 'array':
      return `Write \`${name}: [${value}]\`, with a comma between the items.`;
    case 'record':
    case 'object':
      return 'Write one `name: value` per line, indented below it.';
    default:
      return 'Write one value, not a list or several settings.';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'a boolean',
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  record: 'a mapping',
  object: 'a mapping',
};

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
