import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import type { AssetSeed, ReleaseSeed, SandboxRelease } from '../../sandbox/github.ts';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { runAction } from '../../sandbox/runner.ts';
import { zip } from '../../sandbox/zip.ts';
import { recordedPayload } from '../harness/fixtures.ts';
import { leaksIn } from '../harness/secrets.ts';
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
  type Job,
} from './workflows.ts';
import { runScript } from './script.ts';

const repository = 'hearthside/lantern';
const product = '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11';
/** The sandbox's, in place of the one in the examples. */
const account = 'acme';

/** Everything that an example reads from the repository's secrets. */
const secrets = {
  FOUNDRY_TOKEN: 'fvttp_lantern_secret',
  FOUNDRY_TOKEN_RULES: 'fvttp_rules_secret',
  FOUNDRY_TOKEN_MAPS: 'fvttp_maps_secret',
  FOUNDRYMODS_TOKEN: 'fmp_lantern_secret',
  KEYGEN_TOKEN: 'prod-lantern-secretv3',
  KEYGEN_SIGNING_KEY: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
};

/** An event as the workflow sees it. */
interface Event {
  readonly name: 'release' | 'push' | 'workflow_dispatch' | 'pull_request' | 'schedule';
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
  scheduled(): Event;
  /** Runs each job of the example that publishes; gives the outcomes of all of them, by the label of the entry. */
  relay(event: Event, options?: RelayOptions): Promise<Ran>;
}

