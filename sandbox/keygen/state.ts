import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { unpacks } from './engine-files.ts';
import { Delayed, Workers, type Delays, type Processing, type WorkerOptions } from './processing.ts';
import { compareVersions, type Channel } from './version.ts';

export interface Product {
  readonly id: string;
  name: string;
  readonly environmentId: string | null;
  /** Permissions that its tokens lack, even if a token lists them. */
  readonly without: readonly string[];
  readonly created: number;
}

export interface Package {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly engine: string | null;
  readonly productId: string;
  readonly environmentId: string | null;
  readonly metadata: unknown;
  readonly created: number;
}

export interface Entitlement {
  readonly id: string;
  readonly environmentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly created: number;
}

/** `isolated` environments see only their own records, shared ones also those without an environment. */
export interface Environment {
  readonly id: string;
  readonly code: string;
  readonly isolated: boolean;
}

/** The first four may publish; `user` and `license` see only what is published. */
export type TokenKind = 'product' | 'environment' | 'admin' | 'developer' | 'read' | 'user' | 'license';

export interface Token {
  readonly id: string;
  readonly value: string;
  readonly kind: TokenKind;
  /** Product, environment or user that it belongs to. */
  readonly bearerId: string;
  readonly productId?: string;
  readonly environmentId?: string;
  /** Set if the bearer is not a product: an environment itself, or a user of one. */
  readonly bearerEnvironmentId?: string;
  readonly created: number;
  readonly expires?: number;
  /** Permissions that were removed from it, e.g. `release.publish`. */
  readonly without: readonly string[];
}

export interface Release {
  readonly id: string;
  /** Order of creation over all records. */
  readonly sequence: number;
  readonly productId: string;
  packageId: string | null;
  readonly environmentId: string | null;
  name: string | null;
  description: string | null;
  readonly channel: Channel;
  status: 'DRAFT' | 'PUBLISHED' | 'YANKED';
  tag: string | null;
  readonly version: string;
  /** With the keys as they are stored (snake case). */
  metadata: unknown;
  readonly created: number;
  updated: number;
  backdated: number | null;
  yanked: number | null;
}

export type ArtifactStatus = 'WAITING' | 'PROCESSING' | 'UPLOADED' | 'FAILED' | 'YANKED';

export interface Artifact {
  readonly id: string;
  readonly sequence: number;
  readonly releaseId: string;
  readonly environmentId: string | null;
  readonly filename: string;
  readonly filetype: string | null;
  filesize: number | null;
  readonly platform: string | null;
  readonly arch: string | null;
  signature: string | null;
  checksum: string | null;
  metadata: unknown;
  status: ArtifactStatus;
  readonly created: number;
  updated: number;
  /** When it was deleted; the row is removed later. */
  yankedAt: number | null;
}

export interface Constraint {
  readonly id: string;
  readonly sequence: number;
  readonly releaseId: string;
  readonly entitlementId: string;
  readonly created: number;
}

/** What the storage contains under a key. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly sha512: string;
  readonly md5: string;
  readonly contentType: string | undefined;
  /** Kept only while small. */
  readonly bytes: Uint8Array | undefined;
  readonly at: number;
  /** Number of writes to this key. */
  readonly writes: number;
}

export class KeygenState {
  readonly accountId: string;
  readonly accountSlug: string;
  readonly now: () => number;
  readonly products: Product[] = [];
  readonly packages: Package[] = [];
  readonly entitlements: Entitlement[] = [];
  readonly environments: Environment[] = [];
  readonly tokens: Token[] = [];
  readonly objects = new Map<string, StoredObject>();
  /** Names of files whose processing fails. */
  readonly failing = new Set<string>();
  /** Ids of artifacts that no job waits for: the server had no bucket when they were created. */
  readonly unwatched = new Set<string>();
  /** Addresses cannot be signed, and nothing can be deleted. */
  bucketIsMissing = false;
  #processing: Processing;
  #releases: Release[] = [];
  #artifacts: Artifact[] = [];
  #constraints: Constraint[] = [];
  #sequence = 0;

  constructor(options: {
    accountId: string;
    accountSlug: string;
    now: () => number;
    delays: Delays;
    workers: WorkerOptions | undefined;
  }) {
    this.accountId = options.accountId;
    this.accountSlug = options.accountSlug;
    this.now = options.now;
    this.#processing = options.workers ? new Workers(this, options.workers) : new Delayed(this, options.delays);
  }

  /** In the order of creation. */
  get releases(): readonly Release[] {
    return this.#releases;
  }

  /** In the order of creation, in their current state. */
  get artifacts(): readonly Artifact[] {
    this.settle();
    return this.#artifacts;
  }

  /** The artifacts as of the last update of the state. */
  get rows(): readonly Artifact[] {
    return this.#artifacts;
  }

