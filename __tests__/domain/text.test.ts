import { describe, expect, test } from '@jest/globals';

import { truncate } from '../../src/domain/text.ts';

describe('a bounded text', () => {
  test.each<[string, number, string]>([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab😀cd', 4, 'ab…'],
    ['ab😀cd', 5, 'ab😀…'],
    ['ae\u0301xyz', 3, 'a…'],
    ['👩‍👩‍👧xyz', 5, '…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%j at %i', (text, length, expected) => {
    expect(truncate(text, length)).toBe(expected);
  });

  test('stays within its length and well formed, also in one endless character', () => {
    for (const text of ['😀'.repeat(500), `x${'\u0301'.repeat(500)}`, 'é'.repeat(500)]) {
      for (let length = 200; length < 208; length += 1) {
        const shown = truncate(text, length);
        expect(shown.length).toBeLessThanOrEqual(length);
        expect(shown.length).toBeGreaterThan(length - 4);
        expect(shown.isWellFormed()).toBe(true);
      }
    }
  });
});
