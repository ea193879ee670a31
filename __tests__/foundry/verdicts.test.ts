import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { virtualZip, zip, type ZipEntrySpec } from '../../sandbox/zip.ts';
import { foundryModsToken, foundryToken } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';

/**
 * `pass`: published without a warning. `warning`: published, with one. `refuse`: an error, and nothing was sent to the registry. The
 * number is how many warnings or errors say so.
 */
type Verdict = 'pass' | `${number} warning` | `${number} refuse`;

type Json = Readonly<Record<string, unknown>>;

interface Package {
  readonly tag?: string;
  readonly kind?: 'module' | 'system' | 'world';
  /** Merged into the released manifest; undefined removes a member. */
  readonly manifest?: Json;
  /** Merged into the manifest in the zip alone. */
  readonly inside?: Json;
  /** In addition to the manifest and `scripts/main.mjs`. */
  readonly files?: readonly (string | ZipEntrySpec)[];
  readonly folder?: string;
  /** The manifest's entry in the zip. */
  readonly entry?: Partial<ZipEntrySpec>;
  /** Changes all entries. */
  readonly entries?: (entry: ZipEntrySpec) => ZipEntrySpec;
}

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
  project.sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
});
afterEach(() => project.close());

interface Run {
  readonly registries?: Readonly<Record<string, Json>>;
  readonly packageCheck?: string;
  readonly workspace?: string;
  /** A given zip, instead of a built one. */
  readonly bytes?: Uint8Array;
}

async function relay(
  {
    tag = 'v1.2.0',
    kind = 'module',
    manifest = {},
    inside = {},
    files = [],
    folder = '',
    entry = {},
    entries = (same) => same,
  }: Package,
  { registries = { foundry: { token: foundryToken } }, packageCheck = '', workspace = '', bytes }: Run = {},
): Promise<Ran> {
  const release = project.createRelease({ tag, assets: [] });
  const json = {
    id: 'lantern',
    title: 'Lantern',
    version: '1.2.0',
    compatibility: { minimum: '12', verified: '13.350' },
    esmodules: ['scripts/main.mjs'],
    download: release.downloadUrl('package.zip'),
    ...manifest,
  };
  release.addAsset({ name: `${kind}.json`, content: JSON.stringify(json, null, 2) });
  const main = `${folder}scripts/main.mjs`;
  const all: ZipEntrySpec[] = [
    { name: `${folder}${kind}.json`, data: JSON.stringify({ ...json, ...inside }), ...entry },
    ...[main, ...files].map((file) =>
      typeof file === 'string' ? { name: file, data: file.endsWith('/') ? '' : 'x' } : file,
    ),
  ];
  release.addAsset({ name: 'package.zip', content: bytes ?? zip(all.map(entries)) });
  return project.run({
    release,
    registries,
    inputs: { 'package-check': packageCheck },
    env: { GITHUB_WORKSPACE: workspace },
  });
}

const sentTo = ({ entries }: Ran, server: string) => entries.filter((entry) => entry.server === server);

function verdictOf(ran: Ran): string {
  const count = (level: string): number => ran.annotations.filter((annotation) => annotation.level === level).length;
  const { status } = ran.outcomes['foundry'] ?? {};
  if (status === 'failed' && sentTo(ran, 'foundry').length === 0)
    return `${count('error')} refuse${count('warning') === 0 ? '' : `, ${count('warning')} warnings`}`;
  if (status !== 'published' || count('error') > 0) return `${status ?? 'no outcome'}, ${count('error')} errors`;
  return count('warning') === 0 ? 'pass' : `${count('warning')} warning`;
}

const french = { languages: [{ lang: 'fr', name: 'Français', path: 'lang/français.json' }] };
const nfd = 'lang/franc\u0327ais.json';
const pack = (path: string) => ({ packs: [{ name: 'shared', label: 'Shared', type: 'JournalEntry', path }] });

