import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { artifactBody, bench, gem, npmPackage, said, send, tar, type Bench, type Reply } from './keygen-client.ts';

let at: Bench;
let release: string;

async function open(options: Parameters<typeof bench>[0] = {}): Promise<void> {
  at = await bench(options);
  release = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id }).id;
}

beforeEach(() => open());

afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.keygen.close();
});

async function reopen(options: Parameters<typeof bench>[0]): Promise<void> {
  await at.keygen.close();
  await open(options);
}

const create = (attributes: object = {}, headers: Record<string, string> = {}): Promise<Reply> =>
  at.call('POST', '/artifacts', { body: artifactBody(release, attributes), headers });

/** Where the bytes of a new artifact go. */
const place = async (attributes: object = {}): Promise<string> =>
  String((await create(attributes)).headers['location']);

const statusOf = async (name = 'app.zip'): Promise<string> =>
  (await at.call('GET', `/artifacts/${name}`, { headers: { prefer: 'no-download' } })).json.data.attributes.status;

describe('an artifact is created', () => {
  test('with a redirect to where its bytes go, and a body', async () => {
    const reply = await create({
      filesize: 3,
      platform: ' Linux ',
      arch: 'AMD64',
      filetype: '.ZIP',
      checksum: 'abc',
      signature: 'def',
      metadata: { 'run-id': '1' },
    });
    const { location } = reply.headers;
    expect(reply.status).toBe(307);
    expect(new URL(String(location)).origin).toBe(at.keygen.storageUrl);
    expect(new URL(String(location)).searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    expect(new URL(String(location)).searchParams.get('X-Amz-Expires')).toBe('3600');
    const { id } = reply.json.data;
    const base = `/v1/accounts/${at.keygen.account.id}`;
    expect(reply.json.data).toMatchObject({
      type: 'artifacts',
      attributes: {
        filename: 'app.zip',
        filetype: 'zip',
        filesize: 3,
        platform: 'linux',
        arch: 'amd64',
        signature: 'def',
        checksum: 'abc',
        status: 'WAITING',
        metadata: { runId: '1' },
        created: '2030-01-01T00:00:00.000Z',
      },
      relationships: { release: { data: { type: 'releases', id: release } } },
      links: {
        redirect: location,
        related: `${base}/artifacts/${id}/app.zip`,
        self: `${base}/artifacts/${id}`,
      },
    });
  });

  test.each([
    ['a header', '', { prefer: 'respond-async, no-redirect' }],
    ['a parameter', '?prefer=no-redirect', {}],
  ])('with 200 where %s asks for no redirect', async (_, query, headers) => {
    const reply = await at.call('POST', `/artifacts${query}`, {
      body: artifactBody(release),
      headers: headers,
    });
    expect([reply.status, reply.json.data.links.redirect]).toEqual([200, reply.headers['location']]);
  });

  test.each<[object, string]>([
    [{ filename: undefined }, 'is missing /data/attributes/filename'],
    [{ filename: ' ' }, 'cannot be blank /data/attributes/filename'],
    [{ filesize: '3' }, 'type mismatch (received string expected integer) /data/attributes/filesize'],
    [{ filesize: 1.5 }, 'type mismatch (received float expected integer) /data/attributes/filesize'],
    [{ status: 'UPLOADED' }, 'unpermitted parameter /data/attributes/status'],
    [{ metadata: { a: { b: { c: { d: 1 } } } } }, 'maximum depth of 2 exceeded /data/attributes/metadata/a/b/c'],
  ])('never from a body with %j', async (attributes, complaint) => {
    const reply = await create(attributes);
    expect([reply.status, said(reply)]).toEqual([400, [complaint]]);
    expect(at.keygen.artifacts).toEqual([]);
  });

  test.each<[object, string[]]>([
    [{ filename: '😀'.repeat(256) }, ['FILENAME_TOO_LONG /data/attributes/filename']],
    [{ filesize: -1 }, ['FILESIZE_INVALID /data/attributes/filesize']],
    [{ filesize: 5 * 1024 ** 3 + 1 }, ['FILESIZE_INVALID /data/attributes/filesize']],
    [
      { signature: 'x'.repeat(4097), checksum: 'x'.repeat(4097) },
      ['SIGNATURE_TOO_LONG /data/attributes/signature', 'CHECKSUM_TOO_LONG /data/attributes/checksum'],
    ],
    [{ filetype: 'tar.gz' }, ['FILENAME_EXTENSION_INVALID /data/attributes/filename']],
    [
      { filetype: 'exe', filesize: -1 },
      ['FILENAME_EXTENSION_INVALID /data/attributes/filename', 'FILESIZE_INVALID /data/attributes/filesize'],
    ],
  ])('never with the values of case %#', async (attributes, complaints) => {
    const reply = await create(attributes);
    expect([reply.status, said(reply)]).toEqual([422, complaints]);
    expect(reply.json.errors[0]?.links?.about).toMatch(
      /^https:\/\/keygen\.sh\/docs\/api\/artifacts\/#artifacts-object-attrs-[a-z]+$/,
    );
    expect(at.keygen.artifacts).toEqual([]);
  });

  test.each([
    ['app.tar.gz', 'tar.gz', 'tar.gz'],
    ['app.tar.gz', 'gz', 'gz'],
    ['App.ZIP', '.zip', 'zip'],
    ['LICENSE', 'txt', 'txt'],
    ['app.zip', '', null],
    ['app.zip', null, null],
  ])('%s of type %j', async (filename, filetype, stored) => {
    const reply = await create({ filename, filetype });
    expect([reply.status, reply.json.data.attributes.filetype]).toEqual([307, stored]);
  });

  test('once for a name, in whatever state the first one is', async () => {
    for (const status of ['WAITING', 'PROCESSING', 'UPLOADED', 'FAILED', 'YANKED'] as const) {
      at.keygen.addArtifact({ releaseId: release, filename: status, status });
      expect([status, said(await create({ filename: status }))]).toEqual([
        status,
        ['FILENAME_TAKEN /data/attributes/filename'],
      ]);
    }
    const other = at.keygen.addRelease({ version: '2.0.0', productId: at.product.id });
    expect(
      (await at.call('POST', '/artifacts', { body: artifactBody(other.id, { filename: 'WAITING' }) })).status,
    ).toBe(307);
  });

  test('and not where a race is lost', async () => {
    at.keygen.race('artifact');
    expect((await create()).status).toBe(409);
    expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
  });
});

describe('the storage', () => {
  const put = (url: string, ask: Parameters<typeof send>[2]) => send(url, 'PUT', ask);

  test('takes the bytes of a signed address, and says their MD5', async () => {
    const url = await place();
    const reply = await put(url, { body: 'abc', headers: { 'content-type': 'application/zip' } });
    expect([reply.status, reply.text, reply.headers['etag']]).toEqual([
      200,
      '',
      `"${createHash('md5').update('abc').digest('hex')}"`,
    ]);
    expect(at.keygen.objects).toMatchObject([
      {
        key: `artifacts/${at.keygen.account.id}/${release}/app.zip`,
        size: 3,
        sha256: createHash('sha256').update('abc').digest('hex'),
        contentType: 'application/zip',
        writes: 1,
      },
    ]);
    expect((await put(url, { body: 'abcd' })).status).toBe(200);
    expect(at.keygen.objects).toMatchObject([{ size: 4, writes: 2 }]);
  });

  test('names with slashes, spaces, plus signs and other letters reach their object', async () => {
    for (const filename of ['sub/dir/app.zip', 'a b+c%&=.zip', 'ünïcode ☃.zip']) {
      const url = await place({ filename });
      expect([filename, (await put(url, { body: filename })).status]).toEqual([filename, 200]);
      expect(at.keygen.objects.at(-1)?.key.endsWith(`/${release}/${filename}`)).toBe(true);
      at.time.now += 1000;
      const [first = '', ...rest] = filename.split('/');
      const path = [first, ...rest].map(encodeURIComponent).join('/');
      expect([filename, await statusOf(path), await statusOf(encodeURIComponent(filename))]).toEqual([
        filename,
        'UPLOADED',
        'UPLOADED',
      ]);
      const { headers } = await at.call('GET', `/artifacts/${path}`);
      expect((await send(String(headers['location']), 'GET')).text).toBe(filename);
    }
  });

  test.each([411, 501] as const)('refuses a body without a length with %d', async (chunkedStatus) => {
    await reopen({ storage: { chunkedStatus } });
    const reply = await put(await place(), { body: 'abc', chunked: true });
    expect([reply.status, reply.headers['content-type'], at.keygen.objects]).toEqual([
      chunkedStatus,
      'application/xml',
      [],
    ]);
  });

  test('refuses a second authority', async () => {
    const reply = await put(await place(), { body: 'abc', headers: { authorization: `Bearer ${at.token.value}` } });
    expect([reply.status, at.keygen.objects]).toEqual([400, []]);
    expect(reply.text).toContain('<Code>InvalidArgument</Code>');
  });

  test('refuses what is not signed: headers of its own, another method, host, object or query, no signature', async () => {
    const url = await place();
    const changed = (change: (url: URL) => void): string => {
      const copy = new URL(url);
      change(copy);
      return copy.href;
    };
    const cases: [string, number][] = [
      ['header', (await put(url, { body: 'abc', headers: { 'x-amz-meta-a': '1' } })).status],
      ['host', (await put(url, { body: 'abc', headers: { host: 'elsewhere.invalid' } })).status],
      ['method', (await send(url, 'GET')).status],
      [
        'object',
        (
          await put(
            changed((copy) => (copy.pathname += 'x')),
            { body: 'abc' },
          )
        ).status,
      ],
      [
        'time',
        (
          await put(
            changed((copy) => copy.searchParams.set('X-Amz-Expires', '99999')),
            { body: 'abc' },
          )
        ).status,
      ],
      [
        'nothing',
        (
          await put(
            changed((copy) => (copy.search = '')),
            { body: 'abc' },
          )
        ).status,
      ],
    ];
    expect(cases.map(([name, status]) => `${name} ${status}`)).toEqual(cases.map(([name]) => `${name} 403`));
    expect(at.keygen.objects).toEqual([]);
    expect((await put(url, { body: 'abc' })).status).toBe(200);
  });

  test('an address works for an hour of the clock, and no other address works', async () => {
    const url = await place();
    at.time.now += 3_599_000;
    expect((await put(url, { body: 'abc' })).status).toBe(200);
    at.time.now += 1000;
    const reply = await put(url, { body: 'abc' });
    expect([reply.status, reply.headers['content-type']]).toEqual([403, 'application/xml']);
    expect(reply.text).toContain('<Message>Request has expired</Message>');
  });

  test('keeps nothing of a body that breaks off', async () => {
    const url = await place();
    await new Promise<void>((resolve) => {
      const outgoing = request(url, { method: 'PUT', agent: false, headers: { 'content-length': '1000' } });
      outgoing.on('error', () => undefined);
      outgoing.on('close', resolve);
      outgoing.write('half', () => outgoing.destroy());
    });
    await at.journal.activity.idle();
    expect(at.keygen.objects).toEqual([]);
    expect(at.keygen.wholeArtifacts(release)).toEqual([]);
  });

  test('somebody else answers 200 without an ETag, and the artifact goes on waiting', async () => {
    at.keygen.impersonateStorage();
    const url = await place();
    const reply = await put(url, { body: 'abc' });
    expect([reply.status, reply.headers['etag'], at.keygen.objects]).toEqual([200, undefined, []]);
    at.time.now += 5000;
    expect(await statusOf()).toBe('WAITING');
    expect((await put(url, { body: 'abc' })).headers['etag']).toBeDefined();
  });

  test('gives the bytes of small objects back, and only the size and digests of large ones', async () => {
    await reopen({ storage: { keptBytes: 3 }, delays: { seen: 0, uploaded: 0 } });
    for (const [filename, body, status] of [
      ['small', 'abc', 200],
      ['large', 'abcd', 500],
    ] as const) {
      await put(await place({ filename }), { body });
      const { headers } = await at.call('GET', `/artifacts/${filename}`);
      const reply = await send(String(headers['location']), 'GET');
      expect([filename, reply.status]).toEqual([filename, status]);
      if (status === 200) expect(reply.text).toBe(body);
    }
    expect(at.keygen.objects.map(({ bytes }) => bytes?.toString())).toEqual(['abc', undefined]);
  });
});

describe('processing', () => {
  test('takes its time after the PUT', async () => {
    await reopen({ delays: { seen: 30_000, uploaded: 40_000 } });
    const url = await place();
    at.time.now += 10_000;
    expect(await statusOf()).toBe('WAITING');
    await send(url, 'PUT', { body: 'abc' });
    const seen: string[] = [];
    for (const wait of [0, 29_999, 1, 9_999, 1]) {
      at.time.now += wait;
      seen.push(await statusOf());
    }
    expect(seen).toEqual(['WAITING', 'WAITING', 'PROCESSING', 'PROCESSING', 'UPLOADED']);
    expect(at.keygen.artifacts[0]?.updated).toBe(Date.UTC(2030, 0, 1) + 50_000);
  });

  test('fails without bytes after an hour, and the address is closed by then', async () => {
    const url = await place();
    at.time.now += 3_599_999;
    expect(await statusOf()).toBe('WAITING');
    at.time.now += 1;
    expect(await statusOf()).toBe('FAILED');
    expect((await send(url, 'PUT', { body: 'abc' })).status).toBe(403);
    expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
  });

  test('can fail by itself', async () => {
    at.keygen.failProcessing('app.zip');
    await send(await place(), 'PUT', { body: 'abc' });
    at.time.now += 500;
    expect(await statusOf()).toBe('PROCESSING');
    at.time.now += 500;
    expect(await statusOf()).toBe('FAILED');
    expect(at.keygen.wholeArtifacts(release)).toEqual([]);
  });

  test('publishing does not wait for it', async () => {
    await place();
    expect((await at.call('POST', `/releases/${release}/actions/publish`)).status).toBe(200);
    expect(await statusOf()).toBe('WAITING');
  });
});

describe('a server of one’s own', () => {
  const second = 1000;
  const statuses = () => at.keygen.artifacts.map(({ status }) => status);
  const upload = async (filename: string, attributes: object = {}) =>
    send(await place({ filename, ...attributes }), 'PUT', { body: filename });

  test('looks for a file when its artifact is created, and then every 30 s', async () => {
    await reopen({ workers: {} });
    await upload('at once');
    const late = await place({ filename: 'late' });
    at.time.now += second;
    expect(statuses()).toEqual(['UPLOADED', 'WAITING']);
    at.time.now += second;
    await send(late, 'PUT', { body: 'late' });
    const seen: [number, string][] = [];
    for (const wait of [0, 28_999, 1]) {
      at.time.now += wait;
      seen.push([at.time.now - Date.UTC(2030, 0, 1), await statusOf('late')]);
    }
    expect(seen).toEqual([
      [2000, 'WAITING'],
      [30_999, 'WAITING'],
      [31_000, 'UPLOADED'],
    ]);
    expect(at.keygen.artifacts[1]?.updated).toBe(Date.UTC(2030, 0, 1) + 31_000);
  });

  test('has ten workers, and each waits for one file', async () => {
    await reopen({ workers: {} });
    const places: string[] = [];
    for (let count = 0; count < 30; count += 1) places.push(await place({ filename: `f${count}` }));
    at.time.now += 2 * second;
    for (const url of places) await send(url, 'PUT', { body: 'abc' });
    const uploaded: number[] = [];
    for (let time = 0; time < 40; time += 1) {
      at.time.now += second;
      uploaded.push(statuses().filter((status) => status === 'UPLOADED').length);
    }
    expect([uploaded[27], uploaded[28], uploaded[29], uploaded[30]]).toEqual([0, 10, 20, 30]);
  });

  test('deletes with the same workers, so that files which never come hold a deletion up for an hour', async () => {
    await reopen({ workers: { count: 2 } });
    await upload('app.zip');
    at.time.now += second;
    await place({ filename: 'a' });
    await place({ filename: 'b' });
    at.time.now += second;
    await at.call('DELETE', `/artifacts/app.zip`);
    await at.call('DELETE', `/artifacts/a`);
    at.time.now += 3598 * second;
    expect(statuses()).toEqual(['YANKED', 'YANKED', 'WAITING']);
    expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
    at.time.now += 60 * second;
    expect(statuses()).toEqual(['FAILED']);
    expect(at.keygen.objects).toEqual([]);
    expect((await create()).status).toBe(307);
  });

  test('without a worker processes and deletes nothing, until one comes', async () => {
    await reopen({ workers: { count: 0 } });
    await upload('kept');
    await upload('app.zip');
    expect((await at.call('DELETE', '/artifacts/app.zip')).status).toBe(204);
    at.time.now += 24 * 3600 * second;
    expect(statuses()).toEqual(['WAITING', 'YANKED']);
    expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
    expect((await at.call('DELETE', '/artifacts/app.zip')).status).toBe(204);
    at.keygen.employ({});
    at.time.now += second;
    expect(statuses()).toEqual(['UPLOADED']);
    at.keygen.employ({ count: 0 });
    await upload('later');
    at.time.now += 60 * second;
    expect(await statusOf('later')).toBe('WAITING');
  });

  test.each([{ workers: {} }, {}])(
    'without a bucket keeps the row of a new artifact, and answers 500: %j',
    async (options) => {
      await reopen(options);
      const url = await place({ filename: 'before' });
      at.keygen.loseBucket();
      const reply = await create();
      expect([reply.status, reply.headers['location'], reply.json.errors, reply.json.meta?.id]).toEqual([
        500,
        undefined,
        [
          {
            title: 'Internal server error',
            detail: expect.stringMatching(/^Looks like something went wrong! Our engineers have been notified\./),
          },
        ],
        reply.headers['x-request-id'],
      ]);
      expect((await send(url, 'PUT', { body: 'abc' })).text).toContain('<Code>NoSuchBucket</Code>');
      expect(await statusOf()).toBe('WAITING');
      expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
      at.time.now += 3700 * second;
      expect(await statusOf()).toBe('WAITING');
      expect((await at.call('DELETE', '/artifacts/app.zip')).status).toBe(204);
      at.time.now += 3700 * second;
      expect(await statusOf()).toBe('YANKED');
      expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
      at.keygen.loseBucket(false);
      at.time.now += 30 * second;
      expect((await create()).status).toBe(307);
    },
  );

  test.each<[string, string, string, Uint8Array, string]>([
    ['npm', 'a.tgz', 'tgz', npmPackage({ name: 'a' }), 'UPLOADED'],
    ['npm', 'a.tgz', 'tgz', gzipSync(tar({ 'other/package.json': '{"name":"a"}' })), 'FAILED'],
    ['npm', 'a.tgz', 'tgz', gzipSync(tar({ 'package/package.json': 'no JSON' })), 'FAILED'],
    ['npm', 'a.tgz', 'tgz', Buffer.alloc(100, 'no gzip'), 'FAILED'],
    ['npm', 'a.tgz', 'tgz', Buffer.alloc(27), 'FAILED'],
    ['npm', 'a.tgz', 'tgz', Buffer.alloc(32 * 1024 * 1024 + 1), 'FAILED'],
    // Only files of the engine's own type are unpacked.
    ['npm', 'a.zip', 'zip', Buffer.from('abc'), 'UPLOADED'],
    ['raw', 'a.tgz', 'tgz', Buffer.from('abc'), 'UPLOADED'],
    ['pypi', 'a.whl', 'whl', Buffer.from('abc'), 'UPLOADED'],
    ['rubygems', 'a.gem', 'gem', gem(), 'UPLOADED'],
    ['rubygems', 'a.gem', 'gem', tar({ 'metadata.gz': gzipSync('--- !ruby/object:Gem::Specification') }), 'FAILED'],
    ['rubygems', 'a.gem', 'gem', Buffer.from('abcdef'), 'FAILED'],
    ['oci', 'a.tar', 'tar', tar({ 'oci-layout': '{}', 'index.json': '{}' }), 'UPLOADED'],
    ['oci', 'a.tar', 'tar', tar({ 'manifest.json': '{}' }), 'FAILED'],
    ['oci', 'a.tar', 'tar', tar({ 'oci-layout': '{}', 'index.json': '{}' }).subarray(0, 1020), 'FAILED'],
  ])('judges a file of %s: %s of case %#', async (engine, filename, filetype, bytes, status) => {
    const row = at.keygen.addPackage({ product: at.product, engine });
    for (const [version, workers] of [
      ['2.0.0', undefined],
      ['3.0.0', {}],
    ] as const) {
      if (workers) at.keygen.employ(workers);
      const { id } = at.keygen.addRelease({ version, productId: at.product.id, packageId: row.id });
      const { headers } = await at.call('POST', '/artifacts', { body: artifactBody(id, { filename, filetype }) });
      expect((await send(String(headers['location']), 'PUT', { body: bytes })).status).toBe(200);
      at.time.now += second;
      expect(at.keygen.artifacts.find(({ releaseId }) => releaseId === id)?.status).toBe(status);
    }
  });

  test('takes a moment to judge a package', async () => {
    await reopen({ workers: { unpack: 5000 } });
    const row = at.keygen.addPackage({ product: at.product, engine: 'rubygems' });
    const { id } = at.keygen.addRelease({ version: '2.0.0', productId: at.product.id, packageId: row.id });
    const attributes = { filename: 'a.gem', filetype: 'gem' };
    const { headers } = await at.call('POST', '/artifacts', { body: artifactBody(id, attributes) });
    await send(String(headers['location']), 'PUT', { body: gem() });
    at.time.now += second;
    expect(statuses()).toEqual(['PROCESSING']);
    at.time.now += 5 * second;
    expect(statuses()).toEqual(['UPLOADED']);
  });
});

describe('a download', () => {
  const stored = () => at.keygen.addArtifact({ releaseId: release, filename: 'app.zip', bytes: Buffer.from('abc') });

  test.each(['artifacts/app.zip', 'releases/1.0.0/artifacts/app.zip'])('%s leads to the storage', async (path) => {
    const { id } = stored();
    const reply = await at.call('GET', `/${path}`);
    expect([reply.status, reply.json.data.id, reply.json.data.links.redirect]).toEqual([
      303,
      id,
      reply.headers['location'],
    ]);
    expect((await send(String(reply.headers['location']), 'GET')).text).toBe('abc');
    const replayed = await send(String(reply.headers['location']), 'GET', { headers: { authorization: 'Bearer x' } });
    expect(replayed.status).toBe(400);
    expect((await at.call('GET', `/${path.replace('app.zip', id)}`)).status).toBe(303);
    expect((await at.call('GET', `/artifacts/${id}/app.zip`)).status).toBe(303);
  });

  test('is hidden from a license until the file is processed, and from everybody under another name', async () => {
    const license = at.keygen.addToken({ kind: 'license' });
    const row = at.keygen.addArtifact({ releaseId: release, filename: 'app.zip' });
    await at.call('POST', `/releases/${release}/actions/publish`);
    const reply = await at.call('GET', '/artifacts/app.zip', { as: license.value });
    expect([reply.status, reply.json.errors[0]?.detail]).toEqual([
      404,
      "The requested release artifact 'app.zip' was not found",
    ]);
    row.status = 'UPLOADED';
    expect((await at.call('GET', '/artifacts/app.zip', { as: license.value })).status).toBe(303);
  });

  test('is told but not followed, or not made, where a header or parameter says so', async () => {
    stored();
    const quiet = await at.call('GET', '/artifacts/app.zip', { headers: { prefer: 'no-redirect' } });
    expect([quiet.status, quiet.json.data.links.redirect]).toEqual([200, quiet.headers['location']]);
    for (const path of ['/artifacts/app.zip', '/releases/1.0.0/artifacts/app.zip']) {
      const none = await at.call('GET', path, { headers: { prefer: 'no-download' } });
      expect([none.status, none.headers['location'], none.json.data.links.redirect]).toEqual([
        200,
        undefined,
        undefined,
      ]);
      expect((await at.call('GET', `${path}?prefer=no-download`)).headers['location']).toBeUndefined();
    }
  });

  test.each(['WAITING', 'PROCESSING', 'FAILED', 'YANKED'] as const)(
    'of a %s artifact is only its description',
    async (status) => {
      at.keygen.addArtifact({ releaseId: release, filename: 'app.zip', status });
      for (const path of ['/artifacts/app.zip', '/releases/1.0.0/artifacts/app.zip']) {
        const reply = await at.call('GET', path);
        expect([reply.status, reply.headers['location'], reply.json.data.attributes.status]).toEqual([
          200,
          undefined,
          status,
        ]);
      }
    },
  );

  test('ends with the yank of its release', async () => {
    stored();
    await at.call('POST', `/releases/${release}/actions/yank`);
    expect((await at.call('GET', '/artifacts/app.zip')).status).toBe(200);
    await at.call('POST', `/releases/${release}/actions/publish`);
    expect((await at.call('GET', '/artifacts/app.zip')).status).toBe(303);
  });

  test('lasts as long as it is asked to', async () => {
    stored();
    const location = String((await at.call('GET', '/artifacts/app.zip?ttl=60')).headers['location']);
    at.time.now += 60_000;
    expect((await send(location, 'GET')).status).toBe(403);
    expect(said(await at.call('GET', '/artifacts/app.zip?ttl=soon'))).toEqual([
      'type mismatch (received string expected integer) ttl',
    ]);
  });
});

describe('a deletion', () => {
  test('yanks; the row and the object go later, and the name is taken until then', async () => {
    await reopen({ delays: { removed: 30_000 } });
    await send(await place(), 'PUT', { body: 'abc' });
    const reply = await at.call('DELETE', `/artifacts/app.zip?release=${release}`);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(await statusOf()).toBe('YANKED');
    expect(at.keygen.wholeArtifacts(release)).toEqual([]);
    at.time.now += 29_999;
    expect(said(await create())).toEqual(['FILENAME_TAKEN /data/attributes/filename']);
    expect((await at.call('DELETE', '/artifacts/app.zip')).status).toBe(204);
    at.time.now += 1;
    expect((await at.call('GET', '/artifacts/app.zip')).status).toBe(404);
    expect([at.keygen.artifacts, at.keygen.objects]).toEqual([[], []]);
    expect((await create()).status).toBe(307);
    expect((await at.call('DELETE', '/artifacts/none')).status).toBe(404);
  });

  test('by name alone reaches the highest version, by id and release the one that is meant', async () => {
    const newer = at.keygen.addRelease({ version: '1.10.0', productId: at.product.id, tag: 'latest' });
    const older = at.keygen.addRelease({ version: '1.9.0', productId: at.product.id });
    const of = (releaseId: string) => at.keygen.addArtifact({ releaseId, filename: 'app.zip' });
    const [first, highest, later] = [of(release), of(newer.id), of(older.id)];
    const yanked = () => at.keygen.artifacts.filter(({ status }) => status === 'YANKED').map(({ id }) => id);
    await at.call('DELETE', '/artifacts/app.zip');
    expect(yanked()).toEqual([highest.id]);
    await at.call('DELETE', '/artifacts/app.zip?release=1.9.0');
    expect(yanked()).toEqual([highest.id, later.id]);
    await at.call('DELETE', `/artifacts/${first.id}`);
    expect(yanked()).toHaveLength(3);
  });
});

describe('an update', () => {
  const patch = (attributes: object) =>
    at.call('PATCH', '/artifacts/app.zip', { body: { data: { type: 'artifacts', attributes } } });

  test('changes size, signature, checksum and metadata, and nothing else', async () => {
    await create({ checksum: 'old' });
    const reply = await patch({ filesize: 5, signature: 's', metadata: { 'a-b': 1 } });
    expect([reply.status, reply.json.data.attributes]).toEqual([
      200,
      expect.objectContaining({ filesize: 5, signature: 's', checksum: 'old', metadata: { aB: 1 } }),
    ]);
    expect((await patch({ checksum: null })).json.data.attributes.checksum).toBeNull();
    for (const key of ['filename', 'platform', 'status']) {
      expect(said(await patch({ [key]: 'x' }))).toEqual([`unpermitted parameter /data/attributes/${key}`]);
    }
    expect(said(await patch({ filesize: -1 }))).toEqual(['FILESIZE_INVALID /data/attributes/filesize']);
  });
});

describe('lists', () => {
  const names = async (path: string) => (await at.call('GET', path)).rows.map(({ attributes }) => attributes.filename);

  test('of a release: the newest first, ten unless more are asked for', async () => {
    for (let count = 0; count < 12; count += 1) at.keygen.addArtifact({ releaseId: release, filename: `f${count}` });
    const other = at.keygen.addRelease({ version: '2.0.0', productId: at.product.id });
    at.keygen.addArtifact({ releaseId: other.id, filename: 'other' });
    expect(await names('/releases/1.0.0/artifacts')).toEqual(
      Array.from({ length: 10 }, (_, index) => `f${11 - index}`),
    );
    expect(await names('/releases/1.0.0/artifacts?limit=100')).toHaveLength(12);
    expect(await names('/releases/1.0.0/artifacts?page[size]=10&page[number]=2')).toEqual(['f1', 'f0']);
    expect(await names('/artifacts?limit=100')).toHaveLength(13);
    expect((await at.call('GET', '/releases/1.0.0/artifacts?limit=0')).status).toBe(400);
  });

  test('filters', async () => {
    at.keygen.addArtifact({ releaseId: release, filename: 'a', platform: 'linux', arch: 'amd64', filetype: 'zip' });
    at.keygen.addArtifact({ releaseId: release, filename: 'b', platform: 'darwin', status: 'FAILED' });
    expect(await names('/releases/1.0.0/artifacts?status=FAILED')).toEqual(['b']);
    expect(await names('/artifacts?platform=linux')).toEqual(['a']);
    expect(await names('/artifacts?filetype=zip&arch=amd64')).toEqual(['a']);
    expect(await names('/artifacts?filetype=exe')).toEqual([]);
    expect(await names('/artifacts?release=2.0.0')).toEqual([]);
    expect(await names('/artifacts?release=1.0.0')).toEqual(['b', 'a']);
  });
});

describe('what a test asks of it', () => {
  test('an artifact is whole where its bytes are those that it claims', async () => {
    const bytes = Buffer.from('abc');
    const checksum = createHash('sha512').update(bytes).digest('base64').replace(/=+$/, '');
    const add = (filename: string, more: object) =>
      at.keygen.addArtifact({ releaseId: release, filename, bytes, ...more });
    add('whole', { filesize: 3, checksum });
    add('size', { filesize: 4, checksum });
    add('sum', { filesize: 3, checksum: checksum.replace(/^./, '_') });
    add('failed', { filesize: 3, checksum, status: 'FAILED' });
    at.keygen.addArtifact({ releaseId: release, filename: 'nothing', filesize: 3, checksum });
    expect(at.keygen.wholeArtifacts(release).map(({ filename }) => filename)).toEqual(['whole']);
  });

  test('a whole life: draft, bytes, publication', async () => {
    const bytes = 'the bytes';
    const checksum = createHash('sha512').update(bytes).digest('base64').replace(/=+$/, '');
    const url = await place({ filesize: bytes.length, checksum });
    expect(at.keygen.published('1.0.0')).toEqual([]);
    await send(url, 'PUT', { body: bytes });
    await at.call('POST', `/releases/${release}/actions/publish`);
    const [published, ...more] = at.keygen.published('1.0.0');
    expect([published?.id, more]).toEqual([release, []]);
    expect(at.keygen.wholeArtifacts(published ?? '')).toHaveLength(1);
  });
});
