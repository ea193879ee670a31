import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { accessFromBytes } from '../../../src/foundry/package/access.ts';
import { examinePackage } from '../../../src/foundry/package/examine.ts';
import type { FoundryManifest } from '../../../src/foundry/manifest/manifest.ts';
import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import { zip, type ZipEntrySpec } from '../../../sandbox/zip.ts';
import { processorTime } from '../../harness/processor.ts';

const base = {
  id: 'tavern',
  title: 'Tavern',
  version: '1.2.0',
  compatibility: { minimum: '12', verified: '14' },
  esmodules: ['main.js'],
};

function manifestFrom(json: unknown): FoundryManifest {
  const parsed = parseManifest(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)));
  if (!parsed.ok) throw new Error(parsed.error[0].title);
  return parsed.value.manifest;
}

interface Scene {
  /** Merged into the released manifest. */
  readonly released?: object;
  /** The manifest in the zip; the released one unless given. */
  readonly inside?: object | string | null;
  readonly files?: readonly (string | ZipEntrySpec)[];
  readonly folder?: string;
  readonly fileName?: string;
}

async function findingsOf({ released, inside, files = ['main.js'], folder = '', fileName = 'module.json' }: Scene) {
  const submitted = { ...base, ...released };
  const data = inside === undefined ? submitted : inside;
  const { findings } = await examinePackage(
    accessFromBytes(
      zip([
        ...(data === null
          ? []
          : [{ name: `${folder}${fileName}`, data: typeof data === 'string' ? data : JSON.stringify(data) }]),
        ...files.map((file) => (typeof file === 'string' ? { name: `${folder}${file}`, data: `// ${file}` } : file)),
      ]),
    ),
    { manifest: manifestFrom(submitted), fileName },
  );
  return findings;
}

