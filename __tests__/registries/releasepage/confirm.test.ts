import { afterEach, describe, expect, test } from '@jest/globals';

import type { Fault, JournalEntry } from '../../../sandbox/server.ts';
import { carryOut, createScene, ended, key, type Scene, type SceneOptions } from './harness.ts';

const scenes: Scene[] = [];
async function scene(options: SceneOptions = {}): Promise<Scene> {
  const created = await createScene(options);
  scenes.push(created);
  return created;
}
afterEach(async () => {
  const ended = scenes.splice(0);
  await Promise.all(ended.map((one) => one.close()));
  for (const { journal } of ended) expect(journal.defects).toEqual([]);
});

const repository = 'Hearthside/lantern';

describe('confirming', () => {
  test('needs one read if the page already shows the release, with the bare key', async () => {
    const it = await scene();
    it.page.learn(repository, 'v1.2.0');
    expect(await carryOut(it, it.job())).toEqual({ kind: 'completed', status: 'verified', notices: [] });
    expect(it.journal.entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/pages/0767f57acc44/version',
    ]);
    expect(it.journal.entries[0]?.headers['authorization']).toBe(key);
  });

  test('polls, with growing delays, until the page has learned of it', async () => {
    const it = await scene();
    it.page.learn(repository, 'v1.1.0');
    it.page.learn(repository, 'v1.2.0', { ms: 50_000 });
    expect(await carryOut(it, it.job())).toMatchObject({ kind: 'completed', status: 'verified' });
    const looks = it.looks();
    const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(pauses).toEqual([2_000, 3_000, 4_500, 6_750, 10_125, 15_000, 15_000]);
  });

  test('compares the name of the repository without case', async () => {
    const it = await scene();
    it.page.options.repositoryCase = 'lower';
    it.page.learn(repository, 'v1.2.0');
    expect(await carryOut(it, it.job())).toMatchObject({ status: 'verified' });
  });

  test.each(['1.2.0', 'V1.2.0', 'v1.2.0-beta.1'])('does not take %s for v1.2.0', async (tag) => {
    const it = await scene();
    it.page.learn(repository, tag);
    expect(await carryOut(it, it.job({ wait: 5 }))).toMatchObject({ status: 'pending' });
  });

  test("does not take another repository's release for this one's", async () => {
    const it = await scene();
    it.page.learn('Hearthside/wick', 'v1.2.0');
    const completed = await carryOut(it, it.job({ wait: 5 }));
    expect(completed).toMatchObject({ status: 'pending', notices: [{ level: 'warning' }] });
    expect(completed.notices?.[0]?.text).toBe(
      'ReleasePage did not show `v1.2.0` of `Hearthside/lantern` within 5 s. The page lists no release of `Hearthside/lantern`, only of `Hearthside/wick`. Add the repository to the page in the Management Portal, or correct `page`.',
    );
  });

  test('ends at `wait`, with a last read at its end', async () => {
    const it = await scene();
    it.page.learn(repository, 'v1.1.0');
    const completed = await carryOut(it, it.job({ wait: 10 }));
    expect(it.looks()).toEqual([0, 2_000, 5_000, 9_500, 10_000]);
    expect(completed).toMatchObject({ kind: 'completed', status: 'pending' });
    expect(completed.notices).toHaveLength(1);
    expect(completed.notices?.[0]?.level).toBe('warning');
    expect(completed.notices?.[0]?.text).toMatch(
      /^ReleasePage did not show `v1\.2\.0` of `Hearthside\/lantern` within 10 s\. The page shows `v1\.1\.0` of .* webhook/,
    );
  });

  test('`wait: 0` is a single read', async () => {
    const it = await scene();
    expect(await carryOut(it, it.job({ wait: 0 }))).toMatchObject({ status: 'pending' });
    expect(it.looks()).toEqual([0]);
  });

  test('ends at the timeout of the run if that is earlier', async () => {
    const it = await scene({ seconds: 8 });
    it.page.learn(repository, 'v1.1.0');
    expect(await carryOut(it, it.job())).toMatchObject({ kind: 'completed', status: 'pending' });
    expect(it.clock.now()).toBe(it.context.deadline);
    expect(it.looks()).toEqual([0, 2_000, 5_000]);
  });

  test('fails with `if-missing: fail`, and says what the page shows', async () => {
    const it = await scene();
    it.page.learn(repository, 'v1.1.0');
    expect(await carryOut(it, it.job({ wait: 5, 'if-missing': 'fail' }))).toEqual({
      kind: 'failed',
      notices: [],
      problems: [
        {
          code: 'registry.not-listed',
          title: 'ReleasePage did not show `v1.2.0` of `Hearthside/lantern` within 5 s',
          detail: 'the page shows `v1.1.0` of `Hearthside/lantern`.',
          hint: expect.stringContaining('raise `wait`'),
        },
      ],
    });
  });

  test('a canceled workflow ends the wait at once, as a failure', async () => {
    const controller = new AbortController();
    const it = await scene({ signal: controller.signal });
    it.clock.timer(6_000, () => controller.abort('cancelled'));
    expect(await carryOut(it, it.job())).toMatchObject({ kind: 'failed', problems: [{ code: 'run.timeout' }] });
    expect(it.looks()).toEqual([0, 2_000, 5_000]);
  });
});

