import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { artifactBody, bench, releaseBody, said, type Bench, type Reply } from './keygen-client.ts';

let at: Bench;

beforeEach(async () => {
  at = await bench();
});

afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.keygen.close();
});

async function reopen(options: Parameters<typeof bench>[0]): Promise<void> {
  await at.keygen.close();
  at = await bench(options);
}

const create = (attributes: object = {}, relationships: object = {}): Promise<Reply> =>
  at.call('POST', '/releases', { body: releaseBody(at.product.id, attributes, relationships) });

/** The id of the record that was found, or the status. */
function shownId({ status, json }: Reply): string | number {
  return status === 200 ? json.data.id : status;
}

const missing = '00000000-0000-4000-8000-000000000000';

function constraints(...ids: string[]) {
  return {
    constraints: {
      data: ids.map((id) => ({
        type: 'constraints',
        relationships: { entitlement: { data: { type: 'entitlements', id } } },
      })),
    },
  };
}

describe('the schema of a creation', () => {
  const full = () => releaseBody(at.product.id) as unknown as Record<string, unknown>;
  const withData = (part: object) => ({ data: { ...(full()['data'] as object), ...part } });

  test.each<[string, () => unknown, string]>([
    ['no body', () => undefined, 'is missing /data'],
    ['null as data', () => ({ data: null }), 'cannot be null /data'],
    ['a list as data', () => ({ data: [] }), 'type mismatch (received array expected object) /data'],
    ['a key beside data', () => ({ ...full(), meta: {} }), 'unpermitted parameter /meta'],
    ['an id', () => withData({ id: missing }), 'unpermitted parameter /data/id'],
    ['another type', () => withData({ type: 'artifacts' }), 'is invalid /data/type'],
    ['no attributes', () => withData({ attributes: undefined }), 'is missing /data/attributes'],
    ['no relationships', () => withData({ relationships: undefined }), 'is missing /data/relationships'],
    ['no product', () => withData({ relationships: {} }), 'is missing /data/relationships/product'],
    [
      'a product by name',
      () => withData({ relationships: { product: { data: { type: 'products', id: 'app' } } } }),
      'type mismatch (received string expected UUID string) /data/relationships/product/data/id',
    ],
    [
      'links of the product',
      () => withData({ relationships: { product: { data: { type: 'product', id: missing }, links: {} } } }),
      'unpermitted parameter /data/relationships/product/links',
    ],
    [
      'a package by key',
      () =>
        withData({
          relationships: {
            product: { data: { type: 'product', id: missing } },
            package: { data: { type: 'package', id: 'key' } },
          },
        }),
      'type mismatch (received string expected UUID string) /data/relationships/package/data/id',
    ],
    [
      'unknown keys deep in a list',
      () =>
        releaseBody(
          at.product.id,
          {},
          { constraints: { data: [{ type: 'constraints', id: missing, relationships: {} }] } },
        ),
      'unpermitted parameter /data/relationships/constraints/data/0/id',
    ],
    ['a list in place of the document', () => [], 'type mismatch (received array expected object) /data'],
    ['a number in place of the document', () => 3, 'type mismatch (received integer expected object) /data'],
    [
      'an empty id',
      () => withData({ relationships: { product: { data: { type: 'products', id: '' } } } }),
      'type mismatch (received string expected UUID string) /data/relationships/product/data/id',
    ],
    ['an unknown key in another case', () => withData({ 'New-key': 1 }), 'unpermitted parameter /data/newKey'],
  ])('%s', async (_, body, complaint) => {
    const reply = await at.call('POST', '/releases', { body: body() });
    expect([reply.status, said(reply)]).toEqual([400, [complaint]]);
    expect(reply.json).toMatchObject({ meta: { id: expect.any(String) }, errors: [{ title: 'Bad request' }] });
    expect(reply.json.errors[0]?.code).toBeUndefined();
    expect(at.keygen.releases).toEqual([]);
  });

  test('more than 20 constraints are invalid for every caller', async () => {
    const reply = await create({}, constraints(...Array.from({ length: 21 }, () => missing)));
    expect([reply.status, reply.json.errors]).toEqual([
      422,
      [{ title: 'Unprocessable entity', detail: 'too many records' }],
    ]);
  });

  test('keys may be in any case', async () => {
    const { data } = full() as { data: object };
    const reply = await at.call('POST', '/releases', { body: { Data: data } });
    expect(reply.status).toBe(201);
  });

  test.each<[object, string]>([
    [{ nonsense: 1 }, 'unpermitted parameter /data/attributes/nonsense'],
    [{ yanked: null }, 'unpermitted parameter /data/attributes/yanked'],
    [{ version: undefined }, 'is missing /data/attributes/version'],
    [{ version: null }, 'cannot be null /data/attributes/version'],
    [{ version: ' ' }, 'cannot be blank /data/attributes/version'],
    [{ version: 1 }, 'type mismatch (received integer expected string) /data/attributes/version'],
    [{ version: 1.5 }, 'type mismatch (received float expected string) /data/attributes/version'],
    [{ channel: undefined }, 'is missing /data/attributes/channel'],
    [{ channel: 'nightly' }, 'is invalid /data/attributes/channel'],
    [{ channel: 'Stable' }, 'is invalid /data/attributes/channel'],
    [{ status: 'YANKED' }, 'is invalid /data/attributes/status'],
    [{ status: 'draft' }, 'is invalid /data/attributes/status'],
    [{ description: '' }, 'cannot be blank /data/attributes/description'],
    [{ name: ['x'] }, 'type mismatch (received array expected string) /data/attributes/name'],
    [{ tag: true }, 'type mismatch (received boolean expected string) /data/attributes/tag'],
    [{ metadata: 'x' }, 'type mismatch (received string expected object) /data/attributes/metadata'],
    [{ metadata: [] }, 'type mismatch (received array expected object) /data/attributes/metadata'],
    [{ metadata: { a: { b: { c: { d: 1 } } } } }, 'maximum depth of 2 exceeded /data/attributes/metadata/a/b/c'],
    [{ metadata: { a: [{ b: { c: 1 } }] } }, 'maximum depth of 2 exceeded /data/attributes/metadata/a/0/b'],
    [{ metadata: { a: 1, 'b-c': { d: { e: [] } } } }, 'maximum depth of 2 exceeded /data/attributes/metadata/bC/d/e'],
    [{ backdated: 'yesterday' }, 'type mismatch (received string expected time) /data/attributes/backdated'],
  ])('%j', async (attributes, complaint) => {
    const reply = await create(attributes);
    expect([reply.status, said(reply)]).toEqual([400, [complaint]]);
    expect(at.keygen.releases).toEqual([]);
  });

  test('an unknown key is told before anything else, and only one at a time', async () => {
    const reply = await create({ version: null, channel: 'nope', more: 1, evenMore: 2 });
    expect(said(reply)).toEqual(['unpermitted parameter /data/attributes/more']);
  });

  test('the community edition does not know the relationship to an environment', async () => {
    await reopen({ edition: 'CE' });
    const reply = await create({}, { environment: { data: null } });
    expect(said(reply)).toEqual(['unpermitted parameter /data/relationships/environment']);
    await reopen({ edition: 'EE' });
    expect((await create({}, { environment: { data: null } })).status).toBe(201);
  });
});