interface Ran {
  readonly outcomes: Readonly<Record<string, string>>;
  /** One for each job of the matrix, in its order. */
  readonly jobs: readonly {
    readonly name: string;
    readonly matrix: unknown;
    readonly outcomes: Readonly<Record<string, string>>;
  }[];
  /** Of the workflow, or of the called one. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The outputs of the steps that publish, by their ids. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
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
  const jobs: { name: string; matrix: unknown; outcomes: Record<string, string>; outputs: Record<string, string> }[] =
    [];
  const steps: Record<string, Readonly<Record<string, string>>> = {};
  let stdout = '';
  const needs: Record<string, { result: string; outputs: Record<string, string> }> = {};
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat().map((one) => needs[one]);
    const isDue = needed.every((one) => one === undefined || one.result === 'success');
    if (!isDue || (job.if !== undefined && job.uses === undefined && !holds(job.if, { ...contexts, needs }))) {
      needs[name] = { result: 'skipped', outputs: {} };
      continue;
    }
    needs[name] = { result: 'success', outputs: {} };
    if (job.uses !== undefined) {
      const called = workflowOf('examples/reusable.yml');
      const { inputs = {} } = called.on['workflow_call'] ?? {};
      const defaults = Object.fromEntries(Object.entries(inputs).map(([input, { default: value }]) => [input, value]));
      const given = Object.fromEntries(
        Object.entries(job.secrets ?? {}).map(([secret, text]) => [secret, evaluated(text, contexts)]),
      );
      return await run('examples/reusable.yml', sandbox, event, {
        inputs: { ...defaults, ...job.with },
        secrets: given,
      });
    }
    const step = job.steps?.find(isRelay);
    if (step === undefined) continue;
    for (const matrix of combinations(job, { ...contexts, needs })) {
      const [outcomes, outputs, log] = await runJob(job, sandbox, event, { ...contexts, needs, matrix });
      stdout += log;
      steps[step.id ?? name] = outputs;
      jobs.push({ name, matrix, outcomes, outputs: jobOutputs(name, workflow.on, job, contexts, outputs) });
      const failed = outputs['status'] === 'failed' && step['continue-on-error'] !== true;
      needs[name] = { result: failed ? 'failure' : 'success', outputs: ownOutputs(job, contexts, outputs) };
    }
  }
  return {
    jobs,
    steps,
    stdout,
    outcomes: Object.assign({}, ...jobs.map(({ outcomes }) => outcomes)) as Ran['outcomes'],
    outputs: Object.assign({}, ...jobs.map(({ outputs }) => outputs)) as Ran['outputs'],
  };
}

function evaluateAll(texts: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, evaluated(text, contexts)]));
}

/** The outputs of a job, read from those of its step. */
function ownOutputs(
  { steps = [], outputs = {} }: Job,
  contexts: Contexts,
  ofStep: Readonly<Record<string, string>>,
): Record<string, string> {
  const id = steps.find(isRelay)?.id ?? 'none';
  return evaluateAll(outputs, { ...contexts, steps: { [id]: { outputs: ofStep } } });
}

/** What a called workflow hands back: its own outputs, read from those of its job. */
function jobOutputs(
  name: string,
  on: Readonly<Record<string, unknown>>,
  job: Job,
  contexts: Contexts,
  ofStep: Readonly<Record<string, string>>,
): Record<string, string> {
  const declared = (on['workflow_call'] as { outputs?: Record<string, { value: string }> } | undefined)?.outputs ?? {};
  const texts = Object.fromEntries(Object.entries(declared).map(([key, { value }]) => [key, value]));
  return evaluateAll(texts, { ...contexts, jobs: { [name]: { outputs: ownOutputs(job, contexts, ofStep) } } });
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
  const entries = parse(registries.replaceAll('my-keygen-account', account), { schema: 'core' }) as Record<
    string,
    string | Record<string, unknown> | null
  >;
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
  expect(
    Object.entries(said).flatMap(([place, text]) => leaksIn(text, secrets).map((leak) => `${leak} in ${place}`)),
  ).toEqual([]);
  const outcomes = JSON.parse(ran.outputs['outcomes'] ?? '{}') as Record<string, { status: string }>;
  return [
    Object.fromEntries(Object.entries(outcomes).map(([label, { status }]) => [label, status])),
    ran.outputs,
    ran.stdout,
  ];
}

interface Comment {
  readonly id: number;
  readonly user: { readonly type: string };
  body: string;
}

/** Runs preview.yml on a pull request; gives what it wrote into the job summary. */
async function preview(
  world: World,
  comments: Comment[],
  { head = repository } = {},
): Promise<{ readonly summary: string; readonly notices: readonly string[] }> {
  const { plan, show } = workflowOf('examples/preview.yml').jobs;
  if (plan === undefined || show === undefined) throw new Error('The example has two jobs.');
  const pull = { number: 7, head: { repo: { full_name: head } } };
  const payload = { action: 'opened', pull_request: pull, repository: { full_name: repository } };
  const event: Event = { name: 'pull_request', payload };
  const github = { event: payload, event_name: event.name, repository, token: world.github.token };
  const [owner = '', repo = ''] = repository.split('/');
  const context = { repo: { owner, repo }, payload };
  const octokit = {
    paginate: () => Promise.resolve(comments),
    rest: {
      repos: {
        getLatestRelease: () => {
          const latest = world.github.published(repository).at(-1);
          return latest
            ? Promise.resolve({ data: latest })
            : Promise.reject(Object.assign(new Error('Not Found'), { status: 404 }));
        },
      },
      issues: {
        listComments: undefined,
        createComment: ({ issue_number: number, body }: { readonly issue_number: number; readonly body: string }) => {
          expect(number).toBe(pull.number);
          comments.push({ id: comments.length + 1, user: { type: 'Bot' }, body });
          return Promise.resolve();
        },
        updateComment: ({ comment_id: id, body }: { readonly comment_id: number; readonly body: string }) => {
          for (const comment of comments) if (comment.id === id) comment.body = body;
          return Promise.resolve();
        },
      },
    },
  };
  const [first, relay] = plan.steps ?? [];
  const [last] = show.steps ?? [];
  if (first === undefined || relay === undefined || last === undefined) throw new Error('The example has three steps.');
  const latest = await runScript(first, { github }, octokit, context);
  const steps = { [String(first.id)]: latest };
  if (!holds(relay.if ?? 'true', { github, steps })) return { summary: '', notices: latest.notices };
  const [outcomes, outputs] = await runJob(plan, world, event, { github, steps });
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['skipped']));
  const all = { ...steps, [String(relay.id)]: { outputs } };
  const own = Object.fromEntries(
    Object.entries(plan.outputs ?? {}).map(([name, text]) => [name, evaluated(text, { github, steps: all })]),
  );
  const needs = { plan: { result: 'success', outputs: own } };
  expect(holds(show.if ?? 'true', { github, needs })).toBe(true);
  return await runScript(last, { github, needs }, octokit, context);
}

const tried = new Set<string>();

