import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

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

describe('a request that may go to public addresses only', () => {
  let server: Server;
  let asked: string[];
  beforeAll(async () => {
    asked = [];
    server = createServer((incoming, response) => {
      asked.push(incoming.headers.host ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const port = (): number => (server.address() as AddressInfo).port;
  /** What the attempt ends with: the status, or the code of the error. */
  async function ask(
    host: string,
    addresses: readonly string[],
    { publicOnly = true, env = {}, transport = createTransport(env, resolving(addresses)) } = {},
  ): Promise<number | string> {
    const url = new URL(`http://${host}:${port()}/`);
    const signal = AbortSignal.timeout(5_000);
    try {
      const reply = await transport.exchange({ method: 'GET', url, headers: {}, publicOnly }, signal);
      for await (const chunk of reply.body) expect(chunk).toBeDefined();
      return reply.status;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      transport.close();
    }
  }
  /** A resolver that knows every name. */
  function resolving(addresses: readonly string[]): LookupFunction {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return (_host, options, callback) =>
      options.all === true ? callback(null, all) : callback(null, all[0]!.address, all[0]!.family);
  }

  test.each(['127.0.0.1', '0x7f.1', 'localhost', '[::ffff:127.0.0.1]', '10.0.0.1', '169.254.169.254'])(
    'does not connect to %s',
    async (host) => {
      expect(await ask(host, ['127.0.0.1'])).toBe('ERR_NOT_PUBLIC');
      expect(asked).toEqual([]);
    },
  );

  test.each([[['127.0.0.1']], [['::1', '127.0.0.1']], [['10.1.2.3', 'fd00::1']], [['::ffff:127.0.0.1']]])(
    'does not connect to a name that stands for %j',
    async (addresses) => {
      expect(await ask('registry.example', addresses)).toBe('ERR_NOT_PUBLIC');
      expect(asked).toEqual([]);
    },
  );

  test('does not use a connection that another request has left open', async () => {
    const transport = createTransport({}, resolving(['127.0.0.1']));
    const close = transport.close.bind(transport);
    const open = { ...transport, close: () => undefined };
    expect(await ask('registry.example', [], { publicOnly: false, transport: open })).toBe(200);
    expect(await ask('registry.example', [], { transport: open })).toBe('ERR_NOT_PUBLIC');
    close();
    expect(asked).toHaveLength(1);
  });

  test('is sent through a proxy on this machine, which alone knows what a name stands for', async () => {
    const env = { HTTP_PROXY: `http://127.0.0.1:${port()}` };
    asked.length = 0;
    expect(await ask('registry.example', ['127.0.0.1'], { env })).toBe(200);
    expect(await ask('10.0.0.1', [], { env })).toBe('ERR_NOT_PUBLIC');
    expect(asked).toEqual([`registry.example:${port()}`]);
  });
});

test.each(['http', 'https'])('a proxy that cannot be reached is named by its variable: %s', async (scheme) => {
  const variable = `${scheme.toUpperCase()}_PROXY`;
  const transport = createTransport({ [variable]: 'http://user:hunter2hunter2@127.0.0.1:1' });
  const request = { method: 'GET', url: new URL(`${scheme}://registry.example/`), headers: {} };
  const error: unknown = await transport
    .exchange(request, new AbortController().signal)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ phase: 'connect', code: 'ECONNREFUSED', proxy: variable });
  expect(JSON.stringify(error)).not.toContain('hunter2');
});

test('an aborted exchange ends although its resolver never answers', async () => {
  const abort = new AbortController();
  const transport = createTransport({}, () => abort.abort());
  const request = { method: 'GET', url: new URL('http://registry.example/'), headers: {} };
  await expect(transport.exchange(request, abort.signal)).rejects.toMatchObject({
    code: 'ABORT_ERR',
    phase: 'connect',
  });
  transport.close();
});

test('an aborted exchange ends although its proxy never answers', async () => {
  const abort = new AbortController();
  const proxy = createTcpServer((socket) => void socket.on('data', () => abort.abort()));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const transport = createTransport({ HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
  const request = { method: 'GET', url: new URL('https://registry.example/'), headers: {} };
  await expect(transport.exchange(request, abort.signal)).rejects.toMatchObject({
    code: 'ABORT_ERR',
    phase: 'connect',
  });
  transport.close();
  // Waits for the connection to the proxy, too.
  await new Promise((resolve) => proxy.close(resolve));
});

test('nothing is sent past a proxy that cannot be used', async () => {
  let lookups = 0;
  const transport = createTransport({ HTTPS_PROXY: 'socks5://user:hunter2hunter2@127.0.0.1:1' }, () => (lookups += 1));
  const request = { method: 'GET', url: new URL('https://registry.example/'), headers: {} };
  const error: unknown = await transport
    .exchange(request, new AbortController().signal)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    phase: 'connect',
    code: 'ERR_PROXY_UNUSABLE',
    fault: expect.stringMatching(/^`HTTPS_PROXY` .*`socks5`/),
  });
  expect(JSON.stringify(error)).not.toContain('hunter2');
  expect(lookups).toBe(0);
});
