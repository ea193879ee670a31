import type { Effect, FailureReason, HttpReply } from '../domain/ports.ts';
import { isBlockedByFilter } from './failure.ts';

/** How one send of a request ended. */
export type AttemptEnd =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** What the request's own `limitDelay` found. */
      readonly limit?: number;
    }
  /** `reached`: a connection had been made, so the other side may have acted. */
  | {
      readonly kind: 'error';
      readonly reason: 'connect' | 'proxy' | 'tls' | 'barred' | 'timeout' | 'reset';
      readonly reached: boolean;
    };

/** Everything else the decision depends on. Times are milliseconds since the epoch. */
export interface RetryContext {
  readonly effect: Effect;
  /** Attempts so far, this one included; waits that the server requested do not count. */
  readonly attempts: number;
  /** Waits so far that the server requested. */
  readonly rateLimitWaits: number;
  readonly maxAttempts: number;
  readonly accept: readonly number[];
  readonly now: number;
  readonly deadline: number;
  /** In [0, 1). */
  readonly random: number;
}

export type RetryDecision =
  | { readonly kind: 'reply' }
  /** `serverRequested`: the server said how long to wait; this counts as a wait, not as an attempt. */
  | { readonly kind: 'retry'; readonly ms: number; readonly serverRequested: boolean; readonly limited: boolean }
  | {
      readonly kind: 'failure';
      readonly reason: Extract<
        FailureReason,
        'connect' | 'proxy' | 'tls' | 'barred' | 'timeout' | 'reset' | 'unavailable' | 'rate-limited'
      >;
      readonly landed: 'none' | 'unknown';
      readonly retryAt?: number;
    };

/** Waits that the server may request before the client gives up. */
export const maxRateLimitWaits = 10;
/** Transient statuses; any other is the same the next time. */
const transient: readonly number[] = [408, 500, 502, 503, 504];
const backoffBase = 1_000;
const backoffCap = 30_000;
/** For a 429 that does not say how long. */
const defaultRateLimitDelays = [5_000, 15_000, 45_000];
/** Never retry without a delay. */
const shortestWait = 1_000;
const day = 86_400_000;
const latestTime = 8.64e15;

/**
 * Decides after one attempt. A write is retried only if it certainly had no effect: no connection, 429. A 503, also with
 * `Retry-After`, may come from something in front of a service that acted. Reads and rehearsals are retried after
 * every transient failure. It never waits past the deadline.
 */
export function decide(
  end: Extract<AttemptEnd, { kind: 'error' }>,
  context: RetryContext,
): Exclude<RetryDecision, { kind: 'reply' }>;
export function decide(end: AttemptEnd, context: RetryContext): RetryDecision;
export function decide(end: AttemptEnd, context: RetryContext): RetryDecision {
  const { effect, attempts, maxAttempts, now, deadline } = context;
  const repeatable = effect !== 'write';
  const retryOr = (failure: Extract<RetryDecision, { kind: 'failure' }>): Exclude<RetryDecision, { kind: 'reply' }> => {
    const ms = backoff(attempts, context.random);
    if (attempts >= maxAttempts || now + ms >= deadline) return failure;
    return { kind: 'retry', ms, serverRequested: false, limited: false };
  };

  if (end.kind === 'error') {
    const harmless = repeatable || !end.reached;
    const failure = { kind: 'failure', reason: end.reason, landed: harmless ? 'none' : 'unknown' } as const;
    return end.reason === 'tls' || end.reason === 'barred' || !harmless ? failure : retryOr(failure);
  }

  const { status, headers, limit } = end;
  if (context.accept.includes(status)) return { kind: 'reply' };
  if (status === 429 || status === 503 || limit !== undefined) {
    const requested = limit ?? requestedWait(headers, now, status === 429);
    if (requested !== undefined) {
      const retryAt = Math.min(now + requested, latestTime);
      if (status === 503 && !repeatable) return { kind: 'failure', reason: 'unavailable', landed: 'unknown', retryAt };
      if (maxAttempts > 1 && context.rateLimitWaits < maxRateLimitWaits && now + requested < deadline) {
        return { kind: 'retry', ms: requested, serverRequested: true, limited: true };
      }
      return { kind: 'failure', reason: 'rate-limited', landed: 'none', retryAt };
    }
  }
  if (status === 429) {
    if (attempts >= maxAttempts) return { kind: 'failure', reason: 'unavailable', landed: 'none' };
    const ms = defaultRateLimitDelays[Math.min(attempts, defaultRateLimitDelays.length) - 1] ?? shortestWait;
    if (now + ms >= deadline) return { kind: 'failure', reason: 'rate-limited', landed: 'none', retryAt: now + ms };
    return { kind: 'retry', ms, serverRequested: false, limited: true };
  }
  if (status < 500) {
    if (status !== 408 || !repeatable) return { kind: 'reply' };
    const decision = retryOr({ kind: 'failure', reason: 'unavailable', landed: 'none' });
    return decision.kind === 'failure' ? { kind: 'reply' } : decision;
  }
  const failure = { kind: 'failure', reason: 'unavailable', landed: repeatable ? 'none' : 'unknown' } as const;
  return repeatable && transient.includes(status) ? retryOr(failure) : failure;
}

