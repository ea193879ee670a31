import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { pairsFrom, runAction } from '../../sandbox/runner.ts';
import { combinations, evaluated, root, workflowOf, type Contexts } from '../docs/workflows.ts';

// The certificate is made by openssl, which not every system has.
const describeWhereSecure = spawnSync('openssl', ['version']).status === 0 ? describe : describe.skip;

describeWhereSecure('the job of our CI that uses this action as its users do', () => {
  const { action: job } = workflowOf('.github/workflows/ci.yml').jobs;
  const relay = job?.steps?.find(({ uses }) => uses === './');
  const repository = 'someone/release-relay';
  let outputs: Readonly<Record<string, string>>;
  let stop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'release-relay-'));
    const file = join(folder, 'output');
    await writeFile(file, '');
    const child = spawn(process.execPath, [join(root, 'scripts/sandbox.ts'), '--output', file], {
      env: { PATH: process.env['PATH'], GITHUB_REPOSITORY: repository, GITHUB_API_URL: 'https://api.github.com' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    stop = async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    for (let text = ''; !text.includes('\nready='); text = await readFile(file, 'utf8')) {
      if (child.exitCode !== null) throw new Error('The sandbox did not start.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    outputs = pairsFrom(await readFile(file, 'utf8'));
  });
  afterAll(() => stop());

  // In CI each has a sandbox of its own. Here they share one, so what publishes comes last.
  const cases = ['pull_request', 'push']
    .flatMap((event) => combinations(job ?? {}).map((matrix) => ({ event, matrix })))
    .sort(
      (one, other) => Number(one.matrix['status'] === 'published') - Number(other.matrix['status'] === 'published'),
    );
  test.each(cases)('$matrix.scenario, on $event', async ({ event, matrix }) => {
    const contexts: Contexts = { matrix, steps: { sandbox: { outputs } }, github: { event_name: event } };
    const of = (texts: Readonly<Record<string, unknown>> | undefined): Record<string, string> =>
      Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, evaluated(String(text), contexts)]));
    const run = await runAction({
      bundle: join(root, 'dist/index.js'),
      repository,
      event: { name: event, payload: { repository: { full_name: repository } } },
      github: { apiUrl: 'https://api.github.com', serverUrl: 'https://github.com', token: 'none' },
      inputs: of(relay?.with),
      env: of(relay?.env),
    });
    const outcome = run.exitCode === 0 ? 'success' : 'failure';
    const check = job?.steps?.at(-1)?.env?.['EXPECTED'];
    const said = { stdout: run.stdout, result: `${outcome} ${run.outputs['status']}` };
    expect(said).toEqual({ ...said, result: evaluated(typeof check === 'string' ? check : '', contexts) });
  });
});

describe('npm run sandbox', () => {
  const sandbox = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/sandbox.ts'), ...args], { encoding: 'utf8', timeout: 60_000 });

  test('--help explains it, and starts nothing', () => {
    const { status, stdout } = sandbox('--help');
    expect(status).toBe(0);
    for (const part of ['hearthside/lantern', 'v1.2.0', 'v1.3.0', '--env file', '--output file'])
      expect(stdout).toContain(part);
  });

  test('an unknown option is one clear line', () => {
    const { status, stdout, stderr } = sandbox('--outptu', 'x');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--outptu'\. See `npm run sandbox -- --help`\.\n$/);
  });

  test('--env writes what a local runner needs to publish to it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'release-relay-'));
    const file = join(folder, 'sandbox.env');
    const child = spawn(process.execPath, [join(root, 'scripts/sandbox.ts'), '--env', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      for await (const chunk of child.stdout) if (String(chunk).includes('The sandbox is running')) break;
      const text = await readFile(file, 'utf8');
      const values = [...text.matchAll(/^([A-Z_-]+)=(?:"([^"]*)"|(.*))$/gm)].map(([, name = '', quoted, plain]) => [
        name,
        quoted ?? plain ?? '',
      ]);
      const env = Object.fromEntries(values) as Record<string, string>;
      const entry = pathToFileURL(join(root, 'scripts/local-action.ts')).href;
      const run = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', `await (await import('${entry}')).run();`],
        {
          env: { PATH: process.env['PATH'], ...env },
          encoding: 'utf8',
          timeout: 60_000,
        },
      );
      expect({ status: run.status, stdout: run.stdout }).toEqual({
        status: 0,
        stdout: expect.stringContaining('Release Relay: published (2 published)') as unknown,
      });
      const outputs = env['GITHUB_OUTPUT'] ?? '';
      expect(pairsFrom(await readFile(outputs, 'utf8'))['status']).toBe('published');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      expect(existsSync(dirname(outputs))).toBe(false);
    } finally {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
