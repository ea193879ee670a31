import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { zip } from '../../../sandbox/zip.ts';
import { formFor } from '../../../src/registries/keygen/artifacts/checksum.ts';
import { engineNotices } from '../../../src/registries/keygen/artifacts/engine.ts';
import type { TagCheck } from '../../../src/domain/version.ts';
import type { DesiredArtifact } from '../../../src/registries/keygen/artifacts/selection.ts';
import { targetOf } from '../../../src/registries/keygen/artifacts/tauri.ts';
import { tarEntries } from '../../../src/registries/keygen/artifacts/tar.ts';
import { gem, npmPackage, ociImage, tarHeader, tarOf } from './archives.ts';
import { assetFrom, createBench, releaseFrom, type Bench, type Bytes, type Ended, type RunOptions } from './harness.ts';

let at: Bench;
beforeEach(async () => {
  at = await createBench({ delays: { seen: 0, uploaded: 0, removed: 0 } });
});
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

const inEngine = (engine: string, files: readonly Bytes[], more: RunOptions = {}): Promise<Ended> => {
  const key = `in-${engine}`;
  if (!at.service.packages.some((one) => one.key === key)) at.service.addPackage({ product: at.product, key, engine });
  return at.run({ files, ...more, settings: { package: key, ...more.settings } });
};
const writes = (from = 0): string[] => at.requests(from).filter((request) => !request.startsWith('GET'));
const texts = ({ notices }: Ended): string => notices.map(({ text }) => text).join('\n');
const hash = (bytes: Uint8Array, algorithm: string, encoding: 'hex' | 'base64' | 'base64url'): string =>
  createHash(algorithm).update(bytes).digest(encoding);
const artifact = (name: string) => at.service.artifacts.find(({ filename }) => filename === name);

const pkg: Bytes = { name: 'lantern-1.2.0.tgz', bytes: npmPackage() };
const ruby: Bytes = { name: 'lantern-1.2.0.gem', bytes: gem() };
const metadata =
  'Metadata-Version: 2.1\nName: lantern\nRequires-Python: >=3.9, <4\nVersion: 1.2.0\n\nRequires-Python: no\n';
const wheelWith = (text: string): Buffer =>
  zip([
    { name: 'lantern/__init__.py', data: 'x'.repeat(3_000) },
    { name: 'lantern-1.2.0.dist-info/METADATA', data: text },
    { name: 'lantern-1.2.0.dist-info/RECORD', data: '' },
  ]);
const wheel: Bytes = { name: 'lantern-1.2.0-py3-none-any.whl', bytes: wheelWith(metadata) };

describe('the form of checksums', () => {
  test.each<[string | undefined, Bytes, string]>([
    [undefined, pkg, hash(pkg.bytes, 'sha512', 'base64').replace(/=+$/, '')],
    ['raw', pkg, hash(pkg.bytes, 'sha512', 'base64').replace(/=+$/, '')],
    ['npm', pkg, hash(pkg.bytes, 'sha512', 'base64')],
    ['rubygems', ruby, hash(ruby.bytes, 'sha256', 'hex')],
    ['pypi', wheel, hash(wheel.bytes, 'sha256', 'hex')],
  ])('is what the clients of %s read', async (engine, file, checksum) => {
    const ended = await (engine === undefined ? at.run({ files: [file] }) : inEngine(engine, [file]));
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    expect(artifact(file.name)?.checksum).toBe(checksum);
  });

  test.each([
    [{ algorithm: 'sha-1', encoding: 'hex' }, hash(pkg.bytes, 'sha1', 'hex')],
    [{ algorithm: 'sha-384' }, hash(pkg.bytes, 'sha384', 'base64')],
    [{ encoding: 'base64url' }, hash(pkg.bytes, 'sha512', 'base64url')],
  ])('is what `checksum` sets: %j; the rest is the engine’s', async (checksum, expected) => {
    const settings = { artifacts: [{ asset: '*.tgz', checksum }] };
    expect(await inEngine('npm', [pkg], { settings })).toMatchObject({ status: 'published', problems: [] });
    expect(artifact(pkg.name)?.checksum).toBe(expected);
  });

  const forms = ['sha-512', 'sha-384', 'sha-256', 'sha-1'].flatMap((algorithm) =>
    ['base64raw', 'base64', 'base64url', 'hex'].map((encoding) => ({ algorithm, encoding })),
  );
  test.each([
    ['npm', pkg, ['sha-512 base64', 'sha-384 base64raw', 'sha-384 base64', 'sha-256 base64', 'sha-1 hex']],
    ['pypi', wheel, ['sha-512 hex', 'sha-384 hex', 'sha-256 hex', 'sha-1 hex']],
    ['rubygems', ruby, ['sha-256 base64', 'sha-256 hex']],
    [
      'oci',
      { name: 'lantern.tar', bytes: ociImage() },
      forms.map(({ algorithm, encoding }) => `${algorithm} ${encoding}`),
    ],
  ] as const)('that the clients of %s do not read is a warning', (engine, { name }, read) => {
    const silent = forms.filter((checksum) => {
      const desired = { asset: { name }, filename: name, metadata: {}, checksum } as unknown as DesiredArtifact;
      return engineNotices(engine, [desired]).length === 0;
    });
    expect(silent.map(({ algorithm, encoding }) => `${algorithm} ${encoding}`)).toEqual(read);
  });

  test('that is not read is named with its files in a dry run, too', async () => {
    const settings = { artifacts: [{ asset: '*.tgz', checksum: { encoding: 'hex' } }] };
    const ended = await inEngine('npm', [pkg], { settings, dryRun: true });
    expect(texts(ended)).toBe(
      "The package's engine is `npm`, whose clients do not read the checksum of `lantern-1.2.0.tgz` in the form that `checksum` sets, and install without verifying it. Remove `checksum`: the form is then `sha-512`, `base64`.",
    );
  });

  test('defaults to what the vendor’s tool writes', () => {
    expect(formFor('constructor')).toEqual({ algorithm: 'sha-512', encoding: 'base64raw' });
  });
});

