/** The text, or its first `length` UTF-16 units with `…` in place of the last, never cut inside a character. */
export function boundedText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = length - 1;
  const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return `${text.slice(0, cutsPair ? end - 1 : end)}…`;
}
