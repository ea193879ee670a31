import { expect, test } from '@jest/globals';

import { pagesOf } from '../../../src/foundry/protocol/pages.ts';

const known = 'https://foundryvtt.com/packages/lantern/';

test.each([
  ['the page of the owner', `${known}edit/`, undefined, { url: known, editUrl: `${known}edit/` }],
  [
    'one without a slash',
    'https://mods.example/m/a/edit',
    undefined,
    { url: 'https://mods.example/m/a', editUrl: 'https://mods.example/m/a/edit' },
  ],
  [
    'one with a query',
    'https://mods.example/m/a/edit?tab=1#x',
    undefined,
    { url: 'https://mods.example/m/a', editUrl: 'https://mods.example/m/a/edit?tab=1#x' },
  ],
  ['a page for everybody', 'https://mods.example/m/a', undefined, { url: 'https://mods.example/m/a' }],
  ['a page that is called edit', 'https://mods.example/m/credit', undefined, { url: 'https://mods.example/m/credit' }],
  ['nothing', undefined, undefined, {}],
  ['nothing, of a package that is known', undefined, known, { url: known, editUrl: `${known}edit/` }],
  [
    'another page, of a package that is known',
    'https://mods.example/',
    known,
    { url: known, editUrl: `${known}edit/` },
  ],
])('a reply that names %s', (_, page, of, pages) => {
  expect(pagesOf(page, of)).toEqual(pages);
});
