import { createPublicKey, verify } from 'node:crypto';

import { afterEach, describe, expect, test } from '@jest/globals';

import { createKeygen } from '../../sandbox/keygen.ts';
import { Journal } from '../../sandbox/server.ts';
import { artifactBody, bench, releaseBody, said, send, type Bench } from './keygen-client.ts';

let at: Bench | undefined;

async function open(options: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  at = await bench(options);
  return at;
}

afterEach(async () => {
  expect(at?.journal.defects ?? []).toEqual([]);
  await at?.keygen.close();
  at = undefined;
});

describe('paths', () => {
  test('the cloud wants the account in the path, by id or slug', async () => {
    const { keygen, token } = await open();
    const headers = { authorization: `Bearer ${token.value}` };
    for (const account of [keygen.account.id, keygen.account.slug]) {
      expect((await send(`${keygen.url}/v1/accounts/${account}/releases`, 'GET', { headers })).status).toBe(200);
    }
    const other = await send(`${keygen.url}/v1/accounts/other/releases`, 'GET', { headers });
    expect([other.status, said(other)]).toEqual([404, ['NOT_FOUND']]);
    const without = await send(`${keygen.url}/v1/releases`, 'GET', { headers });
    expect([without.status, without.json.meta]).toEqual([404, undefined]);
  });

  test('a server of one account takes the short path, and names its account where another is asked for', async () => {
    const { keygen, token } = await open({ mode: 'singleplayer' });
    const headers = { authorization: `Bearer ${token.value}` };
    expect((await send(`${keygen.url}/v1/releases`, 'GET', { headers })).status).toBe(200);
    expect((await send(`${keygen.url}/v1/accounts/${keygen.account.id}/releases`, 'GET', { headers })).status).toBe(
      200,
    );
    const other = await send(`${keygen.url}/v1/accounts/other/releases`, 'GET', { headers });
    expect(other.status).toBe(404);
    expect(other.json.errors[0]?.detail).toBe(`account is invalid (expected ${keygen.account.id})`);
  });

  test('a custom domain takes the short path in front of many accounts', async () => {
    const { keygen, token } = await open({ customDomain: true });
    const headers = { authorization: `Bearer ${token.value}` };
    expect((await send(`${keygen.url}/v1/releases`, 'GET', { headers })).status).toBe(200);
  });

  test.each([
    ['GET', '/nothing'],
    ['PATCH', '/releases'],
    ['POST', '/releases/1.0.0/actions/explode'],
    ['GET', '/releases/1.0.0/actions/publish'],
    ['POST', '/releases/1.0.0/a/b/c'],
  ])('%s %s is no route', async (method, path) => {
    const { call } = await open();
    const reply = await call(method, path);
    expect([reply.status, reply.json.meta, said(reply)]).toEqual([404, undefined, ['NOT_FOUND']]);
  });
});

describe('order of checks', () => {
  test('each check comes before the next: limit, route, body, account, environment, payment, token, record', async () => {
    const { keygen, product } = await open();
    const broken = '{"data":';
    const other = `${keygen.url}/v1/accounts/other`;
    const own = `${keygen.url}/v1/accounts/acme`;
    const bad = { 'keygen-environment': 'nowhere' };

    keygen.interfere({ kind: 'rate-limited' });
    expect((await send(`${other}/nothing`, 'POST', { body: broken, headers: bad })).status).toBe(429);
    expect((await send(`${other}/nothing`, 'POST', { body: broken, headers: bad })).status).toBe(404);
    expect(said(await send(`${other}/releases`, 'POST', { body: broken, headers: bad }))).toEqual(['JSON_INVALID']);
    expect((await send(`${other}/releases`, 'POST', { body: {}, headers: bad })).status).toBe(404);
    keygen.interfere({ kind: 'payment' });
    expect(said(await send(`${own}/releases`, 'POST', { body: {}, headers: bad }))).toEqual([
      'ENVIRONMENT_INVALID Keygen-Environment',
    ]);
    expect((await send(`${own}/releases`, 'POST', { body: {} })).status).toBe(402);
    expect(said(await send(`${own}/releases/gone`, 'PATCH', { body: {} }))).toEqual(['TOKEN_MISSING']);

    const foreign = keygen.addToken({ kind: 'product', product: keygen.addProduct() });
    const reader = keygen.addToken({ kind: 'read' });
    const as = (value: string) => ({ authorization: `Bearer ${value}` });
    expect((await send(`${own}/releases/gone`, 'PATCH', { body: {}, headers: as(reader.value) })).status).toBe(404);

    // In a creation the schema comes before permission, and permission before the values.
    const release = releaseBody(product.id, { version: 'v1' });
    const unknown = releaseBody(product.id, { version: 'v1', nonsense: 1 });
    expect((await send(`${own}/releases`, 'POST', { body: unknown, headers: as(foreign.value) })).status).toBe(400);
    expect((await send(`${own}/releases`, 'POST', { body: release, headers: as(foreign.value) })).status).toBe(403);

    // In an update permission comes before the schema.
    const row = keygen.addRelease({ version: '2.0.0', productId: product.id });
    expect(
      (await send(`${own}/releases/${row.id}`, 'PATCH', { body: { data: 1 }, headers: as(reader.value) })).status,
    ).toBe(403);
  });

  test('an artifact for a release that is not there is forbidden to a product, and invalid for an administrator', async () => {
    const { call, admin } = await open();
    const body = artifactBody('00000000-0000-4000-8000-000000000000');
    expect((await call('POST', '/artifacts', { body })).status).toBe(403);
    const reply = await call('POST', '/artifacts', { body, as: admin.value });
    expect([reply.status, said(reply)]).toEqual([422, ['RELEASE_NOT_FOUND /data/relationships/release']]);
  });
});

