import { firstMatch } from '../domain/assets.ts';
import { defined } from '../domain/data.ts';
import type { ManifestFormat, ReleasedManifest } from '../domain/manifest.ts';
import { fillManifestUrl } from '../domain/manifest-url.ts';
import type { Notice, Problem, Problems } from '../domain/problem.ts';
import type { InspectionContext, Needs } from '../domain/registry.ts';
import type { Asset, Release } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { listNames } from '../domain/text.ts';
import { versionAgreement, versionFromTag } from '../domain/version.ts';
import type { ReleaseQuery } from '../github/event.ts';
import { readManifest } from '../github/manifest.ts';
import { createReleases } from '../github/releases.ts';
import type { Settings } from '../inputs/index.ts';
import { ignoringManifest, needsOf, reasonToSkip } from '../pipeline/plan.ts';

/** What the event and the inputs name, read. */
export interface Resolution {
  readonly release: Release;
  /** How the manifest is written; absent if no entry needs one. */
  readonly format?: ManifestFormat;
  /** Absent if no entry needs one, or if only an optional one is missing. */
  readonly manifest?: Result<ReleasedManifest, Problems>;
  /** What is wrong with a manifest that can be read; the plans add what their registries miss in it. */
  readonly manifestProblems?: readonly Problem[];
  /** What the registries are given; absent if none needs a manifest, or there is none. */
  readonly manifestUrl?: string;
  /** The asset's file name, by which its source is found in the checkout. */
  readonly manifestName?: string;
  /** The manifest's version, or the version part of the tag; '' if neither names one. */
  readonly version: string;
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
  /** Called if GitHub's release is no longer the one that the event completed; what is returned then is of no use. */
  readonly onStale?: () => void;
}

/**
 * Reads what the entries need to know of the release: the release itself, the assets that were asked for, the manifest. It waits for
 * what is not there yet, `wait-for-assets` in all. Problems with the manifest belong to the entries that need one; all others stop
 * the run.
 */
export async function resolveRelease(
  query: ReleaseQuery,
  settings: Settings,
  context: ResolveContext,
): Promise<Result<Resolution, Problems>> {
  const { until } = context;
  const releases = createReleases(context);
  const found = await releases.find(query, { until });
  if (!found.ok) return found;
  const tagVersion = versionFromTag(query.tag) ?? '';
  const facts = {
    operation: query.operation,
    operationAskedFor: query.operationAskedFor,
    release: found.value.release,
    // The manifest's version counts. Until it is read, the tag's stands for it only if another one would be an error.
    version: settings.tagCheck === 'error' ? versionFromTag(query.tag) : undefined,
  };
  const busy = settings.entries.filter((entry) => reasonToSkip(entry, facts) === undefined);
  const needs: Needs =
    query.operation === 'withdraw' ? { manifest: 'none', assets: [] } : needsOf(busy, query.operation);
  const byAsset = needs.manifest === 'public' && settings.manifestUrl === undefined;

  const wanted = { manifest: byAsset ? settings.manifest : [], assets: needs.assets };
  const awaited =
    needs.manifest === 'none' && needs.assets.length === 0
      ? ok(found.value.release)
      : await releases.awaitAssets(found.value, wanted, { until });
  if (!awaited.ok) return awaited;
  const release = awaited.value;
  const bare = { release, version: tagVersion, notices: [] };
  const format = busy.find(({ registry }) => registry.manifestFormat)?.registry.manifestFormat;
  if (needs.manifest === 'none' || format === undefined) return ok(bare);

  const isPublic = needs.manifest === 'public';
  const source = await sourceOf(release, isPublic, settings, { ...context, maxBytes: format.maxBytes });
  if (source === undefined) return ok(bare);
  const read = source.read.ok ? format.parse(source.read.value.bytes) : source.read;
  if (!source.read.ok || !read.ok) {
    const problems = source.read.ok ? (read.ok ? [] : read.error) : source.read.error;
    // An optional manifest is only read for its version, so it stops nobody.
    return isPublic && !read.ok
      ? ok({ ...bare, format, manifest: read, manifestName: source.name })
      : ok({ ...bare, notices: problems.map(ignoringManifest) });
  }
  const { url } = source.read.value;
  const { manifest, notices } = read.value;
  const agreement = versionAgreement(query.tag, manifest, settings.tagCheck);
  return ok({
    release,
    format,
    manifest: ok({ manifest, url }),
    ...(isPublic ? { manifestUrl: url } : {}),
    manifestProblems: agreement.problems,
    manifestName: source.name,
    version: manifest.version ?? tagVersion,
    notices: [...source.notices, ...notices, ...agreement.notices],
  });
}

interface Source {
  /** File name, by which its source is found in the checkout. */
  readonly name: string;
  readonly read: Result<{ readonly url: string; readonly bytes: Uint8Array }, Problems>;
  readonly notices: readonly Notice[];
}

/** The manifest's bytes and the address under which it is submitted; undefined if there is none and none is required. */
async function sourceOf(
  release: Release,
  isPublic: boolean,
  settings: Settings,
  context: ResolveContext & { readonly maxBytes: number },
): Promise<Source | undefined> {
  const { repository, tag } = release;
  const { manifestUrl } = settings;
  const read = async (url: string, asset?: Asset): Promise<Source['read']> => {
    const access = isPublic || asset === undefined ? 'public' : 'token';
    const bytes = await readManifest({ ...context, repository, url, access, ...defined({ asset }) });
    return bytes.ok ? ok({ url, bytes: bytes.value }) : bytes;
  };

  if (manifestUrl !== undefined) {
    const name = manifestUrl.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    const filled = fillManifestUrl(manifestUrl, { tag, ...defined({ version: versionFromTag(tag) }) });
    if (!filled.ok) return { name, read: failed([filled.error]), notices: [] };
    return { name, read: await read(filled.value.url), notices: filled.value.notices };
  }
  const asset = firstMatch(settings.manifest, release.assets);
  if (asset?.state === 'uploaded') return { name: asset.name, read: await read(asset.downloadUrl, asset), notices: [] };
  return isPublic
    ? { name: settings.manifest[0] ?? '', read: failed([manifestMissing(release, settings, asset)]), notices: [] }
    : undefined;
}

function manifestMissing(release: Release, settings: Settings, open: Asset | undefined): Problem {
  if (open) {
    return {
      code: 'manifest.missing',
      title: `The asset \`${open.name}\` of the release \`${release.tag}\` is still being uploaded`,
      hint: 'Publish the release once its assets are there, or raise `wait-for-assets`.',
      place: { kind: 'input', input: 'wait-for-assets' },
    };
  }
  const names = release.assets.map(({ name }) => name);
  const seen =
    names.length === 0 ? 'It has no assets' : `It has ${listNames(names, { show: (name) => `\`${name}\`` })}`;
  return {
    code: 'manifest.missing',
    title: `No asset of the release \`${release.tag}\` matches \`manifest\` (${settings.manifest.join(', ')})`,
    detail: `${seen}.`,
    hint: 'Attach the manifest to the release, name it in `manifest`, or give its address in `manifest-url`. Where another job attaches it, raise `wait-for-assets`.',
    place: { kind: 'input', input: 'manifest' },
  };
}
