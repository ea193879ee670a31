import { describe, expect, test } from '@jest/globals';

import type { Clock } from '../../src/domain/ports.ts';
import { systemClock } from '../../src/http/clock.ts';
import { createVirtualClock } from '../harness/clock.ts';

const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe.each<[string, () => Clock]>([
  ['systemClock', () => systemClock],
  ['the virtual clock', () => createVirtualClock()],
])('%s', (_name, make) => {
  test('a sleep ends with its signal, before it and during it', async () => {
    const clock = make();
    await expect(clock.sleep(60_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    const controller = new AbortController();
    const slept = clock.sleep(60_000, controller.signal);
    controller.abort(new Error('during'));
    await expect(slept).rejects.toThrow('during');
  });

  test('neither an endless sleep nor an endless timer ends at once', async () => {
    const clock = make();
    let fired = false;
    const controller = new AbortController();
    const slept = clock.sleep(1e12, controller.signal).catch(() => 'aborted');
    const timer = clock.timer(1e12, () => (fired = true));
    expect(await Promise.race([slept, turns().then(() => 'still asleep')])).toBe('still asleep');
    expect(fired).toBe(false);
    timer.cancel();
    controller.abort();
    expect(await slept).toBe('aborted');
  });
});

test('systemClock: a sleep and a timer come to their end', async () => {
  const start = systemClock.now();
  await systemClock.sleep(5);
  await new Promise<void>((resolve) => void systemClock.timer(5, resolve));
  expect(systemClock.now() - start).toBeGreaterThanOrEqual(8);
});

describe('the virtual clock', () => {
  test('fires what falls due, in its order, also what is set on the way', async () => {
    const clock = createVirtualClock(0);
    const fired: string[] = [];
    clock.timer(30, () => fired.push(`b at ${clock.now()}`));
    clock.timer(10, () => {
      fired.push(`a at ${clock.now()}`);
      clock.timer(5, () => fired.push(`a2 at ${clock.now()}`));
    });
    clock.timer(20, () => fired.push('never')).cancel();
    await clock.advance(29);
    expect(fired).toEqual(['a at 10', 'a2 at 15']);
    await clock.advance(1);
    expect(fired).toEqual(['a at 10', 'a2 at 15', 'b at 30']);
    expect(clock.pending()).toBe(0);
  });

  test('moves by itself only while nothing else goes on', async () => {
    const clock = createVirtualClock(0);
    let idle = false;
    const auto = clock.autoAdvance({ idle: () => idle });
    let awake = false;
    const slept = clock.sleep(60_000).then(() => (awake = true));
    await turns();
    expect(awake).toBe(false);
    idle = true;
    await clock.during(turns().then(() => expect(awake).toBe(false)));
    await slept;
    expect(clock.now()).toBe(60_000);
    expect(clock.sleeps).toEqual([60_000]);
    auto.stop();
    const later = clock.sleep(1_000);
    await turns();
    expect(clock.pending()).toBe(1);
    await clock.next();
    await later;
  });
});