const packages: readonly (readonly [name: string, verdict: Verdict, shipped: Package])[] = [
  ['a plain package', 'pass', {}],
  [
    'one top-level folder, with what macOS adds',
    'pass',
    {
      folder: 'lantern/',
      files: ['__MACOSX/lantern/._module.json', 'lantern/.DS_Store'],
    },
  ],
  [
    'an archive of the repository, with a second manifest deeper',
    'pass',
    {
      folder: 'lantern-1.2.0/',
      manifest: pack('./packs/shared'),
      files: [
        'lantern-1.2.0/packs/shared/CURRENT',
        'lantern-1.2.0/.github/workflows/x.yml',
        'lantern-1.2.0/src/module.json',
      ],
    },
  ],

  [
    'GSAP, which Foundry serves itself',
    'pass',
    {
      kind: 'system',
      manifest: { scripts: ['greensock/dist/gsap.min.js', 'greensock/dist/PixiPlugin.min.js'] },
    },
  ],
  [
    'GSAP as a module, with a query and from the root',
    'pass',
    {
      manifest: { esmodules: ['scripts/main.mjs', './greensock/esm/all.js?v=1', '/greensock/esm/index.js'] },
    },
  ],
  [
    'GSAP beside a `greensock` folder that does not contain it',
    '1 refuse',
    {
      manifest: { scripts: ['greensock/dist/gsap.min.js'] },
      files: ['greensock/readme.md'],
    },
  ],

  [
    'packs that are not shipped',
    '2 warning',
    {
      manifest: {
        packs: [
          { name: 'a', path: 'packs/a.db' },
          { name: 'b', path: 'packs/b.db' },
        ],
      },
    },
  ],
  ['a pack folder that is not shipped', '1 warning', { manifest: pack('packs/shared') }],
  ['a pack folder that is empty', '1 warning', { manifest: pack('packs/shared'), files: ['packs/shared/'] }],
  ['a pack file in another case', '1 warning', { manifest: pack('packs/macros'), files: ['packs/Macros.db'] }],
  [
    'a pack folder in another case',
    '1 warning',
    { manifest: pack('packs/macros.db'), files: ['packs/Macros/CURRENT'] },
  ],
  ['a pack without a path', 'pass', { manifest: { packs: [{ name: 'a', label: 'A', type: 'Item' }] } }],

  [
    'backslashes between folders',
    '1 warning',
    {
      manifest: { styles: ['styles/main.css'] },
      files: ['styles/main.css', 'packs/a/CURRENT'],
      entries: (entry) => ({ ...entry, name: String(entry.name).replaceAll('/', '\\') }),
    },
  ],
  [
    'backslashes between some folders',
    '1 warning',
    {
      manifest: { ...pack('packs/a'), styles: ['styles/dark/main.css'] },
      files: ['styles\\dark/main.css', 'packs\\a\\CURRENT'],
    },
  ],
  ['a backslash that leads out of the folder', '1 refuse', { files: ['..\\x.js'] }],

  [
    'a background that is not there',
    '1 warning',
    {
      kind: 'system',
      manifest: { background: 'systems/lantern/assets/cover.webp' },
    },
  ],
  [
    'a background in another case',
    '1 warning',
    {
      kind: 'system',
      manifest: { background: 'assets/cover.webp' },
      files: ['assets/Cover.webp'],
    },
  ],
  [
    'the background of a world that is not there',
    '1 warning',
    {
      kind: 'world',
      manifest: { background: 'worlds/lantern/cover.webp' },
    },
  ],
  [
    'a background in another package',
    'pass',
    {
      kind: 'system',
      manifest: { background: 'systems/old-lantern/assets/cover.webp' },
    },
  ],

  ['no `download`', '1 refuse', { manifest: { download: undefined } }],
  ['an empty `download`', '1 refuse', { manifest: { download: '' } }],
  ['a blank `download`', '1 refuse', { manifest: { download: '  ' } }],
  ['`download` null', '1 refuse', { manifest: { download: null } }],
  ['`download` that is a word', '1 refuse', { manifest: { download: 'TBD' } }],
  ['`download` that is not a string', '1 refuse', { manifest: { download: ['package.zip'] } }],
  ['no `download`, but protected', 'pass', { manifest: { download: undefined, protected: true } }],

  [
    'a name without the UTF-8 flag that the manifest names',
    '1 refuse',
    {
      manifest: french,
      files: [{ name: 'lang/français.json', data: '{}', unflagged: true }],
    },
  ],
  [
    'names without the UTF-8 flag that no manifest names',
    '1 warning',
    {
      files: [
        { name: 'art/café.webp', unflagged: true },
        { name: 'art/thé.webp', unflagged: true },
      ],
    },
  ],
  ['a name with the UTF-8 flag', 'pass', { manifest: french, files: ['lang/français.json'] }],
  [
    'a name in a Unicode path field',
    'pass',
    {
      manifest: french,
      files: [{ name: 'lang/fran?ais.json', unflagged: true, unicodePath: 'lang/français.json' }],
    },
  ],
  ['a name in another Unicode form', '1 refuse', { manifest: french, files: [nfd] }],
  ['a pack in another Unicode form', '1 warning', { manifest: pack('packs/fée'), files: ['packs/fe\u0301e.db'] }],

  [
    'packs that are an object',
    '1 refuse',
    { manifest: { packs: { name: 'deck', path: 'packs/deck.db' } }, files: ['packs/deck.db'] },
  ],
  ['a script that is a string', '1 refuse', { manifest: { scripts: 'scripts/main.mjs' } }],
  ['a style that is an object', '1 refuse', { manifest: { styles: { src: 'a.css' } } }],
  ['languages that are an object', '1 refuse', { manifest: { languages: { en: 'lang/en.json' } } }],
  ['packs that are an object in the zip alone', '1 refuse', { inside: { packs: {} } }],

  ['compatibility in words', '2 refuse', { manifest: { compatibility: { minimum: 'v12', verified: 'banana' } } }],
  ['compatibility with a wildcard', '1 refuse', { manifest: { compatibility: { minimum: '12', verified: '13.x' } } }],
  ['compatibility in numbers', 'pass', { manifest: { compatibility: { minimum: 0.8, verified: 13.35 } } }],
  ['compatibility of before', 'pass', { manifest: { compatibility: { minimum: '0.8.9', verified: '13' } } }],
  [
    'a `maximum` below `minimum`',
    '1 refuse',
    {
      manifest: { compatibility: { minimum: '13', verified: '13', maximum: '12.331' } },
    },
  ],
  [
    'a `maximum` that is the generation of `minimum`',
    'pass',
    {
      manifest: { compatibility: { minimum: '14.331', verified: '14', maximum: '14' } },
    },
  ],
  ['a `minimum` above `verified`', '1 warning', { manifest: { compatibility: { minimum: '14', verified: '13' } } }],

  [
    'a language that is not there',
    '1 refuse',
    {
      manifest: {
        languages: [
          { lang: 'en', path: 'lang/en.json' },
          { lang: 'fr', path: 'lang/fr.json' },
        ],
      },
      files: ['lang/en.json'],
    },
  ],
  ['a style in another case', '1 refuse', { manifest: { styles: ['styles/main.css'] }, files: ['styles/Main.css'] }],
  ['a manifest two folders deep', '1 refuse', { folder: 'build/lantern/' }],
  ['two manifests', '1 refuse', { files: ['module.json'] }],
  ['a manifest that is packed by an unusual method', '1 refuse', { entry: { method: 12 } }],
  ['another file that is packed by an unusual method', '1 warning', { files: [{ name: 'a.webp', method: 12 }] }],

  ['a short tag', 'pass', { tag: 'v3.8', manifest: { version: '3.8.0' } }],
  ['a version with build metadata', 'pass', { tag: '1.0.1', manifest: { version: '1.0.1+foundry8' } }],
  ['a tag with a suffix', '1 refuse', { tag: 'v1.3.1-hotfix', manifest: { version: '1.3.1' } }],
];

