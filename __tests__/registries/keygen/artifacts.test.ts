import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { artifactActionFor, type ActionContext } from '../../../src/registries/keygen/artifacts/action.ts';
import { artifactBody } from '../../../src/registries/keygen/artifacts/ensure.ts';
import { bytesFrom } from '../../../src/registries/keygen/artifacts/checksum.ts';
import { isSameSource, type HashedArtifact } from '../../../src/registries/keygen/artifacts/hash.ts';
import { selectArtifacts, type DesiredArtifact } from '../../../src/registries/keygen/artifacts/selection.ts';
import type { ArtifactRecord } from '../../../src/registries/keygen/records.ts';
import { settings as schema } from '../../../src/registries/keygen/settings.ts';
import { assetFrom } from './harness.ts';

const product = '0d5f0b57-3102-4ddf-beb9-f652cf8e24b7';
const selectorsOf = (artifacts?: unknown) =>
  schema.parse({ product, ...(artifacts === undefined ? {} : { artifacts }) }).artifacts;
const values = { version: '1.2.0', tag: 'v1.2.0', channel: 'stable' };
const assets = ['app-linux.zip', 'app-mac.zip', 'app.tar.gz', 'README', 'app[1].zip'].map((name, index) =>
  assetFrom({ name, bytes: Buffer.from(name) }, index),
);

