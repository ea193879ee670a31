import * as z from 'zod/mini';

import { defined, parseJson } from '../../domain/data.ts';
import type { HttpReply, HttpRequest } from '../../domain/ports.ts';
import { listOf } from '../../domain/schema.ts';
import { truncate } from '../../domain/text.ts';
import { percentEncoded } from '../../domain/url.ts';
import type { CallFacts, Subject } from './errors.ts';
import {
  artifactSchema,
  constraintSchema,
  entitlementSchema,
  packageSchema,
  productSchema,
  releaseSchema,
  tokenSchema,
  type TokenRecord,
} from './records.ts';

/**
 * The calls of https://keygen.sh/docs/api/releases/ and its neighbors, as data: what a dry run shows and what is sent are the same.
 * Actions and sub-resources take UUIDs only: given a version, the service would pick the oldest release of any product.
 */
export interface Call<T> extends CallFacts {
  readonly method: HttpRequest['method'];
  /** Below the account. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What the log calls it, if calls with one address would look alike. */
  readonly bodyName?: string;
  readonly prefer?: string;
  /** The redirect that is a success of this call. */
  readonly redirect?: number;
  /** The value of a successful reply; undefined if the reply does not match its schema. */
  readonly reply: (reply: HttpReply) => T | undefined;
}

/** Where a release is looked up: a package's id, or '' for releases without a package. */
export interface Scope {
  readonly product: string;
  readonly package: string;
}

/** The id, in a dry run, of a release that does not exist yet. */
export const futureId = '{id}';

/** A path from a template, with encoded parts. */
function path(template: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: template }, ...parts.map((part) => (part === futureId ? part : percentEncoded(part))));
}

function dataOf<S extends z.core.$ZodType>(schema: S): (reply: HttpReply) => z.output<S> | undefined {
  const document = z.object({ data: schema });
  return (reply) => (document.safeParse(parseJson(reply.text)).data as { data: z.output<S> } | undefined)?.data;
}

/** A success without a body is recognized by its status alone. */
const noContent = ({ status }: HttpReply): true | undefined => (status === 204 ? true : undefined);

type Facts = Pick<Call<never>, 'query' | 'prefer'>;

const readPermission: Readonly<Record<Subject, string>> = {
  token: 'token.read',
  product: 'product.read',
  package: 'package.read',
  entitlements: 'entitlement.read',
  release: 'release.read',
  tag: 'release.read',
  artifacts: 'artifact.read',
};

function get<S extends z.core.$ZodType>(doing: string, subject: Subject, path: string, schema: S, facts: Facts = {}) {
  const permission = readPermission[subject];
  return { doing, subject, permission, method: 'GET', path, reply: dataOf(schema), ...facts } satisfies Call<
    z.output<S>
  >;
}

/** The token of the request, which is next to its bearer. */
export const me = (): Call<TokenRecord> => ({
  doing: 'show the token',
  subject: 'token',
  method: 'GET',
  path: '/me',
  reply: (reply) => tokenSchema.safeParse(parseJson(reply.text)).data,
});

export const product = (id: string) => get('show the product', 'product', path`/products/${id}`, productSchema);

export const packageOf = (key: string) => get('show the package', 'package', path`/packages/${key}`, packageSchema);

export const entitlement = (code: string) =>
  get(`show the entitlement ${truncate(code, 60)}`, 'entitlements', path`/entitlements/${code}`, entitlementSchema);

/** By UUID, version or tag; 404 if there is none in the scope. */
export const release = (key: string, scope: Scope) =>
  get(`show the release ${truncate(key, 60)}`, 'release', path`/releases/${key}`, releaseSchema, {
    query: { ...scope },
  });

/** A list, newest first. */
export const releases = (scope: Scope, status?: 'PUBLISHED') =>
  get('list the releases', 'release', '/releases', listOf(releaseSchema), {
    query: { ...scope, ...defined({ status }) },
  });

/** The release to upgrade to; 404 if there is none. */
export const upgrade = (id: string, scope: Scope, channel: string) => ({
  ...get('upgrade', 'release', path`/releases/${id}/upgrade`, releaseSchema, { query: { ...scope, channel } }),
  permission: 'release.upgrade',
});

