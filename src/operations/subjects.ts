import { mapConcurrently } from '../domain/concurrency.ts';
import type { ReleasedManifest } from '../domain/manifest.ts';
import { ProblemError, type Problems } from '../domain/problem.ts';
import type { Release, Repository } from '../domain/release.ts';
import type { Result } from '../domain/result.ts';
import { isGone, type Subject } from '../domain/survey.ts';
import { versionFromTag } from '../domain/version.ts';
import { createReleases } from '../github/releases.ts';
import type { Entry } from '../inputs/entry.ts';
import type { Settings } from '../inputs/index.ts';
import { wouldPublish } from '../pipeline/plan.ts';
import { readManifests, requestOf, requestsOf } from './manifests.ts';
import type { ResolveContext } from './resolve.ts';

/** Manifests that are read at once. */
const concurrency = 8;

/** How far a manifest is searched in older releases. */
const mostSearched = { releases: 25, ms: 30_000 };

/** Published releases, and what entries would publish of them. Everything is read only once. */
export interface Subjects {
  /** The newest published ones, the newest first. Throws ProblemError. */
  releases(count: number): Promise<readonly Release[]>;
  /** Those of the releases that the entry would publish, in their order. */
  of(entry: Entry, releases: readonly Release[]): Promise<readonly Subject[]>;
  /**
   * The first of the releases that the entry would publish and that has its manifest, among the next few: in a repository of several
   * packages, the newest release may be another one's. If none has it, the first that the entry would publish.
   */
  firstOf(entry: Entry, releases: readonly Release[]): Promise<Subject | undefined>;
}

type ManifestRead = Pick<Subject, 'problems'> & { readonly manifest?: ReleasedManifest };

export function createSubjects(repository: Repository, settings: Settings, context: ResolveContext): Subjects {
  const lists = new Map<number, Promise<readonly Release[]>>();
  const manifests = new Map<string, Promise<ManifestRead>>();

  const github = createReleases(context);
  const requests = requestsOf(settings);
  const wholes = new Map<string, Promise<Release>>();
  const whole = (release: Release): Promise<Release> => {
    const reading = wholes.get(release.tag) ?? github.complete(release).then(valueOf);
    wholes.set(release.tag, reading);
    return reading;
  };

  async function readManifest(entry: Entry, release: Release): Promise<ManifestRead> {
    const { label, registry, configured } = entry;
    const { manifestFormat: format } = registry;
    const need = configured?.needs('publish').manifest ?? 'none';
    if (need === 'none' || format === undefined) return { problems: [] };
    const wish = { label, format, request: requestOf(entry, settings), need };
    // A missing file was not published by now either, so it does not wait.
    const { tagCheck } = settings;
    const reading = { ...context, until: 0 };
    const { manifests: found } = await readManifests([wish], release, { tagCheck, requests }, reading);
    const [one] = found;
    if (one === undefined) return { problems: [] };
    return one.manifest.ok
      ? { manifest: one.manifest.value, problems: one.problems }
      : { problems: one.manifest.error };
  }

  const read = async (entry: Entry, listed: Release): Promise<Subject> => {
    const release = await whole(listed);
    const kind = entry.configured?.needs('publish').manifest;
    const { patterns, url } = requestOf(entry, settings);
    const key = JSON.stringify([release.tag, kind, entry.registry.manifestFormat?.id, patterns, url]);
    const reading = manifests.get(key) ?? readManifest(entry, release);
    manifests.set(key, reading);
    const found = await reading;
    return { ...found, release, version: found.manifest?.manifest.version ?? versionFromTag(release.tag) ?? '' };
  };

  return {
    releases(count) {
      const listing = lists.get(count) ?? github.newest(repository, count).then(valueOf);
      lists.set(count, listing);
      return listing;
    },
    async of(entry, releases) {
      // Releases that GitHub's prerelease checkbox excludes need no manifest.
      const possible = releases.filter((release) => wouldPublish(entry, release, ''));
      const subjects = await mapConcurrently(possible, concurrency, (release) => read(entry, release));
      return subjects.filter(({ release, version }) => wouldPublish(entry, release, version));
    },
    async firstOf(entry, releases) {
      const until = context.clock.now() + mostSearched.ms;
      let first: Subject | undefined;
      let looks = 0;
      for (const release of releases) {
        // The manifest's version counts. Until it is read, the tag's is used only if a different one would be an error.
        const known = settings.tagCheck === 'error' ? versionFromTag(release.tag) : undefined;
        if (!wouldPublish(entry, release, known ?? '')) continue;
        const subject = await read(entry, release);
        if (!wouldPublish(entry, release, subject.version)) continue;
        first ??= subject;
        if (subject.manifest !== undefined || !subject.problems.some(isGone)) return subject;
        looks += 1;
        if (looks >= mostSearched.releases || context.clock.now() >= until) break;
      }
      return first;
    },
  };
}

/** Throws the problems as ProblemError. */
function valueOf<Value>(result: Result<Value, Problems>): Value {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}
