import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { SandboxRelease } from '../../sandbox/github.ts';
import { manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';
import { messagesOf, requestsOf, seedRegistries, storedIn, survey } from './surveys.ts';

let project: Project;
let entries: ReturnType<typeof seedRegistries>;
beforeEach(async () => {
  project = await createProject();
  entries = seedRegistries(project);
});
afterEach(() => project.close());

const audit = (registries: Parameters<typeof survey>[2] = entries, inputs: Record<string, string> = {}): Promise<Ran> =>
  survey(project, 'audit', registries, inputs);

/** A release whose package can be downloaded, made a moment after the one before. */
async function release(version: string, more: { readonly prerelease?: boolean; readonly manifest?: object } = {}) {
  await project.clock.sleep(60_000);
  const { serverUrl } = project.sandbox.github;
  const folder = `${serverUrl}/hearthside/lantern/releases`;
  return project.createRelease({
    tag: `v${version}`,
    prerelease: more.prerelease ?? false,
    assets: [
      {
        name: 'module.json',
        content: manifestWith({
          version,
          manifest: `${folder}/latest/download/module.json`,
          download: `${folder}/download/v${version}/module.zip`,
          ...more.manifest,
        }),
      },
      { name: 'module.zip', content: `bytes of ${version}` },
    ],
  });
}

async function publish(of: SandboxRelease, registries: Parameters<Project['run']>[0]['registries'] = entries) {
  const ran = await project.run({ release: of, registries });
  expect(ran.annotations.filter(({ level }) => level === 'error')).toEqual([]);
}

const rowsOf = ({ summary }: Ran): string[][] =>
  summary
    .split('\n')
    .filter((line) => /^\| (Version|v\d)/.test(line) && !/Outcome/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const findingsOf = ({ outcomes }: Ran, label: string) =>
  outcomes[label]?.problems.map(({ code, title }) => `${code}: ${title}`);

describe('an audit', () => {
  test('of what is there everywhere finds nothing, and stores nothing', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await publish(await release(version));
    const before = storedIn(project);
    const ran = await audit();
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    expect(ran.outputs).toMatchObject({ status: 'verified', missing: '[]', tag: '', version: '' });
    expect(ran.outcomes['foundry']).toMatchObject({ operation: 'audit', status: 'verified', missing: [] });
    expect(rowsOf(ran)).toEqual([
      ['Version', 'foundry', 'foundrymods', 'keygen', 'releasepage'],
      ['v1.2.0', '✅ listed', '✅ listed', '✅ listed', '✅ listed'],
      ['v1.1.0', '✅ listed', '✅ listed', '✅ listed', '❔ not known'],
      ['v1.0.0', '✅ listed', '✅ listed', '✅ listed', '❔ not known'],
    ]);
    expect(requestsOf(ran).some((line) => line.includes('WRITE'))).toBe(false);
    expect(storedIn(project)).toBe(before);
  });

  test('finds what is missing, per entry and in all, oldest first', async () => {
    await publish(await release('1.0.0'));
    await publish(await release('1.1.0'), { foundry: entries.foundry });
    await publish(await release('1.2.0'), { keygen: entries.keygen });
    await publish(await release('1.3.0'));
    const before = storedIn(project);
    const ran = await audit();
    expect(ran.exitCode).toBe(1);
    expect(ran.outputs).toMatchObject({ status: 'failed', missing: '["v1.1.0","v1.2.0"]' });
    expect(Object.entries(ran.outcomes).map(([label, { status, missing }]) => [label, status, missing])).toEqual([
      ['foundry', 'failed', ['v1.2.0']],
      ['foundrymods', 'failed', ['v1.1.0', 'v1.2.0']],
      ['keygen', 'failed', ['v1.1.0']],
      ['releasepage', 'verified', []],
    ]);
    expect(findingsOf(ran, 'foundrymods')).toEqual([
      'registry.not-listed: `v1.2.0` is missing from FoundryMods',
      'registry.not-listed: `v1.1.0` is missing from FoundryMods',
    ]);
    expect(rowsOf(ran).slice(1, 4)).toEqual([
      ['v1.3.0', '✅ listed', '✅ listed', '✅ listed', '✅ listed'],
      ['v1.2.0', '❌ missing', '❌ missing', '✅ listed', '❔ not known'],
      ['v1.1.0', '✅ listed', '❌ missing', '❌ missing', '❔ not known'],
    ]);
    expect(storedIn(project)).toBe(before);
  });

  test('covers the newest releases, counted before prereleases are left out', async () => {
    await release('1.0.0');
    await release('1.1.0');
    await release('1.2.0-beta.1', { prerelease: true });
    await release('1.2.0');
    const ran = await audit({ foundry: entries.foundry, foundrymods: entries.foundrymods }, { releases: '3' });
    expect(ran.outcomes['foundry']?.missing).toEqual(['v1.1.0', 'v1.2.0']);
    expect(ran.outcomes['foundrymods']?.missing).toEqual(['v1.1.0', 'v1.2.0-beta.1', 'v1.2.0']);
    expect(ran.outputs['missing']).toBe('["v1.1.0","v1.2.0-beta.1","v1.2.0"]');
    expect(rowsOf(ran)[2]).toEqual(['v1.2.0-beta.1', '⏭️ prerelease', '❌ missing']);
  });

  test('of prereleases that the entry would not publish is verified, and says so', async () => {
    await release('1.2.0-beta.1', { prerelease: true });
    const ran = await audit({ foundry: entries.foundry });
    expect([ran.exitCode, ran.outcomes['foundry']?.status]).toEqual([0, 'verified']);
    expect(messagesOf(ran, 'notice')).toEqual([expect.stringContaining('all of these releases are prereleases')]);
  });

  test('is not stopped by GitHub and the version disagreeing on a prerelease', async () => {
    await release('1.2.0-beta.1');
    const ran = await audit({ foundry: entries.foundry, foundrymods: entries.foundrymods });
    expect(ran.outcomes['foundry']).toMatchObject({ status: 'verified', missing: [] });
    expect(ran.outcomes['foundrymods']).toMatchObject({
      status: 'failed',
      missing: ['v1.2.0-beta.1'],
      problems: [{ hint: expect.stringMatching(/^Publish it: .* It stops with `release\.ambiguous` until/) }],
    });
  });

  test.each<[what: string, change: (of: SandboxRelease) => void, settings: object, title: string]>([
    [
      'whose zip is gone',
      (of) => of.removeAsset('module.zip'),
      {},
      '`download` in `module.json` names `module.zip`, which is not attached to the release',
    ],
    [
      'without `download`',
      (of) =>
        of.replaceAsset({ name: 'module.json', content: manifestWith({ version: '1.0.0', download: undefined }) }),
      {},
      'The manifest has no `download`, so nobody can install this version',
    ],
    [
      'without the zip that is sent',
      () => undefined,
      { package: 'lantern.zip' },
      'No asset of the release `v1.0.0` matches `foundrymods.package` (`lantern.zip`)',
    ],
    [
      'without the zip that is uploaded',
      (of) =>
        of.replaceAsset({ name: 'module.json', content: manifestWith({ version: '1.0.0', download: undefined }) }),
      { upload: '*.tar' },
      'No asset of the release `v1.0.0` matches `foundrymods.upload` (`*.tar`)',
    ],
  ])('does not offer for publishing a version %s', async (_, change, settings, title) => {
    change(await release('1.0.0'));
    const foundrymods = { ...entries.foundrymods, ...settings };
    const ran = await audit({ foundrymods }, { 'package-check': 'error' });
    expect([ran.exitCode, ran.outputs['missing'], findingsOf(ran, 'foundrymods')]).toEqual([
      1,
      '[]',
      [`registry.rejected: \`v1.0.0\` is missing from FoundryMods, and would be refused: ${title}`],
    ]);
    expect(ran.entries.some(({ path }) => path.endsWith('.zip'))).toBe(false);
  });

  test('offers for publishing what only `package-check` would find, if that does not stop a publish', async () => {
    (await release('1.0.0')).removeAsset('module.zip');
    const { foundry, foundrymods } = entries;
    const missing = async (inputs: Record<string, string>, registries: object = { foundry, foundrymods }) =>
      (await audit(registries as typeof entries, inputs)).outputs['missing'];
    expect(await missing({ 'package-check': 'error' })).toBe('[]');
    expect(await missing({ 'package-check': 'warn' })).toBe('["v1.0.0"]');
    // Such an entry submits no manifest, so its `download` leads nobody anywhere.
    const values = { foundrymods: { ...foundrymods, manifest: false } };
    expect(await missing({ 'package-check': 'error' }, values)).toBe('["v1.0.0"]');
  });

  test('without any release is `release.missing`', async () => {
    const ran = await audit();
    expect(ran.exitCode).toBe(1);
    expect(ran.outputs['missing']).toBe('[]');
    expect(Object.values(ran.outcomes).map(({ problems }) => problems.map(({ code }) => code))).toEqual(
      Array(4).fill(['release.missing']),
    );
    expect(requestsOf(ran)).toEqual([]);
  });

  test('does not count drafts', async () => {
    await release('1.0.0');
    const draft = await release('1.1.0');
    draft.update({ draft: true });
    project.sandbox.github.options.push = true;
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outputs['missing']).toBe('["v1.0.0"]');
  });

  test('asks Foundry once for each version, at most once a second, over all entries', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await release(version);
    const ran = await audit({ foundry: entries.foundry, second: { ...entries.foundry, type: 'foundry' } });
    const times = ran.entries.filter(({ server }) => server === 'foundry').map(({ at }) => at);
    expect(times).toHaveLength(6);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  test('waits as long as Foundry asks', async () => {
    await release('1.0.0');
    await release('1.1.0');
    let asked = 0;
    project.sandbox.journal.faults = ({ server }) =>
      server === 'foundry' && asked++ === 0
        ? { kind: 'status', status: 429, act: false, body: 'Later.', headers: { 'retry-after': '30' } }
        : undefined;
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outputs['missing']).toBe('["v1.0.0","v1.1.0"]');
    const [first = 0, second = 0] = ran.entries.filter(({ server }) => server === 'foundry').map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(30_000);
  });

  test('tells what it found before the time was up', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await release(version);
    let asked = 0;
    project.sandbox.journal.faults = ({ server }) =>
      server === 'foundry' && asked++ === 2
        ? { kind: 'status', status: 429, act: false, body: 'Later.', headers: { 'retry-after': '3000' } }
        : undefined;
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outputs['missing']).toBe('["v1.1.0","v1.2.0"]');
    expect(rowsOf(ran).map(([, mark]) => mark)).toEqual(['foundry', '❌ missing', '❌ missing', '❔ not known']);
    expect(ran.outcomes['foundry']?.problems.map(({ code }) => code)).toEqual([
      'registry.not-listed',
      'registry.not-listed',
      'registry.rate-limited',
    ]);
  });

  test('counts no version as listed that only a status calls a conflict', async () => {
    await release('1.0.0');
    project.sandbox.journal.faults = ({ server, method }) =>
      method === 'POST' && server.startsWith('foundry')
        ? { kind: 'status', status: 409, act: false, body: 'Another request is at work.' }
        : undefined;
    const { foundry, foundrymods } = entries;
    const ran = await audit({ foundry, foundrymods });
    expect(rowsOf(ran).at(-1)).toEqual(['v1.0.0', '🚫 would be refused', '🚫 would be refused']);
    expect([ran.outcomes['foundry']?.status, ran.outcomes['foundrymods']?.status]).toEqual(['failed', 'failed']);
  });

  test('ends at a dry run that is stored, and says so', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await release(version);
    project.sandbox.foundry.options.dryRun = 'drops';
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'registry.unreadable', hint: expect.stringMatching(/^Foundry VTT stored 1\.2\.0, although/) },
    ]);
    const times = ran.entries.filter(({ server }) => server === 'foundry').map(({ at }) => at);
    expect([times.length, (times[1] ?? 0) - (times[0] ?? 0)]).toEqual([2, 1_000]);
  });

  test('asks a registry that refuses the token once', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await release(version);
    const ran = await audit({ foundry: { token: 'fvttp_AnotherToken1' } });
    expect(ran.outcomes['foundry']).toMatchObject({ problems: [{ code: 'registry.forbidden' }], missing: [] });
    expect(requestsOf(ran)).toEqual(['POST foundry rehearsal']);
  });

  test('tells what would be refused from what is missing', async () => {
    await release('1.0.0');
    await release(`1.1.0+${'a'.repeat(60)}`);
    await release('1.2.0', { manifest: { compatibility: { minimum: '12' } } });
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outputs['missing']).toBe('["v1.0.0"]');
    expect(ran.outcomes['foundry']?.problems.map(({ code }) => code)).toEqual([
      'registry.rejected',
      'registry.rejected',
      'registry.not-listed',
    ]);
    expect(messagesOf(ran, 'error')[1]).toMatch(
      /^`v1\.1\.0\+a+…?` is missing from Foundry VTT, and would be refused: Foundry VTT refused `version`: Ensure this value has at most 50 .*\(max_length\)/,
    );
    expect(rowsOf(ran).map(([, mark]) => mark)).toEqual([
      'foundry',
      '🚫 would be refused',
      '🚫 would be refused',
      '❌ missing',
    ]);
  });

  test('finds a version there although its manifest is one that Foundry would refuse today', async () => {
    const first = await release('1.0.0');
    await publish(first, { foundry: entries.foundry });
    await release('1.1.0');
    first.replaceAsset({
      name: 'module.json',
      content: manifestWith({ version: '1.0.0', compatibility: {}, download: undefined }),
    });
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.outputs['missing']).toBe('["v1.1.0"]');
  });

  test('finds listed versions whose manifest or package is gone', async () => {
    const one = await release('1.0.0');
    const two = await release('1.1.0');
    const three = await release('1.2.0');
    for (const each of [one, two, three]) await publish(each);
    one.removeAsset('module.json');
    two.removeAsset('module.zip');
    const ran = await audit({ foundry: entries.foundry, foundrymods: entries.foundrymods });
    expect(ran.exitCode).toBe(1);
    expect(ran.outputs['missing']).toBe('[]');
    for (const label of ['foundry', 'foundrymods'])
      expect(ran.outcomes[label]?.problems.map(({ code, title }) => [code, title.slice(0, 8)])).toEqual([
        ['package.unreachable', '`v1.1.0`'],
        ['manifest.unreachable', '`v1.0.0`'],
      ]);
    expect(rowsOf(ran)[2]).toEqual(['v1.1.0', '⚠️ unreachable', '⚠️ unreachable']);
    const packages = ran.entries.filter(({ path }) => path.endsWith('/v1.1.0/module.zip'));
    expect(packages).toHaveLength(1);
  });
});

