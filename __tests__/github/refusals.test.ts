import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { filterReplies, limitReplies, refusalReplies, type SandboxRelease } from '../../sandbox/github.ts';
import type { Fault, JournalEntry } from '../../sandbox/server.ts';
import { manifestWith, repository } from '../harness/fixtures.ts';
import { createProject, type Project, type ProjectRun, type Ran } from '../harness/in-process.ts';
import { zip } from '../../sandbox/zip.ts';

const token = 'fvttp_Made/Up+Foundry==1';

let project: Project;
let foundry: ProjectRun['registries'];
let keygen: ProjectRun['registries'];
beforeEach(async () => {
  project = await createProject();
  const { sandbox } = project;
  sandbox.foundry.createPackage({ id: 'lantern', token });
  const product = sandbox.keygen.addProduct({ name: 'Lantern' });
  const { value } = sandbox.keygen.addToken({ kind: 'product', product });
  foundry = { foundry: { token } };
  keygen = {
    keygen: { token: value, product: product.id, account: sandbox.keygen.account.slug, artifacts: ['a.bin'] },
  };
});
afterEach(() => project.close());

interface Call {
  readonly run: Omit<ProjectRun, 'release' | 'registries'> & { readonly private?: boolean };
  readonly registries: () => ProjectRun['registries'];
  readonly is: (request: JournalEntry) => boolean;
}

const rerun = { env: { GITHUB_RUN_ATTEMPT: '2' } };
/** Every request that a run makes of GitHub. */
const calls: Readonly<Record<string, Call>> = {
  'the release by its tag': {
    run: rerun,
    registries: () => foundry,
    is: ({ server, path }) => server === 'github-api' && path.includes('/releases/tags/'),
  },
  'the list of assets': {
    run: {},
    registries: () => ({ keygen: { ...(keygen as { keygen: object }).keygen, artifacts: ['*.bin'] } }),
    is: ({ server, path }) => server === 'github-api' && /\/releases\/\d+\/assets/.test(path),
  },
  'the list of releases': {
    run: { inputs: { 'package-check': 'error' } },
    registries: () => foundry,
    is: ({ server, path }) => server === 'github-api' && /\/releases\?/.test(path),
  },
  'the manifest at its public address': {
    run: {},
    registries: () => foundry,
    is: ({ server, path }) => server === 'github-web' && path.endsWith('/module.json'),
  },
  'the package': {
    run: { inputs: { 'package-check': 'error' } },
    registries: () => foundry,
    is: ({ server, path }) => server === 'github-web' && path.endsWith('/module.zip'),
  },
  'an asset at its public address': {
    run: {},
    registries: () => keygen,
    is: ({ server, path }) => server === 'github-web' && path.endsWith('/a.bin'),
  },
  'an asset through the API': {
    run: { private: true },
    registries: () => keygen,
    is: ({ server, path }) => server === 'github-api' && path.includes('/releases/assets/'),
  },
};

/** Answers a call this often with something else. */
async function runWith(
  { run: { private: isPrivate = false, ...run }, registries, is }: Call,
  reply: (now: number) => Fault,
  times = Infinity,
): Promise<Ran> {
  const { github, journal } = project.sandbox;
  github.createRepository({ repository, private: isPrivate });
  const release: SandboxRelease = github.createRelease({ repository, tag: 'v1.2.0', name: 'Lantern', assets: [] });
  release.addAsset({ name: 'module.json', content: manifestWith({ download: release.downloadUrl('module.zip') }) });
  release.addAsset({ name: 'module.zip', content: zip([{ name: 'module.json', data: manifestWith() }]) });
  release.addAsset({ name: 'a.bin', size: 1_000 });
  let left = times;
  journal.faults = (request) => (is(request) && left-- > 0 ? reply(project.clock.now()) : undefined);
  return project.run({ release, registries: registries(), ...run });
}

const problemOf = (ran: Ran) => Object.values(ran.outcomes)[0]?.problems[0];
const statusOf = (ran: Ran) => Object.values(ran.outcomes)[0]?.status;
const seconds = (since: number): number => (project.clock.now() - since) / 1_000;

/** Every reply for one call, and three of them for each of the others. */
function limitsOf(names: readonly string[]): (readonly [call: string, reply: string])[] {
  const few = ['the primary limit', 'a secondary limit with `Retry-After`', 'a secondary limit without a time'];
  return names.flatMap((call) =>
    (call === 'the release by its tag' ? Object.keys(limitReplies) : few).map((reply) => [call, reply] as const),
  );
}

