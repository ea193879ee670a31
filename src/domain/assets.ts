import picomatch from 'picomatch';

import { compileGlob } from './glob.ts';
import { percentDecoded } from './url.ts';
import type { Asset, Release } from './release.ts';

/** Longer patterns are refused: no asset name that GitHub allows needs one. */
const maxPatternLength = 256;

const maxStars = 4;

/** The limit for patterns that need a regular expression, in which each repetition multiplies the cost of a near match. */
const maxRepetitions = 2;

type Named = Pick<Asset, 'name'>;

/**
 * Why a pattern cannot be used as a glob, as the end of a sentence that starts with the pattern; undefined if it can. A name
 * without glob characters is always usable. Pure, and linear in the pattern's length.
 */
export function patternFault(pattern: string): string | undefined {
  if (pattern === '') return 'is empty';
  if (pattern.length > maxPatternLength) return `is longer than ${maxPatternLength} characters`;
  const [placeholder] = /\{(?:version|tag|channel)\}/i.exec(pattern) ?? [];
  if (placeholder !== undefined) return `contains \`${placeholder}\`, which is not filled in here; write \`*\``;
  const bare = pattern.replaceAll(/\\./g, '');
  if (/[*+]\(|[)}]\+/.test(bare)) {
    return 'repeats a group, which can cause catastrophic backtracking; list the alternatives in braces, like `{a,b}`';
  }
  // Inside parentheses a plus is a repetition too.
  const repetitions = bare.match(bare.includes('(') ? /\*+|\+/g : /\*+/g)?.length ?? 0;
  if (repetitions > maxStars) return `has more than ${maxStars} stars`;
  if ((bare.match(/[({]/g)?.length ?? 0) > 16) return 'has more than 16 groups';
  if (compileGlob(pattern) === undefined && (bare.match(/\*+|\+|!\(/g)?.length ?? 0) > maxRepetitions)
    return `has more than ${maxRepetitions} repetitions next to a group`;
  return undefined;
}

/**
 * A matcher for asset names. A pattern matches the asset with exactly that name, whatever characters it contains, and
 * otherwise as a glob: `*` `?` `[ab]` `{a,b}`, case-sensitive, names with a leading dot included. A pattern with a
 * `patternFault` matches only literally.
 */
export function matcherOf(pattern: string): (name: string) => boolean {
  const glob = globOf(pattern);
  return (name) => name === pattern || glob(name);
}

/** The glob half of `matcherOf`. */
function globOf(pattern: string): (name: string) => boolean {
  if (!/[*?[{(\\]/.test(pattern) || patternFault(pattern) !== undefined) return () => false;
  const linear = compileGlob(pattern);
  if (linear !== undefined) return linear;
  try {
    const matches = picomatch(pattern, { dot: true, nonegate: true, windows: false, strictBrackets: false });
    return (name) => matches(name);
  } catch {
    return () => false;
  }
}

/** The assets that match a pattern: the one with exactly that name, else all that match it as a glob, in their order. */
export function matchingAssets<Item extends Named>(pattern: string, assets: readonly Item[]): readonly Item[] {
  const exact = assets.filter(({ name }) => name === pattern);
  if (exact.length > 0) return exact;
  const matches = globOf(pattern);
  return assets.filter(({ name }) => matches(name));
}

/** The assets that match any of the patterns, each once, in the release's order; and the patterns without a match. */
export function selectAssets<Item extends Named>(
  patterns: readonly string[],
  assets: readonly Item[],
): { readonly selected: readonly Item[]; readonly unmatched: readonly string[] } {
  const chosen = new Set<Item>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const matches = matchingAssets(pattern, assets);
    if (matches.length === 0) unmatched.push(pattern);
    for (const asset of matches) chosen.add(asset);
  }
  return { selected: assets.filter((asset) => chosen.has(asset)), unmatched };
}

/** The first asset that matches the first pattern with a match: how the `manifest` input finds the manifest. */
export function firstMatch<Item extends Named>(patterns: readonly string[], assets: readonly Item[]): Item | undefined {
  for (const pattern of patterns) {
    const [first] = matchingAssets(pattern, assets);
    if (first) return first;
  }
  return undefined;
}

/** True for a name or pattern in a setting that is a path in the workspace: no asset of GitHub's can have such a name. */
export function isWorkspacePath(pattern: string): boolean {
  return /^\.[\\/]/.test(pattern);
}

/** False for a pattern that no asset ever matches: GitHub allows no slash in a name. */
export function canMatchAssets(pattern: string): boolean {
  return !/^[^*?[{(]*\//.test(pattern);
}

/** True for a pattern whose matches are not known from its text, so that a longer list may contain more of them. */
export function isOpenEnded(pattern: string): boolean {
  return /[*?[{(]/.test(pattern);
}

/** True for the URL of an asset of this release that the release does not have. */
export function isMissingAsset(address: string, { assets, pageUrl }: Pick<Release, 'assets' | 'pageUrl'>): boolean {
  const folder = `${unencoded(pageUrl.replace('/releases/tag/', '/releases/download/'))}/`;
  return unencoded(address).startsWith(folder) && assetAt(address, assets) === undefined;
}

/** The asset that an address leads to, however it is encoded. */
export function assetAt(address: string, assets: readonly Asset[]): Asset | undefined {
  const wanted = unencoded(address);
  return assets.find(({ downloadUrl }) => unencoded(downloadUrl) === wanted);
}

/** An address may encode more characters than it has to. */
function unencoded(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : percentDecoded(url.origin + url.pathname);
}

/** What to do about an asset that an immutable release lacks. */
export const immutableHint =
  'The release is immutable: nothing can be attached to it after it was published. If another asset is meant, correct the name. Otherwise create a new release as a draft, attach every asset, then publish it.';
