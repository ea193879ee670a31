import { createHash } from 'node:crypto';

import type { ByteSource } from '../../../domain/ports.ts';
import { ProblemError } from '../../../domain/problem.ts';
import { inlineExcerpt } from '../../../domain/text.ts';
import type { HashedArtifact } from './hash.ts';

/**
 * The bytes of a file of the workspace: reading ends with an error if they are not those that were hashed, so that the stored file
 * matches its checksum. An asset of the release is verified by its own source.
 */
export function verifiedLocally({ desired: { asset }, digests }: HashedArtifact, source: ByteSource): ByteSource {
  const expected = digests.get('sha512');
  if (!('bytes' in asset) || expected === undefined) return source;
  return { size: source.size, open: async (signal) => verified(await source.open(signal), expected, asset.name) };
}

/** The last chunk is held back until all are verified. */
async function* verified(
  chunks: AsyncIterable<Uint8Array>,
  expected: Uint8Array,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha512');
  let held: Uint8Array | undefined;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (!hash.digest().equals(expected)) {
    const title = `The file \`${inlineExcerpt(name)}\` was changed while it was being uploaded`;
    const hint = 'Run this step after all steps that write the file.';
    throw new ProblemError([{ code: 'asset.corrupt', title, hint, field: 'artifacts' }]);
  }
  if (held) yield held;
}
