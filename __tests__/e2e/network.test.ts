import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, request, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { foundryToken, scenario, type World } from './scenario.ts';

/** A registry behind TLS, and a proxy of the kind that companies have: CONNECT for TLS, absolute addresses for the rest. */
let folder: string;
let registry: Server;
let proxy: Server;
const reached: { authorization: string | undefined; path: string | undefined }[] = [];
const proxied: string[] = [];

const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listen = (server: Server, host = '127.0.0.1'): Promise<void> =>
  new Promise((resolve) => server.listen(0, host, () => resolve()));

function accept(incoming: IncomingMessage): string {
  reached.push({ authorization: incoming.headers.authorization, path: incoming.url });
  incoming.resume();
  return JSON.stringify({ status: 'success', page: 'https://foundryvtt.com/packages/lantern/edit/' });
}

beforeAll(async () => {
  if (!hasOpenssl) return;
  folder = mkdtempSync(join(tmpdir(), 'release-relay-tls-'));
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=Test CA',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  );
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    '/CN=registry.test',
    '-keyout',
    'own.key',
    '-out',
    'own.csr',
  );
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:registry.test');
  openssl(
    'x509',
    '-req',
    '-in',
    'own.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'names',
    '-out',
    'own.pem',
  );
  const tls = { key: readFileSync(join(folder, 'own.key')), cert: readFileSync(join(folder, 'own.pem')) };
  registry = createHttpsServer(tls, (incoming, response) => {
    response.setHeader('content-type', 'application/json').end(accept(incoming));
  });
  await listen(registry);
  proxy = createHttpServer((incoming, response) => {
    proxied.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    const forward = request(
      incoming.url ?? '',
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    incoming.pipe(forward);
  });
  proxy.on('connect', (incoming, socket, head: Buffer) => {
    proxied.push(`CONNECT ${incoming.url ?? ''}`);
    // Names under .test are the registry's; everything else is where it says.
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const target = connect(host.endsWith('.test') ? portOf(registry) : Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    for (const end of [target, socket]) end.on('error', () => target.destroy());
  });
  await listen(proxy);
});

afterAll(() => {
  if (!hasOpenssl) return;
  registry.closeAllConnections();
  registry.close();
  proxy.closeAllConnections();
  proxy.close();
  rmSync(folder, { recursive: true });
});

/** Runs against a registry of this name, with these variables. */
async function publishTo(
  world: World,
  host: string,
  variables: Readonly<Record<string, string>> = {},
  event?: Parameters<World['relay']>[0],
) {
  reached.length = 0;
  proxied.length = 0;
  const url = `https://${host}/_api/packages/release_version/`;
  const address = `http://127.0.0.1:${portOf(proxy)}`;
  const env = {
    HTTPS_PROXY: address,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    ...variables,
  };
  return world.relay({ ...event, registries: { foundry: { token: foundryToken, url } }, env });
}

const withOpenssl = hasOpenssl
  ? scenario
  : (name: string): void => test.skip(`${name} (needs openssl)`, () => undefined);

describe('a proxy', () => {
  withOpenssl(
    'carries what goes to the registry, and its certificate is checked by NODE_EXTRA_CA_CERTS',
    async (world) => {
      const run = await publishTo(world, 'registry.test');
      expect(run.outcomes['foundry']).toMatchObject({ status: 'published', problems: [] });
      expect(proxied).toEqual(['CONNECT registry.test:443']);
      expect(reached).toEqual([{ authorization: foundryToken, path: '/_api/packages/release_version/' }]);
    },
  );

  withOpenssl('carries every request: GitHub, its storage and the registry', async (world) => {
    const event = { name: 'workflow_dispatch', payload: { inputs: {}, ref: 'refs/heads/main' } };
    const address = `http://127.0.0.1:${portOf(proxy)}`;
    const run = await publishTo(
      world,
      'registry.test',
      { HTTP_PROXY: address, NO_PROXY: '' },
      { event, inputs: { tag: 'v1.2.0', 'dry-run': 'false' } },
    );
    expect(run.outcomes['foundry']?.status).toBe('published');
    const servers = run.entries.map(({ server }) => server);
    expect(new Set(servers)).toEqual(new Set(['github-api', 'github-web', 'github-storage']));
    expect(proxied).toHaveLength(servers.length + 1);
  });

  withOpenssl('is left out for what NO_PROXY names', async (world) => {
    const address = `http://127.0.0.1:${portOf(proxy)}`;
    const run = await publishTo(world, 'registry.test', { HTTP_PROXY: address, NO_PROXY: '127.0.0.1' });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(proxied).toEqual(['CONNECT registry.test:443']);
  });
});

describe('a certificate', () => {
  withOpenssl('that nobody vouches for is refused before the token is sent, and what to do is said', async (world) => {
    const run = await publishTo(world, 'registry.test', { NODE_EXTRA_CA_CERTS: '' });
    expect(run.exitCode).toBe(1);
    const [problem] = run.outcomes['foundry']?.problems ?? [];
    expect(problem).toMatchObject({
      code: 'registry.unavailable',
      detail: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    expect(reached).toEqual([]);
  });

  withOpenssl('for another name is refused, and says whose it is', async (world) => {
    const run = await publishTo(world, 'other.test');
    expect(run.exitCode).toBe(1);
    const [problem] = run.outcomes['foundry']?.problems ?? [];
    expect(problem?.code).toBe('registry.unavailable');
    expect(problem?.detail).toContain('registry.test');
    expect(reached).toEqual([]);
  });
});

const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');
(hasIPv6 ? scenario : (name: string): void => test.skip(`${name} (no IPv6 here)`, () => undefined))(
  'the loopback address of IPv6 needs no TLS',
  async (world) => {
    reached.length = 0;
    const server = createHttpServer((incoming, response) => {
      response.setHeader('content-type', 'application/json').end(accept(incoming));
    });
    await listen(server, '::1');
    try {
      const url = `http://[::1]:${portOf(server)}/_api/packages/release_version/`;
      const run = await world.relay({ registries: { foundry: { token: foundryToken, url } } });
      expect(run.outcomes['foundry']?.status).toBe('published');
      expect(reached).toHaveLength(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);
