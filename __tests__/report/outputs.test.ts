import { describe, expect, test } from '@jest/globals';

import type { Problem } from '../../src/domain/problem.ts';
import { statusOf } from '../../src/domain/outcome.ts';
import { outputsFrom } from '../../src/report/outputs.ts';
import { failing, settled } from './outcomes.ts';

const rest = {
  failed: false,
  dryRun: false,
  tag: 'v1.2.0',
  version: '1.2.0',
  manifestUrl: 'https://example.com/module.json',
};

describe('outputsFrom', () => {
  test('an outcome has the keys of the contract, and no others', () => {
    const problem: Problem = {
      code: 'registry.rejected',
      title: 'No',
      detail: 'said',
      hint: 'do',
      field: 'version',
      place: { kind: 'manifest', pointer: '/version' },
      envelope: true,
    };
    const outputs = outputsFrom({
      ...rest,
      failed: true,
      outcomes: [
        failing('a', problem),
        settled('b', 'published', {
          url: 'https://example.com/',
          editUrl: 'https://example.com/edit',
          notices: [{ level: 'notice', text: 'x' }],
        }),
      ],
    });
    expect(outputs).toMatchObject({
      status: 'failed',
      tag: 'v1.2.0',
      version: '1.2.0',
      'manifest-url': rest.manifestUrl,
    });
    expect(JSON.parse(outputs.outcomes)).toEqual({
      a: {
        type: 'foundry',
        operation: 'publish',
        status: 'failed',
        version: '1.2.0',
        problems: [{ code: 'registry.rejected', title: 'No', detail: 'said', hint: 'do', field: 'version' }],
        attempts: 1,
        elapsed_ms: 1234,
      },
      b: {
        type: 'foundry',
        operation: 'publish',
        status: 'published',
        version: '1.2.0',
        url: 'https://example.com/',
        edit_url: 'https://example.com/edit',
        problems: [],
        attempts: 1,
        elapsed_ms: 1234,
      },
    });
  });

  test('a run that never got as far as its entries has failed', () => {
    expect(outputsFrom({ ...rest, failed: true, outcomes: [] })).toMatchObject({ status: 'failed', outcomes: '{}' });
  });

  test.each([
    ['details', 1_000],
    ['many', 20_000],
  ])('stays within what GitHub keeps, as JSON, with every entry: %s', (_, count) => {
    const problems = Array.from({ length: count }, (): Problem => ({
      code: 'registry.rejected',
      title: 'No',
      detail: 'x'.repeat(5_000),
    }));
    const { outcomes } = outputsFrom({
      ...rest,
      failed: true,
      outcomes: [failing('a', ...(problems as [Problem])), settled('b', 'published')],
    });
    expect(outcomes.length).toBeLessThanOrEqual(450_000);
    const parsed = JSON.parse(outcomes) as Record<string, { status: string; problems: unknown[] }>;
    expect(parsed).toMatchObject({ a: { status: 'failed' }, b: { status: 'published' } });
    expect(parsed['a']?.problems.length).toBeGreaterThan(0);
  });
});

test.each([
  [['planned', 'published', 'unchanged'], 'https://example.com/1'],
  [['pending', 'verified'], 'https://example.com/1'],
  [['updated', 'skipped', 'pending'], ''],
] as const)('`url` of %j is the first page of what is there: %j', (statuses, url) => {
  const outcomes = statuses.map((status, index) =>
    settled(`${index}`, status, { url: `https://example.com/${index}` }),
  );
  expect(outputsFrom({ ...rest, outcomes }).url).toBe(url);
  expect(outputsFrom({ ...rest, outcomes: statuses.map((status) => settled('a', status)) }).url).toBe('');
});

describe('`plan`', () => {
  const call = { title: 'Submit', method: 'POST', url: 'https://example.com/', body: { id: 'lantern' } };
  const bytes = { title: 'Upload', method: 'POST', url: 'https://example.com/zip', body: 'the bytes of a.zip' };
  const planOf = (outcomes: Parameters<typeof outputsFrom>[0]['outcomes'], dryRun = true): unknown =>
    JSON.parse(outputsFrom({ ...rest, dryRun, outcomes }).plan);

  test('is what would be sent, bodies as they would be, without bytes', () => {
    const outcomes = [
      settled('a', 'planned', { changes: [call, bytes] }),
      settled('b', 'skipped', { changes: [call] }),
      settled('c', 'unchanged', { changes: [call] }),
      settled('d', 'withheld', { changes: [call] }),
    ];
    const { method, url } = call;
    expect(planOf(outcomes)).toEqual([
      { label: 'a', method, url, body: '{"id":"lantern"}' },
      { label: 'a', method, url: bytes.url },
      { label: 'b', method, url, body: '{"id":"lantern"}' },
    ]);
    expect(planOf(outcomes, false)).toEqual([]);
    expect(planOf([])).toEqual([]);
  });

  test.each([
    ['long bodies are cut', 20, 50_000, 20],
    ['many requests lose their bodies', 900, 500, 900],
    ['then requests are left out from the end', 5_000, 10, undefined],
  ])('has 100,000 characters at most: %s', (_, count, length, kept) => {
    // Quotes take two characters.
    const changes = Array.from({ length: count }, (__, index) => ({
      ...call,
      url: `https://example.com/${index}`,
      body: { text: '"'.repeat(length) },
    }));
    const { plan } = outputsFrom({ ...rest, dryRun: true, outcomes: [settled('a', 'planned', { changes })] });
    expect(plan.length).toBeLessThanOrEqual(100_000);
    expect(plan.length).toBeGreaterThan(50_000);
    const urls = (JSON.parse(plan) as { url: string }[]).map(({ url }) => url);
    expect(urls).toEqual(changes.slice(0, kept ?? urls.length).map(({ url }) => url));
  });
});