test('an audit after the tag was changed does not ask to attach what is attached', async () => {
  const one = await release('1.0.0');
  await publish(one, { foundry: entries.foundry });
  const hintOf = async () => (await audit({ foundry: entries.foundry })).outcomes['foundry']?.problems[0]?.hint;
  one.removeAsset('module.zip');
  expect(await hintOf()).toMatch(/^Attach the zip to the release again/);
  one.addAsset({ name: 'module.zip', content: 'bytes of 1.0.0' });
  one.update({ tag: 'release-1.0.0' });
  expect(await hintOf()).toMatch(/^`download` names .*\/v1\.0\.0\/module\.zip, which is not an asset of this release/);
});

describe('an audit that cannot read any manifest', () => {
  test('claims of no version that it is missing, and asks nobody', async () => {
    const one = await release('1.0.0');
    await publish(one, { foundry: entries.foundry });
    one.removeAsset('module.json');
    const ran = await audit({ foundry: entries.foundry, foundrymods: entries.foundrymods });
    expect([ran.exitCode, ran.outputs['missing'], requestsOf(ran)]).toEqual([1, '[]', []]);
    expect([findingsOf(ran, 'foundry'), findingsOf(ran, 'foundrymods')]).toEqual(
      ['Foundry VTT', 'FoundryMods'].map((title) => [
        `manifest.missing: ${title} could not be asked about \`v1.0.0\`: No asset of the release \`v1.0.0\` matches \`manifest\` (module.json, system.json, world.json)`,
      ]),
    );
    expect(rowsOf(ran)[1]).toEqual(['v1.0.0', '❔ not known', '❔ not known']);
    // An audit waits for nothing.
    expect(ran.outcomes['foundry']?.problems[0]?.hint).not.toContain('wait-for-assets');
  });

  test.each<[what: string, content: string | undefined, code: string]>([
    ['missing', undefined, 'manifest.missing'],
    ['not valid', '{ "id": "lantern", }}', 'manifest.invalid'],
    ['without what Foundry requires', '{ "id": "lantern", "title": "Lantern" }', 'manifest.invalid'],
  ])('fails although the registry is not given it: %s', async (_, content, code) => {
    for (const version of ['1.0.0', '1.1.0']) {
      const one = await release(version);
      one.removeAsset('module.json');
      if (content !== undefined) one.addAsset({ name: 'module.json', content });
    }
    const foundrymods = { token: 'fmp_AnotherToken1', manifest: false, package: 'module.zip' };
    const ran = await audit({ foundrymods });
    expect([ran.exitCode, ran.outputs['status'], ran.outputs['missing']]).toEqual([1, 'failed', '[]']);
    expect(new Set(ran.outcomes['foundrymods']?.problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(rowsOf(ran).slice(1)).toEqual([
      ['v1.1.0', '❔ not known'],
      ['v1.0.0', '❔ not known'],
    ]);
  });
});

describe('an audit of FoundryMods', () => {
  const only = () => ({ foundrymods: entries.foundrymods });

  test('that is given no manifest finds what cannot be published without one, and nothing to install with it', async () => {
    const foundrymods = { ...entries.foundrymods, manifest: false, package: 'module.zip' };
    const first = await release('1.0.0');
    const second = await release('1.1.0');
    for (const one of [first, await release('1.2.0')]) await publish(one, { foundrymods });
    first.removeAsset('module.json');
    second.removeAsset('module.json');
    const ran = await audit({ foundrymods });
    expect([ran.outputs['missing'], findingsOf(ran, 'foundrymods')]).toEqual([
      '[]',
      [
        expect.stringMatching(
          /^registry\.rejected: `v1\.1\.0` is missing from FoundryMods, and would be refused: No asset/,
        ),
      ],
    ]);
    expect(rowsOf(ran).map(([, mark]) => mark)).toEqual([
      'foundrymods',
      '✅ listed',
      '🚫 would be refused',
      '✅ listed',
    ]);
  });

  test('lists once, and asks about nothing that is listed', async () => {
    for (const version of ['1.0.0', '1.1.0']) await publish(await release(version), only());
    const ran = await audit(only());
    expect([ran.exitCode, requestsOf(ran)]).toEqual([0, ['GET foundrymods release_version']]);
  });

  test('finds what the list hides by a dry run', async () => {
    await publish(await release('1.0.0'), { foundrymods: { ...entries.foundrymods, 'is-unlisted': true } });
    await release('1.1.0');
    const ran = await audit(only());
    expect(ran.outputs['missing']).toBe('["v1.1.0"]');
    expect(requestsOf(ran)).toEqual([
      'GET foundrymods release_version',
      'POST foundrymods rehearsal',
      'POST foundrymods rehearsal',
    ]);
  });

  test.each(['envelope', 'bare', 'data'] as const)('reads a list of the form %s', async (lookup) => {
    project.sandbox.foundrymods.options.lookup = lookup;
    await publish(await release('1.0.0'), only());
    const ran = await audit(only());
    expect([ran.exitCode, requestsOf(ran)]).toEqual([0, ['GET foundrymods release_version']]);
  });

  test('asks about each version if the list cannot be read', async () => {
    await publish(await release('1.0.0'), only());
    project.sandbox.journal.faults = ({ server, method }) =>
      server === 'foundrymods' && method === 'GET' ? { kind: 'html-200', act: false } : undefined;
    const ran = await audit(only());
    expect([ran.exitCode, requestsOf(ran).at(-1)]).toEqual([0, 'POST foundrymods rehearsal']);
  });

  test('finds other values', async () => {
    const one = await release('1.0.0');
    await publish(one, only());
    one.replaceAsset({
      name: 'module.json',
      content: manifestWith({
        version: '1.0.0',
        compatibility: { minimum: '12', verified: '14' },
        download: undefined,
      }),
    });
    const ran = await audit(only());
    expect([ran.exitCode, ran.outputs['missing']]).toEqual([1, '[]']);
    expect(ran.outcomes['foundrymods']?.problems).toMatchObject([
      {
        code: 'registry.conflict',
        title: '`v1.0.0`: FoundryMods has different values for this version',
        detail: '`compatibility.verified` is `13.350` there, but `14` in the manifest.',
      },
    ]);
    expect(rowsOf(ran)[1]).toEqual(['v1.0.0', '⚠️ differs']);
  });

  test('finds another manifest URL', async () => {
    const manifestUrl = `${project.sandbox.github.serverUrl}/hearthside/lantern/releases/download/{tag}/module.json`;
    await publish(await release('1.0.0'), only());
    const other = project.sandbox.github.publicFile(
      'elsewhere/module.json',
      manifestWith({ version: '1.0.0', download: undefined }),
    );
    const same = await survey(project, 'audit', only(), { 'manifest-url': manifestUrl });
    expect(same.exitCode).toBe(0);
    const ran = await survey(project, 'audit', only(), { 'manifest-url': other });
    expect(ran.outcomes['foundrymods']?.problems).toMatchObject([
      { code: 'registry.conflict', detail: expect.stringContaining('`manifest` is') },
    ]);
  });
});

describe('an audit of Keygen', () => {
  const only = () => ({ keygen: entries.keygen });

  test('lists the releases, and the artifacts of each', async () => {
    for (const version of ['1.0.0', '1.1.0']) await publish(await release(version), only());
    const ran = await audit(only());
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    expect(requestsOf(ran)).toEqual([
      expect.stringMatching(/^GET keygen [0-9a-f-]{36}$/),
      'GET keygen releases',
      'GET keygen artifacts',
      'GET keygen artifacts',
    ]);
  });

  test.each<[what: string, change: (of: SandboxRelease) => void, title: string]>([
    [
      'that was attached later',
      (of) => of.addAsset({ name: 'extra.zip', content: 'more' }),
      'does not offer `extra.zip`',
    ],
    [
      'of another size',
      (of) => of.replaceAsset({ name: 'module.zip', content: 'other bytes than before' }),
      'different content than the release on GitHub: `module.zip`',
    ],
    [
      'of the same size',
      (of) => of.replaceAsset({ name: 'module.zip', content: 'Bytes of 1.0.0' }),
      'different content than the release on GitHub: `module.zip`',
    ],
    [
      'without a digest at GitHub',
      (of) => of.replaceAsset({ name: 'module.zip', content: 'Bytes of 1.0.0', digest: null }),
      'different content than the release on GitHub: `module.zip`',
    ],
  ])('finds an artifact %s', async (_, change, title) => {
    const one = await release('1.0.0');
    await publish(one, only());
    change(one);
    const ran = await audit(only());
    expect([ran.exitCode, ran.outputs['missing']]).toEqual([1, '[]']);
    expect(ran.outcomes['keygen']?.problems).toMatchObject([
      { code: 'registry.conflict', title: expect.stringContaining(title) },
    ]);
  });

  test('reads what has no digest at GitHub, and finds it the same', async () => {
    const one = await release('1.0.0');
    await publish(one, only());
    one.replaceAsset({ name: 'module.zip', content: 'bytes of 1.0.0', digest: null });
    expect((await audit(only())).exitCode).toBe(0);
  });

  test('finds a draft and a yanked version', async () => {
    await publish(await release('1.0.0'), { keygen: { ...entries.keygen, draft: true } });
    const two = await release('1.1.0');
    await publish(two, only());
    await project.run({ release: two, registries: only(), inputs: { operation: 'withdraw' } });
    const ran = await audit(only());
    expect(findingsOf(ran, 'keygen')).toEqual([
      'registry.conflict: `v1.1.0`: 1.1.0 is yanked at Keygen, but published on GitHub',
      'registry.conflict: `v1.0.0`: Keygen has 1.0.0 as a draft, which is not offered to anyone',
    ]);
  });

  test('takes a draft as it should be if the entry wants one, and still compares its artifacts', async () => {
    const drafts = { keygen: { ...entries.keygen, draft: true } };
    const one = await release('1.0.0');
    await publish(one, drafts);
    // A draft is left before its files are processed.
    await project.clock.sleep(60_000);
    expect((await audit(drafts)).exitCode).toBe(0);
    one.replaceAsset({ name: 'module.zip', content: 'bytes of another build' });
    expect(findingsOf(await audit(drafts), 'keygen')).toEqual([expect.stringContaining('`module.zip`')]);
  });

  test('does not offer for publishing what Keygen would refuse', async () => {
    await release('1.2.0-hotfix.1');
    const ran = await audit(only());
    expect([ran.outputs['missing'], ran.outcomes['keygen']?.problems]).toMatchObject([
      '[]',
      [{ code: 'registry.rejected' }],
    ]);
    expect(rowsOf(ran)[1]).toEqual(['v1.2.0-hotfix.1', '🚫 would be refused']);
  });
});

describe('an audit of ReleasePage', () => {
  test('is about the newest alone, is not waited for, and is nothing that could be published', async () => {
    await release('1.0.0');
    await release('1.1.0');
    project.sandbox.releasepage.watch(project.sandbox.github, { polls: 1_000 });
    project.sandbox.releasepage.learn('hearthside/lantern', 'v1.0.0');
    const ran = await audit({ releasepage: entries.releasepage });
    expect([ran.exitCode, ran.outputs['missing'], ran.outcomes['releasepage']?.missing]).toEqual([1, '[]', ['v1.1.0']]);
    expect(requestsOf(ran)).toEqual(['GET releasepage version']);
    expect(messagesOf(ran, 'notice')).toEqual(['The page shows `v1.0.0` of `hearthside/lantern`.']);
  });
});

describe('the latest release, if installed copies look for updates there', () => {
  const warnings = async () => messagesOf(await audit({ foundry: entries.foundry }), 'warning');

  test('that is the newest and has the manifest is fine', async () => {
    await release('1.0.0');
    await release('1.1.0');
    await release('2.0.0-beta.1', { prerelease: true });
    expect(await warnings()).toEqual([]);
  });

  test('that is older than another one, in Foundry’s order, is warned about', async () => {
    await release('1.10.0');
    await release('1.9.1');
    expect(await warnings()).toEqual([expect.stringMatching(/points to `v1\.9\.1`, older than `v1\.10\.0`/)]);
  });

  test('that is of another package is not older: it only lacks the manifest', async () => {
    await release('1.2.0');
    await project.clock.sleep(60_000);
    project.createRelease({ tag: 'maps-v0.9.0', assets: [{ name: 'maps.json', content: manifestWith() }] });
    expect(await warnings()).toEqual([
      expect.stringContaining('points to `maps-v0.9.0`, but that release has no asset `module.json`'),
    ]);
  });

  test('that is a prerelease by its version is warned about', async () => {
    await release('1.0.0');
    await release('1.1.0-beta.1');
    expect(await warnings()).toEqual([expect.stringContaining('points to `v1.1.0-beta.1`, a prerelease')]);
  });

  test('that lacks the manifest is warned about', async () => {
    await release('1.0.0');
    (await release('1.1.0')).removeAsset('module.json');
    expect(await warnings()).toEqual([expect.stringContaining('has no asset `module.json`')]);
  });

  test('that does not exist is warned about', async () => {
    await release('1.0.0', { prerelease: true });
    const registries = { foundry: { ...entries.foundry, prereleases: 'publish' } };
    expect(messagesOf(await audit(registries), 'warning')).toEqual([expect.stringContaining('no latest release')]);
  });

  test('is not asked for if they look elsewhere', async () => {
    await release('1.0.0', { manifest: { manifest: 'https://example.com/module.json' } });
    const ran = await audit({ foundry: entries.foundry });
    expect(ran.entries.map(({ path }) => path).filter((path) => path.endsWith('/releases/latest'))).toEqual([]);
  });
});

test('a hundred releases at four entries fit into the default timeout', async () => {
  for (let minor = 0; minor < 100; minor += 1) await release(`1.${minor}.0`);
  const start = project.clock.now();
  const ran = await audit(entries, { releases: '100' });
  expect(JSON.parse(ran.outputs['missing'] ?? '')).toHaveLength(100);
  expect(project.clock.now() - start).toBeLessThan(400_000);
  expect(rowsOf(ran)).toHaveLength(101);
}, 120_000);