  /** From now on these workers process the queue. */
  employ(workers: WorkerOptions): void {
    this.settle();
    this.#processing = new Workers(this, workers);
  }

  /** Updates every artifact to its current state. Call it before a change that affects their jobs, so that the change comes after them. */
  settle(): void {
    this.#processing.settle(this.now());
  }

  get constraints(): readonly Constraint[] {
    return this.#constraints;
  }

  nextSequence(): number {
    return ++this.#sequence;
  }

  addRelease(release: Release): void {
    this.#releases.push(release);
  }

  removeRelease(id: string): void {
    for (const artifact of this.#artifacts)
      if (artifact.releaseId === id) this.objects.delete(this.objectKey(artifact));
    this.#releases = this.#releases.filter((release) => release.id !== id);
    this.#artifacts = this.#artifacts.filter(({ releaseId }) => releaseId !== id);
    this.#constraints = this.#constraints.filter(({ releaseId }) => releaseId !== id);
  }

  /** `watched`: a job waits for its bytes. */
  addArtifact(artifact: Artifact, watched = true): void {
    this.settle();
    this.#artifacts.push(artifact);
    if (!watched) this.unwatched.add(artifact.id);
    else if (artifact.status === 'WAITING') this.#processing.await(artifact);
  }

  /** The row is removed later. */
  yankArtifact(artifact: Artifact): void {
    this.settle();
    artifact.status = 'YANKED';
    artifact.updated = this.now();
    if (artifact.yankedAt !== null) return;
    artifact.yankedAt = artifact.updated;
    this.#processing.remove(artifact);
  }

  removeArtifact(artifact: Artifact): void {
    this.objects.delete(this.objectKey(artifact));
    this.#artifacts = this.#artifacts.filter((row) => row !== artifact);
  }

  engineOf({ releaseId }: Artifact): string | null {
    const release = this.#releases.find(({ id }) => id === releaseId);
    return this.packages.find(({ id }) => id === release?.packageId)?.engine ?? null;
  }

  /** Whether its engine unpacks it before it is `UPLOADED`. */
  isUnpacked(artifact: Artifact): boolean {
    return unpacks(this.engineOf(artifact), artifact.filetype);
  }

  attach(releaseId: string, entitlementId: string): Constraint {
    const constraint = {
      id: randomUUID(),
      sequence: this.nextSequence(),
      releaseId,
      entitlementId,
      created: this.now(),
    };
    this.#constraints.push(constraint);
    return constraint;
  }

  detach(ids: readonly string[]): void {
    this.#constraints = this.#constraints.filter(({ id }) => !ids.includes(id));
  }

  constraintsOf(releaseId: string): readonly Constraint[] {
    return this.#constraints.filter((constraint) => constraint.releaseId === releaseId);
  }

  objectKey({ releaseId, filename }: Artifact): string {
    return `artifacts/${this.accountId}/${releaseId}/${filename}`;
  }

  objectOf(artifact: Artifact): StoredObject | undefined {
    return this.objects.get(this.objectKey(artifact));
  }

  /** The artifacts of a release whose object exists, and matches their declared size and SHA-512 checksum. */
  wholeArtifacts(releaseId: string): readonly Artifact[] {
    return this.artifacts.filter((artifact) => {
      if (artifact.releaseId !== releaseId || artifact.status === 'YANKED' || artifact.status === 'FAILED')
        return false;
      const object = this.objectOf(artifact);
      if (!object || (artifact.filesize !== null && artifact.filesize !== object.size)) return false;
      return artifact.checksum === null || digestsOf(object).includes(artifact.checksum);
    });
  }
}

/** Every encoding of a checksum of the object. */
function digestsOf({ sha256, sha512, md5 }: StoredObject): readonly string[] {
  return [sha256, sha512, md5].flatMap((hex) => {
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    return [hex, base64, base64.replace(/=+$/, ''), Buffer.from(hex, 'hex').toString('base64url')];
  });
}

/** The record that an id or alias refers to: the oldest wins. */
export function oldest<Row extends { readonly sequence: number }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (first, row) => (first && first.sequence < row.sequence ? first : row),
    undefined,
  );
}

export function newestFirst<Row extends { readonly sequence: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((left, right) => right.sequence - left.sequence);
}

export function highestFirst(releases: readonly Release[]): readonly Release[] {
  return releases.toSorted(
    (left, right) => compareVersions(right.version, left.version) || right.sequence - left.sequence,
  );
}

const prefixes = {
  product: 'prod',
  environment: 'env',
  admin: 'admin',
  developer: 'dev',
  read: 'read',
  user: 'user',
  license: 'activ',
};

/** Obviously fake, but in the service's format. */
export function tokenValue(kind: TokenKind): string {
  return `${prefixes[kind]}-${createHash('sha256').update(randomBytes(16)).digest('hex')}v3`;
}
