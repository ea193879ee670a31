import type { HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import {
  explainError,
  failureOf,
  replyOf,
  type ConnectionError,
  type FinalFailure,
  type OpenReply,
} from './exchange.ts';
import { windowOf } from '../domain/text.ts';
import { hidingCredentials } from './credentials.ts';
import { sanitize } from './redact.ts';

/** A reply whose body is still arriving. */
export interface StreamedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Can be read once, or discarded with `discard`. Throws a TransferError if it ends early, also on silence and at the deadline. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Discards the rest of the body. */
  discard(): void;
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

export type ReadResult<Value> = { readonly kind: 'value'; readonly value: Value } | ConnectionError | FinalFailure;

const defaultMaxBytes = 4 * 1024 * 1024;
/** Bytes kept of a reply that is a failure already. */
const maxFailureBytes = 64 * 1024;
const maxLoggedBody = 2_000;

/** Reads the whole body. */
export async function readWhole(reply: OpenReply, request: HttpRequest, log: Log): Promise<ReadResult<HttpReply>> {
  const { maxBytes = defaultMaxBytes } = request;
  const { headers, idleTimeout } = reply;
  let body: Uint8Array | undefined;
  try {
    const announced = request.method === 'HEAD' ? 0 : Number(headers['content-length'] ?? 0);
    if (announced > maxBytes) return { kind: 'failure', failure: tooLarge(reply, request, maxBytes) };
    body = await collect(reply, maxBytes, announced);
    if (body === undefined) return { kind: 'failure', failure: tooLarge(reply, request, maxBytes) };
  } catch (error) {
    return explainError(error, { ...reply, request, replied: true });
  } finally {
    idleTimeout.end();
  }
  const value = replyOf(reply, body);
  if (/\bjson\b/i.test(headers['content-type'] ?? '')) {
    log.debug(() =>
      sanitize(windowOf(value.text, 2 * maxLoggedBody), {
        maxLength: maxLoggedBody,
        multiline: true,
        redact: hidingCredentials(reply.redact),
      }),
    );
  }
  return { kind: 'value', value };
}

/** Reads the beginning of a reply that is a failure already. Cannot fail: the head says enough. */
export async function readBeginning(reply: OpenReply): Promise<HttpReply> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of chunksOf(reply, maxFailureBytes)) chunks.push(chunk);
  } catch {
    // What has arrived is enough.
  } finally {
    reply.idleTimeout.end();
  }
  return replyOf(reply, Buffer.concat(chunks).subarray(0, maxFailureBytes));
}

/** A larger body is read into one buffer: else it would be in memory twice. */
const largeBody = 1024 * 1024;

/** Undefined if there are more bytes than the limit. */
async function collect(reply: OpenReply, limit: number, announced: number): Promise<Uint8Array | undefined> {
  let whole = announced > largeBody ? Buffer.allocUnsafe(announced) : undefined;
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(reply, limit)) {
    const start = size;
    size += chunk.length;
    if (size > limit) return undefined;
    if (size > (whole?.length ?? largeBody)) {
      // Without a length it is as large as allowed. What is never written to takes no memory.
      const larger = Buffer.allocUnsafe(limit);
      larger.set(whole?.subarray(0, start) ?? Buffer.concat(chunks));
      whole = larger;
      chunks = [];
    }
    if (whole === undefined) chunks.push(chunk);
    else whole.set(chunk, start);
  }
  return whole === undefined ? Buffer.concat(chunks) : whole.subarray(0, size);
}

/** Reads all of the body, or until there are more bytes than the limit. */
async function* chunksOf({ body, idleTimeout }: OpenReply, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    idleTimeout.resume();
    yield chunk;
    size += chunk.length;
    if (size > limit) break;
  }
}

/** Passes the body on as it arrives. */
export function stream(reply: OpenReply, request: HttpRequest): StreamedReply {
  const { status, headers, url, idleTimeout } = reply;
  idleTimeout.pause();
  return { status, headers, url: url.href, body: bytesOf(reply, request), discard: () => idleTimeout.end() };
}

async function* bytesOf(reply: OpenReply, request: HttpRequest): AsyncGenerator<Uint8Array, void, undefined> {
  const { idleTimeout } = reply;
  const { maxBytes = Infinity } = request;
  let size = 0;
  try {
    idleTimeout.resume();
    for await (const chunk of reply.body) {
      size += chunk.length;
      if (size > maxBytes) throw new TransferError(tooLarge(reply, request, maxBytes));
      // While the caller is busy with a chunk, silence is its own.
      idleTimeout.pause();
      yield chunk;
      idleTimeout.resume();
    }
  } catch (error) {
    if (error instanceof TransferError) throw error;
    const result = explainError(error, { ...reply, request, upload: undefined, replied: true });
    throw new TransferError(
      result.kind === 'failure' ? result.failure : failureOf(result.reason, 'none', result.message),
    );
  } finally {
    idleTimeout.end();
  }
}

function tooLarge(reply: OpenReply, { effect }: HttpRequest, maxBytes: number): HttpFailure {
  const message = `the reply from ${reply.url.host} is larger than ${maxBytes} bytes`;
  return failureOf('too-large', effect === 'write' ? 'unknown' : 'none', message, replyOf(reply, Buffer.alloc(0)));
}
