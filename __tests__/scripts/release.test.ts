import { describe, expect, test } from '@jest/globals';

import { planFrom, type ReleaseFacts } from '../../scripts/release.ts';

const facts: ReleaseFacts = {
  tag: 'v1.2.3',
  versions: { 'package.json': '1.2.3', 'package-lock.json': '1.2.3' },
  changelog:
    '# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.3 (2026-11-22)\n\n### Fixed\n\n- this\n\n## 1.2.2\n\n- that\n',
  tags: ['v1', 'v1.2.2', 'v1.2.3', 'v2.0.0', 'nightly', 'v1.9.0-rc.1'],
  byHand: false,
};

describe('a release', () => {
  test('that agrees with itself moves its major tag, with its own section of the CHANGELOG as notes', () => {
    expect(planFrom(facts)).toEqual({ ok: true, major: 'v1', moves: true, notes: '### Fixed\n\n- this' });
  });

  test('that is older than the newest of its major version leaves the tag where it is', () => {
    expect(planFrom({ ...facts, tags: [...facts.tags, 'v1.10.0'] })).toMatchObject({ ok: true, moves: false });
  });

  test('that somebody named takes the tag back: a rollback', () => {
    expect(planFrom({ ...facts, tags: [...facts.tags, 'v1.10.0'], byHand: true })).toMatchObject({ moves: true });
  });

  test.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['another version in package.json', { versions: { 'package.json': '1.2.2' } }, /package\.json has version 1\.2\.2/],
    ['another version in the lockfile', { versions: { 'package-lock.json': '1.2' } }, /package-lock\.json/],
    ['a tag that is not there', { tags: ['v1'] }, /no tag v1\.2\.3/],
    ['no section', { changelog: '## Unreleased\n\n- this\n' }, /no section "## 1\.2\.3"/],
    ['a section of a longer version only', { changelog: '## 1.2.30\n\n- this\n' }, /no section/],
    ['an empty section', { changelog: '## 1.2.3\n\n## 1.2.2\n\n- that\n' }, /is empty under/],
    ['a major tag', { tag: 'v1' }, /use the full form/],
    ['a prerelease', { tag: 'v1.2.3-rc.1' }, /use the full form/],
    ['no tag', { tag: '' }, /use the full form/],
  ])('with %s is refused', (_, change, fault) => {
    expect(planFrom({ ...facts, ...change })).toEqual({
      ok: false,
      faults: [expect.stringMatching(fault)],
    });
  });

  test('is told everything that does not agree at once', () => {
    const plan = planFrom({ ...facts, versions: { 'package.json': '1.0.0' }, changelog: '', tags: [] });
    expect(plan).toMatchObject({ ok: false, faults: { length: 3 } });
  });
});
