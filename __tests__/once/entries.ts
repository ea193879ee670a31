import type { Sandbox } from '../../sandbox/index.ts';
import type { SandboxRelease } from '../../sandbox/github.ts';
import type { SandboxServer } from '../../sandbox/server.ts';

/** A text that nobody may get to see but these servers, in a header of a request. */
export interface Secret {
  readonly text: string;
  readonly servers: readonly string[];
}

/** One entry of `registries`, what its registry knows before the first run, and how to tell that all is there after the last. */
export interface EntryCase {
  readonly label: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: readonly Secret[];
  readonly servers: readonly SandboxServer[];
  /** What is missing, or there too often; empty where the registry holds exactly one complete release. */
  flaws(): string[];
  /** True while the registry holds nothing of the release. */
  isEmpty(): boolean;
}

interface Seed {
  readonly sandbox: Sandbox;
  readonly release: SandboxRelease;
  readonly windowMs: number;
}

/** A healthy entry of every type of the list. */
export const entryCases = {
  foundry: ({ sandbox, release, windowMs }: Seed): EntryCase => {
    const { foundry } = sandbox;
    const token = 'fvttp_LanternLanternLanternLantern01';
    foundry.createPackage({ id: 'lantern', token });
    Object.assign(foundry.options, { windowMs, readsManifest: true });
    return {
      label: 'foundry',
      settings: { token },
      secrets: [{ text: token, servers: ['foundry'] }],
      servers: [foundry.server],
      flaws: () =>
        differences(
          foundry.releases('lantern').map((stored) => ({ ...stored, at: undefined })),
          {
            version: '1.2.0',
            manifest: release.downloadUrl('module.json'),
            notes: String(release.json()['html_url']),
            compatibility: { minimum: '12', verified: '13' },
          },
        ),
      isEmpty: () => foundry.releases('lantern').length === 0,
    };
  },
} satisfies Record<string, (seed: Seed) => EntryCase>;

function differences(stored: readonly object[], expected: object): string[] {
  if (stored.length !== 1) return [`${stored.length} releases instead of one`];
  const [got, wanted] = [JSON.stringify(stored[0]), JSON.stringify(expected)];
  return got === wanted ? [] : [`${got} instead of ${wanted}`];
}
