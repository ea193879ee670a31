/** The text, or as much of its beginning as leaves room for `…` within so many UTF-16 units, cut between characters. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  return length >= 1 ? `${truncateAtGrapheme(text, length - 1)}…` : '';
}

let segmenter: Intl.Segmenter | undefined;

/** The longest beginning of whole characters, combined ones included, that has so many UTF-16 units at most. */
export function truncateAtGrapheme(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length <= 0) return '';
  // A character is looked for near the cut only: segmenting a long text costs more than everything else here.
  const from = Math.max(0, length - 64);
  const window = text.slice(from, length + 64);
  segmenter ??= new Intl.Segmenter('en');
  const index = segmenter.segment(window).containing(length - from)?.index ?? length - from;
  const boundary = index > 0 || from === 0 ? from + index : length;
  const low = text.charCodeAt(boundary);
  return text.slice(0, low >= 0xdc00 && low <= 0xdfff ? boundary - 1 : boundary);
}

/** A text that was cut off, without its last part: up to a paragraph, else a line, else a word that ends in its second half. */
export function endAtBreak(text: string): string {
  const lastOf = (separator: RegExp): number => {
    let last = 0;
    for (const { index } of text.matchAll(separator)) last = index;
    return last;
  };
  const end = [/\r?\n[ \t]*\r?\n/g, /\r?\n/g, /\s/g].map(lastOf).find((index) => index > text.length / 2);
  return text.slice(0, end).trimEnd();
}

/** The beginning of a long text. It ends in an `…`, by which the redactor sees that a secret may have been cut off there. */
export function windowOf(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** A short piece of foreign text for a sentence. */
export function inlineExcerpt(text: string): string {
  return truncate(asExcerpt(windowOf(text, 400)), 80);
}

/** One line, without backticks, control and invisible characters. The redactor knows what this does to a secret. */
export function asExcerpt(text: string): string {
  return text
    .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]|\ufeff/gu, '')
    .replace(/[\s`]+/g, ' ')
    .trim();
}

/** `a, b and 3 more`: the names in their order, at most `limit` of them (default 10). Each is written as `show` writes it. */
export function listNames(names: readonly string[], { limit = 10, show = (name: string) => name } = {}): string {
  const shown = names.slice(0, limit).map(show).join(', ');
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** `2026-11-03 12:00:05 UTC`; the next full second. */
export function formatUtc(time: number): string {
  return `${new Date(Math.ceil(time / 1_000) * 1_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The number of characters as most databases count them: an emoji outside the basic plane is one. */
export function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** The UTF-16 units that the first so many characters take: where a limit in characters cuts a text. */
export function unitsOf(text: string, characters: number): number {
  let units = 0;
  for (let count = 0; count < characters && units < text.length; count += 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

/** A sentence as it continues one that ends with a colon. */
export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
