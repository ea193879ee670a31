import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import type { AssetSeed, ReleaseSeed, SandboxRelease } from '../../sandbox/github.ts';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { runAction } from '../../sandbox/runner.ts';
import { leaksIn } from '../e2e/secrets.ts';
import { zip } from '../../sandbox/zip.ts';
import {
  combinations,
  evaluated,
  filesLike,
  holds,
  isRelay,
  relaySteps,
  root,
  workflowOf,
  type Contexts,
} from './workflows.ts';
import type { Job } from './workflows.ts';

const repository = 'hearthside/lantern';
const product = '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11';

/** Everything that an example reads from the repository's secrets. */
const secrets = {
  FOUNDRY_TOKEN: 'fvttp_lantern_secret',
  FOUNDRY_TOKEN_RULES: 'fvttp_rules_secret',
  FOUNDRY_TOKEN_MAPS: 'fvttp_maps_secret',
  FOUNDRYMODS_TOKEN: 'fmp_lantern_secret',
  KEYGEN_TOKEN: 'prod-lantern-secretv3',
  KEYGEN_ACCOUNT: 'acme',
  KEYGEN_PRODUCT: product,
  KEYGEN_SIGNING_KEY: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
};
const shownSecrets = ['KEYGEN_ACCOUNT', 'KEYGEN_PRODUCT'];

const recorded = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}[];

function recordedPayload(action: string): unknown {
  const examples = recorded.find(({ name }) => name === 'release')?.examples ?? [];
  return examples.find((example) => example.action === action) ?? examples[0];
}

/** An event as the workflow sees it. */
interface Event {
  readonly name: 'release' | 'push' | 'workflow_dispatch';
  readonly payload: unknown;
  readonly tag?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

interface RelayOptions {
  readonly withoutSecrets?: readonly string[];
  /** What the earlier steps of the job set, by their ids. */
  readonly steps?: Readonly<Record<string, { readonly outputs: Readonly<Record<string, string>> }>>;
}

interface World extends Sandbox {
  release(seed?: Partial<ReleaseSeed>): SandboxRelease;
  released(release: SandboxRelease, action?: string): Event;
  pushed(tag: string): Event;
  dispatched(inputs: Readonly<Record<string, unknown>>): Event;
  /** Runs each job of the example that publishes; gives the outcomes of all of them, by the label of the entry. */
  relay(event: Event, options?: RelayOptions): Promise<Ran>;
}

interface Ran {
  readonly outcomes: Readonly<Record<string, string>>;
  /** One for each job of the matrix, in its order. */
  readonly jobs: readonly { readonly matrix: unknown; readonly outcomes: Readonly<Record<string, string>> }[];
  /** Of the workflow, or of the called one. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly stdout: string;
}

function packageOf(
  { serverUrl }: { readonly serverUrl: string },
  id: string,
  { version = '1.2.0', name = 'module', at = repository } = {},
): AssetSeed[] {
  const manifest = JSON.stringify({
    id,
    title: id,
    version,
    compatibility: { minimum: '12', verified: '13.350' },
    manifest: `${serverUrl}/${at}/releases/latest/download/${name}.json`,
    download: `${serverUrl}/${at}/releases/download/v${version}/${name}.zip`,
  });
  return [
    { name: `${name}.json`, content: manifest },
    { name: `${name}.zip`, content: zip([{ name: 'module.json', data: manifest }]) },
  ];
}

const builds: AssetSeed[] = ['app-linux.tar.gz', 'app-windows.zip', 'app-macos.dmg'].map((name) => ({
  name,
  content: `bytes of ${name}`,
}));

/** Runs the publishing jobs of a workflow, or of the one that it calls. */
async function run(path: string, sandbox: Sandbox, event: Event, known: Contexts): Promise<Ran> {
  const workflow = workflowOf(path);
  const github = {
    event: event.payload,
    event_name: event.name,
    ref_name: event.tag ?? 'main',
    repository,
    server_url: sandbox.github.serverUrl,
    token: sandbox.github.token,
  };
  const contexts: Contexts = { github, inputs: event.inputs ?? {}, ...known };
  const jobs: { matrix: unknown; outcomes: Record<string, string>; outputs: Record<string, string> }[] = [];
  let stdout = '';
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job.uses !== undefined) {
      const called = workflowOf('examples/reusable.yml');
      const { inputs = {} } = called.on['workflow_call'] ?? {};
      const defaults = Object.fromEntries(Object.entries(inputs).map(([input, { default: value }]) => [input, value]));
      const given = Object.fromEntries(
        Object.entries(job.secrets ?? {}).map(([secret, text]) => [secret, evaluated(text, contexts)]),
      );
      const result = await run('examples/reusable.yml', sandbox, event, {
        inputs: { ...defaults, ...job.with },
        secrets: given,
      });
      return result;
    }
    if (!(job.steps ?? []).some(isRelay)) continue;
    for (const matrix of combinations(job)) {
      const [outcomes, outputs, log] = await runJob(job, sandbox, event, { ...contexts, matrix });
      stdout += log;
      jobs.push({ matrix, outcomes, outputs: jobOutputs(name, workflow.on, job, contexts, outputs) });
    }
  }
  return {
    jobs,
    stdout,
    outcomes: Object.assign({}, ...jobs.map(({ outcomes }) => outcomes)) as Ran['outcomes'],
    outputs: Object.assign({}, ...jobs.map(({ outputs }) => outputs)) as Ran['outputs'],
  };
}

