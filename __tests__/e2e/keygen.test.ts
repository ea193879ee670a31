import { createHash } from 'node:crypto';

import { ed25519ph } from '@noble/curves/ed25519.js';
import { describe, expect } from '@jest/globals';

import type { JournalEntry } from '../../sandbox/server.ts';
import { bodyOf, errorsOf, files, isWrite, names, scenario, writesOf } from './keygen-shop.ts';
import { manifestWith } from './scenario.ts';

const publication = [
  'POST keygen /releases',
  'POST keygen /artifacts',
  'POST keygen /artifacts',
  'PUT keygen-storage',
  'PUT keygen-storage',
  'POST keygen /releases/<id>/actions/publish',
];

describe('two entries that fill one release', () => {
  scenario('go one after the other, also on a draft that an earlier run left', async ({ keygen, entry }, world) => {
    const [linux = '', windows = ''] = names;
    const registries = (own: object) => ({
      keygen: { ...entry, ...own, artifacts: [linux] },
      'keygen-windows': { ...entry, ...own, type: 'keygen', artifacts: [windows] },
    });
    const draft = await world.relay({ registries: registries({ draft: true }) });
    expect([draft.outputs['status'], keygen.artifacts.length]).toEqual(['updated', 2]);
    const env = { GITHUB_RUN_ID: '1000002' };
    const run = await world.relay({ registries: registries({}), env });
    expect([run.exitCode, run.outcomes['keygen']?.status, run.outcomes['keygen-windows']?.status]).toEqual([
      0,
      'published',
      'updated',
    ]);
    expect(keygen.artifacts.map(({ filename }) => filename).toSorted()).toEqual([...names].toSorted());
  });
});

