/** What people call versions before the final one; other words may as well stand for a hotfix or a generation. */
const words = /^(?:alpha|beta|rc|pre|preview|dev|nightly|canary|snapshot|next|test|unstable|wip|[ab][.-]?\d)/i;

/**
 * Whether a version says that it is a prerelease: by a part after `-`, or by letters right behind its last number, with or without a
 * dot between (`1.2.0-beta.1`, `1.2.0rc1`, `1.2.0.dev3`). `1.2.0-v13`, `1.2.0-hotfix`, `1.2.0b` and `1.2.0+build` do not. Pure, and
 * linear in the version's length.
 */
export function saysPrerelease(version: string): boolean {
  const [released = ''] = version.split('+', 1);
  const [first = '', ...parts] = released.split('-');
  const letters = /[a-z].*$/i.exec(first.replace(/^v/i, ''))?.[0];
  return [...(letters === undefined || !/\d/.test(first) ? [] : [letters]), ...parts].some((part) => words.test(part));
}

/** What becomes of a release, as far as prereleases are concerned. */
export type PrereleaseDecision = 'publish' | 'skip' | 'ambiguous';

/**
 * Decides by what GitHub says (the box "Set as a pre-release"), what the version says, and what the entry says. If the two disagree and
 * the entry says nothing, a mistake could not be taken back, so it is ambiguous.
 * @param chosen the entry's own `prereleases`; undefined if it is not set
 * @param byDefault what its type does with prereleases
 * @param decided true if another setting of the entry shows that it knows what it publishes, e.g. Keygen's `channel`
 */
export function decidePrerelease({
  marked,
  said,
  chosen,
  byDefault,
  decided,
}: {
  readonly marked: boolean;
  readonly said: boolean;
  readonly chosen: 'publish' | 'skip' | undefined;
  readonly byDefault: 'publish' | 'skip';
  readonly decided: boolean;
}): PrereleaseDecision {
  if (!marked && !said) return 'publish';
  if (marked !== said && chosen === undefined && !decided) return 'ambiguous';
  return chosen ?? byDefault;
}
