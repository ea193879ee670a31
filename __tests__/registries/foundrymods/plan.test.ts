import { describe, expect, test } from '@jest/globals';

import { problemsIn, type Problem } from '../../../src/domain/problem.ts';
import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import type { Plan } from '../../../src/domain/registry.ts';
import type { Asset, Release } from '../../../src/domain/release.ts';
import type { InputName } from '../../../src/inputs/action.ts';
import { parseInputs } from '../../../src/inputs/index.ts';
import type { Entry } from '../../../src/inputs/entry.ts';
import { loadRegistries } from '../../../src/registries/index.ts';
import { manifestJson, token } from './harness.ts';

const registries = await loadRegistries();

function parsed(settings: string): ReturnType<typeof parseInputs> {
  const text = `foundrymods:\n  token: ${token}\n${settings.replaceAll(/^/gm, '  ')}`;
  return parseInputs((name: InputName) => (name === 'registries' ? text : ''), registries);
}

function entryOf(settings: string): Entry {
  const { settings: all, problems } = parsed(settings);
  const [entry] = all?.entries ?? [];
  if (entry === undefined) throw new Error(JSON.stringify(problems));
  return entry;
}

function asset(name: string, more: Partial<Asset> = {}): Asset {
  const downloadUrl = `https://github.com/octo/dungeon/releases/download/v1.2.0/${name}`;
  return { id: 1, name, size: 10, contentType: '', state: 'uploaded', apiUrl: downloadUrl, downloadUrl, ...more };
}

interface Given {
  readonly release?: Partial<Release>;
  readonly assets?: readonly Asset[];
  readonly manifest?: object | null;
  readonly manifestUrl?: string;
}

function planOf(
  settings: string,
  { release = {}, assets = [], manifest = manifestJson, manifestUrl }: Given = {},
): Plan {
  const read = manifest === null ? undefined : parseManifest(Buffer.from(JSON.stringify(manifest)));
  if (read?.ok === false) throw new Error(JSON.stringify(read.error));
  const plan = entryOf(settings).configured?.plan({
    label: 'foundrymods',
    operation: 'publish',
    version: '1.2.0',
    ifExists: 'accept',
    release: {
      repository: { owner: 'octo', name: 'dungeon' },
      tag: 'v1.2.0',
      title: 'Deep',
      body: 'Deeper.',
      pageUrl: 'https://github.com/octo/dungeon/releases/tag/v1.2.0',
      draft: false,
      prerelease: false,
      assets,
      ...release,
    },
    ...(read === undefined
      ? {}
      : {
          manifest: {
            manifest: read.value.manifest,
            url: manifestUrl ?? 'https://github.com/octo/dungeon/releases/download/v1.2.0/module.json',
          },
        }),
  });
  if (plan === undefined) throw new Error('not bound');
  return plan;
}

