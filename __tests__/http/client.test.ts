import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, test } from '@jest/globals';

import type { ByteSource, Effect, HttpFailure, HttpReply, HttpRequest } from '../../src/domain/ports.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import type { Result } from '../../src/domain/result.ts';
import { TransferError } from '../../src/http/body.ts';
import type { HttpClientOptions } from '../../src/http/client.ts';
import { formatDuration } from '../../src/http/format.ts';
import { createTransport, WireError } from '../../src/http/transport.ts';
import { bench, read, serve, write, type Answer, type Bench, type Loopback } from './loopback.ts';

const opened: { close(): void | Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function setUp(
  answer: Answer,
  options: Partial<HttpClientOptions> & { readonly seconds?: number; readonly raw?: boolean } = {},
): Promise<{ server: Loopback; url: string } & Bench> {
  const { raw = false, ...rest } = options;
  const server = await serve(answer, { raw });
  const side = bench({ ...rest, hung: server.hung });
  opened.push(server, side);
  return { ...side, server, url: server.url };
}

function valueOf<Value>(result: Result<Value, HttpFailure>): Value {
  if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.message}`);
  return result.value;
}

function failureOf(result: Result<unknown, HttpFailure>): HttpFailure {
  if (result.ok) throw new Error('it was a success');
  return result.error;
}

/** Answers in turn; the last one stays. A number is a status, and `act` what the server does before. */
function inTurn(...answers: (number | Answer)[]): Answer {
  let count = 0;
  return (seen, response, incoming) => {
    const answer = answers[Math.min(count, answers.length - 1)] ?? 200;
    count += 1;
    if (typeof answer === 'function') return answer(seen, response, incoming);
    response.writeHead(answer, { 'content-type': 'application/json' }).end('{"status":"success"}');
  };
}

/** Waits, for a moment of real time, until the other end of a connection has noticed. */
async function until(condition: () => boolean): Promise<void> {
  for (let patience = 1_000; !condition() && patience > 0; patience -= 1)
    await new Promise((resolve) => setTimeout(resolve, 2));
  expect(condition()).toBe(true);
}

const reset: Answer = (_seen, response) => void response.destroy();
const limited =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_seen, response) =>
    void response.writeHead(status, headers).end('slow down');

/** An address on which nobody listens, and one that somebody starts to listen on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('reads', () => {
  test('a reply: status, lower-case headers, bytes, text, address', async () => {
    const { client, url, server } = await setUp(
      (_seen, response) => void response.writeHead(404, { 'X-Thing': 'a' }).end('né'),
    );
    const reply = valueOf(await client.send(read(`${url}/p?q=1`, { headers: { Accept: 'text/plain', 'X-Own': 'b' } })));
    expect(reply).toMatchObject({ status: 404, headers: { 'x-thing': 'a' }, text: 'né', url: `${url}/p?q=1` });
    expect([...reply.body]).toEqual([...Buffer.from('né')]);
    expect(server.seen).toMatchObject([
      {
        method: 'GET',
        path: '/p?q=1',
        headers: { accept: 'text/plain', 'x-own': 'b', 'user-agent': 'release-relay-test' },
      },
    ]);
  });

  test.each([408, 500, 502, 503, 504])('%i is tried again until it passes', async (status) => {
    const { client, url, clock, attempts } = await setUp(inTurn(status, status, 200));
    expect(valueOf(await client.send(read(url))).status).toBe(200);
    expect(clock.sleeps).toEqual([500, 1_000]);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test('and given up after four attempts, with the last reply', async () => {
    const { client, url, server } = await setUp((_seen, response) => void response.writeHead(502).end('<h1>Bad</h1>'));
    const failure = failureOf(await client.send(read(url)));
    expect(failure).toMatchObject({
      reason: 'unavailable',
      landed: 'none',
      reply: { status: 502, text: '<h1>Bad</h1>' },
    });
    expect(server.seen).toHaveLength(4);
  });

  test('a rehearsal is repeated like a read', async () => {
    const { client, url, server } = await setUp(inTurn(500, reset, 200));
    expect(valueOf(await client.send(write(url, { effect: 'rehearsal', body: '{"dry-run":true}' }))).status).toBe(200);
    expect(server.seen.map(({ body }) => body)).toEqual(Array(3).fill('{"dry-run":true}'));
  });

  test('a reset, also in the middle of the body, is tried again', async () => {
    const half: Answer = (_seen, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a":');
      setTimeout(() => response.destroy(), 10);
    };
    const { client, url, server } = await setUp(inTurn(reset, half, 200));
    expect(valueOf(await client.send(read(url))).text).toBe('{"status":"success"}');
    expect(server.seen).toHaveLength(3);
    const always = await setUp(half);
    expect(failureOf(await always.client.send(read(always.url)))).toMatchObject({ reason: 'reset', landed: 'none' });
  });

  test('a chunked body that is cut off is not a reply', async () => {
    const { client, url } = await setUp((_seen, response) => {
      response.writeHead(200).write('{"a":1}');
      setTimeout(() => response.destroy(), 10);
    });
    expect(failureOf(await client.send(read(url, { maxAttempts: 1 }))).reason).toBe('reset');
  });

  test('a response that is not HTTP', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => void server.close() });
    const side = bench();
    opened.push(side);
    const { port } = server.address() as AddressInfo;
    const failure = failureOf(await side.client.send(read(`http://127.0.0.1:${port}`, { maxAttempts: 2 })));
    expect(failure).toMatchObject({ reason: 'reset', landed: 'none' });
    expect(failure.message).toMatch(/invalid HTTP response/);
  });

  test('an accepted status is returned at once', async () => {
    const { client, url, server } = await setUp(inTurn(503));
    expect(valueOf(await client.send(read(url, { accept: [503] }))).status).toBe(503);
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    [10, 10, true],
    [10, 11, false],
    [10, 9, true],
  ])('maxBytes %i, a body of %i', async (maxBytes, size, fits) => {
    for (const headers of [{ 'content-length': String(size) }, {}]) {
      const { client, url } = await setUp((_seen, response) => {
        response.writeHead(200, headers);
        response.write('x'.repeat(size - 1));
        response.end('x');
      });
      const result = await client.send(read(url, { maxBytes }));
      if (fits) expect(valueOf(result).body).toHaveLength(size);
      else expect(failureOf(result)).toMatchObject({ reason: 'too-large', landed: 'none' });
    }
  });

  test('an endless body is not read to its end', async () => {
    const { client, url } = await setUp((_seen, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(failureOf(await client.send(read(url))).reason).toBe('too-large');
    expect(failureOf(await client.send(write(url)))).toMatchObject({ reason: 'too-large', landed: 'unknown' });
  });

  test.each([
    ['of unknown length', {}, 3_000_000],
    ['of known length', { 'content-length': '2000000' }, 2_000_000],
  ])('a large body %s is in memory once', async (_, headers, bytes) => {
    const sent = Buffer.alloc(2_000_000, 'large');
    const { client, url } = await setUp((_seen, response) => {
      response.writeHead(200, headers);
      for (let start = 0; start < sent.length; start += 65_536) response.write(sent.subarray(start, start + 65_536));
      response.end();
    });
    const { body } = valueOf(await client.send(read(url, { maxBytes: 3_000_000 })));
    expect(sent.equals(body)).toBe(true);
    expect(body.buffer.byteLength).toBe(bytes);
  });

  test('of a failure only the beginning is read', async () => {
    const { client, url } = await setUp((_seen, response) => void response.writeHead(500).end('x'.repeat(1_000_000)));
    expect(failureOf(await client.send(write(url))).reply?.body).toHaveLength(64 * 1024);
  });

  test('an announced length that is too much is not waited for, and the connection is given up', async () => {
    const side = await setUp((_seen, response) => {
      response.writeHead(200, { 'content-length': '11' }).flushHeaders();
      side.server.hang(response);
    });
    const start = side.clock.now();
    expect(failureOf(await side.client.send(read(side.url, { maxBytes: 10 }))).reason).toBe('too-large');
    expect(side.clock.now()).toBe(start);
    await until(() => side.server.hung() === 0);
  });

  test('HEAD has no body, whatever length it names', async () => {
    const { client, url } = await setUp(
      (_seen, response) => void response.writeHead(200, { 'content-length': '99999999' }).end(),
    );
    expect(valueOf(await client.send(read(url, { method: 'HEAD' }))).body).toHaveLength(0);
  });
});

