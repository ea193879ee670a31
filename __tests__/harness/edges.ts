import { createHttpClient, type HttpClientOptions, type StreamingHttpClient } from '../../src/http/client.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import type { Log } from '../../src/domain/ports.ts';
import type { Journal, JournalEntry } from '../../sandbox/server.ts';
import { createAutoClock } from './auto-clock.ts';
import { watchTransport, type VirtualClock } from './clock.ts';

/** The edges of everything that runs on virtual time: a clock that jumps to the next timer, and real sockets. */
export interface Edges {
  readonly clock: VirtualClock;
  readonly transport: Transport & { inFlight(): number };
  /** What a journal needs to live on this clock. */
  readonly time: { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> };
  /** Starts time. Until then the clock stands still. */
  watch(journal: Journal): void;
  /** Marks a time in which a request is held back, without visible activity. */
  hold<Value>(work: Promise<Value> | Value): Promise<Value>;
  close(): void;
}

export function createEdges(): Edges {
  const { clock, start } = createAutoClock();
  const wire = createTransport({});
  const transport = watchTransport(wire);
  let time: { stop(): void } | undefined;
  let held = 0;
  return {
    clock,
    transport,
    time: { now: () => clock.now(), sleep: (ms) => clock.sleep(ms) },

    watch(journal) {
      // Requests that have arrived and are not finished. What does not count as activity hangs, or is delayed.
      const open = new Set<JournalEntry>();
      const settled = new WeakSet<JournalEntry>();
      let seen = 0;
      const arrived = (): number => {
        for (; seen < journal.entries.length; seen += 1) {
          const entry = journal.entries[seen];
          if (entry !== undefined && entry.own !== true && !settled.has(entry)) open.add(entry);
        }
        return open.size;
      };
      journal.settled = (entry) => {
        settled.add(entry);
        open.delete(entry);
      };
      time = start({
        traffic: () => [journal.activity.inFlight, transport.inFlight(), arrived(), journal.entries.length].join(),
        // A run that is held back may keep its own answered request open.
        isIdle: (quietMs) =>
          journal.activity.inFlight === 0 && (transport.inFlight() === arrived() || (held > 0 && quietMs > 20)),
        hangs: () => arrived() > 0,
      });
    },

    async hold(work) {
      held += 1;
      try {
        return await work;
      } finally {
        held -= 1;
      }
    },

    close() {
      time?.stop();
      wire.close();
    },
  };
}

export interface RecordedLog {
  readonly log: Log;
  readonly lines: string[];
}

/** A log that keeps its lines. `levels` puts each line's level in front of it. */
export function recordLog({ levels = false, debug = false } = {}): RecordedLog {
  const lines: string[] = [];
  const to = (level: string) => (text: string) => void lines.push(levels ? `${level}: ${text}` : text);
  const quiet = (): void => undefined;
  return {
    lines,
    log: {
      info: to('info'),
      debug: debug ? (text) => to('debug')(text()) : quiet,
      warning: to('warning'),
    },
  };
}

/** The action's own client, with as much time as a run has by default. */
export function createClient(
  options: Pick<HttpClientOptions, 'transport' | 'clock'> & Partial<HttpClientOptions>,
): StreamingHttpClient {
  return createHttpClient({
    random: () => 0.5,
    log: recordLog().log,
    deadline: options.clock.now() + 600_000,
    signal: new AbortController().signal,
    dryRun: false,
    userAgent: 'release-relay-test',
    ...options,
  });
}