describe('headers', () => {
  test('every reply says which account, bearer, edition, mode and version it is of', async () => {
    const { call, keygen, product, token } = await open();
    const { headers } = await call('GET', '/releases');
    expect(headers).toMatchObject({
      'keygen-account': keygen.account.id,
      'keygen-bearer': product.id,
      'keygen-token': token.id,
      'keygen-environment': '',
      'keygen-edition': 'EE',
      'keygen-mode': 'multiplayer',
      'keygen-version': '1.7',
      'cache-control': 'no-transform, no-store, max-age=0',
      'content-type': 'application/vnd.api+json; charset=utf-8',
    });
    const refused = await call('GET', '/releases/1.0.0', { headers: { 'keygen-version': 'v1.3' } });
    expect(refused.headers['keygen-version']).toBe('1.3');
    expect(refused.json.meta).toEqual({ id: refused.headers['x-request-id'] });
  });

  test.each(['1.0', '1.7', '1.8', 'v1.8'])('version %s is spoken and echoed', async (version) => {
    const { call } = await open();
    const reply = await call('GET', '/releases', { headers: { 'keygen-version': version } });
    expect([reply.status, reply.headers['keygen-version']]).toEqual([200, version.replace('v', '')]);
  });

  test.each([
    ['EE', '1.9'],
    ['EE', '2'],
    ['EE', 'latest'],
    ['CE', '1.8'],
  ] as const)('%s does not speak version %s', async (edition, version) => {
    const { call } = await open({ edition });
    const reply = await call('GET', '/releases', { headers: { 'keygen-version': version } });
    expect([reply.status, said(reply)]).toEqual([400, ['INVALID_API_VERSION']]);
    expect(reply.json.errors[0]).toMatchObject({
      detail: 'unsupported API version requested',
      links: { about: expect.any(String) },
    });
  });

  test('Accept has to admit JSON', async () => {
    const { call } = await open();
    for (const accept of ['application/vnd.api+json', 'application/json', '*/*', 'text/html, application/json;q=0.5']) {
      expect((await call('GET', '/releases', { headers: { accept } })).status).toBe(200);
    }
    expect(said(await call('GET', '/releases', { headers: { accept: 'text/html' } }))).toEqual(['MIME_TYPE_INVALID']);
  });

  test('a body is JSON whatever its content type says', async () => {
    const { call, product } = await open();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await call('POST', '/releases', { headers, body: releaseBody(product.id) })).status).toBe(201);
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'ENCODING_INVALID'],
    ['half of a surrogate pair', '{"data":"\\ud83d"}', 'ENCODING_INVALID'],
    ['a null byte', '{"data":"\\u0000"}', 'PARAMETERS_INVALID'],
    ['half of a document', '{"data":', 'JSON_INVALID'],
  ])('%s are refused before the application', async (_, body, code) => {
    const { call } = await open();
    const reply = await call('POST', '/releases', { body });
    expect([reply.status, said(reply), reply.json.meta]).toEqual([400, [code], undefined]);
  });

  test('text that only looks like an escape, and the replacement character, are text', async () => {
    const { call, product } = await open();
    const name = 'a \\u0000 \\ud83d \uFFFD 😀';
    const reply = await call('POST', '/releases', { body: releaseBody(product.id, { name }) });
    expect([reply.status, reply.json.data.attributes.name]).toEqual([201, name]);
  });

  test('signatures verify, and do not where they are bad; stale ones are ten minutes old', async () => {
    for (const signatures of ['good', 'bad', 'stale'] as const) {
      const { call, keygen, time } = await open({ signatures });
      const { headers, text } = await call('GET', '/releases?limit=5');
      const key = createPublicKey({
        key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(keygen.publicKey, 'hex')]),
        format: 'der',
        type: 'spki',
      });
      const signature = /signature="([^"]+)"/.exec(String(headers['keygen-signature']))?.[1] ?? '';
      const signed = [
        '(request-target): get /v1/accounts/acme/releases?limit=5',
        `host: ${new URL(keygen.url).host}`,
        `date: ${String(headers['date'])}`,
        `digest: ${String(headers['digest'])}`,
      ].join('\n');
      expect(text).not.toBe('');
      expect(verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))).toBe(signatures !== 'bad');
      expect(time.now - Date.parse(String(headers['keygen-date']))).toBe(signatures === 'stale' ? 600_000 : 0);
      await keygen.close();
    }
  });

  test('a malformed wish for a signature is refused', async () => {
    const { call } = await open();
    const wish = (algorithm: string) => call('GET', '/releases', { headers: { 'keygen-accept-signature': algorithm } });
    expect((await wish('algorithm="ed25519"')).status).toBe(200);
    expect((await wish('ed25519')).status).toBe(400);
  });
});

