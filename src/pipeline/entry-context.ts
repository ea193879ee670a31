import { defined } from '../domain/data.ts';
import type { AssetSource, Effect, HttpClient, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import type { JobContext } from '../domain/registry.ts';
import { failed, type Result } from '../domain/result.ts';
import { isBlockedByFilter } from '../http/failure.ts';
import type { EntryContext } from './entry-state.ts';

/** What is particular to one HTTP client of a run: see HttpClientOptions. */
export interface ClientOptions {
  readonly log: Log;
  readonly onAttempt?: (request: HttpRequest) => void;
  readonly publicBut?: readonly string[];
  /** Left out, the run decides. */
  readonly dryRun?: boolean;
}

/** What every entry of a run shares. */
export interface RunContext<Client extends HttpClient> extends Pick<
  JobContext,
  'clock' | 'deadline' | 'dryRun' | 'run'
> {
  /** Aborted when the run's time is up or the workflow is canceled. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
  createClient(options: ClientOptions): Client;
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
  // Writes and registry-side dry runs are logged; reads are not. Replies of a filter never reach a registry's code.
  const http: Client = {
    ...client,
    send: async (request: HttpRequest) => {
      const sent = withoutFilterReply(await client.send(request), request);
      if (request.effect !== 'read') {
        const name = request.effect === 'rehearsal' ? 'Dry run' : 'Sent';
        const { method, url, bodyName } = request;
        const what = bodyName === undefined ? url : `${bodyName} to ${URL.parse(url)?.host ?? url}`;
        log.info(`${name}: ${method} ${what}: ${sent.ok ? sent.value.status : sent.error.message}`);
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

/**
 * The reply of a filter in front of the registry says nothing about the token, the package or the release, so it is a failure of the
 * request. For a write, only a 4xx is a definite refusal. A rate limit that outlasts the run's time is still reported as one.
 */
function withoutFilterReply(
  sent: Result<HttpReply, HttpFailure>,
  { effect, url }: HttpRequest,
): Result<HttpReply, HttpFailure> {
  if (!sent.ok && sent.error.reason !== 'unavailable' && sent.error.reason !== 'moved') return sent;
  const reply = sent.ok ? sent.value : sent.error.reply;
  if (reply === undefined || !isBlockedByFilter(reply)) return sent;
  const isRefusal = reply.status >= 400 && reply.status < 500;
  return failed({
    reason: 'blocked',
    landed: effect === 'write' && !isRefusal ? 'unknown' : 'none',
    message: `something in front of ${new URL(url).host} answered ${reply.status}`,
    reply,
    ...(sent.ok ? {} : defined({ retryAt: sent.error.retryAt })),
  });
}

/** Counts how often each request was sent. */
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
