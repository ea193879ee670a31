import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { refusalReplies, type AssetSeed, type ReleaseSeed, type SandboxRelease } from '../../sandbox/github.ts';
import { zip as zipOf } from '../../sandbox/zip.ts';
import { manifestWith, recordedPayload, repository } from '../harness/fixtures.ts';
import { createProject, type Project, type ProjectRun, type Ran } from '../harness/in-process.ts';

const foundryToken = 'fvttp_Made/Up+Foundry==1';
const modsToken = 'fmp_Made/Up+Mods==1';

let project: Project;
let foundry: ProjectRun['registries'];
let mods: ProjectRun['registries'];
let keygen: (settings: Readonly<Record<string, unknown>>) => ProjectRun['registries'];
beforeEach(async () => {
  project = await createProject();
  const { sandbox } = project;
  sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
  sandbox.foundrymods.createModule({ id: 'lantern', token: modsToken });
  const product = sandbox.keygen.addProduct({ name: 'Lantern' });
  const { value: token } = sandbox.keygen.addToken({ kind: 'product', product });
  foundry = { foundry: { token: foundryToken } };
  mods = { foundrymods: { token: modsToken, upload: 'module.zip' } };
  keygen = (settings) => ({
    keygen: { token, product: product.id, account: sandbox.keygen.account.slug, ...settings },
  });
});
afterEach(() => project.close());

const manifestOf = (changes: Readonly<Record<string, unknown>> = {}, more: Partial<AssetSeed> = {}): AssetSeed => ({
  name: 'module.json',
  content: manifestWith({ download: undefined, ...changes }),
  ...more,
});
const zip = (content: string, more: Partial<AssetSeed> = {}): AssetSeed => ({ name: 'module.zip', content, ...more });

function createRelease(seed: Partial<ReleaseSeed> = {}): SandboxRelease {
  const assets = [manifestOf(), zip('first bytes')];
  return project.sandbox.github.createRelease({
    repository,
    tag: 'v1.2.0',
    name: 'Lantern 1.2.0',
    body: 'Brighter.',
    assets,
    ...seed,
  });
}

/** What GitHub sends when the release is published: a picture of that moment. */
function payloadOf(release: SandboxRelease, action = 'published'): unknown {
  const { github } = project.sandbox;
  return JSON.parse(JSON.stringify(github.releasePayload(action, release, recordedPayload(action))));
}