/** What a called workflow hands back: its own outputs, read from those of its job, read from those of the step. */
function jobOutputs(
  name: string,
  on: Readonly<Record<string, unknown>>,
  { steps = [], outputs = {} }: Job,
  contexts: Contexts,
  ofStep: Readonly<Record<string, string>>,
): Record<string, string> {
  const evaluate = (texts: Readonly<Record<string, string>>, more: Contexts): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, evaluated(text, { ...contexts, ...more })]));
  const id = steps.find(isRelay)?.id ?? 'none';
  const ofJob = evaluate(outputs, { steps: { [id]: { outputs: ofStep } } });
  const declared = (on['workflow_call'] as { outputs?: Record<string, { value: string }> } | undefined)?.outputs ?? {};
  return evaluate(Object.fromEntries(Object.entries(declared).map(([key, { value }]) => [key, value])), {
    jobs: { [name]: { outputs: ofJob } },
  });
}

async function runJob(
  job: Job,
  sandbox: Sandbox,
  event: Event,
  contexts: Contexts,
): Promise<[Record<string, string>, Readonly<Record<string, string>>, string]> {
  const [step, ...more] = (job.steps ?? []).filter(isRelay);
  if (step === undefined || more.length > 0) throw new Error('One step of a job publishes.');
  const { registries = '', ...inputs } = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([input, text]) => [input, evaluated(String(text), contexts)]),
  );
  const entries = parse(registries, { schema: 'core' }) as Record<string, string | Record<string, unknown> | null>;
  const atSandbox = sandbox.input(
    Object.fromEntries(
      Object.entries(entries).map(([label, entry]) => [
        label,
        typeof entry === 'object' && entry !== null ? entry : { token: entry ?? '' },
      ]),
    ),
  );
  const ran = await runAction({
    bundle: join(root, 'dist/index.js'),
    repository,
    event,
    github: sandbox.github,
    inputs: { ...inputs, registries: atSandbox },
    ...(event.name === 'push' ? { ref: `refs/tags/${event.tag}` } : {}),
  });
  const said = { ...ran.outputs, summary: ran.summary, stdout: ran.stdout.replaceAll(/^::add-mask::.*$/gm, '') };
  const hidden = Object.fromEntries(Object.entries(secrets).filter(([name]) => !shownSecrets.includes(name)));
  expect(
    Object.entries(said).flatMap(([place, text]) => leaksIn(text, hidden).map((leak) => `${leak} in ${place}`)),
  ).toEqual([]);
  const outcomes = JSON.parse(ran.outputs['outcomes'] ?? '{}') as Record<string, { status: string }>;
  return [
    Object.fromEntries(Object.entries(outcomes).map(([label, { status }]) => [label, status])),
    ran.outputs,
    ran.stdout,
  ];
}

