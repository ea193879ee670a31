import { describe, expect, test } from '@jest/globals';

import type { FailureReason, HttpFailure, HttpReply } from '../../src/domain/ports.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import { formatUtc } from '../../src/domain/text.ts';
import { problemFromFailure, problemsFromFailure } from '../../src/registries/failure.ts';

function reply(text: string): HttpReply {
  const headers = { 'content-type': 'text/html' };
  return { status: 502, headers, body: Buffer.from(text), text, url: 'https://registry.example/' };
}

describe('problemFromFailure', () => {
  const subject = { title: 'Foundry VTT', label: 'foundry-beta' };
  const failure = (reason: FailureReason, more: Partial<HttpFailure> = {}): HttpFailure => ({
    reason,
    landed: 'none',
    message: 'what happened',
    ...more,
  });

  test.each<[FailureReason, string]>([
    ['connect', 'registry.unavailable'],
    ['proxy', 'registry.unavailable'],
    ['tls', 'registry.unavailable'],
    ['timeout', 'registry.unavailable'],
    ['reset', 'registry.unavailable'],
    ['unavailable', 'registry.unavailable'],
    ['blocked', 'registry.blocked'],
    ['rate-limited', 'registry.rate-limited'],
    ['moved', 'registry.moved'],
    ['too-large', 'registry.unreadable'],
    ['deadline', 'run.timeout'],
    ['cancelled', 'run.timeout'],
    ['body', 'asset.corrupt'],
    ['refused', 'internal'],
  ])('%s is %s', (reason, code) => {
    const problem = problemFromFailure(failure(reason), subject);
    expect(problem).toMatchObject({ code, detail: 'what happened' });
    expect(problem.title).toContain('Foundry VTT');
  });

  test('a rate limit names the time of a re-run', () => {
    const retryAt = Date.UTC(2026, 10, 3, 12, 0, 4, 1);
    expect(formatUtc(retryAt)).toBe('2026-11-03 12:00:05 UTC');
    expect(problemFromFailure(failure('rate-limited', { retryAt }), subject).hint).toContain('2026-11-03 12:00:05 UTC');
    expect(problemFromFailure(failure('rate-limited', { retryAt: 8.64e15 }), subject).hint).toContain(
      'did not say when',
    );
  });

  test('a wrong address names the setting', () => {
    for (const reason of ['connect', 'tls', 'moved'] as const) {
      expect(problemFromFailure(failure(reason), subject).hint).toContain('`url` of the entry `foundry-beta`');
      expect(problemFromFailure(failure(reason), { title: 'GitHub' }).hint).not.toContain('`url`');
    }
  });

  test.each([
    ['https://registry.example/publish', '/publish/', 'Add the slash at the end of `url`'],
    ['https://registry.example/publish?id=a', 'https://registry.example/publish/?id=a', 'Add the slash'],
    ['https://registry.example/publish', 'https://other.example/publish/', 'Correct `url`'],
    ['https://registry.example/publish', 'http://registry.example/publish/', 'Correct `url`'],
    ['https://registry.example/publish', '/login/', 'Correct `url`'],
    ['https://registry.example/publish', undefined, 'Correct `url`'],
  ])('a redirect from %s to %s', (url, location, hint) => {
    const moved = failure('moved', {
      reply: { ...reply(''), status: 301, url, headers: location === undefined ? {} : { location } },
    });
    expect(problemFromFailure(moved, { ...subject, isEndpoint: true }).hint).toContain(hint);
    expect(problemFromFailure(moved, subject).hint).toContain('Correct `url`');
  });

  test('the text of the reply is the detail', () => {
    const problem = problemFromFailure(failure('unavailable', { reply: reply('<h1>Bad gateway</h1>') }), subject);
    expect(problem).toMatchObject({ title: 'Foundry VTT returned a server error (HTTP 502)', detail: 'Bad gateway' });
    expect(problemFromFailure(failure('unavailable', { reply: reply('') }), subject).detail).toBe('what happened');
  });

  test('the page of a filter is for the support of the registry to explain, if it stays', () => {
    const { detail, hint } = problemFromFailure(failure('blocked', { reply: reply('<h1>Forbidden</h1>') }), subject);
    expect(detail).toBe('Forbidden');
    expect(hint).toMatch(/^Run again.*from another network/);
    expect(hint).toContain(
      'If it continues, contact the support of Foundry VTT, and quote HTTP 502 and what the page says.',
    );
    expect(hint).not.toMatch(/token|secret/i);
  });

  test('with an edit page, a version that a filter stops can be published manually', () => {
    const blocked = failure('blocked', { reply: reply('<h1>Forbidden</h1>') });
    const { hint } = problemFromFailure(blocked, { ...subject, hasEditPage: true });
    expect(hint).toContain("this version can be published manually on the package's edit page");
    expect(hint).not.toMatch(/token|secret/i);
  });

  test('says that it may have landed, if it may', () => {
    for (const reason of [
      'timeout',
      'reset',
      'unavailable',
      'blocked',
      'too-large',
      'deadline',
      'cancelled',
    ] as const) {
      expect(problemFromFailure(failure(reason, { landed: 'unknown' }), subject).hint).toContain('is unknown');
      expect(problemFromFailure(failure(reason), subject).hint ?? '').not.toContain('unknown');
    }
  });

  test("the problems of the bytes are the cause's", () => {
    const own = [
      { code: 'asset.missing', title: 'Gone.' },
      { code: 'asset.corrupt', title: 'Other bytes.' },
    ] as const;
    const broken = failure('body', { cause: new ProblemError(own) });
    expect(problemFromFailure(broken, subject)).toBe(own[0]);
    expect(problemsFromFailure(broken, subject)).toEqual(own);
    expect(
      problemsFromFailure(
        failure('body', { cause: Object.assign(new Error(), { name: 'ProblemError', problems: [] }) }),
        subject,
      ),
    ).toMatchObject([{ code: 'asset.corrupt' }]);
    expect(problemFromFailure(failure('body', { cause: 'a string' }), subject).code).toBe('asset.corrupt');
  });
});
