import { expect, test } from '@jest/globals';

import { link } from '../../src/report/markdown.ts';

test('a link keeps what its query says', () => {
  expect(link('open', 'https://example.test/p_x/?a=1&copy=2')).toBe(
    '[open](https://example.test/p%5Fx/?a=1&amp;copy=2)',
  );
});
