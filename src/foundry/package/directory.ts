import { isAscii, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type * as Yauzl from 'yauzl';

import { defined } from '../../domain/data.ts';
import { truncate } from '../../domain/text.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { ReadAhead, tailLength, type RandomAccess } from './access.ts';
import { mismatch, PackageFault, quoted, type Finding } from './finding.ts';

/** One file or folder, as the zip's directory describes it. */
export interface Entry {
  /** As written, with `/` or `\`; a folder ends with it. */
  readonly name: string;
  /** Where its local header is, in bytes from the start of the zip. */
  readonly offset: number;
  /** Bytes of the local header (without its extra fields) and the data behind it. */
  readonly length: number;
  readonly compressedSize: number;
  readonly size: number;
  /** PKWARE's number: 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  /** What an unpacker that follows the zip standard calls it (CP437), if that differs: the name is UTF-8, and not marked as such. */
  readonly standardName?: string;
}

/** A zip whose directory has been read. */
export interface Package {
  readonly entries: readonly Entry[];
  /** Where the directory starts; the data of every entry has to end before it. */
  readonly directoryOffset: number;
  /** The bytes of one small file, checked against its size and checksum. */
  read(entry: Entry): Promise<Result<Uint8Array, Finding>>;
}

/** How much of a package is inspected, whatever it claims. */
export interface Limits {
  readonly entries: number;
  /** Bytes of the directory. */
  readonly directory: number;
  /** Bytes of a file that is read, before and after it is inflated. */
  readonly file: number;
}

export const packageLimits: Limits = { entries: 100_000, directory: 32 * 1024 * 1024, file: 1024 * 1024 };

const readAhead = 1024 * 1024;
const inflate = promisify(inflateRaw);
const rebuild = 'Rebuild the zip.';

/** Reads the directory of a zip. Never throws; whatever is wrong with the bytes is a finding. */
export function openPackage(source: RandomAccess, limits: Limits = packageLimits): Promise<Result<Package, Finding>> {
  return findingIfThrown(open(source, limits), 'The package cannot be read');
}

/** The value, or the finding that was thrown; any other error is one with this title. */
async function findingIfThrown<Value>(
  value: Promise<Value>,
  title: string,
  hint?: string,
): Promise<Result<Value, Finding>> {
  try {
    return ok(await value);
  } catch (error) {
    const finding = error instanceof PackageFault ? error.finding : undefined;
    return failed(finding ?? mismatch(title, defined({ detail: reasonOf(error), hint })));
  }
}

async function open(source: RandomAccess, limits: Limits): Promise<Package> {
  const yauzl = await import(/* webpackChunkName: "zip" */ 'yauzl');
  const cache = new ReadAhead(source);
  await cache.load(Math.max(0, source.size - tailLength), source.size);
  const budget = cache.fetched + limits.directory;

  let failure: unknown;
  const fill = async (buffer: Uint8Array, position: number): Promise<void> => {
    if (cache.take(buffer, position)) return;
    const end = position + buffer.length;
    if (!(position >= 0 && end <= source.size)) throw new Error('part of it is outside the file');
    if (cache.fetched + buffer.length > budget)
      throw notInspected(`The package's directory is larger than ${limits.directory / 1024 / 1024} MiB`);
    await cache.load(position, end, Math.min(readAhead, budget - cache.fetched));
    cache.take(buffer, position);
  };
  class Reader extends yauzl.RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      const target = buffer.subarray(offset, offset + length);
      // Answered at once if the bytes are there: a turn of the event loop for each of 100,000 entries takes seconds.
      if (cache.take(target, position)) return callback(null);
      fill(target, position).then(
        () => callback(null),
        (error: unknown) => callback((failure = error) as Error),
      );
    }
  }

  const zip = await yauzl
    .fromRandomAccessReaderPromise(new Reader(), source.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    })
    .catch(async (error: unknown) => {
      throw error === failure ? error : notAZip(await firstBytes(cache), source.size);
    });
  if (zip.entryCount > limits.entries)
    throw notInspected(`The package has ${zip.entryCount} entries, more than ${limits.entries.toLocaleString('en')}`);

  const entries: Entry[] = [];
  let directoryOffset = source.size;
  let directoryEnd = source.size;
  try {
    for await (const entry of zip.eachEntry()) {
      directoryEnd = cache.lastEnd;
      const written = 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (entries.length === 0) directoryOffset = directoryEnd - written;
      entries.push(entryFromZip(entry, yauzl.getFileNameLowLevel));
    }
  } catch (error) {
    if (error instanceof PackageFault) throw error;
    throw fault("The package's directory is damaged", rebuild, reasonOf(error));
  }

  const after = new Uint8Array(4);
  if (entries.length > 0 && directoryEnd + 4 <= source.size) {
    await fill(after, directoryEnd);
    if (Buffer.from(after).readUInt32LE(0) === 0x02014b50)
      throw fault(`The package's directory has more entries than the ${entries.length} that it claims`, rebuild);
  }

  const read = async (entry: Entry): Promise<Uint8Array> => {
    const file = `${quoted(entry.name)} in the package`;
    const tooLarge = notInspected(`${file} is larger than ${limits.file / 1024 / 1024} MiB`);
    if (entry.encrypted) throw fault(`${file} is encrypted`, 'Build the zip without a password.');
    if (entry.method !== 0 && entry.method !== 8) {
      const hint = 'Build the zip with deflate, the default of every tool.';
      throw fault(`${file} is compressed by method ${entry.method}, which installers do not know`, hint);
    }
    if (entry.compressedSize > limits.file || entry.size > limits.file) throw tooLarge;

    // Local extra fields are practically never longer than this, so header and data come in one read.
    const end = Math.min(entry.offset + entry.length + 512, source.size);
    if (entry.offset < end) await cache.load(entry.offset, end);
    const { offset, compressedSize } = entry;
    const header = await zip.readLocalFileHeaderPromise(
      Object.assign(new yauzl.Entry(), { relativeOffsetOfLocalHeader: offset, compressedSize }),
    );
    // Only a plain name: others may come from a Unicode field that the local header does not have.
    if (/^[\x20-\x7e]*$/.test(entry.name) && !Buffer.from(entry.name).equals(header.fileName))
      throw new Error(`its own header calls it ${quoted(header.fileName.toString('latin1'))}`);
    const data = new Uint8Array(entry.compressedSize);
    await cache.load(header.fileDataStart, header.fileDataStart + data.length);
    cache.take(data, header.fileDataStart);

    const bytes =
      entry.method === 0
        ? data
        : await inflate(data, { maxOutputLength: limits.file }).catch((error: unknown) => {
            throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : error;
          });
    if (bytes.length !== entry.size)
      throw new Error(`the directory lists ${entry.size} bytes, but there are ${bytes.length}`);
    if (crc32(bytes) !== entry.crc32) throw new Error('its checksum is wrong');
    return bytes;
  };

  return {
    entries,
    directoryOffset,
    read: (entry) => findingIfThrown(read(entry), `${quoted(entry.name)} in the package is damaged`, rebuild),
  };
}

