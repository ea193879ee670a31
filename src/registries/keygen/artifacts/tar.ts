import { createGunzip } from 'node:zlib';

export interface TarEntry {
  readonly name: string;
  readonly size: number;
}

const block = 512;

/**
 * The entries of a tar file, without their contents, as they arrive. Ends at what is not a tar. Linear in the length of the file, and
 * keeps one block of it.
 */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void, undefined> {
  let skip = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (;;) {
      const skipped = Math.min(skip, bytes.length);
      skip -= skipped;
      bytes = bytes.subarray(skipped);
      if (skip > 0 || bytes.length < block) break;
      const entry = entryFrom(bytes.subarray(0, block));
      if (entry === undefined) return;
      yield entry;
      bytes = bytes.subarray(block);
      skip = Math.ceil(entry.size / block) * block;
    }
    rest = bytes;
  }
}

/** Undefined for a block that is not a header with the right checksum, like the zeros at the end. */
function entryFrom(header: Buffer): TarEntry | undefined {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (octal(header, 148, 8) !== sum) return undefined;
  const size = ((header[124] ?? 0) & 0x80) === 0 ? octal(header, 124, 12) : Number(header.readBigUInt64BE(128));
  const prefix = header.subarray(257, 262).toString('latin1') === 'ustar' ? text(header, 345, 155) : '';
  return { name: `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`, size };
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString('utf8');
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}

/** The bytes that a gzip file holds, as they arrive. Throws if it is not one. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip();
  const feed = async (): Promise<void> => {
    for await (const chunk of chunks) {
      if (gunzip.destroyed) return;
      if (gunzip.write(chunk)) continue;
      await new Promise<void>((resolve) => {
        gunzip.once('drain', resolve);
        gunzip.once('close', resolve);
      });
    }
    if (!gunzip.destroyed) gunzip.end();
  };
  const feeding = feed().catch((error: unknown) => void gunzip.destroy(error as Error));
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) yield chunk;
  } finally {
    gunzip.destroy();
    await feeding;
  }
}
