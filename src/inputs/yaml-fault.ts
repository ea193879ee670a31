import type { YAMLError } from 'yaml';

import type { Problem } from '../domain/problem.ts';
import { invalid, isWord, nearest, type Position } from './describe-issue.ts';

/** One line of the text that begins with a name and a colon. */
interface KeyLine {
  readonly line: number;
  readonly indent: number;
  readonly name: string;
  /** What stands behind the colon; '' if nothing does. */
  readonly value: string;
  /** 1-based column of the value. */
  readonly column: number;
}

/**
 * What is wrong with YAML that cannot be parsed, told by its lines: the parser's own words are about its grammar, and one mistake makes
 * it report several. Never quotes the text, which holds tokens.
 * @param at where the parser found it
 * @param known types and settings
 */
export function describeYamlError(
  { code, message }: YAMLError,
  { text, at, known }: { readonly text: string; readonly at: Position; readonly known: readonly string[] },
): Problem {
  const rows = text.split('\n');
  const rowOf = (line: number): string => rows[line - 1] ?? '';
  const { line } = at;
  const nextLine = rows.findIndex((row, index) => index >= line && isContent(row)) + 1;

  const begin = rows.findIndex((row) => row.includes('-----BEGIN '));
  const owner = begin < 0 || begin >= line ? undefined : keyLineAbove(rows, begin + 1);
  if (owner) return severalLines(nameOf(owner, rows), owner);

  const tabbed = [line, line + 1].find((one) => /^ *\t/.test(rowOf(one)) && isContent(rowOf(one)));
  if (tabbed !== undefined)
    return fault('is indented with a tab', 'Use spaces: YAML does not allow tabs.', {
      line: tabbed,
      column: rowOf(tabbed).indexOf('\t') + 1,
    });

  const glued = gluedColon(rowOf(line), known);
  if (glued !== undefined) return missingSpace({ line, column: glued });

  if (message.startsWith('Missing closing')) {
    const opening = lastLine(rows, line, opensQuote);
    const following = opening && rows.findIndex((row, index) => index >= opening.line && isContent(row)) + 1;
    if (opening && following && !keyLine(rowOf(following), following))
      return severalLines(nameOf(opening, rows), opening);
    return fault('opens a quote that is not closed', 'Close it on the same line.', opening ?? at);
  }

  const here = keyLine(rowOf(line), line);
  const above = keyLineAbove(rows, line - 1);
  const isContinued = isContent(rowOf(line)) && !here && !/^ *(?:[}\]]|-)/.test(rowOf(line));
  if (isContinued && above && above.value !== '') return severalLines(nameOf(above, rows), above);
  if (message.startsWith('Flow ')) {
    const opening = lastLine(rows, line, ({ value }) => /^[{[]/.test(value));
    const hint =
      'Close it on the same line, or indent every line up to its end further than the line on which it opens.';
    return fault('opens a bracket that is not closed', hint, opening ?? at);
  }
  if (here) {
    const next = keyLine(rowOf(nextLine), nextLine);
    if (at.column <= here.indent + 1 && (code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN'))
      return differentIndent(here, above);
    if (here.value !== '' && next && next.indent > here.indent && !/:\s/.test(here.value))
      return differentIndent(next, here);
    return fault(
      'has a value that YAML reads as something else',
      'A value that starts with one of & * ! % @ ` [ ] { } " or \', or has a colon or a # beside a space, belongs in single quotes. A single quote in it is written twice.',
      at.column < here.column ? here : at,
    );
  }
  return fault('is not `name: value`', 'Write one `name: token` per line, with a space after the colon.', at);
}

/** A value that spans lines although it must not, e.g. a secret with a line break. */
export function severalLines(name: string, at: Position): Problem {
  const isText = /\.(?:name|description|changelog|notes)$/.test(name);
  return fault(
    `: the value of ${name === '' ? 'this setting' : `\`${name}\``} spans several lines`,
    isText
      ? 'Write an expression with line breaks as `${{ toJSON(…) }}`.'
      : 'A token has one line. Store the secret again, without line breaks.',
    at,
  );
}

export function missingSpace(at: Position): Problem {
  return fault('has no space after the colon', 'Write one `name: token` per line, with a space after the colon.', at);
}

/** The 1-based column behind the colon of a line like `token:abc`, if the name is a known one or nearly; else undefined. */
export function gluedColon(row: string, known: readonly string[]): number | undefined {
  const [start, name = ''] = /^[ {]*([A-Za-z][A-Za-z-]{0,24}\d{0,2}):(?=[^\s/])/.exec(row) ?? [];
  return start === undefined || nearest(name, known) === undefined ? undefined : start.length + 1;
}

function differentIndent(row: KeyLine, other: KeyLine | undefined): Problem {
  const isBelowToken = other?.indent === 0 && other.value !== '' && row.indent > 0;
  const more = isBelowToken
    ? ' The token of an entry with settings is one of them: `token: …`, on a line of its own.'
    : '';
  return fault(
    `is indented differently from line ${other?.line ?? 1}`,
    `Indent all settings of an entry alike, by two spaces.${more}`,
    { line: row.line, column: row.indent + 1 },
  );
}

function fault(what: string, hint: string, { line, column }: Position): Problem {
  const where = `line ${line}, column ${column}`;
  return invalid('registries', `${where}${what.startsWith(':') ? '' : ' '}${what}`, hint, { line, column });
}

function isContent(row: string): boolean {
  return /^\s*[^\s#]/.test(row);
}

function keyLine(row: string, line: number): KeyLine | undefined {
  const [start, spaces = '', name = ''] = /^( *)["']?([A-Za-z][\w-]*)["']? *:(?=\s|$)/.exec(row) ?? [];
  if (start === undefined) return undefined;
  const value = row.slice(start.length).trim();
  const column = value === '' ? spaces.length + 1 : row.indexOf(value, start.length) + 1;
  return { line, indent: spaces.length, name, value, column };
}

/** The nearest line with a name, from a line upwards. */
function keyLineAbove(rows: readonly string[], line: number): KeyLine | undefined {
  for (let number = line; number > 0; number -= 1) {
    const found = keyLine(rows[number - 1] ?? '', number);
    if (found) return found;
  }
  return undefined;
}

/** The last line with a name, from a line upwards, that is like that. */
function lastLine(rows: readonly string[], line: number, isLike: (row: KeyLine) => boolean): KeyLine | undefined {
  let above = keyLineAbove(rows, line);
  while (above && !isLike(above)) above = keyLineAbove(rows, above.line - 1);
  return above;
}

function opensQuote({ value }: KeyLine): boolean {
  const quote = /["']/.exec(value)?.[0];
  return quote !== undefined && value.split(quote).length % 2 === 0;
}

/** `entry` or `entry.setting`; '' if it could be part of a secret. */
function nameOf(row: KeyLine, rows: readonly string[]): string {
  const parent = lastLine(rows, row.line - 1, ({ indent }) => indent < row.indent);
  const inner = [...row.value.matchAll(/[{,] *([a-z-]+): /g)].at(-1)?.[1];
  const names = [parent?.name, row.name, inner].filter((name) => name !== undefined);
  return names.every(isWord) ? names.join('.') : '';
}
