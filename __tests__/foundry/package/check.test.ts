import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import type { HttpClient, Log } from '../../../src/domain/ports.ts';
import type { Release } from '../../../src/domain/release.ts';
import { createHttpClient } from '../../../src/http/client.ts';
import { systemClock } from '../../../src/http/clock.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { accessFromBytes } from '../../../src/foundry/package/access.ts';
import type { PackageCheck } from '../../../src/domain/registry.ts';
import { checkPackage, checkUpload } from '../../../src/foundry/package/check.ts';
import { accessFromAsset } from '../../../src/foundry/package/remote.ts';
import { virtualZip, zip, type VirtualZip } from '../../../sandbox/zip.ts';

const json = {
  id: 'tavern',
  version: '1.2.0',
  compatibility: { minimum: '12', verified: '14' },
  esmodules: ['main.js'],
};
const module = { name: 'module.json', data: JSON.stringify(json) };
const script = { name: 'main.js', data: 'x' };
const healthy = zip([module, script]);
/** Healthy, and too large to be read at once. */
const large = virtualZip([
  { name: 'art.webp', data: 3_000_000 },
  module,
  { name: 'map.webp', data: 3_000_000 },
  script,
]);
const silent: Log = { info() {}, debug() {}, warning() {} };

interface Host {
  readonly url: string;
  readonly requests: {
    readonly path: string;
    readonly range: string | undefined;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** Bytes that were sent, heads of replies included. */
  sent(): number;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
const transports: { close(): void }[] = [];
afterEach(async () => {
  for (const transport of transports.splice(0)) transport.close();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function host(answer: Answer): Promise<Host> {
  const requests: Host['requests'] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', range: request.headers.range, headers: request.headers });
    answer(request, response);
  });
  server.on('connection', (socket) => sockets.push(socket));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}

/** What a storage host does; `lie` changes the reply to a range. */
function storage(
  from: VirtualZip,
  lie?: (range: { start: number; end: number }, response: ServerResponse) => boolean,
): Answer {
  return (request, response) => {
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (first === '' && last === '') {
      response.writeHead(200, { 'content-length': from.size, etag: '"a"' });
      return pour(from, response);
    }
    const start = first === '' ? Math.max(0, from.size - Number(last)) : Number(first);
    const end = first === '' ? from.size : Math.min(from.size, Number(last) + 1);
    if (start >= from.size) return void response.writeHead(416).end();
    if (lie?.({ start, end }, response)) return;
    response.writeHead(206, {
      'content-range': `bytes ${start}-${end - 1}/${from.size}`,
      'content-length': end - start,
      etag: '"a"',
    });
    response.end(from.read(start, end));
  };
}

function pour(from: VirtualZip, response: ServerResponse): void {
  const step = (start: number): void => {
    if (start >= from.size) return void response.end();
    const end = Math.min(from.size, start + 1_000_000);
    const next = () => step(end);
    if (response.write(from.read(start, end))) setImmediate(next);
    else response.once('drain', next);
  };
  step(0);
}

const bytesOf = (bytes: Buffer): VirtualZip => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
});

interface Run {
  readonly mode?: PackageCheck;
  readonly manifest?: object;
  readonly release?: Partial<Release>;
  readonly deadline?: number;
}

function client(deadline = Date.now() + 600_000): HttpClient {
  const transport = createTransport({});
  transports.push(transport);
  return createHttpClient({
    transport,
    clock: { ...systemClock, sleep: async () => {} },
    random: () => 0,
    log: silent,
    deadline,
    signal: new AbortController().signal,
    dryRun: true,
    userAgent: 'test',
  });
}

const someRelease: Release = {
  repository: { owner: 'inn', name: 'tavern' },
  tag: 'v1.2.0',
  title: 'v1.2.0',
  body: '',
  pageUrl: 'https://github.com/inn/tavern/releases/tag/v1.2.0',
  draft: false,
  prerelease: false,
  assets: [],
};