describe('writes', () => {
  test.each<[string, number | Answer, Partial<HttpFailure>]>([
    ['500', 500, { reason: 'unavailable', landed: 'unknown' }],
    ['502', 502, { reason: 'unavailable', landed: 'unknown' }],
    ['503 without Retry-After', 503, { reason: 'unavailable', landed: 'unknown' }],
    [
      '503 with Retry-After',
      limited(503, { 'retry-after': '7' }),
      { reason: 'unavailable', landed: 'unknown', retryAt: Date.UTC(2026, 10, 3, 12) + 7_000 },
    ],
    ['504', 504, { reason: 'unavailable', landed: 'unknown' }],
    ['a reset after it was read', reset, { reason: 'reset', landed: 'unknown' }],
    [
      'half a reply',
      (_seen, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        setTimeout(() => response.destroy(), 10);
      },
      { reason: 'reset', landed: 'unknown' },
    ],
    [
      '301',
      (_seen, response) => void response.writeHead(301, { location: '/elsewhere/?token=x' }).end(),
      { reason: 'moved', landed: 'none' },
    ],
  ])('after %s nothing is repeated', async (_name, answer, expected) => {
    const { client, url, server, clock } = await setUp(inTurn(answer, 200));
    expect(failureOf(await client.send(write(url)))).toMatchObject(expected);
    expect(server.seen).toHaveLength(1);
    expect(clock.sleeps).toEqual([]);
  });

  test.each<[string, Answer, number]>([
    ['429', limited(429), 5_000],
    ['429 with Retry-After', limited(429, { 'retry-after': '7' }), 7_000],
  ])('after %s it is repeated, once', async (_name, answer, ms) => {
    const { client, url, server, clock } = await setUp(inTurn(answer, 200));
    expect(valueOf(await client.send(write(url, { body: '{"a":1}' }))).status).toBe(200);
    expect(server.seen.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"a":1}'],
      ['POST', '{"a":1}'],
    ]);
    expect(clock.sleeps).toEqual([ms]);
  });

  test('a refused connection is tried again, until somebody listens', async () => {
    const port = await freePort();
    const side = bench();
    opened.push(side);
    const failure = failureOf(await side.client.send(write(`http://127.0.0.1:${port}`)));
    expect(failure).toMatchObject({ reason: 'connect', landed: 'none' });
    expect(side.clock.sleeps).toEqual([500, 1_000, 2_000]);

    const { url, server } = await setUp(inTurn(200));
    const { transport } = side;
    let refused = 0;
    const later = bench({
      transport: {
        exchange: (request, signal) => {
          if ((refused += 1) > 2) return transport.exchange({ ...request, url: new URL(url) }, signal);
          return transport.exchange({ ...request, url: new URL(`http://127.0.0.1:${port}`) }, signal);
        },
      },
    });
    opened.push(later);
    expect(valueOf(await later.client.send(write(url))).status).toBe(200);
    expect(server.seen).toHaveLength(1);
  });

  test('a write never goes over a connection that was used before, a read may', async () => {
    const ports: (number | undefined)[] = [];
    const { client, url } = await setUp((_seen, response, incoming) => {
      ports.push(incoming.socket.remotePort);
      response.end('{}');
    });
    for (const request of [read(url), read(url), write(url), write(url)]) valueOf(await client.send(request));
    expect(ports[1]).toBe(ports[0]);
    expect(new Set(ports).size).toBe(3);
  });

  test('text is sent as UTF-8 with its length', async () => {
    const { client, url, server } = await setUp(inTurn(200));
    valueOf(
      await client.send(
        write(url, { method: 'PATCH', body: '{"a":"é"}', headers: { 'Content-Type': 'application/json' } }),
      ),
    );
    valueOf(await client.send(write(url, { method: 'DELETE', body: '' })));
    expect(server.seen).toMatchObject([
      { method: 'PATCH', body: '{"a":"é"}', headers: { 'content-length': '10', 'content-type': 'application/json' } },
      { method: 'DELETE', body: '' },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty('transfer-encoding');
  });
});

