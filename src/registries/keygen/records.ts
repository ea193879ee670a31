import * as z from 'zod/mini';

import { ifAny, listOf } from '../../domain/schema.ts';
import { maxNesting, nestsDeeperThan } from './metadata.ts';

/** UUIDs, which become parts of addresses and of an outcome's page. */
const id = z.string().check(z.minLength(1), z.maxLength(255));
/** For replies of which only the id matters. */
export const resourceSchema = z.object({ id });
const linkage = z.optional(z.object({ data: z.nullish(resourceSchema) }));
const text = z._default(z.nullable(z.string()), null);
const word = z.nullish(z.string());
/** What nests deeper did not come from Keygen, which stores three levels; sent back to it, it would overflow the stack. */
const mapping = z.record(z.string(), z.unknown()).check(z.refine((value) => !nestsDeeperThan(maxNesting, value)));
const ofType = <Type extends string>(type: Type) => ({ id, type: z.literal(type) });

export const releaseSchema = z.pipe(
  z.object({
    ...ofType('releases'),
    attributes: z.object({
      version: z.string(),
      channel: z.string(),
      status: z.enum(['DRAFT', 'PUBLISHED', 'YANKED']),
      name: text,
      description: text,
      tag: text,
      metadata: z.nullish(mapping),
    }),
    relationships: z.optional(z.object({ product: linkage, package: linkage })),
  }),
  z.transform(({ id, attributes, relationships }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    /** Absent if the reply does not contain it. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent if the reply does not contain it. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
  })),
);
export type ReleaseRecord = z.output<typeof releaseSchema>;

export const artifactSchema = z.pipe(
  z.object({
    ...ofType('artifacts'),
    attributes: z.object({
      filename: z.string(),
      filetype: word,
      filesize: z.nullish(z.number()),
      platform: word,
      arch: word,
      checksum: word,
      signature: word,
      status: z.enum(['WAITING', 'PROCESSING', 'UPLOADED', 'FAILED', 'YANKED']),
      metadata: z.nullish(mapping),
      created: word,
    }),
    links: ifAny(z.object({ redirect: z.optional(z.string()) })),
  }),
  z.transform(({ id, attributes, links }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    redirect: links?.redirect,
  })),
);
export type ArtifactRecord = z.output<typeof artifactSchema>;

export const constraintSchema = z.pipe(
  z.object({ ...ofType('constraints'), relationships: z.object({ entitlement: z.object({ data: resourceSchema }) }) }),
  z.transform(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id })),
);
export type ConstraintRecord = z.output<typeof constraintSchema>;

export const packageSchema = z.pipe(
  z.object({
    ...ofType('packages'),
    attributes: z.optional(z.object({ engine: z.catch(word, undefined) })),
    relationships: z.optional(z.object({ product: linkage })),
  }),
  z.transform(({ id, attributes, relationships }) => ({
    id,
    engine: attributes?.engine ?? undefined,
    productId: relationships?.product?.data?.id,
  })),
);
export const productSchema = z.object(ofType('products'));
export const entitlementSchema = z.object(ofType('entitlements'));

/** The reply of `/me`: the bearer, and next to it the token. What is missing is unknown. */
export const tokenSchema = z.pipe(
  z.object({
    data: resourceSchema,
    included: z.catch(
      listOf(
        z.object({
          type: z.string(),
          attributes: ifAny(
            z.object({
              kind: ifAny(z.string()),
              expiry: z.catch(word, undefined),
              permissions: ifAny(listOf(z.string())),
            }),
          ),
        }),
      ),
      [],
    ),
  }),
  z.transform(({ included }) => included.find(({ type }) => type === 'tokens')?.attributes ?? {}),
);
export interface TokenRecord {
  readonly kind?: string | undefined;
  /** ISO 8601; null if it never expires. */
  readonly expiry?: string | null | undefined;
  readonly permissions?: readonly string[] | undefined;
}
