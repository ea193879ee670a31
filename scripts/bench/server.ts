import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';

import { createFoundry } from '../../sandbox/foundry.ts';
import type { AssetSeed, SandboxRelease } from '../../sandbox/github.ts';
import { createSandbox } from '../../sandbox/index.ts';
import { createKeygen } from '../../sandbox/keygen.ts';
import {
  createSandboxServer,
  type JournalEntry,
  type SandboxReply,
  type SandboxRequest,
} from '../../sandbox/server.ts';
import { virtualZip } from '../../sandbox/zip.ts';

/**
 * The sandbox in a process of its own, so that serving is not measured together with what is served. It is asked by messages,
 * one after the other.
 */

/** Something new to publish, or to audit, and everything needed for it. */
export interface Scene {
  readonly repository: string;
  /** Default `release`. */
  readonly event?: string;
  readonly payload: unknown;
  readonly inputs: Readonly<Record<string, string>>;
  /** What a hand-written script has to know. */
  readonly env: Readonly<Record<string, string>>;
  readonly github: { readonly apiUrl: string; readonly serverUrl: string; readonly token: string };
}

/** What a registry holds after it, or was asked. */
export interface Outcome {
  /** Or audited, without a write. */
  readonly published: boolean;
  /** Figures of the servers. */
  readonly facts: Readonly<Record<string, number>>;
}

export type Question = { readonly kind: 'scene'; readonly name: SceneName } | { readonly kind: 'outcome' };

interface Staged {
  readonly scene: Scene;
  /** Of every request to the sandbox. */
  readonly delayMs?: number;
  outcome(): Outcome;
}

const recordings = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}[];
const example = recordings
  .find(({ name }) => name === 'release')
  ?.examples.find(({ action }) => action === 'published');

