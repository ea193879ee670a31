import { ownKeys } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';

/** A workflow run, and its attempt. */
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
