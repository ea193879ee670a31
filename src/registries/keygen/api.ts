import { z } from 'zod';

import type { Effect, HttpClient, HttpReply, HttpRequest } from '../../domain/ports.ts';
import { ProblemError, type Problems } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemsFromFailure } from '../failure.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import { codesOf, jsonFrom, problemsFromReply, type Subject } from './errors.ts';

/** What this module speaks; 1.8 only renames error codes, and older servers do not know it. */
const apiVersion = '1.7';
const jsonApi = 'application/vnd.api+json';
/** Items of a page: the most that the service gives. */
const pageSize = 100;
/** Pages of a list that are read before it is taken as it is: more than any release has. */
const maxPages = 20;

const resource = z.object({ id: z.string().min(1) });
const linkage = z.object({ data: resource.nullish() }).optional();
const mapping = z.record(z.string(), z.unknown());

const releaseSchema = z
  .object({
    id: z.string().min(1),
    type: z.literal('releases'),
    attributes: z.object({
      version: z.string(),
      channel: z.string(),
      status: z.enum(['DRAFT', 'PUBLISHED', 'YANKED']),
      name: z.string().nullish(),
      description: z.string().nullish(),
      tag: z.string().nullish(),
      metadata: mapping.nullish(),
    }),
    relationships: z.object({ product: linkage, package: linkage }).optional(),
  })
  .transform(({ id, attributes: { name, description, tag, metadata, ...attributes }, relationships }) => ({
    id,
    ...attributes,
    name: name ?? null,
    description: description ?? null,
    tag: tag ?? null,
    metadata: metadata ?? {},
    /** Absent where the reply does not say. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent where the reply does not say. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
  }));
export type ReleaseRecord = z.output<typeof releaseSchema>;

const artifactSchema = z
  .object({
    id: z.string().min(1),
    type: z.literal('artifacts'),
    attributes: z.object({
      filename: z.string(),
      filetype: z.string().nullish(),
      filesize: z.number().nullish(),
      platform: z.string().nullish(),
      arch: z.string().nullish(),
      checksum: z.string().nullish(),
      signature: z.string().nullish(),
      status: z.enum(['WAITING', 'PROCESSING', 'UPLOADED', 'FAILED', 'YANKED']),
      metadata: mapping.nullish(),
      created: z.string().nullish(),
    }),
    links: z.object({ redirect: z.string().optional() }).optional().catch(undefined),
  })
  .transform(({ id, attributes, links }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    redirect: links?.redirect,
  }));
export type ArtifactRecord = z.output<typeof artifactSchema>;

const constraintSchema = z
  .object({
    id: z.string().min(1),
    type: z.literal('constraints'),
    relationships: z.object({ entitlement: z.object({ data: resource }) }),
  })
  .transform(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id }));
export type ConstraintRecord = z.output<typeof constraintSchema>;

const packageSchema = z
  .object({
    id: z.string().min(1),
    type: z.literal('packages'),
    relationships: z.object({ product: linkage }).optional(),
  })
  .transform(({ id, relationships }) => ({ id, productId: relationships?.product?.data?.id }));
const productSchema = z.object({ id: z.string().min(1), type: z.literal('products') });
const entitlementSchema = z.object({ id: z.string().min(1), type: z.literal('entitlements') });

/** Why a call brought nothing. */
export interface Refusal {
  /** `none`: nothing was changed. `unknown`: the service may have acted; look before it is asked again. */
  readonly landed: 'none' | 'unknown';
  /** Of the reply, where the service answered with an error. */
  readonly status?: number;
  /** The service's own codes, e.g. `FILENAME_TAKEN`. */
  readonly codes: readonly string[];
  readonly problems: Problems;
}

export type Answer<T> = Result<T, Refusal>;

/** The value, or its problems as the exception that the pipeline turns into the entry's failure. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.error.problems);
}

/** As `must`, but a 404 is undefined. */
export function unwrapOrUndefined<T>(answer: Answer<T>): T | undefined {
  return !answer.ok && answer.error.status === 404 ? undefined : unwrap(answer);
}

/** Where a release is looked for: a package's id, or '' for releases without a package. */
export interface Scope {
  readonly product: string;
  readonly package: string;
}

interface Call<T> {
  readonly doing: string;
  readonly subject: Subject;
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly prefer?: string;
  /** Statuses beside 200 that are a success. */
  readonly also?: readonly number[];
  readonly reply: (reply: HttpReply) => T | undefined;
}

export type Api = ReturnType<typeof apiOf>;

/**
 * The calls of https://keygen.sh/docs/api/releases/ and its neighbours. Actions and sub-resources take UUIDs only: by version
 * the service would pick the oldest release of any product.
 */
export function apiOf(http: HttpClient, endpoint: Endpoint) {
  const call = async <T>({
    method,
    path,
    query,
    body,
    prefer,
    also = [],
    reply,
    doing,
    subject,
  }: Call<T>): Promise<Answer<T>> => {
    const effect: Effect = method === 'GET' ? 'read' : 'write';
    const sent = await http.send({
      method,
      effect,
      url: `${addressOf(endpoint, path)}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`,
      headers: {
        authorization: `Bearer ${endpoint.token}`,
        accept: jsonApi,
        'keygen-version': apiVersion,
        ...(endpoint.environment === undefined ? {} : { 'keygen-environment': endpoint.environment }),
        ...(body === undefined ? {} : { 'content-type': jsonApi }),
        ...(prefer === undefined ? {} : { prefer }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(also.some((status) => status >= 300) ? { redirects: 'return' } : {}),
    });
    if (!sent.ok) {
      const problems = problemsFromFailure(sent.error, { title: 'Keygen', label: endpoint.label });
      return failed({ landed: effect === 'read' ? 'none' : sent.error.landed, codes: [], problems });
    }
    const { status } = sent.value;
    if (status !== 200 && !also.includes(status) && (status < 200 || status > 299)) {
      return failed({
        landed: 'none',
        status,
        codes: codesOf(sent.value),
        problems: problemsFromReply(sent.value, { doing, subject }),
      });
    }
    const value = reply(sent.value);
    if (value !== undefined) return ok(value);
    return failed({
      landed: effect === 'read' ? 'none' : 'unknown',
      codes: [],
      problems: [
        {
          code: 'registry.unreadable',
          title: `Keygen answered ${status} to the request to ${doing}, but not in its own words`,
          detail: truncate(bodyExcerpt(sent.value), 1_000),
          hint: 'Is `url` a Keygen server? If it is, run again: a re-run is safe.',
        },
      ],
    });
  };

  const list = async <S extends z.ZodType>(
    schema: S,
    what: Omit<Call<never>, 'method' | 'reply'>,
    pages = maxPages,
  ): Promise<Answer<z.output<S>[]>> => {
    const items: z.output<S>[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const query = { ...what.query, 'page[size]': String(pageSize), 'page[number]': String(page) };
      const answer = await call({ ...what, method: 'GET', query, reply: dataOf(z.array(schema)) });
      if (!answer.ok) return answer;
      items.push(...answer.value);
      if (answer.value.length < pageSize) break;
    }
    return ok(items);
  };

  const scoped = (scope: Scope): Record<string, string> => ({ product: scope.product, package: scope.package });
  const releasePath = (id: string): string => `/releases/${encodeURIComponent(id)}`;
  /** A success without a body has no words of its own but its status. */
  const gone = ({ status }: HttpReply): true | undefined => (status === 204 ? true : undefined);

  return {
    product: (id: string) =>
      call({
        doing: 'show the product',
        subject: 'product',
        method: 'GET',
        path: `/products/${encodeURIComponent(id)}`,
        reply: dataOf(productSchema),
      }),

    package: (key: string) =>
      call({
        doing: 'show the package',
        subject: 'package',
        method: 'GET',
        path: `/packages/${encodeURIComponent(key)}`,
        reply: dataOf(packageSchema),
      }),

    entitlement: (code: string) =>
      call({
        doing: `show the entitlement ${truncate(code, 60)}`,
        subject: 'entitlements',
        method: 'GET',
        path: `/entitlements/${encodeURIComponent(code)}`,
        reply: dataOf(entitlementSchema),
      }),

    /** By UUID, version or tag; 404 where there is none in the scope. */
    release: (key: string, scope: Scope) =>
      call({
        doing: `show the release ${truncate(key, 60)}`,
        subject: 'release',
        method: 'GET',
        path: releasePath(key),
        query: scoped(scope),
        reply: dataOf(releaseSchema),
      }),

    /** Newest first. `pages` of a hundred at most. */
    releases: (scope: Scope, { status, pages }: { readonly status?: 'PUBLISHED'; readonly pages?: number } = {}) =>
      list(
        releaseSchema,
        {
          doing: 'list the releases',
          subject: 'release',
          path: '/releases',
          query: { ...scoped(scope), ...(status === undefined ? {} : { status }) },
        },
        pages,
      ),

    createRelease: (body: unknown) =>
      call({
        doing: 'create the release',
        subject: 'release',
        method: 'POST',
        path: '/releases',
        body,
        also: [201],
        reply: dataOf(releaseSchema),
      }),

    updateRelease: (id: string, attributes: Readonly<Record<string, unknown>>, subject: Subject = 'release') =>
      call({
        doing: subject === 'tag' ? 'move the tag' : 'update the release',
        subject,
        method: 'PATCH',
        path: releasePath(id),
        body: { data: { type: 'releases', attributes } },
        reply: dataOf(releaseSchema),
      }),

    publishRelease: (id: string) =>
      call({
        doing: 'publish the release',
        subject: 'release',
        method: 'POST',
        path: `${releasePath(id)}/actions/publish`,
        reply: dataOf(releaseSchema),
      }),

    yankRelease: (id: string) =>
      call({
        doing: 'yank the release',
        subject: 'release',
        method: 'POST',
        path: `${releasePath(id)}/actions/yank`,
        reply: dataOf(releaseSchema),
      }),

    deleteRelease: (id: string) =>
      call({
        doing: 'delete the release',
        subject: 'release',
        method: 'DELETE',
        path: releasePath(id),
        also: [204],
        reply: gone,
      }),

    setPackage: (id: string, packageId: string) =>
      call({
        doing: 'set the package',
        subject: 'package',
        method: 'PUT',
        path: `${releasePath(id)}/package`,
        body: { data: { type: 'packages', id: packageId } },
        reply: dataOf(resource),
      }),

    /** The release to upgrade to; 404 where there is none. */
    upgrade: (id: string, scope: Scope, channel: string) =>
      call({
        doing: 'upgrade',
        subject: 'release',
        method: 'GET',
        path: `${releasePath(id)}/upgrade`,
        query: { ...scoped(scope), channel },
        reply: dataOf(releaseSchema),
      }),

    constraints: (id: string) =>
      list(constraintSchema, {
        doing: 'list the constraints',
        subject: 'entitlements',
        path: `${releasePath(id)}/constraints`,
      }),

    attach: (id: string, entitlementIds: readonly string[]) =>
      call({
        doing: 'attach constraints',
        subject: 'entitlements',
        method: 'POST',
        path: `${releasePath(id)}/constraints`,
        body: { data: entitlementIds.map(constraintBody) },
        also: [201],
        reply: dataOf(z.array(constraintSchema)),
      }),

    detach: (id: string, constraintIds: readonly string[]) =>
      call({
        doing: 'detach constraints',
        subject: 'entitlements',
        method: 'DELETE',
        path: `${releasePath(id)}/constraints`,
        body: { data: constraintIds.map((constraint) => ({ type: 'constraints', id: constraint })) },
        also: [204],
        reply: gone,
      }),

    artifacts: (id: string) =>
      list(artifactSchema, { doing: 'list the artifacts', subject: 'artifacts', path: `${releasePath(id)}/artifacts` }),

    /** An artifact as a customer reaches it, through its release, without counting as a download. */
    download: (id: string, artifactId: string) =>
      call({
        doing: 'show the download',
        subject: 'artifacts',
        method: 'GET',
        path: `${releasePath(id)}/artifacts/${encodeURIComponent(artifactId)}`,
        prefer: 'no-download',
        reply: dataOf(artifactSchema),
      }),

    /** The new artifact, and where its bytes go. */
    createArtifact: (body: unknown, filename: string) =>
      call({
        doing: `create the artifact ${truncate(filename, 120)}`,
        subject: 'artifacts',
        method: 'POST',
        path: '/artifacts',
        body,
        prefer: 'no-redirect',
        also: [201, 307],
        reply: (reply) => {
          const artifact = dataOf(artifactSchema)(reply);
          const target = reply.headers['location'] ?? artifact?.redirect;
          return artifact === undefined || target === undefined ? undefined : { artifact, target };
        },
      }),

    artifact: (id: string) =>
      call({
        doing: 'show the artifact',
        subject: 'artifacts',
        method: 'GET',
        path: `/artifacts/${encodeURIComponent(id)}`,
        prefer: 'no-download',
        reply: dataOf(artifactSchema),
      }),

    deleteArtifact: (id: string) =>
      call({
        doing: 'delete the artifact',
        subject: 'artifacts',
        method: 'DELETE',
        path: `/artifacts/${encodeURIComponent(id)}`,
        also: [204],
        reply: gone,
      }),
  };
}

/** One constraint of a body, by the entitlement's UUID. */
export function constraintBody(entitlementId: string): unknown {
  return { type: 'constraints', relationships: { entitlement: { data: { type: 'entitlements', id: entitlementId } } } };
}

function dataOf<S extends z.ZodType>(schema: S): (reply: HttpReply) => z.output<S> | undefined {
  const document = z.object({ data: schema });
  return (reply) => {
    const parsed = document.safeParse(jsonFrom(reply.text));
    return parsed.success ? (parsed.data as { data: z.output<S> }).data : undefined;
  };
}
