import { generateKeyPairSync, randomUUID } from 'node:crypto';

import type { Interference } from './keygen/interference.ts';
import type { Delays, WorkerOptions } from './keygen/processing.ts';
import { Api } from './keygen/api.ts';
import { packageKey } from './keygen/routes.ts';
import {
  KeygenState,
  tokenValue,
  type Artifact,
  type Constraint,
  type Entitlement,
  type Environment,
  type Package,
  type Product,
  type Release,
  type StoredObject,
  type Token,
  type TokenKind,
} from './keygen/state.ts';
import { Storage, type StorageOptions } from './keygen/storage.ts';
import { channels, versionParts } from './keygen/version.ts';
import { createSandboxServer, type Journal, type SandboxServer, type SandboxServerOptions } from './server.ts';

export type { Interference } from './keygen/interference.ts';
export type { Delays, WorkerOptions } from './keygen/processing.ts';
export type * from './keygen/state.ts';

export interface KeygenOptions {
  readonly journal: Journal;
  /** Its time. Default: the journal's. */
  readonly clock?: { now(): number };
  readonly account?: { readonly id?: string; readonly slug?: string };
  /** `multiplayer` (default, as the cloud): paths are below `/v1/accounts/<account>`. `singleplayer`: below `/v1` as well. */
  readonly mode?: 'multiplayer' | 'singleplayer';
  /** In multiplayer mode: serves `/v1` without the account too, as a custom domain does. Default false. */
  readonly customDomain?: boolean;
  /** The only host name under which paths with an account are served, as on a self-hosted server. Default: every name. */
  readonly hostName?: string;
  /** Ids and slugs of other accounts that exist there. */
  readonly otherAccounts?: readonly string[];
  /** `CE` has no environments and no permissions. Default `EE`. */
  readonly edition?: 'CE' | 'EE';
  /** The API version for a request without one. Default 1.7. */
  readonly pinnedVersion?: string;
  /** Supported API versions. */
  readonly versions?: readonly string[];
  /** Of processing without `workers`. Default: seen after 500 ms, uploaded after 1 s, removed after 2 s. */
  readonly delays?: Partial<Delays>;
  /** Artifacts are processed and removed by workers that have a queue, as on a self-hosted server; `{}` for its usual ten. */
  readonly workers?: WorkerOptions;
  /** Requests of one caller within a fixed window. Default: no limit. */
  readonly rateLimit?: { readonly limit: number; readonly seconds: number };
  /** Releases that the account may have, as on the free tier. Default: no limit. */
  readonly releaseLimit?: number;
  /** Status of an attach: 200 in the tests of the service (default), 201 in its documentation. */
  readonly attachStatus?: 200 | 201;
  /** How replies are signed. Default `good`. */
  readonly signatures?: 'none' | 'good' | 'bad' | 'stale';
  readonly storage?: StorageOptions;
  /** Names of the two servers in the journal. Default `keygen`, `keygen-storage`. */
  readonly name?: string;
  /** For the servers themselves: their address, TLS, and their own plan of faults. */
  readonly server?: Omit<SandboxServerOptions, 'journal'>;
}

