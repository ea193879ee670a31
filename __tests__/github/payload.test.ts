import { describe, expect, test } from '@jest/globals';

import { assetsFromJson, releaseFromJson } from '../../src/github/payload.ts';

const repository = { owner: 'o', name: 'n' };
const asset = {
  id: 7,
  name: 'module.json',
  size: 12,
  content_type: 'application/json',
  state: 'uploaded',
  url: 'https://api.github.example/assets/7',
  browser_download_url: 'https://github.example/module.json',
  digest: `sha256:${'AB'.repeat(32)}`,
};
const release = {
  id: 3,
  tag_name: 'v1',
  name: ' One ',
  body: 'Text',
  html_url: 'https://github.example/v1',
  draft: false,
  prerelease: true,
  assets: [asset],
};
const read = {
  id: 7,
  name: 'module.json',
  size: 12,
  contentType: 'application/json',
  state: 'uploaded',
  apiUrl: asset.url,
  downloadUrl: asset.browser_download_url,
  sha256: 'ab'.repeat(32),
};

/** `toMatchObject` tells an absent key from one that is undefined. */
const blank = { id: undefined, sha256: undefined };

describe('a release', () => {
  test('is read', () => {
    expect(releaseFromJson(release, repository)).toEqual({
      repository,
      id: 3,
      tag: 'v1',
      title: 'One',
      body: 'Text',
      pageUrl: release.html_url,
      draft: false,
      prerelease: true,
      assets: [read],
    });
  });

  test.each<[string, object, object]>([
    ['no id', { id: undefined }, { id: undefined }],
    ['another id', { id: 'x' }, { id: undefined }],
    ['no title', { name: null }, { title: 'v1' }],
    ['an empty title', { name: '  ' }, { title: 'v1' }],
    ['no body', { body: null }, { body: '' }],
    ['a draft flag that is not a boolean', { draft: 'true', prerelease: 1 }, { draft: false, prerelease: false }],
    ['no assets', { assets: [] }, { assets: [] }],
  ])('%s is made up for', (_, changed, expected) => {
    expect({ ...blank, ...releaseFromJson({ ...release, ...changed }, repository) }).toMatchObject(expected);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'v1'],
    ['an array', [release]],
    ['no tag', { ...release, tag_name: undefined }],
    ['an empty tag', { ...release, tag_name: '' }],
    ['an endless tag', { ...release, tag_name: 'x'.repeat(1025) }],
    ['no page', { ...release, html_url: null }],
    ['a page that nobody can open', { ...release, html_url: 'javascript:alert(1)' }],
    ['an endless page address', { ...release, html_url: `https://a.example/${'x'.repeat(5000)}` }],
    ['no list of assets', { ...release, assets: {} }],
    ['an invalid asset', { ...release, assets: [asset, {}] }],
  ])('%s is not one', (_, json) => {
    expect(releaseFromJson(json, repository)).toBeUndefined();
  });
});

describe('assets', () => {
  test.each<[string, object, object]>([
    ['no digest', { digest: null }, { sha256: undefined }],
    ['a digest of another kind', { digest: 'md5:00' }, { sha256: undefined }],
    ['no content type', { content_type: null }, { contentType: 'application/octet-stream' }],
    ['an endless content type', { content_type: 'x'.repeat(300) }, { contentType: 'application/octet-stream' }],
    ['a new state', { state: 'scanning' }, { state: 'open' }],
    ['no state', { state: undefined }, { state: 'open' }],
  ])('%s is made up for', (_, changed, expected) => {
    const [found] = assetsFromJson([{ ...asset, ...changed }]) ?? [];
    expect({ ...blank, ...found }).toMatchObject({ ...expected, name: asset.name });
  });

  test.each<[string, unknown]>([
    ['no array', { 0: asset }],
    ['an asset without an id', [{ ...asset, id: undefined }]],
    ['a fraction of an id', [{ ...asset, id: 1.5 }]],
    ['a negative size', [{ ...asset, size: -1 }]],
    ['a size as text', [{ ...asset, size: '12' }]],
    ['no name', [{ ...asset, name: '' }]],
    ['an endless name', [{ ...asset, name: 'x'.repeat(1025) }]],
    ['an invalid address', [{ ...asset, url: 'assets/7' }]],
    ['a download that is a file', [{ ...asset, browser_download_url: 'file:///etc/passwd' }]],
  ])('%s is not one', (_, json) => {
    expect(assetsFromJson(json)).toBeUndefined();
  });
});
