import { afterEach, describe, expect, test } from '@jest/globals';

import type { Fault } from '../../../sandbox/server.ts';
import { addressMask, maskedAddress } from '../../../src/registries/releasepage/publish.ts';
import { carryOut, createScene, pageId, type Scene, type SceneOptions } from './harness.ts';

const scenes: Scene[] = [];
async function scene(options: SceneOptions = {}): Promise<Scene> {
  const created = await createScene(options);
  created.page.learn('Hearthside/lantern', 'v1.2.0');
  scenes.push(created);
  return created;
}
afterEach(async () => {
  const ended = scenes.splice(0);
  await Promise.all(ended.map((one) => one.close()));
  for (const { journal } of ended) expect(journal.defects).toEqual([]);
});

const three = ['ann@example.com', 'bob@example.org', 'cyd@example.net'] as const;

/** The reply to the first of them. */
const documented = {
  message: 'Subscriber request accepted, pending email confirmation',
  pageId,
  data: { type: 'email', value: three[0], preferences: ['major', 'minor', 'patch'] },
};

/** A fault for the nth request of the subscriber call. */
function subscribing(faults: readonly (Fault | undefined)[]): SceneOptions {
  const left = [...faults];
  return { faults: ({ method }) => (method === 'PATCH' ? left.shift() : undefined) };
}

/** Everything that a person could see of it, as one text. */
function shown(scene: Scene, ...values: readonly unknown[]): string {
  return JSON.stringify([scene.said, values]);
}

