import { describe, expect, test } from '@jest/globals';

import type { Problem } from '../../src/domain/problem.ts';
import { withRemedies } from '../../src/report/remedy.ts';
import { safeTexts } from '../../src/report/safe.ts';
import { summaryFrom, type SummaryInput } from '../../src/report/summary.ts';
import { envelopeProblem, failing, settled } from './outcomes.ts';

const run: SummaryInput = {
  outcomes: [],
  problems: [],
  notices: [],
  dryRun: false,
  tag: 'v1.2.0',
  pageUrl: 'https://github.com/hearthside/lantern/releases/tag/v1.2.0',
};
const change = {
  title: 'Submit lantern 1.2.0',
  method: 'POST',
  url: 'https://example.com/',
  headers: { 'x-fm-version': '1.2.0' },
  body: { id: 'lantern' },
};

describe('summaryFrom', () => {
  test('a table, then each problem with its hint, then the notices', () => {
    const text = summaryFrom({
      ...run,
      outcomes: [
        settled('foundry', 'published', { url: 'https://example.com/page' }),
        {
          ...failing('mods', envelopeProblem('Too long. (max_length)', { field: 'version', hint: 'Shorten it.' })),
          type: 'foundrymods',
        },
      ],
      notices: [{ level: 'warning', text: 'Mind `this`.' }],
    });
    const order = [
      '[v1.2.0](https://github.com/hearthside/lantern/releases/tag/v1.2.0)',
      '| Registry | Outcome | Version | Link |',
      '| foundry | ✅ published | 1.2.0 | [open](https://example.com/page) |',
      '| mods (foundrymods) | ❌ failed | 1.2.0 |  |',
      '### ❌ mods: version',
      '(`registry.rejected`)',
      '> Too long. (max&#95;length)',
      '**What to do:** Shorten it.',
      '- ⚠️ Mind <code>this</code>.',
    ].map((part) => [part, text.replaceAll('max_length', 'max&#95;length').indexOf(part)] as const);
    expect(order.filter(([, at]) => at < 0)).toEqual([]);
    expect(order.map(([, at]) => at)).toEqual(order.map(([, at]) => at).toSorted((a, b) => a - b));
    expect(text).not.toContain('what would be sent');
  });

  describe('that a re-run has the old workflow file is said once', () => {
    const note = 'A re-run uses the workflow file of the first attempt.';
    const countIn = (problem: Partial<Problem>, more: Partial<SummaryInput> = { isReleaseEvent: true }) => {
      const problems = ['a', 'b'].map((title): Problem => ({ code: 'input.invalid', title, hint: 'x', ...problem }));
      return summaryFrom({ ...run, problems, ...more }).split(note).length - 1;
    };
    const input = { place: { kind: 'input', input: 'tag' } } as const;

    test.each<[string, Partial<Problem>]>([
      ['an input', input],
      ['an expression', { code: 'registry.forbidden', hint: 'Write `${{ secrets.NAME }}`.' }],
      ['a value of a setting', { hint: 'If it is another registry, set `type: foundry`.' }],
      ['an example', { hint: 'Add:\n  foundry:\n    prereleases: publish' }],
      ['a setting that a registry names', { code: 'registry.not-found', field: 'product', hint: 'Check `product`.' }],
    ])('if the cure is %s', (_, problem) => {
      expect(countIn(problem)).toBe(1);
    });

    test.each<[string, Partial<Problem>]>([
      ['a secret', { code: 'registry.unauthorized', field: 'token', hint: 'Store the `token` again.' }],
      ['the manifest', { field: 'id', hint: 'Check `id`.', place: { kind: 'manifest', pointer: '/id' } }],
      ['to wait', { code: 'registry.unavailable', hint: 'Run again.' }],
    ])('not if the cure is %s', (_, problem) => {
      expect(countIn(problem)).toBe(0);
    });

    test('not on another event, whose workflow can be started again', () => {
      expect(countIn(input, { isReleaseEvent: false })).toBe(0);
      expect(countIn(input, {})).toBe(0);
    });

    test('after a notice that shows a setting, unless a problem says it', () => {
      const text = 'It is skipped. Set it:\n  foundry:\n    prereleases: publish';
      const skipped = settled('foundry', 'skipped', { notices: [{ level: 'notice', text }] });
      const plain = settled('foundry', 'skipped', { notices: [{ level: 'notice', text: 'It is skipped.' }] });
      const count = (more: Partial<SummaryInput>) => summaryFrom({ ...run, ...more }).split(note).length - 1;
      expect(count({ outcomes: [skipped], isReleaseEvent: true })).toBe(1);
      expect(count({ outcomes: [skipped] })).toBe(0);
      expect(count({ outcomes: [plain], isReleaseEvent: true })).toBe(0);
      const problems: Problem[] = [{ code: 'input.invalid', title: 'a', ...input }];
      expect(count({ outcomes: [skipped], problems, isReleaseEvent: true })).toBe(1);
    });

    test('with the tag, if it is known', () => {
      const problems: Problem[] = [{ code: 'input.invalid', title: 'a', ...input }];
      const wayOut = 'run the workflow manually (<code>workflow&#95;dispatch</code>) with <code>';
      const text = (tag: string) =>
        summaryFrom({ ...run, problems, isReleaseEvent: true, tag }).replaceAll(
          'workflow_dispatch',
          'workflow&#95;dispatch',
        );
      expect(text('v1.2.0')).toContain(
        `${wayOut}tag: v1.2.0</code>, or release again from a commit that has the change.`,
      );
      expect(text('')).toContain(`${wayOut}tag</code>, or`);
    });
  });

  test('which manifest a re-run reads is said once, unless each message says it', () => {
    const place = { kind: 'manifest', pointer: '/id' } as const;
    const countIn = (hint: string) => {
      const problems = ['a', 'b'].map((title): Problem => ({ code: 'manifest.invalid', title, hint, place }));
      return summaryFrom({ ...run, problems }).split('What counts is the released manifest').length - 1;
    };
    expect(countIn('Correct it.')).toBe(1);
    expect(countIn('Correct it, and attach the manifest again.')).toBe(0);
    const problems: Problem[] = [{ code: 'registry.unavailable', title: 'a', hint: 'Run again.' }];
    expect(summaryFrom({ ...run, problems })).not.toContain('released manifest');
  });

  test('an audit has a row for each version and a column for each entry that found out something', () => {
    const audited = [
      { tag: 'v1.2.0|x`y', mark: 'missing' },
      { tag: 'v1.1.0', mark: 'differs' },
      { tag: 'v1.0.0', mark: 'unreachable' },
    ] as const;
    const others = [
      { tag: 'v1.2.0|x`y', mark: 'listed' },
      { tag: 'v1.1.0', mark: 'skipped' },
      { tag: 'v1.0.0', mark: 'refused' },
    ] as const;
    const outcomes = [
      { ...failing('a', envelopeProblem('No.')), audited },
      settled('b', 'verified', { audited: others }),
      failing('c', envelopeProblem('No.')),
    ];
    const text = summaryFrom({ ...run, outcomes });
    const table = [
      '| Version | a | b |',
      '| --- | --- | --- |',
      '| v1.2.0&#124;x&#96;y | ❌ missing | ✅ listed |',
      '| v1.1.0 | ⚠️ differs | ⏭️ prerelease |',
      '| v1.0.0 | ⚠️ unreachable | 🚫 would be refused |',
    ].join('\n');
    expect(text).toContain(`\n\n${table}\n\n`);
    expect(text.indexOf(table)).toBeLessThan(text.indexOf('### ❌ a'));
    expect(summaryFrom({ ...run, outcomes: outcomes.slice(2) })).not.toContain('\n| Version |');
  });

  test('a dry run shows what would be sent, of what is planned only', () => {
    const outcomes = [settled('a', 'planned', { changes: [change] }), settled('b', 'unchanged', { changes: [change] })];
    const text = summaryFrom({ ...run, dryRun: true, outcomes });
    expect(text).toContain('POST https://example.com/\nx-fm-version: 1.2.0\n\n{\n  "id": "lantern"\n}');
    expect(text).toContain('a: what would be sent');
    expect(text).not.toContain('b: what would be sent');
    expect(summaryFrom({ ...run, outcomes })).not.toContain('what would be sent');
  });

  test('what stopped the run is said once, and so is what several share', () => {
    const ofRun: Problem = { code: 'release.missing', title: 'There is none.' };
    const shared: Problem = { code: 'manifest.invalid', title: 'It is bad.' };
    const stopped = summaryFrom({ ...run, problems: [ofRun], outcomes: [failing('a', ofRun), failing('b', ofRun)] });
    expect(stopped.match(/There is none\./g)).toHaveLength(1);
    const both = summaryFrom({ ...run, outcomes: [failing('a', shared), failing('b', shared)] });
    expect(both.match(/It is bad\./g)).toHaveLength(1);
    expect(both).toContain('### ❌ a, b');
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '![pixel](https://evil.example/p.png)',
    '[click](javascript:alert(1))',
    'https://evil.example www.evil.example',
    '@someone #1 **bold** ~~gone~~ `code` $x$',
    '| a | b |',
    '\n# heading\n- list\n1. one\n```\nfence\n```\n<details>',
    '&lt;b&gt; &#60;i&#62;',
  ])('foreign text is shown, and does nothing: %j', (hostile) => {
    const outcome = failing(hostile, {
      code: 'registry.rejected',
      title: hostile,
      detail: hostile,
      hint: hostile,
      field: hostile,
    });
    const text = summaryFrom({
      ...run,
      tag: hostile,
      pageUrl: 'javascript:alert(1)',
      outcomes: [
        { ...outcome, version: hostile, url: `javascript:${hostile}`, notices: [{ level: 'notice', text: hostile }] },
      ],
      notices: [{ level: 'notice', text: hostile }],
    });
    expect(text).not.toMatch(
      /<(?!\/?code>)|!\[|\]\(javascript|\]\(https:\/\/evil|@someone|\*\*bold|~~gone|^# heading|^- list|^```|&lt;/m,
    );
    expect(text).not.toMatch(/https:\/\/evil|www\.evil/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/\|/g)).toHaveLength(5);
  });

  test('an example at the end of a notice is a block of code within its item, and the next notice an item of the same list', () => {
    const notices = [
      { level: 'notice', text: 'Write `a`:\n  a:\n    b: 1' },
      { level: 'warning', text: 'Mind it.' },
    ] as const;
    expect(summaryFrom({ ...run, notices })).toContain(
      '- ℹ️ Write <code>a</code>:\n\n  ```yaml\n    a:\n      b: 1\n  ```\n- ⚠️ Mind it.',
    );
  });

  test('a fence inside of what would be sent does not end the block', () => {
    const body = '```\n</details>\n`````';
    const text = summaryFrom({
      ...run,
      dryRun: true,
      outcomes: [settled('a', 'planned', { changes: [{ ...change, body }] })],
    });
    expect(text).toContain('``````\nPOST');
    expect(text.trimEnd()).toMatch(/`{6}\n\n<\/details>$/);
  });

  test.each([
    ['problems', 6_000],
    ['two-byte letters', 3_000],
  ])('stays under 1 MiB, and says what is left out: %s', (kind, count) => {
    const filler = kind === 'problems' ? 'x'.repeat(500) : 'ä'.repeat(500);
    const problems = Array.from({ length: count }, (_, index): Problem => ({
      code: 'registry.rejected',
      title: `Fault ${index}: ${filler}`,
    }));
    const text = summaryFrom({ ...run, outcomes: [failing('a', ...(problems as [Problem]))] });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(900 * 1024);
    expect(text).toContain('| a (foundry) | ❌ failed |');
    const left = Number(/_(\d+) more parts do not fit/.exec(text)?.[1]);
    expect(text.match(/Fault \d+/g)).toHaveLength(count - left);
  });

  test.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('%i bytes over 1 MiB, with the line break that ends the file: whole: %p', (over, isWhole) => {
    const of = (length: number): string =>
      summaryFrom({ ...run, outcomes: [failing('a', { code: 'internal', title: 'x'.repeat(length) })] });
    const bytes = 1024 * 1024 + over;
    const text = of(bytes - Buffer.byteLength(of(0)) - 1);
    expect(text.includes('do not fit')).toBe(!isWhole);
    if (isWhole) expect(Buffer.byteLength(text) + 1).toBe(bytes);
    else expect(Buffer.byteLength(text)).toBeLessThan(10_000);
  });

  test('one part that is too long for all of it is left out', () => {
    const text = summaryFrom({ ...run, outcomes: [failing('a', { code: 'internal', title: 'x'.repeat(2_000_000) })] });
    expect(text).toContain('1 more parts do not fit');
    expect(Buffer.byteLength(text)).toBeLessThan(10_000);
  });
});

describe('withRemedies', () => {
  test('a problem without a hint gets what there is to do about its code, and keeps being shared', () => {
    const shared: Problem = { code: 'registry.payment', title: 'Pay' };
    const { outcomes, problems } = withRemedies({
      outcomes: [failing('a', shared), failing('b', shared, { code: 'registry.rejected', title: 'No', hint: 'Own.' })],
      problems: [shared],
    });
    expect(problems[0]?.hint).toMatch(/\S/);
    expect(outcomes[0]?.problems[0]).toBe(problems[0]);
    expect(outcomes[1]?.problems[0]).toBe(problems[0]);
    expect(outcomes[1]?.problems[1]?.hint).toBe('Own.');
  });
});

describe('safeTexts', () => {
  test('every text goes through, but no name and word of our own, and what was shared stays shared', () => {
    const shared = { title: 'secret', nested: [{ text: 'a secret' }] };
    const value = {
      ...{ one: shared, two: shared, secret: 1, none: null, flag: true },
      ...{ status: 'secret', body: { secret: { status: 'secret' } } },
    };
    const safe = safeTexts(value, (text) => text.replaceAll('secret', '***'));
    expect(JSON.stringify(safe)).toBe(
      '{"one":{"title":"***","nested":[{"text":"a ***"}]},"two":{"title":"***","nested":[{"text":"a ***"}]},"secret":1,"none":null,"flag":true,"status":"secret","body":{"***":{"status":"***"}}}',
    );
    expect(safe.one).toBe(safe.two);
  });
});

test('the documents of a registry are linked if it has a problem', () => {
  const input = { ...run, outcomes: [failing('beta', envelopeProblem('x')), settled('mods', 'published')] };
  const documents = 'https://github.com/o/release-relay/blob/v1/docs';
  expect(summaryFrom({ ...input, documents })).toContain(
    'Explanations of these errors: [foundry](https://github.com/o/release-relay/blob/v1/docs/registries/foundry.md).',
  );
  expect(summaryFrom(input)).not.toContain('Explanations');
});
