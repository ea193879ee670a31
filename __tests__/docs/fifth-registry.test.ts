import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { root, textOf } from './workflows.ts';

const fixture = join(root, '__tests__/fixtures/fifth-registry');

/** Adds a line to a list in a file of the copy. */
async function extend(file: string, edits: readonly (readonly [RegExp, string])[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [where, line] of edits) {
    expect(text).toMatch(where);
    text = text.replace(where, (found) => found + line);
  }
  await writeFile(file, text);
}

describe('a fifth registry, by the steps of CONTRIBUTING', () => {
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
    const tests = ['registries/contract.test.ts', 'harness', 'exactly-once/reporter.ts', 'exactly-once/figures.ts'].map(
      (part) => join('__tests__', part),
    );
    const configurations = (await readdir(root)).filter((file) => /^(tsconfig.*\.json|\w+\.config\.js)$/.test(file));
    for (const part of ['src', 'sandbox', 'scripts/docs.ts', 'action.yml', 'README.md', 'package.json', ...tests])
      await cp(join(root, part), join(copy, part), { recursive: true });
    for (const file of configurations) await cp(join(root, file), join(copy, file));
    const checked = { extends: './tsconfig.json', compilerOptions: { noEmit: true } };
    const include = ['src', 'sandbox', '__tests__/registries'];
    await writeFile(join(copy, 'tsconfig.check.json'), JSON.stringify({ ...checked, include }));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

    // 1. the folder, 3. the sandbox
    for (const file of await readdir(fixture, { recursive: true })) {
      if (file.endsWith('.ts.txt')) await cp(join(fixture, file), join(copy, file.slice(0, -'.txt'.length)));
    }
    // 2. the line, in each of the two lists
    await extend(join(copy, 'src/registries/index.ts'), [
      [/^ {2}foundry: .*\n/m, "  shelf: async () => registryOf((await import('./shelf/index.ts')).shelf),\n"],
    ]);
    await extend(join(copy, 'sandbox/index.ts'), [
      [/(?:^import .*\n)+/m, "import { createShelf } from './shelf.ts';\n"],
      [/\bfoundry: createFoundry,\n/, '  shelf: createShelf,\n'],
    ]);
    // 4. what it owes
    await extend(join(copy, '__tests__/registries/contract.test.ts'), [
      [/^const rows: .*\{\n/m, await readFile(join(fixture, 'contract-row.txt'), 'utf8')],
    ]);
  }, 600_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('touches three places, which CONTRIBUTING names', async () => {
    const places = (await readdir(fixture, { recursive: true })).filter((file) => file.endsWith('.ts.txt'));
    expect(places.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'sandbox/shelf.ts.txt',
      'src/registries/shelf/api.ts.txt',
      'src/registries/shelf/errors.ts.txt',
      'src/registries/shelf/index.ts.txt',
    ]);
    const [, section = ''] = /## Adding a registry\n([^]*?)\n## /.exec(textOf('CONTRIBUTING.md')) ?? [];
    for (const place of [
      'src/registries/<id>/',
      'src/registries/index.ts',
      'sandbox/',
      '__tests__/fixtures/fifth-registry',
    ])
      expect(section).toContain(place);
  });

  test('passes the compiler', async () => {
    await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json');
  }, 600_000);

  test('passes the linter and its layers', async () => {
    await node('node_modules/eslint/bin/eslint.js', 'src/registries/shelf', 'sandbox/shelf.ts');
  }, 600_000);

  test('stands in the tables of the documents', async () => {
    await node('scripts/docs.ts');
    const readme = await readFile(join(copy, 'README.md'), 'utf8');
    expect(readme).toMatch(
      /^\| `shelf` +\| Shelf +\| `publish`, `withdraw` +\| `publish` +\| `https:\/\/shelf\.example\/api`/m,
    );
    expect(readme).toMatch(
      /#### `shelf`: Shelf\n\n\| setting +\| default +\| meaning +\|\n.*\n\| `package` +\| required/,
    );
  }, 600_000);

  test('is held to the contract of all registries, and keeps it', async () => {
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
