import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseManifest, type FoundryManifest } from '../../../src/foundry/manifest/manifest.ts';
import { classifyUrlStability } from '../../../src/foundry/package/address.ts';
import { downloadFault, manifestAdvice, noticeOf } from '../../../src/foundry/package/advice.ts';

const release = { tag: 'v1.2.0', prerelease: false, repository: { owner: 'Inn', name: 'tavern' } };

function manifestFrom(json: object): FoundryManifest {
  const parsed = parseManifest(
    Buffer.from(
      JSON.stringify({ id: 'tavern', version: '1.2.0', compatibility: { minimum: '12', verified: '14' }, ...json }),
    ),
  );
  if (!parsed.ok) throw new Error(parsed.error[0].title);
  return parsed.value.manifest;
}

const advise = (json: object, previousVerified?: string) =>
  manifestAdvice(manifestFrom(json), { release, ...(previousVerified === undefined ? {} : { previousVerified }) });

describe('what an address promises', () => {
  test.each([
    ['https://github.com/inn/tavern/releases/download/v1.2.0/module.zip', 'tag v1.2.0'],
    ['https://github.com/inn/tavern/releases/download/pkg/v1.2.0/module.zip', 'tag pkg/v1.2.0'],
    ['https://github.com/inn/tavern/releases/download/pkg%2Fv1.2.0/module.zip', 'tag pkg/v1.2.0'],
    ['https://github.com/inn/tavern/releases/download/latest/module.zip', 'moving'],
    ['https://github.com/inn/tavern/releases/latest/download/module.zip', 'moving'],
    ['https://github.com/inn/tavern/archive/master.zip', 'moving'],
    ['https://github.com/inn/tavern/archive/foundry-v12.zip', 'moving'],
    ['https://github.com/inn/tavern/archive/refs/heads/main.zip', 'moving'],
    ['https://github.com/inn/tavern/archive/refs/heads/1.2.0.zip', 'moving'],
    ['https://github.com/inn/tavern/archive/refs/tags/v1.2.0.zip', 'tag v1.2.0'],
    ['https://github.com/inn/tavern/archive/v1.1.0.zip', 'tag v1.1.0'],
    [`https://github.com/inn/tavern/archive/${'0a'.repeat(20)}.zip`, 'fixed'],
    ['https://codeload.github.com/inn/tavern/zip/refs/heads/main', 'moving'],
    ['https://codeload.github.com/inn/tavern/legacy.zip/v1.2.0', 'tag v1.2.0'],
    ['https://api.github.com/repos/inn/tavern/zipball/v1.2.0', 'tag v1.2.0'],
    ['https://api.github.com/repos/inn/tavern/zipball', 'unknown'],
    ['https://raw.githubusercontent.com/inn/tavern/main/dist/module.zip', 'moving'],
    ['https://raw.githubusercontent.com/inn/tavern/v1.2.0/module.zip', 'tag v1.2.0'],
    ['https://raw.githubusercontent.com/inn/tavern/refs/tags/v1.1.0/module.zip', 'tag v1.1.0'],
    ['https://github.com/inn/tavern/raw/main/module.zip', 'moving'],
    ['https://github.com/inn/tavern/raw/v1.1.0/module.zip', 'tag v1.1.0'],
    ['https://gitlab.com/inn/tavern/-/releases/permalink/latest/downloads/module.zip', 'moving'],
    ['https://gitlab.com/inn/tavern/-/releases/v1.2.0/downloads/module.zip', 'tag v1.2.0'],
    ['https://gitlab.com/inn/tavern/-/archive/main/tavern-main.zip', 'moving'],
    ['https://gitlab.com/inn/tavern/-/archive/v1.2.0/tavern-v1.2.0.zip', 'tag v1.2.0'],
    ['https://gitlab.com/inn/tavern/-/jobs/artifacts/main/raw/module.zip?job=build', 'moving'],
    ['https://codeberg.org/inn/tavern/raw/branch/main/module.zip', 'moving'],
    ['https://codeberg.org/inn/tavern/raw/tag/v1.2.0/module.zip', 'tag v1.2.0'],
    ['https://cdn.jsdelivr.net/gh/inn/tavern@1.1.0/module.json', 'tag 1.1.0'],
    ['https://cdn.jsdelivr.net/gh/inn/tavern@main/module.json', 'moving'],
    ['https://cdn.jsdelivr.net/gh/inn/tavern/module.json', 'moving'],
    ['https://files.example/tavern/latest/module.zip', 'moving'],
    ['https://files.example/tavern-latest.zip', 'moving'],
    ['https://files.example/tavern/1.2.0/module.zip', 'unknown'],
    ['https://files.example/the-latest-tavern.zip', 'unknown'],
    ['https://files.example/%E0%A4%A/module.zip', 'unknown'],
    ['module.zip', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (address, expected) => {
    const found = classifyUrlStability(address, 'v1.2.0');
    expect(found.kind === 'tag' ? `tag ${found.tag}` : found.kind).toBe(expected);
  });

  test('any text has an answer', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'releases',
            'download',
            'latest',
            'archive',
            'refs',
            'heads',
            'raw',
            '-',
            'gh',
            'a@',
            '%',
            '1.0',
          ),
        ),
        (steps) => {
          expect(['moving', 'tag', 'fixed', 'unknown']).toContain(
            classifyUrlStability(`https://github.com/${steps.join('/')}`, 'v1').kind,
          );
        },
      ),
    );
  });
});

