import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Fault } from '../../../sandbox/server.ts';
import { createVirtualClock } from '../../http/virtual-clock.ts';
import { createBench, jittered, mortal, threeFiles, type Bench } from './harness.ts';

let at: Bench;
const open = async (): Promise<void> => {
  at = await createBench();
  at.service.addEntitlement('PRO');
  at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
};
beforeEach(open);
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

const settings = { tag: 'latest', entitlements: ['PRO'] };

function expectWhole(): void {
  const ours = at.service.releases.filter(({ version }) => version === '1.2.0');
  expect(ours).toMatchObject([{ status: 'PUBLISHED', tag: 'latest' }]);
  const [release] = ours;
  if (release === undefined) throw new Error('no release');
  expect(
    at.service
      .wholeArtifacts(release)
      .map(({ filename }) => filename)
      .toSorted(),
  ).toEqual(threeFiles.map(({ name }) => name).toSorted());
  expect(
    at.service.artifacts.filter(({ releaseId, status }) => releaseId === release.id && status !== 'YANKED'),
  ).toHaveLength(3);
  expect(at.service.constraints.filter(({ releaseId }) => releaseId === release.id)).toHaveLength(1);
  expect(at.service.releases.find(({ version }) => version === '1.1.0')?.tag).toBeNull();
}

describe('a run that is killed after its n-th request', () => {
  test.each([
    ['a later attempt', { id: '4711', attempt: 2 }, 0],
    ['another process of the same attempt', { id: '4711', attempt: 1 }, 0],
    ['another run, once the timeout is over', { id: '5000', attempt: 1 }, 600_000],
  ])('%s completes it, for every n', async (_, run, later) => {
    let kills = 0;
    for (let n = 1; ; n += 1) {
      const death = mortal(at.clock, n);
      const first = await Promise.race([at.run({ settings, through: death.through, clock: death.clock }), death.dead]);
      if (first !== 'dead') {
        expect(first.status).toBe('published');
        break;
      }
      kills += 1;
      at.clock.pass(later + 1);
      const uploads = at.service.artifacts.filter(({ status }) => status === 'UPLOADED').map(({ id }) => id);
      const second = await at.run({ settings, run });
      expect(second.problems).toEqual([]);
      expect(['published', 'updated', 'unchanged']).toContain(second.status);
      expectWhole();
      // What was there and equal is still the same record.
      expect(at.service.artifacts.map(({ id }) => id)).toEqual(expect.arrayContaining(uploads));
      await at.close();
      await open();
    }
    expect(kills).toBeGreaterThan(15);
  });
});

const faults: readonly (readonly [string, Fault])[] = [
  ['reset before the server acted', { kind: 'reset-before' }],
  ['reset after the server acted', { kind: 'reset-after' }],
  ['500 before', { kind: 'status', status: 500, act: false }],
  ['500 after', { kind: 'status', status: 500, act: true }],
  ['502 HTML after', { kind: 'status', status: 502, body: '<html>Bad Gateway</html>', act: true }],
  ['503 with Retry-After', { kind: 'status', status: 503, headers: { 'retry-after': '2' }, act: false }],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '2' }, act: false }],
  ['truncated', { kind: 'truncate' }],
  ['HTML with 200, after', { kind: 'html-200', act: true }],
  ['HTML with 200, instead', { kind: 'html-200', act: false }],
  ['another content type', { kind: 'content-type' }],
  ['another schema, after', { kind: 'schema', act: true }],
  ['another schema, instead', { kind: 'schema', act: false }],
  ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:9/', act: false }],
];

