import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { maxManifestBytes } from '../../src/foundry/manifest/manifest.ts';
import type { Asset, Release } from '../../src/domain/release.ts';
import { createAssetSource } from '../../src/github/assets.ts';
import { readManifest, type ManifestReading } from '../../src/github/manifest.ts';
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
      from: { setting: 'manifest-url', place: { kind: 'input', input: 'manifest-url' } },
      maxBytes: 1024 * 1024,
      access: 'public',
      ...others,
    });
  }

  const textOf = (result: Awaited<ReturnType<typeof read>>): string =>
    result.ok ? Buffer.from(result.value).toString() : JSON.stringify(result.error);
  const waited = (): number => (bed.clock.now() - Date.UTC(2026, 10, 3, 12)) / 1000;
  const tokens = (): number =>
    bed.journal.entries.filter(({ headers }) => headers['authorization'] !== undefined).length;

  test('without credentials, following redirects, as anyone would', async () => {
    expect(textOf(await read({ asset: assetOf() }))).toBe('{"id":1}');
    expect(bed.journal.entries.map(({ server }) => server)).toEqual(['github-web', 'github-storage']);
    expect(tokens()).toBe(0);
  });

  test('from `manifest-url`', async () => {
    const url = bed.github.publicFile('/v1/module.json', '{"id":2}');
    expect(textOf(await read({ url }))).toBe('{"id":2}');
  });

  test.each(['an asset', '`manifest-url`'])('waits for one that returns 404 at first: %s', async (what) => {
    const asset = assetOf();
    bed.journal.faults = ({ at }) =>
      at < Date.UTC(2026, 10, 3, 12, 0, 12) ? { kind: 'status', status: 404, act: false } : undefined;
    const url = bed.github.publicFile('/v1/module.json', '{"id":1}');
    expect(textOf(await read(what === 'an asset' ? { asset } : { url }))).toBe('{"id":1}');
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
      error: [{ code: 'manifest.unreachable', detail: expect.stringContaining('sign-in page') }],
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

  test.each([410, 400, 401, 403])('%i stands', async (status) => {
    const asset = assetOf();
    bed.journal.faults = () => ({ kind: 'status', status, act: false });
    expect(await read({ asset })).toMatchObject({ ok: false, error: [{ code: 'manifest.unreachable' }] });
    expect(waited()).toBe(0);
  });

  test('a connection that breaks says nothing about credentials', async () => {
    const asset = assetOf();
    bed.journal.faults = () => ({ kind: 'reset-before' });
    const hint: unknown = expect.not.stringContaining('private');
    expect(await read({ asset })).toMatchObject({
      ok: false,
      error: [{ code: 'manifest.unreachable', title: 'The manifest cannot be downloaded', hint }],
    });
  });

  test('a proxy that refuses is the one to correct', async () => {
    const http: ManifestReading['http'] = {
      send: async () => ({ ok: false, error: { reason: 'proxy', landed: 'none', message: 'HTTPS_PROXY refused' } }),
    };
    expect(await read({ asset: assetOf(), http })).toMatchObject({
      ok: false,
      error: [{ code: 'manifest.unreachable', hint: expect.stringMatching(/^Correct the address .* that variable/) }],
    });
  });

  test('a refusal is shown with what it says', async () => {
    const asset = assetOf();
    bed.journal.faults = () => ({
      kind: 'status',
      status: 403,
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      act: false,
    });
    expect(await read({ asset })).toMatchObject({
      ok: false,
      error: [
        { code: 'manifest.unreachable', detail: expect.stringMatching(/403: AccessDenied Request has expired$/) },
      ],
    });
  });

  test.each([500, 502, 503])("%i stands once the client's own attempts are through", async (status) => {
    const asset = assetOf();
    bed.journal.faults = () => ({ kind: 'status', status, act: false });
    const error = [{ code: 'manifest.unreachable', title: 'The manifest cannot be downloaded' }];
    expect(await read({ asset })).toMatchObject({ ok: false, error });
    expect(bed.journal.entries).toHaveLength(4);
    expect(waited()).toBeLessThan(10);
  });

  describe('when the asset is not what the event said', () => {
    test.each<[what: string, change: Partial<Asset>]>([
      ['another digest', { sha256: 'f'.repeat(64) }],
      ['another size', { size: 9 }],
      ['another size, and no digest recorded', { size: 9, sha256: undefined as never }],
    ])('is reported at once, so that the release can be read again: %s', async (_, change) => {
      const asset = { ...assetOf(), ...change };
      let stale = 0;
      await read({ asset, onStale: () => (stale += 1) });
      expect({ stale, waited: waited() }).toEqual({ stale: 1, waited: 0 });
    });

    test.each([
      [60, 1],
      [0, 0],
    ])('404 is said at the second look, or at the last one (%i s to wait)', async (seconds, expected) => {
      const asset = assetOf();
      let stale = 0;
      const url = `${asset.downloadUrl}.gone`;
      const until = bed.clock.now() + seconds * 1_000;
      await read({ asset, url, until, onStale: () => (stale += 1) });
      expect({ stale, waited: waited() }).toEqual({ stale: 1, waited: expected });
    });

    test('other bytes than a release that was read just now has are not awaited', async () => {
      const result = await read({ asset: { ...assetOf(), size: 9 } });
      expect(result).toMatchObject({ ok: false, error: [{ code: 'asset.corrupt' }] });
      expect(waited()).toBe(0);
    });

    test('a private asset returns 404 to everyone, so it is not stale', async () => {
      let stale = 0;
      await read({ asset: assetOf({}, true), known: true, onStale: () => (stale += 1) });
      expect(stale).toBe(0);
    });
  });

  test("keeps the reason if the run's time cuts off the look after it", async () => {
    const url = `${bed.github.storage.origin}/never.json`;
    const patient = bed.clock.now() + 580_000;
    bed.journal.faults = () => (bed.clock.now() > patient ? { kind: 'hang', act: false } : undefined);
    expect(await read({ url, until: bed.clock.now() + 3_600_000 })).toMatchObject({
      ok: false,
      error: [{ code: 'run.timeout', detail: expect.stringContaining('answered 404') }],
    });
  });

  test("ends with the run's time, and when it is canceled", async () => {
    const url = `${bed.github.storage.origin}/never.json`;
    expect(await read({ url, until: bed.clock.now() + 3_600_000 })).toMatchObject({
      ok: false,
      error: [{ code: 'run.timeout', detail: expect.stringMatching(/cannot be read yet \(.* answered 404\)$/) }],
    });
    expect(waited()).toBeLessThanOrEqual(600);
    bed.cancel.abort(new Error('cancelled'));
    expect(await read({ url })).toMatchObject({ ok: false, error: [{ code: 'run.timeout' }] });
  });
});
