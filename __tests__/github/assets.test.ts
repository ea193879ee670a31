import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { ProblemError } from '../../src/domain/problem.ts';
import type { Asset, Release } from '../../src/domain/release.ts';
import { createAssetSource } from '../../src/github/assets.ts';
import { TransferError } from '../../src/http/body.ts';
import { releaseFromJson } from '../../src/github/payload.ts';
import type { AssetSeed } from '../../sandbox/github.ts';
import type { JournalEntry } from '../../sandbox/server.ts';
import { createTestBed, type TestBed } from './github.ts';

let bed: TestBed;
beforeEach(async () => {
  bed = await createTestBed();
});
afterEach(() => bed.close());

interface Setting {
  readonly private?: boolean;
  /** What the event said of it. */
  readonly known?: boolean;
  readonly token?: string;
  readonly formerly?: string;
}

function assetOf(seed: Partial<AssetSeed> = {}, { private: isPrivate = false, formerly }: Setting = {}): Asset {
  bed.github.createRepository({
    repository: 'octo/dungeon',
    private: isPrivate,
    ...(formerly === undefined ? {} : { formerly }),
  });
  const release = bed.github.createRelease({
    repository: 'octo/dungeon',
    tag: 'pkg/v1.0.0',
    assets: [{ name: 'a b.zip', content: 'the bytes', ...seed }],
  });
  const [asset] = (releaseFromJson(release.json(), { owner: 'octo', name: 'dungeon' }) as Release).assets;
  if (!asset) throw new Error('no asset');
  return asset;
}

function sourceOf({ known, token = bed.github.token, formerly }: Setting = {}): ReturnType<typeof createAssetSource> {
  return createAssetSource({
    http: bed.http,
    apiUrl: bed.github.apiUrl,
    workspace: '',
    repository: {
      owner: 'octo',
      name: formerly === undefined ? 'dungeon' : 'cellar',
      ...(known === undefined ? {} : { private: known }),
    },
    ...(token === '' ? {} : { token }),
  });
}

/** What a consumer saw: the bytes up to the end or the error. */
async function consume(asset: Asset, setting: Setting = {}): Promise<{ text: string; error?: ProblemError }> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await sourceOf(setting).bytes(asset).open(new AbortController().signal))
      chunks.push(chunk);
    return { text: Buffer.concat(chunks).toString() };
  } catch (error) {
    return { text: Buffer.concat(chunks).toString(), error: error as ProblemError };
  }
}

const authorized = ({ headers }: JournalEntry): boolean => headers['authorization'] !== undefined;
const servers = (): string[] =>
  bed.journal.entries.map((entry) => `${entry.server}${authorized(entry) ? ' with token' : ''}`);

