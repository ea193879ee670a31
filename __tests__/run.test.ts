import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { SandboxRelease } from '../sandbox/github.ts';
import type { JournalEntry } from '../sandbox/server.ts';
import type { Runner } from '../src/github/runner.ts';
import { createProject, type Project, type Ran } from './harness/in-process.ts';
import { manifestWith } from './harness/fixtures.ts';
import { leaksIn } from './harness/secrets.ts';

const token = 'fvttp_Made/Up+Foundry==1';

let project: Project;
let release: SandboxRelease;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token });
  release = project.createRelease();
});
afterEach(() => project.close());

const foundry = { foundry: { token } };
function seedKeygen(): Record<string, unknown> {
  const { keygen } = project.sandbox;
  const product = keygen.addProduct({ name: 'Lantern' });
  return {
    token: keygen.addToken({ kind: 'product', product }).value,
    product: product.id,
    account: keygen.account.slug,
  };
}
const indexOf = (ran: Ran, start: string): number => ran.said.findIndex((line) => line.startsWith(start));

describe('the order of what is said', () => {
  test('secrets are masked before anything else, also where the input is wrong', async () => {
    const good = await project.run({ release, registries: foundry });
    expect(good.said.slice(0, 2)).toEqual(['mask', 'mask']);
    expect(good.said.slice(2)).not.toContain('mask');
    const bad = await project.run({
      release,
      registries: { foundry: { token, notes: 'nowhere' }, other: { type: 'none', token: 'other-made-up' } },
    });
    expect(bad.masks).toEqual([token, 'other-made-up', project.sandbox.github.token]);
    expect(bad.said.slice(0, 3)).toEqual(['mask', 'mask', 'mask']);
    expect(bad.exitCode).toBe(1);
  });

  test('the log, then annotations, outputs and summary, then the last line', async () => {
    const ran = await project.run({ release, registries: { foundry: { token: 'fvttp_refused' } } });
    const order = [
      'line publish: release',
      'open Foundry',
      'close',
      'line foundry: failed',
      'error ',
      'output status',
      'summary',
      'line Release Relay: failed',
    ].map((start) => indexOf(ran, start));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(ran.said.at(-1)).toBe('line Release Relay: failed (1 failed)');
  });

  test('every output is there, whatever happens', async () => {
    for (const registries of [foundry, { foundry: { token: '' } }, '{', { foundry: { token: '', optional: true } }]) {
      const ran = await project.run({ release, registries });
      expect(Object.keys(ran.outputs).sort()).toEqual([
        'manifest-url',
        'missing',
        'outcomes',
        'plan',
        'status',
        'tag',
        'url',
        'version',
      ]);
    }
  });
});

