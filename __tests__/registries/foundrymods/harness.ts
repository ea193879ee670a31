import type { Outcome } from '../../../src/domain/outcome.ts';
import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import { ok } from '../../../src/domain/result.ts';
import type { Release } from '../../../src/domain/release.ts';
import { createAssetSource } from '../../../src/github/assets.ts';
import { releaseFromJson } from '../../../src/github/payload.ts';
import type { InputName } from '../../../src/inputs/action.ts';
import { parseInputs } from '../../../src/inputs/index.ts';
import { checkEntries, rehearsalIsDue, withhold } from '../../../src/pipeline/check.ts';
import { confirmEntries } from '../../../src/pipeline/confirm.ts';
import { planEntries } from '../../../src/pipeline/plan.ts';
import { endRehearsal, publishEntries } from '../../../src/pipeline/publish.ts';
import { outcomeFrom, type EntryContext } from '../../../src/pipeline/entry-state.ts';
import { loadRegistries } from '../../../src/registries/index.ts';
import { createFoundry, type SandboxFoundry } from '../../../sandbox/foundry.ts';
import { createFoundryMods, type ModuleSeed, type SandboxFoundryMods } from '../../../sandbox/foundrymods.ts';
import { createGitHub, type AssetSeed, type ReleaseSeed, type SandboxGitHub } from '../../../sandbox/github.ts';
import { Journal, type JournalEntry } from '../../../sandbox/server.ts';
import type { VirtualClock } from '../../harness/clock.ts';
import { createClient, createEdges, recordLog } from '../../harness/edges.ts';

const registries = await loadRegistries();

export const token = 'fmp_ObviouslyNoRealToken';
export const foundryToken = 'fvttp_ObviouslyNoRealToken';

export const manifestJson = {
  id: 'dungeon',
  title: 'The Dungeon',
  version: '1.2.0',
  url: 'https://example.com/dungeon',
  compatibility: { minimum: '12', verified: '13.345', maximum: '14' },
};

export interface RunOptions {
  /** Settings of the `foundrymods` entry; none leaves the entry out. */
  readonly mods?: Readonly<Record<string, unknown>>;
  /** True for a second entry, at Foundry VTT. */
  readonly foundry?: boolean;
  readonly dryRun?: boolean;
  readonly allOrNothing?: boolean;
  readonly ifExists?: 'accept' | 'fail';
  /** Parts of the GitHub release. */
  readonly release?: Partial<ReleaseSeed>;
  readonly manifest?: object | null;
  readonly assets?: readonly AssetSeed[];
  readonly private?: boolean;
  /** A release from an earlier run, as it is now. */
  readonly again?: Release;
  readonly workspace?: string;
}

export interface Bed {
  readonly github: SandboxGitHub;
  readonly mods: SandboxFoundryMods;
  readonly foundry: SandboxFoundry;
  readonly journal: Journal;
  readonly clock: VirtualClock;
  readonly lines: string[];
  /** The publisher's requests to FoundryMods; those that only look are left out. */
  sent(): readonly JournalEntry[];
  looks(): readonly JournalEntry[];
  module(seed?: Partial<ModuleSeed>): void;
  release(options?: RunOptions): Release;
  /** Plan, check, withhold, publish and confirm, as a run does. */
  run(options?: RunOptions): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** GitHub and both Foundry-compatible registries on loopback, and the pipeline on virtual time. */
export async function createBed(): Promise<Bed> {
  const edges = createEdges();
  const { clock, transport } = edges;
  const journal = new Journal(edges.time);
  const github = await createGitHub({ journal });
  const mods = await createFoundryMods({ journal });
  const foundry = await createFoundry({ journal });
  const { log, lines } = recordLog({ levels: true, debug: true });
  edges.watch(journal);
  let releases = 0;

  const releaseOf = (options: RunOptions = {}): Release => {
    const { manifest = manifestJson, assets = [], release = {} } = options;
    const repository = `octo/dungeon${(releases += 1)}`;
    github.createRepository({ repository, private: options.private ?? false });
    const made = github.createRelease({
      repository,
      tag: 'v1.2.0',
      name: 'Deep',
      body: 'A *deeper* dungeon.',
      ...release,
      assets: [...(manifest === null ? [] : [{ name: 'module.json', content: JSON.stringify(manifest) }]), ...assets],
    });
    const [owner = '', name = ''] = repository.split('/');
    const read = releaseFromJson(made.json(), { owner, name, private: options.private ?? false });
    if (read === undefined) throw new Error('no release');
    return read;
  };

  return {
    github,
    mods,
    foundry,
    journal,
    clock,
    lines,
    sent: () => journal.of('foundrymods').filter(({ method }) => method === 'POST'),
    looks: () => journal.of('foundrymods').filter(({ method }) => method === 'GET'),
    module: (seed = {}) => mods.createModule({ id: 'dungeon', title: 'The Dungeon', token, ...seed }),
    release: releaseOf,

    async run(options = {}) {
      const { dryRun = false, allOrNothing = true, ifExists = 'accept', again } = options;
      const release = again ?? releaseOf(options);
      const entries = {
        foundrymods: { token, url: mods.url, ...options.mods },
        ...(options.foundry === true ? { foundry: { token: foundryToken, url: foundry.url } } : {}),
      };
      const read = (name: InputName): string => (name === 'registries' ? JSON.stringify(entries) : '');
      const { settings, problems } = parseInputs(read, registries);
      if (settings === undefined) throw new Error(JSON.stringify(problems));

      const asset = release.assets.find(({ name }) => name === 'module.json');
      const parsed = parseManifest(Buffer.from(JSON.stringify(options.manifest ?? manifestJson)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const signal = new AbortController().signal;
      const deadline = clock.now() + 600_000;
      const contexts = settings.entries.map((): EntryContext => {
        let attempts = 0;
        const http = createClient({
          transport,
          clock,
          log,
          deadline,
          signal,
          dryRun,
          onAttempt: (_request, count) => void (attempts = Math.max(attempts, count)),
        });
        return {
          http,
          clock,
          log,
          deadline,
          dryRun,
          assets: createAssetSource({
            http,
            repository: release.repository,
            apiUrl: github.apiUrl,
            token: github.token,
            workspace: options.workspace ?? '',
          }),
          run: { id: '1', attempt: 1 },
          attempts: () => attempts,
          elapsedMs: () => 0,
          end: () => {},
        };
      });
      const phase = { contexts, clock, signal };
      const version = parsed.value.manifest.version ?? '';
      const manifest = asset && ok({ manifest: parsed.value.manifest, url: asset.downloadUrl });
      const own = manifest && { manifest, problems: [], version };
      const planned = planEntries(settings.entries, {
        operation: 'publish',
        operationAskedFor: false,
        release,
        version,
        ifExists,
        manifests: new Map(own && settings.entries.map(({ label }) => [label, own])),
      });
      const mayGoOn = !allOrNothing || planned.every(({ progress }) => progress.kind !== 'failed');
      const checked = mayGoOn
        ? await checkEntries(planned, rehearsalIsDue(planned, { dryRun, allOrNothing, ifExists }), phase)
        : planned;
      const ready = allOrNothing ? withhold(checked) : checked;
      const completed = dryRun ? endRehearsal(ready) : await publishEntries(ready, phase);
      const confirmed = await confirmEntries(completed, phase);
      return confirmed.map((stage, index) => outcomeFrom(stage, contexts[index] as EntryContext));
    },

    async close() {
      edges.close();
      await Promise.all([github.close(), mods.close(), foundry.close()]);
      if (journal.defects.length > 0) throw new AggregateError(journal.defects, 'the sandbox failed');
    },
  };
}
