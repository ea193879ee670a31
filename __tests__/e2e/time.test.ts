import type { ChildProcess } from 'node:child_process';
import { describe, expect } from '@jest/globals';

import type { JournalEntry } from '../../sandbox/server.ts';
import { foundryToken, scenario } from './scenario.ts';

// How long the end takes is asked of the virtual clock: see exactly-once/time.test.ts.
describe('a canceled workflow', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    scenario(`${signal} while the registry is silent ends the run, with its summary and its outputs`, async (world) => {
      let child: ChildProcess | undefined;
      world.journal.faults = ({ server }) => {
        if (server !== 'foundry') return undefined;
        child?.kill(signal);
        return { kind: 'hang', act: true };
      };
      const run = await world.relay({ kill: (started) => (child = started) });
      expect(run).toMatchObject({ exitCode: 1, signal: null });
      expect(run.outputs['status']).toBe('failed');
      expect(run.outcomes['foundry']).toMatchObject({
        status: 'failed',
        problems: [
          {
            code: 'run.timeout',
            title: expect.stringContaining('canceled'),
            hint: expect.stringMatching(/not known|unknown/),
          },
        ],
      });
      expect(run.summary).toContain('❌ failed');
    });
  }

  scenario('while waiting for a rate limit', async (world) => {
    let child: ChildProcess | undefined;
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? { kind: 'status', status: 429, headers: { 'retry-after': '60' }, act: false } : undefined;
    world.journal.settled = ({ server }: JournalEntry) => {
      if (server !== 'foundry') return;
      setTimeout(() => {
        child?.kill('SIGTERM');
      }, 100);
    };
    const run = await world.relay({ kill: (started) => (child = started) });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([
      { code: 'run.timeout', title: expect.stringContaining('canceled') },
    ]);
  });

  scenario(
    'while waiting for assets',
    async (world) => {
      let child: ChildProcess | undefined;
      world.journal.settled = () => setTimeout(() => child?.kill('SIGTERM'), 100);
      const run = await world.relay({ kill: (started) => (child = started) });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        { code: 'run.timeout', title: expect.stringContaining('canceled') },
      ]);
      expect(run.requests.every((line) => line.startsWith('GET github-api'))).toBe(true);
    },
    { assets: [] },
  );
});

describe('the time that `timeout` allows', () => {
  const late = expect.stringContaining('`timeout`');

  scenario(
    'is up while the registry is silent',
    async (world) => {
      world.journal.faults = ({ server }) => (server === 'foundry' ? { kind: 'hang', act: true } : undefined);
      const run = await world.relay({ inputs: { timeout: '1' } });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundry']).toMatchObject({
        attempts: 1,
        problems: [{ code: 'run.timeout', hint: expect.stringMatching(/not known|unknown/) }],
      });
      expect(run.summary).toContain('run.timeout');
    },
    { waits: true },
  );

  scenario(
    'is up while the manifest is silent',
    async (world) => {
      world.journal.faults = ({ server }) => (server === 'github-storage' ? { kind: 'hang', act: false } : undefined);
      const run = await world.relay({ inputs: { timeout: '1' } });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout' }]);
      expect(run.requests.some((line) => line.includes('foundry'))).toBe(false);
    },
    { waits: true },
  );

  scenario(
    'is up while waiting for the release',
    async (world) => {
      const run = await world.relay({ inputs: { timeout: '2', tag: 'v9.9.9' } });
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout', title: late }]);
    },
    { waits: true },
  );

  scenario(
    'is up while waiting for the assets',
    async (world) => {
      const run = await world.relay({ inputs: { timeout: '2' } });
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout', title: late }]);
    },
    { assets: [], waits: true },
  );

  scenario(
    'is up between two entries: each says what became of it',
    async (world) => {
      const other = await world.anotherFoundry('fvttp_Slow/Made+Up');
      let publishes = 0;
      world.journal.faults = ({ server, headers }) =>
        server === 'foundry' && headers['authorization'] === 'fvttp_Slow/Made+Up' && (publishes += 1) === 2
          ? { kind: 'hang', act: false }
          : undefined;
      const run = await world.relay({
        registries: {
          slow: { type: 'foundry', token: 'fvttp_Slow/Made+Up', url: other.url },
          foundry: { token: foundryToken },
        },
        inputs: { timeout: '2' },
        secrets: { slow: 'fvttp_Slow/Made+Up' },
      });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes).toMatchObject({
        slow: { status: 'failed', problems: [{ code: 'run.timeout' }] },
        foundry: { status: 'published' },
      });
    },
    { waits: true },
  );
});

describe('standard output that is closed in mid-run', () => {
  scenario('changes nothing in what is published, in the outputs, and in the exit status', async (world) => {
    let child: ChildProcess | undefined;
    world.journal.faults = ({ server }) => {
      if (server === 'foundry') child?.stdout?.destroy();
      return undefined;
    };
    const run = await world.relay({ kill: (started) => (child = started) });
    expect(run).toMatchObject({ exitCode: 0, signal: null, stderr: '' });
    expect(run.outputs['status']).toBe('published');
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published' });
    expect(run.summary).toContain('published');
  });

  scenario('hides no failure', async (world) => {
    let child: ChildProcess | undefined;
    world.journal.faults = ({ server }) => {
      if (server !== 'foundry') return undefined;
      child?.stdout?.destroy();
      return { kind: 'status', status: 403, body: 'Forbidden', act: false };
    };
    const run = await world.relay({ kill: (started) => (child = started) });
    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(run.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'registry.forbidden' }] });
  });
});
