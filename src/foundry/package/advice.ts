import { inlineExcerpt } from '../../domain/text.ts';
import type { FoundryManifest } from '../manifest/manifest.ts';
import type { Notice } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { compareTagToVersion, isNewerVersion } from '../../domain/version.ts';
import { classifyUrlStability } from './address.ts';

/** The newest generation of Foundry VTT that is stable: https://foundryvtt.com/releases/ */
export const newestGeneration = 14;

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

/** What to say about where `download` points, and whether it moves: then what is found behind it may be gone tomorrow. Pure. */
export function downloadAdvice(
  download: string,
  release: Pick<Release, 'tag' | 'repository'>,
  version: string | undefined,
): { readonly moving: boolean; readonly notices: readonly Notice[] } {
  const warn = (text: string): readonly Notice[] => [
    { level: 'warning', text, place: { kind: 'manifest', pointer: '/download' } },
  ];
  const found = classifyUrlStability(download, release.tag);
  if (found.kind === 'moving') {
    const text = `\`download\` ${found.what}: whoever installs this version later gets other files. Name the zip of this release, under its tag.`;
    return { moving: true, notices: warn(text) };
  }
  if (found.kind !== 'tag' || found.tag === release.tag) return { moving: false, notices: [] };
  const here =
    `${release.repository.owner}/${release.repository.name}`.toLowerCase() === found.repository.toLowerCase();
  const agrees = !here && version !== undefined && compareTagToVersion(found.tag, version) === 'same';
  const text = `\`download\` points at the tag \`${inlineExcerpt(found.tag)}\`, this release is \`${inlineExcerpt(release.tag)}\`: people would install another version.`;
  return { moving: false, notices: agrees ? [] : warn(text) };
}

/**
 * What a maintainer wants to know of a manifest before users complain; it never fails a run. `previousVerified` is
 * `compatibility.verified` of the release before this one, where it is known. Pure.
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

function notice(pointer: string, text: string): Notice {
  return { level: 'notice', text, place: { kind: 'manifest', pointer } };
}

function deprecatedKeys({ json, id, compatibility }: FoundryManifest): readonly Notice[] {
  const notices: Notice[] = [];
  for (const [key, successor] of Object.entries(successors)) {
    if (!isGiven(json[key])) continue;
    // Where the old key is all there is, reading the manifest has said so already.
    if (key === 'name' && id === json[key] && !isGiven(json['id'])) continue;
    if (
      key === 'minimumCoreVersion' &&
      !isGiven(at(json['compatibility'], 'minimum')) &&
      compatibility.minimum !== undefined
    )
      continue;
    if (
      key === 'compatibleCoreVersion' &&
      !isGiven(at(json['compatibility'], 'verified')) &&
      compatibility.verified !== undefined
    )
      continue;
    notices.push(
      notice(
        `/${key}`,
        `\`${key}\` is deprecated: Foundry v${key.startsWith('grid') ? 12 : 10} and later read \`${successor}\`.`,
      ),
    );
  }
  const packs: readonly unknown[] = Array.isArray(json['packs']) ? json['packs'] : [];
  for (const [key, successor] of Object.entries(packSuccessors)) {
    const index = packs.findIndex((pack) => isGiven(at(pack, key)));
    if (index >= 0)
      notices.push(
        notice(`/packs/${index}/${key}`, `\`${key}\` of a pack is deprecated: Foundry reads \`${successor}\`.`),
      );
  }
  return notices;
}

function compatibilityAdvice(
  { compatibility: { maximum, verified } }: FoundryManifest,
  previousVerified: string | undefined,
): readonly Notice[] {
  const notices: Notice[] = [];
  const generation = /^\d+/.exec(maximum ?? '')?.[0];
  if (maximum !== undefined && generation !== undefined && Number(generation) < newestGeneration) {
    notices.push(
      notice(
        '/compatibility/maximum',
        `\`compatibility.maximum\` is \`${inlineExcerpt(maximum)}\`: Foundry ${Number(generation) + 1} and later neither install nor load this version. Leave it out unless the package is known to break there.`,
      ),
    );
  }
  if (verified !== undefined && previousVerified !== undefined && isNewerVersion(previousVerified, verified)) {
    notices.push(
      notice(
        '/compatibility/verified',
        `\`compatibility.verified\` is \`${inlineExcerpt(verified)}\`, the release before this one said \`${inlineExcerpt(previousVerified)}\`: users of the newer Foundry are warned again.`,
      ),
    );
  }
  return notices;
}

/** What people call versions before the final one; other words may as well stand for a hotfix or a generation. */
const prereleaseWord =
  /^(?:a|b|alpha|beta|rc|pre|preview|dev|test|next|snapshot|nightly|canary|experimental|unstable)(?![a-z])/i;

function versionAdvice({ version }: FoundryManifest, prerelease: boolean): readonly Notice[] {
  const [, final, word] = /^(v?\d+(?:\.\d+)*)[-.~]?([a-z].*)$/is.exec(version ?? '') ?? [];
  if (version === undefined || final === undefined || word === undefined) return [];
  if (!(prerelease || prereleaseWord.test(word)) || !isNewerVersion(version, final)) return [];
  return [
    notice(
      '/version',
      `Foundry ranks \`${inlineExcerpt(version)}\` above \`${inlineExcerpt(final)}\`: who installs this prerelease is not offered the release. Give the release a higher number, e.g. the next patch.`,
    ),
  ];
}

function updateAdvice({ manifest }: FoundryManifest, tag: string): readonly Notice[] {
  if (manifest === undefined) return [];
  const found = classifyUrlStability(manifest, tag);
  if (found.kind !== 'tag' && found.kind !== 'fixed') return [];
  const text =
    '`manifest` points at one version: installed copies look there for updates, and never find one. Point it at `/releases/latest/download/…`.';
  return [notice('/manifest', text)];
}

/** Bounds that contradict each other: installed copies will suffer from them. */
function boundsAdvice({ compatibility: { minimum, verified, maximum } }: FoundryManifest): readonly Notice[] {
  const notices: Notice[] = [];
  if (minimum !== undefined && verified !== undefined && isBelow(verified, minimum)) {
    const text = `\`compatibility.verified\` (${inlineExcerpt(verified)}) is older than \`compatibility.minimum\` (${inlineExcerpt(minimum)}).`;
    notices.push(warning('/compatibility/verified', text));
  }
  if (maximum !== undefined && verified !== undefined && isBelow(maximum, verified)) {
    const text = `\`compatibility.maximum\` (${inlineExcerpt(maximum)}) locks out the version that was verified (${inlineExcerpt(verified)}).`;
    notices.push(warning('/compatibility/maximum', text));
  }
  return notices;
}

/** Only as far as both go: `11` is any 11.x, so it is not below `11.315`. */
function isBelow(version: string, bound: string): boolean {
  const bounds = bound.split('.').map(Number);
  for (const [index, part] of version.split('.').map(Number).entries()) {
    const other = bounds[index];
    if (other === undefined || Number.isNaN(part) || Number.isNaN(other)) return false;
    if (part !== other) return part < other;
  }
  return false;
}

function warning(pointer: string, text: string): Notice {
  return { level: 'warning', text, place: { kind: 'manifest', pointer } };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
