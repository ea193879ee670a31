import { defined } from '../domain/data.ts';
import { poll } from '../domain/poll.ts';
import type { Clock, Log } from '../domain/ports.ts';
import type { Problems } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { cancelled, timeUp } from './failure.ts';

export interface Looking {
  readonly clock: Clock;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** Milliseconds since the epoch: the run's own end. */
  readonly deadline: number;
  /** Milliseconds since the epoch until which it waits. */
  readonly until: number;
}

const delay = (count: number): number => Math.min(1000 * 2 ** (count - 1), 10_000);

/**
 * Looks until `look` is done or the time is up, and returns what the last look found. `what` starts the sentence if it fails, which it
 * does if the run's own end came first: then with what it was waiting for, as `announce` says it of the last look.
 */
export async function lookUntil<Value>(
  { clock, log, signal, deadline, until }: Looking,
  what: string,
  look: () => Promise<Result<{ readonly done: boolean; readonly value: Value }, Problems>>,
  announce: (value: Value) => string,
): Promise<Result<Value, Problems>> {
  const end = Math.min(until, deadline);
  let announced = '';
  let last: { readonly value: Value } | undefined;
  const onWait = (left: number): void => {
    if (last === undefined) return;
    const message = announce(last.value);
    if (message !== announced) log.info(`${message}: ${Math.ceil(left / 1000)} s left`);
    announced = message;
  };
  try {
    const found = await poll({ clock, until: end, delay, onWait, ...defined({ signal }) }, async () => {
      const looked = await look();
      // A look that the run's end interrupts would hide what was last seen.
      if (last !== undefined && clock.now() >= deadline) return undefined;
      if (!looked.ok) return looked;
      last = looked.value;
      return looked.value.done ? ok(looked.value.value) : undefined;
    });
    if (found !== undefined) return found;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    if (signal.reason !== 'deadline') return failed([cancelled(what)]);
  }
  if (last === undefined) return failed([timeUp(what)]);
  return end === deadline && until > deadline ? failed([timeUp(what, announce(last.value))]) : ok(last.value);
}
