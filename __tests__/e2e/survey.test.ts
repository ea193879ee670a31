import { expect } from '@jest/globals';

import { foundryModsToken, foundryToken, manifestWith, scenario } from './scenario.ts';

const schedule = {
  name: 'schedule',
  payload: { schedule: '17 5 * * 1', repository: { full_name: 'hearthside/lantern' } },
};
const both = { foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } };

scenario('a check on a schedule proves each token by a dry run, and stores nothing', async (world) => {
  const run = await world.relay({ event: schedule, registries: both, inputs: { operation: 'check' } });
  expect([run.exitCode, run.outputs['status'], run.outputs['missing'], run.annotations]).toEqual([
    0,
    'verified',
    '[]',
    [],
  ]);
  expect(run.requests.filter((line) => !line.includes('github')).sort()).toEqual([
    'POST foundry rehearsal',
    'POST foundrymods rehearsal',
  ]);
  expect([world.foundry.releases('lantern'), world.foundrymods.releases('lantern')]).toEqual([[], []]);
});

scenario('a check names the entry whose token is a placeholder, and asks the others', async (world) => {
  const registries = { ...both, foundry: { token: 'YOUR_FOUNDRY_TOKEN' } };
  const run = await world.relay({ event: schedule, registries, inputs: { operation: 'check' } });
  expect([run.exitCode, run.outcomes['foundrymods']?.status]).toEqual([1, 'verified']);
  expect(run.annotations).toMatchObject([
    {
      level: 'error',
      title: 'foundry',
      message: expect.stringContaining('`foundry.token` has a token that is a placeholder'),
    },
  ]);
});

scenario(
  'an audit fails for what is missing, and gives it to a matrix',
  async (world) => {
    await world.relay({ registries: { foundry: { token: foundryToken } } });
    const run = await world.relay({ event: schedule, registries: both, inputs: { operation: 'audit' } });
    expect([run.exitCode, run.outputs['status'], run.outputs['missing']]).toEqual([1, 'failed', '["v1.2.0"]']);
    expect(run.outcomes).toMatchObject({
      foundry: { operation: 'audit', problems: [{ code: 'package.unreachable' }] },
      foundrymods: { operation: 'audit', missing: ['v1.2.0'], problems: [{ code: 'registry.not-listed' }] },
    });
    expect(run.summary).toContain('| v1.2.0 | ⚠️ unreachable | ❌ missing |');
    expect(world.foundrymods.releases('lantern')).toEqual([]);
  },
  { manifest: manifestWith({ download: 'http://127.0.0.1:9/module.zip' }) },
);

scenario('an audit without a release fails with `release.missing`, and `missing` is empty', async (world) => {
  world.release.delete();
  const run = await world.relay({ event: schedule, registries: both, inputs: { operation: 'audit' } });
  expect([run.exitCode, run.outputs['missing']]).toEqual([1, '[]']);
  expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('no published release')]);
});
