import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { maxManifestBytes } from '../../src/domain/manifest.ts';
import type { Asset, Release } from '../../src/domain/release.ts';
import { createAssetSource } from '../../src/github/assets.ts';
import { fillManifestUrl, readManifest, type ManifestReading } from '../../src/github/manifest.ts';
import { releaseFromJson } from '../../src/github/payload.ts';
import type { AssetSeed } from '../../sandbox/github.ts';
import { createTestBed, type TestBed } from './github.ts';

describe('readManifest', () => {
  let bed: TestBed;
  beforeEach(async () => {
    bed = await createTestBed();
  });
  afterEach(() => bed.close());

  function assetOf(seed: Partial<AssetSeed> = {}, isPrivate = false): Asset {
    bed.github.createRepository({ repository: 'octo/dungeon', private: isPrivate });
    const release = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1',
      assets: [{ name: 'module.json', content: '{"id":1}', ...seed }],
    });
    return (releaseFromJson(release.json(), { owner: 'octo', name: 'dungeon' }) as Release).assets[0] as Asset;
  }

  function read(more: Partial<ManifestReading> & { readonly known?: boolean } = {}): ReturnType<typeof readManifest> {
    const { http, clock, log, deadline, cancel, github } = bed;
    const { known, ...others } = more;
    const repository = { owner: 'octo', name: 'dungeon', ...(known === undefined ? {} : { private: known }) };
    return readManifest({
      http,
      clock,
      log,
      deadline,
      signal: cancel.signal,
      repository,
      assets: createAssetSource({ http, apiUrl: github.apiUrl, token: github.token, repository, workspace: '' }),
      until: clock.now() + 60_000,
      url: others.asset?.downloadUrl ?? '',
      access: 'public',
      ...others,
    });
  }

  const textOf = (result: Awaited<ReturnType<typeof read>>): string =>
    result.ok ? Buffer.from(result.value).toString() : JSON.stringify(result.error);
  const waited = (): number => (bed.clock.now() - Date.UTC(2026, 10, 3, 12)) / 1000;
  const tokens = (): number =>
    bed.journal.entries.filter(({ headers }) => headers['authorization'] !== undefined).length;

  test('as everybody reads it: without credentials, from where the address leads', async () => {
    expect(textOf(await read({ asset: assetOf() }))).toBe('{"id":1}');
    expect(bed.journal.entries.map(({ server }) => server)).toEqual(['github-web', 'github-storage']);
    expect(tokens()).toBe(0);
  });

  test('from `manifest-url`', async () => {
    const url = bed.github.publicFile('/v1/module.json', '{"id":2}');
    expect(textOf(await read({ url }))).toBe('{"id":2}');
  });

  test.each([404, 403, 500, 503])('one that answers %i at first is waited for', async (status) => {
    const asset = assetOf();
    bed.journal.faults = ({ at }) =>
      at < Date.UTC(2026, 10, 3, 12, 0, 12) ? { kind: 'status', status, act: false } : undefined;
    expect(textOf(await read({ asset }))).toBe('{"id":1}');
    expect(bed.lines.some((line) => line.startsWith('info: Waiting for the manifest'))).toBe(true);
  });

  test.each([true, false])(
    'one that nobody can read is unreachable; a private repository (%p) is not waited for',
    async (known) => {
      const result = await read({ asset: assetOf({}, true), known });
      expect(result).toMatchObject({
        ok: false,
        error: [{ code: 'manifest.unreachable', detail: expect.stringContaining('answered 404') }],
      });
      expect(textOf(result)).toContain('set `manifest-url` to a public copy');
      expect(waited()).toBe(known ? 0 : 60);
      expect(tokens()).toBe(0);
    },
  );

  test('where nobody else has to read it, we do', async () => {
    expect(textOf(await read({ asset: assetOf({}, true), known: true, access: 'token' }))).toBe('{"id":1}');
    expect(bed.journal.entries.map(({ server }) => server)).toEqual(['github-api', 'github-storage']);
  });

  test.each(['public', 'token'] as const)('bytes that GitHub did not record are corrupt (%s)', async (access) => {
    const result = await read({ asset: assetOf({ digest: 'wrong' }), access });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'asset.corrupt' }] });
  });

  test.each([302, 303])('a login page behind a %i is not the manifest', async (status) => {
    const asset = assetOf();
    bed.journal.faults = ({ server }) =>
      server === 'github-web'
        ? { kind: 'redirect', status, location: `${bed.github.storage.origin}/login?return_to=x`, act: false }
        : undefined;
    bed.github.publicFile('/login', '<html>Sign in</html>');
    expect(await read({ asset })).toMatchObject({
      ok: false,
      error: [{ code: 'manifest.unreachable', detail: expect.stringContaining('sign in') }],
    });
  });

  test('a page with status 200 is for the parser to name', async () => {
    expect(textOf(await read({ url: bed.github.publicFile('/x', '<?xml version="1.0"?><Error/>') }))).toContain(
      '<?xml',
    );
  });

  test.each<[size: number, code: string | undefined]>([
    [maxManifestBytes, undefined],
    [maxManifestBytes + 1, 'manifest.invalid'],
    [10 * 1024 * 1024, 'manifest.invalid'],
  ])('of %i bytes', async (size, code) => {
    const url = bed.github.publicFile('/module.json', Buffer.alloc(size, ' '));
    const result = await read({ url });
    expect(result.ok ? undefined : result.error[0].code).toBe(code);
    expect(result.ok ? result.value.length : size).toBe(size);
  });

  test('an asset that is too large is not asked for', async () => {
    const asset = assetOf({ size: maxManifestBytes + 1, content: undefined as never });
    expect(await read({ asset })).toMatchObject({ ok: false, error: [{ code: 'manifest.invalid' }] });
    expect(bed.journal.entries).toEqual([]);
  });

  test.each([410, 400, 401])('%i stands', async (status) => {
    const asset = assetOf();
    bed.journal.faults = () => ({ kind: 'status', status, act: false });
    expect(await read({ asset })).toMatchObject({ ok: false, error: [{ code: 'manifest.unreachable' }] });
    expect(waited()).toBe(0);
  });

  test("ends with the run's time, and when it is cancelled", async () => {
    const url = `${bed.github.storage.origin}/never.json`;
    expect(await read({ url, until: bed.clock.now() + 3_600_000 })).toMatchObject({
      ok: false,
      error: [{ code: 'run.timeout' }],
    });
    expect(waited()).toBeLessThanOrEqual(600);
    bed.cancel.abort(new Error('cancelled'));
    expect(await read({ url })).toMatchObject({ ok: false, error: [{ code: 'run.timeout' }] });
  });
});

