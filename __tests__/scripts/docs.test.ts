import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';

import packageJson from '../../package.json' with { type: 'json' };
import { fill, settingsOf } from '../../scripts/docs.ts';
import { repositoryFrom, withOwner } from '../../scripts/repository.ts';
import { setting } from '../../src/domain/schema.ts';

describe('settingsOf', () => {
  test.each<[string, z.core.$ZodType, string]>([
    ['a key that has to be given', setting(z.string(), 'd'), 'required'],
    ['a key that may be left out', setting(z.optional(z.string()), 'd'), 'none'],
    ['a default in words', setting(z.optional(z.string()), 'd', "the release's page"), "the release's page"],
    ['a default word', setting(z._default(z.enum(['yank', 'keep']), 'yank'), 'd'), '`yank`'],
    ['a default boolean', setting(z._default(z.boolean(), false), 'd'), '`false`'],
    ['a default number', setting(z._default(z.number(), 120), 'd'), '`120`'],
    ['a default list', setting(z._default(z.array(z.string()), ['major']), 'd'), '`["major"]`'],
    ['words instead of a default value', setting(z._default(z.number(), 1), 'd', 'one'), 'one'],
    [
      'a key that is transformed',
      setting(z.pipe(z.union([z.string(), z.null()]), z.transform(String)), 'd'),
      'required',
    ],
  ])('%s', (_, schema, shown) => {
    expect(settingsOf(z.strictObject({ key: schema }))).toEqual([{ name: 'key', description: 'd', default: shown }]);
  });

  test('sees through a refinement and a transformation of the whole', () => {
    const schema = z.pipe(
      z.strictObject({ key: setting(z.optional(z.string()), 'd') }).check(z.refine(() => true)),
      z.transform((settings) => settings),
    );
    expect(settingsOf(schema)).toEqual([{ name: 'key', description: 'd', default: 'none' }]);
  });

  test('refuses a key that nobody described', () => {
    expect(() => settingsOf(z.strictObject({ mute: z.string() }))).toThrow('The setting `mute` has no description.');
  });
});

describe('fill', () => {
  const markers = /^(<!-- ([\w-]+):start -->\n)[^]*?(^<!-- \2:end -->$)/gm;
  const sections = new Map([
    ['a', () => 'new a'],
    ['b', () => 'costs $1 and $&'],
  ]);
  const document = (a: string, b: string): string =>
    `before\n<!-- a:start -->\n${a}<!-- a:end -->\nbetween\n<!-- b:start -->\n${b}<!-- b:end -->\nafter\n`;

  test('writes what stands between the markers, and nothing else', () => {
    const filled = fill(document('old\n', ''), markers, sections, ['a', 'b']);
    expect(filled).toBe(document('new a\n', 'costs $1 and $&\n'));
    expect(fill(filled, markers, sections)).toBe(filled);
  });

  test('refuses a section that nobody knows', () => {
    expect(() => fill('<!-- c:start -->\n<!-- c:end -->', markers, sections)).toThrow('Unknown section `c`.');
  });

  test('refuses a document that lost a section', () => {
    expect(() => fill('<!-- a:start -->\n<!-- a:end -->', markers, sections, ['a', 'b'])).toThrow('not marked: b.');
  });
});

test('action.yml is an action that the runner can start, with the defaults of the contract', async () => {
  const action: unknown = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'));
  expect(action).toMatchObject({
    name: 'Release Relay',
    branding: { icon: 'send', color: 'purple' },
    runs: { using: 'node24', main: 'dist/index.js' },
    inputs: {
      registries: { required: true },
      operation: { default: 'auto' },
      manifest: { default: 'module.json\nsystem.json\nworld.json\n' },
      'dry-run': { default: 'false' },
      'all-or-nothing': { default: 'true' },
      'if-exists': { default: 'accept' },
      'wait-for-assets': { default: '60' },
      timeout: { default: '600' },
      'github-token': { default: '${{ github.token }}' },
    },
  });
  const { inputs, outputs } = action as Record<'inputs' | 'outputs', Record<string, Record<string, unknown>>>;
  for (const name of ['registries', 'tag', 'manifest-url', 'manifest-path'])
    expect(inputs[name]).not.toHaveProperty('default');
  expect(Object.keys(outputs)).toEqual([
    'status',
    'outcomes',
    'url',
    'missing',
    'plan',
    'tag',
    'version',
    'manifest-url',
  ]);
});

