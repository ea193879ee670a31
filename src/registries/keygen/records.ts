import { z } from 'zod';

import { listOf } from '../../domain/schema.ts';
import { maxNesting, nestsDeeperThan } from './metadata.ts';

/** UUIDs, which become parts of addresses and of an outcome's page. */
const id = z.string().min(1).max(255);
/** For replies of which only the id matters. */
export const resourceSchema = z.object({ id });
const linkage = z.object({ data: resourceSchema.nullish() }).optional();
const text = z.string().nullable().default(null);
/** What nests deeper did not come from Keygen, which stores three levels; sent back to it, it would overflow the stack. */
const mapping = z.record(z.string(), z.unknown()).refine((value) => !nestsDeeperThan(maxNesting, value));
const ofType = <Type extends string>(type: Type) => ({ id, type: z.literal(type) });

export const releaseSchema = z
  .object({
    ...ofType('releases'),
    attributes: z.object({
      version: z.string(),
      channel: z.string(),
      status: z.enum(['DRAFT', 'PUBLISHED', 'YANKED']),
      name: text,
      description: text,
      tag: text,
      metadata: mapping.nullish(),
    }),
    relationships: z.object({ product: linkage, package: linkage }).optional(),
  })
  .transform(({ id, attributes, relationships }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    /** Absent if the reply does not contain it. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent if the reply does not contain it. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
  }));
export type ReleaseRecord = z.output<typeof releaseSchema>;

export const artifactSchema = z
  .object({
    ...ofType('artifacts'),
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

export const constraintSchema = z
  .object({ ...ofType('constraints'), relationships: z.object({ entitlement: z.object({ data: resourceSchema }) }) })
  .transform(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id }));
export type ConstraintRecord = z.output<typeof constraintSchema>;

export const packageSchema = z
  .object({
    ...ofType('packages'),
    attributes: z.object({ engine: z.string().nullish().catch(undefined) }).optional(),
    relationships: z.object({ product: linkage }).optional(),
  })
  .transform(({ id, attributes, relationships }) => ({
    id,
    engine: attributes?.engine ?? undefined,
    productId: relationships?.product?.data?.id,
  }));
export const productSchema = z.object(ofType('products'));
export const entitlementSchema = z.object(ofType('entitlements'));

/** The reply of `/me`: the bearer, and next to it the token. What is missing is unknown. */
export const tokenSchema = z
  .object({
    data: resourceSchema,
    included: listOf(
      z.object({
        type: z.string(),
        attributes: z
          .object({
            kind: z.string().optional().catch(undefined),
            expiry: z.string().nullish().catch(undefined),
            permissions: listOf(z.string()).optional().catch(undefined),
          })
          .optional()
          .catch(undefined),
      }),
    ).catch([]),
  })
  .transform(({ included }) => included.find(({ type }) => type === 'tokens')?.attributes ?? {});
export interface TokenRecord {
  readonly kind?: string | undefined;
  /** ISO 8601; null if it never expires. */
  readonly expiry?: string | null | undefined;
  readonly permissions?: readonly string[] | undefined;
}
