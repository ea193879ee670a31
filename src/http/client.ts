import { defined } from '../domain/data.ts';
import type { Clock, HttpClient, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { formatUtc } from '../domain/text.ts';
import { readBeginning, readWhole, stream, type ReadResult, type StreamedReply } from './body.ts';
import { exchange, failureOf, type ExchangeResult, type FinalFailure, type OpenReply } from './exchange.ts';
import { formatDuration } from './format.ts';
import { endReason } from './idle-timeout.ts';
import { sanitize } from './redact.ts';
import { decide, type RetryDecision } from './retry.ts';
import type { Transport } from './transport.ts';

export interface HttpClientOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** In [0, 1), like Math.random. */
  readonly random: () => number;
  readonly log: Log;
  /** Milliseconds since the epoch; it does not send, wait or read past it. */
  readonly deadline: number;
  /** Aborts if the workflow is canceled. */
  readonly signal: AbortSignal;
  /** Allows only reads and registry-side dry runs. */
  readonly dryRun: boolean;
  readonly userAgent: string;
  /** For what is quoted of a reply. */
  readonly redact?: (text: string) => string;
  /**
   * For reads of URLs from documents: neither they nor their redirects may lead to a loopback, link-local or private address, except to
   * these origins, and from there to wherever they redirect. Default: no restriction.
   */
  readonly publicBut?: readonly string[];
  /** Before each send; `count` is 1 for the first of a request. */
  readonly onAttempt?: (request: HttpRequest, count: number) => void;
}

/** The client, with streaming for assets. */
export interface StreamingHttpClient extends HttpClient {
  /**
   * A GET whose body is passed on as it arrives, in constant memory: `timeoutMs` bounds silence, and `maxBytes` is unbounded
   * unless given. Retried like any read, but only until the first byte is passed on. `signal` aborts it. Never throws.
   */
  open(request: HttpRequest, signal?: AbortSignal): Promise<Result<StreamedReply, HttpFailure>>;
}

const defaultMaxAttempts = 4;
/** Milliseconds between two lines about the same wait. */
const waitingEvery = 30_000;

type RetryOrFailure = Exclude<RetryDecision, { kind: 'reply' }>;

/** The result of one attempt. */
type Attempt<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | FinalFailure
  | {
      readonly kind: 'decision';
      readonly decision: RetryOrFailure;
      readonly message: string;
      readonly reply?: HttpReply;
    };

