import type { HttpRequest, RedirectObstacle } from '../domain/ports.ts';

/** Redirects of one request that are followed. */
export const maxRedirects = 5;

/** What follows from a redirect. It is followed if there is a target and no obstacle, and the request allows it. */
export interface Redirect {
  readonly target?: URL;
  readonly follow: boolean;
  /** Why it is not followed, if the request would allow it. */
  readonly obstacle?: RedirectObstacle;
}

export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** Where the redirect leads, and whether the request goes there; `followed` counts those before it. */
export function resolveRedirect(
  { method, effect, redirects }: Pick<HttpRequest, 'method' | 'effect' | 'redirects'>,
  from: URL,
  location: string | undefined,
  followed: number,
): Redirect {
  const parsed = location === undefined ? null : URL.parse(location, from.href);
  const isUsable = parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username + parsed.password === '';
  const target = isUsable ? { target: parsed } : {};
  const isAllowed = redirects === 'follow' || redirects === 'same-origin';
  if (!isAllowed || effect !== 'read' || (method !== 'GET' && method !== 'HEAD')) return { ...target, follow: false };
  if (followed >= maxRedirects) return { ...target, follow: false, obstacle: 'too-many' };
  if (!isUsable) return { follow: false, obstacle: 'no-address' };
  if (from.protocol === 'https:' && parsed.protocol === 'http:')
    return { ...target, follow: false, obstacle: 'unencrypted' };
  if (redirects === 'same-origin' && parsed.origin !== from.origin)
    return { ...target, follow: false, obstacle: 'other-origin' };
  return { target: parsed, follow: true };
}

/** What another origin is sent: nothing that could be a credential. */
const neutralHeaders = ['accept', 'accept-encoding', 'range', 'user-agent'];

export function headersForOtherOrigin(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => neutralHeaders.includes(name)));
}
