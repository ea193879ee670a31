import { boundedText } from './text.ts';

/** A short piece of foreign text for a sentence: one line, without backticks, control and invisible characters. */
export function excerptFrom(text: string): string {
  return boundedText(
    text
      .slice(0, 400)
      .replace(/[\s`\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
      .trim(),
    80,
  );
}
