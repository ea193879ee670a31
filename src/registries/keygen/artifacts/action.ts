import { defined } from '../../../domain/data.ts';
import type { Problem } from '../../../domain/problem.ts';
import { inlineExcerpt, truncate } from '../../../domain/text.ts';
import { creatorOf, isCreatedBy, isLeftover, isUploadComplete, type Creator } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import { bytesFrom, hashNameOf } from './checksum.ts';
import { isSameContent, type HashedArtifact } from './hash.ts';

/** The artifact with this name: the one that remains, if another is being removed. */
export function recordOf(records: readonly ArtifactRecord[], filename: string): ArtifactRecord | undefined {
  const named = records.filter((record) => record.filename === filename);
  return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}

/** The attributes that are written in another form than the one that is wanted. */
export type Repair = Partial<Readonly<Record<'checksum' | 'signature', string>>>;

export type ArtifactAction =
  /** It is there, with the same bytes. `repair` is what only an update may change, because it is published. */
  | { readonly kind: 'keep'; readonly record: ArtifactRecord; readonly repair?: Repair }
  | { readonly kind: 'repair'; readonly record: ArtifactRecord; readonly repair: Repair }
  | { readonly kind: 'upload' }
  /** It is deleted and created again. */
  | { readonly kind: 'replace'; readonly record: ArtifactRecord; readonly why: string }
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
  /** True if the release is published: then clients may be downloading what the service has not noticed yet. */
  readonly isPublished: boolean;
  /** True if the release is a draft, or is created first: nobody has downloaded anything of it. */
  readonly isDraft: boolean;
}

/** How long the service may take to notice a completed upload, in milliseconds: it looks every 30 seconds. */
const noticeDelay = 45_000;

/** Bytes per millisecond of the slowest upload; one that takes longer counts as abandoned. */
const slowestUpload = 100;

/**
 * What to do about an artifact, given the existing one with its name. Pure. The service has no lock: one whose upload is not complete is
 * replaced only if it is left over from this run, or older than any run can be.
 */
export function artifactActionFor(
  artifact: HashedArtifact,
  existing: ArtifactRecord | undefined,
  context: ActionContext,
): ArtifactAction {
  // A yanked one is being removed; creating the new one waits for that.
  if (existing === undefined || existing.status === 'YANKED') return { kind: 'upload' };
  if (existing.status === 'FAILED') return { kind: 'replace', record: existing, why: 'which Keygen could not process' };
  if (existing.status === 'WAITING' && !isUploadComplete(existing)) {
    const until = uploadDeadline(existing, context);
    return context.now >= until
      ? { kind: 'replace', record: existing, why: 'whose upload never completed' }
      : { kind: 'await', record: existing, until };
  }
  const difference =
    differenceOf(artifact, existing) ?? (context.isDraft ? undefined : signatureFault(artifact, existing));
  if (difference === undefined) {
    const repair = repairOf(artifact, existing);
    if (Object.keys(repair).length === 0) return { kind: 'keep', record: existing };
    return context.isDraft ? { kind: 'repair', record: existing, repair } : { kind: 'keep', record: existing, repair };
  }
  if (context.isDraft && isOwnBefore(existing, context)) {
    // Its deletion would wait for the same worker.
    if (existing.status === 'WAITING') return { kind: 'await', record: existing, until: Infinity };
    return { kind: 'replace', record: existing, why: `because ${difference}` };
  }
  const name = truncate(artifact.desired.filename, 120);
  if (!hasOtherSize(artifact, existing) && hashNameOf(bytesFrom(existing.checksum)) === undefined) {
    const title = `The release already has ${name}, which cannot be compared with the asset: ${difference}`;
    const hint = `Another tool uploaded it: electron-builder, for one, stores no checksum. Leave it out of \`artifacts\` for this version (\`artifacts: []\` for all), or delete the artifact ${existing.id} at Keygen, and run again to upload the asset.`;
    return { kind: 'conflict', problem: { code: 'registry.conflict', title, hint, field: 'artifacts' } };
  }
  const title = `The release already has a different ${name}: ${difference}`;
  const hasOtherBytes = differenceOf(artifact, existing) !== undefined;
  const hint = hasOtherBytes
    ? `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; otherwise release a new version.`
    : 'Its content is the same, so `operation: update` can write the new signature.';
  return { kind: 'conflict', problem: { code: 'registry.conflict', title, hint, field: 'artifacts' } };
}

