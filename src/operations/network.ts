import { problemsOf, type Problems } from '../domain/problem.ts';
import { isLoopback } from '../domain/url.ts';
import type { GitHubContext } from '../github/context.ts';
import { wayTo } from '../http/proxy.ts';
import type { Settings } from '../inputs/index.ts';

/**
 * What is wrong with the proxies that the run would have to use, one problem for each variable: nothing bypasses a configured proxy. A skipped entry sends no requests.
 */
export function problemsOfProxies(
  { entries, manifestUrl }: Settings,
  { apiUrl, serverUrl }: GitHubContext,
  env: Readonly<Record<string, string | undefined>>,
): Problems | undefined {
  const own = entries.flatMap(({ configured, url }) => (configured ? [url] : []));
  const faults = new Map<string, string>();
  for (const address of [serverUrl, apiUrl, ...own, manifestUrl ?? '']) {
    const url = URL.parse(address);
    const way = url && wayTo(url, env);
    if (way?.kind === 'unusable') faults.set(way.variable, way.fault);
  }
  return problemsOf(
    [...faults].map(([variable, fault]) => ({
      code: 'input.invalid',
      title: `The environment variable \`${variable}\` ${fault}; nothing was sent`,
      hint: 'Set it to `http://host:port` or `https://host:port`, unset it, or list the hosts that need no proxy in `NO_PROXY`.',
    })),
  );
}

/**
 * The origins that may be anywhere, while everything else that is read without credentials must be on the public internet: GitHub's
 * own, which may be an internal server, and that of a `manifest-url` on this machine. Undefined if there is no such rule, because
 * every registry that reads a manifest is on this machine itself.
 */
export function originsAnywhere(
  { entries, manifestUrl = '' }: Settings,
  { apiUrl, serverUrl }: GitHubContext,
): readonly string[] | undefined {
  const readers = entries.filter(({ registry }) => registry.manifestFormat).map(({ url }) => URL.parse(url));
  if (readers.length > 0 && readers.every((url) => url !== null && isLoopback(url))) return undefined;
  const own = URL.parse(manifestUrl);
  const known = [URL.parse(apiUrl), URL.parse(serverUrl), own !== null && isLoopback(own) ? own : null];
  return known.flatMap((url) => (url === null ? [] : [url.origin]));
}
