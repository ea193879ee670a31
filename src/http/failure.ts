import type { HttpFailure, HttpReply } from '../domain/ports.ts';
import type { Problem, Problems } from '../domain/problem.ts';
import { truncate } from '../domain/text.ts';
import { sanitize } from './redact.ts';

/** Facts of an exchange that came to nothing: see WireError. */
export interface Fault {
  readonly phase: 'connect' | 'request' | 'reply';
  readonly code: string;
  readonly names?: string | undefined;
}

export interface Classified {
  readonly reason: 'connect' | 'tls' | 'timeout' | 'reset';
  /** For a person; holds nothing but the host and what is known of the fault's code. */
  readonly message: string;
}

const untrusted =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE|INVALID_CA)/;
const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO)/;

/** What a fault means. Without a connection it is `connect` or `tls`: the request surely had no effect. */
export function classify(fault: Fault, host: string): Classified {
  const { phase, code } = fault;
  if (phase !== 'connect') {
    if (/^HPE_/.test(code)) return { reason: 'reset', message: `what ${host} answered is no valid HTTP (${code})` };
    if (/TIMEDOUT|_TIMEOUT$/.test(code))
      return { reason: 'timeout', message: `the connection to ${host} fell silent (${code})` };
    return {
      reason: 'reset',
      message:
        phase === 'reply'
          ? `the reply of ${host} ended before it was complete (${code})`
          : `${host} closed the connection before it replied (${code})`,
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = sanitize(fault.names ?? '', { maxLength: 200 });
    return { reason: 'tls', message: `the certificate is not for ${host}${names === '' ? '' : `, but for ${names}`}` };
  }
  if (untrusted.test(code)) {
    return {
      reason: 'tls',
      message: `the certificate of ${host} is not signed by an authority that is trusted here (${code}); if it is right, let NODE_EXTRA_CA_CERTS name a file with that authority's certificate`,
    };
  }
  if (code === 'CERT_HAS_EXPIRED') return { reason: 'tls', message: `the certificate of ${host} has expired` };
  if (code === 'CERT_NOT_YET_VALID')
    return { reason: 'tls', message: `the certificate of ${host} is not valid yet; is the machine's clock right?` };
  if (tlsCode.test(code))
    return {
      reason: 'tls',
      message: `no secure connection to ${host} could be agreed on (${code}); does it speak https there?`,
    };
  return { reason: 'connect', message: connectMessage(code, host) };
}

function connectMessage(code: string, host: string): string {
  switch (code) {
    case 'ENOTFOUND':
      return `there is no host ${host} (${code}); is the address right?`;
    case 'EAI_AGAIN':
      return `the name ${host} could not be looked up (${code})`;
    case 'ECONNREFUSED':
      return `${host} refused the connection (${code})`;
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
      return `there is no route to ${host} (${code})`;
    case 'ERR_PROXY_TUNNEL':
      return `the proxy did not let the connection to ${host} through (${code})`;
    case 'ERR_PROXY_INVALID_CONFIG':
      return `HTTP_PROXY or HTTPS_PROXY, by which ${host} is to be reached, is no address of a proxy (${code})`;
    default:
      return `no connection to ${host} could be made (${code})`;
  }
}

/** Whose failure it was. */
export interface FailureSubject {
  /** As a person knows it, e.g. `Foundry VTT`. */
  readonly title: string;
  /** The entry's label, where the address is a setting that could be wrong. */
  readonly label?: string;
}

/** Every problem that a failure amounts to. More than one only where the bytes to send had problems of their own. */
export function problemsFromFailure(failure: HttpFailure, subject: FailureSubject): Problems {
  const own = failure.reason === 'body' ? problemsOf(failure.cause) : undefined;
  return own ?? [ownProblem(failure, subject)];
}

/** The (first) problem that a failure amounts to: see problemsFromFailure. */
export function problemFromFailure(failure: HttpFailure, subject: FailureSubject): Problem {
  return problemsFromFailure(failure, subject)[0];
}

function ownProblem(failure: HttpFailure, { title, label }: FailureSubject): Problem {
  const { reason, reply } = failure;
  const detail = truncate(failure.message, 1_000);
  const unknown =
    failure.landed === 'unknown' ? ' Whether it acted on the request is unknown; a re-run finds out, and is safe.' : '';
  switch (reason) {
    case 'connect':
      return {
        code: 'registry.unavailable',
        title: `${title} could not be reached`,
        detail,
        hint:
          label === undefined
            ? 'Run again.'
            : `Run again; if it stays, check \`url\` of the entry \`${label}\` and the runner's network.`,
      };
    case 'tls':
      return {
        code: 'registry.unavailable',
        title: `The connection to ${title} is not secure, so nothing was sent`,
        detail,
        hint: `Correct the certificate${label === undefined ? '' : `, or \`url\` of the entry \`${label}\``}.`,
      };
    case 'timeout':
    case 'reset':
      return { code: 'registry.unavailable', title: `${title} did not reply`, detail, hint: `Run again.${unknown}` };
    case 'unavailable': {
      const said = reply === undefined ? '' : bodyExcerpt(reply);
      return {
        code: 'registry.unavailable',
        title: `${title} failed itself${reply === undefined ? '' : ` (HTTP ${reply.status})`}`,
        detail: said === '' ? detail : said,
        hint: `Run again.${unknown}`,
      };
    }
    case 'rate-limited':
      return {
        code: 'registry.rate-limited',
        title: `${title} asks to wait longer than the run may take`,
        detail,
        hint: rerunHint(failure.retryAt),
      };
    case 'moved':
      return {
        code: 'registry.moved',
        title: `${title} answers with a redirect, which is not followed`,
        detail,
        hint: label === undefined ? 'Correct the address.' : `Correct \`url\` of the entry \`${label}\`.`,
      };
    case 'too-large':
      return {
        code: 'registry.unreadable',
        title: `${title} answered more than a reply may hold`,
        detail,
        ...(unknown !== '' && { hint: unknown.trim() }),
      };
    case 'deadline':
      return {
        code: 'run.timeout',
        title: `The time of the run was up before ${title} was done`,
        detail,
        hint: `Run again, with a larger \`timeout\` if it happens often.${unknown}`,
      };
    case 'cancelled':
      return {
        code: 'run.timeout',
        title: `The run was cancelled before ${title} was done`,
        detail,
        hint: `Run again.${unknown}`,
      };
    case 'body':
      return {
        code: 'asset.corrupt',
        title: `The bytes for ${title} could not be read to their end`,
        detail,
        hint: 'Run again.',
      };
    case 'refused':
      return { code: 'internal', title: `A request to ${title} was withheld`, detail };
  }
}