describe('rate limits', () => {
  const date = (ms: number): string => new Date(ms).toUTCString();

  test('Retry-After as a date counts from the Date of the reply', async () => {
    const far = Date.UTC(2026, 10, 3, 15);
    const { client, url, clock } = await setUp(
      inTurn(limited(429, { 'retry-after': date(far + 30_000), date: date(far) }), 200),
    );
    expect(valueOf(await client.send(write(url))).status).toBe(200);
    expect(clock.sleeps).toEqual([30_000]);
  });

  test('the wait is announced with the time that is left', async () => {
    const { client, url, lines } = await setUp(inTurn(limited(429, { 'retry-after': '30' }), 200), { seconds: 320 });
    valueOf(await client.send(write(url)));
    expect(lines).toContain("rate limited; waiting 30 s (5 min 20 s of the run's time left)");
  });

  test.each([
    ['600', /; retry after 2026-/],
    ['99999999999999999999', /; it does not allow a retry$/],
    ['Fri, 31 Dec 9998 23:59:59 GMT', /; retry after 9998-12-31 23:59:59 UTC$/],
  ])('absurd: %s', async (value, said) => {
    const { client, url, clock, server } = await setUp(limited(429, { 'retry-after': value, date: date(0) }));
    const failure = failureOf(await client.send(write(url)));
    expect(failure).toMatchObject({
      reason: 'rate-limited',
      landed: 'none',
      message: expect.stringMatching(said),
      reply: { status: 429, text: 'slow down' },
    });
    expect(failure.retryAt).toBeGreaterThanOrEqual(clock.now() + 600_000);
    expect(server.seen).toHaveLength(1);
    expect(clock.sleeps).toEqual([]);
  });

  test('absent: 5 s, 15 s, 45 s, and then it is unavailable', async () => {
    const { client, url, clock, server } = await setUp(limited(429));
    expect(failureOf(await client.send(write(url)))).toMatchObject({
      reason: 'unavailable',
      landed: 'none',
      reply: { status: 429 },
    });
    // A long wait is slept in pieces, so that it can be counted down.
    expect(clock.sleeps).toEqual([5_000, 15_000, 30_000, 15_000]);
    expect(server.seen).toHaveLength(4);
  });

  test('a long wait is counted down in the log', async () => {
    const { client, url, lines } = await setUp(inTurn(limited(429, { 'retry-after': '75' }), 200));
    valueOf(await client.send(write(url)));
    expect(lines.filter((line) => /waiting/.test(line))).toEqual([
      expect.stringMatching(/^rate limited; waiting 1 min 15 s \(10 min of the run's time left\)$/),
      'still waiting: 45 s',
      'still waiting: 15 s',
    ]);
  });

  test('a wait is not a try: failures after it are repeated as often as ever', async () => {
    const wait = limited(429, { 'retry-after': '2' });
    const { client, url, clock } = await setUp(inTurn(wait, wait, wait, wait, 500, 500, wait, 500, 200));
    expect(valueOf(await client.send(read(url))).status).toBe(200);
    expect(clock.sleeps).toEqual([2_000, 2_000, 2_000, 2_000, 500, 1_000, 2_000, 2_000]);
  });

  test('ten waits, which do not count as tries', async () => {
    const { client, url, clock } = await setUp(limited(429, { 'retry-after': '2' }));
    expect(failureOf(await client.send(write(url)))).toMatchObject({
      reason: 'rate-limited',
      retryAt: clock.now() + 2_000,
    });
    expect(clock.sleeps).toEqual(Array(10).fill(2_000));
  });
});

describe('time', () => {
  const hang: (server: () => Loopback) => Answer = (server) => (_seen, response) => server().hang(response);

  test.each<[Effect, string, number]>([
    ['read', 'none', 4],
    ['rehearsal', 'none', 4],
    ['write', 'unknown', 1],
  ])('a %s that is not answered within 30 seconds', async (effect, landed, sends) => {
    const side = await setUp((seen, response, incoming) => hang(() => side.server)(seen, response, incoming));
    const { client, clock, server, url } = side;
    const start = clock.now();
    const failure = failureOf(await client.send(write(url, { effect })));
    expect(failure).toMatchObject({ reason: 'timeout', landed });
    expect(failure.message).toContain('within 30 s');
    expect(server.seen).toHaveLength(sends);
    expect(clock.now() - start).toBe(sends * 30_000 + clock.sleeps.reduce((sum, ms) => sum + ms, 0));
  });

  test('a body that stops is not waited for longer either', async () => {
    const side = await setUp((_seen, response) => {
      response.writeHead(200).write('{');
      side.server.hang(response);
    });
    const start = side.clock.now();
    expect(failureOf(await side.client.send(read(side.url, { timeoutMs: 4_000, maxAttempts: 1 }))).reason).toBe(
      'timeout',
    );
    expect(side.clock.now() - start).toBe(4_000);
  });

  test('30 seconds are for the whole of a reply, however it trickles', async () => {
    const side = await setUp(async (_seen, response) => {
      response.writeHead(200);
      for (let count = 0; count < 5 && !response.destroyed; count += 1) {
        response.write('x');
        await side.clock.sleep(10_000);
      }
      response.end();
    });
    const sent = side.client.send(read(side.url, { maxAttempts: 1 }));
    await until(() => side.clock.sleeps.length > 0);
    for (let step = 0; step < 6; step += 1) {
      await side.clock.advance(10_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(failureOf(await sent).reason).toBe('timeout');
  });

  test('a proxy that never opens its tunnel is given up like a server, and let go', async () => {
    let open = 0;
    const proxy = createServer((socket) => {
      open += 1;
      socket
        .on('error', () => {})
        .on('data', () => {})
        .on('close', () => (open -= 1));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const transport = createTransport({
      https_proxy: `http://user:fake-s3cret@127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    });
    const side = bench({ transport });
    opened.push({ close: () => void proxy.close() }, transport, side);
    const sent = side.client.send(write('https://registry.example/', { maxAttempts: 1 }));
    await until(() => open === 1);
    await side.clock.advance(30_000);
    const failure = failureOf(await sent);
    expect(failure).toMatchObject({ reason: 'connect', landed: 'none' });
    expect(failure.message + side.lines.join('')).not.toContain('s3cret');
    await until(() => open === 0);
  });

  test("nothing outlasts the run's time", async () => {
    const side = await setUp((_seen, response) => side.server.hang(response), { seconds: 20 });
    const { client, clock, server, url } = side;
    const end = clock.now() + 20_000;
    expect(failureOf(await client.send(write(url)))).toMatchObject({ reason: 'deadline', landed: 'unknown' });
    expect(clock.now()).toBe(end);
    expect(failureOf(await client.send(read(url)))).toMatchObject({ reason: 'deadline', landed: 'none' });
    expect(server.seen).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });

  test.each<[Effect, string]>([
    ['read', 'none'],
    ['write', 'unknown'],
  ])('a canceled %s ends at once', async (effect, landed) => {
    const controller = new AbortController();
    const side = await setUp(
      (_seen, response) => {
        side.server.hang(response);
        controller.abort();
      },
      { signal: controller.signal },
    );
    expect(failureOf(await side.client.send(write(side.url, { effect })))).toMatchObject({
      reason: 'cancelled',
      landed,
    });
    expect(failureOf(await side.client.send(read(side.url)))).toMatchObject({ reason: 'cancelled', landed: 'none' });
    expect(side.server.seen).toHaveLength(1);
    expect(side.clock.pending()).toBe(0);
  });

  test('a wait is canceled too', async () => {
    const controller = new AbortController();
    const side = await setUp(limited(429, { 'retry-after': '60' }), {
      signal: controller.signal,
      log: { info: () => setImmediate(() => controller.abort()), debug: () => {}, warning: () => {} },
    });
    expect(failureOf(await side.client.send(write(side.url)))).toMatchObject({
      reason: 'cancelled',
      landed: 'none',
      message: expect.stringMatching(/^canceled while waiting; before that, .* answered 429$/),
    });
  });
});

describe('redirects', () => {
  const credentials = { Authorization: 'Bearer fake-token', 'X-FM-Name': 'x', Accept: 'text/plain' };
  const to =
    (location: string | undefined, status = 302): Answer =>
    (_seen, response) =>
      void response.writeHead(status, location === undefined ? {} : { location }).end();

  test.each([300, 301, 302, 303, 307, 308])('a POST answered %i is never sent on', async (status) => {
    for (const redirects of [undefined, 'follow'] as const) {
      const { client, url, server } = await setUp(inTurn(to('/new/?secret=1', status), 200));
      const failure = failureOf(await client.send(write(url, redirects === undefined ? {} : { redirects })));
      expect(failure).toMatchObject({ reason: 'moved', landed: 'none', reply: { status } });
      expect(failure.message).toContain(`${url}/new/`);
      expect(failure.message).not.toContain('secret');
      expect(server.seen).toHaveLength(1);
    }
  });

  test('a read is not sent on either, unless it says so', async () => {
    const { client, url, server } = await setUp(inTurn(to('/new'), 200));
    expect(failureOf(await client.send(read(url))).reason).toBe('moved');
    expect(valueOf(await client.send(read(url, { redirects: 'follow' }))).status).toBe(200);
    expect(server.seen).toHaveLength(2);
  });

  test('return hands the redirect over', async () => {
    const { client, url } = await setUp(to('https://storage.example/x?X-Amz-Signature=aa', 307));
    const reply = valueOf(await client.send(write(url, { redirects: 'return' })));
    expect(reply).toMatchObject({ status: 307, headers: { location: 'https://storage.example/x?X-Amz-Signature=aa' } });
  });

  test('credentials and custom headers stay with their origin, and do not come back', async () => {
    const first = await setUp((seen, response) => {
      if (seen.path === '/back') response.end('here');
      else void to(seen.path === '/start' ? '/same' : `${second.url}/cross`)(seen, response, undefined as never);
    });
    const second = await setUp((seen, response) => to(`${first.url}/back`)(seen, response, undefined as never));
    const reply = valueOf(
      await first.client.send(read(`${first.url}/start`, { redirects: 'follow', headers: credentials })),
    );
    expect(reply).toMatchObject({ text: 'here', url: `${first.url}/back` });
    const [start, same, back] = first.server.seen;
    expect(start?.headers).toMatchObject({ authorization: 'Bearer fake-token', 'x-fm-name': 'x' });
    expect(same?.headers).toMatchObject({ authorization: 'Bearer fake-token', 'x-fm-name': 'x' });
    for (const crossed of [second.server.seen[0], back]) {
      expect(crossed?.headers).toMatchObject({ accept: 'text/plain', 'user-agent': 'release-relay-test' });
      expect(crossed?.headers).not.toHaveProperty('authorization');
      expect(crossed?.headers).not.toHaveProperty('x-fm-name');
    }
  });

  test.each<[string | undefined, string]>([
    [undefined, 'nowhere'],
    ['http://[', 'nowhere'],
    ['ftp://files.example/x', 'nowhere'],
    ['http://user:pass@127.0.0.1/x', 'nowhere'],
    ['/again', '/again'],
  ])('to %s', async (location, named) => {
    const { client, url, server } = await setUp(to(location));
    const failure = failureOf(await client.send(read(url, { redirects: 'follow' })));
    expect(failure.reason).toBe('moved');
    expect(failure.message).toContain(named);
    expect(failure.message).not.toContain('pass');
    expect(server.seen).toHaveLength(location === '/again' ? 6 : 1);
  });

  test('encryption is not given up on the way, not even for this machine', async () => {
    const asked: string[] = [];
    const side = bench({
      transport: {
        exchange: async ({ url }) => {
          asked.push(url.href);
          const location = url.searchParams.get('to');
          return {
            status: location === null ? 200 : 302,
            headers: location === null ? {} : { location },
            body: (async function* () {})(),
          };
        },
      },
    });
    opened.push(side);
    const follow = (from: string, location: string): Promise<Result<HttpReply, HttpFailure>> =>
      side.client.send(read(`${from}?to=${encodeURIComponent(location)}`, { redirects: 'follow' }));
    expect(failureOf(await follow('https://a.example/', 'http://b.example/')).reason).toBe('moved');
    expect(failureOf(await follow('https://a.example/', 'http://localhost:1/')).reason).toBe('moved');
    expect(valueOf(await follow('http://127.0.0.1/', 'http://b.example/')).status).toBe(200);
    expect(valueOf(await follow('https://a.example/', 'https://b.example/')).status).toBe(200);
    expect(asked.filter((url) => url === 'http://b.example/')).toHaveLength(1);
  });
});

describe('a client whose reads may go to public addresses only', () => {
  /** Whether each request of the chain was held to it. */
  async function held(
    publicBut: readonly string[] | undefined,
    chain: readonly string[],
    then?: string,
  ): Promise<boolean[]> {
    const flags: boolean[] = [];
    const side = bench({
      ...(publicBut && { publicBut }),
      transport: {
        exchange: async ({ url, publicOnly }) => {
          flags.push(publicOnly === true);
          const location = chain[chain.indexOf(url.origin) + 1];
          return {
            status: location ? 302 : 200,
            headers: { location: location ?? '' },
            body: (async function* () {})(),
          };
        },
      },
    });
    opened.push(side);
    expect(valueOf(await side.client.send(read(chain[0]!, { redirects: 'follow' }))).status).toBe(200);
    if (then !== undefined) await side.client.send(read(then));
    return flags;
  }
  const github = 'https://github.corp';

  test('holds every redirect to it', async () => {
    expect(await held([github], ['https://a.example', 'https://b.example', 'https://c.example'])).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('lets the origins of GitHub, and where they lead, be anywhere', async () => {
    const storage = 'https://storage.corp';
    expect(await held([github], [github, storage], storage)).toEqual([false, false, false]);
    expect(await held([github], ['https://a.example', github, storage])).toEqual([true, false, false]);
  });

  test('is not what a client is without being told', async () => {
    expect(await held(undefined, ['https://a.example', 'https://b.example'])).toEqual([false, false]);
  });

  test('gives up at once', async () => {
    let sends = 0;
    const side = bench({
      publicBut: [],
      transport: {
        exchange: () => {
          sends += 1;
          return Promise.reject(new WireError('connect', 'ERR_NOT_PUBLIC'));
        },
      },
    });
    opened.push(side);
    const failure = failureOf(await side.client.send(read('https://a.example/')));
    expect(failure).toMatchObject({ reason: 'barred', landed: 'none', message: expect.stringContaining('a.example') });
    expect(sends).toBe(1);
  });
});

describe('what is not sent', () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
  const effects = ['read', 'rehearsal', 'write'] as const;

  test.each(methods.flatMap((method) => effects.map((effect) => [method, effect] as const)))(
    'a dry run and %s as %s',
    async (method, effect) => {
      const { client, url, server, attempts } = await setUp(inTurn(200), { dryRun: true });
      const reading = method === 'GET' || method === 'HEAD';
      const request: HttpRequest = { method, url, effect, ...(!reading && { body: '{}' }) };
      const result = await client.send(request);
      const allowed = effect === 'rehearsal' || (reading && effect === 'read');
      expect(result.ok).toBe(allowed);
      expect(server.seen).toHaveLength(allowed ? 1 : 0);
      expect(attempts).toHaveLength(allowed ? 1 : 0);
      if (!result.ok) expect(result.error).toMatchObject({ reason: 'refused', landed: 'none' });
    },
  );

  test('a GET cannot be a write', async () => {
    const { client, url, server } = await setUp(inTurn(200));
    expect(failureOf(await client.send({ method: 'GET', url, effect: 'write' })).reason).toBe('refused');
    expect(server.seen).toHaveLength(0);
  });

  test.each<[Record<string, string>]>([
    [{ authorization: 'fake-s3cret\r\nX-Evil: 1' }],
    [{ authorization: 'fake-s3cret\n' }],
    [{ authorization: 'fake-s3cret\0' }],
    [{ authorization: 'fake-s3cret→' }],
    [{ authorization: 'fake-s3creté' }],
    [{ 'fake-s3cret\r\n': 'x' }],
  ])('an invalid header: %j', async (headers) => {
    const { client, url, server, lines } = await setUp(inTurn(200));
    const failure = failureOf(await client.send(read(url, { headers })));
    expect(failure.reason).toBe('refused');
    expect(failure.message + lines.join('')).not.toContain('s3cret');
    expect(server.seen).toHaveLength(0);
  });

  test.each(['', 'not an address', 'ftp://h/x', 'file:///etc/passwd', 'https://user:fake-s3cret@h/'])(
    'an invalid address: %j',
    async (url) => {
      const side = bench();
      opened.push(side);
      const failure = failureOf(await side.client.send(read(url)));
      expect(failure.reason).toBe('refused');
      expect(failure.message).not.toContain('s3cret');
    },
  );
});

describe('the debug log', () => {
  test('names what happened, without what is secret in an address or a reply', async () => {
    const { client, url, lines } = await setUp((_seen, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'id-1' });
      response.end(JSON.stringify({ link: 'https://s.example/?X-Amz-Signature=fake-s3cret', text: 'x'.repeat(5_000) }));
    });
    const headers = { authorization: 'Bearer fake-s3cret' };
    valueOf(await client.send(read(`${url}/p?page=2&token=fake-s3cret`, { headers })));
    expect(lines[0]).toMatch(
      /^GET http:\/\/127\.0\.0\.1:\d+\/p\?page=2&token=\*\*\*: 200 after \d+ ms \(x-request-id id-1\)$/,
    );
    expect(lines[1]).toMatch(/^\{"link":"https:\/\/s\.example\/\?X-Amz-Signature=\*\*\*"/);
    expect(lines[1]).toHaveLength(2_000);
    expect(lines.join('\n')).not.toContain('s3cret');
  });
});

function source(
  chunks: readonly (string | Error)[],
  size = chunks.reduce((sum, chunk) => sum + (typeof chunk === 'string' ? chunk.length : 0), 0),
): ByteSource & { opens(): number } {
  let opens = 0;
  return {
    size,
    opens: () => opens,
    open: async () => {
      opens += 1;
      return (async function* () {
        for (const chunk of chunks) {
          if (typeof chunk !== 'string') throw chunk;
          yield Buffer.from(chunk);
        }
      })();
    },
  };
}

describe('uploads', () => {
  test('carry their length and are not chunked; another attempt opens the source again', async () => {
    const { client, url, server } = await setUp(inTurn(limited(429, { 'retry-after': '1' }), 200));
    const body = source(['abc', 'def', 'ghij']);
    valueOf(await client.send(write(url, { method: 'PUT', body })));
    for (const seen of server.seen) {
      expect(seen).toMatchObject({ method: 'PUT', body: 'abcdefghij', headers: { 'content-length': '10' } });
      expect(seen.headers).not.toHaveProperty('transfer-encoding');
    }
    expect(server.seen).toHaveLength(2);
    expect(body.opens()).toBe(2);
  });

  test.each<[what: string, more: { readonly bodyName?: string }]>([
    ['uploading', {}],
    ['uploading module.zip', { bodyName: 'module.zip' }],
  ])('log their progress, at most every five seconds: %s', async (what, more) => {
    const { client, url, lines, clock } = await setUp(inTurn(200));
    const body = {
      size: 400,
      open: () =>
        Promise.resolve(
          (async function* () {
            for (let count = 0; count < 40; count += 1) {
              await clock.advance(1_000);
              yield Buffer.alloc(10);
            }
          })(),
        ),
    };
    valueOf(await client.send(write(url, { method: 'PUT', body, ...more })));
    const progress = lines.filter((line) => line.startsWith('uploading'));
    expect(progress.length).toBeGreaterThanOrEqual(6);
    expect(progress.length).toBeLessThanOrEqual(8);
    expect(progress[1]).toMatch(/^uploading .*to 127\.0\.0\.1:\d+: \d+ B of 400 B, \d+ B\/s, \d+ s left$/);
    expect(progress.every((line) => line.startsWith(`${what} to `))).toBe(true);
  });

  test('of nothing', async () => {
    const { client, url, server } = await setUp(inTurn(200));
    valueOf(await client.send(write(url, { method: 'PUT', body: source([]) })));
    expect(server.seen).toMatchObject([{ body: '', headers: { 'content-length': '0' } }]);
  });

  test.each<[string, readonly (string | Error)[], number]>([
    ['fails in the middle', ['abc', new Error('disk'), 'def'], 6],
    ['fails after its last byte', ['abc', 'def', new Error('digest')], 6],
    ['fails at once', [new Error('gone')], 6],
    ['ends early', ['abc'], 6],
    ['has more than it announced', ['abc', 'def', 'g'], 6],
    ['has more in one chunk', ['abcdefg'], 6],
    ['is not empty', ['a'], 0],
  ])('a source that %s never makes a whole request', async (_name, chunks, size) => {
    const { client, url, server } = await setUp(inTurn(200));
    const failure = failureOf(await client.send(write(url, { method: 'PUT', body: source(chunks, size) })));
    expect(failure).toMatchObject({ reason: 'body', landed: 'none' });
    const own = chunks.find((chunk) => typeof chunk !== 'string');
    if (own !== undefined) expect(failure.cause).toBe(own);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.seen).toHaveLength(0);
  });

  test('a source that cannot be opened is the failure, with its problems', async () => {
    const { client, url, server, clock } = await setUp(inTurn(200));
    const cause = new ProblemError([{ code: 'asset.missing', title: 'Gone.' }]);
    const body: ByteSource = { size: 1, open: () => Promise.reject(cause) };
    expect(failureOf(await client.send(write(url, { body })))).toMatchObject({
      reason: 'body',
      landed: 'none',
      cause,
      message: expect.stringContaining('Gone.'),
    });
    expect(server.seen).toHaveLength(0);
    expect(clock.pending()).toBe(0);
  });

  test('an early refusal is the reply; the rest is not sent, and the source is let go', async () => {
    const { client, url } = await setUp((_seen, response) => void response.writeHead(413).end('too large'), {
      raw: true,
    });
    const size = 64 * 1024 * 1024;
    let given = 0;
    let released = false;
    const body: ByteSource = {
      size,
      open: async () =>
        (async function* () {
          try {
            for (; given < size; given += 65_536) yield Buffer.alloc(65_536);
          } finally {
            released = true;
          }
        })(),
    };
    const result = await client.send(write(url, { method: 'PUT', body }));
    // Whether the reply is seen before the connection breaks is the system's choice.
    if (result.ok) expect(result.value).toMatchObject({ status: 413 });
    else expect(result.error).toMatchObject({ reason: 'reset', landed: 'unknown' });
    expect(given).toBeLessThan(size);
    await until(() => released);
  });

  /** A server that replies to the first bytes, and then neither reads on nor closes. */
  async function serveEarly(status: string): Promise<{ url: string; body: ByteSource; released(): boolean }> {
    const server = createServer((socket) => {
      opened.push({ close: () => void socket.destroy() });
      socket.on('error', () => {});
      socket.once('data', () => {
        socket.pause();
        socket.write(`HTTP/1.1 ${status}\r\ncontent-length: 2\r\netag: "x"\r\n\r\nno`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => void server.close() });
    const size = 64 * 1024 * 1024;
    let released = false;
    const body: ByteSource = {
      size,
      open: async () =>
        (async function* () {
          try {
            for (let given = 0; given < size; given += 65_536) yield Buffer.alloc(65_536);
          } finally {
            released = true;
          }
        })(),
    };
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, body, released: () => released };
  }

  test('a server that has replied, neither reads on nor closes, is left', async () => {
    const side = bench();
    opened.push(side);
    const { url, body, released } = await serveEarly('413 Too Large');
    const reply = valueOf(await side.client.send(write(url, { method: 'PUT', body })));
    expect(reply).toMatchObject({ status: 413, text: 'no' });
    await until(released);
  });

  test.each(['200 OK', '204 No Content', '202 Accepted'])(
    'a success (%s) that overtakes the bytes is a failure with an unknown result, and is not repeated',
    async (status) => {
      const side = bench();
      opened.push(side);
      const { url, body, released } = await serveEarly(status);
      const failure = failureOf(await side.client.send(write(url, { method: 'PUT', body })));
      expect(failure).toMatchObject({
        reason: 'early',
        landed: 'unknown',
        message: expect.stringContaining('before it received the whole request'),
        reply: { status: Number(status.slice(0, 3)) },
      });
      expect(side.attempts).toEqual([1]);
      await until(released);
    },
  );

  test('a large text that is overtaken is not a success either', async () => {
    const side = bench();
    opened.push(side);
    const { url } = await serveEarly('200 OK');
    const request = write(url, { body: 'x'.repeat(64 * 1024 * 1024) });
    expect(failureOf(await side.client.send(request))).toMatchObject({ reason: 'early', landed: 'unknown' });
  });

  test('a registry-side dry run may be answered by its headers alone', async () => {
    const side = bench();
    opened.push(side);
    const { url, body, released } = await serveEarly('200 OK');
    const reply = valueOf(await side.client.send(write(url, { effect: 'rehearsal', body })));
    expect(reply).toMatchObject({ status: 200, text: 'no' });
    await until(released);
  });

  test('are bounded by silence, not by their length', async () => {
    const side = await setUp(inTurn(200));
    const { client, clock, url } = side;
    const body: ByteSource = {
      size: 10,
      open: async () =>
        (async function* () {
          for (let count = 0; count < 10; count += 1) {
            await clock.sleep(20_000);
            yield Buffer.from('x');
          }
        })(),
    };
    const start = clock.now();
    const sent = client.send(write(url, { method: 'PUT', body }));
    for (let step = 0; step < 10; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await clock.advance(20_000);
    }
    expect(valueOf(await sent).status).toBe(200);
    expect(clock.now() - start).toBe(200_000);
  });

  test('a server that stops reading is given up after 30 seconds of silence', async () => {
    const side = await setUp((_seen, response) => side.server.hang(response), { raw: true });
    const { client, clock, url } = side;
    const start = clock.now();
    const size = 64 * 1024 * 1024;
    const body: ByteSource = {
      size,
      open: async () =>
        (async function* () {
          for (let given = 0; given < size; given += 65_536) yield Buffer.alloc(65_536);
        })(),
    };
    expect(failureOf(await client.send(write(url, { method: 'PUT', body })))).toMatchObject({
      reason: 'timeout',
      landed: 'unknown',
    });
    expect(clock.now() - start).toBe(30_000);
  });
});

describe('open', () => {
  async function collect(body: AsyncIterable<Uint8Array>): Promise<string> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  test('hands the body on, after retries and redirects', async () => {
    const { client, url, server } = await setUp(
      inTurn(500, (_seen, response) => void response.writeHead(302, { location: '/b' }).end(), 200),
    );
    const reply = valueOf(await client.open(read(url, { redirects: 'follow' })));
    expect(reply).toMatchObject({ status: 200, url: `${url}/b` });
    expect(await collect(reply.body)).toBe('{"status":"success"}');
    expect(server.seen).toHaveLength(3);
  });

  test('a status is the caller’s, and a body that is not wanted is let go', async () => {
    const side = await setUp((_seen, response) => {
      response.writeHead(404).write('not');
      side.server.hang(response);
    });
    const reply = valueOf(await side.client.open(read(side.url)));
    expect(reply.status).toBe(404);
    reply.discard();
    expect(side.clock.pending()).toBe(0);
    await until(() => side.server.hung() === 0);
  });

  test('a body that breaks off throws, and is not begun again', async () => {
    const { client, url, server } = await setUp((_seen, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('abc');
      setTimeout(() => response.destroy(), 10);
    });
    const reply = valueOf(await client.open(read(url)));
    const error: unknown = await collect(reply.body).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransferError);
    expect((error as TransferError).failure).toMatchObject({ reason: 'reset', landed: 'none' });
    expect(server.seen).toHaveLength(1);
  });

  test('silence ends it; a slow reader does not', async () => {
    const side = await setUp((seen, response) => {
      response.writeHead(200).write('abc');
      if (seen.path === '/slow') response.end('def');
      else side.server.hang(response);
    });
    const { client, clock, url } = side;
    const slow = valueOf(await client.open(read(`${url}/slow`)));
    await clock.advance(100_000);
    const parts: string[] = [];
    for await (const chunk of slow.body) {
      parts.push(Buffer.from(chunk).toString());
      await clock.advance(100_000);
    }
    expect(parts.join('')).toBe('abcdef');
    const silent = valueOf(await client.open(read(url)));
    const start = clock.now();
    await expect(collect(silent.body)).rejects.toMatchObject({ failure: { reason: 'timeout' } });
    expect(clock.now() - start).toBe(30_000);
  });

  test('gives up with the signal, and the deadline', async () => {
    const side = await setUp(
      (_seen, response) => {
        response.writeHead(200).write('abc');
        side.server.hang(response);
      },
      { seconds: 10 },
    );
    const controller = new AbortController();
    const first = valueOf(await side.client.open(read(side.url), controller.signal));
    const reading = collect(first.body);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ failure: { reason: 'cancelled' } });
    const second = valueOf(await side.client.open(read(side.url)));
    await expect(collect(second.body)).rejects.toMatchObject({ failure: { reason: 'deadline' } });
    expect(side.clock.pending()).toBe(0);
  });

  test('bounded where asked', async () => {
    const { client, url } = await setUp((_seen, response) => void response.end('x'.repeat(11)));
    const reply = valueOf(await client.open(read(url, { maxBytes: 10 })));
    await expect(collect(reply.body)).rejects.toMatchObject({ failure: { reason: 'too-large' } });
  });

  test('only reads', async () => {
    const { client, url, server } = await setUp(inTurn(200));
    expect(failureOf(await client.open(write(url))).reason).toBe('refused');
    expect(server.seen).toHaveLength(0);
  });

  test('200 MB from one server into another, in constant memory', async () => {
    const size = 200 * 1024 * 1024;
    const chunk = Buffer.alloc(65_536, 'a');
    let given = 0;
    let received = 0;
    // What left one server and has not reached the other is held between them, the system's buffers included.
    let held = 0;
    const from = await setUp((_seen, response) => {
      response.writeHead(200, { 'content-length': String(size) });
      const more = (): void => {
        while (given < size) {
          given += chunk.length;
          held = Math.max(held, given - received);
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const to = await setUp(
      async (_seen, response, incoming) => {
        // A server that is slow to start shows who keeps what cannot be sent yet.
        await new Promise((resolve) => setTimeout(resolve, 300));
        for await (const part of incoming) received += (part as Buffer).length;
        response.end('{}');
      },
      { raw: true },
    );
    const body: ByteSource = {
      size,
      open: async (signal) => valueOf(await from.client.open(read(from.url), signal)).body,
    };
    const reply = valueOf(await to.client.send(write(to.url, { method: 'PUT', body, timeoutMs: 600_000 })));
    expect(reply.status).toBe(200);
    expect(received).toBe(size);
    expect(held).toBeLessThan(32 * 1024 * 1024);
  });
});

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [840, '0.8 s'],
  [1_000, '1 s'],
  [30_000, '30 s'],
  [59_600, '1 min'],
  [320_000, '5 min 20 s'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
])('formatDuration %i', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