describe('attempts and elapsed_ms', () => {
  const onFoundry = ({ server }: JournalEntry): boolean => server === 'foundry';

  test('one attempt if nothing had to be repeated, although there were two requests', async () => {
    const ran = await project.run({ release, registries: foundry, inputs: { 'if-exists': 'fail' } });
    expect(ran.entries.filter(onFoundry)).toHaveLength(2);
    expect(ran.outcomes['foundry']).toMatchObject({ attempts: 1 });
  });

  test('one attempt where many requests of one kind differ', async () => {
    const many = project.createRelease({
      tag: 'v1.3.0',
      assets: ['a', 'b', 'c', 'd'].map((name) => ({ name, size: 100 })),
    });
    const ran = await project.run({ release: many, registries: { keygen: seedKeygen() } });
    expect(ran.outcomes['keygen']).toMatchObject({ status: 'published', attempts: 1 });
  });

  test('the wait for a rate limit counts as time, and each send as an attempt', async () => {
    let sends = 0;
    project.sandbox.journal.faults = (request) =>
      onFoundry(request) && (sends += 1) <= 2
        ? { kind: 'status', status: 429, headers: { 'retry-after': '60' }, act: false }
        : undefined;
    const ran = await project.run({ release, registries: foundry });
    const { attempts, elapsed_ms: elapsed, status } = ran.outcomes['foundry'] ?? {};
    expect([status, attempts]).toEqual(['published', 3]);
    expect(elapsed).toBeGreaterThanOrEqual(120_000);
    expect(elapsed).toBeLessThan(130_000);
    expect(ran.said.join('\n')).toMatch(/rate limited; waiting 1 min.*of the run's time left/);
  });

  test('nothing if nothing was sent', async () => {
    const ran = await project.run({ release, registries: foundry, action: 'deleted' });
    expect(ran.outcomes['foundry']).toMatchObject({ status: 'skipped', attempts: 0, elapsed_ms: 0 });
  });

  test('an entry’s time is its own: waiting for the assets is not, nor is another entry', async () => {
    const late = project.createRelease({
      tag: 'v1.3.0',
      assets: [{ name: 'module.json', content: '{}', appears: { ms: 30_000 } }],
    });
    const ran = await project.run({ release: late, registries: foundry });
    expect(ran.outcomes['foundry']).toMatchObject({ status: 'failed', attempts: 0, elapsed_ms: 0 });
  });
});

describe('what is wrong with the inputs and with the event', () => {
  const codesOf = (ran: Ran): string[] =>
    (ran.outcomes['foundry']?.problems ?? []).map(({ code, title }) => `${code}: ${title}`);

  test('is said together, each thing once, and nothing is sent', async () => {
    const runner = (env: Record<string, string>) => (inner: Runner) => ({ ...inner, env: { ...inner.env, ...env } });
    const pull = await project.run({
      release,
      registries: { foundry: { token: '' } },
      inputs: { timeout: 'soon' },
      runner: runner({ GITHUB_EVENT_NAME: 'pull_request' }),
    });
    expect(codesOf(pull)).toEqual([
      expect.stringContaining('input.missing'),
      expect.stringContaining('`timeout` is `soon`'),
      expect.stringContaining('`pull_request` is not an event'),
    ]);
    const schedule = await project.run({
      release,
      registries: foundry,
      inputs: { timeout: 'soon' },
      runner: runner({ GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/main', GITHUB_REF_TYPE: 'branch' }),
    });
    expect(codesOf(schedule)).toEqual([
      expect.stringContaining('`timeout`'),
      expect.stringContaining('release.missing'),
    ]);
    const tag = await project.run({ release, registries: foundry, inputs: { tag: 'a b', 'dry-run': 'perhaps' } });
    expect(codesOf(tag)).toEqual([expect.stringContaining('`dry-run`'), expect.stringContaining('`tag` is `a b`')]);
    expect(project.sandbox.journal.entries).toEqual([]);
  });

  test('on a pull request from a fork, which has no secrets, an empty token is not a second mistake', async () => {
    const pullOf = (head: string | undefined, inputs: Record<string, string> = {}) =>
      project.run({
        release,
        registries: { foundry: { token: '' }, beta: { type: 'foundry', token: '' } },
        inputs,
        payload: {
          repository: { full_name: 'octo/lantern' },
          pull_request: {
            head: { repo: head === undefined ? null : { full_name: head } },
            base: { repo: { full_name: 'octo/lantern' } },
          },
        },
        runner: (inner) => ({ ...inner, env: { ...inner.env, GITHUB_EVENT_NAME: 'pull_request' } }),
      });
    const event = expect.stringMatching(/`pull_request` is not an event to publish on/);
    const empty = expect.stringContaining('has no token');
    for (const fork of ['someone/lantern', undefined]) {
      const ran = await pullOf(fork);
      expect(ran.exitCode).toBe(1);
      expect(codesOf(ran)).toEqual([event]);
      expect(ran.outcomes['foundry']?.problems[0]?.hint).toMatch(
        /A pull request from a fork has no secrets\. .*`optional: true` in each entry/,
      );
    }
    expect(codesOf(await pullOf('someone/lantern', { timeout: 'soon' }))).toEqual([
      expect.stringContaining('`timeout`'),
      event,
    ]);
    expect(codesOf(await pullOf('someone/lantern', { 'dry-run': 'true', tag: 'v1.2.0' }))).toEqual([empty, empty]);
    const own = await pullOf('octo/lantern');
    expect(codesOf(own)).toEqual([empty, empty, event]);
    expect(own.outcomes['foundry']?.problems.at(-1)?.hint).not.toContain('fork');
  });

  test.each([
    ['published', 'publish'],
    ['edited', 'update'],
    ['deleted', 'withdraw'],
  ])('%s was to %s, whatever is wrong', async (action, operation) => {
    for (const inputs of [{ timeout: 'soon' }, { tag: 'v9.9.9', 'wait-for-assets': '0' }]) {
      const ran = await project.run({ release, registries: foundry, action, inputs });
      expect(ran.outcomes['foundry']).toMatchObject({ operation });
    }
  });
});

test('`manifest-url` is what a registry was given, and empty where none needed one', async () => {
  const keygen = await project.run({ release, registries: { keygen: seedKeygen() } });
  expect(keygen.outputs).toMatchObject({ status: 'published', version: '1.2.0', 'manifest-url': '' });
  const both = await project.run({ release, registries: { ...foundry, keygen: seedKeygen() } });
  expect(both.outputs['manifest-url']).toBe(release.downloadUrl('module.json'));
});

describe('what nobody expected', () => {
  test('is reported as a defect, and leaks nothing', async () => {
    const ran = await project.run({
      release,
      registries: foundry,
      runner: (inner) => ({ ...inner, readText: () => Promise.reject(new TypeError(`boom ${token}`)) }),
    });
    expect(ran.exitCode).toBe(1);
    expect(ran.annotations).toMatchObject([
      {
        level: 'error',
        title: 'Release Relay',
        message: expect.stringMatching(/unexpected error: TypeError: boom \*\*\*\n.*report it/),
      },
    ]);
    expect(ran.outputs['status']).toBe('failed');
    expect(ran.summary).toContain('`internal`');
    expect(leaksIn(ran.everything, { token })).toEqual([]);
  });

  test.each([
    ['an event file that cannot be read', undefined],
    ['an event file that is not JSON', '{"action":'],
  ])('%s stops the run with a clear error', async (_, text) => {
    const ran = await project.run({
      release,
      registries: foundry,
      runner: (inner) => ({ ...inner, readText: () => Promise.resolve(text) }),
    });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'input.invalid', title: expect.stringContaining('GITHUB_EVENT_PATH') },
    ]);
    expect(ran.entries).toEqual([]);
  });

  test.each([null, 7, [], 'text', {}])('an event payload of %j names no release', async (payload) => {
    const ran = await project.run({
      release,
      registries: foundry,
      runner: (inner) => ({ ...inner, readText: () => Promise.resolve(JSON.stringify(payload)) }),
    });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes['foundry']?.problems.map(({ code }) => code)).not.toContain('internal');
    expect(ran.entries).toEqual([]);
  });
});

