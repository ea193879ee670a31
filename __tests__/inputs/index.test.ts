import { describe, expect, test } from '@jest/globals';

import { actionInputs, type InputName } from '../../src/inputs/action.ts';
import { parseInputs } from '../../src/inputs/index.ts';
import { loadRegistries } from '../../src/registries/index.ts';

const registries = await loadRegistries();

const token = 'fvttp_0123456789abcdef';

function parse(inputs: Partial<Record<InputName, string>>) {
  return parseInputs((name) => inputs[name] ?? '', registries);
}

function parseRegistries(yaml: string) {
  return parse({ registries: yaml });
}

describe('registries', () => {
  test.each([
    ['a token for a label that is a type', `foundry: ${token}`, ['foundry']],
    ['settings', `foundry:\n  token: ${token}\n  notes: https://example.com/notes`, ['foundry']],
    [
      'two entries of a type',
      `foundry: ${token}\nfoundry-beta:\n  type: foundry\n  token: ${token}`,
      ['foundry', 'foundry-beta'],
    ],
    ['flow style', `{foundry: {token: ${token}}}`, ['foundry']],
    ['a token with a line break behind it', `foundry: "${token}\\n"`, ['foundry']],
    ['a token with characters that a shell would expand', `foundry: 'a$b*c#d@e'`, ['foundry']],
    ['an optional entry without a token', `foundry:\n  token:\n  optional: true`, ['foundry']],
    ['a null setting, which counts as not given', `foundry:\n  token: ${token}\n  notes:\n  url: ~`, ['foundry']],
    ['a loopback address without TLS', `foundry:\n  token: ${token}\n  url: http://127.0.0.1:8080/x/`, ['foundry']],
    ['an alias', `foundry: &t ${token}\nfoundry-beta: {type: foundry, token: *t}`, ['foundry', 'foundry-beta']],
  ])('takes %s', (_, yaml, labels) => {
    const { problems, settings } = parseRegistries(yaml);
    expect(problems).toEqual([]);
    expect(settings?.entries.map(({ label }) => label)).toEqual(labels);
  });

  test.each([
    ['foundry: abc\nreleasepage: {token: 0123456789, page: x}', 1, 1, 'foundry'],
    ['foundry:\n  notes: https://example.com/\n  token: "1234567"', 3, 3, 'foundry.token'],
    ['foundry: {optional: true, token: " abcdefg "}', 1, 27, 'foundry.token'],
  ])('refuses a token of fewer than 8 characters, without showing it: %s', (yaml, line, column, name) => {
    const { problems, settings } = parseRegistries(yaml);
    expect(settings).toBeUndefined();
    expect(problems).toEqual([
      {
        code: 'input.invalid',
        title: `\`registries\` line ${line}: \`${name}\` has a token with fewer than 8 characters, which is too short`,
        hint: expect.stringContaining('store the secret again'),
        place: { kind: 'input', input: 'registries', line, column },
      },
    ]);
  });

  test.each(['12345678', '"a\'b\\"c<d>"'])('takes a token of 8 characters: %s', (own) => {
    expect(parseRegistries(`foundry: ${own}`).problems).toEqual([]);
  });

  test('a short `github-token` is not the business of a registry', () => {
    expect(parse({ registries: `foundry: ${token}`, 'github-token': 'abc' }).problems).toEqual([]);
  });

  test.each([
    ['block mappings', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['flow mappings', `foundry: ${'{a: '.repeat(50_000)}`],
    ['flow lists', `foundry: ${'['.repeat(50_000)}`],
    ['lists of lists', `foundry:\n  ${'- '.repeat(50_000)}x`],
    ['complex keys', '? '.repeat(50_000)],
    ['keys without names', ': '.repeat(50_000)],
  ])('refuses tens of thousands of nested values, as one mistake: %s', (_, yaml) => {
    expect(parseRegistries(yaml).problems).toEqual([
      {
        code: 'input.invalid',
        title: expect.stringMatching(/^`registries` nests its values too deeply, at line \d+, column \d+$/),
        hint: expect.stringContaining('No setting needs that'),
        place: { kind: 'input', input: 'registries', line: expect.any(Number), column: expect.any(Number) },
      },
    ]);
  });

  test('refuses more keys than are compared with each other in reasonable time', () => {
    const yaml = Array.from({ length: 20_000 }, (_, index) => `a-${index}: ${token}`).join('\n');
    expect(parseRegistries(yaml).problems).toEqual([
      expect.objectContaining({ title: '`registries` has more than 4,000 keys, at line 4001, column 8' }),
    ]);
  });

  test('takes a hundred entries, and a value with thousands of brackets', () => {
    const entries = Array.from({ length: 100 }, (_, index) => `a-${index}: {type: foundry, token: ${token}}`);
    expect(parseRegistries(entries.join('\n')).problems).toEqual([]);
    const changelog = JSON.stringify('[{(: '.repeat(10_000));
    const yaml = `foundrymods: {token: ${token}, changelog: ${changelog}}`;
    expect(parseRegistries(yaml).problems).toEqual([]);
  });

  test('keeps a numeric token as it is written', () => {
    expect(parseRegistries('foundry: 0012').secrets).toEqual(['0012']);
    expect(parseRegistries('foundry: 1e5').secrets).toEqual(['1e5']);
  });

  test.each([
    ['without its variables', 'account:\n  product: ""', true],
    ['that lacks a setting whatever the variables are', 'account: acme', false],
    ['with a product that is none', 'account:\n  product: x', false],
  ])('an optional entry without a token, %s', (_, settings, isSkipped) => {
    const parsed = parseRegistries(`keygen:\n  token: ""\n  optional: true\n  ${settings}`);
    const [entry] = parsed.settings?.entries ?? [];
    expect(entry !== undefined).toBe(isSkipped);
    expect(entry?.configured).toBeUndefined();
    expect(parsed.problems.map(({ title }) => title)).toEqual(
      isSkipped ? [] : [expect.stringMatching(/`keygen\.product` is (?:required|`x`)/)],
    );
    const complete = parseRegistries(`keygen:\n  token: secret-token\n  optional: true\n  ${settings}`);
    expect(complete.problems).not.toEqual([]);
  });

  test('an optional entry without a token has nothing to plan with', () => {
    expect(parseRegistries('foundry: {optional: true, token: ""}').settings?.entries[0]).not.toHaveProperty(
      'configured',
    );
  });

  const rejected: [name: string, yaml: string, code: string, line: number | undefined, title: RegExp, hint: RegExp][] =
    [
      [
        'nothing',
        '',
        'input.missing',
        undefined,
        /`registries` is empty/,
        /foundry: \$\{\{ secrets\.FOUNDRY_TOKEN \}\}/,
      ],
      ['an empty mapping', '{}', 'input.missing', undefined, /empty/, /Add one line/],
      ['a list', '- foundry', 'input.invalid', 1, /`registries` is a list/, /no `-` before it/],
      ['text', 'foundry', 'input.invalid', 1, /not a mapping/, /space after the colon/],
      [
        'broken YAML',
        'foundry: [a',
        'input.invalid',
        1,
        /line 1, column 10 opens a bracket that is not closed/,
        /part of the secret.* close it on the same line/,
      ],
      [
        'a label twice',
        `foundry: ${token}\nfoundry: ${token}`,
        'input.invalid',
        2,
        /line 2, column 1 has `foundry` a second time/,
        /:\n {2}foundry-2:\n {4}type: foundry\n {4}token: \$\{\{ secrets\.NAME \}\}$/,
      ],
      [
        'a label in capitals',
        `Foundry: ${token}`,
        'input.invalid',
        1,
        /line 1: the label `Foundry` is not allowed/,
        /^Did you mean `foundry`\?.*lowercase/,
      ],
      [
        'an unknown type',
        `\nfondry: ${token}`,
        'input.invalid',
        2,
        /there is no registry type `fondry`/,
        /Did you mean `foundry`/,
      ],
      [
        'an unknown type setting',
        `beta:\n  token: ${token}\n  type: fundry`,
        'input.invalid',
        3,
        /there is no registry type `fundry`/,
        /Did you mean `foundry`/,
      ],
      [
        'a mistyped key',
        `foundry:\n  token: ${token}\n  note: https://x.example`,
        'input.invalid',
        3,
        /`foundry\.note` is not a setting/,
        /Did you mean `notes`/,
      ],
      [
        'a mistyped key without a value',
        `foundry:\n  token: ${token}\n  note:`,
        'input.invalid',
        3,
        /`foundry\.note` is not a setting/,
        /notes/,
      ],
      [
        'a mistyped token key',
        `foundry:\n  tokn: ${token}`,
        'input.invalid',
        2,
        /`foundry\.tokn`/,
        /Did you mean `token`/,
      ],
      ['an empty token', 'foundry:', 'input.missing', 1, /`foundry` has no token/, /secret is not set.*fork/],
      ['a blank token', 'foundry: "  "', 'input.missing', 1, /`foundry` has no token/, /optional: true/],
      [
        'a token with a space',
        'foundry: "ab cd"',
        'input.invalid',
        1,
        /characters that tokens never contain/,
        /Store the secret again/,
      ],
      [
        'a token over two lines',
        'foundry: "ab\\ncd"',
        'input.invalid',
        1,
        /the value of `foundry` spans several lines/,
        /A token has one line/,
      ],
      [
        'a token outside ASCII',
        'foundry: "abcdé"',
        'input.invalid',
        1,
        /characters that tokens never contain/,
        /Store the secret again/,
      ],
      [
        'a wrong boolean',
        `foundry:\n  token: ${token}\n  optional: yes`,
        'input.invalid',
        3,
        /`foundry\.optional` must be a boolean/,
        /`true` or `false`/,
      ],
      [
        'a word for prereleases',
        `foundry:\n  token: ${token}\n  prereleases: always`,
        'input.invalid',
        3,
        /`foundry\.prereleases`/,
        /`publish`, `skip`/,
      ],
      [
        'plain http',
        `foundry:\n  token: ${token}\n  url: http://example.com/`,
        'input.invalid',
        3,
        /not `https:`/,
        /never sent unencrypted/,
      ],
      [
        'a host that only looks like loopback',
        `foundry: {token: ${token}, url: "http://127.0.0.1.example.com/"}`,
        'input.invalid',
        1,
        /not `https:`/,
        /loopback/,
      ],
      [
        'credentials in a URL',
        `foundry:\n  token: ${token}\n  url: https://u:p@example.com/`,
        'input.invalid',
        3,
        /contains credentials/,
        /`token`/,
      ],
      [
        'no URL',
        `foundry:\n  token: ${token}\n  url: example.com`,
        'input.invalid',
        3,
        /not a valid endpoint URL/,
        /absolute `https:`/,
      ],
      ['a list for an entry', 'foundry: [a]', 'input.invalid', 1, /line 1: `foundry` is a list/, /without `-`/],
      [
        'a merge key',
        `foundry: &shared\n  token: ${token}\nfoundry-2:\n  <<: *shared\n  type: foundry`,
        'input.invalid',
        4,
        /line 4: `foundry-2\.<<` is a merge key/,
        /Repeat the settings/,
      ],
      [
        'a merge key that was to bring the type',
        `foundry: &shared\n  token: ${token}\nb:\n  <<: *shared`,
        'input.invalid',
        4,
        /line 4: `b\.<<` is a merge key/,
        /Repeat the settings/,
      ],
      [
        'braces that YAML takes for a mapping',
        `keygen:\n  token: ${token}\n  account: a\n  product: 11111111-1111-4111-8111-111111111111\n  tag: {channel}`,
        'input.invalid',
        5,
        /`keygen\.tag` must be a string/,
        /`\{channel\}` as a mapping\. Put the value in quotes: `tag: '\{channel\}'`/,
      ],
      [
        'an expression that nobody evaluated',
        'foundry: ${{ secrets.FOUNDRY_TOKEN }}',
        'input.invalid',
        1,
        /`foundry` is an expression that GitHub did not evaluate/,
        /in the workflow file only/,
      ],
      [
        'a wrong setting',
        `foundry:\n  token: ${token}\n  notes: none`,
        'input.invalid',
        3,
        /`foundry\.notes` is `none`, which is not allowed/,
        /URL of a page/,
      ],
    ];
  test.each(rejected)('refuses %s', (_, yaml, code, line, title, hint) => {
    const { problems, settings } = parseRegistries(yaml);
    expect(settings).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, title: expect.stringMatching(title), hint: expect.stringMatching(hint) });
    expect(problems[0]?.place).toMatchObject({
      kind: 'input',
      input: 'registries',
      ...(line === undefined ? {} : { line }),
    });
  });

  describe("an entry's own manifest", () => {
    const place = { kind: 'input', input: 'registries' };
    const entry = (settings: string, type = 'foundry') =>
      parseRegistries(`${type}:\n  token: ${token}\n${settings.replace(/^/gm, '  ')}`);

    test.each([
      [
        'manifest: v13.json',
        { setting: 'foundry.manifest', place: { ...place, line: 3, column: 3 }, patterns: ['v13.json'] },
      ],
      ['manifest: |\n  v13.json\n\n   *-v13.json', expect.objectContaining({ patterns: ['v13.json', '*-v13.json'] })],
      ['manifest: 0013', expect.objectContaining({ patterns: ['0013'] })],
      [
        'manifest-url: https://cdn.example/{tag}/m.json',
        {
          setting: 'foundry.manifest-url',
          place: { ...place, line: 3, column: 3 },
          url: 'https://cdn.example/{tag}/m.json',
        },
      ],
      [
        'manifest: v13.json\nmanifest-url: https://cdn.example/{tag}/m.json',
        expect.objectContaining({ setting: 'foundry.manifest-url', patterns: ['v13.json'] }),
      ],
      ['manifest:\nmanifest-url: ""', undefined],
    ])('%j', (settings, expected) => {
      const parsed = entry(settings);
      expect(parsed.problems).toEqual([]);
      expect(parsed.settings?.entries[0]?.manifest).toEqual(expected);
    });

    test('an entry of a registry with a form without one may still say so, and an optional one may have one', () => {
      const mods = entry('manifest: false', 'foundrymods');
      expect(mods.problems).toEqual([]);
      expect(mods.settings?.entries[0]).not.toHaveProperty('manifest');
      expect(mods.settings?.entries[0]?.configured?.needs('publish').manifest).toBe('required');
      const named = entry('manifest: v13.json', 'foundrymods').settings?.entries[0];
      expect(named?.manifest?.patterns).toEqual(['v13.json']);
      expect(named?.configured?.needs('publish').manifest).toBe('public');
    });

    test.each([
      ['manifest: true', 'is `true`', 'the name of an asset'],
      ['manifest: [a.json]', 'must be a string', 'the name of an asset'],
      ['manifest: {name: a.json}', 'must be a string', 'the name of an asset'],
      ['manifest: "(a|b)+"', 'has a pattern that repeats a group', 'simple pattern'],
      ['manifest-url: true', 'is `true`', '`https:` URL'],
      ['manifest-url: http://cdn.example/{tag}', 'is not `https:`', 'over the internet'],
      ['manifest-url: https://cdn.example/{sha}', 'contains the placeholder `{sha}`', '`{tag}`'],
      [
        'manifest-url: https://github.com/o/n/releases/latest/download/m.json',
        'is not version-specific',
        'under the tag',
      ],
      ['manifests: a.json', 'is not a setting', 'Did you mean `manifest`?'],
      ['manifest_url: a.json', 'is not a setting', 'Did you mean `manifest-url`?'],
    ])('%j is one error, at its line', (settings, title, hint) => {
      const name = settings.split(':')[0] ?? '';
      expect(entry(settings).problems).toEqual([
        {
          code: 'input.invalid',
          title: expect.stringContaining(`\`foundry.${name}\` ${title}`),
          hint: expect.stringContaining(hint),
          place: { ...place, line: 3, column: 3 },
        },
      ]);
    });

    test('is not a setting of a registry without manifests', () => {
      expect(entry('page: a\nmanifest: a.json', 'releasepage').problems).toMatchObject([
        { title: expect.stringContaining('`releasepage.manifest` is not a setting') },
      ]);
    });
  });

  test('says everything that is wrong at once', () => {
    const { problems } = parse({
      registries: `foundry:\n  token:\n  note: x\n  optional: 1\nother: ${token}`,
      'dry-run': 'yes',
      timeout: '-1',
      operation: 'publsh',
      'if-exists': 'ignore',
    });
    expect(problems).toHaveLength(8);
    for (const part of [
      'foundry.optional',
      'has no token',
      'foundry.note',
      'no registry type `other`',
      '`operation`',
      '`if-exists`',
      '`timeout`',
      '`dry-run`',
    ]) {
      expect(problems.some(({ title }) => title.includes(part))).toBe(true);
    }
  });

  test.each([
    ['broken YAML', `foundry: "${token}`],
    ['a missing space', `foundry:${token}`],
    ['a missing space beside another entry', `{foundry:${token}}`],
    ['a token of two words', `foundry: "${token} x"`],
    ['a token in a list', `foundry: [${token}]`],
    ['a token as a label', `${token}: x`],
    ['an alias of nothing', `foundry: *${token}`],
  ])('never echoes a token: %s', (_, yaml) => {
    const { problems } = parseRegistries(yaml);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain(token);
  });

  test.each([
    ['an alias of nothing', 'foundry: *abc12345', 1, 10],
    ['an alias of nothing in an optional entry', 'foundry:\n  token: *abc12345\n  optional: true', 2, 10],
    ['an alias of nothing as a setting', 'foundry: {token: x, prereleases: *abc12345}', 1, 34],
    ['an alias of nothing in a list', 'foundrymods: {token: x, required-tier-ids: [*abc12345]}', 1, 45],
    ['an anchor of nothing', 'foundry: &abc12345', 1, 10],
    ['a tag of nothing', 'foundry: !abc12345', 1, 10],
  ])('%s is reported with its place, and a hint to quote it', (_, yaml, line, column) => {
    const { problems, settings } = parseRegistries(yaml);
    expect(settings).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'input.invalid', hint: expect.stringContaining("`'${{ secrets.NAME }}'`") },
    ]);
    expect(problems[0]?.place).toEqual({ kind: 'input', input: 'registries', line, column });
    expect(JSON.stringify(problems)).not.toContain('abc12345');
  });

  test('an anchor or a tag before a secret that is not set leaves the entry without a token', () => {
    const shared =
      'foundry:\n  token: &t\n  optional: true\nfoundry-beta:\n  type: foundry\n  token: *t\n  optional: true';
    const { problems, settings } = parseRegistries(shared);
    expect(problems).toEqual([]);
    expect(settings?.entries.map(({ configured }) => configured)).toEqual([undefined, undefined]);
    expect(parseRegistries('foundry: !!str').problems).toMatchObject([
      { code: 'input.missing', title: expect.stringContaining('has no token') },
    ]);
  });

  test.each(['""', "''", '"  "', '~', ''])('a setting that is %p counts as not given', (empty) => {
    const { problems } = parseRegistries(
      `foundry:\n  token: ${token}\n  url: ${empty}\n  type: ${empty}\n  notes: ${empty}\n  optional: ${empty}\n  prereleases: ${empty}`,
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ['[{asset: module.zip, platfrom: linux}]', '`keygen.artifacts.0.platfrom` is not a setting', '`platform`'],
    ['[{arch: x64}]', '`keygen.artifacts.0.asset` is required', 'Add `asset: …`.'],
    ['[{name: module.zip}]', '`keygen.artifacts.0.name` is not a setting', '`asset`'],
    ['[{asset: a.zip, arch: [x]}]', '`keygen.artifacts.0.arch` must be a string', 'Write one value'],
    ['[[x]]', '`keygen.artifacts.0` has a value that is not allowed', 'Give the name or pattern of an asset'],
    ['{asset: a.zip}', '`keygen.artifacts` must be a list', 'Write `artifacts: […]`'],
    ['a.zip', '`keygen.artifacts` must be a list', 'Write `artifacts: [a.zip]`'],
  ])('artifacts: %s: %s', (artifacts, title, hint) => {
    const id = '11111111-1111-4111-8111-111111111111';
    const { problems } = parseRegistries(
      `keygen: {token: ${token}, account: a, product: ${id}, artifacts: ${artifacts}}`,
    );
    expect(problems).toMatchObject([{ title: expect.stringContaining(title), hint: expect.stringContaining(hint) }]);
  });

  test('a number in a free mapping is text if it would be shown in another way', () => {
    const yaml = `keygen:
  token: ${token}
  account: a
  product: 11111111-1111-4111-8111-111111111111
  artifacts: []
  metadata: {minOs: 10.10, commit: 4620e21, build: 0012, count: 3, deep: {sizes: [1.50, 2.5]}, id: 12345678901234567890}`;
    const seen: unknown[] = [];
    const watched = registries.map((registry) => ({
      ...registry,
      configure: (...[own, common]: Parameters<typeof registry.configure>) => {
        seen.push(own['metadata']);
        return registry.configure(own, common);
      },
    }));
    const { problems } = parseInputs((name) => (name === 'registries' ? yaml : ''), watched);
    expect(problems).toEqual([]);
    expect(seen).toEqual([
      {
        minOs: '10.10',
        commit: '4620e21',
        build: '0012',
        count: 3,
        deep: { sizes: ['1.50', 2.5] },
        id: '12345678901234567890',
      },
    ]);
  });

  test.each([
    ['of its own', '[{asset: 0012, filename: 1.10, arch: 1e3, platform: True}, 1e5]'],
    ['behind an alias', '&list [{asset: 0012, filename: 1.10, arch: 0x86}, 1e5]\n  entitlements: [&e 0x10, *e]'],
  ])('text keeps the scalar as it is written, in a list %s', (_, artifacts) => {
    const id = '11111111-1111-4111-8111-111111111111';
    const entry = (label: string, list: string): string =>
      `${label}:\n  type: keygen\n  token: ${token}\n  account: 0x1F\n  product: ${id}\n  artifacts: ${list}`;
    const { settings, problems } = parseRegistries(
      [entry('a', artifacts), ...(artifacts.startsWith('&') ? [entry('b', '*list')] : [])].join('\n'),
    );
    expect(problems).toEqual([]);
    const assets = ['0012', '1e5'].map((name, index) => ({
      id: index,
      name,
      size: 1,
      contentType: '',
      state: 'uploaded' as const,
      apiUrl: '',
      downloadUrl: '',
    }));
    for (const { configured } of settings?.entries ?? []) {
      expect(configured?.needs('publish').assets).toEqual(['0012', '1e5']);
      const plan = configured?.plan({
        label: 'a',
        operation: 'publish',
        version: '1.2.0',
        ifExists: 'accept',
        release: {
          repository: { owner: 'hearthside', name: 'lantern' },
          tag: 'v1.2.0',
          title: '',
          body: '',
          pageUrl: '',
          draft: false,
          prerelease: false,
          assets,
        },
      });
      expect(plan?.kind === 'job' && plan.job.changes.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Upload 1.10', 'Upload 1e5']),
      );
    }
  });

  test('has room for what fifty entries share', () => {
    const entry = (index: number): string => `foundry-${index}: {type: *type, token: *token, notes: *notes, url: *url}`;
    const shared = `{type: &type foundry, token: &token ${token}, notes: &notes "https://x.example", url: &url "https://x.example"}`;
    const entries = Array.from({ length: 50 }, (_, index) => entry(index));
    expect(parseRegistries([`foundry: ${shared}`, ...entries].join('\n')).settings?.entries).toHaveLength(51);
    const more = parseRegistries([`foundry: ${shared}`, ...entries, `foundry-50: *token`].join('\n'));
    expect(more.problems).toMatchObject([{ title: expect.stringContaining('too many YAML aliases') }]);
  });

  test('reads one list of many aliases', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const names = `[&name a.zip${', *name'.repeat(200)}]`;
    const { settings } = parseRegistries(
      `keygen: {token: prod-made-up, account: a, product: ${id}, artifacts: ${names}}`,
    );
    expect(settings?.entries[0]?.configured?.needs('publish').assets).toHaveLength(201);
  });

  test.each([
    ['an alias of itself', 'foundry: &a [*a]'],
    ['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nfoundry: *c'],
    ['keys of the prototype', 'foundry:\n  token: abcd\n  __proto__: {x: 1}\n  constructor: 1'],
    ['a prototype as label', '__proto__: abcd'],
    ['a huge scalar', `foundry: ${'a'.repeat(200_000)} b`],
    ['deep nesting', `foundry: ${'['.repeat(5_000)}`],
  ])('stands %s', (_, yaml) => {
    const { problems } = parseRegistries(yaml);
    expect(problems[0]?.code).toBe('input.invalid');
  });
});