describe('a package, with every input at its default', () => {
  test.each(packages)('%s: %s', async (_name, verdict, shipped) => {
    expect(verdictOf(await relay(shipped))).toBe(verdict);
  });

  test('more files than are inspected: 1 warning', async () => {
    const phantoms = Array.from({ length: 100_001 }, (_, index) => ({ name: `${index}`, phantom: true }));
    const made = virtualZip(phantoms, { zip64: true });
    const ran = await relay({}, { bytes: made.read(0, made.size) });
    expect(verdictOf(ran)).toBe('1 warning');
    expect(ran.annotations).toMatchObject([{ message: expect.stringContaining('so it was not inspected') }]);
  });
});

describe('`package-check`', () => {
  const broken: readonly (readonly [string, Package])[] = [
    ['no `download`', { manifest: { download: null } }],
    ['a script that is not there', { manifest: { esmodules: ['scripts/gone.mjs'] } }],
    ['a name without the UTF-8 flag', { manifest: french, files: [{ name: 'lang/français.json', unflagged: true }] }],
    ['a list in the zip that is not a list', { inside: { languages: 'en' } }],
  ];

  test.each(broken)('`warn` publishes, with a warning, and `off` without: %s', async (_name, shipped) => {
    expect(verdictOf(await relay(shipped, { packageCheck: 'warn' }))).toBe('1 warning');
    expect(
      verdictOf(
        await relay(
          { ...shipped, tag: 'v1.3', manifest: { ...shipped.manifest, version: '1.3.0' } },
          { packageCheck: 'off' },
        ),
      ),
    ).toBe('pass');
  });

  test.each<[string, Json]>([
    ['a list that is not a list', { packs: {} }],
    ['a version that is not one', { compatibility: { minimum: '12', verified: 'v13' } }],
    ['bounds that exclude each other', { compatibility: { minimum: '13', verified: '13', maximum: '12' } }],
  ])('what is wrong with the manifest is an error in every mode: %s', async (_name, manifest) => {
    for (const packageCheck of ['error', 'warn', 'off'])
      expect(verdictOf(await relay({ manifest }, { packageCheck }))).toBe('1 refuse');
  });
});

