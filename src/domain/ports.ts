import type { Result } from './result.ts';
import type { Asset } from './release.ts';

/** Injectable clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls back once after `ms`, unless canceled before. Used for request timeouts. */
  timer(ms: number, callback: () => void): { cancel(): void };
}

/** Where a phase logs what it does. Text may be foreign: the implementation sanitizes it. */
export interface Log {
  info(text: string): void;
  /** Calls `text` only with `ACTIONS_STEP_DEBUG`. */
  debug(text: () => string): void;
  warning(text: string): void;
}

/**
 * What a request does on the other side. `read` changes nothing. `rehearsal` is the registry's own dry run: it stores
 * nothing, so it may be retried; a dry run allows only this and reads. `write` changes something, and is
 * retried only if it certainly had no effect: no connection was made, or 429.
 */
export type Effect = 'read' | 'rehearsal' | 'write';

/** Bytes with a known length that can be opened again for another attempt. */
export interface ByteSource {
  /** Bytes; sent as `Content-Length`, so the body is never chunked. */
  readonly size: number;
  /** A fresh stream from the first byte. An error of the stream ends the request with reason `body`. */
  open(signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly effect: Effect;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as UTF-8; give its `Content-Type` in `headers`. */
  readonly body?: string | ByteSource;
  /** What the body is, e.g. the name of a file, by which the log tells uploads apart: their addresses are long and look alike. */
  readonly bodyName?: string;
  /**
   * `refuse` (default): a 3xx is a failure with reason `moved`. `return`: the 3xx is the reply (Keygen's documented 303 and 307).
   * `follow`: for reads only, at most five times; `Authorization` and every custom header are dropped as soon as the origin changes.
   * `same-origin`: like `follow`, but a redirect to another origin is refused.
   */
  readonly redirects?: 'refuse' | 'return' | 'follow' | 'same-origin';
  /** Bytes of the reply that are read before it is a failure with reason `too-large`. Default: 4 MiB. */
  readonly maxBytes?: number;
  /** Milliseconds for one attempt, reply included. Default 30,000. With a `ByteSource` body it bounds silence, not the whole. */
  readonly timeoutMs?: number;
  /** A reply with one of these statuses is returned at once, never retried (e.g. 404 while polling). */
  readonly accept?: readonly number[];
  /** Sends of this request in all, the first included. Default 4 (bounded by the run's time in any case). */
  readonly maxAttempts?: number;
  /**
   * For an API that reports rate limits in ways of its own: the milliseconds that a reply of 4xx asks to wait at `now`, undefined if
   * it is not a rate limit. `waits` counts those before. Of the body it is given, and returned, the first 64 KiB.
   */
  readonly limitDelay?: (reply: HttpReply, waits: number, now: number) => number | undefined;
}

/** A whole reply. Header names are lower case. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body as UTF-8. */
  readonly text: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Redacts a text of the reply that is about to be changed, e.g. stripped of its markup. Absent if there are no secrets. */
  readonly redact?: (text: string) => string;
}

/**
 * Why there is no reply that a caller could use.
 * `connect` no connection was made · `proxy` none was made to or through the proxy · `tls` the certificate was refused · `barred` nothing
 * may be sent there from here: the proxy cannot be used, or the address is not a public one · `timeout`, `reset` the connection was there,
 * the reply was not · `early` a success that came before the whole request was sent · `moved` a redirect · `too-large` · `rate-limited` a
 * wait longer than the run has · `unavailable` 5xx (and 429) still after every attempt; a write has one after a 5xx · `blocked` a filter in
 * front of the registry answered instead of it · `body` the bytes to send could not be read · `deadline` the run's time is up ·
 * `cancelled` the workflow was canceled · `refused` a write in a dry run.
 */
export type FailureReason =
  | 'connect'
  | 'proxy'
  | 'tls'
  | 'barred'
  | 'timeout'
  | 'reset'
  | 'early'
  | 'moved'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'blocked'
  | 'body'
  | 'deadline'
  | 'cancelled'
  | 'refused';

/** Why a redirect was not followed although the request allows it. */
export type RedirectObstacle = 'no-address' | 'too-many' | 'unencrypted' | 'other-origin';

export interface HttpFailure {
  readonly reason: FailureReason;
  /** `none`: the request certainly changed nothing. `unknown`: it may have been applied; check before a retry. */
  readonly landed: 'none' | 'unknown';
  /** What happened, safe to print: no header, no credential. */
  readonly message: string;
  /** The last reply, if there was one. */
  readonly reply?: HttpReply;
  /** For `rate-limited` and `unavailable`, if the reply says so: milliseconds since the epoch before which there should be no retry. */
  readonly retryAt?: number;
  /** For `moved`, if the request allows redirects. */
  readonly obstacle?: RedirectObstacle;
  /** For `body`: what the source threw. */
  readonly cause?: unknown;
}

export interface HttpClient {
  /** Never throws. Replies below 500 other than 429 and refused redirects are values, whatever their status. */
  send(request: HttpRequest): Promise<Result<HttpReply, HttpFailure>>;
}

/** Bytes of the release's assets and of files in the workspace. */
export interface AssetSource {
  /** The asset's bytes; with a recorded digest, the stream ends with a ProblemError (`asset.corrupt`) if they differ. */
  bytes(asset: Asset): ByteSource;
  /** The files of the workspace that match a pattern starting with `./`. Throws ProblemError if the pattern leaves the workspace. */
  files(pattern: string): Promise<readonly WorkspaceFile[]>;
}

export interface WorkspaceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly bytes: ByteSource;
}
