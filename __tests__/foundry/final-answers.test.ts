import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Fault } from '../../sandbox/server.ts';
import { foundryToken, manifestWith, repository } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
});
afterEach(() => project.close());

/** Publishes a manifest with this `download`, whose address answers as configured. Also returns the seconds that it took. */
async function relay(
  download: string,
  fault: Fault | undefined | (() => Fault),
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ran & { readonly seconds: number }> {
  const { sandbox, clock } = project;
  const release = project.createRelease({
    assets: [{ name: 'module.json', content: manifestWith({ version: '1.2.0', download }) }],
  });
  sandbox.journal.faults = ({ path }) =>
    path.includes('.zip') ? (typeof fault === 'function' ? fault() : fault) : undefined;
  const start = clock.now();
  const ran = await project.run({
    release,
    registries: { foundry: { token: foundryToken } },
    inputs: { 'package-check': 'error', 'wait-for-assets': '60', ...inputs },
  });
  expect(sandbox.foundry.releases('lantern')).toEqual([]);
  return { ...ran, seconds: (clock.now() - start) / 1_000 };
}

const own = (): string => `${project.sandbox.github.serverUrl}/${repository}/releases/download/v1.2.0/module.zip`;
const elsewhere = (path: string) => (): string => `${project.sandbox.github.storage.origin}${path}`;
const status = (code: number): Fault => ({ kind: 'status', status: code, act: false });
const redirect = (location: string): Fault => ({ kind: 'redirect', location, status: 302, act: false });

describe('a package that cannot be downloaded', () => {
  test.each<[what: string, download: () => string, fault: Fault | undefined, said: RegExp]>([
    ['404 at an address of the release', own, undefined, /is not attached to the release/],
    ['404 at an address with its tag', elsewhere('/cdn/v1.2.0/module.zip'), undefined, /answers 404/],
    ['404 at an address with its version', elsewhere('/cdn/lantern-1.2.0.zip'), undefined, /answers 404/],
  ])('is polled: %s', async (_, download, fault, said) => {
    const { outcomes, seconds } = await relay(download(), fault);
    expect(outcomes['foundry']?.problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringMatching(said) },
    ]);
    expect(seconds).toBe(60);
  });

  test.each<[what: string, download: () => string, fault: Fault | undefined, said: RegExp]>([
    ['404 at another address', elsewhere('/cdn/module.zip'), undefined, /answers 404/],
    ['410', own, status(410), /answers 410/],
    ['403', own, status(403), /answers 403/],
    ['500, after every attempt', own, status(500), /cannot be downloaded from/],
    ['a reset, after every attempt', own, { kind: 'reset-before' }, /cannot be downloaded from/],
    ['a redirect to a file', own, redirect('file:///etc/passwd'), /not a web address/],
    ['a redirect to nothing', own, redirect('http://'), /not a web address/],
    ['not a web address', () => 'file:///1.2.0/module.zip', undefined, /not a web address/],
  ])('is final: %s', async (_, download, fault, said) => {
    // `timeout` is smaller than the wait, and hides nothing.
    const { outcomes, seconds } = await relay(download(), fault, { timeout: '30' });
    expect(outcomes['foundry']?.problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringMatching(said) },
    ]);
    expect(seconds).toBeLessThan(10);
  });

  test('is the reason, even if `timeout` ends the wait for it', async () => {
    const { outcomes, seconds } = await relay(own(), undefined, { timeout: '12' });
    expect(outcomes['foundry']?.problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringContaining('is not attached to the release') },
      { code: 'run.timeout' },
    ]);
    expect(seconds).toBeLessThanOrEqual(13);
  });

  test('is the reason, even if `timeout` interrupts the next check', async () => {
    let looks = 0;
    const { outcomes } = await relay(own(), () => ((looks += 1) === 1 ? status(404) : { kind: 'hang', act: false }), {
      timeout: '12',
    });
    expect(outcomes['foundry']?.problems).toMatchObject([
      { code: 'package.unreachable', title: expect.stringContaining('is not attached to the release') },
      { code: 'run.timeout' },
    ]);
  });

  test('is reported with the response, even if `timeout` ends the attempts', async () => {
    const { outcomes } = await relay(own(), status(500), { timeout: '1' });
    expect(JSON.stringify(outcomes['foundry']?.problems)).toContain('500');
  });
});
