import { describe, expect } from '@jest/globals';

import { foundryToken, keygenToken, manifestWith, scenario } from './scenario.ts';

const registries = { foundry: { token: foundryToken } };

/** Tag and version of the manifest, and how they agree. */
const cases: readonly [tag: string, version: string, agreement: 'same' | 'other' | 'none'][] = [
  ['v3.10', '3.10.0', 'same'],
  ['1.0.1', '1.0.1+FoundryV8', 'same'],
  ['lantern@1.2.0', '1.2.0', 'same'],
  ['v1.3.1-hotfix', '1.3.1', 'other'],
  ['2024-05-01', '1.2.0', 'none'],
  ['release-060', '0.6.0', 'none'],
  ['v2', '2.0.0', 'same'],
  ['v2', '2.3.1', 'none'],
];

describe('the version is the manifest’s, and the tag is checked against it', () => {
  for (const [tag, version, agreement] of cases) {
    const expectation = { same: 'is published', other: 'is for `tag-check` to decide', none: 'is a warning' }[
      agreement
    ];
    scenario(
      `${tag} and ${version} ${expectation}`,
      async (world) => {
        for (const check of ['error', 'warn', 'off']) {
          const run = await world.relay({ registries, inputs: { 'tag-check': check, 'dry-run': 'true' } });
          const isRefused = agreement === 'other' && check === 'error';
          expect(run.outcomes['foundry']).toMatchObject(
            isRefused
              ? { status: 'failed', problems: [{ code: 'manifest.version-mismatch', field: 'version' }] }
              : { status: 'planned', version },
          );
          const said = run.annotations.filter(({ message }) => message.includes(tag) && message.includes(version));
          const isSilent = agreement === 'same' || check === 'off';
          expect(said.map(({ level }) => level)).toEqual(isSilent ? [] : [isRefused ? 'error' : 'warning']);
        }
        const run = await world.relay({ registries, inputs: { 'tag-check': 'warn' } });
        expect(run.outputs).toMatchObject({ status: 'published', version, tag });
        expect(world.foundry.releases('lantern')).toMatchObject([{ version, manifest: world.manifestUrl }]);
      },
      { release: { tag }, manifest: manifestWith({ version, download: undefined }) },
    );
  }

  scenario(
    'an empty `tag-check` is the default',
    async (world) => {
      const run = await world.relay({ registries, inputs: { 'tag-check': '' } });
      expect(run.exitCode).toBe(1);
      expect(run.annotations).toMatchObject([
        { level: 'error', message: expect.stringMatching(/`1\.3\.1`.*`v1\.3\.1-hotfix`\n.*`tag-check: warn`/) },
      ]);
      expect(run.requests.filter((line) => line.includes(' foundry'))).toEqual([]);
    },
    { release: { tag: 'v1.3.1-hotfix' }, manifest: manifestWith({ version: '1.3.1', download: undefined }) },
  );
});

describe('without a manifest the version is the tag’s', () => {
  for (const [tag, version] of [
    ['v1.2.0', '1.2.0'],
    ['foo%401.1.0', undefined],
    ['latest', undefined],
    ['2024-05-01', undefined],
    ['release-060', undefined],
    ['build-57', undefined],
    ['v2', undefined],
  ] as const) {
    scenario(
      `${tag} ${version === undefined ? 'names none, which fails the entry' : `is ${version}`}`,
      async (world) => {
        const { keygen } = world;
        const product = keygen.addProduct({ name: 'Lantern' });
        keygen.addToken({ kind: 'product', product, value: keygenToken });
        const entry = { token: keygenToken, account: keygen.account.slug, product: product.id, artifacts: [] };
        for (const check of ['error', 'off']) {
          const run = await world.relay({ registries: { keygen: entry }, inputs: { 'tag-check': check } });
          if (version === undefined) {
            expect(run.outcomes['keygen']).toMatchObject({
              status: 'failed',
              problems: [{ code: 'release.unusable' }],
            });
            expect(run.requests).toEqual([]);
          } else expect(run.outcomes['keygen']).toMatchObject({ version, problems: [] });
        }
        expect(keygen.releases.map((release) => release.version)).toEqual(version === undefined ? [] : [version]);
      },
      { release: { tag }, assets: [] },
    );
  }
});
