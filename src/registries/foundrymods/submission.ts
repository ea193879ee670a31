import { defined } from '../../domain/data.ts';
import { saysPrerelease } from '../../domain/prerelease.ts';
import type { Release } from '../../domain/release.ts';
import { endAtBreak, truncateAtGrapheme } from '../../domain/text.ts';
import { fillText } from '../../domain/url-template.ts';
import type { FoundryManifest } from '../../foundry/manifest/manifest.ts';
import { notesUrl } from '../../foundry/protocol/fields.ts';
import type { Submission } from '../../foundry/protocol/submission.ts';
import type { FoundryModsSettings } from './settings.ts';

/** Everything that is sent about one release, before it is encoded as JSON or as headers. */
export interface Facts {
  readonly id: string;
  readonly version: string;
  readonly compatibility: FoundryManifest['compatibility'];
  /** Absent in the form without one. */
  readonly manifestUrl?: string;
  readonly notes: string;
  readonly changelog?: string;
  /** Absent if the registry's default applies, and in an upload, which has no header for it. */
  readonly isPublic?: boolean;
  readonly isUnlisted?: boolean;
  readonly packageUrl?: string;
  /** Of an upload; the file's own if absent. */
  readonly filename?: string;
  readonly settings: FoundryModsSettings;
}

type PackageFacts = Pick<Facts, 'id' | 'version' | 'compatibility'> &
  Record<'manifestUrl' | 'packageUrl', string | undefined>;

/**
 * Combines settings and release. What GitHub or the version calls a prerelease is not public unless the entry says so; one that is
 * uploaded is unlisted.
 */
export function factsFrom(
  settings: FoundryModsSettings,
  release: Release,
  { manifestUrl, packageUrl, ...version }: PackageFacts,
): Facts {
  const { changelog: wanted = true } = settings;
  const changelog = wanted === true ? release.body : wanted === false ? '' : wanted;
  const isPrerelease = release.prerelease || saysPrerelease(version.version);
  const wish = settings['is-public'] ?? (isPrerelease ? false : undefined);
  const isPublic = settings.upload === undefined ? wish : undefined;
  const { filename } = settings;
  const isUnlisted = settings['is-unlisted'] ?? (settings.upload !== undefined && wish === false ? true : undefined);
  return {
    ...version,
    notes: notesUrl(settings.notes, release, version.version),
    settings,
    ...defined({
      manifestUrl: settings.manifest === false ? undefined : manifestUrl,
      changelog: changelog.trim() === '' ? undefined : changelog.toWellFormed(),
      isPublic,
      isUnlisted,
      packageUrl,
      filename: filename === undefined ? undefined : fillText(filename, { tag: release.tag, version: version.version }),
    }),
  };
}

/**
 * True if an upload is unlisted because it cannot say `is_public: false`. The registry takes it for a public release, which it would
 * announce.
 */
export function isHiddenInstead({ isUnlisted, settings }: Facts): boolean {
  return isUnlisted === true && settings['is-unlisted'] === undefined;
}

/** The JSON form. Values of the manifest are sent only if `explicit` is set, or if no manifest URL is. */
export function submissionFrom(facts: Facts): Submission {
  const { id, version, compatibility, manifestUrl, notes, changelog, isPublic, isUnlisted, packageUrl, settings } =
    facts;
  const isExplicit = settings.explicit === true || manifestUrl === undefined;
  const extensions = defined({
    required_tier_ids: settings['required-tier-ids'],
    required_bw_tier_ids: settings['required-bw-tier-ids'],
    lapsed_subscriber_access: settings['lapsed-subscriber-access'],
    monthly_download_limit: settings['monthly-download-limit'],
    is_unlisted: isUnlisted,
    discord_announce: settings['discord-announce'],
    sync_description_from_github: settings['sync-description-from-github'],
  });
  return {
    ...defined({ id: isExplicit ? id : undefined }),
    release: defined({
      version: isExplicit ? version : undefined,
      manifest: manifestUrl,
      notes,
      compatibility: isExplicit ? compatibility : undefined,
      changelog,
      is_public: isPublic,
      package: packageUrl,
      foundrymods: Object.keys(extensions).length === 0 ? undefined : extensions,
    }),
  };
}

/**
 * Bytes of a request line and all of its headers that every proxy lets through, an upload's included: 8 KiB is the smallest limit
 * in common use, for one header as for all of them together.
 */
export const maxHeaderBytes = 7_680;

