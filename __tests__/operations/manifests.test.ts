import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { AssetSeed } from '../../sandbox/github.ts';
import { zip } from '../../sandbox/zip.ts';
import { manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';

const lanternToken = 'fvttp_lantern-made-up';
const torchToken = 'fvttp_torch-made-up';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: lanternToken });
  project.sandbox.foundry.createPackage({ id: 'torch', token: torchToken });
  project.sandbox.foundrymods.createModule({ id: 'lantern', token: 'fmp_lantern-made-up' });
});
afterEach(() => project.close());

const manifest = (name: string, changes: Readonly<Record<string, unknown>> = {}): AssetSeed => ({
  name,
  content: manifestWith({ download: undefined, ...changes }),
});

const lantern = { type: 'foundry', token: lanternToken, manifest: 'lantern.json' };
const torch = { type: 'foundry', token: torchToken, manifest: 'torch.json' };
const several = { lantern, torch };
const assets = [manifest('lantern.json'), manifest('torch.json', { id: 'torch' })];

const statusesOf = ({ outcomes }: Ran) =>
  Object.fromEntries(Object.entries(outcomes).map(([label, { status, version }]) => [label, `${status} ${version}`]));
const warningsOf = ({ annotations }: Ran) => annotations.filter(({ level }) => level === 'warning');
const fetchesOf = ({ entries }: Ran, name: string): number =>
  entries.filter(({ server, path }) => server === 'github-web' && path.endsWith(`/${name}`)).length;

