import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { HttpRequest } from '../../src/domain/ports.ts';
import type { HttpClientOptions, StreamingHttpClient } from '../../src/http/client.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { createVirtualClock, watchTransport, type VirtualClock } from '../harness/clock.ts';
import { createClient, recordLog } from '../harness/edges.ts';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (request: Seen, response: ServerResponse, incoming: IncomingMessage) => void | Promise<void>;

export interface Loopback {
  readonly url: string;
  readonly port: number;
  /** Every request whose body has arrived, in order. */
  readonly seen: Seen[];
  /** Requests that get no answer, now. */
  hung(): number;
  /** Leaves a request without an answer until its connection ends. */
  hang(response: ServerResponse): void;
  close(): Promise<void>;
}

/** A server on loopback. `raw` answers get the request before its body was read. */
export async function serve(answer: Answer, { raw = false } = {}): Promise<Loopback> {
  const seen: Seen[] = [];
  const hanging = new Set<ServerResponse>();
  const server = createServer((incoming, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      if (!raw) for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = '', url = '', headers } = incoming;
      const request = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      seen.push(request);
      await answer(request, response, incoming);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    hung: () => hanging.size,
    hang(response) {
      hanging.add(response);
      response.on('close', () => hanging.delete(response));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Bench {
  readonly client: StreamingHttpClient;
  readonly clock: VirtualClock;
  readonly transport: Transport;
  readonly lines: string[];
  readonly attempts: number[];
  close(): void;
}

/** A client on virtual time, which moves by itself while nothing but hung requests are in flight. */
export function bench(
  options: Partial<HttpClientOptions> & { readonly seconds?: number; readonly hung?: () => number } = {},
): Bench {
  const { seconds = 600, hung = () => 0, ...rest } = options;
  const clock = createVirtualClock();
  const inner = createTransport({});
  const transport = watchTransport(inner);
  const { log, lines } = recordLog({ debug: true });
  const attempts: number[] = [];
  const client = createClient({
    transport,
    clock,
    random: () => 0,
    log,
    deadline: clock.now() + seconds * 1_000,
    onAttempt: (_request, count) => attempts.push(count),
    ...rest,
  });
  const auto = clock.autoAdvance({ idle: () => transport.inFlight() === hung() });
  return {
    client,
    clock,
    transport,
    lines,
    attempts,
    close() {
      auto.stop();
      inner.close();
    },
  };
}

export function read(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, effect: 'read', ...more };
}

export function write(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'POST', url, effect: 'write', body: '{}', ...more };
}
