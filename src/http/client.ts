import type { Clock, FailureReason, HttpClient, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isLoopback } from '../domain/url.ts';
import { classify, formatUtc } from './failure.ts';
import { formatDuration } from './format.ts';
import { hideQuerySecrets, sanitize } from './redact.ts';
import { decide } from './retry.ts';
import type { Transport, WireBody, WireReply } from './transport.ts';
import { openSource, progressLog, uploadOf, type Upload } from './upload.ts';
import { endReason, createIdleTimeout, type IdleTimeout } from './idle-timeout.ts';

export interface HttpClientOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** In [0, 1), like Math.random. */
  readonly random: () => number;
  readonly log: Log;
  /** Milliseconds since the epoch; nothing is sent, waited for or read past it. */
  readonly deadline: number;
  /** Aborts where the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Lets reads and rehearsals through, and nothing else. */
  readonly dryRun: boolean;
  readonly userAgent: string;
  /** Before each send; `count` is 1 for the first of a request. */
  readonly onAttempt?: (request: HttpRequest, count: number) => void;
  /** Before each wait, in milliseconds. */
  readonly onWait?: (request: HttpRequest, ms: number) => void;
}

/** A reply whose body is still arriving. */
export interface StreamedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** To be read once, or given up with `discard`. Throws a TransferError where it ends early, also on silence and at the deadline. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives up the rest of the body. */
  discard(): void;
}

/** The client, and what only those who move assets need. */
export interface StreamingHttpClient extends HttpClient {
  /**
   * A GET whose body is handed on as it arrives, in constant memory: `timeoutMs` bounds silence, and `maxBytes` is unbounded
   * unless given. Repeated like any read, but only until the first byte is handed on. `signal` gives it up. Never throws.
   */
  open(request: HttpRequest, signal?: AbortSignal): Promise<Result<StreamedReply, HttpFailure>>;
}

/** A streamed body that ended early; carries the reason. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

const defaultTimeout = 30_000;
const defaultMaxBytes = 4 * 1024 * 1024;
const defaultMaxAttempts = 4;
const maxRedirects = 5;
/** Bytes kept of a reply that is a failure already. */
const maxFailureBytes = 64 * 1024;
const maxLoggedBody = 2_000;
/** Milliseconds between two lines about the same wait. */
const waitingEvery = 30_000;

/** What one send came to: a reply to judge, a fault that may pass, or a failure that stands. */
type Sent =
  | { readonly kind: 'reply'; readonly leg: Leg }
  | {
      readonly kind: 'fault';
      readonly reason: 'connect' | 'tls' | 'timeout' | 'reset';
      readonly reached: boolean;
      readonly message: string;
    }
  | { readonly kind: 'failure'; readonly failure: HttpFailure };

/** The head of a reply with the watch that still guards its body. */
interface Leg {
  readonly wire: WireReply;
  readonly watch: IdleTimeout;
  readonly url: URL;
  readonly upload: Upload | undefined;
}