function backoff(attempts: number, random: number): number {
  const full = Math.min(backoffBase * 2 ** (attempts - 1), backoffCap);
  return Math.round(full / 2 + (random * full) / 2);
}

/**
 * Milliseconds that the reply asks to wait, with `readsReset` also by `x-ratelimit-reset`. Its own `Date` is what its dates are relative
 * to, unless that is off by more than a day.
 */
function requestedWait(
  headers: Readonly<Record<string, string>>,
  now: number,
  readsReset: boolean,
): number | undefined {
  const date = parseHttpDate(headers['date'] ?? '', now);
  const theirs = date !== undefined && Math.abs(date - now) <= day ? date : now;
  const after =
    parseRetryAfter(headers['retry-after'], theirs) ?? (readsReset ? untilReset(headers, theirs) : undefined);
  return after === undefined ? undefined : Math.max(after, shortestWait);
}

/** For a secondary limit without a time: GitHub asks to wait at least a minute, and longer each time. */
const defaultLimitDelay = 60_000;
const limitWords = /rate limit|abuse detection/i;

/**
 * How long a rate limit of GitHub's lasts, if a reply is one: see HttpRequest. GitHub uses 403 and 429 for its primary and secondary
 * limits, with JSON and with pages: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function limitDelay(reply: HttpReply, waits: number, now: number): number | undefined {
  const { status, headers, text } = reply;
  if (status !== 403 && status !== 429) return undefined;
  const isUsedUp = headers['x-ratelimit-remaining']?.trim() === '0';
  if (!isUsedUp && (headers['retry-after'] ?? '').trim() === '') {
    const isSaid = limitWords.test(text);
    // A page about a rate limit is one, unless a filter identifies itself.
    if (isBlockedByFilter(isSaid ? { ...reply, text: '' } : reply)) return undefined;
    if (status === 403 && !isSaid) return undefined;
  }
  return requestedWait(headers, now, isUsedUp) ?? defaultLimitDelay * 2 ** waits;
}

function untilReset(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const text = headers['x-ratelimit-reset']?.trim() ?? '';
  if (!/^\d{9,11}(\.\d+)?$/.test(text)) return undefined;
  return Math.max(0, Math.ceil(Number(text) * 1_000) - now);
}

/** The value of `Retry-After`, in seconds or as an HTTP date, in milliseconds from `now`; undefined if it is neither. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1_000), latestTime);
  const date = parseHttpDate(text, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = String.raw`\d\d:\d\d:\d\d`;
/** The three forms of RFC 9110, section 5.6.7. */
const dateForms = [
  new RegExp(String.raw`^[A-Z][a-z]{2}, \d\d ${month} \d{4} ${time} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{5,8}, \d\d-${month}-\d\d ${time} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{2} ${month} [ \d]\d ${time} \d{4}$`),
];

/** Milliseconds since the epoch. `Date.parse` would read the last form as local time. */
function parseHttpDate(text: string, now: number): number | undefined {
  const date = text.trim();
  if (!dateForms.some((form) => form.test(date))) return undefined;
  const year = new Date(now).getUTCFullYear();
  const whole = date.replace(/-(\d\d) /, (_, digits: string) => {
    // A two-digit year that seems more than fifty years ahead is the last one with these digits.
    const full = Math.floor(year / 100) * 100 + Number(digits);
    return `-${full > year + 50 ? full - 100 : full} `;
  });
  const parsed = Date.parse(whole.endsWith('GMT') ? whole : `${whole} GMT`);
  return Number.isNaN(parsed) ? undefined : parsed;
}
