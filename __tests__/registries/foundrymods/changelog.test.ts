import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { fitChangelog } from '../../../src/registries/foundrymods/submission.ts';

const link = 'https://example.com/notes';
const bytes = (text: string): number => Buffer.byteLength(text);

describe('fitChangelog', () => {
  test.each([
    ['what fits exactly stays', 'a'.repeat(100), 'a'.repeat(100)],
    ['cut between paragraphs', `${'a'.repeat(40)}\n\n${'b b '.repeat(30)}`, 'a'.repeat(40)],
    ['otherwise between lines', `${'a'.repeat(40)}\n${'b b '.repeat(30)}`, 'a'.repeat(40)],
    ['otherwise between words', `${'a'.repeat(40)} ${'b'.repeat(90)}`, 'a'.repeat(40)],
    ['otherwise between characters', 'ü'.repeat(100), 'ü'.repeat(32)],
    ['never inside of one', '👩‍👩‍👧‍👦'.repeat(20), '👩‍👩‍👧‍👦'.repeat(2)],
    ['closing a block of code', `\`\`\`\n${'a'.repeat(40)}\n${'b'.repeat(90)}`, `\`\`\`\n${'a'.repeat(40)}\n\`\`\``],
  ])('%s', (_what, text, kept) => {
    const fitted = fitChangelog(text, 100, link);
    expect(fitted.text).toBe(text === kept ? text : `${kept}\n\n…\n\n${link}`);
    expect(fitted.cut).toBe(text !== kept);
  });

  test('always fits, and is well-formed', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('\ud800', '\n', '```', 'é', '👩‍🚀', ' '), maxLength: 300 }),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 500 }), (text, maxBytes) => {
        const fitted = fitChangelog(text, maxBytes, link);
        expect(bytes(fitted.text)).toBeLessThanOrEqual(maxBytes);
        expect(fitted.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
