import { describe, expect } from '@jest/globals';

import type { Fault, JournalEntry } from '../../sandbox/server.ts';
import { foundryToken, manifestWith, scenario, type RelayOptions, type World } from './scenario.ts';

const betaToken = 'fvttp_Beta/Made+Up==';
const secrets = { 'the beta token': betaToken };

/** Two entries of one type, at two registries. */
async function two(
  world: World,
): Promise<{ beta: Awaited<ReturnType<World['anotherFoundry']>>; options: RelayOptions }> {
  const beta = await world.anotherFoundry(betaToken);
  const registries = {
    foundry: { token: foundryToken },
    'foundry-beta': { type: 'foundry', token: betaToken, url: beta.url },
  };
  return { beta, options: { registries, secrets } };
}

const isPublish = ({ server, bodyText = '' }: JournalEntry): boolean =>
  server === 'foundry' && !bodyText.includes('"dry-run"');

function refusal(message: string): Fault {
  return {
    kind: 'status',
    status: 400,
    act: false,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'error', errors: { __all__: [{ message, code: 'invalid' }] } }),
  };
}

scenario('a rejected token that cannot be one is said to be what it is', async (world) => {
  const run = await world.relay({ registries: { foundry: { token: 'secrets.FOUNDRY_TOKEN' } } });
  expect(run.outcomes['foundry']?.problems).toMatchObject([
    { code: 'registry.forbidden', hint: expect.stringMatching(/^The token is the name of a secret, not its value\./) },
  ]);
});

