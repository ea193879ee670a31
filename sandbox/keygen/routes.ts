import { randomUUID } from 'node:crypto';

import {
  backdatedAt,
  fileErrors,
  lengthOf,
  metadataErrors,
  tagErrors,
  textErrors,
  tooLong,
  type FileAttributes,
  type TextAttributes,
} from './rules.ts';
import { isWithin, permissionToReadSelf, permit, type Caller } from './access.ts';
import { Documents } from './documents.ts';
import { Engines } from './engines.ts';
import { uploadWindow } from './processing.ts';
import {
  badRequest,
  conflict,
  forbidden,
  internal,
  invalid,
  notFound,
  Refusal,
  refuseInvalid,
  unknownRoute,
  type ErrorObject,
} from './refusal.ts';
import { bodyRules, conform, uuidPattern } from './schema.ts';
import {
  highestFirst,
  newestFirst,
  oldest,
  type Artifact,
  type Constraint,
  type Entitlement,
  type KeygenState,
  type Package,
  type Product,
  type Release,
} from './state.ts';
import type { Storage } from './storage.ts';
import {
  channelComplaint,
  channelsWithin,
  constraintTest,
  versionParts,
  versionText,
  type Channel,
} from './version.ts';
import { View } from './view.ts';

/** Everything that a route may read. */
export interface Call extends Caller {
  readonly method: string;
  /** Decoded, behind the account. */
  readonly segments: readonly string[];
  /** Of the server itself. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The reply of a route: a document and its status. */
export interface Answer {
  readonly status: number;
  readonly document?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteOptions {
  readonly edition: 'CE' | 'EE';
  /** Maximum number of releases of the account. */
  readonly releaseLimit?: number;
  readonly attachStatus: 200 | 201;
}

/** What the service does after authentication: look up, check the body, permit, validate, write. */
export class Routes {
  /** Creations of a release or artifact that lose a race: another client creates the same one between the check and the write. */
  readonly races: ('release' | 'artifact')[] = [];
  readonly #state: KeygenState;
  readonly #storage: Storage;
  readonly #storageOrigin: () => string;
  readonly #options: RouteOptions;
  readonly #documents: Documents;
  readonly #view: View;
  readonly #engines: Engines;
  readonly #rules: ReturnType<typeof bodyRules>;

  constructor(state: KeygenState, storage: Storage, storageOrigin: () => string, options: RouteOptions) {
    this.#state = state;
    this.#storage = storage;
    this.#storageOrigin = storageOrigin;
    this.#options = options;
    this.#documents = new Documents(state, options.edition);
    this.#view = new View(state);
    this.#engines = new Engines(state, this.#view, storage, storageOrigin);
    this.#rules = bodyRules(options.edition === 'EE');
  }

  /** Throws if there is none. */
  find(method: string, segments: readonly string[]): (call: Call) => Answer {
    if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)) {
      throw new Refusal(
        400,
        [
          {
            title: 'Bad request',
            detail: 'The HTTP method for the request is not valid',
            code: 'HTTP_METHOD_INVALID',
          },
        ],
        { meta: false },
      );
    }
    const [collection = '', id, ...rest] = segments;
    if (collection === 'engines') return this.#engines.find(method, segments);
    const [below, name] = rest;
    const verb = method === 'PUT' && rest.length === 0 ? 'PATCH' : method === 'HEAD' ? 'GET' : method;
    const depth = segments.length;
    // A filename may have slashes, so an artifact's id is all that follows.
    const pattern =
      collection === 'artifacts' && depth >= 2
        ? `${verb} artifacts/:id`
        : collection === 'releases' && below === 'artifacts' && depth >= 4
          ? `${verb} releases/:id/artifacts/:id`
          : below === 'actions'
            ? `${verb} ${collection}/:id/actions/${rest.slice(1).join('/')}`
            : `${verb} ${[collection, ...(id === undefined ? [] : [':id']), ...(below === undefined ? [] : [below]), ...(name === undefined ? [] : [':id'])].join('/')}`;
    const route = depth > 4 && !pattern.endsWith('artifacts/:id') ? undefined : this.#routes[pattern];
    if (!route) throw unknownRoute();
    return route;
  }