describe('environments', () => {
  test('the community edition refuses to name one', async () => {
    const { call } = await open({ edition: 'CE' });
    const header = await call('GET', '/releases', { headers: { 'keygen-environment': 'sandbox' } });
    expect([header.status, said(header)]).toEqual([400, ['ENVIRONMENT_NOT_SUPPORTED Keygen-Environment']]);
    expect(said(await call('GET', '/releases?environment=sandbox'))).toEqual(['ENVIRONMENT_NOT_SUPPORTED environment']);
  });

  test('an unknown one is refused, a known one is told by its code or id', async () => {
    const { call, keygen } = await open();
    const environment = keygen.addEnvironment('sandbox');
    const asked = (name: string) => call('GET', '/releases', { headers: { 'keygen-environment': name } });
    expect(said(await asked('other'))).toEqual(['ENVIRONMENT_INVALID Keygen-Environment']);
    expect((await asked('sandbox')).headers['keygen-environment']).toBe(environment.id);
    expect((await asked(environment.id)).status).toBe(200);
  });

  test('what is made in an isolated one is seen only there', async () => {
    const { call, keygen, product } = await open();
    keygen.addEnvironment('sandbox');
    const headers = { 'keygen-environment': 'sandbox' };
    expect((await call('POST', '/releases', { headers, body: releaseBody(product.id) })).status).toBe(201);
    expect((await call('GET', '/releases/1.0.0', { headers })).status).toBe(200);
    expect((await call('GET', '/releases/1.0.0')).status).toBe(404);
  });

  test('its token works only inside it', async () => {
    const { call, keygen } = await open();
    const environment = keygen.addEnvironment('sandbox');
    const { value } = keygen.addToken({ kind: 'environment', environment });
    expect(said(await call('GET', '/releases', { as: value }))).toEqual(['TOKEN_INVALID']);
    expect((await call('GET', '/releases', { as: value, headers: { 'keygen-environment': 'sandbox' } })).status).toBe(
      200,
    );
  });
});

