import { createHash } from 'node:crypto';
import { createServer as createHttpServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleepFor } from 'node:timers/promises';

/** Bytes of a body that the journal keeps as text, and that `text()` and `json()` accept. */
export const keptBytes = 1024 * 1024;

/** One request, in the order of arrival over all servers of a sandbox. Created when its headers arrive, completed with its reply. */
export interface JournalEntry {
  readonly index: number;
  /** Name of the server that received it. */
  readonly server: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** Names in lower case; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** `journal.now()` at arrival. */
  readonly at: number;
  /** Port at the other end of the connection. */
  readonly clientPort: number;
  /** The body if it is text (by its content type, or UTF-8 without one) of at most 1 MiB. */
  readonly bodyText?: string;
  /** Bytes of the body that were read. */
  readonly bytes: number;
  /** Hexadecimal digest of the whole body; '' until it was read completely. */
  readonly sha256: string;
  /** Of the reply; absent while there is none, or if the client never got one. */
  readonly status?: number;
  readonly fault?: Fault;
  /** Sent by a registry of the sandbox itself, e.g. to read a manifest: not the publisher's, and never faulted. */
  readonly own?: true;
}

/** The `user-agent` of the sandbox's own registries. */
export const ownAgent = 'release-relay-sandbox';

/**
 * A fault of one request. `act`: whether the server executes the request before it misbehaves. `refused` connections are
 * not a fault of a request: see `SandboxServer.pause`.
 */