describe('entries that bring the zip themselves need no `download`', () => {
  const mods = { token: foundryModsToken };
  const bringing: readonly (readonly [string, Json])[] = [
    ['upload', { ...mods, upload: 'package.zip' }],
    ['package', { ...mods, package: 'package.zip' }],
  ];

  test.each(bringing)('`%s`', async (_name, foundrymods) => {
    const ran = await relay({ manifest: { download: '' } }, { registries: { foundrymods } });
    expect(ran.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
    expect(ran.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  });

  test('without either, an entry of FoundryMods needs it too', async () => {
    const ran = await relay({ manifest: { download: '' } }, { registries: { foundrymods: mods } });
    expect(ran.outcomes['foundrymods']).toMatchObject({
      status: 'failed',
      problems: [{ code: 'package.unreachable' }],
    });
    expect(sentTo(ran, 'foundrymods')).toEqual([]);
  });

  test.each(bringing)(
    '`%s` beside an entry that needs it: one error, and nothing is sent',
    async (_name, foundrymods) => {
      const registries = { foundry: { token: foundryToken }, foundrymods };
      const manifest = { download: null, author: 'me' };
      const ran = await relay({ manifest }, { registries });
      expect(verdictOf(ran)).toBe('1 refuse');
      expect(ran.outcomes['foundrymods']?.status).toBe('withheld');
      expect(sentTo(ran, 'foundrymods')).toEqual([]);
      expect(ran.annotations.filter(({ message }) => message.includes('`author` is deprecated'))).toHaveLength(1);
    },
  );
});

describe('each problem is on its line of the checked-out manifest', () => {
  test.each<[string, Json, readonly string[]]>([
    ['lists', { packs: {}, styles: 'a.css' }, ['"packs": {},', '"styles": "a.css"']],
    [
      'compatibility',
      { compatibility: { minimum: 'v12', verified: 'banana', maximum: '12.x' } },
      ['"minimum": "v12",', '"verified": "banana",', '"maximum": "12.x"'],
    ],
    ['`maximum`', { compatibility: { minimum: '13', verified: '13', maximum: 12 } }, ['"maximum": 12']],
    ['an empty `download`', { download: '' }, ['"download": ""']],
    ['files', { scripts: ['a.js'], languages: [{ lang: 'en', path: 'b.json' }] }, ['"a.js"', '"path": "b.json"']],
  ])('%s', async (_name, manifest, expected) => {
    const workspace = await mkdtemp(join(tmpdir(), 'checkout-'));
    const source = JSON.stringify({ id: 'lantern', version: '#{VERSION}#', ...manifest }, null, 2);
    await writeFile(join(workspace, 'module.json'), source);
    const ran = await relay({ manifest }, { workspace });
    await rm(workspace, { recursive: true });
    const lines = ran.annotations
      .filter(({ level }) => level === 'error')
      .map(({ line }) => source.split('\n')[(line ?? 0) - 1]?.trim());
    expect(lines.toSorted()).toEqual(expected.toSorted());
  });
});
