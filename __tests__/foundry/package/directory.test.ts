import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';

import {
  accessFromBytes,
  accessFromHandle,
  accessFromSource,
  type RandomAccess,
} from '../../../src/foundry/package/access.ts';
import { tailLength } from '../../../src/foundry/package/access.ts';
import { openPackage, packageLimits, type Package } from '../../../src/foundry/package/directory.ts';
import { virtualZip, zip, type VirtualZip, type ZipEntrySpec, type ZipSpec } from '../../../sandbox/zip.ts';
import { processorTime } from '../../harness/processor.ts';

const text = JSON.stringify({ id: 'tavern', version: '1.2.0', esmodules: ['main.js'], filler: 'x'.repeat(500) });
const manifest: ZipEntrySpec = { name: 'module.json', data: text };
const script: ZipEntrySpec = { name: 'main.js', data: 'export {};' };

/** A source that counts what is read of it. */
function counted(from: VirtualZip): RandomAccess & { readonly reads: [number, number][] } {
  const reads: [number, number][] = [];
  return {
    size: from.size,
    reads,
    async read(start, end) {
      if (!(start >= 0 && start < end && end <= from.size)) throw new RangeError(`read of ${start}-${end}`);
      reads.push([start, end]);
      return from.read(start, end);
    },
  };
}

async function opened(bytes: Uint8Array): Promise<Package> {
  const result = await openPackage(accessFromBytes(bytes));
  if (!result.ok) throw new Error(`${result.error.title}: ${result.error.detail ?? ''}`);
  return result.value;
}

/** The finding of opening a zip, or of reading its first entry. */
async function fault(bytes: Uint8Array): Promise<string> {
  const result = await openPackage(accessFromBytes(bytes));
  if (!result.ok) return `${result.error.code}: ${result.error.title}: ${result.error.detail ?? ''}`;
  const [first] = result.value.entries;
  if (!first) return 'empty';
  const read = await result.value.read(first);
  return read.ok ? 'read' : `${read.error.code}: ${read.error.title}: ${read.error.detail ?? ''}`;
}