describe('a creation', () => {
  test('creates a draft, and returns its location', async () => {
    const reply = await create({ name: 'App 1.0.0', description: 'New.', tag: 'v1', metadata: { commit: 'abc' } });
    expect(reply.status).toBe(201);
    const { id } = reply.json.data;
    const self = `/v1/accounts/${at.keygen.account.id}/releases/${id}`;
    expect(String(reply.headers['location'])).toMatch(new RegExp(`${self}$`));
    expect(reply.json.data).toMatchObject({
      type: 'releases',
      attributes: {
        name: 'App 1.0.0',
        description: 'New.',
        channel: 'stable',
        status: 'DRAFT',
        tag: 'v1',
        version: '1.0.0',
        semver: { major: 1, minor: 0, patch: 0, prerelease: null, build: null },
        metadata: { commit: 'abc' },
        created: '2030-01-01T00:00:00.000Z',
        updated: '2030-01-01T00:00:00.000Z',
        backdated: null,
        yanked: null,
      },
      relationships: {
        account: { data: { type: 'accounts', id: at.keygen.account.id } },
        product: { data: { type: 'products', id: at.product.id }, links: { related: `${self}/product` } },
        package: { data: null },
        artifacts: { links: { related: `${self}/artifacts` } },
      },
      links: { self },
    });
  });

  test('takes what may be null as absent, and keeps what is empty', async () => {
    const reply = await create(
      { name: null, description: null, tag: '', metadata: null, status: null, backdated: null },
      { package: { data: null } },
    );
    expect(reply.status).toBe(201);
    expect(reply.json.data.attributes).toMatchObject({
      name: null,
      description: null,
      tag: '',
      metadata: {},
      status: 'DRAFT',
    });
  });

  test('publishes at once on request', async () => {
    expect((await create({ status: 'PUBLISHED' })).json.data.attributes.status).toBe('PUBLISHED');
    expect(at.keygen.published('1.0.0')).toHaveLength(1);
  });

  test('rewrites the keys of metadata', async () => {
    const metadata = {
      'sha-256': '1',
      'github.sha': '2',
      'Notes URL': '3',
      camelCase: { 'inner-key': '4' },
      plain: [1, { 'in-list': 5 }],
      größe: 6,
      'Čeština No. 1': 7,
      a漢b: 8,
    };
    const reply = await create({ metadata });
    expect(at.keygen.releases[0]?.metadata).toEqual({
      sha_256: '1',
      github_sha: '2',
      notes_url: '3',
      camel_case: { inner_key: '4' },
      plain: [1, { in_list: 5 }],
      grosse: 6,
      cestina_no_1: 7,
      a_b: 8,
    });
    expect(reply.json.data.attributes.metadata).toEqual({
      sha256: '1',
      githubSha: '2',
      notesUrl: '3',
      camelCase: { innerKey: '4' },
      plain: [1, { inList: 5 }],
      grosse: 6,
      cestinaNo1: 7,
      aB: 8,
    });
  });

  test.each<[object, string[]]>([
    [{ name: 'x'.repeat(256) }, ['NAME_TOO_LONG /data/attributes/name']],
    [{ description: 'x'.repeat(16_385) }, ['DESCRIPTION_TOO_LONG /data/attributes/description']],
    [{ tag: 'x'.repeat(256) }, ['TAG_TOO_LONG /data/attributes/tag']],
    [{ tag: 'action' }, ['TAG_NOT_ALLOWED /data/attributes/tag']],
    [{ tag: 'actions' }, ['TAG_NOT_ALLOWED /data/attributes/tag']],
    [
      { metadata: Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`k${index}`, 1])) },
      ['METADATA_TOO_LONG /data/attributes/metadata'],
    ],
    [{ metadata: { a: 'x'.repeat(16_384) } }, ['METADATA_TOO_LONG /data/attributes/metadata']],
    // Counted with the keys as they are stored: aB has become a_b.
    [{ metadata: { aB: 'x'.repeat(16_384 - 9) } }, ['METADATA_TOO_LONG /data/attributes/metadata']],
    [{ backdated: '2031-01-01T00:00:00Z' }, ['BACKDATED_INVALID /data/attributes/backdated']],
    [{ version: 'v1.0.0' }, ['VERSION_INVALID /data/attributes/version']],
    [{ version: '1.0.0-' }, ['VERSION_INVALID /data/attributes/version']],
    [
      { version: 'v1', channel: 'beta', tag: 'actions' },
      [
        'VERSION_INVALID /data/attributes/version',
        'VERSION_CHANNEL_INVALID /data/attributes/version',
        'TAG_NOT_ALLOWED /data/attributes/tag',
      ],
    ],
  ])('%#: all that is wrong with the values is told at once', async (attributes, complaints) => {
    const reply = await create(attributes);
    expect([reply.status, said(reply)]).toEqual([422, complaints]);
    expect(reply.json.meta?.id).toBe(reply.headers['x-request-id']);
    for (const { title, links, source } of reply.json.errors) {
      const anchor = `releases-object-attrs-${source?.['pointer']?.split('/').at(-1)}`;
      expect([title, links?.about]).toEqual([
        'Unprocessable resource',
        `https://keygen.sh/docs/api/releases/#${anchor}`,
      ]);
    }
    expect(at.keygen.releases).toEqual([]);
  });

  test('the limits themselves are allowed', async () => {
    const metadata = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`k${index}`, 1]));
    const reply = await create({
      name: '😀'.repeat(255),
      description: '😀'.repeat(16_384),
      tag: '😀'.repeat(255),
      metadata,
      backdated: 0,
    });
    expect([reply.status, said(reply)]).toEqual([201, []]);
    expect((await create({ version: '2.0.0', metadata: { a: { b: { c: 1 } } } })).status).toBe(201);
  });

  test.each<[string, string, string | undefined]>([
    ['1.0.0', 'stable', '1.0.0'],
    ['1.0', 'stable', '1.0.0'],
    ['1', 'stable', '1.0.0'],
    ['01.2.3', 'stable', '1.2.3'],
    ['1.0.0+build.5', 'stable', '1.0.0+build.5'],
    ['1.0.0-beta.1', 'stable', undefined],
    ['1.0.0', 'beta', undefined],
    ['1.0.0-beta', 'beta', '1.0.0-beta'],
    ['1.0.0-beta2', 'beta', '1.0.0-beta2'],
    ['1.0.0-beta.1+x', 'beta', '1.0.0-beta.1+x'],
    ['1.0.0-alpha.1', 'beta', undefined],
    ['1.0.0-rc.1', 'rc', '1.0.0-rc.1'],
    ['1.0.0-RC.1', 'rc', undefined],
    ['1.0.0-dev.1', 'dev', '1.0.0-dev.1'],
  ])('%s on %s is stored as %s', async (version, channel, stored) => {
    const reply = await create({ version, channel });
    if (stored === undefined)
      expect([reply.status, said(reply)]).toEqual([422, ['VERSION_CHANNEL_INVALID /data/attributes/version']]);
    else expect([reply.status, reply.json.data.attributes.version]).toEqual([201, stored]);
  });

  test.each(['stable', 'rc', 'beta', 'alpha', 'dev'])(
    'a prerelease of another name fits on no channel: %s',
    async (channel) => {
      for (const version of ['1.0.0-pre.1', '1.0.0-next.0', '1.0.0-nightly']) {
        expect(said(await create({ version, channel }))).toEqual(['VERSION_CHANNEL_INVALID /data/attributes/version']);
      }
    },
  );

  test('a version is unique within product and package, and may be used again once deleted', async () => {
    const pack = at.keygen.addPackage({ product: at.product });
    const inPackage = { package: { data: { type: 'packages', id: pack.id } } };
    const first = await create();
    expect(said(await create())).toEqual(['VERSION_TAKEN /data/attributes/version']);
    expect((await create({}, inPackage)).status).toBe(201);
    expect(said(await create({}, inPackage))).toEqual(['VERSION_TAKEN /data/attributes/version']);
    const other = at.keygen.addProduct();
    expect((await at.call('POST', '/releases', { as: at.admin.value, body: releaseBody(other.id) })).status).toBe(201);
    expect((await at.call('DELETE', `/releases/${first.json.data.id}`)).status).toBe(204);
    expect((await create()).status).toBe(201);
  });

  test('a version that differs only in its padding meets the unique index', async () => {
    await create();
    const reply = await create({ version: '1.0' });
    expect([reply.status, reply.json.errors]).toEqual([
      409,
      [{ title: 'Conflict', detail: 'The request could not be completed because of a conflict' }],
    ]);
    expect(at.keygen.releases).toHaveLength(1);
  });

  test('a tag is unique within product and package; the complaints come together', async () => {
    await create({ tag: 'latest' });
    expect(said(await create({ tag: 'latest' }))).toEqual([
      'VERSION_TAKEN /data/attributes/version',
      'TAG_TAKEN /data/attributes/tag',
    ]);
    const other = at.keygen.addProduct();
    const reply = await at.call('POST', '/releases', {
      as: at.admin.value,
      body: releaseBody(other.id, { tag: 'latest' }),
    });
    expect(reply.status).toBe(201);
  });

  test('a lost race is a conflict, and the winner is there', async () => {
    at.keygen.race('release');
    expect((await create({ name: 'Mine' })).status).toBe(409);
    expect(at.keygen.releases).toMatchObject([{ version: '1.0.0', name: null, status: 'DRAFT' }]);
    expect(said(await create())).toEqual(['VERSION_TAKEN /data/attributes/version']);
  });

  test('product, package and entitlements have to exist and belong together', async () => {
    const body = (relationships: object) => ({ as: at.admin.value, body: releaseBody(missing, {}, relationships) });
    expect(said(await at.call('POST', '/releases', body({})))).toEqual([
      'PRODUCT_NOT_FOUND /data/relationships/product',
    ]);
    const foreign = at.keygen.addPackage({ product: at.keygen.addProduct() });
    const reply = await create({}, { package: { data: { type: 'packages', id: foreign.id } } });
    expect([said(reply), reply.json.errors[0]?.detail]).toEqual([
      ['PACKAGE_NOT_ALLOWED /data/relationships/package'],
      'package product must match release product',
    ]);
    expect(said(await create({}, { package: { data: { type: 'packages', id: missing } } }))).toEqual([
      'PACKAGE_NOT_FOUND /data/relationships/package',
    ]);
    const { id } = at.keygen.addEntitlement('PRO');
    const pointer = (index: number) => `/data/relationships/constraints/data/${index}/relationships/entitlement`;
    expect(said(await create({}, constraints(id, missing, id)))).toEqual([
      `CONSTRAINTS_ENTITLEMENT_CONFLICT ${pointer(0)}`,
      `CONSTRAINTS_ENTITLEMENT_NOT_FOUND ${pointer(1)}`,
      `CONSTRAINTS_ENTITLEMENT_CONFLICT ${pointer(2)}`,
    ]);
    expect((await create({}, constraints(id))).status).toBe(201);
    expect(at.keygen.constraints).toMatchObject([{ entitlementId: id }]);
  });

  test('the free tier has a number of releases', async () => {
    await reopen({ releaseLimit: 1 });
    expect((await create()).status).toBe(201);
    expect(said(await create({ version: '2.0.0' }))).toEqual([
      'ACCOUNT_RELEASE_LIMIT_EXCEEDED /data/relationships/account',
    ]);
  });
});