describe('several packages of one release', () => {
  test('each entry submits its own manifest; the outputs are those of the first', async () => {
    const release = project.createRelease({ assets });
    const ran = await project.run({ release, registries: several });
    expect(statusesOf(ran)).toEqual({ lantern: 'published 1.2.0', torch: 'published 1.2.0' });
    const { foundry } = project.sandbox;
    expect(foundry.releases('lantern')).toMatchObject([{ manifest: release.downloadUrl('lantern.json') }]);
    expect(foundry.releases('torch')).toMatchObject([{ manifest: release.downloadUrl('torch.json') }]);
    expect(ran.outputs).toMatchObject({ version: '1.2.0', 'manifest-url': release.downloadUrl('lantern.json') });
    expect(ran.summary).toContain('| lantern (foundry, lantern.json) |');
  });

  test('a manifest that several entries share is read once', async () => {
    const release = project.createRelease({ assets });
    const mods = { type: 'foundrymods', token: 'fmp_lantern-made-up', manifest: '*tern.json' };
    const ran = await project.run({ release, registries: { ...several, mods } });
    expect(statusesOf(ran)).toMatchObject({ lantern: 'published 1.2.0', mods: 'published 1.2.0' });
    expect(fetchesOf(ran, 'lantern.json')).toBe(1);
    expect(fetchesOf(ran, 'torch.json')).toBe(1);
  });

  test('waits for all of them at the same time', async () => {
    const release = project.createRelease({
      assets: assets.map((asset, index) => ({ ...asset, appears: { ms: 10_000 + index * 20_000 } })),
    });
    const ran = await project.run({ release, registries: several });
    expect(statusesOf(ran)).toEqual({ lantern: 'published 1.2.0', torch: 'published 1.2.0' });
  });

  test("an entry's own manifest replaces both inputs, its own address the search for an asset", async () => {
    const release = project.createRelease({ assets });
    const { github } = project.sandbox;
    const address = github.publicFile('/cdn/v1.2.0/torch.json', manifestWith({ id: 'torch', download: undefined }));
    const ran = await project.run({
      release,
      registries: { lantern, torch: { ...torch, 'manifest-url': address.replace('v1.2.0', '{tag}') } },
      inputs: { 'manifest-url': 'https://cdn.example/{tag}/module.json', manifest: 'nothing.json' },
    });
    expect(statusesOf(ran)).toEqual({ lantern: 'published 1.2.0', torch: 'published 1.2.0' });
    expect(project.sandbox.foundry.releases('torch')).toMatchObject([{ manifest: address }]);
  });

  test('what is wrong with one fails its entry alone, and names it', async () => {
    const release = project.createRelease({
      assets: [manifest('lantern.json'), manifest('torch.json', { id: 'torch', version: '1.3.0' })],
    });
    const ran = await project.run({ release, registries: several, inputs: { 'all-or-nothing': 'false' } });
    expect(statusesOf(ran)).toEqual({ lantern: 'published 1.2.0', torch: 'failed 1.3.0' });
    expect(ran.annotations).toMatchObject([
      { level: 'error', title: 'torch: version', message: expect.stringMatching(/^`torch\.json`: The manifest has/) },
    ]);
    expect(ran.summary).toContain('<code>torch.json</code>: The manifest has');
    // Nothing was published of it.
    expect(ran.outputs).toMatchObject({ version: '1.2.0', 'manifest-url': release.downloadUrl('lantern.json') });
  });

  test('one that is missing is told with the setting that asks for it', async () => {
    const release = project.createRelease({ assets: [manifest('lantern.json')] });
    const ran = await project.run({ release, registries: several });
    expect(statusesOf(ran)).toMatchObject({ lantern: expect.stringMatching('withheld'), torch: 'failed 1.2.0' });
    expect(ran.outcomes['torch']?.problems).toMatchObject([
      {
        code: 'manifest.missing',
        title: expect.stringContaining('matches `torch.manifest` (torch.json)'),
        detail: 'it has `lantern.json`.',
        hint: expect.stringMatching(/^Attach the manifest to the release, name it in `torch\.manifest`/),
      },
    ]);
  });

  test('another one is suggested only if no other entry asks for it', async () => {
    const release = project.createRelease({ assets: [manifest('lantern.json'), manifest('lamp.json')] });
    const ran = await project.run({ release, registries: several });
    expect(ran.outcomes['torch']?.problems[0]?.hint).toMatch(
      /^If `lamp\.json` is the manifest, set `torch\.manifest` to that name\. Otherwise, attach/,
    );
  });

  test('an address that cannot be read is told with the setting that names it', async () => {
    const release = project.createRelease({ assets });
    const address = project.sandbox.github.publicFile('/cdn/v1.2.0/other.json', '').replace('other', 'torch');
    const registries = { lantern, torch: { type: 'foundry', token: torchToken, 'manifest-url': address } };
    const ran = await project.run({ release, registries, inputs: { 'wait-for-assets': '0' } });
    expect(ran.outcomes['torch']?.problems).toMatchObject([
      { code: 'manifest.unreachable', hint: expect.stringContaining('Open `torch.manifest-url`') },
    ]);
  });

  describe('whose values are sent instead of its URL', () => {
    const mods = { type: 'foundrymods', token: 'fmp_lantern-made-up', manifest: false };
    const errorsOf = async (
      content: string | undefined,
      registries: Parameters<Project['run']>[0]['registries'] = { mods },
    ) => {
      const release = project.createRelease({
        assets: [...(content === undefined ? [] : [{ name: 'module.json', content }]), { name: 'module.zip', size: 9 }],
      });
      const inputs = { 'wait-for-assets': '0' };
      const ran = await project.run({ release, registries, inputs });
      expect(ran.annotations.filter(({ level }) => level !== 'error')).toEqual([]);
      return ran.outcomes['mods']?.problems ?? [];
    };

    test('must be one: what is wrong with it is the only message', async () => {
      expect(await errorsOf('{ "id": "lantern", }}')).toMatchObject([
        { code: 'manifest.invalid', title: expect.stringMatching(/not valid JSON/) },
      ]);
    });

    test('must be attached', async () => {
      expect(await errorsOf(undefined)).toMatchObject([
        {
          code: 'manifest.missing',
          title: expect.stringContaining('matches `manifest` (module.json'),
          hint: expect.stringMatching(/^The registry needs its values, although its URL is not sent\. Attach/),
        },
      ]);
    });

    test.each<[what: string, zip: object | string, settings: object, found: object]>([
      ['that is none', 'not a zip', {}, { code: 'package.mismatch' }],
      [
        'of another module',
        { id: 'torch' },
        {},
        { code: 'package.mismatch', title: expect.stringContaining('`torch`') },
      ],
      ['that nothing names', {}, { package: undefined }, { code: 'package.unreachable' }],
    ])('does not keep a zip %s from being found', async (_, content, settings, found) => {
      const inside = typeof content === 'string' ? '' : manifestWith({ download: undefined, ...content });
      const bytes = typeof content === 'string' ? content : zip([{ name: 'module.json', data: inside }]);
      const release = project.createRelease({
        assets: [manifest('module.json'), { name: 'module.zip', content: bytes }],
      });
      const registries = { mods: { ...mods, package: 'module.zip', ...settings } };
      const run = (packageCheck: string) =>
        project.run({ release, registries, inputs: { 'package-check': packageCheck, 'wait-for-assets': '0' } });
      const stopped = await run('error');
      expect(stopped.outcomes['mods']).toMatchObject({ status: 'failed', problems: [found] });
      const warned = await run('warn');
      expect([statusesOf(warned), warningsOf(warned).length]).toEqual([{ mods: 'published 1.2.0' }, 1]);
    });

    test('must be at its address', async () => {
      const address = project.sandbox.github.publicFile('/cdn/v1.2.0/other.json', '').replace('other', 'module');
      const registries = { mods: { ...mods, 'manifest-url': address } };
      expect(await errorsOf(undefined, registries)).toMatchObject([
        { code: 'manifest.unreachable', detail: expect.stringContaining('answered 404') },
      ]);
    });
  });

  test('files of the same name are told apart by their folders', async () => {
    const { github } = project.sandbox;
    const registries = Object.fromEntries(
      ['lantern', 'torch'].map((id) => {
        const content = manifestWith({ id, download: undefined, compatibility: { minimum: '12' } });
        const address = github.publicFile(`/cdn/v1.2.0/${id}/module.json`, content);
        return [id, { type: 'foundry', token: `fvttp_${id}-made-up`, 'manifest-url': address }];
      }),
    );
    const ran = await project.run({ release: project.createRelease({ assets: [] }), registries });
    expect(ran.annotations.map(({ message }) => message.split(':')[0]).sort()).toEqual([
      '`lantern/module.json`',
      '`torch/module.json`',
    ]);
  });

  test('a problem is shown on the line of the manifest that is meant', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'several-'));
    try {
      const broken = (id: string) => manifestWith({ id, download: undefined, compatibility: { minimum: '12' } });
      for (const id of ['lantern', 'torch']) {
        const path = join(workspace, 'packages', id, `${id}.json`);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, broken(id));
      }
      const release = project.createRelease({
        assets: ['lantern', 'torch'].map((id) => ({ name: `${id}.json`, content: broken(id) })),
      });
      const filesOf = async (inputs: Readonly<Record<string, string>>) => {
        const env = { GITHUB_WORKSPACE: workspace };
        const { annotations } = await project.run({ release, registries: several, inputs, env });
        return annotations.map(({ title, file }) => [title.split(':')[0], file]);
      };
      const expected = [
        ['lantern', 'packages/lantern/lantern.json'],
        ['torch', 'packages/torch/torch.json'],
      ];
      expect(await filesOf({})).toEqual(expected);
      // Only one of them can be meant.
      expect(await filesOf({ 'manifest-path': 'packages/torch/torch.json' })).toEqual(expected);
    } finally {
      await rm(workspace, { recursive: true });
    }
  });

  test('the package check opens the package of each', async () => {
    const release = project.createRelease({
      assets: assets.map(({ name, content }) => ({
        name,
        content: JSON.stringify({ ...JSON.parse(String(content)), download: `https://127.0.0.1:1/${name}.zip` }),
      })),
    });
    const inputs = { 'package-check': 'warn', 'wait-for-assets': '0' };
    const ran = await project.run({ release, registries: several, inputs });
    const unreachable = ran.annotations.filter(({ message }) => /download/i.test(message));
    for (const name of ['lantern.json', 'torch.json'])
      expect(unreachable.some(({ message }) => message.startsWith(`\`${name}\`: `))).toBe(true);
  });
});

