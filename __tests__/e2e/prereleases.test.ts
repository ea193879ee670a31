import { describe, expect } from '@jest/globals';

import {
  foundryModsToken,
  foundryToken,
  keygenToken,
  manifestWith,
  repository,
  scenario as scenarioOf,
  type Relayed,
  type ScenarioOptions,
  type World,
} from './scenario.ts';

type Settings = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, Settings>>;

/** A release by the box on GitHub and by the version of its manifest; Keygen has no files to process. */
function scenario(
  name: string,
  { marked, version, tag = `v${version}`, ...more }: ScenarioOptions & Case,
  body: (world: World, entries: Entries) => Promise<void>,
): void {
  scenarioOf(
    name,
    async (world) => {
      const product = world.keygen.addProduct({ name: 'Lantern' });
      world.keygen.addToken({ kind: 'product', product, value: keygenToken });
      world.releasepage.createPage({ id: 'lantern', key: pageKey, repositories: [repository] });
      await body(world, {
        foundry: { token: foundryToken },
        foundrymods: { token: foundryModsToken },
        keygen: { token: keygenToken, account: world.keygen.account.slug, product: product.id, artifacts: [] },
        releasepage: { token: pageKey, page: 'lantern', wait: 1 },
      });
    },
    { manifest: manifestWith({ version, download: undefined }), ...more, release: { tag, prerelease: marked } },
  );
}

interface Case {
  readonly marked: boolean;
  readonly version: string;
  readonly tag?: string;
}

const pageKey = 'live.Made-Up/Key+For=Lantern';

function statusesOf({ outcomes }: Relayed): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(outcomes).map(([label, { status, problems }]) => [label, problems[0]?.code ?? status]),
  );
}

/** Requests to registries; what only reads ReleasePage and GitHub counts for nothing. */
function sentIn({ requests }: Relayed): readonly string[] {
  return requests.filter((line) => !/ (?:github-\S+|releasepage)\b/.test(line));
}

/** What an entry may say, by its label; what becomes of it if the two agree and if they disagree. */
const sayings: Readonly<
  Record<string, { readonly of: string; readonly says: Settings; readonly agreed: string; readonly disagreed: string }>
> = {
  foundry: { of: 'foundry', says: {}, agreed: 'skipped', disagreed: 'release.ambiguous' },
  'foundry-a': { of: 'foundry', says: { prereleases: 'publish' }, agreed: 'planned', disagreed: 'planned' },
  'foundry-b': { of: 'foundry', says: { prereleases: 'skip' }, agreed: 'skipped', disagreed: 'skipped' },
  foundrymods: { of: 'foundrymods', says: {}, agreed: 'planned', disagreed: 'release.ambiguous' },
  'foundrymods-a': { of: 'foundrymods', says: { prereleases: 'publish' }, agreed: 'planned', disagreed: 'planned' },
  'foundrymods-b': { of: 'foundrymods', says: { prereleases: 'skip' }, agreed: 'skipped', disagreed: 'skipped' },
  'foundrymods-c': { of: 'foundrymods', says: { 'is-public': true }, agreed: 'planned', disagreed: 'planned' },
  'foundrymods-d': { of: 'foundrymods', says: { 'is-unlisted': false }, agreed: 'planned', disagreed: 'planned' },
  'foundrymods-e': {
    of: 'foundrymods',
    says: { 'is-public': true, prereleases: 'skip' },
    agreed: 'skipped',
    disagreed: 'skipped',
  },
  keygen: { of: 'keygen', says: {}, agreed: 'planned', disagreed: 'release.ambiguous' },
  'keygen-a': { of: 'keygen', says: { prereleases: 'publish' }, agreed: 'planned', disagreed: 'planned' },
  'keygen-b': { of: 'keygen', says: { prereleases: 'skip' }, agreed: 'skipped', disagreed: 'skipped' },
  'keygen-c': { of: 'keygen', says: { channel: 'by version' }, agreed: 'planned', disagreed: 'planned' },
};