test('a product that is not a UUID is named as such', () => {
  const { problems } = parseRegistries('keygen:\n  token: prod-made-up\n  account: acme\n  product: my-app');
  expect(problems).toMatchObject([
    {
      code: 'input.invalid',
      title: expect.stringMatching(/line 4: `keygen\.product` is `my-app`, which is not a UUID$/),
      hint: "Copy the product's ID, a UUID, from Keygen's dashboard.",
    },
  ]);
});

test.each([
  [
    'foundry: fvttp_x1\nkeygen:\n  token: prod-made-up\n  account: acme',
    2,
    /`keygen\.product` is required/,
    /^Add `product: …` to the entry: copy the product's ID, a UUID, from Keygen's dashboard\.$/,
  ],
  [
    'releasepage: {token: live.made-up}',
    1,
    /`releasepage\.page` is required/,
    /^Add `page: …` to the entry: give the page ID that the page's Add-ons panel shows, not a URL\.$/,
  ],
  [
    'keygen:\n  token: prod-made-up\n  product: 11111111-1111-4111-8111-111111111111',
    1,
    /`keygen\.account` is required/,
    /^Add `account: …` to the entry: the id or slug of your account\. For a self-hosted server, set `url`/,
  ],
])('a setting that is missing is named with its entry: %#', (yaml, line, title, hint) => {
  expect(parseRegistries(yaml).problems).toEqual([
    {
      code: 'input.missing',
      title: expect.stringMatching(title),
      hint: expect.stringMatching(hint),
      place: { kind: 'input', input: 'registries', line, column: 1 },
    },
  ]);
});

