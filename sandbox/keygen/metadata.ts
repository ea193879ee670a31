import { isObject } from './schema.ts';

/** Metadata as it is stored: keys in snake case, so that `sha-256` and `github.sha` become `sha_256` and `github_sha`. */
export function storedMetadata(value: unknown): unknown {
  return withKeys(value, (key) =>
    key
      .replaceAll(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
      .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
      .replaceAll('-', '_')
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_')
      .replaceAll(/_{2,}/g, '_')
      .replaceAll(/^_|_$/g, ''),
  );
}

/** Metadata as it is shown: keys in lower camel case. */
export function shownMetadata(value: unknown): unknown {
  return withKeys(value, (key) => key.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
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
