import type { Notice } from '../domain/problem.ts';
import { saysPrerelease } from '../domain/prerelease.ts';
import type { Release } from '../domain/release.ts';
import type { Subject } from '../domain/survey.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { percentDecoded } from '../domain/url.ts';
import { isNewerVersion, versionFromTag } from '../domain/version.ts';
import { asFoundryManifest } from './manifest/format.ts';

/**
 * The name of the asset at which installed copies look for updates, if the `manifest` address of the newest manifest goes through
 * `/releases/latest/` of this repository. Pure.
 * @param subjects newest first
 */
export function leadsToLatest(subjects: readonly Subject[]): string | undefined {
  for (const { manifest, release } of subjects) {
    const address = asFoundryManifest(manifest)?.manifest.manifest;
    if (address === undefined) continue;
    const folder = `${release.pageUrl.replace(/\/releases\/tag\/.*$/s, '')}/releases/latest/download/`.toLowerCase();
    if (!address.toLowerCase().startsWith(folder)) return undefined;
    const name = address.slice(folder.length).replace(/[?#].*$/s, '');
    return percentDecoded(name);
  }
  return undefined;
}

/**
 * Warns if installed copies would be offered the wrong version: GitHub's latest release is older, in Foundry's order, than another
 * one with the manifest, is a prerelease, or lacks the manifest. Pure.
 */
export function latestNotices({
  name,
  latest,
  releases,
  subjects,
}: {
  readonly name: string;
  readonly latest: Release | undefined;
  readonly releases: readonly Release[];
  readonly subjects: readonly Subject[];
}): readonly Notice[] {
  const shownName = `\`${inlineExcerpt(name)}\``;
  const through = 'Installed copies look for updates at `/releases/latest/`';
  const warning = (text: string): Notice => ({ level: 'warning', text: `${through}, ${text}` });
  if (latest === undefined)
    return [
      warning(
        'but GitHub has no latest release: all are prereleases. Clear "Set as a pre-release" on the one that users should get.',
      ),
    ];

  const versionOf = (release: Release): string | undefined =>
    subjects.find((subject) => subject.release.tag === release.tag && subject.version !== '')?.version ??
    versionFromTag(release.tag);
  const isPrerelease = (release: Release): boolean => release.prerelease || saysPrerelease(versionOf(release) ?? '');
  const tag = `\`${inlineExcerpt(latest.tag)}\``;
  const correct = 'Mark the right release with "Set as the latest release" on GitHub.';
  // A release without the manifest may be another package's, whose versions say nothing about these.
  const withManifest = new Set(subjects.flatMap(({ manifest, release }) => (manifest ? [release.tag] : [])));
  const own = withManifest.has(latest.tag) ? versionOf(latest) : undefined;
  const stable = releases.filter((release) => withManifest.has(release.tag) && !isPrerelease(release));
  const newer = stable.reduce<{ readonly release: Release; readonly version: string } | undefined>((best, release) => {
    const version = versionOf(release);
    if (own === undefined || version === undefined || !isNewerVersion(version, best?.version ?? own)) return best;
    return { release, version };
  }, undefined);
  const hasManifest = latest.assets.some((asset) => asset.name === name && asset.state === 'uploaded');
  return [
    ...(newer === undefined
      ? []
      : [
          `which currently points to ${tag}, older than \`${inlineExcerpt(newer.release.tag)}\`, so the newer one is never offered. ${correct}`,
        ]),
    ...(isPrerelease(latest)
      ? [`which currently points to ${tag}, a prerelease, so it is offered to everyone. ${correct}`]
      : []),
    ...(hasManifest
      ? []
      : [
          `which currently points to ${tag}, but that release has no asset ${shownName}, so no update is offered. Attach it, or mark another release as the latest.`,
        ]),
  ].map(warning);
}
