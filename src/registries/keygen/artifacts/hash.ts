import { createHash } from 'node:crypto';

import { defined } from '../../../domain/data.ts';
import { ProblemError } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import { creatorOf, ownKeys } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import type { KeygenSettings } from '../settings.ts';
import { bytesFrom, encode, formFor, hashNameFor, hashNameOf, type HashName } from './checksum.ts';
import { examine } from './engine.ts';
import { readFile } from './file.ts';
import type { DesiredArtifact } from './selection.ts';
import { sign, signingKeyFrom } from './signature.ts';

/** What a file hashes to, as far as it is known. */
export type Digests = ReadonlyMap<HashName, Uint8Array>;

export interface HashedArtifact {
  readonly desired: DesiredArtifact;
  readonly digests: Digests;
  /** In the requested form; absent if only an artifact that is not to be changed was compared. */
  readonly checksum?: string;
  readonly signature?: string;
}

export interface HashOptions {
  readonly settings: Pick<KeygenSettings, 'signing-key'>;
  /** Its id as Keygen returns it, which clients verify signatures with; as it is configured, it may be in capitals. */
  readonly product: string;
  readonly engine: string | undefined;
  /** The text of the artifact's signature file. */
  readonly signature: string | undefined;
  /** False if an artifact that is there is only compared: then nothing is read to know how it would be written today. */
  readonly mayRepair: boolean;
}

/**
 * Hashes a file, which verifies it against GitHub's digest, signs it, and inspects it as its package engine will. The bytes are not
 * read if GitHub's digest and the checksum of an existing artifact are enough. Throws ProblemError.
 */
export async function hashArtifact(
  context: JobContext,
  desired: DesiredArtifact,
  existing: ArtifactRecord | undefined,
  { settings, product, engine, signature: given, mayRepair }: HashOptions,
): Promise<HashedArtifact> {
  const form = formFor(engine, desired.checksum);
  const key = settings['signing-key'] === undefined ? undefined : signingKeyFrom(settings['signing-key']);
  const wanted: readonly HashName[] = [hashNameFor(form), ...(key?.ok === true ? (['sha512'] as const) : [])];
  // What was not processed, or is being deleted, is uploaded again.
  const kept = existing?.status === 'FAILED' || existing?.status === 'YANKED' ? undefined : existing;
  const theirs = bytesFrom(kept?.checksum);
  const compared = hashNameOf(theirs);

  const known = new Map<HashName, Uint8Array>();
  if (desired.asset.sha256 !== undefined) known.set('sha256', Buffer.from(desired.asset.sha256, 'hex'));
  if (kept && theirs && compared && isSameSource(desired, kept)) known.set(compared, theirs);
  const needed = [...(compared ? [compared] : []), ...(mayRepair || kept === undefined ? wanted : [])];
  const isKnown = kept !== undefined && needed.every((name) => known.has(name));
  const { digests, metadata } = isKnown
    ? { digests: known, metadata: {} }
    : await readDigests(context, desired, engine, [...needed, ...wanted, 'sha512']);

  const digest = digests.get(hashNameFor(form));
  const sha512 = digests.get('sha512');
  const signature =
    given ?? (key?.ok === true && sha512 ? encode(await sign(key.value, sha512, product), 'base64raw') : undefined);
  return {
    desired: { ...desired, metadata: { ...desired.metadata, ...metadata } },
    digests,
    ...defined({ checksum: digest && encode(digest, form.encoding), signature }),
  };
}

/** Reads the bytes once, for all purposes. Throws ProblemError. */
function readDigests(
  context: JobContext,
  desired: DesiredArtifact,
  engine: string | undefined,
  names: readonly HashName[],
): Promise<{ readonly digests: Digests; readonly metadata: Readonly<Record<string, unknown>> }> {
  return readFile(context, desired.asset, async (stream) => {
    const hashes = new Map(names.map((name) => [name, createHash(name)]));
    const source = stream[Symbol.asyncIterator]();
    let failure: { readonly error: unknown } | undefined;
    // Without `return`: a consumer that stops early leaves the rest to be hashed.
    const chunks: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          try {
            const next = await source.next();
            if (next.done !== true) for (const hash of hashes.values()) hash.update(next.value);
            return next;
          } catch (error) {
            failure ??= { error };
            throw error;
          }
        },
      }),
    };
    let found;
    try {
      found = await examine(engine, desired, chunks);
      const rest = chunks[Symbol.asyncIterator]();
      while ((await rest.next()).done !== true);
    } finally {
      await source.return?.();
    }
    // A failure of the source is reported before any finding in its beginning.
    if (failure !== undefined) throw failure.error;
    if (found.problems) throw new ProblemError(found.problems);
    return {
      digests: new Map([...hashes].map(([name, hash]) => [name, hash.digest()] as const)),
      metadata: found.metadata,
    };
  });
}

/** True if an existing artifact tells what the bytes hash to: it was created from the same GitHub digest. */
export function isSameSource({ asset }: DesiredArtifact, existing: ArtifactRecord): boolean {
  return (
    asset.sha256 !== undefined &&
    creatorOf(existing) !== undefined &&
    existing.metadata[ownKeys.sha256] === asset.sha256 &&
    bytesFrom(existing.checksum) !== undefined
  );
}

/** True if an artifact is meant to hold these bytes, uploaded or not. */
export function isSameContent({ digests }: HashedArtifact, existing: ArtifactRecord): boolean {
  const theirs = bytesFrom(existing.checksum);
  const name = hashNameOf(theirs);
  const ours = name && digests.get(name);
  return theirs !== undefined && ours !== undefined && theirs.equals(ours);
}
