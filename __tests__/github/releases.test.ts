import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Asset, Release } from '../../src/domain/release.ts';
import type { ReleaseQuery } from '../../src/github/event.ts';
import { releaseFromJson } from '../../src/github/payload.ts';
import { createReleases, type Releases, type WantedAssets } from '../../src/github/releases.ts';
import { createTestBed, type TestBed } from './github.ts';
import type { SandboxRelease } from '../../sandbox/github.ts';

const repository = { owner: 'octo', name: 'dungeon' };
const uploaded = { content: '{}', state: 'uploaded' } as const;

let bed: TestBed;
beforeEach(async () => {
  bed = await createTestBed();
});
afterEach(() => bed.close());

function releases(
  token: string | undefined = bed.github.token,
  apiUrl = bed.github.apiUrl,
  allowDraft = false,
): Releases {
  const { http, clock, log, deadline, cancel, github } = bed;
  return createReleases({
    apiUrl,
    serverUrl: github.serverUrl,
    http,
    clock,
    log,
    deadline,
    signal: cancel.signal,
    allowDraft,
    ...(token === '' ? {} : { token }),
  });
}

function query(more: Partial<ReleaseQuery> = {}): ReleaseQuery {
  return {
    operation: 'publish',
    operationAskedFor: false,
    dryRun: false,
    isReleaseEvent: false,
    repository,
    tag: 'v1.0.0',
    notices: [],
    ...more,
  };
}

const wait = (seconds = 60): { until: number } => ({ until: bed.clock.now() + seconds * 1000 });
const snapshotOf = (release: SandboxRelease): Release => releaseFromJson(release.json(), repository) as Release;
const namesOf = (assets: readonly Asset[]): string[] => assets.map(({ name }) => name);
const wants = (manifest: string[], assets: string[] = []): WantedAssets => ({
  manifests: manifest.length > 0 ? [manifest] : [],
  assets,
});
const waited = (): number => (bed.clock.now() - Date.UTC(2026, 10, 3, 12)) / 1000;

