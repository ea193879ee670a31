import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { bench, gem, npmPackage, said, send, type Bench } from './keygen-client.ts';

let at: Bench;

beforeEach(async () => {
  at = await bench();
});

afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.keygen.close();
});

const digest = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(bytes).digest(encoding);

/** A published release of a package, with one file that is UPLOADED unless it says otherwise. */
function add(
  packageId: string,
  version: string,
  file: { readonly filename: string; readonly bytes?: Uint8Array } & Readonly<Record<string, unknown>>,
  release: object = {},
) {
  const row = at.keygen.addRelease({ version, productId: at.product.id, packageId, status: 'PUBLISHED', ...release });
  const filetype = file.filename.split('.').at(-1) ?? null;
  return { row, artifact: at.keygen.addArtifact({ releaseId: row.id, filetype, ...file }) };
}

const packageOf = (engine: string, key = 'app') => at.keygen.addPackage({ product: at.product, engine, key }).id;

describe('npm', () => {
  interface Index {
    readonly name: string;
    readonly 'dist-tags': Readonly<Record<string, string>>;
    readonly versions: Readonly<
      Record<string, { readonly main?: string; readonly dist: Readonly<Record<string, string>> }>
    >;
  }
  const index = async (name = 'app', as?: string) => {
    const reply = await at.call('GET', `/engines/npm/${name}`, as === undefined ? {} : { as });
    return { ...reply, body: reply.json as unknown as Index };
  };
  const bytes = npmPackage({ name: 'app', version: '1.0.0', main: 'index.js' });

  test('shows the manifests, tags and addresses of what it has unpacked', async () => {
    const id = packageOf('npm');
    add(id, '1.0.0', { filename: 'app-1.0.0.tgz', bytes }, { tag: 'old' });
    const { artifact } = add(id, '1.1.0', { filename: 'app-1.1.0.tgz', bytes });
    add(id, '1.2.0', { filename: 'app-1.2.0.tgz', status: 'WAITING' });
    add(id, '1.3.0', { filename: 'app-1.3.0.tgz', bytes: Buffer.from('no archive'), status: 'FAILED' });
    const { status, headers, body } = await index();
    expect([status, headers['cache-control']]).toEqual([200, 'max-age=600, private']);
    expect(body).toMatchObject({ name: 'app', 'dist-tags': { latest: '1.1.0', old: '1.0.0' } });
    expect(Object.keys(body.versions)).toEqual(['1.1.0', '1.0.0']);
    expect(body.versions['1.1.0']?.main).toBe('index.js');
    const tarball = `${at.keygen.url}/v1/accounts/${at.keygen.account.id}/artifacts/${artifact.id}/app-1.1.0.tgz`;
    expect(body.versions['1.1.0']?.dist).toEqual({ tarball });
    const { headers: redirect } = await send(tarball, 'GET', {
      headers: { authorization: `Bearer ${at.token.value}`, accept: 'text/html' },
    });
    expect((await send(String(redirect['location']), 'GET')).status).toBe(200);
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'padded base64 of SHA-512',
      digest('sha512', bytes, 'base64'),
      { integrity: `sha512-${digest('sha512', bytes, 'base64')}` },
    ],
    [
      'padded base64 of SHA-256',
      digest('sha256', bytes, 'base64'),
      { integrity: `sha256-${digest('sha256', bytes, 'base64')}` },
    ],
    [
      'base64 of SHA-384',
      digest('sha384', bytes, 'base64'),
      { integrity: `sha384-${digest('sha384', bytes, 'base64')}` },
    ],
    ['hex of SHA-1', digest('sha1', bytes, 'hex'), { shasum: digest('sha1', bytes, 'hex') }],
    ['hex of SHA-512', digest('sha512', bytes, 'hex'), {}],
    ['unpadded base64 of SHA-512', digest('sha512', bytes, 'base64').replace(/=+$/, ''), {}],
    ['base64 of SHA-1', digest('sha1', bytes, 'base64'), {}],
    ['nothing', '', {}],
  ])('reads a checksum in %s', async (_, checksum, dist) => {
    add(packageOf('npm'), '1.0.0', { filename: 'app-1.0.0.tgz', bytes, checksum });
    const shown = (await index()).body.versions['1.0.0']?.dist;
    expect(shown).toEqual({ tarball: expect.any(String), ...dist });
  });

  test('a changed checksum is shown at once', async () => {
    add(packageOf('npm'), '1.0.0', { filename: 'app-1.0.0.tgz', bytes });
    const checksum = digest('sha512', bytes, 'base64');
    const body = { data: { type: 'artifacts', attributes: { checksum } } };
    expect((await at.call('PATCH', '/artifacts/app-1.0.0.tgz', { body })).status).toBe(200);
    expect((await index()).body.versions['1.0.0']?.dist).toMatchObject({ integrity: `sha512-${checksum}` });
  });

  test('names with a scope, drafts for their owner only, and nothing before there is a file', async () => {
    const id = packageOf('npm', '@octo/app');
    const license = at.keygen.addToken({ kind: 'license' }).value;
    expect((await index('@octo/app')).status).toBe(404);
    const { row } = add(id, '1.0.0', { filename: 'app-1.0.0.tgz', bytes }, { status: 'DRAFT' });
    for (const name of ['@octo/app', '@octo%2Fapp']) expect((await index(name)).body.name).toBe('@octo/app');
    expect((await index('@octo/app', license)).status).toBe(500);
    row.status = 'PUBLISHED';
    expect((await index('@octo/app', license)).status).toBe(200);
    packageOf('pypi', 'other');
    expect((await index('other')).json.errors[0]?.detail).toBe("The requested release package 'other' was not found");
  });
});