describe('a release is published', () => {
  scenario('as a draft that gets its artifacts, is published, and then gets the tag', async (shop) => {
    const before = shop.keygen.addRelease({
      version: '1.1.0',
      productId: shop.product.id,
      status: 'PUBLISHED',
      tag: 'latest',
    });
    const run = await shop.relay({ tag: 'latest' });
    expect(run.exitCode).toBe(0);
    const writes = writesOf(run);
    expect(writes[0]).toBe('POST keygen /releases');
    expect([...writes.slice(1, 5)].toSorted()).toEqual(publication.slice(1, 5));
    expect(writes.slice(5)).toEqual([
      'POST keygen /releases/<id>/actions/publish',
      'PATCH keygen /releases/<id>',
      'PATCH keygen /releases/<id>',
    ]);
    expect(bodyOf(run, 'POST keygen /releases')).toEqual({
      data: {
        type: 'releases',
        attributes: { version: '1.2.0', channel: 'stable', name: 'Lantern 1.2.0', description: 'Brighter.' },
        relationships: { product: { data: { type: 'products', id: shop.product.id } } },
      },
    });
    const [release] = shop.keygen.published('1.2.0');
    expect(release).toMatchObject({ tag: 'latest', channel: 'stable', name: 'Lantern 1.2.0', packageId: null });
    expect(shop.keygen.releases.find(({ id }) => id === before.id)?.tag).toBeNull();
    const whole = shop.keygen.wholeArtifacts(release ?? '');
    expect(whole.map(({ filename, filetype }) => [filename, filetype]).toSorted()).toEqual([
      ['lantern-linux.tar.gz', 'gz'],
      ['lantern-windows.zip', 'zip'],
    ]);
    for (const { filename, checksum } of whole) {
      const content = String(files.find(({ name }) => name === filename)?.content);
      expect(checksum).toBe(createHash('sha512').update(content).digest('base64').replace(/=+$/, ''));
    }
    expect(run.outcomes).toEqual({
      keygen: {
        type: 'keygen',
        operation: 'publish',
        status: 'published',
        version: '1.2.0',
        problems: [],
        attempts: 1,
        elapsed_ms: expect.any(Number),
      },
    });
    expect(run.outputs).toMatchObject({ status: 'published', tag: 'v1.2.0', version: '1.2.0', 'manifest-url': '' });
    expect(run.annotations).toEqual([]);
    expect(run.groups.map(({ title }) => title)).toEqual(['Keygen']);
    expect(run.summary).toContain('| keygen | ✅ published | 1.2.0 |');

    const again = await shop.relay({ tag: 'latest' }, { runAttempt: 2 });
    expect(again.exitCode).toBe(0);
    expect(writesOf(again)).toEqual([]);
    expect(again.requests.filter((line) => line.includes('storage'))).toEqual([]);
    expect(again.outcomes['keygen']).toMatchObject({ status: 'unchanged', problems: [], attempts: 1 });
    expect(again.annotations.map(({ level }) => level)).toEqual(['notice']);

    const strict = await shop.relay(
      { tag: 'latest' },
      { inputs: { 'if-exists': 'fail' }, env: { GITHUB_RUN_ID: '7' } },
    );
    expect(strict.exitCode).toBe(1);
    expect(strict.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.conflict', field: 'version' }]);
  });

  scenario('in a repository that knows Keygen only, nobody hears of a manifest or of Foundry', async (shop) => {
    const run = await shop.relay();
    expect(run.outputs['status']).toBe('published');
    expect(run.stdout + run.summary + JSON.stringify(run.outputs)).not.toMatch(/foundry|module\.json|system\.json/i);
    expect(run.requests.some((line) => line.includes('.json'))).toBe(false);
    expect(run.stdout).not.toMatch(/waiting for/i);
    // Their addresses are one, so the log names the files.
    expect(run.stdout).toMatch(/^Sent: POST the artifact lantern-\S+ to [^/ ]+: 200$/m);
  });

  scenario(
    'the version is the manifest’s where the release has one',
    async (shop) => {
      const run = await shop.relay();
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', version: '1.2.0' });
      expect(shop.keygen.artifacts).toHaveLength(2);
      expect(shop.keygen.published('1.2.0')).toHaveLength(1);
    },
    {
      assets: [
        { name: 'module.json', content: manifestWith() },
        { name: 'module.zip', size: 2048 },
      ],
    },
  );

  for (const [tag, version, channel] of [
    ['v1.2.0-beta.1', '1.2.0-beta.1', 'beta'],
    ['lantern@2.0.0-rc1', '2.0.0-rc1', 'rc'],
    ['1.2.0+build.5', '1.2.0+build.5', 'stable'],
  ] as const) {
    scenario(
      `the tag ${tag} is the version ${version} on ${channel}`,
      async (shop) => {
        const run = await shop.relay();
        expect(run.outcomes['keygen']).toMatchObject({ status: 'published', version, problems: [] });
        expect(shop.keygen.published(version)).toMatchObject([{ channel }]);
        const again = await shop.relay();
        expect(again.outcomes['keygen']?.status).toBe('unchanged');
      },
      { release: { tag, prerelease: channel !== 'stable' } },
    );
  }

  scenario(
    'a prerelease that Keygen has no channel for is refused before anything is sent, and said why',
    async (shop) => {
      const run = await shop.relay();
      expect(run.exitCode).toBe(1);
      expect(run.requests.filter((line) => line.includes('keygen'))).toEqual([]);
      expect(run.outcomes['keygen']?.problems).toMatchObject([
        { code: 'release.unusable', field: 'version', title: expect.stringContaining('`next.0`') },
      ]);
      expect(errorsOf(run)).toMatchObject([{ message: expect.stringMatching(/`rc`, `beta`, `alpha` or `dev`/) }]);
    },
    { release: { tag: 'v1.2.0-next.0', prerelease: true } },
  );

  scenario('with everything that its settings can say', async (shop) => {
    const { keygen, product } = shop;
    const pack = keygen.addPackage({ product, key: 'lantern' });
    const pro = keygen.addEntitlement('PRO');
    const team = keygen.addEntitlement('TEAM');
    const run = await shop.relay({
      package: 'lantern',
      channel: 'stable',
      name: 'Lamp',
      description: 'A lamp.',
      tag: 'newest',
      metadata: { lamps: 12, nested: { deep: [true] } },
      entitlements: ['PRO', team.id],
      artifacts: [
        'lantern-windows.zip',
        {
          asset: '*.tar.gz',
          platform: 'Linux',
          arch: 386,
          filename: 'linux/lantern.tgz',
          filetype: '.tgz',
          metadata: { libc: 'musl' },
        },
      ],
    });
    expect(run.annotations).toEqual([]);
    expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
    const [release] = keygen.published('1.2.0');
    expect(release).toMatchObject({
      packageId: pack.id,
      name: 'Lamp',
      description: 'A lamp.',
      tag: 'newest',
      metadata: { lamps: 12, nested: { deep: [true] } },
    });
    expect(keygen.constraints.map(({ entitlementId }) => entitlementId).toSorted()).toEqual(
      [pro.id, team.id].toSorted(),
    );
    expect(keygen.artifacts.toSorted((a, b) => a.filename.localeCompare(b.filename))).toMatchObject([
      { filename: 'lantern-windows.zip', filetype: 'zip', platform: null, arch: null, filesize: 4000 },
      { filename: 'linux/lantern.tgz', filetype: 'tgz', platform: 'linux', arch: '386', filesize: 3000 },
    ]);
    const again = await shop.relay({ package: pack.id, entitlements: ['PRO'], name: 'Lamp', artifacts: [] });
    expect(again.outcomes['keygen']?.status).toBe('unchanged');
    expect(keygen.constraints).toHaveLength(2);
  });

  scenario('entitlements are made exact on a draft', async (shop, world) => {
    const { keygen } = shop;
    keygen.addEntitlement('PRO');
    const team = keygen.addEntitlement('TEAM');
    expect((await shop.relay({ entitlements: ['PRO'], draft: true })).exitCode).toBe(0);
    const run = await shop.relay({ entitlements: ['TEAM'] });
    expect(run.outcomes['keygen']?.status).toBe('published');
    expect(keygen.constraints.map(({ entitlementId }) => entitlementId)).toEqual([team.id]);

    const none = await shop.relay({ entitlements: [] }, { event: world.releaseEvent('edited') });
    expect(none.outcomes['keygen']?.status).toBe('updated');
    expect(keygen.constraints).toEqual([]);
  });

  scenario('draft: true leaves a draft, which a later run publishes', async (shop) => {
    const run = await shop.relay({ draft: true, tag: 'latest' });
    expect(run.exitCode).toBe(0);
    expect(shop.keygen.releases).toMatchObject([{ version: '1.2.0', status: 'DRAFT', tag: null }]);
    // Not `published`: nobody can see it.
    expect(run.outcomes['keygen']).toMatchObject({ status: 'updated', problems: [] });
    expect(run.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('draft') }]);

    const again = await shop.relay({ draft: true, tag: 'latest' });
    expect(again.outcomes['keygen']?.status).toBe('unchanged');
    expect(writesOf(again)).toEqual([]);

    const later = await shop.relay({ tag: 'latest' });
    expect(later.outcomes['keygen']?.status).toBe('published');
    expect(writesOf(later)).toEqual(['POST keygen /releases/<id>/actions/publish', 'PATCH keygen /releases/<id>']);
    expect(shop.keygen.published('1.2.0')).toMatchObject([{ tag: 'latest' }]);
  });

  scenario(
    'the assets of a private repository come through the API, and go to the storage without any token',
    async (shop) => {
      const run = await shop.relay();
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(run.requests.filter((line) => line.startsWith('GET github-api …/assets'))).not.toHaveLength(0);
      expect(shop.keygen.wholeArtifacts(shop.keygen.published('1.2.0')[0] ?? '')).toHaveLength(2);
    },
    { private: true },
  );

  scenario(
    'no account: paths are below /v1',
    async (shop) => {
      const run = await shop.relay({ account: undefined });
      expect(run.outcomes['keygen']?.status).toBe('published');
      expect(run.entries.some(({ path }) => path.includes('/accounts/'))).toBe(false);
    },
    { keygen: { mode: 'singleplayer' } },
  );

  scenario('an environment, as a header', async (shop) => {
    const environment = shop.keygen.addEnvironment('staging', { isolated: false });
    const run = await shop.relay({ environment: 'staging' });
    expect(run.outcomes['keygen']?.status).toBe('published');
    expect(shop.keygen.releases).toMatchObject([{ environmentId: environment.id }]);
    const wrong = await shop.relay({ environment: 'stagign' });
    expect(wrong.outcomes['keygen']?.problems).toMatchObject([{ field: 'environment' }]);
  });

  scenario('a dry run lists each change, and writes nothing', async (shop) => {
    shop.keygen.addEntitlement('PRO');
    shop.keygen.addRelease({ version: '1.1.0', productId: shop.product.id, status: 'PUBLISHED', tag: 'latest' });
    const settings = { tag: 'latest', entitlements: ['PRO'] };
    const run = await shop.relay(settings, { inputs: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(0);
    expect(writesOf(run)).toEqual([]);
    expect(run.outcomes['keygen']).toMatchObject({ status: 'planned', problems: [], attempts: 1 });
    expect(shop.keygen.releases.map(({ version }) => version)).toEqual(['1.1.0']);
    for (const change of [
      'Create the release 1.2.0 as a draft',
      ...names.flatMap((name) => [`Create the artifact ${name}`, `Upload ${name}`]),
      'Publish 1.2.0',
      'Take the tag `latest` from 1.1.0',
      'Set the tag `latest`',
    ])
      expect(run.summary.replaceAll('&#96;', '`')).toContain(change);
  });
});

describe('the life of a release', () => {
  scenario('edited: updates what differs, and writes nothing if nothing does', async (shop, world) => {
    await shop.relay();
    const same = await shop.relay({}, { event: world.releaseEvent('edited') });
    expect(same.exitCode).toBe(0);
    expect(writesOf(same)).toEqual([]);
    expect(same.outcomes['keygen']).toMatchObject({ operation: 'update', status: 'unchanged', version: '1.2.0' });

    const settings = { description: 'Much brighter.', metadata: { lamps: 2 } };
    const dry = await shop.relay(settings, { event: world.releaseEvent('edited'), inputs: { 'dry-run': 'true' } });
    expect(dry.outcomes['keygen']?.status).toBe('planned');
    expect(writesOf(dry)).toEqual([]);
    expect(dry.summary).toContain('description, metadata');

    const run = await shop.relay(settings, { event: world.releaseEvent('edited') });
    expect(run.exitCode).toBe(0);
    expect(writesOf(run)).toEqual(['PATCH keygen /releases/<id>']);
    expect(run.entries.find(isWrite)?.bodyText).toBe(
      JSON.stringify({
        data: { type: 'releases', attributes: { description: 'Much brighter.', metadata: { lamps: 2 } } },
      }),
    );
    expect(run.outcomes['keygen']).toMatchObject({ status: 'updated', attempts: 1 });
    expect(shop.keygen.published('1.2.0')).toMatchObject([{ description: 'Much brighter.', metadata: { lamps: 2 } }]);
  });

  scenario('edited, where Keygen has no such release: skipped', async (shop, world) => {
    const run = await shop.relay({}, { event: world.releaseEvent('edited') });
    expect(run.exitCode).toBe(0);
    expect(run.outcomes['keygen']?.status).toBe('skipped');
    expect(writesOf(run)).toEqual([]);
  });

  for (const action of ['unpublished', 'deleted'] as const) {
    scenario(`${action}: yanked, and then unchanged; neither manifest nor assets are read`, async (shop, world) => {
      await shop.relay();
      const event = world.releaseEvent(action);
      const dry = await shop.relay({}, { event, inputs: { 'dry-run': 'true' } });
      expect(dry.outcomes['keygen']).toMatchObject({ operation: 'withdraw', status: 'planned' });
      expect(writesOf(dry)).toEqual([]);
      const run = await shop.relay({}, { event });
      expect(run.exitCode).toBe(0);
      expect(run.requests.some((line) => line.includes('github'))).toBe(false);
      expect(writesOf(run)).toEqual(['POST keygen /releases/<id>/actions/yank']);
      expect(run.outcomes['keygen']).toMatchObject({ operation: 'withdraw', status: 'withdrawn', attempts: 1 });
      expect(shop.keygen.releases).toMatchObject([{ status: 'YANKED' }]);
      const again = await shop.relay({}, { event });
      expect(again.outcomes['keygen']?.status).toBe('unchanged');
      expect(writesOf(again)).toEqual([]);
    });
  }

  scenario('on-withdraw: delete takes it away', async (shop, world) => {
    await shop.relay();
    const run = await shop.relay({ 'on-withdraw': 'delete' }, { event: world.releaseEvent('deleted') });
    expect(writesOf(run)).toEqual(['DELETE keygen /releases/<id>']);
    expect(run.outcomes['keygen']).toMatchObject({ status: 'withdrawn', attempts: 1 });
    expect(shop.keygen.releases).toEqual([]);
  });

  scenario('a withdrawal of a tag that GitHub does not have says so', async (shop) => {
    const run = await shop.relay(
      {},
      {
        event: { name: 'workflow_dispatch', payload: {} },
        inputs: { operation: 'withdraw', tag: 'v9.9.9', 'dry-run': 'false', 'wait-for-assets': '0' },
      },
    );
    expect(run.exitCode).toBe(0);
    expect(run.outcomes['keygen']?.status).toBe('unchanged');
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/^Release `v9\.9\.9` was not found on GitHub.*Check `tag`/),
      }),
    );
  });

  scenario('on-withdraw: keep asks nobody', async (shop, world) => {
    await shop.relay();
    const run = await shop.relay({ 'on-withdraw': 'keep' }, { event: world.releaseEvent('unpublished') });
    expect(run.exitCode).toBe(0);
    expect(run.requests).toEqual([]);
    expect(run.outcomes['keygen']).toMatchObject({ status: 'skipped', attempts: 0 });
    expect(shop.keygen.published('1.2.0')).toHaveLength(1);
  });

  scenario('a yanked version is published again only where that is asked for', async (shop, world) => {
    await shop.relay();
    await shop.relay({}, { event: world.releaseEvent('unpublished') });
    const refused = await shop.relay({}, { event: world.releaseEvent('published') });
    expect(refused.exitCode).toBe(1);
    expect(refused.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.conflict', field: 'republish' }]);
    expect(writesOf(refused)).toEqual([]);
    const run = await shop.relay({ republish: true });
    expect(run.outcomes['keygen']).toMatchObject({ status: 'published', attempts: 1 });
    expect(shop.keygen.published('1.2.0')).toHaveLength(1);
    expect(writesOf(run)).toEqual(['POST keygen /releases/<id>/actions/publish']);
  });

  scenario('another file of the same name is a conflict that says what to do', async (shop, world) => {
    await shop.relay();
    const other = world.createRelease({
      tag: 'lantern-v1.2.0',
      assets: [{ name: 'lantern-windows.zip', content: 'other bytes' }],
    });
    const run = await shop.relay({}, { event: world.releaseEvent('published', other) });
    expect(run.exitCode).toBe(1);
    expect(writesOf(run)).toEqual([]);
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.conflict', field: 'artifacts' }]);
    expect(errorsOf(run)).toMatchObject([
      {
        title: 'keygen: artifacts',
        message: expect.stringMatching(/lantern-windows\.zip.*bytes.*\n.*Delete the artifact/),
      },
    ]);
  });

  scenario(
    'bytes that are not those that GitHub recorded stop it before the draft is made',
    async (shop) => {
      const run = await shop.relay();
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'asset.corrupt' }]);
      expect(writesOf(run)).toEqual([]);
    },
    { assets: [...files, { name: 'broken.zip', size: 9000, digest: 'wrong' }] },
  );

  scenario(
    'an asset whose upload never ends is named, and nothing is published without it',
    async (shop) => {
      const run = await shop.relay({}, { inputs: { 'wait-for-assets': '1' } });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']?.problems).toMatchObject([
        { code: 'asset.missing', title: expect.stringMatching(/`late\.zip` is still being uploaded/) },
      ]);
      expect(run.requests.filter((line) => line.includes('keygen'))).toEqual([]);
    },
    { assets: [...files, { name: 'late.zip', size: 10, state: 'open' }], waits: true },
  );

  scenario(
    'a tag without a version asks for no release: Keygen would answer with all of them',
    async (shop, world) => {
      for (const action of ['published', 'edited', 'deleted']) {
        const run = await shop.relay({}, { event: world.releaseEvent(action) });
        expect(run.exitCode).toBe(1);
        expect(run.requests.filter((line) => line.includes('keygen'))).toEqual([]);
        expect(run.outcomes['keygen']?.problems).toMatchObject([
          { code: 'release.unusable', field: 'version', title: expect.stringContaining('`nightly`') },
        ]);
      }
    },
    { release: { tag: 'nightly' } },
  );

  for (const [when, delays] of [
    ['at once', { seen: 0, uploaded: 0, removed: 0 }],
    ['after a while', { seen: 500, uploaded: 1500, removed: 0 }],
  ] as const) {
    scenario(
      `a file that Keygen cannot process, found out ${when}, keeps the release a draft, and a re-run replaces it`,
      async (shop) => {
        shop.keygen.failProcessing('lantern-windows.zip');
        const run = await shop.relay();
        expect(run.exitCode).toBe(1);
        expect(run.outcomes['keygen']?.problems).toMatchObject([
          { code: 'registry.rejected', field: 'artifacts', title: 'Keygen could not process lantern-windows.zip' },
        ]);
        expect(shop.keygen.releases).toMatchObject([{ status: 'DRAFT' }]);
        // The same bytes are not sent twice.
        expect(writesOf(run).filter((line) => line === 'PUT keygen-storage')).toHaveLength(2);
        shop.keygen.failProcessing('lantern-windows.zip', false);
        const again = await shop.relay({}, { runAttempt: 2 });
        expect(again.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
        expect(shop.keygen.wholeArtifacts(shop.keygen.releases[0] ?? '')).toHaveLength(2);
      },
      { keygen: { delays }, waits: true },
    );
  }

  scenario('a pattern without a match, and no asset at all', async (shop, world) => {
    const inputs = { 'wait-for-assets': '0' };
    const run = await shop.relay({ artifacts: ['*.dmg'] }, { inputs });
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'asset.missing' }]);
    const bare = world.createRelease({ tag: 'v2.0.0', assets: [] });
    const none = await shop.relay({}, { inputs, event: world.releaseEvent('published', bare) });
    expect(none.outcomes['keygen']?.problems).toMatchObject([{ code: 'asset.missing' }]);
    const meant = await shop.relay({ artifacts: [] }, { inputs, event: world.releaseEvent('published', bare) });
    expect(meant.outcomes['keygen']).toMatchObject({ status: 'published', version: '2.0.0' });
    expect([...writesOf(run), ...writesOf(none)]).toEqual([]);
  });
});