describe('settings', () => {
  test.each<[text: string, complaint: RegExp]>([
    ['is-public: "yes"', /`foundrymods\.is-public` must be a boolean/],
    ['is-unlisted: 1', /`foundrymods\.is-unlisted` must be a boolean/],
    ['discord-announce: [true]', /`foundrymods\.discord-announce` must be a boolean/],
    ['sync-description-from-github: on', /sync-description-from-github` must be a boolean/],
    ['explicit: 1', /`foundrymods\.explicit` must be a boolean/],
    ['manifest: [module.json]', /`foundrymods\.manifest` must be a string/],
    ['manifest: "false"', /`foundrymods\.manifest` is `false`/],
    ['manifest: yes', /`foundrymods\.manifest` is `yes`/],
    ['monthly-download-limit: 0', /monthly-download-limit` .*not allowed/],
    ['monthly-download-limit: 21', /monthly-download-limit` .*not allowed/],
    ['monthly-download-limit: 4.5', /monthly-download-limit` must be a whole number/],
    ['monthly-download-limit: four', /monthly-download-limit` must be a number/],
    ['lapsed-subscriber-access: forever', /lapsed-subscriber-access` is `forever`, which is not allowed/],
    ['required-tier-ids: 12', /required-tier-ids` must be a list/],
    ['required-tier-ids: ["1,2"]', /required-tier-ids\.0` .*not allowed/],
    ['required-bw-tier-ids: ["göld"]', /required-bw-tier-ids\.0` .*not allowed/],
    ['notes: notes.md', /`foundrymods\.notes` is `notes.md`, which is not allowed/],
    ['notes: "notes-{sha}.md"', /`foundrymods\.notes` .*not allowed/],
    ['notes: https://example.com/{sha}', /`foundrymods\.notes` .*not allowed/],
    ['notes: https://example.com/{{tag}}', /`foundrymods\.notes` .*not allowed/],
    ['changelog: [a]', /`foundrymods\.changelog` .*not allowed/],
    ['changelog: yes', /`foundrymods\.changelog` is `yes`, which is not allowed/],
    ['changelog: ./CHANGELOG.md', /`foundrymods\.changelog` .*not allowed/],
    ['changelog: CHANGELOG.md', /`foundrymods\.changelog` .*not allowed/],
    ['changelog: docs/changes.txt', /`foundrymods\.changelog` .*not allowed/],
    ['upload: "+(a|b)+"', /`foundrymods\.upload` .*not allowed/],
    ['filename: a.zip', /`foundrymods\.filename` .*not allowed/],
    ['upload: a.zip\nfilename: a/b.zip', /`foundrymods\.filename` .*not allowed/],
    ["upload: a.zip\nfilename: 'a\".zip'", /`foundrymods\.filename` .*not allowed/],
    ['upload: a.zip\nfilename: ä.zip', /`foundrymods\.filename` .*not allowed/],
    ['upload: a.zip\nfilename: "a\\r\\nx: y"', /`foundrymods\.filename` .*not allowed/],
    ['upload: a.zip\npackage: a.zip', /`foundrymods\.package` .*not allowed/],
    ['upload: a.zip\nmanifest: false', /`foundrymods\.manifest` .*not allowed/],
    ['upload: a.zip\nis-public: false', /`foundrymods\.is-public` .*not allowed/],
    ['is_public: false', /`foundrymods\.is_public` is not a setting/],
  ])('%j is refused', (text, complaint) => {
    const { problems } = parsed(text);
    expect(problems.map(({ title }) => title)).toEqual([expect.stringMatching(complaint)]);
    // A hint of ours, not the parser's.
    expect(problems[0]?.hint).not.toMatch(/invalid|expected/i);
  });

  test('that contradict each other are refused beside those that are wrong in themselves', () => {
    const { problems } = parsed('upload: a.zip\npackage: a.zip\nmanifest: false\nmonthly-download-limit: 21');
    expect(problems.map(({ title }) => /`foundrymods\.([\w-]+)`/.exec(title)?.[1])).toEqual([
      'monthly-download-limit',
      'package',
      'manifest',
    ]);
  });

  test.each(['See CHANGELOG.md', 'https://example.com/CHANGELOG.md', 'Rewrote CHANGELOG.md\nand the rest.', 'Fixed.'])(
    'a changelog that is more than a path is sent: %j',
    (text) => {
      const { settings: all, problems } = parsed(`changelog: ${JSON.stringify(text)}`);
      expect([all?.entries.length, problems]).toEqual([1, []]);
    },
  );

  test('ids keep what is written', () => {
    const plan = planOf('required-tier-ids: [0012, 1e5, 7]');
    expect(plan.kind === 'job' && plan.job.changes[0]?.body).toMatchObject({
      release: { foundrymods: { required_tier_ids: ['0012', '1e5', '7'] } },
    });
  });
});

const address = 'https://github.com/octo/dungeon/releases/download/v1.2.0/module.json';

describe('needs', () => {
  test.each([
    ['', 'public', []],
    ['manifest: false', 'required', []],
    ['package: "*.zip"', 'public', ['*.zip']],
    ['upload: dungeon.zip', 'public', ['dungeon.zip']],
    ['upload: ./dist/*.zip', 'public', []],
  ])('%j', (text, manifest, assets) => {
    expect(entryOf(text).configured?.needs('publish')).toEqual({ manifest, assets });
  });

  test.each([
    ['', [`package ${address}`, `manifest ${address}`]],
    // The manifest has no `download`.
    ['manifest: false', [`package ${address}`]],
    ['manifest: false\npackage: dungeon.zip', [`upload dungeon.zip ${address}`]],
    ['package: dungeon.zip', [`manifest ${address}`, `upload dungeon.zip ${address}`]],
    ['upload: dungeon.zip', [`manifest ${address}`, `upload dungeon.zip ${address}`]],
    ['upload: ./dist/*.zip', [`manifest ${address}`, `upload ./dist/*.zip ${address}`]],
  ])('%j wants inspected what people would install', (text, keys) => {
    const plan = planOf(text, { assets: [asset('dungeon.zip')] });
    expect(plan.kind === 'job' && plan.job.inspections?.map(({ key }) => key)).toEqual(keys);
  });
});

test('a manifest that is not submitted leads nobody to its `download`', () => {
  const zip = asset('dungeon.zip');
  const given = { assets: [zip], manifest: { ...manifestJson, download: zip.downloadUrl } };
  const keysOf = (text: string) => {
    const plan = planOf(text, given);
    return plan.kind === 'job' && plan.job.inspections?.map(({ key }) => key);
  };
  expect(keysOf('manifest: false')).toEqual([]);
  expect(keysOf('manifest: false\npackage: dungeon.zip')).toEqual([`upload dungeon.zip ${address}`]);
  expect(keysOf('package: dungeon.zip')).toEqual([`package ${address}`, `manifest ${address}`]);
});

describe('a plan', () => {
  test.each<[what: string, settings: string, given: Given, problems: object[]]>([
    [
      'no manifest',
      '',
      { manifest: null },
      [{ code: 'manifest.missing', hint: expect.stringMatching(/manifest-url/) }],
    ],
    [
      'no manifest in the form without its URL',
      'manifest: false',
      { manifest: null },
      [{ code: 'manifest.missing', title: expect.stringMatching(/needs `id`, `version` and `compatibility`/) }],
    ],
    [
      'a manifest that lacks what is derived from it',
      '',
      { manifest: { id: 'dungeon', version: '1.2.0' } },
      [{ field: 'compatibility' }],
    ],
    [
      'no package, and all that is wrong with the manifest',
      'package: "*.zip"',
      { manifest: { ...manifestJson, id: 'a b' }, assets: [asset('module.json')] },
      [{ code: 'manifest.invalid' }, { code: 'asset.missing', detail: 'it has `module.json`.' }],
    ],
    [
      'a package that is a path: its URL is sent, and a file of the workspace has none',
      'package: ./dist/a.zip',
      { assets: [asset('a.zip')] },
      [
        {
          code: 'asset.missing',
          detail: 'it has `a.zip`.',
          hint: expect.stringMatching(/^Write the name of an asset, .* by `upload`, with a path/),
        },
      ],
    ],
    [
      'two packages',
      'package: "*.zip"',
      { assets: [asset('a.zip'), asset('b.zip')] },
      [{ code: 'input.invalid', detail: '`a.zip`, `b.zip`.' }],
    ],
    [
      'an unfinished asset',
      'upload: a.zip',
      { assets: [asset('a.zip', { state: 'open' })] },
      [{ code: 'asset.missing', title: expect.stringMatching(/still being uploaded/) }],
    ],
    [
      '2 GB and a byte',
      'upload: a.zip',
      { assets: [asset('a.zip', { size: 2_000_000_001 })] },
      [{ code: 'input.invalid', title: expect.stringMatching(/2 GB/) }],
    ],
    ['an empty zip', 'upload: a.zip', { assets: [asset('a.zip', { size: 0 })] }, [{ code: 'package.mismatch' }]],
    [
      'a name that no header carries',
      'upload: "*.zip"',
      { assets: [asset('dungeön.zip')] },
      [{ code: 'input.invalid', hint: expect.stringMatching(/Set `filename`/) }],
    ],
    [
      'a version that no header carries',
      'upload: "*.zip"\nexplicit: true',
      { assets: [asset('a.zip')], manifest: { ...manifestJson, version: '1.2.0-ä' } },
      [{ code: 'input.invalid', title: expect.stringMatching(/`x-fm-version`/) }],
    ],
    [
      'more ids than headers carry',
      `upload: "*.zip"\nrequired-tier-ids: [${Array.from({ length: 900 }, (_, index) => `"tier-${index}"`).join(', ')}]`,
      { assets: [asset('a.zip')] },
      [{ code: 'input.invalid', title: expect.stringMatching(/headers of the upload would have/) }],
    ],
  ])('%s is refused', (_what, settings, given, problems) => {
    let found: readonly Problem[] | undefined;
    try {
      planOf(settings, given);
    } catch (error) {
      found = problemsIn(error);
    }
    expect(found).toMatchObject(problems);
    expect(found).toHaveLength(problems.length);
  });

  test('takes 2 GB', () => {
    expect(planOf('upload: a.zip', { assets: [asset('a.zip', { size: 2_000_000_000 })] }).kind).toBe('job');
  });

  test('shows what would be sent, and no token', () => {
    const plan = planOf('upload: a.zip\nnotes: https://example.com/ä', { assets: [asset('a.zip')] });
    const changes = plan.kind === 'job' ? plan.job.changes : [];
    expect(changes).toMatchObject([
      {
        title: 'Upload dungeon 1.2.0',
        method: 'POST',
        url: 'https://foundrymods.com/api/public/v1/packages/upload_zip',
        headers: { 'x-fm-notes-url': 'https://example.com/%C3%A4' },
        body: 'the bytes of a.zip (10)',
      },
    ]);
    expect(JSON.stringify(changes)).not.toContain(token);
  });

  test('fills in the placeholders of `notes`, in both forms', () => {
    const notes = 'notes: https://example.com/{tag}/{version}';
    const [json, upload] = [notes, `upload: a.zip\n${notes}`].map((text) => {
      const plan = planOf(text, { assets: [asset('a.zip')] });
      return plan.kind === 'job' ? plan.job.changes[0] : undefined;
    });
    expect(json?.body).toMatchObject({ release: { notes: 'https://example.com/v1.2.0/1.2.0' } });
    expect(upload?.headers).toMatchObject({ 'x-fm-notes-url': 'https://example.com/v1.2.0/1.2.0' });
    expect(parsed('notes: https://example.com/{sha}').problems[0]?.hint).toContain(
      'contains the placeholder `{sha}`. Only `{tag}` and `{version}` are supported',
    );
  });

  test('fills in the placeholders of `filename`, as they are', () => {
    const nameOf = (filename: string, tag = 'v1.2.0') => {
      const release = { tag };
      const plan = planOf(`upload: a.zip\nfilename: "${filename}"`, { assets: [asset('a.zip')], release });
      return plan.kind === 'job' ? plan.job.changes[0]?.headers?.['x-fm-filename'] : undefined;
    };
    expect(nameOf('dungeon-{version}.zip')).toBe('dungeon-1.2.0.zip');
    expect(nameOf('{tag}+{version}.zip', '{version}@1.2.0')).toBe('{version}@1.2.0+1.2.0.zip');
    expect(() => nameOf('{tag}.zip', 'maps/1.2.0')).toThrow(/not a file name/);
    expect(parsed('upload: a.zip\nfilename: dungeon-{sha}.zip').problems).toMatchObject([
      { hint: expect.stringContaining('contains the placeholder `{sha}`. Only `{tag}` and `{version}` are supported') },
    ]);
    expect(parsed('upload: a.zip\nfilename: "a/{sha}.zip"').problems).toHaveLength(1);
  });

  test.each([
    ['', 'https://foundrymods.com/api/public/v1/packages/release_version'],
    ['url: https://mods.example/api/', 'https://mods.example/api/release_version'],
    ['url: https://mods.example/api/release_version', 'https://mods.example/api/release_version'],
    ['url: https://mods.example/api?key=1', 'https://mods.example/api/release_version?key=1'],
  ])('the endpoint of %j', (text, url) => {
    const plan = planOf(text);
    expect(plan.kind === 'job' && plan.job.changes[0]?.url).toBe(url);
  });

  test.each<[settings: string, release: Partial<Release>, headers: object, notice: string | undefined]>([
    ['', {}, { 'x-fm-discord-announce': 'true' }, undefined],
    ['', { prerelease: true }, { 'x-fm-unlisted': 'true' }, 'from the gallery, and is not announced.'],
    ['is-unlisted: false', { prerelease: true }, { 'x-fm-discord-announce': 'true' }, undefined],
    ['is-public: true', { prerelease: true }, { 'x-fm-discord-announce': 'true' }, undefined],
  ])('announces an upload unless the action hides it: %j %j', (text, release, headers, notice) => {
    const plan = planOf(`upload: a.zip\ndiscord-announce: true\n${text}`, { assets: [asset('a.zip')], release });
    const sent = plan.kind === 'job' ? (plan.job.changes[0]?.headers ?? {}) : {};
    const wanted = Object.entries(sent).filter(([name]) => /discord|unlisted/.test(name));
    expect(Object.fromEntries(wanted)).toEqual(headers);
    expect((plan.kind === 'job' ? plan.notices : undefined) ?? []).toEqual(
      notice === undefined ? [] : [{ level: 'notice', text: expect.stringContaining(notice) }],
    );
  });

  test('warns that a private repository hides the package', () => {
    const plan = planOf('package: a.zip\nmanifest: false', {
      assets: [asset('a.zip')],
      release: { repository: { owner: 'octo', name: 'dungeon', private: true } },
    });
    expect(plan).toMatchObject({ notices: [{ level: 'warning', text: expect.stringMatching(/private/) }] });
  });

  test.each<[url: string, settings: string, host: string | undefined]>([
    ['https://10.0.0.5/octo/dungeon/module.json', '', '10.0.0.5'],
    ['https://github.corp.internal:8443/octo/dungeon/module.json', '', 'github.corp.internal:8443'],
    ['https://ghes/octo/dungeon/module.json', '', 'ghes'],
    ['https://[fd00::5]/octo/dungeon/module.json', '', '[fd00::5]'],
    ['https://[2606:4700::1]/octo/dungeon/module.json', '', undefined],
    // A resolver would have to tell.
    ['https://github.corp.example/octo/dungeon/module.json', '', undefined],
    ['http://127.0.0.1:8000/octo/dungeon/module.json', '', undefined],
    ['https://10.0.0.5/octo/dungeon/module.json', 'url: https://mods.internal/api', undefined],
    ['https://10.0.0.5/octo/dungeon/module.json', 'manifest: false', undefined],
  ])('warns about a manifest in a private network: %s %s', (manifestUrl, text, host) => {
    const plan = planOf(text, { manifestUrl });
    expect((plan.kind === 'job' ? plan.notices : undefined) ?? []).toEqual(
      host === undefined
        ? []
        : [{ level: 'warning', text: expect.stringContaining(`\`${host}\`, which is not on the public internet`) }],
    );
  });

  test('leaves out a changelog that finds no room', () => {
    const ids = Array.from({ length: 1_070 }, (_, index) => `"${index}00"`).join(', ');
    const plan = planOf(`upload: a.zip\nrequired-tier-ids: [${ids}]`, {
      assets: [asset('a.zip')],
      release: { body: 'x'.repeat(2_000) },
    });
    expect(plan).toMatchObject({ kind: 'job', notices: [{ text: expect.stringMatching(/it is left out/) }] });
  });

  test('has no way to update or withdraw', () => {
    expect(registries.find(({ id }) => id === 'foundrymods')?.operations).toEqual(['publish']);
  });
});
