import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Sandbox } from '../../sandbox/index.ts';
import type { SandboxRelease } from '../../sandbox/github.ts';
import type { SandboxServer } from '../../sandbox/server.ts';

/** A text that only these servers may receive. */
export interface Secret {
  readonly text: string;
  readonly servers: readonly string[];
}

/** One entry of `registries`, the state of its registry before the first run, and how to check that everything exists after the last. */
export interface EntryCase {
  readonly label: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: readonly Secret[];
  readonly servers: readonly SandboxServer[];
  /** What is missing or duplicated; empty if the registry contains exactly one complete release. */
  flaws(): string[];
  /** True while the registry contains nothing of the release. */
  isEmpty(): boolean;
}

export interface EntrySeed {
  readonly sandbox: Sandbox;
  readonly release: SandboxRelease;
  /** The interval of a registry that limits the rate of releases. */
  readonly windowMs: number;
}

const version = '1.2.0';
const artifacts = ['lantern-linux.tar.gz', 'lantern-macos.tar.gz'];

/** What a build left behind for entries that take files of the workspace. */
export const workspace = fileURLToPath(new URL('../fixtures/workspace', import.meta.url));
const built = 'lantern-windows.tar.gz';

function foundry({ sandbox, release, windowMs }: EntrySeed): EntryCase {
  const { foundry: registry } = sandbox;
  const token = 'fvttp_LanternLanternLanternLantern01';
  registry.createPackage({ id: 'lantern', token });
  Object.assign(registry.options, { windowMs, readsManifest: true });
  const stored = (): readonly object[] => registry.releases('lantern').map((one) => ({ ...one, at: undefined }));
  return {
    label: 'foundry',
    settings: { token },
    secrets: [{ text: token, servers: ['foundry'] }],
    servers: [registry.server],
    flaws: () =>
      differences(stored(), {
        version,
        manifest: release.downloadUrl('module.json'),
        notes: release.json()['html_url'],
        compatibility: { minimum: '12', verified: '13' },
      }),
    isEmpty: () => stored().length === 0,
  };
}

/** One of two builds of a package, each for a generation of Foundry. */
function foundryBuild(generation: Generation) {
  return ({ sandbox, release, windowMs }: EntrySeed): EntryCase => {
    const { foundry: registry } = sandbox;
    const token = 'fvttp_LanternLanternLanternLantern05';
    registry.createPackage({ id: 'lantern', token });
    Object.assign(registry.options, { windowMs, readsManifest: true });
    const own = buildManifest(generation);
    const stored = () => registry.releases('lantern').filter((one) => one.version === own.version);
    return {
      label: `foundry-${generation}`,
      settings: { type: 'foundry', token, manifest: `v${generation}.json` },
      secrets: [{ text: token, servers: ['foundry'] }],
      servers: [registry.server],
      flaws: () =>
        differences(
          stored().map((one) => ({ ...one, at: undefined, notes: undefined })),
          {
            version: own.version,
            manifest: release.downloadUrl(`v${generation}.json`),
            compatibility: own.compatibility,
          },
        ),
      isEmpty: () => stored().length === 0,
    };
  };
}

export const generations = ['12', '13'] as const;
type Generation = (typeof generations)[number];

/** The values that are specific to the manifest of a build. */
export function buildManifest(generation: Generation) {
  return {
    version: `${version}+${generation}`,
    compatibility: { minimum: generation, verified: generation, maximum: generation },
  };
}

function foundrymods(how: 'package' | 'upload') {
  return ({ sandbox, release, windowMs }: EntrySeed): EntryCase => {
    const { foundrymods: registry } = sandbox;
    const token = 'fmp_LanternLanternLanternLantern/02+';
    registry.createModule({ id: 'lantern', token });
    Object.assign(registry.options, { windowMs });
    const stored = () => registry.releases('lantern');
    return {
      label: how === 'upload' ? 'foundrymods-upload' : 'foundrymods',
      settings: { type: 'foundrymods', token, [how]: 'module.zip' },
      secrets: [{ text: token, servers: ['foundrymods'] }],
      servers: [registry.server],
      flaws: () =>
        differences(
          stored().map((one) => ({
            version: one.version,
            source: one.source,
            manifest: one.manifest,
            changelog: one.changelog,
            file: one.file?.sha256,
          })),
          {
            version,
            source: how === 'upload' ? 'upload' : 'json',
            manifest: release.downloadUrl('module.json'),
            changelog: release.json()['body'],
            file: release.sha256('module.zip'),
          },
        ),
      isEmpty: () => stored().length === 0,
    };
  };
}

