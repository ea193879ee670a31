import type { LookupAddress } from 'node:dns';
import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { isLocalHost } from '../domain/address.ts';
import { wayTo } from './proxy.ts';

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** `http:` or `https:`, without credentials. */
  readonly url: URL;
  /** Lower-case names; values already checked. `content-length` is added here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: WireBody;
  /** Does not connect to addresses of this machine or its network. Through a proxy, only the proxy resolves names. */
  readonly publicOnly?: boolean;
}

export interface WireBody {
  /** Bytes that `bytes` yields, exactly. */
  readonly size: number;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** The head of a reply, and its body as it arrives. Header names are lower case. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * To be read once. It throws a WireError if it ends early. A reader that stops early must abort the signal of the
   * exchange, or the connection stays open.
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** The reply overtook its request: its head arrived before all bytes of the request's body were sent. */
  readonly isEarly?: true;
}

/** How bytes get to a server and back; tests inject faults here. */
export interface Transport {
  /** Resolves with the head of the reply, also while the body is still being sent. Rejects with a WireError. */
  exchange(request: WireRequest, signal: AbortSignal): Promise<WireReply>;
}

/** How far an exchange had come: `connect` up to the end of the TLS handshake, so that the other side had seen nothing of the request. */
export type WirePhase = 'connect' | 'request' | 'reply';

/** A failed exchange. Its message is created here: one of Node's may quote a header. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly phase: WirePhase;
  /** As of Node or OpenSSL, e.g. `ECONNRESET`; `UNKNOWN` if there is none. Ours are `ERR_PROXY_UNUSABLE` and `ERR_NOT_PUBLIC`. */
  readonly code: string;
  /** Names in a certificate that does not match the host. */
  readonly names: string | undefined;
  /** For `ERR_PROXY_UNUSABLE`: the variable, and what is wrong with it. */
  readonly fault: string | undefined;
  /** The variable that names the proxy, if the request went to one. */
  readonly proxy: string | undefined;

  constructor(
    phase: WirePhase,
    code: string,
    {
      names,
      fault,
      proxy,
    }: { readonly names?: string | undefined; readonly fault?: string; readonly proxy?: string | undefined } = {},
  ) {
    super(
      `${code} while ${phase === 'connect' ? 'connecting' : phase === 'request' ? 'sending the request' : 'reading the reply'}`,
    );
    this.phase = phase;
    this.code = code;
    this.names = names;
    this.fault = fault;
    this.proxy = proxy;
  }
}

function wireErrorFrom(error: unknown, phase: WirePhase, proxy?: string): WireError {
  const { code, cert } = (error ?? {}) as { code?: unknown; cert?: { subjectaltname?: unknown } };
  const names = cert?.subjectaltname;
  return new WireError(phase, typeof code === 'string' ? code : 'UNKNOWN', {
    names: typeof names === 'string' ? names : undefined,
    proxy,
  });
}

/**
 * HTTP/1.1 by `node:http` and `node:https`, which are loaded at their first use. Connections are reused for GET and HEAD only: on
 * a reused one, a reset does not tell whether the server had seen the request. `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of
 * `env` apply to every request: see `wayTo`. `close` ends the connections that wait for reuse.
 */
