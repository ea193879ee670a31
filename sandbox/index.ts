import { stringify } from 'yaml';

import { createForge } from './forge.ts';
import type { SandboxForge } from './forge.ts';
import { createFoundry } from './foundry.ts';
import type { SandboxFoundry } from './foundry.ts';
import { createFoundryMods } from './foundrymods.ts';
import type { SandboxFoundryMods } from './foundrymods.ts';
import { createGitHub } from './github.ts';
import type { GitHubOptions, SandboxGitHub } from './github.ts';
import { createKeygen } from './keygen.ts';
import type { KeygenSandbox } from './keygen.ts';
import { createReleasePage } from './releasepage.ts';
import type { SandboxReleasePage } from './releasepage.ts';
import { createTrap, Journal } from './server.ts';
import type { JournalOptions, SandboxServer } from './server.ts';

/** What every registry of the sandbox can do, whatever its protocol. */
export interface SandboxRegistry {
  readonly server: SandboxServer;
  /** The value for the entry's setting `url`. */
  readonly url: string;
  /** Everything that it stores, to display it. */
  holds(): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** THE list of registries that have a sandbox, by the type of their entries. Add new ones here. */
export const registrySandboxes = {
  foundry: createFoundry,
  foundrymods: createFoundryMods,
  keygen: createKeygen,
  releasepage: createReleasePage,
} satisfies Record<string, (options: { readonly journal: Journal }) => Promise<SandboxRegistry>>;

export type SandboxRegistries = {
  readonly [Type in keyof typeof registrySandboxes]: Awaited<ReturnType<(typeof registrySandboxes)[Type]>>;
};

export interface Sandbox extends SandboxRegistries {
  readonly journal: Journal;
  readonly github: SandboxGitHub;
  readonly registries: SandboxRegistries;
  /** The Forge, which reads what this Foundry stores. */
  readonly forge: SandboxForge;
  /** The target of redirects by faults: another origin, which must never receive a request. */
  readonly trap: SandboxServer;
  /** The variables by which an action finds this GitHub. */
  env(): { readonly GITHUB_API_URL: string; readonly GITHUB_SERVER_URL: string };
  /** The input `registries`: the entries with the `url` (and `confirm-url`) of their sandbox, unless they have one. */
  input(entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string;
  /** Destroys everything at once, hung requests included. */
  close(): Promise<void>;
}

/** Starts GitHub and every registry on free loopback ports, with one journal. ReleasePage watches this GitHub. */
export async function createSandbox(options: JournalOptions & Omit<GitHubOptions, 'journal'> = {}): Promise<Sandbox> {
  const journal = new Journal(options);
  const github = await createGitHub({ ...options, journal });
  const trap = await createTrap(journal);
  const started = await Promise.all(
    Object.entries(registrySandboxes).map(async ([type, create]) => [type, await create({ journal })] as const),
  );
  const registries = Object.fromEntries(started) as unknown as SandboxRegistries;
  registries.releasepage.watch(github);
  const forge = await createForge({ journal, foundry: registries.foundry });
  return {
    journal,
    github,
    trap,
    forge,
    registries,
    ...registries,
    env: () => ({ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl }),
    input: (entries) =>
      stringify(
        Object.fromEntries(
          Object.entries(entries).map(([label, entry]) => {
            const type = typeof entry['type'] === 'string' ? entry['type'] : label;
            const url = type in registries ? registries[type as keyof SandboxRegistries].url : undefined;
            const confirmUrl = entry['confirm'] === 'forge' ? { 'confirm-url': forge.url } : {};
            return [label, { ...(url === undefined ? {} : { url }), ...confirmUrl, ...entry }];
          }),
        ),
      ),
    async close() {
      await Promise.all([
        github.close(),
        trap.close(),
        forge.close(),
        ...started.map(([, registry]) => registry.close()),
      ]);
    },
  };
}

export type { KeygenSandbox, SandboxForge, SandboxFoundry, SandboxFoundryMods, SandboxGitHub, SandboxReleasePage };
