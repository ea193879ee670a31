import { firstMatch } from '../domain/assets.ts';
import { fillManifestUrl } from '../domain/manifest-url.ts';
import { parseManifest } from '../foundry/manifest/manifest.ts';
import type { Clock, Log } from '../domain/ports.ts';
import type { Notice, Problem, Problems } from '../domain/problem.ts';
import type { Needs, ReleasedManifest } from '../domain/registry.ts';
import type { Asset, Release } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { versionAgreement, versionFromTag } from '../domain/version.ts';
import type { ReleaseQuery } from '../github/event.ts';
import { createAssetSource } from '../github/assets.ts';
import { readManifest } from '../github/manifest.ts';
import { createReleases } from '../github/releases.ts';
import type { StreamingHttpClient } from '../http/client.ts';
import type { Settings } from '../inputs/index.ts';
import { leftAside, needsOf, reasonToSkip } from '../pipeline/plan.ts';

/** What the event and the inputs name, read. */
export interface Resolution {
  readonly release: Release;
  /** Absent where no entry wants one, or only an optional one that is not there. */
  readonly manifest?: Result<ReleasedManifest, Problems>;
  /** What is wrong with a manifest that can be read; the plans add what their registries miss in it. */
  readonly manifestProblems?: readonly Problem[];
  /** What the registries are given; absent where none needs a manifest, or there is none. */
  readonly manifestUrl?: string;
  /** The asset's file name, by which its source is found in the checkout. */
  readonly manifestName?: string;
  /** The manifest's version, or the version part of the tag; '' where neither names one. */
  readonly version: string;
  readonly notices: readonly Notice[];
}

export interface Reading {
  readonly http: StreamingHttpClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch until which what is not there yet is waited for. */
  readonly until: number;
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
  const { env, until } = reading;
  const token = settings.githubToken;
  const releases = createReleases({
    ...reading,
    apiUrl: apiUrlOf(env),
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
  const bare = { release, version: tagVersion, notices: [] };
  if (needs.manifest === 'none') return ok(bare);

  const source = await sourceOf(release, needs.manifest === 'public', settings, { ...reading, until });
  if (source === undefined) return ok(bare);
  const { name } = source;
  if (!source.read.ok) {
    // A manifest that only an optional version is wanted of stops nobody.
    return needs.manifest === 'public'
      ? ok({ ...bare, manifest: source.read, manifestName: name })
      : ok({ ...bare, notices: source.read.error.map(leftAside) });
  }
  const { url, bytes } = source.read.value;
  const parsed = parseManifest(bytes);
  if (!parsed.ok) {
    return needs.manifest === 'public'
      ? ok({ ...bare, manifest: failed(parsed.error), manifestName: name })
      : ok({ ...bare, notices: parsed.error.map(leftAside) });
  }
  const { manifest, notices } = parsed.value;
  const agreement = versionAgreement(query.tag, manifest);
  return ok({
    release,
    manifest: ok({ manifest, url }),
    ...(needs.manifest === 'public' ? { manifestUrl: url } : {}),
    manifestProblems: agreement.problems,
    manifestName: name,
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

/** The manifest's bytes and the address under which it is submitted; undefined where none is there and none has to be. */
async function sourceOf(
  release: Release,
  isPublic: boolean,
  settings: Settings,
  reading: Reading,
): Promise<Source | undefined> {
  const { repository, tag } = release;
  const { githubToken, manifestUrl } = settings;
  const assets = createAssetSource({
    http: reading.http,
    apiUrl: apiUrlOf(reading.env),
    repository,
    workspace: reading.env['GITHUB_WORKSPACE'] ?? '',
    ...(githubToken === undefined ? {} : { token: githubToken }),
  });
  const read = async (url: string, asset?: Asset): Promise<Source['read']> => {
    const access = isPublic || asset === undefined ? 'public' : 'token';
    const bytes = await readManifest({ ...reading, assets, repository, url, access, ...(asset ? { asset } : {}) });
    return bytes.ok ? ok({ url, bytes: bytes.value }) : bytes;
  };

  if (manifestUrl !== undefined) {
    const name = manifestUrl.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    const version = versionFromTag(tag);
    const filled = fillManifestUrl(manifestUrl, { tag, ...(version === undefined ? {} : { version }) });
    if (!filled.ok) return { name, read: failed([filled.error]), notices: [] };
    return { name, read: await read(filled.value.url), notices: filled.value.notices };
  }
  const asset = firstMatch(settings.manifest, release.assets);
  if (asset?.state === 'uploaded') return { name: asset.name, read: await read(asset.downloadUrl, asset), notices: [] };
  return isPublic
    ? { name: settings.manifest[0] ?? '', read: failed([manifestMissing(release, settings, asset)]), notices: [] }
    : undefined;
}

function apiUrlOf(env: Reading['env']): string {
  return env['GITHUB_API_URL'] ?? 'https://api.github.com';
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
