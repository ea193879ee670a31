import type { Clock } from '../../src/domain/ports.ts';
import type { Transport } from '../../src/http/transport.ts';

export interface VirtualClock extends Clock {
  /** Every requested sleep, in milliseconds and in order. */
  readonly sleeps: readonly number[];
  /** Timers and sleeps that wait. */
  pending(): number;
  /** Advances time by `ms`; timers that become due are called in order, and what they start runs first. */
  advance(ms: number): Promise<void>;
  /** Jumps to the earliest timer or sleep; false without one. */
  next(): Promise<boolean>;
  /**
   * Jumps to the earliest timer or sleep, again and again, whenever nothing else goes on: `idle` says that all that is in
   * flight hangs, no work is marked by `during`, no timer is set or canceled, and all that for a few turns of the event loop
   * and the given real milliseconds. A timeout gets more time than a sleep, since no code waits for one on purpose.
   */
  autoAdvance(options?: {
    readonly idle?: () => boolean;
    readonly sleepQuietMs?: number;
    readonly timerQuietMs?: number;
  }): { stop(): void };
  /** Marks real work (files, child processes): time stands still until it settles. */
  during<Value>(work: Promise<Value>): Promise<Value>;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly kind: 'sleep' | 'timer';
  fire(): void;
}

/** Turns of the event loop that have to pass in silence before time moves. */
const quietTurns = 5;

/** Time that stands still until a test moves it. */
export function createVirtualClock(start = Date.UTC(2026, 10, 3, 12)): VirtualClock {
  let now = start;
  let order = 0;
  let changes = 0;
  let working = 0;
  let wake: (() => void) | undefined;
  const sleeps: number[] = [];
  const entries = new Set<Entry>();

  function add(ms: number, kind: Entry['kind'], fire: () => void): Entry {
    const entry: Entry = { at: now + Math.max(0, ms), order: (order += 1), kind, fire };
    entries.add(entry);
    changes += 1;
    wake?.();
    return entry;
  }

  function remove(entry: Entry): void {
    if (entries.delete(entry)) changes += 1;
  }

  function earliest(): Entry | undefined {
    let first: Entry | undefined;
    for (const entry of entries) {
      if (first === undefined || entry.at < first.at || (entry.at === first.at && entry.order < first.order))
        first = entry;
    }
    return first;
  }

  async function fire(entry: Entry): Promise<void> {
    now = Math.max(now, entry.at);
    remove(entry);
    entry.fire();
    await turn();
  }

  return {
    sleeps,
    now: () => now,
    pending: () => entries.size,

    sleep(ms, signal) {
      sleeps.push(ms);
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason as Error);
        const abort = (): void => {
          remove(entry);
          reject(signal?.reason as Error);
        };
        const entry = add(ms, 'sleep', () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        signal?.addEventListener('abort', abort, { once: true });
      });
    },

    timer(ms, callback) {
      const entry = add(ms, 'timer', callback);
      return { cancel: () => remove(entry) };
    },

    async advance(ms) {
      const end = now + ms;
      for (let entry = earliest(); entry !== undefined && entry.at <= end; entry = earliest()) await fire(entry);
      now = Math.max(now, end);
      await turn();
    },

    async next() {
      const entry = earliest();
      if (entry !== undefined) await fire(entry);
      return entry !== undefined;
    },

    autoAdvance({ idle = () => true, sleepQuietMs = 2, timerQuietMs = 25 } = {}) {
      let stopped = false;
      void (async () => {
        while (!stopped) {
          const entry = earliest();
          if (entry === undefined) {
            await new Promise<void>((resolve) => (wake = resolve));
            wake = undefined;
            continue;
          }
          const quietMs = entry.kind === 'sleep' ? sleepQuietMs : timerQuietMs;
          const seen = changes;
          const since = performance.now();
          let turns = 0;
          const quiet = (): boolean => !stopped && working === 0 && changes === seen && idle();
          while (quiet() && (turns < quietTurns || performance.now() - since < quietMs)) {
            turns += 1;
            // A short pause, not a busy loop: the other side may need the processor to respond.
            await (turns <= quietTurns ? turn() : pause());
          }
          if (quiet()) await fire(entry);
          else await pause();
        }
      })();
      return {
        stop() {
          stopped = true;
          wake?.();
        },
      };
    },

    async during(work) {
      working += 1;
      try {
        return await work;
      } finally {
        working -= 1;
        changes += 1;
      }
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/** A transport that knows how many exchanges are under way, from the call to the end of the reply's body, so that a test can tell idleness. */
export function watchTransport<Inner extends Transport>(inner: Inner): Inner & { inFlight(): number } {
  let inFlight = 0;
  return {
    ...inner,
    inFlight: () => inFlight,
    async exchange(request, signal) {
      inFlight += 1;
      let open = true;
      const done = (): void => {
        if (open) inFlight -= 1;
        open = false;
        signal.removeEventListener('abort', done);
      };
      signal.addEventListener('abort', done, { once: true });
      try {
        const reply = await inner.exchange(request, signal);
        return { ...reply, body: until(reply.body, done) };
      } catch (error) {
        done();
        throw error;
      }
    },
  };
}

async function* until(body: AsyncIterable<Uint8Array>, done: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body;
  } finally {
    done();
  }
}