describe('pypi', () => {
  const bytes = Buffer.from('a wheel');
  const show = async (name = 'app') => (await at.call('GET', `/engines/pypi/simple/${name}/`)).text;

  test.each([
    ['hex of SHA-256', digest('sha256', bytes, 'hex'), `#sha256=${digest('sha256', bytes, 'hex')}`],
    ['hex of SHA-512', digest('sha512', bytes, 'hex'), `#sha512=${digest('sha512', bytes, 'hex')}`],
    ['padded base64 of SHA-256', digest('sha256', bytes, 'base64'), ''],
    ['unpadded base64 of SHA-512', digest('sha512', bytes, 'base64').replace(/=+$/, ''), ''],
  ])('reads a checksum in %s', async (_, checksum, anchor) => {
    const { artifact } = add(packageOf('pypi'), '1.0.0', { filename: 'app-1.0.0-py3-none-any.whl', bytes, checksum });
    const path = `/artifacts/${artifact.id}/app-1.0.0-py3-none-any.whl`;
    expect(await show()).toContain(`${path}${anchor}">app-1.0.0-py3-none-any.whl</a>`);
  });

  test('names every file, also one that waits for its bytes, with all its metadata', async () => {
    const metadata = { requires_python: '>=3.9,<4', github_run_id: 7 };
    add(packageOf('pypi', 'My_App'), '1.0.0', { filename: 'app.whl', status: 'WAITING', metadata });
    expect(await show('My-App')).toContain('<a data-requires-python="&gt;=3.9,&lt;4" data-github-run-id="7" href=');
    const { text, headers } = await at.call('GET', '/engines/pypi/simple/');
    expect([text, headers['content-type']]).toEqual([
      expect.stringContaining('/engines/pypi/simple/My-App/">My-App</a>'),
      'text/html; charset=utf-8',
    ]);
  });

  test('leads to the public index for what it does not have', async () => {
    const reply = await at.call('GET', '/engines/pypi/simple/requests/');
    expect([reply.status, reply.headers['location']]).toEqual([307, 'https://pypi.org/simple/requests']);
  });
});