const secondAttempt = { GITHUB_RUN_ATTEMPT: '2' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const uploads = (ran: Ran): string[] =>
  ran.entries.flatMap(({ server, method, sha256: digest, headers }) =>
    (server === 'keygen-storage' && method === 'PUT') || headers['content-type'] === 'application/zip' ? [digest] : [],
  );
const apiPaths = (ran: Ran): string[] =>
  ran.entries.flatMap(({ server, path }) => (server === 'github-api' ? [path.replace(/^.*\/releases\//, '')] : []));
const byTag = 'tags/v1.2.0';

describe.each([
  ['a re-run', secondAttempt],
  ['a first attempt', { GITHUB_RUN_ATTEMPT: '1' }],
])('%s reads the release again', (_, env) => {
  test.each<[what: string, seed: Partial<AssetSeed>]>([
    ['with a digest', {}],
    ['of which GitHub recorded no digest', { digest: null }],
  ])('a manifest that was replaced, %s: the new one is published', async (__, seed) => {
    const release = createRelease({ assets: [manifestOf({ compatibility: { minimum: '12' } }, seed)] });
    const payload = payloadOf(release);
    const failed = await project.run({ release, payload, registries: foundry });
    expect(failed.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'manifest.invalid' }] });
    release.replaceAsset(manifestOf({}, seed));
    const started = project.clock.now();
    const ran = await project.run({ release, payload, registries: foundry, env });
    expect(ran.outcomes['foundry']).toMatchObject({ status: 'published', version: '1.2.0' });
    expect(apiPaths(ran)).toEqual([byTag]);
    expect(project.clock.now() - started).toBeLessThan(5_000);
  });

  test('a manifest that was deleted, with another one in its place', async () => {
    const release = createRelease({ assets: [manifestOf()] });
    const payload = payloadOf(release);
    release.removeAsset('module.json');
    release.addAsset({ ...manifestOf(), name: 'system.json' });
    const ran = await project.run({ release, payload, registries: foundry, env });
    expect(ran.outputs).toMatchObject({ status: 'published', 'manifest-url': release.downloadUrl('system.json') });
    expect(apiPaths(ran)).toEqual([byTag]);
  });

  test.each<[what: string, seed: Partial<AssetSeed>, isPrivate: boolean, next: string]>([
    ['with a digest', {}, false, 'other bytes'],
    ['of another size', {}, false, 'many other bytes'],
    ['without a digest, of another size', { digest: null }, false, 'many other bytes'],
    ['in a private repository', {}, true, 'other bytes'],
    ['in a private repository, without a digest', { digest: null }, true, 'fewer'],
  ])('an asset named in `artifacts`, %s', async (__, seed, isPrivate, next) => {
    project.sandbox.github.createRepository({ repository, private: isPrivate });
    const release = createRelease({ assets: [zip('first bytes', seed)] });
    const payload = payloadOf(release);
    release.replaceAsset(zip(next, seed));
    const ran = await project.run({ release, payload, registries: keygen({ artifacts: ['module.zip'] }), env });
    expect(ran.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
    expect(uploads(ran)).toEqual([sha256(next)]);
    expect(apiPaths(ran).filter((path) => !path.startsWith('assets/'))).toEqual([byTag]);
  });

  test('every asset, which is what `artifacts` means by default', async () => {
    const release = createRelease({ assets: [zip('first bytes'), { name: 'b.bin', content: 'same' }] });
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    release.update({ name: 'Lantern' });
    const ran = await project.run({ release, payload, registries: keygen({}), env });
    expect(ran.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
    expect(uploads(ran).sort()).toEqual([sha256('other bytes'), sha256('same')].sort());
    expect(project.sandbox.keygen.releases).toMatchObject([{ name: 'Lantern' }]);
  });

  test('an asset named in `upload`', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    const ran = await project.run({ release, payload, registries: mods, env });
    expect(ran.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
    expect(uploads(ran).at(-1)).toBe(sha256('other bytes'));
  });

  test('an asset named in `upload`, when others publish too: all or nothing', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    const registries = { ...(foundry as object), ...(mods as object) } as ProjectRun['registries'];
    const ran = await project.run({ release, payload, registries, env });
    expect(ran.outputs['status']).toBe('published');
    expect(ran.exitCode).toBe(0);
    expect(uploads(ran).at(-1)).toBe(sha256('other bytes'));
  });

  test('a release that was deleted and created again under the same tag', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.delete();
    createRelease({ assets: [manifestOf({ title: 'Lantern again' }), zip('other bytes')], name: 'Again' });
    const registries = { ...(foundry as object), ...(keygen({ artifacts: ['module.zip'] }) as object) };
    const ran = await project.run({ release, payload, registries, env });
    expect(ran.outputs['status']).toBe('published');
    expect(uploads(ran)).toEqual([sha256('other bytes')]);
    expect(project.sandbox.keygen.releases).toMatchObject([{ name: 'Again', status: 'PUBLISHED' }]);
    expect(apiPaths(ran)).toEqual([byTag]);
  });

  test('flags, title and body with the assets', async () => {
    const release = createRelease({ prerelease: true, tag: 'v1.2.0' });
    const payload = payloadOf(release);
    release.replaceAsset(manifestOf({ title: 'Lantern again' }));
    release.update({ prerelease: false, name: 'Lantern', body: 'Brighter, and warmer.' });
    const registries = { ...(foundry as object), ...(keygen({ artifacts: ['module.zip'] }) as object) };
    const ran = await project.run({ release, payload, registries, inputs: { manifest: 'module.json' }, env });
    expect(ran.outcomes).toMatchObject({ foundry: { status: 'published' }, keygen: { status: 'published' } });
    expect(project.sandbox.keygen.releases).toMatchObject([
      { name: 'Lantern', description: 'Brighter, and warmer.', channel: 'stable' },
    ]);
  });

  test('a release that is gone for good is missing, and its tag is named', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.delete();
    const ran = await project.run({ release, payload, registries: foundry, env });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'release.missing', title: expect.stringContaining('`v1.2.0`'), hint: expect.stringContaining('deleted') },
    ]);
  });

  test('a release that GitHub shows as a draft now is unusable', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.replaceAsset(manifestOf({ title: 'Lantern again' }));
    const draft = { ...release.json(), draft: true };
    project.sandbox.journal.faults = ({ path }) =>
      path.includes('/tags/') ? { kind: 'schema', act: false, body: draft } : undefined;
    const ran = await project.run({ release, payload, registries: foundry, env });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.unusable' }]);
    expect(project.sandbox.foundry.releases('lantern')).toEqual([]);
  });
});

