import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createSandbox } from '../sandbox/index.ts';

/**
 * Starts the sandbox for a runner that is not ours, and keeps it up: `npm run sandbox -- [file]`. What a step needs is written to
 * the file, in the form of `GITHUB_OUTPUT`, or else printed; `ready` comes last. A runner does not let a step choose where GitHub
 * is, so a proxy leads the requests for GitHub's API here, and nowhere else. Needs `openssl`, for the certificate.
 */
const file = process.argv[2];
const repository = process.env['GITHUB_REPOSITORY'] ?? 'hearthside/lantern';
const apiHost = new URL(process.env['GITHUB_API_URL'] ?? 'https://api.github.com').hostname;
const githubToken = 'ghs_sandbox0000000000000000000000000000';
const foundryToken = 'fvttp_sandbox-foundry';
const foundryModsToken = 'fmp_sandbox-foundrymods';

const sandbox = await createSandbox({ token: githubToken });
sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
for (const [version, id] of [
  ['1.2.0', 'lantern'],
  ['1.3.0', '{{id}}'],
] as const) {
  // Only Foundry serves a protected package, so none has to be attached.
  const compatibility = { minimum: '12', verified: '13.350' };
  const manifest = { id, title: 'Lantern', version, compatibility, protected: true };
  const content = JSON.stringify(manifest, null, 2);
  sandbox.github.createRelease({ repository, tag: `v${version}`, assets: [{ name: 'module.json', content }] });
}

const folder = await mkdtemp(join(tmpdir(), 'release-relay-sandbox-'));
const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
const subject = ['-subj', `/CN=${apiHost}`, '-addext', `subjectAltName=DNS:${apiHost}`];
execFileSync(
  'openssl',
  ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', keyFile, '-out', certificate, ...subject],
  { stdio: 'ignore' },
);

const secure = createSecureServer({ key: await readFile(keyFile), cert: await readFile(certificate) }, forward);
const securePort = await portOf(secure);
const proxy = createServer((_, response) => response.writeHead(405).end());
proxy.on('connect', ({ url }: IncomingMessage, client, head) => {
  if (url !== `${apiHost}:443`) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const server = connect(securePort, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.write(head);
    server.pipe(client).pipe(server);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
});

/** Hands a request on to the sandbox's GitHub. */
function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = httpRequest(new URL(url, sandbox.github.apiUrl), { method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const registries = sandbox.input({ foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } });
const lines = [
  `proxy=http://127.0.0.1:${await portOf(proxy)}`,
  `certificate=${certificate}`,
  `github-token=${githubToken}`,
  `registries<<end-of-registries\n${registries.trimEnd()}\nend-of-registries`,
  'ready=true',
];
if (file === undefined) console.log(lines.join('\n'));
else await appendFile(file, `${lines.join('\n')}\n`);
