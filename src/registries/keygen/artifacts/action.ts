import type { Problem } from '../../../domain/problem.ts';
import { truncate } from '../../../domain/text.ts';
import { isCreatedBy, isLeftover, type Creator } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import { bytesFrom, type HashedArtifact } from './hash.ts';

/** The artifact of a name: the one that stays, if another is being removed. */
export function recordOf(records: readonly ArtifactRecord[], filename: string): ArtifactRecord | undefined {
  const named = records.filter((record) => record.filename === filename);
  return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}

export type ArtifactAction =
  /** It is there, and equal. */
  | { readonly kind: 'keep'; readonly record: ArtifactRecord }
  | { readonly kind: 'upload' }
  /** Its upload never completed, and nobody else will complete it: it is deleted, and created anew. */
  | { readonly kind: 'replace'; readonly record: ArtifactRecord }
  /** Somebody else may be uploading it until `until` (milliseconds since the epoch). */
  | { readonly kind: 'await'; readonly record: ArtifactRecord; readonly until: number }
  | { readonly kind: 'conflict'; readonly problem: Problem };

export interface ActionContext {
  readonly run: Creator;
  /** When this run began to look at the release. Milliseconds since the epoch. */
  readonly checkStartedAt: number;
  readonly now: number;
  /** The run's timeout. Milliseconds. */
  readonly timeout: number;
  /** True if the release is published: then somebody may be downloading what the service has not noticed yet. */
  readonly isPublished: boolean;
}

/** How long the service may take to notice a completed upload, in milliseconds: it looks every 30 seconds. */
const noticeDelay = 45_000;

/** Bytes per millisecond of the slowest upload; one that takes longer counts as dead. */
const slowestUpload = 100;

/**
 * What to do about an artifact, given what is there under its name. Pure. There is no lock: one whose upload is not complete is
 * replaced only if it is a leftover of this run, or older than any run gets.
 */
export function artifactActionFor(
  artifact: HashedArtifact,
  existing: ArtifactRecord | undefined,
  context: ActionContext,
): ArtifactAction {
  // A yanked one is being removed; creating the new one waits for that.
  if (existing === undefined || existing.status === 'YANKED') return { kind: 'upload' };
  if (existing.status === 'FAILED') return { kind: 'replace', record: existing };
  if (existing.status === 'WAITING') {
    const until = uploadDeadline(existing, context);
    return context.now >= until ? { kind: 'replace', record: existing } : { kind: 'await', record: existing, until };
  }
  const difference = differenceOf(artifact, existing);
  if (difference === undefined) return { kind: 'keep', record: existing };
  const title = `The release has another ${truncate(artifact.desired.filename, 120)} already: ${difference}`;
  const hint = `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; else release under a new version.`;
  return { kind: 'conflict', problem: { code: 'registry.conflict', title, hint, field: 'artifacts' } };
}

/** Until when somebody may still be uploading it. Milliseconds since the epoch. */
function uploadDeadline(
  existing: ArtifactRecord,
  { run, checkStartedAt, timeout, isPublished }: ActionContext,
): number {
  const parsed = Date.parse(existing.created ?? '');
  const created = Number.isNaN(parsed) ? checkStartedAt : parsed;
  // The run's earlier attempts have ended, and had uploaded what they published.
  if (isLeftover(existing, run)) return isPublished ? created + noticeDelay : checkStartedAt;
  // Two jobs of one attempt may run at the same time.
  if (isCreatedBy(existing, run)) return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
  return created + timeout;
}

/** What differs, as the end of a sentence; undefined if nothing does. */
function differenceOf({ desired, sha512, ...artifact }: HashedArtifact, existing: ArtifactRecord): string | undefined {
  if (typeof existing.filesize === 'number' && existing.filesize !== desired.asset.size) {
    return `it has ${existing.filesize} bytes, the asset ${desired.asset.size}`;
  }
  const theirs = bytesFrom(existing.checksum);
  if (theirs === undefined) return 'it has no checksum to compare';
  const sha256 = desired.asset.sha256 === undefined ? undefined : Buffer.from(desired.asset.sha256, 'hex');
  const ours = [sha512, sha256].find((digest) => digest?.length === theirs.length);
  if (ours === undefined) return 'its checksum is of a kind that cannot be compared';
  if (!theirs.equals(ours)) return 'its checksum differs';
  for (const name of ['platform', 'arch', 'filetype'] as const) {
    if ((existing[name] || undefined) !== desired[name])
      return `its ${name} is ${quoted(existing[name])}, not ${quoted(desired[name])}`;
  }
  const signature = bytesFrom(artifact.signature);
  if (signature !== undefined && !bytesFrom(existing.signature)?.equals(signature))
    return existing.signature ? 'its signature is of another key' : 'it is not signed';
  return undefined;
}

function quoted(value: string | null | undefined): string {
  return value ? `\`${truncate(value, 60)}\`` : 'empty';
}
