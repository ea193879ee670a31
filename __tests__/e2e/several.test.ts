import { describe, expect } from '@jest/globals';

import type { JournalEntry } from '../../sandbox/server.ts';
import {
  foundryModsToken,
  foundryToken,
  keygenToken,
  manifestWith,
  scenario as scenarioOf,
  type Relayed,
  type ScenarioOptions,
  type World,
} from './scenario.ts';

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const both: Entries = { foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } };

/** Keygen with nothing but a product and its token. */
function withKeygen({ keygen }: World): Entries {
  const product = keygen.addProduct({ name: 'Lantern' });
  keygen.addToken({ kind: 'product', product, value: keygenToken });
  return { ...both, keygen: { token: keygenToken, account: keygen.account.slug, product: product.id } };
}

/** Keygen's sandbox takes a moment to notice uploads. */
function scenario(name: string, body: (world: World) => Promise<void>, options: ScenarioOptions = {}): void {
  scenarioOf(name, body, { waits: true, ...options });
}

const isStored = ({ server, method, bodyText, headers }: JournalEntry): boolean =>
  method !== 'GET' &&
  !server.startsWith('github') &&
  !bodyText?.includes('"dry-run":true') &&
  !('x-fm-dry-run' in headers);

/** What was written anywhere; rehearsals are not. */
function writesOf({ entries, requests }: Relayed): readonly string[] {
  return requests.filter((_, index) => entries.some((entry, at) => at === index && isStored(entry)));
}

function statusesOf({ outcomes }: Relayed): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outcomes).map(([label, { status }]) => [label, status]));
}

function holdings({ foundry, foundrymods, keygen }: World): readonly number[] {
  return [foundry.releases('lantern').length, foundrymods.releases('lantern').length, keygen.releases.length];
}

describe('Foundry and FoundryMods in one run', () => {
  scenario('both are rehearsed, then both are published, each with its own token', async (world) => {
    const run = await world.relay({ registries: both });
    expect(run.exitCode).toBe(0);
    expect(statusesOf(run)).toEqual({ foundry: 'published', foundrymods: 'published' });
    expect(run.outputs['status']).toBe('published');
    const asked = run.requests.filter((line) => line.includes(' foundry'));
    expect(asked.slice(0, 3).toSorted()).toEqual([
      'GET foundrymods lookup',
      'POST foundry rehearsal',
      'POST foundrymods rehearsal',
    ]);
    expect(asked.slice(3, 5).toSorted()).toEqual(['POST foundry publish', 'POST foundrymods publish']);
    expect(holdings(world)).toEqual([1, 1, 0]);
    // A publish that was rehearsed was not repeated.
    expect(run.outcomes).toMatchObject({ foundry: { attempts: 1 }, foundrymods: { attempts: 1 } });
    expect(run.groups.map(({ title }) => title)).toEqual(['Foundry VTT', 'FoundryMods']);
    expect(run.annotations).toEqual([]);
  });

  for (const [culprit, healthy, refuse] of [
    ['foundry', 'foundrymods', ({ foundry }: World) => foundry.refreshToken('lantern', 'fvttp_renewed')],
    ['foundrymods', 'foundry', ({ foundrymods }: World) => foundrymods.revokeToken(foundryModsToken)],
  ] as const) {
    scenario(`${culprit} refuses its check: ${healthy} is withheld, and nothing is written`, async (world) => {
      refuse(world);
      const run = await world.relay({ registries: both });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes).toMatchObject({
        [culprit]: {
          status: 'failed',
          problems: [{ code: expect.stringMatching(/^registry\.(forbidden|unauthorized)$/) }],
        },
        [healthy]: { status: 'withheld', problems: [] },
      });
      expect(run.outputs['status']).toBe('failed');
      expect(writesOf(run)).toEqual([]);
      expect(holdings(world)).toEqual([0, 0, 0]);
      expect(run.annotations).toContainEqual(
        expect.objectContaining({
          level: 'notice',
          title: healthy,
          message: expect.stringContaining(`\`${culprit}\``),
        }),
      );
    });

    scenario(`${culprit} refuses, with all-or-nothing: false: ${healthy} is published`, async (world) => {
      refuse(world);
      const run = await world.relay({ registries: both, inputs: { 'all-or-nothing': 'false' } });
      expect(run.exitCode).toBe(1);
      expect(statusesOf(run)).toEqual({ [culprit]: 'failed', [healthy]: 'published' });
      expect(holdings(world).reduce((sum, count) => sum + count)).toBe(1);
      expect(run.requests.filter((line) => line.includes('rehearsal'))).toEqual([]);
    });
  }

  scenario(
    'a prerelease goes to FoundryMods, and Foundry is skipped',
    async (world) => {
      const run = await world.relay({ registries: both });
      expect(run.exitCode).toBe(0);
      expect(statusesOf(run)).toEqual({ foundry: 'skipped', foundrymods: 'published' });
      expect(run.outputs['status']).toBe('published');
    },
    {
      release: { tag: 'v1.2.0-beta.1', prerelease: true },
      manifest: manifestWith({ version: '1.2.0-beta.1', download: undefined }),
    },
  );
});