function entryFromZip(entry: Yauzl.Entry, decode: typeof Yauzl.getFileNameLowLevel): Entry {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields } = entry;
  // Some tools write UTF-8 without its flag; what is valid UTF-8 is taken as that, as common unpackers do.
  const name = decode(isUtf8(raw) ? flags | 0x800 : flags, raw, extraFields, true);
  // CP437 gives control characters pictures, which no unpacker writes.
  const standardName = isAscii(raw) ? name : decode(flags, raw, extraFields, true);
  return {
    name,
    ...(standardName === name ? {} : { standardName }),
    offset: entry.relativeOffsetOfLocalHeader,
    length: 30 + entry.fileNameLength + entry.compressedSize,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    crc32: entry.crc32,
  };
}

function fault(title: string, hint: string, detail?: string): PackageFault {
  return new PackageFault(mismatch(title, defined({ hint, detail })));
}

/** That a package is too large to inspect is not a fault of the package. */
function notInspected(title: string): PackageFault {
  const hint = 'It may install anyway. Try it, or build the zip with fewer files.';
  return new PackageFault(mismatch(`${title}, so it was not inspected`, { level: 'warning', hint }));
}

/** In words of our own: the library's are about the format of a zip. */
function notAZip(start: string, size: number): PackageFault {
  const bytes = `${size.toLocaleString('en')} ${size === 1 ? 'byte' : 'bytes'}`;
  return /^\s*<(?:!doctype|html|\?xml|Error)/i.test(start)
    ? fault(
        'The package is a web page or an error document, not a zip',
        'Open `download` in a private browser window: it must download the zip without a login.',
        bytes,
      )
    : fault(
        'The package is not a zip',
        'Attach the complete zip itself, and correct `download` if it names another file.',
        `it is another kind of file, is cut off, or has other bytes after its end (${bytes})`,
      );
}

async function firstBytes(cache: ReadAhead): Promise<string> {
  const bytes = new Uint8Array(Math.min(64, cache.size));
  await cache.load(0, bytes.length);
  cache.take(bytes, 0);
  return Buffer.from(bytes).toString('latin1');
}

function codeOf(error: unknown): unknown {
  return (Object(error) as { readonly code?: unknown }).code;
}

function reasonOf(error: unknown): string {
  const { message = error } = Object(error) as { readonly message?: unknown };
  return truncate(String(message), 300);
}
