import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseManifest } from '../../src/foundry/manifest/manifest.ts';
import {
  compareTagToVersion,
  isNewerVersion,
  versionAgreement,
  versionFromTag,
  type TagCheck,
} from '../../src/domain/version.ts';

describe('versionFromTag', () => {
  test.each([
    ['1.2.0', '1.2.0'],
    ['v1.2.0', '1.2.0'],
    ['V1.2.0', '1.2.0'],
    ['release-1.2.0', '1.2.0'],
    ['release_1.2.0', '1.2.0'],
    ['name-v1.2.0', '1.2.0'],
    ['name@1.2.0', '1.2.0'],
    ['@scope/name@1.2.0', '1.2.0'],
    ['pkg/v1.2.0', '1.2.0'],
    ['release/2024/v1.2.0', '1.2.0'],
    ['v1.2.0/linux', '1.2.0'],
    ['v1.2.0-beta.1', '1.2.0-beta.1'],
    ['name-v1.2.0-beta.1', '1.2.0-beta.1'],
    ['v1.2.0+build.5', '1.2.0+build.5'],
    ['1.13.5.1', '1.13.5.1'],
    ['0.5.0b', '0.5.0b'],
    ['0.20', '0.20'],
    ['2024.01', '2024.01'],
    ['12', undefined],
    ['v12', undefined],
    ['v2', undefined],
    ['release-12', undefined],
    ['release-060', undefined],
    ['build-57', undefined],
    ['2024-05-01', undefined],
    ['nightly-2026-11-03', undefined],
    ['v2-rc.1', undefined],
    ['v3.8', '3.8'],
    ['2024.05.01', '2024.05.01'],
    ['foo%401.1.0', undefined],
    ['foo%40v1.1.0', undefined],
    ['%2Fv1.2.0', undefined],
    ['core/v1.2.0+FoundryV12', '1.2.0+FoundryV12'],
    ['v1.3.1-hotfix', '1.3.1-hotfix'],
    ['R1.2.0', undefined],
    ['1.x', undefined],
    ['v1.', undefined],
    ['v12-2.0', '2.0'],
    ['my-module-2-v1.0.0', '1.0.0'],
    ['dnd5e-v4', undefined],
    ['dnd5e-4.1.0', '4.1.0'],
    ['v.1.2.0', undefined],
    ['release1.2.0', undefined],
    ['latest', undefined],
    ['nightly', undefined],
    ['dnd5e', undefined],
    ['dnd5e-latest', undefined],
    ['v', undefined],
    ['version', undefined],
    ['beta.x', undefined],
    ['', undefined],
  ])('%s is %s', (tag, version) => {
    expect(versionFromTag(tag)).toBe(version);
  });

  test('a version begins with a digit and is a part of the tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'v1209.-_@/abx+'.split('')) }), (tag) => {
        const version = versionFromTag(tag);
        if (version === undefined) return;
        expect(version).toMatch(/^\d[^/@]*$/);
        expect(tag).toContain(version);
      }),
    );
  });
});

