import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';

import { createTransport } from '../../src/http/transport.ts';

test('a large body arrives whole', async () => {
  const piece = Buffer.alloc(64 * 1024, 'large');
  const pieces = 2_048;
  const server = createServer((_, response) => {
    Readable.from(Array.from({ length: pieces }, () => piece)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = createTransport({});
  try {
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { body } = await transport.exchange({ method: 'GET', url, headers: {} }, new AbortController().signal);
    const hash = createHash('sha256');
    for await (const chunk of body) hash.update(chunk);
    const expected = createHash('sha256');
    for (let index = 0; index < pieces; index += 1) expected.update(piece);
    expect(hash.digest('hex')).toBe(expected.digest('hex'));
  } finally {
    transport.close();
    server.close();
  }
});