describe('what becomes of every entry, by the box on GitHub and by the version', () => {
  for (const [marked, version] of [
    [false, '1.2.0'],
    [true, '1.2.0'],
    [false, '1.2.0-beta.1'],
    [true, '1.2.0-beta.1'],
  ] as const) {
    const said = version.includes('-');
    scenario(`box ${marked ? 'ticked' : 'unticked'}, version ${version}`, { marked, version }, async (world, base) => {
      const entries = Object.entries(sayings).map(([label, { of, says }]) => [
        label,
        {
          ...base[of],
          type: of,
          ...says,
          ...('channel' in says ? { channel: said ? 'beta' : 'stable' } : {}),
        },
      ]);
      const run = await world.relay({
        registries: { ...(Object.fromEntries(entries) as Entries), releasepage: base['releasepage'] ?? {} },
        inputs: { 'dry-run': 'true', 'all-or-nothing': 'false' },
        secrets: { 'the key of the page': pageKey },
      });
      const expected = Object.entries(sayings).map(([label, { agreed, disagreed }]) => [
        label,
        marked !== said ? disagreed : said ? agreed : 'planned',
      ]);
      expect(statusesOf(run)).toEqual({ ...Object.fromEntries(expected), releasepage: 'planned' });
      expect(world.foundry.releases('lantern')).toEqual([]);
      expect(world.foundrymods.releases('lantern')).toEqual([]);
      expect(world.keygen.releases).toEqual([]);
    });
  }
});

describe('if GitHub and the version disagree', () => {
  const cases = [
    [
      { marked: true, version: '1.2.0' },
      'GitHub marks the release `v1.2.0` as a prerelease, but its version `1.2.0` is stable',
      'clear',
    ],
    [
      { marked: false, version: '1.2.0-beta.1' },
      'GitHub does not mark the release `v1.2.0-beta.1` as a prerelease, but its version `1.2.0-beta.1` is a prerelease',
      'tick',
    ],
  ] as const;
  for (const [given, title, box] of cases) {
    for (const inputs of [{}, { 'dry-run': 'true' }] as Readonly<Record<string, string>>[]) {
      scenario(
        `nothing is sent to any registry, and one error says why: ${JSON.stringify({ ...given, ...inputs })}`,
        given,
        async (world, { foundry = {}, foundrymods = {}, keygen = {} }) => {
          const registries = { foundry, keygen, foundrymods: { ...foundrymods, prereleases: 'publish' } };
          const run = await world.relay({ registries, inputs });
          expect(run.exitCode).toBe(1);
          expect(sentIn(run)).toEqual([]);
          expect(statusesOf(run)).toEqual({
            foundry: 'release.ambiguous',
            keygen: 'release.ambiguous',
            foundrymods: 'withheld',
          });
          const errors = run.annotations.filter(({ level }) => level === 'error');
          expect(errors).toMatchObject([
            { title: 'foundry, keygen: prereleases', message: expect.stringContaining(title) },
          ]);
          expect(errors[0]?.message).toContain(`${box} "Set as a pre-release" on GitHub`);
          if (!given.marked)
            expect(errors[0]?.message).toContain('re-run the job, which then skips `foundry`. If a workflow creates');
          // Ready to copy, in the annotation and in the summary.
          const example = ['foundry', 'keygen'].flatMap((label) => [
            `  ${label}:`,
            '    token: ${{ secrets.NAME }}',
            '    prereleases: publish # or skip',
          ]);
          expect(errors[0]?.message).toContain(`:\n${example.join('\n')}`);
          expect(run.summary).toContain(`\`\`\`yaml\n${example.join('\n')}\n\`\`\``);
        },
      );
    }
  }

  scenario(
    'without all-or-nothing the other entries go on',
    { marked: true, version: '1.2.0' },
    async (world, { foundry = {}, foundrymods = {} }) => {
      const run = await world.relay({
        registries: { foundry, foundrymods: { ...foundrymods, prereleases: 'publish' } },
        inputs: { 'all-or-nothing': 'false' },
      });
      expect(run.exitCode).toBe(1);
      expect(statusesOf(run)).toEqual({ foundry: 'release.ambiguous', foundrymods: 'published' });
      expect(world.foundry.releases('lantern')).toEqual([]);
    },
  );

  scenario(
    'each way out leads out: the setting, and the box',
    { marked: false, version: '1.2.0-beta.1' },
    async (world, { foundry = {} }) => {
      const published = await world.relay({ registries: { foundry: { ...foundry, prereleases: 'publish' } } });
      expect(statusesOf(published)).toEqual({ foundry: 'published' });
      world.release.update({ prerelease: true });
      const skipped = await world.relay({ registries: { foundry } });
      expect(statusesOf(skipped)).toEqual({ foundry: 'skipped' });
    },
  );

  scenario(
    'a prerelease by its version alone is not public on FoundryMods',
    { marked: false, version: '1.2.0-beta.1' },
    async (world, { foundrymods = {} }) => {
      const run = await world.relay({ registries: { foundrymods: { ...foundrymods, prereleases: 'publish' } } });
      expect(statusesOf(run)).toEqual({ foundrymods: 'published' });
      expect(world.foundrymods.releases('lantern')).toMatchObject([{ isPublic: false }]);
    },
  );
});

