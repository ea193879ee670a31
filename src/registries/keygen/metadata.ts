import { isRecord } from '../../domain/data.ts';
import type { ArtifactRecord } from './records.ts';

/** Limits of the service: https://keygen.sh/docs/api/releases/ and its validations. */
const maxDepth = 3;
const maxKeys = 64;
const maxBytes = 16 * 1024;

type Mapping = Readonly<Record<string, unknown>>;

/** Lists and mappings in one another, of which nothing that recurses goes deeper; more than the service stores. */
const maxNesting = 64;

/** Why the service would refuse the mapping, as the end of a sentence; undefined if it would not. */
export function metadataFault(metadata: Mapping): string | undefined {
  if (nestsDeeperThan(maxNesting, metadata) || depthOf(metadata) > maxDepth)
    return `is nested deeper than ${maxDepth} levels`;
  if (keysOf(metadata).length > maxKeys) return `has more than ${maxKeys} keys`;
  if (Buffer.byteLength(JSON.stringify(metadata)) > maxBytes) return `is larger than ${maxBytes} bytes`;
  return undefined;
}

/** Keys that an artifact gets from the action itself. Spelt so that the service gives them back unchanged. */
export const ownKeys = { run: 'githubRunId', attempt: 'githubRunAttempt', sha256: 'sha256' } as const;

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

/** True for an artifact of this very attempt, which may have several jobs. */
export function isCreatedBy(record: ArtifactRecord, run: Creator): boolean {
  const creator = creatorOf(record);
  return creator?.id === run.id && creator.attempt === run.attempt;
}

/** True for an artifact of an earlier attempt of this run. */
export function isLeftover(record: ArtifactRecord, run: Creator): boolean {
  const creator = creatorOf(record);
  return creator?.id === run.id && creator.attempt < run.attempt;
}

/** The same of what an artifact is to have beside the action's own keys. */
export function artifactMetadataFault(metadata: Mapping): string | undefined {
  const taken = Object.values(ownKeys).find((own) => Object.keys(metadata).some((key) => keyAsStored(key) === own));
  if (taken !== undefined) return `has the key \`${taken}\`, which the action sets itself`;
  const longest = { [ownKeys.run]: '9'.repeat(20), [ownKeys.attempt]: 9_999, [ownKeys.sha256]: 'f'.repeat(64) };
  const fault = metadataFault({ ...metadata, ...longest });
  return fault === undefined ? undefined : `${fault}, with the ${Object.keys(longest).length} keys of the action's own`;
}

/** A key as the service gives it back: it is stored as `snake_case` and answered as `camelCase`. */
export function keyAsStored(key: string): string {
  const snake = key
    .replaceAll(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return snake.replaceAll(/_+([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

/** The keys that the service spells otherwise, at any depth. */
export function keysRewritten(metadata: Mapping): readonly { readonly from: string; readonly to: string }[] {
  return keysOf(metadata)
    .map((from) => ({ from, to: keyAsStored(from) }))
    .filter(({ from, to }) => to !== from);
}

/** True if both are equal once the service has respelled the keys; the order of keys does not matter. */
export function sameMetadata(one: Mapping, other: Mapping): boolean {
  return ![one, other].some((metadata) => nestsDeeperThan(maxNesting, metadata)) && canonical(one) === canonical(other);
}

function nestsDeeperThan(limit: number, value: unknown): boolean {
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
  if (Array.isArray(value)) return Math.max(0, ...value.map(depthOf));
  return isRecord(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}
