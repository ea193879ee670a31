import { htmlReply, type SandboxReply } from '../server.ts';
import { internal, Refusal } from './refusal.ts';

/** What goes wrong on purpose, in ways that only this service has; the sandbox's plan of faults knows the general ones. */
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
  /** Requests that meet it. Default 1. */
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

/** Thrown for a reply that is not the service's own: something in front of it answers. */
export class Page extends Error {
  readonly reply: SandboxReply;

  constructor(reply: SandboxReply) {
    super('A reply from in front of the service.');
    this.reply = reply;
  }
}

/** What a request that meets it is answered. */
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
      return new Refusal(402, [{ title: 'Payment required', detail: 'Daily API request limit reached' }]);
    case 'inactive':
      return new Refusal(403, [{ title: 'Access denied', detail: 'Account does not have an active subscription' }]);
    case 'blocked':
      return new Refusal(403, [{ title: 'Forbidden', detail: 'Your IP has been blocked' }], {
        meta: false,
        headers: { 'x-ratelimit-window': 'blacklist' },
      });
    case 'unavailable':
      return new Page(htmlReply(503, 'Service Unavailable', 'No server is available to handle this request.'));
    case 'request-timeout':
      return new Refusal(503, [{ title: 'Service unavailable', detail: 'Request timeout' }], { meta: false });
    case 'internal':
      return internal();
  }
}

export function tooMany({
  retryAfter,
  limit,
  meta,
  now,
}: {
  retryAfter: number | false;
  limit: { readonly window: string; readonly limit: number; readonly count: number } | undefined;
  meta: boolean;
  now: number;
}): Refusal {
  const detail = 'Too many requests have been made. Please slow down, and try again later.';
  return new Refusal(429, [{ title: 'Too many requests', detail, code: 'TOO_MANY_REQUESTS' }], {
    meta,
    headers: {
      ...(retryAfter !== false && { 'retry-after': String(retryAfter) }),
      ...(limit && {
        'x-ratelimit-window': limit.window,
        'x-ratelimit-count': String(limit.count),
        'x-ratelimit-limit': String(limit.limit),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + (retryAfter === false ? 1 : retryAfter)),
      }),
    },
  });
}
