import type { Manifest } from './manifest.ts';
import type { Problem, Notice } from './problem.ts';
import { inlineExcerpt } from './text.ts';

/**
 * The version that a tag names, without a leading `v`: the whole tag, or its last part after a prefix and one of `-`, `_`, `@`, `/`
 * (`v1.2.0`, `release-1.2.0`, `name@1.2.0`, `pkg/v1.2.0`). It begins with digits with at least one dot between them, and what follows
 * belongs to it. Undefined if the tag names none: `latest`, `2024-05-01`, `build-57`, `release-060`, `v2`, `foo%401.1.0`.
 */
export function versionFromTag(tag: string): string | undefined {
  for (const part of tag.split(/[/@]/).reverse()) {
    const version = /(?:^|[-_])v?(\d+\.\d.*)$/is.exec(part)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

/** Whether two versions differ only in a leading `v`, in trailing `.0` parts, or in what follows a `+`. */
export function isSameVersion(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(version: string): string {
  const [released = ''] = version.replace(/^v/i, '').split('+', 1);
  const numbers = /^\d+(?:\.\d+)*/.exec(released)?.[0] ?? '';
  const parts = numbers.split('.');
  while (parts.length > 1 && /^0+$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('.') + released.slice(numbers.length);
}

/** Whether a tag names a version, the same or another one; `none` if it names no version at all. */
export function compareTagToVersion(tag: string, version: string): 'same' | 'other' | 'none' {
  if (isSameVersion(tag, version)) return 'same';
  const named = versionFromTag(tag);
  if (named !== undefined && isSameVersion(named, version)) return 'same';
  const isNamed = partsOf(tag).some(
    ({ prefix, part }) =>
      isSameVersion(part, version) &&
      // The part that is a prerelease is not another version's name: `1.2.0-beta.1` does not name `beta.1`.
      !(hasVersion(prefix) && !/^v?\d+\.\d/i.test(version)),
  );
  if (isNamed) return 'same';
  return named === undefined ? 'none' : 'other';
}

/** Every end of the tag after one of `-`, `_`, `@`, `/`, with the text before it. */
function partsOf(tag: string): readonly { readonly prefix: string; readonly part: string }[] {
  return [...tag.matchAll(/[-_@/]/g)].map(({ index }) => ({ prefix: tag.slice(0, index), part: tag.slice(index + 1) }));
}

function hasVersion(prefix: string): boolean {
  return /(?:^|[-_@/])v?\d+\.\d[^-_@/]*$/i.test(prefix);
}

/**
 * Foundry's order, not semver's: parts between dots, as numbers if both are, else as text; an additional part is newer. So
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

/** The input `tag-check`: how to treat a tag that names another version than the manifest. */
export type TagCheck = 'error' | 'warn' | 'off';

/** Whether the tag and the manifest name the same version. A manifest without one is a question for the registry's rules. */
export function versionAgreement(
  tag: string,
  { version }: Manifest,
  tagCheck: TagCheck,
): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
  if (version === undefined || tagCheck === 'off') return { problems: [], notices: [] };
  const agreement = compareTagToVersion(tag, version);
  if (agreement === 'same') return { problems: [], notices: [] };
  const place = { kind: 'manifest', pointer: '/version' } as const;
  const [own, tagged] = [inlineExcerpt(version), inlineExcerpt(tag)];
  if (agreement === 'none') {
    const text = `The tag \`${tagged}\` names no version, so it cannot be compared with the manifest's \`${own}\`. If the tag moves with the next release, anyone who installs this version gets other files: give each release its own tag, e.g. \`v${own.replace(/^v/i, '')}\`. \`tag-check: off\` turns this warning off.`;
    return { problems: [], notices: [{ level: 'warning', text, place }] };
  }
  const named = versionFromTag(tag) ?? tag;
  const corrected = `${tag.slice(0, tag.lastIndexOf(named))}${version.replace(/^v/i, '')}`;
  const title = `The manifest has version \`${own}\`, but the tag is \`${tagged}\``;
  if (tagCheck === 'warn')
    return {
      problems: [],
      notices: [
        {
          level: 'warning',
          text: `${title}. It is published as \`${own}\`, or not at all if that version exists already.`,
          place,
        },
      ],
    };
  const problem: Problem = {
    code: 'manifest.version-mismatch',
    title,
    hint: /^v?0(?:\.0)+$/i.test(version)
      ? `\`${own}\` looks like a placeholder that the build did not replace: write \`${inlineExcerpt(named)}\` into the manifest before it is uploaded and zipped.`
      : `Release it under the tag \`${inlineExcerpt(corrected)}\`, or set the manifest's version to \`${inlineExcerpt(named)}\` before it is uploaded. If the tag is meant to differ, set \`tag-check: warn\`: the manifest's version is published.`,
    field: 'version',
    place,
  };
  return { problems: [problem], notices: [] };
}
