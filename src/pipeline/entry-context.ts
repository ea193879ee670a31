import type { AssetSource, Effect, HttpClient, HttpRequest, Log } from '../domain/ports.ts';
import type { JobContext } from '../domain/registry.ts';
import type { EntryContext } from './entry-state.ts';

/** What every entry of a run shares. */
export interface RunContext<Client extends HttpClient> extends Pick<
  JobContext,
  'clock' | 'deadline' | 'dryRun' | 'run'
> {
  /** Aborted when the run's time is up or the workflow is canceled. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
  createClient(options: { readonly log: Log; readonly onAttempt?: (request: HttpRequest) => void }): Client;
  assetsThrough(client: Client): AssetSource;
}

/** What an entry's phases may touch; it counts the entry's requests and takes its time. */
export function createEntryContext<Client extends HttpClient>(shared: RunContext<Client>, log: Log): EntryContext {
  const { clock, signal, deadline, timeout, dryRun, run } = shared;
  const requests = createCounter();
  let firstSend: number | undefined;
  let ended: number | undefined;
  const client = shared.createClient({
    log,
    onAttempt: (request) => {
      firstSend ??= clock.now();
      requests.count(request);
    },
  });
  // Writes and registry-side dry runs deserve a line of the log; reads do not.
  const http: Client = {
    ...client,
    send: async (request: HttpRequest) => {
      const sent = await client.send(request);
      if (request.effect !== 'read') {
        const name = request.effect === 'rehearsal' ? 'Rehearsed' : 'Sent';
        log.info(`${name}: ${request.method} ${request.url}: ${sent.ok ? sent.value.status : sent.error.message}`);
      }
      return sent;
    },
  };
  return {
    http,
    clock: { ...clock, sleep: (ms, own) => clock.sleep(ms, own ? AbortSignal.any([own, signal]) : signal) },
    log,
    deadline,
    timeout,
    dryRun,
    assets: shared.assetsThrough(http),
    run,
    attempts: requests.most,
    elapsedMs: () => (firstSend === undefined ? 0 : (ended ?? clock.now()) - firstSend),
    end: () => {
      ended ??= clock.now();
    },
  };
}

function createCounter(): { count(request: HttpRequest): void; most(): number } {
  const sends = new Map<string, { readonly effect: Effect; count: number }>();
  return {
    count({ method, url, effect, body }) {
      // The same address with another body is another request, e.g. one for each artifact.
      const key = JSON.stringify([effect, method, url, typeof body === 'string' ? body : '']);
      sends.set(key, { effect, count: (sends.get(key)?.count ?? 0) + 1 });
    },
    /** Of the writes; of the reads if nothing was written. */
    most() {
      const all = [...sends.values()];
      const written = all.filter(({ effect }) => effect !== 'read');
      return Math.max(0, ...(written.length > 0 ? written : all).map(({ count }) => count));
    },
  };
}