describe('an artifact whose bytes are the same under another form', () => {
  const older = hash(pkg.bytes, 'sha512', 'base64').replace(/=+$/, '');
  const seeded = (status: 'DRAFT' | 'PUBLISHED', checksum: string) => {
    const owner = at.service.addPackage({ product: at.product, key: 'in-npm', engine: 'npm' });
    const one = at.service.addRelease({
      version: '1.2.0',
      productId: at.product.id,
      packageId: owner.id,
      status,
      name: 'App 1.2.0',
      description: 'First paragraph.\n\nSecond paragraph.',
    });
    return at.service.addArtifact({
      releaseId: one.id,
      filename: pkg.name,
      filetype: 'tgz',
      filesize: pkg.bytes.length,
      checksum,
      bytes: pkg.bytes,
      metadata: { github_run_id: '1', github_run_attempt: 1, sha256: hash(pkg.bytes, 'sha256', 'hex') },
    });
  };
  // The bytes must not be read: GitHub's digest and the checksum say enough.
  const unread = [{ name: pkg.name, bytes: Buffer.from('must not be read') }];
  const release = releaseFrom([pkg]);

  test('is repaired in a draft, and not uploaded again', async () => {
    const record = seeded('DRAFT', older);
    const dry = await inEngine('npm', unread, { release, dryRun: true });
    expect(dry.changes.map(({ title }) => title)).toEqual([`Update checksum of ${pkg.name}`, 'Publish 1.2.0']);
    expect(await inEngine('npm', unread, { release })).toMatchObject({ status: 'published', problems: [] });
    expect(writes()).toEqual(['PATCH /artifacts/:id', 'POST /releases/:id/actions/publish']);
    expect(record.checksum).toBe(hash(pkg.bytes, 'sha512', 'base64'));
  });

  test('is left by a publish if the release is public, and repaired by an update', async () => {
    const record = seeded('PUBLISHED', older);
    const ended = await inEngine('npm', unread, { release });
    expect(ended).toMatchObject({ status: 'unchanged', problems: [] });
    expect(texts(ended)).toMatch(/form that the settings ask for.*`operation: update`/);
    expect(writes()).toEqual([]);
    expect(await inEngine('npm', unread, { release, operation: 'update' })).toMatchObject({ status: 'updated' });
    expect(writes()).toEqual(['PATCH /artifacts/:id']);
    expect(record.checksum).toBe(hash(pkg.bytes, 'sha512', 'base64'));
    expect(await inEngine('npm', unread, { release, operation: 'update' })).toMatchObject({ status: 'unchanged' });
  });

  test('is compared by its bytes if GitHub has no digest', async () => {
    seeded('PUBLISHED', hash(pkg.bytes, 'sha1', 'hex'));
    const undigested = releaseFrom([pkg], { assets: [assetFrom(pkg, 0, false)] });
    expect(await inEngine('npm', [pkg], { release: undigested })).toMatchObject({ status: 'unchanged', problems: [] });
    const other = { name: pkg.name, bytes: npmPackage({ 'package/other.js': '1' }) };
    expect(await inEngine('npm', [other], { release: undigested })).toMatchObject({
      problems: [{ code: 'registry.conflict' }],
    });
  });

  test('an update that cannot compare warns, and updates the rest', async () => {
    seeded('PUBLISHED', hash(pkg.bytes, 'sha1', 'hex'));
    at.service.artifacts.forEach((one) => (one.metadata = {}));
    const corrupt = releaseFrom([pkg], { body: 'Corrected.' });
    const ended = await inEngine('npm', unread, { release: corrupt, operation: 'update' });
    expect(ended).toMatchObject({ status: 'updated', problems: [] });
    expect(texts(ended)).toContain('were not compared');
  });

  test('an update warns about a file that has other bytes, and leaves it', async () => {
    seeded('PUBLISHED', older);
    const other = { name: pkg.name, bytes: npmPackage({ 'package/other.js': '1' }) };
    const ended = await inEngine('npm', [other], { release: releaseFrom([other]), operation: 'update' });
    expect(ended).toMatchObject({ status: 'unchanged', problems: [] });
    expect(ended.notices).toContainEqual({
      level: 'warning',
      text: expect.stringMatching(
        /^An update changes no files, .* do not match the release: `.*` \(it has \d+ bytes/,
      ) as unknown,
    });
    expect(writes()).toEqual([]);
  });

  test('a signature that is missing is written by an update', async () => {
    const settings = { artifacts: ['*.tgz'] };
    await inEngine('npm', [pkg], { settings });
    const signed = { ...settings, 'signing-key': 'ab'.repeat(32) };
    const refused = await inEngine('npm', [pkg], { settings: signed, run: { id: '9', attempt: 1 } });
    expect(refused.problems).toMatchObject([
      { code: 'registry.conflict', hint: expect.stringContaining('operation: update') as unknown },
    ]);
    expect(await inEngine('npm', [pkg], { settings: signed, operation: 'update' })).toMatchObject({
      status: 'updated',
    });
    expect(artifact(pkg.name)?.signature).toHaveLength(86);
    expect(await inEngine('npm', [pkg], { settings: signed })).toMatchObject({ status: 'unchanged', problems: [] });
  });
});

describe('a file that the engine would mark as FAILED is an error before anything is written', () => {
  const large = (name: string, size: number): Bytes => ({ name, bytes: Buffer.alloc(size) });
  test.each<[string, string, Bytes, RegExp]>([
    [
      'npm',
      'a tgz without package/package.json',
      { name: 'x.tgz', bytes: npmPackage().subarray(0, 0) },
      /no `package\/package\.json`/,
    ],
    [
      'npm',
      'a tgz with other folders',
      { name: 'x.tgz', bytes: gzipSync(tarOf({ './package/package.json': '{}', 'dist/package.json': '{}' })) },
      /no `package\/package\.json`/,
    ],
    [
      'npm',
      'a tgz of something else',
      { name: 'x.tgz', bytes: Buffer.from('PK\x03\x04 not gzip') },
      /no `package\/package\.json`/,
    ],
    [
      'npm',
      'a tgz above 32 MB',
      large('x.tgz', 32 * 1024 * 1024 + 1),
      /33554433 bytes, but Keygen accepts at most 33554432/,
    ],
    ['rubygems', 'a gem that is a gzip', { name: 'x.gem', bytes: npmPackage() }, /no `metadata\.gz`, `data\.tar\.gz`/],
    ['rubygems', 'a gem without data', { name: 'x.gem', bytes: tarOf({ 'metadata.gz': 'x' }) }, /no `data\.tar\.gz`/],
    [
      'oci',
      'a tar of docker save',
      { name: 'x.tar', bytes: tarOf({ 'manifest.json': '[]', 'layer.tar': 'x' }) },
      /no `oci-layout`/,
    ],
    [
      'oci',
      'a blob above 512 MB',
      {
        name: 'x.tar',
        bytes: Buffer.concat([
          tarOf({ 'oci-layout': '{}' }).subarray(0, 1024),
          tarHeader('blobs/sha256/ab', 513 * 1024 * 1024),
        ]),
      },
      /a blob of 537919488 bytes/,
    ],
  ])('%s: %s', async (engine, _, file, title) => {
    const ended = await inEngine(engine, [file]);
    expect(ended.problems).toMatchObject([
      { code: 'registry.rejected', field: 'artifacts', title: expect.stringMatching(title) as unknown },
    ]);
    expect(writes()).toEqual([]);
  });

  test.each<[string, Bytes]>([
    ['npm', pkg],
    ['npm', { name: 'x.tgz', bytes: npmPackage({ 'package/index.js': 'x'.repeat(200_000) }) }],
    ['rubygems', ruby],
    ['oci', { name: 'x.tar', bytes: ociImage() }],
    ['raw', { name: 'x.tgz', bytes: Buffer.from('anything') }],
  ])('%s: a good file is published', async (engine, file) => {
    expect(await inEngine(engine, [file])).toMatchObject({ status: 'published', problems: [], notices: [] });
  });

  test('the filename at Keygen decides which files the engine reads', async () => {
    const junk = Buffer.from('not gzip');
    const renamed = (name: string, filename: string) =>
      inEngine('npm', [{ name, bytes: junk }], { settings: { artifacts: [{ asset: name, filename }] } });
    expect((await renamed('lantern.bin', 'lantern.tgz')).problems).toMatchObject([{ code: 'registry.rejected' }]);
    expect(writes()).toEqual([]);
    expect(await renamed('lantern.tgz', 'lantern.bin')).toMatchObject({ status: 'published', problems: [] });
  });

  test('a failure of the source counts before a fault in its beginning', async () => {
    const files = [{ name: pkg.name, bytes: Buffer.from('other bytes') }];
    expect((await inEngine('npm', files, { release: releaseFrom([pkg]) })).problems).toMatchObject([
      { code: 'asset.corrupt' },
    ]);
  });

  test('a tar that comes in pieces of any size', async () => {
    const whole = tarOf({ 'a.txt': 'x'.repeat(1_500), 'deep/b.txt': '', c: 'y' });
    for (const step of [1, 7, 511, 512, 513, 5_000]) {
      const names: string[] = [];
      const pieces = (async function* () {
        for (let start = 0; start < whole.length; start += step) yield whole.subarray(start, start + step);
        await Promise.resolve();
      })();
      for await (const { name } of tarEntries(pieces)) names.push(name);
      expect(names).toEqual(['a.txt', 'deep/b.txt', 'c']);
    }
  });
});

test('a file that the engine would not serve is a warning', async () => {
  const ended = await inEngine('npm', [pkg, { name: 'notes.txt', bytes: Buffer.from('x') }]);
  expect(ended).toMatchObject({ status: 'published', problems: [] });
  expect(ended.notices).toMatchObject([
    { level: 'warning', text: expect.stringMatching(/engine is `npm`.*`\.tgz` files only.*`notes\.txt`/) as unknown },
  ]);
});

describe('pypi', () => {
  test('`requiresPython` comes from the wheel', async () => {
    expect(await inEngine('pypi', [wheel])).toMatchObject({ status: 'published', problems: [], notices: [] });
    expect(artifact(wheel.name)?.metadata).toMatchObject({ requires_python: '>=3.9, <4' });
  });

  test.each([['requiresPython'], ['requires_python'], ['requires-python']])('unless it is set, as %s', async (key) => {
    const settings = { artifacts: [{ asset: '*.whl', metadata: { [key]: '>=3.12' } }] };
    expect(await inEngine('pypi', [wheel], { settings })).toMatchObject({ status: 'published', problems: [] });
    expect(artifact(wheel.name)?.metadata).toMatchObject({ requires_python: '>=3.12' });
  });

  test.each<[string, Buffer]>([
    ['no zip', Buffer.from('x'.repeat(500))],
    ['a zip without metadata', zip([{ name: 'a', data: 'b' }])],
    ['metadata without the field', wheelWith('Name: lantern\n\nRequires-Python: >=3\n')],
    ['a directory with wrong values', zip([{ name: 'x-1.dist-info/METADATA', data: metadata, offset: 4_000_000_000 }])],
  ])('%s: none', async (_, bytes) => {
    expect(await inEngine('pypi', [{ name: 'x-1-py3-none-any.whl', bytes }])).toMatchObject({ status: 'published' });
    expect(artifact('x-1-py3-none-any.whl')?.metadata).not.toHaveProperty('requires_python');
  });
});

describe('Tauri', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['Lantern_1.2.0_x64-setup.exe', 'windows', 'x86_64'],
    ['Lantern_1.2.0_x64_en-US.msi', 'windows', 'x86_64'],
    ['Lantern_1.2.0_x86_en-US.msi.zip', 'windows', 'i686'],
    ['Lantern_1.2.0_arm64-setup.nsis.zip', 'windows', 'aarch64'],
    ['Lantern_aarch64.app.tar.gz', 'darwin', 'aarch64'],
    ['Lantern_x64.app.tar.gz', 'darwin', 'x86_64'],
    ['Lantern.app.tar.gz', 'darwin', undefined],
    ['Lantern_universal.app.tar.gz', 'darwin', undefined],
    ['Lantern_1.2.0_x64.dmg', 'darwin', 'x86_64'],
    ['lantern_1.2.0_amd64.AppImage', 'linux', 'x86_64'],
    ['lantern_1.2.0_i386.AppImage.tar.gz', 'linux', 'i686'],
    ['lantern_1.2.0_armhf.deb', 'linux', 'armv7'],
    ['lantern-1.2.0-1.x86_64.rpm', 'linux', 'x86_64'],
    ['arm64-tools_1.2.0_x64.msi', 'windows', 'x86_64'],
    ['xx64_1.2.0.exe', 'windows', undefined],
    ['notes.txt', undefined, undefined],
  ])('%s is for %s, %s', (name, platform, arch) => {
    expect(targetOf(name)).toEqual({ ...(platform && { platform }), ...(arch && { arch }) });
  });

  const bundle = { name: 'Lantern_1.2.0_x64-setup.nsis.zip', bytes: Buffer.from('bundle') };
  const sig = { name: `${bundle.name}.sig`, bytes: Buffer.from('dW50cnVzdGVkIGNvbW1lbnQ=\n') };
  const index = {
    name: 'latest.json',
    bytes: Buffer.from(
      JSON.stringify({
        version: '1.2.0',
        platforms: {
          'windows-x86_64': { signature: 'x', url: `https://github.com/o/r/releases/download/v1/${bundle.name}` },
        },
      }),
    ),
  };

  test('`.sig` is the signature and no artifact; platform and arch are those of the name', async () => {
    const ended = await inEngine('tauri', [bundle, sig, index]);
    expect(ended).toMatchObject({ status: 'published', problems: [], notices: [] });
    expect(at.service.artifacts.map(({ filename }) => filename).toSorted()).toEqual([bundle.name, index.name]);
    expect(artifact(bundle.name)).toMatchObject({
      platform: 'windows',
      arch: 'x86_64',
      signature: 'dW50cnVzdGVkIGNvbW1lbnQ=',
    });
    expect(await inEngine('tauri', [bundle, sig, index], { run: { id: '9', attempt: 1 } })).toMatchObject({
      status: 'unchanged',
      problems: [],
    });
  });

  test('settings come first', async () => {
    const own = { name: 'own.txt', bytes: Buffer.from('own signature') };
    const settings = {
      artifacts: [
        { asset: bundle.name, platform: 'linux', arch: 'armv7', signature: own.name, filename: 'a.nsis.zip' },
      ],
    };
    expect(await inEngine('tauri', [bundle, sig, own], { settings })).toMatchObject({
      status: 'published',
      notices: [],
    });
    expect(artifact('a.nsis.zip')).toMatchObject({ platform: 'linux', arch: 'armv7', signature: 'own signature' });
  });

  test('a file without signature, platform or arch is a warning', async () => {
    const files = [
      bundle,
      { name: 'Lantern.app.tar.gz', bytes: Buffer.from('x') },
      { name: 'notes.txt', bytes: Buffer.from('x') },
    ];
    const ended = await inEngine('tauri', files);
    expect(ended.status).toBe('published');
    expect(ended.notices).toMatchObject([
      {
        level: 'warning',
        text: expect.stringMatching(
          /nsis\.zip` \(no signature\), `Lantern\.app\.tar\.gz` \(no signature, no arch\), `notes\.txt` \(no signature, no platform, no arch\)/,
        ) as unknown,
      },
    ]);
  });

  test('an unsigned file gets no platform and no arch: the updater would be offered it, and refuse it', async () => {
    const unsigned = { name: 'Lantern_1.2.0_x64.dmg', bytes: Buffer.from('x') };
    const ended = await inEngine('tauri', [bundle, sig, unsigned]);
    expect(artifact(unsigned.name)).toMatchObject({ platform: null, arch: null, signature: null });
    expect(texts(ended)).toContain('`Lantern_1.2.0_x64.dmg` (no signature)');
    expect(texts(ended)).not.toContain('are offered');
  });

  test.each<[string, object, readonly string[], readonly string[]]>([
    [
      'Lantern.app.tar.gz',
      {},
      ['(no arch)', 'For a bundle, set `arch` in `artifacts`'],
      ['`.sig`', 'universal', '`platform`'],
    ],
    ['Lantern_universal.app.tar.gz', {}, ['(no arch)', 'A universal bundle needs two mappings'], ['`.sig`']],
    ['Lantern.app.tar.gz', { arch: 'universal' }, ['(`arch: universal`)', 'two mappings'], ['(no', '`platform` has']],
    [
      'Lantern.app.tar.gz',
      { arch: 'arm64', platform: 'macos' },
      ['(`platform: macos`, `arch: arm64`)', '`windows`, `darwin`, `linux`', '`x86_64`, `aarch64`, `i686`, `armv7`'],
      ['universal'],
    ],
    ['Lantern.app.tar.gz', { arch: 'aarch64' }, [], ['']],
  ])('the hint names what is missing or wrong: %s %j', async (name, more, said, unsaid) => {
    const files = [name, `${name}.sig`].map((one) => ({ name: one, bytes: Buffer.from(one) }));
    const ended = await inEngine('tauri', files, { settings: { artifacts: [{ asset: name, ...more }] } });
    expect(ended.status).toBe('published');
    expect(ended.notices).toHaveLength(said.length === 0 ? 0 : 1);
    for (const text of said) expect(texts(ended)).toContain(text);
    if (said.length > 0) for (const text of unsaid) expect(texts(ended)).not.toContain(text);
  });

  test('an unsigned file for which platform and arch are set is offered, which the warning says', async () => {
    const settings = { artifacts: [{ asset: bundle.name, platform: 'windows', arch: 'x86_64' }] };
    const ended = await inEngine('tauri', [bundle], { settings });
    expect(texts(ended)).toMatch(/\(no signature\)\. Clients are offered an unsigned file/);
  });

  test('a universal bundle by two mappings', async () => {
    const name = 'Lantern_universal.app.tar.gz';
    const files = [name, `${name}.sig`].map((one) => ({ name: one, bytes: Buffer.from(one) }));
    const artifacts = ['aarch64', 'x86_64'].map((arch) => ({
      asset: name,
      arch,
      filename: `Lantern_${arch}.app.tar.gz`,
    }));
    expect(await inEngine('tauri', files, { settings: { artifacts } })).toMatchObject({
      status: 'published',
      notices: [],
    });
    for (const arch of ['aarch64', 'x86_64'])
      expect(artifact(`Lantern_${arch}.app.tar.gz`)).toMatchObject({
        platform: 'darwin',
        arch,
        signature: `${name}.sig`,
      });
  });

  test('`signing-key` is refused: the updater could not verify it', async () => {
    const ended = await inEngine('tauri', [bundle, sig], { settings: { 'signing-key': 'ab'.repeat(32) } });
    expect(ended.problems).toMatchObject([{ code: 'input.invalid', field: 'signing-key' }]);
    expect(writes()).toEqual([]);
  });

  test('an index that names a missing file is a warning', async () => {
    const ended = await inEngine('tauri', [{ name: 'Other_x64.msi', bytes: Buffer.from('x') }, index]);
    expect(texts(ended)).toMatch(/`latest\.json` names files that are not among the artifacts.*nsis\.zip/);
  });
});

describe('`signature`', () => {
  const file = { name: 'app.zip', bytes: Buffer.from('app') };
  const run = (signature: string, more: RunOptions = {}) =>
    at.run({
      files: [
        file,
        { name: 'app.sig', bytes: Buffer.from(' signed \n') },
        { name: 'big.sig', bytes: Buffer.alloc(20_000, 'x') },
        { name: 'empty.sig', bytes: Buffer.from(' ') },
      ],
      ...more,
      settings: { artifacts: [{ asset: 'app.zip', signature }], ...more.settings },
    });

  test('names the asset, or the file of the workspace, whose text is the signature', async () => {
    expect(await run('app.sig')).toMatchObject({ status: 'published', problems: [] });
    expect(artifact('app.zip')?.signature).toBe('signed');
    const workspace = [{ name: 'build/app.sig', bytes: Buffer.from('local') }];
    expect(await run('./build/app.sig', { workspace, version: '1.3.0' })).toMatchObject({ status: 'published' });
    expect(at.service.artifacts.at(-1)?.signature).toBe('local');
  });

  test.each([
    ['nope.sig', 'asset.missing', /The file `nope\.sig`/],
    ['./nope.sig', 'asset.missing', /The file `\.\/nope\.sig`/],
    ['*.sig', 'input.invalid', /matches 3 files/],
    ['big.sig', 'input.invalid', /big\.sig/],
    ['empty.sig', 'input.invalid', /is empty/],
  ])('%s: %s', async (signature, code, title) => {
    expect((await run(signature)).problems).toMatchObject([{ code, title: expect.stringMatching(title) as unknown }]);
    expect(writes()).toEqual([]);
  });

  test.each([
    ['base64', 'c2lnbmVk', 'b3RoZXI='],
    ['text that is not encoded', '-----BEGIN SIGNATURE----- one', '-----BEGIN SIGNATURE----- other'],
  ])('that differs from the published one is a conflict: %s', async (_, before, now) => {
    const publish = (text: string) =>
      at.run({
        files: [file, { name: 'app.sig', bytes: Buffer.from(text) }],
        settings: { artifacts: [{ asset: 'app.zip', signature: 'app.sig' }] },
        run: { id: text, attempt: 1 },
      });
    expect((await publish(before)).status).toBe('published');
    expect((await publish(` ${before}\n`)).status).toBe('unchanged');
    expect((await publish(now)).problems).toMatchObject([
      {
        code: 'registry.conflict',
        title: expect.stringContaining('its signature is not that of `app.sig`') as unknown,
        hint: expect.stringContaining('`operation: update`') as unknown,
      },
    ]);
  });

  test('together with `signing-key` it is an input error', async () => {
    expect(await run('app.sig', { settings: { 'signing-key': 'ab'.repeat(32) } })).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'signing-key', title: expect.stringContaining('one signature') as unknown }],
    });
  });
});

describe('Electron', () => {
  const setup = { name: 'Lantern-Setup-1.2.0.exe', bytes: Buffer.from('setup') };
  const sum = hash(setup.bytes, 'sha512', 'base64');
  const yml = (text: string, name = 'stable.yml'): Bytes => ({ name, bytes: Buffer.from(text) });
  const good = `version: 1.2.0\nfiles:\n  - url: ${setup.name}\n    sha512: ${sum}\n    size: ${setup.bytes.length}\npath: ${setup.name}\nsha512: ${sum}\nreleaseDate: '2026-11-03'\n`;

  test.each([
    ['an index that is right', good],
    ['one that is not YAML', 'files: [\n  - {'],
    ['one that is something else', '- a\n- b\n'],
    ['one with addresses of its own', 'files:\n  - url: https://example.test/else.exe\n'],
    ['one with aliases', 'a: &a {url: x.exe}\nfiles: [*a]\n'],
  ])('%s gives no notice', async (_, text) => {
    expect(await at.run({ files: [setup, yml(text)] })).toMatchObject({
      status: 'published',
      notices: [],
      problems: [],
    });
  });

  test('names that are not among the artifacts are a warning', async () => {
    const text = good.replaceAll(setup.name, 'Lantern Setup 1.2.0.exe').replace(sum, 'AAAA');
    const renamed = { ...setup, name: 'Lantern.Setup.1.2.0.exe' };
    const ended = await at.run({ files: [renamed, yml(text, 'stable-mac.yml')] });
    expect(ended.status).toBe('published');
    expect(ended.notices).toMatchObject([
      {
        level: 'warning',
        text: expect.stringMatching(
          /`stable-mac\.yml`.*`Lantern Setup 1\.2\.0\.exe`.*GitHub replaces.*`filename`/,
        ) as unknown,
      },
    ]);
    const artifacts = ['stable-mac.yml', { asset: renamed.name, filename: 'Lantern Setup 1.2.0.exe' }];
    const corrected = text.replace('AAAA', sum).replace('version: 1.2.0', 'version: 1.3.0');
    expect(
      await at.run({ files: [renamed, yml(corrected, 'stable-mac.yml')], settings: { artifacts }, version: '1.3.0' }),
    ).toMatchObject({ status: 'published', notices: [] });
  });

  test('a name that `filename` takes from a file is not called a change of GitHub', async () => {
    const artifacts = ['stable.yml', { asset: setup.name, filename: 'setup.exe' }];
    const ended = await at.run({ files: [setup, yml(good)], settings: { artifacts } });
    expect(texts(ended)).toMatch(
      /names files that are not.*`filename` in `artifacts` gives .*`setup\.exe`: remove it\./,
    );
    expect(texts(ended)).not.toContain('GitHub');
  });

  test.each(['stable.yml', 'stable-mac.yml', 'stable-linux-arm64.yml', 'rc.yml', 'dev-mac.yml', 'nightly.yml'])(
    '%s is an index like `latest.yml`: the app chooses the name of its channel',
    async (name) => {
      const settings = { artifacts: [setup.name, { asset: 'index.yml', filename: name }] };
      const withIndex = (text: string, version: string) =>
        at.run({
          files: [setup, yml(text.replace('version: 1.2.0', `version: ${version}`), 'index.yml')],
          settings,
          version,
        });
      expect(await withIndex(good, '1.2.0')).toMatchObject({ status: 'published', notices: [], problems: [] });
      const absent = await withIndex(good.replaceAll(setup.name, 'Lantern.exe'), '1.3.0');
      expect(texts(absent)).toContain(`\`${name}\` names files that are not among the artifacts`);
      const from = at.journal.entries.length;
      for (const wrong of [good.replace('size: 5', 'size: 6'), good.replaceAll(sum, 'AAAA')])
        expect(await withIndex(wrong, '1.4.0')).toMatchObject({
          problems: [{ code: 'asset.corrupt', title: expect.stringContaining(`\`${name}\` lists`) as unknown }],
        });
      expect(writes(from)).toEqual([]);
    },
  );

  test.each([
    ['only a list of files', good.replace(/^path: .*\nsha512: .*\n/m, '')],
    ['only `path`, for electron-updater before 2.16', good.replace(/^files:\n(?: .*\n)+/m, '')],
  ])('an index with %s is compared', async (_, text) => {
    expect(await at.run({ files: [setup, yml(text, 'stable.yml')] })).toMatchObject({ notices: [], problems: [] });
    const wrong = text.replaceAll(sum, 'AAAA').replace('version: 1.2.0', 'version: 1.3.0');
    const ended = await at.run({ files: [setup, yml(wrong, 'stable.yml')], version: '1.3.0' });
    expect(ended.problems).toMatchObject([{ code: 'asset.corrupt' }]);
  });

  test.each([
    ['without a version', `files:\n  - url: ${setup.name}\n    size: 6\n`],
    ['without files', 'version: 1.2.0\npath: src\npackages: {lantern: {path: src}}\n'],
    ['of containers', "version: '3'\nservices: {db: {image: postgres}}\n"],
  ])('a YAML file %s is not an index', async (_, text) => {
    expect(await at.run({ files: [setup, yml(text, 'dev.yml')] })).toMatchObject({ notices: [], problems: [] });
  });

  test.each([
    ['size', good.replace('size: 5', 'size: 6'), /lists `Lantern-Setup-1\.2\.0\.exe` with 6 bytes, but it has 5/],
    ['SHA-512', good.replaceAll(sum, hash(Buffer.from('x'), 'sha512', 'base64')), /a different SHA-512/],
  ])('another %s is `asset.corrupt` before anything is written', async (_, text, title) => {
    const ended = await at.run({ files: [setup, yml(text)] });
    expect(ended.problems).toMatchObject([{ code: 'asset.corrupt', title: expect.stringMatching(title) as unknown }]);
    expect(writes()).toEqual([]);
  });

  test('the index of another version is an error before anything is written, unless `tag-check` allows it', async () => {
    const old = good.replace('version: 1.2.0', 'version: 1.1.0');
    const run = (tagCheck?: TagCheck) => at.run({ files: [setup, yml(old)], ...(tagCheck ? { tagCheck } : {}) });
    expect((await run()).problems).toMatchObject([
      {
        code: 'manifest.version-mismatch',
        title: '`stable.yml` is for the version 1.1.0, but the release is 1.2.0',
        hint: expect.stringContaining('`tag-check: warn`') as unknown,
      },
    ]);
    expect(writes()).toEqual([]);
    expect(await run('warn')).toMatchObject({
      status: 'published',
      notices: [{ level: 'warning', text: '`stable.yml` is for the version 1.1.0, but the release is 1.2.0.' }],
    });
    const both = [setup, yml(old), yml(old, 'stable-mac.yml')];
    expect((await at.run({ files: both, version: '1.3.0' })).problems).toMatchObject([
      { title: '`stable.yml`, `stable-mac.yml` are for the version 1.1.0, but the release is 1.3.0' },
    ]);
    expect(await at.run({ files: [setup, yml(old)], tagCheck: 'off', version: '1.3.0' })).toMatchObject({
      status: 'published',
      notices: [],
    });
  });

  test.each([
    ['v1.1.0', ['manifest.version-mismatch']],
    ['v1.2.0', []],
  ])('the version in the index of Tauri: %s', async (version, codes) => {
    const url = `https://example.test/${setup.name}`;
    const bytes = Buffer.from(JSON.stringify({ version, platforms: { 'windows-x86_64': { url, signature: 's' } } }));
    const ended = await at.run({ files: [setup, { name: 'latest.json', bytes }] });
    expect(ended.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('the index of `stable` in a prerelease is an error that names the way out', async () => {
    const beta = good.replace('version: 1.2.0', 'version: 1.3.0-beta.1');
    const files = [setup, yml(beta), yml(beta, 'stable-mac.yml')];
    const run = (artifacts?: unknown) =>
      at.run({ files, version: '1.3.0-beta.1', settings: artifacts === undefined ? {} : { artifacts } });
    expect((await run()).problems).toMatchObject([
      {
        code: 'input.invalid',
        field: 'artifacts',
        title:
          '`stable.yml`, `stable-mac.yml` in the prerelease 1.3.0-beta.1 would update every user of `stable` to it',
        hint: expect.stringMatching(
          /`channel: beta`.*`\{asset: stable\.yml, filename: '\{channel\}\.yml'\}`, `\{asset: stable-mac/,
        ) as unknown,
      },
    ]);
    expect(writes()).toEqual([]);
    const wayOut = [
      '*',
      { asset: 'stable.yml', filename: '{channel}.yml' },
      { asset: 'stable-mac.yml', filename: '{channel}-mac.yml' },
    ];
    expect(await run(wayOut)).toMatchObject({ status: 'published', notices: [], problems: [] });
    expect(at.service.artifacts.map(({ filename }) => filename).toSorted()).toEqual([
      setup.name,
      'beta-mac.yml',
      'beta.yml',
    ]);
  });

  test('the index of `stable` in a prerelease under a `filename` that is set is meant to be there', async () => {
    const files = [setup, yml(good.replace('version: 1.2.0', 'version: 1.3.0-beta.1'))];
    const artifacts = ['*', { asset: 'stable.yml', filename: 'stable.yml' }];
    expect(await at.run({ files, version: '1.3.0-beta.1', settings: { artifacts } })).toMatchObject({
      status: 'published',
      notices: [],
    });
  });

  test('nothing but `latest*.yml` is a notice', async () => {
    const files = [setup, yml(good, 'latest.yml'), yml(good, 'latest-mac.yml')];
    expect(await at.run({ files })).toMatchObject({
      status: 'published',
      notices: [
        {
          level: 'notice',
          text: expect.stringMatching(/`stable\.yml`, not for `latest\.yml`, `latest-mac\.yml`/) as unknown,
        },
      ],
    });
    const ofBeta = yml(good.replace('version: 1.2.0', 'version: 1.4.0-beta.1'), 'latest.yml');
    expect(texts(await at.run({ files: [setup, ofBeta], version: '1.4.0-beta.1' }))).toContain(
      'for `beta.yml`, not for `latest.yml`',
    );
    const more = [...files, yml(good)].map((file) => ({
      ...file,
      bytes: Buffer.from(file.bytes.toString().replace('version: 1.2.0', 'version: 1.3.0')),
    }));
    expect(await at.run({ files: [setup, ...more.slice(1)], version: '1.3.0' })).toMatchObject({ notices: [] });
  });

  test('an index beside its files in a folder', async () => {
    const artifacts = [
      { asset: setup.name, filename: `win/${setup.name}` },
      { asset: 'stable.yml', filename: 'win/stable.yml' },
    ];
    expect(await at.run({ files: [setup, yml(good)], settings: { artifacts } })).toMatchObject({
      notices: [],
      status: 'published',
    });
  });
});

describe('files of the workspace', () => {
  const workspace = [
    { name: 'build/app-linux.zip', bytes: Buffer.from('linux') },
    { name: 'build/app-mac.zip', bytes: Buffer.from('mac') },
  ];
  const settings = { artifacts: ['./build/*.zip'] };

  test('are uploaded under their base names, and found again by a re-run', async () => {
    expect(await at.run({ settings, workspace, files: [] })).toMatchObject({ status: 'published', problems: [] });
    expect(
      at.service
        .wholeArtifacts(at.service.releases[0]?.id ?? '')
        .map(({ filename }) => filename)
        .toSorted(),
    ).toEqual(['app-linux.zip', 'app-mac.zip']);
    const from = at.journal.entries.length;
    expect(await at.run({ settings, workspace, run: { id: '9', attempt: 1 } })).toMatchObject({ status: 'unchanged' });
    expect(writes(from)).toEqual([]);
  });

  test('without a match fail at once', async () => {
    const ended = await at.run({ settings: { artifacts: ['./dist/*.zip', './x.zip'] }, workspace });
    expect(ended.problems.map(({ code, title }) => [code, title])).toEqual([
      ['asset.missing', 'No file of the workspace matches `./dist/*.zip`'],
      ['asset.missing', 'No file of the workspace matches `./x.zip`'],
    ]);
    expect(at.journal.entries).toEqual([]);
  });

  test('that get the same filename are one problem', async () => {
    const more = [...workspace, { name: 'build/old/app-mac.zip', bytes: Buffer.from('old') }];
    const title = (given: unknown) => at.run({ settings: { artifacts: given }, workspace: more });
    expect(await title(['./build/**/*.zip'])).toMatchObject({
      problems: [
        {
          code: 'input.invalid',
          title:
            '`artifacts` gives 2 files the filename `app-mac.zip`: `./build/app-mac.zip`, `./build/old/app-mac.zip`',
        },
      ],
    });
    expect(await title([{ asset: './build/**/*.zip', filename: 'app.zip' }])).toMatchObject({
      problems: [{ title: expect.stringContaining('gives 3 files the filename `app.zip`') as unknown }],
    });
    const artifacts = ['./build/**/*.zip', { asset: './build/old/app-mac.zip', filename: 'old.zip' }];
    expect(await at.run({ settings: { artifacts }, workspace: more })).toMatchObject({ status: 'published' });
    expect(at.service.artifacts.map(({ filename }) => filename).toSorted()).toEqual([
      'app-linux.zip',
      'app-mac.zip',
      'old.zip',
    ]);
  });

  test('without `./` are told from assets', async () => {
    const ended = await at.run({ settings: { artifacts: ['build/*.zip'] }, workspace });
    expect(ended.problems).toMatchObject([
      {
        code: 'asset.missing',
        title: 'No asset of the release matches `build/*.zip`',
        hint: expect.stringContaining('start the path with `./`') as unknown,
      },
    ]);
  });

  test('beside assets, with the settings of the most specific entry', async () => {
    const artifacts = [
      './build/*.zip',
      { asset: './build/app-mac.zip', platform: 'darwin', filename: 'mac-{version}.zip' },
      'notes.txt',
    ];
    expect(await at.run({ settings: { artifacts }, workspace })).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.artifacts.map(({ filename, platform }) => [filename, platform]).toSorted()).toEqual([
      ['app-linux.zip', null],
      ['mac-1.2.0.zip', 'darwin'],
      ['notes.txt', null],
    ]);
  });

  test('that change before they are uploaded are not stored', async () => {
    let content = 'first';
    const file = {
      name: 'build/a.zip',
      get bytes() {
        return Buffer.from(content);
      },
    };
    const ended = await at.run({
      settings: { artifacts: ['./build/a.zip'] },
      workspace: [file],
      between: () => void (content = 'other'),
    });
    expect(ended.problems).toMatchObject([
      { code: 'asset.corrupt', title: expect.stringContaining('was changed') as unknown },
    ]);
    expect(at.service.objects).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['My App.exe', 'My.App.exe'],
    ['My App (1).exe', 'My.App.1.exe'],
    ['My *.exe', 'My.App.exe'],
  ])('%s is explained: GitHub calls it %s', async (pattern, name) => {
    const ended = await at.run({ files: [{ name, bytes: Buffer.from('x') }], settings: { artifacts: [pattern] } });
    expect(ended.problems).toMatchObject([
      {
        code: 'asset.missing',
        detail: expect.stringContaining(`\`${name}\``) as unknown,
        hint: expect.stringMatching(/GitHub replaces spaces/) as unknown,
      },
    ]);
  });

  test('a pattern without a match lists what the release has', async () => {
    const ended = await at.run({ settings: { artifacts: ['*.exe'] } });
    expect(ended.problems).toMatchObject([
      { code: 'asset.missing', detail: 'the release has `app.zip`, `app.tar.gz`, `notes.txt`.' },
    ]);
  });
});
