import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { createSandbox, registrySandboxes } from '../../sandbox/index.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { ask, codeOf, post } from '../harness/ask.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await createSandbox({ apiPath: '/api/v3' });
});

afterEach(() => sandbox.close());

test('every registry runs, on an origin of its own', () => {
  expect(Object.keys(sandbox.registries)).toEqual(Object.keys(registrySandboxes));
  const { github, registries, trap } = sandbox;
  const servers = [
    github.api,
    github.web,
    github.storage,
    trap,
    ...Object.values(registries).map(({ server }) => server),
  ];
  expect(new Set(servers.map(({ origin }) => origin)).size).toBe(servers.length);
  expect(new Set(servers.map(({ name }) => name)).size).toBe(servers.length);
});

test('all share one journal and one plan of faults', async () => {
  await ask(sandbox.github.web.origin);
  await ask(sandbox.foundry.url);
  expect(sandbox.journal.entries.map(({ server }) => server)).toEqual(['github-web', 'foundry']);
  sandbox.journal.faults = () => ({ kind: 'status', status: 599, act: false });
  for (const { url } of [sandbox.foundry, sandbox.foundrymods, sandbox.releasepage])
    expect((await ask(url)).status).toBe(599);
});

test('the input names each sandbox, unless an entry has an address', () => {
  const input = sandbox.input({
    foundry: { token: 'a' },
    'foundry-beta': { type: 'foundry', token: 'b' },
    releasepage: { token: 'c', url: 'http://127.0.0.1:9' },
  });
  expect(parse(input)).toEqual({
    foundry: { url: sandbox.foundry.url, token: 'a' },
    'foundry-beta': { url: sandbox.foundry.url, type: 'foundry', token: 'b' },
    releasepage: { url: 'http://127.0.0.1:9', token: 'c' },
  });
});

test('the variables name this GitHub', () => {
  expect(sandbox.env()).toEqual({
    GITHUB_API_URL: `${sandbox.github.api.origin}/api/v3`,
    GITHUB_SERVER_URL: sandbox.github.web.origin,
  });
});

test('a release on GitHub shows on the page', async () => {
  sandbox.releasepage.createPage({ id: 'p', key: 'live.k', repositories: ['octo/module'] });
  sandbox.github.createRelease({ repository: 'octo/module', tag: 'v1' });
  const { json } = await ask(`${sandbox.releasepage.url}/v1/pages/p/version`, { headers: { authorization: 'live.k' } });
  expect(json).toMatchObject({ latest: [{ version: 'v1' }] });
});

test('close ends what hangs', async () => {
  sandbox.journal.faults = () => ({ kind: 'hang', act: false });
  const hung = codeOf(post(sandbox.foundry.url, {}));
  while (sandbox.journal.entries[0]?.sha256 === undefined) await new Promise((resolve) => setImmediate(resolve));
  await sandbox.close();
  expect(await hung).toBe('ECONNRESET');
});