const delayed = 'fvttp_SlowSlowSlowSlowSlowSlowSl';
let staged: Staged | undefined;
const sandbox = await createSandbox({
  faults({ headers }) {
    const ms = headers['authorization']?.startsWith(delayed) ? 400 : staged?.delayMs;
    return ms === undefined ? undefined : { kind: 'delay', ms };
  },
});
const { github, journal, registries } = sandbox;
const manifest = JSON.parse(
  await readFile(new URL('../../sandbox/demo/module.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly compatibility: Readonly<Record<string, string>>;
};
const repository = 'lantern-watch/lantern-watch';
let count = 0;

/** The next release, with its manifest and other assets. */
function released(
  others: readonly AssetSeed[],
  changes: Readonly<Record<string, unknown>> = {},
): { readonly version: string; readonly content: string; readonly release: SandboxRelease } {
  const version = `1.4.${(count += 1)}`;
  const content = JSON.stringify({ ...manifest, version, download: undefined, protected: true, ...changes }, null, 2);
  const release = github.createRelease({
    repository,
    tag: `v${version}`,
    assets: [{ name: 'module.json', content }, ...others],
  });
  return { version, content, release };
}

function sceneOf(
  release: SandboxRelease,
  entries: Parameters<typeof sandbox.input>[0],
  { inputs = {}, env = {} }: Partial<Pick<Scene, 'inputs' | 'env'>> = {},
): Scene {
  return {
    repository,
    payload: github.releasePayload('published', release, example),
    inputs: { registries: sandbox.input(entries), ...inputs },
    env: { MANIFEST_URL: release.downloadUrl('module.json'), ...env },
    github: { apiUrl: github.apiUrl, serverUrl: github.serverUrl, token: github.token },
  };
}

const token = 'fvttp_BenchBenchBenchBenchBench0';
registries.foundry.createPackage({ id: manifest.id, token });

/** One small release for Foundry VTT. `direct`: its manifest is not an asset, but at an address without a redirect. */
function smallRelease(direct: boolean): Staged {
  const { version, content, release } = released([{ name: 'lantern-watch.zip', size: 48_213 }]);
  const manifestUrl = direct
    ? github.publicFile(`/${manifest.id}/${version}/module.json`, content)
    : release.downloadUrl('module.json');
  return {
    scene: sceneOf(
      release,
      { foundry: { token } },
      {
        inputs: direct ? { 'manifest-url': manifestUrl } : {},
        env: {
          MANIFEST_URL: manifestUrl,
          NOTES_URL: String(release.json()['html_url']),
          PACKAGE_ID: manifest.id,
          REGISTRY_TOKEN: token,
          REGISTRY_URL: registries.foundry.url,
          VERSION: version,
        },
      },
    ),
    outcome: () => ({
      published: registries.foundry.releases(manifest.id).some((it) => it.version === version),
      facts: {},
    }),
  };
}

const uploadName = 'lantern-watch.zip';
const uploadSize = 1_000_000_000;
const uploadToken = 'fmods_BenchBenchBenchBenchBench0';
let uploaded: ReturnType<typeof released> | undefined;

/** A release whose zip of 1 GB goes to FoundryMods; the same one each time, of which the registry knows nothing. */
function largeUpload(): Staged {
  uploaded ??= released([{ name: uploadName, size: uploadSize }]);
  const { release } = uploaded;
  const { foundrymods } = registries;
  foundrymods.createModule({ id: manifest.id, token: uploadToken });
  const sha256 = release.sha256(uploadName);
  return {
    scene: sceneOf(
      release,
      { foundrymods: { token: uploadToken, upload: uploadName } },
      {
        // Generated bytes are not a zip.
        inputs: { 'package-check': 'off' },
        env: {
          ASSET_URL: release.downloadUrl(uploadName),
          ASSET_SHA256: sha256,
          REGISTRY_TOKEN: uploadToken,
          UPLOAD_URL: `${foundrymods.url}/upload_zip`,
        },
      },
    ),
    outcome: () => ({
      published: foundrymods.releases(manifest.id).some(({ file }) => file?.sha256 === sha256),
      facts: {},
    }),
  };
}

const artifactNames = Array.from({ length: 10 }, (_, index) => `lantern-watch-${index}.bin`);
// The service's own time is nobody's merit.
const keygen = await createKeygen({ journal, delays: { seen: 0, uploaded: 0, removed: 0 } });
const keygenToken = 'prod-BenchBenchBenchBenchBenchBenchBenchBench0v3';
const product = keygen.addProduct();
keygen.addToken({ kind: 'product', product, value: keygenToken });

/** A release with so many artifacts of this size for Keygen. */
function someArtifacts(artifactNames: readonly string[], artifactSize: number): Staged {
  const { version, release } = released(artifactNames.map((name) => ({ name, size: artifactSize })));
  return {
    scene: sceneOf(
      release,
      {
        keygen: {
          url: keygen.url,
          account: keygen.account.slug,
          product: product.id,
          token: keygenToken,
          artifacts: artifactNames,
        },
      },
      {
        env: {
          ASSETS: artifactNames
            .map((name) => `${name} ${release.downloadUrl(name)} ${release.sha256(name)} ${artifactSize}\n`)
            .join(''),
          KEYGEN_URL: `${keygen.url}/v1/accounts/${keygen.account.slug}`,
          PRODUCT: product.id,
          REGISTRY_TOKEN: keygenToken,
          VERSION: version,
        },
      },
    ),
    outcome() {
      const [made] = keygen.published(version);
      return {
        published: made !== undefined && keygen.wholeArtifacts(made).length === artifactNames.length,
        facts: {},
      };
    },
  };
}

const entryArtifacts = artifactNames.slice(0, 4);
const entryArtifactSize = 2_000_000;
const products = Array.from({ length: 50 }, (_, index) => {
  const owner = keygen.addProduct({ name: `Lantern Watch ${index}` });
  const value = `prod-BenchBenchBenchBenchBenchBenchBench${index}v3`;
  keygen.addToken({ kind: 'product', product: owner, value });
  return { label: `keygen-${index}`, id: owner.id, token: value };
});

/** A release with four artifacts of 2 MB for each of fifty Keygen products. */
function fiftyEntries(): Staged {
  const { version, release } = released(entryArtifacts.map((name) => ({ name, size: entryArtifactSize })));
  return {
    scene: sceneOf(
      release,
      Object.fromEntries(
        products.map(({ label, id, token: value }) => [
          label,
          {
            type: 'keygen',
            url: keygen.url,
            account: keygen.account.slug,
            product: id,
            token: value,
            artifacts: entryArtifacts,
          },
        ]),
      ),
    ),
    outcome() {
      const made = keygen.published(version);
      const whole = made.every((one) => keygen.wholeArtifacts(one).length === entryArtifacts.length);
      return { published: made.length === products.length && whole, facts: {} };
    },
  };
}

const packageFiles = 1_000;
const packageSize = 300_000_000;
/** Answered by a server of its own that counts, since a download is a redirect and what it leads to. */
const counted = { requests: 0, bytes: 0 };
let packed = virtualZip([]);
const download = await createSandboxServer('package', answerPackage, { journal });

function answerPackage({ method, url, headers }: SandboxRequest): SandboxReply {
  counted.requests += 1;
  if (url.pathname === '/download') return { status: 302, headers: { location: `${download.origin}/stored` } };
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers['range'] ?? '') ?? [];
  const isPart = first !== '' || last !== '';
  const start = first !== '' ? Number(first) : last !== '' ? packed.size - Number(last) : 0;
  const end = first !== '' && last !== '' ? Number(last) + 1 : packed.size;
  if (method !== 'HEAD') counted.bytes += end - start;
  return {
    status: isPart ? 206 : 200,
    headers: {
      'content-type': 'application/zip',
      'accept-ranges': 'bytes',
      etag: `"${packed.size}"`,
      ...(isPart ? { 'content-range': `bytes ${start}-${end - 1}/${packed.size}` } : {}),
    },
    body: {
      size: end - start,
      *open() {
        const step = 1024 * 1024;
        for (let at = start; at < end; at += step) yield packed.read(at, Math.min(at + step, end));
      },
    },
  };
}

/** A release whose manifest names a package of 300 MB and 1,000 files. */
function largePackage(): Staged {
  const files = Array.from({ length: packageFiles - 1 }, (_, index) => `scripts/part-${index}.mjs`);
  const { version, content, release } = released([], {
    download: `${download.origin}/download`,
    protected: false,
    esmodules: files.slice(0, 500),
    styles: [],
    languages: [],
  });
  const data = Math.floor(packageSize / files.length);
  packed = virtualZip([{ name: 'module.json', data: content }, ...files.map((name) => ({ name, data }))]);
  const before = { ...counted };
  return {
    scene: sceneOf(release, { foundry: { token } }),
    outcome: () => ({
      published: registries.foundry.releases(manifest.id).some((it) => it.version === version),
      facts: {
        size: packed.size,
        bytes: counted.bytes - before.bytes,
        requests: counted.requests - before.requests,
      },
    }),
  };
}

const slow = await Promise.all(Array.from({ length: 6 }, () => createFoundry({ journal })));
for (const [index, registry] of slow.entries())
  registry.createPackage({ id: manifest.id, token: `${delayed}${index}` });

/** A release for so many registries that take their time. */
function slowRegistries(entries: number): Staged {
  const { version, release } = released([]);
  const used = slow.slice(0, entries);
  return {
    scene: sceneOf(
      release,
      Object.fromEntries(
        used.map(({ url }, index) => [`foundry-${index}`, { type: 'foundry', url, token: `${delayed}${index}` }]),
      ),
      { inputs: { 'all-or-nothing': 'false', 'package-check': 'off' } },
    ),
    outcome: () => ({
      published: used.every((registry) => registry.releases(manifest.id).some((it) => it.version === version)),
      facts: {},
    }),
  };
}

const auditDelayMs = 50;
/** Foundry is asked about one version a second. */
const auditPauseMs = 1_000;
/** Versions that the list of FoundryMods shows. */
const auditListed = 50;

/** A repository of its own with so many releases, which all four registries have, and servers that take their time. */
async function publishedEverywhere(releases: number): Promise<Staged> {
  const id = `${manifest.id}-${(count += 1)}`;
  const audited = `lantern-watch/${id}`;
  const { foundry, foundrymods, releasepage } = registries;
  const tokens = {
    foundry: `fvttp_${id}`,
    foundrymods: `fmods_${id}`,
    keygen: `prod-${id}`,
    releasepage: `releasepage-${id}`,
  };
  foundry.createPackage({ id, token: tokens.foundry });
  foundrymods.createModule({ id, token: tokens.foundrymods });
  releasepage.createPage({ id, key: tokens.releasepage, repositories: [audited] });
  const product = registries.keygen.addProduct();
  registries.keygen.addToken({ kind: 'product', product, value: tokens.keygen });

  const zip = 'lantern-watch.zip';
  for (let minor = 0; minor < releases; minor += 1) {
    const version = `1.${minor}.0`;
    const release = github.createRelease({
      repository: audited,
      tag: `v${version}`,
      assets: [{ name: zip, size: 48_213 }],
    });
    const download = release.downloadUrl(zip);
    const content = JSON.stringify({ ...manifest, id, version, download });
    release.addAsset({ name: 'module.json', content });
    const submission = {
      id,
      release: { version, manifest: release.downloadUrl('module.json'), compatibility: manifest.compatibility },
    };
    await submit(foundry.url, tokens.foundry, submission);
    await submit(`${foundrymods.url}/release_version`, tokens.foundrymods, submission);
    const { id: releaseId } = registries.keygen.addRelease({ version, productId: product.id, status: 'PUBLISHED' });
    const metadata = { sha256: release.sha256(zip) };
    registries.keygen.addArtifact({ releaseId, filename: zip, filesize: 48_213, status: 'UPLOADED', metadata });
  }

  const seeded = journal.entries.length;
  return {
    delayMs: auditDelayMs,
    scene: {
      repository: audited,
      event: 'schedule',
      payload: { schedule: '17 5 * * 1', repository: { full_name: audited } },
      inputs: {
        operation: 'audit',
        releases: String(releases),
        registries: sandbox.input({
          foundry: { token: tokens.foundry },
          foundrymods: { token: tokens.foundrymods },
          keygen: {
            account: registries.keygen.account.slug,
            product: product.id,
            token: tokens.keygen,
            artifacts: [zip],
          },
          releasepage: { page: id, token: tokens.releasepage },
        }),
      },
      env: {},
      github: { apiUrl: github.apiUrl, serverUrl: github.serverUrl, token: github.token },
    },
    outcome: () => auditedSince(seeded, releases),
  };
}

/** What an audit of so many releases has asked since, and how long the slowest registry takes for its part alone. */
function auditedSince(index: number, releases: number): Outcome {
  const since = journal.of().filter((request) => request.index >= index);
  const expected = {
    foundry: releases,
    // The list, and what is not in it.
    foundrymods: 1 + Math.max(releases - auditListed, 0),
    // The product, the pages of the list, and the artifacts of each.
    keygen: 1 + Math.floor(releases / 100 + 1) + releases,
    releasepage: 1,
  };
  const asked: Readonly<Record<string, number>> = Object.fromEntries(
    Object.keys(expected).map((name) => [name, since.filter(({ server }) => server === name).length]),
  );
  const times = Object.entries(asked).map(
    ([name, requests]) => requests * auditDelayMs + (name === 'foundry' ? (requests - 1) * auditPauseMs : 0),
  );
  return {
    published: isDeepStrictEqual(asked, expected) && since.every(writesNothing),
    facts: { ...asked, slowestMs: Math.max(...times) },
  };
}

function writesNothing({ method, bodyText = '{}' }: JournalEntry): boolean {
  return method === 'GET' || (JSON.parse(bodyText) as Readonly<Record<string, unknown>>)['dry-run'] === true;
}

async function submit(url: string, token: string, body: unknown): Promise<void> {
  const headers = { authorization: token, 'content-type': 'application/json' };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
}

const scenes = {
  release: () => smallRelease(false),
  'direct-release': () => smallRelease(true),
  upload: largeUpload,
  artifacts: () => someArtifacts(artifactNames, 50_000_000),
  'large-artifact': () => someArtifacts(artifactNames.slice(0, 1), 400_000_000),
  'fifty-entries': fiftyEntries,
  package: largePackage,
  'one-slow': () => slowRegistries(1),
  'six-slow': () => slowRegistries(6),
  audit: () => publishedEverywhere(100),
  'audit-few': () => publishedEverywhere(3),
} satisfies Record<string, () => Staged | Promise<Staged>>;

export type SceneName = keyof typeof scenes;

async function answer(question: Question): Promise<Scene | Outcome | undefined> {
  if (question.kind === 'outcome') return staged?.outcome();
  // Nothing of the scene before slows the seeding.
  staged = undefined;
  staged = await scenes[question.name]();
  return staged.scene;
}

process.on('message', (question: Question) => void answer(question).then((found) => process.send?.(found)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