/** See the port: HttpClient. */
export function createHttpClient(options: HttpClientOptions): StreamingHttpClient {
  const { clock, log, deadline, dryRun } = options;
  const { publicBut, ...shared } = options;
  const exchanging = { ...shared, ...(publicBut && { publicBut: new Set(publicBut) }) };

  /** Sends until there is a reply to return; `read` turns it into what the caller wants, or into another error. */
  async function run<Value>(
    request: HttpRequest,
    signal: AbortSignal,
    streams: boolean,
    read: (reply: OpenReply) => Promise<ReadResult<Value>>,
  ): Promise<Result<Value, HttpFailure>> {
    const refusal = refusalOf(request, dryRun);
    if (refusal !== undefined) return failed(failureOf('refused', 'none', refusal));
    const { effect, accept = [], maxAttempts = defaultMaxAttempts } = request;
    let attempts = 0;
    let rateLimitWaits = 0;

    /** A body may report a rate limit: it is read before the decision, and passed on. */
    async function exchangeWithLimit(): Promise<ExchangeResult & { readonly limit?: number }> {
      const result = await exchange(request, signal, streams, exchanging);
      if (!request.limitDelay || result.kind !== 'reply') return result;
      const { status } = result.reply;
      if (status < 400 || status >= 500) return result;
      const beginning = await readBeginning(result.reply);
      const limit = request.limitDelay(beginning, rateLimitWaits, clock.now());
      return { kind: 'reply', reply: { ...result.reply, body: only(beginning.body) }, ...defined({ limit }) };
    }

    async function attempt(): Promise<Attempt<Value>> {
      const result = await exchangeWithLimit();
      const context = { effect, attempts, rateLimitWaits, maxAttempts, accept, deadline, random: options.random() };
      if (result.kind === 'reply') {
        const { limit, reply } = result;
        const { status, headers, url } = reply;
        const end = { kind: 'reply', status, headers, ...defined({ limit }) } as const;
        const decision = decide(end, { ...context, now: clock.now() });
        if (decision.kind !== 'reply') {
          const message = `${url.host} answered ${status}`;
          return { kind: 'decision', decision, message, reply: await readBeginning(reply) };
        }
      }
      const ended = result.kind === 'reply' ? await read(result.reply) : result;
      if (ended.kind !== 'error') return ended;
      return { kind: 'decision', decision: decide(ended, { ...context, now: clock.now() }), message: ended.message };
    }

    for (let count = 1; ; count += 1) {
      if (clock.now() >= deadline || endReason(signal) === 'deadline')
        return failed(failureOf('deadline', 'none', "the run's time was up before the request was sent"));
      if (signal.aborted) return failed(failureOf('cancelled', 'none', 'canceled before the request was sent'));
      options.onAttempt?.(request, count);
      attempts += 1;
      const ended = await attempt();
      if (ended.kind === 'value') return ok(ended.value);
      if (ended.kind === 'failure') return failed(ended.failure);
      const { decision, message, reply } = ended;
      if (decision.kind === 'failure') return failed(failureAfter(count, decision, message, reply));
      if (decision.serverRequested) {
        rateLimitWaits += 1;
        attempts -= 1;
      }
      const left = `(${formatDuration(deadline - clock.now())} of the run's time left)`;
      log.info(
        decision.limited
          ? `rate limited; waiting ${formatDuration(decision.ms)} ${left}`
          : `${sanitize(message)}; retrying in ${formatDuration(decision.ms)} ${left}`,
      );
      try {
        await countDown(decision.ms, signal);
      } catch {
        const reason = endReason(signal);
        const end = reason === 'deadline' ? "the run's time was up" : 'canceled';
        return failed(failureOf(reason, 'none', `${end} while waiting; before that, ${message}`, reply));
      }
    }
  }

  /** Waits, and logs the progress of a long wait. */
  async function countDown(ms: number, signal: AbortSignal): Promise<void> {
    let left = ms;
    for (; left > waitingEvery; left -= waitingEvery) {
      await clock.sleep(waitingEvery, signal);
      log.info(`still waiting: ${formatDuration(left - waitingEvery)}`);
    }
    await clock.sleep(left, signal);
  }

  return {
    async send(request) {
      return run(request, options.signal, false, (reply) => readWhole(reply, request, log));
    },

    async open(request, given) {
      const signal = given === undefined ? options.signal : AbortSignal.any([options.signal, given]);
      if (request.effect !== 'read' || request.method !== 'GET')
        return failed(failureOf('refused', 'none', 'only a GET that reads can be opened'));
      return run(request, signal, true, async (reply) => ({ kind: 'value', value: stream(reply, request) }));
    },
  };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

function failureAfter(
  count: number,
  { reason, landed, retryAt }: Extract<RetryOrFailure, { kind: 'failure' }>,
  message: string,
  reply: HttpReply | undefined,
): HttpFailure {
  let suffix = count > 1 ? ` (${count} attempts)` : '';
  if (reason === 'rate-limited' && retryAt !== undefined)
    suffix = retryAt < Date.UTC(9999, 0) ? `; retry after ${formatUtc(retryAt)}` : '; it does not allow a retry';
  return { ...failureOf(reason, landed, message + suffix, reply), ...defined({ retryAt }) };
}

/** Why a request is not sent at all; without any header's value. */
function refusalOf(request: HttpRequest, dryRun: boolean): string | undefined {
  const { method, effect, url } = request;
  const reading = method === 'GET' || method === 'HEAD';
  if (reading && effect === 'write') return `a ${method} cannot be a write`;
  if (dryRun && (effect === 'write' || (!reading && effect !== 'rehearsal')))
    return `a dry run sends no ${method} that is not a rehearsal`;
  const parsed = URL.parse(url);
  if (parsed === null) return 'the address is not a valid URL';
  if (!/^https?:$/.test(parsed.protocol)) return 'the address is neither https: nor http:';
  if (parsed.username !== '' || parsed.password !== '') return 'the address contains credentials';
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'a header has a name that HTTP does not allow';
    if (!/^[\x20-\x7e\t]*$/.test(value)) return `the header ${name} has a character that HTTP does not allow`;
  }
  return undefined;
}
