import { describe, expect, test } from '@jest/globals';

import { decidePrerelease, saysPrerelease } from '../../src/domain/prerelease.ts';

describe('saysPrerelease', () => {
  test.each([
    ['1.2.0-alpha', true],
    ['1.2.0-beta.1', true],
    ['1.2.0-BETA', true],
    ['1.2.0-rc1', true],
    ['1.2.0-pre', true],
    ['1.2.0-preview.3', true],
    ['1.2.0-dev+5', true],
    ['1.2.0-nightly.20261103', true],
    ['1.2.0-canary', true],
    ['1.2.0-SNAPSHOT', true],
    ['1.2.0-next.0', true],
    ['1.2.0-test2', true],
    ['1.2.0-unstable', true],
    ['1.2.0-wip', true],
    ['1.2.0-a.1', true],
    ['1.2.0-b3', true],
    ['1.2.0b3', true],
    ['1.2.0a1', true],
    ['1.2.0rc1', true],
    ['v1.2.0beta', true],
    ['1.2.0.dev3', true],
    ['2.0.0.pre1', true],
    ['1.2.0-v13-beta.1', true],

    ['1.2.0', false],
    ['v1.2.0', false],
    ['1.2', false],
    ['1.2.0-v13', false],
    ['1.2.0-hotfix', false],
    ['1.2.0-1', false],
    ['1.2.0b', false],
    ['1.2.0-b', false],
    ['1.2.0a', false],
    ['1.2.0+build', false],
    ['1.2.0+beta.1', false],
    ['1.2.0-final', false],
    ['0.5.0b', false],
    ['1.13.5.1', false],
    ['', false],
    ['latest', false],
  ])('%s: %s', (version, expected) => {
    expect(saysPrerelease(version)).toBe(expected);
  });
});

describe('decidePrerelease', () => {
  const entry = { byDefault: 'publish', chosen: undefined, decided: false } as const;
  test.each([
    ['neither', { marked: false, said: false }, { byDefault: 'skip' }, 'publish'],
    ['neither, and `skip`', { marked: false, said: false }, { chosen: 'skip' }, 'publish'],
    ['both, by default', { marked: true, said: true }, { byDefault: 'skip' }, 'skip'],
    ['both, by the other default', { marked: true, said: true }, {}, 'publish'],
    ['both, and `skip`', { marked: true, said: true }, { chosen: 'skip' }, 'skip'],
    ['both, and `publish`', { marked: true, said: true }, { byDefault: 'skip', chosen: 'publish' }, 'publish'],
    ['only the box', { marked: true, said: false }, { byDefault: 'skip' }, 'ambiguous'],
    ['only the version', { marked: false, said: true }, { byDefault: 'skip' }, 'ambiguous'],
    ['only the version, and `publish`', { marked: false, said: true }, { chosen: 'publish' }, 'publish'],
    ['only the version, and `skip`', { marked: false, said: true }, { chosen: 'skip' }, 'skip'],
    ['only the box, and `skip`', { marked: true, said: false }, { chosen: 'skip' }, 'skip'],
    ['only the box, and another setting', { marked: true, said: false }, { decided: true }, 'publish'],
    ['only the version, and another setting', { marked: false, said: true }, { decided: true }, 'publish'],
  ] as const)('%s', (_, facts, settings, expected) => {
    expect(decidePrerelease({ ...entry, ...facts, ...settings })).toBe(expected);
  });
});
