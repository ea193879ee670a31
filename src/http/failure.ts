import type { HttpFailure, HttpReply } from '../domain/ports.ts';
import { truncate, windowOf } from '../domain/text.ts';
import { hidingCredentials } from './credentials.ts';
import { sanitize } from './redact.ts';
import type { WireError } from './transport.ts';

export interface ErrorClass {
  readonly reason: 'connect' | 'proxy' | 'tls' | 'barred' | 'timeout' | 'reset';
  /** For a person; contains only the host and what the error's code means. */
  readonly message: string;
}

const untrusted =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE|INVALID_CA)/;
const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO)/;

/** What an error of the connection means. Without a connection it is `connect`, `proxy`, `tls` or `barred`: the request certainly had no effect. */
export function classify(
  error: Pick<WireError, 'phase' | 'code' | 'names'> & Partial<Pick<WireError, 'fault' | 'proxy'>>,
  host: string,
): ErrorClass {
  const { phase, code, fault, proxy } = error;
  if (code === 'ERR_PROXY_UNUSABLE')
    return { reason: 'barred', message: `${fault ?? 'a variable'}, so nothing is sent to ${host}` };
  if (code === 'ERR_NOT_PUBLIC')
    return {
      reason: 'barred',
      message: `${host} is not on the public internet, and a public address may not lead there`,
    };
  if (phase !== 'connect') {
    if (/^HPE_/.test(code)) return { reason: 'reset', message: `${host} sent an invalid HTTP response (${code})` };
    if (/TIMEDOUT|_TIMEOUT$/.test(code))
      return { reason: 'timeout', message: `the connection to ${host} timed out (${code})` };
    return {
      reason: 'reset',
      message:
        phase === 'reply'
          ? `the reply from ${host} ended before it was complete (${code})`
          : `${host} closed the connection before it replied (${code})`,
    };
  }
  const tls = tlsMessage(error, host);
  if (tls !== undefined) return { reason: 'tls', message: tls };
  if (proxy === undefined) return { reason: 'connect', message: connectMessage(code, host) };
  const own = `the proxy in \`${proxy}\``;
  if (code === 'ERR_PROXY_TUNNEL') return { reason: 'proxy', message: `${own} opened no tunnel (${code}) to ${host}` };
  return { reason: 'proxy', message: `${connectMessage(code, own, own)} for ${host}` };
}

export const proxyHint =
  'Correct the address and the credentials in that variable: it must name a proxy that allows this host. Or list the host in `NO_PROXY`.';

function tlsMessage({ code, names: given = '' }: Pick<WireError, 'code' | 'names'>, host: string): string | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = sanitize(given, { maxLength: 200 });
    return `the certificate is not for ${host}${names === '' ? '' : `, but for ${names}`}`;
  }
  if (untrusted.test(code))
    return `the certificate of ${host} is not signed by a trusted authority (${code}); if this is expected, set NODE_EXTRA_CA_CERTS to a file with the CA certificate`;
  if (code === 'CERT_HAS_EXPIRED') return `the certificate of ${host} has expired`;
  if (code === 'CERT_NOT_YET_VALID')
    return `the certificate of ${host} is not valid yet; is the machine's clock right?`;
  return tlsCode.test(code) ? `the TLS handshake with ${host} failed (${code}); is it an HTTPS endpoint?` : undefined;
}

function connectMessage(code: string, host: string, name = `the host ${host}`): string {
  switch (code) {
    case 'ENOTFOUND':
      return `${name} was not found (${code})`;
    case 'EAI_AGAIN':
      return `the DNS lookup of ${host} failed (${code})`;
    case 'ECONNREFUSED':
      return `${host} refused the connection (${code})`;
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
      return `there is no route to ${host} (${code})`;
    default:
      return `could not connect to ${host} (${code})`;
  }
}

/** What the other side said, else what happened; at most 1,000 characters. */
export function failureDetail({ reason, reply, message }: HttpFailure): string {
  const said = reason === 'unavailable' && reply !== undefined ? bodyExcerpt(reply) : '';
  return said === '' ? truncate(message, 1_000) : said;
}

