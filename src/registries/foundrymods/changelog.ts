const encoder = new TextEncoder();

/**
 * The text, or as much of its beginning as fits into so many bytes of UTF-8 together with a link to the rest. It is cut between
 * paragraphs, else lines, else words, where one ends in the second half of what fits; never inside a character.
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
  const head = truncateAtGrapheme(whole, maxBytes - sizeOf(rest) - sizeOf(fence));
  const end = [/\n\s*\n/g, /\n/g, /\s/g]
    .map((separator) => [...head.matchAll(separator)].at(-1)?.index ?? 0)
    .find((index) => index > head.length / 2);
  const kept = head.slice(0, end ?? head.length).trimEnd();
  // What follows an open block of code would be code.
  const isOpen = (kept.match(/^\s{0,3}```/gm) ?? []).length % 2 === 1;
  return { text: `${kept}${isOpen ? fence : ''}${rest}`, cut: true };
}

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}

/** The longest beginning of whole characters, combined ones included, that has so many bytes at most. */
function truncateAtGrapheme(text: string, maxBytes: number): string {
  const bytes = new Uint8Array(Math.max(0, maxBytes));
  const { read } = encoder.encodeInto(text, bytes);
  const segment = new Intl.Segmenter().segment(text.slice(0, read + 64)).containing(read);
  return text.slice(0, segment === undefined ? read : segment.index);
}
