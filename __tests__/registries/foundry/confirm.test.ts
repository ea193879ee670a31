import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { JournalEntry } from '../../../sandbox/server.ts';
import { foundryToken, manifestWith } from '../../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../../harness/in-process.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
});
afterEach(() => project.close());

const entry = { token: foundryToken, confirm: 'forge' };
const run = (
  settings: Readonly<Record<string, unknown>> = {},
  more: { tag?: string; inputs?: Readonly<Record<string, string>> } = {},
): Promise<Ran> => {
  const { tag = 'v1.2.0', ...rest } = more;
  const release = project.createRelease({
    tag,
    assets: [{ name: 'module.json', content: manifestWith({ version: tag.slice(1), download: undefined }) }],
  });
  return project.run({ release, registries: { foundry: { ...entry, ...settings } }, ...rest });
};
const looksOf = ({ entries }: Ran): readonly JournalEntry[] => entries.filter(({ server }) => server === 'forge');
const statusOf = ({ outcomes }: Ran): string | undefined => outcomes['foundry']?.status;
const warningsOf = ({ annotations }: Ran): readonly string[] =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

/** What The Forge answers instead, to each poll. */
function answer(...bodies: readonly unknown[]): void {
  let looks = 0;
  project.sandbox.journal.faults = ({ server }) => {
    const body = server === 'forge' ? bodies[Math.min(looks++, bodies.length - 1)] : undefined;
    return body === undefined ? undefined : { kind: 'schema', act: false, body };
  };
}
const showing = (latest: unknown, more: object = {}) => ({
  success: true,
  package: { name: 'lantern', latest, ...more },
});