export function createTransport(
  env: Readonly<Record<string, string | undefined>>,
  resolve: LookupFunction = systemLookup,
): Transport & { close(): void } {
  const agents = new Map<string, Agent>();
  const publicOnly: LookupFunction = (host, options, callback) =>
    resolve(host, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const isPublic = ({ address }: LookupAddress): boolean => !isLocalHost(address);
      const addresses = (Array.isArray(found) ? found : [{ address: found, family: family ?? 4 }]).filter(isPublic);
      const [first] = addresses;
      if (!first) return callback(Object.assign(new Error('not public'), { code: 'ERR_NOT_PUBLIC' }), []);
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });

  /** A connection that was made to anywhere is not reused by a request that may go to public addresses only. */
  function agentFor(secure: boolean, keepAlive: boolean, proxy: URL | undefined, isPublicOnly: boolean): Agent {
    const key = `${secure} ${keepAlive} ${proxy !== undefined} ${isPublicOnly}`;
    const http = moduleFor(secure);
    let agent = agents.get(key);
    if (agent === undefined) {
      const proxyEnv = proxy && { [secure ? 'https_proxy' : 'http_proxy']: proxy.href };
      agent = new http.Agent({ keepAlive, ...(proxyEnv && { proxyEnv }) });
      // A socket that still waits for a proxy's tunnel is not known to its request, and could not be aborted.
      const create = agent.createConnection.bind(agent);
      agent.createConnection = (options: ConnectOptions, callback) => {
        const socket = create(options, callback);
        if (socket) options.opened?.(socket);
        return socket;
      };
      agents.set(key, agent);
    }
    return agent;
  }

  return {
    async exchange(request, signal) {
      const { method, url, body } = request;
      const secure = url.protocol === 'https:';
      const way = wayTo(url, env);
      const variable = way.kind === 'proxy' ? way.variable : undefined;
      try {
        if (way.kind === 'unusable')
          throw new WireError('connect', 'ERR_PROXY_UNUSABLE', { fault: `\`${way.variable}\` ${way.fault}` });
        const proxy = way.kind === 'proxy' ? way.proxy : undefined;
        const isPublicOnly = request.publicOnly === true && proxy === undefined;
        if (request.publicOnly === true && isLocalHost(url.hostname)) throw new WireError('connect', 'ERR_NOT_PUBLIC');
        const http = moduleFor(secure);
        const agent = agentFor(secure, method === 'GET' || method === 'HEAD', proxy, isPublicOnly);
        const headers = { ...request.headers, ...(body !== undefined && { 'content-length': body.size }) };
        let raw: Duplex | undefined;
        const lookup = isPublicOnly ? publicOnly : resolve;
        const options: ConnectOptions = { method, headers, agent, lookup, opened: (socket) => (raw = socket) };
        const outgoing = http.request(url, options);
        return await exchangeOver(outgoing, { raw: () => raw, proxy: variable }, request, signal);
      } catch (error) {
        throw error instanceof WireError ? error : wireErrorFrom(error, 'connect', variable);
      }
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

const systemLookup: LookupFunction = (host, options, callback) =>
  process.getBuiltinModule('node:dns').lookup(host, options, callback);

/** An `import()` would look at every export, and so load Node's WebSocket client: 20 ms. */
function moduleFor(secure: boolean) {
  return secure ? process.getBuiltinModule('node:https') : process.getBuiltinModule('node:http');
}

interface ConnectOptions extends RequestOptions {
  opened?(socket: Duplex): void;
}

function exchangeOver(
  outgoing: ClientRequest,
  { raw, proxy }: { raw(): Duplex | undefined; readonly proxy: string | undefined },
  request: WireRequest,
  signal: AbortSignal,
): Promise<WireReply> {
  return new Promise((resolve, reject) => {
    const { body } = request;
    let phase: WirePhase = 'connect';
    let incoming: IncomingMessage | undefined;
    /** Bytes of the body that were given to the socket. */
    let given = 0;
    // Once there is a reply, the reader of its body gets the error instead.
    const fail = (error: unknown): void => {
      if (incoming === undefined) reject(wireErrorFrom(error, phase, proxy));
    };
    const abort = (): void => {
      // Node reads the stack of what it destroys with, for which V8 would count the lines of the whole bundle.
      const error = Object.assign(new Error('aborted'), { code: 'ABORT_ERR', stack: '' });
      (incoming ?? outgoing).destroy(error);
      if (outgoing.socket === null) raw()?.destroy(error);
      // A request that has no socket yet would keep the error to itself until it gets one.
      fail(error);
    };
    const release = (): void => signal.removeEventListener('abort', abort);

    outgoing.on('socket', (socket) => {
      const made = (): void => {
        if (phase === 'connect') phase = 'request';
      };
      // A socket that the agent had kept, or that came out of a proxy's tunnel, is past its events.
      const secure = request.url.protocol === 'https:';
      const pending =
        socket.connecting || (secure && (socket as { secureConnecting?: boolean }).secureConnecting === true);
      if (outgoing.reusedSocket || !pending) made();
      else socket.once(secure ? 'secureConnect' : 'connect', made);
    });
    outgoing.on('error', fail);
    outgoing.on('close', () => {
      release();
      fail({ code: 'ECONNRESET' });
    });
    outgoing.on('response', (message) => {
      incoming = message;
      phase = 'reply';
      // Surfaced to the reader of the body; without a listener it would end the process.
      message.on('error', () => {});
      message.on('end', () => {
        release();
        // The reply came before the whole body was sent: the server does not read the rest.
        if (!outgoing.writableFinished) outgoing.destroy();
      });
      const reply = { status: message.statusCode ?? 0, headers: headersOf(message), body: bytesOf(message) };
      const isWhole = body === undefined || given === body.size ? hasFinished(outgoing) : Promise.resolve(false);
      void isWhole.then((whole) => resolve(whole ? reply : { ...reply, isEarly: true }));
    });

    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const giving = (bytes: Uint8Array): Uint8Array => {
      given += bytes.length;
      return bytes;
    };
    if (body === undefined) outgoing.end();
    else if (body.bytes instanceof Uint8Array && body.size <= pieceSize) outgoing.end(giving(body.bytes));
    // What fails here, the body's own errors too, comes out of the request's `error`.
    else pipeline(piecesOf(body.bytes, giving), outgoing).catch(fail);
  });
}

/** Bytes of a body that are given to the socket at once: so much of it may be under way when a reply is taken for one to the whole. */
const pieceSize = 64 * 1024;

async function* piecesOf(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  giving: (piece: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
    for (let start = 0; start < chunk.length; start += pieceSize)
      yield giving(chunk.subarray(start, start + pieceSize));
  }
}

/** Turns of the event loop by which TLS may report a completed write late. */
const lateTurns = 16;

/** Whether all that was given to the socket is sent. */
async function hasFinished(outgoing: ClientRequest): Promise<boolean> {
  for (let turn = 0; turn < lateTurns && !outgoing.writableFinished; turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  return outgoing.writableFinished;
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}

async function* bytesOf(message: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of message) yield chunk as Uint8Array;
  } catch (error) {
    throw wireErrorFrom(error, 'reply');
  }
}