async function check(
  download: string | undefined,
  { mode = 'error', manifest = {}, release = {}, deadline }: Run = {},
) {
  const parsed = parseManifest(Buffer.from(JSON.stringify({ ...json, download, ...manifest })));
  if (!parsed.ok) throw new Error(parsed.error[0].title);
  return checkPackage({
    mode,
    manifest: {
      manifest: parsed.value.manifest,
      url: 'https://github.com/inn/tavern/releases/download/v1.2.0/module.json',
    },
    release: { ...someRelease, ...release },
    http: client(deadline),
    log: silent,
  });
}

const nothing = { problems: [], notices: [] };

describe('a package that can be read', () => {
  test.each([
    ['small', bytesOf(healthy), 1],
    ['large', large, 2],
  ])('%s, in parts', async (_name, from, requests) => {
    const server = await host(storage(from));
    expect(await check(`${server.url}/module.zip`)).toEqual(nothing);
    expect(server.requests).toHaveLength(requests);
    expect(server.requests[0]!.range).toBe('bytes=-131072');
    expect(
      server.requests.every(({ headers }) => headers.authorization === undefined && headers.cookie === undefined),
    ).toBe(true);
  });

  test('behind redirects to another origin, with the range kept', async () => {
    const there = await host(storage(large));
    const here = await host((request, response) => {
      response.writeHead(302, { location: request.url === '/one' ? '/two' : `${there.url}/signed?token=x` }).end();
    });
    expect(await check(`${here.url}/one`)).toEqual(nothing);
    expect(here.requests).toHaveLength(2);
    expect(there.requests).toHaveLength(2);
    expect(there.requests.every(({ range }) => range !== undefined)).toBe(true);
  });

  test('300 MB and 1,000 files: at most 6 requests, less than 0.1 % of the bytes, and little memory', async () => {
    const files = Array.from({ length: 999 }, (_, index) => ({
      name: `assets/maps/floor-${index}/background-of-the-large-hall.webp`,
      data: 300_000,
    }));
    const from = virtualZip([...files.slice(0, 300), module, ...files.slice(300), script]);
    expect(from.size).toBeGreaterThan(299_000_000);
    const there = await host(storage(from));
    const here = await host(
      (_request, response) => void response.writeHead(302, { location: `${there.url}/signed` }).end(),
    );
    const before = process.memoryUsage();
    let peak = before.rss;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 1);
    expect(await check(`${here.url}/module.zip`)).toEqual(nothing);
    clearInterval(watch);
    expect(here.requests.length + there.requests.length).toBeLessThanOrEqual(6);
    expect(there.sent() + here.sent()).toBeLessThan(from.size / 1_000);
    expect(peak - before.rss).toBeLessThan(32 * 1024 * 1024);
  });

  test.each<[string, (from: VirtualZip) => Answer]>([
    ['knows no ranges', (from) => (_request, response) => (response.writeHead(200), pour(from, response))],
    [
      'knows no ranges and says how much it sends',
      (from) => (_request, response) => (
        response.writeHead(200, { 'content-length': from.size }),
        pour(from, response)
      ),
    ],
    ['refuses ranges', (from) => storage(from, (_range, response) => (response.writeHead(416).end(), true))],
    [
      'names another range',
      (from) =>
        storage(
          from,
          ({ start, end }, response) => (
            response
              .writeHead(206, { 'content-range': `bytes 0-${end - start - 1}/${from.size}` })
              .end(from.read(start, end)),
            true
          ),
        ),
    ],
    [
      'names no range',
      (from) => storage(from, ({ start, end }, response) => (response.writeHead(206).end(from.read(start, end)), true)),
    ],
    [
      'sends less than it names',
      (from) =>
        storage(
          from,
          ({ start, end }, response) => (
            response
              .writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${from.size}` })
              .end(from.read(start, end - 1)),
            true
          ),
        ),
    ],
    [
      'sends more than it names',
      (from) =>
        storage(
          from,
          ({ start, end }, response) => (
            response
              .writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${from.size}` })
              .end(from.read(start - 1, end)),
            true
          ),
        ),
    ],
    [
      'says another size the second time',
      (from) =>
        storage(from, ({ start, end }, response) =>
          start > 4_000_000
            ? false
            : (response
                .writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/7000000`, etag: '"a"' })
                .end(from.read(start, end)),
              true),
        ),
    ],
    [
      'has another file the second time',
      (from) =>
        storage(from, ({ start, end }, response) =>
          start > 4_000_000
            ? false
            : (response
                .writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${from.size}`, etag: '"b"' })
                .end(Buffer.alloc(end - start)),
              true),
        ),
    ],
    [
      'ignores the second range',
      (from) =>
        storage(from, ({ start }, response) =>
          start > 4_000_000 ? false : (response.writeHead(200), pour(from, response), true),
        ),
    ],
  ])('from a server that %s, it is downloaded once', async (_name, answer) => {
    const server = await host(answer(large));
    expect(await check(`${server.url}/module.zip`)).toEqual(nothing);
    expect(server.requests.at(-1)!.range).toBeUndefined();
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['501, as Azure', (response) => response.writeHead(501).end()],
    ['400', (response) => response.writeHead(400).end()],
    ['416', (response) => response.writeHead(416).end()],
    [
      '200 and all of it',
      (response) => (response.writeHead(200, { 'content-length': large.size }), pour(large, response)),
    ],
  ])('a host that answers a range from the end with %s is asked from the start', async (_name, refuse) => {
    const server = await host((request, response) => {
      if (request.headers.range?.startsWith('bytes=-')) refuse(response);
      else storage(large)(request, response);
    });
    expect(await check(`${server.url}/module.zip`)).toEqual(nothing);
    expect(server.requests.map(({ range }) => range)).toEqual([
      'bytes=-131072',
      'bytes=0-131071',
      `bytes=${large.size - 131_072}-${large.size - 1}`,
      expect.stringMatching(/^bytes=30\d{5}-30\d{5}$/),
    ]);
  });

  test('the known size of a release asset saves a request', async () => {
    const server = await host(storage(large));
    const downloadUrl = `${server.url}/module.zip`;
    const asset = {
      id: 1,
      name: 'module.zip',
      size: large.size,
      contentType: '',
      state: 'uploaded' as const,
      apiUrl: '',
      downloadUrl,
    };
    expect(await check(downloadUrl, { release: { assets: [asset] } })).toEqual(nothing);
    expect(server.requests.map(({ range }) => range?.startsWith('bytes=-'))).toEqual([false, false]);
    expect(await check(downloadUrl, { release: { assets: [{ ...asset, size: 1_000 }] } })).toEqual(nothing);
    expect(await check(downloadUrl, { release: { assets: [{ ...asset, size: 9_000_000 }] } })).toEqual(nothing);
  });

  test('a small one from a server without range support takes one request', async () => {
    const server = await host((_request, response) => void response.writeHead(200).end(healthy));
    expect(await check(`${server.url}/module.zip`)).toEqual(nothing);
    expect(server.requests).toHaveLength(1);
  });

  test('one beyond the limit is a warning if the server supports no ranges, not a failure', async () => {
    const from = virtualZip([{ name: 'art.webp', data: 70 * 1024 * 1024 }, module, script]);
    const server = await host(
      (_request, response) => (response.writeHead(200, { 'content-length': from.size }), pour(from, response)),
    );
    const { problems, notices } = await check(`${server.url}/module.zip`);
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([
      { level: 'warning', text: expect.stringMatching(/was not opened.*larger than 64 MiB/) },
    ]);
    expect(server.requests).toHaveLength(3);
  });
});