function keygen(more: boolean) {
  return ({ sandbox, release }: EntrySeed): EntryCase => {
    const { keygen: registry } = sandbox;
    const token = 'prod-LanternLanternLanternLantern03v3';
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const product = registry.addProduct({ name: 'Lantern' });
    registry.addToken({ kind: 'product', product, value: token });
    const settings: Record<string, unknown> = {
      type: 'keygen',
      url: registry.url,
      token,
      account: registry.account.slug,
      product: product.id,
      artifacts,
      'signing-key': seed,
    };
    if (more) {
      const entitlement = registry.addEntitlement('PRO');
      const other = registry.addRelease({
        version: '1.1.0',
        productId: product.id,
        status: 'PUBLISHED',
        tag: 'latest',
      });
      const pack = registry.addPackage({ product, key: 'lantern', engine: 'pypi' });
      other.packageId = pack.id;
      Object.assign(settings, {
        tag: 'latest',
        entitlements: [entitlement.code],
        package: pack.key,
        metadata: { site: 'x' },
        artifacts: ['lantern-linux.tar.gz', './packed/*.gz'],
      });
    }
    const releases = () => registry.releases.filter((one) => one.version === version);
    const assets = release.json()['assets'] as { name: string; size: number }[];
    const sizes = new Map(assets.map(({ name, size }) => [name, size]));
    sizes.set(built, statSync(`${workspace}/packed/${built}`).size);
    const filenames = more ? ['lantern-linux.tar.gz', built] : artifacts;
    return {
      label: more ? 'keygen-more' : 'keygen',
      settings,
      secrets: [
        { text: token, servers: ['keygen'] },
        { text: seed, servers: [] },
      ],
      servers: [registry.api, registry.storage],
      flaws() {
        const [one, ...others] = releases();
        if (one === undefined || others.length > 0) return [`${releases().length} releases instead of one`];
        const flaws: string[] = [];
        if (one.status !== 'PUBLISHED') flaws.push(`a release that is ${one.status}`);
        if (one.name !== 'Lantern 1.2.0' || one.description !== release.json()['body']) flaws.push('other texts');
        const rows = registry.artifacts.filter(({ releaseId, status }) => releaseId === one.id && status !== 'YANKED');
        const names = rows.map(({ filename }) => filename).sort();
        if (names.join() !== filenames.join()) flaws.push(`the artifacts ${names.join()}`);
        if (rows.some(({ signature }) => signature?.length !== 86)) flaws.push('an artifact without a signature');
        const whole = registry.wholeArtifacts(one);
        if (whole.length !== filenames.length) flaws.push(`bytes of ${whole.length} artifacts`);
        for (const { filename, filesize } of whole) {
          if (sizes.get(filename) !== filesize) flaws.push(`${filesize} bytes in ${filename}`);
        }
        if (more) {
          const tagged = registry.releases.filter(({ tag }) => tag === 'latest').map((tagOf) => tagOf.version);
          if (tagged.join() !== version) flaws.push(`the tag at ${tagged.join() || 'nothing'}`);
          const constraints = registry.constraints.filter(({ releaseId }) => releaseId === one.id);
          if (constraints.length !== 1) flaws.push(`${constraints.length} constraints`);
          if (one.packageId !== registry.packages[0]?.id) flaws.push('another package');
        }
        return flaws;
      },
      isEmpty: () => releases().length === 0,
    };
  };
}

function releasepage({ sandbox }: EntrySeed): EntryCase {
  const { releasepage: registry } = sandbox;
  const token = 'live.LanternLanternLanternLantern04';
  const subscriber = 'keeper@lantern.example';
  registry.createPage({ id: 'lantern-page', key: token, repositories: ['acme/lantern'] });
  const subscribers = () => registry.subscribers('lantern-page');
  return {
    label: 'releasepage',
    settings: { token, page: 'lantern-page', subscribers: [subscriber] },
    secrets: [
      { text: token, servers: ['releasepage'] },
      { text: subscriber, servers: ['releasepage'] },
    ],
    servers: [registry.server],
    flaws: () =>
      differences(subscribers(), { type: 'email', value: subscriber, preferences: ['major', 'minor', 'patch'] }),
    isEmpty: () => subscribers().length === 0,
  };
}

/** Healthy entries by label: at least one of every type of the list. */
export const entryCases = {
  foundry,
  'foundry-12': foundryBuild('12'),
  'foundry-13': foundryBuild('13'),
  foundrymods: foundrymods('package'),
  'foundrymods-upload': foundrymods('upload'),
  keygen: keygen(false),
  'keygen-more': keygen(true),
  releasepage,
} satisfies Record<string, (seed: EntrySeed) => EntryCase>;

export type Label = keyof typeof entryCases;

/** An entry of every type. */
export const everyType: readonly Label[] = ['foundry', 'foundrymods', 'keygen', 'releasepage'];

/** Two entries for one package. */
export const bothBuilds: readonly Label[] = ['foundry-12', 'foundry-13'];

/** The combinations of entries in a run: one of every type, two of one package, and alone those that behave differently then. */
export const lineUps: readonly (readonly Label[])[] = [
  everyType,
  bothBuilds,
  ['foundry'],
  ['foundrymods'],
  ['foundrymods-upload'],
  ['keygen-more'],
  ['releasepage'],
];

function differences(stored: readonly object[], expected: object): string[] {
  if (stored.length !== 1) return [`${stored.length} of them instead of one`];
  const [got, wanted] = [JSON.stringify(stored[0]), JSON.stringify(expected)];
  return got === wanted ? [] : [`${got} instead of ${wanted}`];
}