describe('selection', () => {
  const select = (artifacts?: unknown) => selectArtifacts(selectorsOf(artifacts), { assets, values });
  const names = (artifacts?: unknown): unknown => {
    const selected = select(artifacts);
    return selected.problems.length === 0
      ? selected.artifacts.map(({ asset, filename, filetype, platform }) => [asset.name, filename, filetype, platform])
      : selected.problems.map(({ code, field }) => [code, field]);
  };

  test.each<[string, unknown, unknown]>([
    [
      'every asset',
      undefined,
      [
        ['app-linux.zip', 'app-linux.zip', 'zip', undefined],
        ['app-mac.zip', 'app-mac.zip', 'zip', undefined],
        ['app.tar.gz', 'app.tar.gz', 'gz', undefined],
        ['README', 'README', undefined, undefined],
        ['app[1].zip', 'app[1].zip', 'zip', undefined],
      ],
    ],
    ['none', [], []],
    ['a name that looks like a pattern', ['app[1].zip'], [['app[1].zip', 'app[1].zip', 'zip', undefined]]],
    [
      'a pattern, and more about one of its assets',
      ['app-*.zip', { asset: 'app-mac.zip', platform: 'Darwin' }],
      [
        ['app-linux.zip', 'app-linux.zip', 'zip', undefined],
        ['app-mac.zip', 'app-mac.zip', 'zip', 'darwin'],
      ],
    ],
    [
      'a pattern, and another name for one of its assets',
      ['app-*.zip', { asset: 'app-mac.zip', filename: 'mac.zip' }],
      [
        ['app-linux.zip', 'app-linux.zip', 'zip', undefined],
        ['app-mac.zip', 'mac.zip', 'zip', undefined],
      ],
    ],
    [
      'one asset under two names',
      [
        { asset: 'README', filename: 'a.txt' },
        { asset: 'README', filename: 'b.txt' },
      ],
      [
        ['README', 'a.txt', 'txt', undefined],
        ['README', 'b.txt', 'txt', undefined],
      ],
    ],
    [
      'a filetype with a dot, in capitals',
      [{ asset: 'app.tar.gz', filetype: '.TAR.GZ' }],
      [['app.tar.gz', 'app.tar.gz', 'tar.gz', undefined]],
    ],
    [
      'a filetype for a name without one',
      [{ asset: 'README', filetype: 'txt' }],
      [['README', 'README', 'txt', undefined]],
    ],
    [
      'a filetype that is not the end of the name',
      [{ asset: 'app.tar.gz', filetype: 'zip' }],
      [['input.invalid', 'artifacts']],
    ],
    [
      'one asset twice with different settings',
      [
        { asset: 'README', arch: 'amd64' },
        { asset: 'README', arch: 'arm64' },
      ],
      [['input.invalid', 'artifacts']],
    ],
    [
      'patterns that overlap, with different settings',
      [
        { asset: 'app*', platform: 'any' },
        { asset: '*.zip', platform: 'linux' },
      ],
      [['input.invalid', 'artifacts']],
    ],
    [
      'patterns that overlap, with the same settings',
      [
        { asset: 'README', platform: 'any' },
        { asset: 'README', platform: 'any', filename: 'README' },
        'READ*',
        { asset: 'R*', platform: 'linux' },
      ],
      [['README', 'README', undefined, 'any']],
    ],
    ['one name for two assets', [{ asset: 'app-*.zip', filename: 'app.zip' }], [['input.invalid', 'artifacts']]],
    [
      'patterns without a match, each',
      ['*.exe', 'nope.zip'],
      [
        ['asset.missing', 'artifacts'],
        ['asset.missing', 'artifacts'],
      ],
    ],
  ])('%s', (_, artifacts, expected) => {
    expect(names(artifacts)).toEqual(expected);
  });

  test('metadata keys that Keygen rewrites are named, at any depth', () => {
    const { notices } = select([{ asset: 'README', metadata: { fine: 1, build: { 'not-fine': 1 } } }]);
    expect(notices.map(({ text }) => text)).toEqual([expect.stringContaining('`not-fine`')]);
    expect(select([{ asset: 'README', metadata: { fine: 1 } }]).notices).toEqual([]);
  });

  test.each([
    [['README', 'README'], '`artifacts` names `README` twice, with different settings, for one filename'],
    [['*.zip', 'app-*'], '`artifacts` gives `app-linux.zip`, `app-mac.zip` different settings by `*.zip`, `app-*`'],
  ])('settings that two entries dispute are one problem: %j', ([one = '', other = ''], title) => {
    const { problems } = select([
      { asset: one, arch: 'amd64' },
      { asset: other, arch: 'arm64' },
    ]);
    expect(problems).toMatchObject([
      { code: 'input.invalid', title, hint: expect.stringContaining('its own `filename`') as unknown },
    ]);
  });

  test('one signature for several files is a problem, for one file under two names it is not', () => {
    expect(select([{ asset: 'app-*.zip', signature: 'README' }]).problems).toMatchObject([
      {
        code: 'input.invalid',
        field: 'artifacts',
        title: '`artifacts` gives 2 files the same `signature`, `README`: `app-linux.zip`, `app-mac.zip`',
      },
    ]);
    const mappings = ['a.zip', 'b.zip'].map((filename) => ({ asset: 'app-mac.zip', filename, signature: 'README' }));
    expect(select(mappings).problems).toEqual([]);
  });

  test('a file above the limit of Keygen is a problem before anything is read', () => {
    const [small] = assets;
    const problemsOf = (size: number) =>
      selectArtifacts(undefined, { assets: small === undefined ? [] : [{ ...small, size }], values }).problems;
    expect(problemsOf(5 * 1024 ** 3)).toEqual([]);
    expect(problemsOf(5 * 1024 ** 3 + 1)).toMatchObject([
      { code: 'registry.rejected', field: 'artifacts', title: expect.stringContaining('5368709121 bytes') as unknown },
    ]);
  });

  test('a release without assets', () => {
    expect(selectArtifacts(undefined, { assets: [], values }).problems).toMatchObject([
      { code: 'asset.missing', hint: expect.stringContaining('artifacts: []') as unknown },
    ]);
    expect(selectArtifacts(selectorsOf([]), { assets: [], values })).toEqual({
      artifacts: [],
      notices: [],
      problems: [],
    });
  });
});

const [asset] = assets;
if (asset === undefined) throw new Error('no asset');
const sha512 = createHash('sha512').update(Buffer.from(asset.name)).digest();
const desired: DesiredArtifact = { asset, filename: asset.name, filetype: 'zip', platform: 'linux', metadata: {} };
const digest = (algorithm: string): Uint8Array => createHash(algorithm).update(Buffer.from(asset.name)).digest();
const hashes = {
  digests: new Map((['sha512', 'sha256', 'md5'] as const).map((name) => [name, digest(name)] as const)),
  checksum: sha512.toString('base64').replaceAll('=', ''),
} satisfies Omit<HashedArtifact, 'desired'>;
const created = Date.UTC(2026, 10, 3, 12);
const context: ActionContext = {
  run: { id: '7', attempt: 2 },
  checkStartedAt: created + 1_000,
  now: created + 1_000,
  timeout: 600_000,
  isPublished: false,
  isDraft: true,
};
const record = (more: Partial<ArtifactRecord> = {}): ArtifactRecord => ({
  id: 'a1',
  filename: asset.name,
  filetype: 'zip',
  filesize: asset.size,
  platform: 'linux',
  arch: null,
  checksum: hashes.checksum,
  signature: null,
  status: 'UPLOADED',
  metadata: {},
  created: new Date(created).toISOString(),
  redirect: undefined,
  ...more,
});
const complete = { githubRunId: '7', githubRunAttempt: 1, githubUploadComplete: true };
const by = (run: string, attempt: number) => ({ githubRunId: run, githubRunAttempt: attempt });

