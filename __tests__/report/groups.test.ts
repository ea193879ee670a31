import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { createGroups } from '../../src/report/groups.ts';

function bench(...titles: string[]) {
  const said: string[] = [];
  const groups = createGroups(titles, {
    open: (title) => said.push(`[${title}`),
    line: (text) => said.push(text),
    close: () => said.push(']'),
  });
  return { said, groups };
}

test('the first writes at once, the others wait for their turn', () => {
  const { said, groups } = bench('A', 'B', 'C');
  const [a, b, c] = groups;
  b?.line('b1');
  a?.line('a1');
  expect(said).toEqual(['[A', 'a1']);
  c?.line('c1');
  c?.end('C is through');
  b?.line('b2');
  expect(said).toEqual(['[A', 'a1']);
  a?.end('A is through');
  expect(said).toEqual(['[A', 'a1', ']', 'A is through', '[B', 'b1', 'b2']);
  b?.end('B is through');
  expect(said.slice(7)).toEqual([']', 'B is through', '[C', 'c1', ']', 'C is through']);
});

test('an empty group still has its closing line, once', () => {
  const { said, groups } = bench('A');
  groups[0]?.end('through');
  groups[0]?.end('again');
  expect(said).toEqual(['[A', ']', 'through']);
});

test('whatever the order, each group is one piece, in the order of the entries, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { maxLength: 40 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (lines, ends) => {
        const { said, groups } = bench('0', '1', '2', '3');
        lines.forEach((group, index) => groups[group]?.line(`${group} line ${index}`));
        for (const group of ends) groups[group]?.end(`${group} end`);
        const expected = [0, 1, 2, 3].flatMap((group) => [
          `[${group}`,
          ...lines.flatMap((of, index) => (of === group ? [`${group} line ${index}`] : [])),
          ']',
          `${group} end`,
        ]);
        expect(said).toEqual(expected);
      },
    ),
  );
});
