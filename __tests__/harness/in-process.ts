import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import type { AssetSeed, SandboxRelease } from '../../sandbox/github.ts';
import type { JournalEntry } from '../../sandbox/server.ts';
import type { Runner } from '../../src/github/runner.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import { createEdges, type Edges } from './edges.ts';
import { manifestWith, recordedPayload, releaseEnvironment, repository, type OutcomeOutput } from './fixtures.ts';
import { runInProcess, type Told } from './runner.ts';

/** A repository on the sandbox whose releases are relayed in this process, on virtual time. */
export interface Project extends Pick<Edges, 'clock' | 'transport'> {
  readonly sandbox: Sandbox;
  createRelease(options?: {
    readonly tag?: string;
    readonly assets?: readonly AssetSeed[];
    readonly prerelease?: boolean;
  }): SandboxRelease;
  run(options: ProjectRun): Promise<Ran>;
  close(): Promise<void>;
}

export interface ProjectRun {
  readonly release: SandboxRelease;
  readonly registries: Readonly<Record<string, Readonly<Record<string, unknown>>>> | string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default `published`. */
  readonly action?: string;
  /** What GitHub sent earlier, for a release that has changed since. Default: created now. */
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly cancelled?: AbortSignal;
  /** Changes the runner, e.g. so that it fails. */
  readonly runner?: (inner: Runner) => Runner;
}

export interface Ran {
  readonly exitCode: 0 | 1;
  /** The runner's complete output, in order, masks and outputs included: `<what> <text>`. */
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

export async function createProject(): Promise<Project> {
  const edges = createEdges();
  const { clock, transport } = edges;
  const sandbox = await createSandbox(edges.time);
  const { github, journal } = sandbox;
  github.createRepository({ repository });
  edges.watch(journal);

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
      payload,
      env = {},
      cancelled: canceled,
      runner: wrap,
    }) {
      const before = journal.entries.length;
      const { exitCode, runner } = await runInProcess({
        transport,
        clock,
        inputs: {
          registries: typeof registries === 'string' ? registries : sandbox.input(registries),
          'package-check': 'off',
          ...inputs,
        },
        payload: payload ?? github.releasePayload(action, release, recordedPayload(action)),
        githubToken: github.token,
        env: {
          ...releaseEnvironment(sandbox, { repository, tag: release.tag }),
          GITHUB_REF: '',
          GITHUB_REF_NAME: '',
          GITHUB_REF_TYPE: '',
          GITHUB_RUN_ID: '4711',
          GITHUB_WORKSPACE: '',
          ...env,
        },
        ...(canceled === undefined ? {} : { cancelled: canceled }),
        ...(wrap === undefined ? {} : { wrap }),
      });
      return {
        exitCode,
        said: runner.told.map(wordsOf),
        annotations: runner.annotations(),
        masks: runner.masks(),
        outputs: runner.outputs(),
        outcomes: runner.outcomes(),
        summary: runner.summaryText(),
        entries: journal.entries.slice(before).filter(({ own }) => own !== true),
        everything: JSON.stringify(runner.told.filter(({ kind }) => kind !== 'mask')) + runner.shown(),
      };
    },

    async close() {
      edges.close();
      await sandbox.close();
      if (journal.defects.length > 0) throw new AggregateError(journal.defects, 'the sandbox failed');
    },
  };
}

function wordsOf(told: Told): string {
  switch (told.kind) {
    case 'group':
      return `open ${told.text}`;
    case 'endgroup':
      return 'close';
    case 'annotation':
      return `${told.annotation.level} ${told.annotation.message}`;
    case 'output':
      return `output ${told.name}`;
    case 'mask':
    case 'summary':
      return told.kind;
    default:
      return `${told.kind} ${told.text}`;
  }
}
