import { describe, expect, test } from '@jest/globals';

import { loadRegistries, registryTypes } from '../../src/registries/index.ts';

const idsOf = async (text?: string): Promise<string[]> => (await loadRegistries(text)).map(({ id }) => id);

describe('loadRegistries', () => {
  test('gives every type under its own id, in the order of the list', async () => {
    expect(await idsOf()).toEqual(registryTypes);
  });

  test.each<[string, string, readonly string[]]>([
    ['a label', 'foundry: token', ['foundry']],
    ['a type under another label', 'beta: { type: keygen, token: t }', ['keygen']],
    ['a quoted type behind an anchor', '"a": {type: &t "releasepage"}\nb: {type: *t}', ['releasepage']],
    ['none', 'nobody: token', []],
    ['nothing', '', []],
    ['an escape, which can spell anything', 'a: {type: "k\\u0065ygen"}', registryTypes],
  ])('%s', async (_, text, ids) => {
    expect(await idsOf(text)).toEqual(ids);
  });
});