describe('a re-run', () => {
  test('takes flags, title and body from GitHub, though no asset changed', async () => {
    const release = createRelease({ prerelease: true });
    const payload = payloadOf(release);
    const registries = { foundry: { token: foundryToken, prereleases: 'skip' } };
    const first = await project.run({ release, payload, registries });
    expect(first.outcomes['foundry']?.status).toBe('skipped');
    release.update({ prerelease: false });
    const ran = await project.run({ release, payload, registries, env: secondAttempt });
    expect(ran.outcomes['foundry']?.status).toBe('published');
  });

  test.each([
    ['title', { name: 'Lantern' }, { name: 'Lantern' }],
    ['body', { body: 'Warmer.' }, { description: 'Warmer.' }],
    ['prerelease', { prerelease: false }, { channel: 'stable' }],
  ])('at Keygen: %s', async (_, change, expected) => {
    const release = createRelease({ prerelease: true });
    const payload = payloadOf(release);
    release.update(change);
    const registries = keygen({ artifacts: ['module.zip'], prereleases: 'publish' });
    const ran = await project.run({ release, payload, registries, env: secondAttempt });
    expect(ran.outcomes['keygen']?.status).toBe('published');
    expect(project.sandbox.keygen.releases).toMatchObject([expected]);
  });

  test.each(['unpublished', 'deleted'])('that withdraws needs no release (%s), and asks for none', async (action) => {
    const release = createRelease();
    const payload = payloadOf(release, action);
    const registries = keygen({ artifacts: ['module.zip'] });
    await project.run({ release, registries });
    release.delete();
    const ran = await project.run({ release, payload, registries, action, env: secondAttempt });
    expect(ran.outcomes['keygen']?.status).toBe('withdrawn');
    expect(apiPaths(ran)).toEqual([]);
    expect(ran.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  });

  test.each(['1', '', undefined])(
    'is none with attempt %p: a complete payload costs no request of the API',
    async (attempt) => {
      const release = createRelease();
      const env = attempt === undefined ? {} : { GITHUB_RUN_ATTEMPT: attempt };
      const registries = { ...(foundry as object), ...(keygen({ artifacts: ['module.zip'] }) as object) };
      const ran = await project.run({ release, registries, env });
      expect(ran.outputs['status']).toBe('published');
      expect(apiPaths(ran)).toEqual([]);
    },
  );

  test('reads every release once', async () => {
    const release = createRelease();
    const ran = await project.run({ release, registries: keygen({}), env: secondAttempt });
    expect(ran.outputs['status']).toBe('published');
    expect(apiPaths(ran)).toEqual([byTag]);
  });
});

describe('a first attempt that opens the package', () => {
  const inputs = { 'package-check': 'error' };
  const boxes = { foundry: { token: foundryToken, prereleases: 'skip' } };
  /** A manifest that names the package, and the package. */
  function assetsOf(release: SandboxRelease): AssetSeed[] {
    const content = manifestWith({ download: release.downloadUrl('module.zip') });
    return [
      { name: 'module.json', content },
      { name: 'module.zip', content: zipOf([{ name: 'module.json', data: content }]) },
    ];
  }
  function createWhole(seed: Partial<ReleaseSeed> = {}): SandboxRelease {
    const release = createRelease({ ...seed, assets: [] });
    for (const asset of assetsOf(release)) release.addAsset(asset);
    return release;
  }

  test('sees a release that was created again as a prerelease, though all of its bytes are the same', async () => {
    const release = createWhole();
    const payload = payloadOf(release);
    release.delete();
    createWhole({ prerelease: true });
    const ran = await project.run({ release, payload, registries: foundry, inputs });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.ambiguous' }]);
    expect(project.sandbox.foundry.releases('lantern')).toEqual([]);
  });

  test.each([
    ['ticked', false, 'skipped'],
    ['unticked', true, 'published'],
  ])('sees a box that was %s since', async (_, prerelease, status) => {
    const release = createWhole({ prerelease });
    const payload = payloadOf(release);
    release.update({ prerelease: !prerelease });
    const registries = prerelease ? { foundry: { token: foundryToken, prereleases: 'publish' } } : boxes;
    const ran = await project.run({ release, payload, registries, inputs });
    expect(ran.outcomes['foundry']?.status).toBe(status);
    expect(apiPaths(ran)).toContain(byTag);
  });

  test('reads the release again if the package is gone, and waits for the new one', async () => {
    const release = createWhole();
    const payload = payloadOf(release);
    const [, late] = assetsOf(release);
    release.replaceAsset({ ...(late as AssetSeed), fetchable: { ms: 20_000 } });
    const ran = await project.run({ release, payload, registries: foundry, inputs });
    expect(ran.outcomes['foundry']?.status).toBe('published');
    expect(apiPaths(ran).filter((path) => path === byTag)).toHaveLength(1);
  });

  test('says so if the package is gone for good, and looks once more', async () => {
    const release = createWhole();
    const payload = payloadOf(release);
    release.removeAsset('module.zip');
    const ran = await project.run({ release, payload, registries: foundry, inputs });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'package.unreachable', detail: 'the release has `module.json`.' },
    ]);
    expect(apiPaths(ran).filter((path) => path === byTag)).toHaveLength(1);
  });

  test('asks for no release if all is as the event said', async () => {
    const ran = await project.run({ release: createWhole(), registries: foundry, inputs });
    expect(ran.outcomes['foundry']?.status).toBe('published');
    expect(apiPaths(ran)).not.toContain(byTag);
  });
});

