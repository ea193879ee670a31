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
    expect([without.status, without.json.errors[0]?.detail]).toEqual([
      404,
      'The requested endpoint was not found (check your HTTP method, Accept header, and URL path)',
    ]);
  });

  test('a server of one account takes the short path, and names its account where another is asked for', async () => {
    const { keygen, token } = await open({ mode: 'singleplayer', otherAccounts: ['other'] });
    const headers = { authorization: `Bearer ${token.value}` };
    expect((await send(`${keygen.url}/v1/releases`, 'GET', { headers })).status).toBe(200);
    expect((await send(`${keygen.url}/v1/accounts/${keygen.account.id}/releases`, 'GET', { headers })).status).toBe(
      200,
    );
    const other = await send(`${keygen.url}/v1/accounts/other/releases`, 'GET', { headers });
    expect(other.status).toBe(404);
    expect(other.json.errors[0]?.detail).toBe(`account is invalid (expected ${keygen.account.id})`);
    const nobodys = await send(`${keygen.url}/v1/accounts/nobody/releases`, 'GET', { headers });
    expect(nobodys.json.errors[0]?.detail).toBe("The requested account 'nobody' was not found");
    expect([nobodys.headers['keygen-account'], nobodys.headers['keygen-signature']]).toEqual(['', undefined]);
  });

  test('a server with a name serves paths with an account under that name only', async () => {
    const { call, keygen, token } = await open({ mode: 'singleplayer', hostName: 'keygen.example.com' });
    const refused = await call('GET', '/releases');
    expect([refused.status, refused.json.errors[0]?.detail]).toEqual([
      404,
      'The requested endpoint was not found (check your HTTP method, Accept header, and URL path)',
    ]);
    expect((await call('GET', '/releases', { headers: { host: 'keygen.example.com:8443' } })).status).toBe(200);
    const headers = { authorization: `Bearer ${token.value}` };
    expect((await send(`${keygen.url}/v1/releases`, 'GET', { headers })).status).toBe(200);
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
  ])('%s %s is not a route', async (method, path) => {
    const { call } = await open();
    const reply = await call(method, path);
    expect([reply.status, reply.json.meta, said(reply)]).toEqual([
      404,
      { id: reply.headers['x-request-id'] },
      ['NOT_FOUND'],
    ]);
  });

  test('an update may be a PUT', async () => {
    const { call, product } = await open();
    expect(said(await call('PUT', `/products/${product.id}`))).toEqual(['is missing /data']);
    const body = { data: { type: 'products', attributes: { name: 'New' } } };
    const reply = await call('PUT', `/products/${product.id}`, { body });
    expect([reply.status, reply.json.data.attributes.name]).toEqual([200, 'New']);
  });

  test('a ping is answered to everyone', async () => {
    for (const mode of ['singleplayer', 'multiplayer'] as const) {
      const { keygen } = await open({ mode });
      const path = mode === 'singleplayer' ? '/v1/ping' : '/v1/accounts/nobody/ping';
      const reply = await send(keygen.url + path, 'GET');
      expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      await keygen.close();
    }
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
      'keygen-signature': expect.stringContaining('algorithm="ed25519"'),
      'cache-control': 'no-store',
      vary: 'Accept, Origin',
      'content-type': 'application/vnd.api+json; charset=utf-8',
    });
    const refused = await call('GET', '/releases/1.0.0', { headers: { 'keygen-version': 'v1.3' } });
    expect(refused.headers['keygen-version']).toBe('1.3');
    expect(refused.json.meta).toEqual({ id: refused.headers['x-request-id'] });
  });

  test.each(['1.0', '1.7', '1.8', 'v1.8'])('version %s is spoken and echoed', async (version) => {
    const { call } = await open({ edition: 'CE' });
    const reply = await call('GET', '/releases', { headers: { 'keygen-version': version } });
    expect([reply.status, reply.headers['keygen-version']]).toEqual([200, version.replace('v', '')]);
  });

  test.each([
    ['EE', '1.9'],
    ['EE', '2'],
    ['EE', 'latest'],
    ['CE', '1.9'],
  ] as const)('%s does not speak version %s', async (edition, version) => {
    const { call } = await open({ edition });
    const reply = await call('GET', '/releases', { headers: { 'keygen-version': version } });
    expect([reply.status, said(reply)]).toEqual([400, ['INVALID_API_VERSION']]);
    expect(reply.json.errors[0]).toMatchObject({
      detail: 'unsupported API version requested',
      links: { about: expect.any(String) },
    });
    expect(reply.json.meta?.id).toBe(reply.headers['x-request-id']);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('keygen-'))).toEqual([]);
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
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'ENCODING_INVALID'],
    ['half of a surrogate pair', '{"data":"\\ud83d"}', 'ENCODING_INVALID'],
    ['a null byte', '{"data":"\\u0000"}', 'ENCODING_INVALID'],
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
        // Without the port.
        `host: ${new URL(keygen.url).hostname}`,
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
    const refused = ['ed25519', 'algorithm="none"', 'keyid="other", algorithm="ed25519"'];
    expect(await Promise.all(refused.map(async (text) => said(await wish(text))))).toEqual([
      ['invalid accept-signature header (malformed)'],
      ['invalid accept-signature header (unsupported algorithm)'],
      ['invalid accept-signature header (keyid not found)'],
    ]);
  });
});

