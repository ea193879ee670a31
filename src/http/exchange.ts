import type { Clock, FailureReason, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import { defined } from '../domain/data.ts';
import { classify } from './failure.ts';
import { formatDuration } from './format.ts';
import { createIdleTimeout, type IdleTimeout } from './idle-timeout.ts';
import { hidingCredentials } from './credentials.ts';
import { sanitize } from './redact.ts';
import { headersForOtherOrigin, isRedirect, resolveRedirect } from './redirect.ts';
import type { AttemptEnd } from './retry.ts';
import type { Transport, WireBody, WireReply, WireRequest } from './transport.ts';
import { openSource, progressLog, uploadOf, type Upload } from './upload.ts';

/** The head of a reply whose body is still to be read, and the timeout that bounds it: the reader of the body ends it. */
export interface OpenReply extends WireReply {
  readonly url: URL;
  readonly idleTimeout: IdleTimeout;
  readonly upload: Upload | undefined;
  readonly redact?: (text: string) => string;
}

/** The connection failed, which another attempt may fix. */
export type ConnectionError = Extract<AttemptEnd, { kind: 'error' }> & { readonly message: string };

/** The request failed, and another attempt would not change it. */
export interface FinalFailure {
  readonly kind: 'failure';
  readonly failure: HttpFailure;
}

export type ExchangeResult = { readonly kind: 'reply'; readonly reply: OpenReply } | ConnectionError | FinalFailure;

export interface ExchangeOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly deadline: number;
  readonly userAgent: string;
  readonly redact?: (text: string) => string;
  /** See HttpClientOptions; grows by the origins to which they redirect. */
  readonly publicBut?: Set<string>;
}

const defaultTimeout = 30_000;

/**
 * Sends a request, follows its redirects, and resolves with the head of the reply. With `streams` the timeout bounds silence
 * instead of the whole reply. Never throws.
 */
export async function exchange(
  request: HttpRequest,
  signal: AbortSignal,
  streams: boolean,
  options: ExchangeOptions,
): Promise<ExchangeResult> {
  const { redirects, accept = [] } = request;
  let url = new URL(request.url);
  let headers: Readonly<Record<string, string>> = {
    accept: '*/*',
    'user-agent': options.userAgent,
    ...Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  };
  const { publicBut } = options;
  let publicOnly = publicBut !== undefined;
  for (let followed = 0; ; followed += 1) {
    publicOnly &&= publicBut?.has(url.origin) !== true;
    if (!publicOnly) publicBut?.add(url.origin);
    const result = await exchangeOnce(request, { url, headers, publicOnly }, signal, streams, options);
    if (result.kind !== 'reply') return result;
    const { reply } = result;
    if (!isRedirect(reply.status) || redirects === 'return' || accept.includes(reply.status)) return result;

    reply.idleTimeout.end();
    const { target, follow, obstacle } = resolveRedirect(request, url, reply.headers['location'], followed);
    if (target === undefined || !follow) {
      const where = target === undefined ? 'nowhere' : `${target.origin}${target.pathname}`;
      const why = {
        'too-many': `, the last of ${followed + 1}`,
        'no-address': ', which is not a valid address',
        unencrypted: ', which is not encrypted',
        'other-origin': ', which is another server',
      };
      const message = `${url.host} answered ${reply.status} with a redirect to ${sanitize(where, { maxLength: 300 })}${obstacle === undefined ? '' : why[obstacle]}`;
      const moved = failureOf('moved', 'none', message, replyOf(reply, Buffer.alloc(0)));
      return { kind: 'failure', failure: { ...moved, ...defined({ obstacle }) } };
    }
    if (target.origin !== url.origin) headers = headersForOtherOrigin(headers);
    url = target;
  }
}

