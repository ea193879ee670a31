import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Release } from '../../../sandbox/keygen.ts';
import { fillPlaceholders, placeholderFault } from '../../../src/registries/keygen/placeholders.ts';
import { createBench, releaseFrom, threeFiles, type Bench, type Ended, type RunOptions } from './harness.ts';

let at: Bench;
beforeEach(async () => {
  at = await createBench({ delays: { seen: 0, uploaded: 0, removed: 0 } });
});
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

const settingsOf = (tag: string) => ({ tag, artifacts: ['app.zip'] });
const publish = (version: string, tag: string, more: RunOptions = {}): Promise<Ended> =>
  at.run({
    version,
    release: releaseFrom(threeFiles, { tag: `v${version}`, prerelease: version.includes('-') }),
    ...more,
    settings: { ...settingsOf(tag), ...more.settings },
  });
const holderOf = (tag: string): string | undefined => at.service.releases.find((one) => one.tag === tag)?.version;
const published = (version: string, tag: string | null, more: Partial<Release> = {}) =>
  at.service.addRelease({ version, productId: at.product.id, status: 'PUBLISHED', tag, ...more });
const texts = ({ notices }: Ended): string => notices.map(({ text }) => text).join('\n');

describe('a tag', () => {
  test.each<[string, string, string, string | undefined, RegExp | undefined]>([
    // what is published, the tag, who has it before, who has it then
    ['1.2.0', 'latest', '1.1.0', '1.2.0', undefined],
    ['1.2.0', 'latest', '1.3.0', '1.3.0', /stays with 1\.3\.0, which is newer/],
    ['1.2.0', 'latest', '1.2.0-rc.1', '1.2.0', undefined],
    [
      '1.2.0-beta.1',
      'latest',
      '1.1.0',
      '1.1.0',
      /not moved to 1\.2\.0-beta\.1.*channel `beta`.*`tag: latest-\{channel\}`/,
    ],
    ['1.2.0', 'latest', '1.2.0+build', '1.2.0', undefined],
  ])('%s gets %s from %s: it is at %s', async (version, tag, before, after, notice) => {
    published(before, tag);
    const ended = await publish(version, tag);
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    expect(holderOf(tag)).toBe(after);
    if (notice === undefined) expect(texts(ended)).not.toContain(`\`${tag}\``);
    else expect(texts(ended)).toMatch(notice);
  });

  test('of a newer version that is yanked says how to move it', async () => {
    published('1.3.0', 'latest', { status: 'YANKED' });
    expect(texts(await publish('1.2.0', 'latest'))).toMatch(/stays with 1\.3\.0.*yanked.*remove the tag/);
  });

  test('with `{channel}` moves within its channel, and never backwards', async () => {
    published('1.1.0', 'edge-stable');
    published('1.2.0-beta.1', 'edge-beta');
    expect(await publish('1.2.0-beta.2', 'edge-{channel}')).toMatchObject({ status: 'published', notices: [] });
    expect([holderOf('edge-stable'), holderOf('edge-beta')]).toEqual(['1.1.0', '1.2.0-beta.2']);
    expect(texts(await publish('1.1.5-beta.1', 'edge-{channel}'))).toContain('stays with 1.2.0-beta.2');
    expect(holderOf('edge-beta')).toBe('1.2.0-beta.2');
  });

  test.each([
    ['{version}', '1.0.0'],
    ['{tag}', 'v1.0.0'],
    ['{channel}-{version}', 'stable-1.0.0'],
  ])('that contains the release itself is always set: %s', async (tag, text) => {
    published('2.0.0', text);
    expect(await publish('1.0.0', tag)).toMatchObject({ status: 'published', problems: [] });
    expect(holderOf(text)).toBe('1.0.0');
  });

  test('of its own is set on a prerelease, too', async () => {
    await publish('1.2.0-rc.1', 'app-{version}');
    expect(holderOf('app-1.2.0-rc.1')).toBe('1.2.0-rc.1');
  });

  test('is not taken back by a dry run’s list of steps either', async () => {
    published('1.3.0', 'latest');
    const dry = await publish('1.2.0', 'latest', { dryRun: true });
    expect(dry.changes.map(({ title }) => title).join()).not.toContain('tag');
  });

  test('that becomes a reserved one, or too long, is an error', async () => {
    const release = releaseFrom(threeFiles, { tag: 'actions' });
    expect((await publish('1.2.0', '{tag}', { release })).problems).toMatchObject([
      { code: 'input.invalid', field: 'tag' },
    ]);
    const long = releaseFrom(threeFiles, { tag: `v1.2.0-${'x'.repeat(250)}` });
    expect((await publish('1.2.0', '{tag}', { release: long })).problems).toMatchObject([
      { code: 'input.invalid', field: 'tag' },
    ]);
  });
});

