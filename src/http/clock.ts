import type { Clock } from '../domain/ports.ts';

/** Longest delay that Node's timers take; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** The machine's own time. Timers and sleeps keep the process alive: the code that starts one must end it. */
export const systemClock: Clock = {
  now: () => Date.now(),

  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted === true) return reject(signal.reason as Error);
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
        Math.min(ms, longestDelay),
      );
      signal?.addEventListener('abort', abort, { once: true });
    }),

  timer: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, longestDelay));
    return { cancel: () => clearTimeout(timer) };
  },
};
