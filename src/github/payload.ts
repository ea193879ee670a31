import { z } from 'zod';

import type { Asset, Release, Repository } from '../domain/release.ts';

/** An address that a browser or an HTTP client can call. */
const address = z
  .string()
  .max(4096)
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''));

const assetSchema = z.object({
  id: z.int().nonnegative(),
  name: z.string().min(1).max(1024),
  size: z.int().nonnegative(),
  content_type: z.string().max(256).catch('application/octet-stream'),
  state: z.string().catch('open'),
  url: address,
  browser_download_url: address,
  digest: z.string().nullish().catch(null),
});

const releaseSchema = z.object({
  id: z.int().nonnegative().optional().catch(undefined),
  tag_name: z.string().min(1),
  name: z.string().nullish().catch(null),
  body: z.string().nullish().catch(null),
  html_url: address,
  draft: z.boolean().catch(false),
  prerelease: z.boolean().catch(false),
  assets: z.array(assetSchema),
});

/**
 * The assets in GitHub's form, from an event or from the API; undefined where the value is none. An asset counts as `uploaded`
 * only where GitHub says so.
 */
export function assetsFromJson(json: unknown): readonly Asset[] | undefined {
  const parsed = z.array(assetSchema).safeParse(json);
  return parsed.success ? parsed.data.map(assetFromSchema) : undefined;
}

/** A release in GitHub's form, from an event or from the API; undefined where the value is none. */
export function releaseFromJson(json: unknown, repository: Repository): Release | undefined {
  const parsed = releaseSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { id, tag_name: tag, name, body, html_url: pageUrl, draft, prerelease, assets } = parsed.data;
  const title = name?.trim() ?? '';
  return {
    repository,
    ...(id === undefined ? {} : { id }),
    tag,
    title: title === '' ? tag : title,
    body: body ?? '',
    pageUrl,
    draft,
    prerelease,
    assets: assets.map(assetFromSchema),
  };
}

function assetFromSchema(asset: z.infer<typeof assetSchema>): Asset {
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(asset.digest ?? '')?.[1]?.toLowerCase();
  return {
    id: asset.id,
    name: asset.name,
    size: asset.size,
    contentType: asset.content_type,
    state: asset.state === 'uploaded' ? 'uploaded' : 'open',
    apiUrl: asset.url,
    downloadUrl: asset.browser_download_url,
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}
