import { describe, expect } from '@jest/globals';

import { filterReplies, refusalReplies } from '../../sandbox/github.ts';
import type { Fault, JournalEntry } from '../../sandbox/server.ts';
import { zip } from '../../sandbox/zip.ts';
import { manifestWith, scenario, type World } from './scenario.ts';

const isTag = ({ server, path }: JournalEntry): boolean => server === 'github-api' && path.includes('/tags/');
const isManifest = ({ server, path }: JournalEntry): boolean =>
  server === 'github-web' && path.endsWith('/module.json');
const isPackage = ({ server, path }: JournalEntry): boolean => server === 'github-web' && path.endsWith('/module.zip');

const places = [
  ['the release', isTag],
  ['the manifest', isManifest],
  ['the package', isPackage],
] as const;

/** A re-run of a release with a package, of which GitHub answers one request so, this often. */
async function relayed(
  world: World,
  is: (request: JournalEntry) => boolean,
  fault: Fault,
  { times = Infinity, timeout = '20' } = {},
) {
  const { release } = world;
  const content = manifestWith({ download: release.downloadUrl('module.zip') });
  release.replaceAsset({ name: 'module.json', content });
  release.replaceAsset({ name: 'module.zip', content: zip([{ name: 'module.json', data: content }]) });
  let left = times;
  world.journal.faults = (request) => (is(request) && left-- > 0 ? fault : undefined);
  const run = await world.relay({
    runAttempt: 2,
    inputs: { 'package-check': '', 'wait-for-assets': '0', timeout },
  });
  return { run, problem: run.outcomes['foundry']?.problems[0] };
}

const limit = (status: number, headers: Readonly<Record<string, string>>, message: string): Fault => ({
  kind: 'status',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
  act: false,
});

describe("GitHub's rate limits", () => {
  for (const [what, is] of places) {
    scenario(
      `are retried after the requested wait: ${what}`,
      async (world) => {
        const secondary = limit(403, { 'retry-after': '1' }, 'You have exceeded a secondary rate limit.');
        const { run } = await relayed(world, is, secondary, { times: 1 });
        expect(run.outcomes['foundry']).toMatchObject({ status: 'published', problems: [] });
        expect(run.stdout).toContain('rate limited; waiting 1 s');
      },
      { waits: true },
    );

    scenario(`say when to try again if they outlast the timeout: ${what}`, async (world) => {
      const abuse = limit(403, {}, 'You have triggered an abuse detection mechanism.');
      const { run, problem } = await relayed(world, is, abuse);
      expect(problem).toMatchObject({
        code: 'release.unavailable',
        hint: expect.stringMatching(/Run again after \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/),
      });
      expect(run.outcomes['foundry']?.status).toBe('failed');
      expect(JSON.stringify(problem)).not.toMatch(/contents: read|Make it public/);
    });
  }
});

describe('what GitHub refuses is shown whole, with the hint that fits', () => {
  const cases = [
    ['SAML', /within this enterprise\.$/, /SSO/],
    ['the IP allow list', /not permitted to access this resource\.$/, /IP allow list/],
    ['the permission', /not accessible by integration$/, /permissions:\s+contents: read/],
  ] as const;
  for (const [reply, end, hint] of cases) {
    scenario(reply, async (world) => {
      const { run, problem } = await relayed(world, isTag, refusalReplies[reply]);
      expect(problem).toMatchObject({ detail: expect.stringMatching(end), hint: expect.stringMatching(hint) });
      expect(run.annotations[0]?.message).toContain(problem?.detail);
      expect(run.summary).toMatch(hint);
    });
  }
});

describe('something in front of GitHub', () => {
  for (const [what, is] of places) {
    scenario(`is not blamed on the token: ${what}`, async (world) => {
      const { problem } = await relayed(world, is, filterReplies.Cloudflare);
      expect(problem).toMatchObject({
        code: 'release.unavailable',
        title: expect.stringContaining('in front of GitHub'),
        hint: expect.stringMatching(/Run again.*another network/),
      });
      expect(JSON.stringify(problem)).not.toMatch(/token|permission|credential/i);
    });
  }
});
