import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { compareVersions, type Channel } from './version.ts';

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly created: number;
}

export interface Package {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly engine: string | null;
  readonly productId: string;
  readonly metadata: unknown;
  readonly created: number;
}

export interface Entitlement {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly created: number;
}

/** `isolated` environments see only what is theirs, shared ones also what belongs to none. */
export interface Environment {
  readonly id: string;
  readonly code: string;
  readonly isolated: boolean;
}

/** `product`, `environment` and `admin` tokens may publish; the others only read what is published. */
export type TokenKind = 'product' | 'environment' | 'admin' | 'read' | 'user' | 'license';

export interface Token {
  readonly id: string;
  readonly value: string;
  readonly kind: TokenKind;
  /** Product, environment or user that bears it. */
  readonly bearerId: string;
  readonly productId?: string;
  readonly environmentId?: string;
  readonly expires?: number;
  /** Permissions that were taken from it, e.g. `release.publish`. */
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
  /** When it was deleted; the row goes later. */
  yankedAt: number | null;
}

export interface Constraint {
  readonly id: string;
  readonly sequence: number;
  readonly releaseId: string;
  readonly entitlementId: string;
  readonly created: number;
}

/** What the storage holds under a key. */
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
  /** How often this key was written. */
  readonly writes: number;
}

/** How long things take, in milliseconds of the journal's clock. */
export interface Delays {
  /** From the PUT until the poller has seen the object (`PROCESSING`). The real one looks every 30 s. */
  readonly seen: number;
  /** From the PUT until it is `UPLOADED`. */
  readonly uploaded: number;
  /** From DELETE of an artifact until its row and object are gone. */
  readonly removed: number;
}

/** One hour: how long an upload address works, and how long an artifact waits for its bytes before it is FAILED. */
export const uploadWindow = 3_600_000;

export class KeygenState {
  readonly accountId: string;
  readonly accountSlug: string;
  readonly now: () => number;
  readonly delays: Delays;
  readonly products: Product[] = [];
  readonly packages: Package[] = [];
  readonly entitlements: Entitlement[] = [];
  readonly environments: Environment[] = [];
  readonly tokens: Token[] = [];
  readonly objects = new Map<string, StoredObject>();
  /** Names of files whose processing fails. */
  readonly failing = new Set<string>();
  #releases: Release[] = [];
  #artifacts: Artifact[] = [];
  #constraints: Constraint[] = [];
  #sequence = 0;

  constructor(options: { accountId: string; accountSlug: string; now: () => number; delays: Delays }) {
    this.accountId = options.accountId;
    this.accountSlug = options.accountSlug;
    this.now = options.now;
    this.delays = options.delays;
  }

  /** In the order of creation. */
  get releases(): readonly Release[] {
    return this.#releases;
  }

  /** In the order of creation, as they are at this moment. */
  get artifacts(): readonly Artifact[] {
    this.#settle();
    return this.#artifacts;
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

  addArtifact(artifact: Artifact): void {
    this.#artifacts.push(artifact);
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

  /** Brings every artifact to where it is by now. */
  #settle(): void {
    const now = this.now();
    for (const artifact of this.#artifacts) {
      if (artifact.status === 'WAITING') {
        const object = this.objectOf(artifact);
        if (object && now >= object.at + this.delays.seen) change(artifact, 'PROCESSING', object.at + this.delays.seen);
        else if (!object && now >= artifact.created + uploadWindow)
          change(artifact, 'FAILED', artifact.created + uploadWindow);
      }
      if (artifact.status === 'PROCESSING') {
        const done = (this.objectOf(artifact)?.at ?? now) + this.delays.uploaded;
        if (now >= done) change(artifact, this.failing.has(artifact.filename) ? 'FAILED' : 'UPLOADED', done);
      }
    }
    const gone = this.#artifacts.filter(({ yankedAt }) => yankedAt !== null && now >= yankedAt + this.delays.removed);
    if (gone.length === 0) return;
    for (const artifact of gone) this.objects.delete(this.objectKey(artifact));
    this.#artifacts = this.#artifacts.filter((artifact) => !gone.includes(artifact));
  }

  /** The artifacts of a release whose object is there, and agrees with the size and the sha-512 checksum that they claim. */
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

function change(artifact: Artifact, status: ArtifactStatus, at: number): void {
  artifact.status = status;
  artifact.updated = at;
}

/** Every way in which a checksum of the object may be written. */
function digestsOf({ sha256, sha512, md5 }: StoredObject): readonly string[] {
  return [sha256, sha512, md5].flatMap((hex) => {
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    return [hex, base64, base64.replace(/=+$/, ''), Buffer.from(hex, 'hex').toString('base64url')];
  });
}

/** A record of the aliases that an id may name: the oldest wins. */
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

const prefixes = { product: 'prod', environment: 'env', admin: 'admin', read: 'read', user: 'user', license: 'activ' };

/** Obviously made up, but of the service's shape. */
export function tokenValue(kind: TokenKind): string {
  return `${prefixes[kind]}-${createHash('sha256').update(randomBytes(16)).digest('hex')}v3`;
}