describe("waits for GitHub's rate limit", () => {
  const cases = limitsOf(Object.keys(calls));

  test.each(cases)('%s: %s', async (call, reply) => {
    const { at, seconds: asked } = limitReplies[reply]!;
    const started = project.clock.now();
    const ran = await runWith(calls[call]!, at, 1);
    expect(statusOf(ran)).toBe('published');
    expect(seconds(started)).toBeGreaterThanOrEqual(asked);
    expect(seconds(started)).toBeLessThan(asked + 20);
    expect(ran.everything).toContain('rate limited; waiting');
  });

  test('longer each time, if GitHub names no time', async () => {
    const started = project.clock.now();
    const { at } = limitReplies['a secondary limit without a time']!;
    const ran = await runWith(calls['the release by its tag']!, at, 3);
    expect(statusOf(ran)).toBe('published');
    expect(seconds(started)).toBeGreaterThanOrEqual(60 + 120 + 240);
  });
});

describe('a rate limit that lasts longer than the run may take', () => {
  // Without the list of releases there is only less advice.
  const cases = limitsOf(Object.keys(calls).filter((call) => call !== 'the list of releases'));

  test.each(cases)('says when to try again: %s, %s', async (call, reply) => {
    const known = calls[call]!;
    const inputs = { ...known.run.inputs, timeout: '30' };
    const { at, seconds: asked } = limitReplies[reply]!;
    const started = project.clock.now();
    const ran = await runWith({ ...known, run: { ...known.run, inputs } }, at);
    expect(problemOf(ran)).toMatchObject({
      code: 'release.unavailable',
      hint: expect.stringMatching(/Run again after 2026-11-03 12:0\d:\d\d UTC/),
    });
    const [, told = ''] = /after (.*) UTC/.exec(problemOf(ran)?.hint ?? '') ?? [];
    expect(Date.parse(`${told}Z`)).toBeGreaterThanOrEqual(started + asked * 1_000);
    expect(seconds(started)).toBeLessThan(10);
    expect(ran.exitCode).toBe(1);
  });

  test.each([
    ['retry-after', '99999999999999999999'],
    ['retry-after', '8640000000001'],
    ['retry-after', '-5'],
    ['retry-after', 'soon'],
    ['retry-after', ''],
    ['retry-after', '1e400'],
    ['retry-after', 'Fri, 31 Dec 9999 23:59:59 GMT'],
    ['x-ratelimit-reset', '99999999999999999999'],
    ['x-ratelimit-reset', '8640000000001'],
    ['x-ratelimit-reset', '-5'],
    ['x-ratelimit-reset', 'NaN'],
    ['x-ratelimit-reset', ''],
    ['x-ratelimit-reset', '99999999999'],
  ])('is never a defect of ours: %s %s', async (name, value) => {
    for (const [call, status] of [
      ['the release by its tag', 403],
      ['an asset through the API', 429],
      ['the manifest at its public address', 403],
    ] as const) {
      const known = calls[call]!;
      const headers = { 'content-type': 'application/json', 'x-ratelimit-remaining': '0', [name]: value };
      const inputs = { timeout: '30' };
      const ran = await runWith({ ...known, run: { ...known.run, inputs } }, () => ({
        kind: 'status',
        status,
        body: '{"message":"API rate limit exceeded"}',
        headers,
        act: false,
      }));
      expect(problemOf(ran)).toMatchObject({
        code: 'release.unavailable',
        hint: expect.stringMatching(/Run again (later|after \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)/),
      });
    }
  });
});

