import { isRecord } from '../../domain/data.ts';
import { truncate } from '../../domain/text.ts';
import type { ArtifactRecord } from './records.ts';

/** Limits of the service: https://keygen.sh/docs/api/releases/ and its validations. A list is a level, like a mapping. */
const maxDepth = 3;
const maxKeys = 64;
const maxBytes = 16 * 1024;

type Mapping = Readonly<Record<string, unknown>>;

/** Nesting depth at which recursion stops; more than the service stores. */
export const maxNesting = 64;

/** Why the service would refuse the mapping, as the end of a sentence; undefined if it would not. */
export function metadataFault(metadata: Mapping): string | undefined {
  const deep = Object.keys(metadata).find((key) => isTooDeep(metadata[key]));
  if (deep !== undefined)
    return `is nested deeper than ${maxDepth} levels at \`${truncate(deep, 60)}\`; a list is a level, like a mapping`;
  if (keysOf(metadata).length > maxKeys) return `has more than ${maxKeys} keys`;
  const unpredictable = unpredictableKey(metadata);
  if (unpredictable !== undefined)
    return `has the key \`${truncate(unpredictable, 60)}\`, which Keygen would store under another name; write it in lowerCamelCase, with ASCII letters`;
  if (Buffer.byteLength(JSON.stringify(stored(metadata))) > maxBytes) return `is larger than ${maxBytes} bytes`;
  return undefined;
}

/** Whether a value of the root is nested deeper than the service stores. */
function isTooDeep(value: unknown): boolean {
  return nestsDeeperThan(maxNesting, value) || depthOf(value) >= maxDepth;
}

/** A key that changes beyond recognition when the service rewrites it: transliterated, emptied, or equal to another one. */
function unpredictableKey(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstDefined(value, unpredictableKey);
  if (!isRecord(value)) return undefined;
  const seen = new Set<string>();
  for (const [key, inner] of Object.entries(value)) {
    const snake = snakeCase(key);
    if (!/^[\x20-\x7e]+$/.test(key) || snake === '' || seen.has(snake)) return key;
    seen.add(snake);
    const below = unpredictableKey(inner);
    if (below !== undefined) return below;
  }
  return undefined;
}

function firstDefined<Item, Value>(items: readonly Item[], find: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** With the keys as the service stores them, and counts them. */
function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stored);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeCase(key), stored(inner)]));
}

/** Keys that the action adds to an artifact. Spelled so that the service returns them unchanged. */
export const ownKeys = {
  run: 'githubRunId',
  attempt: 'githubRunAttempt',
  sha256: 'sha256',
  complete: 'githubUploadComplete',
} as const;

export interface Creator {
  readonly id: string;
  readonly attempt: number;
}

/** The run that created an artifact, as its metadata says; undefined if it was not this action. */
export function creatorOf({ metadata }: ArtifactRecord): Creator | undefined {
  const id = metadata[ownKeys.run];
  const attempt = Number(metadata[ownKeys.attempt]);
  return (typeof id === 'string' || typeof id === 'number') && Number.isInteger(attempt)
    ? { id: String(id), attempt }
    : undefined;
}

/** True if all bytes of an artifact are known to be in the storage, although the service may not have noticed yet. */
export function isUploadComplete({ metadata }: ArtifactRecord): boolean {
  return metadata[ownKeys.complete] === true;
}

/** The metadata with that mark. Without room for another key, it replaces the one that only saves reading the bytes. */
export function markedComplete(metadata: Mapping): Mapping {
  const { [ownKeys.sha256]: sha256, ...rest } = metadata;
  const marked = { ...rest, [ownKeys.complete]: true };
  const all = { ...marked, ...(sha256 === undefined ? {} : { [ownKeys.sha256]: sha256 }) };
  return metadataFault(all) === undefined ? all : marked;
}

/** True for an artifact of this attempt, which may have several jobs. */
export function isCreatedBy(record: ArtifactRecord, run: Creator): boolean {
  const creator = creatorOf(record);
  return creator?.id === run.id && creator.attempt === run.attempt;
}

/** True for an artifact of an earlier attempt of this run. */
export function isLeftover(record: ArtifactRecord, run: Creator): boolean {
  const creator = creatorOf(record);
  return creator?.id === run.id && creator.attempt < run.attempt;
}

/** The same for the metadata of an artifact, in addition to the action's own keys. */
export function artifactMetadataFault(metadata: Mapping): string | undefined {
  const taken = Object.values(ownKeys).find((own) => Object.keys(metadata).some((key) => keyAsStored(key) === own));
  if (taken !== undefined) return `has the key \`${taken}\`, which the action sets itself`;
  const own = metadataFault(metadata);
  if (own !== undefined) return own;
  const longest = {
    [ownKeys.run]: '9'.repeat(20),
    [ownKeys.attempt]: 9_999,
    [ownKeys.sha256]: 'f'.repeat(64),
  };
  const fault = metadataFault({ ...metadata, ...longest });
  return fault === undefined
    ? undefined
    : `${fault}, with the ${Object.keys(longest).length} keys that the action adds`;
}

/** A key as the service stores it. */
function snakeCase(key: string): string {
  return (
    key
      // Not as the service writes it, with `([A-Z\d]+)([A-Z][a-z])`, which takes quadratic time.
      .replaceAll(/(?<=[A-Z\d])(?=[A-Z][a-z])/g, '_')
      .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
  );
}

/** A key as the service returns it: it is stored as `snake_case` and returned as `camelCase`. */
export function keyAsStored(key: string): string {
  return snakeCase(key).replaceAll(/_+([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

/** The keys that the service spells differently, at any depth. */
export function keysRewritten(metadata: Mapping): readonly { readonly from: string; readonly to: string }[] {
  return keysOf(metadata)
    .map((from) => ({ from, to: keyAsStored(from) }))
    .filter(({ from, to }) => to !== from);
}

/** True if both are equal once the service has respelled the keys; the order of keys does not matter. */
export function sameMetadata(one: Mapping, other: Mapping): boolean {
  return ![one, other].some((metadata) => nestsDeeperThan(maxNesting, metadata)) && canonical(one) === canonical(other);
}

export function nestsDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => nestsDeeperThan(limit - 1, inner));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(
      ([key, inner]) => `${JSON.stringify(keyAsStored(key))}:${canonical(inner)}`,
    );
    return `{${pairs.sort().join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

function depthOf(value: unknown): number {
  if (!Array.isArray(value) && !isRecord(value)) return 0;
  return Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, 1 + depthOf(inner)), 1);
}