describe('a package that installs', () => {
  test.each<[string, Scene]>([
    ['at its root', {}],
    ['in one top-level folder', { folder: 'tavern/' }],
    ['in the folder of a branch archive', { folder: 'tavern-main/' }],
    ['with a readme beside the folder', { folder: 'tavern/', files: ['main.js', { name: 'README.md', data: 'x' }] }],
    [
      'with what macOS adds',
      { folder: 'tavern/', files: ['main.js', { name: '__MACOSX/tavern/._module.json', data: 'x' }] },
    ],
    ['with a second manifest in a folder', { files: ['main.js', { name: 'test/module.json', data: '{}' }] }],
    ['with entries for its folders', { files: ['scripts/', 'main.js'] }],
    [
      'a style with a layer',
      { released: { styles: [{ src: 'a.css', layer: 'modules' }, 'b.css'] }, files: ['main.js', 'a.css', 'b.css'] },
    ],
    [
      'paths from the root of Foundry',
      { released: { esmodules: ['modules/tavern/main.js', '/modules/tavern/main.js', './main.js', '/main.js'] } },
    ],
    ['a query', { released: { esmodules: ['main.js?v=1.2.0'] } }],
    ['an encoded path', { released: { styles: ['my%20style.css'] }, files: ['main.js', 'my style.css'] }],
    ['a path that goes up and down', { released: { esmodules: ['scripts/../main.js'] } }],
    [
      'files of the web and of others',
      {
        released: {
          esmodules: ['https://cdn.example/x.js', '//cdn.example/x.js', 'modules/other/y.js', 'systems/dnd5e/z.js'],
        },
      },
    ],
    [
      'a pack that is a folder',
      {
        released: { packs: [{ name: 'a', path: 'packs/a' }] },
        files: ['main.js', 'packs/a/CURRENT', 'packs/a/000005.ldb'],
      },
    ],
    [
      'a pack that is a file',
      { released: { packs: [{ name: 'a', path: './packs/a.db' }] }, files: ['main.js', 'packs/a.db'] },
    ],
    [
      'a pack named as a file that is a folder',
      { released: { packs: [{ name: 'a', path: 'packs/a.db' }] }, files: ['main.js', 'packs/a/CURRENT'] },
    ],
    [
      'a pack named as a folder that is a file',
      { released: { packs: [{ name: 'a', path: 'packs/a/' }] }, files: ['main.js', 'packs/a.db'] },
    ],
    ['a pack without a path', { released: { packs: [{ name: 'a' }, null, 'x'] } }],
    [
      'a system with its banner',
      { fileName: 'system.json', released: { background: 'systems/tavern/bg.webp' }, files: ['main.js', 'bg.webp'] },
    ],
    [
      'a world with a banner of Foundry',
      { fileName: 'world.json', released: { background: 'ui/backgrounds/setup.webp' } },
    ],
    ['a banner that only a system has', { released: { background: 'nowhere.webp' } }],
    ['lists that are null', { released: { styles: null, scripts: null, languages: null, packs: null } }],
    ['a number as version', { released: { version: 12.33 } }],
    [
      'the libraries that Foundry serves itself',
      {
        released: {
          scripts: [
            'greensock/dist/gsap.min.js',
            './greensock/dist/PixiPlugin.min.js',
            '/greensock/dist/gsap.min.js?v=3',
          ],
          esmodules: ['main.js', 'greensock/esm/all.js'],
        },
      },
    ],
    [
      'a library of Foundry beside an own one in another case',
      {
        released: { scripts: ['greensock/dist/gsap.min.js'] },
        files: ['main.js', 'Greensock/dist/gsap.min.js'],
      },
    ],
    [
      'a library of its own in a folder of that name',
      { released: { scripts: ['greensock/own.js'] }, files: ['main.js', 'greensock/own.js'] },
    ],
    [
      'a system with the banner of another one',
      { fileName: 'system.json', released: { background: 'systems/inn/assets/bg.webp' } },
    ],
    [
      'a world with a banner of the web',
      { fileName: 'world.json', released: { background: 'https://x.example/a.png' } },
    ],
    [
      'a name without the UTF-8 flag, but with a Unicode path field',
      {
        released: { languages: [{ lang: 'fr', path: 'lang/français.json' }] },
        files: ['main.js', { name: 'lang/fran?ais.json', unflagged: true, unicodePath: 'lang/français.json' }],
      },
    ],
    [
      'a name in CP437',
      {
        released: { languages: [{ lang: 'fr', path: 'lang/français.json' }] },
        files: ['main.js', { name: Buffer.from('lang/fran\x87ais.json', 'latin1'), unflagged: true }],
      },
    ],
    [
      'a name in Latin-1 that nobody names',
      { files: ['main.js', { name: Buffer.from('é', 'latin1'), unflagged: true }] },
    ],
    ['a file that macOS calls `Icon` with a line end', { files: ['main.js', { name: 'Icon\r', unflagged: true }] }],
    ['an accent in a name', { released: { styles: ['é.css'] }, files: ['main.js', 'é.css'] }],
  ])('%s', async (_name, scene) => {
    expect(await findingsOf(scene)).toEqual([]);
  });

  test('a number keeps its digits, also where the links are placeholders', async () => {
    const inside = `{"id":"tavern","version":1.20,"download":"#{URL}#","manifest":"#{URL}#","esmodules":["main.js"]}`;
    const [only, ...rest] = await findingsOf({ released: { version: '1.20' }, inside });
    expect(only).toMatchObject({ level: 'warning', title: expect.stringContaining('#{URL}#') });
    expect(rest).toEqual([]);
  });

  test('the file name of the released manifest need not be Foundry’s', async () => {
    const bytes = zip([
      { name: 'module.json', data: JSON.stringify(base) },
      { name: 'main.js', data: 'x' },
    ]);
    const { findings } = await examinePackage(accessFromBytes(bytes), {
      manifest: manifestFrom(base),
      fileName: 'tavern.json',
    });
    expect(findings).toEqual([]);
  });

  test('a reader’s own package is checked against the manifest in it', async () => {
    const bytes = zip([
      { name: 'module.json', data: JSON.stringify({ ...base, styles: ['gone.css'] }) },
      { name: 'main.js', data: 'x' },
    ]);
    const examination = await examinePackage(accessFromBytes(bytes), undefined);
    expect(examination.inside?.id).toBe('tavern');
    expect(examination.findings.map(({ pointer }) => pointer)).toEqual(['/styles/0']);
  });
});

