import { asRecord } from '../../domain/data.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { isBelow, type FoundryManifest } from '../manifest/manifest.ts';
import type { Notice } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { saysPrerelease } from '../../domain/prerelease.ts';
import { compareTagToVersion, isNewerVersion, versionFromTag } from '../../domain/version.ts';
import { classifyUrlStability, copyable, underTag } from './address.ts';

/** The newest stable generation of Foundry VTT: https://foundryvtt.com/releases/ */
const newestGeneration = 14;

/** Keys that Foundry v10 to v12 gave another name or place (https://foundryvtt.com/article/manifest-migration-guide/). */
const successors: Readonly<Record<string, string>> = {
  name: 'id',
  minimumCoreVersion: 'compatibility.minimum',
  compatibleCoreVersion: 'compatibility.verified',
  minimumSystemVersion: 'relationships.systems[].compatibility.minimum',
  author: 'authors',
  dependencies: 'relationships.requires',
  systems: 'relationships.systems',
  gridDistance: 'grid.distance',
  gridUnits: 'grid.units',
};

/** The same, in each of `packs`. */
const packSuccessors: Readonly<Record<string, string>> = { entity: 'type', private: 'ownership' };

function notice(pointer: string, text: string, level: Notice['level'] = 'notice'): Notice {
  return { level, text, place: { kind: 'manifest', pointer } };
}

/** What is wrong with where `download` points. */
export interface DownloadFault {
  /** True if other bytes may be there tomorrow. */
  readonly moving: boolean;
  readonly title: string;
  /** What comes of it once the package is published. */
  readonly effect: string;
  readonly hint: string;
}

export function noticeOf({ title, effect, hint }: DownloadFault): Notice {
  return notice('/download', `${title}: ${effect}. ${hint}`, 'warning');
}

/** Whether `download` points at something else than this release; undefined if it does not, or if that is not known. Pure. */
export function downloadFault(
  download: string,
  { tag, repository: { owner, name } }: Pick<Release, 'tag' | 'repository'>,
  version: string | undefined,
): DownloadFault | undefined {
  const own = underTag(download, tag);
  const hint = own === download ? "Use the address of this release's zip, under its tag." : `Use \`${copyable(own)}\`.`;
  const found = classifyUrlStability(download, tag);
  if (found.kind === 'moving') {
    const effect = 'anyone installing this version later will get different files';
    return { moving: true, title: `\`download\` ${found.what}`, effect, hint };
  }
  const isOther = found.kind === 'tag' && found.tag !== tag;
  const isHere = found.kind === 'tag' && `${owner}/${name}`.toLowerCase() === found.repository.toLowerCase();
  if (!isOther || (!isHere && version !== undefined && compareTagToVersion(found.tag, version) === 'same'))
    return undefined;
  const title = `\`download\` points at the tag \`${inlineExcerpt(found.tag)}\`, but this release is \`${inlineExcerpt(tag)}\``;
  return { moving: false, title, effect: 'people would install another version', hint };
}

/**
 * Advice about a manifest for its maintainer; it never fails a run. `previousVerified` is
 * `compatibility.verified` of the release before this one, if it is known. Pure.
 */
export function manifestAdvice(
  manifest: FoundryManifest,
  {
    release,
    previousVerified,
  }: { readonly release: Pick<Release, 'tag' | 'prerelease'>; readonly previousVerified?: string },
): readonly Notice[] {
  return [
    ...boundsAdvice(manifest),
    ...deprecatedKeys(manifest),
    ...compatibilityAdvice(manifest, previousVerified),
    ...versionAdvice(manifest, release.prerelease),
    ...updateAdvice(manifest, release.tag),
  ];
}