describe('a healthy zip', () => {
  const forms: readonly [string, readonly ZipEntrySpec[], ZipSpec][] = [
    ['deflated', [manifest, script], {}],
    ['stored', [{ ...manifest, stored: true }, script], {}],
    [
      'with data descriptors',
      [
        { ...manifest, descriptor: true },
        { ...script, descriptor: true },
      ],
      {},
    ],
    ['stored, with a data descriptor', [{ ...manifest, stored: true, descriptor: true }, script], {}],
    [
      'Zip64',
      [
        { ...manifest, zip64: true },
        { ...script, zip64: true },
      ],
      { zip64: true },
    ],
    ['Zip64 fields without a Zip64 end', [{ ...manifest, zip64: true }, script], {}],
    ['with the longest comment', [manifest, script], { comment: 'c'.repeat(65_535) }],
    ['with local extra fields', [{ ...manifest, localExtra: 5_000 }, script], {}],
    ['with UTF-8 that is not flagged', [manifest, { ...script, name: 'lang/Čeština.json', unflagged: true }], {}],
    [
      'larger than what is read of its end',
      [{ name: 'a.bin', data: 300_000 }, manifest, { name: 'b.bin', data: 300_000 }, script],
      {},
    ],
  ];
  test.each(forms)('%s', async (_name, entries, spec) => {
    const made = await opened(zip(entries, spec));
    expect(made.entries.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
    const read = await made.read(made.entries.find(({ name }) => name === 'module.json')!);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(text);
  });

  test('a name in the old code page keeps its characters', async () => {
    const made = await opened(zip([{ name: Buffer.from([0x81, 0x2e, 0x6a, 0x73]), data: 'x', unflagged: true }]));
    expect(made.entries.map(({ name }) => name)).toEqual(['ü.js']);
  });

  test('an empty zip has no entries', async () => {
    expect((await opened(zip([]))).entries).toEqual([]);
  });

  test('a stream that can only be read from its start', async () => {
    const bytes = zip([{ name: 'a.bin', data: 400_000 }, manifest, script]);
    let openings = 0;
    const source = {
      size: bytes.length,
      async open() {
        openings += 1;
        return (async function* () {
          for (let start = 0; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
        })();
      },
    };
    const result = await openPackage(accessFromSource(source));
    if (!result.ok) throw new Error(result.error.title);
    const read = await result.value.read(result.value.entries[1]!);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(text);
    expect(openings).toBeLessThanOrEqual(3);
  });

  test('a file that returns its bytes in small pieces', async () => {
    const bytes = zip([manifest, script]);
    const handle = {
      async read(buffer: Uint8Array, offset: number, length: number, position: number) {
        const bytesRead = bytes.copy(buffer, offset, position, position + Math.min(length, 7));
        return { bytesRead };
      },
    };
    const result = await openPackage(accessFromHandle(handle, bytes.length));
    expect(result.ok && result.value.entries.length).toBe(2);
    expect(await openPackage(accessFromHandle(handle, bytes.length + 1))).toMatchObject({ ok: false });
  });

  test('1,000 files are known after two reads, whatever their size', async () => {
    const files = Array.from({ length: 1_000 }, (_, index) => ({
      name: `assets/maps/floor-${index}/background-of-the-room.webp`,
      data: 300_000,
    }));
    const source = counted(virtualZip([...files.slice(0, 500), manifest, ...files.slice(500)]));
    const result = await openPackage(source);
    if (!result.ok) throw new Error(result.error.title);
    expect(result.value.entries).toHaveLength(1_001);
    expect(source.reads.length).toBeLessThanOrEqual(2);
    await result.value.read(result.value.entries[500]!);
    expect(source.reads.length).toBeLessThanOrEqual(3);
    expect(source.reads.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(300_000);
  });
});

describe('a zip that is none', () => {
  const whole = zip([manifest, script]);
  test.each([
    [
      'nothing',
      Buffer.alloc(0),
      'is not a zip: it is another kind of file, is cut off, or has other bytes after its end (0 bytes)',
    ],
    ['one byte', Buffer.from('P'), '(1 byte)'],
    ['text', Buffer.from('hello '.repeat(250)), '(1,500 bytes)'],
    ['a web page', Buffer.from('<!doctype html><title>Log in</title>'), 'a web page'],
    [
      'an error of a bucket',
      Buffer.from('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
      'a web page',
    ],
    ['its first half', whole.subarray(0, whole.length / 2), 'is not a zip'],
    ['its second half', whole.subarray(whole.length - 60), 'directory is damaged'],
    ['bytes behind its end', Buffer.concat([whole, Buffer.from('more')]), 'is not a zip'],
    ['a comment that is too long', zip([manifest], { commentLength: 5 }), 'is not a zip'],
    ['a directory that is elsewhere', zip([manifest], { directoryOffset: 1 }), 'directory is damaged'],
    ['a directory beyond its end', zip([manifest], { directoryOffset: 0xfffffff0 }), 'directory is damaged'],
    [
      'a Zip64 directory beyond all',
      zip([manifest], { zip64: true, directoryOffset: Number.MAX_SAFE_INTEGER }),
      'directory is damaged',
    ],
    ['fewer entries than it says', zip([manifest], { entryCount: 3 }), 'directory is damaged'],
    ['more entries than it says', zip([manifest, script, script], { entryCount: 2 }), 'more entries than the 2'],
    ['a stored file of two sizes', zip([{ ...manifest, stored: true, size: 7 }]), 'directory is damaged'],
    ['a manifest that is larger than said', zip([{ ...manifest, size: 7 }]), 'directory lists 7 bytes'],
    ['a manifest that is smaller than said', zip([{ ...manifest, size: 900_000 }]), 'directory lists 900000 bytes'],
    ['a manifest whose data ends early', zip([{ ...manifest, compressedSize: 9 }]), 'is damaged'],
    ['a manifest that reaches beyond the end', zip([{ ...manifest, compressedSize: 500_000 }]), 'is damaged'],
    ['a manifest of gigabytes', zip([{ ...manifest, size: 0xfffffffe }]), 'larger than 1 MiB'],
    ['a wrong checksum', zip([{ ...manifest, crc: 1 }]), 'checksum'],
    ['another name in the local header', zip([{ ...manifest, localName: 'module.exe!' }]), 'its own header calls it'],
    ['a header that is not there', zip([{ ...manifest, offset: 3 }]), 'is damaged'],
    ['a header beyond the end', zip([{ ...manifest, offset: 0xfffffff0 }]), 'is damaged'],
    ['an encrypted manifest', zip([{ ...manifest, encrypted: true }]), 'is encrypted'],
    ['a method that nobody knows', zip([{ ...manifest, method: 99 }]), 'method 99'],
    ['data that is not deflated', zip([{ ...manifest, stored: true, method: 8 }]), 'is damaged'],
  ])('%s', async (_name, bytes, expected) => {
    const found = await fault(bytes);
    expect(found).toContain(expected);
    expect(found).toMatch(/^package\.mismatch/);
  });
});

describe('a hostile zip', () => {
  test('inflating a manifest stops at 1 MiB, whatever the directory says', async () => {
    const bomb = deflateRawSync(Buffer.alloc(128 * 1024 * 1024));
    for (const size of [1_000, 128 * 1024 * 1024]) {
      const before = process.memoryUsage().rss;
      expect(await fault(zip([{ name: 'module.json', data: bomb, stored: true, method: 8, size }]))).toContain(
        'larger than 1 MiB',
      );
      expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
    }
  });

  test('a million entries are not inspected, which is known before the directory is read', async () => {
    const source = counted(
      virtualZip([manifest, { name: 'x', data: 100_000_000 }], { zip64: true, entryCount: 1_000_000 }),
    );
    const result = await openPackage(source);
    expect(!result.ok && result.error).toMatchObject({
      level: 'warning',
      title: 'The package has 1000000 entries, more than 100,000, so it was not inspected',
    });
    expect(source.reads).toEqual([[source.size - tailLength, source.size]]);
  });

  test('a million entries that say they are 16,960, as the old format counts them, are refused', async () => {
    const one = zip([{ name: 'x', data: '' }]);
    const record = one.subarray(31, 31 + 47);
    const end = Buffer.from(one.subarray(31 + 47));
    end.writeUInt16LE(1_000_000 % 65_536, 8);
    end.writeUInt16LE(1_000_000 % 65_536, 10);
    const found = await fault(Buffer.concat([one.subarray(0, 31), Buffer.alloc(47 * 1_000_000, record), end]));
    expect(found).toContain('more entries than the 16960');
  });

  test('100,000 entries are read, in time', async () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => ({ name: `f${index}`, phantom: true }));
    const took = processorTime();
    expect((await opened(zip(entries, { zip64: true }))).entries).toHaveLength(100_000);
    expect(took()).toBeLessThan(8_000);
    expect(await fault(zip([...entries, { name: 'x', phantom: true }], { zip64: true }))).toContain('100001 entries');
  });

  test('reading stops at a directory beyond its limit', async () => {
    const limits = { ...packageLimits, directory: 2 * 1024 * 1024 };
    const entries = Array.from({ length: 60 }, (_, index) => ({ name: `${index}`.padEnd(60_000, 'x'), phantom: true }));
    const source = counted(virtualZip(entries));
    const result = await openPackage(source, limits);
    expect(!result.ok && result.error).toMatchObject({
      level: 'warning',
      title: "The package's directory is larger than 2 MiB, so it was not inspected",
    });
    expect(source.reads.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThanOrEqual(
      limits.directory + tailLength,
    );
  });

  test('a source that fails is a finding', async () => {
    const result = await openPackage({ size: 1_000_000, read: () => Promise.reject(new Error('the disk is gone')) });
    expect(!result.ok && result.error).toMatchObject({ code: 'package.mismatch', detail: 'the disk is gone' });
  });

  test('any bytes end in a result or a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await fault(bytes)).toMatch(/^(?:empty$|package\.mismatch: )/);
      }),
      { numRuns: 500 },
    );
  });

  test('a zip with any of its bytes changed ends in a result or a finding, and is never read beyond its limits', async () => {
    const base = zip([manifest, { ...script, zip64: true }, { name: 'a/b', data: 'c', descriptor: true }], {
      zip64: true,
      comment: 'hi',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(base.length)),
        async (changes, cut) => {
          const bytes = Buffer.from(base);
          for (const [index, value] of changes) bytes[index] = value;
          const kept = cut === null ? bytes : bytes.subarray(0, cut);
          const source = counted({ size: kept.length, read: (start, end) => kept.subarray(start, end) });
          const result = await openPackage(source);
          if (!result.ok) return expect(result.error.code).toBe('package.mismatch');
          for (const entry of result.value.entries) {
            const read = await result.value.read(entry);
            if (read.ok) expect(read.value.length).toBeLessThanOrEqual(packageLimits.file);
            else expect(read.error.code).toBe('package.mismatch');
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