describe('one request goes wrong', () => {
  test.each(faults)(
    '%s: every request, then at most one re-run',
    async (_, fault) => {
      let calm = await at.run({ settings });
      expect(calm.status).toBe('published');
      const total = at.journal.entries.length;
      for (let n = 0; n < total; n += 1) {
        await at.close();
        await open();
        at.journal.faults = (entry) => (entry.index === n ? fault : undefined);
        const started = at.clock.now();
        const first = await at.run({ settings });
        const request = at.journal.entries[n];
        // A write whose reply is lost is looked up, and heals without a re-run and without waiting for itself.
        if (request?.method !== 'GET' && fault.kind !== 'redirect') {
          expect([request?.path, first.status]).toEqual([request?.path, 'published']);
          expect(at.clock.now() - started).toBeLessThan(20_000);
        }
        if (first.status === 'published') expectWhole();
        else {
          expect(first.status).toBe('failed');
          expect(first.problems.map(({ code }) => code)).not.toContain('internal');
          calm = await at.run({ settings, run: { id: '4711', attempt: 2 } });
          expect(calm.problems).toEqual([]);
          expectWhole();
        }
      }
    },
    120_000,
  );
});

test('a write that is answered by 503 with Retry-After is looked up only then', async () => {
  let at503 = 0;
  at.journal.faults = ({ method, path }) => {
    if (at503 > 0 || method !== 'POST' || !path.endsWith('/releases')) return undefined;
    at503 = at.clock.now();
    return { kind: 'status', status: 503, headers: { 'retry-after': '30' }, act: true };
  };
  expect((await at.run({ settings })).status).toBe('published');
  const next = at.journal.entries.find((entry) => entry.at > at503);
  expect([next?.method, (next?.at ?? 0) - at503]).toEqual(['GET', 30_000]);
  expect(at.journal.entries.filter(({ method, path }) => method === 'POST' && path.endsWith('/releases'))).toHaveLength(
    1,
  );
});

test.each([
  ['the release that is made', 'POST', /\/releases$/],
  ['the publish', 'POST', /\/actions\/publish$/],
  ['the tag that is taken from another', 'PATCH', /\/releases\/[^/]+$/],
])('a write whose reply is lost is looked up, not sent again: %s', async (_, wanted, path) => {
  at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
  const sent = () => at.journal.entries.filter((entry) => entry.method === wanted && path.test(entry.path));
  at.journal.faults = undefined;
  const calm = await at.run({ settings: { ...settings, tag: 'latest' } });
  expect(calm.status).toBe('published');
  const usual = sent().length;

  await at.close();
  await open();
  at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
  at.journal.faults = (entry) => (sent()[0] === entry ? { kind: 'reset-after' } : undefined);
  expect((await at.run({ settings: { ...settings, tag: 'latest' } })).status).toBe('published');
  expect(sent()).toHaveLength(usual);
});

describe('the service fails for a whole run', () => {
  test.each(faults)('%s: whatever it left, a re-run completes it', async (_, fault) => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'all']) {
      await at.close();
      await open();
      at.journal.faults = (entry) => (method === 'all' || entry.method === method ? fault : undefined);
      const first = await at.run({ settings });
      expect(first.problems.map(({ code }) => code)).not.toContain('internal');
      // A reply under another content type still says what it says.
      if (fault.kind === 'content-type') expect(first.status).toBe('published');
      if (first.status !== 'failed') expectWhole();
      at.journal.faults = undefined;
      at.clock.pass(1_000);
      expect((await at.run({ settings, run: { id: '4711', attempt: 2 } })).problems).toEqual([]);
      expectWhole();
    }
  });
});

describe('one request is never answered', () => {
  test.each([true, false])(
    'every request (the server acts: %s), then at most one re-run',
    async (act) => {
      let total = 1;
      for (let n = 0; n < total; n += 1) {
        await at.close();
        const clock = createVirtualClock();
        at = await createBench({}, clock);
        at.service.addEntitlement('PRO');
        at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
        const { journal } = at;
        journal.faults = (entry) => (entry.index === n ? { kind: 'hang', act } : undefined);
        const time = clock.autoAdvance({ idle: () => journal.activity.inFlight === 0 });
        const first = await at.run({ settings });
        if (first.status !== 'published') {
          expect(first.problems.map(({ code }) => code)).toEqual(['registry.unavailable']);
          expect((await at.run({ settings, run: { id: '4711', attempt: 2 } })).problems).toEqual([]);
        }
        time.stop();
        expectWhole();
        total = Math.max(total, 20);
      }
    },
    60_000,
  );
});