describe('advice on `download`', () => {
  test.each<[string, string, boolean | undefined]>([
    ['this tag', 'https://github.com/inn/tavern/releases/download/v1.2.0/module.zip', undefined],
    ['another tag', 'https://github.com/inn/tavern/releases/download/v1.1.0/module.zip', false],
    ['a like tag of the same repository', 'https://github.com/inn/tavern/releases/download/1.2.0/module.zip', false],
    ['a like tag of another repository', 'https://github.com/inn/public/releases/download/1.2.0/module.zip', undefined],
    ['another tag of another repository', 'https://github.com/inn/public/releases/download/1.1.0/module.zip', false],
    ['the latest release', 'https://github.com/inn/tavern/releases/latest/download/module.zip', true],
    ['a tag `latest`', 'https://github.com/inn/tavern/releases/download/latest/module.zip', true],
    ['a branch', 'https://github.com/inn/tavern/archive/master.zip', true],
    ['somewhere', 'https://files.example/tavern/1.1.0.zip', undefined],
  ])('%s', (_name, download, moving) => {
    const fault = downloadFault(download, release, '1.2.0');
    expect(fault?.moving).toBe(moving);
    if (fault)
      expect(noticeOf(fault)).toMatchObject({
        level: 'warning',
        text: expect.stringMatching(
          download.includes('/releases/latest/')
            ? /^`download` points at .*: .*\. Use `https:\/\/github\.com\/inn\/tavern\/releases\/download\/v1\.2\.0\/module\.zip`\.$/
            : /^`download` points at .*: .*\. Use the address of this release's zip, under its tag\.$/,
        ),
        place: { kind: 'manifest', pointer: '/download' },
      });
  });

  test('of the latest release names the address under its tag', () => {
    const download = 'https://git.example/inn/tavern/releases/latest/download/a-module-with-a-long-name%201.zip';
    expect(downloadFault(download, { ...release, tag: 'tavern@1.2.0' }, '1.2.0')?.hint).toBe(
      'Use `https://git.example/inn/tavern/releases/download/tavern@1.2.0/a-module-with-a-long-name%201.zip`.',
    );
  });

  test("nothing about this release's own tag, although it is `latest`", () => {
    const own = 'https://github.com/inn/tavern/releases/download/latest/module.zip';
    expect(downloadFault(own, { ...release, tag: 'latest' }, '1.2.0')).toBeUndefined();
    const newest = 'https://github.com/inn/tavern/releases/latest/download/module.zip';
    expect(downloadFault(newest, { ...release, tag: 'latest' }, '1.2.0')).toMatchObject({ moving: true });
  });
});

