import { z } from 'zod';

import { patternFault } from '../../domain/assets.ts';
import { defined } from '../../domain/data.ts';
import { notes } from '../../foundry/protocol/fields.ts';

const pattern = z
  .string()
  .min(1, 'Give the name of an asset, or a glob')
  .refine((text) => patternFault(text) === undefined, { error: ({ input }) => `It ${patternFault(String(input))}` });

/** A file name that a header carries as it is, and that names no folder. */
export const filenameRule = /^(?=.*\S)[\x20-\x21\x23-\x2e\x30-\x5b\x5d-\x7e]{1,255}$/;

/** They are sent in a header, separated by commas. */
const ids = z.array(
  z.string().regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'An id contains only ASCII characters, without spaces or commas'),
);

const changelogHint = 'Write `true`, `false`, or the text of the changelog';

/** Words that are booleans in older YAML would otherwise become the changelog of every release. */
const changelog = z.string().regex(/^(?!(?:yes|no|on|off|y|n)$)/i, changelogHint);

const flag = (description: string, byDefault?: string) =>
  z
    .boolean()
    .optional()
    .meta({ description, ...defined({ default: byDefault }) });

export const settings = z.strictObject({
  notes,
  changelog: z.union([z.boolean(), changelog], changelogHint).optional().meta({
    description: 'Send the release body as the changelog; `false` to send none; or the text to send',
    default: '`true`',
  }),
  explicit: flag(
    'Also send `id`, `version` and `compatibility`, which the registry otherwise derives from the manifest and compares',
    '`false`',
  ),
  manifest: flag(
    '`false`: submit without a manifest URL; `id`, `version` and `compatibility` are then always sent. Or a name or pattern, as in the input',
    '`true`',
  ),
  package: pattern.optional().meta({
    description: 'Asset name or glob of the package zip: its URL is sent, and the registry mirrors it to its CDN',
  }),
  upload: pattern.optional().meta({
    description:
      'Asset name or glob, or a path in the workspace that starts with `./`: the zip is uploaded to the registry, 2 GB at most',
  }),
  filename: z
    .string()
    .regex(filenameRule, 'A file name has 1 to 255 ASCII characters, without slashes or quotes')
    .optional()
    .meta({ description: 'File name of an upload', default: "the file's own" }),
  'is-public': flag(
    '`false`: an unlisted prerelease. For an upload, use `is-unlisted` instead',
    '`false` for a prerelease',
  ),
  'required-tier-ids': ids.optional().meta({ description: 'List of ids of the Patreon tiers that may download' }),
  'required-bw-tier-ids': ids
    .optional()
    .meta({ description: 'List of ids of the Baileywiki Central tiers that may download' }),
  'lapsed-subscriber-access': z
    .enum(['none', 'locked_version', 'full_updates'])
    .optional()
    .meta({ description: 'What former subscribers keep: `none`, `locked_version` or `full_updates`' }),
  'monthly-download-limit': z
    .int()
    .min(1, 'Give a whole number from 1 to 20')
    .max(20, 'Give a whole number from 1 to 20')
    .optional()
    .meta({ description: 'Downloads per user and month, 1–20' }),
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
