import { asRecord, defined } from '../domain/data.ts';
import type { Asset, Release, Repository } from '../domain/release.ts';
import { maxTagLength } from '../domain/tag.ts';

// Read without a schema, which would take 4 ms of every run for the few fields that are used.

/**
 * The assets in GitHub's form, from an event or from the API; undefined if the value is not a list of them. An asset counts as
 * `uploaded` only if GitHub says so.
 */
export function assetsFromJson(json: unknown): readonly Asset[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const assets = json.flatMap((item) => assetFromJson(item) ?? []);
  return assets.length === json.length ? assets : undefined;
}

/** A release in GitHub's form, from an event or from the API; undefined if the value is not one. */
export function releaseFromJson(json: unknown, repository: Repository): Release | undefined {
  const {
    id,
    tag_name: tag,
    name,
    body,
    html_url: pageUrl,
    draft,
    prerelease,
    immutable,
    assets: list,
  } = asRecord(json);
  const assets = assetsFromJson(list);
  if (typeof tag !== 'string' || tag === '' || tag.length > maxTagLength) return undefined;
  if (!isAddress(pageUrl) || assets === undefined) return undefined;
  const title = typeof name === 'string' ? name.trim() : '';
  return {
    repository,
    ...defined({ id: isCount(id) ? id : undefined }),
    tag,
    title: title === '' ? tag : title,
    body: typeof body === 'string' ? body : '',
    pageUrl,
    draft: draft === true,
    prerelease: prerelease === true,
    ...(immutable === true ? { immutable } : {}),
    assets,
  };
}

function assetFromJson(json: unknown): Asset | undefined {
  const { id, name, size, content_type: type, state, url, browser_download_url: address, digest } = asRecord(json);
  if (!isCount(id) || !isCount(size) || !isAddress(url) || !isAddress(address)) return undefined;
  if (typeof name !== 'string' || name === '' || name.length > 1024) return undefined;
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(typeof digest === 'string' ? digest : '')?.[1]?.toLowerCase();
  return {
    id,
    name,
    size,
    contentType: typeof type === 'string' && type.length <= 256 ? type : 'application/octet-stream',
    state: state === 'uploaded' ? 'uploaded' : 'open',
    apiUrl: url,
    downloadUrl: address,
    ...defined({ sha256 }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** An address that a browser or an HTTP client can call. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 4096 && /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}