describe('tokens', () => {
  test.each([
    ['TOKEN_MISSING', {}],
    ['TOKEN_MISSING', { authorization: 'Bearer ' }],
    ['TOKEN_MISSING', { authorization: 'Digest abc' }],
    ['TOKEN_INVALID', { authorization: 'Bearer prod-0000v3' }],
    ['TOKEN_FORMAT_INVALID', { authorization: 'Bearer 5f3e4b6a-0000-4000-8000-000000000000' }],
    ['LICENSE_INVALID', { authorization: 'License AAAA-BBBB' }],
  ])('%s', async (code, headers) => {
    const { call } = await open();
    const reply = await call('GET', '/releases', { as: '', headers });
    expect([reply.status, said(reply)]).toEqual([401, [code]]);
    expect(reply.headers['www-authenticate']).toBe('Bearer realm="keygen"');
    expect(reply.json).toMatchObject({
      meta: { id: expect.any(String) },
      errors: [{ title: 'Unauthorized', links: { about: expect.any(String) } }],
    });
  });

  test('an expired one says so', async () => {
    const { call, keygen, product, time } = await open();
    const { value } = keygen.addToken({ kind: 'product', product, expires: time.now + 1000 });
    expect((await call('GET', '/releases', { as: value })).status).toBe(200);
    time.now += 1000;
    const reply = await call('GET', '/releases', { as: value });
    expect([reply.status, said(reply), reply.json.errors[0]?.detail]).toEqual([
      401,
      ['TOKEN_EXPIRED'],
      'Token is expired',
    ]);
  });

  test('they are taken in all the ways of the service', async () => {
    const { keygen, token, base } = await open();
    const basic = Buffer.from(`token:${token.value}`).toString('base64');
    for (const authorization of [`Bearer ${token.value}`, `Token ${token.value}`, `Basic ${basic}`]) {
      expect((await send(`${base}/releases`, 'GET', { headers: { authorization } })).status).toBe(200);
    }
    for (const query of [`auth=token:${token.value}`, `token=${token.value}`]) {
      expect((await send(`${base}/releases?${query}`, 'GET')).status).toBe(200);
    }
    expect(keygen.releases).toEqual([]);
  });

  test('a product reaches nothing of another product', async () => {
    const { call, keygen, admin } = await open();
    const other = keygen.addProduct();
    const row = keygen.addRelease({ version: '1.0.0', productId: other.id });
    const pack = keygen.addPackage({ product: other, key: 'theirs' });
    for (const path of [
      `/releases/${row.id}`,
      '/releases/1.0.0',
      `/products/${other.id}`,
      `/packages/${pack.id}`,
      '/packages/theirs',
    ]) {
      expect((await call('GET', path)).status).toBe(404);
      expect((await call('GET', path, { as: admin.value })).status).toBe(200);
    }
    expect((await call('GET', '/releases')).rows).toEqual([]);
    const create = await call('POST', '/releases', { body: releaseBody(other.id) });
    expect([create.status, create.json.errors[0]?.code]).toEqual([403, undefined]);
    expect(create.json.errors[0]?.detail).toMatch(/^You do not have permission .*allowed to access all resources/);
    expect((await call('POST', '/artifacts', { body: artifactBody(row.id) })).status).toBe(403);
  });

  test.each(['read', 'user', 'license'] as const)('a %s token publishes nothing', async (kind) => {
    const { call, keygen, product } = await open();
    const row = keygen.addRelease({ version: '1.0.0', productId: product.id, status: 'PUBLISHED' });
    const { value } = keygen.addToken({ kind });
    for (const [method, path, body] of [
      ['POST', '/releases', releaseBody(product.id, { version: '2.0.0' })],
      ['PATCH', `/releases/${row.id}`, undefined],
      ['DELETE', `/releases/${row.id}`, undefined],
      ['POST', `/releases/${row.id}/actions/publish`, undefined],
      ['POST', `/releases/${row.id}/actions/yank`, undefined],
      ['POST', `/releases/${row.id}/constraints`, undefined],
      ['PUT', `/releases/${row.id}/package`, undefined],
      ['POST', '/artifacts', artifactBody(row.id)],
    ] as const) {
      const reply = await call(method, path, { as: value, body });
      expect([method, path, reply.status]).toEqual([method, path, 403]);
    }
    expect((await call('GET', `/releases/${row.id}`, { as: value })).status).toBe(200);
    expect(keygen.releases).toHaveLength(1);
  });

  test('drafts and yanked releases are hidden from licences, not from products', async () => {
    const { call, keygen, product } = await open();
    const licence = keygen.addToken({ kind: 'license' });
    keygen.addRelease({ version: '1.0.0', productId: product.id });
    keygen.addRelease({ version: '2.0.0', productId: product.id, status: 'YANKED' });
    keygen.addRelease({ version: '3.0.0', productId: product.id, status: 'PUBLISHED' });
    const versions = async (as: string) =>
      (await call('GET', '/releases', { as })).rows.map((row) => row.attributes.version);
    expect(await versions(licence.value)).toEqual(['3.0.0']);
    expect(await versions(at?.token.value ?? '')).toEqual(['3.0.0', '2.0.0', '1.0.0']);
  });

  test('a permission that was taken away is missed', async () => {
    const { call, keygen, product } = await open();
    const entitlement = keygen.addEntitlement('PRO');
    const { value } = keygen.addToken({ kind: 'product', product, without: ['release.constraints.attach'] });
    const constraints = {
      constraints: {
        data: [
          {
            type: 'constraints',
            relationships: { entitlement: { data: { type: 'entitlements', id: entitlement.id } } },
          },
        ],
      },
    };
    const refused = await call('POST', '/releases', { as: value, body: releaseBody(product.id, {}, constraints) });
    expect([refused.status, refused.json.errors[0]?.detail]).toEqual([
      403,
      'You do not have permission to complete the request (product lacks permission to perform action)',
    ]);
    expect(keygen.releases).toEqual([]);
    expect((await call('POST', '/releases', { as: value, body: releaseBody(product.id) })).status).toBe(201);
  });
});