describe('bytes', () => {
  test.each<[what: string, setting: Setting, asked: string[]]>([
    ['a public asset is read without credentials', {}, ['github-web', 'github-storage']],
    ['and so where the repository is said to be public', { known: false }, ['github-web', 'github-storage']],
    ['a private one through the API', { private: true, known: true }, ['github-api with token', 'github-storage']],
    [
      'one that may be private is tried in public first',
      { private: true },
      ['github-web', 'github-api with token', 'github-storage'],
    ],
    [
      'one of a renamed private repository',
      { private: true, known: true, formerly: 'octo/cellar' },
      ['github-api with token', 'github-api with token', 'github-storage'],
    ],
  ])('%s', async (_, setting, asked) => {
    const asset = assetOf({}, setting);
    expect(await consume(asset, setting)).toEqual({ text: 'the bytes' });
    expect(servers()).toEqual(asked);
  });

  test('the API may answer the bytes itself', async () => {
    bed.github.options.directAssets = true;
    const asset = assetOf({}, { private: true });
    expect(await consume(asset, { known: true })).toEqual({ text: 'the bytes' });
    expect(servers()).toEqual(['github-api with token']);
  });

  test('can be opened again, and has the size that is announced', async () => {
    const asset = assetOf();
    const bytes = sourceOf().bytes(asset);
    expect(bytes.size).toBe(9);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await bytes.open(new AbortController().signal)) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe('the bytes');
    }
  });

  test('the address of the event is never given the token', async () => {
    const asset = { ...assetOf({}, { private: true }), apiUrl: `${bed.github.storage.origin}/steal` };
    expect(await consume(asset, { known: true })).toEqual({ text: 'the bytes' });
    expect(bed.journal.of('github-storage').some(authorized)).toBe(false);
  });

  test('an empty asset is an empty stream', async () => {
    expect(await consume(assetOf({ content: '' }))).toEqual({ text: '' });
  });

  test('a large asset arrives piece by piece', async () => {
    const size = 8 * 1024 * 1024;
    const asset = assetOf({ size, content: undefined as never });
    let pieces = 0;
    let sum = 0;
    for await (const chunk of await sourceOf().bytes(asset).open(new AbortController().signal)) {
      pieces += 1;
      sum += chunk.length;
    }
    expect(sum).toBe(size);
    expect(pieces).toBeGreaterThan(8);
  });

  test('the wrong bytes never come to a normal end', async () => {
    const { text, error } = await consume(assetOf({ digest: 'wrong' }));
    expect(text).toBe('');
    expect(error).toMatchObject({ name: 'ProblemError', problems: [{ code: 'asset.corrupt' }] });
    expect(error?.message).toMatch(/`a b\.zip`.*SHA-256 [0-9a-f]{12}… instead of [0-9a-f]{12}…/);
  });

  test.each([8, 10])(
    'nor do those of another length (%i recorded, 9 there), with or without a digest',
    async (size) => {
      for (const digest of ['right', null] as const) {
        const asset = { ...assetOf({ digest }), size };
        const { text, error } = await consume(asset);
        expect(text.length).toBeLessThan(9);
        expect(error).toMatchObject({ problems: [{ code: 'asset.corrupt' }] });
      }
    },
  );

  test('nor those of a login page', async () => {
    const asset = assetOf();
    bed.journal.faults = ({ server }) =>
      server === 'github-web'
        ? { kind: 'redirect', location: `${bed.github.storage.origin}/login?return_to=x`, act: false }
        : undefined;
    bed.github.publicFile('/login', '<html>Sign in</html>');
    expect(await consume(asset)).toEqual({ text: 'the bytes' });
    expect(servers()).toContain('github-api with token');
  });

  describe('a connection that breaks', () => {
    const content = '0123456789'.repeat(2_000);
    /** Breaks the first so many downloads off, each in the middle of what it was to send. */
    const breakOff = (times: number): void => {
      let left = times;
      bed.journal.faults = ({ server }) =>
        server === 'github-storage' && (left -= 1) >= 0 ? { kind: 'truncate' } : undefined;
    };
    const ranges = (): (string | undefined)[] =>
      bed.journal.entries.flatMap(({ server, headers }) => (server === 'github-storage' ? [headers['range']] : []));

    test.each<[what: string, setting: Setting]>([
      ['in public', {}],
      ['through the API', { private: true, known: true }],
    ])('is gone on with from where it broke off: %s', async (_, setting) => {
      breakOff(3);
      expect(await consume(assetOf({ content }, setting), setting)).toEqual({ text: content });
      expect(ranges()).toEqual([undefined, 'bytes=10000-', 'bytes=15000-', 'bytes=17500-']);
    });

    test('starts again if the host does not support ranges', async () => {
      bed.github.options.ranges = false;
      breakOff(2);
      expect(await consume(assetOf({ content }))).toEqual({ text: content });
    });

    test('and goes on somewhere else, is a problem, at once', async () => {
      const asset = assetOf({ content });
      const broken = new TransferError({ reason: 'reset', landed: 'none', message: 'reset' });
      const opened = [
        {
          status: 200,
          headers: {},
          url: '',
          body: (async function* () {
            yield Buffer.from('0123');
            throw broken;
          })(),
        },
        { status: 206, headers: { 'content-range': 'bytes 600-700/701' }, url: '', body: (async function* () {})() },
      ];
      let discarded = 0;
      const http = {
        ...bed.http,
        open: async () => ({ ok: true as const, value: { ...opened.shift()!, discard: () => void (discarded += 1) } }),
      };
      const source = createAssetSource({ http, apiUrl: '', workspace: '', repository: { owner: 'o', name: 'd' } });
      const stream = await source.bytes(asset).open(new AbortController().signal);
      await expect(
        (async () => {
          for await (const chunk of stream) expect(chunk).toBeDefined();
        })(),
      ).rejects.toMatchObject({
        problems: [{ code: 'release.unavailable', detail: expect.stringContaining('at byte 600') }],
      });
      expect(discarded).toBe(1);
    });

    test('a fourth time is a problem of its own', async () => {
      breakOff(4);
      const { text, error } = await consume(assetOf({ content }));
      expect(error?.problems).toMatchObject([{ code: 'release.unavailable' }]);
      expect(content.startsWith(text) && text.length < content.length).toBe(true);
    });

    test('and goes on with other bytes, is found out', async () => {
      const asset = assetOf({ content });
      breakOff(1);
      const { error } = await consume({ ...asset, sha256: 'f'.repeat(64) });
      expect(error?.problems).toMatchObject([{ code: 'asset.corrupt' }]);
    });
  });

  test.each<[what: string, setting: Setting, code: string]>([
    ['deleted', {}, 'asset.missing'],
    ['unreadable without a token', { private: true, known: true, token: '' }, 'asset.missing'],
    ['unreadable with this token', { private: true, known: true, token: 'ghs_somethingElse' }, 'input.invalid'],
  ])('an asset that is %s', async (_, setting, code) => {
    const asset = assetOf({}, setting);
    const { error } = await consume(
      setting.token === undefined ? { ...asset, id: 1, downloadUrl: `${asset.downloadUrl}.gone` } : asset,
      setting,
    );
    expect(error).toMatchObject({ problems: [{ code }] });
  });

  test('a storage host that stays broken', async () => {
    const asset = assetOf();
    bed.journal.faults = ({ server }) =>
      server === 'github-storage' ? { kind: 'status', status: 503, act: false } : undefined;
    expect((await consume(asset)).error).toMatchObject({ problems: [{ code: 'release.unavailable' }] });
  });

  test('stops when it is given up', async () => {
    const asset = assetOf({ size: 64 * 1024 * 1024, content: undefined as never });
    const giveUp = new AbortController();
    const stream = await sourceOf().bytes(asset).open(giveUp.signal);
    await expect(
      (async () => {
        for await (const chunk of stream) if (chunk.length > 0) giveUp.abort();
      })(),
    ).rejects.toMatchObject({ name: 'ProblemError' });
  });
});
