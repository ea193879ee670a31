import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { ProblemError } from '../../src/domain/problem.ts';
import { findManifestSource, findWorkspaceFiles, type ManifestSearch } from '../../src/github/workspace.ts';

let outside: string;
let workspace: string;
let warnings: string[];

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'relay-'));
  workspace = join(outside, 'checkout');
  warnings = [];
  await mkdir(workspace);
});
afterEach(() => rm(outside, { recursive: true }));

async function write(files: Record<string, string | number>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const full = join(workspace, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, typeof content === 'number' ? Buffer.alloc(content, 'x') : content);
  }
}

describe('findManifestSource', () => {
  const find = (search: Partial<ManifestSearch> = {}): ReturnType<typeof findManifestSource> =>
    findManifestSource({
      workspace,
      assetName: 'module.json',
      log: { warning: (text) => void warnings.push(text) },
      ...search,
    });

  test.each<[what: string, files: Record<string, string | number>, path: string | undefined]>([
    ['at the top', { 'module.json': '{}' }, 'module.json'],
    ['the shallowest', { 'a/b/module.json': '{}', 'src/module.json': '{}' }, 'src/module.json'],
    [
      'with the id',
      { 'module.json': '{"id": "other"}', 'packages/dungeon/module.json': '{"id": "dungeon"}' },
      'packages/dungeon/module.json',
    ],
    [
      'with the id of old, and a comment',
      { 'module.json': '{}', 'src/module.json': '// source\n{"name" : "dungeon",}' },
      'src/module.json',
    ],
    [
      'before what the build left',
      { 'dist/module.json': '{"id":"dungeon"}', 'src/static/module.json': '{"id":"dungeon"}' },
      'src/static/module.json',
    ],
    ['in what the build left, where that is all', { 'dist/module.json': '{}' }, 'dist/module.json'],
    [
      'with the id in what the build left',
      { 'dist/module.json': '{"id":"dungeon"}', 'src/module.json': '{"id":"x"}' },
      'dist/module.json',
    ],
    [
      'never in dependencies',
      { 'node_modules/dungeon/module.json': '{"id":"dungeon"}', '.git/module.json': '{}' },
      undefined,
    ],
    ['five levels deep', { 'a/b/c/d/e/module.json': '{}' }, 'a/b/c/d/e/module.json'],
    ['not six', { 'a/b/c/d/e/f/module.json': '{}' }, undefined],
    ['of the same name only', { 'system.json': '{}', 'module.jsonc': '{}' }, undefined],
    ['of 1 MiB', { 'module.json': 1024 * 1024 }, 'module.json'],
    ['not of more', { 'module.json': 1024 * 1024 + 1, 'src/module.json': '{}' }, 'src/module.json'],
    ['nowhere', {}, undefined],
  ])('%s', async (_, files, path) => {
    await write(files);
    const found = await find({ id: 'dungeon' });
    expect(found?.path).toBe(path);
    if (path !== undefined)
      expect(found?.text).toBe(typeof files[path] === 'number' ? 'x'.repeat(files[path]) : files[path]);
    expect(warnings).toEqual([]);
  });

  test('follows no link', async () => {
    await writeFile(join(outside, 'module.json'), '{"id":"dungeon"}');
    await symlink(outside, join(workspace, 'link'));
    await symlink(join(outside, 'module.json'), join(workspace, 'module.json'));
    expect(await find()).toBeUndefined();
  });

  test('looks at 2,000 entries and no more', async () => {
    await write(Object.fromEntries(Array.from({ length: 1998 }, (_, index) => [`f${index}`, ''])));
    await write({ 'z/module.json': '{}' });
    expect((await find())?.path).toBe('z/module.json');
    await write({ f1998: '' });
    expect(await find()).toBeUndefined();
  });

  test.each(['', 'nowhere'])('without a checkout (%p) there is nothing to show', async (folder) => {
    expect(await find({ workspace: folder === '' ? '' : join(outside, folder) })).toBeUndefined();
  });

  test.each([
    ['src/module.json', 'src/module.json'],
    ['./src/module.json', 'src/module.json'],
    ['src\\module.json', 'src/module.json'],
    ['src/static/template.json', 'src/static/template.json'],
  ])('`manifest-path` %p wins', async (manifestPath, path) => {
    await write({ 'module.json': '{}', 'src/module.json': '{"a":1}', 'src/static/template.json': '{}' });
    expect((await find({ manifestPath }))?.path).toBe(path);
    expect(warnings).toEqual([]);
  });

  test('`manifest-path` may be absolute inside the checkout', async () => {
    await write({ 'src/module.json': '{}' });
    expect((await find({ manifestPath: join(workspace, 'src', 'module.json') }))?.path).toBe('src/module.json');
  });

  test.each(['missing.json', '../module.json', '/etc/hostname', 'link.json', 'src', 'a\u0000b'])(
    '`manifest-path` %p is warned of',
    async (manifestPath) => {
      await write({ 'module.json': '{}', 'src/other': '' });
      await writeFile(join(outside, 'module.json'), '{}');
      await symlink(join(outside, 'module.json'), join(workspace, 'link.json'));
      expect(await find({ manifestPath })).toBeUndefined();
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('manifest-path');
    },
  );
});

