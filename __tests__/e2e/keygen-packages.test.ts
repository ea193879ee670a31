import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@jest/globals';

import { npmPackage } from '../registries/keygen/archives.ts';
import { errorsOf, scenario, writesOf } from './keygen-shop.ts';
import { foundryToken, waiting } from './scenario.ts';

const slow = { seen: 700, uploaded: 1_200, removed: 0 };
const never = { seen: 1e9, uploaded: 1e9, removed: 1e9 };

waiting('processed, then published', () => {
  scenario(
    'the release is published once its files are processed, and the log says what is awaited',
    async (shop, world) => {
      const offered: unknown[] = [];
      world.journal.settled = () => {
        if (shop.keygen.published('1.2.0').length > 0)
          offered.push(...shop.keygen.artifacts.filter(({ status }) => status !== 'UPLOADED'));
      };
      const run = await shop.relay({ tag: 'latest' });
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(offered).toEqual([]);
      expect(run.stdout).toMatch(/Waiting until Keygen has processed lantern-.* \(120 s at most\)\./);
      expect(writesOf(run).slice(-2)).toEqual([
        'POST keygen /releases/<id>/actions/publish',
        'PATCH keygen /releases/<id>',
      ]);
    },
    { keygen: { delays: slow } },
  );

  scenario(
    'time up: it stays a draft, the files are named, and a re-run publishes it without another upload',
    async (shop) => {
      const run = await shop.relay({ wait: 1 });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']).toMatchObject({
        status: 'failed',
        problems: [{ code: 'registry.unavailable', field: 'artifacts' }],
      });
      expect(errorsOf(run)[0]?.message).toMatch(
        /^`wait` \(1 s\) was up before Keygen had processed lantern-linux\.tar\.gz, lantern-windows\.zip/,
      );
      expect(shop.keygen.releases).toMatchObject([{ status: 'DRAFT' }]);
      const again = await shop.relay({}, { runAttempt: 2 });
      expect(again.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(writesOf(again)).toEqual(['POST keygen /releases/<id>/actions/publish']);
    },
    { keygen: { delays: { seen: 5_000, uploaded: 5_000, removed: 0 } } },
  );

  scenario(
    '`timeout` comes first: the title says so',
    async (shop) => {
      const run = await shop.relay({}, { inputs: { timeout: '10' } });
      expect(run.exitCode).toBe(1);
      expect(errorsOf(run)[0]?.message).toMatch(/^`timeout` was up before Keygen had processed/);
      expect(shop.keygen.releases).toMatchObject([{ status: 'DRAFT' }]);
    },
    { keygen: { delays: never } },
  );

  scenario(
    '`wait: 0` publishes at once: pending, exit 0 and a warning; a re-run says the same',
    async (shop) => {
      for (const runAttempt of [1, 2]) {
        const run = await shop.relay({ wait: 0, tag: 'latest' }, { runAttempt });
        expect(run.exitCode).toBe(0);
        expect(run.outcomes['keygen']).toMatchObject({ status: 'pending', problems: [] });
        expect(run.annotations.filter(({ level }) => level === 'warning')).toMatchObject([
          { message: expect.stringContaining('has not processed lantern-linux.tar.gz, lantern-windows.zip') },
        ]);
      }
      expect(shop.keygen.published('1.2.0')).toMatchObject([{ tag: 'latest' }]);
    },
    { keygen: { delays: never } },
  );

  scenario('a draft that was never published is deleted when the release is withdrawn', async (shop, world) => {
    await shop.relay({ draft: true });
    const run = await shop.relay({}, { event: world.releaseEvent('deleted') });
    expect(run.outcomes['keygen']).toMatchObject({ status: 'withdrawn' });
    expect(writesOf(run)).toEqual(['DELETE keygen /releases/<id>']);
    expect(shop.keygen.releases).toEqual([]);
  });
});