export type Fault =
  /** The connection is reset when the headers have arrived; nothing is executed. */
  | { readonly kind: 'reset-before' }
  /** Executed, then reset instead of a reply. */
  | { readonly kind: 'reset-after' }
  /** Never answers. */
  | { readonly kind: 'hang'; readonly act: boolean }
  /** Another status, e.g. 500, 502 with HTML, 503 or 429 with any `retry-after`. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly act: boolean;
    }
  /** Executed; the right content length, half of the body, and then the connection closes. */
  | { readonly kind: 'truncate' }
  /** A web page with status 200. */
  | { readonly kind: 'html-200'; readonly act: boolean }
  /** Executed; the right reply with another content type. */
  | { readonly kind: 'content-type'; readonly contentType?: string }
  /** Status 200 and JSON of a shape that no protocol has. */
  | { readonly kind: 'schema'; readonly act: boolean; readonly body?: unknown }
  /** A redirect to `location`, for which there is `createTrap`. */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number; readonly act: boolean }
  /** Not executed; status 200 once this many bytes of the body have arrived, and the rest is never read. */
  | {
      readonly kind: 'early';
      readonly bytes: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Executed; the reply comes `ms` later, by `journal.sleep`. */
  | { readonly kind: 'delay'; readonly ms: number };

/** The reply of a bot filter in front of a server, which then never sees the request: Cloudflare's challenge. */
export function filterPage(
  status = 403,
  headers: Readonly<Record<string, string>> = { 'cf-mitigated': 'challenge' },
): Fault {
  const body =
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><h1>www.example.com</h1><p>Checking your browser.</p></body></html>';
  return { kind: 'status', status, headers, body, act: false };
}

export interface JournalOptions {
  /** Milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** Replaces real waiting. While it waits, a request does not count as in flight, so a virtual clock can move on. */
  readonly sleep?: (ms: number) => Promise<void>;
  readonly faults?: (request: JournalEntry) => Fault | undefined;
  /** PEM texts with which all servers use TLS: see SandboxServerOptions. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What all servers of one sandbox share: their requests, the plan of faults, and the time. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  /** Errors thrown by handlers: defects of the sandbox itself, answered 500. A test asserts that there are none. */
  readonly defects: unknown[] = [];
  /** Called once for each request of the publisher, when its headers have arrived. May be replaced at any time. */
  faults: ((request: JournalEntry) => Fault | undefined) | undefined;
  /** Called for each request when it is finished: its reply is sent, or its connection is gone. */
  settled: ((request: JournalEntry) => void) | undefined;
  readonly now: () => number;
  readonly activity: Activity;
  readonly tls: JournalOptions['tls'];
  readonly #sleep: ((ms: number) => Promise<void>) | undefined;

  constructor({ now = Date.now, sleep, faults, tls }: JournalOptions = {}) {
    this.now = now;
    this.tls = tls;
    this.#sleep = sleep;
    this.faults = faults;
    this.activity = new Activity();
  }

  /** The publisher's requests, to one server or to all. */
  of(server?: string): readonly JournalEntry[] {
    return this.entries.filter((entry) => entry.own !== true && (server === undefined || entry.server === server));
  }

  async sleep(ms: number, request: { waits(): void; resumes(): void }): Promise<void> {
    if (this.#sleep === undefined) return sleepFor(ms);
    request.waits();
    await this.#sleep(ms);
    request.resumes();
  }
}

class Activity {
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  /** Requests that a server works on; hung and virtually delayed ones are not counted. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Resolves as soon as nothing is in flight. */
  async idle(): Promise<void> {
    while (this.#inFlight > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** For servers: counts one request, and returns functions to stop and to resume counting it. */
  enter(): { waits(): void; resumes(): void } {
    let counted = false;
    const count = (now: boolean): void => {
      if (counted === now) return;
      counted = now;
      this.#inFlight += now ? 1 : -1;
      if (this.#inFlight === 0) this.#waiting.splice(0).forEach((resolve) => resolve());
    };
    count(true);
    return { waits: () => count(false), resumes: () => count(true) };
  }
}

/** A request as a handler sees it. The body is read once, by at most one of `text`, `json`, `chunks`; what is left is drained and hashed. */
export interface SandboxRequest {
  readonly entry: JournalEntry;
  readonly method: string;
  /** Absolute, on the server's origin. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as UTF-8. Throws `BodyTooLarge` above `limit` bytes (default 1 MiB). */
  text(limit?: number): Promise<string>;
  /** The body as JSON; undefined if it is not. */
  json(): Promise<unknown>;
  /** The body as it comes, in constant memory. Throws if the client disconnects before its end. */
  chunks(): AsyncGenerator<Uint8Array, void, undefined>;
}

export interface SandboxReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
  /** The reply is sent before the rest of the request's body was read. */
  readonly early?: true;
}

/** A body too large for memory. */
export interface StreamedBody {
  /** Bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export type Handler = (request: SandboxRequest) => SandboxReply | Promise<SandboxReply>;

/** Thrown in a handler whose request is larger than its limit; answered 413. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

export interface SandboxServer {
  readonly name: string;
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  /** Refuses connections, and destroys open ones, until `resume`, which uses the same port. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Destroys everything at once, hung requests included. */
  close(): Promise<void>;
}

export interface SandboxServerOptions {
  readonly journal: Journal;
  /** Replaces the journal's plan of faults for this server. */
  readonly faults?: (request: JournalEntry) => Fault | undefined;
  /** Default `127.0.0.1`; `::1` for IPv6. */
  readonly host?: string;
  /** PEM texts; the origin is then `https:`. Default: those of the journal, if it has any. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Starts a server on a free port of the loopback interface. Every request is in the journal, whatever its result. */
export async function createSandboxServer(
  name: string,
  handler: Handler,
  { journal, faults, host = '127.0.0.1', tls = journal.tls }: SandboxServerOptions,
): Promise<SandboxServer> {
  let origin = '';

  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    const headers: Record<string, string> = {};
    for (const [key, value] of Object.entries(incoming.headersDistinct)) headers[key] = (value ?? []).join(', ');
    const entry: Mutable<JournalEntry> = {
      index: journal.entries.length,
      server: name,
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers,
      at: journal.now(),
      clientPort: incoming.socket.remotePort ?? 0,
      bytes: 0,
      sha256: '',
    };
    journal.entries.push(entry);
    const counted = journal.activity.enter();
    if (headers['user-agent'] === ownAgent) entry.own = true;
    const fault = entry.own === true ? undefined : (faults ?? journal.faults)?.(entry);
    if (fault !== undefined) entry.fault = fault;
    const body = bodyOf(incoming, entry);
    const closed = new Promise<void>((resolve) => {
      response.once('close', resolve);
    });
    void (async () => {
      try {
        await answer({ entry, fault, body, response, counted });
      } catch (error) {
        if (!(error instanceof ClientGone)) journal.defects.push(error);
        response.destroy();
      }
      await closed;
      counted.waits();
      journal.settled?.(entry);
    })();
  };

  const answer = async ({
    entry,
    fault,
    body,
    response,
    counted,
  }: {
    entry: Mutable<JournalEntry>;
    fault: Fault | undefined;
    body: Body;
    response: ServerResponse;
    counted: { waits(): void; resumes(): void };
  }): Promise<void> => {
    if (fault?.kind === 'reset-before') return reset(response.socket);
    if (fault?.kind === 'early') {
      const { headers = {}, body: text = '' } = fault;
      for (const rest = body.chunks(); entry.bytes < fault.bytes && (await rest.next()).done !== true;);
      entry.status = 200;
      // Not ended: closing with unread bytes causes a reset, which can overtake the reply.
      response.writeHead(200, headersOf({ status: 200, headers, body: text }));
      response.flushHeaders();
      if (text !== '') response.write(text);
      return;
    }
    const acts = fault === undefined || !('act' in fault) || fault.act;
    let reply: SandboxReply = { status: 200 };
    if (acts) {
      try {
        reply = await handler({
          entry,
          method: entry.method,
          url: new URL(entry.path, origin),
          headers: entry.headers,
          ...body,
        });
      } catch (error) {
        if (error instanceof ClientGone) throw error;
        if (error instanceof BodyTooLarge) reply = textReply(413, 'Request body too large');
        else {
          journal.defects.push(error);
          reply = textReply(500, 'The sandbox has an internal error.');
        }
      }
    }
    const early = reply.early === true && fault === undefined;
    if (!early) await body.drain();
    switch (fault?.kind) {
      case 'reset-after':
        return reset(response.socket);
      case 'hang':
        counted.waits();
        return;
      case 'delay':
        await journal.sleep(fault.ms, counted);
        break;
      case 'truncate':
        return truncate(response, entry, reply);
      default:
        if (fault !== undefined) reply = misreply(fault, reply);
    }
    entry.status = reply.status;
    await send(response, reply);
    if (early) await body.drain();
  };

  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  // A client that waits for a rate limit in real time must find its connection still open.
  server.keepAliveTimeout = 60_000;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Requests that Node itself rejects (headers over 16 KiB) must be visible, too.
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
    journal.entries.push({
      index: journal.entries.length,
      server: name,
      method: '',
      path: '',
      headers: {},
      at: journal.now(),
      clientPort: socket.remotePort ?? 0,
      bytes: 0,
      sha256: '',
      status,
    });
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  origin = `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { name, origin, port, pause: stop, resume: () => listen(port), close: stop };
}

interface Body extends Pick<SandboxRequest, 'text' | 'json' | 'chunks'> {
  drain(): Promise<void>;
}

function bodyOf(incoming: IncomingMessage, entry: Mutable<JournalEntry>): Body {
  const hash = createHash('sha256');
  const isText = /^$|json|^text\/|xml|urlencoded/.test(entry.headers['content-type'] ?? '');
  const kept: Uint8Array[] = [];
  const source = incoming[Symbol.asyncIterator]() as AsyncIterator<Buffer>;

  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    while (entry.sha256 === '') {
      let next: IteratorResult<Buffer>;
      try {
        next = await source.next();
      } catch (error) {
        throw new ClientGone('The client disconnected before the end of its request.', { cause: error });
      }
      if (next.done === true) {
        entry.sha256 = hash.digest('hex');
        if (isText && entry.bytes > 0 && entry.bytes <= keptBytes) {
          try {
            entry.bodyText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(kept));
          } catch {
            // Binary data has no text.
          }
        }
        return;
      }
      hash.update(next.value);
      entry.bytes += next.value.length;
      if (isText && entry.bytes <= keptBytes) kept.push(next.value);
      yield next.value;
    }
  }

  const drain = async (): Promise<void> => {
    const rest = chunks();
    for (let step = await rest.next(); step.done !== true;) step = await rest.next();
  };
  const text = async (limit = keptBytes): Promise<string> => {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks()) {
      if (entry.bytes <= limit) parts.push(chunk);
    }
    if (entry.bytes > limit)
      throw new BodyTooLarge(`The body has ${entry.bytes} bytes; at most ${limit} are accepted.`);
    return Buffer.concat(parts).toString('utf8');
  };
  const json = async (): Promise<unknown> => {
    const source = await text();
    try {
      return JSON.parse(source) as unknown;
    } catch {
      return undefined;
    }
  };
  return { chunks, drain, text, json };
}

function misreply(
  fault: Extract<Fault, { kind: 'status' | 'html-200' | 'content-type' | 'schema' | 'redirect' }>,
  reply: SandboxReply,
): SandboxReply {
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        headers: { 'content-type': fault.body?.startsWith('<') ? 'text/html' : 'text/plain', ...fault.headers },
        body: fault.body ?? STATUS_CODES[fault.status] ?? '',
      };
    case 'html-200':
      return htmlReply(200, 'Welcome', 'Please sign in to use this network.');
    case 'content-type':
      return {
        ...reply,
        headers: { ...reply.headers, 'content-type': fault.contentType ?? 'text/plain; charset=utf-8' },
      };
    case 'schema':
      return jsonReply(200, fault.body ?? { unexpected: [{ shape: true }] });
    case 'redirect':
      return { status: fault.status ?? 301, headers: { location: fault.location }, body: '' };
  }
}

function reset(socket: Socket | null): void {
  if (socket === null) return;
  // Only a plain TCP socket can send a reset; a TLS one just ends.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

function headersOf(reply: SandboxReply): Record<string, string> {
  const { body = '' } = reply;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : 'size' in body ? body.size : body.byteLength;
  const headers: Record<string, string> = {};
  if (reply.status !== 204 && reply.status !== 304) headers['content-length'] = String(length);
  for (const [key, value] of Object.entries(reply.headers ?? {})) headers[key.toLowerCase()] = value;
  return headers;
}

async function send(response: ServerResponse, reply: SandboxReply): Promise<void> {
  const { body = '' } = reply;
  response.writeHead(reply.status, headersOf(reply));
  if (response.req.method === 'HEAD' || typeof body === 'string' || !('size' in body)) {
    response.end(response.req.method === 'HEAD' || (typeof body !== 'string' && 'size' in body) ? undefined : body);
    return;
  }
  for await (const chunk of body.open()) {
    if (response.destroyed) return;
    if (!response.write(chunk)) {
      await new Promise<void>((resolve) => {
        const proceed = (): void => {
          response.off('drain', proceed);
          response.off('close', proceed);
          resolve();
        };
        response.on('drain', proceed);
        response.on('close', proceed);
      });
    }
  }
  response.end();
}

async function truncate(response: ServerResponse, entry: Mutable<JournalEntry>, reply: SandboxReply): Promise<void> {
  const { body = '' } = reply;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const size = 'size' in bytes ? bytes.size : bytes.byteLength;
  // Half of an empty reply would be a complete one.
  if (size === 0) return reset(response.socket);
  entry.status = reply.status;
  response.writeHead(reply.status, headersOf(reply));
  response.flushHeaders();
  let left = Math.floor(size / 2);
  const parts = 'size' in bytes ? bytes.open() : [bytes];
  for await (const part of parts) {
    if (left <= 0 || response.destroyed) break;
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.write(part.subarray(0, left), () => {
        response.off('close', resolve);
        resolve();
      });
    });
    left -= part.byteLength;
  }
  response.socket?.destroySoon();
}

/** A reply with JSON. */
export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function textReply(status: number, text: string, headers: Readonly<Record<string, string>> = {}): SandboxReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: text };
}

export function htmlReply(status: number, title: string, text = ''): SandboxReply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`,
  };
}

/**
 * Another origin as the target of redirects. It answers everything with what a careless publisher takes for success, so that a
 * followed redirect is visible as a green run that published nothing, and as an entry of the server `trap` in the journal.
 */
export function createTrap(journal: Journal, name = 'trap'): Promise<SandboxServer> {
  return createSandboxServer(
    name,
    () => jsonReply(200, { status: 'success', page: 'http://127.0.0.1/trap', data: { id: 'trap' }, latest: [] }),
    // A fault for all requests must not hide what reaches the trap.
    { journal, faults: () => undefined },
  );
}

/** Names of the headers of a request that carry a credential, or data meant for one registry only. */
export function credentialsOf({ headers }: JournalEntry): readonly string[] {
  return Object.keys(headers).filter((key) =>
    /^(authorization|proxy-authorization|cookie|x-fm-.*|keygen-.*)$/.test(key),
  );
}