describe('a run that is stopped as a whole', () => {
  test('fails every entry that had something to do; one without a token is skipped, with its notice', async () => {
    const ran = await project.run({
      release,
      registries: { ...foundry, beta: { type: 'foundry', token: '', optional: true } },
      inputs: { tag: 'v9.9.9', 'wait-for-assets': '0' },
    });
    expect(ran.outcomes).toMatchObject({
      foundry: { status: 'failed', version: '', attempts: 0, problems: [{ code: 'release.missing' }] },
      beta: { status: 'skipped', problems: [] },
    });
    expect(ran.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'Release Relay'],
      ['notice', 'beta'],
    ]);
    expect(ran.outputs).toMatchObject({ status: 'failed', tag: 'v9.9.9', version: '', 'manifest-url': '' });
  });

  test('by a workflow that was canceled before it began', async () => {
    const cancelled = AbortSignal.abort();
    const ran = await project.run({ release, registries: foundry, cancelled });
    expect(ran.exitCode).toBe(1);
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'run.timeout', title: expect.stringContaining('canceled') },
    ]);
    expect(project.sandbox.foundry.releases('lantern')).toEqual([]);
  });
});

describe('time', () => {
  test('is up after `timeout`, also while waiting for assets', async () => {
    const empty = project.createRelease({ tag: 'v1.3.0', assets: [] });
    const start = project.clock.now();
    const ran = await project.run({
      release: empty,
      registries: foundry,
      inputs: { timeout: '30', 'wait-for-assets': '3600' },
    });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([{ code: 'run.timeout' }]);
    expect(project.clock.now() - start).toBeLessThanOrEqual(31_000);
  });

  test('for assets ends with `wait-for-assets`, whatever `timeout` is', async () => {
    const empty = project.createRelease({ tag: 'v1.3.0', assets: [] });
    const start = project.clock.now();
    const ran = await project.run({ release: empty, registries: foundry });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.missing' }]);
    expect(project.clock.now() - start).toBeGreaterThanOrEqual(60_000);
    expect(project.clock.now() - start).toBeLessThan(75_000);
  });

  test('nothing is left running', async () => {
    await project.run({ release, registries: foundry });
    expect(project.clock.pending()).toBe(0);
  });

  test('an hour of being asked to wait is not waited for', async () => {
    const start = project.clock.now();
    project.sandbox.journal.faults = ({ server }) =>
      server === 'foundry'
        ? { kind: 'status', status: 429, headers: { 'retry-after': '3600' }, act: false }
        : undefined;
    const ran = await project.run({ release, registries: foundry });
    expect(ran.outcomes['foundry']?.problems).toMatchObject([
      { code: 'registry.rate-limited', hint: expect.stringContaining('2026-11-03 13:00:0') },
    ]);
    expect(project.clock.now() - start).toBeLessThan(5_000);
  });
});