describe('what GitHub says is shown whole, with the hint that fits', () => {
  test.each<[reply: keyof typeof refusalReplies, code: string, end: string, hint: RegExp, not: RegExp]>([
    ['Bad credentials', 'input.invalid', 'Bad credentials', /new token/, /contents: read/],
    ['the permission', 'input.invalid', 'by integration', /\n {2}permissions:\n {4}contents: read$/, /SSO/],
    ["the token's permission", 'input.invalid', 'personal access token', /read access to the contents/, /SSO/],
    ['SAML', 'input.invalid', 'within this enterprise.', /Authorize the token for the organization/, /contents: read/],
    [
      'the IP allow list',
      'release.unavailable',
      'to access this resource.',
      /allow list.*self-hosted/,
      /contents: read|token/,
    ],
    [
      'OAuth App access',
      'input.invalid',
      'your-organization-s-data/',
      /that the organization allows/,
      /contents: read/,
    ],
    [
      'a disabled repository',
      'release.unavailable',
      'access blocked',
      /Follow the message from GitHub/,
      /contents: read/,
    ],
  ])('%s', async (reply, code, end, hint, not) => {
    for (const call of ['the release by its tag', 'the list of assets', 'an asset through the API']) {
      const ran = await runWith(calls[call]!, () => refusalReplies[reply]);
      const problem = problemOf(ran);
      expect(problem).toMatchObject({ code, hint: expect.stringMatching(hint) });
      expect(problem?.detail?.endsWith(end)).toBe(true);
      expect(problem?.hint).not.toMatch(not);
      expect(ran.summary).toContain(end.split(' ').at(-1));
    }
  });

  test('up to 1,000 characters, and without the token', async () => {
    const { token: own } = project.sandbox.github;
    const message = `${'x'.repeat(985)} ${own}${'y'.repeat(3_000)}`;
    const ran = await runWith(calls['the release by its tag']!, () => ({
      kind: 'status',
      status: 403,
      body: JSON.stringify({ message }),
      headers: { 'content-type': 'application/json' },
      act: false,
    }));
    const { detail = '' } = problemOf(ran) ?? {};
    expect(detail).toMatch(/^GitHub answered 403: x{985} \*\*\*y+…$/);
    expect(detail.length).toBeLessThan(1_050);
    expect(ran.everything).not.toContain(own.slice(0, 8));
  });

  test('in plain text, too', async () => {
    const ran = await runWith(calls['the release by its tag']!, () => ({
      kind: 'status',
      status: 403,
      body: 'Forbidden by the gateway',
      headers: { 'content-type': 'text/plain' },
      act: false,
    }));
    expect(problemOf(ran)).toMatchObject({
      code: 'input.invalid',
      detail: 'GitHub answered 403: Forbidden by the gateway',
    });
  });

  test('a private repository that the token may not read', async () => {
    const known = calls['the release by its tag']!;
    const ran = await runWith({ ...known, run: { ...known.run, private: true } }, () => ({
      kind: 'status',
      status: 404,
      body: '{"message":"Not Found"}',
      headers: { 'content-type': 'application/json' },
      act: false,
    }));
    expect(problemOf(ran)).toMatchObject({
      code: 'release.missing',
      hint: expect.stringMatching(/\n {2}permissions:\n {4}contents: read$/),
    });
  });

  test.each<[what: string, location: () => string]>([
    ['to another server', () => `${project.sandbox.github.serverUrl}/elsewhere`],
    ['in a circle', () => `${project.sandbox.github.apiUrl}/repos/${repository}/releases/tags/v1.2.0`],
    ['to nowhere', () => 'file:///nowhere'],
  ])('a repository that moved %s', async (_, location) => {
    const ran = await runWith(calls['the release by its tag']!, () => ({
      kind: 'redirect',
      location: location(),
      status: 301,
      act: false,
    }));
    expect(problemOf(ran)).toMatchObject({
      code: 'release.unavailable',
      detail: expect.stringContaining('answered 301'),
      hint: expect.stringContaining('renamed or transferred'),
    });
  });

  test('a repository that was renamed is followed, also by a re-run of an event with the old name', async () => {
    const { github, foundry: registry } = project.sandbox;
    github.createRepository({ repository, formerly: 'hearthside/candle' });
    const release = project.createRelease();
    const payload = JSON.parse(
      JSON.stringify(github.releasePayload('published', release, {})).replaceAll(repository, 'hearthside/candle'),
    ) as unknown;
    const ran = await project.run({ release, payload, registries: foundry, ...rerun });
    expect(statusOf(ran)).toBe('published');
    expect(registry.releases('lantern')).toHaveLength(1);
  });
});

describe('something in front of GitHub', () => {
  const cases = Object.keys(calls)
    // An asset that is not to be had at its public address is asked of the API; the list of releases is good for advice only.
    .filter((call) => call !== 'the list of releases' && call !== 'an asset at its public address')
    .flatMap((call) =>
      (Object.keys(filterReplies) as (keyof typeof filterReplies)[]).map((reply) => [call, reply] as const),
    );

  test.each(cases)('says nothing about the token: %s, %s', async (call, reply) => {
    const started = project.clock.now();
    const ran = await runWith(calls[call]!, () => filterReplies[reply]);
    const problem = problemOf(ran);
    expect(problem).toMatchObject({
      code: 'release.unavailable',
      title: expect.stringContaining('in front of GitHub'),
      hint: expect.stringMatching(/Run again.*another network/),
    });
    expect(JSON.stringify(problem)).not.toMatch(/token|permission|contents: read|credential/i);
    expect(seconds(started)).toBeLessThan(5);
  });

  test('at the public address only: the asset is read through the API', async () => {
    const ran = await runWith(calls['an asset at its public address']!, () => filterReplies.Cloudflare);
    expect(statusOf(ran)).toBe('published');
  });

  test('at every address', async () => {
    const everything: Call = {
      ...calls['an asset at its public address']!,
      is: ({ server }) => server.startsWith('github'),
    };
    const ran = await runWith(everything, () => filterReplies.CloudFront);
    expect(problemOf(ran)).toMatchObject({ code: 'release.unavailable', hint: expect.stringContaining('network') });
  });

  test('that keeps challenging with 429 and names no time is not taken for a limit', async () => {
    const ran = await runWith(calls['the release by its tag']!, () => ({
      kind: 'status',
      status: 429,
      headers: { 'x-vercel-mitigated': 'challenge' },
      act: false,
    }));
    expect(problemOf(ran)?.title).toContain('in front of GitHub');
  });
});
