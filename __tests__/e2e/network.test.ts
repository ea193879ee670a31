import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createAuthority, hasOpenssl, type Authority } from '../harness/certificates.ts';
import { createProxy, type Proxy } from '../harness/proxy.ts';
import { foundryModsToken, foundryToken, scenario, type World } from './scenario.ts';

/** A registry behind TLS, which a proxy finds under every name that ends in `.test`. */
let folder: string;
let authority: Authority;
let registry: Server;
let proxy: Proxy;
const reached: { authorization: string | undefined; path: string | undefined }[] = [];
/** What the proxy had been asked for before. */
let before = 0;
const proxied = (): readonly string[] => proxy.asked.slice(before);

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
  authority = createAuthority(folder);
  registry = createHttpsServer(authority.issue('DNS:registry.test'), (incoming, response) => {
    const [, to] = /[?&]to=([^&]*)/.exec(incoming.url ?? '') ?? [];
    const headers = { 'content-type': 'application/json' };
    const redirect = to === undefined ? headers : { ...headers, location: decodeURIComponent(to) };
    response.writeHead(to === undefined ? 200 : 302, redirect).end(accept(incoming));
  });
  await listen(registry);
  proxy = await createProxy((host) => (host.endsWith('.test') ? portOf(registry) : undefined));
});

afterAll(() => {
  if (!hasOpenssl) return;
  registry.closeAllConnections();
  registry.close();
  proxy.close();
  rmSync(folder, { recursive: true });
});

/** Runs against a registry of this name, with these variables. */
async function publishTo(world: World, host: string, variables: Readonly<Record<string, string>> = {}) {
  reached.length = 0;
  before = proxy.asked.length;
  const url = `https://${host}/_api/packages/release_version/`;
  const env = {
    HTTPS_PROXY: proxy.url,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: authority.file,
    ...variables,
  };
  return world.relay({ registries: { foundry: { token: foundryToken, url } }, env });
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
      expect(proxied()).toEqual(['CONNECT registry.test:443']);
      expect(reached).toEqual([{ authorization: foundryToken, path: '/_api/packages/release_version/' }]);
    },
  );

  withOpenssl('is left out for what NO_PROXY names', async (world) => {
    const run = await publishTo(world, 'registry.test', { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(proxied()).toEqual(['CONNECT registry.test:443']);
  });
});

describe('a proxy that cannot be used', () => {
  for (const [name, value, fault] of [
    ['HTTPS_PROXY', 'socks5://user:hunter2-hunter2@127.0.0.1:1080', 'the proxy scheme `socks5`'],
    ['https_proxy', '127.0.0.1:1', 'without the scheme `http://`'],
    ['HTTPS_PROXY', 'not a url', 'without the scheme `http://`'],
    ['HTTPS_PROXY', 'http://', 'not a valid proxy URL'],
  ] as const) {
    scenario(`is one error that names ${name} and says why, before anything is sent: ${value}`, async (world) => {
      const run = await world.relay({
        registries: {
          foundry: { token: foundryToken, url: 'https://registry.test/' },
          foundrymods: { token: foundryModsToken },
        },
        env: { [name]: value },
        secrets: { proxy: 'hunter2-hunter2' },
      });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(run.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        expect.stringMatching(new RegExp(`^error: .*\`${name}\``)),
      ]);
      expect(run.annotations[0]?.message).toContain(fault);
      expect(run.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'input.invalid' }] });
    });
  }

  scenario('is named, and not the registry behind it', async (world) => {
    const run = await world.relay({
      registries: { foundry: { token: foundryToken, url: 'https://registry.test/' } },
      env: { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' },
    });
    expect(run.outcomes['foundry']?.problems).toMatchObject([
      {
        code: 'registry.unavailable',
        title: 'Foundry VTT could not be reached through the proxy',
        detail: expect.stringContaining('the proxy in `HTTPS_PROXY` refused the connection'),
        hint: expect.stringContaining('`NO_PROXY`'),
      },
    ]);
  });

  scenario('does not matter for hosts that are not reached through it', async (world) => {
    const env = { HTTPS_PROXY: 'socks5://127.0.0.1:1', HTTP_PROXY: 'no', ALL_PROXY: 'socks5://127.0.0.1:1' };
    const run = await world.relay({ env });
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published', problems: [] });
  });
});

describe('a manifest at a public address', () => {
  for (const to of [
    'http://127.0.0.1:1/',
    'https://127.0.0.1:1/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://2130706433/',
  ]) {
    withOpenssl(`is not read from ${to}, to which it redirects`, async (world) => {
      reached.length = 0;
      const run = await world.relay({
        registries: { foundry: { token: foundryToken, url: 'https://registry.test/' } },
        inputs: { 'manifest-url': `https://registry.test/{tag}/module.json?to=${encodeURIComponent(to)}` },
        env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file },
      });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.unreachable' }]);
      expect(proxied().at(-1)).toBe('CONNECT registry.test:443');
      expect(reached).toHaveLength(1);
    });
  }

  scenario('is not read from a name that stands for this machine', async (world) => {
    const run = await world.relay({
      registries: { foundry: { token: foundryToken, url: 'https://registry.test/' } },
      inputs: { 'manifest-url': 'https://manifest.localhost/{tag}/module.json' },
    });
    expect(run.outcomes['foundry']?.problems).toMatchObject([
      { code: 'manifest.unreachable', detail: expect.stringContaining('not on the public internet') },
    ]);
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