describe('what stands in front of the service', () => {
  test('429 comes with and without waiting time, limits and meta', async () => {
    const { call, keygen, time } = await open();
    keygen.interfere({ kind: 'rate-limited', retryAfter: 7 });
    const full = await call('GET', '/releases');
    expect([full.status, said(full), full.json.meta]).toEqual([429, ['TOO_MANY_REQUESTS'], undefined]);
    expect(full.headers).toMatchObject({
      'retry-after': '7',
      'x-ratelimit-window': '1m',
      'x-ratelimit-limit': '60',
      'x-ratelimit-count': '61',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(time.now / 1000 + 7),
    });
    keygen.interfere({ kind: 'rate-limited', retryAfter: false, limitHeaders: false, meta: true });
    const bare = await call('GET', '/releases');
    expect([bare.status, bare.headers['retry-after'], bare.headers['x-ratelimit-limit']]).toEqual([
      429,
      undefined,
      undefined,
    ]);
    expect(bare.json.meta?.id).toEqual(expect.any(String));
    expect((await call('GET', '/releases')).status).toBe(200);
  });

  test('a limit counts the requests of one token within its window', async () => {
    const { call, admin, time } = await open({ rateLimit: { limit: 2, seconds: 10 } });
    expect((await call('GET', '/releases')).status).toBe(200);
    time.now += 4000;
    expect((await call('GET', '/releases')).status).toBe(200);
    const refused = await call('GET', '/releases');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '6']);
    expect((await call('GET', '/releases', { as: admin.value })).status).toBe(200);
    time.now += 6000;
    expect((await call('GET', '/releases')).status).toBe(200);
  });

  test.each([
    ['payment', 402, 'Daily API request limit reached'],
    ['inactive', 403, 'Account does not have an active subscription'],
    [
      'internal',
      500,
      'Looks like something went wrong! Our engineers have been notified. If you continue to have problems, please contact support@keygen.sh.',
    ],
  ] as const)('%s', async (kind, status, detail) => {
    const { call, keygen, product } = await open();
    keygen.interfere({
      kind,
      times: 2,
      matches: ({ method, path }) => method === 'POST' && path.endsWith('/releases'),
    });
    expect((await call('GET', '/releases')).status).toBe(200);
    for (let count = 0; count < 2; count += 1) {
      const reply = await call('POST', '/releases', { body: releaseBody(product.id) });
      expect([reply.status, reply.json.errors[0]?.detail, reply.json.meta?.id]).toEqual([
        status,
        detail,
        reply.headers['x-request-id'],
      ]);
    }
    expect(keygen.releases).toEqual([]);
    expect((await call('POST', '/releases', { body: releaseBody(product.id) })).status).toBe(201);
  });

  test('503 with a web page, 503 with JSON, and a blocked address are no replies of the application', async () => {
    const { call, keygen } = await open();
    keygen.interfere({ kind: 'unavailable' });
    const page = await call('GET', '/releases');
    expect([page.status, page.headers['content-type'], page.json]).toEqual([503, 'text/html; charset=utf-8', {}]);
    keygen.interfere({ kind: 'request-timeout' });
    const late = await call('GET', '/releases');
    expect([late.status, late.json.meta, late.headers['keygen-account']]).toEqual([503, undefined, undefined]);
    keygen.interfere({ kind: 'blocked' });
    const blocked = await call('GET', '/releases');
    expect([blocked.status, blocked.json.errors[0]?.title, blocked.headers['x-ratelimit-window']]).toEqual([
      403,
      'Forbidden',
      'blacklist',
    ]);
  });

  test("the journal's plan of faults reaches both servers", async () => {
    const journal = new Journal({ faults: () => ({ kind: 'status', status: 502, act: false }) });
    const keygen = await createKeygen({ journal });
    expect((await send(`${keygen.url}/v1/accounts/acme/releases`, 'GET')).status).toBe(502);
    expect((await send(`${keygen.storageUrl}/x`, 'PUT', { body: 'x' })).status).toBe(502);
    expect(journal.entries.map(({ server }) => server)).toEqual(['keygen', 'keygen-storage']);
    await keygen.close();
  });
});