  readonly #routes: Readonly<Record<string, (call: Call) => Answer>> = {
    'GET me': (call) => {
      const { token } = call;
      permit(call, permissionToReadSelf(token));
      return {
        status: 200,
        document: { data: this.#documents.bearer(token), included: [this.#documents.token(token)] },
      };
    },
    'GET releases': (call) => this.#listReleases(call),
    'POST releases': (call) => this.#createRelease(call),
    'GET releases/:id': (call) => {
      const release = this.#findRelease(call, true);
      permit(call, 'release.read', release);
      return this.#showRelease(release);
    },
    'PATCH releases/:id': (call) => this.#updateRelease(call),
    'DELETE releases/:id': (call) => {
      const release = this.#findRelease(call, true);
      permit(call, 'release.delete', release);
      this.#state.removeRelease(release.id);
      return { status: 204 };
    },
    'POST releases/:id/actions/publish': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'release.publish', release);
      release.status = 'PUBLISHED';
      release.updated = this.#state.now();
      return this.#showRelease(release);
    },
    'POST releases/:id/actions/yank': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'release.yank', release);
      release.status = 'YANKED';
      release.yanked = release.updated = this.#state.now();
      return this.#showRelease(release);
    },
    'GET releases/:id/upgrade': (call) => this.#upgrade(call),
    'GET releases/:id/artifacts': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'artifact.read');
      const artifacts = newestFirst(
        this.#filterArtifacts(
          call,
          this.#view.artifacts(call).filter(({ releaseId }) => releaseId === release.id),
        ),
      );
      return this.#list(call, artifacts, (artifact) => this.#documents.artifact(artifact));
    },
    'GET releases/:id/artifacts/:id': (call) => {
      const release = this.#findRelease(call);
      const name = call.segments.slice(3).join('/');
      const own = this.#view.artifacts(call).filter(({ releaseId }) => releaseId === release.id);
      const artifact = own.find(({ id }) => id === name) ?? own.find(({ filename }) => filename === name);
      if (!artifact) throw notFound('release artifact', name);
      return this.#download(call, artifact);
    },
    'GET releases/:id/constraints': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'constraint.read');
      return this.#list(call, newestFirst(this.#state.constraintsOf(release.id)), (row) =>
        this.#documents.constraint(row),
      );
    },
    'GET releases/:id/constraints/:id': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'constraint.read');
      const constraint = this.#state.constraintsOf(release.id).find(({ id }) => id === call.segments[3]);
      if (!constraint) throw notFound('release entitlement constraint', call.segments[3] ?? '');
      return { status: 200, document: { data: this.#documents.constraint(constraint) } };
    },
    'POST releases/:id/constraints': (call) => this.#attach(call),
    'DELETE releases/:id/constraints': (call) => this.#detach(call),
    'GET releases/:id/entitlements': (call) => {
      const release = this.#findRelease(call);
      permit(call, 'entitlement.read');
      const ids = this.#state.constraintsOf(release.id).map(({ entitlementId }) => entitlementId);
      const rows = this.#state.entitlements.filter(({ id }) => ids.includes(id)).toReversed();
      return this.#list(call, rows, (row) => this.#documents.entitlement(row));
    },
    'GET releases/:id/product': (call) => {
      const { productId } = this.#findRelease(call);
      return this.#showProduct(this.#state.products.find(({ id }) => id === productId));
    },
    'GET releases/:id/package': (call) => {
      const release = this.#findRelease(call);
      return this.#showPackage(this.#state.packages.find(({ id }) => id === release.packageId));
    },
    'PUT releases/:id/package': (call) => this.#changePackage(call),
    'GET artifacts': (call) => {
      permit(call, 'artifact.read');
      const rows = newestFirst(this.#artifactsWithin(call));
      return this.#list(call, rows, (artifact) => this.#documents.artifact(artifact));
    },
    'POST artifacts': (call) => this.#createArtifact(call),
    'GET artifacts/:id': (call) => this.#download(call, this.#findArtifact(call)),
    'PATCH artifacts/:id': (call) => this.#updateArtifact(call),
    'DELETE artifacts/:id': (call) => {
      const artifact = this.#findArtifact(call);
      permit(call, 'artifact.delete', artifact);
      this.#state.yankArtifact(artifact);
      return { status: 204 };
    },
    'GET packages': (call) => {
      permit(call, 'package.read');
      return this.#list(call, this.#view.packages(call).toReversed(), (row) => this.#documents.package(row));
    },
    'POST packages': (call) => this.#createPackage(call),
    'GET packages/:id': (call) => {
      const name = call.segments[1] ?? '';
      const found = this.#view.packages(call).find(({ id, key }) => id === name || key === name);
      if (!found) throw notFound('release package', name);
      permit(call, 'package.read');
      return this.#showPackage(found);
    },
    'GET products': (call) => {
      permit(call, 'product.read');
      return this.#list(call, this.#view.products(call).toReversed(), (row) => this.#documents.product(row));
    },
    'GET products/:id': (call) => {
      const name = call.segments[1] ?? '';
      const found = this.#view.products(call).find(({ id }) => id === name);
      if (!found) throw notFound('product', name);
      permit(call, 'product.read');
      return this.#showProduct(found);
    },
    'PATCH products/:id': (call) => {
      const name = call.segments[1] ?? '';
      const found = this.#view.products(call).find(({ id }) => id === name);
      if (!found) throw notFound('product', name);
      permit(call, 'product.update', found);
      const { data } = conform(call.body, this.#rules.updateProduct) as { data: { attributes: { name?: string } } };
      found.name = data.attributes.name ?? found.name;
      return this.#showProduct(found);
    },
    'GET entitlements': (call) => {
      permit(call, 'entitlement.read');
      return this.#list(call, this.#view.entitlements(call).toReversed(), (row) => this.#documents.entitlement(row));
    },
    'GET entitlements/:id': (call) => {
      const name = call.segments[1] ?? '';
      const found = this.#view.entitlements(call).find(({ id, code }) => id === name || code === name);
      if (!found) throw notFound('entitlement', name);
      permit(call, 'entitlement.read');
      return { status: 200, document: { data: this.#documents.entitlement(found) } };
    },
  };

  // Lookups.

  /** By UUID, version or tag; of several, the one that was created first. Most sub-routes know no filters. */
  #findRelease(call: Call, filtered = false): Release {
    const name = call.segments[1] ?? '';
    const visible = this.#view.releases(call);
    const rows = filtered ? this.#within(call, visible) : visible;
    const found = findRelease(rows, name);
    if (!found) throw notFound('release', name);
    return found;
  }

  /** Applies `?product=` and `?package=`; a blank package means those without one. */
  #within({ query }: Call, releases: readonly Release[]): readonly Release[] {
    const product = query.get('product');
    const wanted = query.get('package');
    const inProduct =
      product === null || product === '' ? releases : releases.filter(({ productId }) => productId === product);
    if (wanted === null) return inProduct;
    if (wanted === '') return inProduct.filter(({ packageId }) => packageId === null);
    const ids = this.#state.packages.filter(({ id, key }) => id === wanted || key === wanted).map(({ id }) => id);
    return inProduct.filter(({ packageId }) => packageId !== null && ids.includes(packageId));
  }

  // Releases.

  #showRelease(release: Release, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
    return { status, document: { data: this.#documents.release(release) }, headers };
  }

  #listReleases(call: Call): Answer {
    permit(call, 'release.read');
    const { query } = call;
    let rows = this.#within(call, this.#view.releases(call));
    const channel = query.get('channel');
    if (channel) {
      const within = channelsWithin(channel);
      rows = rows.filter((release) => within.includes(release.channel));
    }
    const status = query.get('status')?.toUpperCase();
    if (status) rows = rows.filter((release) => release.status === status);
    const engine = query.get('engine');
    if (engine !== null) {
      rows = rows.filter(
        ({ packageId }) => (this.#state.packages.find(({ id }) => id === packageId)?.engine ?? '') === engine,
      );
    }
    const codes = query.getAll('entitlements[]');
    if (codes.length > 0) {
      const allowed = this.#state.entitlements.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
      rows = rows.filter(({ id }) =>
        this.#state.constraintsOf(id).every(({ entitlementId }) => allowed.includes(entitlementId)),
      );
    }
    return this.#list(call, newestFirst(rows), (release) => this.#documents.release(release));
  }

  #createRelease(call: Call): Answer {
    const { data } = conform(call.body, this.#rules.createRelease) as unknown as CreateRelease;
    const { attributes, relationships } = data;
    const productId = relationships.product.data.id.toLowerCase();
    const constraints = relationships.constraints?.data ?? [];
    if (constraints.length > 20)
      throw new Refusal(422, [{ title: 'Unprocessable entity', detail: 'too many records' }]);
    const product = this.#state.products.find(({ id }) => id === productId);
    const environmentId =
      relationships.environment === undefined
        ? (call.environment?.id ?? product?.environmentId ?? null)
        : (relationships.environment.data?.id.toLowerCase() ?? null);
    if (constraints.length > 0) permit(call, 'release.constraints.attach', { environmentId });
    permit(call, 'release.create', { environmentId });
    this.#permitProduct(call, productId);

    const parts = versionParts(attributes.version);
    const packageId = relationships.package?.data?.id.toLowerCase() ?? null;
    const siblings = this.#state.releases.filter(
      (release) => release.productId === productId && release.packageId === packageId,
    );
    const errors: ErrorObject[] = [];
    if (!parts) errors.push(invalid('VERSION_INVALID', 'must be a valid version', '/attributes/version'));
    const complaint = channelComplaint(attributes.channel, parts);
    if (complaint !== undefined) errors.push(invalid('VERSION_CHANNEL_INVALID', complaint, '/attributes/version'));
    // The text is compared as sent; versions that differ only in padding conflict in the database index below.
    if (siblings.some(({ version }) => version === attributes.version)) {
      errors.push(invalid('VERSION_TAKEN', 'version already exists', '/attributes/version'));
    }
    errors.push(...tagErrors(attributes.tag, siblings), ...textErrors(attributes));
    if (
      attributes.backdated !== undefined &&
      attributes.backdated !== null &&
      backdatedAt(attributes.backdated) > this.#state.now()
    ) {
      errors.push(invalid('BACKDATED_INVALID', 'must be in the past', '/attributes/backdated'));
    }
    if (!product) errors.push(invalid('PRODUCT_NOT_FOUND', 'must exist', '/relationships/product'));
    errors.push(...this.#packageErrors(packageId, productId));
    errors.push(...this.#environmentErrors(environmentId, 'product', product));
    const entitlementIds = constraints.map(({ relationships: { entitlement } }) => entitlement.data.id.toLowerCase());
    entitlementIds.forEach((id, index) => {
      const pointer = `/relationships/constraints/data/${index}/relationships/entitlement`;
      if (!this.#entitlement(id)) errors.push(invalid('CONSTRAINTS_ENTITLEMENT_NOT_FOUND', 'must exist', pointer));
      if (entitlementIds.indexOf(id) !== entitlementIds.lastIndexOf(id))
        errors.push(invalid('CONSTRAINTS_ENTITLEMENT_CONFLICT', 'is duplicated', pointer));
    });
    const { releaseLimit } = this.#options;
    if (releaseLimit !== undefined && this.#state.releases.length >= releaseLimit) {
      errors.push(
        invalid(
          'ACCOUNT_RELEASE_LIMIT_EXCEEDED',
          `Your tier's release limit of ${releaseLimit} has been reached for your account. Please upgrade to a paid tier and add a payment method at https://app.keygen.sh/billing.`,
          '/relationships/account',
        ),
      );
    }
    refuseInvalid(errors);
    if (!parts) throw new Error('An invalid version was let through.');

    const version = versionText(parts);
    const now = this.#state.now();
    const release: Release = {
      id: randomUUID(),
      sequence: this.#state.nextSequence(),
      productId,
      packageId,
      environmentId,
      name: attributes.name ?? null,
      description: attributes.description ?? null,
      channel: attributes.channel,
      status: attributes.status ?? 'DRAFT',
      tag: attributes.tag ?? null,
      version,
      metadata: attributes.metadata ?? {},
      created: now,
      updated: now,
      backdated:
        attributes.backdated === undefined || attributes.backdated === null ? null : backdatedAt(attributes.backdated),
      yanked: null,
    };
    if (this.#losesRace('release')) {
      this.#state.addRelease({
        ...release,
        id: randomUUID(),
        name: null,
        description: null,
        status: 'DRAFT',
        tag: null,
        metadata: {},
      });
      throw conflict();
    }
    if (siblings.some((sibling) => sibling.version === version)) throw conflict();
    this.#state.addRelease(release);
    for (const id of entitlementIds) this.#state.attach(release.id, id);
    const location = `/v1/accounts/${this.#state.accountId}/releases/${release.id}`;
    return this.#showRelease(release, 201, { location: `https://${call.headers['host'] ?? 'localhost'}${location}` });
  }

  #updateRelease(call: Call): Answer {
    const release = this.#findRelease(call, true);
    permit(call, 'release.update', release);
    const { data } = conform(call.body, this.#rules.updateRelease) as unknown as UpdateRelease;
    const { attributes } = data;
    const siblings = this.#state.releases.filter(
      ({ id, productId, packageId }) =>
        id !== release.id && productId === release.productId && packageId === release.packageId,
    );
    const errors = [...tagErrors(attributes.tag, siblings), ...textErrors(attributes)];
    if (typeof attributes.backdated === 'string' || typeof attributes.backdated === 'number') {
      if (backdatedAt(attributes.backdated) > this.#state.now())
        errors.push(invalid('BACKDATED_INVALID', 'must be in the past', '/attributes/backdated'));
    }
    refuseInvalid(errors);
    if (attributes.name !== undefined) release.name = attributes.name;
    if (attributes.description !== undefined) release.description = attributes.description;
    if (attributes.tag !== undefined) release.tag = attributes.tag;
    if (attributes.metadata !== undefined) release.metadata = attributes.metadata;
    if (attributes.backdated !== undefined)
      release.backdated = attributes.backdated === null ? null : backdatedAt(attributes.backdated);
    release.updated = this.#state.now();
    return this.#showRelease(release);
  }

  #upgrade(call: Call): Answer {
    const { query } = call;
    const release = this.#findRelease(call, true);
    permit(call, 'release.upgrade');
    const constraint = query.get('constraint');
    const admits = constraint === null ? () => true : constraintTest(constraint);
    if (!admits) throw badRequest('invalid constraint format', { parameter: 'constraint' }, 'CONSTRAINT_INVALID');
    const upgrade = this.#view.upgrade(call, release, query.get('channel'), admits);
    if (!upgrade) throw notFound('release');
    const meta = { current: release.version, next: upgrade.version };
    return { status: 200, document: { data: this.#documents.release(upgrade), meta } };
  }

  #changePackage(call: Call): Answer {
    const release = this.#findRelease(call);
    const { data } = conform(call.body, this.#rules.changePackage) as { data: { id: string } | null };
    const found = this.#state.packages.find(({ id }) => id === data?.id.toLowerCase());
    permit(call, 'release.package.update', found);
    const { token } = call;
    if (token.productId !== undefined && found?.productId !== token.productId) throw forbidden();
    // A missing one counts as none.
    const packageId = found?.id ?? null;
    const errors = [...this.#packageErrors(packageId, release.productId)];
    const taken = this.#state.releases.some(
      ({ id, productId, packageId: other, version }) =>
        id !== release.id && productId === release.productId && other === packageId && version === release.version,
    );
    if (taken) errors.push(invalid('VERSION_TAKEN', 'version already exists', '/attributes/version'));
    refuseInvalid(errors);
    release.packageId = packageId;
    release.updated = this.#state.now();
    return { status: 200, document: { data: found ? this.#documents.package(found) : null } };
  }

  /** Of a record of this environment that belongs to another one: to something that is not visible there. */
  #environmentErrors(
    environmentId: string | null,
    kind: string,
    owner: { readonly environmentId: string | null } | undefined,
  ): readonly ErrorObject[] {
    const environment = this.#state.environments.find(({ id }) => id === environmentId);
    if (!owner || isWithin(owner.environmentId, environment)) return [];
    return [
      invalid('ENVIRONMENT_NOT_ALLOWED', `must be compatible with ${kind} environment`, '/relationships/environment'),
    ];
  }

  #packageErrors(packageId: string | null, productId: string): readonly ErrorObject[] {
    if (packageId === null) return [];
    const found = this.#state.packages.find(({ id }) => id === packageId);
    if (!found) return [invalid('PACKAGE_NOT_FOUND', 'must exist', '/relationships/package')];
    if (found.productId === productId) return [];
    return [invalid('PACKAGE_NOT_ALLOWED', 'package product must match release product', '/relationships/package')];
  }

  // Constraints.

  #attach(call: Call): Answer {
    const release = this.#findRelease(call);
    const { data } = conform(call.body, this.#rules.attach) as { data: readonly ConstraintItem[] };
    this.#permitConstraints(call, 'release.constraints.attach', release);
    // One after another: those attached before a refusal stay attached.
    const rows = data.map(({ relationships }): Constraint => {
      const id = relationships.entitlement.data.id.toLowerCase();
      const attached = this.#state.constraintsOf(release.id).some(({ entitlementId }) => entitlementId === id);
      const errors: ErrorObject[] = [];
      if (!this.#entitlement(id))
        errors.push(invalid('ENTITLEMENT_NOT_FOUND', 'must exist', '/relationships/entitlement'));
      else if (attached) errors.push(invalid('ENTITLEMENT_TAKEN', 'already exists', '/relationships/entitlement'));
      refuseInvalid(errors, 'release-entitlement-constraints');
      return this.#state.attach(release.id, id);
    });
    return {
      status: this.#options.attachStatus,
      document: { data: rows.map((row) => this.#documents.constraint(row)) },
    };
  }

  /** Entitlements of no environment may be attached to releases of a shared one, not the other way round. */
  #permitConstraints(
    call: Call,
    permission: 'release.constraints.attach' | 'release.constraints.detach',
    release: Release,
  ): void {
    permit(call, permission);
    if (!isWithin(release.environmentId, call.environment))
      throw forbidden('release environment is not compatible with the current environment');
  }

  #detach(call: Call): Answer {
    const release = this.#findRelease(call);
    const { data } = conform(call.body, this.#rules.detach) as { data: readonly { id: string }[] };
    this.#permitConstraints(call, 'release.constraints.detach', release);
    const attached = this.#state.constraintsOf(release.id).map(({ id }) => id);
    const index = data.findIndex(({ id }) => !attached.includes(id));
    if (index >= 0) {
      const detail = `cannot detach constraint '${data[index]?.id ?? ''}' (constraint is not attached)`;
      throw new Refusal(422, [{ title: 'Unprocessable entity', detail, source: { pointer: `/data/${index}` } }]);
    }
    this.#state.detach(data.map(({ id }) => id));
    return { status: 204 };
  }

  #entitlement(id: string): Entitlement | undefined {
    return this.#state.entitlements.find((entitlement) => entitlement.id === id);
  }

  // Artifacts.

  #filterArtifacts({ query }: Call, artifacts: readonly Artifact[]): readonly Artifact[] {
    let rows = artifacts;
    const status = query.get('status')?.toUpperCase();
    if (status) rows = rows.filter((artifact) => artifact.status === status);
    for (const field of ['filetype', 'platform', 'arch'] as const) {
      const wanted = query.get(field);
      if (wanted !== null) rows = rows.filter((artifact) => (artifact[field] ?? '') === wanted);
    }
    return rows;
  }

  /** The visible artifacts that match `?product=`, `?package=`, `?release=`, `?channel=` and the filters of files, those of the highest version first. */
  #artifactsWithin(call: Call): readonly Artifact[] {
    let releases = this.#within(call, this.#view.releases(call));
    const wanted = call.query.get('release');
    if (wanted)
      releases = releases.filter(({ id, version, tag }) => id === wanted || version === wanted || tag === wanted);
    const channel = call.query.get('channel');
    if (channel) releases = releases.filter((release) => channelsWithin(channel).includes(release.channel));
    const order = highestFirst(releases).map(({ id }) => id);
    return this.#filterArtifacts(call, this.#view.artifacts(call))
      .filter(({ releaseId }) => order.includes(releaseId))
      .toSorted((left, right) => order.indexOf(left.releaseId) - order.indexOf(right.releaseId));
  }

  /** By UUID or filename; of several releases that have such a file, that of the highest version. */
  #findArtifact(call: Call): Artifact {
    const [, first = '', ...others] = call.segments;
    // An address for clients has the filename after the id.
    const name = uuidPattern.test(first) ? first.toLowerCase() : [first, ...others].join('/');
    const rows = this.#artifactsWithin(call);
    const found = rows.find(({ id }) => id === name) ?? rows.find(({ filename }) => filename === name);
    if (!found) throw notFound('release artifact', name);
    return found;
  }

  #download(call: Call, artifact: Artifact): Answer {
    permit(call, 'artifact.read');
    const ttl = call.query.get('ttl');
    if (ttl !== null && !/^\d+$/.test(ttl)) {
      throw badRequest('type mismatch (received string expected integer)', { parameter: 'ttl' });
    }
    const release = this.#state.releases.find(({ id }) => id === artifact.releaseId);
    const preferences = preferencesOf(call);
    if (artifact.status !== 'UPLOADED' || release?.status === 'YANKED' || preferences.includes('no-download')) {
      return { status: 200, document: { data: this.#documents.artifact(artifact) } };
    }
    if (this.#state.bucketIsMissing) throw internal();
    const seconds = ttl === null ? 3600 : Number(ttl);
    const location = this.#storage.presign(this.#storageOrigin(), 'GET', this.#state.objectKey(artifact), seconds);
    return {
      status: preferences.includes('no-redirect') ? 200 : 303,
      headers: { location },
      document: { data: this.#documents.artifact(artifact, location) },
    };
  }

  #createArtifact(call: Call): Answer {
    const { data } = conform(call.body, this.#rules.createArtifact) as unknown as CreateArtifact;
    const { attributes, relationships } = data;
    const releaseId = relationships.release.data.id.toLowerCase();
    const release = this.#state.releases.find(({ id }) => id === releaseId);
    const environmentId =
      relationships.environment === undefined
        ? (call.environment?.id ?? release?.environmentId ?? null)
        : (relationships.environment.data?.id.toLowerCase() ?? null);
    permit(call, 'artifact.create', { environmentId });
    this.#permitProduct(call, release?.productId);

    const { filename } = attributes;
    const filetype = attributes.filetype?.toLowerCase().replace(/^\./, '').trim() || null;
    const errors: ErrorObject[] = [];
    if (!release) errors.push(invalid('RELEASE_NOT_FOUND', 'must exist', '/relationships/release'));
    if (lengthOf(filename) > 255) errors.push(tooLong('filename', 255));
    if (filetype !== null && filename.includes('.') && !filename.toLowerCase().endsWith(`.${filetype}`)) {
      errors.push(
        invalid(
          'FILENAME_EXTENSION_INVALID',
          `filename extension does not match filetype (expected ${filetype})`,
          '/attributes/filename',
        ),
      );
    }
    const taken = this.#state.artifacts.some(
      (artifact) => artifact.releaseId === releaseId && artifact.filename === filename,
    );
    if (taken) errors.push(invalid('FILENAME_TAKEN', 'already exists', '/attributes/filename'));
    errors.push(...fileErrors(attributes), ...this.#environmentErrors(environmentId, 'release', release));
    refuseInvalid(errors, 'artifacts');

    const now = this.#state.now();
    const artifact: Artifact = {
      id: randomUUID(),
      sequence: this.#state.nextSequence(),
      releaseId,
      environmentId,
      filename,
      filetype,
      filesize: attributes.filesize ?? null,
      platform: attributes.platform?.toLowerCase().trim() || null,
      arch: attributes.arch?.toLowerCase().trim() || null,
      signature: attributes.signature ?? null,
      checksum: attributes.checksum ?? null,
      metadata: attributes.metadata ?? {},
      status: 'WAITING',
      created: now,
      updated: now,
      yankedAt: null,
    };
    if (this.#losesRace('artifact')) {
      this.#state.addArtifact({ ...artifact, id: randomUUID(), metadata: {} });
      throw conflict();
    }
    // The row is saved before an address is signed, which fails without a bucket.
    this.#state.addArtifact(artifact, !this.#state.bucketIsMissing);
    if (this.#state.bucketIsMissing) throw internal();
    const location = this.#storage.presign(
      this.#storageOrigin(),
      'PUT',
      this.#state.objectKey(artifact),
      uploadWindow / 1000,
    );
    return {
      status: preferencesOf(call).includes('no-redirect') ? 200 : 307,
      headers: { location },
      document: { data: this.#documents.artifact(artifact, location) },
    };
  }

  #updateArtifact(call: Call): Answer {
    const artifact = this.#findArtifact(call);
    permit(call, 'artifact.update', artifact);
    const { data } = conform(call.body, this.#rules.updateArtifact) as unknown as {
      data: { attributes: FileAttributes };
    };
    const { attributes } = data;
    refuseInvalid(fileErrors(attributes), 'artifacts');
    if (attributes.filesize !== undefined) artifact.filesize = attributes.filesize;
    if (attributes.signature !== undefined) artifact.signature = attributes.signature;
    if (attributes.checksum !== undefined) artifact.checksum = attributes.checksum;
    if (attributes.metadata !== undefined) artifact.metadata = attributes.metadata;
    artifact.updated = this.#state.now();
    return { status: 200, document: { data: this.#documents.artifact(artifact) } };
  }

  #losesRace(kind: 'release' | 'artifact'): boolean {
    const index = this.races.indexOf(kind);
    if (index < 0) return false;
    this.races.splice(index, 1);
    return true;
  }

  // Packages and products.

  #createPackage(call: Call): Answer {
    const { data } = conform(call.body, this.#rules.createPackage) as unknown as CreatePackage;
    const { attributes, relationships } = data;
    const productId = relationships.product.data.id.toLowerCase();
    const product = this.#state.products.find(({ id }) => id === productId);
    const environmentId = call.environment?.id ?? product?.environmentId ?? null;
    permit(call, 'package.create', { environmentId });
    this.#permitProduct(call, productId);
    const errors: ErrorObject[] = [...metadataErrors(attributes.metadata)];
    if (this.#state.packages.some(({ key }) => key === attributes.key)) {
      errors.push(invalid('KEY_TAKEN', 'already exists', '/attributes/key'));
    }
    if (!product) errors.push(invalid('PRODUCT_NOT_FOUND', 'must exist', '/relationships/product'));
    refuseInvalid(errors, 'release-packages');
    const row: Package = {
      id: randomUUID(),
      key: packageKey(attributes.key, attributes.engine),
      name: attributes.name,
      engine: attributes.engine ?? null,
      productId,
      environmentId,
      metadata: attributes.metadata ?? {},
      created: this.#state.now(),
    };
    this.#state.packages.push(row);
    return {
      ...this.#showPackage(row),
      status: 201,
      headers: { location: `/v1/accounts/${this.#state.accountId}/packages/${row.id}` },
    };
  }

  #showPackage(row: Package | undefined): Answer {
    return { status: 200, document: { data: row ? this.#documents.package(row) : null } };
  }

  #showProduct(row: Product | undefined): Answer {
    return { status: 200, document: { data: row ? this.#documents.product(row) : null } };
  }

  #permitProduct({ token }: Call, productId: string | undefined): void {
    if (token.productId !== undefined && token.productId !== productId) {
      throw forbidden();
    }
  }

  // Replies.

  #list<Row extends { readonly id: string }>(call: Call, rows: readonly Row[], show: (row: Row) => unknown): Answer {
    const { query, path } = call;
    const page = ['number', 'size', 'cursor'].filter((key) => query.has(`page[${key}]`)).join();
    if (![...query.keys()].some((key) => /^page(\[|$)/.test(key))) {
      const limit = inRange(query.get('limit') ?? '10', 1, 100, 'limit', 'limit');
      return { status: 200, document: { data: rows.slice(0, limit).map(show) } };
    }
    if (!['number', 'number,size', 'cursor', 'size,cursor'].includes(page)) {
      throw badRequest('page must be an object containing a cursor or number and optional size', { parameter: 'page' });
    }
    const cursor = query.get('page[cursor]');
    if (cursor !== null && cursor !== '' && !uuidPattern.test(cursor)) {
      throw badRequest(`page cursor must be a valid UUID (got ${JSON.stringify(cursor)})`, {
        parameter: 'page[cursor]',
      });
    }
    const number =
      cursor === null ? inRange(query.get('page[number]') ?? '', 1, 100, 'page number', 'page[number]') : 1;
    const size = inRange(query.get('page[size]') ?? query.get('limit') ?? '10', 1, 100, 'page size', 'page[size]');
    const link = (page: Record<string, string | number>): string => {
      const kept = new URLSearchParams([...query].filter(([key]) => !key.startsWith('page[')));
      for (const [key, value] of Object.entries(page)) kept.set(`page[${key}]`, String(value));
      return `${path}?${kept.toString()}`;
    };
    if (cursor !== null) {
      const start = cursor === '' ? 0 : rows.findIndex(({ id }) => id === cursor) + 1;
      const part = rows.slice(start, start + size);
      const last = part.at(-1);
      const next = last && start + size < rows.length ? link({ cursor: last.id, size }) : null;
      return { status: 200, document: { data: part.map(show), links: { self: link({ cursor, size }), next } } };
    }
    const pages = Math.ceil(rows.length / size);
    const links = {
      self: link({ number, size }),
      prev: number > 1 ? link({ number: number - 1, size }) : null,
      next: number < pages ? link({ number: number + 1, size }) : null,
      first: link({ number: 1, size }),
      last: link({ number: pages, size }),
      meta: { pages, count: rows.length },
    };
    return { status: 200, document: { data: rows.slice((number - 1) * size, number * size).map(show), links } };
  }
}

interface Linked {
  readonly data: { readonly id: string };
}
interface ConstraintItem {
  readonly relationships: { readonly entitlement: Linked };
}
interface CreateRelease {
  readonly data: {
    readonly attributes: TextAttributes & {
      readonly version: string;
      readonly channel: Channel;
      readonly status?: 'DRAFT' | 'PUBLISHED';
    };
    readonly relationships: {
      readonly product: Linked;
      readonly package?: { readonly data: { readonly id: string } | null };
      readonly environment?: { readonly data: { readonly id: string } | null };
      readonly constraints?: { readonly data: readonly ConstraintItem[] };
    };
  };
}
interface UpdateRelease {
  readonly data: { readonly attributes: TextAttributes };
}
interface CreateArtifact {
  readonly data: {
    readonly attributes: FileAttributes & {
      readonly filename: string;
      readonly filetype?: string | null;
      readonly platform?: string | null;
      readonly arch?: string | null;
    };
    readonly relationships: {
      readonly release: Linked;
      readonly environment?: { readonly data: { readonly id: string } | null };
    };
  };
}
interface CreatePackage {
  readonly data: {
    readonly attributes: {
      readonly name: string;
      readonly key: string;
      readonly engine?: string | null;
      readonly metadata?: unknown;
    };
    readonly relationships: { readonly product: Linked };
  };
}

/** Names of Python packages are normalized. */
export function packageKey(key: string, engine: string | null | undefined): string {
  return engine === 'pypi' ? key.replaceAll(/[-_.]+/g, '-') : key;
}

function preferencesOf({ headers, query }: Call): readonly string[] {
  return (headers['prefer'] ?? query.get('prefer') ?? '').split(',').map((word) => word.trim());
}

function findRelease(rows: readonly Release[], name: string): Release | undefined {
  return oldest(rows.filter(({ id, version, tag }) => id === name.toLowerCase() || version === name || tag === name));
}

function inRange(text: string, lowest: number, highest: number, what: string, parameter: string): number {
  const number = /^\s*-?\d+/.test(text) ? Number.parseInt(text, 10) : 0;
  if (number >= lowest && number <= highest) return number;
  const hint = what === 'page number' && number > highest ? ', please use cursor-based pagination instead' : '';
  throw badRequest(`${what} must be a number between ${lowest} and ${highest} (got ${number}${hint})`, { parameter });
}
