import { permissionsOf } from './access.ts';
import { shownMetadata } from './metadata.ts';
import type { Artifact, Constraint, Entitlement, KeygenState, Package, Product, Release, Token } from './state.ts';
import { versionParts } from './version.ts';

interface Linkage {
  readonly links?: { readonly related: string };
  readonly data?: { readonly type: string; readonly id: string } | null;
}

/** A JSON:API resource. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, Linkage>>;
  readonly links: Readonly<Record<string, string>>;
}

/** The resources as the service shows them; every link is below `base`. */
export class Documents {
  readonly #state: KeygenState;
  readonly #base: string;
  readonly #edition: 'CE' | 'EE';

  constructor(state: KeygenState, edition: 'CE' | 'EE') {
    this.#state = state;
    this.#edition = edition;
    this.#base = `/v1/accounts/${state.accountId}`;
  }

  release(release: Release): Resource {
    const self = `${this.#base}/releases/${release.id}`;
    const { major, minor, patch, prerelease, build } = versionParts(release.version) ?? {};
    const below = (name: string): Linkage => ({ links: { related: `${self}/${name}` } });
    return {
      id: release.id,
      type: 'releases',
      attributes: {
        name: release.name,
        description: release.description,
        channel: release.channel,
        status: release.status,
        tag: release.tag,
        version: release.version,
        semver: { major, minor, patch, prerelease, build },
        metadata: shownMetadata(release.metadata),
        created: time(release.created),
        updated: time(release.updated),
        backdated: time(release.backdated),
        yanked: time(release.yanked),
      },
      relationships: {
        account: this.#account(),
        ...this.#environment(release.environmentId),
        product: { ...below('product'), data: { type: 'products', id: release.productId } },
        package: {
          ...below('package'),
          data: release.packageId === null ? null : { type: 'packages', id: release.packageId },
        },
        entitlements: below('entitlements'),
        constraints: below('constraints'),
        artifacts: below('artifacts'),
        upgrade: below('upgrade'),
      },
      links: { self },
    };
  }

  artifact(artifact: Artifact, redirect?: string): Resource {
    const release = `${this.#base}/releases/${artifact.releaseId}`;
    const self = `${this.#base}/artifacts/${artifact.id}`;
    return {
      id: artifact.id,
      type: 'artifacts',
      attributes: {
        filename: artifact.filename,
        filetype: artifact.filetype,
        filesize: artifact.filesize,
        platform: artifact.platform,
        arch: artifact.arch,
        signature: artifact.signature,
        checksum: artifact.checksum,
        status: artifact.status,
        metadata: shownMetadata(artifact.metadata),
        created: time(artifact.created),
        updated: time(artifact.updated),
      },
      relationships: {
        account: this.#account(),
        ...this.#environment(artifact.environmentId),
        release: { links: { related: release }, data: { type: 'releases', id: artifact.releaseId } },
      },
      links: {
        ...(redirect !== undefined && { redirect }),
        related: `${self}/${artifact.filename.split('/').map(encodeURIComponent).join('/')}`,
        self,
      },
    };
  }

  constraint(constraint: Constraint): Resource {
    const release = `${this.#base}/releases/${constraint.releaseId}`;
    const { entitlementId: id } = constraint;
    return {
      id: constraint.id,
      type: 'constraints',
      attributes: { created: time(constraint.created), updated: time(constraint.created) },
      relationships: {
        account: this.#account(),
        entitlement: { links: { related: `${this.#base}/entitlements/${id}` }, data: { type: 'entitlements', id } },
        release: { links: { related: release }, data: { type: 'releases', id: constraint.releaseId } },
      },
      links: { related: `${release}/constraints/${constraint.id}` },
    };
  }

