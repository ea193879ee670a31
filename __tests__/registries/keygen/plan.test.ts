import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';

import { registryOf } from '../../../src/domain/registry.ts';
import type { ReleaseOperation, Release } from '../../../src/domain/release.ts';
import { addressOf, pagesOf } from '../../../src/registries/keygen/api.ts';
import { keygen } from '../../../src/registries/keygen/index.ts';
import { settingsOf } from '../../../scripts/docs.ts';
import { releaseFrom, threeFiles } from './harness.ts';

const product = '0d5f0b57-3102-4ddf-beb9-f652cf8e24b7';
const registry = registryOf(keygen);

function bind(own: Readonly<Record<string, unknown>>, url = keygen.defaultUrl) {
  const bound = registry.configure({ product, account: 'acme', ...own }, { token: 'prod-test', url });
  if ('issues' in bound) throw new Error(bound.issues.map(({ message }) => message).join());
  return bound;
}
const plan = (
  own: Readonly<Record<string, unknown>> = {},
  more: { url?: string; operation?: ReleaseOperation; version?: string; release?: Release } = {},
) =>
  bind(own, more.url).plan({
    label: 'keygen',
    operation: more.operation ?? 'publish',
    version: more.version ?? '1.2.0',
    release: more.release ?? releaseFrom(threeFiles),
    ifExists: 'accept',
  });

