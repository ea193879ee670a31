import { describe, expect } from '@jest/globals';

import { zip } from '../../sandbox/zip.ts';
import type { AssetSeed, SandboxRelease } from '../../sandbox/github.ts';
import { foundryModsToken, foundryToken, keygenToken, manifestWith, scenario, type World } from './scenario.ts';

const manifest = (changes: Readonly<Record<string, unknown>> = {}): AssetSeed => ({
  name: 'module.json',
  content: manifestWith({ download: undefined, ...changes }),
});
/** It lacks what the registry needs. */
const broken = manifest({ compatibility: { minimum: '12' } });

function keygenOf({ keygen }: World) {
  const product = keygen.addProduct({ name: 'Lantern' });
  keygen.addToken({ kind: 'product', product, value: keygenToken });
  return { keygen: { token: keygenToken, account: keygen.account.slug, product: product.id, artifacts: ['*.bin'] } };
}

/** Runs twice with what GitHub sent once, and changes the release in between. */
async function twice(
  world: World,
  change: (release: SandboxRelease) => void,
  options: Omit<NonNullable<Parameters<World['relay']>[0]>, 'event'> = {},
) {
  const { release } = world;
  const event = JSON.parse(JSON.stringify(world.releaseEvent('published', release))) as ReturnType<
    World['releaseEvent']
  >;
  const first = await world.relay({ ...options, event });
  change(release);
  return { first, again: await world.relay({ ...options, event, runAttempt: 2 }) };
}

describe('a re-run publishes what GitHub has now', () => {
  for (const digest of ['right', null] as const) {
    scenario(
      `a manifest that was corrected, ${digest === null ? 'without' : 'with'} a digest`,
      async (world) => {
        const { first, again } = await twice(world, (release) => release.replaceAsset({ ...manifest(), digest }));
        expect(first.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.invalid' }]);
        expect(again.outcomes['foundry']).toMatchObject({ status: 'published', problems: [] });
        expect(again.requests.filter((line) => line.includes('github-api'))).toEqual(['GET github-api …/tags/v1.2.0']);
        expect(again.stdout + first.stdout).not.toContain('manually');
      },
      { assets: [{ ...broken, digest }] },
    );
  }

  scenario(
    'a file of a private repository that was replaced',
    async (world) => {
      const registries = keygenOf(world);
      world.journal.faults = ({ server, method }) =>
        server === 'keygen' && method === 'GET' ? { kind: 'status', status: 401, act: false } : undefined;
      const { again } = await twice(
        world,
        (release) => {
          world.journal.faults = undefined;
          release.replaceAsset({ name: 'lantern.bin', content: 'corrected' });
        },
        { registries },
      );
      expect(again.outcomes['keygen']).toMatchObject({ status: 'published' });
      const uploaded = again.entries.filter(({ server, method }) => server === 'keygen-storage' && method === 'PUT');
      expect(uploaded.map(({ sha256 }) => sha256)).toEqual([world.release.sha256('lantern.bin')]);
    },
    { assets: [{ name: 'lantern.bin', content: 'first' }], private: true, waits: true },
  );

  scenario(
    'a release that was deleted and created again, under the same tag',
    async (world) => {
      const { again } = await twice(world, (release) => {
        release.delete();
        world.createRelease({ name: 'Again', assets: [manifest()], prerelease: true });
      });
      expect(again.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.ambiguous' }]);
      expect(world.foundry.releases('lantern')).toEqual([]);
    },
    { assets: [broken] },
  );

  scenario(
    'and names the tag of a release that is gone',
    async (world) => {
      const { again } = await twice(world, (release) => release.delete(), { inputs: { 'wait-for-assets': '0' } });
      expect(again.outcomes['foundry']?.problems).toMatchObject([
        { code: 'release.missing', title: expect.stringContaining('`v1.2.0`') },
      ]);
    },
    { assets: [broken] },
  );
});

describe('a first attempt whose release has changed since the event', () => {
  scenario(
    'reads it anew: an uploaded zip that was replaced',
    async (world) => {
      const event = JSON.parse(JSON.stringify(world.releaseEvent())) as ReturnType<World['releaseEvent']>;
      const packed = zip([{ name: 'module.json', data: manifestWith({ download: undefined }) }]);
      world.release.replaceAsset({ name: 'module.zip', content: packed });
      const registries = { foundrymods: { token: foundryModsToken, upload: 'module.zip' } };
      const run = await world.relay({ event, registries, inputs: { 'package-check': '' } });
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
    },
    { assets: [manifest(), { name: 'module.zip', content: 'not a zip yet' }] },
  );

  scenario('sees by the package check that it was created again as a prerelease', async (world) => {
    const { release } = world;
    const content = manifestWith({ download: release.downloadUrl('module.zip') });
    const assets = [
      { name: 'module.json', content },
      { name: 'module.zip', content: zip([{ name: 'module.json', data: content }]) },
    ];
    assets.forEach((asset) => release.replaceAsset(asset));
    const event = JSON.parse(JSON.stringify(world.releaseEvent())) as ReturnType<World['releaseEvent']>;
    release.delete();
    world.createRelease({ assets, prerelease: true });
    const run = await world.relay({ event, inputs: { 'package-check': '' } });
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.ambiguous' }]);
    expect(run.requests.filter((line) => line.includes('foundry'))).toEqual([]);
  });
});

describe('a prerelease that is promoted', () => {
  scenario(
    'is published by `released` where it was skipped, and FoundryMods says that it is still unlisted',
    async (world) => {
      const registries = {
        foundry: { token: foundryToken, prereleases: 'skip' },
        foundrymods: { token: foundryModsToken, prereleases: 'publish' },
      };
      const before = await world.relay({ registries, event: world.releaseEvent('prereleased') });
      expect(before.outcomes).toMatchObject({ foundry: { status: 'skipped' }, foundrymods: { status: 'published' } });
      expect(before.annotations.map(({ message }) => message).join('\n')).toMatch(/the `released` event publishes it/);
      world.release.update({ prerelease: false });
      const run = await world.relay({ registries, event: world.releaseEvent('released') });
      expect(run.outcomes).toMatchObject({ foundry: { status: 'published' }, foundrymods: { status: 'unchanged' } });
      expect(run.annotations).toContainEqual(
        expect.objectContaining({ level: 'warning', message: expect.stringContaining('still unlisted') }),
      );
    },
    { assets: [manifest()], release: { prerelease: true } },
  );
});