/** Bytes that the client adds: request line, `Host`, `User-Agent`, `Content-Length`, `Connection` and the dry run. */
const otherHeaderBytes = 500;

export interface UploadHeaders {
  readonly headers: Readonly<Record<string, string>>;
  /** Present if the changelog had to be cut, or left out. */
  readonly changelog?: 'cut' | 'left-out';
  /** Bytes above `maxHeaderBytes`, without the changelog. */
  readonly excess: number;
}

/**
 * The form of an upload: all metadata is in headers. Only `true` is documented for booleans, so `false`, which is the default, is left
 * out; `X-FM-Sync-Description` takes `1`, and only `0` can mean no.
 */
export function uploadHeadersFrom(facts: Facts, filename: string, token: string): UploadHeaders {
  const { id, version, compatibility, manifestUrl = '', notes, changelog, isUnlisted, settings } = facts;
  const own = <Value>(value: Value): Value | undefined => (settings.explicit === true ? value : undefined);
  const sync = settings['sync-description-from-github'];
  const headers: Readonly<Record<string, string>> = defined({
    'content-type': 'application/zip',
    'x-fm-manifest-url': asciiUrl(manifestUrl),
    'x-fm-id': own(id),
    'x-fm-version': own(version),
    'x-fm-compat-min': own(compatibility.minimum),
    'x-fm-compat-verified': own(compatibility.verified),
    'x-fm-compat-max': own(compatibility.maximum),
    'x-fm-notes-url': asciiUrl(notes),
    'x-fm-filename': filename,
    'x-fm-required-tier-ids': listed(settings['required-tier-ids']),
    'x-fm-required-bw-tier-ids': listed(settings['required-bw-tier-ids']),
    'x-fm-lapsed-access': settings['lapsed-subscriber-access'],
    'x-fm-monthly-limit': settings['monthly-download-limit']?.toString(),
    'x-fm-unlisted': isUnlisted === true ? 'true' : undefined,
    'x-fm-discord-announce': settings['discord-announce'] === true && !isHiddenInstead(facts) ? 'true' : undefined,
    'x-fm-sync-description': sync === undefined ? undefined : sync ? '1' : '0',
  });
  const used = Object.entries({ authorization: token, ...headers }).reduce(
    (sum, [name, value]) => sum + name.length + value.length + ': \r\n'.length,
    otherHeaderBytes,
  );
  const excess = Math.max(0, used - maxHeaderBytes);
  if (changelog === undefined) return { headers, excess };
  const room = Math.floor((maxHeaderBytes - used - 'x-fm-changelog-b64: \r\n'.length) / 4) * 3;
  if (room < leastChangelog && Buffer.byteLength(changelog) > room) return { headers, excess, changelog: 'left-out' };
  const { text, cut } = fitChangelog(changelog, room, notes);
  return {
    headers: { ...headers, 'x-fm-changelog-b64': Buffer.from(text, 'utf8').toString('base64') },
    excess,
    ...(cut ? { changelog: 'cut' as const } : {}),
  };
}

/** Bytes; a shorter excerpt of a changelog is not sent. */
const leastChangelog = 512;

/**
 * The text, or as much of its beginning as fits into so many bytes of UTF-8 together with a link to the rest. It is cut between
 * paragraphs, else lines, else words, if one ends in the second half of what fits; never inside a character.
 */
export function fitChangelog(
  text: string,
  maxBytes: number,
  link: string,
): { readonly text: string; readonly cut: boolean } {
  const whole = text.toWellFormed();
  if (Buffer.byteLength(whole) <= maxBytes) return { text: whole, cut: false };
  const rest = `\n\n…\n\n${link}`;
  const fence = '\n```';
  const room = new Uint8Array(Math.max(0, maxBytes - Buffer.byteLength(rest) - Buffer.byteLength(fence)));
  const head = truncateAtGrapheme(whole, new TextEncoder().encodeInto(whole, room).read);
  const kept = endAtBreak(head);
  // Text after an open code block would be code.
  const isOpen = (kept.match(/^\s{0,3}```/gm) ?? []).length % 2 === 1;
  return { text: `${kept}${isOpen ? fence : ''}${rest}`, cut: true };
}

/** A header takes ASCII only; other characters of a URL are percent-encoded, as every client does. */
function asciiUrl(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}

function listed(ids: readonly string[] | undefined): string | undefined {
  return ids === undefined || ids.length === 0 ? undefined : ids.join(',');
}
