import { htmlReply, type SandboxReply } from '../server.ts';
import { internal, Refusal } from './refusal.ts';

/** Deliberate failures that only this service has; the sandbox's plan of faults has the general ones. */
export interface Interference {
  readonly kind:
    /** 429. */
    | 'rate-limited'
    /** 402, a free account's daily limit. */
    | 'payment'
    /** 403, an account without a subscription. */
    | 'inactive'
    /** 403, an address on the block list. */
    | 'blocked'
    /** 503 with a web page. */
    | 'unavailable'
    /** 503 with JSON: the request took too long. */
    | 'request-timeout'
    /** 500 with JSON. */
    | 'internal';
  /** Number of requests that it affects. Default 1. */
  times?: number;
  /** Default: every request. */
  readonly matches?: (request: { readonly method: string; readonly path: string }) => boolean;
  /** For `rate-limited`: seconds of `Retry-After`; false for none. Default 1. */
  readonly retryAfter?: number | false;
  /** For `rate-limited`: whether the `X-RateLimit-*` headers are sent. Default true. */
  readonly limitHeaders?: boolean;
  /** For `rate-limited`: whether the envelope has `meta`, as replies of the application itself do. Default false. */
  readonly meta?: boolean;
}

/** Thrown for a reply that is not from the service but from something in front of it. */
export class Page extends Error {
  readonly reply: SandboxReply;

  constructor(reply: SandboxReply) {
    super('A reply from in front of the service.');
    this.reply = reply;
  }
}

/** The reply to an affected request. */
export function refusalOf(met: Interference, now: number): Refusal | Page {
  switch (met.kind) {
    case 'rate-limited': {
      const { retryAfter = 1, limitHeaders = true, meta = false } = met;
      return tooMany({
        retryAfter,
        limit: limitHeaders ? { window: '1m', limit: 60, count: 61 } : undefined,
        meta,
        now,
      });
    }
    case 'payment':
      return new Refusal(402, [
        {
          title: 'Daily API request limit reached',
          detail:
            'Daily API request limit of 2,500 has been reached for your account. Please add a payment method at https://app.keygen.sh/billing to continue.',
        },
      ]);
    case 'inactive':
      return new Refusal(403, [
        {
          title: 'Account does not have an active subscription',
          detail: 'must have an active subscription to access this resource',
        },
      ]);
    case 'blocked':
      return new Refusal(
        403,
        [
          {
            title: 'Forbidden',
            detail:
              'Your IP address has been temporarily blacklisted due to abusive behavior. Please see https://keygen.sh/docs/api/rate-limiting/ for more info.',
          },
        ],
        { meta: false, headers: { 'x-ratelimit-window': 'blacklist' } },
      );
    case 'unavailable':
      return new Page(htmlReply(503, 'Service Unavailable', 'No server is available to handle this request.'));
    case 'request-timeout':
      return new Refusal(
        503,
        [
          {
            title: 'Request timeout',
            detail: 'The request timed out because the server took too long to respond',
          },
        ],
        { meta: false },
      );
    case 'internal':
      return internal();
  }
}

export interface Limit {
  readonly window: string;
  readonly limit: number;
  readonly count: number;
}

export function tooMany({
  retryAfter,
  limit,
  meta,
  now,
}: {
  retryAfter: number | false;
  limit: Limit | undefined;
  meta: boolean;
  now: number;
}): Refusal {
  const detail =
    'Throttle limit has been reached for your IP address. Please slow down. See https://keygen.sh/docs/api/rate-limiting/ for more info.';
  return new Refusal(429, [{ title: 'Too many requests', detail, code: 'TOO_MANY_REQUESTS' }], {
    meta,
    headers: {
      ...(retryAfter !== false && { 'retry-after': String(retryAfter) }),
      ...(limit && limitHeaders(limit, now, retryAfter === false ? 1 : retryAfter)),
    },
  });
}

/** The headers about a limit whose window ends in `seconds`. */
export function limitHeaders({ window, limit, count }: Limit, now: number, seconds: number): Record<string, string> {
  return {
    'x-ratelimit-window': window,
    'x-ratelimit-count': String(count),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - count)),
    'x-ratelimit-reset': String(Math.floor(now / 1000) + seconds),
  };
}
