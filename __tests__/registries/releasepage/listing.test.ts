import { describe, expect, test } from '@jest/globals';

import { listingFrom, type Listing } from '../../../src/registries/releasepage/api.ts';
import { groupNotices, isNewerTag, pageUrlFrom, visibilityOf } from '../../../src/registries/releasepage/listing.ts';

const sought = { repository: { owner: 'Hearthside', name: 'lantern' }, tag: 'v1.2.0' };

function listing(body: unknown): Listing | undefined {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return listingFrom({ status: 200, headers: {}, body: Buffer.from(text), text, url: '' });
}

describe('a reply of the version call', () => {
  test('is read with nothing but what is looked at', () => {
    expect(listing({ latest: [{ repo: 'a/b', version: 'v1' }] })).toEqual({ latest: [{ repo: 'a/b', version: 'v1' }] });
    expect(listing({ latest: [] })).toEqual({ latest: [] });
  });

  test.each([[''], ['<html>'], ['null'], [{}], [{ latest: {} }], [{ latest: [{ version: 'v1' }] }], [[]]])(
    'is not one if it is %j',
    (body) => {
      expect(listing(body)).toBeUndefined();
    },
  );

  test('is none with more releases than a page has', () => {
    const of = (count: number): unknown => listing({ latest: Array(count).fill({ repo: 'a/b' }) });
    expect([of(2_000) === undefined, of(2_001) === undefined]).toEqual([false, true]);
  });

  test('is none with another status', () => {
    const text = '{"latest":[]}';
    expect(listingFrom({ status: 206, headers: {}, body: Buffer.from(text), text, url: '' })).toBeUndefined();
  });

  test('does not fail for what is only shown', () => {
    const read = listing({ latest: [{ repo: 'a/b', version: null, author: 7 }], latestGrouped: 'x', permalink: 1 });
    expect(read).toEqual({ latest: [{ repo: 'a/b', version: null }] });
  });
});

describe('what the page shows of a repository', () => {
  test.each<[string, readonly (readonly [string, string | null])[], unknown]>([
    ['this release', [['hearthside/LANTERN', 'v1.2.0']], { kind: 'shown' }],
    [
      'this release among others',
      [
        ['Hearthside/lantern', 'v9'],
        ['Hearthside/lantern', 'v1.2.0'],
      ],
      { kind: 'shown' },
    ],
    ['an older one', [['Hearthside/lantern', 'v1.1.9']], { kind: 'other', tag: 'v1.1.9' }],
    ['a newer one', [['Hearthside/lantern', 'v1.10.0']], { kind: 'newer', tag: 'v1.10.0' }],
    ['nothing', [['x/lantern', 'v1.2.0']], { kind: 'absent', listed: ['x/lantern'] }],
    ['no release yet', [['Hearthside/lantern', null]], { kind: 'absent', listed: ['Hearthside/lantern'] }],
  ])('%s', (_, latest, visibility) => {
    expect(visibilityOf({ latest: latest.map(([repo, version]) => ({ repo, version })) }, sought)).toEqual(visibility);
  });
});

describe('a newer tag', () => {
  test.each([
    ['v1.2.1', 'v1.2.0'],
    ['v1.10.0', 'v1.9.0'],
    ['1.3.0', 'v1.2.0'],
    ['v1.2.0', 'v1.2.0-beta.1'],
    ['v1.2.0-beta.10', 'v1.2.0-beta.9'],
    ['v1.2.0-rc.1', 'v1.2.0-beta.9'],
    ['Release-1.3.0', 'release-1.2.0'],
  ])('%s is newer than %s, and not the other way round', (newer, older) => {
    expect(isNewerTag(newer, older)).toBe(true);
    expect(isNewerTag(older, newer)).toBe(false);
  });

  test.each([
    ['v1.2.0', 'v1.2.0'],
    ['v1.2', 'v1.2.0'],
    ['v1.2.0+7', 'v1.2.0+6'],
    ['server-v2.0.0', 'client-v1.0.0'],
    ['latest', 'v1.0.0'],
    ['v2', 'v1.9.9'],
    ['v1.0.0', 'nightly'],
  ])('neither %s nor %s is newer', (one, other) => {
    expect(isNewerTag(one, other)).toBe(false);
    expect(isNewerTag(other, one)).toBe(false);
  });
});

describe('what is shown beside the release', () => {
  test('the grouped release, as far as it is known', () => {
    const text = (latestGrouped: unknown): string | undefined =>
      groupNotices(listing({ latest: [], latestGrouped }) ?? { latest: [] })[0]?.text;
    expect(text(undefined)).toBeUndefined();
    expect(text({ version: 'v1' })).toBe('The latest grouped release of the page is `v1`.');
    expect(text({ version: 'v`1\n##[x]', published_at: 'soon', authors: [1, 'ann'], repos: {} })).toBe(
      'The latest grouped release of the page is `v 1 ##[x]`, by `ann`.',
    );
    const many = Array.from({ length: 13 }, (_, index) => `a/${index}`);
    expect(text({ version: 'v1', repos: many })).toMatch(/`a\/9` and 3 more\.$/);
  });

  test.each([
    ['https://page.example/lantern', 'https://page.example/lantern'],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    [undefined, undefined],
  ])('the address of the page: %s', (permalink, expected) => {
    expect(pageUrlFrom({ latest: [], permalink })).toBe(expected);
  });
});