describe('find', () => {
  test("takes the payload's release without one request", async () => {
    const release = snapshotOf(bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' }));
    expect(await releases().find(query({ release }), wait())).toEqual({ ok: true, value: { release, snapshot: true } });
    expect(bed.requests()).toEqual([]);
  });

  test.each(['v1.0.0', 'pkg/v1.0.0', 'name@1.0.0', '100%25+x', 'ünï/🎲#1'])('reads %s by its tag', async (tag) => {
    bed.github.createRelease({
      repository: 'octo/dungeon',
      tag,
      name: 'One',
      body: 'Notes',
      assets: [{ name: 'a.zip', content: 'zip' }],
    });
    expect(await releases().find(query({ tag }), wait())).toMatchObject({
      ok: true,
      value: {
        snapshot: false,
        release: {
          repository,
          tag,
          title: 'One',
          body: 'Notes',
          assets: [{ name: 'a.zip', size: 3, state: 'uploaded' }],
        },
      },
    });
    expect(bed.journal.entries).toHaveLength(1);
    expect(bed.journal.entries[0]?.headers['authorization']).toBe(`token ${bed.github.token}`);
  });

  test('reads a public release without a token, and sends none', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    expect((await releases('').find(query(), wait())).ok).toBe(true);
    expect(bed.journal.entries.map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  });

  test('waits for a release that is not there yet, and says so once', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', appears: { ms: 20_000 } });
    expect((await releases().find(query(), wait())).ok).toBe(true);
    // 0, 1, 3, 7, 15, 25 s
    expect(bed.journal.entries).toHaveLength(6);
    expect(bed.lines.filter((line) => line.includes('Waiting for the release `v1.0.0`'))).toEqual([
      'info: Waiting for the release `v1.0.0`, which does not exist yet: 60 s left',
    ]);
  });

  test.each([0, 60])('gives up after %i s with what to look at', async (seconds) => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    const found = await releases().find(query(), wait(seconds));
    expect(found).toMatchObject({
      ok: false,
      error: [{ code: 'release.missing', place: { kind: 'input', input: 'tag' } }],
    });
    const hint = found.ok ? '' : (found.error[0].hint ?? '');
    for (const word of ['tag alone', 'draft', 'contents: read', 'wait-for-assets']) expect(hint).toContain(word);
    expect(waited()).toBe(seconds);
  });

  test('a private repository needs a permission, which is the first thing to look at', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    const closed = { ...repository, private: true };
    const hint: unknown = expect.stringMatching(
      /^Either this job may not read the private repository.*\n {2}permissions:\n {4}contents: read$/,
    );
    const found = await releases().find(query({ repository: closed }), wait(0));
    expect(found).toMatchObject({ ok: false, error: [{ hint }] });
  });

  test('a public repository needs no permission', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    const open = { ...repository, private: false };
    const found = await releases().find(query({ repository: open }), wait(0));
    expect(found).toMatchObject({ ok: false, error: [{ hint: expect.not.stringContaining('permissions') }] });
  });

  test.each([
    ['1.0.0', 'v1.0.0'],
    ['v1.0.0', '1.0.0'],
  ])('of %s gives up with the question whether %s was meant, if that exists', async (tag, similar) => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: similar });
    expect(await releases().find(query({ tag }), wait(0))).toMatchObject({
      ok: false,
      error: [
        {
          code: 'release.missing',
          title: `Release \`${tag}\` not found in octo/dungeon`,
          hint: `Did you mean \`${similar}\`? That release exists.`,
          place: { kind: 'input', input: 'tag' },
        },
      ],
    });
    expect(bed.journal.entries).toHaveLength(2);
  });

  test.each([
    ['another tag', { tag: 'v1.0.1' }],
    ['a draft', { tag: '1.0.0', draft: true }],
  ])('asks no such question about %s', async (_, seed) => {
    bed.github.options.push = true;
    bed.github.createRelease({ repository: 'octo/dungeon', ...seed });
    const found = await releases().find(query(), wait(0));
    expect(found).toMatchObject({
      ok: false,
      error: [{ hint: expect.stringContaining('A tag alone is not a release') }],
    });
  });

  test('a misspelled `tag` is an explanation only if the input names it, and a draft only if an entry takes it', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    const hintOf = async (more: Partial<ReleaseQuery>, takesDrafts: boolean) => {
      const found = await releases().find(query({ isReleaseEvent: false, ...more }), { ...wait(0), takesDrafts });
      return found.ok ? undefined : found.error[0].hint;
    };
    expect(await hintOf({ isTagInput: true }, true)).toMatch(
      /or correct `tag`\. `allow-draft: true`, in a job with `contents: write`, accepts a draft\./,
    );
    expect(await hintOf({}, false)).not.toMatch(/correct `tag`|allow-draft/);
    const rehearsed = await hintOf({ isTagInput: true, dryRun: true }, true);
    expect(rehearsed).toMatch(
      /: set `tag` to the tag of a published release\. `allow-draft: true`, in a job with `contents: write`, accepts a draft\./,
    );
    expect(rehearsed).not.toMatch(/create|publish it/);
    const open = { ...repository, private: false };
    expect(await hintOf({ isReleaseEvent: true, repository: open }, false)).toBe(
      'It was deleted, or is a draft again. Publish it, then run again: a re-run is safe.',
    );
  });

  test('with `allow-draft`, the permission is the first thing to look at', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', draft: true });
    const found = await releases(undefined, undefined, true).find(query(), wait(0));
    const hint: unknown = expect.stringMatching(
      /^If `v1\.0\.0` is a draft, .*\n {2}permissions:\n {4}contents: write$/,
    );
    expect(found).toMatchObject({ ok: false, error: [{ hint }] });
  });

  test('with `allow-draft`, drafts of other tags are named', async () => {
    bed.github.options.push = true;
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v0.9.0', draft: true });
    const found = await releases(undefined, undefined, true).find(query({ isTagInput: true }), wait(0));
    const hint =
      'This job sees the drafts `v0.9.0`. Create the release, or correct `tag`: a tag alone is not a release.';
    expect(found).toMatchObject({ ok: false, error: [{ hint }] });
  });

  test('does not see a draft', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', draft: true });
    expect(await releases().find(query(), wait(0))).toMatchObject({ ok: false, error: [{ code: 'release.missing' }] });
  });

  test.each([
    [true, false, /`allow-draft: true`/],
    [false, false, /^Publish it on GitHub first\. If another job/],
    [false, true, /^For a dry run, set `tag` to the tag of a published release\.$/],
  ])(
    'names a draft that the token can see, after one more request (takes drafts: %p, dry run: %p)',
    async (takesDrafts, dryRun, hint) => {
      bed.github.options.push = true;
      bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', draft: true });
      expect(await releases().find(query({ dryRun }), { ...wait(2), takesDrafts })).toMatchObject({
        ok: false,
        error: [
          {
            code: 'release.missing',
            title: 'The release `v1.0.0` is a draft, so its assets are not public',
            hint: expect.stringMatching(hint),
          },
        ],
      });
      const [byTag, list] = ['releases/tags/v1.0.0', 'releases?per_page=100&page=1'];
      expect(bed.requests().map((path) => path.replace(/^.*?octo\/dungeon\//, ''))).toEqual([
        byTag,
        byTag,
        byTag,
        list,
      ]);
    },
  );

  test.each([
    ['a draft of another tag', () => bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v2', draft: true })],
    [
      'a list that cannot be read, for which nothing waits',
      () => {
        bed.journal.faults = ({ path }) =>
          path.includes('/tags/')
            ? undefined
            : { kind: 'status', status: 429, headers: { 'retry-after': '60' }, act: false };
      },
    ],
  ])('a release is missing with %s', async (_, prepare) => {
    bed.github.options.push = true;
    bed.github.createRepository({ repository: 'octo/dungeon' });
    prepare();
    expect(await releases().find(query(), wait(0))).toMatchObject({
      ok: false,
      error: [{ code: 'release.missing', title: 'Release `v1.0.0` not found in octo/dungeon' }],
    });
    expect(bed.requests()).toHaveLength(2);
    expect(waited()).toBe(0);
  });

  test('a withdraw goes on without the release, at once and with a warning', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    expect(await releases().find(query({ operation: 'withdraw', tag: 'pkg/v1 0' }), wait())).toEqual({
      ok: true,
      value: {
        snapshot: false,
        release: {
          repository,
          tag: 'pkg/v1 0',
          title: 'pkg/v1 0',
          body: '',
          pageUrl: `${bed.github.serverUrl}/octo/dungeon/releases/tag/pkg/v1%200`,
          draft: false,
          prerelease: false,
          assets: [],
        },
      },
    });
    expect(waited()).toBe(0);
    expect(bed.lines).toEqual([]);
  });

  test('follows a renamed repository within the API', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon', formerly: 'octo/cellar' });
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    expect((await releases().find(query({ repository: { owner: 'octo', name: 'cellar' } }), wait())).ok).toBe(true);
    expect(bed.journal.entries).toHaveLength(2);
  });

  test('does not follow a redirect to elsewhere', async () => {
    bed.journal.faults = () => ({ kind: 'redirect', location: `${bed.github.serverUrl}/elsewhere`, act: false });
    const found = await releases().find(query(), wait());
    expect(found).toMatchObject({ ok: false, error: [{ code: 'release.unavailable' }] });
    expect(bed.journal.of('github-web')).toEqual([]);
  });

  test.each<[what: string, prepare: () => string, code: string, input: string | undefined]>([
    ['a token that GitHub does not know', () => 'ghs_somethingElse', 'input.invalid', 'github-token'],
    ['no token for a private repository', () => '', 'release.missing', 'tag'],
  ])('%s', async (_, prepare, code, input) => {
    bed.github.createRepository({ repository: 'octo/dungeon', private: true });
    const token = prepare();
    const found = await releases(token).find(query(), wait(0));
    expect(found).toMatchObject({ ok: false, error: [{ code, place: { input } }] });
    if (token !== '') expect(JSON.stringify(found)).not.toContain(token);
  });

  test('a refusal shows what GitHub said', async () => {
    bed.journal.faults = () => ({
      kind: 'status',
      status: 403,
      body: '{"message":"Resource not accessible by integration"}',
      headers: { 'content-type': 'application/json' },
      act: false,
    });
    expect(await releases().find(query(), wait())).toMatchObject({
      ok: false,
      error: [
        {
          code: 'input.invalid',
          detail: 'GitHub answered 403: Resource not accessible by integration',
          place: { input: 'github-token' },
        },
      ],
    });
  });

  test.each([
    [403, false],
    [403, true],
    [429, false],
    [429, true],
  ] as const)('waits for a rate limit that is told by %i (secondary: %p)', async (status, secondary) => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    bed.github.options.rateLimit = { limit: 1, windowMs: 120_000, status, secondary };
    await bed.clock.advance(120_000);
    expect((await releases().find(query(), wait())).ok).toBe(true);
    expect(waited()).toBe(120);
    expect((await releases().find(query(), wait())).ok).toBe(true);
    expect(waited()).toBeGreaterThanOrEqual(239);
    expect(bed.lines.join('\n')).toMatch(/rate limit/);
  });

  test.each([403, 429] as const)('a rate limit (%i) past the end of the run says when to come back', async (status) => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    bed.github.options.rateLimit = { limit: 0, windowMs: 3_600_000, status };
    const found = await releases().find(query(), wait());
    expect(found).toMatchObject({ ok: false, error: [{ code: 'release.unavailable' }] });
    expect(JSON.stringify(found)).toContain('2026-11-03 13:00:0');
    expect(waited()).toBe(0);
  });

  test.each([
    ['{}', 'schema'],
    ['a page', 'html-200'],
  ] as const)('%s instead of a release', async (_, kind) => {
    bed.journal.faults = () => ({ kind, act: false });
    expect(await releases().find(query(), wait())).toMatchObject({
      ok: false,
      error: [{ code: 'release.unavailable' }],
    });
  });

  test('a passing failure of the server is not noticed', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    bed.journal.faults = ({ index }) => (index < 2 ? { kind: 'status', status: 502, act: false } : undefined);
    expect((await releases().find(query(), wait())).ok).toBe(true);
  });

  test('a server that stays broken is unavailable', async () => {
    bed.journal.faults = () => ({ kind: 'status', status: 500, act: false });
    expect(await releases().find(query(), wait())).toMatchObject({
      ok: false,
      error: [{ code: 'release.unavailable' }],
    });
  });

  test('ends when the workflow is canceled', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    bed.journal.settled = () => bed.cancel.abort(new Error('cancelled'));
    expect(await releases().find(query(), wait())).toMatchObject({ ok: false, error: [{ code: 'run.timeout' }] });
  });

  test("never waits past the run's time", async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    expect(await releases().find(query(), wait(3600))).toMatchObject({
      ok: false,
      error: [{ code: 'run.timeout', detail: expect.stringContaining('which does not exist yet') }],
    });
    expect(waited()).toBeLessThanOrEqual(600);
  });

  test('an invalid API address is a problem, not an exception', async () => {
    expect(await releases(undefined, 'nowhere').find(query(), wait())).toMatchObject({
      ok: false,
      error: [{ code: 'release.unavailable' }],
    });
  });
});

