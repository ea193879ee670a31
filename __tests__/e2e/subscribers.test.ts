import { describe, expect } from '@jest/globals';

import {
  foundryModsToken,
  foundryToken,
  manifestWith,
  repository,
  scenario,
  type OutcomeOutput,
  type RelayOptions,
  type Relayed,
  type World,
} from './scenario.ts';

const key = 'live.Made-Up/Page+Key==7';
const bare = manifestWith({ download: undefined });
const addresses = ['reader@made-up.example', 'other@made-up.example'];

interface Changes {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly prerelease?: boolean;
}

/** Two registries, a page with subscribers, and one without. */
function entriesOf({ releasepage }: World) {
  for (const id of ['lantern', 'watched']) releasepage.createPage({ id, key, repositories: [repository] });
  return {
    foundry: { token: foundryToken },
    foundrymods: { token: foundryModsToken },
    page: { type: 'releasepage', token: key, page: 'lantern', wait: 0, subscribers: addresses },
    watcher: { type: 'releasepage', token: key, page: 'watched', wait: 0 },
  };
}

function relay(world: World, registries: RelayOptions['registries'] & object, inputs = {}): Promise<Relayed> {
  return world.relay({ registries, inputs, secrets: { key } });
}

function statusesOf({ outcomes }: Relayed): Readonly<Record<string, OutcomeOutput['status']>> {
  return Object.fromEntries(Object.entries(outcomes).map(([label, { status }]) => [label, status]));
}

const subscribed = ({ releasepage }: World) => releasepage.subscribers('lantern').map(({ value }) => value);
const revoke = ({ foundry }: World) => foundry.refreshToken('lantern', 'fvttp_renewed');

describe('subscribers are added', () => {
  scenario('once every other entry has passed its checks', async (world) => {
    const { foundry, page } = entriesOf(world);
    const run = await relay(world, { foundry, page });
    expect(statusesOf(run)).toEqual({ foundry: 'published', page: 'verified' });
    expect(subscribed(world)).toEqual(addresses);
    // Another entry writes as well, so Foundry's own publish is not its check.
    expect(run.requests.indexOf('POST foundry rehearsal')).toBeGreaterThan(0);
    expect(run.requests.indexOf('PATCH releasepage subscribers')).toBeGreaterThan(
      run.requests.indexOf('POST foundry rehearsal'),
    );
  });

  scenario('not if one of the others fails its checks: only a page without subscribers goes on', async (world) => {
    const registries = entriesOf(world);
    revoke(world);
    const run = await relay(world, registries);
    expect(run.exitCode).toBe(1);
    expect(statusesOf(run)).toEqual({
      foundry: 'failed',
      foundrymods: 'withheld',
      page: 'withheld',
      watcher: 'verified',
    });
    expect(run.requests.filter((line) => /^PATCH|publish$/.test(line))).toEqual([]);
    expect(subscribed(world)).toEqual([]);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        title: 'page',
        message: expect.stringContaining('because `foundry` failed its checks'),
      }),
    );
  });

  const failures: readonly [what: string, changes: Changes, code: string][] = [
    ['that nobody could install', { inputs: { 'package-check': 'error' } }, 'package.unreachable'],
    ['whose tag names another version', { inputs: { tag: 'v1.3.0' } }, 'manifest.version-mismatch'],
    ['that GitHub calls a prerelease, and its version not', { prerelease: true }, 'release.ambiguous'],
  ];
  for (const [what, { inputs = {}, prerelease = false }, code] of failures) {
    scenario(
      `not for a release ${what}`,
      async (world) => {
        world.createRelease({ tag: 'v1.3.0', assets: [{ name: 'module.json', content: bare }] });
        world.release.update({ prerelease });
        const { foundry, page } = entriesOf(world);
        const run = await relay(world, { foundry, page }, inputs);
        expect(run.outcomes['foundry']?.problems).toMatchObject([{ code }]);
        expect(statusesOf(run)).toEqual({ foundry: 'failed', page: 'withheld' });
        expect(subscribed(world)).toEqual([]);
      },
      { manifest: bare },
    );
  }

  scenario('although another entry fails, with all-or-nothing: false', async (world) => {
    const registries = entriesOf(world);
    revoke(world);
    const run = await relay(world, registries, { 'all-or-nothing': 'false' });
    expect(run.exitCode).toBe(1);
    expect(statusesOf(run)).toEqual({
      foundry: 'failed',
      foundrymods: 'published',
      page: 'verified',
      watcher: 'verified',
    });
    expect(subscribed(world)).toEqual(addresses);
  });

  scenario('never by a dry run, which withholds them like the publish', async (world) => {
    const registries = entriesOf(world);
    const planned = await relay(world, registries, { 'dry-run': 'true' });
    expect(planned.exitCode).toBe(0);
    expect(new Set(Object.values(statusesOf(planned)))).toEqual(new Set(['planned']));
    revoke(world);
    const run = await relay(world, registries, { 'dry-run': 'true' });
    expect(statusesOf(run)).toEqual({
      foundry: 'failed',
      foundrymods: 'withheld',
      page: 'withheld',
      watcher: 'planned',
    });
    expect(subscribed(world)).toEqual([]);
  });
});

scenario('a page that fails holds back nothing, with subscribers or without', async (world) => {
  const { foundry, foundrymods, page, watcher } = entriesOf(world);
  const wrong = { token: 'live.Somebody-Elses/Key==1' };
  const run = await relay(world, {
    foundry,
    foundrymods,
    page,
    wrong: { ...page, ...wrong },
    watcher: { ...watcher, ...wrong },
  });
  expect(run.exitCode).toBe(1);
  expect(statusesOf(run)).toEqual({
    foundry: 'published',
    foundrymods: 'published',
    page: 'verified',
    wrong: 'failed',
    watcher: 'failed',
  });
  expect(subscribed(world)).toEqual(addresses);
});