describe('findWorkspaceFiles', () => {
  const paths = async (pattern: string): Promise<string[]> =>
    (await findWorkspaceFiles(workspace, pattern)).map(({ path }) => path);
  const files = {
    'dist/b.zip': 'bb',
    'dist/a.zip': 'a',
    'dist/.c.zip': '',
    '.secret/x.env': '',
    'dist/deep/d.zip': 'dddd',
    'dist/a.txt': '',
    'top.zip': '',
    'odd/[1.0].zip': '1',
    'odd/1.zip': '2',
  };

  test.each<[pattern: string, expected: string[]]>([
    ['./dist/*.zip', ['dist/a.zip', 'dist/b.zip']],
    ['./dist/.*.zip', ['dist/.c.zip']],
    ['./dist/.c.zip', ['dist/.c.zip']],
    ['./**/*.env', []],
    ['./.secret/*', ['.secret/x.env']],
    ['.\\dist\\*.zip', ['dist/a.zip', 'dist/b.zip']],
    ['./dist/**/*.zip', ['dist/a.zip', 'dist/b.zip', 'dist/deep/d.zip']],
    ['./*/a.{zip,txt}', ['dist/a.txt', 'dist/a.zip']],
    ['./*.zip', ['top.zip']],
    ['./dist/a.zip', ['dist/a.zip']],
    ['./odd/[1.0].zip', ['odd/[1.0].zip']],
    ['./odd/[1].zip', ['odd/1.zip']],
    ['./dist', []],
    ['./nowhere/*.zip', []],
    ['./nowhere.zip', []],
  ])('%s', async (pattern, expected) => {
    await write(files);
    expect(await paths(pattern)).toEqual(expected);
  });

  test('gives name, size and bytes, as often as they are asked for', async () => {
    await write(files);
    const [file] = await findWorkspaceFiles(workspace, './dist/deep/*.zip');
    expect(file).toMatchObject({ path: 'dist/deep/d.zip', name: 'd.zip', bytes: { size: 4 } });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of (await file?.bytes.open(new AbortController().signal)) ?? []) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe('dddd');
    }
  });

  test('sends no more than it announced of a file that grew', async () => {
    await write({ 'a.zip': 'abc', 'empty.zip': '' });
    const found = await findWorkspaceFiles(workspace, './*.zip');
    await write({ 'a.zip': 'abcdef', 'empty.zip': 'x' });
    const texts = await Promise.all(
      found.map(async ({ bytes }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of await bytes.open(new AbortController().signal)) chunks.push(chunk);
        return Buffer.concat(chunks).toString();
      }),
    );
    expect(texts).toEqual(['abc', '']);
  });

  test.each<[pattern: string, said: RegExp]>([
    ['./../secret.zip', /leaves the workspace/],
    ['./dist/../../secret.zip', /leaves the workspace/],
    ['.\\..\\secret.zip', /leaves the workspace/],
    ['/etc/passwd', /leaves the workspace/],
    ['C:\\secret.zip', /leaves the workspace/],
    ['./link/*.zip', /leaves the workspace/],
    ['./link/nothing-*.zip', /leaves the workspace/],
    ['./link/secret.zip', /leaves the workspace/],
    ['./secret-*.zip', /leaves the workspace by the link `secret-1\.zip`/],
    ['./', /is empty/],
    ['./+(a|b).zip', /repeats a group/],
    [`./${'x'.repeat(300)}*`, /longer than 256/],
  ])('refuses %p', async (pattern, said) => {
    await write(files);
    await writeFile(join(outside, 'secret.zip'), 'secret');
    await symlink(outside, join(workspace, 'link'));
    await symlink(join(outside, 'secret.zip'), join(workspace, 'secret-1.zip'));
    const error = (await findWorkspaceFiles(workspace, pattern).catch((thrown: unknown) => thrown)) as ProblemError;
    expect(error).toMatchObject({ name: 'ProblemError', problems: [{ code: 'input.invalid' }] });
    expect(error.message).toMatch(said);
  });

  test('a link that stays inside is followed', async () => {
    await write(files);
    await symlink(join(workspace, 'dist'), join(workspace, 'latest'));
    expect(await paths('./latest/a.zip')).toEqual(['latest/a.zip']);
    expect(await paths('./latest/*.zip')).toEqual(['latest/a.zip', 'latest/b.zip']);
  });

  test('without a workspace there is a problem', async () => {
    await expect(findWorkspaceFiles(join(outside, 'nowhere'), './*.zip')).rejects.toMatchObject({
      problems: [{ code: 'input.invalid' }],
    });
  });
});