describe('repositoryFrom', () => {
  test.each([
    undefined,
    '',
    'https://github.com/alice/release-relay',
    'git+https://github.com/alice/another.git',
    'git+https://github.com/release-relay.git',
    'git+https://gitlab.com/alice/release-relay.git',
    'git+https://github.com/al ice/release-relay.git',
  ])('refuses %j, and says what to use', (url) => {
    expect(() =>
      repositoryFrom({ name: 'release-relay', repository: { ...(url === undefined ? {} : { url }) } }),
    ).toThrow('use git+https://github.com/<owner>/release-relay.git');
  });
});

describe('withOwner', () => {
  const repository = { owner: 'alice', name: 'release-relay', slug: 'alice/release-relay' };

  test.each([
    'uses: bob-1/release-relay@v1',
    'https://github.com/bob-1/release-relay/issues',
    'git+https://github.com/bob-1/release-relay.git',
    'see `bob-1/release-relay`.',
    '(bob-1/release-relay)',
  ])('replaces the owner in %j', (text) => {
    expect(withOwner(text, repository)).toBe(text.replace('bob-1', 'alice'));
  });

  test.each([
    'src/bob/release-relay',
    '../bob/release-relay',
    '~/release-relay',
    'https://example.com/bob/release-relay',
    'bob/release-relay-sandbox',
    'bob/another',
  ])('leaves %j', (text) => {
    expect(withOwner(text, repository)).toBe(text);
  });
});

describe('another owner', () => {
  const root = join(import.meta.dirname, '../..');
  const { owner, slug } = repositoryFrom(packageJson);
  const other = 'Another-Owner-With-A-Long-Name';
  let copy = '';
  let written = '';
  let before: readonly string[];

  /** `file: count` of each file that names `owner/name`. */
  async function mentions(wanted: string): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || path.startsWith(join(copy, 'node_modules'))) continue;
      const count = (await readFile(path, 'utf8')).split(wanted).length - 1;
      if (count > 0) found.push(`${path.slice(copy.length + 1).replaceAll('\\', '/')}: ${count}`);
    }
    return found.sort();
  }

  const docs = (...args: string[]): Promise<{ status: number; said: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [join(copy, 'scripts/docs.ts'), ...args], (error, stdout, stderr) =>
        resolve({ status: error ? 1 : 0, said: stdout + stderr }),
      );
    });

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'release-relay-owner-'));
    const left = ['node_modules', '.git', 'dist', 'build', 'coverage'];
    for (const part of await readdir(root)) {
      if (!left.includes(part)) await cp(join(root, part), join(copy, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    before = await mentions(slug);
    const path = join(copy, 'package.json');
    const edited = (await readFile(path, 'utf8')).replace(
      `git+https://github.com/${owner}/`,
      `git+https://github.com/${other}/`,
    );
    await writeFile(path, edited);
    written = (await docs()).said;
  }, 300_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('is one edit of package.json: `npm run docs` changes every mention, and no other file needs it', async () => {
    expect(before.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining([
        '.github/ISSUE_TEMPLATE/config.yml',
        'README.md',
        'docs/registries/foundry.md',
        'examples/foundry.yml',
        'package.json',
      ]),
    );
    expect(await mentions(slug)).toEqual([]);
    expect(await mentions(`${other}/${packageJson.name}`)).toEqual(before);
    expect(written).toContain('README.md written');
  });

  test('is checked: `npm run docs:check` names the file and the line of a mention that was left', async () => {
    expect(await docs('--check')).toEqual({ status: 0, said: expect.stringContaining('The documents match') });
    const path = join(copy, 'examples/foundry.yml');
    await writeFile(path, (await readFile(path, 'utf8')).replace(other, 'stranger'));
    const { status, said } = await docs('--check');
    expect(status).toBe(1);
    expect(said).toMatch(
      /^examples\/foundry\.yml does not match .*: line \d+\n +- .*stranger\/.*\n +\+ .*Another-Owner/m,
    );
  }, 300_000);
});