describe('awaitAssets', () => {
  test.each<[what: string, wanted: WantedAssets]>([
    ['nothing', wants([])],
    ['the manifest', wants(['system.json', 'module.json'])],
    ['assets by name', wants(['*.json'], ['module.json', 'a.zip'])],
  ])('a complete snapshot: %s costs no request', async (_, wanted) => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [
        { name: 'module.json', ...uploaded },
        { name: 'a.zip', ...uploaded },
        { name: 'late.bin', state: 'open' },
      ],
    });
    const release = snapshotOf(sandbox);
    expect(await releases().awaitAssets({ release, snapshot: true }, wanted, wait())).toEqual({
      ok: true,
      value: release,
    });
    expect(bed.requests()).toEqual([]);
  });

  test.each(['*', '*.zip', '{a,late}.zip'])('the matches of %s in a snapshot are read again, once', async (pattern) => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [{ name: 'a.zip', ...uploaded }],
    });
    const release = snapshotOf(sandbox);
    sandbox.addAsset({ name: 'late.zip', ...uploaded });
    const found = await releases().awaitAssets({ release, snapshot: true }, wants([], [pattern]), wait());
    expect(found.ok && namesOf(found.value.assets)).toEqual(['a.zip', 'late.zip']);
    expect(bed.journal.entries).toHaveLength(1);
  });

  test.each<[what: string, wanted: WantedAssets, said: string]>([
    ['manifest', wants(['module.json', 'system.json']), 'module.json or system.json (not attached yet)'],
    ['asset', wants([], ['module.json']), 'module.json (not attached yet)'],
  ])('waits for a late %s', async (_, wanted, said) => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [{ name: 'module.json', ...uploaded, appears: { ms: 12_000 } }],
    });
    const found = await releases().awaitAssets({ release: snapshotOf(sandbox), snapshot: true }, wanted, wait());
    expect(found.ok && namesOf(found.value.assets)).toEqual(['module.json']);
    expect(bed.lines).toEqual([`info: Waiting for ${said}: 60 s left`]);
  });

  test.each<[what: string, wanted: WantedAssets]>([
    ['a manifest', wants(['dist/module.json', 'build/system.json'])],
    ['an asset', wants([], ['/etc/passwd', 'dist/*.zip', 'a/b.zip'])],
  ])('does not wait for %s whose name no asset can have', async (_, wanted) => {
    const sandbox = bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    const found = await releases().awaitAssets({ release: snapshotOf(sandbox), snapshot: true }, wanted, wait());
    expect(found).toMatchObject({ ok: true });
    expect(bed.lines).toEqual([]);
  });

  test('waits for a name that an asset can have next to one that none can', async () => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [{ name: 'a.zip', ...uploaded, appears: { ms: 12_000 } }],
    });
    const wanted = wants([], ['dist/a.zip', '**/*.zip']);
    const found = await releases().awaitAssets({ release: snapshotOf(sandbox), snapshot: true }, wanted, wait());
    expect(found.ok && namesOf(found.value.assets)).toEqual(['a.zip']);
    expect(bed.lines).toEqual(['info: Waiting for **/*.zip (not attached yet): 60 s left']);
  });

  test('waits for an asset that is still uploading', async () => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [{ name: 'module.json', ...uploaded, completes: { ms: 3_000 } }],
    });
    const release = snapshotOf(sandbox);
    expect(release.assets[0]?.state).toBe('open');
    const found = await releases().awaitAssets({ release, snapshot: true }, wants(['*.json']), wait());
    expect(found).toMatchObject({ ok: true, value: { assets: [{ name: 'module.json', size: 2, state: 'uploaded' }] } });
    expect(bed.lines).toEqual(['info: Waiting for module.json (still uploading): 60 s left']);
  });

  test('when the time is up, what is there is the answer', async () => {
    const sandbox = bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: [{ name: 'a.zip', ...uploaded }],
    });
    const found = await releases().awaitAssets(
      { release: snapshotOf(sandbox), snapshot: true },
      wants(['module.json']),
      wait(30),
    );
    expect(found.ok && namesOf(found.value.assets)).toEqual(['a.zip']);
    // Looks at 0, 1, 3, 7, 15, 25 and 30 s.
    expect(bed.journal.entries.map(({ at }) => (at - Date.UTC(2026, 10, 3, 12)) / 1000)).toEqual([
      0, 1, 3, 7, 15, 25, 30,
    ]);
  });

  test('what `find` has just read is the first look', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', assets: [{ name: 'a.zip', ...uploaded }] });
    const api = releases();
    const found = await api.find(query(), wait());
    if (!found.ok) throw new Error('not found');
    await api.awaitAssets(found.value, wants([], ['*']), wait());
    expect(bed.journal.entries).toHaveLength(1);
    await api.awaitAssets(found.value, wants([], ['b.zip']), wait(1));
    expect(bed.journal.entries).toHaveLength(2);
  });

  test.each([30, 31, 100, 101, 250, 1000])('%i assets are all found', async (count) => {
    bed.github.createRelease({
      repository: 'octo/dungeon',
      tag: 'v1.0.0',
      assets: Array.from({ length: count }, (_, index) => ({ name: `${index}.bin`, size: 1, digest: null })),
    });
    const api = releases();
    const found = await api.find(query(), wait());
    if (!found.ok) throw new Error('not found');
    const all = await api.awaitAssets(
      { ...found.value, release: { ...found.value.release, assets: found.value.release.assets.slice(0, 30) } },
      wants([], ['*']),
      wait(),
    );
    expect(all.ok && all.value.assets).toHaveLength(count);
    expect(bed.journal.entries.length - 1).toBe(Math.min(10, Math.floor(count / 100) + 1));
  });

  test.each<[what: string, change: (release: SandboxRelease) => void]>([
    ['deleted', (release) => release.delete()],
    ['made a draft again', (release) => release.update({ draft: true })],
  ])('a release that was %s meanwhile', async (_, change) => {
    const sandbox = bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    const release = snapshotOf(sandbox);
    change(sandbox);
    expect(await releases().awaitAssets({ release, snapshot: true }, wants(['module.json']), wait())).toMatchObject({
      ok: false,
      error: [{ code: 'release.missing' }],
    });
  });

  test('a response that is not a list is a problem', async () => {
    const release = snapshotOf(bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' }));
    bed.journal.faults = () => ({ kind: 'html-200', act: false });
    expect(await releases().awaitAssets({ release, snapshot: true }, wants(['module.json']), wait())).toMatchObject({
      ok: false,
      error: [{ code: 'release.unavailable' }],
    });
  });
});

