import type { Clock } from './ports.ts';

export interface PollOptions {
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  /** Milliseconds since the epoch of the last look. */
  readonly until: number;
  /** Milliseconds before look number `count + 1`; `count` is 1 after the first look. */
  readonly delay: (count: number) => number;
  readonly signal?: AbortSignal;
  /** Called before each pause, with the milliseconds that are left. */
  readonly onWait?: (left: number) => void;
}

/**
 * Polls until the look returns a value, the first time immediately. The last look is at `until`: a delay that would go past it is
 * shortened. Undefined if the time is up. Throws what the look throws, and the signal's reason.
 */
export async function poll<Value>(
  { clock, until, delay, signal, onWait }: PollOptions,
  look: (count: number) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  for (let count = 1; ; count += 1) {
    const value = await look(count);
    if (value !== undefined) return value;
    const left = until - clock.now();
    if (left <= 0) return undefined;
    onWait?.(left);
    await clock.sleep(Math.min(delay(count), left), signal);
  }
}