describe('placeholders', () => {
  test.each<[string, string | undefined]>([
    ['App {version} ({channel}) {tag}', undefined],
    ['{', undefined],
    ['App {verison}', 'Did you mean `{version}`?'],
    ['App {Version}', 'Did you mean `{version}`?'],
    ['App { version }', 'Did you mean `{version}`?'],
    ['App {release_tag}', 'Did you mean `{tag}`?'],
    ['App {chanel}', 'Did you mean `{channel}`?'],
    ['App {name}', 'The placeholders are `{version}`, `{tag}` and `{channel}`.'],
    ['App {}', 'The placeholders are'],
    ['App {{version}}', 'contains double braces'],
    [`App {${'x'.repeat(5_000)}}`, 'contains text in braces'],
  ])('%s', (text, fault) => {
    if (fault === undefined) expect(placeholderFault(text)).toBeUndefined();
    else expect(placeholderFault(text)).toContain(fault);
  });

  test('are filled in once, and text that comes from them is left as it is', () => {
    const values = { version: '1.2.0', tag: '{version}', channel: 'stable' };
    expect(fillPlaceholders('{tag}-{version}-{channel}', values)).toBe('{version}-1.2.0-stable');
  });

  test('in name, tag and filename; a description is sent as it is', async () => {
    const settings = {
      name: 'App {version} on {channel}',
      description: 'Keep {version} and {anything}.',
      artifacts: [{ asset: 'app.zip', filename: 'app-{tag}-{channel}.zip' }],
    };
    expect(await publish('1.2.0-rc.2', 'r-{version}', { settings })).toMatchObject({
      status: 'published',
      problems: [],
    });
    expect(at.service.releases[0]).toMatchObject({
      name: 'App 1.2.0-rc.2 on rc',
      description: 'Keep {version} and {anything}.',
      tag: 'r-1.2.0-rc.2',
    });
    expect(at.service.artifacts).toMatchObject([{ filename: 'app-v1.2.0-rc.2-rc.zip' }]);
    expect(await publish('1.2.0-rc.2', 'r-{version}', { settings, operation: 'update' })).toMatchObject({
      status: 'unchanged',
    });
  });
});

describe('lengths are counted in characters', () => {
  test('so that emoji do not shorten anything', async () => {
    const title = '🦊'.repeat(255);
    const body = '🦊'.repeat(16_384);
    const release = releaseFrom(threeFiles, { title, body });
    expect(await at.run({ release, settings: { artifacts: [] } })).toMatchObject({ status: 'published', notices: [] });
    const longer = releaseFrom(threeFiles, { title: `${title}🦊`, body: `${body}🦊` });
    const settings = { artifacts: [] };
    expect(await at.run({ release: longer, version: '1.3.0', settings })).toMatchObject({
      status: 'published',
      notices: expect.arrayContaining([
        { level: 'notice', text: 'The name has 256 characters, but Keygen stores at most 255: it was cut.' },
      ]) as unknown,
    });
    const sent = at.journal.entries.flatMap(({ method, path, bodyText }) =>
      method === 'POST' && path.endsWith('/releases')
        ? [
            (JSON.parse(bodyText ?? '') as { data: { attributes: { name: string; description: string } } }).data
              .attributes,
          ]
        : [],
    );
    expect(
      sent.map(({ name, description }) => [Array.from(name).length, Array.from(description).length <= 16_384]),
    ).toEqual([
      [255, true],
      [255, true],
    ]);
    expect(sent[1]?.name.endsWith('…')).toBe(true);
  });
});
