import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { root, textOf } from './workflows.ts';

const fixture = join(root, '__tests__/fixtures/fifth-registry');

/** Adds a line after each match. Throws if there is no match. */
async function extend(file: string, edits: readonly (readonly [RegExp, string])[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [where, line] of edits) {
    if (!where.test(text)) throw new Error(`${file} has no line that matches ${where}, after which one is added.`);
    text = text.replace(where, (found) => found + line);
  }
  await writeFile(file, text);
}

describe('a fifth registry, added by the steps of CONTRIBUTING', () => {
  let copy = '';
  const node = (...args: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' };
      execFile(process.execPath, args, { cwd: copy, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
        error ? reject(new Error(`${stdout}\n${stderr}`)) : resolve(stdout + stderr),
      );
    });

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'release-relay-copy-'));
    const configurations = (await readdir(root)).filter((file) => /^(tsconfig.*\.json|\w+\.config\.js)$/.test(file));
    for (const part of ['src', 'sandbox', 'scripts', '__tests__', 'action.yml', 'README.md', 'package.json'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    for (const file of configurations) await cp(join(root, file), join(copy, file));
    const checked = { extends: './tsconfig.json', compilerOptions: { noEmit: true } };
    const include = ['src', 'sandbox', '__tests__/registries/contract.test.ts'];
    await writeFile(join(copy, 'tsconfig.check.json'), JSON.stringify({ ...checked, include }));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

    // 1. the folder, 3. the sandbox
    for (const file of await readdir(fixture, { recursive: true })) {
      if (file.endsWith('.ts.txt')) await cp(join(fixture, file), join(copy, file.slice(0, -'.txt'.length)));
    }
    // 2. one line in each of the two lists
    await extend(join(copy, 'src/registries/index.ts'), [
      [/^ {2}foundry: .*\n/m, "  shelf: async () => registryOf((await import('./shelf/index.ts')).shelf),\n"],
    ]);
    await extend(join(copy, 'sandbox/index.ts'), [
      [/(?:^import .*\n)+/m, "import { createShelf } from './shelf.ts';\n"],
      [/\bfoundry: createFoundry,\n/, '  shelf: createShelf,\n'],
    ]);
    // 4. the row of the contract test
    await extend(join(copy, '__tests__/registries/contract.test.ts'), [
      [/^const rows: .*\{\n/m, await readFile(join(fixture, 'contract-row.txt'), 'utf8')],
    ]);
  }, 600_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('touches three places, which CONTRIBUTING names', async () => {
    const places = (await readdir(fixture, { recursive: true })).filter((file) => file.endsWith('.ts.txt'));
    expect(places.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'sandbox/shelf.ts.txt',
      ...['api', 'audit', 'check', 'errors', 'index', 'publish', 'settings'].map(
        (file) => `src/registries/shelf/${file}.ts.txt`,
      ),
    ]);
    const [, section = ''] = /## Adding a registry\n([^]*?)\n## /.exec(textOf('CONTRIBUTING.md')) ?? [];
    const named = [
      'src/registries/<id>/',
      'src/registries/index.ts',
      'sandbox/',
      '__tests__/registries/contract.test.ts',
      'docs/registries/<id>.md',
      '__tests__/fixtures/fifth-registry',
    ];
    const missing = named.filter((place) => !section.includes(place));
    expect(missing.map((place) => `CONTRIBUTING.md, "Adding a registry": no ${place}`)).toEqual([]);
  });

  test('uploads its files in one multipart body, and reads no manifest', () => {
    const path = '__tests__/fixtures/fifth-registry/src/registries/shelf';
    const wanted = [
      ['api.ts.txt', 'multipartBody('],
      ['index.ts.txt', "manifest: 'none'"],
    ] as const;
    const without = wanted.filter(([file, text]) => !textOf(`${path}/${file}`).includes(text));
    expect(without.map(([file, text]) => `${path}/${file}: no ${text}`)).toEqual([]);
  });

  test('passes the compiler', async () => {
    await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json');
  }, 600_000);

  test('passes the linter with its layers, and the formatter', async () => {
    const files = ['src/registries/shelf', 'sandbox/shelf.ts'];
    await node('node_modules/eslint/bin/eslint.js', ...files);
    await node('node_modules/prettier/bin/prettier.cjs', '--check', ...files);
  }, 600_000);

  test('is in the tables of the documents', async () => {
    await node('scripts/docs.ts');
    const lines = (await readFile(join(copy, 'README.md'), 'utf8')).split('\n').map((line) => line.replace(/ +/g, ' '));
    // Only these lines, so that a failure does not print the whole document.
    expect(lines.filter((line) => line.includes('`shelf`'))).toEqual([
      '| `shelf` | Shelf | `publish`, `withdraw` | `publish` |',
    ]);
  }, 600_000);

  test('passes the contract test of all registries', async () => {
    const jest = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ];
    const said = await node(
      ...jest,
      '__tests__/registries/contract.test.ts',
      '--testNamePattern',
      '^shelf|every registry',
      '--coverage=false',
    );
    expect(said).toMatch(/Tests: +(?:\d+ skipped, )?\d{2,} passed/);
  }, 600_000);
});