describe('the state machine', () => {
  const act = async (action: string, name: string) =>
    (await at.call('POST', `/releases/${name}/actions/${action}`)).json.data.attributes;

  test('publish and yank lead from every state to theirs, and again', async () => {
    for (const status of ['DRAFT', 'PUBLISHED', 'YANKED'] as const) {
      const row = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id, status });
      expect((await act('publish', row.id)).status).toBe('PUBLISHED');
      expect((await act('publish', row.id)).status).toBe('PUBLISHED');
      expect((await act('yank', row.id)).status).toBe('YANKED');
      expect((await act('yank', row.id)).status).toBe('YANKED');
      expect((await act('publish', row.id)).status).toBe('PUBLISHED');
    }
  });

  test('when it was yanked stays known after it is published again', async () => {
    await create();
    const yanked = await act('yank', '1.0.0');
    at.time.now += 5000;
    const published = await act('publish', '1.0.0');
    expect(published.yanked).toBe(yanked.yanked);
    expect(published.updated).toBe('2030-01-01T00:00:05.000Z');
  });

  test('deleting takes artifacts, constraints and objects along', async () => {
    const { id } = (await create({}, constraints(at.keygen.addEntitlement('PRO').id))).json.data;
    at.keygen.addArtifact({ releaseId: id, filename: 'a.zip', bytes: Buffer.from('abc') });
    const reply = await at.call('DELETE', `/releases/${id}`);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect([at.keygen.releases, at.keygen.artifacts, at.keygen.constraints, at.keygen.objects]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect((await at.call('DELETE', `/releases/${id}`)).status).toBe(404);
  });

  test('publishing asks for no artifacts, and takes further ones afterwards', async () => {
    const { id } = (await create({ status: 'PUBLISHED' })).json.data;
    expect((await at.call('POST', '/artifacts', { body: artifactBody(id) })).status).toBe(307);
  });
});

