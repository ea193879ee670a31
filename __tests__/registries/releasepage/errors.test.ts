import { describe, expect, test } from '@jest/globals';

import type { HttpReply } from '../../../src/domain/ports.ts';
import { problemsFromReply } from '../../../src/registries/releasepage/errors.ts';
import { createScene, ended } from './harness.ts';

function reply(status: number, body: unknown): HttpReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: {}, body: Buffer.from(text), text, url: 'https://api.releasepage.co/v1' };
}

describe('a refusal', () => {
  test('is one problem for each cause, with its field, and a link', () => {
    const said = {
      error: 'request-invalid',
      error_description: 'Something is wrong',
      error_uri: 'https://docs.releasepage.co/#errors',
      error_causes: [
        { field: 'data.type', error: 'missing' },
        { field: 'op', error: 'invalid' },
      ],
    };
    const base = {
      code: 'registry.rejected',
      title: 'ReleasePage answered 400',
      hint: 'See https://docs.releasepage.co/#errors',
      envelope: true,
    };
    expect(problemsFromReply(reply(400, said))).toEqual([
      { ...base, field: 'data.type', detail: 'Something is wrong: missing (request-invalid)' },
      { ...base, field: 'op', detail: 'Something is wrong: invalid (request-invalid)' },
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      'no causes',
      { error: 'key_invalid', error_description: 'The key is invalid' },
      'The key is invalid (key_invalid)',
    ],
    ['empty causes', { error: 'a', error_description: 'b', error_causes: [] }, 'b (a)'],
    [
      'causes of another shape',
      { error: 'a', error_description: 'b', error_causes: [7, 'x', { field: 'y' }] },
      'b (a)',
    ],
    ['no description', { error: 'key-invalid', error_description: null, error_causes: null }, 'key-invalid'],
  ])('with %s is one problem', (_, body, detail) => {
    const problems = problemsFromReply(reply(400, body));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ detail, envelope: true });
    expect(problems[0]).not.toHaveProperty('field');
  });

  test.each([
    'http://docs.releasepage.co/',
    'javascript:alert(1)',
    '/errors',
    '',
    'https://user:pass@docs.releasepage.co/',
    `https://docs.releasepage.co/${'x'.repeat(300)}`,
  ])('shows no link to %j', (uri) => {
    const [problem] = problemsFromReply(reply(400, { error: 'a', error_uri: uri }));
    expect(problem).not.toHaveProperty('hint');
  });

  test('without an envelope shows what the page says', () => {
    expect(problemsFromReply(reply(403, '<h1>No entry</h1>'))[0]).toMatchObject({
      code: 'registry.unauthorized',
      detail: 'No entry',
    });
    expect(problemsFromReply(reply(403, '{}'))[0]).toMatchObject({ detail: '{}' });
    expect(problemsFromReply(reply(404, ''))[0]).not.toHaveProperty('detail');
  });

  test('hides the given values before truncation, even if they were encoded', () => {
    const hide = (text: string): string => text.replaceAll('ann@example.com', '…');
    const long = problemsFromReply(reply(400, `${'x'.repeat(292)} ann@example.com`), { hide });
    expect(long[0].detail).toBe(`${'x'.repeat(292)} …`);
    expect(problemsFromReply(reply(400, '<p>ann&#64;example.com</p>'), { hide })[0].detail).toBe('…');
  });

  test('is bounded', () => {
    const causes = Array.from({ length: 500 }, () => ({ field: 'f'.repeat(500), error: 'e'.repeat(5_000) }));
    const problems = problemsFromReply(reply(400, { error: 'a', error_causes: causes }));
    expect(problems).toHaveLength(101);
    expect(problems[100]?.title).toBe('ReleasePage sent 100 messages and 400 more, which are not shown');
    expect(problems[0].detail).toHaveLength(1_000);
    expect(problems[0].field).toHaveLength(60);
  });
});

describe('each status says what to do', () => {
  test.each<[string, Record<string, unknown>, string | undefined, string, string, RegExp]>([
    ['a wrong key', {}, 'test.another', 'registry.unauthorized', 'apiKey', /Copy the API key/],
    ["somebody else's page", { page: 'ffffffffffff' }, undefined, 'registry.not-found', '', /Copy the page ID/],
    ['a page without the API', { page: 'closed' }, undefined, 'registry.forbidden', '', /enable API access/],
  ])('%s', async (_, own, token, code, field, hint) => {
    const it = await createScene();
    try {
      it.page.createPage({ id: 'closed', key: 'test.made-up-key', repositories: [], enabled: false });
      const job = it.job(own, token === undefined ? {} : { token });
      const checked = await ended(job.check(it.context, { rehearse: false }));
      expect(checked).toMatchObject({ kind: 'failed', problems: [{ code }] });
      if (checked.kind !== 'failed') return;
      const [problem, ...others] = checked.problems;
      expect(others).toEqual([]);
      expect(problem.field ?? '').toBe(field);
      expect(problem.hint).toMatch(hint);
      expect(problem.hint).toContain('See https://docs.releasepage.co/#errors-');
      expect(problem.detail).toMatch(/ \([a-z-]+\)$/);
      expect(it.journal.entries).toHaveLength(1);
    } finally {
      await it.close();
    }
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['with Retry-After', { 'retry-after': '3600' }, /Run again at 2026-11-03 13:00:\d\d UTC or later/],
    ['without', {}, /60 requests per minute/],
  ])('a rate limit %s', async (_, headers, hint) => {
    const it = await createScene({
      dryRun: true,
      faults: () => ({ kind: 'status', status: 429, headers, act: false }),
    });
    try {
      const checked = await ended(it.job().check(it.context, { rehearse: true }));
      expect(checked).toMatchObject({ kind: 'failed', problems: [{ code: 'registry.rate-limited' }] });
      if (checked.kind === 'failed') expect(checked.problems[0].hint).toMatch(hint);
    } finally {
      await it.close();
    }
  });
});
