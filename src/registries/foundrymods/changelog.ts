import { truncateAtGrapheme } from '../../domain/text.ts';

const encoder = new TextEncoder();

/**
 * The text, or as much of its beginning as fits into so many bytes of UTF-8 together with a link to the rest. It is cut between
 * paragraphs, else lines, else words, if one ends in the second half of what fits; never inside a character.
 */
export function fitChangelog(
  text: string,
  maxBytes: number,
  link: string,
): { readonly text: string; readonly cut: boolean } {
  const whole = text.toWellFormed();
  if (sizeOf(whole) <= maxBytes) return { text: whole, cut: false };
  const rest = `\n\n…\n\n${link}`;
  const fence = '\n```';
  const room = new Uint8Array(Math.max(0, maxBytes - sizeOf(rest) - sizeOf(fence)));
  const head = truncateAtGrapheme(whole, encoder.encodeInto(whole, room).read);
  const end = [/\n\s*\n/g, /\n/g, /\s/g]
    .map((separator) => [...head.matchAll(separator)].at(-1)?.index ?? 0)
    .find((index) => index > head.length / 2);
  const kept = head.slice(0, end ?? head.length).trimEnd();
  // Text after an open code block would be code.
  const isOpen = (kept.match(/^\s{0,3}```/gm) ?? []).length % 2 === 1;
  return { text: `${kept}${isOpen ? fence : ''}${rest}`, cut: true };
}

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