describe('the action for an artifact', () => {
  test.each<[string, ArtifactRecord | undefined, Partial<ActionContext>, string]>([
    ['absent', undefined, {}, 'upload'],
    ['being deleted', record({ status: 'YANKED' }), {}, 'upload'],
    ['failed', record({ status: 'FAILED', checksum: 'other' }), {}, 'replace'],
    ['equal', record(), {}, 'keep'],
    ['equal, in processing', record({ status: 'PROCESSING' }), {}, 'keep'],
    ['equal, its checksum in hex', record({ checksum: sha512.toString('hex') }), {}, 'repair'],
    ['equal, in hex, published', record({ checksum: sha512.toString('hex') }), { isDraft: false }, 'keep'],
    ['equal, its checksum padded', record({ checksum: sha512.toString('base64') }), {}, 'repair'],
    ['equal, its checksum in base64url', record({ checksum: sha512.toString('base64url') }), {}, 'repair'],
    ['equal, its checksum sha-256', record({ checksum: asset.sha256 ?? '' }), {}, 'repair'],
    ['equal, its checksum md5', record({ checksum: Buffer.from(digest('md5')).toString('hex') }), {}, 'repair'],
    ['of another size, of this action', record({ filesize: 1, metadata: by('8', 1) }), {}, 'replace'],
    [
      'of another size, of this action, published',
      record({ filesize: 1, metadata: by('8', 1) }),
      { isDraft: false },
      'conflict',
    ],
    [
      'of another size, created since this run began',
      record({ filesize: 1, metadata: by('8', 1) }),
      { checkStartedAt: created },
      'conflict',
    ],
    [
      'waiting, its upload complete',
      record({ status: 'WAITING', metadata: complete }),
      { now: created + 9_000_000 },
      'keep',
    ],
    [
      'waiting, its upload complete, other bytes',
      record({ status: 'WAITING', filesize: 1, metadata: complete }),
      { now: created + 9_000_000 },
      'await',
    ],
    ['of an unknown size', record({ filesize: null }), {}, 'keep'],
    ['of another size', record({ filesize: 1 }), {}, 'conflict'],
    ['of another checksum', record({ checksum: createHash('sha512').update('x').digest('hex') }), {}, 'conflict'],
    [
      'with a checksum of another kind',
      record({ checksum: createHash('md5').update('x').digest('hex') }),
      {},
      'conflict',
    ],
    ['without a checksum', record({ checksum: null }), {}, 'conflict'],
    ['for another platform', record({ platform: null }), {}, 'conflict'],
    ['for another arch', record({ arch: 'arm64' }), {}, 'conflict'],
    ['of another filetype', record({ filetype: 'tar' }), {}, 'conflict'],
    ['waiting, of an earlier attempt', record({ status: 'WAITING', metadata: by('7', 1) }), {}, 'replace'],
    [
      'waiting, of an earlier attempt that had published',
      record({ status: 'WAITING', metadata: by('7', 1) }),
      { isPublished: true, now: created + 44_999 },
      'await',
    ],
    [
      'waiting, of an earlier attempt that had published, for long',
      record({ status: 'WAITING', metadata: by('7', 1) }),
      { isPublished: true, now: created + 45_000 },
      'replace',
    ],
    ['waiting, of this attempt', record({ status: 'WAITING', metadata: by('7', 2) }), {}, 'await'],
    [
      'waiting, of this attempt, until its bytes must have been noticed',
      record({ status: 'WAITING', metadata: by('7', 2), filesize: 1_000_000 }),
      { now: created + 54_999 },
      'await',
    ],
    [
      'waiting, of this attempt, for longer than an upload of 100 kB/s takes',
      record({ status: 'WAITING', metadata: by('7', 2), filesize: 1_000_000 }),
      { now: created + 55_000 },
      'replace',
    ],
    ['waiting, of a later attempt', record({ status: 'WAITING', metadata: by('7', 3) }), {}, 'await'],
    ['waiting, of another run', record({ status: 'WAITING', metadata: by('8', 1) }), {}, 'await'],
    [
      'waiting, of another run, just below the timeout',
      record({ status: 'WAITING', metadata: by('8', 1) }),
      { now: created + 599_999 },
      'await',
    ],
    [
      'waiting, of another run, at the timeout',
      record({ status: 'WAITING', metadata: by('8', 1) }),
      { now: created + 600_000 },
      'replace',
    ],
    ['waiting, of somebody', record({ status: 'WAITING' }), {}, 'await'],
    [
      'waiting, of nobody knows when',
      record({ status: 'WAITING', created: null }),
      { now: created + 601_000 },
      'replace',
    ],
  ])('%s', (_, existing, more, kind) => {
    expect(artifactActionFor({ desired, ...hashes }, existing, { ...context, ...more }).kind).toBe(kind);
  });

  test.each<[string | null, string | undefined, string]>([
    ['AAAA', undefined, 'keep'],
    [null, 'AAAA', 'repair'],
    ['BBBB', 'AAAA', 'repair'],
    ['AAAA', 'AAAA', 'keep'],
  ])('signed %s, wanted %s', (signature, wanted, kind) => {
    expect(
      artifactActionFor(
        { desired, ...hashes, ...(wanted === undefined ? {} : { signature: wanted }) },
        record({ signature }),
        context,
      ).kind,
    ).toBe(kind);
  });

  test.each([
    [{ checksum: null }, 'already has app-linux.zip, which cannot be compared with the asset: it has no checksum'],
    [{ checksum: 'AAAA' }, 'already has app-linux.zip, which cannot be compared with the asset: its checksum is of an'],
    [{ checksum: null, filesize: 1 }, 'already has a different app-linux.zip: it has 1 bytes'],
  ])('a conflict does not say that a file differs if that is not known: %j', (more, title) => {
    expect(artifactActionFor({ desired, ...hashes }, record(more), context)).toMatchObject({
      problem: { code: 'registry.conflict', title: expect.stringContaining(title) as unknown },
    });
  });

  test('a conflict says what differs and what to do', () => {
    expect(artifactActionFor({ desired, ...hashes }, record({ platform: 'darwin' }), context)).toMatchObject({
      problem: {
        code: 'registry.conflict',
        field: 'artifacts',
        title: expect.stringContaining('its platform is `darwin`, not `linux`') as unknown,
        hint: expect.stringContaining('a1') as unknown,
      },
    });
  });
});