export interface KeygenSandbox {
  /** Origin of the API, what `url` of an entry is set to. */
  readonly url: string;
  /** Origin of the bucket. */
  readonly storageUrl: string;
  readonly account: { readonly id: string; readonly slug: string };
  readonly api: SandboxServer;
  /** The API, under the name that every registry of the sandbox has for it. */
  readonly server: SandboxServer;
  readonly storage: SandboxServer;
  /** The key that replies are signed with, as 64 hexadecimal digits. */
  readonly publicKey: string;
  /** In the order of creation, in their current state. */
  readonly releases: readonly Release[];
  readonly artifacts: readonly Artifact[];
  readonly constraints: readonly Constraint[];
  readonly packages: readonly Package[];
  readonly objects: readonly StoredObject[];
  /** `without`: permissions that all its tokens lack. */
  addProduct(product?: {
    readonly id?: string;
    readonly name?: string;
    readonly environment?: Environment | string;
    readonly without?: readonly string[];
  }): Product;
  /** `engine` null unless given; the key of the first package is `package-1`. */
  addPackage(options: {
    readonly product: Product | string;
    readonly key?: string;
    readonly id?: string;
    readonly engine?: string;
  }): Package;
  addEntitlement(code: string, id?: string, options?: { readonly environment?: Environment | string }): Entitlement;
  addEnvironment(code: string, options?: { readonly isolated?: boolean }): Environment;
  /** `value` is what a client sends. A product token needs its product, an environment token its environment; any other may be of one too. */
  addToken(options: {
    readonly kind: TokenKind;
    readonly product?: Product | string;
    readonly environment?: Environment | string;
    /** Milliseconds since the epoch. */
    readonly expires?: number;
    /** Permissions that it lacks, e.g. `release.constraints.attach`. */
    readonly without?: readonly string[];
    readonly value?: string;
  }): Token;
  /** A release of another publisher or of an earlier run: a draft on the channel of its version, unless set otherwise. */
  addRelease(release: Partial<Release> & { readonly version: string; readonly productId: string }): Release;
  /** An artifact of an earlier run, WAITING; with `bytes` they are in the bucket already, and it is UPLOADED unless its status is set. */
  addArtifact(
    artifact: Partial<Artifact> & {
      readonly releaseId: string;
      readonly filename: string;
      readonly bytes?: Uint8Array;
    },
  ): Artifact;
  /** Makes the next matching requests fail in a way that only this service has. */
  interfere(interference: Interference): void;
  /** The next creation of its kind loses a race: the same record appears at the last moment, and the reply is 409. */
  race(kind: 'release' | 'artifact'): void;
  /** Processing a file of this name ends in FAILED; `false` restores it. */
  failProcessing(filename: string, fails?: boolean): void;
  /** From now on these workers process the queue: `{ count: 0 }` stops the work, `{}` resumes it. */
  employ(workers: WorkerOptions): void;
  /** The server has no bucket: a new artifact is a 500 and its row stays, a deletion does not finish. `false` restores it. */
  loseBucket(lost?: boolean): void;
  /** The next uploads are answered 200 without an ETag, and stored nowhere. */
  impersonateStorage(times?: number): void;
  /** The published releases of a version; a run should leave exactly one. */
  published(version: string): readonly Release[];
  /** The artifacts of a release whose bytes are stored, and match their declared size and checksum. */
  wholeArtifacts(release: Release | string): readonly Artifact[];
  /** Files that clients are offered now although they cannot be downloaded: of published releases, and not UPLOADED. */
  readonly offeredTooEarly: readonly Artifact[];
  /** Everything that it stores, to display it. */
  holds(): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts a Keygen, and its bucket on a separate origin. */
export async function createKeygen(options: KeygenOptions): Promise<KeygenSandbox> {
  const { journal, edition = 'EE', name = 'keygen', server = {} } = options;
  const clock = options.clock ?? journal;
  const accountId = options.account?.id ?? randomUUID();
  const accountSlug = options.account?.slug ?? 'acme';
  const state = new KeygenState({
    accountId,
    accountSlug,
    now: () => clock.now(),
    delays: { seen: 500, uploaded: 1000, removed: 2000, ...options.delays },
    workers: options.workers,
  });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bucket = new Storage(state, options.storage ?? {});
  const storage = await createSandboxServer(`${name}-storage`, (request) => bucket.answer(request), {
    journal,
    ...server,
  });
  const service = new Api(state, bucket, () => storage.origin, {
    mode: options.mode ?? 'multiplayer',
    customDomain: options.customDomain ?? false,
    edition,
    pinnedVersion: options.pinnedVersion ?? '1.7',
    versions: options.versions ?? Array.from({ length: 9 }, (_, minor) => `1.${minor}`),
    otherAccounts: options.otherAccounts ?? [],
    ...(options.hostName !== undefined && { hostName: options.hostName }),
    ...(options.rateLimit && { rateLimit: options.rateLimit }),
    ...(options.releaseLimit !== undefined && { releaseLimit: options.releaseLimit }),
    attachStatus: options.attachStatus ?? 200,
    signatures: options.signatures ?? 'good',
    signingKey: privateKey,
  });
  const api = await createSandboxServer(name, (request) => service.answer(request), { journal, ...server });

  return {
    url: api.origin,
    storageUrl: storage.origin,
    account: { id: accountId, slug: accountSlug },
    api,
    server: api,
    storage,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    get releases() {
      return state.releases;
    },
    get artifacts() {
      return state.artifacts;
    },
    get constraints() {
      return state.constraints;
    },
    get packages() {
      return state.packages;
    },
    get offeredTooEarly() {
      const published = state.releases.filter(({ status }) => status === 'PUBLISHED').map(({ id }) => id);
      return state.artifacts.filter(
        ({ releaseId, status }) => published.includes(releaseId) && status !== 'UPLOADED' && status !== 'YANKED',
      );
    },
    get objects() {
      return [...state.objects.values()];
    },
    holds: () => ({
      releases: state.releases.map(({ id, version, channel, status, tag, name: title }) => ({
        version,
        channel,
        status,
        tag,
        name: title,
        artifacts: state.artifacts
          .filter(({ releaseId }) => releaseId === id)
          .map(({ filename, filesize, status: progress }) => ({ filename, filesize, status: progress })),
      })),
    }),
    addProduct({ id = randomUUID(), name: title = 'Product', environment, without = [] } = {}) {
      const environmentId = environment === undefined ? null : idOf(environment);
      return added(state.products, { id, name: title, environmentId, without, created: state.now() });
    },
    addPackage({ product, key = `package-${state.packages.length + 1}`, id = randomUUID(), engine }) {
      const row = {
        id,
        key: packageKey(key, engine),
        name: key,
        engine: engine ?? null,
        productId: idOf(product),
        environmentId: state.products.find((row) => row.id === idOf(product))?.environmentId ?? null,
        metadata: {},
        created: state.now(),
      };
      return added(state.packages, row);
    },
    addEntitlement(code, id = randomUUID(), { environment } = {}) {
      const environmentId = environment === undefined ? null : idOf(environment);
      return added(state.entitlements, { id, code, name: code, environmentId, created: state.now() });
    },
    addEnvironment(code, { isolated = true } = {}) {
      return added(state.environments, { id: randomUUID(), code, isolated });
    },
    addToken({ kind, product, environment, expires, without = [], value = tokenValue(kind) }) {
      if (kind === 'product' && product === undefined) throw new TypeError('A product token belongs to a product.');
      if (kind === 'environment' && environment === undefined)
        throw new TypeError('An environment token belongs to an environment.');
      const productId = product && idOf(product);
      const environmentId = environment && idOf(environment);
      return added(state.tokens, {
        id: randomUUID(),
        value,
        kind,
        bearerId: (kind === 'product' ? productId : kind === 'environment' ? environmentId : undefined) ?? randomUUID(),
        ...(productId !== undefined && { productId }),
        ...(environmentId !== undefined && { environmentId }),
        ...(environmentId !== undefined && productId === undefined && { bearerEnvironmentId: environmentId }),
        created: state.now(),
        ...(expires !== undefined && { expires }),
        without,
      });
    },
    addRelease(release) {
      const now = state.now();
      const row: Release = {
        id: randomUUID(),
        sequence: state.nextSequence(),
        packageId: null,
        environmentId: null,
        name: null,
        description: null,
        channel: channels.find((channel) => versionParts(release.version)?.prerelease?.startsWith(channel)) ?? 'stable',
        status: 'DRAFT',
        tag: null,
        metadata: {},
        created: now,
        updated: now,
        backdated: null,
        yanked: null,
        ...release,
      };
      state.addRelease(row);
      return row;
    },
    addArtifact({ bytes, ...artifact }) {
      const now = state.now();
      const row: Artifact = {
        id: randomUUID(),
        sequence: state.nextSequence(),
        environmentId: state.releases.find(({ id }) => id === artifact.releaseId)?.environmentId ?? null,
        filetype: null,
        filesize: null,
        platform: null,
        arch: null,
        signature: null,
        checksum: null,
        metadata: {},
        status: bytes === undefined ? 'WAITING' : 'UPLOADED',
        created: now,
        updated: now,
        yankedAt: null,
        ...artifact,
      };
      if (bytes !== undefined) bucket.store(state.objectKey(row), bytes);
      state.addArtifact(row);
      return row;
    },
    interfere: (interference) => void service.interferences.push({ ...interference }),
    race: (kind) => void service.routes.races.push(kind),
    failProcessing(filename, fails = true) {
      if (fails) state.failing.add(filename);
      else state.failing.delete(filename);
    },
    employ: (workers) => state.employ(workers),
    loseBucket(lost = true) {
      state.settle();
      state.bucketIsMissing = lost;
    },
    impersonateStorage(times = 1) {
      bucket.impostors += times;
    },
    published: (version) =>
      state.releases.filter((release) => release.version === version && release.status === 'PUBLISHED'),
    wholeArtifacts: (release) => state.wholeArtifacts(idOf(release)),
    async close() {
      await Promise.all([api.close(), storage.close()]);
    },
  };
}

function added<Row>(rows: Row[], row: Row): Row {
  rows.push(row);
  return row;
}

function idOf(row: { readonly id: string } | string): string {
  return typeof row === 'string' ? row : row.id;
}
