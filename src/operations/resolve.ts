import type { EntryManifest } from '../domain/manifest.ts';
import { defined } from '../domain/data.ts';
import type { Notice, Problems } from '../domain/problem.ts';
import type { InspectionContext } from '../domain/registry.ts';
import type { Release } from '../domain/release.ts';
import { ok, type Result } from '../domain/result.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { versionFromTag, type TagCheck } from '../domain/version.ts';
import type { ReleaseQuery } from '../github/event.ts';
import { createReleases } from '../github/releases.ts';
import type { Settings } from '../inputs/index.ts';
import { needsOf, reasonToSkip } from '../pipeline/plan.ts';
import { readManifests, requestOf, requestsOf, type RunManifest } from './manifests.ts';

/** What the event and the inputs name, read. */
export interface Resolution {
  readonly release: Release;
  /** Each that an entry wants, once, in the order of the entries. */
  readonly runManifests: readonly RunManifest[];
  /** By label; none for an entry that wants no manifest, or only an optional one that is not there. */
  readonly manifests: ReadonlyMap<string, EntryManifest>;
  /** What the first entry's registry is given; absent if none needs a manifest, or there is none. */
  readonly manifestUrl?: string;
  /** The version of the first entry's manifest, or the version part of the tag; '' if neither names one. */
  readonly version: string;
  readonly tagCheck: TagCheck;
  readonly notices: readonly Notice[];
}

export interface ResolveContext extends Pick<
  InspectionContext,
  'http' | 'assets' | 'clock' | 'log' | 'deadline' | 'signal' | 'until'
> {
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly allowDraft: boolean;
  readonly token?: string;
  /** Called if GitHub's release is no longer the one that the event completed; the result is then obsolete. */
  readonly onStale?: () => void;
}

/**
 * Reads what the entries need to know of the release: the release itself, the assets that were asked for, the manifest. It waits up to
 * `wait-for-assets` in total. Problems with the manifest belong to the entries that need one; all others stop
 * the run.
 */
export async function resolveRelease(
  query: ReleaseQuery,
  settings: Settings,
  context: ResolveContext,
): Promise<Result<Resolution, Problems>> {
  const { until } = context;
  const releases = createReleases(context);
  const takesDrafts = settings.entries.some(({ registry }) => registry.takesDrafts === true);
  const found = await releases.find(query, { until, takesDrafts });
  if (!found.ok) return found;
  const facts = {
    operation: query.operation,
    operationAskedFor: query.operationAskedFor,
    release: found.value.release,
    dryRun: query.dryRun,
    // The manifest's version counts. Until it is read, the tag's is used only if a different one would be an error.
    version: settings.tagCheck === 'error' ? versionFromTag(query.tag) : undefined,
  };
  const isWithdraw = query.operation === 'withdraw';
  const { draft } = found.value.release;
  const busy = settings.entries
    .filter((entry) => !isWithdraw && reasonToSkip(entry, facts) === undefined)
    // The public addresses that such an entry waits for do not exist.
    .filter(({ registry }) => !draft || registry.takesDrafts === true)
    .map((entry) => ({ entry, needs: needsOf(entry, facts) }));
  const wishes = busy.flatMap(({ entry, needs }) => {
    const { label, registry } = entry;
    const format = registry.manifestFormat;
    if (needs.manifest === 'none' || format === undefined) return [];
    return [{ label, format, request: requestOf(entry, settings), need: needs.manifest }];
  });
  const requests = wishes.filter(({ need, request }) => need !== 'optional' && request.url === undefined);
  const wanted = {
    manifests: distinct(requests.map(({ request }) => request.patterns)),
    assets: distinct(busy.flatMap(({ needs }) => needs.assets)),
  };
  const awaited =
    wishes.length === 0 && wanted.assets.length === 0
      ? ok(found.value.release)
      : await releases.awaitAssets(found.value, wanted, { until });
  if (!awaited.ok) return awaited;
  const release = awaited.value;

  const { manifests, notices } = await readManifests(
    wishes,
    release,
    { tagCheck: settings.tagCheck, requests: requestsOf(settings) },
    context,
  );
  const byTagOnly = `Release \`${inlineExcerpt(query.tag)}\` was not found on GitHub: what a registry has of this version is withdrawn. Check \`tag\` if the release should exist.`;
  const withdrawal: readonly Notice[] =
    isWithdraw && release.id === undefined ? [{ level: 'notice', text: byTagOnly }] : [];
  const version = manifests.find(({ manifest }) => manifest.ok)?.version ?? versionFromTag(query.tag) ?? '';
  const submitted = manifests.find(({ need, manifest }) => need === 'public' && manifest.ok)?.manifest;
  return ok({
    release,
    runManifests: manifests,
    manifests: new Map(manifests.flatMap((one) => one.labels.map((label) => [label, one] as const))),
    version,
    tagCheck: settings.tagCheck,
    notices: [...notices, ...withdrawal],
    ...defined({ manifestUrl: submitted?.ok ? submitted.value.url : undefined }),
  });
}

/** Each value once. */
function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