describe('all outputs together', () => {
  const lengthOf = (outputs: object): number => Object.values(outputs).join('').length;
  /** One entry whose details have so many characters in all, none more than what is always kept of one. */
  const outputsOf = (characters: number, filler: string, more: object = {}) => {
    const details = Array.from({ length: Math.ceil(characters / 200) }, (_, index) => characters - index * 200);
    const problems = details.map((left): Problem => ({
      code: 'registry.rejected',
      title: 'No',
      detail: filler.repeat(Math.min(left, 200)),
    }));
    return outputsFrom({ ...rest, ...more, failed: true, outcomes: [failing('a', ...(problems as [Problem]))] });
  };

  // GitHub counts UTF-16, so that letters of any script count alike.
  test.each(['x', 'ä', '長'])('have 450,000 UTF-16 units at most, and all that fits: %s', (filler) => {
    const characters = 300_000;
    const spare = 450_000 - lengthOf(outputsOf(characters, filler));
    expect(spare).toBeGreaterThan(0);
    for (const over of [-1, 0, 1]) {
      const outputs = outputsOf(characters, filler, { tag: 'x'.repeat(rest.tag.length + spare + over) });
      if (over > 0) expect(lengthOf(outputs)).toBeLessThan(449_000);
      else expect(lengthOf(outputs)).toBe(450_000 + over);
      const { a } = JSON.parse(outputs.outcomes) as { a: { problems: { detail?: string }[] } };
      expect(a.problems).toHaveLength(over > 0 ? 100 : characters / 200);
    }
  });

  test('leave out every problem rather than be dropped', () => {
    const outcomes = Array.from({ length: 100 }, (_, index) =>
      failing(`a-${index}`, { code: 'registry.rejected', title: 'x'.repeat(10_000) }),
    );
    const outputs = outputsFrom({ ...rest, failed: true, outcomes });
    expect(lengthOf(outputs)).toBeLessThanOrEqual(450_000);
    expect(Object.keys(JSON.parse(outputs.outcomes) as object)).toHaveLength(100);
  });
});

test.each([
  [1, 2_048],
  [100, 255],
  [1_000, 0],
])('the texts of %i outcomes, however long, are cut to %i characters each', (count, length) => {
  const long = 'x'.repeat(3_000);
  const outcomes = Array.from({ length: count }, (_, index) =>
    settled(`a-${index}`, 'updated', { version: long, url: long, editUrl: long }),
  );
  const outputs = outputsFrom({ ...rest, outcomes });
  expect(Object.values(outputs).join('').length).toBeLessThanOrEqual(450_000);
  const read = Object.values(JSON.parse(outputs.outcomes) as Record<string, Record<string, string>>);
  expect(read).toHaveLength(count);
  for (const { version, url, edit_url: editUrl } of read)
    expect([version, url, editUrl].map((text) => text?.length)).toEqual([length, length, length]);
});

test('the missing tags of many entries are left out of `outcomes` before they make it too long, and stay in `missing`', () => {
  const tags = Array.from({ length: 100 }, (_, index) => `${'"'.repeat(1_000)}${index}`);
  const audited = tags.toReversed().map((tag) => ({ tag, mark: 'missing' as const }));
  const of = (count: number) => {
    const outcomes = Array.from({ length: count }, (_, index) => settled(`a-${index}`, 'verified', { audited }));
    return outputsFrom({ ...rest, outcomes, missing: tags });
  };
  const missingOf = ({ outcomes }: { readonly outcomes: string }) =>
    Object.values(JSON.parse(outcomes) as Record<string, { readonly missing?: unknown }>).map(({ missing }) => missing);
  expect(missingOf(of(1))).toEqual([tags]);
  const outputs = of(16);
  expect(missingOf(outputs)).toEqual(Array(16).fill(undefined));
  expect(JSON.parse(outputs.missing)).toEqual(tags);
  expect(Object.values(outputs).join('').length).toBeLessThanOrEqual(450_000);
});

describe('statusOf', () => {
  test.each([
    [['published', 'failed'], 'failed'],
    [['published', 'withheld'], 'failed'],
    [['skipped', 'unchanged', 'verified', 'pending', 'withdrawn', 'updated', 'published', 'planned'], 'planned'],
    [['skipped', 'unchanged', 'verified', 'pending', 'withdrawn', 'updated', 'published'], 'published'],
    [['skipped', 'unchanged', 'verified', 'pending', 'withdrawn', 'updated'], 'updated'],
    [['skipped', 'unchanged', 'verified', 'pending', 'withdrawn'], 'withdrawn'],
    [['skipped', 'unchanged', 'verified', 'pending'], 'pending'],
    [['skipped', 'unchanged', 'verified'], 'verified'],
    [['skipped', 'unchanged'], 'unchanged'],
    [['skipped'], 'skipped'],
  ] as const)('%j is %s', (statuses, expected) => {
    const outcomes = statuses.map((status) =>
      status === 'failed' ? failing('x', { code: 'internal', title: 'x' }) : settled('x', status),
    );
    expect(statusOf(outcomes)).toBe(expected);
    expect(statusOf([...outcomes].reverse())).toBe(expected);
  });
});