function problemsOf(cause: unknown): Problems | undefined {
  const { name, problems } = (cause ?? {}) as { name?: unknown; problems?: readonly Problem[] };
  if (name !== 'ProblemError') return undefined;
  const [first, ...rest] = problems ?? [];
  return first === undefined ? undefined : [first, ...rest];
}

function rerunHint(retryAt: number | undefined): string {
  const latest = Date.UTC(9999, 0);
  if (retryAt === undefined || !(retryAt < latest))
    return 'Run again later; it names no time that is worth waiting for.';
  return `Run again at ${formatUtc(retryAt)} or later, or raise \`timeout\`.`;
}

/** `2026-11-03 12:00:05 UTC`; the next full second. */
export function formatUtc(time: number): string {
  return `${new Date(Math.ceil(time / 1_000) * 1_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

const excerptLength = 300;
/** Characters of a body that are looked at: what an error page says, it says early. */
const excerptWindow = 16_000;

/** What a body that is no JSON says, in one line of at most 300 characters: of a page its title and heading, else its text. */
export function bodyExcerpt(reply: Pick<HttpReply, 'text' | 'body' | 'headers'>): string {
  const text = reply.text.slice(0, excerptWindow);
  const unreadable = text.match(/[\ufffd\0]/g)?.length ?? 0;
  if (unreadable > 8 && unreadable * 20 > text.length) return `${reply.body.length} bytes that are no text`;
  const markup = /html|xml/i.test(reply.headers['content-type'] ?? '') || /^\s*</.test(text);
  return sanitize(markup ? markupText(text) : text, { maxLength: excerptLength });
}

function markupText(markup: string): string {
  const inner = (tag: string): string =>
    textOf(new RegExp(`<${tag}\\b[^<>]*>([\\s\\S]*?)</${tag}`, 'i').exec(markup)?.[1] ?? '');
  const [title, heading] = [inner('title'), inner('h1')];
  if (title !== '' || heading !== '') return [...new Set([title, heading])].filter((part) => part !== '').join(' · ');
  return textOf(markup.replace(/<(script|style|head)\b[\s\S]*?<\/\1[^<>]*>/gi, ' '));
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