describe('subscribing', () => {
  test('sends each address once, with the preferences, as the documented body', async () => {
    const it = await scene();
    const job = it.job({ subscribers: [...three, 'ANN@example.com'], preferences: ['patch', 'major', 'patch'] });
    const completed = await carryOut(it, job);
    expect(completed).toEqual({
      kind: 'completed',
      status: 'verified',
      notices: [
        {
          level: 'notice',
          text: 'ReleasePage accepted 3 subscribers, and asks by e-mail for those confirmations that it does not have yet.',
        },
      ],
    });
    expect(it.page.subscribers(pageId)).toEqual(
      three.map((value) => ({ type: 'email', value, preferences: ['major', 'patch'] })),
    );
    const [first] = it.journal.entries.filter(({ method }) => method === 'PATCH');
    expect(first?.path).toBe('/v1/pages/0767f57acc44/subscribers');
    expect(JSON.parse(first?.bodyText ?? '')).toEqual({
      op: 'add',
      data: { type: 'email', value: 'ann@example.com', preferences: ['major', 'patch'] },
    });
  });

  test('subscribes to every kind of release by default', async () => {
    const it = await scene();
    await carryOut(it, it.job({ subscribers: ['ann@example.com'] }));
    expect(it.page.subscribers(pageId)[0]?.preferences).toEqual(['major', 'minor', 'patch']);
  });

  test('an existing address is not an error if it is accepted as documented', async () => {
    const it = await scene();
    await carryOut(it, it.job({ subscribers: three }));
    expect(await carryOut(it, it.job({ subscribers: three }))).toMatchObject({ kind: 'completed', status: 'verified' });
    expect(it.page.subscribers(pageId)).toHaveLength(3);
  });

  test.each([400, 409] as const)('a refusal that calls it a duplicate (%s) proves nothing', async (duplicate) => {
    const it = await scene();
    it.page.options.duplicate = duplicate;
    await carryOut(it, it.job({ subscribers: [three[0]] }));
    const completed = await carryOut(it, it.job({ subscribers: three }));
    expect(completed).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'registry.rejected', title: expect.stringContaining('did not subscribe `a…@example.com`') }],
    });
    expect(it.page.subscribers(pageId)).toHaveLength(3);
  });

  test.each<[string, number, unknown]>([
    ['409 without a body', 409, ''],
    ['a limit with the word', 422, { error: 'limit', error_description: 'has already reached its subscriber limit' }],
    ['a code with the word', 400, { error: 'subscriber-exists' }],
    ['a cause with the word', 400, { error: 'invalid', error_causes: [{ field: 'data.value', error: 'duplicate' }] }],
    ['a page that exists already', 403, { error: 'page-already-exists' }],
  ])('%s is a failure', async (_, status, body) => {
    const fault: Fault = { kind: 'status', status, act: false, body: JSON.stringify(body) };
    const it = await scene(subscribing([fault]));
    expect(await carryOut(it, it.job({ subscribers: ['ann@example.com'] }))).toMatchObject({ kind: 'failed' });
  });

  test('a refused one is named by its domain, and does not stop the others', async () => {
    // An address for zod, but not for the service.
    const refused: Fault = {
      kind: 'status',
      status: 400,
      act: false,
      body: JSON.stringify({
        error: 'request-invalid',
        error_description: 'BOB@example.org is not an address',
        error_uri: 'https://docs.releasepage.co/?for=bob%40example.org',
        error_causes: [{ field: 'data.value', error: 'bob\\u0040example.org is invalid' }],
      }),
    };
    const it = await scene(subscribing([undefined, refused]));
    const completed = await carryOut(it, it.job({ subscribers: three }));
    expect(completed).toEqual({
      kind: 'failed',
      problems: [
        {
          code: 'registry.rejected',
          title: 'ReleasePage did not subscribe `b…@example.org` (number 2 of `subscribers`)',
          field: 'data.value',
          detail: expect.stringMatching(/^b…@example\.org is not an address: /),
          hint: expect.stringContaining('Correct the address in `subscribers`'),
        },
      ],
      notices: [{ level: 'notice', text: expect.stringContaining('accepted 2 subscribers') }],
    });
    expect(it.asked()).toEqual(three);
    expect(it.page.subscribers(pageId)).toHaveLength(2);
    expect(shown(it, completed)).not.toMatch(/(ann|bob|cyd)(@|%40)/i);
  });

  test('a page that does not show the release is reported as well', async () => {
    const it = await scene(subscribing([{ kind: 'status', status: 422, act: false }]));
    const job = it.job({ subscribers: three, wait: 2, 'if-missing': 'fail' }, { tag: 'v1.3.0' });
    expect(await carryOut(it, job)).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'registry.rejected' }, { code: 'registry.not-listed' }],
    });
  });

  test.each<[string, Fault]>([
    ['reset after it acted', { kind: 'reset-after' }],
    ['failed after it acted', { kind: 'status', status: 502, act: true, body: '<h1>Bad</h1>' }],
    ['is a page', { kind: 'html-200', act: true }],
    ['is of another shape', { kind: 'schema', act: true }],
    ...Object.entries({
      'is about somebody else': { data: { type: 'email', value: 'x@example.com' } },
      'is about another page': { pageId: 'ffffffffffff' },
      'names no page': { pageId: undefined },
      'is about something else': { data: { type: 'phone', value: three[0] } },
      'says something else': { message: 'Subscriber limit reached' },
    }).map(([what, changes]): [string, Fault] => [
      what,
      { kind: 'schema', act: true, body: { ...documented, ...changes } },
    ]),
    ['has another status', { kind: 'status', status: 202, act: true, body: JSON.stringify(documented) }],
    ['is 503 with Retry-After', { kind: 'status', status: 503, act: true, headers: { 'retry-after': '7' } }],
  ])('is not repeated if the reply %s: it is reported, and the others continue', async (_, fault) => {
    const it = await scene(subscribing([fault]));
    const completed = await carryOut(it, it.job({ subscribers: three }));
    expect(completed).toMatchObject({
      kind: 'failed',
      problems: [{ hint: expect.stringContaining('Nothing was sent twice') }],
    });
    if (completed.kind === 'failed') {
      expect(completed.problems).toHaveLength(1);
      expect(completed.problems[0].title).toMatch(/^ReleasePage may have accepted `a…@example\.com`/);
    }
    expect(it.asked()).toEqual(three);
    expect(await carryOut(it, it.job({ subscribers: three }))).toMatchObject({ status: 'verified' });
    expect(it.page.subscribers(pageId)).toHaveLength(3);
  });

  test.each([
    ['a text', 'no ANN@example.com here'],
    ['a page', '<p>ann&#64;example.com</p>'],
    ['more than is shown', `${'x'.repeat(292)} ann@example.com`],
  ])('shows no address if the service fails with %s', async (_, body) => {
    const it = await scene(subscribing([{ kind: 'status', status: 500, act: false, body }]));
    const completed = await carryOut(it, it.job({ subscribers: ['ann@example.com'] }));
    expect(completed).toMatchObject({ kind: 'failed', problems: [{ code: 'registry.unavailable' }] });
    expect(shown(it, completed)).not.toMatch(/ann/i);
  });

  test('is repeated if it certainly had no effect', async () => {
    const it = await scene(subscribing([{ kind: 'status', status: 429, headers: { 'retry-after': '7' }, act: false }]));
    expect(await carryOut(it, it.job({ subscribers: ['ann@example.com'] }))).toMatchObject({ status: 'verified' });
    expect(it.asked()).toHaveLength(2);
    expect(it.page.subscribers(pageId)).toHaveLength(1);
  });

  test('goes on with the others when a 503 allows it, and ends if that is too late', async () => {
    const busy = (seconds: string): Fault => ({
      kind: 'status',
      status: 503,
      act: true,
      headers: { 'retry-after': seconds },
    });
    const it = await scene(subscribing([busy('7')]));
    await carryOut(it, it.job({ subscribers: three }));
    const at = it.journal.entries.filter(({ method }) => method === 'PATCH').map((entry) => entry.at);
    expect(at.map((time) => time - (at[0] ?? 0))).toEqual([0, 7_000, 7_000]);
    expect(it.asked()).toEqual(three);

    const late = await scene(subscribing([busy('3600')]));
    expect(await carryOut(late, late.job({ subscribers: three }))).toMatchObject({
      kind: 'failed',
      problems: [
        { code: 'registry.unavailable', title: expect.stringContaining('may have accepted') },
        { title: 'Not subscribed: `b…@example.org`, `c…@example.net`' },
      ],
    });
    expect(late.asked()).toEqual(three.slice(0, 1));
  });

  test('ends if the service hangs: the others are named, without waiting for the page', async () => {
    const it = await scene(subscribing([undefined, { kind: 'hang', act: false }]));
    const completed = await carryOut(it, it.job({ subscribers: three }));
    expect(completed).toMatchObject({
      kind: 'failed',
      problems: [
        { code: 'registry.unavailable', title: expect.stringContaining('`b…@example.org`') },
        { code: 'registry.unavailable', title: 'Not subscribed: `c…@example.net`' },
      ],
    });
    expect(it.asked()).toEqual(three.slice(0, 2));
    expect(it.looks()).toEqual([0]);
  });

  test('ends if the key is refused', async () => {
    const it = await scene(subscribing([undefined, { kind: 'status', status: 403, act: false }]));
    expect(await carryOut(it, it.job({ subscribers: three }))).toMatchObject({
      kind: 'failed',
      problems: [
        { code: 'registry.unauthorized' },
        { code: 'registry.unauthorized', title: 'Not subscribed: `b…@example.org`, `c…@example.net`' },
      ],
    });
    expect(it.asked()).toEqual(three.slice(0, 2));
  });

  test('comes after a check that passed, or not at all', async () => {
    const it = await scene();
    expect(await carryOut(it, it.job({ subscribers: three, page: 'other' }))).toMatchObject({ kind: 'failed' });
    expect(it.asked()).toEqual([]);
  });

  test('is listed by a dry run, without the addresses', async () => {
    const it = await scene({ dryRun: true });
    const job = it.job({ subscribers: ['ann@example.com'], preferences: ['major'] });
    expect(job.changes).toEqual([
      {
        title: 'Subscribe a…@example.com',
        method: 'PATCH',
        url: `${it.page.url}/v1/pages/0767f57acc44/subscribers`,
        body: { op: 'add', data: { type: 'email', value: 'a…@example.com', preferences: ['major'] } },
      },
    ]);
    const checked = await job.check(it.context, { rehearse: true });
    expect(checked.kind).toBe('ready');
    expect(it.asked()).toEqual([]);
  });

  test('is sent as a write, which a dry run refuses even on request', async () => {
    const it = await scene({ dryRun: true });
    expect(await carryOut(it, it.job({ subscribers: ['ann@example.com'] }))).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'internal' }, { title: 'Not subscribed: `a…@example.com`' }],
    });
    expect(it.asked()).toEqual([]);
  });
});

describe('an address that is shown', () => {
  test.each([
    ['ann@example.com', 'a…@example.com'],
    ['a@example.com', '…@example.com'],
    ['"a@b"@example.com', '"…@example.com'],
  ])('%s is %s', (address, masked) => {
    expect(maskedAddress(address)).toBe(masked);
  });

  test('is masked everywhere, including an address inside another one', () => {
    const hide = addressMask(['ann@example.com', 'jo.ann@example.com', 'a+b$&@example.com']);
    expect(hide('jo.ann@example.com, ANN@Example.com, x=ann%40example.com; A+B$&@example.com')).toBe(
      'j…@example.com, a…@example.com, x=a…@example.com; a…@example.com',
    );
    expect(hide('nobody@example.com')).toBe('nobody@example.com');
  });
});