describe('an update', () => {
  const patch = (attributes: object, name = '1.0.0', data: object = {}) =>
    at.call('PATCH', `/releases/${name}`, { body: { data: { type: 'releases', attributes, ...data } } });

  test('changes what it names, and nothing else', async () => {
    await create({ name: 'Old', description: 'Old.', tag: 'old', metadata: { a: 1 } });
    at.time.now += 1000;
    const reply = await patch({ name: 'New', description: '' });
    expect([reply.status, reply.json.data.attributes]).toEqual([
      200,
      expect.objectContaining({
        name: 'New',
        description: '',
        tag: 'old',
        metadata: { a: 1 },
        updated: '2030-01-01T00:00:01.000Z',
      }),
    ]);
    expect((await patch({ tag: null, metadata: { 'b-c': 2 } })).json.data.attributes).toMatchObject({
      tag: null,
      metadata: { bC: 2 },
    });
    expect((await patch({}, '1.0.0', { id: 'whatever' })).status).toBe(200);
  });

  test.each([{ version: '2.0.0' }, { channel: 'beta' }, { status: 'DRAFT' }])(
    '%j is not permitted',
    async (attributes) => {
      await create();
      const reply = await patch(attributes);
      expect([reply.status, said(reply)]).toEqual([
        400,
        [`unpermitted parameter /data/attributes/${Object.keys(attributes)[0]}`],
      ]);
    },
  );

  test('an empty body is refused', async () => {
    await create();
    expect(said(await at.call('PATCH', '/releases/1.0.0'))).toEqual(['is missing /data']);
    expect(said(await at.call('PATCH', '/releases/1.0.0', { body: { data: { type: 'releases' } } }))).toEqual([
      'is missing /data/attributes',
    ]);
  });

  test('a tag that another release has is taken; its own is not', async () => {
    await create({ tag: 'latest' });
    await create({ version: '2.0.0' });
    expect(said(await patch({ tag: 'latest' }, '2.0.0'))).toEqual(['TAG_TAKEN /data/attributes/tag']);
    expect((await patch({ tag: 'latest' }, '1.0.0')).status).toBe(200);
    await patch({ tag: null }, '1.0.0');
    expect((await patch({ tag: 'latest' }, '2.0.0')).status).toBe(200);
  });

  test('limits hold', async () => {
    await create();
    const reply = await patch({ name: 'x'.repeat(256), description: 'x'.repeat(16_385), tag: 'actions' });
    expect([reply.status, said(reply)]).toEqual([
      422,
      [
        'TAG_NOT_ALLOWED /data/attributes/tag',
        'NAME_TOO_LONG /data/attributes/name',
        'DESCRIPTION_TOO_LONG /data/attributes/description',
      ],
    ]);
  });
});

