import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { pairsFrom } from '../../sandbox/runner.ts';
import { createRunner } from '../../src/github/runner.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-relay-runner-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<[string, string]>([
  ['nothing', ''],
  ['a word', 'published'],
  ['several lines', 'one\ntwo\n\nthree'],
  ['the end of an output, and another one', 'x\nEND_OF_OUTPUT\nstatus<<END_OF_OUTPUT\nfailed\nEND_OF_OUTPUT_\n__'],
])('an output of %s arrives as it is, and as one', async (_, value) => {
  const file = join(folder, 'output');
  await writeFile(file, 'earlier=1\n');
  const runner = createRunner({ GITHUB_OUTPUT: file });
  runner.output('first', value);
  runner.output('second', 'last');
  expect(pairsFrom(await readFile(file, 'utf8'))).toEqual({ earlier: '1', first: value, second: 'last' });
});

test('outputs and summary need no file', () => {
  const runner = createRunner({});
  runner.output('name', 'value');
  runner.summary('text');
});

test.each([
  ['GITHUB_OUTPUT', 'outputs'],
  ['GITHUB_STEP_SUMMARY', 'job summary'],
])('a file that cannot be written is a warning, once: %s', (variable, what) => {
  const said: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const runner = createRunner({ [variable]: join(folder, 'missing', 'file') });
    runner.output('name', 'value');
    runner.output('other', 'value');
    runner.summary('text');
    runner.summary('text');
  } finally {
    write.mockRestore();
  }
  expect(said.join('')).toMatch(new RegExp(`^::warning title=Release Relay::The ${what} cannot be .*ENOENT.*\n$`));
});

test('a summary is added to what is there', async () => {
  const file = join(folder, 'summary');
  await writeFile(file, '# Earlier\n');
  createRunner({ GITHUB_STEP_SUMMARY: file }).summary('# Later');
  expect(await readFile(file, 'utf8')).toBe('# Earlier\n# Later\n');
});

test('a file that cannot be read is undefined', async () => {
  const runner = createRunner({});
  await writeFile(join(folder, 'event.json'), '{}');
  expect(await runner.readText(join(folder, 'event.json'))).toBe('{}');
  expect(await runner.readText(join(folder, 'missing'))).toBeUndefined();
  expect(await runner.readText('')).toBeUndefined();
});