waiting('settings', () => {
  const inputOf = (lines: readonly string[]): string =>
    [
      'keygen:',
      '  token: prod-Made-Up-Token-0123456789v3',
      '  account: acme',
      '  product: 0d5f0b57-3102-4ddf-beb9-f652cf8e24b7',
      ...lines,
    ].join('\n');
  scenario('mistakes are reported together, each at its line, with what was meant', async (_, world) => {
    const run = await world.relay({
      registries: inputOf([
        '  name: App {verison}',
        '  tag: "{chanel}-x"',
        '  wait: -1',
        '  artifacts:',
        '    - asset: a.zip',
        '      filename: X-{versions}.exe',
        '    - asset: b.zip',
        '      checksum:',
        '        algorithm: sha-265',
        '    - asset: c.zip',
        '      checksum:',
        '        encodign: hex',
        '  metadata:',
        '    größe: 1',
      ]),
    });
    expect(run.exitCode).toBe(1);
    const messages = errorsOf(run).map(({ message }) => message);
    for (const [line, text] of [
      [5, 'Did you mean `{version}`?'],
      [6, 'Did you mean `{channel}`?'],
      [7, 'Give whole seconds'],
      [10, 'Did you mean `{version}`?'],
      [13, 'Did you mean `sha-256`?'],
      [16, 'Did you mean `encoding`?'],
      [17, '`größe`'],
    ] as const)
      expect(messages.find((message) => message.includes(`line ${line}:`))).toContain(text);
    expect(messages).toHaveLength(7);
  });

  scenario('`signature` together with `signing-key` is an input error', async (shop) => {
    const key = 'ab'.repeat(32);
    const run = await shop.relay(
      { 'signing-key': key, artifacts: [{ asset: 'lantern-windows.zip', signature: 'x.sig' }] },
      { secrets: { 'the signing key': key } },
    );
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual([]);
    expect(errorsOf(run)).toMatchObject([{ message: expect.stringContaining('one signature') }]);
  });

  scenario(
    'a tag stays away from prereleases, and says so',
    async (shop) => {
      shop.keygen.addRelease({ version: '1.1.0', productId: shop.product.id, status: 'PUBLISHED', tag: 'latest' });
      const run = await shop.relay({ tag: 'latest' });
      expect(run.outcomes['keygen']?.status).toBe('published');
      expect(shop.keygen.releases.find(({ tag }) => tag === 'latest')?.version).toBe('1.1.0');
      expect(run.annotations).toMatchObject([
        {
          level: 'notice',
          message: expect.stringMatching(/`latest` is not moved to 1\.3\.0-beta\.1.*`tag: latest-\{channel\}`/),
        },
      ]);
    },
    { release: { tag: 'v1.3.0-beta.1', prerelease: true } },
  );
});

waiting('packages', () => {
  const tgz = { name: 'lantern-1.2.0.tgz', content: npmPackage() };
  scenario(
    'npm: the checksum that its clients verify, and a tarball that is none is found before anything is written',
    async (shop, world) => {
      shop.keygen.addPackage({ product: shop.product, key: 'lantern', engine: 'npm' });
      const run = await shop.relay({ package: 'lantern' });
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(shop.keygen.artifacts).toMatchObject([
        { filename: tgz.name, checksum: createHash('sha512').update(tgz.content).digest('base64') },
      ]);
      const bad = world.createRelease({ tag: 'v2.0.0', assets: [{ name: 'bad.tgz', content: 'no tarball' }] });
      const refused = await shop.relay({ package: 'lantern' }, { event: world.releaseEvent('published', bad) });
      expect(refused.exitCode).toBe(1);
      expect(refused.outcomes['keygen']?.problems).toMatchObject([
        { code: 'registry.rejected', title: expect.stringContaining('`bad.tgz` is not an npm package') },
      ]);
      expect(writesOf(refused)).toEqual([]);
    },
    { assets: [tgz] },
  );

  scenario(
    'tauri: `.sig` is the signature, platform and arch are those of the name',
    async (shop) => {
      shop.keygen.addPackage({ product: shop.product, key: 'lantern', engine: 'tauri' });
      const run = await shop.relay({ package: 'lantern' });
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      expect(run.annotations).toEqual([]);
      expect(shop.keygen.artifacts).toMatchObject([
        { filename: 'Lantern_1.2.0_x64-setup.exe', platform: 'windows', arch: 'x86_64', signature: 'c2lnbmF0dXJl' },
      ]);
    },
    {
      assets: [
        { name: 'Lantern_1.2.0_x64-setup.exe', content: 'setup' },
        { name: 'Lantern_1.2.0_x64-setup.exe.sig', content: 'c2lnbmF0dXJl\n' },
      ],
    },
  );

  scenario(
    'Electron: an index with another SHA-512 than the file stops it',
    async (shop) => {
      const run = await shop.relay();
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'asset.corrupt' }]);
      expect(writesOf(run)).toEqual([]);
    },
    {
      assets: [
        { name: 'Lantern-Setup.exe', content: 'setup' },
        { name: 'latest.yml', content: 'version: 1.2.0\npath: Lantern-Setup.exe\nsha512: AAAA\n' },
      ],
    },
  );

  scenario(
    'Electron: an index of another version stops it, unless `tag-check` allows it',
    async (shop) => {
      const run = await shop.relay();
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']?.problems).toMatchObject([{ code: 'manifest.version-mismatch' }]);
      expect(writesOf(run)).toEqual([]);
      const allowed = await shop.relay({}, { inputs: { 'tag-check': 'off' } });
      expect(allowed.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
    },
    {
      assets: [
        { name: 'Lantern-Setup.exe', content: 'setup' },
        { name: 'stable.yml', content: 'version: 1.1.0\nfiles:\n  - url: Lantern-Setup.exe\n    size: 5\n' },
      ],
    },
  );
});

