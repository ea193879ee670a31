import type { YAMLError } from 'yaml';

import { entryExample, tokenLine } from '../domain/example.ts';
import type { Position } from '../domain/manifest.ts';
import type { Problem } from '../domain/problem.ts';
import { invalid, isWord, nearest } from './describe-issue.ts';

/** A line that begins with a name and a colon; its position is that of its value, or of the name if it has none. */
interface KeyLine extends Position {
  readonly indent: number;
  readonly name: string;
  /** What follows the colon; '' if nothing does. */
  readonly value: string;
}

/** The words that may be shown, although they are in the text. */
export interface Vocabulary {
  readonly types: readonly string[];
  readonly settings: readonly string[];
}

export const quoteSecret = "Put the expression in single quotes: `'${{ secrets.NAME }}'`.";

const oneEach = 'Write one `name: token` per line, with a space after the colon.';

/**
 * What is wrong with YAML that cannot be parsed, found from its lines: the parser's messages are about its grammar, and it reports one
 * mistake several times. Never quotes the text, which contains tokens. Linear in its length.
 * @param at where the parser found it
 * @param types of registries
 * @param settings of all of them
 */
export function describeYamlError(
  { code, message }: YAMLError,
  text: string,
  at: Position,
  { types, settings }: Vocabulary,
): Problem {
  const { line, column } = at;
  const rows = text.split('\n');
  const row = rows[line - 1] ?? '';
  const keys = rows.flatMap((one, index) => keyLine(one, index + 1) ?? []);
  const here = keys.find((key) => key.line === line);
  const above = keys.findLast((key) => key.line < line);

  const begin = rows.findIndex((one) => one.includes('-----BEGIN ')) + 1;
  const owner = begin < line ? keys.findLast((key) => key.line <= begin) : undefined;
  if (owner) return severalLines(nameOf(owner, keys), owner);

  const tabbed = [line, line + 1].find((one) => /^ *\t\s*[^\s#]/.test(rows[one - 1] ?? ''));
  if (tabbed !== undefined) {
    const place = { line: tabbed, column: (rows[tabbed - 1] ?? '').indexOf('\t') + 1 };
    return fault(' is indented with a tab', 'Use spaces: YAML does not allow tabs.', place);
  }
  const glued = gluedColon(row, [...types, ...settings]);
  if (glued !== undefined) return missingSpace({ line, column: glued });

  if (message.startsWith('Missing closing')) {
    const opening = keys.findLast((key) => key.line <= line && opensQuote(key));
    const following = rows.find((one, index) => index >= (opening?.line ?? line) && /^\s*[^\s#]/.test(one));
    if (opening && following !== undefined && !keyLine(following, 0))
      return severalLines(nameOf(opening, keys), opening);
    const hint =
      opening && isToken(opening)
        ? 'If the quote is part of the secret, store the secret again without it. If you wrote it yourself, close it on the same line.'
        : 'Close it on the same line. If it is part of a secret, store the secret again without it.';
    return fault(' opens a quote that is not closed', hint, opening ?? at);
  }
  if (!here && above && above.value !== '' && /^\s*[^\s#}\]-]/.test(row))
    return severalLines(nameOf(above, keys), above);
  if (message.startsWith('Flow ')) {
    const opening = keys.findLast((key) => key.line <= line && /^[{[]/.test(key.value));
    const hint =
      opening && isToken(opening)
        ? `If the bracket is part of the secret, put the expression in single quotes: \`'\${{ secrets.NAME }}'\`. If you wrote it yourself, close it on the same line.`
        : `Close it on the same line, or indent every line up to its end further than the line on which it opens. If it is part of a secret, put the expression in single quotes: \`'\${{ secrets.NAME }}'\`.`;
    return fault(' opens a bracket that is not closed', hint, opening ?? at);
  }
  if (!here) return fault(' is not `name: value`', oneEach, at);
  if (column <= here.indent + 1 && (code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN'))
    return differentIndent(here, above, types);
  if (/^(["'])\1[^\s"']/.test(here.value)) {
    const hint = 'The secret contains quotes: store it again without them, and write `${{ secrets.NAME }}`.';
    return fault(' has a value that is in quotes twice', hint, here);
  }
  if (/^\{(?:version|tag|channel)\}/.test(here.value))
    return fault(' begins with a brace, which YAML reads as a mapping', 'Put the whole value in single quotes.', here);
  if (/^`[^`]+`$/.test(here.value))
    return fault(
      ' has a value in backticks',
      'If they are in the secret, store it again without them. In the workflow, remove them.',
      here,
    );
  const below = keys.find((key) => key.line > line);
  if (here.value !== '' && below && below.indent > here.indent && !/:\s/.test(here.value))
    return differentIndent(below, here, types);
  return fault(
    ' has a value that YAML cannot read as it is',
    `${quoteSecret} A value that starts with one of & * ! % @ \` [ ] { } " or ', or contains a colon or a # next to a space, must be in single quotes. Double every single quote in it.`,
    column < here.column ? here : at,
  );
}

/** A value that spans lines although it must not, e.g. a secret with a line break. */
export function severalLines(name: string, at: Position): Problem {
  const hint = /\.signing-key$/.test(name)
    ? 'A signing key is 64 or 128 hex digits on one line. Store the secret again.'
    : /^[^.]*$|\.token$/.test(name)
      ? 'A token has one line. Store the secret again, without line breaks.'
      : 'Write an expression with line breaks as `${{ toJSON(…) }}`, and several lines of your own below `|`, indented.';
  return fault(`: the value of ${name === '' ? 'this setting' : `\`${name}\``} spans several lines`, hint, at);
}

export function missingSpace(at: Position): Problem {
  return fault(' has no space after the colon', oneEach, at);
}

/** The 1-based column after the colon of a line like `token:abc`, if the name is known or close to a known one; else undefined. */
export function gluedColon(row: string, known: readonly string[]): number | undefined {
  const [start, name = ''] = /^[ {]*([A-Za-z][A-Za-z-]{0,24}\d{0,2}):(?=[^\s/])/.exec(row) ?? [];
  return start === undefined || nearest(name, known) === undefined ? undefined : start.length + 1;
}

function differentIndent(
  { line, indent, name }: KeyLine,
  other: KeyLine | undefined,
  types: readonly string[],
): Problem {
  const place = { line, column: indent + 1 };
  const what = ` is indented differently from line ${other?.line ?? 1}`;
  if (other?.indent !== 0 || other.value === '' || indent === 0)
    return fault(what, 'Indent all settings of an entry alike, by two spaces.', place);
  if (types.includes(name)) return fault(what, 'Do not indent the name of an entry.', place);
  const [label, setting] = [other.name, name].map((word) => (isWord(word) ? word : '…'));
  return fault(
    what,
    `If it is a setting, give the token a line of its own:${entryExample(label ?? '…', tokenLine, `${setting ?? '…'}: …`)}`,
    place,
  );
}

function fault(what: string, hint: string, { line, column }: Position): Problem {
  return invalid('registries', `line ${line}, column ${column}${what}`, hint, { line, column });
}

function keyLine(row: string, line: number): KeyLine | undefined {
  const [start, spaces = '', name = ''] = /^( *)["']?([A-Za-z][\w-]*)["']? *:(?=\s|$)/.exec(row) ?? [];
  if (start === undefined) return undefined;
  const value = row.slice(start.length).trim();
  const column = value === '' ? spaces.length + 1 : row.indexOf(value, start.length) + 1;
  return { line, column, indent: spaces.length, name, value };
}

/** True if the value is a token, and not a mapping that is written in one line. */
function isToken({ name, indent, value }: KeyLine): boolean {
  return name === 'token' || (indent === 0 && !/:(?:\s|$)/.test(value));
}

function opensQuote({ value }: KeyLine): boolean {
  const quote = /["']/.exec(value)?.[0];
  return quote !== undefined && value.split(quote).length % 2 === 0;
}

/** `entry` or `entry.setting`; '' if it could be part of a secret. */
function nameOf(row: KeyLine, keys: readonly KeyLine[]): string {
  const parent = keys.findLast(({ line, indent }) => line < row.line && indent < row.indent);
  const inner = [...row.value.matchAll(/[{,] *([a-z-]+): /g)].at(-1)?.[1];
  const names = [parent?.name, row.name, inner].filter((name) => name !== undefined);
  return names.every(isWord) ? names.join('.') : '';
}