/** True for an artifact of this action that was there when this run began, so that no other run is about to publish it. */
export function isOwnBefore(
  record: ArtifactRecord,
  { checkStartedAt }: Pick<ActionContext, 'checkStartedAt'>,
): boolean {
  const created = Date.parse(record.created ?? '');
  return creatorOf(record) !== undefined && !(created >= checkStartedAt);
}

/** Until when somebody may still be uploading it. Milliseconds since the epoch. */
export function uploadDeadline(
  existing: ArtifactRecord,
  { run, checkStartedAt, timeout, isPublished }: Omit<ActionContext, 'now' | 'isDraft'>,
): number {
  const parsed = Date.parse(existing.created ?? '');
  const created = Number.isNaN(parsed) ? checkStartedAt : parsed;
  // The run's earlier attempts have ended, and had uploaded what they published.
  if (isLeftover(existing, run)) return isPublished ? created + noticeDelay : checkStartedAt;
  // Two jobs of one attempt may run at the same time.
  if (isCreatedBy(existing, run)) return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
  return created + timeout;
}

function hasOtherSize({ desired: { asset } }: HashedArtifact, { filesize }: ArtifactRecord): boolean {
  return typeof filesize === 'number' && filesize !== asset.size;
}

/** What differs, as the end of a sentence; undefined if nothing but the encoding differs. */
export function differenceOf(artifact: HashedArtifact, existing: ArtifactRecord): string | undefined {
  const { desired } = artifact;
  if (hasOtherSize(artifact, existing)) {
    return `it has ${existing.filesize} bytes, but the asset has ${desired.asset.size}`;
  }
  const theirs = bytesFrom(existing.checksum);
  if (theirs === undefined) return 'it has no checksum to compare';
  if (hashNameOf(theirs) === undefined) return 'its checksum is of an unknown type';
  if (!isSameContent(artifact, existing)) return 'its checksum differs';
  for (const name of ['platform', 'arch', 'filetype'] as const) {
    if ((existing[name] || undefined) !== desired[name])
      return `its ${name} is ${quoted(existing[name])}, not ${quoted(desired[name])}`;
  }
  return undefined;
}

/** Why a published artifact with the same bytes still differs. */
function signatureFault({ desired, signature }: HashedArtifact, existing: ArtifactRecord): string | undefined {
  if (signature === undefined || signature === existing.signature) return undefined;
  if (!existing.signature) return 'it is not signed';
  // In another encoding, it is the same.
  const ours = bytesFrom(signature);
  if (ours !== undefined && bytesFrom(existing.signature)?.equals(ours)) return undefined;
  return desired.signatureFile === undefined
    ? 'it was signed with another key'
    : `its signature is not that of \`${inlineExcerpt(desired.signatureFile)}\``;
}

/** What an update changes of an artifact: the encoding of checksum and signature. */
export function updateOf(artifact: HashedArtifact, existing: ArtifactRecord): Repair {
  return differenceOf(artifact, existing) === undefined ? repairOf(artifact, existing) : {};
}

/** The checksum and signature that are encoded differently. */
function repairOf({ checksum, signature }: HashedArtifact, existing: ArtifactRecord): Repair {
  return defined({
    checksum: checksum === existing.checksum ? undefined : checksum,
    signature: signature === existing.signature ? undefined : signature,
  });
}

function quoted(value: string | null | undefined): string {
  return value ? `\`${truncate(value, 60)}\`` : 'empty';
}