describe('a run that is killed', () => {
  for (const [when, isTime, status] of [
    [
      'after the draft was made',
      ({ method, path }: JournalEntry) => method === 'POST' && path.endsWith('/releases'),
      'published',
    ],
    [
      'after an artifact was made',
      ({ method, path }: JournalEntry) => method === 'POST' && path.endsWith('/artifacts'),
      'published',
    ],
    ['after bytes arrived', ({ server }: JournalEntry) => server === 'keygen-storage', 'published'],
    ['after it was published', ({ path }: JournalEntry) => path.endsWith('/actions/publish'), 'published'],
    ['after it got the tag', ({ method }: JournalEntry) => method === 'PATCH', 'unchanged'],
  ] as const) {
    scenario(`${when} is completed by running it again`, async (shop, world) => {
      const { journal } = world;
      let killed = false;
      const run = await shop.relay(
        { tag: 'latest' },
        {
          kill: (child) => {
            journal.faults = (entry) => {
              if (killed || !entry.server.startsWith('keygen') || !isTime(entry)) return undefined;
              killed = true;
              void journal.activity.idle().then(() => child.kill('SIGKILL'));
              return { kind: 'hang', act: true };
            };
          },
        },
      );
      expect(run.signal).toBe('SIGKILL');
      const again = await shop.relay({ tag: 'latest' }, { runAttempt: 2 });
      expect(again.exitCode).toBe(0);
      expect(again.outcomes['keygen']).toMatchObject({ status, problems: [] });
      expect(shop.keygen.releases).toMatchObject([{ version: '1.2.0', status: 'PUBLISHED', tag: 'latest' }]);
      expect(shop.keygen.wholeArtifacts(shop.keygen.releases[0] ?? '')).toHaveLength(2);
      expect(shop.keygen.artifacts).toHaveLength(2);
    });
  }
});

