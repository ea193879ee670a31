import { defined } from '../domain/data.ts';
import type { AssetSource } from '../domain/ports.ts';
import type { Repository } from '../domain/release.ts';
import { createAssetSource } from '../github/assets.ts';
import type { StreamingHttpClient } from '../http/client.ts';
import type { Settings } from '../inputs/index.ts';
import { originsAnywhere } from './network.ts';
import type { RelayContext } from './relay.ts';
import type { ResolveContext } from './resolve.ts';

/** How a run reads what its entries share: the release, its assets, the manifests. */
export function createReading(
  settings: Settings,
  repository: Repository,
  context: RelayContext,
  options: Pick<ResolveContext, 'until' | 'allowDraft' | 'onStale'>,
): {
  readonly reading: ResolveContext & { readonly signal: AbortSignal };
  assetsThrough(http: StreamingHttpClient): AssetSource;
} {
  const { github, runner } = context;
  const { log } = runner;
  const { apiUrl, serverUrl, workspace } = github;
  const access = { apiUrl, ...defined({ token: settings.githubToken }) };
  const assetsThrough = (http: StreamingHttpClient) =>
    createAssetSource({ http, repository, workspace, ...access, ...defined({ onStale: options.onStale }) });
  const http = context.createClient({ log, ...defined({ publicBut: originsAnywhere(settings, github) }) });
  return {
    reading: { ...context, ...access, ...options, serverUrl, log, http, assets: assetsThrough(http) },
    assetsThrough,
  };
}
