import { describe, expect, test } from '@jest/globals';

import { fillManifestUrl, manifestUrlFault } from '../../src/domain/manifest-url.ts';

describe('fillManifestUrl', () => {
  const fill = (template: string, tag = 'v1.2.0', version = '1.2.0'): ReturnType<typeof fillManifestUrl> =>
    fillManifestUrl(template, { tag, version });

  test.each<[template: string, url: string, tag?: string, version?: string]>([
    ['https://cdn.example/{tag}/module.json', 'https://cdn.example/v1.2.0/module.json'],
    ['https://cdn.example/{version}/{tag}.json', 'https://cdn.example/1.2.0/v1.2.0.json'],
    [
      'https://raw.githubusercontent.com/o/n/{tag}/module.json',
      'https://raw.githubusercontent.com/o/n/pkg/v1/module.json',
      'pkg/v1',
    ],
    ['https://cdn.example/{tag}/m.json', 'https://cdn.example/a%23b%3Fc%25d%2Be%20f/m.json', 'a#b?c%d+e f'],
    ['https://cdn.example/{version}/m.json', 'https://cdn.example/1.0.0%2B5%2F6/m.json', 'v1', '1.0.0+5/6'],
    ['https://cdn.example/m.json?v={version}', 'https://cdn.example/m.json?v=1.2.0'],
    ['https://cdn.example/{tag}/m.json', 'https://cdn.example/%24%26/m.json', '$&'],
    ['http://127.0.0.1:8080/{tag}/m.json', 'http://127.0.0.1:8080/v1.2.0/m.json'],
    ['http://localhost/{tag}/m.json', 'http://localhost/v1.2.0/m.json'],
    ['https://cdn.example/v1.2.0/m.json', 'https://cdn.example/v1.2.0/m.json'],
    ['https://cdn.example/main/{version}/m.json', 'https://cdn.example/main/1.2.0/m.json'],
    [
      'https://raw.githubusercontent.com/o/n/{tag}/latest/m.json',
      'https://raw.githubusercontent.com/o/n/v1.2.0/latest/m.json',
    ],
    [
      'https://raw.githubusercontent.com/o/n/refs/tags/{tag}/m.json',
      'https://raw.githubusercontent.com/o/n/refs/tags/v1.2.0/m.json',
    ],
    ['https://raw.githubusercontent.com/o/n/{tag}/m.json', 'https://raw.githubusercontent.com/o/n/main/m.json', 'main'],
  ])('%s', (...row) => {
    const [template, url, tag, version] = row;
    expect(fill(template, tag, version)).toEqual({ ok: true, value: { url, notices: [] } });
  });

  test.each<[template: string, said: RegExp]>([
    ['https://cdn.example/{name}/m.json', /placeholder `\{name\}`/],
    ['https://cdn.example/{}/m.json', /placeholder/],
    ['https://cdn.example/{Tag}/m.json', /placeholder/],
    ['https://cdn.example/{{tag}}/m.json', /placeholder `\{\{tag\}\}`/],
    ['https://cdn.example/{tag/m.json', /placeholder `\{`/],
    ['{tag}', /not an absolute URL/],
    ['cdn.example/{tag}', /not an absolute URL/],
    ['ftp://cdn.example/{tag}', /not an absolute URL/],
    ['javascript:alert("{tag}")', /not an absolute URL/],
    ['http://cdn.example/{tag}/m.json', /not `https:`/],
    ['http://127.0.0.1.evil.example/{tag}', /not `https:`/],
    ['https://user:pass@cdn.example/{tag}', /contains credentials/],
    ['https://cdn.example/{tag}#top', /fragment/],
    ['https://github.com/o/n/releases/latest/download/module.json', /is not version-specific: `\/releases\/latest\/`/],
    ['https://github.com/o/n/releases/latest/download/{tag}.json', /is not version-specific/],
    ['https://raw.githubusercontent.com/o/n/main/module.json', /is not version-specific: `main`/],
    ['https://raw.githubusercontent.com/o/n/master/{version}/module.json', /is not version-specific: `master`/],
    ['https://raw.githubusercontent.com/o/n/HEAD/module.json', /is not version-specific/],
    ['https://raw.githubusercontent.com/o/n/refs/heads/dev/{tag}.json', /is not version-specific: `\/refs\/heads\/`/],
    ['https://github.com/o/n/raw/main/module.json', /is not version-specific/],
    ['https://gitlab.com/o/n/-/raw/main/{version}.json', /is not version-specific/],
    ['https://cdn.jsdelivr.net/gh/o/n@latest/module.json', /is not version-specific/],
    ['https://cdn.example/latest/module.json', /is not version-specific: `latest`/],
    ['https://cdn.example/module.json?ref=main', /is not version-specific: `main`/],
  ])('refuses %s', (template, said) => {
    const filled = fill(template);
    expect(filled).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', place: { kind: 'input', input: 'manifest-url' } },
    });
    expect(filled.ok ? '' : filled.error.title).toMatch(said);
    expect(filled.ok ? '' : filled.error.title).not.toContain('pass');
  });

  test('a tag without a version fills no `{version}`', () => {
    expect(fillManifestUrl('https://cdn.example/{version}/m.json', { tag: 'nightly' })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
  });

  test.each([
    'https://cdn.example/module.json',
    'https://cdn.example/v1.2.0-beta/module.json',
    'https://cdn.example/11.2.0/module.json',
    'https://cdn.example/v1.2.0.1/m.json',
  ])('warns of %s, which every release shares', (template) => {
    expect(fill(template)).toMatchObject({ ok: true, value: { url: template, notices: [{ level: 'warning' }] } });
  });
});

test('what is wrong whatever the release is', () => {
  expect(manifestUrlFault('https://cdn.example/{tag}/{version}.json')).toBeUndefined();
  // A tag may be called so: only the release can tell.
  expect(manifestUrlFault('https://cdn.example/main/module.json')).toBeUndefined();
  for (const template of [
    'module.json',
    'http://cdn.example/{tag}',
    'https://cdn.example/{sha}',
    'https://a:b@cdn.example/',
    `https://cdn.example/{tag}/${'x'.repeat(2_048)}`,
  ])
    expect(manifestUrlFault(template)).toEqual([expect.any(String), expect.any(String)]);
});