describe('lookups', () => {
  test('by id, version and tag; what is not there has a code', async () => {
    const { id } = (await create({ version: '1.0.0+b1', tag: 'v1@x' })).json.data;
    for (const name of [id, id.toUpperCase(), '1.0.0%2Bb1', 'v1@x']) {
      expect([name, shownId(await at.call('GET', `/releases/${name}`))]).toEqual([name, id]);
    }
    const reply = await at.call('GET', '/releases/9.9.9');
    expect([reply.status, reply.json.errors[0]]).toEqual([
      404,
      { title: 'Not found', detail: "The requested release '9.9.9' was not found", code: 'NOT_FOUND' },
    ]);
    expect((await at.call('GET', '/releases/1.0.0+b1')).status).toBe(404);
  });

  test('the oldest wins; filters count only where the service has them', async () => {
    const other = at.keygen.addProduct();
    const pack = at.keygen.addPackage({ product: at.product, key: 'cli' });
    const theirs = at.keygen.addRelease({ version: '1.0.0', productId: other.id });
    const packed = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id, packageId: pack.id });
    const plain = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id });
    const found = async (method: string, path: string, as = at.admin.value) =>
      shownId(await at.call(method, path, { as }));
    expect(await found('GET', '/releases/1.0.0')).toBe(theirs.id);
    expect(await found('GET', '/releases/1.0.0', at.token.value)).toBe(packed.id);
    expect(await found('GET', `/releases/1.0.0?product=${at.product.id}`)).toBe(packed.id);
    expect(await found('GET', `/releases/1.0.0?product=${at.product.id}&package=`)).toBe(plain.id);
    expect(await found('GET', '/releases/1.0.0?package=cli')).toBe(packed.id);
    expect(await found('GET', `/releases/1.0.0?package=${pack.id}`)).toBe(packed.id);
    expect(await found('GET', '/releases/1.0.0?package=none')).toBe(404);

    const query = `?product=${at.product.id}&package=`;
    expect(await found('POST', `/releases/1.0.0/actions/publish${query}`)).toBe(theirs.id);
    expect(await found('POST', `/releases/1.0.0/actions/yank${query}`)).toBe(theirs.id);
    expect(theirs.status).toBe('YANKED');
    expect([packed.status, plain.status]).toEqual(['DRAFT', 'DRAFT']);
    at.keygen.addArtifact({ releaseId: plain.id, filename: 'a' });
    expect((await at.call('GET', `/releases/1.0.0/artifacts${query}`, { as: at.admin.value })).rows).toEqual([]);

    expect((await at.call('DELETE', `/releases/1.0.0${query}`)).status).toBe(204);
    expect(at.keygen.releases).toEqual([theirs, packed]);
  });
});

