import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Outcome } from '../../../src/domain/outcome.ts';
import type { Fault, JournalEntry } from '../../../sandbox/server.ts';
import { createBed, foundryToken, manifestJson, token, type Bed, type RunOptions } from './harness.ts';

let bed: Bed;
beforeEach(async () => {
  bed = await createBed();
});
afterEach(() => bed.close());

const zip = 'PK\u0003\u0004 the bytes of a zip';
const zipAsset = { name: 'dungeon.zip', content: zip };
const sha256 = createHash('sha256').update(zip).digest('hex');

async function publish(options: RunOptions = {}): Promise<Outcome> {
  const [outcome] = await bed.run(options);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

function bodyOf(entry: JournalEntry | undefined): unknown {
  return JSON.parse(entry?.bodyText ?? 'null');
}

/** Applies a fault to the first matching requests. */
function fault(matches: (entry: JournalEntry) => boolean, fault: Fault, times = 1): void {
  let left = times;
  bed.journal.faults = (entry) => {
    if (entry.server !== 'foundrymods' || !matches(entry) || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

const isPost = ({ method }: JournalEntry): boolean => method === 'POST';
const isLook = ({ method }: JournalEntry): boolean => method === 'GET';
const texts = ({ notices }: Outcome): string[] => notices.map(({ level, text }) => `${level}: ${text}`);

describe('the JSON release', () => {
  test('is minimal unless more is requested', async () => {
    bed.module();
    const release = bed.release();
    const outcome = await publish({ again: release });
    expect(outcome).toMatchObject({
      status: 'published',
      version: '1.2.0',
      url: 'https://foundrymods.com/modules/dungeon',
      editUrl: 'https://foundrymods.com/modules/dungeon/edit',
      notices: [],
    });
    expect(bed.sent()).toHaveLength(1);
    expect(bed.sent()[0]).toMatchObject({ path: '/api/public/v1/packages/release_version' });
    expect(bed.sent()[0]?.headers).toMatchObject({ authorization: token, 'content-type': 'application/json' });
    expect(bodyOf(bed.sent()[0])).toEqual({
      release: {
        manifest: release.assets[0]?.downloadUrl,
        notes: release.pageUrl,
        changelog: 'A *deeper* dungeon.',
      },
    });
    expect(bed.mods.releases('dungeon')).toMatchObject([
      { version: '1.2.0', isPublic: true, changelog: 'A *deeper* dungeon.', compatibility: manifestJson.compatibility },
    ]);
  });

  test('contains every extension, each with its type', async () => {
    bed.module();
    const outcome = await publish({
      assets: [zipAsset],
      mods: {
        notes: 'https://example.com/notes',
        changelog: 'Told otherwise',
        explicit: true,
        package: '*.zip',
        'is-public': false,
        'required-tier-ids': ['0012', '7'],
        'required-bw-tier-ids': ['gold'],
        'lapsed-subscriber-access': 'locked_version',
        'monthly-download-limit': 20,
        'is-unlisted': true,
        'discord-announce': false,
        'sync-description-from-github': true,
      },
    });
    expect(outcome.status).toBe('published');
    expect(bodyOf(bed.sent()[0])).toEqual({
      id: 'dungeon',
      release: {
        version: '1.2.0',
        manifest: expect.stringMatching(/^http.*\/v1\.2\.0\/module\.json$/),
        notes: 'https://example.com/notes',
        compatibility: { minimum: '12', verified: '13.345', maximum: '14' },
        changelog: 'Told otherwise',
        is_public: false,
        package: expect.stringMatching(/^http.*\/v1\.2\.0\/dungeon\.zip$/),
        foundrymods: {
          required_tier_ids: ['0012', '7'],
          required_bw_tier_ids: ['gold'],
          lapsed_subscriber_access: 'locked_version',
          monthly_download_limit: 20,
          is_unlisted: true,
          discord_announce: false,
          sync_description_from_github: true,
        },
      },
    });
    expect(bed.mods.releases('dungeon')).toMatchObject([
      {
        file: { bytes: zip.length, sha256 },
        isPublic: false,
        requiredTierIds: ['0012', '7'],
        requiredBwTierIds: ['gold'],
        lapsedSubscriberAccess: 'locked_version',
        monthlyDownloadLimit: 20,
        isUnlisted: true,
        announced: false,
        descriptionSynced: true,
        notes: 'https://example.com/notes',
      },
    ]);
  });

  test('without a manifest URL has id, version and compatibility', async () => {
    bed.module();
    expect((await publish({ mods: { manifest: false, changelog: false } })).status).toBe('published');
    expect(bodyOf(bed.sent()[0])).toEqual({
      id: 'dungeon',
      release: { version: '1.2.0', notes: expect.any(String), compatibility: manifestJson.compatibility },
    });
  });

  test.each<[what: string, prerelease: boolean, version: string, mods: Record<string, unknown>, sent: unknown]>([
    ['a release leaves it to the registry', false, '1.2.0', {}, undefined],
    ['a prerelease is not public', true, '1.2.0-beta.1', {}, false],
    ['nor what only GitHub calls one', true, '1.2.0', { prereleases: 'publish' }, false],
    ['nor what only the version calls one', false, '1.2.0-beta.1', { prereleases: 'publish' }, false],
    ['unless the entry says so', true, '1.2.0', { 'is-public': true }, true],
    ['even if GitHub or the version calls it one', false, '1.2.0-beta.1', { 'is-public': true }, true],
    ['or says nothing of it but `is-unlisted`', false, '1.2.0-beta.1', { 'is-unlisted': true }, false],
  ])('is_public: %s', async (_what, prerelease, version, mods, sent) => {
    bed.module();
    await publish({ release: { tag: `v${version}`, prerelease }, manifest: { ...manifestJson, version }, mods });
    expect((bodyOf(bed.sent()[0]) as { release: Record<string, unknown> }).release['is_public']).toBe(sent);
  });

  test.each<[what: string, body: string | null, changelog: unknown, sent: unknown]>([
    ['the body, including shell syntax', '$(id) `id` "\n::error::x', true, '$(id) `id` "\n::error::x'],
    ['nothing for no body', null, true, undefined],
    ['nothing if it is switched off', 'x', false, undefined],
    ['no halves of a character', 'a\ud83d b', true, 'a\ufffd b'],
    ['the whole of a long one', 'x'.repeat(125_000), true, 'x'.repeat(125_000)],
  ])('changelog: %s', async (_what, body, changelog, sent) => {
    bed.module();
    await publish({ release: { body }, mods: { changelog } });
    expect((bodyOf(bed.sent()[0]) as { release: Record<string, unknown> }).release['changelog']).toBe(sent);
  });

  test('a dry run asks with the boolean, and stores nothing', async () => {
    bed.module();
    expect((await publish({ dryRun: true })).status).toBe('planned');
    expect(bodyOf(bed.sent()[0])).toMatchObject({ 'dry-run': true });
    expect(bed.mods.releases('dungeon')).toEqual([]);
  });
});

describe('the upload', () => {
  const everything = {
    explicit: true,
    filename: 'dungeon (1.2.0).zip',
    notes: 'https://example.com/notes',
    'required-tier-ids': ['12', '7'],
    'required-bw-tier-ids': ['gold'],
    'lapsed-subscriber-access': 'full_updates',
    'monthly-download-limit': 1,
    'is-unlisted': true,
    'discord-announce': true,
    'sync-description-from-github': true,
  };

  test('carries every header', async () => {
    bed.module();
    const outcome = await publish({ assets: [zipAsset], mods: { upload: 'dungeon.zip', ...everything } });
    expect(outcome.status).toBe('published');
    const [entry] = bed.sent();
    expect(entry).toMatchObject({ path: '/api/public/v1/packages/upload_zip', sha256, bytes: zip.length });
    expect(entry?.headers).toMatchObject({
      authorization: token,
      'content-type': 'application/zip',
      'content-length': String(zip.length),
      'x-fm-manifest-url': expect.stringMatching(/\/v1\.2\.0\/module\.json$/),
      'x-fm-id': 'dungeon',
      'x-fm-version': '1.2.0',
      'x-fm-compat-min': '12',
      'x-fm-compat-verified': '13.345',
      'x-fm-compat-max': '14',
      'x-fm-notes-url': 'https://example.com/notes',
      'x-fm-filename': 'dungeon (1.2.0).zip',
      'x-fm-changelog-b64': Buffer.from('A *deeper* dungeon.').toString('base64'),
      'x-fm-required-tier-ids': '12,7',
      'x-fm-required-bw-tier-ids': 'gold',
      'x-fm-lapsed-access': 'full_updates',
      'x-fm-monthly-limit': '1',
      'x-fm-unlisted': 'true',
      'x-fm-discord-announce': 'true',
      'x-fm-sync-description': '1',
    });
    expect(entry?.headers).not.toHaveProperty('transfer-encoding');
    expect(entry?.headers).not.toHaveProperty('x-fm-dry-run');
    expect(bed.mods.releases('dungeon')).toMatchObject([
      {
        source: 'upload',
        file: { filename: 'dungeon (1.2.0).zip', bytes: zip.length, sha256 },
        requiredTierIds: ['12', '7'],
        requiredBwTierIds: ['gold'],
        lapsedSubscriberAccess: 'full_updates',
        monthlyDownloadLimit: 1,
        isUnlisted: true,
        announced: true,
        descriptionSynced: true,
        changelog: 'A *deeper* dungeon.',
      },
    ]);
  });

  test('leaves out what the registry derives', async () => {
    bed.module();
    await publish({ assets: [zipAsset], mods: { upload: 'dungeon.zip', changelog: false, 'discord-announce': false } });
    const names = Object.keys(bed.sent()[0]?.headers ?? {}).filter((name) => name.startsWith('x-fm-'));
    expect(names.sort()).toEqual(['x-fm-filename', 'x-fm-manifest-url', 'x-fm-notes-url']);
  });

  test.each<
    [what: string, prerelease: boolean, version: string, mods: Record<string, unknown>, header: string | undefined]
  >([
    ['a prerelease is uploaded as unlisted', true, '1.2.0-rc1', {}, 'true'],
    ['and so is what only GitHub calls one', true, '1.2.0', { prereleases: 'publish' }, 'true'],
    ['and what only the version calls one', false, '1.2.0-rc1', { prereleases: 'publish' }, 'true'],
    ['unless it is to be public', true, '1.2.0', { 'is-public': true }, undefined],
    ['or to be listed', true, '1.2.0', { 'is-unlisted': false }, undefined],
    ['a release is not', false, '1.2.0', {}, undefined],
  ])('%s', async (_what, prerelease, version, mods, header) => {
    bed.module();
    const outcome = await publish({
      release: { tag: `v${version}`, prerelease },
      manifest: { ...manifestJson, version },
      assets: [zipAsset],
      mods: { upload: '*.zip', ...mods },
    });
    expect(bed.sent()[0]?.headers['x-fm-unlisted']).toBe(header);
    expect(texts(outcome).some((text) => /notice: .*uploaded as unlisted/.test(text))).toBe(header === 'true');
  });

  test('rehearses with the bytes', async () => {
    bed.module();
    expect((await publish({ assets: [zipAsset], mods: { upload: '*.zip' }, dryRun: true })).status).toBe('planned');
    expect(bed.sent()).toMatchObject([{ bytes: zip.length, sha256, headers: { 'x-fm-dry-run': 'true' } }]);
    expect(bed.mods.releases('dungeon')).toEqual([]);
  });

  test('disables the synced description in the only possible way', async () => {
    bed.module({ syncsDescription: true });
    const mods = { upload: '*.zip', 'sync-description-from-github': false };
    const outcome = await publish({ assets: [zipAsset], mods });
    expect(texts(outcome)).toEqual([expect.stringMatching(/^notice: `X-FM-Sync-Description: 0`/)]);
    expect(bed.mods.releases('dungeon')).toMatchObject([{ descriptionSynced: false }]);
  });

  test.each([{ upload: '*.zip' }, { package: '*.zip' }])('gives the registry time to store a zip: %j', async (mods) => {
    bed.module();
    fault(isPost, { kind: 'delay', ms: 100_000 });
    expect((await publish({ assets: [zipAsset], mods })).status).toBe('published');
    expect(bed.sent()).toMatchObject([{ status: 200 }]);
  });

  test('cuts a long changelog, and stays below the limit of proxies', async () => {
    bed.module();
    const body = `# Notes\n\n${'A paragraph with ünïcödé 🎲.\n\n'.repeat(4_000)}`;
    const outcome = await publish({ release: { body }, assets: [zipAsset], mods: { upload: '*.zip' } });
    expect(outcome.status).toBe('published');
    expect(texts(outcome)).toEqual([expect.stringMatching(/notice: The changelog is too long/)]);
    const headers = bed.sent()[0]?.headers ?? {};
    const size = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    expect(size).toBeGreaterThan(6_000);
    expect(size).toBeLessThan(7_680);
    const [stored] = bed.mods.releases('dungeon');
    expect(stored?.changelog).toMatch(/^# Notes\n\n(A paragraph with ünïcödé 🎲\.\n\n)+…\n\nhttp\S+\/v1\.2\.0$/);
  });

  describe('of a file in the workspace', () => {
    let workspace: string;
    beforeEach(async () => {
      workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
      await mkdir(join(workspace, 'dist'));
    });
    afterEach(() => rm(workspace, { recursive: true }));

    test('uses the one that matches', async () => {
      bed.module();
      await writeFile(join(workspace, 'dist', 'built.zip'), zip);
      expect((await publish({ workspace, mods: { upload: './dist/*.zip' } })).status).toBe('published');
      expect(bed.sent()).toMatchObject([{ sha256, headers: { 'x-fm-filename': 'built.zip' } }]);
    });

    test('sends nothing if none matches, several do, or it is empty', async () => {
      bed.module();
      const missing = await publish({ workspace, mods: { upload: './dist/*.zip' } });
      expect(missing.problems).toMatchObject([{ code: 'asset.missing', hint: expect.stringMatching(/Build the zip/) }]);
      await writeFile(join(workspace, 'dist', 'a.zip'), '');
      const empty = await publish({ workspace, mods: { upload: './dist/*.zip' } });
      expect(empty.problems).toMatchObject([
        { code: 'package.mismatch', title: expect.stringMatching(/a\.zip` is empty/) },
      ]);
      await writeFile(join(workspace, 'dist', 'b.zip'), zip);
      const several = await publish({ workspace, mods: { upload: './dist/*.zip' } });
      expect(several.problems).toMatchObject([{ code: 'input.invalid', detail: '`dist/a.zip`, `dist/b.zip`.' }]);
      expect(bed.sent()).toEqual([]);
    });
  });

  test('of other bytes than GitHub recorded is never published', async () => {
    bed.module();
    const asset = { name: 'dungeon.zip', size: 2_000_000, digest: 'wrong' } as const;
    const outcome = await publish({ assets: [asset], mods: { upload: '*.zip' } });
    expect(outcome).toMatchObject({ status: 'failed', problems: [{ code: 'asset.corrupt' }] });
    // Cut off in the middle, or before its first byte arrived: never answered, in any case.
    expect(bed.sent().filter(({ status }) => status !== undefined)).toEqual([]);
    expect(bed.mods.releases('dungeon')).toEqual([]);
  });

  test('waits out the 60 seconds, and sends the bytes again', async () => {
    bed.module();
    bed.mods.options.windowMs = 60_000;
    await publish({ assets: [zipAsset], mods: { upload: '*.zip' } });
    const start = bed.clock.now();
    const manifest = { ...manifestJson, version: '1.2.1' };
    const outcome = await publish({ assets: [zipAsset], manifest, mods: { upload: '*.zip' } });
    expect(outcome.status).toBe('published');
    expect(bed.clock.now() - start).toBeGreaterThan(50_000);
    expect(bed.sent().map(({ status }) => status)).toEqual([200, 429, 200]);
    expect(bed.mods.releases('dungeon').map(({ file }) => file?.sha256)).toEqual([sha256, sha256]);
  });
});

describe('an existing version', () => {
  test('is looked up without token, and not sent again', async () => {
    bed.module();
    const release = bed.release();
    await publish({ again: release });
    expect(await publish({ again: release })).toMatchObject({
      status: 'unchanged',
      notices: [{ level: 'notice', text: expect.stringMatching(/1\.2\.0 is already on FoundryMods/) }],
    });
    expect(bed.sent()).toHaveLength(1);
    for (const { path, headers } of bed.looks()) {
      expect(path).toBe('/api/public/v1/packages/release_version?id=dungeon&version=1.2.0');
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  test('is a conflict with `if-exists: fail`', async () => {
    bed.module();
    const release = bed.release();
    await publish({ again: release });
    expect(await publish({ again: release, ifExists: 'fail' })).toMatchObject({
      status: 'failed',
      problems: [{ code: 'registry.conflict', hint: expect.stringMatching(/new version/) }],
    });
  });

  test.each<[absent: 'not-found' | 'empty', lookup: 'envelope' | 'bare' | 'data']>([
    ['not-found', 'envelope'],
    ['empty', 'envelope'],
    ['not-found', 'bare'],
    ['empty', 'bare'],
    ['empty', 'data'],
  ])('is found if the lookup answers %s and %s', async (absent, lookup) => {
    Object.assign(bed.mods.options, { absent, lookup });
    bed.module();
    const release = bed.release();
    expect(await publish({ again: release })).toMatchObject({ status: 'published', notices: [] });
    expect((await publish({ again: release })).status).toBe('unchanged');
    expect(bed.sent()).toHaveLength(1);
  });

  test('and was published as a prerelease is still unlisted, which is reported', async () => {
    bed.module();
    const asPrerelease = bed.release({ release: { prerelease: true } });
    const mods = { prereleases: 'publish' };
    expect(await publish({ again: asPrerelease, mods })).toMatchObject({ status: 'published', notices: [] });
    expect(texts(await publish({ again: asPrerelease, mods }))).toEqual([expect.stringMatching(/^notice: .*already/)]);
    const released = await publish({ again: { ...asPrerelease, prerelease: false }, mods });
    expect(released.status).toBe('unchanged');
    expect(texts(released)).toEqual([
      expect.stringMatching(/^notice: .*already/),
      expect.stringMatching(/^warning: 1\.2\.0 is on FoundryMods, but still unlisted there/),
    ]);
    expect(bed.mods.releases('dungeon')).toHaveLength(1);
  });

  test('and was published for some tiers only may be that, which is reported', async () => {
    bed.module();
    const release = bed.release();
    await publish({ again: release, mods: { 'required-tier-ids': ['1'] } });
    expect(texts(await publish({ again: release }))).toContainEqual(
      expect.stringMatching(/^warning: .*still unlisted there, like a prerelease, or for some tiers only\./),
    );
  });

  test.each<[what: string, fault: Fault]>([
    ['does not answer', { kind: 'status', status: 500, act: false }],
    ['answers in another form', { kind: 'schema', act: false }],
    ['answers with a page', { kind: 'html-200', act: false }],
  ])('and may be unlisted, which is reported if the lookup %s', async (_, ended) => {
    bed.module();
    const release = bed.release({ release: { prerelease: true } });
    const mods = { prereleases: 'publish' };
    await publish({ again: release, mods });
    fault(isLook, ended, Infinity);
    const released = await publish({ again: { ...release, prerelease: false }, mods });
    expect(released.status).toBe('unchanged');
    const isWarning = (text: string): boolean => text.startsWith('warning');
    expect(texts(released).filter(isWarning)).toEqual([
      expect.stringMatching(/^warning: 1\.2\.0 is on FoundryMods, but its lookup did not show.*edit page/),
    ]);
    expect(texts(await publish({ again: release, mods })).filter(isWarning)).toEqual([]);
  });

  test('and is listed as it should be has no warning, uploaded as a prerelease or not', async () => {
    bed.module();
    const release = bed.release({ release: { prerelease: true }, assets: [zipAsset] });
    const mods = { upload: '*.zip', 'is-unlisted': false };
    expect(await publish({ again: release, mods })).toMatchObject({ status: 'published', notices: [] });
    expect(bed.looks().length).toBeGreaterThan(1);
    expect(texts(await publish({ again: release, mods }))).toEqual([expect.stringMatching(/^notice/)]);
  });

  test('is not reported as unlisted if another run was faster', async () => {
    bed.module();
    const release = bed.release();
    // The first look sees nothing; then the other run publishes.
    fault(isLook, { kind: 'status', status: 404, act: false });
    const other = await bed.run({ again: release });
    expect(other).toMatchObject([{ status: 'published' }]);
    fault(isLook, { kind: 'status', status: 404, act: false });
    expect(texts(await publish({ again: release }))).toEqual([expect.stringMatching(/^notice/)]);
  });
});

describe('a lookup that fails', () => {
  test.each<[what: string, fault: Fault, said: RegExp[]]>([
    ['with 500', { kind: 'status', status: 500, act: false }, []],
    ['with 429', { kind: 'status', status: 429, headers: { 'retry-after': '300' }, act: false }, []],
    ['by hanging', { kind: 'hang', act: false }, []],
    ['by a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/', act: false }, []],
    ['by a reset', { kind: 'reset-before' }, []],
    ['as a page', { kind: 'html-200', act: false }, [/lookup returned an unrecognized response/]],
    ['in another form', { kind: 'schema', act: false }, [/lookup returned an unrecognized response/]],
  ])('%s stops nothing, and is soon aborted', async (_what, ended, said) => {
    bed.module();
    fault(isLook, ended, Infinity);
    const start = bed.clock.now();
    const outcome = await publish();
    expect(outcome.status).toBe('published');
    expect(bed.clock.now() - start).toBeLessThan(30_000);
    expect(texts(outcome)).toEqual(said.map((text) => expect.stringMatching(text)));
  });

  test('to show what was published is only a notice', async () => {
    bed.module();
    fault(isLook, { kind: 'status', status: 404, act: false }, Infinity);
    const outcome = await publish();
    expect(outcome.status).toBe('published');
    expect(texts(outcome)).toEqual([expect.stringMatching(/^notice: .*does not show it yet/)]);
  });

  test('is not polled for what is hidden on purpose', async () => {
    bed.module();
    expect(await publish({ mods: { 'required-tier-ids': ['1'] } })).toMatchObject({ status: 'published', notices: [] });
    expect(bed.looks()).toHaveLength(1);
  });
});

describe('a reply that is lost', () => {
  const lost: [string, Fault][] = [
    ['by a reset', { kind: 'reset-after' }],
    ['by hanging', { kind: 'hang', act: true }],
    ['behind a 502', { kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', act: true }],
    ['in a truncated one', { kind: 'truncate' }],
    ['behind a page', { kind: 'html-200', act: true }],
  ];
  test.each(lost)('%s after the upload leads to one release', async (_what, ended) => {
    bed.module();
    fault(isPost, ended);
    expect((await publish({ assets: [zipAsset], mods: { upload: '*.zip' } })).status).toBe('published');
    expect(bed.mods.releases('dungeon')).toHaveLength(1);
    expect(bed.sent()).toHaveLength(1);
  });

  test.each(lost)('%s, of a hidden release, is found by its duplicate', async (_what, ended) => {
    bed.module();
    bed.foundry.createPackage({ id: 'dungeon', token: foundryToken });
    fault(
      (entry) => isPost(entry) && !/dry-run/.test(entry.bodyText ?? '') && entry.headers['x-fm-dry-run'] === undefined,
      ended,
    );
    const mods = { upload: '*.zip', 'is-unlisted': true };
    const [first] = await bed.run({ assets: [zipAsset], mods, foundry: true });
    expect(first?.status).toBe('published');
    expect(bed.mods.releases('dungeon')).toHaveLength(1);
    expect(bed.sent()).toHaveLength(3);
  });

  test('before anything was stored is sent again', async () => {
    bed.module();
    fault(isPost, { kind: 'status', status: 502, act: false });
    expect((await publish({ assets: [zipAsset], mods: { upload: '*.zip' } })).status).toBe('published');
    expect(bed.mods.releases('dungeon')).toHaveLength(1);
  });

  test('does not claim what may have existed before', async () => {
    bed.module();
    const release = bed.release({ assets: [zipAsset] });
    await publish({ again: release });
    let looks = 0;
    bed.journal.faults = (entry) => {
      if (entry.server !== 'foundrymods') return undefined;
      if (isPost(entry)) return { kind: 'reset-before' };
      return (looks += 1) === 1 ? { kind: 'status', status: 500, act: false } : undefined;
    };
    const outcome = await publish({ again: release });
    expect(outcome.status).toBe('unchanged');
    expect(texts(outcome)).toEqual([expect.stringMatching(/unknown whether this run published it/)]);
  });
});

describe('both registries', () => {
  beforeEach(() => bed.module());

  test.each([
    ['withholds the healthy one', true, ['failed', 'withheld'], 0],
    ['lets it go ahead if that is switched off', false, ['failed', 'published'], 1],
  ] as const)('one that fails its check %s', async (_what, allOrNothing, statuses, stored) => {
    bed.foundry.createPackage({ id: 'dungeon', token: foundryToken });
    bed.mods.revokeToken(token);
    const outcomes = await bed.run({ foundry: true, allOrNothing });
    expect(outcomes.map(({ status }) => status)).toEqual(statuses);
    expect(bed.foundry.releases('dungeon')).toHaveLength(stored);
    expect(bed.mods.releases('dungeon')).toEqual([]);
  });

  test.each([
    ['withholds FoundryMods', true, ['withheld', 'failed'], 0],
    ['not if that is switched off', false, ['published', 'failed'], 1],
  ] as const)('Foundry VTT failing its check %s', async (_what, allOrNothing, statuses, stored) => {
    const outcomes = await bed.run({ foundry: true, allOrNothing });
    expect(outcomes.map(({ status }) => status)).toEqual(statuses);
    expect(bed.mods.releases('dungeon')).toHaveLength(stored);
  });

  test('publish together', async () => {
    bed.foundry.createPackage({ id: 'dungeon', token: foundryToken });
    const outcomes = await bed.run({ foundry: true });
    expect(outcomes.map(({ status }) => status)).toEqual(['published', 'published']);
    expect(bed.sent().map((entry) => bodyOf(entry))).toMatchObject([{ 'dry-run': true }, { release: {} }]);
    expect(bodyOf(bed.sent()[1])).not.toHaveProperty('dry-run');
  });
});

test('custom headers never cross a redirect', async () => {
  bed.module();
  fault(isPost, { kind: 'redirect', location: bed.foundry.url, status: 307, act: false });
  const outcome = await publish({ assets: [zipAsset], mods: { upload: '*.zip' } });
  expect(outcome.problems).toMatchObject([{ code: 'registry.moved' }]);
  expect(bed.journal.of('foundry')).toEqual([]);
});
