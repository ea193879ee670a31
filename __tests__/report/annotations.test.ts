import { describe, expect, test } from '@jest/globals';

import type { Problem, Notice } from '../../src/domain/problem.ts';
import { annotationsFrom, closingLine, closingSentence, type Locator } from '../../src/report/annotations.ts';
import { envelopeProblem, failing, settled } from './outcomes.ts';

const nowhere: Locator = () => undefined;

describe('annotationsFrom', () => {
  test('a message of an envelope: label and field, message and code, then the hint', () => {
    const [one, two] = annotationsFrom(
      {
        outcomes: [
          failing(
            'foundry-beta',
            envelopeProblem('Too long. (max_length)', { field: 'version', hint: 'Shorten it.' }),
            envelopeProblem('Locked. (locked)'),
          ),
        ],
        problems: [],
        notices: [],
      },
      nowhere,
    );
    expect(one).toEqual({
      level: 'error',
      title: 'foundry-beta: version',
      message: 'Too long. (max_length)\nShorten it.',
    });
    expect(two).toEqual({ level: 'error', title: 'foundry-beta', message: 'Locked. (locked)' });
  });

  test('another problem: its title, what was said, then the hint', () => {
    const problem: Problem = {
      code: 'registry.unavailable',
      title: 'It failed',
      detail: 'Bad Gateway',
      hint: 'Run again.',
    };
    expect(annotationsFrom({ outcomes: [failing('foundry', problem)], problems: [], notices: [] }, nowhere)).toEqual([
      { level: 'error', title: 'foundry', message: 'It failed: Bad Gateway\nRun again.' },
    ]);
  });

  test('a problem that several share is said once, under all their labels; one of the run under its name', () => {
    const shared: Problem = { code: 'manifest.invalid', title: 'No.' };
    const equal: Problem = { code: 'manifest.invalid', title: 'No.' };
    const ofRun: Problem = { code: 'release.missing', title: 'None.' };
    const titles = annotationsFrom(
      {
        outcomes: [failing('a', shared), failing('b', shared), failing('c', equal), failing('d', ofRun)],
        problems: [ofRun],
        notices: [],
      },
      nowhere,
    ).map(({ title }) => title);
    expect(titles).toEqual(['Release Relay', 'a, b', 'c']);
  });

  test('a place in the manifest is looked up; one in an input is not', () => {
    const asked: string[] = [];
    const locate: Locator = (pointer) => {
      asked.push(pointer);
      return pointer === '/version' ? { file: 'src/module.json', line: 4, column: 2 } : undefined;
    };
    const at = (place: Problem['place'] & object): Problem => ({ code: 'manifest.invalid', title: 'No.', place });
    const [one, two, three] = annotationsFrom(
      {
        outcomes: [
          failing(
            'a',
            at({ kind: 'manifest', pointer: '/version' }),
            at({ kind: 'manifest', pointer: '/other' }),
            at({ kind: 'input', input: 'tag', line: 3 }),
          ),
        ],
        problems: [],
        notices: [],
      },
      locate,
    );
    expect(one).toMatchObject({ file: 'src/module.json', line: 4, column: 2 });
    expect([two?.file, three?.file, three?.line]).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual(['/version', '/other']);
  });

  const problems = (count: number): [Problem, ...Problem[]] =>
    Array.from({ length: count }, (_, index): Problem => ({
      code: 'registry.rejected',
      title: `Fault ${index + 1}`,
    })) as [Problem];
  const notices = (count: number, level: Notice['level']): Notice[] =>
    Array.from({ length: count }, (_, index) => ({ level, text: `Notice ${index + 1}` }));

  test.each([
    [1, undefined],
    [9, undefined],
    [10, undefined],
    [11, 1],
    [25, 15],
  ])('of %i of a kind the tenth says how many more there are', (count, more) => {
    for (const level of ['error', 'warning', 'notice'] as const) {
      const annotations = annotationsFrom(
        level === 'error'
          ? { outcomes: [failing('a', ...problems(count))], problems: [], notices: notices(10, 'notice') }
          : { outcomes: [], problems: [], notices: notices(count, level) },
        nowhere,
      ).filter((annotation) => annotation.level === level);
      expect(annotations).toHaveLength(count);
      const suffix = more === undefined ? '' : `\n(and ${more} more: see the job summary)`;
      const word = level === 'error' ? 'Fault' : 'Notice';
      expect(annotations.map(({ message }) => message)).toEqual(
        Array.from({ length: count }, (_, index) => `${word} ${index + 1}${index === 9 ? suffix : ''}`),
      );
    }
  });

  test.each([
    [4095, undefined],
    [4096, undefined],
    [4097, '…'],
  ])('a message of %i UTF-16 units is cut where the runner would cut it: %p', (length, end) => {
    const title = 'x'.repeat(length);
    const notice: Notice = { level: 'warning', text: title };
    const annotations = annotationsFrom(
      { outcomes: [failing('a', { code: 'registry.rejected', title })], problems: [], notices: [notice] },
      nowhere,
    );
    expect(annotations.map(({ message }) => message)).toEqual(
      ['error', 'warning'].map(() => (end === undefined ? title : `${'x'.repeat(4095)}${end}`)),
    );
  });

  test('the count survives a tenth that is too long to be shown whole', () => {
    const long: Problem = { code: 'registry.rejected', title: 'x'.repeat(10_000) };
    const ten = annotationsFrom(
      {
        outcomes: [failing('a', ...(Array.from({ length: 12 }, () => ({ ...long })) as [Problem]))],
        problems: [],
        notices: [],
      },
      nowhere,
    )[9];
    expect(ten?.message.length).toBeLessThanOrEqual(4096);
    expect(ten?.message).toMatch(/…\n\(and 2 more: see the job summary\)$/);
  });

  test('errors come first, then warnings, then notices: a page shows them in this order', () => {
    const levels = annotationsFrom(
      {
        outcomes: [
          settled('a', 'skipped', {
            notices: [
              { level: 'notice', text: 'n' },
              { level: 'warning', text: 'w' },
            ],
          }),
          failing('b', ...problems(1)),
        ],
        problems: [],
        notices: [{ level: 'notice', text: 'first' }],
      },
      nowhere,
    ).map(({ level, message }) => [level, message]);
    expect(levels).toEqual([
      ['error', 'Fault 1'],
      ['warning', 'w'],
      ['notice', 'first'],
      ['notice', 'n'],
    ]);
  });
});

test('the line that closes an entry names it, its end, its version, its page and its time', () => {
  expect(closingLine(settled('foundry', 'published', { url: 'https://example.com/x' }))).toBe(
    'foundry: published · 1.2.0 · https://example.com/x · 1.2 s',
  );
  expect(closingLine(failing('foundry', { code: 'registry.rejected', title: 'No' }))).toBe(
    'foundry: failed · 1.2.0 · No · 1.2 s',
  );
});

test('the last sentence counts', () => {
  const outcomes = [settled('a', 'published'), settled('b', 'withheld'), settled('c', 'published')];
  expect(closingSentence('failed', outcomes)).toBe('Release Relay: failed (2 published, 1 withheld)');
  expect(closingSentence('failed', [])).toBe('Release Relay: failed');
});
