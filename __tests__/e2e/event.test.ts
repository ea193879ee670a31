import { describe, expect } from '@jest/globals';

import { githubToken, manifestWith, repository, scenario } from './scenario.ts';

const byTag = 'GET github-api …/tags/v1.2.0';
const read = ['GET github-web …/download/v1.2.0/module.json', 'GET github-storage'];

describe('a dry run', () => {
  scenario(
    'on a release event it is rehearsed once, stores nothing, shows what would be sent, and ends with a warning',
    async (world) => {
      const run = await world.relay({ inputs: { 'dry-run': 'true' } });
      expect(run.exitCode).toBe(0);
      expect(run.requests).toEqual([...read, 'POST foundry rehearsal']);
      expect(world.foundry.releases('lantern')).toEqual([]);
      expect(run.outputs['status']).toBe('planned');
      expect(run.outcomes['foundry']).toMatchObject({ status: 'planned', version: '1.2.0', attempts: 1 });
      expect(run.annotations).toMatchObject([
        {
          level: 'warning',
          message: expect.stringMatching(
            /nothing was published\. Remove `dry-run` to publish\. A re-run uses the workflow file of the first attempt\..* manually .* with `tag`, or/,
          ),
        },
      ]);
      expect(run.summary).toContain('dry run: nothing was written');
      expect(run.summary).toContain('what would be sent');
      expect(run.summary).toContain(`"manifest": "${world.manifestUrl}"`);
      expect(run.summary).not.toContain('uthorization');
    },
  );

  scenario('that finds faults fails, and says them all', async (world) => {
    world.foundry.refreshToken('lantern', 'fvttp_another');
    const run = await world.relay({ inputs: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.forbidden' }]);
  });

  scenario('of a version that is there says unchanged', async (world) => {
    await world.relay();
    const run = await world.relay({ inputs: { 'dry-run': 'true' } });
    expect(run.outputs['status']).toBe('unchanged');
    expect(world.foundry.releases('lantern')).toHaveLength(1);
  });

  scenario('on a pull request validates the release that `tag` names', async (world) => {
    const run = await world.relay({
      event: { name: 'pull_request', payload: { repository: { full_name: repository } } },
      inputs: { 'dry-run': 'true', tag: 'v1.2.0' },
    });
    expect(run.outputs['status']).toBe('planned');
    expect(run.requests).toEqual([byTag, ...read, 'POST foundry rehearsal']);
    expect(run.annotations).toEqual([]);
  });
});

describe('which release', () => {
  scenario('workflow_dispatch with a tag reads everything from the API', async (world) => {
    const run = await world.relay({
      event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main', repository: { full_name: repository } } },
      inputs: { tag: 'v1.2.0', 'dry-run': 'false' },
    });
    expect(run.requests).toEqual([byTag, ...read, 'POST foundry publish']);
    expect(run.entries[0]?.headers['authorization']).toBe(`token ${githubToken}`);
    expect(run.outputs).toMatchObject({ status: 'published', tag: 'v1.2.0' });
    expect(run.annotations).toEqual([]);
  });

  scenario('an empty dry-run on workflow_dispatch means true, with a warning', async (world) => {
    const run = await world.relay({
      event: { name: 'workflow_dispatch', payload: { inputs: null } },
      inputs: { tag: 'v1.2.0', 'dry-run': '' },
    });
    expect(run.outputs['status']).toBe('planned');
    expect(run.requests.at(-1)).toBe('POST foundry rehearsal');
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/`dry-run` is empty.*`false`/) },
    ]);
    expect(world.foundry.releases('lantern')).toEqual([]);
  });

  scenario('an empty dry-run on a release event means false', async (world) => {
    const run = await world.relay({ inputs: { 'dry-run': '' } });
    expect(run.outputs['status']).toBe('published');
  });

  scenario('the push of a tag names its release', async (world) => {
    const run = await world.relay({
      event: { name: 'push', payload: { ref: 'refs/tags/v1.2.0' } },
      ref: 'refs/tags/v1.2.0',
    });
    expect(run.requests).toEqual([byTag, ...read, 'POST foundry publish']);
  });

  for (const name of ['schedule', 'workflow_run', 'workflow_dispatch', 'push']) {
    scenario(`${name} on a branch without a tag is an error that names the input, and asks nobody`, async (world) => {
      const run = await world.relay({ event: { name, payload: {} } });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(run.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'release.missing' }] });
      expect(run.annotations.filter(({ level }) => level === 'error')).toMatchObject([
        { title: 'Release Relay', message: expect.stringMatching(/names no tag.*\n.*Set `tag`/) },
      ]);
      if (name === 'workflow_dispatch')
        expect(run.summary).toContain('```yaml\n  on:\n    workflow_dispatch:\n      inputs:\n        tag:\n');
    });
  }

  for (const name of ['pull_request', 'pull_request_target', 'merge_group']) {
    scenario(`${name} is an error unless it is a dry run`, async (world) => {
      const run = await world.relay({ event: { name, payload: {} }, inputs: { tag: 'v1.2.0' } });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(run.annotations).toMatchObject([
        { level: 'error', message: expect.stringMatching(/not an event to publish on\n.*`dry-run: true`/) },
      ]);
    });
  }

  scenario('a tag input other than the payload’s wins, and then everything is read from the API', async (world) => {
    const old = world.createRelease({
      tag: 'v1.1.0',
      assets: [{ name: 'module.json', content: manifestWith({ version: '1.1.0', download: undefined }) }],
    });
    const run = await world.relay({ inputs: { tag: 'v1.1.0' } });
    expect(run.requests).toEqual([
      'GET github-api …/tags/v1.1.0',
      'GET github-web …/download/v1.1.0/module.json',
      'GET github-storage',
      'POST foundry publish',
    ]);
    expect(run.outputs).toMatchObject({
      tag: 'v1.1.0',
      version: '1.1.0',
      'manifest-url': old.downloadUrl('module.json'),
    });
  });

  scenario('a tag input that is the payload’s changes nothing', async (world) => {
    const run = await world.relay({ inputs: { tag: 'v1.2.0' } });
    expect(run.requests).toEqual([...read, 'POST foundry publish']);
  });

  scenario('waits for the release of a tag, then fails with an error that says what to do', async (world) => {
    const run = await world.relay({ inputs: { tag: 'v9.9.9', 'wait-for-assets': '1' } });
    expect(run.exitCode).toBe(1);
    expect(run.requests.length).toBeGreaterThan(1);
    // The last one looks for a draft of the tag, which could be the reason.
    expect(run.requests.at(-1)).toBe(`GET github-api /repos/${repository}/releases?per_page=100&page=1`);
    expect(new Set(run.requests.slice(0, -1))).toEqual(new Set(['GET github-api …/tags/v9.9.9']));
    expect(run.annotations).toMatchObject([
      { level: 'error', title: 'Release Relay', message: expect.stringContaining('`v9.9.9`') },
    ]);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.missing' }]);
    expect(run.stdout).toMatch(/Waiting for the release `v9\.9\.9`.*1 s left/);
    expect(run.outputs['tag']).toBe('v9.9.9');
  });

  scenario(
    'a release that appears late is published',
    async (world) => {
      const run = await world.relay({ inputs: { tag: 'v1.2.0' }, event: { name: 'schedule', payload: {} } });
      expect(run.requests).toEqual([byTag, byTag, byTag, ...read, 'POST foundry publish']);
    },
    { release: { appears: { requests: 2 } } },
  );

  scenario(
    'a draft is an error that says so',
    async (world) => {
      const run = await world.relay({ event: world.releaseEvent('created') });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.unusable' }]);
      expect(run.annotations).toMatchObject([{ message: expect.stringMatching(/is a draft.*\n.*Publish it/) }]);
    },
    { release: { draft: true } },
  );

  scenario(
    'GitHub Enterprise is found under its own addresses',
    async (world) => {
      const run = await world.relay({ event: { name: 'schedule', payload: {} }, inputs: { tag: 'v1.2.0' } });
      expect(run.requests).toEqual(
        [`GET github-api /api/v3/repos/${repository}/releases/tags/v1.2.0`, ...read, 'POST foundry publish'].map(
          (line) => line.replace(`/repos/${repository}/releases/`, '…/'),
        ),
      );
      expect(world.foundry.releases('lantern')).toMatchObject([
        { manifest: expect.stringContaining(world.github.serverUrl) },
      ]);
    },
    { apiPath: '/api/v3' },
  );

  scenario('a token that GitHub refuses is an error on `github-token`', async (world) => {
    const run = await world.relay({
      event: { name: 'schedule', payload: {} },
      inputs: { tag: 'v1.2.0', 'github-token': 'ghs_another' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ message: expect.stringContaining('does not accept `github-token`') }]);
  });
});