describe('compareTagToVersion', () => {
  test.each([
    ['1.2.0', '1.2.0', 'same'],
    ['v1.2.0', '1.2.0', 'same'],
    ['V1.2.0', '1.2.0', 'same'],
    ['1.2.0', 'v1.2.0', 'same'],
    ['v1.2.0', 'v1.2.0', 'same'],
    ['release-1.2.0', '1.2.0', 'same'],
    ['release_1.2.0', '1.2.0', 'same'],
    ['name-v1.2.0', '1.2.0', 'same'],
    ['name-1.2.0', 'v1.2.0', 'same'],
    ['name@1.2.0', '1.2.0', 'same'],
    ['@scope/name@1.2.0', '1.2.0', 'same'],
    ['pkg/v1.2.0', '1.2.0', 'same'],
    ['my-module-2-v1.0.0', '1.0.0', 'same'],

    ['v1.2.0-beta.1', '1.2.0-beta.1', 'same'],
    ['name-v1.2.0-beta.1', '1.2.0-beta.1', 'same'],
    ['name_1.2.0-beta.1+5', '1.2.0-beta.1+5', 'same'],
    ['v1.2.0-beta.1', '1.2.0', 'other'],
    ['name-v1.2.0-beta.1', '1.2.0', 'other'],
    ['v1.2.0', '1.2.0-beta.1', 'other'],
    ['v1.2.0-beta.1', '1.2.0-beta.2', 'other'],

    ['beta.1', 'beta.1', 'same'],
    ['vbeta.1', 'beta.1', 'same'],
    ['name-beta.1', 'beta.1', 'same'],
    ['1.2.0-beta.1', 'beta.1', 'other'],
    ['name-v1.2.0-beta.1', 'beta.1', 'other'],
    ['v1.2.0-1', '1', 'other'],
    ['v1.2.0-1', '1.2.0', 'other'],

    ['v1-2.0', '2.0', 'same'],
    ['v12-2.0.1', '2.0.1', 'same'],
    ['v1-2.0', '1-2.0', 'same'],
    ['v1-2.0', '1', 'other'],
    ['foundry-13.350-1.2.0', '1.2.0', 'same'],
    ['13.350-1.2.0', '1.2.0', 'same'],

    ['v1.2.0', '2.0', 'other'],
    ['v1.2.0', '.0', 'other'],
    ['v12.0', '2.0', 'other'],
    ['v1.2.0', '1.2', 'same'],
    ['v1.2', '1.2.0', 'same'],
    ['v3.10', '3.10.0', 'same'],
    ['v3.8', '3.8.0', 'same'],
    ['release-3.8', '3.8.0.0', 'same'],
    ['v1.2.0.1', '1.2.0', 'other'],
    ['1.0.1', '1.0.1+FoundryV8', 'same'],
    ['1.0.1+a', '1.0.1+b', 'same'],
    ['v1.2-beta.1', '1.2.0-beta.1', 'same'],
    ['v1.2.0-beta.0', '1.2.0-beta', 'other'],
    ['v1.3.1-hotfix', '1.3.1', 'other'],
    ['v2', '2.0.0', 'same'],
    ['v2', '2.1.0', 'none'],
    ['release-060', '0.6.0', 'none'],
    ['build-57', '1.2.0', 'none'],
    ['2024-05-01', '1.2.0', 'none'],
    ['foo%401.1.0', '1.1.0', 'none'],
    ['v10.0', '1.0', 'other'],
    ['v1.2.1', '1.2.0', 'other'],
    ['1.20', '1.2', 'other'],
    ['0.20', '0.20', 'same'],
    ['0.2', '0.20', 'other'],
    ['release-12', '12', 'same'],
    ['v12', '12', 'same'],
    ['release-13', '12', 'none'],
    ['release1.2.0', '1.2.0', 'none'],
    ['v.1.2.0', '1.2.0', 'none'],

    ['latest', '1.2.0', 'none'],
    ['nightly', '1.2.0', 'none'],
    ['dnd5e-latest', '1.2.0', 'none'],
    ['beta.x', 'beta.1', 'none'],
    ['', '1.2.0', 'none'],
  ] as const)('tag %s, version %s: %s', (tag, version, expected) => {
    expect(compareTagToVersion(tag, version)).toBe(expected);
  });

  test('every version is named by its tags', () => {
    const part = fc.nat(99);
    const prerelease = fc.constantFrom('', '-beta.1', '-rc.12', '-alpha', 'b', '+5', '.4');
    const prefix = fc.constantFrom('', 'release-', 'name_', 'name@', '@scope/name@', 'pkg/', 'a-b-', 'v13-');
    fc.assert(
      fc.property(
        fc.tuple(part, part, part),
        prerelease,
        prefix,
        fc.boolean(),
        fc.boolean(),
        (n, pre, before, a, b) => {
          const version = `${n.join('.')}${pre}`;
          const tag = `${before}${a ? 'v' : ''}${version}`;
          expect(compareTagToVersion(tag, `${b ? 'v' : ''}${version}`)).toBe('same');
          expect(compareTagToVersion(tag, `${n[0] + 1}.${n[1]}.${n[2]}${pre}`)).toBe('other');
        },
      ),
    );
  });

  test('a hostile tag costs no time', () => {
    for (const unit of ['-', '1.', 'v1-', '-v', '@1', '1.2-']) {
      expect(compareTagToVersion(unit.repeat(2000), 'none of it')).not.toBe('same');
    }
  });
});

