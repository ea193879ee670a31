import { mapConcurrently } from '../domain/concurrency.ts';
import type { ReleasedManifest } from '../domain/manifest.ts';
import { ProblemError, type Problem, type Problems } from '../domain/problem.ts';
import type { Release, Repository } from '../domain/release.ts';
import type { Result } from '../domain/result.ts';
import type { Subject } from '../domain/survey.ts';
import { versionAgreement, versionFromTag } from '../domain/version.ts';
import { createReleases } from '../github/releases.ts';
import type { Entry } from '../inputs/entry.ts';
import type { Settings } from '../inputs/index.ts';
import { wouldPublish } from '../pipeline/plan.ts';
import { sourceOf, type ResolveContext } from './resolve.ts';

/** Manifests that are read at once. */
const concurrency = 8;

/** Published releases, and what entries would publish of them. Everything is read once, whoever asks. */
export interface Subjects {
  /** The newest published ones, the newest first. Throws ProblemError. */
  releases(count: number): Promise<readonly Release[]>;
  /** Those of the releases that the entry would publish, in their order. */
  of(entry: Entry, releases: readonly Release[]): Promise<readonly Subject[]>;
  /** The first of the releases that the entry would publish. */
  firstOf(entry: Entry, releases: readonly Release[]): Promise<Subject | undefined>;
}

type ManifestRead = Pick<Subject, 'problems'> & { readonly manifest?: ReleasedManifest };

export function createSubjects(repository: Repository, settings: Settings, context: ResolveContext): Subjects {
  const lists = new Map<number, Promise<readonly Release[]>>();
  const manifests = new Map<string, Promise<ManifestRead>>();

  const github = createReleases(context);
  const wholes = new Map<string, Promise<Release>>();
  const whole = (release: Release): Promise<Release> => {
    const reading = wholes.get(release.tag) ?? github.complete(release).then(valueOf);
    wholes.set(release.tag, reading);
    return reading;
  };

  async function readManifest({ registry, configured }: Entry, release: Release): Promise<ManifestRead> {
    const { manifestFormat: format } = registry;
    const kind = configured?.needs('publish').manifest ?? 'none';
    if (kind === 'none' || format === undefined) return { problems: [] };
    const isPublic = kind === 'public';
    // What is not there by now was not published by now either: nothing is waited for.
    const reading = { ...context, until: 0, maxBytes: format.maxBytes };
    const source = await sourceOf(release, isPublic, settings, reading);
    const failed = (problems: readonly Problem[]): ManifestRead => ({ problems: isPublic ? problems : [] });
    if (source === undefined) return { problems: [] };
    if (!source.read.ok) return failed(source.read.error);
    const { url, bytes } = source.read.value;
    const parsed = format.parse(bytes);
    if (!parsed.ok) return failed(parsed.error);
    const { manifest } = parsed.value;
    const { problems } = versionAgreement(release.tag, manifest, settings.tagCheck);
    return { manifest: { manifest, url }, problems };
  }

  const read = async (entry: Entry, listed: Release): Promise<Subject> => {
    const release = await whole(listed);
    const kind = entry.configured?.needs('publish').manifest;
    const key = JSON.stringify([release.tag, kind, entry.registry.manifestFormat?.id]);
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
      // What the box on GitHub rules out needs no manifest.
      const possible = releases.filter((release) => wouldPublish(entry, release, ''));
      const subjects = await mapConcurrently(possible, concurrency, (release) => read(entry, release));
      return subjects.filter(({ release, version }) => wouldPublish(entry, release, version));
    },
    async firstOf(entry, releases) {
      for (const release of releases) {
        if (!wouldPublish(entry, release, versionFromTag(release.tag) ?? '')) continue;
        const subject = await read(entry, release);
        if (wouldPublish(entry, release, subject.version)) return subject;
      }
      return undefined;
    },
  };
}

/** Throws the problems as ProblemError. */
function valueOf<Value>(result: Result<Value, Problems>): Value {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}
