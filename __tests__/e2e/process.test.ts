import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { bundle } from '../harness/fixtures.ts';
import { foundryToken, scenario } from './scenario.ts';

const posix = process.platform !== 'win32';
const onPosix = posix ? scenario : (name: string): void => test.skip(`${name} (POSIX only)`, () => undefined);

let folder: string;
let fifo: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-relay-process-'));
  fifo = join(folder, 'fifo');
  if (posix) execFileSync('mkfifo', [fifo]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that runs the action with other streams, and ends as it ends. `streams` sets `stdio`, and may look at the `child`. */
function programWith(name: string, streams: string, later = ''): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(
    file,
    `const fs = require('node:fs');
     const { spawn } = require('node:child_process');
     const [program, fifo] = ${JSON.stringify([bundle, fifo])};
     let command = [process.execPath, program];
     let stdio = ['ignore', 'ignore', 'ignore'];
     ${streams}
     const child = spawn(command[0], command.slice(1), { stdio });
     ${later}
     child.on('exit', (code) => process.exit(code ?? 99));`,
  );
  return file;
}

/** As shells do it: the stream does not exist. Not `sh`, which drops the variables of inputs with a hyphen. */
const closing = (what: string): string => `command = ['bash', '-c', 'exec "$@" ${what}', 'bash', ...command];`;
const full = `
  const fd = fs.openSync(fifo, fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
  try { for (;;) fs.writeSync(fd, Buffer.alloc(512)); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
  try { for (;;) fs.writeSync(fd, 'x'); } catch (error) { if (error.code !== 'EAGAIN') throw error; }`;

const kinds: readonly (readonly [name: string, streams: string, later?: string])[] = [
  ['standard output that is closed at the start', closing('>&-')],
  ['standard error that is closed at the start', closing('2>&-')],
  ['both that are closed at the start', closing('>&- 2>&-')],
  ['standard output whose reader has gone', `stdio[1] = 'pipe';`, 'child.stdout.destroy();'],
  ['standard error whose reader has gone', `stdio[2] = 'pipe';`, 'child.stderr.destroy();'],
  ['standard output on a device that is full', `stdio[1] = fs.openSync('/dev/full', 'w');`],
  ['standard output that is full, and that nobody reads', `${full} stdio[1] = fd;`],
  ['both that are full, and that nobody reads', `${full} stdio[1] = stdio[2] = fd;`],
];

describe.each(kinds)('%s', (name, streams, later) => {
  const isHere = !streams.includes('/dev/full') || process.platform === 'linux';
  const here = isHere ? onPosix : (title: string): void => test.skip(title, () => undefined);

  here('changes nothing in what is published, in the outputs, and in the exit status', async (world) => {
    const run = await world.relay({
      bundle: programWith(`ok-${kinds.findIndex(([one]) => one === name)}`, streams, later),
    });
    expect(run).toMatchObject({ exitCode: 0, signal: null });
    expect(run.requests.at(-1)).toBe('POST foundry publish');
    expect(run.outputs['status']).toBe('published');
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published' });
    expect(run.summary).toContain('published');
  });

  here('hides no failure', async (world) => {
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? { kind: 'status', status: 403, body: 'Forbidden', act: false } : undefined;
    const run = await world.relay({
      bundle: programWith(`bad-${kinds.findIndex(([one]) => one === name)}`, streams, later),
    });
    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(run.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'registry.forbidden' }] });
  });
});

onPosix('what somebody else writes to standard error whose reader has gone changes nothing', async (world) => {
  const file = join(folder, 'warn.cjs');
  writeFileSync(
    file,
    `const { write } = process.stdout;
     process.stdout.write = function (...given) {
       process.stderr.write('Warning: of Node');
       return write.apply(this, given);
     };`,
  );
  const run = await world.relay({
    bundle: programWith('warned', `stdio[2] = 'pipe';`, 'child.stderr.destroy();'),
    env: { NODE_OPTIONS: `--require ${JSON.stringify(file)}` },
  });
  expect(run).toMatchObject({ exitCode: 0, signal: null });
  expect(run.outcomes['foundry']).toMatchObject({ status: 'published' });
});

describe('a resolver that never answers', () => {
  /** Blocks a thread of Node's pool forever, as `getaddrinfo` does then. */
  const hang = (): string => {
    const file = join(folder, 'hang.cjs');
    writeFileSync(
      file,
      `require('node:dns').lookup = () => {
         console.error = () => {};
         require('node:fs').open(${JSON.stringify(fifo)}, 'r', () => {});
         if (process.env.ON_LOOKUP) process.kill(process.pid, process.env.ON_LOOKUP);
       };`,
    );
    return `--require ${JSON.stringify(file)}`;
  };
  const registries = { foundry: { token: foundryToken, url: 'https://registry.test/' } };

  onPosix(
    'does not keep the process past `timeout`',
    async (world) => {
      const env = { NODE_OPTIONS: hang() };
      const run = await world.relay({ registries, env, inputs: { timeout: '2' }, timeoutMs: 15_000 });
      expect(run).toMatchObject({ exitCode: 1, signal: null });
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout' }]);
      expect(run.summary).toContain('run.timeout');
    },
    { waits: true },
  );

  for (const signal of ['SIGTERM', 'SIGINT']) {
    onPosix(`does not keep the process past ${signal}`, async (world) => {
      const env = { NODE_OPTIONS: hang(), ON_LOOKUP: signal };
      const run = await world.relay({ registries, env, timeoutMs: 15_000 });
      expect(run).toMatchObject({ exitCode: 1, signal: null });
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        { code: 'run.timeout', title: expect.stringContaining('canceled') },
      ]);
    });
  }

  onPosix('of the manifest does not, either', async (world) => {
    const env = { NODE_OPTIONS: hang(), ON_LOOKUP: 'SIGTERM' };
    const inputs = { 'manifest-url': 'https://manifest.test/{tag}/module.json' };
    const run = await world.relay({ registries, env, inputs, timeoutMs: 15_000 });
    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout' }]);
  });
});