describe('isNewerVersion, as Foundry compares', () => {
  test.each([
    ['1.3.0', '1.2.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '1.2.0', false],
    ['1.10.0', '1.9.0', true],
    ['1.2.0.1', '1.2.0', true],
    ['1.2.0', '1.2.0.1', false],
    ['1.2.3-alpha.1', '1.2.3', true],
    ['1.2.3', '1.2.3-alpha.1', false],
    ['1.0.10-test', '1.0.9-test', false],
    ['v1.2.0', '1.3.0', true],
    ['1.02', '1.2', false],
    ['14', '13.350', true],
  ])('%s over %s: %s', (version, than, expected) => {
    expect(isNewerVersion(version, than)).toBe(expected);
  });
});

describe('versionAgreement', () => {
  const agreement = (tag: string, version?: string, tagCheck: TagCheck = 'error') => {
    const result = parseManifest(new TextEncoder().encode(JSON.stringify({ id: 'a', version })));
    if (!result.ok) throw new Error('no manifest');
    return versionAgreement(tag, result.value.manifest, tagCheck);
  };

  test('the same', () => {
    expect(agreement('v1.2.0', '1.2.0')).toEqual({ problems: [], notices: [] });
  });

  test('another version is an error that names both and the ways out', () => {
    expect(agreement('name-v1.3.0', '1.2.0')).toEqual({
      problems: [
        {
          code: 'manifest.version-mismatch',
          title: 'The manifest has version `1.2.0`, but the tag is `name-v1.3.0`',
          hint: "Release it under the tag `name-v1.2.0`, or set the manifest's version to `1.3.0` before it is uploaded. If the tag is meant to differ, set `tag-check: warn`: the manifest's version is published.",
          field: 'version',
          place: { kind: 'manifest', pointer: '/version' },
        },
      ],
      notices: [],
    });
  });

  test('a tag without a version is a warning', () => {
    const { problems, notices } = agreement('latest', '1.2.0');
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([{ level: 'warning', place: { kind: 'manifest', pointer: '/version' } }]);
    expect(notices[0]?.text).toContain('`latest`');
    expect(notices[0]?.text).toContain('`1.2.0`');
    expect(notices[0]?.text).toContain('give each release its own tag, e.g. `v1.2.0`.');
  });

  test.each(['0.0.0', 'v0.0', '0.0.0.0'])('%s is a placeholder, and not to be released', (version) => {
    const { problems } = agreement('v1.2.0', version);
    expect(problems).toMatchObject([
      {
        code: 'manifest.version-mismatch',
        hint: expect.stringMatching(/placeholder.*write `1\.2\.0` into the manifest/),
      },
    ]);
    expect(problems[0]?.hint).not.toMatch(/tag-check|under the tag/);
  });

  test('`tag-check: warn` publishes another version with a warning', () => {
    const { problems, notices } = agreement('v1.3.1-hotfix', '1.3.1', 'warn');
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([
      {
        level: 'warning',
        text: 'The manifest has version `1.3.1`, but the tag is `v1.3.1-hotfix`. It is published as `1.3.1`, or not at all if that version exists already.',
      },
    ]);
  });

  test.each(['v1.3.1-hotfix', 'latest'])('`tag-check: off` says nothing of %s', (tag) => {
    expect(agreement(tag, '1.3.1', 'off')).toEqual({ problems: [], notices: [] });
  });

  test('a manifest without a version is left to the rules', () => {
    expect(agreement('v1.2.0')).toEqual({ problems: [], notices: [] });
  });

  test('foreign text is bounded', () => {
    const [problem] = agreement(`v1.${'0'.repeat(1000)}`, `2.${'1'.repeat(1000)}\n::error::x`).problems;
    expect(problem?.title.length).toBeLessThan(300);
    expect(problem?.hint?.length).toBeLessThan(400);
    expect(problem?.title).not.toContain('\n');
  });
});
