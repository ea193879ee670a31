import { createRequire } from 'node:module';

import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { inputVariables } from '../../sandbox/runner.ts';
import type { AssetSeed, SandboxRelease } from '../../sandbox/github.ts';
import type { JournalEntry } from '../../sandbox/server.ts';
import type { Runner } from '../../src/github/runner.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import { run as runWhole } from '../../src/run.ts';
import { createVirtualClock, watchTransport, type VirtualClock } from '../http/virtual-clock.ts';
import { manifestWith, repository, type OutcomeOutput } from './fixtures.ts';

/** A run of everything but the process: its edges are the sandbox, and time that jumps to whatever is waited for. */
export interface House {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly transport: Transport;
  createRelease(options?: {
    readonly tag?: string;
    readonly assets?: readonly AssetSeed[];
    readonly prerelease?: boolean;
  }): SandboxRelease;
  run(options: HouseRun): Promise<Ran>;
  close(): Promise<void>;
}

export interface HouseRun {
  readonly release: SandboxRelease;
  readonly registries: Readonly<Record<string, Readonly<Record<string, unknown>>>> | string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default `published`. */
  readonly action?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cancelled?: AbortSignal;
  /** Wraps the runner, e.g. to let it fail. */
  readonly runner?: (inner: Runner) => Runner;
}

export interface Ran {
  readonly exitCode: 0 | 1;
  /** Everything that the runner was told, in order, masks and outputs included: `<what> <text>`. */
  readonly said: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, OutcomeOutput>>;
  readonly summary: string;
  /** The publisher's requests. */
  readonly entries: readonly JournalEntry[];
  /** Everything that could show a secret, in one text. */
  readonly everything: string;
}

export async function createHouse(): Promise<House> {
  const clock = createVirtualClock();
  let delayed = 0;
  const sandbox = await createSandbox({
    now: () => clock.now(),
    sleep: async (ms) => {
      delayed += 1;
      await clock.sleep(ms);
      delayed -= 1;
    },
  });
  const { github, journal } = sandbox;
  github.createRepository({ repository });
  const settled = new Set<JournalEntry>();
  journal.settled = (entry) => void settled.add(entry);
  const hung = (): number =>
    journal.entries.filter((entry) => entry.fault?.kind === 'hang' && !settled.has(entry)).length;
  const wire = createTransport({});
  const transport = watchTransport(wire);
  const time = clock.autoAdvance({
    idle: () => journal.activity.inFlight === 0 && transport.inFlight() === hung() + delayed,
    // Modules that are loaded when they are first needed take their time.
    timerQuietMs: 400,
  });
  const catalogue = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
    readonly name: string;
    readonly examples: readonly { readonly action: string }[];
  }[];

  return {
    sandbox,
    clock,
    transport,
    createRelease: ({ tag = 'v1.2.0', ...options } = {}) =>
      github.createRelease({
        repository,
        tag,
        name: `Lantern ${tag}`,
        body: 'Brighter.',
        assets: [
          { name: 'module.json', content: manifestWith({ version: tag.slice(1), download: undefined }) },
          { name: 'module.zip', size: 3000 },
        ],
        ...options,
      }),

    async run({
      release,
      registries,
      inputs = {},
      action = 'published',
      env = {},
      cancelled,
      runner = (inner) => inner,
    }) {
      const before = journal.entries.length;
      const examples = catalogue.find(({ name }) => name === 'release')?.examples ?? [];
      const payload = github.releasePayload(
        action,
        release,
        examples.find((example) => example.action === action) ?? examples[0],
      );
      const text = typeof registries === 'string' ? registries : sandbox.input(registries);
      const variables = await inputVariables(
        new URL('../../action.yml', import.meta.url).pathname,
        { registries: text, 'package-check': 'off', ...inputs },
        github.token,
      );
      const said: string[] = [];
      const annotations: Annotation[] = [];
      const masks: string[] = [];
      const outputs: Record<string, string> = {};
      let summary = '';
      const inner: Runner = {
        env: {
          ...sandbox.env(),
          GITHUB_EVENT_NAME: 'release',
          GITHUB_EVENT_PATH: '/event.json',
          GITHUB_REPOSITORY: repository,
          GITHUB_RUN_ID: '4711',
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_WORKSPACE: '',
          ...env,
        },
        input: (name) => (variables[`INPUT_${name.toUpperCase()}`] ?? '').trim(),
        mask: (secret) => void (masks.push(secret), said.push('mask')),
        line: (line) => void said.push(`line ${line}`),
        debug: (line) => void said.push(`debug ${line}`),
        openGroup: (title) => void said.push(`open ${title}`),
        closeGroup: () => void said.push('close'),
        annotate: (annotation) =>
          void (annotations.push(annotation), said.push(`${annotation.level} ${annotation.message}`)),
        output: (name, value) => void ((outputs[name] = value), said.push(`output ${name}`)),
        summary: (markdown) => void ((summary = markdown), said.push('summary')),
        readText: (path) => Promise.resolve(path === '/event.json' ? JSON.stringify(payload) : undefined),
      };
      const exitCode = await runWhole({
        runner: runner(inner),
        transport,
        clock,
        random: () => 0.5,
        cancelled: cancelled ?? new AbortController().signal,
      });
      const entries = journal.entries.slice(before).filter(({ own }) => own !== true);
      return {
        exitCode,
        said,
        annotations,
        masks,
        outputs,
        outcomes: JSON.parse(outputs['outcomes'] ?? '{}') as Ran['outcomes'],
        summary,
        entries,
        everything:
          JSON.stringify([said, annotations, outputs]) + summary + said.join('\n') + Object.values(outputs).join('\n'),
      };
    },

    async close() {
      time.stop();
      wire.close();
      await sandbox.close();
      if (journal.defects.length > 0) throw new AggregateError(journal.defects, 'the sandbox failed');
    },
  };
}
