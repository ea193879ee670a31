import * as z from 'zod/mini';

import { patternFault } from '../../domain/assets.ts';
import { seconds, setting } from '../../domain/schema.ts';
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
const text = z.optional(z.string().check(z.trim()));

/** Text inside a mapping. */
const word = z.nullish(z.string());

const maxLength = 255;
const isShort = (value: string | null | undefined): boolean => codePoints(value ?? '') <= maxLength;

const productHint = "Copy the product's ID, a UUID, from Keygen's dashboard";

/** A check that rejects a value with a fault, which is the end of a sentence. */
const refuse =
  <Value>(faultOf: (value: Value) => string | undefined, subject = 'It'): z.core.CheckFn<Value> =>
  ({ value, issues }) => {
    const fault = faultOf(value);
    if (fault !== undefined) issues.push({ code: 'custom', message: `${subject} ${fault}`, input: value });
  };

const mapping = z.record(z.string(), z.unknown());
const pattern = z.string().check(refuse(patternFault, 'The pattern'));
const descriptionHint = 'Write the description, or `false` to send none';
/** Words that YAML, or somebody who wants none, takes for a boolean would otherwise be published as the text. */
const isText = (value: string | undefined): boolean => !/^(?:true|false|yes|no|on|off)$/i.test(value ?? '');

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
      filename: word.check(
        z.refine(isShort, `A filename has at most ${maxLength} characters`),
        // In the address of the upload, such a part would lead to another file.
        z.refine((name) => !/(^|\/)\.\.?(\/|$)/.test(name ?? ''), 'No part of a filename is `.` or `..`'),
        filled,
      ),
      filetype: word,
      metadata: z.nullish(mapping.check(refuse(artifactMetadataFault))),
      signature: z.nullish(pattern),
      checksum: z.nullish(
        z.strictObject({ algorithm: z.nullish(z.enum(algorithms)), encoding: z.nullish(z.enum(encodings)) }),
      ),
    }),
  ],
  'Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype`, `metadata`, `signature` and `checksum`',
);

const tag = text.check(
  z.refine(
    (value) => isShort(value) && !/^actions?$/.test(value ?? ''),
    `A tag has at most ${maxLength} characters, and is neither \`action\` nor \`actions\``,
  ),
  filled,
);

const entitlement = z.string().check(z.trim(), z.minLength(1, 'An entitlement is a UUID or a code'));

/** The entry's own settings; the public contract's table is generated from here. */
export const settings = z.strictObject({
  account: setting(
    text,
    'Id or slug of the account. If omitted, paths are below `/v1` (self-hosted, custom domains)',
    'none; required for the default `url`',
  ),
  product: setting(z.pipe(z.string(productHint).check(z.trim()), z.guid(productHint)), 'UUID of the product'),
  package: setting(text.check(), 'UUID or key of the package', 'none'),
  channel: setting(z.optional(z.enum(channels)), '`stable`, `rc`, `beta`, `alpha` or `dev`', 'from the version'),
  name: setting(
    text.check(z.refine(isText, 'Write the name; it cannot be left out'), filled),
    'Name of the release; may contain `{version}`, `{tag}` and `{channel}`',
    'its title on GitHub',
  ),
  description: setting(
    z.optional(
      z.union([z.literal(false), z.string().check(z.trim(), z.refine(isText, descriptionHint))], descriptionHint),
    ),
    'Description of the release; `false` to send none',
    'its body on GitHub',
  ),
  tag: setting(
    tag,
    "Keygen's own tag, e.g. `latest`, that moves to this release once it is published: to stable releases only, and never away from a newer version. With `{channel}` it moves within its channel; with `{version}` or `{tag}` it is this release's own",
    'none',
  ),
  metadata: setting(
    z.optional(mapping.check(refuse(metadataFault))),
    'Mapping that is stored with the release',
    'none',
  ),
  entitlements: setting(
    z.optional(z.array(entitlement).check(z.maxLength(20, 'A release has at most 20 constraints'))),
    'UUIDs or codes of the entitlements that constrain the release; the release ends up with exactly this set; `[]` detaches all. On a published release only `update` detaches',
    'unchanged',
  ),
  artifacts: setting(
    z.optional(z.array(artifact)),
    'Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata, signature, checksum}`; `[]` for none. A name that starts with `./` is a path or glob in the workspace. `filename` may contain `{version}`, `{tag}` and `{channel}`; `signature` names the asset or path whose text is the signature; `checksum` is `{algorithm, encoding}`, by default the form that clients of the package engine read',
    'every asset',
  ),
  'signing-key': setting(
    z.optional(z.string().check(z.trim(), refuse(signingKeyFault))),
    'Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret',
    'none',
  ),
  environment: setting(
    text.check(z.refine((value) => /^[\x21-\x7e]*$/.test(value ?? ''), 'An environment is a UUID or a code')),
    'UUID or code, sent as `Keygen-Environment`',
    'none',
  ),
  draft: setting(
    z._default(z.boolean(), false),
    'Leave the release unpublished, as a draft at Keygen. Drafts on GitHub are not affected',
  ),
  wait: setting(
    z._default(seconds(999_999), 120),
    'Seconds that Keygen has, after the last upload, to process every artifact; the release is published only after that. `0`: publish at once',
  ),
  republish: setting(z._default(z.boolean(), false), 'Allow publishing a yanked version again'),
  'on-withdraw': setting(
    z._default(z.enum(['yank', 'delete', 'keep']), 'yank'),
    'What `withdraw` does: `yank`, `delete` or `keep`. A draft that was never published is deleted, unless it is `keep`',
  ),
});

export type KeygenSettings = z.infer<typeof settings>;
export type ArtifactSelector = NonNullable<KeygenSettings['artifacts']>[number];

/** The settings without empty strings, which count as not set. */
export function givenSettings<Settings extends KeygenSettings>(all: Settings): Settings {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) as Settings;
}
