import * as z from 'zod/mini';

import { patternFault } from '../../domain/assets.ts';
import { setting } from '../../domain/schema.ts';
import { knownPlaceholders, notes } from '../../foundry/protocol/fields.ts';

const pattern = z.string().check(
  z.minLength(1, 'Give the name of an asset, or a glob'),
  z.refine((text) => patternFault(text) === undefined, { error: ({ input }) => `It ${patternFault(String(input))}` }),
);

/** A file name that a header carries as it is, and that names no folder. */
export const filenameRule = /^(?=.*\S)[\x20-\x21\x23-\x2e\x30-\x5b\x5d-\x7e]{1,255}$/;

const filename = z.string().check(
  z.regex(filenameRule, {
    error: 'A file name has 1 to 255 ASCII characters, without slashes or quotes',
    abort: true,
  }),
  knownPlaceholders,
);

/** They are sent in a header, separated by commas. */
const ids = z.array(
  z
    .string()
    .check(z.regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'An id contains only ASCII characters, without spaces or commas')),
);

const changelogHint = 'Write `true`, `false`, or the text of the changelog';

/** Words that are booleans in older YAML would otherwise become the changelog of every release. */
const changelogText = z.string().check(z.regex(/^(?!(?:yes|no|on|off|y|n)$)/i, changelogHint));

/** A path would be published as the changelog. */
const changelog = z
  .union([z.boolean(), changelogText], changelogHint)
  .check(
    z.refine(
      (value) =>
        typeof value === 'boolean' || !/^(?:\.{1,2}\/\S*|(?!\w+:)\S+\.(?:md|markdown|txt))$/i.test(value.trim()),
      'It is sent as it is, not read from a file. Write the text itself, or `true` to send the release body',
    ),
  );

const amount = 'Give a whole number from 1 to 20';

const flag = (description: string, byDefault?: string) => setting(z.optional(z.boolean()), description, byDefault);

export const settings = z.strictObject({
  notes,
  changelog: setting(
    z.optional(changelog),
    'Send the release body as the changelog; `false` to send none; or the text to send',
    '`true`',
  ),
  explicit: flag(
    'Also send `id`, `version` and `compatibility`, which the registry otherwise derives from the manifest and compares',
    '`false`',
  ),
  manifest: flag(
    '`false`: submit without a manifest URL; `id`, `version` and `compatibility` are then always sent. Or a name or pattern, as in the input',
    '`true`',
  ),
  package: setting(
    z.optional(pattern),
    'Asset name or glob of the package zip: its URL is sent, and the registry mirrors it to its CDN',
  ),
  upload: setting(
    z.optional(pattern),
    'Asset name or glob, or a path in the workspace that starts with `./`: the zip is uploaded to the registry, 2 GB at most',
  ),
  filename: setting(
    z.optional(filename),
    'File name of an upload; may contain `{tag}` and `{version}`',
    "the file's own",
  ),
  'is-public': flag(
    '`false`: an unlisted prerelease. For an upload, use `is-unlisted` instead',
    '`false` for a prerelease',
  ),
  'required-tier-ids': setting(z.optional(ids), 'List of ids of the Patreon tiers that may download'),
  'required-bw-tier-ids': setting(z.optional(ids), 'List of ids of the Baileywiki Central tiers that may download'),
  'lapsed-subscriber-access': setting(
    z.optional(z.enum(['none', 'locked_version', 'full_updates'])),
    'What former subscribers keep: `none`, `locked_version` or `full_updates`',
  ),
  'monthly-download-limit': setting(
    z.optional(z.int(amount).check(z.minimum(1, amount), z.maximum(20, amount))),
    'Downloads per user per month, 1–20',
  ),
  'is-unlisted': flag('Hide the release from the gallery; a direct link still installs it'),
  'discord-announce': flag('Announce a public release on the FoundryMods Discord'),
  'sync-description-from-github': flag("Replace the module's description with the repository's README"),
});

export type FoundryModsSettings = z.infer<typeof settings>;

/** Settings that contradict each other: which to change, and how, as one sentence. Values come as they were written. */
export function contradictionsIn(own: Readonly<Record<string, unknown>>) {
  const uploads = own['upload'] !== undefined;
  const rules: readonly (readonly [setting: keyof FoundryModsSettings, isBroken: boolean, hint: string])[] = [
    [
      'filename',
      !uploads && own['filename'] !== undefined,
      'It is the name of an uploaded file: set `upload`, or remove it',
    ],
    ['package', uploads && own['package'] !== undefined, 'A release has one zip: remove `package` or `upload`'],
    ['manifest', uploads && own['manifest'] === false, 'An upload always needs the URL of a manifest'],
    [
      'is-public',
      uploads && own['is-public'] === false,
      'An upload has no header for it: write `is-unlisted: true`, which hides it from the gallery',
    ],
  ];
  return rules.flatMap(([setting, isBroken, hint]) => (isBroken ? [{ setting, hint }] : []));
}