describe('rubygems', () => {
  const bytes = gem('1.0.0');

  test.each([
    ['hex of SHA-256', digest('sha256', bytes, 'hex'), digest('sha256', bytes, 'hex')],
    ['padded base64 of SHA-256', digest('sha256', bytes, 'base64'), digest('sha256', bytes, 'base64')],
    ['unpadded base64 of SHA-512', digest('sha512', bytes, 'base64').replace(/=+$/, ''), ''],
    ['hex of SHA-512', digest('sha512', bytes, 'hex'), ''],
  ])('reads a checksum in %s', async (_, checksum, shown) => {
    add(packageOf('rubygems'), '1.0.0', { filename: 'app-1.0.0.gem', bytes, checksum });
    expect((await at.call('GET', '/engines/rubygems/info/app')).text).toBe(`---\n1.0.0 |checksum:${shown}\n`);
  });

  test('shows what it has unpacked, the lowest version first, without what is yanked', async () => {
    const id = packageOf('rubygems');
    add(id, '1.0.0', { filename: 'app-1.0.0.gem', bytes });
    add(id, '1.1.0', { filename: 'app-1.1.0-java.gem', bytes: gem('1.1.0', 'java') });
    add(id, '1.2.0', { filename: 'app-1.2.0.gem', status: 'WAITING' });
    add(id, '1.3.0', { filename: 'app-1.3.0.gem', bytes: gem('1.3.0') }, { status: 'YANKED' });
    const { text: info } = await at.call('GET', '/engines/rubygems/info/app');
    expect(info).toBe('---\n1.0.0 |checksum:\n1.1.0-java |checksum:\n');
    const { text: versions } = await at.call('GET', '/engines/rubygems/versions');
    const md5 = createHash('md5').update(info).digest('hex');
    expect(versions).toBe(`created_at: 2030-01-01T00:00:00Z\n---\napp 1.0.0,1.1.0-java ${md5}\n`);
    expect((await at.call('GET', '/engines/rubygems/names')).text).toBe('---\napp\n');
    expect((await at.call('HEAD', '/engines/rubygems')).status).toBe(200);
    const found = await at.call('GET', '/engines/rubygems/gems/app-1.0.0.gem');
    expect([found.status, (await send(String(found.headers['location']), 'GET')).status]).toEqual([303, 200]);
    const early = await at.call('GET', '/engines/rubygems/gems/app-1.2.0.gem');
    expect([early.status, (await send(String(early.headers['location']), 'GET')).status]).toEqual([303, 404]);
  });
});

