import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { SandboxRelease } from '../../sandbox/github.ts';
import type { Fault } from '../../sandbox/server.ts';
import { manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';
import { messagesOf, requestsOf, seedRegistries, storedIn, survey, tokens } from './surveys.ts';

let project: Project;
let entries: ReturnType<typeof seedRegistries>;
beforeEach(async () => {
  project = await createProject();
  entries = seedRegistries(project);
});
afterEach(() => project.close());

const check = (registries: Parameters<typeof survey>[2] = entries, inputs: Record<string, string> = {}): Promise<Ran> =>
  survey(project, 'check', registries, inputs);

const codesOf = ({ outcomes }: Ran, label: string) => outcomes[label]?.problems.map(({ code }) => code);

describe('a check', () => {
  test('of entries that could publish finds each verified, on an event without a tag, and stores nothing', async () => {
    project.createRelease();
    const before = storedIn(project);
    const ran = await check();
    expect(ran.exitCode).toBe(0);
    expect(ran.outputs).toMatchObject({
      status: 'verified',
      tag: '',
      version: '',
      missing: '[]',
      url: 'https://foundryvtt.com/packages/lantern/',
    });
    expect(ran.outcomes).toMatchObject({
      foundry: {
        operation: 'check',
        status: 'verified',
        version: '1.2.0',
        url: 'https://foundryvtt.com/packages/lantern/',
      },
      foundrymods: { operation: 'check', status: 'verified', version: '1.2.0' },
      keygen: { operation: 'check', status: 'verified' },
      releasepage: { operation: 'check', status: 'verified' },
    });
    expect(ran.annotations).toEqual([]);
    expect(requestsOf(ran).sort()).toEqual([
      expect.stringMatching(/^GET keygen [0-9a-f-]{36}$/),
      'GET keygen me',
      'GET releasepage version',
      'POST foundry rehearsal',
      'POST foundrymods rehearsal',
    ]);
    expect(storedIn(project)).toBe(before);
  });

  test.each(['pull_request', 'merge_group', 'push', 'workflow_dispatch', 'release'])('runs on %s', async (event) => {
    const release = project.createRelease();
    const env = { GITHUB_EVENT_NAME: event };
    const inputs = { operation: 'check', 'dry-run': 'false' };
    const ran = await project.run({ release, registries: { foundry: entries.foundry }, env, inputs });
    expect([ran.exitCode, ran.outputs['status'], ran.annotations]).toEqual([0, 'verified', []]);
  });

  test('takes a version that is there already for as good as success', async () => {
    const release = project.createRelease();
    await project.run({ release, registries: entries });
    const ran = await check();
    expect([ran.exitCode, ran.outputs['status']]).toEqual([0, 'verified']);
    expect(requestsOf(ran)).toEqual(expect.arrayContaining(['POST foundry rehearsal', 'POST foundrymods rehearsal']));
  });

  test.each<[what: string, token: string, fault: string]>([
    ['nothing', '', 'no token'],
    ['quotes around it', '"fvttp_MadeUpFoundry1"', 'quotes'],
    ['a quote that was left over', "fvttp_MadeUpFoundry1'", 'quotes'],
    ['white space inside', 'fvttp_Made UpFoundry1', 'white space'],
    ['a line break inside', 'fvttp_Made\nUpFoundry1', 'spans several lines'],
    ['YOUR_TOKEN', 'YOUR_TOKEN', 'placeholder'],
    ['a longer one', '<your-foundry-release-token-here>', 'placeholder'],
    ['changeme', 'changeme', 'placeholder'],
    ['xxx', 'xxx', 'placeholder'],
    ['xxx behind a prefix', 'fvttp_xxxxxxxxxxxx', 'placeholder'],
    ['brackets', '<token>', 'placeholder'],
    ['too little', 'fvt9x', 'fewer than 8 characters'],
    ['an ellipsis', 'fvttp_…', 'placeholder'],
    ['an expression that nobody evaluated', '${{ secrets.FOUNDRY_TOKEN }}', 'did not evaluate'],
    ['the same, written tightly', '${{secrets.FOUNDRY_TOKEN}}', 'did not evaluate'],
    ['one of FoundryMods', 'fmp_MadeUpFoundryMods1', '`fmp_`'],
    ['one of Keygen', 'prod-MadeUpKeygenv3', '`prod-`'],
    ['an environment token', 'env-MadeUpKeygenv3', '`env-`'],
    ['an admin token', 'admin-MadeUpKeygenv3', '`admin-`'],
    ['one of GitHub', 'ghp_MadeUpGitHubToken00', '`ghp_`'],
    ['one of a workflow', 'ghs_MadeUpGitHubToken00', '`ghs_`'],
    ['a fine-grained one', 'github_pat_MadeUpGitHubToken00', '`github_pat_`'],
    ['letters outside ASCII', 'fvttp_MadeUpFoündry1', 'characters that tokens never contain'],
  ])('finds a token that cannot be one before anybody is asked with it: %s', async (_, token, fault) => {
    project.createRelease();
    const ran = await check({ ...entries, foundry: { token } });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes['foundry']).toMatchObject({
      status: 'failed',
      problems: [{ code: 'input.invalid', title: expect.stringContaining(fault), hint: expect.stringMatching(/\S/) }],
      attempts: 0,
    });
    if (token.length > 8) expect(ran.everything).not.toContain(token);
    expect(requestsOf(ran)).not.toContain('POST foundry rehearsal');
    const others = Object.entries(ran.outcomes).filter(([label]) => label !== 'foundry');
    expect(others.map(([, { status }]) => status)).toEqual(['verified', 'verified', 'verified']);
  });

  test('finds the id of a token at Keygen', async () => {
    const ran = await check({ keygen: { ...entries.keygen, token: '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11' } });
    expect(ran.outcomes['keygen']?.problems).toMatchObject([
      { code: 'input.invalid', title: expect.stringContaining('a UUID') },
    ]);
    expect(requestsOf(ran)).toEqual([]);
  });

  test('does not take what merely looks odd for a fault', async () => {
    const ran = await check({ releasepage: { ...entries.releasepage, token: 'test.key-of-a-page-0001' } });
    expect(codesOf(ran, 'releasepage')).toEqual(['registry.unauthorized']);
  });

  test('skips an optional entry without a token, and warns if that is all', async () => {
    const ran = await check({ foundry: { token: '', optional: true } });
    expect([ran.exitCode, ran.outputs['status']]).toEqual([0, 'skipped']);
    expect(messagesOf(ran, 'warning')).toEqual(['Every entry was skipped: nothing was checked.']);
  });

  test('finds a token that no registry accepts, each for itself', async () => {
    project.createRelease();
    const ran = await check({
      foundry: { token: 'fvttp_AnotherToken1' },
      foundrymods: { token: 'fmp_AnotherToken1' },
      keygen: { ...entries.keygen, token: 'prod-AnotherToken1v3' },
      releasepage: { ...entries.releasepage, token: 'live.AnotherToken1' },
    });
    expect(ran.exitCode).toBe(1);
    expect(Object.keys(entries).map((label) => codesOf(ran, label))).toEqual([
      ['registry.forbidden'],
      ['registry.unauthorized'],
      ['registry.unauthorized'],
      ['registry.unauthorized'],
    ]);
  });

  test('finds a package, a product and a page that are not there', async () => {
    project.createRelease({
      assets: [{ name: 'module.json', content: manifestWith({ id: 'lantern', download: undefined }) }],
    });
    project.sandbox.foundry.createPackage({ id: 'lantern', token: tokens.foundry, listed: false });
    const ran = await check({
      foundry: entries.foundry,
      keygen: { ...entries.keygen, product: '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11' },
      releasepage: { ...entries.releasepage, page: 'another' },
    });
    expect(ran.exitCode).toBe(1);
    for (const label of Object.keys(ran.outcomes))
      expect([label, codesOf(ran, label)]).toEqual([label, ['registry.not-found']]);
  });

  test('tries the newest release that the entry would publish', async () => {
    const assets = (version: string) => [
      { name: 'module.json', content: manifestWith({ version, download: undefined }) },
    ];
    project.createRelease({ tag: 'v1.0.0', assets: assets('1.0.0') });
    project.createRelease({ tag: 'v1.1.0', assets: assets('1.1.0') });
    project.createRelease({ tag: 'v1.2.0-beta.1', assets: assets('1.2.0-beta.1'), prerelease: true });
    const ran = await check({
      foundry: entries.foundry,
      eager: { ...entries.foundry, type: 'foundry', prereleases: 'publish' },
      foundrymods: entries.foundrymods,
    });
    expect(Object.values(ran.outcomes).map(({ version }) => version)).toEqual([
      '1.1.0',
      '1.2.0-beta.1',
      '1.2.0-beta.1',
    ]);
  });

  test.each([
    ['error', '1.1.0'],
    ['warn', '1.2.0'],
    ['off', '1.2.0'],
  ])(
    'takes the tag for the version only if another one would be an error: `tag-check: %s`',
    async (tagCheck, version) => {
      const content = (own: string) => manifestWith({ version: own, download: undefined });
      project.createRelease({ tag: 'v1.1.0', assets: [{ name: 'module.json', content: content('1.1.0') }] });
      project.createRelease({ tag: 'v1.2.0-test.1', assets: [{ name: 'module.json', content: content('1.2.0') }] });
      const ran = await check({ foundry: entries.foundry }, { 'tag-check': tagCheck });
      expect(ran.outcomes['foundry']).toMatchObject({ status: 'verified', version });
    },
  );

  test.each<[what: string, seed: () => void, why: string]>([
    ['there is no release', () => undefined, 'no published release exists that `foundry` would publish'],
    [
      'each is a prerelease',
      () => void project.createRelease({ tag: 'v2.0.0-rc.1', prerelease: true }),
      'no published release exists that `foundry` would publish',
    ],
    [
      'the newest has no manifest',
      () => void project.createRelease({ assets: [{ name: 'module.zip', size: 10 }] }),
      'the manifest of `v1.2.0` cannot be read',
    ],
    [
      'its manifest is not public',
      () =>
        void project.createRelease({
          assets: [{ name: 'module.json', content: manifestWith(), fetchable: { requests: 1_000 } }],
        }),
      'the manifest of `v1.2.0` cannot be read',
    ],
  ])('says that it checked only the form of the token if %s', async (_, seed, why) => {
    seed();
    const ran = await check({ foundry: entries.foundry });
    expect([ran.exitCode, ran.outcomes['foundry']?.status]).toEqual([0, 'verified']);
    expect(messagesOf(ran, 'notice')).toEqual([
      `Only the format of the token was checked: ${why}, so Foundry VTT could not be asked.`,
    ]);
    expect(requestsOf(ran)).toEqual([]);
  });

  test('goes on to an older release that has the manifest of the entry', async () => {
    project.createRelease({ tag: 'v1.1.0' });
    await project.clock.sleep(60_000);
    // Of another package of the repository.
    project.createRelease({ tag: 'maps-v0.9.0', assets: [{ name: 'maps.json', content: manifestWith() }] });
    await project.clock.sleep(60_000);
    project.createRelease({
      tag: 'v1.2.0',
      assets: [{ name: 'module.json', content: manifestWith(), fetchable: { requests: 1_000 } }],
    });
    const { foundry, foundrymods } = entries;
    const ran = await check({ foundry, foundrymods: { ...foundrymods, token: 'fmp_AnotherToken1' } });
    expect(ran.outcomes).toMatchObject({
      foundry: { status: 'verified', version: '1.1.0' },
      foundrymods: { status: 'failed', version: '1.1.0', problems: [{ code: 'registry.unauthorized' }] },
    });
    expect(messagesOf(ran, 'notice')).toEqual([]);
  });

  test('does not search the manifest without an end', async () => {
    for (let minor = 0; minor < 40; minor += 1) {
      await project.clock.sleep(60_000);
      const assets = [{ name: minor === 0 ? 'module.json' : 'maps.json', content: manifestWith() }];
      project.createRelease({ tag: `v1.${minor}.0`, assets });
    }
    const ran = await check({ foundry: entries.foundry });
    expect(messagesOf(ran, 'notice')).toEqual([expect.stringContaining('the manifest of `v1.39.0` cannot be read')]);
    const own = { ...entries.foundry, 'manifest-url': `${project.sandbox.github.serverUrl}/{tag}/module.json` };
    const requests = (await check({ foundry: own })).entries.filter(({ path }) => path.endsWith('/module.json'));
    expect(requests).toHaveLength(25);
  });

  test('names the release with which something is wrong, and no line of the checkout, which may be right by now', async () => {
    project.createRelease({
      assets: [{ name: 'module.json', content: manifestWith({ compatibility: { minimum: '12' } }) }],
    });
    const ran = await check({ foundry: entries.foundry, foundrymods: entries.foundrymods });
    for (const label of ['foundry', 'foundrymods'])
      expect(ran.outcomes[label]).toMatchObject({
        status: 'failed',
        version: '1.2.0',
        problems: [{ code: 'manifest.invalid', title: expect.stringMatching(/^`v1\.2\.0`: The manifest has no/) }],
      });
    expect(requestsOf(ran)).toEqual([]);
    project.createRelease({ tag: 'v1.3.0', assets: [{ name: 'module.json', content: '{' }] });
    expect((await check({ foundry: entries.foundry })).outcomes['foundry']?.problems).toMatchObject([
      { code: 'manifest.invalid', title: expect.stringMatching(/^`v1\.3\.0`: /) },
    ]);
  });

  test('fails if the releases cannot be seen, but only the entries that need one', async () => {
    const { github } = project.sandbox;
    github.createRepository({ repository: 'hearthside/hidden', private: true });
    const inputs = { operation: 'check', 'github-token': '' };
    const ran = await project.run({
      release: { tag: '' } as SandboxRelease,
      registries: entries,
      payload: { repository: { full_name: 'hearthside/hidden' } },
      env: { GITHUB_EVENT_NAME: 'schedule', GITHUB_REPOSITORY: 'hearthside/hidden' },
      inputs,
    });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes).toMatchObject({
      foundry: {
        status: 'failed',
        problems: [
          {
            code: 'release.missing',
            title: 'The releases of hearthside/hidden cannot be seen',
            detail: 'GitHub answered 404.',
          },
        ],
      },
      foundrymods: { status: 'failed' },
      keygen: { status: 'verified' },
    });
    expect(requestsOf(ran)).not.toContain('POST foundry rehearsal');
  });

  test('of an entry that uploads needs no bytes', async () => {
    project.createRelease();
    const ran = await check({ foundrymods: { ...entries.foundrymods, upload: './dist/module.zip' } });
    expect([ran.exitCode, ran.outcomes['foundrymods']?.status]).toEqual([0, 'verified']);
    expect(requestsOf(ran)).toEqual(['POST foundrymods rehearsal']);
  });

  test.each([
    ['drops', true],
    ['hides', false],
  ] as const)('says what it found if the registry %s the dry run', async (dryRun, isStored) => {
    project.createRelease();
    for (const label of ['foundry', 'foundrymods'] as const) {
      const registry = project.sandbox[label];
      registry.options.dryRun = dryRun;
      const ran = await check({ [label]: entries[label] });
      expect(ran.outcomes[label]?.problems).toMatchObject([
        {
          code: 'registry.unreadable',
          hint: expect.stringMatching(isStored ? / stored 1\.2\.0, although/ : /may have been stored anyway/),
        },
      ]);
      expect(registry.releases('lantern')).toHaveLength(isStored ? 1 : 0);
      expect(requestsOf(ran)).toHaveLength(2);
    }
  });

  test('does not blame itself for a version that was there before a page came in place of the reply', async () => {
    const release = project.createRelease();
    const registries = { foundry: entries.foundry };
    await project.run({ release, registries });
    project.sandbox.journal.faults = ({ server }) => {
      if (server !== 'foundry') return undefined;
      project.sandbox.journal.faults = undefined;
      return { kind: 'html-200', act: false };
    };
    const ran = await check(registries);
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { hint: expect.stringMatching(/^1\.2\.0 is on Foundry VTT now; it is unknown whether this request stored it/) },
    ]);
  });

  test('hears what the registry refuses', async () => {
    project.createRelease();
    project.sandbox.foundrymods.subscribe('owner@example.test', false);
    expect(codesOf(await check({ foundrymods: entries.foundrymods }), 'foundrymods')).toEqual(['registry.payment']);
  });

  describe('of a token at Keygen', () => {
    const now = Date.parse('2026-11-03T12:00:00Z');
    const me = (attributes: unknown): Fault => ({
      kind: 'status',
      status: 200,
      act: false,
      headers: { 'content-type': 'application/vnd.api+json' },
      body: JSON.stringify({
        data: { id: '1', type: 'products' },
        included: [{ id: '2', type: 'tokens', attributes }],
      }),
    });
    const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();
    const checkToken = (attributes: unknown, inputs: Record<string, string> = {}): Promise<Ran> => {
      project.sandbox.journal.faults = ({ path }) => (path.endsWith('/me') ? me(attributes) : undefined);
      return check({ keygen: entries.keygen }, inputs);
    };

    test('that expires later tells when', async () => {
      const ran = await checkToken({ kind: 'product-token', expiry: inDays(15) });
      expect(ran.outcomes['keygen']).toMatchObject({ status: 'verified', expires: inDays(15) });
      expect(ran.annotations).toEqual([]);
    });

    test.each([
      ['within 14 days', 13, {}],
      ['within what `expires-within` says', 29, { 'expires-within': '30' }],
    ])('that expires %s warns with the date', async (_, days, inputs) => {
      const ran = await checkToken({ kind: 'product-token', expiry: inDays(days) }, inputs);
      expect([ran.exitCode, ran.outcomes['keygen']]).toMatchObject([0, { status: 'verified', expires: inDays(days) }]);
      expect(messagesOf(ran, 'warning')).toEqual([expect.stringContaining(inDays(days).slice(0, 10))]);
    });

    test('that never expires tells nothing', async () => {
      const ran = await checkToken({ kind: 'product-token', expiry: null });
      expect(ran.outcomes['keygen']).not.toHaveProperty('expires');
      expect(ran.annotations).toEqual([]);
    });

    test.each<[what: string, attributes: unknown, code: string]>([
      ['has expired', { kind: 'product-token', expiry: inDays(-1) }, 'registry.unauthorized'],
      ['belongs to a user', { kind: 'user-token', expiry: null }, 'registry.forbidden'],
      ['may not create releases', { kind: 'product-token', permissions: ['product.read'] }, 'registry.forbidden'],
    ])('that %s fails', async (_, attributes, code) => {
      const ran = await checkToken(attributes);
      expect([ran.exitCode, codesOf(ran, 'keygen')]).toEqual([1, [code]]);
    });

    const needed = [
      'product.read',
      ...['read', 'create', 'update', 'publish'].map((name) => `release.${name}`),
      ...['read', 'create', 'update', 'delete'].map((name) => `artifact.${name}`),
    ];
    const forPackage = ['package.read'];
    const forEntitlements = ['constraint.read', 'entitlement.read', 'release.constraints.attach'];
    test.each([
      ['nothing else', {}, []],
      ['a package', { package: 'wheel' }, forPackage],
      ['entitlements', { entitlements: ['PRO'] }, forEntitlements],
      ['no entitlements', { entitlements: [] }, []],
    ])('needs the permissions for what the entry sets: %s', async (_, settings, more) => {
      const { keygen } = project.sandbox;
      keygen.addPackage({ product: entries.keygen.product, key: 'wheel' });
      keygen.addEntitlement('PRO');
      const all = [...needed, ...more];
      const checkWithout = async (without: string) => {
        const permissions = all.filter((name) => name !== without);
        project.sandbox.journal.faults = ({ path }) =>
          path.endsWith('/me') ? me({ kind: 'product-token', permissions }) : undefined;
        return check({ keygen: { ...entries.keygen, ...settings } });
      };
      expect((await checkWithout('')).outcomes['keygen']?.status).toBe('verified');
      for (const name of all) {
        const { outcomes } = await checkWithout(name);
        expect(outcomes['keygen']?.problems).toMatchObject([
          { code: 'registry.forbidden', title: expect.stringContaining(`\`${name}\``) },
        ]);
      }
    });

    test('has a package of Tauri, which takes no signing key', async () => {
      const { keygen } = project.sandbox;
      for (const engine of ['tauri', 'raw'] as const)
        keygen.addPackage({ product: entries.keygen.product, key: engine, engine });
      const checkIn = (engine: string) =>
        check({ keygen: { ...entries.keygen, package: engine, 'signing-key': 'ab'.repeat(32) } });
      expect((await checkIn('tauri')).outcomes['keygen']?.problems).toMatchObject([
        { code: 'input.invalid', field: 'signing-key' },
      ]);
      expect((await checkIn('raw')).outcomes['keygen']?.status).toBe('verified');
    });

    test('has no permission that its product lacks', async () => {
      const { keygen } = project.sandbox;
      const product = keygen.addProduct({ without: ['release.publish'] });
      const { value } = keygen.addToken({ kind: 'product', product });
      const ran = await check({ keygen: { ...entries.keygen, token: value, product: product.id } });
      expect(ran.outcomes['keygen']?.problems).toMatchObject([
        { code: 'registry.forbidden', title: expect.stringContaining('`release.publish`') },
      ]);
    });

    test('that may not read itself is not refused for that', async () => {
      const { keygen } = project.sandbox;
      const environment = keygen.addEnvironment('staging', { isolated: false });
      const { value } = keygen.addToken({ kind: 'environment', environment, without: ['environment.read'] });
      const settings = { ...entries.keygen, token: value, environment: 'staging' };
      const ran = await check({ keygen: settings });
      expect([ran.exitCode, ran.outcomes['keygen']?.status]).toEqual([0, 'verified']);
      expect(messagesOf(ran, 'notice')).toEqual([
        expect.stringMatching(/not allowed to read itself.*`environment\.read`/),
      ]);
      const absent = await check({ keygen: { ...settings, product: '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11' } });
      expect(codesOf(absent, 'keygen')).toEqual(['registry.not-found']);
    });

    test('that may do everything is verified', async () => {
      const ran = await checkToken({ kind: 'admin-token', permissions: ['*'] });
      expect(ran.outcomes['keygen']?.status).toBe('verified');
    });
  });
});