/** Tries one example in a sandbox of its own, beside others: an audit waits in real time between its requests. */
function example(file: string, title: string, body: (world: World) => Promise<void>, subject = ''): void {
  const path = `examples/${file}`;
  tried.add(path);
  test.concurrent(
    `${subject}${file} ${title}`,
    async () => {
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
          scheduled: () => ({
            name: 'schedule',
            payload: { schedule: '17 5 * * 1', repository: { full_name: repository } },
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
    },
    120_000,
  );
}

describe('an example', () => {
  // First, since they wait longest.
  const subject = 'of a repository with releases of which three are missing at two registries, ';
  const missing = ['v1.0.0', 'v1.2.0', 'v1.3.0'];
  async function seed(world: World, count: number): Promise<void> {
    for (let minor = 0; minor < count; minor += 1) {
      const version = `1.${minor}.0`;
      const release = world.release({
        tag: `v${version}`,
        assets: packageOf(world.github, 'lantern', { version }),
      });
      if (!missing.includes(release.tag))
        await run('examples/foundry-and-foundrymods.yml', world, world.released(release), { secrets });
    }
  }

  example(
    'audit.yml',
    'finds them on a schedule',
    async (world) => {
      await seed(world, 4);
      const ran = await world.relay(world.scheduled());
      expect(ran.outcomes).toEqual({ foundry: 'failed', foundrymods: 'failed' });
      expect(world.foundry.releases('lantern')).toHaveLength(1);
    },
    subject,
  );

  example(
    'backfill.yml',
    'publishes them, the oldest first, and then nothing',
    async (world) => {
      await seed(world, 10);
      const ran = await world.relay(world.dispatched({ releases: '10' }));
      expect(ran.jobs.map(({ name, matrix }) => [name, matrix])).toEqual([
        ['audit', {}],
        ...missing.map((tag) => ['publish', { tag }]),
      ]);
      expect(ran.jobs.slice(1).map(({ outcomes }) => outcomes)).toEqual(
        missing.map(() => ({ foundry: 'published', foundrymods: 'published' })),
      );
      for (const { releases } of [world.foundry, world.foundrymods])
        expect(releases('lantern').map(({ version }) => `v${version}`)).toEqual(
          expect.arrayContaining(Array.from({ length: 10 }, (_, minor) => `v1.${minor}.0`)),
        );
      const again = await world.relay(world.dispatched({ releases: '10' }));
      expect(again.jobs.map(({ name, outcomes }) => [name, outcomes])).toEqual([
        ['audit', { foundry: 'verified', foundrymods: 'verified' }],
      ]);
    },
    subject,
  );

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

  example('environment.yml', 'publishes, and the environment links to the public page', async (world) => {
    const ran = await world.relay(world.released(world.release()));
    expect(ran.outcomes).toEqual({ foundry: 'published' });
    const { url = '' } = workflowOf('examples/environment.yml').jobs['publish']?.environment ?? {};
    const steps = { publish: { outputs: ran.steps['publish'] } };
    expect(evaluated(url, { steps })).toBe('https://foundryvtt.com/packages/lantern/');
  });

  example('preview.yml', 'shows in one comment what the latest release would send, without a secret', async (world) => {
    world.release({ tag: 'v1.1.0', assets: packageOf(world.github, 'lantern', { version: '1.1.0' }) });
    world.release({ body: '# Notes\n```\n<!-- -->' });
    const comments: Comment[] = [{ id: 1, user: { type: 'User' }, body: 'Nice.' }];
    for (const count of [1, 2]) {
      expect((await preview(world, comments)).summary).toBe('');
      expect({ count, comments: comments.length }).toEqual({ count, comments: 2 });
      const text = comments[1]?.body ?? '';
      expect(text).toContain('## What would be sent for v1.2.0');
      expect(text).toContain(
        `### foundry\n\n    POST ${world.foundry.url}\n    {"id":"lantern","release":{"version":"1.2.0"`,
      );
      expect(text).toContain('### foundrymods\n');
      // What is foreign stays on its indented line.
      expect(text).toContain('# Notes\\n```\\n');
    }
    expect(world.journal.entries.filter(({ server }) => server.startsWith('foundry'))).toEqual([]);
  });

  example('preview.yml', 'shows it in the job summary, if the pull request comes from a fork', async (world) => {
    world.release();
    const comments: Comment[] = [];
    const { summary } = await preview(world, comments, { head: 'stranger/lantern' });
    expect(summary).toContain('### foundry\n\n    POST ');
    expect(comments).toEqual([]);
  });

  example('preview.yml', 'reports that there is no release yet', async (world) => {
    const comments: Comment[] = [];
    expect((await preview(world, comments)).notices).toEqual([expect.stringContaining('no release yet')]);
    expect(comments).toEqual([]);
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

  example('keygen-files.yml', 'publishes the files of a release, whatever version is in their names', async (world) => {
    const names = ['app-1.2.0.AppImage', 'app-1.2.0.exe', 'app-1.2.0.dmg'];
    const event = world.released(
      world.release({ assets: names.map((name) => ({ name, content: `bytes of ${name}` })) }),
    );
    const rehearsed = await world.relay(world.dispatched({ tag: 'v1.2.0', 'dry-run': true }));
    expect(rehearsed.outcomes).toEqual({ keygen: 'planned' });
    expect(world.keygen.published('1.2.0')).toEqual([]);
    expect((await world.relay(event)).outcomes).toEqual({ keygen: 'published' });
    const [release] = world.keygen.published('1.2.0');
    expect(world.keygen.wholeArtifacts(release?.id ?? '').map(({ filename }) => filename)).toEqual(names);
    expect((await world.relay(event)).outcomes).toEqual({ keygen: 'unchanged' });
  });

  example('keygen-files.yml', 'takes a draft in a dry run, with write access', async (world) => {
    world.github.options.push = true;
    const release = world.release({ draft: true, assets: [{ name: 'app.exe', content: 'bytes' }] });
    const rehearsed = await world.relay(world.dispatched({ tag: 'v1.2.0', 'dry-run': true }));
    expect(rehearsed.outcomes).toEqual({ keygen: 'planned' });
    expect(world.keygen.published('1.2.0')).toEqual([]);
    release.update({ draft: false });
    expect((await world.relay(world.released(release))).outcomes).toEqual({ keygen: 'published' });
  });

  example('keygen-tauri.yml', 'relays a draft, with the signatures that the updater verifies', async (world) => {
    world.github.options.push = true;
    world.keygen.addPackage({ product, key: 'app', engine: 'tauri' });
    const bundles = ['app_1.2.0_amd64.AppImage', 'app_1.2.0_x64-setup.exe', 'app.app.tar.gz'];
    const assets = bundles.flatMap((name) => [
      { name, content: `bytes of ${name}` },
      { name: `${name}.sig`, content: `signature of ${name}\n` },
    ]);
    world.release({ draft: true, assets });
    expect((await world.relay(world.pushed('v1.2.0'))).outcomes).toEqual({ keygen: 'published' });
    expect(
      world.keygen.artifacts.map(({ filename, platform, arch, signature }) => [filename, platform, arch, signature]),
    ).toEqual([
      ['app_1.2.0_amd64.AppImage', 'linux', 'x86_64', 'signature of app_1.2.0_amd64.AppImage'],
      ['app_1.2.0_x64-setup.exe', 'windows', 'x86_64', 'signature of app_1.2.0_x64-setup.exe'],
      ['app.app.tar.gz', 'darwin', 'aarch64', 'signature of app.app.tar.gz'],
    ]);
  });

  example('keygen-electron.yml', 'relays a draft whose index names its files', async (world) => {
    world.github.options.push = true;
    const setup = 'bytes of the setup';
    const sha512 = createHash('sha512').update(setup).digest('base64');
    const assetsOf = (version: string) => {
      const files = [{ url: 'app-setup.exe', sha512, size: setup.length }];
      const index = JSON.stringify({ version, files, path: 'app-setup.exe', sha512 });
      const indexes = ['stable.yml', 'stable-mac.yml', 'stable-linux.yml'];
      return [{ name: 'app-setup.exe', content: setup }, ...indexes.map((name) => ({ name, content: index }))];
    };
    const filenamesOf = (version: string) => {
      const [published] = world.keygen.published(version);
      return world.keygen.wholeArtifacts(published?.id ?? '').map(({ filename }) => filename);
    };
    // As electron-builder creates it: not marked as a prerelease.
    world.release({ tag: 'v1.2.0-beta.1', draft: true, assets: assetsOf('1.2.0-beta.1') });
    expect((await world.relay(world.pushed('v1.2.0-beta.1'))).outcomes).toEqual({ keygen: 'published' });
    expect(filenamesOf('1.2.0-beta.1')).toEqual(['app-setup.exe', 'beta.yml', 'beta-mac.yml', 'beta-linux.yml']);
    const release = world.release({ draft: true, assets: assetsOf('1.2.0') });
    expect((await world.relay(world.pushed('v1.2.0'))).outcomes).toEqual({ keygen: 'published' });
    expect(filenamesOf('1.2.0')).toEqual(['app-setup.exe', 'stable.yml', 'stable-mac.yml', 'stable-linux.yml']);
    release.update({ draft: false });
    expect((await world.relay(world.pushed('v1.2.0'))).outcomes).toEqual({ keygen: 'unchanged' });
  });

  example('check.yml', 'proves every token once a week, and writes nothing', async (world) => {
    world.release();
    const passed = { foundry: 'verified', foundrymods: 'verified', keygen: 'verified' };
    expect((await world.relay(world.scheduled())).outcomes).toEqual(passed);
    world.foundry.refreshToken('lantern', 'fvttp_another');
    expect((await world.relay(world.scheduled())).outcomes).toEqual({ ...passed, foundry: 'failed' });
    expect(world.foundry.releases('lantern')).toEqual([]);
    expect(world.keygen.releases).toEqual([]);
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
