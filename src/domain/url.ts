import { truncate } from './text.ts';

/** True for an address that never leaves the machine: `localhost`, 127.0.0.0/8 and `[::1]`. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

/** UTF-16 units of a URL. */
export const maxUrlLength = 2_048;

/** The text if it is an `http:` or `https:` URL: a page that a registry names in its reply. One that is too long is cut. */
export function webUrl(text: string | undefined): string | undefined {
  const url = truncate(text ?? '', maxUrlLength);
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

/** The text as a part of a URL; half a character, which would throw, becomes U+FFFD. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The text without percent-encoding; as it is if it has a malformed one. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The URL in a foreign text that may be shown as a link: `https:`, without credentials, at most 300 characters. */
export function linkFrom(text: string | undefined): string | undefined {
  const url = URL.parse(text ?? '');
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 300
    ? url.href
    : undefined;
}

/** What is wrong with the URL of an endpoint, and what to do; undefined if it can be called. */
export function endpointFault(text: string): [fault: string, hint: string] | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '')
    return ['is not a valid endpoint URL', 'Use an absolute `https:` URL, without a fragment.'];
  if (url.username !== '' || url.password !== '')
    return ['contains credentials', 'Leave them out: the token goes into `token`.'];
  if (url.protocol === 'http:' && !isLoopback(url))
    return [
      'is not `https:`',
      'A token is never sent unencrypted: use `https:` (`http:` is for loopback addresses only).',
    ];
  return undefined;
}
