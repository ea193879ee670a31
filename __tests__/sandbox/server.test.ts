import { createHash } from 'node:crypto';
import { connect } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import {
  createSandboxServer,
  createTrap,
  credentialsOf,
  Journal,
  jsonReply,
  keptBytes,
  ownAgent,
} from '../../sandbox/server.ts';
import type { Fault, SandboxServer } from '../../sandbox/server.ts';
import { ask, codeOf, post } from '../harness/ask.ts';

let journal: Journal;
let server: SandboxServer;
let acted: number;

beforeEach(async () => {
  journal = new Journal();
  acted = 0;
  server = await createSandboxServer(
    'shop',
    async (request) => {
      const json = await request.json();
      acted += 1;
      return jsonReply(201, { json, filler: 'x'.repeat(2000) });
    },
    { journal },
  );
});

afterEach(async () => {
  await server.close();
  expect(journal.defects).toEqual([]);
});

const send = (fault?: Fault): Promise<Awaited<ReturnType<typeof ask>>> => {
  journal.faults = () => fault;
  return post(`${server.origin}/orders?page=2`, { a: 1 }, { Authorization: 'secret' });
};

describe('the journal', () => {
  test('has every part of a request and its reply', async () => {
    const before = Date.now();
    await send();
    expect(journal.entries).toEqual([
      {
        index: 0,
        server: 'shop',
        method: 'POST',
        path: '/orders?page=2',
        headers: expect.objectContaining({ authorization: 'secret', 'content-type': 'application/json' }) as unknown,
        at: expect.any(Number) as unknown,
        clientPort: expect.any(Number) as unknown,
        bodyText: '{"a":1}',
        bytes: 7,
        sha256: createHash('sha256').update('{"a":1}').digest('hex'),
        status: 201,
      },
    ]);
    expect(journal.entries[0]?.at).toBeGreaterThanOrEqual(before);
  });

  test('counts over all servers, and knows which is which', async () => {
    const other = await createSandboxServer('bank', () => jsonReply(200, {}), { journal });
    await ask(other.origin);
    await send();
    await ask(other.origin);
    expect(journal.entries.map((entry) => [entry.index, entry.server])).toEqual([
      [0, 'bank'],
      [1, 'shop'],
      [2, 'bank'],
    ]);
    expect(journal.of('bank').map(({ index }) => index)).toEqual([0, 2]);
    await other.close();
  });

  test.each([
    { type: 'application/json', body: Buffer.alloc(keptBytes, 'x'), kept: true },
    { type: 'application/json', body: Buffer.alloc(keptBytes + 1, 'x'), kept: false },
    { type: 'application/zip', body: Buffer.from('PK'), kept: false },
    { type: undefined, body: Buffer.from('text'), kept: true },
    { type: undefined, body: Buffer.from([0xff, 0xfe, 0x00]), kept: false },
  ])('keeps a body of $type as text: $kept', async ({ type, body, kept }) => {
    const sink = await createSandboxServer('sink', () => jsonReply(200, {}), { journal });
    await ask(sink.origin, { method: 'PUT', body, headers: type === undefined ? {} : { 'content-type': type } });
    const [entry] = journal.of('sink');
    expect(entry?.bodyText).toBe(kept ? body.toString() : undefined);
    expect(entry?.bytes).toBe(body.length);
    expect(entry?.sha256).toBe(createHash('sha256').update(body).digest('hex'));
    await sink.close();
  });

  test('tells the requests of the sandbox itself apart, and breaks none of them', async () => {
    journal.faults = () => ({ kind: 'reset-before' });
    const { status } = await ask(server.origin, { headers: { 'user-agent': ownAgent } });
    expect(status).toBe(201);
    expect(journal.entries).toMatchObject([{ own: true }]);
    expect(journal.of()).toEqual([]);
  });

  test('shows a request that Node refuses for the size of its headers', async () => {
    const { status } = await ask(server.origin, { headers: { 'x-large': 'x'.repeat(17_000) } });
    expect(status).toBe(431);
    expect(journal.entries).toMatchObject([{ server: 'shop', status: 431 }]);
    expect(acted).toBe(0);
  });

  test('takes headers up to nearly 16 KiB', async () => {
    expect((await ask(server.origin, { headers: { 'x-large': 'x'.repeat(16_000) } })).status).toBe(201);
  });

  test('says when a request has settled', async () => {
    const settled: (number | undefined)[] = [];
    journal.settled = (entry) => settled.push(entry.status);
    await send();
    await codeOf(send({ kind: 'reset-after' }));
    await journal.activity.idle();
    expect(settled).toEqual([201, undefined]);
  });

  test('records a defect of a handler, and answers 500', async () => {
    const broken = await createSandboxServer(
      'broken',
      () => {
        throw new RangeError('oops');
      },
      { journal },
    );
    expect((await ask(broken.origin)).status).toBe(500);
    expect(journal.defects.splice(0)).toMatchObject([{ message: 'oops' }]);
    await broken.close();
  });

  test('a body that a handler does not want to hold is answered 413', async () => {
    const { status } = await ask(server.origin, { method: 'POST', body: Buffer.alloc(keptBytes + 1, ' ') });
    expect(status).toBe(413);
    expect(acted).toBe(0);
  });
});