function deprecatedKeys({ json, formerPlaces }: FoundryManifest): readonly Notice[] {
  // If the old key is all there is, reading the manifest has reported it already.
  const reported = new Set(formerPlaces.values());
  const keys = Object.entries(successors)
    .filter(([key]) => isGiven(json[key]) && !reported.has(`/${key}`))
    .map(([key, successor]) => {
      const since = key.startsWith('grid') ? 12 : 10;
      return notice(`/${key}`, `\`${key}\` is deprecated: Foundry v${since} and later read \`${successor}\`.`);
    });
  const packs: readonly unknown[] = Array.isArray(json['packs']) ? json['packs'] : [];
  const packKeys = Object.entries(packSuccessors).flatMap(([key, successor]) => {
    const index = packs.findIndex((pack) => isGiven(asRecord(pack)[key]));
    const text = `\`${key}\` of a pack is deprecated: Foundry reads \`${successor}\`.`;
    return index < 0 ? [] : [notice(`/packs/${index}/${key}`, text)];
  });
  return [...keys, ...packKeys];
}

function compatibilityAdvice(
  { compatibility: { maximum, verified } }: FoundryManifest,
  previousVerified: string | undefined,
): readonly Notice[] {
  const notices: Notice[] = [];
  const generation = Number(/^\d+/.exec(maximum ?? '')?.[0] ?? newestGeneration);
  // One below the verified version is reported as such.
  const isContradiction = maximum !== undefined && verified !== undefined && isBelow(maximum, verified);
  if (maximum !== undefined && !isContradiction && generation < newestGeneration) {
    const text = `\`compatibility.maximum\` is \`${inlineExcerpt(maximum)}\`: Foundry ${generation + 1} and later neither install nor load this version. Leave it out unless the package is known to break there, or another build targets those versions.`;
    notices.push(notice('/compatibility/maximum', text));
  }
  if (verified !== undefined && previousVerified !== undefined && isNewerVersion(previousVerified, verified)) {
    const text = `\`compatibility.verified\` is \`${inlineExcerpt(verified)}\`, but it was \`${inlineExcerpt(previousVerified)}\` in the previous release: users on the newer Foundry will see the compatibility warning again.`;
    notices.push(notice('/compatibility/verified', text));
  }
  return notices;
}

function versionAdvice({ version }: FoundryManifest, prerelease: boolean): readonly Notice[] {
  const [, final, word] = /^(v?\d+(?:\.\d+)*)[-.~]?([a-z].*)$/is.exec(version ?? '') ?? [];
  if (version === undefined || final === undefined || word === undefined) return [];
  if (!(prerelease || saysPrerelease(version)) || !isNewerVersion(version, final)) return [];
  const text = `Foundry ranks \`${inlineExcerpt(version)}\` above \`${inlineExcerpt(final)}\`: people on this prerelease will not be offered the final release. Give the final release a higher number, e.g. the next patch.`;
  return [notice('/version', text)];
}

function updateAdvice({ manifest }: FoundryManifest, tag: string): readonly Notice[] {
  const found = manifest === undefined ? undefined : classifyUrlStability(manifest, tag);
  // A tag without a version, such as `v14-latest`, may move with each release.
  const isFixed = found?.kind === 'fixed' || (found?.kind === 'tag' && versionFromTag(found.tag) !== undefined);
  const text =
    '`manifest` points at one version: installed copies look there for updates, and never find one. Point it at `/releases/latest/download/…`.';
  return isFixed ? [notice('/manifest', text)] : [];
}

/** A registry keeps the first manifest of a version. */
const publishedStays =
  'A version that is published already keeps what it has: change it on the page of the package, too.';

/** Bounds that contradict each other, so that users see warnings. */
function boundsAdvice({ compatibility: { minimum, verified, maximum } }: FoundryManifest): readonly Notice[] {
  const notices: Notice[] = [];
  if (minimum !== undefined && verified !== undefined && isBelow(verified, minimum)) {
    const text = `\`compatibility.verified\` (${inlineExcerpt(verified)}) is older than \`compatibility.minimum\` (${inlineExcerpt(minimum)}). Raise it, or lower the minimum. ${publishedStays}`;
    notices.push(notice('/compatibility/verified', text, 'warning'));
  }
  if (maximum !== undefined && verified !== undefined && isBelow(maximum, verified)) {
    const text = `\`compatibility.maximum\` (${inlineExcerpt(maximum)}) excludes the verified version (${inlineExcerpt(verified)}). Leave it out, or raise it. ${publishedStays}`;
    notices.push(notice('/compatibility/maximum', text, 'warning'));
  }
  return notices;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