describe('two runs at once', () => {
  test.each([
    ['of different runs', { id: '5000', attempt: 1 }],
    ['of one attempt', { id: '4711', attempt: 1 }],
  ])('%s, in 25 orders of their requests', async (_, run) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const ended = await Promise.all([
        at.run({ settings, through: jittered(seed) }),
        at.run({ settings, run, through: jittered(seed * 7_919) }),
      ]);
      expect(ended.flatMap(({ problems }) => problems)).toEqual([]);
      expect(ended.map(({ status }) => status)).toContain('published');
      expectWhole();
      // No upload was discarded for another.
      expect(at.requests().filter((request) => request === 'DELETE /artifacts/:id')).toEqual([]);
      expect(at.requests().filter((request) => request === 'PUT storage')).toHaveLength(3);
      await at.close();
      await open();
    }
  });

  test.each([
    ['of different runs', { id: '5000', attempt: 1 }],
    ['of one attempt', { id: '4711', attempt: 1 }],
  ])('%s: one release, three whole artifacts, and nobody fails', async (_, run) => {
    const ended = await Promise.all([at.run({ settings }), at.run({ settings, run })]);
    for (const { problems, status } of ended) {
      expect(problems).toEqual([]);
      expect(['published', 'unchanged', 'updated']).toContain(status);
    }
    expect(ended.map(({ status }) => status)).toContain('published');
    expectWhole();
  });

  test('a release that another run has just published is not changed', async () => {
    const body = { name: 'App 1.2.0', description: 'First paragraph.\n\nSecond paragraph.' };
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id, ...body });
    const ended = await at.run({ settings: { artifacts: [] }, between: () => void (draft.status = 'PUBLISHED') });
    expect(ended).toMatchObject({ status: 'unchanged', notices: [{ level: 'notice' }] });
    expect(at.requests().filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  test('a leftover that got its bytes since it was listed is kept', async () => {
    const [file] = threeFiles;
    if (file === undefined) throw new Error('no file');
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    const leftover = at.service.addArtifact({
      releaseId: draft.id,
      filename: file.name,
      filetype: 'zip',
      checksum: createHash('sha512').update(file.bytes).digest('hex'),
      metadata: { github_run_id: '4711', github_run_attempt: 1 },
    });
    const ended = await at.run({
      settings: { artifacts: [file.name] },
      run: { id: '4711', attempt: 2 },
      between: () => void (leftover.status = 'UPLOADED'),
    });
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    expect(at.requests()).not.toContain('DELETE /artifacts/:id');
    expect(at.requests()).not.toContain('PUT storage');
  });

  test('waits for an artifact that another run may be uploading, then replaces it after the timeout', async () => {
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    const theirs = at.service.addArtifact({
      releaseId: draft.id,
      filename: 'app.zip',
      metadata: { github_run_id: '1', github_run_attempt: 1 },
    });
    const started = at.clock.now();
    expect(await at.run({ settings, timeout: 600_000 })).toMatchObject({
      status: 'failed',
      problems: [{ code: 'registry.conflict' }],
    });
    expect(at.service.artifacts.find(({ id }) => id === theirs.id)?.status).toBe('WAITING');
    expect(at.clock.now() - started).toBeLessThan(600_000);
    at.clock.pass(30_000);
    expect(await at.run({ settings, run: { id: '4711', attempt: 2 } })).toMatchObject({ status: 'published' });
    expectWhole();
  });

  test.each(['release', 'artifact'] as const)('a creation of a %s that loses a race is looked up', async (kind) => {
    at.service.race(kind);
    const ended = await at.run({ settings, timeout: 4_000_000 });
    expect(ended.problems).toEqual([]);
    expect(at.service.releases.filter(({ version }) => version === '1.2.0')).toHaveLength(1);
  });
});
