import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

import { defined } from '../../domain/data.ts';
import type { Notice, Problem } from '../../domain/problem.ts';
import type { PlanInput } from '../../domain/registry.ts';
import type { Release, ReleaseOperation } from '../../domain/release.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { codePoints, endAtBreak, inlineExcerpt, truncate, truncateAtGrapheme, unitsOf } from '../../domain/text.ts';
import { fillPlaceholders, hasPlaceholder, type PlaceholderValues } from './placeholders.ts';
import { keysRewritten, sameMetadata } from './metadata.ts';
import type { ReleaseRecord } from './records.ts';
import { channels, type Channel, type KeygenSettings } from './settings.ts';

/** Characters that the service keeps. It counts code points, not UTF-16 units. */
export const maxDescription = 16_384;
const maxName = 255;
const maxTag = 255;

/** The attributes that the service lets change later. `null` is an empty value; absent metadata is left as it is. */
export interface EditableAttributes {
  readonly name: string;
  readonly description: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface DesiredRelease extends EditableAttributes {
  readonly version: string;
  readonly channel: Channel;
  /** Keygen's own tag that the release should have. */
  readonly tag?: DesiredTag;
}

export interface DesiredTag {
  readonly text: string;
  /** True if it contains the version or tag of this release: then it is set even if another release has it. Any other tag only moves forward. */
  readonly isOwn: boolean;
}

/** The values of an entry's placeholders. */
export function placeholderValues(
  { channel }: Pick<KeygenSettings, 'channel'>,
  { tag }: Pick<Release, 'tag'>,
  version: string,
): PlaceholderValues {
  const own = channelOf(version);
  return { version, tag, channel: channel ?? (own.ok ? own.value : 'stable') };
}

/** The tag of the release according to the settings, or why there is none. */
export function desiredTag(
  template: string | undefined,
  values: PlaceholderValues,
): { readonly tag?: DesiredTag; readonly notices: readonly Notice[]; readonly problems: readonly Problem[] } {
  if (template === undefined) return { notices: [], problems: [] };
  const text = fillPlaceholders(template, values);
  if (codePoints(text) > maxTag || /^actions?$/.test(text)) {
    const title = `\`tag\` becomes \`${inlineExcerpt(text)}\`, which Keygen does not accept as a tag`;
    const hint = `A tag has at most ${maxTag} characters, and is neither \`action\` nor \`actions\`.`;
    return { notices: [], problems: [{ code: 'input.invalid', title, hint, field: 'tag' }] };
  }
  const isOwn = hasPlaceholder(template, 'version', 'tag');
  if (!isOwn && !hasPlaceholder(template, 'channel') && values.channel !== 'stable') {
    const notice = `The tag \`${inlineExcerpt(text)}\` is not moved to ${values.version}, which is on the channel \`${values.channel}\`: it moves to stable releases only. For one tag per channel, set \`tag: ${inlineExcerpt(text)}-{channel}\`.`;
    return { notices: [{ level: 'notice', text: notice }], problems: [] };
  }
  return { tag: { text, isOwn }, notices: [], problems: [] };
}

/** The attributes that have to change for a release to be as desired. Pure. */
export function changedAttributes(
  desired: EditableAttributes,
  existing: Pick<ReleaseRecord, 'name' | 'description' | 'metadata'>,
): Readonly<Partial<EditableAttributes>> {
  const { name, description, metadata } = desired;
  return defined({
    name: (existing.name || null) === name ? undefined : name,
    description: (existing.description || null) === description ? undefined : description,
    metadata: metadata === undefined || sameMetadata(metadata, existing.metadata) ? undefined : metadata,
  });
}

/** The channel that a version belongs to, or why the service refuses it on every channel. */
export function channelOf(version: string): Result<Channel, { readonly title: string; readonly hint: string }> {
  const parsed = /^\d/.test(version) ? parse(version) : null;
  if (parsed === null) {
    return failed({
      title: `Keygen accepts only semantic versions, and \`${truncate(version, 60)}\` is not one`,
      hint: 'Write three numbers and no `v`, like `1.2.0` or `1.2.0-beta.1`: https://semver.org',
    });
  }
  if (parsed.prerelease.length === 0) return ok('stable');
  const prerelease = parsed.prerelease.join('.');
  const channel = channels.find((name) => name !== 'stable' && prerelease.startsWith(name));
  if (channel !== undefined) return ok(channel);
  return failed({
    title: `Keygen has no channel for the prerelease \`${truncate(prerelease, 60)}\``,
    hint: 'A prerelease has to start with `rc`, `beta`, `alpha` or `dev`, in lower case, like `1.2.0-beta.1`; Keygen refuses any other on every channel. Release under such a version.',
  });
}

/** The tag contains no version, and no manifest has one. Without a version, the service would return all releases. */
export function versionMissing(tag: string, operation: ReleaseOperation): Problem {
  const title = `The tag \`${inlineExcerpt(tag)}\` contains no version, which Keygen needs to identify a release`;
  const hint =
    operation === 'withdraw'
      ? 'Withdraw it in the dashboard. A release under a tag like `v1.2.0` is found automatically.'
      : 'Release under a tag like `v1.2.0`, or with a manifest that contains the version.';
  return { code: 'release.unusable', title, hint, field: 'version' };
}

/** Below zero if `a` is the lower version. Both are semantic versions. */
export const compareVersions = (a: string, b: string): number => compare(a, b);

export function isVersion(text: string): boolean {
  return /^\d/.test(text) && parse(text) !== null;
}

export function channelFor(
  settings: KeygenSettings,
  { release, version, manifest }: Pick<PlanInput<KeygenSettings>, 'release' | 'version' | 'manifest'>,
): Result<Channel, Problem> {
  if (version === '') return failed(versionMissing(release.tag, 'publish'));
  const channel = channelOf(version);
  if (!channel.ok) {
    const field = 'version';
    return manifest?.manifest.version === version
      ? failed({ code: 'manifest.invalid', ...channel.error, field, place: { kind: 'manifest', pointer: '/version' } })
      : failed({ code: 'release.unusable', ...channel.error, field });
  }
  if (settings.channel === undefined || settings.channel === channel.value) return channel;
  const title = `\`channel\` is \`${settings.channel}\`, but ${version} belongs to \`${channel.value}\``;
  const hint =
    'Keygen accepts a version only on the channel that its prerelease part names. Remove `channel`: it then follows the version.';
  return failed({ code: 'input.invalid', title, hint, field: 'channel' });
}

export function desiredRelease(
  settings: KeygenSettings,
  { release, version, channel }: { readonly release: Release; readonly version: string; readonly channel: Channel },
): { readonly desired: DesiredRelease; readonly notices: readonly Notice[]; readonly problems: readonly Problem[] } {
  const values = placeholderValues(settings, release, version);
  const { attributes, notices } = editableAttributes(settings, release, values);
  // A draft gets no tag.
  const { tag, notices: ofTag, problems } = desiredTag(settings.draft ? undefined : settings.tag, values);
  const seemsStable: Notice = {
    level: 'warning',
    text: `GitHub marks \`${inlineExcerpt(release.tag)}\` as a prerelease, and \`prereleases: publish\` publishes it. But ${version} has no prerelease part, so it goes to Keygen's channel \`stable\`, which offers it to everyone as an upgrade. If that is intended, set \`channel: stable\`.`,
  };
  const isSurprise = release.prerelease && channel === 'stable' && settings.channel === undefined;
  return {
    desired: { version, channel, ...attributes, ...defined({ tag }) },
    notices: [...(isSurprise ? [seemsStable] : []), ...notices, ...ofTag],
    problems,
  };
}

/** Name, description and metadata, as the service can keep them. */
export function editableAttributes(
  settings: KeygenSettings,
  release: Release,
  values: PlaceholderValues,
): { readonly attributes: EditableAttributes; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const { description: wanted = release.body } = settings;
  const whole = storable(wanted === false ? '' : wanted);
  const description = cutAtParagraph(whole, release.pageUrl);
  if (description !== whole) {
    const text = `The description has ${codePoints(whole)} characters, but Keygen stores at most ${maxDescription}: it was cut at a paragraph, with a link to the rest.`;
    notices.push({ level: 'notice', text });
  }
  const rewritten = keysRewritten(settings.metadata ?? {}).map(
    ({ from, to }) => `\`${truncate(from, 60)}\` is returned as \`${truncate(to, 60)}\``,
  );
  if (rewritten.length > 0) {
    const text = `Keygen rewrites metadata keys: ${rewritten.join(', ')}. Write them in lowerCamelCase.`;
    notices.push({ level: 'warning', text });
  }
  const given = settings.name === undefined ? release.title : fillPlaceholders(settings.name, values);
  const name = storable(given).trim() || release.tag;
  const isLong = codePoints(name) > maxName;
  if (isLong) {
    const text = `The name has ${codePoints(name)} characters, but Keygen stores at most ${maxName}: it was cut.`;
    notices.push({ level: 'notice', text });
  }
  return {
    attributes: {
      name: truncate(name, isLong ? unitsOf(name, maxName) : name.length),
      description: description.trim() === '' ? null : description,
      ...defined({ metadata: settings.metadata }),
    },
    notices,
  };
}

/** Text that can be stored: no lone surrogate, which JSON cannot carry, and no NUL, which the service's database refuses. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** The text, or as many whole paragraphs as the service keeps, with a link to the rest; one endless paragraph ends at a line or a word. */
export function cutAtParagraph(text: string, pageUrl: string): string {
  if (codePoints(text) <= maxDescription) return text;
  const rest = pageUrl.length <= 1_000 ? `\n\n[…](${pageUrl})` : '\n\n…';
  return `${endAtBreak(truncateAtGrapheme(text, unitsOf(text, maxDescription - rest.length)))}${rest}`;
}
