import { distance } from 'fastest-levenshtein';

/** The values of the placeholders in `name`, `tag` and `filename`. */
export interface PlaceholderValues {
  readonly version: string;
  /** The release's tag on GitHub. */
  readonly tag: string;
  readonly channel: string;
}

const names = ['version', 'tag', 'channel'] as const satisfies readonly (keyof PlaceholderValues)[];

const placeholder = /\{([^{}]*)\}/g;

/** Why a text has an unknown placeholder, as the end of a sentence; undefined if it has none. */
export function placeholderFault(text: string): string | undefined {
  // Other tools write them so; here the outer braces would stay.
  if (/\{\{[^{}]*\}\}/.test(text))
    return 'contains double braces. Write a placeholder in single ones, e.g. `{version}`.';
  for (const [, word = ''] of text.matchAll(placeholder)) {
    if (isName(word)) continue;
    // Untrusted text may be long, and in a mistyped setting even a secret.
    const shown = /^[\w .-]{1,30}$/.test(word) ? `\`{${word}}\`` : 'text in braces';
    const near = nearest(word);
    return `contains ${shown}, which is not a placeholder. ${near === undefined ? 'The placeholders are `{version}`, `{tag}` and `{channel}`.' : `Did you mean \`{${near}}\`?`}`;
  }
  return undefined;
}

export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(placeholder, (whole, word: string) => (isName(word) ? values[word] : whole));
}

export function hasPlaceholder(text: string, ...wanted: readonly (keyof PlaceholderValues)[]): boolean {
  return wanted.some((name) => text.includes(`{${name}}`));
}

function isName(word: string): word is keyof PlaceholderValues {
  return (names as readonly string[]).includes(word);
}

/** The placeholder that a word probably means: one that differs in a few letters, or that is a part of it. */
function nearest(word: string): string | undefined {
  const own = word.trim().toLowerCase();
  if (own.length > 30) return undefined;
  return names.find((name) => own.includes(name)) ?? names.find((name) => distance(own, name) <= name.length / 3);
}
