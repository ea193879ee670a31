import { firstMatch } from './domain/assets.ts';
import { parseManifest } from './domain/manifest.ts';
import type { Clock, Log } from './domain/ports.ts';
import type { Problem, Remark } from './domain/problem.ts';
import type { Needs, ReleasedManifest } from './domain/registry.ts';
import type { Release } from './domain/release.ts';
import { failed, ok, type Result } from './domain/result.ts';
import { versionAgreement, versionFromTag } from './domain/version.ts';
import type { ReleaseQuery } from './github/event.ts';
import { fillManifestUrl, readAssetManifest, readManifestUrl } from './github/manifest.ts';
import { createReleases } from './github/releases.ts';
import type { StreamingHttpClient } from './http/client.ts';
import type { Settings } from './inputs.ts';
import { needsOf, reasonToSkip } from './pipeline/plan.ts';

type Problems = readonly [Problem, ...Problem[]];

/** What the event and the inputs name, read. */
export interface Resolution {
  readonly release: Release;
  /** Absent where no entry wants one, or only an optional one that is not there. */
  readonly manifest?: Result<ReleasedManifest, Problems>;
  /** The asset's file name, by which its source is found in the checkout. */
  readonly manifestName?: string;
  /** The manifest's version, or the version part of the tag; '' where neither names one. */
  readonly version: string;
  readonly remarks: readonly Remark[];
}

export interface Reading {
  readonly http: StreamingHttpClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads what the entries need to know of the release: the release itself, the assets that were asked for, the manifest. What is
 * not there yet is waited for, `wait-for-assets` in all. Problems with the manifest belong to the entries that want one; all others
 * stop the run.
 */
export async function resolveRelease(
  query: ReleaseQuery,
  settings: Settings,
  reading: Reading,
): Promise<Result<Resolution, Problems>> {
  const { clock, env } = reading;
  const until = Math.min(clock.now() + settings.waitForAssets, reading.deadline);
  const token = settings.githubToken;
  const releases = createReleases({
    ...reading,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    ...(token === undefined ? {} : { token }),
  });

  const found = await releases.find(query, { until });
  if (!found.ok) return found;
  const facts = {
    operation: query.operation,
    operationAskedFor: query.operationAskedFor,
    release: found.value.release,
  };
  const busy = settings.entries.filter((entry) => reasonToSkip(entry, facts) === undefined);
  const needs: Needs =
    query.operation === 'withdraw' ? { manifest: 'none', assets: [] } : needsOf(busy, query.operation);
  const tagVersion = versionFromTag(query.tag) ?? '';
  const byAsset = needs.manifest === 'public' && settings.manifestUrl === undefined;

  const wanted = { manifest: byAsset ? settings.manifest : [], assets: needs.assets };
  const awaited =
    needs.manifest === 'none' && needs.assets.length === 0
      ? ok(found.value.release)
      : await releases.awaitAssets(found.value, wanted, { until });
  if (!awaited.ok) return awaited;
  const release = awaited.value;
  const bare = { release, version: tagVersion, remarks: [] };
  if (needs.manifest === 'none') return ok(bare);

  const source = await readManifest(release, needs.manifest === 'public', settings, tagVersion, { ...reading, until });
  if (source === undefined) return ok(bare);
  const { name } = source;
  if (!source.read.ok) {
    // A manifest that only an optional version is wanted of stops nobody.
    return needs.manifest === 'public'
      ? ok({ ...bare, manifest: source.read, manifestName: name })
      : ok({ ...bare, remarks: source.read.error.map(remarkFrom) });
  }
  const { url, bytes } = source.read.value;
  const parsed = parseManifest(bytes);
  if (!parsed.ok) {
    return needs.manifest === 'public'
      ? ok({ ...bare, manifest: failed(parsed.error), manifestName: name })
      : ok({ ...bare, remarks: parsed.error.map(remarkFrom) });
  }
  const { manifest, remarks } = parsed.value;
  const agreement = versionAgreement(query.tag, manifest);
  const [mismatch, ...more] = agreement.problems;
  return ok({
    release,
    manifest: mismatch ? failed([mismatch, ...more]) : ok({ manifest, url }),
    manifestName: name,
    version: manifest.version ?? tagVersion,
    remarks: [...remarks, ...agreement.remarks],
  });
}

/** The manifest's bytes and the address under which it is submitted; undefined where none is there and none has to be. */
async function readManifest(
  release: Release,
  isPublic: boolean,
  settings: Settings,
  tagVersion: string,
  reading: Reading & { readonly until: number },
): Promise<
  | { readonly name: string; readonly read: Result<{ readonly url: string; readonly bytes: Uint8Array }, Problems> }
  | undefined
> {
  if (settings.manifestUrl !== undefined) {
    const url = fillManifestUrl(settings.manifestUrl, { tag: release.tag, version: tagVersion });
    const name = settings.manifestUrl.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    if (!url.ok) return { name, read: failed([url.error]) };
    const bytes = await readManifestUrl(url.value, reading);
    return { name, read: bytes.ok ? ok({ url: url.value, bytes: bytes.value }) : bytes };
  }
  const asset = firstMatch(settings.manifest, release.assets);
  if (!asset)
    return isPublic
      ? { name: settings.manifest[0] ?? '', read: failed([manifestMissing(release, settings)]) }
      : undefined;
  const { githubToken } = settings;
  const bytes = await readAssetManifest(asset, release, {
    ...reading,
    isPublic,
    ...(githubToken === undefined ? {} : { token: githubToken }),
  });
  return { name: asset.name, read: bytes.ok ? ok({ url: asset.downloadUrl, bytes: bytes.value }) : bytes };
}

function manifestMissing(release: Release, settings: Settings): Problem {
  const attached = release.assets.map(({ name }) => `\`${name}\``);
  const seen =
    attached.length === 0
      ? 'It has no assets'
      : `It has ${attached.slice(0, 10).join(', ')}${attached.length > 10 ? ` and ${attached.length - 10} more` : ''}`;
  return {
    code: 'manifest.missing',
    title: `No asset of the release \`${release.tag}\` matches \`manifest\` (${settings.manifest.join(', ')})`,
    detail: `${seen}.`,
    hint: 'Attach the manifest to the release, name it in `manifest`, or give its address in `manifest-url`. Where another job attaches it, raise `wait-for-assets`.',
    place: { kind: 'input', input: 'manifest' },
  };
}

function remarkFrom({ title, place }: Problem): Remark {
  return {
    level: 'notice',
    text: `The manifest is left aside, and the version is the tag's: ${title}`,
    ...(place === undefined ? {} : { place }),
  };
}