test('settings that an entry of only a token lacks are one mistake, with an entry that has them all', () => {
  const lines = ['keygen:', '  token: ${{ secrets.NAME }}', '  product: …', '  account: …'];
  const hint: unknown = expect.stringContaining(lines.map((line) => `\n  ${line}`).join(''));
  expect(parseRegistries('keygen: prod-made-up').problems).toMatchObject([
    {
      code: 'input.missing',
      title: '`registries` line 1: `keygen.product` and `keygen.account` are required',
      hint,
      place: { line: 1, column: 1 },
    },
  ]);
  expect(parseRegistries('keygen:\n  token: prod-made-up').problems).toMatchObject([
    { title: expect.stringContaining('`keygen.product` is required') },
    { title: expect.stringContaining('`keygen.account` is required') },
  ]);
});

test.each([
  ['secrets.FOUNDRY_TOKEN', /^The token is the name of a secret, not its value\. Write `\$\{\{ secrets\.NAME/],
  [`'"${token}"'`, /^The token is in quotes\. Store the secret without quotes/],
  [
    'fvttp_0123 #456789',
    /^In `registries`, line 1, YAML treats what follows ` #` as a comment\..*'\$\{\{ secrets\.NAME/,
  ],
  [
    '\n  notes: https://x.example\n  token: fvttp_0123 #456789',
    /^In `registries`, line 3, YAML treats what follows ` #` as/,
  ],
  ['{token: fvttp_0123 #456789\n  }', /as a comment/],
  ['fmp_0123456789', /^The token begins with `fmp_`, so it is a token for another service\./],
])('what its form says against a token is kept for its rejection: %s', (written, doubt) => {
  const { problems, settings } = parseRegistries(`foundry: ${written}`);
  expect(problems).toEqual([]);
  expect(settings?.entries[0]?.tokenDoubt).toMatch(doubt);
});