describe('a package that does not', () => {
  test.each<[string, Scene, string, string]>([
    [
      'another version',
      { inside: { ...base, version: '1.1.0' } },
      '/version',
      'has version `1.1.0`, but the released manifest has `1.2.0`',
    ],
    ['no version', { inside: { ...base, version: undefined } }, '/version', 'has version none'],
    [
      'a version with another zero',
      { released: { version: '1.20' }, inside: { ...base, version: 1.2 } },
      '/version',
      '`1.2`',
    ],
    ['another id', { inside: { ...base, id: 'inn' } }, '/id', 'has id `inn`'],
    ['a placeholder as version', { inside: { ...base, version: '#{VERSION}#' } }, '/download', '#{VERSION}#'],
    ['a manifest that is not JSON', { inside: '{"id": ' }, '/download', '`module.json` in the package'],
    ['no manifest', { inside: null }, '/download', 'no `module.json` at its root'],
    ['a manifest two folders down', { folder: 'dist/tavern/' }, '/download', 'no `module.json` at its root'],
    [
      'a manifest in upper case',
      { inside: null, files: ['Module.json', 'main.js'] },
      '/download',
      'no `module.json` at its root',
    ],
    [
      'the manifest of a system',
      { inside: null, files: [{ name: 'system.json', data: '{}' }] },
      '/download',
      'no `module.json` at its root',
    ],
    [
      'two to choose from',
      { inside: null, files: ['a/module.json', 'b/module.json'] },
      '/download',
      'more than one `module.json` to choose from: `a/module.json`, `b/module.json`',
    ],
    ['no script', { files: [] }, '/esmodules/0', 'names `main.js`, which is not in the package'],
    [
      'a file outside of the folder',
      { folder: 'tavern/', files: [{ name: 'main.js', data: 'x' }] },
      '/esmodules/0',
      'not in the package',
    ],
    ['a folder in place of a file', { files: ['main.js/index.js'] }, '/esmodules/0', 'not in the package'],
    ['a classic script', { released: { scripts: ['main.js', 'old.js'] } }, '/scripts/1', '`old.js`'],
    ['a style', { released: { styles: [{ src: 'a.css' }] } }, '/styles/0/src', '`a.css`'],
    [
      'a language',
      { released: { languages: [{ lang: 'en', path: 'lang/en.json' }] } },
      '/languages/0/path',
      '`lang/en.json`',
    ],
    [
      'a file below a folder of its own called modules',
      { released: { styles: ['modules/a/b.css'] }, files: ['main.js', 'modules/a/c.css'] },
      '/styles/0',
      'not in',
    ],
    ['another case', { files: ['Main.js'] }, '/esmodules/0', 'names `main.js`, the package has `Main.js`'],
    [
      'a file below an own folder with the name of a library of Foundry',
      { released: { scripts: ['greensock/dist/gsap.min.js'] }, files: ['main.js', 'greensock/own.js'] },
      '/scripts/0',
      'names `greensock/dist/gsap.min.js`, which is not in the package',
    ],
    [
      'a style in a folder of Foundry',
      { released: { styles: ['greensock/own.css'] } },
      '/styles/0',
      'names `greensock/own.css`, which is not in the package',
    ],
    [
      'a script in a folder that is not quite a library of Foundry',
      { released: { scripts: ['lib/greensock/gsap.min.js'] } },
      '/scripts/0',
      'not in the package',
    ],
    [
      'a style in another Unicode form',
      { released: { styles: ['é.css'] }, files: ['main.js', 'e\u0301.css'] },
      '/styles/0',
      'they differ only in Unicode normalization (NFC and NFD)',
    ],
    [
      'a script in another Unicode form, the other way round',
      { released: { scripts: ['e\u0301/x.js'] }, files: ['main.js', 'é/x.js'] },
      '/scripts/0',
      'they differ only in Unicode normalization (NFC and NFD)',
    ],
    [
      'a language in another Unicode form and another case',
      { released: { languages: [{ path: 'é.json' }] }, files: ['main.js', 'E\u0301.json'] },
      '/languages/0/path',
      'they differ in case and in Unicode normalization',
    ],
    [
      'a style in another case',
      { released: { styles: ['a.css'] }, files: ['main.js', 'A.css'] },
      '/styles/0',
      'they differ only in upper and lower case',
    ],
    [
      'a language whose name has no UTF-8 flag',
      {
        released: { languages: [{ lang: 'fr', path: 'lang/français.json' }] },
        files: ['main.js', { name: 'lang/français.json', unflagged: true }],
      },
      '/languages/0/path',
      'names `lang/français.json`, whose name in the zip is UTF-8 without the UTF-8 flag',
    ],
    [
      'a script whose folder has no UTF-8 flag',
      {
        released: { esmodules: ['main.js', 'scènes/x.js'] },
        files: ['main.js', { name: 'scènes/x.js', unflagged: true }],
      },
      '/esmodules/1',
      'UTF-8 without the UTF-8 flag',
    ],
    [
      'a style in Latin-1',
      {
        released: { styles: ['é.css'] },
        files: ['main.js', { name: Buffer.from('é.css', 'latin1'), unflagged: true }],
      },
      '/styles/0',
      'names `é.css`, which is not in the package',
    ],
    [
      'a list in the package that is not a list',
      { inside: { ...base, packs: { name: 'a' } } },
      '/download',
      '`module.json` in the package: `packs` must be a list, but it is an object',
    ],
    [
      'bounds in the package that exclude each other',
      { inside: { ...base, compatibility: { minimum: '12', verified: '14', maximum: '11' } } },
      '/download',
      '`module.json` in the package: `compatibility.maximum` (11) is below `compatibility.minimum` (12)',
    ],
    [
      'the manifest twice',
      { files: [{ name: 'module.json', data: '{}' }, 'main.js'] },
      '/download',
      'contains `module.json` more than once',
    ],
    [
      'a manifest that is packed by an unusual method',
      { inside: null, files: [{ name: 'module.json', data: '{}', method: 93 }, 'main.js'] },
      '/download',
      '`module.json` in the package is compressed by method 93',
    ],
    [
      'a manifest that is encrypted',
      { inside: null, files: [{ name: 'module.json', data: '{}', encrypted: true }, 'main.js'] },
      '/download',
      '`module.json` in the package is encrypted',
    ],
    ['a path out of the package', { released: { styles: ['../x.css'] } }, '/styles/0', 'outside the package'],
    [
      'what only the manifest inside names',
      { inside: { ...base, styles: ['gone.css'] } },
      '/download',
      'The manifest in the package names `gone.css`',
    ],
    [
      'an absolute path',
      { files: ['main.js', { name: '/etc/passwd', data: 'x' }] },
      '/download',
      'the absolute path `/etc/passwd`',
    ],
    [
      'a path of a drive',
      { files: ['main.js', { name: 'C:\\x.js', data: 'x' }] },
      '/download',
      'the absolute path `C:\\x.js`',
    ],
    ['a path that climbs', { files: ['main.js', { name: '../x.js', data: 'x' }] }, '/download', 'leaves its folder'],
    [
      'a path that climbs backwards',
      { files: ['main.js', { name: 'a\\..\\..\\x.js', data: 'x' }] },
      '/download',
      'leaves its folder',
    ],
    [
      'encryption',
      { files: ['main.js', { name: 'x.js', data: 'x'.repeat(13), size: 1, encrypted: true, stored: true }] },
      '/download',
      'is encrypted',
    ],
    [
      'a size that cannot be',
      { files: ['main.js', { name: 'x.js', data: 'x'.repeat(9), size: 4_000_000_000 }] },
      '/download',
      'cannot have the 4000000000 bytes',
    ],
    [
      'two files of the same bytes',
      { files: ['main.js', { name: 'x.js', offset: 0, phantom: true }] },
      '/download',
      'share the same bytes',
    ],
    [
      'a file that reaches into the next',
      { files: [{ name: 'x.js', data: 'x', compressedSize: 20 }, 'main.js'] },
      '/download',
      'share the same bytes',
    ],
    [
      'a file that reaches into the directory',
      { files: ['main.js', { name: 'x.js', data: 'x', compressedSize: 60 }] },
      '/download',
      'extends beyond',
    ],
  ])('%s', async (_name, scene, pointer, title) => {
    const findings = await findingsOf(scene);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'package.mismatch', pointer, title: expect.stringContaining(title) });
    expect(findings[0]!.hint).toBeDefined();
  });

  test.each<[string, Scene, string, string?]>([
    [
      'a pack that is not there, as a file',
      { released: { packs: [{ name: 'a', path: 'packs/a.db' }] } },
      'names the pack `packs/a.db`, which is not in the package: Foundry creates it empty',
      '/packs/0/path',
    ],
    [
      'a pack that is not there, as a folder',
      { released: { packs: [{ name: 'a', path: './packs/a' }] } },
      'names the pack `./packs/a`, which is not in the package: Foundry creates it empty',
      '/packs/0/path',
    ],
    [
      'a pack of another package',
      { released: { packs: [{ name: 'a', path: 'systems/dnd5e/packs/a' }] } },
      'Foundry creates it empty',
      '/packs/0/path',
    ],
    [
      'a pack that is an empty folder',
      { released: { packs: [{ name: 'a', path: 'packs/a' }] }, files: ['main.js', 'packs/a/'] },
      'without a database',
      '/packs/0/path',
    ],
    [
      'a pack file in another case',
      { released: { packs: [{ path: 'packs/macros' }] }, files: ['main.js', 'packs/Macros.db'] },
      'names the pack `packs/macros`, the package has `packs/Macros.db`: they differ only in upper and lower case',
      '/packs/0/path',
    ],
    [
      'a pack folder in another case',
      { released: { packs: [{ path: 'packs/a.db' }] }, files: ['main.js', 'packs/A/CURRENT'] },
      'names the pack `packs/a.db`, the package has `packs/A`: they differ only in upper and lower case',
      '/packs/0/path',
    ],
    [
      'a pack in another Unicode form',
      { released: { packs: [{ path: 'packs/é.db' }] }, files: ['main.js', 'packs/e\u0301.db'] },
      'they differ only in Unicode normalization',
      '/packs/0/path',
    ],
    [
      'a pack whose name has no UTF-8 flag',
      { released: { packs: [{ path: 'packs/é.db' }] }, files: ['main.js', { name: 'packs/é.db', unflagged: true }] },
      'names the pack `packs/é.db`, whose name in the zip is UTF-8 without the UTF-8 flag',
      '/packs/0/path',
    ],
    [
      'a banner of a system that is not there',
      { fileName: 'system.json', released: { background: 'systems/tavern/bg.webp' } },
      'names the picture `systems/tavern/bg.webp`, which is not in the package',
      '/background',
    ],
    [
      'a banner of a world that is not there',
      { fileName: 'world.json', released: { background: 'worlds/tavern/bg.webp' } },
      'names the picture `worlds/tavern/bg.webp`, which is not in the package',
      '/background',
    ],
    [
      'a banner in another case',
      { fileName: 'system.json', released: { background: 'art/bg.webp' }, files: ['main.js', 'art/BG.webp'] },
      'names the picture `art/bg.webp`, the package has `art/BG.webp`: they differ only in upper and lower case',
      '/background',
    ],
    [
      'a banner outside the package',
      { fileName: 'world.json', released: { background: '../bg.webp' } },
      'names the picture `../bg.webp`, which is outside the package',
      '/background',
    ],
    [
      'backslashes',
      { files: ['main.js', { name: 'a\\x.js', data: 'x' }] },
      'contains `a\\x.js`, with `\\` between folders',
    ],
    [
      'backslashes, also mixed with slashes and in front of named files',
      {
        released: { styles: ['css/dark/a.css'], packs: [{ path: 'packs/a' }] },
        files: ['main.js', { name: 'css\\dark/a.css' }, { name: 'packs\\a\\CURRENT' }, { name: 'packs\\a\\' }],
      },
      '3 paths with `\\` between folders',
    ],
    [
      'a name without the UTF-8 flag that no manifest names',
      { files: ['main.js', { name: 'café.txt', unflagged: true }] },
      "contains `café.txt`, a name in UTF-8 without the zip's UTF-8 flag",
    ],
    [
      'a top-level folder without the UTF-8 flag, which installers take away',
      {
        inside: null,
        released: { styles: ['a.css'] },
        files: ['module.json', 'main.js', 'a.css'].map((name) => ({
          name: `café/${name}`,
          data: name === 'module.json' ? JSON.stringify({ ...base, styles: ['a.css'] }) : 'x',
          unflagged: true,
        })),
      },
      "3 names in UTF-8 without the zip's UTF-8 flag",
    ],
    [
      'a pack that was not compiled',
      { released: { packs: [{ path: 'packs/a' }] }, files: ['main.js', 'packs/a/actor.json'] },
      'without a database',
      '/packs/0/path',
    ],
    ['a file twice', { files: ['main.js', 'main.js'] }, 'contains `main.js` twice'],
    ['a file twice, but for case', { files: ['main.js', 'MAIN.js'] }, 'one file on Windows'],
    ['a method of newer tools', { files: ['main.js', { name: 'x.js', data: 'x', method: 93 }] }, 'method 93'],
  ])('%s is only a warning', async (_name, scene, title, pointer = '/download') => {
    expect(await findingsOf(scene)).toMatchObject([
      { level: 'warning', title: expect.stringContaining(title), pointer },
    ]);
  });

  test('packs and pictures are warnings also if only the manifest in the package names them', async () => {
    const inside = { ...base, packs: [{ path: 'packs/a' }], background: 'bg.webp' };
    const findings = await findingsOf({ fileName: 'system.json', inside });
    expect(findings.map(({ level, pointer }) => `${level} ${pointer}`)).toEqual([
      'warning /download',
      'warning /download',
    ]);
  });

  test('a system at the root of a zip with backslashes is found', async () => {
    const findings = await findingsOf({ folder: 'tavern\\' });
    expect(findings).toMatchObject([{ level: 'warning', title: expect.stringContaining('2 paths with') }]);
  });

  test('all findings are reported at once', async () => {
    const findings = await findingsOf({
      released: { styles: ['a.css'], languages: [{ path: 'EN.json' }] },
      inside: { ...base, id: 'inn', version: '1' },
      files: ['en.json', { name: '../x', data: 'x' }],
    });
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      '/id',
      '/version',
      '/esmodules/0',
      '/styles/0',
      '/languages/0/path',
      '/download',
    ]);
  });

  test('ten of a kind are reported one by one, eleven as one', async () => {
    const named = (count: number) => ({
      released: { styles: Array.from({ length: count }, (_, index) => `s${index}.css`) },
    });
    expect(await findingsOf(named(10))).toHaveLength(10);
    const [only, ...rest] = await findingsOf(named(11));
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      pointer: '/styles/0',
      title: '11 files that the manifest names are not in the package',
    });
    expect(only!.detail).toMatch(/`s9\.css`.*; and 1 more$/);
    expect(only!.detail).not.toContain('s10.css');
  });

  test('deep and many names cost neither time nor memory', async () => {
    const deep = `${'a/'.repeat(30_000)}x`;
    const files = Array.from({ length: 200 }, (_, index) => ({ name: `${index}${deep}`, phantom: true }));
    const packs = Array.from({ length: 2_000 }, (_, index) => ({ path: `packs/${index}` }));
    const findings = await findingsOf({ released: { packs }, files: ['main.js', ...files] });
    expect(findings.some(({ title }) => title === '2000 packs that the manifest names are not in the package')).toBe(
      true,
    );
  });

  test('100,000 entries are inspected in time', async () => {
    const files = Array.from({ length: 99_999 }, (_, index) => ({
      name: `${index}/x`,
      offset: index * 40,
      phantom: true,
    }));
    const styles = Array.from({ length: 20_000 }, (_, index) => `${index}/X`);
    const bytes = zip([{ name: 'module.json', data: JSON.stringify({ ...base, styles }) }, ...files], { zip64: true });
    const took = processorTime();
    const { findings, entries } = await examinePackage(accessFromBytes(bytes), undefined);
    expect(entries).toBe(100_000);
    expect(findings.map(({ title }) => title)).toContain(
      '20000 files that the manifest names are written differently in the package',
    );
    expect(findings.length).toBeLessThan(10);
    expect(took()).toBeLessThan(10_000);
  });

  test('a million characters take no time, whatever they are', async () => {
    const marks = '\u0301\u0323'.repeat(100_000);
    const styles = [`a${marks}`, `${'?'.repeat(200_000)}#`, '%41'.repeat(60_000), `${'../a/'.repeat(20_000)}x`];
    const names = Array.from({ length: 20 }, (_, index) => ({ name: `${index}${'\u0301\u0323'.repeat(16_000)}` }));
    const took = processorTime();
    const findings = await findingsOf({ released: { styles }, files: ['main.js', ...names] });
    expect(findings.filter(({ pointer }) => pointer.startsWith('/styles/'))).toHaveLength(4);
    expect(took()).toBeLessThan(5_000);
  });

  test('foreign text stays short, and inside its quotation', async () => {
    const [only] = await findingsOf({ released: { esmodules: [`a\`b\n::error::${'x'.repeat(5_000)}`] } });
    expect(only!.title).not.toMatch(/\n|a`b/);
    expect(only!.title.length).toBeLessThan(300);
  });

  test('any JSON as either manifest ends in findings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('esmodules', 'styles', 'packs', 'languages', 'background', 'id', 'x'),
          fc.jsonValue(),
          { noNullPrototype: true },
        ),
        fc.jsonValue(),
        async (released, inside) => {
          const text = JSON.stringify({ ...base, ...released, id: 'tavern' });
          const bytes = zip([{ name: 'module.json', data: JSON.stringify(inside) }]);
          const { findings } = await examinePackage(accessFromBytes(bytes), {
            manifest: manifestFrom(text),
            fileName: 'module.json',
          });
          expect(findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