export const constraints = (id: string) => ({
  ...get('list the constraints', 'entitlements', path`/releases/${id}/constraints`, listOf(constraintSchema)),
  permission: 'constraint.read',
});

export const artifacts = (id: string) =>
  get('list the artifacts', 'artifacts', path`/releases/${id}/artifacts`, listOf(artifactSchema));

/** An artifact as a customer reaches it, through its release, without counting as a download. */
export const download = (id: string, artifactId: string) =>
  get('show the download', 'artifacts', path`/releases/${id}/artifacts/${artifactId}`, artifactSchema, {
    prefer: 'no-download',
  });

export const artifact = (id: string) =>
  get('show the artifact', 'artifacts', path`/artifacts/${id}`, artifactSchema, { prefer: 'no-download' });

function write<T>(
  doing: string,
  [subject, permission]: readonly [Subject, string],
  [method, path]: readonly [Exclude<HttpRequest['method'], 'GET' | 'HEAD'>, string],
  reply: Call<T>['reply'],
  body?: unknown,
): Call<T> {
  return { doing, subject, permission, method, path, reply, ...defined({ body }) };
}

const releaseFrom = dataOf(releaseSchema);

export const createRelease = (body: unknown) =>
  write('create the release', ['release', 'release.create'], ['POST', '/releases'], releaseFrom, body);

export const updateRelease = (id: string, attributes: Readonly<Record<string, unknown>>) =>
  write('update the release', ['release', 'release.update'], ['PATCH', path`/releases/${id}`], releaseFrom, {
    data: { type: 'releases', attributes },
  });

export const setTag = (id: string, tag: string | null) => ({
  ...updateRelease(id, { tag }),
  doing: 'move the tag',
  subject: 'tag' as const,
});

export const publishRelease = (id: string) =>
  write(
    'publish the release',
    ['release', 'release.publish'],
    ['POST', path`/releases/${id}/actions/publish`],
    releaseFrom,
  );

export const yankRelease = (id: string) =>
  write('yank the release', ['release', 'release.yank'], ['POST', path`/releases/${id}/actions/yank`], releaseFrom);

export const deleteRelease = (id: string) =>
  write('delete the release', ['release', 'release.delete'], ['DELETE', path`/releases/${id}`], noContent);

export const attachConstraints = (id: string, entitlementIds: readonly string[]) =>
  write(
    'attach constraints',
    ['entitlements', 'release.constraints.attach'],
    ['POST', path`/releases/${id}/constraints`],
    dataOf(listOf(constraintSchema)),
    { data: entitlementIds.map(constraintBody) },
  );

export const detachConstraints = (id: string, constraintIds: readonly string[]) =>
  write(
    'detach constraints',
    ['entitlements', 'release.constraints.detach'],
    ['DELETE', path`/releases/${id}/constraints`],
    noContent,
    {
      data: constraintIds.map((constraint) => ({ type: 'constraints', id: constraint })),
    },
  );

/** Replies with the new artifact, and the address that takes its bytes. */
export const createArtifact = (body: unknown, filename: string) => ({
  ...write(
    `create the artifact ${truncate(filename, 120)}`,
    ['artifacts', 'artifact.create'],
    ['POST', '/artifacts'],
    (reply) => {
      const record = dataOf(artifactSchema)(reply);
      const target = reply.headers['location'] ?? record?.redirect;
      // The bytes must not go to the address of another file.
      return record?.filename !== filename || target === undefined ? undefined : { record, target };
    },
    body,
  ),
  prefer: 'no-redirect',
  redirect: 307,
  bodyName: `the artifact ${truncate(filename, 120)}`,
});

export const updateArtifact = (id: string, attributes: Readonly<Record<string, unknown>>) =>
  write(
    'update the artifact',
    ['artifacts', 'artifact.update'],
    ['PATCH', path`/artifacts/${id}`],
    dataOf(artifactSchema),
    {
      data: { type: 'artifacts', attributes },
    },
  );

export const deleteArtifact = (id: string) =>
  write('delete the artifact', ['artifacts', 'artifact.delete'], ['DELETE', path`/artifacts/${id}`], noContent);

export function constraintBody(entitlementId: string): unknown {
  return { type: 'constraints', relationships: { entitlement: { data: { type: 'entitlements', id: entitlementId } } } };
}