describe('an asset that turns out to be another one when it is uploaded', () => {
  test('counts requests that were sent before the release was read again', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    const registries = { ...(foundry as object), ...(mods as object) } as ProjectRun['registries'];
    const ran = await project.run({ release, payload, registries });
    const sent = (server: string, isRehearsal: (body: string) => boolean): number =>
      ran.entries.filter((entry) => entry.server === server && isRehearsal(entry.bodyText ?? '')).length;
    expect(sent('foundry', (body) => body.includes('"dry-run":true'))).toBe(2);
    expect(ran.outcomes).toMatchObject({ foundry: { status: 'published', attempts: 2 } });
  });

  test('is published again, without changing what was published by then', async () => {
    const release = createRelease();
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    const registries = { ...(foundry as object), ...(mods as object) } as ProjectRun['registries'];
    const ran = await project.run({ release, payload, registries, inputs: { 'all-or-nothing': 'false' } });
    expect(ran.outcomes).toMatchObject({ foundry: { status: 'published' }, foundrymods: { status: 'published' } });
    expect(ran.entries.filter(({ server }) => server === 'foundry')).toHaveLength(1);
    expect(apiPaths(ran)).toEqual([byTag]);
    const texts = ran.annotations.map(({ message }) => message);
    expect(texts).toEqual([...new Set(texts)]);
  });

  test('whose bytes differ from what GitHub records now is corrupt, and not retried forever', async () => {
    const release = createRelease({ assets: [zip('first bytes', { digest: 'wrong' })] });
    const ran = await project.run({ release, registries: keygen({ artifacts: ['module.zip'] }) });
    expect(ran.outcomes['keygen']?.problems).toMatchObject([{ code: 'asset.corrupt' }]);
    expect(apiPaths(ran)).toEqual([byTag]);
  });

  test('and cannot be read again is the problem of the release', async () => {
    const release = createRelease({ assets: [zip('first bytes')] });
    const payload = payloadOf(release);
    release.replaceAsset(zip('other bytes'));
    project.sandbox.journal.faults = ({ server }) =>
      server === 'github-api' ? refusalReplies['the permission'] : undefined;
    const ran = await project.run({ release, payload, registries: keygen({ artifacts: ['module.zip'] }) });
    expect(ran.outcomes['keygen']?.problems).toMatchObject([
      { code: 'input.invalid', detail: expect.stringContaining('Resource not accessible') },
    ]);
  });
});