const tried = new Set<string>();

/** Tries one example in a sandbox of its own. */
function example(file: string, title: string, body: (world: World) => Promise<void>): void {
  const path = `examples/${file}`;
  tried.add(path);
  test(`${file} ${title}`, async () => {
    const sandbox = await createSandbox({});
    try {
      const { github, foundry, foundrymods, keygen } = sandbox;
      foundry.createPackage({ id: 'lantern', token: secrets.FOUNDRY_TOKEN });
      foundry.createPackage({ id: 'rules', token: secrets.FOUNDRY_TOKEN_RULES });
      foundry.createPackage({ id: 'maps', token: secrets.FOUNDRY_TOKEN_MAPS });
      foundrymods.createModule({ id: 'lantern', token: secrets.FOUNDRYMODS_TOKEN });
      keygen.addProduct({ id: product });
      keygen.addToken({ kind: 'product', product, value: secrets.KEYGEN_TOKEN });
      await body({
        ...sandbox,
        release: (seed = {}) =>
          github.createRelease({
            repository,
            tag: 'v1.2.0',
            body: 'Brighter.',
            assets: packageOf(github, 'lantern'),
            ...seed,
          }),
        released: (release, action = 'published') => ({
          name: 'release',
          payload: github.releasePayload(action, release, recordedPayload(action)),
          tag: release.tag,
        }),
        pushed: (tag) => ({
          name: 'push',
          payload: { ref: `refs/tags/${tag}`, repository: { full_name: repository } },
          tag,
        }),
        dispatched: (inputs) => ({
          name: 'workflow_dispatch',
          payload: { ref: 'refs/heads/main', inputs, repository: { full_name: repository } },
          inputs,
        }),
        relay: (event, { withoutSecrets = [], steps = {} } = {}) =>
          run(path, sandbox, event, {
            steps,
            secrets: Object.fromEntries(Object.entries(secrets).filter(([name]) => !withoutSecrets.includes(name))),
          }),
      });
      expect(sandbox.journal.defects).toEqual([]);
    } finally {
      await sandbox.close();
    }
  });
}

