import { defined } from '../../../domain/data.ts';
import { ProblemError, problemsIn, type Problems } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import { truncate } from '../../../domain/text.ts';
import { creatorOf, ownKeys } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import { timeoutError } from '../session.ts';
import type { KeygenSettings } from '../settings.ts';
import type { DesiredArtifact } from './selection.ts';
import { rawBase64, sha512Of, sign, signingKeyFrom } from './signature.ts';

export interface HashedArtifact {
  readonly desired: DesiredArtifact;
  /** 64 bytes. */
  readonly sha512: Uint8Array;
  /** As the vendor's tool writes it, like the signature; see signature.ts. */
  readonly checksum: string;
  readonly signature?: string;
}

/**
 * Hashes an asset, which verifies it against GitHub's digest, and signs it. The bytes are not read if an existing artifact was
 * created from the same digest. Throws ProblemError.
 */
export async function hashArtifact(
  settings: KeygenSettings,
  context: JobContext,
  desired: DesiredArtifact,
  existing: ArtifactRecord | undefined,
): Promise<HashedArtifact> {
  const known = existing !== undefined && isSameSource(desired, existing) ? bytesFrom(existing.checksum) : undefined;
  const sha512 = known ?? (await hashAsset(context, desired));
  const key = settings['signing-key'] === undefined ? undefined : signingKeyFrom(settings['signing-key']);
  const signature = key?.ok === true ? rawBase64(await sign(key.value, sha512, settings.product)) : undefined;
  return { desired, sha512, checksum: rawBase64(sha512), ...defined({ signature }) };
}

async function hashAsset({ assets, clock, deadline }: JobContext, { asset }: DesiredArtifact): Promise<Uint8Array> {
  const stop = new AbortController();
  const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
  try {
    return await sha512Of(assets.bytes(asset), stop.signal);
  } catch (error) {
    if (stop.signal.aborted) throw timeoutError('The time that `timeout` allows was up while an asset was read');
    throw new ProblemError(problemsOfSource(error, asset.name));
  } finally {
    timer.cancel();
  }
}

/** What it means that an asset's bytes could not be read: what its source reports, or that they are corrupt. */
export function problemsOfSource(error: unknown, filename: string): Problems {
  const title = `The bytes of ${truncate(filename, 120)} could not be read`;
  const hint = 'Run again; if it stays, upload the asset again.';
  return problemsIn(error) ?? [{ code: 'asset.corrupt', title, hint, field: 'artifacts' }];
}

/** True if an existing artifact tells what the bytes hash to: an equal one, created from the same GitHub digest. */
export function isSameSource({ asset }: DesiredArtifact, existing: ArtifactRecord): boolean {
  return (
    asset.sha256 !== undefined &&
    creatorOf(existing) !== undefined &&
    existing.metadata[ownKeys.sha256] === asset.sha256 &&
    bytesFrom(existing.checksum)?.length === 64
  );
}

/** True if an artifact is meant to hold these very bytes, uploaded or not. */
export function isSameContent({ sha512 }: HashedArtifact, existing: ArtifactRecord): boolean {
  return bytesFrom(existing.checksum)?.equals(sha512) ?? false;
}

/** A checksum or signature in any of the encodings that the vendor's tool writes. */
export function bytesFrom(text: string | null | undefined): Buffer | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  if (/^([0-9a-f]{2})+$/i.test(value) && [32, 40, 64, 96, 128].includes(value.length)) return Buffer.from(value, 'hex');
  return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : undefined;
}