const excerptLength = 300;
/** Characters of a body that are read: an error page has its message near the start. */
const excerptWindow = 16_000;

/**
 * The message of a body that is not JSON, in one line of at most 300 characters: a page's title and heading, a storage service's
 * error code and message, else its text.
 */
export function bodyExcerpt(reply: Pick<HttpReply, 'text' | 'body' | 'headers' | 'redact'>): string {
  const redact = hidingCredentials(reply.redact);
  const start = windowOf(reply.text, excerptWindow);
  const unreadable = start.match(/[\ufffd\0]/g)?.length ?? 0;
  if (unreadable > 8 && unreadable * 20 > start.length) return `${reply.body.length} bytes of binary data`;
  // Before markup is removed, which may be part of a secret, and which names the other values.
  const text = redact(start);
  const markup = /html|xml/i.test(reply.headers['content-type'] ?? '') || /^\s*</.test(text);
  return sanitize(markup ? markupText(text) : text, { maxLength: excerptLength, redact });
}

function markupText(markup: string): string {
  const said = (...tags: readonly string[]): readonly string[] =>
    [...new Set(tags.map((tag) => textOf(contentOf(markup, tag))))].filter((part) => part !== '');
  const heading = said('title', 'h1').join(' · ');
  if (heading !== '') return heading;
  // A page may show code anywhere; a storage service's error is nothing but its parts, and repeats what was signed.
  const error = /<error[\s>]/i.test(markup) ? said('code', 'message').join(' ') : '';
  return error || textOf(withoutScripts(markup));
}

/** The text between the first start tag of this name and its end tag; '' if it has none. */
function contentOf(markup: string, tag: string): string {
  const start = new RegExp(`<${tag}\\b[^<>]*>`, 'i').exec(markup);
  if (start === null) return '';
  const rest = markup.slice(start.index + start[0].length);
  const end = new RegExp(`</${tag}\\b`, 'i').exec(rest);
  return end === null ? '' : rest.slice(0, end.index);
}

/** The markup without elements that are not shown. */
function withoutScripts(markup: string): string {
  const parts: string[] = [];
  let done = 0;
  let open: string | undefined;
  for (const { 0: tag, 1: slash, 2: name = '', index } of markup.matchAll(/<(\/?)(script|style|head)\b[^<>]*>?/gi)) {
    if (open === undefined && slash === '') {
      open = name.toLowerCase();
      parts.push(markup.slice(done, index));
      done = index;
    } else if (slash !== '' && name.toLowerCase() === open) {
      open = undefined;
      done = index + tag.length;
    }
  }
  return [...parts, markup.slice(done)].join(' ');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function textOf(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/gi, (entity: string, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities[(name ?? '').toLowerCase()] ?? entity) : String.fromCodePoint(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Statuses with which a filter refuses; 503 and 429 are transient. */
const refusals: readonly number[] = [401, 403, 406, 407, 451];
/** Sent only by a filter that stopped the request: Cloudflare, Sucuri, AWS WAF, Vercel. */
const filterHeaders = ['cf-mitigated', 'x-sucuri-block', 'x-amzn-waf-action', 'x-vercel-mitigated'];

/**
 * Whether something in front of the server answered instead of it: a refusal with a web page, which no API sends, or a header by
 * which a bot filter names itself. DataDome sends its header with every reply, so there the status counts too.
 */
export function isBlockedByFilter({ status, headers, text }: Pick<HttpReply, 'status' | 'headers' | 'text'>): boolean {
  if (filterHeaders.some((name) => headers[name] !== undefined)) return true;
  if (!refusals.includes(status)) return false;
  return headers['x-datadome'] !== undefined || isHtml(headers['content-type'] ?? '', text);
}

function isHtml(contentType: string, text: string): boolean {
  const start = text.slice(0, excerptWindow).replace(/^(?:[\s\ufeff]|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '');
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return true;
  // Frameworks call everything HTML by default, JSON and a lone word too.
  return /html/i.test(contentType) && start.startsWith('<') && !/^\s*<\?xml/.test(text.slice(0, excerptWindow));
}
