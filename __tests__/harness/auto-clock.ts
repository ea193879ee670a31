import { createVirtualClock, type VirtualClock } from './clock.ts';

/** What the clock needs to know about everything else. */
export interface Surroundings {
  /** Changes with every event. */
  readonly traffic: () => string;
  /** True while everything that is in progress hangs. `quietMs` real milliseconds have passed since something happened. */
  readonly isIdle: (quietMs: number) => boolean;
  /** True while something hangs that could have a timeout. */
  readonly hangs: () => boolean;
}

/** Real milliseconds after which nothing can still be working. */
const workMs = 1_000;

/**
 * A virtual clock that jumps by itself, but never over real work, such as loading a module or opening an archive. If there is
 * no sleep and nothing hangs, no timeout can be pending, so something must be working.
 */
export function createAutoClock(): { readonly clock: VirtualClock; start(around: Surroundings): { stop(): void } } {
  const inner = createVirtualClock();
  let sleeping = 0;
  let touched = performance.now();
  let seen = '';
  const clock: VirtualClock = {
    ...inner,
    async sleep(ms, signal) {
      touched = performance.now();
      sleeping += 1;
      await inner.sleep(ms, signal).finally(() => (sleeping -= 1));
    },
    timer(ms, callback) {
      touched = performance.now();
      return inner.timer(ms, callback);
    },
  };
  return {
    clock,
    start: ({ traffic, isIdle, hangs }) =>
      clock.autoAdvance({
        idle: () => {
          const now = traffic();
          if (now !== seen) touched = performance.now();
          seen = now;
          const quietMs = performance.now() - touched;
          return isIdle(quietMs) && (sleeping > 0 || hangs() || quietMs > workMs);
        },
        sleepQuietMs: 0,
        timerQuietMs: 2,
      }),
  };
}