/** See the port: HttpClient. */
export function createHttpClient(options: HttpClientOptions): StreamingHttpClient {
  const { transport, clock, log, deadline, dryRun } = options;

  /** Sends until there is a reply to hand on; `read` turns its head into what the caller wants, or into another fault. */
  async function run<Value>(
    request: HttpRequest,
    signal: AbortSignal,
    read: (
      leg: Leg,
    ) => Promise<
      { readonly kind: 'value'; readonly value: Value; readonly reply?: HttpReply } | Exclude<Sent, { kind: 'reply' }>
    >,
    streams: boolean,
  ): Promise<Result<Value, HttpFailure>> {
    const refusal = refusalOf(request, dryRun);
    if (refusal !== undefined) return failed(failureOf('refused', 'none', refusal));
    const { accept = [], maxAttempts = defaultMaxAttempts } = request;
    let tries = 0;
    let waits = 0;
    for (let count = 1; ; count += 1) {
      if (clock.now() >= deadline || endReason(signal) === 'deadline')
        return failed(failureOf('deadline', 'none', "the run's time was up before it was sent"));
      if (signal.aborted) return failed(failureOf('cancelled', 'none', 'cancelled before it was sent'));
      options.onAttempt?.(request, count);
      tries += 1;
      const sent = await send(request, signal, streams);
      if (sent.kind === 'failure') return failed(sent.failure);

      const context = { effect: request.effect, tries, waits, maxAttempts, accept, deadline, random: options.random() };
      let message: string;
      let reply: HttpReply | undefined;
      let verdict;
      if (sent.kind === 'reply') {
        const { status, headers } = sent.leg.wire;
        verdict = decide({ kind: 'reply', status, headers }, { ...context, now: clock.now() });
        if (verdict.kind === 'reply') {
          const outcome = await read(sent.leg);
          if (outcome.kind === 'value') return ok(outcome.value);
          if (outcome.kind === 'failure') return failed(outcome.failure);
          verdict = decide({ ...outcome, kind: 'error' }, { ...context, now: clock.now() });
          if (verdict.kind === 'reply') throw new TypeError('a fault is no reply');
          message = outcome.message;
        } else {
          message = `${sent.leg.url.host} answered ${status}`;
          reply = await readFailure(sent.leg);
        }
      } else {
        verdict = decide({ ...sent, kind: 'error' }, { ...context, now: clock.now() });
        if (verdict.kind === 'reply') throw new TypeError('a fault is no reply');
        message = sent.message;
      }

      if (verdict.kind === 'failure') {
        const { reason, landed, retryAt } = verdict;
        if (reason === 'rate-limited' && retryAt !== undefined) message += `, to be asked again ${timeOf(retryAt)}`;
        else if (count > 1) message += `, the last of ${count} attempts`;
        return failed({ ...failureOf(reason, landed, message, reply), ...(retryAt !== undefined && { retryAt }) });
      }
      if (verdict.asked) {
        waits += 1;
        tries -= 1;
      }
      const left = `(${formatDuration(deadline - clock.now())} of the run's time left)`;
      log.info(
        verdict.limited
          ? `rate limited; waiting ${formatDuration(verdict.ms)} ${left}`
          : `${sanitize(message)}; trying again in ${formatDuration(verdict.ms)} ${left}`,
      );
      options.onWait?.(request, verdict.ms);
      try {
        await countDown(verdict.ms, signal);
      } catch {
        const reason = endReason(signal);
        const end = reason === 'deadline' ? "the run's time was up" : 'cancelled';
        return failed(failureOf(reason, 'none', `${end} while waiting; before that, ${message}`, reply));
      }
    }
  }

  /** A long wait says now and then that it goes on. */
  async function countDown(ms: number, signal: AbortSignal): Promise<void> {
    let left = ms;
    for (; left > waitingEvery; left -= waitingEvery) {
      await clock.sleep(waitingEvery, signal);
      log.info(`still waiting: ${formatDuration(left - waitingEvery)}`);
    }
    await clock.sleep(left, signal);
  }

  /** One send, its redirects included. */
  async function send(request: HttpRequest, signal: AbortSignal, streams: boolean): Promise<Sent> {
    const { method, effect, redirects = 'refuse', accept = [] } = request;
    let url = new URL(request.url);
    let headers = headersOf(request, options.userAgent);
    for (let hops = 0; ; hops += 1) {
      const sent = await exchange(request, url, headers, signal, streams);
      if (sent.kind !== 'reply') return sent;
      const { status, headers: replied } = sent.leg.wire;
      if (!isRedirect(status) || redirects === 'return' || accept.includes(status)) return sent;

      sent.leg.watch.end();
      const target = redirectTarget(replied['location'], url);
      const follow = redirects === 'follow' && effect === 'read' && (method === 'GET' || method === 'HEAD');
      const obstacle = !follow
        ? ''
        : hops >= maxRedirects
          ? `, the last of ${hops + 1}`
          : target === undefined
            ? ', which is no address to go to'
            : isDowngrade(url, target)
              ? ', which is not encrypted'
              : undefined;
      if (target === undefined || obstacle !== undefined) {
        const where = target === undefined ? 'nowhere' : `${target.origin}${target.pathname}`;
        const message = `${url.host} answered ${status} with a redirect to ${sanitize(where, { maxLength: 300 })}${obstacle ?? ''}`;
        return { kind: 'failure', failure: failureOf('moved', 'none', message, replyOf(sent.leg, Buffer.alloc(0))) };
      }
      if (target.origin !== url.origin) headers = pick(headers, ['accept', 'range', 'user-agent']);
      url = target;
    }
  }

  /** One request and the head of its reply. */
  async function exchange(
    request: HttpRequest,
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    streams: boolean,
  ): Promise<Sent> {
    const { method, body, timeoutMs = defaultTimeout } = request;
    const started = clock.now();
    const address = `${method} ${hideQuerySecrets(sanitize(url.href, { maxLength: 2_000 }))}`;
    const byteSource = typeof body === 'object' ? body : undefined;
    const watch = createIdleTimeout({ clock, deadline, timeoutMs, signal, idle: streams || byteSource !== undefined });
    let upload: Upload | undefined;
    try {
      let wireBody: WireBody | undefined;
      if (typeof body === 'string') {
        const bytes = Buffer.from(body, 'utf8');
        wireBody = { size: bytes.length, bytes };
      } else if (byteSource !== undefined) {
        upload = uploadOf(
          await openSource(byteSource, watch),
          byteSource.size,
          watch,
          progressLog({ clock, log, size: byteSource.size, host: url.host }),
        );
        wireBody = { size: byteSource.size, bytes: upload.bytes };
      }
      watch.resume();
      const wire = await transport.exchange(
        { method, url, headers, ...(wireBody !== undefined && { body: wireBody }) },
        watch.signal,
      );
      watch.resume();
      const id = wire.headers['x-request-id'];
      log.debug(
        `${address}: ${wire.status} after ${clock.now() - started} ms${id === undefined ? '' : ` (x-request-id ${sanitize(id, { maxLength: 100 })})`}`,
      );
      return { kind: 'reply', leg: { wire, watch, url, upload } };
    } catch (error) {
      watch.end();
      const sent = endOf(error, { request, url, watch, upload });
      log.debug(
        `${address}: ${sent.kind === 'failure' ? sent.failure.message : sent.message} after ${clock.now() - started} ms`,
      );
      return sent;
    }
  }

  /** The whole body, or why it cannot be had. */
  async function collect(
    leg: Leg,
    request: HttpRequest,
    maxBytes: number,
  ): Promise<{ kind: 'value'; value: HttpReply } | Exclude<Sent, { kind: 'reply' }>> {
    const { wire, watch, url } = leg;
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      const announced = request.method === 'HEAD' ? 0 : Number(wire.headers['content-length'] ?? 0);
      if (announced > maxBytes) return { kind: 'failure', failure: tooLarge(leg, request, maxBytes) };
      for await (const chunk of wire.body) {
        watch.resume();
        size += chunk.length;
        if (size > maxBytes) return { kind: 'failure', failure: tooLarge(leg, request, maxBytes) };
        chunks.push(chunk);
      }
    } catch (error) {
      return endOf(error, { request, url, watch, upload: leg.upload, reached: true });
    } finally {
      watch.end();
    }
    const reply = replyOf(leg, Buffer.concat(chunks));
    if (/\bjson\b/i.test(wire.headers['content-type'] ?? '')) {
      log.debug(
        sanitize(hideQuerySecrets(reply.text.slice(0, 2 * maxLoggedBody)), {
          maxLength: maxLoggedBody,
          multiline: true,
        }),
      );
    }
    return { kind: 'value', value: reply };
  }

  /** What a reply says that is a failure already: its beginning is enough, and reading it cannot fail. */
  async function readFailure(leg: Leg): Promise<HttpReply> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of leg.wire.body) {
        leg.watch.resume();
        chunks.push(chunk.subarray(0, maxFailureBytes - size));
        size += chunk.length;
        if (size >= maxFailureBytes) break;
      }
    } catch {
      // The head says enough.
    } finally {
      leg.watch.end();
    }
    return replyOf(leg, Buffer.concat(chunks));
  }

  async function* handOn(leg: Leg, request: HttpRequest): AsyncGenerator<Uint8Array, void, undefined> {
    const { wire, watch, url } = leg;
    const { maxBytes = Infinity } = request;
    let size = 0;
    try {
      watch.resume();
      for await (const chunk of wire.body) {
        size += chunk.length;
        if (size > maxBytes) throw new TransferError(tooLarge(leg, request, maxBytes));
        // While the caller is busy with a chunk, silence is its own.
        watch.pause();
        yield chunk;
        watch.resume();
      }
    } catch (error) {
      if (error instanceof TransferError) throw error;
      const end = endOf(error, { request, url, watch, upload: undefined, reached: true });
      throw new TransferError(end.kind === 'failure' ? end.failure : failureOf(end.reason, 'none', end.message));
    } finally {
      watch.end();
    }
  }

  return {
    async send(request) {
      const { maxBytes = defaultMaxBytes } = request;
      return run(request, options.signal, (leg) => collect(leg, request, maxBytes), false);
    },

    async open(request, given) {
      const signal = given === undefined ? options.signal : AbortSignal.any([options.signal, given]);
      if (request.effect !== 'read' || request.method !== 'GET')
        return failed(failureOf('refused', 'none', 'only a GET that reads can be opened'));
      const read = (leg: Leg): Promise<{ kind: 'value'; value: StreamedReply }> => {
        const { status, headers } = leg.wire;
        leg.watch.pause();
        const value = {
          status,
          headers,
          url: leg.url.href,
          body: handOn(leg, request),
          discard: () => leg.watch.end(),
        };
        return Promise.resolve({ kind: 'value', value });
      };
      return run(request, signal, read, true);
    },
  };
}

