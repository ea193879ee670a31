import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { multipartBody, type Part } from '../../src/domain/multipart.ts';
import type { ByteSource } from '../../src/domain/ports.ts';

const { signal } = new AbortController();
const boundary = 'b0undary_-1';

/** A source that counts how often it is opened, and sends its bytes in two chunks. */
function sourceOf(bytes: Uint8Array, size = bytes.length): ByteSource & { opened: number } {
  const source = {
    size,
    opened: 0,
    open: async () => {
      source.opened += 1;
      return (async function* () {
        yield bytes.subarray(0, 1);
        yield bytes.subarray(1);
      })();
    },
  };
  return source;
}

async function bytesOf(body: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await body.open(signal)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads a body as RFC 2046 describes it; shares nothing with the code that wrote it. */
function parse(body: Buffer, separator: string): { head: string; bytes: Buffer }[] {
  const text = body.toString('latin1');
  const end = `--${separator}--\r\n`;
  if (!text.endsWith(end)) throw new Error('The body does not end with the final boundary.');
  const [before, ...parts] = `\r\n${text.slice(0, -end.length)}`.split(`\r\n--${separator}\r\n`);
  if (before !== '' || !parts.at(-1)?.endsWith('\r\n')) throw new Error('The body does not start or end a part well.');
  return parts.map((part, index) => {
    const at = part.indexOf('\r\n\r\n');
    const bytes = part.slice(at + 4, index === parts.length - 1 ? -2 : undefined);
    return {
      head: Buffer.from(part.slice(0, at), 'latin1').toString('utf8'),
      bytes: Buffer.from(bytes, 'latin1'),
    };
  });
}

async function parsed(parts: readonly Part[]): Promise<{ head: string; bytes: Buffer }[]> {
  return parse(await bytesOf(multipartBody(parts, boundary).body), boundary);
}

describe('multipartBody', () => {
  test('writes fields and files byte for byte', async () => {
    const parts = [
      { name: 'version', bytes: '1.2.0' },
      { name: 'file', filename: 'a.zip', contentType: 'application/zip', bytes: sourceOf(Buffer.from([0, 255, 13])) },
    ];
    const { contentType, body } = multipartBody(parts, boundary);
    expect(contentType).toBe(`multipart/form-data; boundary=${boundary}`);
    expect((await bytesOf(body)).toString('latin1')).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="version"',
        '',
        '1.2.0',
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="a.zip"',
        'Content-Type: application/zip',
        '',
        '\u0000\u00ff\r',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
  });

  test('is read by the parser of Node', async () => {
    const parts = [
      { name: 'ünï', bytes: 'Größe\r\n--b0undary' },
      { name: 'file', filename: 'naïve name.bin', bytes: sourceOf(Buffer.from([1, 2, 3])) },
      { name: 'file', filename: 'empty', contentType: 'text/plain', bytes: '' },
    ];
    const { contentType, body } = multipartBody(parts, boundary);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Deprecated for servers; here it is a second opinion.
    const form = await new Response(await bytesOf(body), { headers: { 'content-type': contentType } }).formData();
    expect(form.get('ünï')).toBe('Größe\r\n--b0undary');
    const files = form.getAll('file').filter((value) => typeof value !== 'string');
    expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
      ['naïve name.bin', 'application/octet-stream', 3],
      ['empty', 'text/plain', 0],
    ]);
  });

  test.each([
    ['a "quoted" name', 'a %22quoted%22 name'],
    ['two\r\nlines', 'two%0D%0Alines'],
    ['50%25 \\ ü', '50%25 \\ ü'],
  ])('escapes the name %j as browsers do', async (name, written) => {
    const [part] = await parsed([{ name, filename: name, contentType: 'text/plain', bytes: '' }]);
    expect(part?.head).toBe(
      `Content-Disposition: form-data; name="${written}"; filename="${written}"\r\nContent-Type: text/plain`,
    );
  });

  test.each(['text/plain\r\nX-Injected: 1', 'text/plain\n', 'töxt/plain', ''])(
    'does not send the content type %j',
    async (contentType) => {
      const [part] = await parsed([{ name: 'n', filename: 'f', contentType, bytes: '' }]);
      expect(part?.head).toMatch(/\r\nContent-Type: application\/octet-stream$/);
    },
  );

  test.each(['', 'a b', 'a"b', 'a\r\nb', 'x'.repeat(71)])('refuses the boundary %j', (unusable) => {
    expect(() => multipartBody([], unusable)).toThrow('A multipart boundary is 1 to 70');
  });

  test('announces the exact size, and gives back what went in, for any text and bytes', async () => {
    const part = fc.record(
      {
        name: fc.string({ unit: 'grapheme' }),
        filename: fc.string({ unit: 'grapheme' }),
        bytes: fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()),
      },
      { requiredKeys: ['name', 'bytes'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (given) => {
        const parts = given.map(({ bytes, ...rest }) => ({
          ...rest,
          bytes: typeof bytes === 'string' ? bytes : sourceOf(bytes),
        }));
        const { body } = multipartBody(parts, boundary);
        const written = await bytesOf(body);
        expect(written).toHaveLength(body.size);
        expect(parse(written, boundary).map(({ bytes }) => bytes.toString('hex'))).toEqual(
          given.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
        );
      }),
    );
  });

  test('opens each file only when its turn comes, and again for another attempt', async () => {
    const files = ['first', 'second'].map((text) => sourceOf(Buffer.from(text)));
    const { body } = multipartBody(
      files.map((bytes, index) => ({ name: 'file', filename: String(index), bytes })),
      boundary,
    );
    expect(files.map(({ opened }) => opened)).toEqual([0, 0]);
    for await (const chunk of await body.open(signal)) {
      if (Buffer.from(chunk).toString() === 'irst') break;
    }
    expect(files.map(({ opened }) => opened)).toEqual([1, 0]);
    expect((await bytesOf(body)).toString()).toContain('second');
    expect(files.map(({ opened }) => opened)).toEqual([2, 1]);
  });

  test('hands the signal to the files, and throws what they throw', async () => {
    const signals: AbortSignal[] = [];
    const broken: ByteSource = {
      size: 1,
      open: async (given) => {
        signals.push(given);
        throw new RangeError('unreadable');
      },
    };
    const { body } = multipartBody([{ name: 'file', filename: 'f', bytes: broken }], boundary);
    await expect(bytesOf(body)).rejects.toThrow('unreadable');
    expect(signals).toEqual([signal]);
  });

  test('fails if the sizes of two files are wrong, even if their sum is right', async () => {
    const parts = [sourceOf(Buffer.from('abc'), 2), sourceOf(Buffer.from('d'), 2)].map((bytes) => ({
      name: 'file',
      filename: 'f',
      bytes,
    }));
    await expect(bytesOf(multipartBody(parts, boundary).body)).rejects.toThrow('3 bytes instead of the announced 2');
  });
});
