import { describe, expect, test } from '@jest/globals';

import { tagFault, tagNameFrom } from '../../src/domain/tag.ts';

describe('tagNameFrom', () => {
  test.each([
    ['v1.2.0', 'v1.2.0'],
    ['refs/tags/v1.2.0', 'v1.2.0'],
    ['refs/tags/pkg/v1.2.0', 'pkg/v1.2.0'],
    ['refs/heads/main', 'refs/heads/main'],
    ['refs/tags/', ''],
  ])('%p is %p', (text, name) => {
    expect(tagNameFrom(text)).toBe(name);
  });
});

describe('tagFault', () => {
  test.each([
    ...['v1.2.0', 'name@1.2.0', 'pkg/v1.0.0+build', '100%', "it's", 'ünï', '1.0.0-rc.1', '🎲'],
    ...['x'.repeat(1023), 'x'.repeat(1024)],
  ])('%p is a tag', (tag) => {
    expect(tagFault(tag)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['x'.repeat(1025), 'is longer than 1,024 characters'],
    ['\uD800', 'contains an unpaired surrogate'],
    ['refs/heads/main', 'is a branch'],
    ...['v1 2', 'a~1', 'a^', 'a:b', 'a?', 'a*', 'a[b', 'a\\b', 'a\nb', 'a\u0000b', 'a\u007Fb'].map((tag) => [
      tag,
      'contains a space or another character that tags cannot have',
    ]),
    ...['a..b', 'a//b', '/a', 'a/', 'a.', '.a', 'a/.b', 'a.lock', 'a.lock/b', '@', 'a@{b', '-a'].map((tag) => [
      tag,
      'is not a valid tag name',
    ]),
  ])('%p %s', (tag, fault) => {
    expect(tagFault(tag)).toBe(fault);
  });
});