/** What an exception of an exchange amounts to. */
function endOf(
  error: unknown,
  facts: {
    readonly request: HttpRequest;
    readonly url: URL;
    readonly watch: IdleTimeout;
    readonly upload: Upload | undefined;
    readonly reached?: boolean;
  },
): Exclude<Sent, { kind: 'reply' }> {
  const { request, url, watch, upload } = facts;
  const {
    name: thrown,
    phase,
    code,
    names,
  } = (error ?? {}) as {
    name?: unknown;
    phase?: unknown;
    code?: unknown;
    names?: unknown;
  };
  const sourceFailed = thrown === 'SourceError';
  const at = phase === 'connect' || phase === 'reply' ? phase : sourceFailed ? 'connect' : 'request';
  const reached = facts.reached === true || at !== 'connect';
  const landed = request.effect === 'write' && reached ? 'unknown' : 'none';
  switch (watch.cause()) {
    case 'cancelled':
      return { kind: 'failure', failure: failureOf('cancelled', landed, `cancelled while waiting for ${url.host}`) };
    case 'deadline':
      return {
        kind: 'failure',
        failure: failureOf('deadline', landed, `the run's time was up while waiting for ${url.host}`),
      };
    case 'timeout': {
      const within = formatDuration(request.timeoutMs ?? defaultTimeout);
      return reached
        ? { kind: 'fault', reason: 'timeout', reached, message: `no reply from ${url.host} within ${within}` }
        : { kind: 'fault', reason: 'connect', reached, message: `no connection to ${url.host} within ${within}` };
    }
    case undefined:
  }
  const broken = sourceFailed ? { cause: (error as Error).cause } : upload?.failure();
  if (broken !== undefined) {
    const { cause } = broken;
    const name = (cause as { name?: unknown } | null | undefined)?.name;
    const known = name === 'SizeError' || name === 'TransferError' || name === 'ProblemError';
    const why = known ? `: ${sanitize((cause as Error).message, { maxLength: 300 })}` : '';
    return {
      kind: 'failure',
      failure: { ...failureOf('body', 'none', `the bytes to send could not be read${why}`), cause },
    };
  }
  const fault = {
    phase: at,
    code: typeof code === 'string' ? code : 'UNKNOWN',
    names: typeof names === 'string' ? names : undefined,
  } as const;
  const { reason, message } = classify(fault, url.host);
  return { kind: 'fault', reason, reached, message };
}

