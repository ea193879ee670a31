import { z } from 'zod';

import { patternFault } from '../../domain/assets.ts';
import { codePoints } from '../../domain/text.ts';
import { algorithms, encodings } from './artifacts/checksum.ts';
import { signingKeyFrom } from './artifacts/signature.ts';
import { artifactMetadataFault, metadataFault } from './metadata.ts';
import { placeholderFault } from './placeholders.ts';

/** What a version may be published as. A prerelease has to start with the name of its channel; `stable` has none. */
export const channels = ['stable', 'rc', 'beta', 'alpha', 'dev'] as const;
export type Channel = (typeof channels)[number];

// No schema here transforms: the generated documents would lose its defaults.

/** Optional string; see givenSettings for empty strings. */
const text = z.string().trim().optional();

/** Text inside a mapping. */
const word = z.string().nullish();

const maxLength = 255;
const isShort = (value: string | null | undefined): boolean => codePoints(value ?? '') <= maxLength;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A check that rejects a value with a fault, which is the end of a sentence. */
const refuse =
  <Value>(faultOf: (value: Value) => string | undefined, subject = 'It') =>
  (value: Value, issues: z.core.$RefinementCtx): void => {
    const fault = faultOf(value);
    if (fault !== undefined) issues.addIssue({ code: 'custom', message: `${subject} ${fault}` });
  };

const mapping = z.record(z.string(), z.unknown());
const pattern = z.string().superRefine(refuse(patternFault, 'The pattern'));
/** Text with placeholders. */
const filled = refuse<string | null | undefined>((value) => placeholderFault(value ?? ''));

function signingKeyFault(value: string): string | undefined {
  const key = value === '' ? undefined : signingKeyFrom(value);
  return key?.ok === false ? key.error : undefined;
}

const artifact = z.union(
  [
    pattern,
    z.strictObject({
      asset: pattern,
      platform: word,
      arch: word,
      filename: word
        .refine(isShort, `A filename has at most ${maxLength} characters`)
        // In the address of the upload, such a part would lead to another file.
        .refine((name) => !/(^|\/)\.\.?(\/|$)/.test(name ?? ''), 'No part of a filename is `.` or `..`')
        .superRefine(filled),
      filetype: word,
      metadata: mapping.superRefine(refuse(artifactMetadataFault)).nullish(),
      signature: pattern.nullish(),
      checksum: z
        .strictObject({ algorithm: z.enum(algorithms).nullish(), encoding: z.enum(encodings).nullish() })
        .nullish(),
    }),
  ],
  {
    error:
      'Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype`, `metadata`, `signature` and `checksum`',
  },
);

/** The entry's own settings; the public contract's table is generated from here. */
export const settings = z.strictObject({
  account: text.meta({
    description: 'Id or slug of the account. If omitted, paths are below `/v1` (self-hosted, custom domains)',
    default: 'none; required for the default `url`',
  }),
  product: z
    .string()
    .trim()
    .regex(uuid, "Copy the product's ID, a UUID, from Keygen's dashboard")
    .meta({ description: 'UUID of the product' }),
  package: text.meta({ description: 'UUID or key of the package', default: 'none' }),
  channel: z
    .enum(channels)
    .optional()
    .meta({ description: '`stable`, `rc`, `beta`, `alpha` or `dev`', default: 'from the version' }),
  name: text.superRefine(filled).meta({
    description: 'Name of the release; may contain `{version}`, `{tag}` and `{channel}`',
    default: 'its title on GitHub',
  }),
  description: text.meta({ description: 'Description of the release', default: 'its body on GitHub' }),
  tag: text
    .refine(
      (tag) => isShort(tag) && !/^actions?$/.test(tag ?? ''),
      `A tag has at most ${maxLength} characters, and is neither \`action\` nor \`actions\``,
    )
    .superRefine(filled)
    .meta({
      description:
        "Keygen's own tag, e.g. `latest`, that moves to this release once it is published: to stable releases only, and never away from a newer version. With `{channel}` it moves within its channel; with `{version}` or `{tag}` it is this release's own",
      default: 'none',
    }),
  metadata: mapping
    .superRefine(refuse(metadataFault))
    .optional()
    .meta({ description: 'Mapping that is stored with the release', default: 'none' }),
  entitlements: z
    .array(z.string().trim().min(1, 'An entitlement is a UUID or a code'))
    .max(20, 'A release has at most 20 constraints')
    .optional()
    .meta({
      description:
        'UUIDs or codes of the entitlements that constrain the release; the release ends up with exactly this set; `[]` detaches all. On a published release only `update` detaches',
      default: 'unchanged',
    }),
  artifacts: z.array(artifact).optional().meta({
    description:
      'Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata, signature, checksum}`; `[]` for none. A name that starts with `./` is a path or glob in the workspace. `filename` may contain `{version}`, `{tag}` and `{channel}`; `signature` names the asset or path whose text is the signature; `checksum` is `{algorithm, encoding}`, by default the form that clients of the package engine read',
    default: 'every asset',
  }),
  'signing-key': z.string().trim().superRefine(refuse(signingKeyFault)).optional().meta({
    description:
      'Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret',
    default: 'none',
  }),
  environment: text
    .refine((value) => /^[\x21-\x7e]*$/.test(value ?? ''), 'An environment is a UUID or a code')
    .meta({ description: 'UUID or code, sent as `Keygen-Environment`', default: 'none' }),
  draft: z.boolean().default(false).meta({ description: 'Leave the release as a draft' }),
  wait: z
    .int()
    .min(0, 'Give whole seconds, from 0 to 999999')
    .max(999_999, 'Give whole seconds, from 0 to 999999')
    .default(120)
    .meta({
      description:
        'Seconds that Keygen has, after the last upload, to process every artifact; the release is published only after that. `0`: publish at once',
    }),
  republish: z.boolean().default(false).meta({ description: 'Allow publishing a yanked version again' }),
  'on-withdraw': z.enum(['yank', 'delete', 'keep']).default('yank').meta({
    description:
      'What `withdraw` does: `yank`, `delete` or `keep`. A draft that was never published is deleted, unless it is `keep`',
  }),
});

export type KeygenSettings = z.infer<typeof settings>;
export type ArtifactSelector = NonNullable<KeygenSettings['artifacts']>[number];

/** The settings without empty strings, which count as not set. */
export function givenSettings<Settings extends KeygenSettings>(all: Settings): Settings {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) as Settings;
}
