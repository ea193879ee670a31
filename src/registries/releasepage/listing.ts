import type { Notice } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { inlineExcerpt, listNames, truncate } from '../../domain/text.ts';
import { webUrl } from '../../domain/url.ts';
import { isNewerVersion, versionFromTag } from '../../domain/version.ts';
import type { Listing, PageEntry } from './api.ts';

/** Whether a page lists a release, and if not, what it lists of the repository. */
export type Visibility =
  | { readonly kind: 'shown' }
  /** Another release of the repository; `newer` if its tag says so. */
  | { readonly kind: 'newer' | 'other'; readonly tag: string }
  | { readonly kind: 'absent'; readonly listed: readonly string[] };

/** Repository names are compared without case, as GitHub does; tags character for character. Pure. */
export function visibilityOf({ latest }: Listing, { repository, tag }: PageEntry['release']): Visibility {
  const name = nameOf(repository).toLowerCase();
  const tags = latest.flatMap(({ repo, version }) => (repo.toLowerCase() === name && version ? [version] : []));
  if (tags.includes(tag)) return { kind: 'shown' };
  const newer = tags.find((other) => isNewerTag(other, tag));
  if (newer !== undefined) return { kind: 'newer', tag: newer };
  const [other] = tags;
  return other === undefined
    ? { kind: 'absent', listed: latest.map(({ repo }) => repo) }
    : { kind: 'other', tag: other };
}

export function nameOf({ owner, name }: Release['repository']): string {
  return `${owner}/${name}`;
}

/**
 * True if a tag names a later version of the same thing: tags with different prefixes (`server-v2.0.0`, `client-v1.0.0`) are of two
 * things, and neither is newer. Compares the numbers, then release with prerelease, then the prereleases.
 */
export function isNewerTag(tag: string, than: string): boolean {
  const [one, other] = [partsOf(tag), partsOf(than)];
  if (!one || !other || one.prefix !== other.prefix) return false;
  for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
    const [mine, its] = [one.numbers[index] ?? 0, other.numbers[index] ?? 0];
    if (mine !== its) return mine > its;
  }
  if (one.rest === other.rest) return false;
  if (one.rest === '' || other.rest === '') return one.rest === '';
  return isNewerVersion(one.rest, other.rest);
}

function partsOf(tag: string): { prefix: string; numbers: number[]; rest: string } | undefined {
  const version = versionFromTag(tag);
  if (version === undefined) return undefined;
  const [, numbers = '', rest = ''] = /^(\d+(?:\.\d+)*)([^+]*)/.exec(version) ?? [];
  const prefix = tag.slice(0, tag.lastIndexOf(version)).replace(/v$/i, '').toLowerCase();
  return { prefix, numbers: numbers.split('.').map(Number), rest };
}

export function groupNotices({ latestGrouped: group }: Listing): readonly Notice[] {
  if (!group) return [];
  const day = /^\d{4}-\d\d-\d\d/.exec(group.published_at ?? '')?.[0];
  const parts = [
    `The latest grouped release of the page is \`${inlineExcerpt(group.version)}\``,
    day && ` of ${day}`,
    group.repos.length > 0 && `, with ${listed(group.repos)}`,
    group.authors.length > 0 && `, by ${listed(group.authors)}`,
  ];
  return [{ level: 'notice', text: `${parts.filter(Boolean).join('')}.` }];
}

export function listed(names: readonly string[]): string {
  return truncate(listNames(names, { show: (name) => `\`${inlineExcerpt(name)}\`` }), 1000);
}

export function pageUrlFrom({ permalink }: Listing): string | undefined {
  return webUrl(permalink);
}

export function sentenceOf(visibility: Visibility, { repository, tag }: PageEntry['release']): string {
  const name = `\`${nameOf(repository)}\``;
  const shown = (other: string): string => `The page shows \`${inlineExcerpt(other)}\` of ${name}`;
  switch (visibility.kind) {
    case 'shown':
      return `${shown(tag)}.`;
    case 'newer':
      return `${shown(visibility.tag)}, which is newer than \`${inlineExcerpt(tag)}\`.`;
    case 'other':
      return `${shown(visibility.tag)}.`;
    case 'absent':
      if (visibility.listed.length === 0) return 'The page lists no releases.';
      return `The page lists no release of ${name}, only of ${listed(visibility.listed)}.`;
  }
}
