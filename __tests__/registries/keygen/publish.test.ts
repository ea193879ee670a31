import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { WireError } from '../../../src/http/transport.ts';
import { assetFrom, createBench, releaseFrom, threeFiles, type Bench, type Ended } from './harness.ts';

let at: Bench;
beforeEach(async () => {
  at = await createBench();
});
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

const writes = (from = 0): string[] => at.requests(from).filter((request) => !request.startsWith('GET'));
const sole = () => {
  expect(at.service.releases).toHaveLength(1);
  const [release] = at.service.releases;
  if (release === undefined) throw new Error('no release');
  return release;
};
const codes = ({ problems }: Ended): string[] => problems.map(({ code }) => code);
const rawSha512 = (bytes: Uint8Array): string =>
  createHash('sha512').update(bytes).digest('base64').replaceAll('=', '');

describe('publish', () => {
  test('creates a draft, uploads, publishes and confirms, in this order', async () => {
    const ended = await at.run();
    expect(ended).toMatchObject({ status: 'published', problems: [], notices: [] });
    expect(at.requests()).toEqual([
      'GET /products/:id',
      'GET /releases/1.2.0',
      'POST /releases',
      'POST /artifacts',
      'POST /artifacts',
      'POST /artifacts',
      'PUT storage',
      'PUT storage',
      'PUT storage',
      'GET /releases/:id/artifacts',
      // Repeated until everything is processed.
      'GET /releases/:id/artifacts',
      'GET /releases/:id/artifacts',
      'GET /releases/:id',
      'POST /releases/:id/actions/publish',
      'GET /releases/:id',
      'GET /releases/:id/artifacts',
      'GET /releases/:id/artifacts/:id',
      'GET /releases',
    ]);
    expect(sole()).toMatchObject({
      version: '1.2.0',
      channel: 'stable',
      status: 'PUBLISHED',
      name: 'App 1.2.0',
      description: 'First paragraph.\n\nSecond paragraph.',
      productId: at.product.id,
      packageId: null,
    });
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
    expect(at.service.artifacts.find(({ filename }) => filename === 'app.tar.gz')).toMatchObject({
      filetype: 'gz',
      filesize: threeFiles[1]?.bytes.length,
      platform: null,
      checksum: rawSha512(threeFiles[1]?.bytes ?? Buffer.alloc(0)),
      signature: null,
      metadata: { github_run_id: '4711', github_run_attempt: 1 },
    });
  });

  test('sends the token, the version and the environment to the API, and none of it to the storage', async () => {
    const environment = at.service.addEnvironment('beta', { isolated: false });
    await at.run({ settings: { environment: environment.code } });
    expect(at.journal.entries.length).toBeGreaterThan(10);
    for (const entry of at.journal.entries) {
      if (entry.server === 'keygen-storage') {
        expect(Object.keys(entry.headers).filter((name) => /authorization|keygen|prefer|cookie/.test(name))).toEqual(
          [],
        );
        expect(entry.headers['content-length']).toBe(String(entry.bytes));
        continue;
      }
      expect(entry.headers).toMatchObject({
        authorization: `Bearer ${at.token.value}`,
        'keygen-version': '1.7',
        'keygen-environment': 'beta',
        accept: 'application/vnd.api+json',
      });
      if (entry.bytes > 0) expect(entry.headers['content-type']).toBe('application/vnd.api+json');
    }
  });

  test('without an account, paths are below /v1', async () => {
    await at.close();
    at = await createBench({ customDomain: true });
    expect(await at.run({ settings: { account: undefined } })).toMatchObject({ status: 'published' });
    expect(at.journal.of('keygen').every(({ path }) => !path.includes('accounts'))).toBe(true);
  });

  test('everything that settings can set', async () => {
    const one = at.service.addPackage({ product: at.product, key: 'app' });
    const [pro, team] = [at.service.addEntitlement('PRO'), at.service.addEntitlement('TEAM')];
    const ended = await at.run({
      version: '1.2.0-beta.2',
      settings: {
        package: 'app',
        name: 'Beta',
        description: 'Try it.',
        metadata: { notesUrl: 'https://example.test', deep: { some: [1, true] } },
        entitlements: ['PRO', team.id],
        tag: 'edge-{channel}',
        artifacts: [
          {
            asset: '*.zip',
            platform: 'Linux',
            arch: 'AMD64',
            filename: 'bin/app-linux.zip',
            filetype: '.ZIP',
            metadata: { build: 7 },
          },
        ],
      },
    });
    expect(ended).toMatchObject({ status: 'published', problems: [], notices: [] });
    expect(sole()).toMatchObject({
      channel: 'beta',
      packageId: one.id,
      name: 'Beta',
      description: 'Try it.',
      tag: 'edge-beta',
      metadata: { notes_url: 'https://example.test', deep: { some: [1, true] } },
    });
    expect(at.service.constraints.map(({ entitlementId }) => entitlementId).toSorted()).toEqual(
      [pro.id, team.id].toSorted(),
    );
    expect(at.service.artifacts).toMatchObject([
      { filename: 'bin/app-linux.zip', platform: 'linux', arch: 'amd64', filetype: 'zip', metadata: { build: 7 } },
    ]);
  });

  test('an empty description is omitted, and no artifacts are needed if none are requested', async () => {
    expect(
      await at.run({ release: releaseFrom(threeFiles, { body: ' \n' }), settings: { artifacts: [] } }),
    ).toMatchObject({ status: 'published' });
    expect(sole().description).toBeNull();
    expect(at.service.artifacts).toEqual([]);
  });

  test('a second run changes nothing and reads no bytes', async () => {
    await at.run({ settings: { tag: 'latest' } });
    const from = at.journal.entries.length;
    const ended = await at.run({
      settings: { tag: 'latest' },
      run: { id: '9', attempt: 1 },
      files: threeFiles.map(({ name }) => ({ name, bytes: Buffer.from('must not be read') })),
      release: releaseFrom(threeFiles),
    });
    expect(ended).toMatchObject({ status: 'unchanged', problems: [] });
    expect(writes(from)).toEqual([]);
  });

  test('without a digest of GitHub the bytes are compared themselves', async () => {
    const release = releaseFrom(threeFiles, { assets: threeFiles.map((file, index) => assetFrom(file, index, false)) });
    await at.run({ release });
    expect(await at.run({ release, run: { id: '9', attempt: 1 } })).toMatchObject({ status: 'unchanged' });
    const files = threeFiles.map(({ name, bytes }) => ({
      name,
      bytes: name === 'notes.txt' ? Buffer.alloc(bytes.length, 'x') : bytes,
    }));
    const ended = await at.run({ release, files, run: { id: '9', attempt: 1 } });
    expect(ended).toMatchObject({ status: 'failed', problems: [{ code: 'registry.conflict', field: 'artifacts' }] });
    expect(ended.problems[0]?.title).toContain('notes.txt');
    expect(ended.problems[0]?.hint).toMatch(/[Dd]elete the artifact/);
  });

  test('`if-exists: fail` fails for a version of another run, and not for this one', async () => {
    await at.run();
    const from = at.journal.entries.length;
    expect(codes(await at.run({ ifExists: 'fail', run: { id: '9', attempt: 1 } }))).toEqual(['registry.conflict']);
    expect(await at.run({ ifExists: 'fail', run: { id: '4711', attempt: 2 } })).toMatchObject({ status: 'unchanged' });
    expect(writes(from)).toEqual([]);
  });

  test("`if-exists: fail` leaves another's published release alone, complete or not", async () => {
    const other = at.service.addRelease({ version: '1.2.0', productId: at.product.id, status: 'PUBLISHED' });
    const from = at.journal.entries.length;
    expect(codes(await at.run({ ifExists: 'fail' }))).toEqual(['registry.conflict']);
    expect(writes(from)).toEqual([]);
    expect(other.status).toBe('PUBLISHED');
  });

  test('`if-exists: fail` completes a release without artifacts, whose creator is unknown', async () => {
    const settings = { artifacts: [], tag: 'latest' };
    await at.run({ settings });
    sole().tag = null;
    const again = { ifExists: 'fail', run: { id: '4711', attempt: 2 } } as const;
    expect((await at.run({ settings, ...again })).problems).toEqual([]);
    expect(sole().tag).toBe('latest');
    expect(codes(await at.run({ settings, ...again }))).toEqual(['registry.conflict']);
  });

  test('an asset whose bytes are not the recorded ones is found before anything is written', async () => {
    const files = threeFiles.map(({ name, bytes }) => ({
      name,
      bytes: name === 'app.zip' ? Buffer.alloc(bytes.length) : bytes,
    }));
    expect(codes(await at.run({ release: releaseFrom(threeFiles), files }))).toEqual(['asset.corrupt']);
    expect(writes()).toEqual([]);
  });

  test('a dry run reads everything and writes nothing', async () => {
    at.service.addEntitlement('PRO');
    at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
    const ended = await at.run({ dryRun: true, settings: { tag: 'latest', entitlements: ['PRO'] } });
    expect(ended.status).toBe('planned');
    expect(ended.changes.map(({ method, title }) => `${method} ${title}`)).toEqual([
      'POST Create the release 1.2.0 as a draft',
      'POST Create the artifact app.zip',
      'PUT Upload app.zip',
      'POST Create the artifact app.tar.gz',
      'PUT Upload app.tar.gz',
      'POST Create the artifact notes.txt',
      'PUT Upload notes.txt',
      'POST Publish 1.2.0',
      'PATCH Take the tag `latest` from 1.1.0',
      'PATCH Set the tag `latest`',
    ]);
    expect(writes()).toEqual([]);
    expect(JSON.stringify(ended)).not.toContain(at.token.value);
  });

  test('`draft` leaves a draft, and a later run publishes it', async () => {
    const draft = await at.run({ settings: { draft: true, tag: 'latest' } });
    expect(draft).toMatchObject({ status: 'updated', notices: [{ level: 'notice' }] });
    expect(sole()).toMatchObject({ status: 'DRAFT', tag: null });
    expect(await at.run({ settings: { draft: true } })).toMatchObject({ status: 'unchanged' });
    const from = at.journal.entries.length;
    expect(await at.run({ settings: { tag: 'latest' } })).toMatchObject({ status: 'published' });
    expect(writes(from)).toEqual(['POST /releases/:id/actions/publish', 'PATCH /releases/:id']);
    expect(sole()).toMatchObject({ status: 'PUBLISHED', tag: 'latest' });
  });

  test('the tag moves from its holder, and a late re-run does not take it back from a newer version', async () => {
    const old = at.service.addRelease({
      version: '1.1.0',
      productId: at.product.id,
      status: 'PUBLISHED',
      tag: 'latest',
    });
    await at.run({ settings: { tag: 'latest' } });
    expect(old.tag).toBeNull();
    const release = at.service.releases.find(({ version }) => version === '1.2.0');
    expect(release?.tag).toBe('latest');
    if (release) release.tag = null;
    at.service.addRelease({ version: '1.3.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
    const late = await at.run({ settings: { tag: 'latest' }, run: { id: '4711', attempt: 2 } });
    expect(late.status).toBe('unchanged');
    expect(late.notices.map(({ text }) => text).join()).toContain('stays with 1.3.0');
  });

  test('the tag is not taken from a newer version that got it since the run before', async () => {
    const settings = { tag: 'latest' };
    // The first attempt dies before it publishes.
    const dies = await at.run({
      settings,
      through: (wire) => ({
        exchange: (request, signal) =>
          request.url.pathname.endsWith('/actions/publish')
            ? Promise.reject(new WireError('connect', 'ECONNREFUSED'))
            : wire.exchange(request, signal),
      }),
    });
    expect(dies.status).toBe('failed');
    const newer = at.service.addRelease({
      version: '1.3.0',
      productId: at.product.id,
      status: 'PUBLISHED',
      tag: 'latest',
    });
    const late = await at.run({ settings, run: { id: '4711', attempt: 2 } });
    expect(late.status).toBe('published');
    expect(late.notices.map(({ text }) => text).join()).toContain('stays with 1.3.0');
    expect(newer.tag).toBe('latest');
  });

  test('nor from one that gets it while this one is being published', async () => {
    let newer: { readonly tag: string | null } | undefined;
    const ended = await at.run({
      settings: { tag: 'latest' },
      between: () => {
        newer = at.service.addRelease({
          version: '1.3.0',
          productId: at.product.id,
          status: 'PUBLISHED',
          tag: 'latest',
        });
      },
    });
    expect(ended.status).toBe('published');
    expect(ended.notices.map(({ text }) => text).join()).toContain('stays with 1.3.0');
    expect(newer?.tag).toBe('latest');
  });

  test.each(['calm', 'lost'])(
    'a new release of an older line does not take the tag from a newer version: %s',
    async (network) => {
      at.service.addRelease({ version: '2.0.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
      let left = network === 'lost' ? 1 : 0;
      at.journal.faults = ({ method, path }) =>
        method === 'POST' && path.endsWith('/releases') && (left -= 1) >= 0 ? { kind: 'reset-after' } : undefined;
      const ended = await at.run({ settings: { tag: 'latest' } });
      expect(ended.status).toBe('published');
      expect(ended.notices.map(({ text }) => text).join()).toContain('stays with 2.0.0');
      expect(at.service.releases.find(({ tag }) => tag === 'latest')?.version).toBe('2.0.0');
    },
  );

  test('a tag that looks like a version is not a version, and vice versa', async () => {
    at.service.addRelease({ version: '0.9.0', productId: at.product.id, status: 'PUBLISHED', tag: '1.2.0' });
    expect(await at.run()).toMatchObject({ status: 'published' });
    expect(at.service.published('1.2.0')).toHaveLength(1);
  });

  test('another product and another package with the same version are left alone', async () => {
    const other = at.service.addProduct({ name: 'Other' });
    const admin = at.service.addToken({ kind: 'admin' });
    const pack = at.service.addPackage({ product: at.product, key: 'app' });
    at.service.addRelease({ version: '1.2.0', productId: other.id });
    at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    expect(await at.run({ token: admin.value, settings: { package: 'app' } })).toMatchObject({ status: 'published' });
    expect(at.service.releases.map(({ productId, packageId, status }) => [productId, packageId, status])).toEqual([
      [other.id, null, 'DRAFT'],
      [at.product.id, null, 'DRAFT'],
      [at.product.id, pack.id, 'PUBLISHED'],
    ]);
  });

  test('a draft without a package, even with the same files, may belong to another entry: it stays what it is', async () => {
    const pack = at.service.addPackage({ product: at.product, key: 'app' });
    await at.run({ settings: { draft: true } });
    at.clock.pass(2_000);
    expect(await at.run({ settings: { package: 'app' }, run: { id: '4711', attempt: 2 } })).toMatchObject({
      status: 'published',
    });
    expect(at.service.releases.map(({ packageId, status }) => [packageId, status])).toEqual([
      [null, 'DRAFT'],
      [pack.id, 'PUBLISHED'],
    ]);
    for (const release of at.service.releases) expect(at.service.wholeArtifacts(release)).toHaveLength(3);
  });

  test('a yanked version is published again only on request', async () => {
    await at.run();
    await at.run({ operation: 'withdraw' });
    const from = at.journal.entries.length;
    const refused = await at.run({ run: { id: '9', attempt: 1 } });
    expect(refused).toMatchObject({
      status: 'failed',
      problems: [
        { code: 'registry.conflict', field: 'republish', hint: expect.stringContaining('republish: true') as unknown },
      ],
    });
    expect(writes(from)).toEqual([]);
    expect(await at.run({ settings: { republish: true } })).toMatchObject({ status: 'published' });
    expect(writes(from)).toEqual(['POST /releases/:id/actions/publish']);
    expect(sole().status).toBe('PUBLISHED');
  });

  test('files that were removed from the release on GitHub do not become public again', async () => {
    const others = threeFiles.filter(({ name }) => name !== 'app.zip');
    await at.run();
    await at.run({ operation: 'withdraw' });
    const from = at.journal.entries.length;
    const again = { settings: { republish: true }, run: { id: '9', attempt: 1 } };
    const ended = await at.run({ ...again, release: releaseFrom(others) });
    expect(ended).toMatchObject({ status: 'published', notices: [] });
    expect(writes(from)).toEqual(['DELETE /artifacts/:id', 'POST /releases/:id/actions/publish']);
    expect(at.service.wholeArtifacts(sole()).map(({ filename }) => filename)).toEqual(['app.tar.gz', 'notes.txt']);
  });

  test('files that become public again without being selected are named', async () => {
    await at.run();
    await at.run({ operation: 'withdraw' });
    const settings = { republish: true, artifacts: ['*.zip', 'notes.txt'] };
    const ended = await at.run({ settings, run: { id: '9', attempt: 1 } });
    expect(ended.status).toBe('published');
    expect(ended.notices).toMatchObject([{ level: 'warning', text: expect.stringContaining('select: app.tar.gz.') }]);
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
  });

  test('a published release that lacks an artifact is completed', async () => {
    await at.run({ settings: { artifacts: ['app.zip'] } });
    const from = at.journal.entries.length;
    expect(await at.run({ run: { id: '9', attempt: 1 } })).toMatchObject({ status: 'updated' });
    expect(writes(from)).toEqual(['POST /artifacts', 'POST /artifacts', 'PUT storage', 'PUT storage']);
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
  });

  test('constraints are set exactly on a draft, and only added on a published release', async () => {
    const entitlements = ['A', 'B', 'C'].map((code) => at.service.addEntitlement(code));
    const attached = () =>
      at.service.constraints
        .map(({ entitlementId }) => entitlements.find(({ id }) => id === entitlementId)?.code)
        .toSorted();
    await at.run({ settings: { draft: true, entitlements: ['A', 'B'] } });
    expect(attached()).toEqual(['A', 'B']);
    await at.run({ settings: { entitlements: ['B', 'C'] } });
    expect(attached()).toEqual(['B', 'C']);
    const more = await at.run({ settings: { entitlements: ['A'] }, run: { id: '9', attempt: 1 } });
    expect(more.status).toBe('updated');
    expect(more.notices.map(({ text }) => text).join()).toContain('2 constraints');
    expect(attached()).toEqual(['A', 'B', 'C']);
    expect(await at.run({ operation: 'update', settings: { entitlements: [] } })).toMatchObject({ status: 'updated' });
    expect(attached()).toEqual([]);
  });

  test('a draft with other texts is corrected before it is published', async () => {
    at.service.addRelease({
      version: '1.2.0',
      productId: at.product.id,
      name: 'Wrong',
      description: 'Old',
      metadata: { kept: 1 },
    });
    const from = at.journal.entries.length;
    expect(await at.run({ settings: { artifacts: [] } })).toMatchObject({ status: 'published' });
    expect(writes(from)).toEqual(['PATCH /releases/:id', 'POST /releases/:id/actions/publish']);
    expect(sole()).toMatchObject({
      name: 'App 1.2.0',
      description: 'First paragraph.\n\nSecond paragraph.',
      metadata: { kept: 1 },
    });
  });

  test('a FAILED artifact is replaced although its row still exists', async () => {
    await at.close();
    at = await createBench({ delays: { removed: 20_000 } });
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    at.service.addArtifact({ releaseId: draft.id, filename: 'app.zip', status: 'FAILED' });
    expect(await at.run()).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.wholeArtifacts(draft)).toHaveLength(3);
    expect(at.requests().filter((request) => request === 'DELETE /artifacts/:id')).toHaveLength(1);
  });

  test('failed processing turns the success into a failure, and a re-run replaces the artifact', async () => {
    at.service.failProcessing('app.zip');
    const ended = await at.run();
    expect(ended).toMatchObject({ status: 'failed', problems: [{ code: 'registry.rejected', field: 'artifacts' }] });
    at.service.failProcessing('app.zip', false);
    expect(await at.run({ run: { id: '4711', attempt: 2 } })).toMatchObject({ status: 'published' });
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
  });

  test('an artifact that is gone when the release is published is reported, and a re-run uploads it again', async () => {
    const ended = await at.run({
      through: (wire) => ({
        async exchange(request, signal) {
          const reply = await wire.exchange(request, signal);
          if (request.url.pathname.endsWith('/actions/publish')) {
            const [first] = at.service.artifacts;
            if (first) Object.assign(first, { status: 'YANKED', yankedAt: at.clock.now() });
          }
          return reply;
        },
      }),
    });
    expect(ended.status).toBe('pending');
    expect(ended.notices).toMatchObject([{ level: 'warning', text: expect.stringContaining('does not show app') }]);
    expect((await at.run({ run: { id: '4711', attempt: 2 } })).problems).toEqual([]);
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
  });

  test('a reply without an ETag is not from the storage, so the bytes are sent again', async () => {
    at.service.impersonateStorage(1);
    expect(await at.run()).toMatchObject({ status: 'published' });
    expect(at.service.wholeArtifacts(sole())).toHaveLength(3);
  });

  test.each([
    ['http://storage.example/app.zip', 'would not be encrypted'],
    ['https://user:hunter2-hunter2@127.0.0.1/app.zip', 'a user name or a password'],
    ['http://hunter2-hunter2@127.0.0.1/app.zip', 'a user name or a password'],
    ['file:///app.zip', 'not a web address'],
    ['nowhere', 'not a web address'],
  ])('no bytes are sent to %s', async (location, fault) => {
    const puts: string[] = [];
    const ended = await at.run({
      through: (wire) => ({
        async exchange(request, signal) {
          if (request.method === 'PUT') puts.push(request.url.href);
          const reply = await wire.exchange(request, signal);
          const names = request.method === 'POST' && request.url.pathname.endsWith('/artifacts');
          return names ? { ...reply, headers: { ...reply.headers, location } } : reply;
        },
      }),
      settings: { artifacts: ['app.zip'] },
    });
    expect(ended.problems).toMatchObject([{ code: 'registry.unreadable', title: expect.stringContaining(fault) }]);
    expect(JSON.stringify(ended.problems)).not.toContain('hunter2');
    expect(puts).toEqual([]);
  });

  test('an expired upload URL is requested again', async () => {
    const ended = await at.run({
      through: (wire) => {
        let late = true;
        return {
          exchange(request, signal) {
            if (request.method === 'PUT' && late) {
              late = false;
              at.clock.pass(3_600_000);
            }
            return wire.exchange(request, signal);
          },
        };
      },
      timeout: 10_000_000,
      settings: { artifacts: ['app.zip'] },
    });
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.wholeArtifacts(sole())).toHaveLength(1);
  });

  test('a release that is yanked or deleted while it is published is not published', async () => {
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    const ended = await at.run({ between: () => void (draft.status = 'YANKED') });
    expect(ended).toMatchObject({ status: 'failed', problems: [{ code: 'registry.conflict' }] });
    expect(draft.status).toBe('YANKED');
  });

  test('an upgrade from the previous version is verified, and a failing one is a notice', async () => {
    at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED' });
    const from = at.journal.entries.length;
    expect(await at.run()).toMatchObject({ status: 'published', notices: [] });
    expect(at.requests(from)).toContain('GET /releases/:id/upgrade');
  });

  test('more artifacts than a page holds', async () => {
    const files = Array.from({ length: 120 }, (_, index) => ({
      name: `file-${index}.bin`,
      bytes: Buffer.from(`bytes of ${index}`),
    }));
    expect(await at.run({ files })).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.wholeArtifacts(sole())).toHaveLength(120);
    const from = at.journal.entries.length;
    expect(await at.run({ files })).toMatchObject({ status: 'unchanged' });
    expect(writes(from)).toEqual([]);
  });
});

describe('update', () => {
  test('changes what differs, and nothing else', async () => {
    await at.run({ settings: { metadata: { notesUrl: 'https://example.test' } } });
    const from = at.journal.entries.length;
    const release = releaseFrom(threeFiles, { body: 'Corrected.' });
    expect(
      await at.run({ operation: 'update', release, settings: { metadata: { notesUrl: 'https://example.test' } } }),
    ).toMatchObject({ status: 'updated' });
    expect(writes(from)).toEqual(['PATCH /releases/:id']);
    expect(JSON.parse(at.journal.entries.slice(from).find(({ method }) => method === 'PATCH')?.bodyText ?? '')).toEqual(
      { data: { type: 'releases', attributes: { description: 'Corrected.' } } },
    );
    const again = at.journal.entries.length;
    expect(await at.run({ operation: 'update', release })).toMatchObject({ status: 'unchanged' });
    expect(writes(again)).toEqual([]);
    expect(await at.run({ operation: 'update', release: releaseFrom([], { body: '' }) })).toMatchObject({
      status: 'updated',
    });
    expect(sole().description).toBeNull();
  });

  test('of a release that Keygen does not know is skipped', async () => {
    expect(await at.run({ operation: 'update' })).toMatchObject({ status: 'skipped', notices: [{ level: 'notice' }] });
  });
});

describe('withdraw', () => {
  test.each([
    ['yank', 'YANKED', 'POST /releases/:id/actions/yank'],
    ['delete', undefined, 'DELETE /releases/:id'],
  ])('%s, once', async (how, status, request) => {
    await at.run();
    const from = at.journal.entries.length;
    expect(await at.run({ operation: 'withdraw', settings: { 'on-withdraw': how } })).toMatchObject({
      status: 'withdrawn',
    });
    expect(at.service.releases[0]?.status).toBe(status);
    expect(await at.run({ operation: 'withdraw', settings: { 'on-withdraw': how } })).toMatchObject({
      status: 'unchanged',
      notices: [{ level: 'notice' }],
    });
    expect(writes(from)).toEqual([request]);
  });

  test.each([
    ['yank', 'latest', /keeps it while it is yanked/],
    ['delete', 'latest', /which is deleted with it/],
    ['yank', 'v{version}', undefined],
  ])('%s of the release that has the tag %s', async (how, tag, said) => {
    await at.run({ settings: { tag } });
    const ended = await at.run({ operation: 'withdraw', settings: { 'on-withdraw': how } });
    expect(ended.status).toBe('withdrawn');
    expect(ended.notices).toMatchObject(
      said === undefined ? [] : [{ level: 'notice', text: expect.stringMatching(said) as unknown }],
    );
  });

  test.each(['yank', 'delete'])(
    'a draft that was never published is deleted, its version not used up: %s',
    async (how) => {
      at.service.addRelease({ version: '1.2.0', productId: at.product.id });
      const settings = { 'on-withdraw': how };
      const dry = await at.run({ operation: 'withdraw', settings, dryRun: true });
      expect(dry.changes.map(({ title }) => title)).toEqual(['Delete the draft 1.2.0']);
      expect(await at.run({ operation: 'withdraw', settings })).toMatchObject({ status: 'withdrawn' });
      expect(at.service.releases).toEqual([]);
      expect(await at.run()).toMatchObject({ status: 'published' });
    },
  );

  test('a draft that is published meanwhile is yanked', async () => {
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    const between = (): void => void (draft.status = 'PUBLISHED');
    expect(await at.run({ operation: 'withdraw', between })).toMatchObject({ status: 'withdrawn' });
    expect(sole().status).toBe('YANKED');
  });

  test('keep sends nothing, and a missing version is unchanged', async () => {
    expect(await at.run({ operation: 'withdraw', settings: { 'on-withdraw': 'keep' } })).toMatchObject({
      status: 'skipped',
    });
    expect(at.journal.entries).toEqual([]);
    expect(await at.run({ operation: 'withdraw', version: 'nightly' })).toMatchObject({ status: 'unchanged' });
  });
});
