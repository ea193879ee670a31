import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { foundryModsToken, foundryToken, manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project, type Ran } from '../harness/in-process.ts';
import { leaksIn } from '../harness/secrets.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
  project.sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
});
afterEach(() => project.close());

interface PlannedRequest {
  readonly label: string;
  readonly method: string;
  readonly url: string;
  readonly body?: string;
}

const planOf = ({ outputs }: Ran) => JSON.parse(outputs['plan'] ?? '') as readonly PlannedRequest[];
const dryRun = { 'dry-run': 'true' };
const optional = { token: '', optional: true };
const both = { foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken, upload: 'module.zip' } };

test('the plan is what is then sent, word for word', async () => {
  const release = project.createRelease();
  const planned = planOf(await project.run({ release, registries: both, inputs: dryRun }));
  const ran = await project.run({ release, registries: both });
  const writes = ran.entries.filter(
    ({ method, server, bodyText, headers }) =>
      method === 'POST' &&
      server.startsWith('foundry') &&
      !/"dry-run"/.test(bodyText ?? '') &&
      !headers['x-fm-dry-run'],
  );
  expect(planned.map(({ label, method }) => `${label} ${method}`)).toEqual(['foundry POST', 'foundrymods POST']);
  const sent = writes.map(({ server, path, bodyText }) => ({ server, path, body: bodyText }));
  expect(sent).toContainEqual({
    server: 'foundry',
    path: new URL(planned[0]?.url ?? '').pathname,
    body: planned[0]?.body,
  });
  // Of an upload, the bytes are left out.
  expect(planned[1]).not.toHaveProperty('body');
  expect(ran.outputs['plan']).toBe('[]');
});

test('without tokens it is the same, and nothing is asked of a registry', async () => {
  const release = project.createRelease();
  const whole = planOf(await project.run({ release, registries: both, inputs: dryRun }));
  const ran = await project.run({
    release,
    registries: { foundry: optional, foundrymods: { ...optional, upload: 'module.zip' } },
    inputs: dryRun,
  });
  expect(planOf(ran)).toEqual(whole);
  expect(ran.outcomes).toMatchObject({ foundry: { status: 'skipped' }, foundrymods: { status: 'skipped' } });
  expect(ran.entries.filter(({ server }) => server.startsWith('foundry'))).toEqual([]);
  expect(ran.summary).toContain('foundry: what would be sent');
  expect(ran.exitCode).toBe(0);
});

test('without a token and outside of a dry run, nothing is read or planned', async () => {
  const ran = await project.run({ release: project.createRelease(), registries: { foundry: optional } });
  expect(ran.entries).toEqual([]);
  expect(planOf(ran)).toEqual([]);
});

test('what cannot be planned without a token is still skipped, and says why', async () => {
  const release = project.createRelease({
    assets: [{ name: 'module.json', content: manifestWith({ compatibility: undefined }) }],
  });
  const ran = await project.run({ release, registries: { foundry: optional }, inputs: dryRun });
  expect(ran.outcomes).toMatchObject({ foundry: { status: 'skipped', problems: [] } });
  expect(planOf(ran)).toEqual([]);
  expect(ran.annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^What `foundry` would send is not known: .*compatibility/),
  );
});

test('an entry without a token fails none that has one', async () => {
  const registries = { foundry: optional, foundrymods: { token: foundryModsToken, manifest: 'other.json' } };
  const release = project.createRelease({
    assets: [{ name: 'other.json', content: manifestWith({ download: undefined }) }],
  });
  const ran = await project.run({ release, registries, inputs: { ...dryRun, 'wait-for-assets': '0' } });
  expect(ran.outcomes).toMatchObject({ foundry: { status: 'skipped' }, foundrymods: { status: 'planned' } });
  expect(ran.exitCode).toBe(0);
});

test('no token is in it, whatever the release says', async () => {
  const release = project.sandbox.github.createRelease({
    repository: 'hearthside/lantern',
    tag: 'v1.2.0',
    body: `Leaked: ${foundryModsToken}`,
    assets: [{ name: 'module.json', content: manifestWith({ download: undefined }) }],
  });
  const registries = { foundrymods: { token: foundryModsToken } };
  const ran = await project.run({ release, registries, inputs: dryRun });
  expect(planOf(ran)[0]?.body).toContain('Leaked: ***');
  expect(leaksIn(ran.outputs['plan'] ?? '', { token: foundryModsToken })).toEqual([]);
});

test('pages: the one for everybody, and the one for the owner', async () => {
  const release = project.createRelease();
  const page = 'https://foundryvtt.com/packages/lantern/';
  for (const status of ['published', 'unchanged']) {
    const ran = await project.run({ release, registries: { foundry: both.foundry } });
    expect(ran.outcomes).toMatchObject({ foundry: { status, url: page, edit_url: `${page}edit/` } });
    expect(ran.outputs['url']).toBe(page);
    expect(ran.summary).toContain(`[open](${page}) · [edit](${page}edit/)`);
  }
  const planned = await project.run({ release, registries: both, inputs: dryRun });
  expect(planned.outcomes).toMatchObject({ foundry: { status: 'unchanged' }, foundrymods: { status: 'planned' } });
  expect(planned.outputs['url']).toBe(page);
});
