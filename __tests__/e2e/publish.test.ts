import { describe, expect } from '@jest/globals';

import { foundryToken, githubToken, manifestWith, scenario } from './scenario.ts';

describe('a release is published', () => {
  scenario('a recorded release event publishes to Foundry, once, with the URL of this version', async (world) => {
    const run = await world.relay();
    expect(run.exitCode).toBe(0);
    expect(run.requests).toEqual([
      'GET github-web …/download/v1.2.0/module.json',
      'GET github-storage',
      'POST foundry publish',
    ]);
    const [, , post] = run.entries;
    expect(post?.headers).toMatchObject({ authorization: foundryToken, 'content-type': 'application/json' });
    expect(JSON.parse(post?.bodyText ?? '')).toEqual({
      id: 'lantern',
      release: {
        version: '1.2.0',
        manifest: world.release.downloadUrl('module.json'),
        notes: `${world.github.serverUrl}/hearthside/lantern/releases/tag/v1.2.0`,
        compatibility: { minimum: '12', verified: '13.350' },
      },
    });
    expect(world.foundry.releases('lantern')).toHaveLength(1);
    expect(run.outputs).toEqual({
      status: 'published',
      url: 'https://foundryvtt.com/packages/lantern/',
      plan: '[]',
      missing: '[]',
      tag: 'v1.2.0',
      version: '1.2.0',
      'manifest-url': world.manifestUrl,
      outcomes: expect.any(String),
    });
    expect(run.outcomes).toEqual({
      foundry: {
        type: 'foundry',
        operation: 'publish',
        status: 'published',
        version: '1.2.0',
        url: 'https://foundryvtt.com/packages/lantern/',
        edit_url: 'https://foundryvtt.com/packages/lantern/edit/',
        problems: [],
        attempts: 1,
        elapsed_ms: expect.any(Number),
      },
    });
    expect(run.annotations).toEqual([]);
    expect(run.masks).toEqual([foundryToken, githubToken]);
    expect(run.groups.map(({ title }) => title)).toEqual(['Foundry VTT']);
    expect(run.summary).toContain(
      '| foundry | ✅ published | 1.2.0 | [open](https://foundryvtt.com/packages/lantern/) · [edit](https://foundryvtt.com/packages/lantern/edit/) |',
    );
  });

  scenario('the same release again is unchanged, which the notice says, and nothing is stored twice', async (world) => {
    await world.relay();
    const run = await world.relay({ runAttempt: 2 });
    expect(run.exitCode).toBe(0);
    expect(run.requests[0]).toBe('GET github-api …/tags/v1.2.0');
    expect(run.requests.slice(3)).toEqual(['POST foundry publish']);
    expect(run.outputs['status']).toBe('unchanged');
    expect(run.annotations).toEqual([
      { level: 'notice', title: 'foundry', message: '1.2.0 is already on Foundry VTT; nothing was sent again.' },
    ]);
    expect(world.foundry.releases('lantern')).toHaveLength(1);
  });

  scenario(
    'with if-exists: fail a version that is there is rehearsed, and fails before anything is sent',
    async (world) => {
      await world.relay();
      const run = await world.relay({ inputs: { 'if-exists': 'fail' } });
      expect(run.exitCode).toBe(1);
      expect(run.requests.slice(2)).toEqual(['POST foundry rehearsal']);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.conflict' }]);
      expect(run.annotations).toMatchObject([
        {
          level: 'error',
          title: 'foundry',
          message: expect.stringMatching(
            /^Package Version with this Package and Version Number already exists\. \(unique_together\)\n.*`if-exists: accept`/,
          ),
        },
      ]);
    },
  );

  scenario('with if-exists: fail a version that is new is rehearsed, then published', async (world) => {
    const run = await world.relay({ inputs: { 'if-exists': 'fail' } });
    expect(run.requests.slice(2)).toEqual(['POST foundry rehearsal', 'POST foundry publish']);
    expect(run.outputs['status']).toBe('published');
  });

  scenario(
    'numbers keep the digits they are written with, up to the registry',
    async (world) => {
      const run = await world.relay();
      expect(run.outputs['status']).toBe('published');
      expect(world.foundry.releases('lantern')).toMatchObject([
        { compatibility: { minimum: '12', verified: '12.330', maximum: '13.10' } },
      ]);
    },
    { manifest: manifestWith().replace('"12",', '12,').replace('"13.350"', '12.330, "maximum": 13.10') },
  );

  scenario('maximum is sent only where the manifest sets it', async (world) => {
    const run = await world.relay();
    expect(Object.keys(world.foundry.releases('lantern')[0]?.compatibility ?? {})).toEqual(['minimum', 'verified']);
    expect(run.entries.at(-1)?.bodyText).not.toContain('maximum');
  });

  scenario(
    'a manifest with a byte order mark and the keys from before Foundry v10 is published, with a notice each',
    async (world) => {
      const run = await world.relay();
      expect(run.outputs['status']).toBe('published');
      expect(world.foundry.releases('lantern')).toMatchObject([
        { compatibility: { minimum: '9', verified: '10.291' } },
      ]);
      expect(run.annotations.map(({ level, message }) => [level, message.split(' is read')[0]])).toEqual([
        ['notice', '`name`'],
        ['notice', '`minimumCoreVersion`'],
        ['notice', '`compatibleCoreVersion`'],
      ]);
    },
    {
      manifest: `\ufeff${JSON.stringify({ name: 'lantern', title: 'Lantern', version: '1.2.0', minimumCoreVersion: '9', compatibleCoreVersion: '10.291' })}`,
    },
  );

  scenario('notes replaces the page of the release', async (world) => {
    await world.relay({ registries: { foundry: { token: foundryToken, notes: 'https://example.com/lantern/1.2.0' } } });
    expect(world.foundry.releases('lantern')).toMatchObject([{ notes: 'https://example.com/lantern/1.2.0' }]);
  });

  scenario('without debugging the log has no debug lines, and with it they are there', async (world) => {
    const quiet = await world.relay({ env: { RUNNER_DEBUG: '' } });
    expect(quiet.commands.filter(({ name }) => name === 'debug')).toEqual([]);
    const loud = await world.relay();
    expect(loud.commands.filter(({ name }) => name === 'debug').length).toBeGreaterThan(0);
  });
});
