import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

import { root, textOf } from './workflows.ts';

/** The rows of "What is promised": each promise, and the test that keeps it. */
function promisesIn(
  text: string,
): readonly { readonly promise: string; readonly file: string; readonly title: string }[] {
  const [, section = ''] = /\n## What is promised\n([^]*?)\n## /.exec(text) ?? [];
  return [...section.matchAll(/^\| +(.*?) +\| +`(__tests__\/[^`]+)`: (.*?) +\|$/gm)].map(
    ([, promise = '', file = '', title = '']) => ({ promise, file, title }),
  );
}

/** True if the text has a test with this title, or code of this name; a comment keeps no promise. */
function keeps(text: string, title: string): boolean {
  const lines = text.split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line));
  const isName = /^\w+$/.test(title);
  return lines.some((line) => line.includes(title) && (isName || /['"`]/.test(line.split(title)[0] ?? '')));
}

function faults(text: string): string[] {
  return promisesIn(text).flatMap(({ promise, file, title }) =>
    existsSync(join(root, file)) && keeps(textOf(file), title)
      ? []
      : [`SECURITY.md: "${promise.slice(0, 60)}…" is kept by no "${title}" in ${file}`],
  );
}

test('each promise of SECURITY.md is kept by a test', () => {
  const text = textOf('SECURITY.md');
  const rows = [...(/\n## What is promised\n([^]*?)\n## /.exec(text)?.[1] ?? '').matchAll(/^\|/gm)].length;
  expect(promisesIn(text).length).toBe(rows - 2);
  expect(rows).toBeGreaterThan(10);
  expect(faults(text)).toEqual([]);
});

test('a promise whose test is gone is named', () => {
  const gone = textOf('SECURITY.md').replace('fit into the budget that they share', 'no such test');
  expect(faults(gone)).toEqual([
    'SECURITY.md: "Packages of all entries together take at most 128 MiB of mem…" is kept by no "no such test" in __tests__/foundry/inspect.test.ts',
  ]);
});

test.each([
  ["test('no token leaves', () => {", true],
  ['  `no token leaves: ${host}`,', true],
  ['// no token leaves', false],
  [" * 'no token leaves'", false],
  ['no token leaves', false],
])('a title in %j: %s', (line, kept) => {
  expect(keeps(`first\n${line}\nlast`, 'no token leaves')).toBe(kept);
});