describe('several entries', () => {
  scenario('are all rehearsed before any is written, and reported in their order', async (world) => {
    const { beta, options } = await two(world);
    // The first is slower, and still comes first in the log.
    world.journal.faults = ({ server, headers }) =>
      server === 'foundry' && headers['authorization'] === foundryToken ? { kind: 'delay', ms: 150 } : undefined;
    const run = await world.relay(options);
    expect(run.exitCode).toBe(0);
    expect(run.requests.slice(2, 4).sort()).toEqual(['POST foundry rehearsal', 'POST foundry-2 rehearsal']);
    expect(run.requests.slice(4).sort()).toEqual(['POST foundry publish', 'POST foundry-2 publish']);
    expect(run.outcomes).toMatchObject({ foundry: { status: 'published' }, 'foundry-beta': { status: 'published' } });
    expect(Object.keys(run.outcomes)).toEqual(['foundry', 'foundry-beta']);
    expect(run.groups.map(({ title }) => title)).toEqual(['Foundry VTT', 'foundry-beta (Foundry VTT)']);
    expect(run.groups.every(({ lines }) => lines.length > 0)).toBe(true);
    expect(beta.releases('lantern')).toHaveLength(1);
    expect(run.stdout).toMatch(/published \(2 published\)\n$/);
  });

  scenario('one that fails its check withholds the others: nothing is written anywhere', async (world) => {
    const { beta, options } = await two(world);
    beta.refreshToken('lantern', 'fvttp_renewed');
    const run = await world.relay(options);
    expect(run.exitCode).toBe(1);
    expect(run.requests.slice(2).sort()).toEqual(['POST foundry rehearsal', 'POST foundry-2 rehearsal']);
    expect(world.foundry.releases('lantern')).toEqual([]);
    expect(run.outputs['status']).toBe('failed');
    expect(run.outcomes).toMatchObject({
      foundry: { status: 'withheld', problems: [] },
      'foundry-beta': { status: 'failed', problems: [{ code: 'registry.forbidden' }] },
    });
    expect(run.annotations).toMatchObject([
      { level: 'error', title: 'foundry-beta' },
      {
        level: 'notice',
        title: 'foundry',
        message: expect.stringContaining('because `foundry-beta` failed its checks'),
      },
    ]);
    expect(run.summary).toContain('| foundry | ✋ withheld |');
  });

  scenario('with all-or-nothing: false the healthy ones go ahead, and nothing is rehearsed', async (world) => {
    const { beta, options } = await two(world);
    beta.refreshToken('lantern', 'fvttp_renewed');
    const run = await world.relay({ ...options, inputs: { 'all-or-nothing': 'false' } });
    expect(run.exitCode).toBe(1);
    expect(run.requests.slice(2).sort()).toEqual(['POST foundry publish', 'POST foundry-2 publish']);
    expect(run.outcomes).toMatchObject({ foundry: { status: 'published' }, 'foundry-beta': { status: 'failed' } });
    expect(run.outputs['status']).toBe('failed');
  });

  scenario('with all-or-nothing: false a dry run still includes the registry-side dry runs', async (world) => {
    const { options } = await two(world);
    const run = await world.relay({ ...options, inputs: { 'all-or-nothing': 'false', 'dry-run': 'true' } });
    expect(run.requests.slice(2).sort()).toEqual(['POST foundry rehearsal', 'POST foundry-2 rehearsal']);
    expect(run.outputs['status']).toBe('planned');
  });

  scenario('one that fails while publishing does not stop the other', async (world) => {
    const { beta, options } = await two(world);
    let rehearsed = 0;
    world.journal.faults = (entry) => {
      if (entry.headers['authorization'] !== foundryToken) return undefined;
      return (rehearsed += 1) === 2 ? refusal('Locked meanwhile.') : undefined;
    };
    const run = await world.relay(options);
    expect(run.exitCode).toBe(1);
    expect(run.outcomes).toMatchObject({
      foundry: { status: 'failed', problems: [{ detail: 'Locked meanwhile. (invalid)' }] },
      'foundry-beta': { status: 'published' },
    });
    expect(beta.releases('lantern')).toHaveLength(1);
  });

  scenario('a run that got halfway is finished by running it again', async (world) => {
    const { beta, options } = await two(world);
    await world.relay({ secrets });
    const run = await world.relay({ ...options, runAttempt: 2 });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['status']).toBe('published');
    expect(run.outcomes).toMatchObject({ foundry: { status: 'unchanged' }, 'foundry-beta': { status: 'published' } });
    expect(run.requests.slice(5)).toEqual(['POST foundry-2 publish']);
    expect([world.foundry, beta].map((registry) => registry.releases('lantern').length)).toEqual([1, 1]);
  });

  scenario('with if-exists: fail one that is there withholds the others', async (world) => {
    const { beta, options } = await two(world);
    await world.relay({ secrets });
    const run = await world.relay({ ...options, inputs: { 'if-exists': 'fail' } });
    expect(run.outcomes).toMatchObject({ foundry: { status: 'failed' }, 'foundry-beta': { status: 'withheld' } });
    expect(beta.releases('lantern')).toEqual([]);
  });

  scenario(
    'an optional one without a token is skipped, and the other is a lone entry: not submitted twice',
    async (world) => {
      const run = await world.relay({
        registries: {
          foundry: { token: foundryToken },
          'foundry-beta': { type: 'foundry', token: '', optional: true },
        },
      });
      expect(run.exitCode).toBe(0);
      expect(run.requests.slice(2)).toEqual(['POST foundry publish']);
      expect(run.outputs['status']).toBe('published');
      expect(run.annotations).toMatchObject([{ level: 'notice', title: 'foundry-beta' }]);
      expect(run.stdout).toMatch(/published \(1 published, 1 skipped\)\n$/);
    },
  );

  scenario(
    'each decides for itself on prereleases',
    async (world) => {
      const { beta, options } = await two(world);
      const registries = options.registries as Record<string, Record<string, unknown>>;
      const run = await world.relay({
        secrets,
        registries: { ...registries, 'foundry-beta': { ...registries['foundry-beta'], prereleases: 'publish' } },
      });
      expect(run.outcomes).toMatchObject({ foundry: { status: 'skipped' }, 'foundry-beta': { status: 'published' } });
      expect(world.foundry.releases('lantern')).toEqual([]);
      expect(beta.releases('lantern')).toHaveLength(1);
    },
    {
      release: { tag: 'v1.2.0-beta.1', prerelease: true },
      manifest: manifestWith({ version: '1.2.0-beta.1', download: undefined }),
    },
  );

  scenario(
    'a fault that they share is shown once for all, and fails each',
    async (world) => {
      const { options } = await two(world);
      const run = await world.relay(options);
      expect(run.exitCode).toBe(1);
      expect(run.requests.some((line) => line.includes('foundry'))).toBe(false);
      expect(run.annotations).toMatchObject([{ level: 'error', title: 'foundry, foundry-beta: version' }]);
      expect(run.outcomes).toMatchObject({
        foundry: { status: 'failed', problems: [{ code: 'manifest.version-mismatch' }] },
        'foundry-beta': { status: 'failed', problems: [{ code: 'manifest.version-mismatch' }] },
      });
    },
    { manifest: manifestWith({ version: '1.1.9', download: undefined }) },
  );

  scenario('a reply that is lost in one leaves the other alone', async (world) => {
    const { options } = await two(world);
    let lost = false;
    world.journal.faults = (entry) => {
      if (entry.server !== 'foundry' || entry.headers['authorization'] !== foundryToken) return undefined;
      // The first is the rehearsal: its body has not been read yet.
      if (!lost) {
        lost = true;
        return undefined;
      }
      world.journal.faults = undefined;
      return { kind: 'reset-after' };
    };
    const run = await world.relay(options);
    expect(run.outcomes).toMatchObject({
      foundry: { status: 'published', attempts: 2 },
      'foundry-beta': { status: 'published', attempts: 1 },
    });
    expect(run.entries.filter(isPublish)).toHaveLength(3);
  });
});
