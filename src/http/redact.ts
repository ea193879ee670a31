import { asExcerpt, truncate } from '../domain/text.ts';
import { createSearch } from './redact-search.ts';
import { tracesOf, unescapings, viewsOf, type Traces } from './redact-decoding.ts';
import { viewOf } from './redact-view.ts';

const mask = '***';

/** Shorter values are not masked: they would match ordinary text. */
export const shortestSecret = 4;

/**
 * Replaces every occurrence of a secret by `***`: raw, hexadecimal, in base64 and in the escapes of URLs, JSON and HTML, in any two of
 * these on top of each other, and with invisible characters in it. So is the beginning of one that was cut off, if an `…` shows it, or
 * if it is half of the secret and at least twelve characters.
 * Occurrences that overlap are masked as one. Secrets shorter than four characters are not masked: they protect nothing, and would match
 * ordinary text. Linear in the length of the text, whatever it and the secrets are.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const needles = [...new Set(secrets.flatMap((secret) => spellingsOf(secret.trim())))];
  if (needles.length === 0) return (text) => text;
  let prepared: { readonly search: ReturnType<typeof createSearch>; readonly traces: Traces } | undefined;
  return (text) => {
    prepared ??= prepare(needles.flatMap(symbolsOf));
    const { search, traces } = prepared;
    /** For each index of the text, where the longest occurrence ends that begins there. */
    let ends: Int32Array | undefined;
    for (const view of viewsOf(text, traces)) {
      search(view, (start, end) => {
        ends ??= new Int32Array(text.length);
        if (end > (ends[start] as number)) ends[start] = end;
      });
    }
    return ends === undefined ? text : masked(text, ends);
  };
}

function prepare(needles: readonly (readonly number[])[]): { search: ReturnType<typeof createSearch>; traces: Traces } {
  return { search: createSearch(needles), traces: tracesOf(needles) };
}

function masked(text: string, ends: Int32Array): string {
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of ends.entries()) {
    if (end === 0) continue;
    if (start >= done) parts.push(text.slice(done, start), mask);
    done = Math.max(done, end);
  }
  return parts.join('') + text.slice(done);
}

/** What cannot be found by decoding a text: a secret as hexadecimal, and as other texts show it. */
function spellingsOf(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const hex = Buffer.from(secret, 'utf8').toString('hex');
  return [secret, asExcerpt(secret), secret.replaceAll(' ', '+'), hex, hex.toUpperCase()];
}

/** A spelling as symbols; decoded too, since a text is decoded as a whole, the escapes that a secret itself holds included. */
function symbolsOf(spelling: string): readonly (readonly number[])[] {
  return Array.from(unescapings(viewOf(spelling)), ({ symbols, length }) => [...symbols.subarray(0, length)]).filter(
    ({ length }) => length >= shortestSecret,
  );
}

/** How foreign text is sanitized. */
export interface SanitizeOptions {
  /** UTF-16 units of the result, its `…` included. Default: unbounded. */
  readonly maxLength?: number;
  /** Keeps line feeds and tabs; else each run of them becomes one space. */
  readonly multiline?: boolean;
  /** Applied before terminal sequences are stripped, after it, and before the text is cut, so that none can leave a part of a secret. */
  readonly redact?: (text: string) => string;
}

const ansiSequences =
  // eslint-disable-next-line no-control-regex
  /(?:\x1b\][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?)/g;
// eslint-disable-next-line no-control-regex
const terminalSequence = /[\x1b\x9b]/;
const lineBreaks = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const controlCharacters = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;
const formatCharacters = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Foreign text, safe for a line of the log or for several: no terminal sequences, no control, bidirectional or zero-width
 * characters, no lone surrogates, and nothing that the runner takes for a command (`::` at a line's start, `##[` anywhere).
 */
export function sanitize(text: string, options: SanitizeOptions = {}): string {
  const { maxLength = Infinity, multiline = false, redact = (clean: string) => clean } = options;
  // The end of a terminal sequence may be the beginning of a secret.
  const whole = terminalSequence.test(text) ? redact(text) : text;
  const stripped = whole
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(ansiSequences, '')
    .replace(controlCharacters, '')
    .replace(formatCharacters, '');
  const lined = multiline
    ? stripped
    : stripped.replace(/[ \n\t]+/g, (space) => (/[\n\t]/.test(space) ? ' ' : space)).trim();
  return truncate(disarm(redact(lined)), maxLength);
}

function disarm(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##(?=\[)/g, '## ');
}
