import { stripVTControlCharacters, styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'underline';
export type Paint = (styles: Style | readonly Style[], text: string) => string;

/** Colors for a terminal that supports them; plain text for a file, a pipe, or if `NO_COLOR` is set (https://no-color.org). */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const colored = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return colored ? (styles, text) => styleText([styles].flat(), text, { validateStream: false }) : (_, text) => text;
}

const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|.\ufe0f)/u;

const segments = new Intl.Segmenter('en');

/** Columns that a text takes in a terminal, whatever its colors. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(stripVTControlCharacters(text))) width += wide.test(segment) ? 2 : 1;
  return width;
}

/**
 * The text in lines of at most `width` columns, broken between words. The rest of an indented line is indented by two more columns. A word
 * that is longer than a line loses its middle.
 */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    if (widthOf(paragraph) <= width) return [paragraph];
    const indent = /^ */.exec(paragraph)?.[0] ?? '';
    const hanging = indent === '' ? '' : `${indent}  `;
    const lines = [indent];
    for (const word of paragraph.slice(indent.length).split(' ')) {
      const line = lines.at(-1) ?? '';
      const shown = cut(word, width - hanging.length);
      if (line.trim() === '') lines[lines.length - 1] = line + shown;
      else if (widthOf(line) + 1 + widthOf(shown) <= width) lines[lines.length - 1] = `${line} ${shown}`;
      else lines.push(hanging + shown);
    }
    return lines;
  });
}

/** A text without its middle if it is longer than `width` columns. */
export function cut(text: string, width: number): string {
  const end = Math.floor(width / 3);
  return widthOf(text) <= width ? text : `${text.slice(0, width - end - 1)}…${text.slice(-end)}`;
}
