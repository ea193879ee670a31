import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

import { listOf } from '../../src/domain/schema.ts';

describe('a list in a reply', () => {
  let looks = 0;
  const item = z.custom<number>((value) => {
    looks += 1;
    return typeof value === 'number';
  });
  const read = (value: unknown): unknown => {
    looks = 0;
    return listOf(item).safeParse(value).data;
  };

  test('is read as it is', () => {
    expect(read([1, 2])).toEqual([1, 2]);
    expect(read(Array(2_000).fill(1))).toHaveLength(2_000);
  });

  test.each([[[1, 'no']], [{ 0: 1, length: 1 }], ['1'], [null], [undefined]])('is not %j', (value) => {
    expect(read(value)).toBeUndefined();
  });

  test.each([2_001, 2_000_000])('does not match if it has %i items, of which none is looked at', (count) => {
    expect(read(Array(count).fill('no'))).toBeUndefined();
    expect(looks).toBe(0);
  });
});