describe('operations that Foundry does not support', () => {
  for (const [action, operation] of [
    ['edited', 'update'],
    ['unpublished', 'withdraw'],
    ['deleted', 'withdraw'],
  ] as const) {
    scenario(`${action} is skipped with a notice, and a warning that nothing was published`, async (world) => {
      const run = await world.relay({ event: world.releaseEvent(action, world.release, {}) });
      expect(run.exitCode).toBe(0);
      expect(run.requests).toEqual([]);
      expect(run.outcomes['foundry']).toMatchObject({ status: 'skipped', operation, attempts: 0, elapsed_ms: 0 });
      expect(run.outputs).toMatchObject({ status: 'skipped', 'manifest-url': '' });
      expect(run.annotations.map(({ level, title }) => [level, title])).toEqual([
        ['warning', 'Release Relay'],
        ['notice', 'foundry'],
      ]);
    });
  }

  scenario('an operation that was asked for by name is skipped with a warning', async (world) => {
    const run = await world.relay({ inputs: { operation: 'update' } });
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['warning', 'Release Relay'],
      ['warning', 'foundry'],
    ]);
    expect(run.requests).toEqual([]);
  });

  scenario('operation: publish publishes whatever the event says', async (world) => {
    const run = await world.relay({
      event: world.releaseEvent('edited', world.release, {}),
      inputs: { operation: 'publish' },
    });
    expect(run.outputs['status']).toBe('published');
  });

  for (const action of ['released', 'prereleased', 'created']) {
    scenario(`${action} publishes`, async (world) => {
      const run = await world.relay({ event: world.releaseEvent(action) });
      expect(run.outputs['status']).toBe('published');
    });
  }

  scenario('`edited` with a new tag is an error that names both tags', async (world) => {
    const event = world.releaseEvent('edited', world.release, { tag_name: { from: 'v1.1.9' } });
    const run = await world.relay({ event });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual([]);
    expect(run.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/changed from `v1\.1\.9` to `v1\.2\.0`/) },
    ]);
  });
});
