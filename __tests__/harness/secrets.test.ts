import { describe, expect, test } from '@jest/globals';

import { leaksIn } from './secrets.ts';

const secret = 'fvttp_a/b+c=d&e "f"';
const secrets = { it: secret };

describe('leaksIn', () => {
  test.each([
    ['raw', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['form-encoded', new URLSearchParams({ token: secret }).toString()],
    ['JSON', JSON.stringify({ token: secret })],
    ['hexadecimal', Buffer.from(secret).toString('hex')],
    ['hexadecimal in capitals', Buffer.from(secret).toString('hex').toUpperCase()],
    ...['', 'x', 'xy'].flatMap((before) =>
      ['', 'z', 'zz'].flatMap((after): [string, string][] => [
        [`base64 of ${before}…${after}`, Buffer.from(before + secret + after).toString('base64')],
        [`base64url of ${before}…${after}`, Buffer.from(before + secret + after).toString('base64url')],
      ]),
    ),
  ])('finds a secret that is %s', (_, text) => {
    expect(leaksIn(`before ${text} after`, secrets)).not.toEqual([]);
  });

  test('finds none in other text', () => {
    expect(leaksIn('Lantern 1.2.0 is on Foundry VTT already; *** was sent.', secrets)).toEqual([]);
  });
});
