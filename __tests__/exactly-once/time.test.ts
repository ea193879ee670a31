import { describe, expect, test } from '@jest/globals';

import { report, sampled } from './figures.ts';
import { completeness, flawsOfEnd, flawsOfRun } from './invariants.ts';
import { lineUps } from './entries.ts';
import { healthyRequests } from './sweep.ts';
import { createWorld, type Fault } from './harness.ts';

/** When a workflow is canceled, counted from one request: as it is sent or answered, or a moment after this went wrong with it. */
const moments = {
  before: undefined,
  after: undefined,
  hang: { kind: 'hang', act: false },
  'hang after acting': { kind: 'hang', act: true },
  'in the pause after a reset': { kind: 'reset-after' },
  'in the wait for a rate limit': { kind: 'status', status: 429, headers: { 'retry-after': '30' }, act: false },
} as const satisfies Record<string, Fault | undefined>;

describe.each(lineUps.map((labels) => [labels.join(', '), labels] as const))('%s', (_, labels) => {
  test('nothing outlasts `timeout`, wherever the other side stops responding; unfinished work is reported', async () => {
    const keys = [...new Set((await healthyRequests({ labels })).map(({ key }) => key))];
    const failures: string[][] = [];
    for (const key of keys) {
      // Shorter than one attempt may take, longer than that, and longer than all attempts of a request.
      for (const seconds of [7, 45, 300]) {
        const world = await createWorld({ labels });
        try {
          const relayed = await world.relay({
            inputs: { timeout: String(seconds) },
            faults: (sent) => (sent.key === key ? { kind: 'hang', act: false } : undefined),
          });
          const { runner, elapsedMs, exitCode } = relayed;
          const flaws = flawsOfRun(world, relayed, []);
          if (elapsedMs > seconds * 1_000) flaws.push(`takes ${elapsedMs} ms`);
          const outcomes = Object.values(runner.outcomes());
          if (outcomes.length !== world.entries.length) flaws.push(`reports ${outcomes.length} outcomes`);
          const codes = outcomes.flatMap(({ problems }) => problems.map(({ code }) => code));
          if (exitCode === 1 && elapsedMs === seconds * 1_000 && !codes.includes('run.timeout')) {
            flaws.push(`says ${codes.join()} when the time is up`);
          }
          completeness(world).forEach((complete, index) => {
            const { label = '' } = world.entries[index] ?? {};
            const status = runner.outcomes()[label]?.status ?? '';
            if (complete && !['published', 'verified', 'pending', 'failed', 'withheld'].includes(status))
              flaws.push(`says ${status} of ${label}`);
          });
          await world.clock.advance(60_000);
          const again = await world.relay({ attempt: 2 });
          flaws.push(...flawsOfRun(world, again, []), ...flawsOfEnd(world));
          if (again.exitCode === 1) flaws.push('is red again');
          if (flaws.length > 0) failures.push([`${key}, ${seconds} s`, ...flaws, ...runner.lines()]);
        } finally {
          await world.close();
        }
      }
    }
    report({ 'times up': 3 * keys.length });
    expect(failures).toEqual([]);
  }, 600_000);

  test('an attempt that hangs is aborted and retried, and the run still succeeds', async () => {
    const failures: string[][] = [];
    for (const { key, occurrence } of sampled(await healthyRequests({ labels }))) {
      const world = await createWorld({ labels });
      try {
        const relayed = await world.relay({
          faults: (sent) =>
            sent.key === key && sent.occurrence === occurrence ? { kind: 'hang', act: false } : undefined,
        });
        const flaws = flawsOfRun(world, relayed, []);
        // The result of a subscription cannot be looked up.
        if ((relayed.exitCode === 1) !== key.endsWith('/subscribers')) flaws.push(`exits with ${relayed.exitCode}`);
        if (relayed.elapsedMs < 1_000) flaws.push(`does not wait: ${relayed.elapsedMs} ms`);
        if (relayed.elapsedMs > 150_000) flaws.push(`waits ${relayed.elapsedMs} ms`);
        if (flaws.length > 0) failures.push([`${key} #${occurrence}`, ...flaws, ...relayed.runner.lines()]);
      } finally {
        await world.close();
      }
    }
    expect(failures).toEqual([]);
  }, 600_000);

  test('a workflow that is canceled, at every boundary: ends within two seconds, and reports what was done', async () => {
    const requests = await healthyRequests({ labels });
    const failures: string[][] = [];
    for (const { key, occurrence } of sampled(requests)) {
      for (const side of Object.keys(moments) as (keyof typeof moments)[]) {
        const world = await createWorld({ labels });
        try {
          const cancellation = new AbortController();
          let at = 0;
          const cancel = (): void => {
            at = world.clock.now();
            cancellation.abort();
          };
          const isIt = (sent: { key: string; occurrence: number }): boolean =>
            sent.key === key && sent.occurrence === occurrence;
          const relayed = await world.relay({
            cancelled: cancellation.signal,
            ...(side === 'before' || side === 'after'
              ? {
                  [side]: (sent: { key: string; occurrence: number }) => {
                    if (isIt(sent)) cancel();
                  },
                }
              : {
                  faults: (sent) => {
                    if (!isIt(sent)) return undefined;
                    world.clock.timer(300, cancel);
                    return moments[side];
                  },
                }),
          });
          const flaws = flawsOfRun(world, relayed, []);
          const tookMs = world.clock.now() - at;
          // A run may end before it: not every request has a pause.
          if (at === 0 && !side.startsWith('in ')) flaws.push('is not canceled');
          if (at > 0 && tookMs > 2_000) flaws.push(`takes ${tookMs} ms to end`);
          const { runner } = relayed;
          if (Object.keys(runner.outcomes()).length !== world.entries.length) flaws.push('leaves an outcome out');
          completeness(world).forEach((complete, index) => {
            const { label = '' } = world.entries[index] ?? {};
            const outcome = runner.outcomes()[label];
            // A write without a reply may be reported as unknown, but nothing may be reported as done that is not.
            if (!complete && outcome?.status === 'published') flaws.push(`${label} is not published`);
            // A subscription with an unknown result was not interrupted by the cancellation.
            const isOwn = label === 'releasepage' && key.endsWith('/subscribers') && side.startsWith('in ');
            if (
              !isOwn &&
              relayed.exitCode === 1 &&
              outcome?.status === 'failed' &&
              outcome.problems.every(({ code }) => code !== 'run.timeout')
            ) {
              flaws.push(`${label} fails with ${outcome.problems.map(({ code }) => code).join()}`);
            }
          });
          if (runner.summaryText() === '' || runner.outputs()['status'] === undefined) flaws.push('reports nothing');
          await world.clock.advance(60_000);
          const again = await world.relay({ attempt: 2 });
          flaws.push(...flawsOfRun(world, again, []), ...flawsOfEnd(world));
          if (again.exitCode === 1) flaws.push('is red again');
          if (flaws.length > 0) failures.push([`${side} ${key} #${occurrence}`, ...flaws, ...runner.lines()]);
        } finally {
          await world.close();
        }
      }
    }
    report({ cancellations: Object.keys(moments).length * sampled(requests).length });
    expect(failures).toEqual([]);
  }, 600_000);
});

test('an absurd wait is ignored', async () => {
  const world = await createWorld({ labels: ['foundry'] });
  const relayed = await world.relay({
    faults: ({ server }) =>
      server === 'foundry' ? { kind: 'status', status: 429, headers: { 'retry-after': '601' }, act: false } : undefined,
  });
  await world.close();
  expect(relayed.elapsedMs).toBe(0);
  expect(relayed.runner.outcomes()['foundry']?.problems[0]?.code).toBe('registry.rate-limited');
  expect(relayed.runner.outcomes()['foundry']?.problems[0]?.hint).toContain('2026-11-03 12:10:01 UTC');
});