describe('lists', () => {
  const versions = async (query: string) =>
    (await at.call('GET', `/releases${query}`)).rows.map((row) => row.attributes.version);

  test('the newest ten come first; more on request, up to a hundred', async () => {
    for (let minor = 0; minor < 12; minor += 1)
      at.keygen.addRelease({ version: `1.${minor}.0`, productId: at.product.id });
    expect(await versions('')).toHaveLength(10);
    expect(await versions('?limit=2')).toEqual(['1.11.0', '1.10.0']);
    expect(await versions('?limit=100')).toHaveLength(12);
    for (const limit of ['0', '101', '-1', 'many']) {
      const reply = await at.call('GET', `/releases?limit=${limit}`);
      expect([limit, reply.status, said(reply)[0]]).toEqual([
        limit,
        400,
        expect.stringMatching(/^limit must be a number between 1 and 100 .* limit$/),
      ]);
    }
  });

  test('pages have links, and a list without pages has none', async () => {
    for (let minor = 0; minor < 5; minor += 1)
      at.keygen.addRelease({ version: `1.${minor}.0`, productId: at.product.id });
    expect((await at.call('GET', '/releases?limit=2')).json.links).toBeUndefined();
    const { rows, json } = await at.call('GET', '/releases?page[number]=2&page[size]=2&status=draft');
    const { links } = json;
    expect(rows.map((row) => row.attributes.version)).toEqual(['1.2.0', '1.1.0']);
    expect(links.meta).toEqual({ pages: 3, count: 5 });
    const number = (link: string | null) => new URLSearchParams(link?.split('?')[1]).get('page[number]');
    expect([links.self, links.prev, links.next, links.first, links.last].map(number)).toEqual([
      '2',
      '1',
      '3',
      '1',
      '3',
    ]);
    expect(links.next).toContain('status=draft');
    expect((await at.call('GET', '/releases?page[number]=3&page[size]=2')).json.links.next).toBeNull();
    expect((await at.call('GET', '/releases?page[number]=9&page[size]=2')).rows).toEqual([]);
  });

  test.each([
    ['page[number]=1&page[size]=0', 'page size must be a number between 1 and 100 (got 0) page[size]'],
    ['page[number]=1&page[size]=101', 'page size must be a number between 1 and 100 (got 101) page[size]'],
    ['page[cursor]=&page[size]=0', 'page size must be a number between 1 and 100 (got 0) page[size]'],
    ['page[number]=0', 'page number must be a number between 1 and 100 (got 0) page[number]'],
    ['page[number]=x', 'page number must be a number between 1 and 100 (got 0) page[number]'],
    [
      'page[number]=101',
      'page number must be a number between 1 and 100 (got 101, please use cursor-based pagination instead) page[number]',
    ],
    ['page[cursor]=next', 'page cursor must be a valid UUID (got "next") page[cursor]'],
    ['page[size]=2', 'page must be an object containing a cursor or number and optional size page'],
    ['page=2', 'page must be an object containing a cursor or number and optional size page'],
  ])('%s is not a page', async (query, complaint) => {
    const reply = await at.call('GET', `/releases?${query}`);
    expect([reply.status, said(reply)]).toEqual([400, [complaint]]);
  });

  test('the size of a page is the limit unless it is said', async () => {
    for (let minor = 0; minor < 5; minor += 1)
      at.keygen.addRelease({ version: `1.${minor}.0`, productId: at.product.id });
    expect(await versions('?page[number]=2&limit=3')).toEqual(['1.1.0', '1.0.0']);
  });

  test('a cursor leads through everything once', async () => {
    for (let minor = 0; minor < 5; minor += 1)
      at.keygen.addRelease({ version: `1.${minor}.0`, productId: at.product.id });
    const seen: string[] = [];
    let next: string | null = '/releases?page[cursor]=&page[size]=2';
    while (next !== null) {
      const { json, rows }: Reply = await at.call('GET', next.replace(/^\/v1\/accounts\/[^/]+/, ''));
      seen.push(...rows.map((row) => row.attributes.version));
      next = json.links.next;
    }
    expect(seen).toEqual(['1.4.0', '1.3.0', '1.2.0', '1.1.0', '1.0.0']);
  });

  test('filters', async () => {
    const pack = at.keygen.addPackage({ product: at.product, key: 'cli', engine: 'npm' });
    const pro = at.keygen.addEntitlement('PRO');
    at.keygen.addEntitlement('MAX');
    const row = (version: string, more: object = {}) =>
      at.keygen.addRelease({ version, productId: at.product.id, ...more });
    row('1.0.0', { status: 'PUBLISHED' });
    row('1.1.0-rc.1');
    row('1.1.0-beta.1', { packageId: pack.id });
    const { id } = row('1.1.0-dev.1', { status: 'YANKED' });
    await at.call('POST', `/releases/${id}/constraints`, { body: { data: constraints(pro.id).constraints.data } });

    expect(await versions('?channel=stable')).toEqual(['1.0.0']);
    expect(await versions('?channel=beta')).toEqual(['1.1.0-beta.1', '1.1.0-rc.1', '1.0.0']);
    expect(await versions('?channel=dev')).toEqual(['1.1.0-dev.1']);
    expect(await versions('?channel=nightly')).toEqual([]);
    expect(await versions('?status=PUBLISHED')).toEqual(['1.0.0']);
    expect(await versions('?status=yanked')).toEqual(['1.1.0-dev.1']);
    expect(await versions('?package=cli')).toEqual(['1.1.0-beta.1']);
    expect(await versions('?package=')).toEqual(['1.1.0-dev.1', '1.1.0-rc.1', '1.0.0']);
    expect(await versions('?engine=npm')).toEqual(['1.1.0-beta.1']);
    expect(await versions(`?product=${missing}`)).toEqual([]);
    expect(await versions('?entitlements[]=MAX')).toEqual(['1.1.0-beta.1', '1.1.0-rc.1', '1.0.0']);
    expect(await versions('?entitlements[]=PRO&entitlements[]=MAX')).toHaveLength(4);
    expect(await versions('?version=1.0.0')).toHaveLength(4);
  });
});

describe('upgrade', () => {
  const upgrade = async (name: string, query = '') => {
    const reply = await at.call('GET', `/releases/${name}/upgrade${query}`);
    return reply.status === 200 ? reply.json.data.attributes.version : reply.status;
  };
  const row = (version: string, more: object = {}) =>
    at.keygen.addRelease({ version, productId: at.product.id, status: 'PUBLISHED', ...more });

  test('the highest by version, not the newest; only what is published; 404 at the top', async () => {
    for (const version of ['1.0.0', '2.0.0', '1.10.0', '1.9.0']) row(version);
    row('3.0.0', { status: 'DRAFT' });
    row('4.0.0', { status: 'YANKED' });
    const reply = await at.call('GET', '/releases/1.0.0/upgrade');
    expect(reply.json.meta).toEqual({ current: '1.0.0', next: '2.0.0' });
    expect(await upgrade('1.9.0')).toBe('2.0.0');
    const none = await at.call('GET', '/releases/2.0.0/upgrade');
    expect([none.status, none.json.errors[0]?.detail]).toEqual([404, 'The requested release was not found']);
    const developer = at.keygen.addToken({ kind: 'developer' });
    expect((await at.call('GET', '/releases/1.0.0/upgrade', { as: developer.value })).status).toBe(404);
  });

  test('from a draft it leads to what is published', async () => {
    row('1.0.0', { status: 'DRAFT' });
    row('1.1.0');
    expect(await upgrade('1.0.0')).toBe('1.1.0');
  });

  test('channels', async () => {
    for (const version of ['1.0.0', '1.1.0-rc.1', '1.2.0-beta.1', '1.3.0-alpha.1', '9.0.0-dev.1', '9.0.0-dev.2'])
      row(version);
    expect(await upgrade('1.0.0')).toBe(404);
    expect(await upgrade('1.0.0', '?channel=rc')).toBe('1.1.0-rc.1');
    expect(await upgrade('1.0.0', '?channel=beta')).toBe('1.2.0-beta.1');
    expect(await upgrade('1.0.0', '?channel=alpha')).toBe('1.3.0-alpha.1');
    expect(await upgrade('1.0.0', '?channel=dev')).toBe('9.0.0-dev.2');
    expect(await upgrade('9.0.0-dev.1')).toBe('9.0.0-dev.2');
    row('1.2.0');
    expect(await upgrade('1.2.0-beta.1')).toBe('1.2.0');
    expect(await upgrade('1.1.0-rc.1', '?channel=stable')).toBe('1.2.0');
  });

  test('constraints', async () => {
    for (const version of ['1.0.0', '1.0.5', '1.4.0', '2.1.0', '2.1.0+pkg']) row(version);
    expect(await upgrade('1.0.0', '?constraint=1')).toBe('1.4.0');
    expect(await upgrade('1.0.0', '?constraint=1.0')).toBe('1.4.0');
    expect(await upgrade('1.0.0', '?constraint=1.0.0')).toBe('1.0.5');
    expect(await upgrade('1.0.0', '?constraint=2')).toBe('2.1.0+pkg');
    expect(await upgrade('1.0.0', '?constraint=2%2Bpkg')).toBe('2.1.0+pkg');
    expect(await upgrade('1.0.0', '?constraint=3')).toBe(404);
    const reply = await at.call('GET', '/releases/1.0.0/upgrade?constraint=x');
    expect([reply.status, said(reply)]).toEqual([400, ['CONSTRAINT_INVALID constraint']]);
  });

  test('stays within product and package', async () => {
    const pack = at.keygen.addPackage({ product: at.product, key: 'cli' });
    at.keygen.addRelease({ version: '9.0.0', productId: at.keygen.addProduct().id, status: 'PUBLISHED' });
    row('1.0.0');
    row('1.0.0', { packageId: pack.id });
    row('1.5.0', { packageId: pack.id });
    expect(await upgrade('1.0.0')).toBe(404);
    expect(await upgrade('1.0.0', `?product=${at.product.id}&package=cli`)).toBe('1.5.0');
    expect(await upgrade('9.0.0')).toBe(404);
  });
});

