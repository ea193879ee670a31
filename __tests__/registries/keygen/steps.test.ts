import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { JournalEntry } from '../../../sandbox/server.ts';
import type { Change } from '../../../src/domain/outcome.ts';
import { createBench, releaseFrom, threeFiles, type Bench, type RunOptions } from './harness.ts';

let at: Bench;
beforeEach(async () => {
  // A remaining row would cause the creation to be refused and retried.
  at = await createBench({ delays: { removed: 0 } });
});
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

/** One write, so that what was announced and what was sent can be compared. */
interface Write {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

function announced({ method, url, body }: Change): Write {
  return { method, path: URL.parse(url)?.pathname.replace('%7Bid%7D', '{id}') ?? 'storage', body: body ?? null };
}

function sent({ server, method, path, bytes, bodyText }: JournalEntry): Write {
  if (server === 'keygen-storage') return { method, path: 'storage', body: `${bytes} bytes` };
  return { method, path, body: bodyText ? (JSON.parse(bodyText) as unknown) : null };
}

/** What is sent for several artifacts at once comes in any order. */
const inOrder = (writes: readonly Write[]): readonly Write[] =>
  writes.filter(({ path }) => !path.endsWith('/artifacts') && path !== 'storage');
const asTexts = (writes: readonly Write[]): readonly string[] =>
  writes.map((write) => JSON.stringify(write)).toSorted();

/** Announces in a dry run, then runs for real; `{id}` is the release that was created. */
async function compare(options: RunOptions): Promise<readonly Change[]> {
  const dry = await at.run({ ...options, dryRun: true });
  const from = at.journal.entries.length;
  const ended = await at.run(options);
  expect(ended.problems).toEqual([]);
  const writes = at.journal.entries
    .slice(from)
    .filter(({ method }) => method !== 'GET')
    .map(sent);
  const known = at.service.releases.findLast(({ version }) => version === '1.2.0')?.id ?? 'none';
  const changes = (dry.status === 'planned' ? dry.changes : []).map(announced);
  const resolved = JSON.parse(JSON.stringify(changes).replaceAll('{id}', known)) as Write[];
  expect(inOrder(writes)).toEqual(inOrder(resolved));
  expect(asTexts(writes)).toEqual(asTexts(resolved));
  // The same list again: what was announced before is what the run worked through.
  expect(ended.changes).toEqual(dry.changes);
  return dry.status === 'planned' ? dry.changes : [];
}

const settings = { tag: 'latest', entitlements: ['A', 'B'] };
const draftOf = (more: { readonly name?: string; readonly status?: 'DRAFT' | 'PUBLISHED' | 'YANKED' } = {}) =>
  at.service.addRelease({ version: '1.2.0', productId: at.product.id, ...more });

describe('a dry run prints what a publish sends', () => {
  test.each<readonly [string, number, () => void | Promise<void>, RunOptions]>([
    ['nothing is there', 9, () => undefined, {}],
    ['nothing is there, and a draft is wanted', 7, () => undefined, { settings: { ...settings, draft: true } }],
    [
      'another release has the tag',
      10,
      () =>
        void at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' }),
      {},
    ],
    ['a draft with other attributes', 10, () => void draftOf({ name: 'Wrong' }), {}],
    [
      'a draft with some artifacts, and other constraints',
      8,
      async () => {
        await at.run({ settings: { draft: true, artifacts: ['app.zip'], entitlements: ['B', 'C'] } });
      },
      {},
    ],
    [
      'a failed artifact',
      11,
      () => void at.service.addArtifact({ releaseId: draftOf().id, filename: 'app.zip', status: 'FAILED' }),
      {},
    ],
    [
      'a draft without a package, with the same artifacts',
      9,
      async () => {
        at.service.addPackage({ product: at.product, key: 'app' });
        await at.run({ settings: { draft: true } });
      },
      { settings: { ...settings, package: 'app' } },
    ],
    [
      'a published release that lacks artifacts and the tag',
      5,
      async () => {
        await at.run({ settings: { artifacts: ['app.zip'], entitlements: ['A', 'B', 'C'] } });
      },
      { run: { id: '9', attempt: 1 } },
    ],
    [
      'a complete release',
      0,
      async () => {
        await at.run({ settings });
      },
      {},
    ],
    [
      'a complete draft that is to stay one',
      0,
      async () => {
        await at.run({ settings: { ...settings, draft: true } });
      },
      { settings: { ...settings, draft: true } },
    ],
    [
      'a yanked release that is published again',
      1,
      async () => {
        await at.run({ settings });
        await at.run({ operation: 'withdraw' });
      },
      { settings: { ...settings, republish: true } },
    ],
  ])('%s', async (_, count, seed, options) => {
    for (const code of ['A', 'B', 'C']) at.service.addEntitlement(code);
    await seed();
    at.clock.pass(60_000);
    expect(await compare({ settings, ...options })).toHaveLength(count);
  });
});

describe('a dry run prints what another operation sends', () => {
  beforeEach(async () => {
    for (const code of ['A', 'B', 'C']) at.service.addEntitlement(code);
    await at.run({ settings: { entitlements: ['A', 'B'] } });
  });

  test.each<readonly [string, number, RunOptions]>([
    ['an update of nothing', 0, { operation: 'update' }],
    ['an update of attributes', 1, { operation: 'update', release: releaseFrom([], { body: 'Corrected.' }) }],
    [
      'an update of everything',
      3,
      { operation: 'update', settings: { name: 'Other', metadata: { own: 1 }, entitlements: ['B', 'C'] } },
    ],
    ['a yank', 1, { operation: 'withdraw' }],
    ['a deletion', 1, { operation: 'withdraw', settings: { 'on-withdraw': 'delete' } }],
    ['a withdrawal of what is not there', 0, { operation: 'withdraw', version: '3.0.0' }],
  ])('%s', async (_, count, options) => {
    expect(await compare(options)).toHaveLength(count);
  });
});

test('after a lost race the steps are computed again from the remote state', async () => {
  const files = threeFiles.slice(0, 1);
  const ended = await at.run({
    files,
    between: () => void draftOf({ name: 'Of somebody else' }),
  });
  expect(ended).toMatchObject({ status: 'published', problems: [] });
  expect(at.requests().filter((request) => !request.startsWith('GET'))).toEqual([
    'POST /releases',
    'PATCH /releases/:id',
    'POST /artifacts',
    'PUT storage',
    'POST /releases/:id/actions/publish',
  ]);
});