describe('the version that counts is the manifest’s', () => {
  scenario(
    'a tag without a version',
    { marked: true, version: '1.2.0-beta.1', tag: 'nightly' },
    async (world, { foundry = {} }) => {
      const run = await world.relay({ registries: { foundry } });
      expect(statusesOf(run)).toEqual({ foundry: 'skipped' });
      expect(run.annotations.find(({ title }) => title === 'foundry')?.message).not.toContain('`released`');
    },
  );

  scenario(
    'a tag without a version, against the box',
    { marked: true, version: '1.2.0', tag: 'latest-build' },
    async (world, { foundry = {} }) => {
      expect(statusesOf(await world.relay({ registries: { foundry } }))).toEqual({ foundry: 'release.ambiguous' });
    },
  );

  for (const marked of [true, false]) {
    scenario(
      `a tag that names another one, box ${marked ? 'ticked' : 'unticked'}`,
      { marked, version: '1.2.0', tag: 'v1.2.0-test.1' },
      async (world, { foundry = {} }) => {
        const run = await world.relay({ registries: { foundry }, inputs: { 'tag-check': 'warn' } });
        expect(statusesOf(run)).toEqual({ foundry: marked ? 'release.ambiguous' : 'published' });
        const skipping = { ...foundry, prereleases: 'skip' };
        const skipped = await world.relay({ registries: { foundry: skipping }, inputs: { 'tag-check': 'warn' } });
        expect(statusesOf(skipped)).toEqual({ foundry: marked ? 'skipped' : 'unchanged' });
      },
    );
  }

  scenario(
    'without a manifest it is the tag’s, and a tag without one leaves it to the box',
    { marked: true, version: '1.2.0-rc.1', assets: [] },
    async (world, { keygen = {} }) => {
      const run = await world.relay({ registries: { keygen }, inputs: { 'dry-run': 'true' } });
      expect(statusesOf(run)).toEqual({ keygen: 'planned' });
      const event = world.releaseEvent(
        'published',
        world.createRelease({ tag: 'nightly', prerelease: true, assets: [] }),
      );
      const unnamed = await world.relay({ event, registries: { keygen } });
      expect(unnamed.outcomes['keygen']?.problems).toMatchObject([
        { code: 'release.unusable', title: expect.stringContaining('`nightly` contains no version') },
      ]);
    },
  );
});

describe('what is skipped', () => {
  scenario(
    'is named as what it is, without a request to anybody',
    { marked: true, version: '1.2.0-beta.1' },
    async (world, { foundry = {} }) => {
      const run = await world.relay({ registries: { foundry } });
      expect(run.exitCode).toBe(0);
      expect(run.requests).toEqual([]);
      expect(run.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('nothing was published') },
        { level: 'notice', title: 'foundry', message: expect.stringContaining('`prereleases: publish`') },
      ]);
      expect(run.annotations[1]?.message).not.toContain('`released`');
      // Ready to copy, in the annotation and in the summary, within the notice's item.
      const example = ['  foundry:', '    token: ${{ secrets.NAME }}', '    prereleases: publish'];
      expect(run.annotations[1]?.message).toContain(`:\n${example.join('\n')}`);
      const block = ['```yaml', ...example, '```'].map((line) => `  ${line}`).join('\n');
      expect(run.summary).toContain(`<code>prereleases: publish</code>:\n\n${block}`);
    },
  );

  scenario(
    'with a stable version is published by the `released` event, as its notice says',
    { marked: true, version: '1.2.0' },
    async (world, { foundry = {} }) => {
      const registries = { foundry: { ...foundry, prereleases: 'skip' } };
      const run = await world.relay({ registries, event: world.releaseEvent('prereleased') });
      expect(statusesOf(run)).toEqual({ foundry: 'skipped' });
      expect(run.annotations.find(({ title }) => title === 'foundry')?.message).toMatch(
        /version `1\.2\.0` is stable, the `released` event publishes it when you clear/,
      );
      world.release.update({ prerelease: false });
      const promoted = await world.relay({ registries, event: world.releaseEvent('released') });
      expect(statusesOf(promoted)).toEqual({ foundry: 'published' });
    },
  );
});

for (const [action, status] of [
  ['edited', 'updated'],
  ['unpublished', 'withdrawn'],
] as const) {
  scenario(
    `${action} is not stopped by any of it`,
    { marked: true, version: '1.2.0', assets: [] },
    async (world, { keygen = {} }) => {
      await world.relay({ registries: { keygen: { ...keygen, prereleases: 'publish' } } });
      world.release.update({ name: 'Lantern 1.2' });
      const run = await world.relay({
        registries: { keygen: { ...keygen, prereleases: 'skip' } },
        event: world.releaseEvent(action, world.release, {}),
      });
      expect(statusesOf(run)).toEqual({ keygen: status });
    },
  );
}