describe('faults', () => {
  test('reset-before: nothing is carried out', async () => {
    expect(await codeOf(send({ kind: 'reset-before' }))).toBe('ECONNRESET');
    expect(acted).toBe(0);
    expect(journal.entries).toMatchObject([{ fault: { kind: 'reset-before' } }]);
    expect(journal.entries[0]).not.toHaveProperty('status');
  });

  test('reset-after: carried out, no reply', async () => {
    expect(await codeOf(send({ kind: 'reset-after' }))).toBe('ECONNRESET');
    expect(acted).toBe(1);
  });

  test.each([true, false])('hang (act: %s): no reply, and not in flight', async (act) => {
    journal.faults = () => ({ kind: 'hang', act });
    const answer = codeOf(post(server.origin, {}));
    while (journal.entries[0]?.sha256 === undefined || journal.entries[0].sha256 === '') await turn();
    await journal.activity.idle();
    expect(journal.activity.inFlight).toBe(0);
    expect(acted).toBe(act ? 1 : 0);
    // Closing ends it: nobody waits for a hung request.
    await server.close();
    expect(await answer).toBe('ECONNRESET');
  });

  test.each([
    { status: 500, act: false },
    { status: 502, act: true, body: '<html>Bad Gateway</html>', type: 'text/html' },
    { status: 503, act: false, headers: { 'retry-after': '7' } },
    { status: 429, act: false, headers: { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' } },
    { status: 429, act: false },
  ])('status $status (act: $act)', async ({ type = 'text/plain', ...fault }) => {
    const { status, headers, text } = await send({ kind: 'status', ...fault });
    expect(status).toBe(fault.status);
    expect(headers).toMatchObject({ 'content-type': type, ...fault.headers });
    if (fault.headers === undefined) expect(headers).not.toHaveProperty('retry-after');
    if (fault.body !== undefined) expect(text).toBe(fault.body);
    expect(acted).toBe(fault.act ? 1 : 0);
    expect(journal.entries).toMatchObject([{ status: fault.status }]);
  });

  test('early: a whole reply after so many bytes of a body that is never read to its end', async () => {
    journal.faults = () => ({ kind: 'early', bytes: 10, headers: { etag: '"x"' }, body: 'ok' });
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n0123456789');
    let raw = '';
    for await (const chunk of socket) {
      raw += String(chunk);
      if (raw.endsWith('ok')) break;
    }
    expect(raw).toMatch(/^HTTP\/1\.1 200 OK\r\n.*etag: "x"\r\n.*\r\n\r\nok$/s);
    expect(acted).toBe(0);
    expect(journal.entries).toMatchObject([{ status: 200, sha256: '' }]);
  });

  test('truncate: carried out, the length of the whole, half of the body', async () => {
    const whole = (await send()).text.length;
    const socket = connect(server.port, '127.0.0.1');
    journal.faults = () => ({ kind: 'truncate' });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{"a":1}');
    let raw = '';
    for await (const chunk of socket) raw += String(chunk);
    const [head = '', body = ''] = raw.split('\r\n\r\n');
    expect(head).toContain(`content-length: ${whole}`);
    expect(body).toHaveLength(Math.floor(whole / 2));
    expect(acted).toBe(2);
  });

  test('truncate is an error to a client', async () => {
    expect(await codeOf(send({ kind: 'truncate' }))).toBe('ECONNRESET');
  });

  test.each([true, false])('html-200 (act: %s)', async (act) => {
    const { status, headers, text } = await send({ kind: 'html-200', act });
    expect([status, headers['content-type'], text.slice(0, 15)]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
    expect(acted).toBe(act ? 1 : 0);
  });

  test('content-type: the right reply under another type', async () => {
    const { status, headers, json } = await send({ kind: 'content-type' });
    expect([status, headers['content-type']]).toEqual([201, 'text/plain; charset=utf-8']);
    expect(json).toMatchObject({ json: { a: 1 } });
  });

  test.each([true, false])('schema (act: %s)', async (act) => {
    const { status, json } = await send({ kind: 'schema', act });
    expect([status, json]).toEqual([200, { unexpected: [{ shape: true }] }]);
    expect(acted).toBe(act ? 1 : 0);
  });

  test('redirect leads to a trap, which records who brings a credential, whatever else is faulty', async () => {
    const trap = await createTrap(journal);
    const { status, headers } = await send({ kind: 'redirect', location: `${trap.origin}/there`, act: false });
    expect([status, headers['location']]).toEqual([301, `${trap.origin}/there`]);
    expect(acted).toBe(0);
    expect((await ask(headers['location']!)).json).toMatchObject({ status: 'success' });
    await ask(headers['location']!, { headers: { authorization: 'x', 'x-fm-id': 'y' } });
    expect(journal.of('trap').map(credentialsOf)).toEqual([[], ['authorization', 'x-fm-id']]);
    await trap.close();
  });

  test('delay by a clock of its own: carried out, and not in flight while it waits', async () => {
    let wake = (): void => undefined;
    const sleeps: number[] = [];
    const virtual = new Journal({
      sleep: (ms) => {
        sleeps.push(ms);
        return new Promise((resolve) => (wake = resolve));
      },
      faults: () => ({ kind: 'delay', ms: 400 }),
    });
    const slow = await createSandboxServer('slow', () => jsonReply(200, { late: true }), { journal: virtual });
    const answer = ask(slow.origin);
    while (sleeps.length === 0) await turn();
    await virtual.activity.idle();
    expect([sleeps, virtual.activity.inFlight]).toEqual([[400], 0]);
    wake();
    expect((await answer).json).toEqual({ late: true });
    await slow.close();
  });

  test('delay in real time counts as in flight', async () => {
    const answer = send({ kind: 'delay', ms: 30 });
    while (acted === 0) await turn();
    expect(journal.activity.inFlight).toBe(1);
    expect((await answer).status).toBe(201);
    await journal.activity.idle();
    expect(journal.activity.inFlight).toBe(0);
  });

  test('a plan can break the second request only', async () => {
    journal.faults = ({ index }) => (index === 1 ? { kind: 'status', status: 500, act: false } : undefined);
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await post(server.origin, {})).status);
    expect(statuses).toEqual([201, 500, 201]);
  });
});

describe('a server', () => {
  test('refuses connections while it is paused, and comes back at the same address', async () => {
    await server.pause();
    expect(await codeOf(ask(server.origin))).toBe('ECONNREFUSED');
    await server.resume();
    expect((await send()).status).toBe(201);
  });

  test('does not act for a client that goes away in the middle of its body', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":');
    while (journal.entries.length === 0) await turn();
    socket.destroy();
    await journal.activity.idle();
    expect(acted).toBe(0);
  });

  test('can listen on IPv6', async () => {
    const six = await createSandboxServer('six', () => jsonReply(200, {}), { journal, host: '::1' });
    expect(six.origin).toBe(`http://[::1]:${six.port}`);
    expect((await ask(six.origin)).status).toBe(200);
    await six.close();
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
