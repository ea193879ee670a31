import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createSandbox } from '../sandbox/index.ts';
import { argumentFault } from './arguments.ts';

const usage = `npm run sandbox                   start it, and print how to point a runner at it
npm run sandbox -- --env file     … and write the variables of a run to a file
npm run sandbox -- --output file  … and write the outputs of a step to a file

Servers on this machine that answer like GitHub, Foundry VTT and FoundryMods,
until the process is stopped. The repository hearthside/lantern (or
GITHUB_REPOSITORY) has two releases: v1.2.0, which can be published, and
v1.3.0, whose manifest contains a placeholder.

--env file      for @github/local-action and other runners that let you choose
                GitHub's address. A run needs GITHUB_API_URL, GITHUB_SERVER_URL,
                GITHUB_REPOSITORY, GITHUB_EVENT_NAME and GITHUB_EVENT_PATH,
                files for GITHUB_OUTPUT and GITHUB_STEP_SUMMARY, and the inputs,
                such as INPUT_REGISTRIES and INPUT_TAG
--output file   for a step of a workflow (in the form of GITHUB_OUTPUT): its
                runner does not allow that, so a proxy leads the requests for
                GitHub's API to the sandbox. Needs \`openssl\`, for the
                certificate`;

/** Starts the sandbox for a runner that is not ours, and keeps it running. What it writes is written last. */
const options = optionsFrom(process.argv.slice(2));
const repository = process.env['GITHUB_REPOSITORY'] ?? 'hearthside/lantern';
const apiHost = new URL(process.env['GITHUB_API_URL'] ?? 'https://api.github.com').hostname;
const githubToken = 'ghs_sandbox0000000000000000000000000000';
const foundryToken = 'fvttp_sandbox-foundry';
const foundryModsToken = 'fmp_sandbox-foundrymods';

if (options.fault !== undefined) {
  console.error(`${options.fault} See \`npm run sandbox -- --help\`.`);
  process.exit(2);
}
if (options.help === true) {
  console.log(usage);
  process.exit(0);
}

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

const registries = sandbox.input({ foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } });
const folder = await mkdtemp(join(tmpdir(), 'release-relay-sandbox-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
if (options.output !== undefined) await appendFile(options.output, await outputsOfStep());
else {
  const file = options.env ?? join(folder, 'sandbox.env');
  await writeFile(file, await variables());
  console.log(`The sandbox is running. Its repository ${repository} has the releases
v1.2.0 and v1.3.0 (with a placeholder). A run that publishes v1.2.0 needs the
variables in this file, inputs included; change INPUT_TAG for the other one:
  ${file}
Start it in another terminal:
  npx --yes @github/local-action . scripts/local-action.ts ${file}
Its outputs and its summary are then in ${folder}
Press Ctrl+C to stop the sandbox.`);
}

/** The variables of a run, in the form of a dotenv file. */
async function variables(): Promise<string> {
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { full_name: repository } }));
  const { apiUrl, serverUrl } = sandbox.github;
  const values = {
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: join(folder, 'outputs.txt'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    INPUT_REGISTRIES: registries.trimEnd(),
    INPUT_TAG: 'v1.2.0',
    'INPUT_DRY-RUN': 'false',
    'INPUT_GITHUB-TOKEN': githubToken,
  };
  await writeFile(values.GITHUB_OUTPUT, '');
  await writeFile(values.GITHUB_STEP_SUMMARY, '');
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value.includes('\n') ? `"${value}"` : value}\n`)
    .join('');
}

/** What a step of a workflow sets, in the form of `GITHUB_OUTPUT`. */
async function outputsOfStep(): Promise<string> {
  const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${apiHost}`, '-addext', `subjectAltName=DNS:${apiHost}`];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      keyFile,
      '-out',
      certificate,
      ...subject,
    ],
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

  return [
    `proxy=http://127.0.0.1:${await portOf(proxy)}`,
    `certificate=${certificate}`,
    `github-token=${githubToken}`,
    `registries<<end-of-registries\n${registries.trimEnd()}\nend-of-registries`,
    'ready=true\n',
  ].join('\n');
}

function optionsFrom(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const known = { env: text, output: text, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false });
    return { ...values, fault: undefined };
  } catch (error) {
    return { fault: argumentFault(error) };
  }
}

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