describe('constraints', () => {
  const attach = (...ids: string[]) =>
    at.call('POST', '/releases/1.0.0/constraints', { body: { data: constraints(...ids).constraints.data } });
  const detach = (...ids: string[]) =>
    at.call('DELETE', '/releases/1.0.0/constraints', { body: { data: ids.map((id) => ({ type: 'constraint', id })) } });

  test('are attached, listed and detached', async () => {
    await create();
    const [pro, max] = [at.keygen.addEntitlement('PRO'), at.keygen.addEntitlement('MAX')];
    const attached = await attach(pro.id, max.id);
    expect([attached.status, attached.rows.length]).toEqual([200, 2]);
    expect(attached.rows[0]).toMatchObject({
      type: 'constraints',
      relationships: {
        entitlement: { data: { type: 'entitlements', id: pro.id } },
        release: { data: { type: 'releases' } },
      },
    });
    const [first = '', second] = attached.rows.map(({ id }) => id);
    const list = async () => (await at.call('GET', '/releases/1.0.0/constraints?limit=50')).rows.map(({ id }) => id);
    expect(await list()).toEqual([second, first]);
    expect((await at.call('GET', `/releases/1.0.0/constraints/${first}`)).json.data.id).toBe(first);
    expect((await at.call('GET', '/releases/1.0.0/constraints?page[size]=1&page[number]=2')).rows).toHaveLength(1);
    const entitlements = await at.call('GET', '/releases/1.0.0/entitlements');
    expect(entitlements.rows.map(({ attributes }) => attributes.code)).toEqual(['MAX', 'PRO']);
    const gone = await detach(first);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect(await list()).toEqual([second]);
  });

  test('are attached one after another, until one is there already or unknown', async () => {
    await create();
    const [pro, max, top] = ['PRO', 'MAX', 'TOP'].map((code) => at.keygen.addEntitlement(code).id);
    await attach(String(pro));
    const twice = await attach(String(max), String(pro), String(top));
    expect([twice.status, said(twice)]).toEqual([422, ['ENTITLEMENT_TAKEN /data/relationships/entitlement']]);
    expect(twice.json.errors[0]?.links?.about).toBe(
      'https://keygen.sh/docs/api/release-entitlement-constraints/#release-entitlement-constraints-object-relationships-entitlement',
    );
    expect(said(await attach(missing))).toEqual(['ENTITLEMENT_NOT_FOUND /data/relationships/entitlement']);
    expect(at.keygen.constraints.map(({ entitlementId }) => entitlementId)).toEqual([pro, max]);
  });

  test('nothing is detached where one is not attached', async () => {
    await create();
    const [{ id: first } = { id: '' }] = (await attach(at.keygen.addEntitlement('PRO').id)).rows;
    const reply = await detach(first, missing);
    expect([reply.status, reply.json.errors[0]]).toEqual([
      422,
      {
        title: 'Unprocessable entity',
        detail: `cannot detach constraint '${missing}' (constraint is not attached)`,
        source: { pointer: '/data/1' },
      },
    ]);
    expect(at.keygen.constraints).toHaveLength(1);
  });

  test('their bodies are strict', async () => {
    await create();
    const post = (body: unknown) => at.call('POST', '/releases/1.0.0/constraints', { body });
    expect(said(await post({ data: {} }))).toEqual(['type mismatch (received object expected array) /data']);
    expect(said(await post({ data: [{ type: 'constraints' }] }))).toEqual(['is missing /data/0/relationships']);
    expect(said(await post({ data: [{ type: 'constraints', code: 'PRO', relationships: {} }] }))).toEqual([
      'unpermitted parameter /data/0/code',
    ]);
    expect(
      said(
        await at.call('DELETE', '/releases/1.0.0/constraints', {
          body: { data: [{ type: 'entitlements', id: missing }] },
        }),
      ),
    ).toEqual(['is invalid /data/0/type']);
  });

  test('the document says 201', async () => {
    await reopen({ attachStatus: 201 });
    await create();
    expect((await attach(at.keygen.addEntitlement('PRO').id)).status).toBe(201);
  });
});