describe('several registries in one run', () => {
  test('what Foundry refuses withholds Keygen, which then holds nothing', async () => {
    const keygen = seedKeygen();
    const ran = await project.run({ release, registries: { foundry: { token: 'fvttp_refused' }, keygen } });
    expect(ran.outcomes).toMatchObject({ foundry: { status: 'failed' }, keygen: { status: 'withheld' } });
    expect(project.sandbox.keygen.releases).toEqual([]);
  });

  test('no registry sees the token of another', async () => {
    const keygen = seedKeygen();
    const ran = await project.run({ release, registries: { ...foundry, keygen } });
    expect(ran.exitCode).toBe(0);
    for (const { server, headers, path } of ran.entries) {
      const text = JSON.stringify(headers) + path;
      if (server !== 'foundry') expect(leaksIn(text, { token })).toEqual([]);
      if (server !== 'keygen') expect(leaksIn(text, { token: String(keygen['token']) })).toEqual([]);
    }
  });

  test.each(['error', 'off'])(
    "an upload from outside the workspace is its entry's problem (package-check: %s)",
    async (mode) => {
      const content = manifestWith({ version: '1.3.0', download: undefined, protected: true });
      const ran = await project.run({
        release: project.createRelease({ tag: 'v1.3.0', assets: [{ name: 'module.json', content }] }),
        registries: { ...foundry, foundrymods: { token: 'fmp_made_up', upload: './../*.zip' } },
        inputs: { 'package-check': mode },
      });
      expect(ran.outcomes).toMatchObject({
        foundry: { status: 'withheld' },
        foundrymods: {
          status: 'failed',
          problems: [{ code: 'input.invalid', title: expect.stringContaining('leaves') }],
        },
      });
    },
  );

  test('`package-check: off` reads no zip that is uploaded before it is', async () => {
    const assets = [
      { name: 'module.json', content: manifestWith({ version: '1.3.0', download: undefined }) },
      { name: 'lantern.zip', content: 'no zip' },
    ];
    const zipped = project.createRelease({ tag: 'v1.3.0', assets });
    const ran = await project.run({
      release: zipped,
      registries: { ...foundry, foundrymods: { token: 'fmp_made_up', upload: 'lantern.zip' } },
      inputs: { 'package-check': 'off', 'dry-run': 'true' },
    });
    const reads = ran.entries.filter(({ method, path }) => method === 'GET' && path.includes('lantern.zip'));
    // One download, and where it redirects to: the rehearsal's own.
    expect(reads.length).toBeLessThanOrEqual(2);
  });

  test('an invalid manifest does not affect an entry that needs no manifest', async () => {
    const bad = project.createRelease({ tag: 'v1.3.0', assets: [{ name: 'module.json', content: '{' }] });
    const registries = { ...foundry, keygen: seedKeygen() };
    const ran = await project.run({ release: bad, registries, inputs: { 'all-or-nothing': 'false' } });
    expect(ran.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'manifest.invalid' }] });
    expect(ran.outcomes['keygen']).toMatchObject({ status: 'published', version: '1.3.0' });
    expect(ran.annotations).toContainEqual(
      expect.objectContaining({
        level: 'notice',
        title: 'keygen',
        message: expect.stringContaining('Ignoring the manifest'),
      }),
    );
  });
});
