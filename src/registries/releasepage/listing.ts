import type { Notice } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { inlineExcerpt, truncate } from '../../domain/text.ts';
import { isNewerVersion, versionFromTag } from '../../domain/version.ts';
import type { Listing } from './api.ts';

/** What a page lists for one repository, seen from one release of it. */
export type Standing =
  | { readonly kind: 'shown' }
  /** Another release of the repository; `newer` where its tag says so. */
  | { readonly kind: 'newer' | 'other'; readonly tag: string }
  | { readonly kind: 'absent'; readonly listed: readonly string[] };

type Sought = Pick<Release, 'repository' | 'tag'>;

/** Repository names are compared without case, as GitHub does; tags character for character. Pure. */
export function standingOf({ latest }: Listing, { repository, tag }: Sought): Standing {
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
 * Whether a tag names a later version of the same thing: tags with unlike prefixes (`server-v2.0.0`, `client-v1.0.0`) are of two
 * things, and neither is newer. By numbers, then what is no prerelease, then by the prerelease.
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

/** What the page says beside the release: its grouped release, where it has one. */
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

/** Foreign names in a sentence. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `\`${inlineExcerpt(name)}\``);
  const left = names.length - shown.length;
  return truncate(`${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`, 1000);
}

/** The page's public address, where the reply names one. */
export function pageUrlFrom({ permalink = '' }: Listing): string | undefined {
  return /^https?:\/\//.test(permalink) && URL.canParse(permalink) ? permalink : undefined;
}