describe('fillManifestUrl', () => {
  const fill = (template: string, tag = 'v1.2.0', version = '1.2.0'): ReturnType<typeof fillManifestUrl> =>
    fillManifestUrl(template, { tag, version });

  test.each<[template: string, url: string, tag?: string, version?: string]>([
    ['https://cdn.example/{tag}/module.json', 'https://cdn.example/v1.2.0/module.json'],
    ['https://cdn.example/{version}/{tag}.json', 'https://cdn.example/1.2.0/v1.2.0.json'],
    [
      'https://raw.githubusercontent.com/o/n/{tag}/module.json',
      'https://raw.githubusercontent.com/o/n/pkg/v1/module.json',
      'pkg/v1',
    ],
    ['https://cdn.example/{tag}/m.json', 'https://cdn.example/a%23b%3Fc%25d%2Be%20f/m.json', 'a#b?c%d+e f'],
    ['https://cdn.example/{version}/m.json', 'https://cdn.example/1.0.0%2B5%2F6/m.json', 'v1', '1.0.0+5/6'],
    ['https://cdn.example/m.json?v={version}', 'https://cdn.example/m.json?v=1.2.0'],
    ['https://cdn.example/{tag}/m.json', 'https://cdn.example/%24%26/m.json', '$&'],
    ['http://127.0.0.1:8080/{tag}/m.json', 'http://127.0.0.1:8080/v1.2.0/m.json'],
    ['http://localhost/{tag}/m.json', 'http://localhost/v1.2.0/m.json'],
    ['https://cdn.example/v1.2.0/m.json', 'https://cdn.example/v1.2.0/m.json'],
    ['https://cdn.example/main/{version}/m.json', 'https://cdn.example/main/1.2.0/m.json'],
    [
      'https://raw.githubusercontent.com/o/n/{tag}/latest/m.json',
      'https://raw.githubusercontent.com/o/n/v1.2.0/latest/m.json',
    ],
    [
      'https://raw.githubusercontent.com/o/n/refs/tags/{tag}/m.json',
      'https://raw.githubusercontent.com/o/n/refs/tags/v1.2.0/m.json',
    ],
    ['https://raw.githubusercontent.com/o/n/{tag}/m.json', 'https://raw.githubusercontent.com/o/n/main/m.json', 'main'],
  ])('%s', (...row) => {
    const [template, url, tag, version] = row;
    expect(fill(template, tag, version)).toEqual({ ok: true, value: { url, remarks: [] } });
  });

  test.each<[template: string, said: RegExp]>([
    ['https://cdn.example/{name}/m.json', /placeholder `\{name\}`/],
    ['https://cdn.example/{}/m.json', /placeholder/],
    ['https://cdn.example/{Tag}/m.json', /placeholder/],
    ['{tag}', /not an absolute URL/],
    ['cdn.example/{tag}', /not an absolute URL/],
    ['ftp://cdn.example/{tag}', /not an absolute URL/],
    ['javascript:alert("{tag}")', /not an absolute URL/],
    ['http://cdn.example/{tag}/m.json', /not `https:`/],
    ['http://127.0.0.1.evil.example/{tag}', /not `https:`/],
    ['https://user:pass@cdn.example/{tag}', /holds credentials/],
    ['https://cdn.example/{tag}#top', /fragment/],
    ['https://github.com/o/n/releases/latest/download/module.json', /moves: `\/releases\/latest\/`/],
    ['https://github.com/o/n/releases/latest/download/{tag}.json', /moves/],
    ['https://raw.githubusercontent.com/o/n/main/module.json', /moves: `main`/],
    ['https://raw.githubusercontent.com/o/n/master/{version}/module.json', /moves: `master`/],
    ['https://raw.githubusercontent.com/o/n/HEAD/module.json', /moves/],
    ['https://raw.githubusercontent.com/o/n/refs/heads/dev/{tag}.json', /moves: `\/refs\/heads\/`/],
    ['https://github.com/o/n/raw/main/module.json', /moves/],
    ['https://gitlab.com/o/n/-/raw/main/{version}.json', /moves/],
    ['https://cdn.jsdelivr.net/gh/o/n@latest/module.json', /moves/],
    ['https://cdn.example/latest/module.json', /moves: `latest`/],
    ['https://cdn.example/module.json?ref=main', /moves: `main`/],
  ])('refuses %s', (template, said) => {
    const filled = fill(template);
    expect(filled).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', place: { kind: 'input', input: 'manifest-url' } },
    });
    expect(filled.ok ? '' : filled.error.title).toMatch(said);
    expect(filled.ok ? '' : filled.error.title).not.toContain('pass');
  });

  test('a tag without a version fills no `{version}`', () => {
    expect(fillManifestUrl('https://cdn.example/{version}/m.json', { tag: 'nightly' })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
  });

  test.each([
    'https://cdn.example/module.json',
    'https://cdn.example/v1.2.0-beta/module.json',
    'https://cdn.example/11.2.0/module.json',
    'https://cdn.example/v1.2.0.1/m.json',
  ])('warns of %s, which every release shares', (template) => {
    expect(fill(template)).toMatchObject({ ok: true, value: { url: template, remarks: [{ level: 'warning' }] } });
  });
});