describe('advice on the manifest', () => {
  test.each<[string, object, string | undefined]>([
    [
      'a modern one',
      { esmodules: ['a.js'], packs: [{ name: 'a', type: 'Item', ownership: {} }], name: '', dependencies: [] },
      undefined,
    ],
    ['`maximum` of this generation', { compatibility: { minimum: '12', verified: '14', maximum: '14' } }, undefined],
    ['`maximum` of the next', { compatibility: { minimum: '12', verified: '14', maximum: '15.999' } }, undefined],
    ['`maximum` that is not a number', { compatibility: { minimum: '12', verified: '14', maximum: 'all' } }, undefined],
    ['a prerelease by number', { version: '1.2.0.1' }, undefined],
    ['build metadata', { version: '1.2.0+5' }, undefined],
    ['a `v`', { version: 'v1.2.0' }, undefined],
    ['a date', { version: '2026-04-08' }, undefined],
    ['a generation in its name', { version: '1.2.0-foundry14' }, undefined],
    ['a letter behind the number', { version: '0.5.0b' }, undefined],
    ['a version that is a word', { version: 'beta' }, undefined],
    ['`verified` as before', {}, '14'],
    ['`verified` above before', {}, '13.351'],
    [
      '`manifest` at latest',
      { manifest: 'https://github.com/inn/tavern/releases/latest/download/module.json' },
      undefined,
    ],
    [
      '`manifest` on a branch',
      { manifest: 'https://raw.githubusercontent.com/inn/tavern/main/module.json' },
      undefined,
    ],
  ])('nothing on %s', (_name, json, previous) => {
    expect(advise(json, previous)).toEqual([]);
  });

  test.each<[string, object, string | undefined, string, RegExp]>([
    ['`name` beside `id`', { name: 'tavern' }, undefined, '/name', /`name` is deprecated.*`id`/],
    ['`author`', { author: 'me' }, undefined, '/author', /`authors`/],
    ['`dependencies`', { dependencies: [{ name: 'x' }] }, undefined, '/dependencies', /`relationships\.requires`/],
    ['`minimumCoreVersion`', { minimumCoreVersion: '9' }, undefined, '/minimumCoreVersion', /`compatibility\.minimum`/],
    [
      '`compatibleCoreVersion`',
      { compatibleCoreVersion: 9 },
      undefined,
      '/compatibleCoreVersion',
      /`compatibility\.verified`/,
    ],
    ['`gridUnits`', { gridUnits: 'ft' }, undefined, '/gridUnits', /v12.*`grid\.units`/],
    ['`entity` of a pack', { packs: [{ type: 'Item' }, { entity: 'Item' }] }, undefined, '/packs/1/entity', /`type`/],
    [
      '`maximum` below the newest',
      { compatibility: { minimum: '12', verified: '13', maximum: '13.999' } },
      undefined,
      '/compatibility/maximum',
      /Foundry 14 and later neither install nor load/,
    ],
    [
      '`maximum` of old',
      { compatibility: { minimum: '0.6', verified: '9', maximum: 9 } },
      undefined,
      '/compatibility/maximum',
      /Foundry 10 and later/,
    ],
    ['a prerelease', { version: '1.2.3-alpha.1' }, undefined, '/version', /ranks `1\.2\.3-alpha\.1` above `1\.2\.3`/],
    ['a prerelease in short', { version: '0.5.0b3' }, undefined, '/version', /above `0\.5\.0`/],
    ['a prerelease with a `v`', { version: 'v1.2.0-rc1' }, undefined, '/version', /above `v1\.2\.0`/],
    ['`verified` below before', {}, '14.360', '/compatibility/verified', /`14\.360`/],
    [
      '`manifest` at a tag',
      { manifest: 'https://github.com/inn/tavern/releases/download/v1.2.0/module.json' },
      undefined,
      '/manifest',
      /one version/,
    ],
    [
      '`manifest` at a commit',
      { manifest: `https://raw.githubusercontent.com/inn/tavern/${'0a'.repeat(20)}/module.json` },
      undefined,
      '/manifest',
      /one version/,
    ],
  ])('%s is a notice', (_name, json, previous, pointer, text) => {
    const [only, ...rest] = advise(json, previous);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      level: 'notice',
      text: expect.stringMatching(text),
      place: { kind: 'manifest', pointer },
    });
  });

  test.each(['v14-latest', 'stable', 'latest'])('`manifest` at the tag `%s`, which may move, is none', (tag) => {
    expect(advise({ manifest: `https://github.com/inn/tavern/releases/download/${tag}/module.json` })).toEqual([]);
  });

  test('any suffix is a prerelease if GitHub marks it as one', () => {
    const notices = manifestAdvice(manifestFrom({ version: '1.2.0-foundry14' }), {
      release: { ...release, prerelease: true },
    });
    expect(notices).toMatchObject([{ level: 'notice', text: expect.stringContaining('above `1.2.0`') }]);
  });

  test('notices from reading the manifest are not repeated', () => {
    const parsed = parseManifest(
      Buffer.from('{"name":"tavern","version":"1","minimumCoreVersion":"9","compatibleCoreVersion":"9"}'),
    );
    if (!parsed.ok) throw new Error(parsed.error[0].title);
    expect(parsed.value.notices).toHaveLength(3);
    expect(manifestAdvice(parsed.value.manifest, { release })).toEqual([]);
  });
});

describe('bounds that contradict each other', () => {
  test.each([
    [{ minimum: '11.315', verified: '11' }, []],
    [{ minimum: '12.327', verified: '14.331', maximum: '14' }, []],
    [{ minimum: '0.6.5', verified: '14' }, []],
    [{ minimum: '13', verified: '12' }, ['/compatibility/verified']],
    [{ minimum: '12.331', verified: '12.327' }, ['/compatibility/verified']],
    [{ minimum: '12', verified: '15.350', maximum: '14' }, ['/compatibility/maximum']],
    [{ minimum: 'x', verified: 'y', maximum: 'z' }, []],
  ])('%j', (compatibility, expected) => {
    const warnings = advise({ compatibility }).filter(({ level }) => level === 'warning');
    expect(warnings.map(({ place }) => place?.kind === 'manifest' && place.pointer)).toEqual(expected);
  });

  test('are one message, although the maximum is old as well', () => {
    const notices = advise({ compatibility: { minimum: '12', verified: '13', maximum: '12' } });
    expect(notices).toMatchObject([{ level: 'warning', place: { pointer: '/compatibility/maximum' } }]);
  });
});
