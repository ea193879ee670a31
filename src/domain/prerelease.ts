/** Words for versions before the final one; other words may just as well mean a hotfix or a generation. */
const words = /^(?:alpha|beta|rc|pre|preview|dev|nightly|canary|snapshot|next|test|unstable|wip|[ab][.-]?\d)/i;

/**
 * Whether a version says that it is a prerelease: by a part after `-`, or by letters directly after its last number, with or without a
 * dot between them (`1.2.0-beta.1`, `1.2.0rc1`, `1.2.0.dev3`). `1.2.0-v13`, `1.2.0-hotfix`, `1.2.0b` and `1.2.0+build` do not. Pure, and
 * linear in the version's length.
 */
export function saysPrerelease(version: string): boolean {
  const [released = ''] = version.split('+', 1);
  const [first = '', ...parts] = released.split('-');
  const letters = /[a-z].*$/i.exec(first.replace(/^v/i, ''))?.[0];
  return [...(letters === undefined || !/\d/.test(first) ? [] : [letters]), ...parts].some((part) => words.test(part));
}

/** What to do with a release that may be a prerelease. */
export type PrereleaseDecision = 'publish' | 'skip' | 'ambiguous';

/**
 * Decides by GitHub's checkbox "Set as a pre-release", the version, and the entry's setting. If GitHub and the version disagree and the
 * entry does not decide, the result is ambiguous, because a mistake could not be undone.
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