test('a secret that YAML treats as a comment is told from one that is not set', () => {
  for (const yaml of ['foundry: #abcd0123', 'foundry:\n  token: #abcd0123\n  notes: https://x.example']) {
    const { problems } = parseRegistries(yaml);
    expect(problems).toMatchObject([
      {
        title: expect.stringContaining('has no token'),
        hint: expect.stringMatching(
          /^YAML treats what follows the `#` as a comment\..*quotes:\n {2}foundry:\n {4}token: '\$\{\{ secrets\.NAME \}\}'$/,
        ),
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain('abcd0123');
  }
  expect(parseRegistries('foundry:').problems[0]?.hint).not.toContain('#');
});

test('a comment after a token in quotes raises no doubt; one that leaves too little of an unquoted one is named', () => {
  expect(parseRegistries(`foundry: '${token}' # of 2026`).settings?.entries[0]?.tokenDoubt).toBeUndefined();
  expect(parseRegistries('foundry: abc #defghijk').problems).toMatchObject([
    {
      title: expect.stringContaining('fewer than 8 characters'),
      hint: expect.stringMatching(/^In `registries`, line 1, YAML treats.* The secret is cut off/),
    },
  ]);
});

test('a value of the wrong type is shown if it is short, and what to write instead', () => {
  const yaml = `foundry:\n  token: ${token}\n  confirm: forge\n  wait: 999999`;
  expect(parseRegistries(yaml).problems).toMatchObject([
    { title: expect.stringContaining('`foundry.wait` is `999999`, which is not allowed') },
  ]);
  expect(parseRegistries(yaml.replace('999999', '5m')).problems).toMatchObject([
    {
      title: expect.stringContaining('`foundry.wait` must be a number'),
      hint: expect.stringMatching(/^Write the seconds as a number, without a unit.*`wait: 300`\.$/),
    },
  ]);
});

test('a name that is not known in an artifact is probably the setting that it lacks', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const hintOf = (artifact: string) => {
    const yaml = `keygen: {token: prod-made-up, account: a, product: ${id}, artifacts: [${artifact}]}`;
    return parseRegistries(yaml).problems.map(({ hint }) => hint);
  };
  expect(hintOf('{file: x}')).toEqual([
    expect.stringMatching(/^Did you mean `asset`\? The settings are `asset`, `plat/),
  ]);
  expect(hintOf('{asset: x, file: x}')).toEqual([expect.stringMatching(/^The settings are `asset`/)]);
});

test('an empty `type` is named, unless the label is a type', () => {
  expect(parseRegistries(`beta:\n  type:\n  token: ${token}`).problems).toMatchObject([
    {
      title: '`registries` line 2: `beta.type` is empty',
      hint: expect.stringMatching(/^Write one of `foundry`/),
      place: { line: 2, column: 3 },
    },
  ]);
  expect(parseRegistries(`foundry:\n  type:\n  token: ${token}`).problems).toEqual([]);
});

test('a label that is near no type is not supported, or a label of its own', () => {
  expect(parseRegistries('itch: abcdefghijkl').problems).toMatchObject([
    {
      title: '`registries` line 1: there is no registry type `itch`',
      hint: expect.stringMatching(
        /^The types are .* If `itch` is only your label for one of them.*type: … # one of these types/s,
      ),
    },
  ]);
});

test('on a pull request, a missing token is explained by the fork', () => {
  const read = (name: InputName) => (name === 'registries' ? 'foundry: ' : '');
  const { problems } = parseInputs(read, registries, undefined, { isPullRequest: true });
  expect(problems).toMatchObject([
    {
      code: 'input.missing',
      hint: expect.stringMatching(/^A pull request from a fork has no secrets\..*\n {4}optional: true$/s),
    },
  ]);
});

describe('an input that `action.yml` does not have', () => {
  const problemsWith = (given: readonly string[], registriesInput = `foundry: ${token}`) =>
    parseInputs((name) => (name === 'registries' ? registriesInput : ''), registries, undefined, { given }).problems;

  test.each([
    ['dry_run', 'dry-run'],
    ['dryrun', 'dry-run'],
    ['dry-runs', 'dry-run'],
    ['tags', 'tag'],
    ['manifest_url', 'manifest-url'],
    ['wait-for-asset', 'wait-for-assets'],
    ['github_token', 'github-token'],
    ['if-exist', 'if-exists'],
  ])('`%s` is refused, since it is near to `%s`', (name, meant) => {
    expect(problemsWith([name])).toEqual([
      {
        code: 'input.invalid',
        title: `\`${name}\` is not an input`,
        hint: `Did you mean \`${meant}\`?`,
        place: { kind: 'input', input: meant },
      },
    ]);
  });

  test.each([
    ['prereleases', 'foundry', '    prereleases: …'],
    ['token', 'foundry', '    token: ${{ secrets.NAME }}'],
    ['notes', 'foundry', '    notes: …'],
    ['draft', 'keygen', '    draft: …'],
    ['artifacts', 'keygen', '    artifacts: …'],
    ['upload', 'foundrymods', '    upload: …'],
  ])('`%s` is refused, since it is a setting, e.g. of `%s`', (name, label, line) => {
    const [problem, ...others] = problemsWith([name]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'input.invalid',
      title: `\`${name}\` is not an input, but a setting of an entry`,
      place: { kind: 'input', input: 'registries' },
    });
    expect(problem?.hint).toContain(`below the label of its entry:\n  ${label}:\n`);
    expect(problem?.hint?.split('\n')).toContain(line);
    expect(problem?.hint?.includes('`github-token`')).toBe(name === 'token');
  });

  test('a setting of a registry that no entry names is none', () => {
    const read = (name: string) => (name === 'registries' ? `foundry: ${token}` : '');
    const named = registries.filter(({ id }) => id === 'foundry');
    expect(parseInputs(read, named, undefined, { given: ['artifacts'] }).problems).toEqual([]);
  });

  test.each(['dry-run', 'allow-draft', 'tag-check', 'operation'])('`%s` in an entry is an input', (name) => {
    expect(parseRegistries(`foundry:\n  token: ${token}\n  ${name}: x`).problems).toMatchObject([
      {
        title: `\`registries\` line 3: \`foundry.${name}\` is not a setting, but an input`,
        hint: 'Write it beside `registries`, not in an entry.',
      },
    ]);
  });

  test.each(['version', 'path', 'body', 'x'.repeat(5_000)])(
    '`%s` is near to none, so only the runner warns of it',
    (name) => expect(problemsWith([name])).toEqual([]),
  );

  test('every input is known', () => {
    expect(problemsWith(Object.keys(actionInputs))).toEqual([]);
  });

  test('one that is meant to be `registries` is one mistake', () => {
    expect(problemsWith(['registires'], '')).toMatchObject([{ hint: 'Did you mean `registries`?' }]);
  });
});

