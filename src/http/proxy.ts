import { number4 } from '../domain/address.ts';
import { isLoopback } from '../domain/url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How a request gets to its server. `unusable`: a variable names a proxy that nothing can be sent through, so that nothing is sent at
 * all; `fault` ends a sentence that starts with the variable, and contains nothing of its value but the scheme.
 */
export type Way =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly variable: string; readonly proxy: URL }
  | { readonly kind: 'unusable'; readonly variable: string; readonly fault: string };

/**
 * The way to an address by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, of which the lower-case form wins. Only the variable of the
 * address's own scheme counts, and it does not need to be valid for exempt hosts. Pure.
 */
export function wayTo(url: URL, env: Environment): Way {
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  const variable = names.find((name) => env[name]?.trim());
  if (variable === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '')) return { kind: 'direct' };
  const text = env[variable]?.trim() ?? '';
  const proxy = usable(text);
  if (proxy) return { kind: 'proxy', variable, proxy };
  // Loopback never needs the proxy, so an invalid one does not matter.
  return isLoopback(url) ? { kind: 'direct' } : { kind: 'unusable', variable, fault: faultOf(text) };
}

function usable(text: string): URL | undefined {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  return url !== null && url.hostname !== '' && [url.username, url.password].every(isDecodable) ? url : undefined;
}

/** Node decodes the credentials, and would throw. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** What is before `://` may be shown; anything else could be a password. */
function faultOf(text: string): string {
  const scheme = /^([a-z][a-z0-9+.-]{0,19}):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'names a proxy without the scheme `http://`';
  return scheme === 'http' || scheme === 'https'
    ? `starts with \`${scheme}://\`, but is not a valid proxy URL`
    : `has the proxy scheme \`${scheme}\`, which is not supported`;
}

/**
 * Names, which stand for what is below them too, `name:port`, `.suffix`, `*.suffix`, `*`, and ranges of IPv4 addresses: what Node reads
 * in `NO_PROXY`, and what the other steps of a job do (https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts).
 */
function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list.split(',').some((text) => {
    const entry = text
      .trim()
      .toLowerCase()
      .replace(/^\[([^\]]*)\]$/, '$1');
    if (entry === '') return false;
    if (entry === '*' || entry === host || entry === `${host}:${port}` || host.endsWith(`.${entry}`)) return true;
    if (entry.startsWith('.')) return host === entry.slice(1) || host.endsWith(entry);
    if (entry.startsWith('*.')) return host.endsWith(entry.slice(1));
    const [first, last] = entry.split('-').map((address) => number4(address.trim()));
    const own = number4(host);
    return first !== undefined && last !== undefined && own !== undefined && own >= first && own <= last;
  });
}