describe('tauri', () => {
  const ask = (query: string, as?: string) =>
    at.call('GET', `/engines/tauri/app?${query}`, as === undefined ? {} : { as });
  const windows = 'platform=windows&arch=x86_64&version=1.0.0';
  const file = (filename: string, more: object = {}) => ({
    filename,
    platform: 'windows',
    arch: 'x86_64',
    bytes: Buffer.from(filename),
    ...more,
  });
  const chosen = async (query = windows) => {
    const reply = await ask(query);
    const update = reply.json as unknown as { readonly url?: string };
    return reply.status === 200 ? update.url?.split('/').at(-1) : reply.status;
  };

  test('offers the file for a platform and architecture, with its signature', async () => {
    const id = packageOf('tauri');
    add(id, '1.0.0', file('App_1.0.0.exe'));
    const { artifact } = add(id, '1.1.0', file('App_1.1.0.exe', { signature: 'dW50cnVzdGVk' }), {
      description: 'New.',
    });
    expect((await ask(windows)).json).toEqual({
      url: `${at.keygen.url}/v1/accounts/${at.keygen.account.id}/artifacts/${artifact.id}/App_1.1.0.exe`,
      signature: 'dW50cnVzdGVk',
      version: '1.1.0',
      pub_date: '2030-01-01T00:00:00.000Z',
      notes: 'New.',
    });
  });

  test.each([
    ['the newest version', 'platform=windows&arch=x86_64&version=1.1.0'],
    ['a version that was never published', 'platform=windows&arch=x86_64&version=0.9.0'],
    ['another platform', 'platform=linux&arch=x86_64&version=1.0.0'],
    ['another architecture', 'platform=windows&arch=aarch64&version=1.0.0'],
    ['a constraint that nothing meets', `${windows}&constraint=2`],
  ])('offers nothing to %s', async (_, query) => {
    const id = packageOf('tauri');
    add(id, '1.0.0', file('App_1.0.0.exe'));
    add(id, '1.1.0', file('App_1.1.0.exe'));
    expect(await chosen(query)).toBe(204);
  });

  test('a bare release is enough for the version of a client', async () => {
    const id = packageOf('tauri');
    at.keygen.addRelease({ version: '1.0.0', productId: at.product.id, packageId: id, status: 'PUBLISHED' });
    add(id, '1.1.0', file('App_1.1.0.exe'));
    expect(await chosen()).toBe('App_1.1.0.exe');
  });

  test('prefers archives, then those of NSIS, then installers, and never a signature', async () => {
    const { row } = add(packageOf('tauri'), '1.1.0', file('App.exe.sig'));
    at.keygen.addRelease({ version: '1.0.0', productId: at.product.id, packageId: row.packageId, status: 'PUBLISHED' });
    expect(await chosen()).toBe(204);
    const choices: unknown[] = [];
    for (const name of ['App.exe', 'App.msi', 'App.msi.zip', 'App.nsis.zip', 'App.tar.gz']) {
      at.keygen.addArtifact({ ...file(name), releaseId: row.id, filetype: name.split('.').at(-1) ?? null });
      choices.push(await chosen());
    }
    expect(choices).toEqual(['App.exe', 'App.exe', 'App.msi.zip', 'App.nsis.zip', 'App.nsis.zip']);
  });

  test('names a file that is not there yet to the owner, who then gets its description', async () => {
    const id = packageOf('tauri');
    add(id, '1.0.0', file('App_1.0.0.exe'));
    const { artifact } = add(id, '1.1.0', file('App_1.1.0.exe', { bytes: undefined, status: 'WAITING' }));
    const license = at.keygen.addToken({ kind: 'license' }).value;
    expect([await chosen(), (await ask(windows, license)).status]).toEqual(['App_1.1.0.exe', 204]);
    expect(at.keygen.offeredTooEarly).toEqual([artifact]);
    const { url } = (await ask(windows)).json as unknown as { readonly url: string };
    const reply = await send(url, 'GET', { headers: { authorization: `Bearer ${at.token.value}` } });
    expect([reply.status, reply.json.data.attributes.status]).toEqual([200, 'WAITING']);
    artifact.status = 'UPLOADED';
    expect(at.keygen.offeredTooEarly).toEqual([]);
    expect((await ask(windows, license)).status).toBe(200);
  });

  test('wants to know all three', async () => {
    packageOf('tauri');
    expect(said(await ask('platform=windows&arch=x86_64'))).toEqual(['is missing version']);
    expect(said(await ask('platform=&arch=x86_64&version=1.0.0'))).toEqual(['cannot be blank platform']);
  });
});

describe('raw', () => {
  test('leads to a file by product, package, release and name', async () => {
    const id = packageOf('raw');
    const { artifact } = add(id, '1.0.0', { filename: 'bin/app.zip', bytes: Buffer.from('abc') }, { tag: 'latest' });
    for (const release of ['1.0.0', 'latest']) {
      const reply = await at.call('GET', `/engines/raw/${at.product.id}/@app/${release}/bin/app.zip`);
      expect([reply.status, reply.headers['location']]).toEqual([
        303,
        `${at.keygen.url}/v1/accounts/${at.keygen.account.id}/artifacts/${artifact.id}/bin/app.zip`,
      ]);
    }
    expect((await at.call('GET', `/engines/raw/${at.product.id}/1.0.0/bin/app.zip`)).status).toBe(404);
  });
});

test.each(['/engines', '/engines/maven/app', '/engines/npm', '/engines/pypi/app', '/engines/raw/a/b'])(
  'there is no %s',
  async (path) => {
    expect((await at.call('GET', path)).status).toBe(404);
  },
);