describe('several builds of one package', () => {
  const build = (generation: string, version: string, maximum?: string): AssetSeed =>
    manifest(`v${generation}.json`, { version, compatibility: { minimum: generation, verified: generation, maximum } });
  const builds = {
    v12: { type: 'foundry', token: lanternToken, manifest: 'v12.json' },
    v13: { type: 'foundry', token: lanternToken, manifest: 'v13.json' },
  };
  const whole = [build('12', '1.2.0+12', '12'), build('13', '1.2.0+13', '13')];

  test('go one after the other, and the second waits for the limit that the first used up', async () => {
    project.sandbox.foundry.options.windowMs = 60_000;
    const ran = await project.run({ release: project.createRelease({ assets: whole }), registries: builds });
    expect(statusesOf(ran)).toEqual({ v12: 'published 1.2.0+12', v13: 'published 1.2.0+13' });
    expect(project.sandbox.foundry.releases('lantern').map(({ version }) => version)).toEqual(['1.2.0+12', '1.2.0+13']);
    const [first, second] = project.sandbox.foundry.releases('lantern').map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(ran.said.join('\n')).toContain('Waiting for `v12`, which publishes to the same package');
    expect(warningsOf(ran)).toEqual([]);
  });

  test('at different registries they need not wait', async () => {
    const registries = {
      v12: builds.v12,
      mods: { type: 'foundrymods', token: 'fmp_lantern-made-up', manifest: 'v13.json' },
    };
    const ran = await project.run({ release: project.createRelease({ assets: whole }), registries });
    expect(ran.said.join('\n')).not.toContain('Waiting for `v12`');
  });

  test.each([
    ['no end', undefined, /ranges of Foundry that overlap \(12 or newer and 13 to 13\)/],
    ['an end inside of the other', '13', /overlap \(12 to 13 and 13 to 13\)/],
  ])('with %s of the range they are published, with a warning', async (_, maximum, said) => {
    const release = project.createRelease({ assets: [build('12', '1.2.0+12', maximum), ...whole.slice(1)] });
    const ran = await project.run({ release, registries: builds });
    expect(statusesOf(ran)).toEqual({ v12: 'published 1.2.0+12', v13: 'published 1.2.0+13' });
    expect(warningsOf(ran)).toMatchObject([
      { title: 'v13', message: expect.stringMatching(/^`v13\.json`: `v12` and `v13` publish/) },
    ]);
    expect(ran.annotations[0]?.message).toMatch(said);
  });

  test('with the same version are a warning: the registry keeps one of them', async () => {
    const release = project.createRelease({ assets: [build('12', '1.2.0', '12'), build('13', '1.2.0', '13')] });
    const ran = await project.run({ release, registries: builds });
    expect(statusesOf(ran)).toEqual({ v12: 'published 1.2.0', v13: 'unchanged 1.2.0' });
    expect(ran.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(
          /`v12` and `v13` both submit `lantern` `1\.2\.0`.*the second changes nothing\. Remove it, or/,
        ),
      }),
    );
  });

  test('when the first cannot be published, the second still is', async () => {
    const release = project.createRelease({ assets: whole });
    const refused = { ...builds, v12: { ...builds.v12, token: 'fvttp_refused' } };
    const ran = await project.run({ release, registries: refused, inputs: { 'all-or-nothing': 'false' } });
    expect(statusesOf(ran)).toMatchObject({ v12: 'failed 1.2.0+12', v13: 'published 1.2.0+13' });
  });

  test('the time that is up ends those that wait as well', async () => {
    project.sandbox.foundry.options.windowMs = 120_000;
    const release = project.createRelease({ assets: [...whole, build('14', '1.2.0+14', '14')] });
    const registries = { ...builds, v14: { ...builds.v12, manifest: 'v14.json' } };
    const ran = await project.run({ release, registries, inputs: { timeout: '150' } });
    expect(statusesOf(ran)).toMatchObject({ v12: 'published 1.2.0+12', v13: 'published 1.2.0+13' });
    expect(ran.outcomes['v14']?.status).toBe('failed');
    expect(project.sandbox.foundry.releases('lantern')).toHaveLength(2);
  });
});
