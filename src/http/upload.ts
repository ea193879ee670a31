import type { Clock, Log } from '../domain/ports.ts';
import { formatBytes, formatDuration } from './format.ts';
import type { IdleTimeout } from './idle-timeout.ts';

/** Distinguishes an error of a ByteSource from one of the connection. */
class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** A source that has another number of bytes than it announced. */
class SizeError extends Error {
  override readonly name = 'SizeError';
}

export interface Upload {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the source threw; undefined while nothing is wrong with it. */
  failure(): { readonly cause: unknown } | undefined;
}

export async function openSource(
  source: { open(signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> },
  idleTimeout: IdleTimeout,
): Promise<AsyncIterable<Uint8Array>> {
  try {
    return await source.open(idleTimeout.signal);
  } catch (error) {
    throw new SourceError('the source could not be opened', { cause: error });
  }
}

/**
 * The source's bytes, one chunk late: the last one is sent only when the source has ended without an error and with as many bytes
 * as it announced. A source that fails therefore leaves the request incomplete, and the other side cannot act on it.
 */
export function uploadOf(
  source: AsyncIterable<Uint8Array>,
  size: number,
  idleTimeout: IdleTimeout,
  progress: (sent: number) => void,
): Upload {
  let failure: { readonly cause: unknown } | undefined;
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    let held: Uint8Array | undefined;
    let seen = 0;
    try {
      idleTimeout.pause();
      for await (const chunk of source) {
        seen += chunk.length;
        if (seen > size) throw new SizeError(`more than the announced ${size} bytes`);
        if (chunk.length === 0) continue;
        if (held !== undefined) {
          idleTimeout.resume();
          yield held;
          idleTimeout.pause();
          progress(seen - chunk.length);
        }
        held = chunk;
      }
      if (seen < size) throw new SizeError(`${seen} bytes instead of the announced ${size}`);
    } catch (error) {
      failure = { cause: error };
      throw error;
    }
    idleTimeout.resume();
    if (held !== undefined) yield held;
    idleTimeout.resume();
  }
  return { bytes: bytes(), failure: () => failure };
}

/** Milliseconds between two lines about the same upload. */
const progressEvery = 5_000;

/** Logs an upload's progress, speed and remaining time at intervals; short uploads log nothing. `what` is going on. */
export function progressLog({ clock, log, size, what }: { clock: Clock; log: Log; size: number; what: string }) {
  const started = clock.now();
  let last = started;
  return (sent: number): void => {
    const now = clock.now();
    if (now - last < progressEvery) return;
    last = now;
    const rate = (sent / (now - started)) * 1000;
    log.info(
      `${what}: ${formatBytes(sent)} of ${formatBytes(size)}, ${formatBytes(rate)}/s, ${formatDuration(((size - sent) / rate) * 1000)} left`,
    );
  };
}
