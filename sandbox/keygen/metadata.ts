/** A body, or metadata, as the service reads it: keys in snake case, so that `sha-256` and `github.sha` become `sha_256` and `github_sha`. */
export function storedKeys(value: unknown): unknown {
  return withKeys(value, (key) =>
    transliterated(
      key
        .replaceAll('::', '/')
        .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z\d])(?=[A-Z])/g, '_')
        .replaceAll('-', '_')
        .toLowerCase(),
    )
      .replaceAll(/[^a-z0-9_]+/gi, '_')
      .replaceAll(/_{2,}/g, '_')
      .replaceAll(/^_|_$/g, '')
      .toLowerCase(),
  );
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
  ĸ: 'k',
  ŀ: 'l',
  ł: 'l',
  ŉ: "'n",
  ŋ: 'ng',
  ŧ: 't',
};

/** Latin letters in ASCII, as far as the service knows them, and a question mark for all other characters. */
function transliterated(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\0-\x7f]/gu, (letter) => {
    const known = letters[letter];
    if (known !== undefined) return known;
    const [base = '?'] = letter.normalize('NFD');
    return letter <= '\u017f' && base <= '\x7f' ? base : '?';
  });
}

/** Metadata as it is shown: keys in lower camel case. */
export function shownMetadata(value: unknown): unknown {
  return withKeys(value, shownKey);
}

export function shownKey(key: string): string {
  return key.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), withKeys(item, rename)]));
}

/** Keys of all levels. */
export function countKeys(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countKeys(item), Object.keys(value).length);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
