import type { Clock } from '../domain/ports.ts';

/** A run aborts its signal with `deadline` when its time is up; everything else is a cancellation. */
export function endReason(signal: AbortSignal): 'deadline' | 'cancelled' {
  return signal.reason === 'deadline' ? 'deadline' : 'cancelled';
}

/** Made once: the stack of an error takes time, and nobody reads this one. */
const afterEnd = new Error('ended');

/** Bounds one exchange by silence or by its whole duration, by the run's deadline, and by cancellation. */
export interface IdleTimeout {
  readonly signal: AbortSignal;
  /** Why it ended the exchange, if it did. */
  cause(): 'timeout' | 'deadline' | 'cancelled' | undefined;
  /** From here on silence is the server's, and is bounded. If the whole exchange is bounded, only the first call has an effect. */
  resume(): void;
  /** Pauses the idle timer while the caller is busy. */
  pause(): void;
  /** Ends the exchange: frees the timers, and the connection unless the reply is complete. */
  end(): void;
}

export function createIdleTimeout(bounds: {
  readonly clock: Clock;
  readonly deadline: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly idle: boolean;
}): IdleTimeout {
  const { clock, deadline, timeoutMs, signal, idle } = bounds;
  const controller = new AbortController();
  let cause: 'timeout' | 'deadline' | 'cancelled' | undefined;
  let silence: { cancel(): void } | undefined;
  let ended = false;
  const stop = (why: 'timeout' | 'deadline' | 'cancelled'): void => {
    if (ended) return;
    cause ??= why;
    controller.abort(new Error(why));
  };
  const cancel = (): void => stop(endReason(signal));
  const limit = clock.timer(Math.max(0, deadline - clock.now()), () => stop('deadline'));
  signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    cause: () => cause,
    resume() {
      if (ended || (silence !== undefined && !idle)) return;
      silence?.cancel();
      silence = clock.timer(timeoutMs, () => stop('timeout'));
    },
    pause() {
      if (!idle) return;
      silence?.cancel();
      silence = undefined;
    },
    end() {
      if (ended) return;
      ended = true;
      silence?.cancel();
      limit.cancel();
      signal.removeEventListener('abort', cancel);
      controller.abort(afterEnd);
    },
  };
}