test("a server of one's own needs no `account`", () => {
  const own = 'keygen: {token: prod-made-up, product: 11111111-1111-4111-8111-111111111111, url: "https://k.example"}';
  expect(parseRegistries(own).problems).toEqual([]);
});

test('names the entries whose label and type can be read, valid or not', () => {
  expect(parseRegistries('foundry: ""\nbeta: {type: foundry, tokn: x}\nother: x\nFoo: x').named).toEqual([
    { label: 'foundry', type: 'foundry' },
    { label: 'beta', type: 'foundry' },
  ]);
});

describe('other inputs', () => {
  const registriesInput = `foundry: ${token}`;

  test('have the defaults of the contract, also where they are empty', () => {
    expect(parse({ registries: registriesInput }).settings).toMatchObject({
      operation: 'auto',
      manifest: ['module.json', 'system.json', 'world.json'],
      allOrNothing: true,
      ifExists: 'accept',
      waitForAssets: 60_000,
      timeout: 600_000,
    });
    expect(parse({ registries: registriesInput }).settings).not.toHaveProperty('dryRun');
  });

  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('dry-run: %s', (text, value) => {
    expect(parse({ registries: registriesInput, 'dry-run': text }).settings?.dryRun).toBe(value);
  });

  test.each(['yes', 'no', 'on', '1', 'tRue', 'null'])('dry-run: %s is refused', (text) => {
    expect(parse({ registries: registriesInput, 'dry-run': text }).problems).toEqual([
      {
        code: 'input.invalid',
        title: `\`dry-run\` is \`${text}\`, which is not a boolean`,
        hint: 'Write `true` or `false`.',
        place: { kind: 'input', input: 'dry-run' },
      },
    ]);
  });

  test.each([
    ['timeout', '0', false],
    ['timeout', '1', true],
    ['wait-for-assets', '0', true],
    ['wait-for-assets', '1.5', false],
    ['wait-for-assets', '-1', false],
    ['timeout', '1e3', false],
    ['timeout', 'soon', false],
  ] as const)('%s: %s', (input, text, isValid) => {
    expect(parse({ registries: registriesInput, [input]: text }).problems.length === 0).toBe(isValid);
  });

  test('the token of GitHub is a secret, and is refused where it could not be a header', () => {
    expect(parse({ registries: registriesInput, 'github-token': 'ghs_abc' }).secrets).toContain('ghs_abc');
    const { problems } = parse({ registries: registriesInput, 'github-token': 'ghs_a bc' });
    expect(problems[0]).toMatchObject({ code: 'input.invalid', place: { input: 'github-token' } });
    expect(JSON.stringify(problems)).not.toContain('ghs_a');
  });

  test('what is wrong with `manifest-url` is said with everything else', () => {
    const { problems } = parse({
      registries: registriesInput,
      'manifest-url': 'http://cdn.example/{tag}.json',
      timeout: 'soon',
    });
    expect(problems.map(({ title }) => title)).toEqual([
      expect.stringContaining('`timeout` is `soon`'),
      expect.stringContaining('`manifest-url` is not `https:`'),
    ]);
  });

  test.each([
    ['', undefined],
    ['v1.2.0', 'v1.2.0'],
    [' refs/tags/v1.2.0 ', 'v1.2.0'],
  ])('tag: %p is %p', (text, tag) => {
    expect(parse({ registries: registriesInput, tag: text }).settings?.tag).toBe(tag);
  });

  test.each([
    ['refs/heads/main', '`tag` is `refs/heads/main`, which is a branch'],
    ['refs/tags/', '`tag` is ``, which is empty'],
    ['a\nb', '`tag` is `a b`, which contains a space or another character that tags cannot have'],
    ['🎲'.repeat(600), expect.stringMatching(/^`tag` is `(🎲)+…`, which is longer than 1,024 characters$/u)],
  ])('tag: %p is invalid, and reported together with everything else', (tag, title) => {
    const { problems } = parse({ registries: registriesInput, tag, timeout: 'soon' });
    expect(problems).toMatchObject([
      { place: { input: 'timeout' } },
      { code: 'input.invalid', title, place: { kind: 'input', input: 'tag' } },
    ]);
  });

  test('a manifest list is one pattern a line', () => {
    expect(parse({ registries: registriesInput, manifest: ' a.json \n\n*.json\n' }).settings?.manifest).toEqual([
      'a.json',
      '*.json',
    ]);
  });
});