waiting('files of the workspace', () => {
  async function withWorkspace(body: (folder: string) => Promise<void>): Promise<void> {
    const base = await mkdtemp(join(tmpdir(), 'keygen-'));
    try {
      const folder = join(base, 'workspace');
      await mkdir(join(folder, 'build'), { recursive: true });
      await writeFile(join(base, 'outside.zip'), 'outside');
      await writeFile(join(folder, 'build', 'a.zip'), 'local bytes');
      await body(folder);
    } finally {
      await rm(base, { recursive: true });
    }
  }

  scenario('are uploaded, and a re-run finds them there', (shop) =>
    withWorkspace(async (workspace) => {
      const settings = { artifacts: ['./build/*.zip', 'lantern-windows.zip'] };
      const run = await shop.relay(settings, { workspace });
      expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
      const release = shop.keygen.published('1.2.0')[0] ?? '';
      expect(
        shop.keygen
          .wholeArtifacts(release)
          .map(({ filename }) => filename)
          .toSorted(),
      ).toEqual(['a.zip', 'lantern-windows.zip']);
      const again = await shop.relay(settings, { workspace, env: { GITHUB_RUN_ID: '77' } });
      expect(again.outcomes['keygen']?.status).toBe('unchanged');
    }),
  );

  scenario('outside of it, also by a link, are an input error; missing ones fail at once', (shop) =>
    withWorkspace(async (workspace) => {
      await symlink(join(workspace, '..', 'outside.zip'), join(workspace, 'build', 'link.zip'));
      for (const [path, code] of [
        ['./../outside.zip', 'input.invalid'],
        ['./build/link.zip', 'input.invalid'],
        ['./build/*.zip', 'input.invalid'],
        ['./dist/*.zip', 'asset.missing'],
      ]) {
        const run = await shop.relay({ artifacts: [path] }, { workspace });
        expect(run.exitCode).toBe(1);
        expect(run.outcomes['keygen']?.problems).toMatchObject([{ code }]);
        expect(run.requests.filter((line) => line.includes('keygen'))).toEqual([]);
      }
    }),
  );
});

waiting('a release that is a draft on GitHub', () => {
  const inputs = { 'allow-draft': 'true', tag: 'v3.0.0', 'dry-run': 'false', 'wait-for-assets': '0' };
  const event = { name: 'workflow_dispatch', payload: {} } as const;
  const assets = [{ name: 'app.zip', content: 'app' }];

  scenario('is found by its tag, read and published', async (shop, world) => {
    world.github.options.push = true;
    world.createRelease({ tag: 'v3.0.0', draft: true, name: 'Three', assets });
    const run = await shop.relay({}, { event, inputs });
    expect(run.outcomes['keygen']).toMatchObject({ status: 'published', version: '3.0.0', problems: [] });
    expect(shop.keygen.published('3.0.0')).toMatchObject([{ name: 'Three' }]);
    expect(shop.keygen.wholeArtifacts(shop.keygen.published('3.0.0')[0] ?? '')).toHaveLength(1);
  });

  scenario('is not taken without the input, and the error names it', async (shop, world) => {
    world.github.options.push = true;
    world.createRelease({ tag: 'v3.0.0', draft: true, assets });
    const run = await shop.relay({}, { event, inputs: { ...inputs, 'allow-draft': 'false' } });
    expect(run.outcomes['keygen']?.problems).toMatchObject([
      {
        code: 'release.missing',
        title: expect.stringContaining('is a draft'),
        hint: expect.stringContaining('allow-draft'),
      },
    ]);
  });

  scenario('is hidden from a token without `contents: write`, and the hint says so', async (shop, world) => {
    world.createRelease({ tag: 'v3.0.0', draft: true, assets });
    const run = await shop.relay({}, { event, inputs });
    expect(run.outcomes['keygen']?.problems).toMatchObject([
      { code: 'release.missing', hint: expect.stringContaining('contents: write') },
    ]);
  });

  scenario('a published release of the tag wins; of several drafts none does', async (shop, world) => {
    world.github.options.push = true;
    const one = world.createRelease({ tag: 'v3.0.0', draft: true, assets });
    world.createRelease({ tag: 'v3.0.0', draft: true, assets });
    const several = await shop.relay({}, { event, inputs });
    expect(several.exitCode).toBe(1);
    expect(several.outcomes['keygen']?.problems).toMatchObject([
      { code: 'release.unusable', detail: expect.stringMatching(/untagged-.*, .*untagged-/) },
    ]);
    one.update({ draft: false, name: 'Published' });
    const run = await shop.relay({}, { event, inputs });
    expect(run.outcomes['keygen']).toMatchObject({ status: 'published', problems: [] });
    expect(shop.keygen.published('3.0.0')).toMatchObject([{ name: 'Published' }]);
  });

  scenario('an entry that needs public addresses fails, and nothing is written anywhere', async (shop, world) => {
    world.github.options.push = true;
    world.createRelease({ tag: 'v3.0.0', draft: true, assets });
    const run = await world.relay({
      event,
      // Nothing of a draft ever becomes public.
      inputs: { ...inputs, 'wait-for-assets': '600' },
      registries: { keygen: shop.entry, foundry: { token: foundryToken } },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'release.unusable' }]);
    expect(run.outcomes['keygen']?.status).toBe('withheld');
    expect(writesOf(run)).toEqual([]);
  });
});