describe('environments', () => {
  test('the community edition refuses to name one', async () => {
    const { call } = await open({ edition: 'CE' });
    const header = await call('GET', '/releases', { headers: { 'keygen-environment': '' } });
    expect([header.status, said(header), header.json.errors[0]?.detail]).toEqual([
      400,
      ['ENVIRONMENT_NOT_SUPPORTED Keygen-Environment'],
      'is unsupported',
    ]);
    expect(said(await call('GET', '/releases?environment=sandbox'))).toEqual(['ENVIRONMENT_NOT_SUPPORTED environment']);
  });

  test('an unknown one is refused, a known one is told by its code', async () => {
    const { call, keygen } = await open();
    const { id } = keygen.addEnvironment('sandbox', { isolated: false });
    const asked = (name: string) => call('GET', '/releases', { headers: { 'keygen-environment': name } });
    for (const name of ['other', '']) {
      expect(said(await asked(name))).toEqual(['ENVIRONMENT_INVALID Keygen-Environment']);
    }
    for (const name of ['sandbox', id]) {
      const reply = await asked(name);
      expect([reply.status, reply.headers['keygen-environment']]).toEqual([200, 'sandbox']);
    }
  });

  /** What each token may see and do from each place: from none, a shared and an isolated environment. */
  async function places() {
    const { call, keygen, product, admin, token } = await open();
    const shared = keygen.addEnvironment('shared', { isolated: false });
    const isolated = keygen.addEnvironment('isolated');
    const own = keygen.addProduct({ environment: isolated });
    const tokens = {
      global: token,
      admin,
      shared: keygen.addToken({ kind: 'product', product, environment: shared }),
      isolated: keygen.addToken({ kind: 'product', product: own, environment: isolated }),
      environment: keygen.addToken({ kind: 'environment', environment: isolated }),
    };
    keygen.addRelease({ version: '1.0.0', productId: product.id });
    keygen.addRelease({ version: '2.0.0', productId: product.id, environmentId: shared.id });
    keygen.addRelease({ version: '3.0.0', productId: own.id, environmentId: isolated.id });
    const ask = (who: keyof typeof tokens, from: string, method: string, path: string, body?: unknown) =>
      call(method, path, {
        as: tokens[who].value,
        body,
        headers: from === '' ? {} : { 'keygen-environment': from },
      });
    return { keygen, product, own, ask };
  }

  test.each([
    ['global', '', ['1.0.0']],
    ['global', 'shared', ['2.0.0', '1.0.0']],
    ['global', 'isolated', 'TOKEN_INVALID'],
    ['admin', '', ['1.0.0']],
    ['admin', 'isolated', 'TOKEN_INVALID'],
    ['shared', '', 'TOKEN_INVALID'],
    ['shared', 'shared', ['2.0.0', '1.0.0']],
    ['shared', 'isolated', 'TOKEN_INVALID'],
    ['isolated', 'isolated', ['3.0.0']],
    ['environment', '', 'TOKEN_INVALID'],
    ['environment', 'shared', 'TOKEN_INVALID'],
    ['environment', 'isolated', ['3.0.0']],
  ] as const)('a %s token sees from %j: %j', async (who, from, seen) => {
    const { ask } = await places();
    const reply = await ask(who, from, 'GET', '/releases');
    expect(reply.status === 200 ? reply.rows.map(({ attributes }) => attributes.version) : said(reply)[0]).toEqual(
      seen,
    );
  });

  test('from within a shared one, records of none are read but not changed', async () => {
    const { ask } = await places();
    const body = { data: { type: 'releases', attributes: { name: 'New' } } };
    expect((await ask('global', 'shared', 'GET', '/releases/1.0.0')).status).toBe(200);
    for (const [method, path] of [
      ['PATCH', '/releases/1.0.0'],
      ['DELETE', '/releases/1.0.0'],
      ['POST', '/releases/1.0.0/actions/publish'],
    ] as const) {
      const refused = await ask('global', 'shared', method, path, method === 'PATCH' ? body : undefined);
      expect([refused.status, refused.json.errors[0]?.detail]).toEqual([
        403,
        'You do not have permission to complete the request (record environment is not compatible with the current environment)',
      ]);
    }
    expect((await ask('global', 'shared', 'PATCH', '/releases/2.0.0', body)).status).toBe(200);
  });

  test('what is made in one belongs to it', async () => {
    const { ask, keygen, product, own } = await places();
    const made = async (who: 'global' | 'shared' | 'isolated', from: string, productId: string) => {
      const reply = await ask(who, from, 'POST', '/releases', releaseBody(productId, { version: '9.0.0' }));
      const row = keygen.releases.find(({ id }) => id === reply.json.data.id);
      if (row) await ask(who, from, 'DELETE', `/releases/${row.id}`);
      return [reply.status, row?.environmentId];
    };
    const [shared, isolated] = [1, 2].map((index) => keygen.releases[index]?.environmentId);
    expect(await made('global', '', product.id)).toEqual([201, null]);
    expect(await made('global', 'shared', product.id)).toEqual([201, shared]);
    expect(await made('shared', 'shared', product.id)).toEqual([201, shared]);
    expect(await made('isolated', 'isolated', own.id)).toEqual([201, isolated]);
    expect(keygen.releases).toHaveLength(3);
  });

  test('a record of one fits to no product that cannot be seen from there', async () => {
    const { ask, product, keygen } = await places();
    const body = releaseBody(product.id, { version: '9.0.0' });
    const reply = await ask('environment', 'isolated', 'POST', '/releases', body);
    expect([reply.status, said(reply)]).toEqual([422, ['ENVIRONMENT_NOT_ALLOWED /data/relationships/environment']]);
    const elsewhere = { environment: { data: { type: 'environments', id: keygen.releases[2]?.environmentId } } };
    expect((await ask('admin', '', 'POST', '/releases', releaseBody(product.id, {}, elsewhere))).status).toBe(403);
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
    const scheme = /^\w+/.exec((headers as Record<string, string>)['authorization'] ?? 'Bearer')?.[0];
    expect(reply.headers['www-authenticate']).toBe(`${scheme} realm="keygen"`);
    const part = { LICENSE_INVALID: '#license-authentication', TOKEN_MISSING: '' }[code] ?? '#token-authentication';
    expect(reply.json).toMatchObject({
      meta: { id: expect.any(String) },
      errors: [{ title: 'Unauthorized', links: { about: `https://keygen.sh/docs/api/authentication/${part}` } }],
    });
  });

  test.each(['EE', 'CE'] as const)('%s: a product token tells about itself', async (edition) => {
    const { call, keygen, product, time } = await open({ edition });
    const expires = time.now + 86_400_000;
    const row = keygen.addToken({ kind: 'product', product, expires, without: ['release.yank'] });
    const { status, json } = await call('GET', '/me', { as: row.value });
    expect([status, json.data.type, json.data.id]).toEqual([200, 'products', product.id]);
    const [token] = json.included ?? [];
    expect(token).toMatchObject({
      id: row.id,
      type: 'tokens',
      attributes: { kind: 'product-token', expiry: '2030-01-02T00:00:00.000Z', name: null },
      relationships: { bearer: { data: { type: 'products', id: product.id } } },
    });
    const { permissions } = token?.attributes as { permissions?: string[] };
    if (edition === 'CE') expect(permissions).toBeUndefined();
    else {
      expect(permissions).toEqual(expect.arrayContaining(['artifact.create', 'product.read', 'release.publish']));
      expect(permissions).not.toContain('release.yank');
    }
  });

  test('every bearer may ask who it is', async () => {
    const { call, keygen, admin } = await open();
    const environment = keygen.addEnvironment('sandbox');
    const mine = keygen.addToken({ kind: 'environment', environment });
    const own = await call('GET', '/me', { as: mine.value, headers: { 'keygen-environment': 'sandbox' } });
    expect(own.json.data).toMatchObject({ type: 'environments', id: environment.id, attributes: { code: 'sandbox' } });
    const theirs = await call('GET', '/me', { as: admin.value });
    expect(theirs.json.data).toMatchObject({ type: 'users', attributes: { role: 'admin' } });
    expect(theirs.json.included).toMatchObject([{ attributes: { kind: 'admin-token', expiry: null } }]);
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
    const nothing = { data: [] };
    for (const [method, path, body] of [
      ['POST', '/releases', releaseBody(product.id, { version: '2.0.0' })],
      ['PATCH', `/releases/${row.id}`, undefined],
      ['DELETE', `/releases/${row.id}`, undefined],
      ['POST', `/releases/${row.id}/actions/publish`, undefined],
      ['POST', `/releases/${row.id}/actions/yank`, undefined],
      ['POST', `/releases/${row.id}/constraints`, nothing],
      ['DELETE', `/releases/${row.id}/constraints`, nothing],
      ['PUT', `/releases/${row.id}/package`, { data: null }],
      ['POST', '/artifacts', artifactBody(row.id)],
    ] as const) {
      const reply = await call(method, path, { as: value, body });
      expect([method, path, reply.status]).toEqual([method, path, 403]);
    }
    expect((await call('GET', `/releases/${row.id}`, { as: value })).status).toBe(200);
    expect(keygen.releases).toHaveLength(1);
  });

  test('drafts and yanked releases are hidden from licenses, not from products', async () => {
    const { call, keygen, product } = await open();
    const license = keygen.addToken({ kind: 'license' });
    keygen.addRelease({ version: '1.0.0', productId: product.id });
    keygen.addRelease({ version: '2.0.0', productId: product.id, status: 'YANKED' });
    keygen.addRelease({ version: '3.0.0', productId: product.id, status: 'PUBLISHED' });
    const versions = async (as: string) =>
      (await call('GET', '/releases', { as })).rows.map((row) => row.attributes.version);
    expect(await versions(license.value)).toEqual(['3.0.0']);
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
      'You do not have permission to complete the request (token lacks permission to perform action)',
    ]);
    expect(keygen.releases).toEqual([]);
    expect((await call('POST', '/releases', { as: value, body: releaseBody(product.id) })).status).toBe(201);
    const weak = keygen.addProduct({ without: ['release.create'] });
    const weakly = keygen.addToken({ kind: 'product', product: weak });
    const again = await call('POST', '/releases', { as: weakly.value, body: releaseBody(weak.id) });
    expect(again.json.errors[0]?.detail).toBe(
      'You do not have permission to complete the request (product lacks permission to perform action)',
    );
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

  test('a limit counts the requests of one token within windows that begin by the clock', async () => {
    const { call, admin, time } = await open({ rateLimit: { limit: 2, seconds: 10 } });
    time.now += 3000;
    const first = await call('GET', '/releases');
    expect([first.status, first.headers]).toEqual([
      200,
      expect.objectContaining({
        'x-ratelimit-window': '10s',
        'x-ratelimit-count': '1',
        'x-ratelimit-limit': '2',
        'x-ratelimit-remaining': '1',
        'x-ratelimit-reset': String(time.now / 1000 + 7),
      }),
    ]);
    time.now += 1000;
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
    ['internal', 500, 'Internal server error'],
  ] as const)('%s', async (kind, status, title) => {
    const { call, keygen, product } = await open();
    keygen.interfere({
      kind,
      times: 2,
      matches: ({ method, path }) => method === 'POST' && path.endsWith('/releases'),
    });
    expect((await call('GET', '/releases')).status).toBe(200);
    for (let count = 0; count < 2; count += 1) {
      const reply = await call('POST', '/releases', { body: releaseBody(product.id) });
      expect([reply.status, reply.json.errors[0]?.title, reply.json.meta?.id]).toEqual([
        status,
        title,
        reply.headers['x-request-id'],
      ]);
    }
    expect(keygen.releases).toEqual([]);
    expect((await call('POST', '/releases', { body: releaseBody(product.id) })).status).toBe(201);
  });

  test('503 with a web page, 503 with JSON, and a blocked address are not replies of the application', async () => {
    const { call, keygen } = await open();
    keygen.interfere({ kind: 'unavailable' });
    const page = await call('GET', '/releases');
    expect([page.status, page.headers['content-type'], page.json]).toEqual([503, 'text/html; charset=utf-8', {}]);
    keygen.interfere({ kind: 'request-timeout' });
    const late = await call('GET', '/releases');
    expect([late.status, late.json.errors[0]?.title, late.json.meta, late.headers['keygen-account']]).toEqual([
      503,
      'Request timeout',
      undefined,
      undefined,
    ]);
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
