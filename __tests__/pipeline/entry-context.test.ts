import { describe, expect, test } from '@jest/globals';

import type { Effect, HttpClient, HttpFailure, HttpReply, HttpRequest } from '../../src/domain/ports.ts';
import { failed, ok, type Result } from '../../src/domain/result.ts';
import { createEntryContext } from '../../src/pipeline/entry-context.ts';
import { createVirtualClock } from '../harness/clock.ts';
import { recordLog } from '../harness/edges.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';
const challenge = { 'cf-mitigated': 'challenge' };

function reply(status: number, headers: HttpReply['headers'], text: string): HttpReply {
  return { status, headers, text, body: Buffer.from(text), url: 'https://registry.example/api' };
}

function failure(reason: HttpFailure['reason'], of: HttpReply): HttpFailure {
  return { reason, landed: 'none', message: 'what happened', reply: of };
}

const never = (): never => {
  throw new Error('nobody asks for bytes');
};

/** The client of an entry whose requests are answered by this, and what it logs. */
function openEntry(answer: Result<HttpReply, HttpFailure>) {
  const client: HttpClient = { send: () => Promise.resolve(answer) };
  const clock = createVirtualClock();
  const { log, lines } = recordLog();
  const { http } = createEntryContext(
    {
      clock,
      signal: new AbortController().signal,
      deadline: clock.now() + 60_000,
      timeout: 60_000,
      dryRun: false,
      run: { id: '1', attempt: 1 },
      createClient: () => client,
      assetsThrough: () => ({ bytes: never, files: never }),
    },
    log,
  );
  return { http, lines };
}

/** What an entry gets if the client answers this. */
function sendThrough(answer: Result<HttpReply, HttpFailure>, effect: Effect) {
  return openEntry(answer).http.send({ method: 'POST', url: 'https://registry.example/api', effect });
}

test.each<[string, Partial<HttpRequest>, string[]]>([
  ['not a read', { method: 'GET', effect: 'read' }, []],
  ['a write', {}, ['Sent: POST https://a.example/x?y: 200']],
  ['a registry-side dry run', { effect: 'rehearsal' }, ['Dry run: POST https://a.example/x?y: 200']],
  ['an upload by its name', { bodyName: 'module.zip' }, ['Sent: POST module.zip to a.example: 200']],
])('the log shows %s', async (_, request, expected) => {
  const { http, lines } = openEntry(ok(reply(200, {}, '')));
  await http.send({ method: 'POST', url: 'https://a.example/x?y', effect: 'write', ...request });
  expect(lines).toEqual(expected);
});

describe('what a filter in front of the registry answers is a failure', () => {
  test.each<[string, number, HttpReply['headers'], string, boolean]>([
    ['a page with 401', 401, html, page, true],
    ['a page with 403', 403, html, page, true],
    ['a page with 403 and no content type', 403, {}, `\ufeff\n ${page}`, true],
    ['a page with 403 that calls itself text', 403, { 'content-type': 'text/plain' }, page, true],
    ['half a page with 403', 403, html, '<center>nginx</center>', true],
    ['XHTML with 406', 406, { 'content-type': 'application/xhtml+xml' }, '<?xml version="1.0"?><html/>', true],
    ["JSON with a filter's header", 403, { ...challenge, 'content-type': 'application/json' }, '{}', true],
    ["an empty reply with another filter's header", 202, { 'x-amzn-waf-action': 'challenge' }, '', true],
    ['a page with 404', 404, html, page, false],
    ['a page with 200', 200, html, page, false],
    ['JSON with 403', 403, { 'content-type': 'application/json' }, '{"title":"<html>"}', false],
    ['JSON with 403 that calls itself a page', 403, html, '{"errors":[]}', false],
    ['a word with 403 that calls itself a page', 403, html, 'Forbidden', false],
    ['plain text with 401', 401, { 'content-type': 'text/plain' }, 'The <html> token is wrong.', false],
    ['XML of a storage with 403', 403, { 'content-type': 'application/xml' }, '<?xml version="1.0"?><Error/>', false],
    ['nothing with 403', 403, {}, '', false],
  ])('%s', async (_, status, headers, text, isBlocked) => {
    const given = reply(status, headers, text);
    const sent = await sendThrough(ok(given), 'read');
    expect(sent).toEqual(
      isBlocked
        ? failed({ reason: 'blocked', landed: 'none', message: expect.stringContaining(`${status}`), reply: given })
        : ok(given),
    );
  });
});

test.each<[string, Result<HttpReply, HttpFailure>, Effect, string, 'none' | 'unknown']>([
  ['a write that got 403', ok(reply(403, html, page)), 'write', 'blocked', 'none'],
  ['a write that got 200', ok(reply(200, challenge, page)), 'write', 'blocked', 'unknown'],
  ['a write that got 503', failed(failure('unavailable', reply(503, challenge, ''))), 'write', 'blocked', 'unknown'],
  ['a write that got 429', failed(failure('unavailable', reply(429, challenge, ''))), 'write', 'blocked', 'none'],
  ['a write that got 302', failed(failure('moved', reply(302, challenge, ''))), 'write', 'blocked', 'unknown'],
  [
    'a rehearsal that got 503',
    failed(failure('unavailable', reply(503, challenge, ''))),
    'rehearsal',
    'blocked',
    'none',
  ],
  [
    'a limit that outlasts the run',
    failed(failure('rate-limited', reply(429, challenge, page))),
    'write',
    'rate-limited',
    'none',
  ],
  ['an outage of the registry', failed(failure('unavailable', reply(502, html, page))), 'read', 'unavailable', 'none'],
  ['the end of the run', failed(failure('deadline', reply(503, challenge, ''))), 'read', 'deadline', 'none'],
])('%s: the reason, and whether it landed', async (_, answer, effect, reason, landed) => {
  expect(await sendThrough(answer, effect)).toMatchObject({ error: { reason, landed } });
});