describe('`confirm: forge`', () => {
  test('is not asked for by default', async () => {
    expect(looksOf(await run({ confirm: 'none' }))).toEqual([]);
  });

  test('the first poll is immediate, and sends no token', async () => {
    const ran = await run();
    expect(statusOf(ran)).toBe('published');
    expect(looksOf(ran)).toMatchObject([{ method: 'GET', path: '/api/bazaar/package/lantern' }]);
    expect(looksOf(ran)[0]?.headers).not.toHaveProperty('authorization');
    expect(ran.annotations).toEqual([]);
  });

  test('the next polls are 30 s apart', async () => {
    project.sandbox.forge.options.lagMs = 70_000;
    const ran = await run();
    expect(statusOf(ran)).toBe('published');
    const times = looksOf(ran).map(({ at }) => at);
    expect(times.map((at) => Math.round((at - (times[0] ?? 0)) / 1000))).toEqual([0, 30, 60, 90]);
    expect(ran.said.join('\n')).toContain(
      'Waiting until The Forge shows `lantern` `1.2.0`: it does not list the package',
    );
  });

  test.each([
    ['a newer one', '1.10.0', ['notice'], /already shows `1\.10\.0`, which is newer/],
    ["a prerelease, which is newer in Foundry's order", '1.2.0-beta.1', ['notice'], /already shows `1\.2\.0-beta\.1`/],
    ['the same version', '1.2.0', [], undefined],
  ])('%s is enough', async (_, latest, levels, said) => {
    answer(showing(latest));
    const ran = await run();
    expect(statusOf(ran)).toBe('published');
    expect(ran.annotations.map(({ level }) => level)).toEqual(levels);
    if (said !== undefined) expect(ran.annotations[0]?.message).toMatch(said);
    expect(ran.outputs['url']).toBe('https://foundryvtt.com/packages/lantern/');
  });

  test.each([
    ['an older one', showing('1.1.0'), /it shows `1\.1\.0`/],
    ['no such package', { success: false }, /it does not list the package/],
    ['success without a package', { success: true }, /it does not list the package/],
    ['the version of another package', showing('1.2.0', { name: 'torch' }), /unrecognized response/],
    ['a version that is none', showing(120), /unrecognized response/],
    ['a version without success', { package: { name: 'lantern', latest: '1.2.0' } }, /unrecognized response/],
    ['a list', ['1.2.0'], /unrecognized response/],
  ])('%s is not: `pending` with a warning, and the run does not fail', async (_, body, said) => {
    answer(body);
    const ran = await run({ wait: 60 });
    expect([statusOf(ran), ran.exitCode]).toEqual(['pending', 0]);
    expect(looksOf(ran)).toHaveLength(3);
    expect(warningsOf(ran)).toEqual([expect.stringMatching(said)]);
    expect(warningsOf(ran)[0]).toMatch(/did not show it within 60 s.*raise `wait`/s);
    expect(project.sandbox.foundry.releases('lantern')).toHaveLength(1);
  });

  test.each([
    ['stops responding', { kind: 'hang', act: false } as const],
    ['fails', { kind: 'status', status: 500, act: false } as const],
    ['limits the rate', { kind: 'status', status: 429, act: false, headers: { 'retry-after': '1' } } as const],
    ['is gone', { kind: 'reset-before' } as const],
    ['moves elsewhere', { kind: 'redirect', location: 'https://127.0.0.1:1/', act: false } as const],
  ])('a service that %s does not fail the run, and is not polled more often', async (_, fault) => {
    project.sandbox.journal.faults = ({ server }) => (server === 'forge' ? fault : undefined);
    const ran = await run({ wait: 60 });
    expect([statusOf(ran), ran.exitCode]).toEqual(['pending', 0]);
    const times = looksOf(ran).map(({ at }) => at);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(30_000);
    expect(warningsOf(ran)).toEqual([expect.stringContaining('the last lookup failed')]);
  });

  test('a wait that is not a multiple of 30 s does not end with an early poll; 0 is a single poll', async () => {
    project.sandbox.forge.options.lagMs = 1_000_000;
    expect(looksOf(await run({ wait: 45 }))).toHaveLength(2);
    const ran = await run({ wait: 0 }, { tag: 'v1.3.0' });
    expect(looksOf(ran)).toHaveLength(1);
    expect(statusOf(ran)).toBe('pending');
  });

  test('the timeout of the run ends it as well, and is named', async () => {
    project.sandbox.forge.options.lagMs = 1_000_000;
    const ran = await run({}, { inputs: { timeout: '100' } });
    expect([statusOf(ran), ran.exitCode]).toEqual(['pending', 0]);
    expect(warningsOf(ran)[0]).toContain('`timeout`');
  });

  test('an existing version is confirmed, too', async () => {
    await run({ confirm: 'none' });
    project.sandbox.forge.options.lagMs = 40_000;
    for (const inputs of [{}, { 'if-exists': 'accept', 'all-or-nothing': 'false' }]) {
      const ran = await run({}, { inputs });
      expect(statusOf(ran)).toBe('unchanged');
      expect(looksOf(ran).length).toBeGreaterThan(0);
    }
    answer({ success: false });
    const late = await run({ wait: 30 });
    expect([statusOf(late), late.exitCode]).toEqual(['pending', 0]);
  });

  test('an existing version that the registry-side dry run finds is confirmed, too, but not in a dry run', async () => {
    await run({ confirm: 'none' });
    project.sandbox.foundrymods.createModule({ id: 'lantern', token: 'fmp_made-up' });
    const release = project.createRelease();
    const registries = { foundry: entry, foundrymods: { token: 'fmp_made-up' } };
    const dry = await project.run({ release, registries, inputs: { 'dry-run': 'true' } });
    expect(dry.outcomes).toMatchObject({ foundry: { status: 'unchanged' }, foundrymods: { status: 'planned' } });
    expect(looksOf(dry)).toEqual([]);
    const ran = await project.run({ release, registries });
    expect(ran.outcomes).toMatchObject({ foundry: { status: 'unchanged' }, foundrymods: { status: 'published' } });
    expect(looksOf(ran)).toHaveLength(1);
  });

  test('what could not be published is not confirmed', async () => {
    expect(looksOf(await run({ token: 'fvttp_refused' }))).toEqual([]);
  });

  test.each([
    ['confirm: forgery', /`foundry\.confirm` is `forgery`/, /Did you mean `forge`/],
    ['confirm-url: http://forge.example', /`foundry\.confirm-url` .*not allowed/, /absolute `https:`/],
    ['confirm-url: "https://a:b@forge.example"', /`foundry\.confirm-url` .*not allowed/, /without credentials/],
    ['wait: -1', /`foundry\.wait` .*not allowed/, /whole seconds/],
    ['confirm_url: https://forge.example', /`foundry\.confirm_url` is not a setting/, /Did you mean `confirm-url`/],
  ])('%s is an input error', async (setting, title, hint) => {
    const release = project.createRelease();
    const registries = `foundry:\n  token: ${foundryToken}\n  ${setting}`;
    const { outcomes } = await project.run({ release, registries });
    expect(outcomes['foundry']?.problems).toEqual([
      expect.objectContaining({
        code: 'input.invalid',
        title: expect.stringMatching(title),
        hint: expect.stringMatching(hint),
      }),
    ]);
  });
});
