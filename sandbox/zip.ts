import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, well-formed unless a field is set otherwise: each field can be wrong independently. */
export interface ZipEntrySpec {
  readonly name: string | Uint8Array;
  /** A number means that many zero bytes, stored and never kept in memory. */
  readonly data?: string | Uint8Array | number;
  /** Deflated by default; zero bytes are always stored. */
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, and zeros in the local header, as streaming tools write it. */
  readonly descriptor?: boolean;
  /** Sizes and offset in a Zip64 field. */
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** Without the flag for a name in UTF-8. */
  readonly unflagged?: boolean;
  /** The name in Info-ZIP's Unicode path field, in the directory. */
  readonly unicodePath?: string;
  /** Extra bytes of unknown fields in the local header only. */
  readonly localExtra?: number;
  // Wrong values in the directory:
  readonly method?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly offset?: number;
  readonly localName?: string;
  /** Only in the directory: the zip has no data for it. */
  readonly phantom?: boolean;
}

export interface ZipSpec {
  readonly comment?: string | Uint8Array;
  /** The end record in its Zip64 form. */
  readonly zip64?: boolean;
  readonly entryCount?: number;
  readonly directoryOffset?: number;
  readonly commentLength?: number;
  readonly trailing?: Uint8Array;
}

/** A zip as pieces: bytes, or a number of zeros. */
export interface VirtualZip {
  readonly size: number;
  /** The bytes [start, end), generated on request. */
  read(start: number, end: number): Buffer;
}

type Piece = Uint8Array | number;

const wide = 0xffffffff;

export function virtualZip(entries: Iterable<ZipEntrySpec>, spec: ZipSpec = {}): VirtualZip {
  const pieces: Piece[] = [];
  const directory: Uint8Array[] = [];
  let position = 0;
  const put = (piece: Piece): void => {
    pieces.push(piece);
    position += typeof piece === 'number' ? piece : piece.length;
  };
  let count = 0;
  for (const entry of entries) {
    count += 1;
    const name = Buffer.from(entry.name);
    const raw = entry.data ?? '';
    const isZeros = typeof raw === 'number';
    const data = isZeros ? Buffer.alloc(0) : Buffer.from(raw);
    const stored = isZeros || (entry.stored ?? data.length === 0);
    const packed: Piece = isZeros ? raw : stored ? data : deflateRawSync(data);
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? (isZeros ? raw : data.length);
    const compressedSize = entry.compressedSize ?? (typeof packed === 'number' ? packed : packed.length);
    const method = entry.method ?? (stored ? 0 : 8);
    const offset = entry.offset ?? position;
    const flags = (entry.unflagged ? 0 : 0x800) | (entry.descriptor ? 8 : 0) | (entry.encrypted ? 1 : 0);

    if (!entry.phantom) {
      const localName = Buffer.from(entry.localName ?? name);
      const extra = Buffer.alloc(entry.localExtra ?? 0);
      if (extra.length >= 4) {
        extra.writeUInt16LE(0x6666, 0);
        extra.writeUInt16LE(extra.length - 4, 2);
      }
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(20, 4);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt32LE(entry.descriptor ? 0 : crc, 14);
      local.writeUInt32LE(entry.descriptor ? 0 : Math.min(compressedSize, wide), 18);
      local.writeUInt32LE(entry.descriptor ? 0 : Math.min(size, wide), 22);
      local.writeUInt16LE(localName.length, 26);
      local.writeUInt16LE(extra.length, 28);
      put(Buffer.concat([local, localName, extra]));
      put(packed);
      if (entry.descriptor) {
        const descriptor = Buffer.alloc(16);
        descriptor.writeUInt32LE(0x08074b50, 0);
        descriptor.writeUInt32LE(crc, 4);
        descriptor.writeUInt32LE(compressedSize, 8);
        descriptor.writeUInt32LE(size, 12);
        put(descriptor);
      }
    }

    const wideFields = entry.zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
    if (entry.zip64) {
      wideFields.writeUInt16LE(1, 0);
      wideFields.writeUInt16LE(24, 2);
      wideFields.writeBigUInt64LE(BigInt(size), 4);
      wideFields.writeBigUInt64LE(BigInt(compressedSize), 12);
      wideFields.writeBigUInt64LE(BigInt(offset), 20);
    }
    const extra = Buffer.concat([wideFields, unicodePathField(name, entry.unicodePath)]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(entry.zip64 ? wide : compressedSize, 20);
    central.writeUInt32LE(entry.zip64 ? wide : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(entry.zip64 ? wide : offset, 42);
    directory.push(central, name, extra);
  }

  const start = spec.directoryOffset ?? position;
  const central = Buffer.concat(directory);
  put(central);
  const total = spec.entryCount ?? count;
  if (spec.zip64) {
    const record = Buffer.alloc(56 + 20);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(total), 24);
    record.writeBigUInt64LE(BigInt(total), 32);
    record.writeBigUInt64LE(BigInt(central.length), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeBigUInt64LE(BigInt(position), 64);
    record.writeUInt32LE(1, 72);
    put(record);
  }
  const comment = Buffer.from(spec.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(spec.zip64 ? 0xffff : Math.min(total, 0xffff), 8);
  end.writeUInt16LE(spec.zip64 ? 0xffff : Math.min(total, 0xffff), 10);
  end.writeUInt32LE(spec.zip64 ? wide : central.length, 12);
  end.writeUInt32LE(spec.zip64 ? wide : start, 16);
  end.writeUInt16LE(spec.commentLength ?? comment.length, 20);
  put(Buffer.concat([end, comment, spec.trailing ?? Buffer.alloc(0)]));
  return fromPieces(pieces, position);
}

function unicodePathField(name: Uint8Array, path: string | undefined): Buffer {
  if (path === undefined) return Buffer.alloc(0);
  const text = Buffer.from(path);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + text.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([head, text]);
}

/** The whole zip in memory. */
export function zip(entries: Iterable<ZipEntrySpec>, spec: ZipSpec = {}): Buffer {
  const made = virtualZip(entries, spec);
  return made.read(0, made.size);
}

function fromPieces(pieces: readonly Piece[], size: number): VirtualZip {
  return {
    size,
    read(start, end) {
      const bytes = Buffer.alloc(end - start);
      let position = 0;
      for (const piece of pieces) {
        const length = typeof piece === 'number' ? piece : piece.length;
        const from = Math.max(start, position);
        const to = Math.min(end, position + length);
        if (from < to && typeof piece !== 'number')
          bytes.set(piece.subarray(from - position, to - position), from - start);
        position += length;
        if (position >= end) break;
      }
      return bytes;
    },
  };
}
