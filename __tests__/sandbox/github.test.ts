import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createGitHub, sandboxGitHubToken, syntheticBytes } from '../../sandbox/github.ts';
import type { SandboxGitHub } from '../../sandbox/github.ts';
import { Journal } from '../../sandbox/server.ts';
import { ask } from '../harness/ask.ts';
import type { Answer } from '../harness/ask.ts';

interface Recorded {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}

const recordings = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Recorded[];

let now: number;
let journal: Journal;
let github: SandboxGitHub;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 3, 12);
  journal = new Journal({ now: () => now });
  github = await createGitHub({ journal });
});

afterEach(async () => {
  await github.close();
  expect(journal.defects).toEqual([]);
});

const repository = 'octo/module';
const bearer = { authorization: `Bearer ${sandboxGitHubToken}` };
const octets = { accept: 'application/octet-stream' };

function api(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(`${github.apiUrl}/repos/${repository}${path}`, { headers });
}

function names({ json }: Answer): string[] {
  const { assets } = json as { assets: { name: string; state: string }[] };
  return assets.map(({ name, state }) => `${name} ${state}`);
}

describe('releases', () => {
  test('by tag, by id and in a list: the whole object as GitHub sends it', async () => {
    const release = github.createRelease({
      repository,
      tag: 'v1.0.0',
      name: 'One',
      body: 'Notes',
      assets: [{ name: 'module.json', content: '{}' }],
    });
    const byTag = await api('/releases/tags/v1.0.0');
    expect(byTag.status).toBe(200);
    expect(byTag.json).toEqual(release.json());
    expect((await api(`/releases/${release.id}`)).json).toEqual(byTag.json);
    expect((await api('/releases')).json).toEqual([byTag.json]);
    expect((await api('/releases/latest')).json).toEqual(byTag.json);
    expect(byTag.json).toMatchObject({
      url: `${github.apiUrl}/repos/octo/module/releases/${release.id}`,
      html_url: `${github.serverUrl}/octo/module/releases/tag/v1.0.0`,
      tag_name: 'v1.0.0',
      name: 'One',
      body: 'Notes',
      draft: false,
      prerelease: false,
      immutable: false,
      created_at: '2026-11-03T12:00:00Z',
      published_at: '2026-11-03T12:00:00Z',
      author: { login: 'octo', type: 'User' },
      assets: [
        {
          name: 'module.json',
          state: 'uploaded',
          content_type: 'application/json',
          size: 2,
          digest: `sha256:${createHash('sha256').update('{}').digest('hex')}`,
          browser_download_url: `${github.serverUrl}/octo/module/releases/download/v1.0.0/module.json`,
        },
      ],
    });
    const keys = 'url assets_url upload_url html_url id author node_id tag_name target_commitish name draft immutable';
    for (const key of `${keys} prerelease created_at updated_at published_at assets tarball_url zipball_url body`.split(
      ' ',
    )) {
      expect(byTag.json).toHaveProperty(key);
    }
  });

  test.each(['name@1.2.0', 'pkg/v1.0.0', 'v1.0.0+build', 'ümläut'])('the tag %s', async (tag) => {
    const release = github.createRelease({ repository, tag, assets: [{ name: 'a b.json', content: 'x' }] });
    expect((await api(`/releases/tags/${encodeURIComponent(tag)}`)).json).toMatchObject({ tag_name: tag });
    expect((await ask(release.downloadUrl('a b.json'))).status).toBe(302);
    expect((await ask(String(release.json()['html_url']))).status).toBe(200);
  });

  test('a draft is nowhere, and by its id only for a token that may push', async () => {
    const draft = github.createRelease({
      repository,
      tag: 'v1',
      draft: true,
      assets: [{ name: 'm.json', content: '{}' }],
    });
    const download = draft.downloadUrl('m.json');
    expect(download).toContain('/untagged-');
    expect((await api('/releases/tags/v1', bearer)).status).toBe(404);
    expect((await api(`/releases/${draft.id}`, bearer)).status).toBe(404);
    expect((await api('/releases', bearer)).json).toEqual([]);
    expect((await ask(download)).status).toBe(404);
    github.options.push = true;
    expect((await api('/releases/tags/v1', bearer)).status).toBe(404);
    expect((await api(`/releases/${draft.id}`, bearer)).json).toMatchObject({ draft: true, published_at: null });
    expect((await api(`/releases/${draft.id}`)).status).toBe(404);
    draft.update({ draft: false });
    expect((await api('/releases/tags/v1')).json).toMatchObject({ draft: false, published_at: '2026-11-03T12:00:00Z' });
    expect((await ask(download)).status).toBe(404);
    expect((await ask(draft.downloadUrl('m.json'))).status).toBe(302);
  });

  test('what is changed, deleted or unknown', async () => {
    const release = github.createRelease({ repository, tag: 'v1', assets: [{ name: 'a', content: '1' }] });
    release.update({ tag: 'v2', name: null, body: 'New', prerelease: true });
    release.addAsset({ name: 'b', content: '2' });
    release.removeAsset('a');
    expect((await api('/releases/tags/v1')).status).toBe(404);
    const renamed = await api('/releases/tags/v2');
    expect(renamed.json).toMatchObject({ name: null, body: 'New', prerelease: true });
    expect(names(renamed)).toEqual(['b uploaded']);
    expect((await api('/releases/latest')).status).toBe(404);
    expect(github.published(repository)).toHaveLength(1);
    release.delete();
    expect((await api('/releases/tags/v2')).status).toBe(404);
    expect((await ask(`${github.apiUrl}/repos/octo/nothing/releases/tags/v2`)).status).toBe(404);
  });

  test('a release and its assets that are late, by looks and by time', async () => {
    github.createRelease({
      repository,
      tag: 'v1',
      appears: { requests: 1 },
      assets: [
        { name: 'first', content: '1' },
        { name: 'looked', content: '2', appears: { requests: 2 }, completes: { requests: 3 } },
        { name: 'waited', content: '3', appears: { ms: 1000 }, completes: { ms: 2000 } },
        { name: 'stuck', content: '4', state: 'open' },
      ],
    });
    expect((await api('/releases/tags/v1')).status).toBe(404);
    expect(names(await api('/releases/tags/v1'))).toEqual(['first uploaded', 'stuck open']);
    expect(names(await api('/releases/tags/v1'))).toEqual(['first uploaded', 'looked open', 'stuck open']);
    now += 1000;
    expect(names(await api('/releases/tags/v1'))).toEqual([
      'first uploaded',
      'looked uploaded',
      'waited open',
      'stuck open',
    ]);
    now += 1000;
    expect(names(await api('/releases/tags/v1'))).toContain('waited uploaded');
  });

  test('an open asset has no digest and no bytes', async () => {
    const release = github.createRelease({
      repository,
      tag: 'v1',
      assets: [{ name: 'a', content: '1', state: 'open' }],
    });
    const [asset] = release.json()['assets'] as { url: string; digest: unknown }[];
    expect(asset?.digest).toBeNull();
    expect((await ask(asset!.url, { headers: octets })).status).toBe(404);
    expect((await ask(release.downloadUrl('a'))).status).toBe(404);
  });

  test.each([
    { digest: 'right' as const, matches: true },
    { digest: 'wrong' as const, matches: false },
  ])('a $digest digest', ({ digest, matches }) => {
    const release = github.createRelease({ repository, tag: 'v1', assets: [{ name: 'a', size: 600_000, digest }] });
    const [asset] = release.json()['assets'] as { digest: string }[];
    expect(asset?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(asset?.digest === `sha256:${release.sha256('a')}`).toBe(matches);
  });

  test('no digest', () => {
    const release = github.createRelease({
      repository,
      tag: 'v1',
      assets: [{ name: 'a', content: 'x', digest: null }],
    });
    expect(release.json()['assets']).toMatchObject([{ digest: null }]);
  });

  test('assets come in pages, linked', async () => {
    const assets = Array.from({ length: 101 }, (_, index) => ({ name: `a${index}`, content: 'x' }));
    const { id } = github.createRelease({ repository, tag: 'v1', assets });
    const first = await api(`/releases/${id}/assets`);
    expect(first.json).toHaveLength(30);
    expect(first.headers['link']).toMatch(/^<[^>]*per_page=30&page=2>; rel="next", <[^>]*page=4>; rel="last"$/);
    const hundred = await api(`/releases/${id}/assets?per_page=100`);
    expect(hundred.json).toHaveLength(100);
    const next = /<([^>]*)>; rel="next"/.exec(hundred.headers['link'] ?? '')?.[1];
    const last = await ask(next!);
    expect(last.json).toMatchObject([{ name: 'a100' }]);
    expect(last.headers['link']).not.toContain('rel="next"');
    expect(last.headers['link']).toContain('rel="prev"');
    expect((await api(`/releases/${id}/assets?per_page=1000`)).json).toHaveLength(100);
  });

  test('the API takes no writes, and wants a user agent', async () => {
    const { id } = github.createRelease({ repository, tag: 'v1' });
    const url = `${github.apiUrl}/repos/${repository}/releases/${id}`;
    expect((await ask(url, { method: 'PATCH', headers: bearer, body: '{}' })).status).toBe(403);
    expect((await ask(url, { headers: { 'user-agent': '' } })).status).toBe(403);
  });
});

describe('who may read', () => {
  const url = (): string => `${github.apiUrl}/repos/${repository}/releases/tags/v1`;

  test.each([
    { authorization: `Bearer ${sandboxGitHubToken}`, status: 200 },
    { authorization: `token ${sandboxGitHubToken}`, status: 200 },
    { authorization: undefined, status: 404 },
    { authorization: 'Bearer ghs_wrong', status: 401 },
    { authorization: sandboxGitHubToken, status: 401 },
  ])('a private repository: $authorization', async ({ authorization, status }) => {
    github.createRepository({ repository, private: true });
    const release = github.createRelease({ repository, tag: 'v1', assets: [{ name: 'a', content: 'x' }] });
    const headers = authorization === undefined ? {} : { authorization };
    expect((await ask(url(), { headers })).status).toBe(status);
    expect((await ask(release.downloadUrl('a'), { headers })).status).toBe(404);
  });

  test('a public one answers everybody but bad credentials', async () => {
    github.createRelease({ repository, tag: 'v1' });
    expect((await ask(url())).status).toBe(200);
    const bad = await ask(url(), { headers: { authorization: 'Bearer ghs_wrong' } });
    expect([bad.status, bad.json]).toMatchObject([401, { message: 'Bad credentials' }]);
  });
});

describe('bytes', () => {
  const content = '{"id":"module"}';

  async function stored(): Promise<{ release: ReturnType<SandboxGitHub['createRelease']>; signed: string }> {
    const release = github.createRelease({ repository, tag: 'v1', assets: [{ name: 'module.json', content }] });
    const { headers } = await ask(release.downloadUrl('module.json'));
    return { release, signed: headers['location'] ?? '' };
  }

  test('the web host redirects to the storage host', async () => {
    const { signed } = await stored();
    expect(signed.startsWith(github.storage.origin)).toBe(true);
    const { status, text, headers } = await ask(signed);
    expect([status, text, headers['content-type']]).toEqual([200, content, 'application/json']);
  });

  test('the API answers JSON, or with the other Accept a redirect to the storage host', async () => {
    const { release } = await stored();
    const [asset] = release.json()['assets'] as { url: string }[];
    expect((await ask(asset!.url)).json).toMatchObject({ name: 'module.json' });
    const redirect = await ask(asset!.url, { headers: { ...octets, ...bearer } });
    expect(redirect.status).toBe(302);
    expect((await ask(redirect.headers['location']!)).text).toBe(content);
    github.options.directAssets = true;
    expect((await ask(asset!.url, { headers: octets })).text).toBe(content);
  });

  test('the storage host refuses a credential besides the signature, and tampered or old signatures', async () => {
    const { signed } = await stored();
    const refused = await ask(signed, { headers: bearer });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Only one auth mechanism allowed')]);
    expect((await ask(signed.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
    now += 5 * 60_000 + 1;
    expect((await ask(signed)).status).toBe(403);
  });

  test('a credential at the web host leads to an address that fails', async () => {
    const { release } = await stored();
    const { headers } = await ask(release.downloadUrl('module.json'), { headers: bearer });
    expect((await ask(headers['location']!)).status).toBe(401);
  });

  test('an address that is fetchable only later', async () => {
    const release = github.createRelease({
      repository,
      tag: 'v1',
      assets: [{ name: 'a', content: 'x', fetchable: { requests: 2 } }],
    });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await ask(release.downloadUrl('a'))).status);
    expect(statuses).toEqual([404, 404, 302]);
  });

  test('latest/download leads to the newest release that is not a prerelease', async () => {
    const { release } = await stored();
    github.createRelease({ repository, tag: 'v2', prerelease: true, assets: [{ name: 'module.json', content }] });
    const { headers } = await ask(`${github.serverUrl}/${repository}/releases/latest/download/module.json`);
    expect(headers['location']).toBe(release.downloadUrl('module.json'));
  });

  test.each([
    { range: 'bytes=0-3', status: 206, text: '{"id', at: 'bytes 0-3/15' },
    { range: 'bytes=12-', status: 206, text: 'e"}', at: 'bytes 12-14/15' },
    { range: 'bytes=-2', status: 206, text: '"}', at: 'bytes 13-14/15' },
    { range: 'bytes=-100', status: 206, text: content, at: 'bytes 0-14/15' },
    { range: 'bytes=10-100', status: 206, text: 'ule"}', at: 'bytes 10-14/15' },
    { range: 'bytes=15-', status: 416, text: '', at: 'bytes */15' },
    { range: 'bytes=0-1,3-4', status: 200, text: content, at: undefined },
  ])('the range $range', async ({ range, status, text, at }) => {
    const { signed } = await stored();
    const reply = await ask(signed, { headers: { range } });
    expect([reply.status, reply.text, reply.headers['content-range']]).toEqual([status, text, at]);
    expect(reply.headers['accept-ranges']).toBe('bytes');
  });

  test('ranges of what has changed, and ranges switched off', async () => {
    const { signed } = await stored();
    const { headers } = await ask(signed);
    expect((await ask(signed, { headers: { range: 'bytes=0-0', 'if-range': headers['etag'] } })).status).toBe(206);
    expect((await ask(signed, { headers: { range: 'bytes=0-0', 'if-range': '"other"' } })).status).toBe(200);
    github.options.ranges = false;
    const off = await ask(signed, { headers: { range: 'bytes=0-0' } });
    expect([off.status, off.text, off.headers['accept-ranges']]).toEqual([200, content, undefined]);
  });

  test('HEAD gives the length', async () => {
    const { signed } = await stored();
    const { status, text, headers } = await ask(signed, { method: 'HEAD' });
    expect([status, text, headers['content-length']]).toEqual([200, '', '15']);
  });

  test('synthetic bytes are as long as they say, differ everywhere, and can be read from anywhere', () => {
    const size = 700_001;
    const source = syntheticBytes(size);
    const whole = Buffer.concat([...source.open()]);
    expect(whole).toHaveLength(size);
    expect(whole.subarray(0, 262_144).equals(whole.subarray(262_144, 524_288))).toBe(false);
    for (const [start, end] of [
      [262_140, 262_150],
      [524_287, size],
      [0, 1],
    ] as const) {
      expect(Buffer.concat([...source.open(start, end)]).equals(whole.subarray(start, end))).toBe(true);
    }
  });

  test.each([
    'app-1.0.0+build.7.zip',
    'app.v1..2.zip',
    'app@2x_linux-x64.tar.gz',
    '.hidden',
    'größe-☃-漢字.zip',
    '100%25.zip',
    '100%.zip',
    'a b.zip',
    "it's (1) [x] & co; #2?.zip",
    'q"uote.zip',
    'default.zip',
  ])('of an asset with the name %j, from each host', async (name) => {
    const release = github.createRelease({ repository, tag: 'v1.0.0+x', assets: [{ name, content: name }] });
    const { assets } = (await api('/releases/tags/v1.0.0%2Bx')).json as {
      assets: { name: string; url: string; browser_download_url: string }[];
    };
    const [asset] = assets;
    expect(asset?.name).toBe(name);
    expect(asset?.browser_download_url).toBe(release.downloadUrl(name));
    const latest = `${github.serverUrl}/${repository}/releases/latest/download/${encodeURIComponent(name)}`;
    expect((await ask(latest)).headers['location']).toBe(release.downloadUrl(name));
    for (const [url, headers] of [
      [asset!.browser_download_url, {}],
      [asset!.url, octets],
    ] as const) {
      const { status, headers: redirect } = await ask(url, { headers });
      const { text, headers: shown } = await ask(String(redirect['location']));
      expect([status, text]).toEqual([302, name]);
      expect(String(shown['content-disposition'])).toMatch(/^attachment; filename(\*=UTF-8''|=)[\x21-\x7e]+$/);
    }
    const file = github.publicFile(`files/${name}`, name);
    expect([new URL(file).search, (await ask(file)).text]).toEqual(['', name]);
  });

  test('an address that is not a valid encoding leads nowhere', async () => {
    github.createRelease({ repository, tag: 'v1', assets: [{ name: 'a', content: '1' }] });
    for (const path of ['/releases/download/v1/100%.zip', '/releases/download/%E0/a', '/releases/latest/download/%']) {
      const { status, headers } = await ask(`${github.serverUrl}/${repository}${path}`);
      const next = status === 302 ? await ask(String(headers['location'])) : { status };
      expect([path, next.status]).toEqual([path, 404]);
    }
  });

  test('a public file', async () => {
    const url = github.publicFile('octo/module/v1/module.json', content, { fetchable: { requests: 1 } });
    expect((await ask(url)).status).toBe(404);
    expect((await ask(url, { headers: { range: 'bytes=0-1' } })).text).toBe('{"');
  });
});

describe('limits and moves', () => {
  test.each([403, 429] as const)('a limit answers %i, with headers, until the window is over', async (status) => {
    github.createRelease({ repository, tag: 'v1' });
    github.options.rateLimit = { limit: 2, windowMs: 60_000, status };
    expect((await api('/releases/tags/v1')).headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
    });
    expect((await api('/releases/tags/v1')).headers['x-ratelimit-remaining']).toBe('0');
    const refused = await api('/releases/tags/v1');
    expect([refused.status, refused.json]).toMatchObject([
      status,
      { message: expect.stringMatching(/^API rate limit/) as unknown },
    ]);
    expect(refused.headers).toMatchObject({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(now / 1000 + 60),
    });
    expect(refused.headers).not.toHaveProperty('retry-after');
    now += 60_000;
    expect((await api('/releases/tags/v1')).status).toBe(200);
  });

  test('a secondary limit says when to come back', async () => {
    github.createRelease({ repository, tag: 'v1' });
    github.options.rateLimit = { limit: 0, windowMs: 60_000, status: 403, secondary: true };
    now += 15_000;
    const { status, headers } = await api('/releases/tags/v1');
    expect(status).toBe(403);
    expect(headers['retry-after']).toBe('45');
    expect(headers['x-ratelimit-remaining']).not.toBe('0');
  });

  test('a renamed repository redirects', async () => {
    github.createRepository({ repository: 'octo/new', formerly: repository });
    github.createRelease({ repository: 'octo/new', tag: 'v1', assets: [{ name: 'a', content: 'x' }] });
    const moved = await api('/releases/tags/v1');
    expect(moved.status).toBe(301);
    expect((await ask(moved.headers['location']!)).json).toMatchObject({ tag_name: 'v1' });
    const web = await ask(`${github.serverUrl}/${repository}/releases/download/v1/a`);
    expect([web.status, web.headers['location']]).toEqual([301, `${github.serverUrl}/octo/new/releases/download/v1/a`]);
  });

  test('as on GitHub Enterprise, below a path', async () => {
    const enterprise = await createGitHub({ journal, apiPath: '/api/v3' });
    enterprise.createRelease({ repository, tag: 'v1' });
    expect(enterprise.apiUrl).toBe(`${enterprise.api.origin}/api/v3`);
    const path = `/repos/${repository}/releases/tags/v1`;
    expect((await ask(enterprise.apiUrl + path)).json).toMatchObject({
      url: expect.stringContaining('/api/v3/repos/') as unknown,
    });
    expect((await ask(enterprise.api.origin + path)).status).toBe(404);
    await enterprise.close();
  });
});

describe('payloads', () => {
  const recorded = (action: string): unknown =>
    recordings.find(({ name }) => name === 'release')?.examples.find((example) => example.action === action);

  test('have the release, the repository and addresses of the sandbox', () => {
    github.createRepository({ repository, private: true });
    const release = github.createRelease({ repository, tag: 'v1', assets: [{ name: 'a', content: 'x' }] });
    const payload = github.releasePayload('published', release, recorded('published'));
    expect(payload).toMatchObject({
      action: 'published',
      release: release.json(),
      repository: { full_name: repository, name: 'module', private: true, owner: { login: 'octo' } },
    });
    expect(JSON.stringify(payload)).not.toMatch(/https:\/\/(?:api\.)?github\.com/);
    expect(JSON.stringify(payload)).not.toContain('Hello-World"');
    expect(payload).not.toHaveProperty('changes');
  });

  test('of `edited` say what was changed', () => {
    const release = github.createRelease({ repository, tag: 'v2' });
    const changes = { tag_name: { from: 'v1' } };
    expect(github.releasePayload('edited', release, recorded('edited'), changes)).toMatchObject({
      action: 'edited',
      changes,
    });
    expect(github.releasePayload('edited', release, recorded('edited'))).toHaveProperty('changes.name');
  });

  test('do not count as a look, and show only what is there', async () => {
    const release = github.createRelease({
      repository,
      tag: 'v1',
      assets: [{ name: 'late', content: 'x', appears: { requests: 1 } }],
    });
    expect(github.releasePayload('published', release, recorded('published'))).toMatchObject({
      release: { assets: [] },
    });
    expect(names(await api('/releases/tags/v1'))).toEqual([]);
    expect(names(await api('/releases/tags/v1'))).toEqual(['late uploaded']);
  });
});
