import type { ByteSource } from '../../domain/ports.ts';

/** Bytes at the end that are read at once: they hold the end record with the longest comment, and mostly the directory. */
export const tailLength = 128 * 1024;

/** Bytes that can be read anywhere. */
export interface RandomAccess {
  /** Bytes in all. */
  readonly size: number;
  /** All bytes of [start, end), which is within the size. Rejects with a `PackageFault`, or with the source's own error. */
  read(start: number, end: number): Promise<Uint8Array>;
}

export function accessFromBytes(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** `handle`: the part of `node:fs/promises`' FileHandle that is needed to read a file anywhere. */
export function accessFromHandle(
  handle: {
    read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  },
  size: number,
): RandomAccess {
  return {
    size,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) throw new Error('The file was truncated while it was being read');
        filled += bytesRead;
      }
      return bytes;
    },
  };
}

/**
 * Every read streams from the first byte and stops at its end, in constant memory: for local files, where that is cheap. A
 * source of up to `keep` bytes is read once and stays in memory.
 */
export function accessFromSource(source: ByteSource, keep = 0): RandomAccess {
  let kept: Promise<Uint8Array> | undefined;
  return {
    size: source.size,
    async read(start, end) {
      if (source.size > keep) return part(source, start, end);
      kept ??= part(source, 0, source.size);
      return (await kept).subarray(start, end);
    },
  };
}

async function part(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  const controller = new AbortController();
  let position = 0;
  try {
    for await (const chunk of await source.open(controller.signal)) {
      const from = Math.max(start, position);
      const to = Math.min(end, position + chunk.length);
      if (from < to) bytes.set(chunk.subarray(from - position, to - position), from - start);
      position += chunk.length;
      if (position >= end) break;
    }
  } finally {
    controller.abort();
  }
  if (position < end) throw new Error('The file is shorter than its reported size');
  return bytes;
}

/** Caches what was read from a source, so that a thousand small reads become a few large ones. */
export class ReadAhead {
  readonly size: number;
  /** Where the latest read ended. */
  lastEnd = 0;
  /** Bytes that were read from the source so far. */
  fetched = 0;
  /** In order, without overlaps. */
  #segments: readonly { readonly start: number; readonly end: number; readonly bytes: Uint8Array }[] = [];
  readonly #source: RandomAccess;

  constructor(source: RandomAccess) {
    this.#source = source;
    this.size = source.size;
  }

  /** Fills `target` with the bytes from `start` if all of them are there already. */
  take(target: Uint8Array, start: number): boolean {
    const end = start + target.length;
    let position = start;
    for (const segment of this.#segments) {
      if (segment.end <= position || segment.start > position) continue;
      const to = Math.min(segment.end, end);
      target.set(segment.bytes.subarray(position - segment.start, to - segment.start), position - start);
      position = to;
      if (position >= end) break;
    }
    if (position < end) return false;
    this.lastEnd = end;
    return true;
  }

  /** Reads what is missing of [start, end), and up to `ahead` bytes from `start` on if the gap to what is there is longer. */
  async load(start: number, end: number, ahead = 0): Promise<void> {
    let position = start;
    while (position < end) {
      const next = this.#segments.find((segment) => segment.end > position);
      if (next && next.start <= position) {
        position = next.end;
        continue;
      }
      const to = Math.min(next?.start ?? this.size, this.size, Math.max(end, start + ahead));
      const bytes = await this.#source.read(position, to);
      this.fetched += bytes.length;
      this.#segments = [...this.#segments, { start: position, end: to, bytes }].sort(
        (one, other) => one.start - other.start,
      );
      position = to;
    }
  }
}
