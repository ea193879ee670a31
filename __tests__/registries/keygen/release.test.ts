import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  channelOf,
  changedAttributes,
  channelFor,
  cutAtParagraph,
  desiredRelease,
  maxDescription,
  editableAttributes,
} from '../../../src/registries/keygen/release.ts';
import {
  artifactMetadataFault,
  keyAsStored,
  keysRewritten,
  metadataFault,
  sameMetadata,
} from '../../../src/registries/keygen/metadata.ts';
import { givenSettings, settings as schema } from '../../../src/registries/keygen/settings.ts';
import { releaseFrom } from './harness.ts';

const values = { version: '1.2.0', tag: 'v1.2.0', channel: 'stable' };
const product = '0d5f0b57-3102-4ddf-beb9-f652cf8e24b7';
const settingsOf = (own: Readonly<Record<string, unknown>> = {}) => givenSettings(schema.parse({ product, ...own }));

describe('the channel of a version', () => {
  test.each([
    ['1.2.0', 'stable'],
    ['1.2.0+build.5', 'stable'],
    ['1.2.0-rc.1', 'rc'],
    ['1.2.0-rc', 'rc'],
    ['1.2.0-beta2', 'beta'],
    ['1.2.0-alpha.1+sha.abc', 'alpha'],
    ['1.2.0-dev.20260101', 'dev'],
  ])('%s is %s', (version, channel) => {
    expect(channelOf(version)).toEqual({ ok: true, value: channel });
  });

  test.each(['1.2.0-next.0', '1.2.0-RC.1', '1.2.0-pre.1', '1.2.0-0', '1.2.0-nightly'])(
    '%s has none, with an explanation',
    (version) => {
      const channel = channelOf(version);
      expect(channel).toMatchObject({
        ok: false,
        error: {
          title: expect.stringContaining('no channel') as unknown,
          hint: expect.stringContaining('beta') as unknown,
        },
      });
    },
  );

  test.each([
    'v1.2.0',
    '1.2',
    '1',
    '01.2.3',
    '1.2.3.4',
    'nightly',
    '',
    '=1.2.0',
    ' 1.2.0',
    '12.330',
    `1.2.0-${'a'.repeat(300)}`,
  ])('%j is not a version', (version) => {
    expect(channelOf(version)).toMatchObject({
      ok: false,
      error: { title: expect.stringContaining('semantic versions') as unknown },
    });
  });
});

describe('the desired release', () => {
  test('a channel that the version does not belong to is refused with the setting', () => {
    const channel = channelFor(settingsOf({ channel: 'beta' }), { release: releaseFrom([]), version: '1.2.0' });
    expect(channel).toMatchObject({ ok: false, error: { code: 'input.invalid', field: 'channel' } });
  });

  test('a stable version of a marked prerelease is warned about, unless the channel was chosen', () => {
    const facts = { release: releaseFrom([], { prerelease: true }), version: '1.2.0', channel: 'stable' } as const;
    expect(desiredRelease(settingsOf(), facts)).toMatchObject({
      notices: [
        { level: 'warning', text: expect.stringMatching(/`prereleases: publish`.*`channel: stable`/) as unknown },
      ],
    });
    expect(desiredRelease(settingsOf({ channel: 'stable' }), facts)).toMatchObject({ notices: [] });
  });

  test.each([
    [{}, {}, { name: 'App 1.2.0', description: 'First paragraph.\n\nSecond paragraph.' }],
    [{}, { body: '', title: '' }, { name: 'v1.2.0', description: null }],
    [{ name: 'Own', description: 'Words' }, {}, { name: 'Own', description: 'Words' }],
    [{ description: false }, {}, { name: 'App 1.2.0', description: null }],
    [{ name: '', description: ' \n' }, {}, { name: 'App 1.2.0', description: 'First paragraph.\n\nSecond paragraph.' }],
    [{}, { body: 'a\0b\ud800c', title: 'x'.repeat(300) }, { name: `${'x'.repeat(254)}…`, description: 'ab\ufffdc' }],
  ])('editable attributes: %j %j', (own, more, attributes) => {
    expect(editableAttributes(settingsOf(own), releaseFrom([], more), values).attributes).toEqual(attributes);
  });
});

