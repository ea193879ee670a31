import { firstMatch } from '../domain/assets.ts';
import type { Release } from '../domain/release.ts';
import { createGitHubApi, type GitHubApiOptions } from './api.ts';
import { releaseFromJson } from './payload.ts';

/** How many of the newest releases are read: drafts and prereleases may come in between. */
const looked = 10;

/**
 * Reads manifests of the previous release, without credentials; undefined if one cannot be read. It is used for advice only, so failures
 * are not reported. GitHub is asked once, for a list that also contains the current state of this release.
 */
export function createPreviousManifests(
  release: Release,
  options: PreviousOptions,
): (patterns: readonly string[], maxBytes: number) => Promise<Uint8Array | undefined> {
  let before: Promise<Release | undefined> | undefined;
  return async (patterns, maxBytes) => {
    before ??= findPrevious(release, options);
    const asset = firstMatch(patterns, (await before)?.assets ?? []);
    if (!asset || asset.size > maxBytes) return undefined;
    const sent = await options.http.send({
      method: 'GET',
      url: asset.downloadUrl,
      effect: 'read',
      redirects: 'follow',
      maxBytes,
      maxAttempts: 1,
    });
    return sent.ok && sent.value.status === 200 ? sent.value.body : undefined;
  };
}

interface PreviousOptions extends GitHubApiOptions {
  /** Called if GitHub shows another release under the tag than the event completed, or the box "Set as a pre-release" changed. */
  readonly onStale?: () => void;
}

async function findPrevious(release: Release, { onStale, ...options }: PreviousOptions): Promise<Release | undefined> {
  const listed = await createGitHubApi(options).newestReleases('The newest releases', release.repository, looked);
  if (!listed.ok || !Array.isArray(listed.value)) return undefined;
  const releases = (listed.value as readonly unknown[]).flatMap(
    (json) => releaseFromJson(json, release.repository) ?? [],
  );
  const own = releases.findIndex(({ tag, draft }) => tag === release.tag && !draft);
  const now = releases[own];
  if (now && ((release.id !== undefined && now.id !== release.id) || now.prerelease !== release.prerelease)) {
    onStale?.();
    return undefined;
  }
  // If it is not listed yet, it is newer than all that are.
  return releases.slice(own + 1).find(({ draft, prerelease }) => !draft && !prerelease);
}