async function exchangeOnce(
  request: HttpRequest,
  { url, headers, publicOnly }: Pick<WireRequest, 'url' | 'headers'> & { readonly publicOnly: boolean },
  signal: AbortSignal,
  streams: boolean,
  { transport, clock, log, deadline, redact }: ExchangeOptions,
): Promise<ExchangeResult> {
  const { method, body, bodyName, timeoutMs = defaultTimeout } = request;
  const started = clock.now();
  const address = `${method} ${sanitize(url.href, { maxLength: 2_000, redact: hidingCredentials(redact) })}`;
  const source = typeof body === 'object' ? body : undefined;
  const idle = streams || source !== undefined;
  const idleTimeout = createIdleTimeout({ clock, deadline, timeoutMs, signal, idle });
  let upload: Upload | undefined;
  try {
    let wireBody: WireBody | undefined;
    if (typeof body === 'string') {
      const bytes = Buffer.from(body, 'utf8');
      wireBody = { size: bytes.length, bytes };
    } else if (source !== undefined) {
      const { size } = source;
      const what = `uploading ${bodyName === undefined ? '' : `${bodyName} `}to ${url.host}`;
      const progress = progressLog({ clock, log, size, what });
      upload = uploadOf(await openSource(source, idleTimeout), size, idleTimeout, progress);
      wireBody = { size, bytes: upload.bytes };
    }
    idleTimeout.resume();
    const wire = await transport.exchange(
      { method, url, headers, ...(publicOnly && { publicOnly }), ...defined({ body: wireBody }) },
      idleTimeout.signal,
    );
    idleTimeout.resume();
    const id = wire.headers['x-request-id'];
    const named = id === undefined ? '' : ` (x-request-id ${sanitize(id, { maxLength: 100 })})`;
    const elapsed = clock.now() - started;
    log.debug(() => `${address}: ${wire.status} after ${elapsed} ms${named}`);
    const reply: OpenReply = { ...wire, url, idleTimeout, upload, ...defined({ redact }) };
    if (!isUnread(reply, request)) return { kind: 'reply', reply };
    idleTimeout.end();
    const message = `${url.host} answered ${wire.status} before it received the whole request`;
    return { kind: 'failure', failure: failureOf('early', 'unknown', message, replyOf(reply, Buffer.alloc(0))) };
  } catch (error) {
    idleTimeout.end();
    const result = explainError(error, { request, url, idleTimeout, upload });
    const message = result.kind === 'failure' ? result.failure.message : result.message;
    const elapsed = clock.now() - started;
    log.debug(() => `${address}: ${message} after ${elapsed} ms`);
    return result;
  }
}

/**
 * A success that came before the end of the request's body is not an answer to the request. An early refusal counts, and a
 * registry-side dry run may be judged by its headers alone.
 */
function isUnread({ isEarly, status }: OpenReply, { effect }: HttpRequest): boolean {
  return isEarly === true && effect === 'write' && status < 300;
}

/** Explains an exception that an exchange, or the body of its reply, threw. */
export function explainError(
  error: unknown,
  context: Pick<OpenReply, 'url' | 'idleTimeout' | 'upload'> & {
    readonly request: HttpRequest;
    /** The head of the reply had arrived. */
    readonly replied?: true;
  },
): ConnectionError | FinalFailure {
  const { request, url, idleTimeout, upload, replied } = context;
  const { host } = url;
  const { name: thrown, phase, code, names, fault, proxy } = Object(error) as Readonly<Record<string, unknown>>;
  const sourceFailed = thrown === 'SourceError';
  const at = phase === 'connect' || phase === 'reply' ? phase : sourceFailed ? 'connect' : 'request';
  const reached = replied === true || at !== 'connect';
  const landed = request.effect === 'write' && reached ? 'unknown' : 'none';
  switch (idleTimeout.cause()) {
    case 'cancelled':
      return { kind: 'failure', failure: failureOf('cancelled', landed, `canceled while waiting for ${host}`) };
    case 'deadline': {
      const message = `the run's time was up while waiting for ${host}`;
      return { kind: 'failure', failure: failureOf('deadline', landed, message) };
    }
    case 'timeout': {
      const within = formatDuration(request.timeoutMs ?? defaultTimeout);
      return reached
        ? { kind: 'error', reason: 'timeout', reached, message: `no reply from ${host} within ${within}` }
        : { kind: 'error', reason: 'connect', reached, message: `no connection to ${host} within ${within}` };
    }
    case undefined:
  }
  const broken = sourceFailed ? { cause: (error as Error).cause } : upload?.failure();
  if (broken !== undefined) {
    const { cause } = broken;
    const { name, message } = Object(cause) as { readonly name?: unknown; readonly message?: unknown };
    const known = name === 'SizeError' || name === 'TransferError' || name === 'ProblemError';
    const why = known ? `: ${sanitize(String(message), { maxLength: 300 })}` : '';
    const failure = failureOf('body', 'none', `the bytes to send could not be read${why}`);
    return { kind: 'failure', failure: { ...failure, cause } };
  }
  const wireError = {
    phase: at,
    code: typeof code === 'string' ? code : 'UNKNOWN',
    names: typeof names === 'string' ? names : undefined,
    fault: typeof fault === 'string' ? fault : undefined,
    proxy: typeof proxy === 'string' ? proxy : undefined,
  } as const;
  return { kind: 'error', reached, ...classify(wireError, host) };
}

export function failureOf(
  reason: FailureReason,
  landed: HttpFailure['landed'],
  message: string,
  reply?: HttpReply,
): HttpFailure {
  return { reason, landed, message, ...defined({ reply }) };
}

export function replyOf({ status, headers, url, redact }: OpenReply, body: Uint8Array): HttpReply {
  let text: string | undefined;
  return {
    status,
    headers,
    url: url.href,
    body,
    ...defined({ redact }),
    get text() {
      return (text ??= new TextDecoder().decode(body));
    },
  };
}