describe('an example', () => {
  example('foundry.yml', 'publishes a release, once', async (world) => {
    const event = world.released(world.release());
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'published' });
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'unchanged' });
    expect(world.foundry.releases('lantern')).toMatchObject([{ version: '1.2.0' }]);
  });

  example('foundry-and-foundrymods.yml', 'publishes to both, and FoundryMods mirrors the zip', async (world) => {
    const event = world.released(world.release());
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'published', foundrymods: 'published' });
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'unchanged', foundrymods: 'unchanged' });
    expect(world.foundrymods.releases('lantern')).toMatchObject([
      { changelog: 'Brighter.', file: { url: expect.stringContaining('/v1.2.0/module.zip') } },
    ]);
  });

  example('foundry-and-foundrymods.yml', 'writes to neither if one refuses', async (world) => {
    world.foundry.refreshToken('lantern', 'fvttp_another');
    const { outcomes } = await world.relay(world.released(world.release()));
    expect(outcomes).toEqual({ foundry: 'failed', foundrymods: 'withheld' });
    expect(world.foundrymods.releases('lantern')).toEqual([]);
  });

  example('dispatch.yml', 'publishes a release; a manual run is a dry run until the box is unticked', async (world) => {
    world.release({ tag: 'v1.1.0', assets: packageOf(world.github, 'lantern', { version: '1.1.0' }) });
    const rehearsed = await world.relay(world.dispatched({ tag: 'v1.1.0', 'dry-run': true }));
    expect(rehearsed.outcomes).toEqual({ foundry: 'planned' });
    expect(world.foundry.releases('lantern')).toEqual([]);
    const published = await world.relay(world.dispatched({ tag: 'v1.1.0', 'dry-run': false }));
    expect(published.outcomes).toEqual({ foundry: 'published' });
    expect((await world.relay(world.released(world.release()))).outcomes).toEqual({ foundry: 'published' });
    expect(world.foundry.releases('lantern').map(({ version }) => version)).toEqual(['1.1.0', '1.2.0']);
  });

  example('dispatch.yml', 'is a dry run if a dispatch leaves the box out', async (world) => {
    world.release();
    expect((await world.relay(world.dispatched({ tag: 'v1.2.0' }))).outcomes).toEqual({ foundry: 'planned' });
  });

  example('dispatch-latest.yml', 'publishes the release that an earlier step found', async (world) => {
    world.release();
    const steps = { release: { outputs: { tag: 'v1.2.0' } } };
    const outcomes = async (inputs: Readonly<Record<string, unknown>>) =>
      (await world.relay(world.dispatched({ tag: '', ...inputs }), { steps })).outcomes;
    expect(await outcomes({ 'dry-run': true })).toEqual({ foundry: 'planned' });
    expect(await outcomes({ 'dry-run': false })).toEqual({ foundry: 'published' });
  });

  example('build-and-publish.yml', 'publishes assets that the job uploaded after the event', async (world) => {
    const release = world.release({ assets: [] });
    const event = world.released(release);
    packageOf(world.github, 'lantern').forEach((asset) => release.addAsset(asset));
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'published' });
    packageOf(world.github, 'lantern').forEach((asset) => release.replaceAsset(asset));
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'unchanged' });
    expect(world.foundry.releases('lantern')).toMatchObject([{ version: '1.2.0' }]);
  });

  example('mirror.yml', 'submits the public copy of a private release', async (world) => {
    const { github } = world;
    const mirror = 'me/lantern-public';
    github.createRepository({ repository, private: true });
    const event = world.released(world.release());
    github.createRelease({ repository: mirror, tag: 'v1.2.0', assets: packageOf(github, 'lantern', { at: mirror }) });
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'published' });
    expect(world.foundry.releases('lantern')).toMatchObject([
      { manifest: `${github.serverUrl}/${mirror}/releases/download/v1.2.0/module.json` },
    ]);
  });

  example('matrix.yml', 'publishes in one job for each registry', async (world) => {
    const event = world.released(world.release());
    expect((await world.relay(event)).jobs).toMatchObject([
      { matrix: { registry: 'foundry' }, outcomes: { foundry: 'published' } },
      { matrix: { registry: 'foundrymods' }, outcomes: { foundrymods: 'published' } },
    ]);
    expect((await world.relay(event)).outcomes).toEqual({ foundry: 'unchanged', foundrymods: 'unchanged' });
  });

  example('monorepo.yml', 'publishes each package of a release with its own token', async (world) => {
    const assets = ['rules', 'maps'].flatMap((id) => packageOf(world.github, id, { name: id }));
    const { jobs } = await world.relay(world.released(world.release({ assets })));
    expect(jobs).toMatchObject([
      { matrix: { package: 'rules' }, outcomes: { foundry: 'published' } },
      { matrix: { package: 'maps' }, outcomes: { foundry: 'published' } },
    ]);
    for (const id of ['rules', 'maps'])
      expect(world.foundry.releases(id)).toMatchObject([
        { version: '1.2.0', manifest: expect.stringContaining(`/v1.2.0/${id}.json`) },
      ]);
  });

  example('promote.yml', 'publishes a prerelease once its box is unticked', async (world) => {
    const release = world.release({ prerelease: true });
    expect((await world.relay(world.released(release))).outcomes).toEqual({ foundry: 'skipped' });
    release.update({ prerelease: false });
    expect((await world.relay(world.released(release, 'released'))).outcomes).toEqual({ foundry: 'published' });
    expect(world.foundry.releases('lantern')).toMatchObject([{ version: '1.2.0' }]);
  });

  example('promote.yml', 'publishes a release once that sends both events', async (world) => {
    const release = world.release();
    expect((await world.relay(world.released(release))).outcomes).toEqual({ foundry: 'published' });
    expect((await world.relay(world.released(release, 'released'))).outcomes).toEqual({ foundry: 'unchanged' });
  });

  example('keygen.yml', 'publishes what the builds made, signed, under the tag `latest`', async (world) => {
    world.release({ assets: builds });
    expect((await world.relay(world.pushed('v1.2.0'))).outcomes).toEqual({ keygen: 'published' });
    const [release, ...others] = world.keygen.published('1.2.0');
    expect(others).toEqual([]);
    expect(release).toMatchObject({ channel: 'stable', tag: 'latest' });
    expect(
      world.keygen
        .wholeArtifacts(release?.id ?? '')
        .map(({ filename, platform, arch, signature }) => [filename, platform, arch, (signature ?? '').length]),
    ).toEqual([
      ['app-linux.tar.gz', 'linux', 'amd64', 86],
      ['app-windows.zip', 'windows', 'amd64', 86],
      ['app-macos.dmg', 'darwin', 'arm64', 86],
    ]);
    expect((await world.relay(world.pushed('v1.2.0'))).outcomes).toEqual({ keygen: 'unchanged' });
  });

  example('same-workflow.yml', 'waits for the release, and for its assets', async (world) => {
    const assets = packageOf(world.github, 'lantern').map((asset) => ({ ...asset, completes: { requests: 2 } }));
    world.release({ appears: { requests: 1 }, assets });
    const ran = await world.relay(world.pushed('v1.2.0'));
    expect(ran.stdout).toContain('Waiting for the release `v1.2.0`');
    expect(ran.outcomes).toEqual({ foundry: 'published' });
  });

  example('withdraw.yml', 'does on Keygen what is done to the release', async (world) => {
    const release = world.release({ assets: builds });
    const status = async (event: Event): Promise<unknown> => (await world.relay(event)).outcomes['keygen'];
    expect(await status(world.released(release))).toBe('published');
    release.update({ name: 'Lantern 1.2' });
    expect(await status(world.released(release, 'edited'))).toBe('updated');
    expect(world.keygen.published('1.2.0')).toMatchObject([{ name: 'Lantern 1.2' }]);
    expect(await status(world.released(release, 'unpublished'))).toBe('withdrawn');
    expect(world.keygen.published('1.2.0')).toEqual([]);
    expect(await status(world.released(release, 'deleted'))).toBe('unchanged');
  });

  example('withdraw.yml', 'yanks a version in a manual run', async (world) => {
    await world.relay(world.released(world.release({ assets: builds })));
    const { outcomes } = await world.relay(world.dispatched({ tag: 'v1.2.0' }));
    expect(outcomes).toEqual({ keygen: 'withdrawn' });
    expect(world.keygen.releases).toMatchObject([{ version: '1.2.0', status: 'YANKED' }]);
  });

  example('reusable.yml', 'skips what its caller has no secret for', async (world) => {
    const ran = await run('examples/reusable.yml', world, world.released(world.release()), {
      inputs: { tag: '', 'dry-run': false },
      secrets: { 'foundry-token': secrets.FOUNDRY_TOKEN },
    });
    expect(ran.outcomes).toEqual({ foundry: 'published', foundrymods: 'skipped' });
    expect(ran.outputs).toEqual({ status: 'published', version: '1.2.0' });
  });

  example('call-reusable.yml', 'publishes by the shared workflow, and says what is out', async (world) => {
    const event = world.released(world.release());
    const ran = await world.relay(event);
    expect(ran.outcomes).toEqual({ foundry: 'published', foundrymods: 'published' });
    const { announce } = workflowOf('examples/call-reusable.yml').jobs;
    const isAnnounced = ({ outputs }: Ran): boolean =>
      holds(announce?.if ?? 'false', { needs: { publish: { outputs } } });
    const again = await world.relay(event);
    expect({ if: announce?.if, first: isAnnounced(ran), again: isAnnounced(again) }).toEqual({
      if: announce?.if,
      first: true,
      again: false,
    });
  });

  test('is tried, each of them', () => {
    const paths = filesLike('examples/*.yml');
    const calling = 'examples/call-reusable.yml';
    expect([
      ...paths.filter((path) => !tried.has(path)).map((path) => `${path}: no test runs it`),
      ...paths
        .filter((path) => path !== calling && relaySteps(workflowOf(path)).length === 0)
        .map((path) => `${path}: no step publishes`),
    ]).toEqual([]);
  });
});