describe('packages, products and entitlements', () => {
  test('a package is found by id and key, and says its product', async () => {
    const pack = at.keygen.addPackage({ product: at.product, key: 'cli', engine: 'npm' });
    for (const name of [pack.id, 'cli']) {
      const { data } = (await at.call('GET', `/packages/${name}`)).json;
      expect(data).toMatchObject({
        id: pack.id,
        attributes: { key: 'cli', engine: 'npm' },
        relationships: { product: { data: { id: at.product.id } } },
      });
      expect(data.links).toEqual({ related: `/v1/accounts/${at.keygen.account.id}/packages/${pack.id}` });
    }
    const none = await at.call('GET', '/packages/none');
    expect([none.status, none.json.errors[0]?.detail]).toEqual([
      404,
      "The requested release package 'none' was not found",
    ]);
    expect((await at.call('GET', '/packages')).rows).toHaveLength(1);
  });

  test('a package is created once for a key', async () => {
    const body = (attributes: object) => ({
      data: {
        type: 'packages',
        attributes,
        relationships: { product: { data: { type: 'products', id: at.product.id } } },
      },
    });
    const post = (attributes: object) => at.call('POST', '/packages', { body: body(attributes) });
    expect((await post({ name: 'CLI', key: 'cli', engine: 'npm' })).status).toBe(201);
    expect(said(await post({ name: 'CLI', key: 'cli' }))).toEqual(['KEY_TAKEN /data/attributes/key']);
    expect(said(await post({ name: 'CLI', key: 'x', engine: 'maven' }))).toEqual([
      'is invalid /data/attributes/engine',
    ]);
    expect(said(await post({ key: 'x' }))).toEqual(['is missing /data/attributes/name']);
  });

  test('a release changes its package within its product', async () => {
    const pack = at.keygen.addPackage({ product: at.product });
    const foreign = at.keygen.addPackage({ product: at.keygen.addProduct() });
    const row = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id });
    const put = (data: unknown) => at.call('PUT', `/releases/${row.id}/package`, { body: { data } });
    const changed = await put({ type: 'packages', id: pack.id });
    expect([changed.status, changed.json.data.type, changed.json.data.id, row.packageId]).toEqual([
      200,
      'packages',
      pack.id,
      pack.id,
    ]);
    expect((await at.call('GET', `/releases/${row.id}/package`)).json.data.id).toBe(pack.id);
    for (const data of [{ type: 'packages', id: foreign.id }, { type: 'packages', id: missing }, null]) {
      const refused = await put(data);
      expect([refused.status, said(refused)]).toEqual([403, [expect.stringContaining('allowed to access all')]]);
    }
    expect(said(await put(undefined))).toEqual(['is missing /data']);
    expect(said(await put(foreign.id))).toEqual(['type mismatch (received string expected object) /data']);
    expect(row.packageId).toBe(pack.id);
  });

  test('an administrator takes a release out of its package, and with one that is not there does the same', async () => {
    const pack = at.keygen.addPackage({ product: at.product });
    const foreign = at.keygen.addPackage({ product: at.keygen.addProduct() });
    const row = at.keygen.addRelease({ version: '1.0.0', productId: at.product.id, packageId: pack.id });
    const put = (data: unknown) =>
      at.call('PUT', `/releases/${row.id}/package`, { body: { data }, as: at.admin.value });
    expect(said(await put({ type: 'packages', id: foreign.id }))).toEqual([
      'PACKAGE_NOT_ALLOWED /data/relationships/package',
    ]);
    for (const data of [null, { type: 'packages', id: missing }]) {
      row.packageId = pack.id;
      const reply = await put(data);
      expect([reply.status, reply.json.data, row.packageId]).toEqual([200, null, null]);
    }
    row.packageId = pack.id;
    at.keygen.addRelease({ version: '1.0.0', productId: at.product.id });
    expect(said(await put(null))).toEqual(['VERSION_TAKEN /data/attributes/version']);
  });

  test('a product is read by its own token', async () => {
    const self = `/v1/accounts/${at.keygen.account.id}/products/${at.product.id}`;
    expect((await at.call('GET', `/products/${at.product.id}`)).json.data).toMatchObject({
      type: 'products',
      attributes: { name: 'App', url: null, platforms: null },
      relationships: {
        releases: { links: { related: `${self}/releases` } },
        artifacts: { links: { related: `${self}/artifacts` } },
        tokens: { links: { related: `${self}/tokens` } },
      },
      links: { self },
    });
    expect((await at.call('GET', '/products')).rows).toHaveLength(1);
    await create();
    expect((await at.call('GET', '/releases/1.0.0/product')).json.data.id).toBe(at.product.id);
  });

  test('entitlements are found by id and code, and listed in pages', async () => {
    for (let count = 0; count < 12; count += 1) at.keygen.addEntitlement(`E${count}`);
    const { data } = (await at.call('GET', '/entitlements/E3')).json;
    expect(data.attributes.code).toBe('E3');
    expect((await at.call('GET', `/entitlements/${data.id}`)).json.data.id).toBe(data.id);
    expect((await at.call('GET', '/entitlements/NONE')).status).toBe(404);
    expect((await at.call('GET', '/entitlements')).rows).toHaveLength(10);
    const page = await at.call('GET', '/entitlements?page[size]=10&page[number]=2');
    expect([page.rows.length, page.json.links.meta.count]).toEqual([2, 12]);
  });
});
