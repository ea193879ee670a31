import type { Clock } from '../../src/domain/ports.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * A clock on which every sleep is over at once, with whatever falls due meanwhile. For runs against replies that are there already:
 * they never wait for a timeout.
 */
export function createInstantClock(start = Date.UTC(2026, 10, 3, 12)): Clock {
  let now = start;
  const timers = new Set<Timer>();
  return {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      const end = now + Math.max(0, ms);
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (due === undefined) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.callback();
      }
      now = Math.max(now, end);
      signal?.throwIfAborted();
    },
    timer(ms, callback) {
      const timer = { at: now + Math.max(0, ms), callback };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
  };
}