describe('a signing key', () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const publicKey = Buffer.from(ed25519ph.getPublicKey(Buffer.from(seed, 'hex'))).toString('hex');

  for (const [digits, key] of [
    [64, seed],
    [128, seed + publicKey],
  ] as const) {
    scenario(`of ${digits} digits signs each artifact for the product`, async (shop) => {
      const run = await shop.relay({ 'signing-key': key }, { secrets: { 'the signing key': key, 'its seed': seed } });
      expect(run.outcomes['keygen']?.status).toBe('published');
      expect(run.masks).toContain(key);
      expect(shop.keygen.artifacts).toHaveLength(2);
      for (const { filename, signature } of shop.keygen.artifacts) {
        const bytes = Buffer.from(String(files.find(({ name }) => name === filename)?.content));
        const context = Buffer.from(shop.product.id);
        expect(signature).toHaveLength(86);
        const signed = Buffer.from(signature ?? '', 'base64');
        expect(ed25519ph.verify(signed, bytes, Buffer.from(publicKey, 'hex'), { context })).toBe(true);
      }
    });
  }

  for (const empty of [null, '', '  ']) {
    scenario(`that is ${JSON.stringify(empty)} counts as not given, with a warning`, async (shop) => {
      const run = await shop.relay({ 'signing-key': empty });
      expect(run.outcomes['keygen']?.status).toBe('published');
      expect(shop.keygen.artifacts.map(({ signature }) => signature ?? null)).toEqual([null, null]);
      expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([
        expect.objectContaining({ title: 'keygen', message: expect.stringContaining('`keygen.signing-key` is empty') }),
      ]);
    });
  }

  for (const [what, key] of [
    ['too short', seed.slice(0, 40)],
    ['no hexadecimal', `${seed.slice(0, 63)}x`],
    ['of another public key', seed + seed],
  ] as const) {
    scenario(`that is ${what} is an error that does not show it`, async (shop) => {
      const run = await shop.relay({ 'signing-key': key }, { secrets: { 'the signing key': key } });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(errorsOf(run)).toMatchObject([{ message: expect.stringContaining('signing-key') }]);
      expect(run.summary).toContain('`input.invalid`');
    });
  }
});

