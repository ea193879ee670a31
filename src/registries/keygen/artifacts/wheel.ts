import { inflateRawSync } from 'node:zlib';

/** A wheel up to this size is read as a whole; of a larger one only the end, where builders put its metadata. Bytes. */
const maxWhole = 32 * 1024 * 1024;
const maxTail = 8 * 1024 * 1024;
const maxMetadata = 1024 * 1024;

/** The `Requires-Python` of a wheel; undefined if it has none, or if it cannot be read. */
export async function requiresPythonOf(chunks: AsyncIterable<Uint8Array>, size: number): Promise<string | undefined> {
  const keep = size <= maxWhole ? maxWhole : maxTail;
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    length += chunk.length;
    while (length - (kept[0]?.length ?? 0) >= keep) length -= kept.shift()?.length ?? 0;
  }
  const tail = Buffer.concat(kept);
  try {
    const metadata = metadataIn(tail, size - tail.length);
    const [head = ''] = metadata?.split(/\r?\n\r?\n/, 1) ?? [];
    return /^Requires-Python:[ \t]*(\S.*)$/im.exec(head)?.[1]?.trim();
  } catch {
    // Not a zip, or one that ends too early: pypi accepts anything, and so does this.
    return undefined;
  }
}

/**
 * The text of `*.dist-info/METADATA` in the end of a zip. Throws RangeError if it is before that.
 * @param start where the end begins in the file
 */
function metadataIn(tail: Buffer, start: number): string | undefined {
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0) return undefined;
  let at = tail.readUInt32LE(end + 16) - start;
  for (let count = tail.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at < 0 || tail.readUInt32LE(at) !== 0x0201_4b50) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => tail.readUInt16LE(at + field));
    const name = tail.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString('utf8');
    if (/^[^/]+\.dist-info\/METADATA$/.test(name)) return contentOf(tail, start, at);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return undefined;
}

/** @param at where the file's record in the directory is */
function contentOf(tail: Buffer, start: number, at: number): string | undefined {
  const method = tail.readUInt16LE(at + 10);
  const compressed = tail.readUInt32LE(at + 20);
  const local = tail.readUInt32LE(at + 42) - start;
  const from = local + 30 + tail.readUInt16LE(local + 26) + tail.readUInt16LE(local + 28);
  const bytes = tail.subarray(from, from + Math.min(compressed, maxMetadata));
  if (method === 0) return bytes.toString('utf8');
  return method === 8 ? inflateRawSync(bytes, { maxOutputLength: maxMetadata }).toString('utf8') : undefined;
}