function failureOf(
  reason: FailureReason,
  landed: HttpFailure['landed'],
  message: string,
  reply?: HttpReply,
): HttpFailure {
  return { reason, landed, message, ...(reply !== undefined && { reply }) };
}

function tooLarge(leg: Leg, request: HttpRequest, maxBytes: number): HttpFailure {
  const landed = request.effect === 'write' ? 'unknown' : 'none';
  return failureOf(
    'too-large',
    landed,
    `the reply of ${leg.url.host} has more than ${maxBytes} bytes`,
    replyOf(leg, Buffer.alloc(0)),
  );
}

function replyOf({ wire, url }: Pick<Leg, 'wire' | 'url'>, body: Uint8Array): HttpReply {
  let text: string | undefined;
  return {
    status: wire.status,
    headers: wire.headers,
    url: url.href,
    body,
    get text() {
      return (text ??= new TextDecoder().decode(body));
    },
  };
}

/** Why a request is not sent at all. Nothing of a header's value is in it. */
function refusalOf(request: HttpRequest, dryRun: boolean): string | undefined {
  const { method, effect, url } = request;
  const reading = method === 'GET' || method === 'HEAD';
  if (reading && effect === 'write') return `a ${method} cannot be a write`;
  if (dryRun && (effect === 'write' || (!reading && effect !== 'rehearsal')))
    return `a dry run sends no ${method} that is not a rehearsal`;
  if (!URL.canParse(url)) return 'the address is none';
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'the address is neither https: nor http:';
  if (username !== '' || password !== '') return 'the address holds credentials';
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'a header has a name that HTTP does not allow';
    if (!/^[\x20-\x7e\t]*$/.test(value)) return `the header ${name} has a character that HTTP does not allow`;
  }
  return undefined;
}

function headersOf(request: HttpRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = { accept: '*/*', 'user-agent': userAgent };
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value;
  return headers;
}

function pick(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function redirectTarget(location: string | undefined, base: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, base.href)) return undefined;
  const target = new URL(location, base.href);
  const plain = target.username === '' && target.password === '';
  return plain && (target.protocol === 'https:' || target.protocol === 'http:') ? target : undefined;
}

function isDowngrade(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol === 'http:' && !isLoopback(to);
}

function timeOf(retryAt: number): string {
  return retryAt < Date.UTC(9999, 0) ? `at ${formatUtc(retryAt)}` : 'never';
}