describe('what Keygen says no with', () => {
  scenario('401: a token that has expired', async (shop) => {
    const expired = 'prod-Made-Up-And-Expired-v3';
    shop.keygen.addToken({ kind: 'product', product: shop.product, value: expired, expires: Date.now() - 1000 });
    const run = await shop.relay({ token: expired }, { secrets: { 'the expired token': expired } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['keygen']).toMatchObject({
      status: 'failed',
      problems: [{ code: 'registry.unauthorized', field: 'token', hint: expect.stringContaining('new token') }],
      attempts: 1,
    });
    expect(errorsOf(run)).toMatchObject([
      { title: 'keygen: token', message: expect.stringMatching(/^Token is expired \(TOKEN_EXPIRED\)\n/) },
    ]);
    expect(run.requests.filter((line) => line.includes('keygen'))).toHaveLength(1);
  });

  scenario('404: a product that the token does not see', async (shop) => {
    const product = shop.keygen.addProduct().id;
    const run = await shop.relay({ product });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.not-found', field: 'product' }]);
    expect(writesOf(run)).toEqual([]);
  });

  scenario('404: an account that does not exist', async (shop) => {
    const run = await shop.relay({ account: 'acne' });
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.not-found', field: 'account' }]);
  });

  scenario('404: a package and two entitlements, each with its setting', async (shop) => {
    const run = await shop.relay({ package: 'lanturn', entitlements: ['PRO', 'TEAM'] });
    expect(run.outcomes['keygen']?.problems.map(({ code, field }) => [code, field])).toEqual([
      ['registry.not-found', 'package'],
      ['registry.not-found', 'entitlements'],
      ['registry.not-found', 'entitlements'],
    ]);
    expect(errorsOf(run).map(({ title }) => title)).toEqual([
      'keygen: package',
      'keygen: entitlements',
      'keygen: entitlements',
    ]);
    expect(writesOf(run)).toEqual([]);
  });

  scenario('403: a token that may not publish', async (shop) => {
    const weak = 'prod-Made-Up-And-Weak-v3';
    shop.keygen.addToken({ kind: 'product', product: shop.product, value: weak, without: ['release.create'] });
    const run = await shop.relay({ token: weak }, { secrets: { 'the weak token': weak } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['keygen']?.problems).toMatchObject([
      { code: 'registry.forbidden', hint: expect.stringContaining('permission') },
    ]);
    expect(shop.keygen.releases).toEqual([]);
  });

  scenario('402: the requests of the day are used up', async (shop) => {
    shop.keygen.interfere({ kind: 'payment' });
    const run = await shop.relay();
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.payment' }]);
    expect(errorsOf(run)[0]?.message).toContain('Daily API request limit reached');
  });

  scenario(
    '402 of the plan: no more releases',
    async (shop) => {
      const run = await shop.relay();
      expect(run.outcomes['keygen']?.problems).toMatchObject([
        { code: 'registry.payment', detail: expect.stringContaining('ACCOUNT_RELEASE_LIMIT_EXCEEDED') },
      ]);
    },
    { keygen: { releaseLimit: 0 } },
  );

  scenario('422 with several errors: one annotation each, with the setting that caused it', async (shop, world) => {
    const errors = [
      ['must exist', 'PRODUCT_NOT_FOUND', '/data/relationships/product'],
      ['package product must match release product', 'PACKAGE_NOT_ALLOWED', '/data/relationships/package'],
      [
        'cannot exist for release',
        'CONSTRAINTS_ENTITLEMENT_NOT_FOUND',
        '/data/relationships/constraints/data/0/relationships/entitlement',
      ],
      ['is too long (maximum is 255 characters)', 'NAME_TOO_LONG', '/data/attributes/name'],
      ['is too long', 'DESCRIPTION_TOO_LONG', '/data/attributes/description'],
      ['too many keys (exceeded limit of 64 keys)', 'METADATA_INVALID', '/data/attributes/metadata'],
    ].map(([detail, code, pointer]) => ({ title: 'Unprocessable resource', detail, code, source: { pointer } }));
    world.journal.faults = ({ server, method }) =>
      server === 'keygen' && method === 'POST'
        ? { kind: 'status', status: 422, act: false, body: JSON.stringify({ errors, meta: { id: 'made-up' } }) }
        : undefined;
    const run = await shop.relay();
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['keygen']?.problems.map(({ code }) => code)).toEqual(errors.map(() => 'registry.rejected'));
    expect(errorsOf(run).map(({ title }) => title)).toEqual(
      ['product', 'package', 'entitlements', 'name', 'description', 'metadata'].map((setting) => `keygen: ${setting}`),
    );
    for (const [index, { message }] of errorsOf(run).entries()) {
      expect(message.startsWith(`${errors[index]?.detail} (${errors[index]?.code})\n`)).toBe(true);
    }
    expect(writesOf(run)).toEqual(['POST keygen /releases']);
  });

  scenario(
    '429: waits as long as requested',
    async (shop) => {
      shop.keygen.interfere({ kind: 'rate-limited', matches: ({ method }) => method === 'POST', retryAfter: 1 });
      const run = await shop.relay();
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [], attempts: 2 });
      expect(shop.keygen.published('1.2.0')).toHaveLength(1);
    },
    { waits: true },
  );

  scenario('429 that asks for more than there is time: when to run again', async (shop) => {
    shop.keygen.interfere({ kind: 'rate-limited', times: 9, retryAfter: 3600 });
    const run = await shop.relay({}, { inputs: { timeout: '30' } });
    expect(run.outcomes['keygen']?.problems).toMatchObject([
      { code: 'registry.rate-limited', hint: expect.stringMatching(/Run again at \d{4}-/) },
    ]);
  });

  scenario(
    'a reply that is lost, at each write, leads to one release, and to published',
    async (shop, world) => {
      const lost = new Set<string>();
      world.journal.faults = ({ server, method, path }) => {
        const line = `${server} ${method} ${path.replace(/[?].*/, '')}`;
        if (!server.startsWith('keygen') || method === 'GET' || lost.has(line)) return undefined;
        lost.add(line);
        return { kind: 'reset-after' };
      };
      const run = await shop.relay({ tag: 'latest' });
      expect(lost.size).toBeGreaterThanOrEqual(5);
      expect(run.exitCode).toBe(0);
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(shop.keygen.releases).toMatchObject([{ status: 'PUBLISHED', tag: 'latest' }]);
      expect(shop.keygen.wholeArtifacts(shop.keygen.releases[0] ?? '')).toHaveLength(2);
    },
    { waits: true },
  );

  scenario('a redirect is not followed, and takes no token along', async (shop, world) => {
    world.journal.faults = ({ server }) =>
      server === 'keygen'
        ? { kind: 'redirect', location: `${world.trap.origin}/`, status: 308, act: false }
        : undefined;
    const run = await shop.relay();
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.moved' }]);
  });
});