describe('a newer release on the page', () => {
  const text = /did not show `v1\.2\.0` of .* within 10 s\.?/;
  const named = /shows `v1\.3\.0` of `Hearthside\/lantern`, which is newer than `v1\.2\.0`/;

  test.each([
    ['that was there before', {}],
    ['that comes up meanwhile', { polls: 2 }],
  ])('%s proves nothing: `if-missing` decides, and the message names it', async (_, after) => {
    const warned = await scene();
    warned.page.learn(repository, 'v1.1.0');
    warned.page.learn(repository, 'v1.3.0', after);
    const pending = await carryOut(warned, warned.job({ wait: 10 }));
    expect(pending).toMatchObject({ status: 'pending', notices: [{ level: 'warning' }] });
    expect(pending.notices?.[0]?.text).toMatch(text);
    expect(pending.notices?.[0]?.text).toMatch(named);
    expect(warned.looks().at(-1)).toBe(10_000);

    const it = await scene();
    it.page.learn(repository, 'v1.3.0', after);
    expect(await carryOut(it, it.job({ wait: 10, 'if-missing': 'fail' }))).toMatchObject({
      kind: 'failed',
      problems: [
        {
          code: 'registry.not-listed',
          title: expect.stringMatching(text),
          detail: expect.stringMatching(named),
          hint: expect.stringContaining('only the latest release'),
        },
      ],
    });
  });

  test('that was there before may still give way to an older line that is maintained', async () => {
    const it = await scene();
    it.page.learn(repository, 'v2.0.0');
    it.page.learn(repository, 'v1.2.0', { ms: 20_000 });
    expect(await carryOut(it, it.job())).toEqual({ kind: 'completed', status: 'verified', notices: [] });
  });
});

describe('a dry run', () => {
  test('reads key and page once, and says what the page shows', async () => {
    const it = await scene({ dryRun: true });
    it.page.learn(repository, 'v1.1.0');
    const checked = await it.job({ subscribers: ['ann@example.com'] }).check(it.context, { rehearse: true });
    expect(checked).toMatchObject({
      kind: 'ready',
      notices: [{ level: 'notice', text: 'The page shows `v1.1.0` of `Hearthside/lantern`.' }],
    });
    expect(it.looks()).toEqual([0]);
    expect(it.journal.entries).toHaveLength(1);
  });

  test('waits for a rate limit like any read', async () => {
    const it = await scene({ dryRun: true });
    it.page.options.limit = 0;
    it.clock.timer(30_000, () => (it.page.options.limit = 60));
    expect(await it.job().check(it.context, { rehearse: true })).toMatchObject({ kind: 'ready' });
    expect(it.looks()).toEqual([0, 60_000]);
  });

  test('fails if the service does not answer', async () => {
    const it = await scene({ dryRun: true, faults: () => ({ kind: 'reset-before' }) });
    const checked = await ended(it.job().check(it.context, { rehearse: true }));
    expect(checked).toMatchObject({ kind: 'failed', problems: [{ code: 'registry.unavailable' }] });
  });
});

describe('the grouped release', () => {
  test.each([true, false])('is shown if the page has one (dry run: %s)', async (dryRun) => {
    const it = await scene({ dryRun });
    it.page.options.grouped = 'v0.5.0';
    it.page.learn(repository, 'v1.2.0', {}, { author: 'ann' });
    it.page.learn('Hearthside/wick', 'v3.0.0', {}, { author: 'bob' });
    const checked = await it.job().check(it.context, { rehearse: dryRun });
    const end = !dryRun && checked.kind === 'ready' ? await checked.publish(it.context) : checked;
    expect(end.notices?.at(-1)).toEqual({
      level: 'notice',
      text: 'The latest grouped release of the page is `v0.5.0` of 2026-11-03, with `Hearthside/lantern`, `Hearthside/wick`, by `ann`, `bob`.',
    });
  });
});

/** The same for every request of the version call from the `from`th on. */
function looking(fault: Fault, from = 0): (request: JournalEntry) => Fault | undefined {
  let count = 0;
  return ({ method }) => (method === 'GET' && count++ >= from ? fault : undefined);
}