test('only our own artifact from the same digest saves reading', () => {
  const ours = { ...by('1', 1), sha256: asset.sha256 };
  expect(isSameSource(desired, record({ metadata: ours }))).toBe(true);
  expect(isSameSource(desired, record({ metadata: { ...ours, sha256: 'other' } }))).toBe(false);
  expect(isSameSource(desired, record({ metadata: { sha256: asset.sha256 } }))).toBe(false);
  expect(isSameSource(desired, record({ metadata: ours, checksum: null }))).toBe(false);
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['not base64!', undefined],
  ['ab'.repeat(32), Buffer.alloc(32, 0xab)],
  [Buffer.alloc(64, 1).toString('base64'), Buffer.alloc(64, 1)],
])('bytes of %j', (text, bytes) => {
  expect(bytesFrom(text)).toEqual(bytes);
});

test('the body names its creator, and nothing that was not requested', () => {
  expect(
    artifactBody({ desired: { asset, filename: 'x', metadata: { own: 1 } }, ...hashes, signature: 'S' }, 'r1', {
      id: '7',
      attempt: 2,
    }),
  ).toEqual({
    data: {
      type: 'artifacts',
      attributes: {
        filename: 'x',
        filesize: asset.size,
        checksum: hashes.checksum,
        signature: 'S',
        metadata: { own: 1, githubRunId: '7', githubRunAttempt: 2, sha256: asset.sha256 },
      },
      relationships: { release: { data: { type: 'releases', id: 'r1' } } },
    },
  });
});
