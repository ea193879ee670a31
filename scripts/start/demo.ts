import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

import type { SandboxRelease } from '../../sandbox/github.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { runAction, type ActionRun } from '../../sandbox/runner.ts';
import { assetsOf, type Project } from './project.ts';
import type { Screen } from './screen.ts';

export const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What can be shown of a run, in this order. */
const parts = ['step', 'log', 'annotations', 'summary', 'requests'] as const;
type Part = (typeof parts)[number];

/** What an act is played with. */
export interface Demo {
  readonly sandbox: Sandbox;
  readonly project: Project;
  readonly screen: Screen;
  /** The project's release on the sandbox's GitHub; published there when it is first asked for. */
  release(project: Project): SandboxRelease;
  /**
   * Runs the built bundle for an event of the project's release, in a checkout of the project, and shows what a maintainer would see.
   * `entries` is the input `registries`; their `url` is the sandbox's.
   */
  relay(options: {
    readonly project: Project;
    readonly entries: Entries;
    /** Default `published` */
    readonly action?: string;
    readonly inputs?: Readonly<Record<string, string>>;
    /** Default: all of it. */
    readonly shows?: readonly Part[];
  }): Promise<ActionRun>;
  /** Shows what the registries of these types contain now. */
  showContents(...types: readonly (keyof Sandbox['registries'])[]): void;
}

/** The recorded payloads of real `release` events. */
const recordings = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}[];

export function createDemo(sandbox: Sandbox, project: Project, screen: Screen): Demo {
  const { github, journal } = sandbox;
  const releases = new Map<string, SandboxRelease>();
  const release = (released: Project): SandboxRelease => {
    const found = releases.get(released.tag);
    if (found) return found;
    const made = github.createRelease({
      repository: released.repository,
      tag: released.tag,
      name: `${released.title} ${released.tag}`,
      body: '### Fixed\n\n- Light spells end with the turn in which they run out.\n',
      assets: assetsOf(released, github.serverUrl),
    });
    releases.set(released.tag, made);
    return made;
  };
  return {
    sandbox,
    project,
    screen,
    release,
    async relay({ project: released, entries, action = 'published', inputs = {}, shows = parts }) {
      const payload = github.releasePayload(action, release(released), recordingOf(action), {});
      const given = {
        registries: sandbox.input(entries),
        manifest: released.file,
        // A package that is not on the sandbox's GitHub is on somebody's server.
        ...(released.package === undefined ? { 'package-check': 'off' } : {}),
        ...inputs,
      };
      if (shows.includes('step')) screen.step(`release: ${action}, ${released.tag}`, given, secretsOf(entries));
      const before = journal.entries.length;
      const workspace = await mkdtemp(join(tmpdir(), 'release-relay-checkout-'));
      try {
        await writeFile(join(workspace, released.file), released.bytes);
        const run = await runAction({
          bundle,
          event: { name: 'release', payload },
          repository: released.repository,
          github,
          inputs: given,
          workspace,
        });
        const show: Readonly<Record<Exclude<Part, 'step'>, () => void>> = {
          log: () => screen.log(run),
          annotations: () => screen.annotations(run, released),
          summary: () => screen.summary(run),
          requests: () => screen.requests(journal.entries.slice(before).filter(({ own }) => own !== true)),
        };
        for (const [part, showPart] of Object.entries(show)) if (shows.includes(part as Part)) showPart();
        return run;
      } finally {
        await rm(workspace, { recursive: true, force: true });
      }
    },
    showContents(...types) {
      for (const type of types) screen.contents(type, readable(sandbox.registries[type].holds()));
    },
  };
}

function recordingOf(action: string): unknown {
  const { examples = [] } = recordings.find(({ name }) => name === 'release') ?? {};
  return examples.find((example) => example.action === action) ?? examples[0];
}

function secretsOf(entries: Entries): string[] {
  return Object.values(entries).flatMap(({ token }) => (typeof token === 'string' ? [token] : []));
}

/** As YAML, with times as people read them. */
function readable(value: unknown): string {
  const text = JSON.stringify(value, (key, inner: unknown) =>
    key === 'at' && typeof inner === 'number' ? new Date(inner).toISOString() : inner,
  );
  return stringify(parse(text), { lineWidth: 0 }).trimEnd();
}
