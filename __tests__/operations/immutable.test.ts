import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { foundryModsToken, foundryToken, manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project } from '../harness/in-process.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
  project.sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
});
afterEach(() => project.close());

const publish = {
  code: expect.any(String),
  hint: expect.stringMatching(/immutable.*as a draft, attach .*, then publish/),
};
const whole = { name: 'module.json', content: manifestWith({ download: undefined }) };

describe('what an immutable release lacks never comes: it fails at once, and says what to do', () => {
  const mods = { foundrymods: { token: foundryModsToken, upload: '*.zip' } };
  const keygen = () => {
    const product = project.sandbox.keygen.addProduct({ name: 'Lantern' });
    const { value: token } = project.sandbox.keygen.addToken({ kind: 'product', product });
    const account = project.sandbox.keygen.account.slug;
    return { keygen: { token, account, product: product.id, artifacts: ['lantern.zip'] } };
  };

  test.each([
    ['the manifest', [], () => ({ foundry: { token: foundryToken } }), 'manifest.missing'],
    ['the zip of an entry', [whole], () => mods, 'asset.missing'],
    ['an artifact', [whole], keygen, 'asset.missing'],
    [
      'an asset that is still being uploaded',
      [{ ...whole, completes: { ms: 10_000 } }],
      () => ({ foundry: { token: foundryToken } }),
      'manifest.missing',
    ],
  ])('%s', async (_, assets, registries, code) => {
    for (const byHand of [false, true]) {
      const release = project.sandbox.github.createRelease({
        repository: 'hearthside/lantern',
        tag: byHand ? 'v1.2.0' : 'v1.2.0-1',
        immutable: true,
        assets,
      });
      const start = project.clock.now();
      const ran = await project.run({
        release,
        registries: registries(),
        inputs: { 'tag-check': 'off', ...(byHand ? { tag: 'v1.2.0', 'dry-run': 'false' } : {}) },
        ...(byHand ? { env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } } : {}),
      });
      const [outcome] = Object.values(ran.outcomes);
      expect(outcome).toMatchObject({ status: 'failed', problems: [{ ...publish, code }] });
      expect(project.clock.now() - start).toBeLessThan(5_000);
    }
  });

  test('the package that `download` names', async () => {
    const { github } = project.sandbox;
    const download = `${github.serverUrl}/hearthside/lantern/releases/download/v1.2.0/module.zip`;
    const release = github.createRelease({
      repository: 'hearthside/lantern',
      tag: 'v1.2.0',
      immutable: true,
      assets: [{ name: 'module.json', content: manifestWith({ download }) }],
    });
    const start = project.clock.now();
    const inputs = { 'package-check': 'error' };
    const ran = await project.run({ release, registries: { foundry: { token: foundryToken } }, inputs });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([{ ...publish, code: 'package.unreachable' }]);
    expect(project.clock.now() - start).toBeLessThan(5_000);
  });
});

test('what it has, but cannot be fetched yet, is still waited for', async () => {
  const release = project.sandbox.github.createRelease({
    repository: 'hearthside/lantern',
    tag: 'v1.2.0',
    immutable: true,
    assets: [{ ...whole, fetchable: { requests: 2 } }],
  });
  const ran = await project.run({ release, registries: { foundry: { token: foundryToken } } });
  expect(ran.outcomes).toMatchObject({ foundry: { status: 'published' } });
});

test('waits for a release that can still change', async () => {
  const release = project.createRelease({ assets: [{ ...whole, appears: { ms: 30_000 } }] });
  const ran = await project.run({ release, registries: { foundry: { token: foundryToken } } });
  expect(ran.outcomes).toMatchObject({ foundry: { status: 'published' } });
});