describe('settings', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['no product', { product: undefined }, 'product'],
    ['a product that is not a UUID', { product: 'my-app' }, 'product'],
    ['an unknown setting', { chanel: 'beta' }, ''],
    ['an unknown channel', { channel: 'nightly' }, 'channel'],
    ['a reserved tag', { tag: 'actions' }, 'tag'],
    ['a tag of 256 characters', { tag: 'x'.repeat(256) }, 'tag'],
    ['21 entitlements', { entitlements: Array.from({ length: 21 }, (_, i) => `E${i}`) }, 'entitlements'],
    ['an environment with a line break', { environment: 'a\nb' }, 'environment'],
    ['an artifact with an unknown key', { artifacts: [{ asset: 'a', os: 'linux' }] }, 'artifacts.0'],
    ['an artifact without an asset', { artifacts: [{ platform: 'linux' }] }, 'artifacts.0'],
    [
      'a filename that leads to another one',
      { artifacts: [{ asset: 'a', filename: 'x/../a' }] },
      'artifacts.0.filename',
    ],
    ['a filename that is a folder', { artifacts: [{ asset: 'a', filename: '.' }] }, 'artifacts.0.filename'],
    ['text for a boolean', { draft: 'yes' }, 'draft'],
    ['an unknown way to withdraw', { 'on-withdraw': 'burn' }, 'on-withdraw'],
  ])('%s', (_, own, path) => {
    const bound = registry.configure({ product, ...own }, { token: 't', url: keygen.defaultUrl });
    expect('issues' in bound && bound.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  test('every setting is described, and the signing key is a secret', () => {
    const { shape } = keygen.settings as unknown as { shape: Record<string, z.core.$ZodType> };
    for (const [name, setting] of Object.entries(shape))
      expect([name, z.globalRegistry.get(setting)?.description]).toEqual([name, expect.any(String)]);
    const key = 'ab'.repeat(32);
    expect(bind({ 'signing-key': key }).secrets).toEqual([key]);
  });
});

test('the documents get every default', () => {
  const defaults = Object.fromEntries(settingsOf(keygen.settings).map((setting) => [setting.name, setting.default]));
  expect(defaults).toMatchObject({
    account: 'none; required for the default `url`',
    product: 'required',
    name: 'its title on GitHub',
    artifacts: 'every asset',
    draft: '`false`',
    'on-withdraw': '`yank`',
    tag: 'none',
  });
});

describe('needs', () => {
  test.each<[ReleaseOperation, unknown, unknown]>([
    ['publish', undefined, { manifest: 'optional', assets: ['*'] }],
    ['publish', ['*.zip', { asset: 'a' }], { manifest: 'optional', assets: ['*.zip', 'a'] }],
    ['publish', [], { manifest: 'optional', assets: [] }],
    ['update', undefined, { manifest: 'optional', assets: [] }],
    ['withdraw', undefined, { manifest: 'none', assets: [] }],
  ])('%s %j', (operation, artifacts, needs) => {
    expect(bind({ artifacts }).needs(operation)).toEqual(needs);
  });
});

describe('plan', () => {
  test('reports every problem at once', () => {
    expect(() => plan({ artifacts: ['*.exe'] }, { version: '1.2.0-next.0' })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'release.unusable', field: 'version' }),
          expect.objectContaining({ code: 'asset.missing', field: 'artifacts' }),
        ],
      }),
    );
  });

  test('needs an account at the default address only', () => {
    expect(() => bind({ account: undefined }, 'https://api.keygen.sh/')).toThrow(
      'Add `account: …` to the entry: the id or slug',
    );
    expect(plan({ account: undefined }, { url: 'https://keygen.example.test' }).kind).toBe('job');
  });

  test('shows what it will do', () => {
    const planned = plan();
    expect(planned.kind === 'job' && planned.job.changes.map(({ title }) => title)).toEqual([
      'Create the release 1.2.0',
      'Upload app.zip',
      'Upload app.tar.gz',
      'Upload notes.txt',
      'Publish 1.2.0',
    ]);
  });

  test.each([
    [{ tag: 'latest' }, { tag: 'current' }, {}, 'set different tags (`latest` and `current`) for one release, 1.2.0,'],
    [{ tag: 'latest' }, { tag: '{version}' }, {}, 'set different tags (`latest` and `1.2.0`)'],
    [{ tag: 'latest' }, { tag: 'latest' }, {}, undefined],
    [{ tag: 'latest' }, {}, {}, undefined],
    [{ tag: 'latest', draft: true }, { tag: 'current', draft: true }, {}, undefined],
    [{ tag: 'latest' }, { tag: 'current', draft: true }, {}, 'fill one release, 1.2.0, which `draft` of one'],
    [{ tag: 'latest' }, { tag: 'current' }, { version: '1.3.0' }, undefined],
    [{ tag: 'latest' }, { tag: 'current', package: 'other' }, {}, undefined],
  ])('a tag that two entries dispute is a warning: %j and %j %j', (first, second, more, said) => {
    const [one, other] = [plan(first), plan(second, more)].map(
      (planned) => planned.kind === 'job' && planned.job.target,
    );
    if (!one || !other) throw new Error('both have a target');
    // Entries with other keys are never compared.
    const clash = one.key === other.key ? other.clashWith?.(one) : undefined;
    expect(clash?.level).toBe(said && 'warning');
    expect(clash?.text.slice(0, said?.length)).toBe(said);
  });

  type Own = Readonly<Record<string, unknown>>;
  test.each<[Own, Own, ReleaseOperation, readonly string[]]>([
    [{ entitlements: ['A', 'B'] }, { entitlements: ['B'] }, 'publish', ['overwrites', '`entitlements`']],
    [{ entitlements: ['A', 'B'] }, { entitlements: ['B', 'A'] }, 'publish', []],
    [{ entitlements: ['A'] }, {}, 'publish', []],
    [{ entitlements: ['A'] }, { entitlements: ['B'] }, 'update', ['`entitlements`']],
    [{ name: 'X', metadata: { a: 1 } }, { metadata: { a: 2 } }, 'update', ['`name`, `metadata`']],
    [{ metadata: { a: 1 } }, {}, 'update', []],
    [{ draft: true }, {}, 'publish', ['leaves unpublished', 'Give both the same `draft`']],
    [{ draft: true }, {}, 'update', []],
    [{ tag: 'a', name: 'X' }, { tag: 'b' }, 'publish', ['set different tags', 'They also set', '`name`']],
    [{ artifacts: ['app.zip'] }, { artifacts: ['notes.txt'] }, 'publish', []],
  ])('what two entries of one release dispute is one warning: %j and %j, %s', (first, second, operation, said) => {
    const [one, other] = [plan(first, { operation }), plan(second, { operation })].map(
      (planned) => planned.kind === 'job' && planned.job.target,
    );
    if (!one || !other) throw new Error('both have a target');
    expect(other.key).toBe(one.key);
    const clash = other.clashWith?.(one);
    expect(clash?.level).toBe(said.length === 0 ? undefined : 'warning');
    for (const text of said) expect(clash?.text).toContain(text);
  });

  test('keep is skipped', () => {
    expect(plan({ 'on-withdraw': 'keep' }, { operation: 'withdraw' })).toMatchObject({ kind: 'skipped' });
  });
});

test.each([
  ['https://api.keygen.sh', 'acme', 'https://api.keygen.sh/v1/accounts/acme/releases'],
  ['https://api.keygen.sh/', 'a/b', 'https://api.keygen.sh/v1/accounts/a%2Fb/releases'],
  ['https://licensing.example.test/v1/', undefined, 'https://licensing.example.test/v1/releases'],
])('address at %s with account %s', (url, account, address) => {
  expect(addressOf({ url, account }, '/releases')).toBe(address);
});

test.each([
  ['https://api.keygen.sh', { editUrl: 'https://app.keygen.sh/releases/a%2Fb' }],
  ['https://api.keygen.sh/v1/', { editUrl: 'https://app.keygen.sh/releases/a%2Fb' }],
  ['https://licensing.example.test', {}],
])('the page of a release at %s', (url, pages) => {
  expect(pagesOf({ url }, 'a/b')).toEqual(pages);
});
