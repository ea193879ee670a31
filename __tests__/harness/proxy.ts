import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** What it was asked for, in order: `CONNECT host:port`, or the method and the whole address. */
  readonly asked: readonly string[];
  /** Local ports of its own connections, by which a server knows that a request came through it. */
  readonly ports: ReadonlySet<number>;
  close(): void;
}

/**
 * A proxy of the kind that companies have: CONNECT for TLS, whole addresses for the rest.
 * @param portOf where a name that nobody else knows is on this machine; default: everything is where it says
 */
export async function createProxy(portOf: (host: string) => number | undefined = () => undefined): Promise<Proxy> {
  const asked: string[] = [];
  const ports = new Set<number>();
  const note = (socket: Socket): void =>
    void socket.once('connect', () => {
      if (socket.localPort !== undefined) ports.add(socket.localPort);
    });
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    const forward = request(
      incoming.url ?? '',
      { method: incoming.method ?? 'GET', headers: incoming.headers, agent: false },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    forward.on('socket', note);
    forward.on('error', () => response.destroy());
    incoming.pipe(forward);
  });
  server.on('connect', (incoming, socket, head: Buffer) => {
    asked.push(`CONNECT ${incoming.url ?? ''}`);
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const target = connect(portOf(host) ?? Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    note(target);
    for (const end of [target, socket]) end.on('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    ports,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