test('the length of a refusal tells nothing about the package', async () => {
  for (const status of [404, 403]) {
    const server = await host((_request, response) => {
      response.writeHead(status, { 'content-length': 70 * 1024 * 1024 }).write('no', () => response.destroy());
    });
    const { problems } = await check(`${server.url}/module.zip`);
    expect(problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringContaining(`answers ${status}`) },
    ]);
  }
});

describe('a package that cannot be downloaded', () => {
  test.each<[string, Answer, RegExp, RegExp]>([
    ['404', (_request, response) => void response.writeHead(404).end(), /answers 404/, /Attach the zip/],
    ['403', (_request, response) => void response.writeHead(403).end('<Error/>'), /answers 403/, /without credentials/],
    ['401', (_request, response) => void response.writeHead(401).end(), /answers 401/, /without credentials/],
    ['500', (_request, response) => void response.writeHead(500).end(), /cannot be downloaded/, /run again/],
    ['a reset', (request) => void request.socket.destroy(), /cannot be downloaded/, /run again/],
    [
      'a redirect in a circle',
      (request, response) => void response.writeHead(302, { location: request.url }).end(),
      /redirects more than 5 times/,
      /final address/,
    ],
    [
      'a redirect to nowhere',
      (_request, response) => void response.writeHead(302, { location: 'ftp://x/y' }).end(),
      /not a web address/,
      /https/,
    ],
    [
      'a redirect without an address',
      (_request, response) => void response.writeHead(302).end(),
      /answers 302/,
      /Correct/,
    ],
    ['no content', (_request, response) => void response.writeHead(204).end(), /answers 204/, /Correct/],
  ])('%s', async (_name, answer, title, hint) => {
    const server = await host(answer);
    const { problems, notices } = await check(`${server.url}/module.zip`);
    expect(notices).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'package.unreachable',
        title: expect.stringMatching(title),
        hint: expect.stringMatching(hint),
        place: { kind: 'manifest', pointer: '/download' },
      },
    ]);
    expect(server.requests.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['a relative path', 'module.zip', /not a web address/],
    ['another protocol', 'file:///etc/passwd', /not a web address/],
    ['credentials', 'https://me:hunter2@127.0.0.1/module.zip', /contains credentials/],
    ['nobody listens', 'http://127.0.0.1:9/module.zip', /cannot be downloaded from 127\.0\.0\.1:9/],
  ])('%s', async (_name, download, title) => {
    const { problems } = await check(download);
    expect(problems).toMatchObject([{ code: 'package.unreachable', title: expect.stringMatching(title) }]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  const page = '<html><head><title>Just a moment...</title></head></html>';
  test.each<[string, number, Readonly<Record<string, string>>, RegExp, RegExp]>([
    [
      'a filter that names itself',
      403,
      { 'cf-mitigated': 'challenge' },
      /in front of .* answers 403/,
      /^If only this runner is blocked/,
    ],
    [
      'one that says 503',
      503,
      { 'x-sucuri-block': 'EVA4' },
      /in front of .* answers 503/,
      /^If only this runner is blocked/,
    ],
    [
      'a page that may be the server\u2019s own',
      403,
      {},
      /: \S+ answers 403/,
      /Make it public.*If only this runner is blocked/,
    ],
    ['a page that wants a login', 401, {}, /: \S+ answers 401/, /Make it public.*If only this runner is blocked/],
  ])('%s, which may reject only this runner', async (_, status, headers, title, hint) => {
    const server = await host(
      (_request, response) => void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(page),
    );
    const { problems } = await check(`${server.url}/module.zip`);
    expect(problems).toMatchObject([
      {
        code: 'package.unreachable',
        title: expect.stringMatching(title),
        detail: 'Just a moment...',
        hint: expect.stringMatching(hint),
      },
    ]);
    expect(problems[0]?.hint).toContain('`package-check: warn`');
  });

  test('a signed query is not shown', async () => {
    const there = await host((_request, response) => void response.writeHead(403).end());
    const here = await host(
      (_request, response) => void response.writeHead(302, { location: `${there.url}/x?sig=s3cr3t` }).end(),
    );
    expect(JSON.stringify(await check(`${here.url}/module.zip`))).not.toContain('s3cr3t');
  });

  test('a connection that ends early, each time', async () => {
    const server = await host(
      storage(large, ({ start, end }, response) => {
        response.writeHead(206, {
          'content-range': `bytes ${start}-${end - 1}/${large.size}`,
          'content-length': end - start,
        });
        response.write(large.read(start, end - 5), () => response.destroy());
        return true;
      }),
    );
    const { problems } = await check(`${server.url}/module.zip`);
    expect(problems).toMatchObject([{ code: 'package.unreachable' }]);
    expect(server.requests).toHaveLength(4);
  });

  test('the manifest cannot be reached any more', async () => {
    const server = await host(
      storage(large, ({ start }, response) => start <= 4_000_000 && (response.writeHead(403).end(), true)),
    );
    expect((await check(`${server.url}/module.zip`)).problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringContaining('403') },
    ]);
  });

  test('the whole that is sent in the end has another size', async () => {
    const server = await host((request, response) =>
      request.headers.range?.startsWith('bytes=-')
        ? storage(large)(request, response)
        : void response.writeHead(200).end(healthy),
    );
    expect((await check(`${server.url}/module.zip`)).problems).toMatchObject([
      { code: 'package.unreachable', hint: expect.stringContaining('upload') },
    ]);
  });

  test('a size that cannot be is never allocated', async () => {
    const server = await host(
      (_request, response) =>
        void response
          .writeHead(206, { 'content-range': 'bytes 899999999868928-899999999999999/900000000000000' })
          .end(Buffer.alloc(131_072)),
    );
    expect((await check(`${server.url}/module.zip`)).problems).toHaveLength(1);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['3600', /^Run again after 20\d\d-/],
    ['99999999999999999999', /^Run again later, /],
  ])('a rate limit that lasts %s seconds', async (seconds, hint) => {
    const server = await host((_request, response) => void response.writeHead(429, { 'retry-after': seconds }).end());
    expect((await check(`${server.url}/module.zip`)).problems).toMatchObject([
      { code: 'package.unreachable', hint: expect.stringMatching(hint) },
    ]);
  });

  test('the time of the run is up', async () => {
    const { problems } = await check('http://127.0.0.1:9/module.zip', { deadline: Date.now() - 1 });
    expect(problems).toMatchObject([{ code: 'run.timeout' }]);
  });

  test('what the release has instead is named', async () => {
    const asset = {
      id: 1,
      name: 'tavern.zip',
      size: 1,
      contentType: 'application/zip',
      state: 'uploaded' as const,
      apiUrl: '',
      downloadUrl: '',
    };
    const server = await host((_request, response) => void response.writeHead(404).end());
    const pageUrl = `${server.url}/inn/tavern/releases/tag/v1.2.0`;
    const download = `${server.url}/inn/tavern/releases/download/v1.2.0/module.zip`;
    const rename =
      'Rename `tavern.zip` to `module.zip` in the release, or correct `download` and attach the manifest again.';
    expect((await check(download, { release: { pageUrl, assets: [asset] } })).problems[0]).toMatchObject({
      title: '`download` in `module.json` names `module.zip`, which is not attached to the release',
      detail: 'the release has `tavern.zip`.',
      hint: `${rename} Assets of a private repository are not public.`,
    });
    const repository = { owner: 'inn', name: 'tavern', private: false };
    expect((await check(download, { release: { repository, pageUrl, assets: [asset] } })).problems[0]?.hint).toBe(
      rename,
    );
    const two = [asset, { ...asset, name: 'source.zip' }];
    expect((await check(download, { release: { repository, pageUrl, assets: two } })).problems[0]?.hint).toBe(
      'Attach the zip to the release, or correct `download`.',
    );
    expect((await check(download, { release: { pageUrl } })).problems[0]).toMatchObject({
      detail: 'the release has no assets.',
    });
  });
});

