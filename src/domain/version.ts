import type { Manifest } from './manifest.ts';
import type { Problem, Notice } from './problem.ts';
import { inlineExcerpt } from './text.ts';

/**
 * The version part of a tag, without a leading `v`: `1.2.0` of `v1.2.0`, `release-1.2.0`, `name@1.2.0` and `pkg/v1.2.0`.
 * It begins with a digit and goes to the end of its part of the path. What has a dot is preferred (`2.0` of `v12-2.0`);
 * else a number alone will do (`v12`, `release-12`). Undefined where the tag names none (`latest`).
 */
export function versionFromTag(tag: string): string | undefined {
  const parts = tag.split(/[/@]/).reverse();
  for (const form of [/(?:^|[-_])v?(\d+\.\d.*)$/i, /(?:^|[-_])v(\d.*)$/i, /(?:^|[-_])(\d.*)$/, /(\d+\.\d.*)$/]) {
    for (const part of parts) {
      const version = form.exec(part)?.[1];
      if (version !== undefined) return version;
    }
  }
  return undefined;
}

/**
 * Whether a tag names a version: as it is or with or without a `v`, alone or after a prefix and one of `-`, `_`, `@`, `/`.
 * `none`: the tag names no version at all. The part of a tag that is its prerelease is not another version's name:
 * `1.2.0-beta.1` does not name `beta.1`.
 */
export function compareTagToVersion(tag: string, version: string): 'same' | 'other' | 'none' {
  const bare = withoutV(version);
  if (withoutV(tag) === bare) return 'same';
  const named = versionFromTag(tag);
  if (named === bare) return 'same';
  if (
    lastParts(tag).some(
      ({ prefix, part }) => withoutV(part) === bare && !(hasVersion(prefix) && !/^\d+\.\d/.test(bare)),
    )
  )
    return 'same';
  return named === undefined ? 'none' : 'other';
}

function lastParts(tag: string): readonly { readonly prefix: string; readonly part: string }[] {
  return [...tag.matchAll(/[-_@/]/g)].map(({ index }) => ({ prefix: tag.slice(0, index), part: tag.slice(index + 1) }));
}

function hasVersion(prefix: string): boolean {
  return /(?:^|[-_@/])v?\d+\.\d[^-_@/]*$/i.test(prefix);
}

function withoutV(version: string): string {
  return version.replace(/^v/i, '');
}

/**
 * Foundry's order, not semver's: parts between dots, as numbers where both are, else as text; a part more is newer. So
 * `1.2.3-alpha.1` is newer than `1.2.3`, and `v1.2.0` than `1.3.0`.
 */
export function isNewerVersion(version: string, than: string): boolean {
  const others = than.split('.');
  for (const [index, part] of version.split('.').entries()) {
    const other = others[index];
    if (other === undefined) return true;
    if (/^\d+$/.test(part) && /^\d+$/.test(other)) {
      if (Number(part) !== Number(other)) return Number(part) > Number(other);
    } else if (part !== other) return part > other;
  }
  return false;
}

/** Whether the tag and the manifest name the same version. A manifest without one is a question for the registry's rules. */
export function versionAgreement(
  tag: string,
  manifest: Manifest,
): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
  const { version } = manifest;
  const agreement = version === undefined ? 'same' : compareTagToVersion(tag, version);
  if (version === undefined || agreement === 'same') return { problems: [], notices: [] };
  const place = { kind: 'manifest', pointer: '/version' } as const;
  const [said, tagged] = [inlineExcerpt(version), inlineExcerpt(tag)];
  if (agreement === 'none') {
    const text = `The tag \`${tagged}\` names no version, so it cannot be compared with the manifest's \`${said}\`.`;
    return { problems: [], notices: [{ level: 'warning', text, place }] };
  }
  const named = versionFromTag(tag) ?? tag;
  const mended = `${tag.slice(0, tag.lastIndexOf(named))}${withoutV(version)}`;
  const problem: Problem = {
    code: 'manifest.version-mismatch',
    title: `The manifest says version \`${said}\`, but the tag is \`${tagged}\``,
    hint: `Release it under the tag \`${inlineExcerpt(mended)}\`, or let the manifest say \`${inlineExcerpt(named)}\` before it is uploaded.`,
    field: 'version',
    place,
  };
  return { problems: [problem], notices: [] };
}