describe('newest', () => {
  const newest = async (count: number): Promise<readonly string[]> => {
    const found = await releases().newest(repository, count);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    return found.value.map(({ tag }) => tag);
  };
  const publish = async (tag: string): Promise<SandboxRelease> => {
    await bed.clock.sleep(1_000);
    return bed.github.createRelease({ repository: 'octo/dungeon', tag });
  };

  test('gives the newest published ones, prereleases included, the newest first', async () => {
    for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) await publish(tag);
    (await publish('v1.3.0-rc.1')).update({ prerelease: true });
    expect(await newest(3)).toEqual(['v1.3.0-rc.1', 'v1.2.0', 'v1.1.0']);
  });

  test('goes by the date of publication, not by the order of GitHub’s list', async () => {
    const draft = bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', draft: true });
    await publish('v1.1.0');
    await bed.clock.sleep(1_000);
    draft.update({ draft: false });
    expect(await newest(2)).toEqual(['v1.0.0', 'v1.1.0']);
  });

  test('reads on behind drafts', async () => {
    bed.github.options.push = true;
    await publish('v1.0.0');
    for (let count = 0; count < 100; count += 1) (await publish(`v2.${count}.0`)).update({ draft: true });
    expect(await newest(1)).toEqual(['v1.0.0']);
  });

  test('of a repository without releases is empty; those of one that is not shown are not known', async () => {
    bed.github.createRepository({ repository: 'octo/dungeon' });
    expect(await newest(10)).toEqual([]);
    const hidden = await releases().newest({ owner: 'octo', name: 'hidden' }, 10);
    expect(hidden).toMatchObject({
      ok: false,
      error: [{ code: 'release.missing', title: 'The releases of octo/hidden cannot be seen' }],
    });
  });

  test('with an unexpected response is `release.unavailable`', async () => {
    const release = (await publish('v1.0.0')).json();
    for (const body of [{}, [{}], 'text', Array(101).fill(release)]) {
      bed.journal.faults = ({ server }) => (server === 'github-api' ? { kind: 'schema', act: false, body } : undefined);
      const found = await releases().newest(repository, 10);
      expect(found).toMatchObject({ ok: false, error: [{ code: 'release.unavailable' }] });
    }
  });
});

describe('complete', () => {
  test('lists the assets of a release that may have more than are shown', async () => {
    const assets = Array.from({ length: 35 }, (_, index) => ({ name: `a${index}.json`, ...uploaded }));
    const release = snapshotOf(bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0', assets }));
    const found = await releases().complete({ ...release, assets: release.assets.slice(0, 30) });
    expect(found.ok && found.value.assets).toHaveLength(35);
    expect(bed.requests()).toHaveLength(1);
    await releases().complete({ ...release, assets: release.assets.slice(0, 29) });
    expect(bed.requests()).toHaveLength(1);
  });
});

describe('latest', () => {
  test('is the one that GitHub leads to, or none', async () => {
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.0.0' });
    bed.github.createRelease({ repository: 'octo/dungeon', tag: 'v1.1.0-rc.1', prerelease: true });
    expect(await releases().latest(repository)).toMatchObject({ ok: true, value: { tag: 'v1.0.0' } });
    expect(await releases().latest({ owner: 'octo', name: 'hidden' })).toEqual({ ok: true, value: undefined });
  });
});