  package(row: Package): Resource {
    const { id, key, name, engine, productId } = row;
    return {
      id,
      type: 'packages',
      attributes: {
        name,
        key,
        engine,
        metadata: shownMetadata(row.metadata),
        created: time(row.created),
        updated: time(row.created),
      },
      relationships: {
        account: this.#account(),
        ...this.#environment(row.environmentId),
        product: {
          links: { related: `${this.#base}/products/${productId}` },
          data: { type: 'products', id: productId },
        },
      },
      links: { related: `${this.#base}/packages/${id}` },
    };
  }

  product({ id, name, created, environmentId, without }: Product): Resource {
    const self = `${this.#base}/products/${id}`;
    const below = Object.fromEntries(
      ['policies', 'licenses', 'machines', 'users', 'tokens', 'platforms', 'channels', 'releases', 'artifacts'].map(
        (what): [string, Linkage] => [what, { links: { related: `${self}/${what}` } }],
      ),
    );
    const bearer = { kind: 'product', without } as const;
    return {
      id,
      type: 'products',
      attributes: {
        name,
        code: null,
        distributionStrategy: 'LICENSED',
        url: null,
        platforms: null,
        ...(this.#edition === 'EE' && { permissions: permissionsOf(bearer) }),
        metadata: {},
        created: time(created),
        updated: time(created),
      },
      relationships: { account: this.#account(), ...this.#environment(environmentId), ...below },
      links: { self },
    };
  }

  /** The bearer of a token. */
  bearer(token: Token): Resource {
    const product = this.#state.products.find(({ id }) => id === token.productId);
    if (product) return this.product(product);
    const environment = this.#state.environments.find(({ id }) => id === token.bearerId);
    const type = bearerType(token);
    return {
      id: token.bearerId,
      type,
      attributes: environment
        ? {
            name: environment.code,
            code: environment.code,
            isolationStrategy: environment.isolated ? 'ISOLATED' : 'SHARED',
            created: time(token.created),
            updated: time(token.created),
          }
        : { ...(type === 'users' && { role: token.kind }), created: time(token.created), updated: time(token.created) },
      relationships: { account: this.#account() },
      links: { self: `${this.#base}/${type}/${token.bearerId}` },
    };
  }

  token(token: Token): Resource {
    const type = bearerType(token);
    const related = `${this.#base}/${type}/${token.bearerId}`;
    return {
      id: token.id,
      type: 'tokens',
      attributes: {
        kind: `${token.kind === 'read' ? 'read-only' : token.kind === 'license' ? 'activation' : token.kind}-token`,
        expiry: time(token.expires ?? null),
        name: null,
        ...(this.#edition === 'EE' && { permissions: this.#permissions(token) }),
        created: time(token.created),
        updated: time(token.created),
      },
      relationships: {
        account: this.#account(),
        ...this.#environment(token.environmentId ?? null),
        bearer: { links: { related }, data: { type, id: token.bearerId } },
      },
      links: { self: `${this.#base}/tokens/${token.id}` },
    };
  }

  /** Those of a token are also its bearer's. */
  #permissions(token: Token): readonly string[] {
    const product = this.#state.products.find(({ id }) => id === token.productId);
    return permissionsOf({ ...token, without: [...token.without, ...(product?.without ?? [])] });
  }

  entitlement({ id, code, name, created, environmentId }: Entitlement): Resource {
    return {
      id,
      type: 'entitlements',
      attributes: { name, code, metadata: {}, created: time(created), updated: time(created) },
      relationships: { account: this.#account(), ...this.#environment(environmentId) },
      links: { self: `${this.#base}/entitlements/${id}` },
    };
  }

  #account(): Linkage {
    return { links: { related: this.#base }, data: { type: 'accounts', id: this.#state.accountId } };
  }

  #environment(id: string | null): Readonly<Record<string, Linkage>> {
    if (this.#edition === 'CE') return {};
    const links = { related: `${this.#base}/environments/${id}` };
    return { environment: id === null ? { data: null } : { links, data: { type: 'environments', id } } };
  }
}

function bearerType({ kind }: Token): string {
  if (kind === 'product' || kind === 'environment' || kind === 'license') return `${kind}s`;
  return 'users';
}

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