describe('the inputs of surveys', () => {
  test.each([
    ['releases', '0', 'from 1 to 100'],
    ['releases', '101', 'from 1 to 100'],
    ['releases', 'ten', 'from 1 to 100'],
    ['expires-within', '-1', 'from 0 to'],
  ])('%s: %s is refused', async (input, value, hint) => {
    const ran = await check(entries, { [input]: value });
    expect(ran.exitCode).toBe(1);
    expect(ran.annotations).toMatchObject([{ message: expect.stringContaining(hint) }]);
  });

  test('a misspelled operation does not ask for a tag, which the right one may not need', async () => {
    const ran = await check(entries, { operation: 'chek' });
    expect(ran.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('Did you mean `check`?')]);
  });

  test('a token that is too odd for a header stops a publish, but only its entry of a check', async () => {
    const release = project.createRelease();
    const registries = { ...entries, foundry: { token: 'fvttp_Made UpFoundry1' } };
    const ran = await project.run({ release, registries });
    expect(Object.values(ran.outcomes).map(({ status }) => status)).toEqual(Array(4).fill('failed'));
  });
});

test('a survey looks at the manifest that each entry names', async () => {
  const asset = (id: string) => ({
    name: `${id}.json`,
    content: manifestWith({ id, version: '1.2.0', download: undefined }),
  });
  project.createRelease({ assets: [asset('rules'), asset('maps')] });
  project.sandbox.foundry.createPackage({ id: 'rules', token: 'fvttp_MadeUpRules1' });
  project.sandbox.foundry.createPackage({ id: 'maps', token: 'fvttp_MadeUpMaps1' });
  const registries = {
    rules: { type: 'foundry', token: 'fvttp_MadeUpRules1', manifest: 'rules.json' },
    maps: { type: 'foundry', token: 'fvttp_MadeUpMaps1', manifest: 'maps.json' },
  };
  const ran = await check(registries);
  expect(ran.outcomes).toMatchObject({ rules: { status: 'verified' }, maps: { status: 'verified' } });
  const audited = await survey(project, 'audit', registries);
  expect(audited.outcomes).toMatchObject({ rules: { missing: ['v1.2.0'] }, maps: { missing: ['v1.2.0'] } });
});
