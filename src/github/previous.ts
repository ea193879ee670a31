import { firstMatch } from '../domain/assets.ts';
import type { Release } from '../domain/release.ts';
import { createGitHubApi, type GitHubApiOptions } from './api.ts';
import { releaseFromJson } from './payload.ts';

/** How many of the newest releases are looked at: drafts and prereleases may stand between. */
const looked = 10;

/**
 * Reads manifests of the release before this one, as everybody can read them; undefined wherever one cannot be had. It is good for advice
 * only, so nothing that goes wrong here is worth a word. GitHub is asked once.
 */
export function createPreviousManifests(
  release: Release,
  options: GitHubApiOptions,
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

async function findPrevious(release: Release, options: GitHubApiOptions): Promise<Release | undefined> {
  const listed = await createGitHubApi(options).newestReleases('The newest releases', release.repository, looked);
  if (!listed.ok || !Array.isArray(listed.value)) return undefined;
  const releases = (listed.value as readonly unknown[]).flatMap(
    (json) => releaseFromJson(json, release.repository) ?? [],
  );
  const own = releases.findIndex(({ tag }) => tag === release.tag);
  // Not shown yet, so newer than all that is.
  return releases.slice(own + 1).find(({ draft, prerelease }) => !draft && !prerelease);
}