describe('while waiting', () => {
  test('transient failures are ignored', async () => {
    const faults: (Fault | undefined)[] = [
      undefined,
      { kind: 'reset-after' },
      { kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', act: false },
      { kind: 'html-200', act: false },
      { kind: 'truncate' },
    ];
    const it = await scene({ faults: () => faults.shift() });
    it.page.learn(repository, 'v1.2.0', { ms: 20_000 });
    expect(await carryOut(it, it.job())).toEqual({ kind: 'completed', status: 'verified', notices: [] });
    expect(it.looks().slice(0, 5)).toEqual([0, 2_000, 5_000, 9_500, 16_250]);
  });

  test('a service that hangs takes no more than the wait and one time-out', async () => {
    const it = await scene({ faults: looking({ kind: 'hang', act: false }, 1) });
    it.page.learn(repository, 'v1.1.0');
    const completed = await carryOut(it, it.job({ wait: 20 }));
    expect(completed).toMatchObject({ status: 'pending' });
    expect(completed.notices?.[0]?.text).toContain('The last lookup failed: ReleasePage did not reply');
    expect(it.clock.now() - (it.context.deadline - 600_000)).toBeLessThanOrEqual(30_000);
  });

  test('a check without an answer blocks and fails nothing', async () => {
    const it = await scene({ faults: looking({ kind: 'reset-before' }) });
    const checked = await it.job({ wait: 5 }).check(it.context, { rehearse: true });
    expect(checked.kind).toBe('ready');
    expect(it.looks()).toEqual([0]);
    const completed = checked.kind === 'ready' ? await checked.publish(it.context) : checked;
    expect(completed).toMatchObject({ kind: 'completed', status: 'pending', notices: [{ level: 'warning' }] });
  });

  test('with `if-missing: fail` the last failure is a problem of its own', async () => {
    const it = await scene({ faults: looking({ kind: 'status', status: 500, act: false }, 1) });
    expect(await carryOut(it, it.job({ wait: 5, 'if-missing': 'fail' }))).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'registry.not-listed' }, { code: 'registry.unavailable' }],
    });
  });

  test('a key that is refused in the meantime ends it', async () => {
    const it = await scene({ faults: looking({ kind: 'status', status: 403, act: false }, 2) });
    expect(await carryOut(it, it.job())).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'registry.unauthorized', detail: 'Forbidden' }],
    });
    expect(it.looks()).toHaveLength(3);
  });

  test('a redirect is not followed', async () => {
    const it = await scene({ faults: looking({ kind: 'redirect', location: 'http://127.0.0.1:9/', act: false }) });
    expect(await carryOut(it, it.job())).toMatchObject({ kind: 'failed', problems: [{ code: 'registry.moved' }] });
    expect(it.journal.entries).toHaveLength(1);
  });

  test('an unexpected response of the page fails the check', async () => {
    const it = await scene({ faults: looking({ kind: 'html-200', act: false }) });
    expect(await carryOut(it, it.job())).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'registry.unreadable', detail: 'Welcome' }],
    });
  });

  test.each<[string, Record<string, string>, number[], string]>([
    ['seconds', { 'retry-after': '40' }, [0, 40_000], 'verified'],
    ['longer than the wait', { 'retry-after': '300' }, [0], 'pending'],
    ['only the reset of the window', { 'x-ratelimit-reset': 'in 50 s' }, [0, 50_000], 'verified'],
    ['nothing', {}, [0, 15_000], 'verified'],
  ])('a rate limit is kept that says %s', async (_, headers, looks, status) => {
    const now = (): number => scenes.at(-1)?.clock.now() ?? 0;
    // Node dates its replies by its own clock, and what the client waits for is relative to that.
    const resetAt = (): Record<string, string> =>
      'x-ratelimit-reset' in headers
        ? { date: new Date(now()).toUTCString(), 'x-ratelimit-reset': String(now() / 1_000 + 50) }
        : headers;
    let first = true;
    const it = await scene({
      faults: () => {
        if (!first) return undefined;
        first = false;
        return { kind: 'status', status: 429, headers: resetAt(), act: false };
      },
    });
    it.page.learn(repository, 'v1.2.0');
    const completed = await carryOut(it, it.job());
    expect(completed).toMatchObject({ status });
    expect(it.looks()).toEqual(looks);
    if (status === 'pending') {
      expect(it.clock.now() - (it.context.deadline - 600_000)).toBe(0);
      expect(completed.notices?.[0]?.text).toContain('Run again at 2026-11-03 12:05:00 UTC or later');
    }
  });

  test('the last request of a window is not followed by another in it', async () => {
    const it = await scene();
    it.page.options.limit = 3;
    it.page.learn(repository, 'v1.2.0', { ms: 10_000 });
    expect(await carryOut(it, it.job())).toMatchObject({ status: 'verified' });
    expect(it.looks()).toEqual([0, 2_000, 5_000, 60_000]);
    expect(it.journal.entries.every(({ status }) => status === 200)).toBe(true);
    expect(it.said).toContain('Rate limited: looking again at 2026-11-03 12:01:00 UTC.');
  });
});
