import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { tokenFault } from '../../src/inputs/token.ts';

const faultOf = (token: string, own: readonly string[] = ['fvttp_']) => tokenFault(token, 'Foundry VTT', own)?.fault;

describe('tokenFault', () => {
  test.each([
    'YOUR_TOKEN',
    'your-token-here',
    '<token>',
    '[token]',
    '{{ token }}'.replaceAll(' ', ''),
    'my_secret_key',
    'FOUNDRY_TOKEN',
    'foundry_release_token',
    'API_KEY',
    'insert-your-token-here',
    'REPLACE_ME_WITH_YOUR_TOKEN',
    'changeme',
    'change-me',
    'CHANGE_ME_123',
    'xxx',
    'XXXXXXXXXXXXXXXX',
    'fvttp_xxxxxxxx',
    'fvttp_your_token',
    'fvttp_',
    '***',
    '***************',
    '...',
    '…',
    '${{secrets.FOUNDRY_TOKEN}}',
    '%FOUNDRY_TOKEN%',
    'undefined',
    'null',
    'todo',
    '0000000000000000',
  ])('a placeholder: %s', (token) => {
    expect(faultOf(token)).toBe('is a placeholder');
  });

  test.each(['$FOUNDRY_TOKEN', '$abcDEF0123456789'])('the name of a variable: %s', (token) => {
    const found = tokenFault(token, 'Foundry VTT');
    expect(found?.fault).toBe('begins with `$`, so it looks like the name of a variable');
    expect(found?.hint).toMatch(
      /^In the workflow, write `\$\{\{ secrets\.NAME \}\}`.* If the secret itself begins with `\$`/,
    );
  });

  test('a placeholder is replaced in the workflow, by a secret', () => {
    expect(tokenFault('YOUR_TOKEN', 'Keygen')?.hint).toMatch(
      /^Store the token of Keygen as a secret.*`\$\{\{ secrets\.NAME/,
    );
  });

  test.each([
    ['fvttp_AbCdEf123456', ' If the entry is to publish to Foundry VTT, set `type: foundry`.'],
    ['ghp_AbCdEf123456', ''],
  ])('what to do with a token of another service: %s', (token, instead) => {
    const hint = tokenFault(token, 'FoundryMods', ['fmp_'])?.hint;
    expect(hint).toBe(`Store the token of FoundryMods (it begins with \`fmp_\`) in the secret.${instead}`);
  });

  test.each(['secrets.FOUNDRY_TOKEN', 'env.TOKEN'])('the name of a secret: %s', (token) => {
    expect(faultOf(token)).toBe('is the name of a secret, not its value');
  });

  test.each([
    ['fmp_AbCdEf123456', '`fmp_`'],
    ['prod-0a1b2c3d4ev3', '`prod-`'],
    ['env-0a1b2c3d4ev3', '`env-`'],
    ['admin-0a1b2c3d4ev3', '`admin-`'],
    ['ghp_AbCdEf123456', '`ghp_`'],
    ['GHS_AbCdEf123456', '`ghs_`'],
    ['github_pat_AbCdEf123456', '`github_pat_`'],
  ])('of another service: %s', (token, prefix) => {
    expect(faultOf(token)).toBe(`begins with ${prefix}, so it is a token for another service`);
    expect(faultOf(token, [prefix.slice(1, -1)])).toBeUndefined();
  });

  test.each([
    'fvttp_token-9f8a7b6c5d4e3f2a1b',
    'test.5f3b8c1e9d7a4b2c',
    'live.key',
    'a token'.replace(' ', '1'),
    'tokenizer-2f4b6d8e',
    'xxx-9f8a7b6c5d4e',
    `$${'0a1b2c3d'.repeat(10)}`,
  ])('a token that only looks odd: %s', (token) => {
    expect(faultOf(token)).toBeUndefined();
  });

  test('finds nothing wrong with what registries issue', () => {
    const characters = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'));
    const secret = fc.string({ unit: characters, minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(secret, fc.constantFrom('fvttp_', ''), (text, prefix) => {
        fc.pre(new Set(text).size > 1 && !/^(fmp_|prod-|env-|admin-)/i.test(text));
        expect(faultOf(prefix + text)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test('repeats nothing of the token, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: 'binary' }), (token) => {
        const found = tokenFault(token, 'Foundry VTT', ['fvttp_']);
        if (found) expect(`${found.fault} ${found.hint}`).not.toContain(token);
      }),
    );
  });
});