describe('a description', () => {
  const link = 'https://github.com/octo/app/releases/tag/v1.2.0';
  const paragraph = `${'word '.repeat(199)}end.`;
  test.each([
    [maxDescription - 1, false],
    [maxDescription, false],
    [maxDescription + 1, true],
  ])('of %i characters', (length, isCut) => {
    const text = 'x'.repeat(length);
    const cut = cutAtParagraph(text, link);
    expect(cut !== text).toBe(isCut);
    expect(cut.length).toBeLessThanOrEqual(maxDescription);
  });

  test.each(['\n\n', '\r\n\r\n', '\n  \n'])('ends at a paragraph, with a link to the rest (%j)', (between) => {
    const cut = cutAtParagraph(Array.from({ length: 100 }, () => paragraph).join(between), link);
    expect(cut.length).toBeLessThanOrEqual(maxDescription);
    expect(cut.endsWith(`${paragraph}\n\n[…](${link})`)).toBe(true);
    expect(cut.length).toBeGreaterThan(maxDescription - 1_200);
  });

  test('is never cut inside a character, nor longer than the service keeps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('😀', 'é', 'a', '\n', ' '),
        fc.integer({ min: 8_000, max: 40_000 }),
        fc.string({ maxLength: 5 }),
        (unit, count, prefix) => {
          const cut = cutAtParagraph(prefix.toWellFormed() + unit.repeat(count), link);
          return Array.from(cut).length <= maxDescription && cut.isWellFormed();
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('metadata', () => {
  test.each([
    ['notesUrl', 'notesUrl'],
    ['sha256', 'sha256'],
    ['sha-256', 'sha256'],
    ['sha_256', 'sha256'],
    ['github.sha', 'githubSha'],
    ['Notes URL', 'notesUrl'],
    ['githubRunId', 'githubRunId'],
    ['fooBAR', 'fooBar'],
    ['HTMLPage', 'htmlPage'],
  ])('%s comes back as %s', (key, stored) => {
    expect(keyAsStored(key)).toBe(stored);
  });

  test('keys that change are named at any depth', () => {
    expect(keysRewritten({ fine: 1, 'not-fine': { Deep: [{ 'x.y': 1 }] } }).map(({ from }) => from)).toEqual([
      'not-fine',
      'Deep',
      'x.y',
    ]);
    expect(
      editableAttributes(settingsOf({ metadata: { 'sha-256': 'x' } }), releaseFrom([]), values).notices,
    ).toMatchObject([{ level: 'warning', text: expect.stringContaining('`sha256`') as unknown }]);
  });

  test.each([
    [{ 'sha-256': 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], sha256: 1 }, true],
    [{ a: 1 }, { a: '1' }, false],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: null }, {}, false],
    [{}, {}, true],
  ])('%j and %j', (one, other, same) => {
    expect(sameMetadata(one, other)).toBe(same);
  });

  test.each(['[', '{"a":'])('endless nesting in %s is refused, and equal to nothing', (opening) => {
    const closing = opening === '[' ? ']' : '}';
    const deep: unknown = JSON.parse(`${opening.repeat(20_000)}1${closing.repeat(20_000)}`);
    expect(metadataFault({ deep })).toContain('nested');
    expect(sameMetadata({ deep: 1 }, { deep })).toBe(false);
    expect(sameMetadata({ deep }, { deep })).toBe(false);
  });

  test.each([
    [{ a: { b: { c: 1 } } }, undefined],
    [{ a: { b: { c: { d: 1 } } } }, 'nested'],
    [Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`k${i}`, i])), undefined],
    [Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`k${i}`, i])), '64 keys'],
    [{ a: 'x'.repeat(16 * 1024) }, 'larger'],
    [{ a: { b: { c: [1] } } }, 'nested deeper than 3 levels at `a`'],
    [{ fine: 1, list: [{ b: { c: 1 } }] }, 'at `list`; a list is a level'],
    [{ a: [[[]]] }, 'nested'],
    [{ a: [[], {}], b: { c: {} } }, undefined],
    [{ größe: 1 }, 'has the key `größe`'],
    [{ fine: [{ 日本: 1 }] }, 'has the key `日本`'],
    [{ '--': 1 }, 'has the key `--`'],
    [{ buildId: 1, build_id: 2 }, 'has the key `build_id`'],
    // The service counts `build_id`, one byte more.
    [{ buildId: 'x'.repeat(16_384 - 14) }, 'larger'],
    [{ buildId: 'x'.repeat(16_384 - 15) }, undefined],
    [{ emoji: '🦊' }, undefined],
  ])('limits', (metadata, fault) => {
    if (fault === undefined) expect(metadataFault(metadata)).toBeUndefined();
    else expect(metadataFault(metadata)).toContain(fault);
  });

  test.each([
    [Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`k${i}`, i])), undefined],
    [
      Object.fromEntries(Array.from({ length: 62 }, (_, i) => [`k${i}`, i])),
      '64 keys, with the 3 keys that the action adds',
    ],
    [{ a: 'x'.repeat(16 * 1024 - 200) }, undefined],
    [{ a: 'x'.repeat(16 * 1024 - 100) }, 'larger'],
    [{ sha256: 'x' }, 'has the key `sha256`'],
    [{ github_run_id: 'x' }, 'has the key `githubRunId`'],
    [{ a: { sha256: 'x' } }, undefined],
  ])('limits of an artifact, which has keys of the action, too', (metadata, fault) => {
    if (fault === undefined) expect(artifactMetadataFault(metadata)).toBeUndefined();
    else expect(artifactMetadataFault(metadata)).toContain(fault);
  });

  test('keys of the action are mentioned only if they are the reason', () => {
    const metadata = { größe: 1 };
    expect(artifactMetadataFault(metadata)).toBe(metadataFault(metadata));
  });
});

test.each([
  [{ name: 'A', description: 'x' }, { name: 'A', description: 'x', metadata: { k: 1 } }, {}],
  [{ name: 'A', description: null }, { name: 'A', description: '', metadata: {} }, {}],
  [
    { name: 'B', description: 'y', metadata: {} },
    { name: 'A', description: 'x', metadata: { k: 1 } },
    { name: 'B', description: 'y', metadata: {} },
  ],
  [
    { name: 'A', description: null },
    { name: null, description: 'x', metadata: {} },
    { name: 'A', description: null },
  ],
])('what has to change: %j over %j', (desired, existing, changed) => {
  expect(changedAttributes(desired, existing)).toEqual(changed);
});
