import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createAuthority, hasOpenssl, type Authority } from '../harness/certificates.ts';
import { createProxy } from '../harness/proxy.ts';
import { withProcesses } from './crashes.ts';
import { lineUps, type Label } from './entries.ts';
import { flawsOfEnd } from './invariants.ts';

let folder: string;
let authority: Authority;
let tls: ReturnType<Authority['issue']>;

beforeAll(() => {
  if (!hasOpenssl) return;
  folder = mkdtempSync(join(tmpdir(), 'release-relay-network-'));
  authority = createAuthority(folder);
  tls = authority.issue('IP:127.0.0.1');
  // The sandbox's registries read what they are given themselves.
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(authority.file, 'utf8')]);
});

afterAll(() => {
  if (hasOpenssl) rmSync(folder, { recursive: true });
});

/** The requests of a run, and those of them that came through the proxy. */
async function requestsOf(labels: readonly Label[], secure: boolean, exempt: string) {
  const proxy = await createProxy();
  try {
    return await withProcesses(
      labels,
      async ({ relay, sandbox, entries }) => {
        const env = {
          HTTP_PROXY: secure ? '' : proxy.url,
          HTTPS_PROXY: secure ? proxy.url : '',
          NO_PROXY: exempt,
          ...(secure ? { NODE_EXTRA_CA_CERTS: authority.file } : {}),
        };
        const { exitCode, stdout } = await relay(1, { env });
        const requests = sandbox.journal.of();
        return {
          exitCode,
          stdout,
          flaws: flawsOfEnd({ entries, sandbox }),
          all: requests.length,
          proxied: requests.filter(({ clientPort }) => proxy.ports.has(clientPort)).length,
          asked: proxy.asked,
        };
      },
      secure ? { tls } : {},
    );
  } finally {
    proxy.close();
  }
}

describe.each(lineUps.map((labels) => [labels.join(', '), labels] as const))('%s', (_, labels) => {
  (hasOpenssl ? test.each([[true], [false]]) : test.each([[false]]))(
    'every request goes through the proxy, bytes included, or none if NO_PROXY says so; TLS: %p',
    async (secure) => {
      const through = await requestsOf(labels, secure, '');
      expect(through).toMatchObject({ exitCode: 0, flaws: [], proxied: through.all });
      expect(through.all).toBeGreaterThan(1);
      expect(through.asked.length).toBeGreaterThan(0);
      expect(through.asked.every((line) => line.startsWith('CONNECT ') === secure)).toBe(true);

      const past = await requestsOf(labels, secure, '127.0.0.1');
      expect(past).toMatchObject({ exitCode: 0, flaws: [], all: through.all, proxied: 0, asked: [] });
    },
    600_000,
  );
});