describe('a server that answers anything', () => {
  test('ends in a report, after a limited number of requests', async () => {
    const parsed = parseManifest(Buffer.from(JSON.stringify(json)));
    if (!parsed.ok) throw new Error(parsed.error[0].title);
    const location = fc.constantFrom(
      '',
      '/next',
      'https://other.example/x',
      'http://other.example/',
      'http://[',
      'data:,x',
      'https://a:b@c/',
    );
    const range = fc.oneof(
      fc.constantFrom(
        '',
        'bytes */9',
        'bytes 0-0/1',
        `bytes 0-${healthy.length - 1}/${healthy.length}`,
        'bytes 5-4/9',
        'bytes 0-131071/999999999999999',
      ),
      fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)).map(([start, end, total]) => `bytes ${start}-${end}/${total}`),
    );
    const body = fc.oneof(fc.constantFrom(healthy, Buffer.alloc(131_072)), fc.uint8Array({ maxLength: 300 }));
    const failure = fc.constantFrom('too-large', 'reset', 'tls', 'deadline', 'unavailable', 'moved', 'connect');
    const reply = fc.record({
      status: fc.constantFrom(200, 204, 206, 302, 307, 400, 404, 416, 501),
      location,
      range,
      body,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(reply, failure), { minLength: 1, maxLength: 12 }), async (answers) => {
        let sends = 0;
        const http: HttpClient = {
          async send({ url, headers }) {
            sends += 1;
            expect(Object.keys(headers ?? {})).not.toContain('authorization');
            const answer = answers[(sends - 1) % answers.length]!;
            if (typeof answer === 'string')
              return { ok: false, error: { reason: answer, landed: 'none', message: answer } };
            const replied = { location: answer.location, 'content-range': answer.range };
            const bytes = Buffer.from(answer.body);
            return { ok: true, value: { status: answer.status, headers: replied, body: bytes, text: '', url } };
          },
        };
        const manifest = { manifest: { ...parsed.value.manifest, download: 'https://a.example/b.zip' }, url: '' };
        const { problems, notices } = await checkPackage({
          mode: 'error',
          manifest,
          release: someRelease,
          http,
          log: silent,
        });
        expect(sends).toBeLessThanOrEqual(60);
        for (const { code } of problems)
          expect(['package.unreachable', 'package.mismatch', 'run.timeout']).toContain(code);
        for (const { level } of notices) expect(level).toBe('warning');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a zip of the release that is uploaded elsewhere', () => {
  const asset = {
    id: 1,
    name: 'module.zip',
    size: large.size,
    contentType: '',
    state: 'uploaded' as const,
    apiUrl: '',
  };
  let openings = 0;
  const bytes = {
    size: large.size,
    async open() {
      openings += 1;
      return (async function* () {
        yield large.read(0, large.size);
      })();
    },
  };

  test('is read in parts if it is public, otherwise once through the API', async () => {
    const server = await host((request, response) =>
      request.url === '/public' ? storage(large)(request, response) : void response.writeHead(404).end(),
    );
    for (const [path, expected] of [
      ['/public', 0],
      ['/private', 1],
    ] as const) {
      const access = await accessFromAsset(client(), { ...asset, downloadUrl: server.url + path }, bytes);
      expect(Buffer.from(await access.read(0, 30)).equals(large.read(0, 30))).toBe(true);
      expect(
        Buffer.from(await access.read(large.size - 30, large.size)).equals(large.read(large.size - 30, large.size)),
      ).toBe(true);
      expect(openings).toBe(expected);
    }
  });
});

describe('how findings are reported', () => {
  const broken = bytesOf(zip([{ name: 'module.json', data: JSON.stringify({ ...json, version: '1.1.0' }) }]));

  test('`error`: problems, each at its place', async () => {
    const server = await host(storage(broken));
    const { problems, notices } = await check(`${server.url}/module.zip`);
    expect(notices).toEqual([]);
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['package.mismatch', { kind: 'manifest', pointer: '/version' }],
      ['package.mismatch', { kind: 'manifest', pointer: '/esmodules/0' }],
    ]);
    expect(problems.some(({ title }) => title.endsWith('.'))).toBe(false);
  });

  test('`warn`: warnings, each at its place', async () => {
    const server = await host(storage(broken));
    const { problems, notices } = await check(`${server.url}/module.zip`, { mode: 'warn' });
    expect(problems).toEqual([]);
    expect(notices.map(({ level, place }) => [level, place])).toEqual([
      ['warning', { kind: 'manifest', pointer: '/version' }],
      ['warning', { kind: 'manifest', pointer: '/esmodules/0' }],
    ]);
  });

  test('`off`: nothing is asked for', async () => {
    const server = await host(storage(broken));
    expect(await check(`${server.url}/module.zip`, { mode: 'off' })).toEqual(nothing);
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['that moves', '/inn/tavern/releases/latest/download/module.zip', 0, 3],
    ['of another tag', '/inn/tavern/releases/download/v1.1.0/module.zip', 2, 1],
  ])('a `download` %s', async (_name, path, problems, notices) => {
    const server = await host(storage(broken));
    const report = await check(server.url + path);
    expect(report.problems).toHaveLength(problems);
    expect(report.notices).toHaveLength(notices);
    expect(report.notices.every(({ level }) => level === 'warning')).toBe(true);
  });

  test.each<[string, ReturnType<typeof bytesOf>, number, number]>([
    ['that is broken is an error', broken, 2, 1],
    ['that is whole leaves the warning', bytesOf(healthy), 0, 1],
  ])('behind an address of the latest release, a zip of this release %s', async (_name, bytes, problems, notices) => {
    const server = await host(storage(bytes));
    const path = '/inn/tavern/releases/download/v1.2.0/module.zip';
    const downloadUrl = server.url + path;
    const asset = {
      id: 1,
      name: 'module.zip',
      size: bytes.size,
      contentType: 'application/zip',
      state: 'uploaded' as const,
      apiUrl: '',
      downloadUrl,
    };
    const report = await check(`${server.url}/inn/tavern/releases/latest/download/module.zip`, {
      release: { assets: [asset] },
    });
    expect(report.problems).toHaveLength(problems);
    expect(report.notices).toHaveLength(notices);
    expect(new Set(server.requests.map((request) => request.path))).toEqual(new Set([path]));
  });

  test('a moving `download` that does not exist is a warning too, and only one', async () => {
    const server = await host((_request, response) => void response.writeHead(404).end());
    const report = await check(`${server.url}/inn/tavern/releases/latest/download/module.zip`);
    expect(report.problems).toEqual([]);
    expect(report.notices).toEqual([
      {
        level: 'warning',
        text: expect.stringMatching(
          /^`download` points at the latest release, not at this one: the package cannot be downloaded: \S+ answers 404\. Use `\S+\/inn\/tavern\/releases\/download\/v1\.2\.0\/module\.zip`\.$/,
        ),
        place: { kind: 'manifest', pointer: '/download' },
      },
    ]);
  });

  test('a `download` of another tag that does not exist is one error, which names the tag', async () => {
    const server = await host((_request, response) => void response.writeHead(404).end());
    expect(await check(`${server.url}/inn/tavern/releases/download/v1.1.0/module.zip`)).toEqual({
      problems: [
        {
          code: 'package.unreachable',
          title: '`download` points at the tag `v1.1.0`, but this release is `v1.2.0`',
          detail: expect.stringMatching(/^the package cannot be downloaded: \S+ answers 404\.$/),
          hint: "Use the address of this release's zip, under its tag.",
          place: { kind: 'manifest', pointer: '/download' },
        },
      ],
      notices: [],
    });
  });

  test('a healthy package of another tag is only a warning', async () => {
    const server = await host(storage(bytesOf(healthy)));
    const report = await check(`${server.url}/inn/tavern/releases/download/v1.1.0/module.zip`);
    expect(report.problems).toEqual([]);
    expect(report.notices).toMatchObject([{ level: 'warning', text: expect.stringContaining('`v1.1.0`') }]);
  });

  test.each([undefined, 'http://127.0.0.1:9/module.zip'])(
    '`protected` is a notice, with `download` %s',
    async (download) => {
      expect(await check(download, { manifest: { protected: true } })).toMatchObject({
        problems: [],
        notices: [{ level: 'notice', text: expect.stringContaining('was not opened') }],
      });
    },
  );

  test('without a `download`, the address of the zip is shown', async () => {
    const hintOf = async (release: Partial<Release>) =>
      (await check(undefined, { manifest: {}, release })).problems[0]?.hint;
    const zip = {
      id: 1,
      name: 'tavern.zip',
      size: 1,
      contentType: 'application/zip',
      state: 'uploaded' as const,
      apiUrl: '',
      downloadUrl: 'https://github.com/inn/tavern/releases/download/v1.2.0/tavern.zip',
    };
    expect(await hintOf({ assets: [zip] })).toMatch(
      /^Add `"download": "https:\/\/github\.com\/inn\/tavern\/releases\/download\/v1\.2\.0\/tavern\.zip"`, .* and attach the manifest again\./,
    );
    const long = `https://github.com/inn/tavern/releases/download/v1.2.0/${'a'.repeat(100)}.zip`;
    expect(await hintOf({ assets: [{ ...zip, downloadUrl: long }] })).toContain(`"${long}"`);
    expect(await hintOf({ tag: 'a/v1.2.0+1', immutable: true })).toMatch(
      /\/inn\/tavern\/releases\/download\/a\/v1\.2\.0%2B1\/module\.zip"`, .* and release again\./,
    );
  });

  test.each([undefined, null, '', ' \n\t'])('`download` %j: nobody can install it', async (download) => {
    const manifest = { manifest: download === undefined ? {} : { download } };
    expect(await check(undefined, manifest)).toMatchObject({
      problems: [{ code: 'package.unreachable', place: { kind: 'manifest', pointer: '/download' } }],
      notices: [],
    });
    expect(await check(undefined, { ...manifest, mode: 'warn' })).toMatchObject({
      problems: [],
      notices: [{ level: 'warning', text: expect.stringMatching(/no `download`.*nobody can install/) }],
    });
    expect(await check(undefined, { ...manifest, mode: 'off' })).toEqual(nothing);
  });

  test('findings in an uploaded zip name the zip, not `download`', async () => {
    const parsed = parseManifest(Buffer.from(JSON.stringify(json)));
    if (!parsed.ok) throw new Error(parsed.error[0].title);
    const manifest = { manifest: parsed.value.manifest, url: 'https://x.example/module.json' };
    const access = accessFromBytes(zip([module, { name: '../x', data: 'x' }]));
    const { problems } = await checkUpload({ mode: 'error', manifest, name: 'tavern.zip', access, log: silent });
    expect(problems).toMatchObject([
      {
        title: expect.stringMatching(/^`tavern\.zip`: .*`main\.js`/),
        place: { kind: 'manifest', pointer: '/esmodules/0' },
      },
      { title: expect.stringMatching(/^`tavern\.zip`: .*leaves its folder/), place: { kind: 'manifest', pointer: '' } },
    ]);
    const healthyAccess = accessFromBytes(healthy);
    expect(
      await checkUpload({ mode: 'error', manifest, name: 'tavern.zip', access: healthyAccess, log: silent }),
    ).toEqual(nothing);
  });
});