describe('Foundry, FoundryMods and Keygen in one run', () => {
  scenario('all are checked, then all are published; again, all are unchanged', async (world) => {
    const registries = withKeygen(world);
    const run = await world.relay({ registries });
    expect(run.exitCode).toBe(0);
    expect(statusesOf(run)).toEqual({ foundry: 'published', foundrymods: 'published', keygen: 'published' });
    const first = run.entries.findIndex(isStored);
    const lastCheck = run.requests.findLastIndex((line) => line.endsWith('rehearsal'));
    expect(lastCheck).toBeLessThan(first);
    expect(holdings(world)).toEqual([1, 1, 1]);
    expect(world.keygen.wholeArtifacts(world.keygen.published('1.2.0')[0] ?? '')).toHaveLength(2);
    expect(run.outputs).toMatchObject({ status: 'published', version: '1.2.0', 'manifest-url': world.manifestUrl });
    expect(run.stdout).toMatch(/published \(3 published\)\n$/);

    const again = await world.relay({ registries, runAttempt: 2 });
    expect(again.exitCode).toBe(0);
    expect(statusesOf(again)).toEqual({ foundry: 'unchanged', foundrymods: 'unchanged', keygen: 'unchanged' });
    expect(writesOf(again).filter((line) => line !== 'POST foundry publish')).toEqual([]);
    expect(holdings(world)).toEqual([1, 1, 1]);
  });

  scenario('a dry run writes nothing anywhere', async (world) => {
    const run = await world.relay({ registries: withKeygen(world), inputs: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(0);
    expect(statusesOf(run)).toEqual({ foundry: 'planned', foundrymods: 'planned', keygen: 'planned' });
    expect(run.outputs['status']).toBe('planned');
    expect(writesOf(run)).toEqual([]);
    expect(holdings(world)).toEqual([0, 0, 0]);
  });

  scenario(
    'a prerelease that Keygen has no channel for withholds the others before anybody is asked',
    async (world) => {
      const run = await world.relay({ registries: withKeygen(world) });
      expect(run.exitCode).toBe(1);
      // Foundry skips prereleases.
      expect(statusesOf(run)).toEqual({ foundry: 'skipped', foundrymods: 'withheld', keygen: 'failed' });
      expect(run.requests.filter((line) => /foundry|keygen/.test(line))).toEqual([]);
    },
    {
      release: { tag: 'v1.2.0-next.0', prerelease: true },
      manifest: manifestWith({ version: '1.2.0-next.0', download: undefined }),
    },
  );

  scenario('a product that Keygen does not know withholds the others', async (world) => {
    const registries = withKeygen(world);
    const keygen = { ...registries['keygen'], product: '00000000-0000-4000-8000-000000000000' };
    const run = await world.relay({ registries: { ...registries, keygen } });
    expect(statusesOf(run)).toEqual({ foundry: 'withheld', foundrymods: 'withheld', keygen: 'failed' });
    expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'registry.not-found', field: 'product' }]);
    expect(writesOf(run)).toEqual([]);
    expect(holdings(world)).toEqual([0, 0, 0]);
  });

  scenario('one that fails while it publishes stops no other; running it again finishes it', async (world) => {
    const registries = withKeygen(world);
    world.journal.faults = ({ server, method }) =>
      server === 'keygen' && method === 'POST' ? { kind: 'status', status: 403, act: false } : undefined;
    const run = await world.relay({ registries });
    expect(run.exitCode).toBe(1);
    expect(statusesOf(run)).toEqual({ foundry: 'published', foundrymods: 'published', keygen: 'failed' });
    world.journal.faults = undefined;
    const again = await world.relay({ registries, runAttempt: 2 });
    expect(again.exitCode).toBe(0);
    expect(statusesOf(again)).toEqual({ foundry: 'unchanged', foundrymods: 'unchanged', keygen: 'published' });
    expect(again.outputs['status']).toBe('published');
    expect(holdings(world)).toEqual([1, 1, 1]);
  });

  scenario('edited and unpublished are Keygen’s; the others are skipped', async (world) => {
    const registries = withKeygen(world);
    await world.relay({ registries });
    const event = world.releaseEvent('edited');
    const edited = await world.relay({
      registries: { ...registries, keygen: { ...registries['keygen'], description: 'Much brighter.' } },
      event,
    });
    expect(edited.exitCode).toBe(0);
    expect(statusesOf(edited)).toEqual({ foundry: 'skipped', foundrymods: 'skipped', keygen: 'updated' });
    expect(edited.outputs['status']).toBe('updated');
    const withdrawn = await world.relay({ registries, event: world.releaseEvent('unpublished') });
    expect(statusesOf(withdrawn)).toEqual({ foundry: 'skipped', foundrymods: 'skipped', keygen: 'withdrawn' });
    expect(withdrawn.outputs['status']).toBe('withdrawn');
    expect(withdrawn.requests.filter((line) => line.includes('foundry') || line.includes('github'))).toEqual([]);
    expect(world.keygen.releases).toMatchObject([{ status: 'YANKED' }]);
  });
});

scenario('two entries of one type each use their own token, product and outcome', async (world) => {
  const { keygen: first } = withKeygen(world);
  const product = world.keygen.addProduct({ name: 'Lantern Pro' });
  const token = 'prod-Made-Up/Second+Token==4v3';
  world.keygen.addToken({ kind: 'product', product, value: token });
  const second = { ...first, type: 'keygen', product: product.id, token };
  const run = await world.relay({
    registries: { keygen: first ?? {}, 'keygen-pro': second },
    secrets: { 'the second token': token },
  });
  expect(run.exitCode).toBe(0);
  expect(statusesOf(run)).toEqual({ keygen: 'published', 'keygen-pro': 'published' });
  expect(world.keygen.releases.map(({ productId, status }) => [productId, status]).toSorted()).toEqual(
    [
      [String(first?.['product']), 'PUBLISHED'],
      [product.id, 'PUBLISHED'],
    ].toSorted(),
  );
  for (const { server, headers, bodyText = '' } of run.entries.filter(isStored)) {
    if (server !== 'keygen' || !bodyText.includes('"products"')) continue;
    expect(headers['authorization']).toBe(`Bearer ${bodyText.includes(product.id) ? token : keygenToken}`);
  }
  expect(run.groups.map(({ title }) => title)).toEqual(['Keygen', 'keygen-pro (Keygen)']);
});
