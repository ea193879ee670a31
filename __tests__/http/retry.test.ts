import { describe, expect, test } from '@jest/globals';

import {
  decide,
  maxRateLimitWaits,
  parseRetryAfter,
  type AttemptEnd,
  type RetryContext,
} from '../../src/http/retry.ts';

const now = Date.UTC(1994, 10, 6, 8, 49, 7);
const base: RetryContext = {
  effect: 'read',
  attempts: 1,
  rateLimitWaits: 0,
  maxAttempts: 4,
  accept: [],
  now,
  deadline: now + 600_000,
  random: 0,
};
const replied = (status: number, headers: Record<string, string> = {}): AttemptEnd => ({
  kind: 'reply',
  status,
  headers,
});
const broke = (reason: 'connect' | 'tls' | 'timeout' | 'reset'): AttemptEnd => ({
  kind: 'error',
  reason,
  reached: reason === 'timeout' || reason === 'reset',
});
const retry = (ms: number, serverRequested = false, limited = serverRequested): object => ({
  kind: 'retry',
  ms,
  serverRequested,
  limited,
});

describe('parseRetryAfter', () => {
  test.each<[string | undefined, number | undefined]>([
    ['30', 30_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['1.5', 1_500],
    ['99999999999999999999999999', 8.64e15],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 30_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 30_000],
    ['Sun Nov  6 08:49:37 1994', 30_000],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Sun, 06 Nov 9994 08:49:37 GMT', Date.UTC(9994, 10, 6, 8, 49, 37) - now],
    ['-5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['Sun, 99 Nov 1994 08:49:37 GMT', undefined],
    ['Sun, 06 Nov 1994 08:49:37 +0100', undefined],
    ['Sun, 06 Foo 1994 08:49:37 GMT', undefined],
    ['1994-11-06T08:49:37Z', undefined],
  ])('%j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });

  test('a two-digit year is never more than fifty years ahead', () => {
    expect(parseRetryAfter('Sunday, 06-Nov-45 08:49:37 GMT', Date.UTC(1994, 0))).toBe(0);
    expect(parseRetryAfter('Sunday, 06-Nov-44 08:49:37 GMT', Date.UTC(1994, 0))).toBe(0);
    expect(parseRetryAfter('Friday, 06-Nov-26 08:49:37 GMT', Date.UTC(2026, 10, 6, 8, 49, 7))).toBe(30_000);
    expect(parseRetryAfter('Friday, 06-Nov-94 08:49:37 GMT', Date.UTC(2026, 10, 6))).toBe(0);
  });
});

describe('after an error', () => {
  test.each(['read', 'rehearsal'] as const)('a %s is repeated with growing waits, four times in all', (effect) => {
    for (const reason of ['connect', 'timeout', 'reset'] as const) {
      expect(decide(broke(reason), { ...base, effect })).toEqual(retry(500));
      expect(decide(broke(reason), { ...base, effect, random: 0.5 })).toEqual(retry(750));
      expect(decide(broke(reason), { ...base, effect, attempts: 3 })).toEqual(retry(2_000));
      expect(decide(broke(reason), { ...base, effect, attempts: 4 })).toEqual({
        kind: 'failure',
        reason,
        landed: 'none',
      });
    }
  });

  test('the waits are capped', () => {
    expect(decide(broke('reset'), { ...base, attempts: 20, maxAttempts: 50 })).toEqual(retry(15_000));
  });

  test('a write is repeated only if there was no connection', () => {
    const context = { ...base, effect: 'write' } as const;
    expect(decide(broke('connect'), context)).toEqual(retry(500));
    expect(decide(broke('connect'), { ...context, attempts: 4 })).toEqual({
      kind: 'failure',
      reason: 'connect',
      landed: 'none',
    });
    expect(decide(broke('timeout'), context)).toEqual({ kind: 'failure', reason: 'timeout', landed: 'unknown' });
    expect(decide(broke('reset'), context)).toEqual({ kind: 'failure', reason: 'reset', landed: 'unknown' });
  });

  test.each(['read', 'rehearsal', 'write'] as const)('a refused certificate is never tried again: %s', (effect) => {
    expect(decide(broke('tls'), { ...base, effect })).toEqual({ kind: 'failure', reason: 'tls', landed: 'none' });
  });

  test('does not wait past the deadline', () => {
    expect(decide(broke('reset'), { ...base, deadline: now + 500 })).toEqual({
      kind: 'failure',
      reason: 'reset',
      landed: 'none',
    });
    expect(decide(broke('reset'), { ...base, deadline: now + 501 })).toEqual(retry(500));
  });
});

describe('after a reply', () => {
  test.each([200, 201, 204, 304, 400, 401, 403, 404, 409, 422])('%i is a reply for all', (status) => {
    for (const effect of ['read', 'rehearsal', 'write'] as const) {
      expect(decide(replied(status), { ...base, effect })).toEqual({ kind: 'reply' });
    }
  });

  test.each([408, 500, 502, 503, 504])('%i: a read and a rehearsal are repeated, a write is not', (status) => {
    for (const effect of ['read', 'rehearsal'] as const)
      expect(decide(replied(status), { ...base, effect })).toEqual(retry(500));
    const last = decide(replied(status), { ...base, attempts: 4 });
    expect(last).toEqual(
      status === 408 ? { kind: 'reply' } : { kind: 'failure', reason: 'unavailable', landed: 'none' },
    );
    const written = decide(replied(status), { ...base, effect: 'write' });
    expect(written).toEqual(
      status === 408 ? { kind: 'reply' } : { kind: 'failure', reason: 'unavailable', landed: 'unknown' },
    );
  });

  test.each([501, 505, 507])('%i does not pass by itself', (status) => {
    expect(decide(replied(status), base)).toEqual({ kind: 'failure', reason: 'unavailable', landed: 'none' });
  });

  test('an accepted status is returned at once', () => {
    expect(decide(replied(503), { ...base, accept: [503] })).toEqual({ kind: 'reply' });
    expect(decide(replied(429), { ...base, accept: [429] })).toEqual({ kind: 'reply' });
  });
});

describe.each(['read', 'rehearsal', 'write'] as const)('told to wait: %s', (effect) => {
  const context = { ...base, effect };

  test.each<[number, Record<string, string>, number]>([
    [429, { 'retry-after': '30' }, 30_000],
    [429, { 'retry-after': '0' }, 1_000],
    [429, { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }, 30_000],
    [429, { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT', date: 'Sun, 06 Nov 1994 08:49:27 GMT' }, 10_000],
    [429, { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT', date: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 30_000],
    [429, { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT', date: 'yesterday' }, 30_000],
    [429, { 'x-ratelimit-reset': String(now / 1_000 + 12) }, 12_000],
    [429, { 'x-ratelimit-reset': String(now / 1_000 - 12) }, 1_000],
    [429, { 'retry-after': '3', 'x-ratelimit-reset': String(now / 1_000 + 12) }, 3_000],
    [429, { 'retry-after': 'soon', 'x-ratelimit-reset': String(now / 1_000 + 12) }, 12_000],
  ])('%i %j', (status, headers, ms) => {
    expect(decide(replied(status, headers), context)).toEqual(retry(ms, true));
    // It is not a try that counts.
    expect(decide(replied(status, headers), { ...context, attempts: 4 })).toEqual(retry(ms, true));
  });

  test.each([{}, { 'retry-after': '-5' }, { 'retry-after': 'soon', 'x-ratelimit-reset': '60' }])(
    '429 without a time: %j',
    (headers) => {
      expect([1, 2, 3].map((attempts) => decide(replied(429, headers), { ...context, attempts }))).toEqual(
        [5_000, 15_000, 45_000].map((ms) => retry(ms, false, true)),
      );
      expect(decide(replied(429, headers), { ...context, attempts: 4 })).toEqual({
        kind: 'failure',
        reason: 'unavailable',
        landed: 'none',
      });
      expect(decide(replied(429, headers), { ...context, deadline: now + 5_000 })).toEqual({
        kind: 'failure',
        reason: 'rate-limited',
        landed: 'none',
        retryAt: now + 5_000,
      });
    },
  );

  test('with a wait that the run has not: the time at which a re-run works', () => {
    const limited = (seconds: string, more: Partial<RetryContext> = {}): unknown =>
      decide(replied(429, { 'retry-after': seconds }), { ...context, ...more });
    expect(limited('599')).toEqual(retry(599_000, true));
    expect(limited('600')).toEqual({ kind: 'failure', reason: 'rate-limited', landed: 'none', retryAt: now + 600_000 });
    expect(limited('9'.repeat(40))).toEqual({
      kind: 'failure',
      reason: 'rate-limited',
      landed: 'none',
      retryAt: 8.64e15,
    });
    expect(limited('1', { rateLimitWaits: maxRateLimitWaits - 1 })).toEqual(retry(1_000, true));
    expect(limited('1', { rateLimitWaits: maxRateLimitWaits })).toEqual({
      kind: 'failure',
      reason: 'rate-limited',
      landed: 'none',
      retryAt: now + 1_000,
    });
    expect(limited('1', { maxAttempts: 1 })).toEqual({
      kind: 'failure',
      reason: 'rate-limited',
      landed: 'none',
      retryAt: now + 1_000,
    });
  });
});

describe('503 with Retry-After', () => {
  const unavailable = replied(503, { 'retry-after': '30' });

  test.each(['read', 'rehearsal'] as const)('waits: %s', (effect) => {
    expect(decide(unavailable, { ...base, effect })).toEqual(retry(30_000, true));
    expect(decide(unavailable, { ...base, effect, deadline: now + 30_000 })).toEqual({
      kind: 'failure',
      reason: 'rate-limited',
      landed: 'none',
      retryAt: now + 30_000,
    });
  });

  test('is an unknown result of a write, with the time before which nothing should be sent', () => {
    const failure = { kind: 'failure', reason: 'unavailable', landed: 'unknown' };
    const context = { ...base, effect: 'write' } as const;
    expect(decide(unavailable, context)).toEqual({ ...failure, retryAt: now + 30_000 });
    expect(decide(replied(503), context)).toEqual(failure);
    expect(decide(replied(503, { 'retry-after': '9'.repeat(40) }), context)).toEqual({ ...failure, retryAt: 8.64e15 });
  });
});
