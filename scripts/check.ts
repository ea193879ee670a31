import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import './compile-cache.ts';

/**
 * Runs every check, as many at once as there are processors, and then the tests: the unit tests, which start as soon as no check
 * waits for a processor, or with `--all` all of them, once the checks are through. Further arguments are jest's. A check that passes is
 * one line; one that fails is followed by its output. With `--all` no check trusts what an earlier run found out, as the cache of eslint
 * does: it knows of a file, not of the types that the file imports.
 */
const root = join(import.meta.dirname, '..');
const isAll = process.argv.includes('--all');
const jestArguments = process.argv.slice(2).filter((argument) => argument !== '--all');

const cache = (tool: string): string[] =>
  isAll
    ? []
    : ['--cache', '--cache-strategy', 'content', '--cache-location', `node_modules/.cache/release-relay/${tool}`];

interface Check {
  readonly name: string;
  /** What node is given: a script and its arguments. */
  readonly run: readonly string[];
}

/** The longest first, so that no processor is idle in the end. */
const checks: readonly Check[] = [
  { name: 'lint', run: ['node_modules/eslint/bin/eslint.js', '.', ...cache('eslint')] },
  { name: 'dist', run: ['scripts/build.ts', '--check', ...(isAll ? [] : ['--trust-last'])] },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json'] },
  { name: 'format', run: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', ...cache('prettier')] },
  { name: 'docs', run: ['scripts/docs.ts', '--check'] },
];

const failed: string[] = [];
const waiting = [...checks];
const lanes = Array.from({ length: availableParallelism() }, takeChecks);
await (isAll ? Promise.all(lanes) : Promise.race(lanes));

// Hundreds of tests of the bundle would fail for this one reason.
if (isAll && failed.includes('dist')) console.error('\nThe tests did not run: dist/ does not match the sources.');
else if ((await runTests()) !== 0) failed.push('tests');
await Promise.all(lanes);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function takeChecks(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { name, run } = check;
    const started = performance.now();
    const { status, output } = await execute(run);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`${status === 0 ? '✓' : '✗'} ${name}  ${seconds} s`);
    if (status === 0) continue;
    failed.push(name);
    console.error(output.trimEnd());
  }
}

function execute(args: readonly string[]): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

function runTests(): Promise<number | null> {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const selection = isAll ? [] : ['--selectProjects', 'unit'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...jest, ...jestArguments, ...selection], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
