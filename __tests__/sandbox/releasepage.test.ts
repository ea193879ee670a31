import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createGitHub } from '../../sandbox/github.ts';
import { createReleasePage } from '../../sandbox/releasepage.ts';
import type { SandboxReleasePage } from '../../sandbox/releasepage.ts';
import { Journal } from '../../sandbox/server.ts';
import { ask } from '../harness/ask.ts';
import type { Answer } from '../harness/ask.ts';

const key = 'live.example';
const at = Date.UTC(2026, 10, 3, 12);
let now: number;
let journal: Journal;
let service: SandboxReleasePage;

beforeEach(async () => {
  now = at;
  journal = new Journal({ now: () => now });
  service = await createReleasePage({ journal });
  service.createPage({ id: 'page1', key, repositories: ['Octo/Module', 'octo/other'] });
  service.createPage({ id: 'page2', key: 'live.other', repositories: ['octo/other'] });
});

afterEach(async () => {
  await service.close();
  expect(journal.defects).toEqual([]);
});

function version(page = 'page1', authorization: string | undefined = key): Promise<Answer> {
  return ask(`${service.url}/v1/pages/${page}/version`, { headers: { authorization } });
}

function subscribe(body: unknown, type = 'application/json'): Promise<Answer> {
  return ask(`${service.url}/v1/pages/page1/subscribers`, {
    method: 'PATCH',
    headers: { authorization: key, 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function shown({ json }: Answer): string[] {
  return (json as { latest: { repo: string; version: string }[] }).latest.map(
    (entry) => `${entry.repo} ${entry.version}`,
  );
}

describe('the version call', () => {
  test('has the latest release of each repository', async () => {
    service.learn('octo/module', 'v1.0.0', {}, { author: 'ada', name: 'One' });
    now += 1000;
    service.learn('octo/module', 'v1.1.0');
    service.learn('octo/other', 'v3');
    service.learn('octo/stranger', 'v4');
    const reply = await version();
    expect(reply.status).toBe(200);
    expect(shown(reply)).toEqual(['octo/module v1.1.0', 'octo/other v3']);
    expect(reply.json).not.toHaveProperty('latestGrouped');
    expect(reply.json).toMatchObject({
      latest: [{ version: 'v1.1.0', author: 'sandbox', published_at: '2026-11-03T12:00:01.000Z', name: 'v1.1.0' }, {}],
    });
  });

  test('learns late: after so many polls of this page, or so much time', async () => {
    service.learn('octo/module', 'v1', { polls: 2 });
    expect(shown(await version())).toEqual([]);
    await version('page2', 'live.other');
    expect(shown(await version())).toEqual([]);
    expect(shown(await version())).toEqual(['octo/module v1']);
    service.learn('octo/module', 'v2', { ms: 5000 });
    now += 4999;
    expect(shown(await version())).toEqual(['octo/module v1']);
    now += 1;
    expect(shown(await version())).toEqual(['octo/module v2']);
  });

  test('never learns of what nobody published', async () => {
    expect(shown(await version())).toEqual([]);
  });

  test('watches GitHub', async () => {
    const github = await createGitHub({ journal });
    service.watch(github, { polls: 1 });
    const draft = github.createRelease({ repository: 'Octo/Module', tag: 'v1', draft: true });
    for (let count = 0; count < 2; count += 1) expect(shown(await version())).toEqual([]);
    draft.update({ draft: false, name: 'One' });
    expect(shown(await version())).toEqual([]);
    const reply = await version();
    expect(reply.json).toEqual({
      latest: [
        { repo: 'Octo/Module', version: 'v1', author: 'Octo', published_at: '2026-11-03T12:00:00Z', name: 'One' },
      ],
    });
    expect(service.holds()).toMatchObject({ page1: { latest: [{ version: 'v1' }] }, page2: { latest: [] } });
    await github.close();
  });

  test('can write repositories in lower case, and group releases', async () => {
    service.options.repositoryCase = 'lower';
    service.options.grouped = 'v9';
    service.learn('Octo/Module', 'v1', {}, { author: 'ada' });
    expect((await version()).json).toMatchObject({
      latest: [{ repo: 'octo/module' }],
      latestGrouped: { version: 'v9', authors: ['ada'], repos: ['octo/module'] },
    });
  });
});

describe('errors', () => {
  test.each([
    ['', 'missing'],
    ['live.wrong', 'invalid'],
    [`Bearer ${key}`, 'invalid'],
  ])('the key %j is 403', async (authorization, error) => {
    const { status, json } = await version('page1', authorization);
    expect(status).toBe(403);
    expect(json).toEqual({
      error: 'key-invalid',
      error_description: 'The client API key is invalid',
      error_uri: expect.any(String),
      error_causes: [{ field: 'apiKey', error }],
    });
  });

  test("a page that is not there or somebody else's is 404", async () => {
    const unknown = await version('page0');
    expect(unknown).toMatchObject({ status: 404, json: { error: 'not-found' } });
    expect((await version('page2')).json).toEqual(unknown.json);
  });

  test('without the add-on it is 401', async () => {
    service.createPage({ id: 'page1', key, repositories: [], enabled: false });
    expect(await version()).toMatchObject({ status: 401, json: { error: 'addon-disabled' } });
  });

  test.each(['POST', 'PUT', 'DELETE'])('there is nothing to %s', async (method) => {
    const url = `${service.url}/v1/pages/page1/version`;
    expect((await ask(url, { method, headers: { authorization: key }, body: '{}' })).status).toBe(404);
  });

  test('the key can stand in the query, and the root needs none', async () => {
    expect((await ask(`${service.url}/v1/pages/page1/version?apiKey=${key}`)).status).toBe(200);
    const root = await ask(`${service.url}/v1`);
    expect([root.status, root.headers['x-releasepage-media-type']]).toEqual([200, 'releasepage.v1']);
  });
});

describe('the limit', () => {
  test('counts down, and is 429 without Retry-After until the minute is over', async () => {
    service.options.limit = 2;
    const first = await version();
    expect(first.headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String(at / 1000 + 60),
    });
    await version();
    const refused = await version();
    expect(refused).toMatchObject({ status: 429, json: { error: 'rate-limit' } });
    expect(refused.headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
    expect(refused.headers).not.toHaveProperty('retry-after');
    expect((await version('page2', 'live.other')).status).toBe(200);
    service.options.retryAfter = true;
    now += 20_000;
    expect((await version()).headers['retry-after']).toBe('40');
    now += 40_000;
    expect((await version()).status).toBe(200);
  });

  test('is sixty a minute', async () => {
    for (let count = 0; count < 60; count += 1) expect((await version()).status).toBe(200);
    expect((await version()).status).toBe(429);
  });
});

describe('subscribers', () => {
  const data = { type: 'email', value: 'ada@example.test', preferences: ['major', 'minor'] };

  test('are added', async () => {
    expect(await subscribe({ op: 'add', data })).toMatchObject({
      status: 200,
      json: { message: 'Subscriber request accepted, pending email confirmation', pageId: 'page1', data },
    });
    expect(service.subscribers('page1')).toEqual([data]);
    expect(service.subscribers('page2')).toEqual([]);
  });

  test.each([
    [{ data }, [{ field: 'op', error: 'missing' }]],
    [{ op: 'remove', data }, [{ field: 'op', error: 'invalid' }]],
    [{ op: 'add', data, page: 1 }, [{ field: 'page', error: 'unknown' }]],
    [{ op: 'add', data: { ...data, type: 'sms' } }, [{ field: 'data.type', error: 'invalid' }]],
    [{ op: 'add', data: { ...data, value: 'ada' } }, [{ field: 'data.value', error: 'invalid' }]],
    [{ op: 'add', data: { ...data, value: 'ada@localhost' } }, [{ field: 'data.value', error: 'invalid' }]],
    [{ op: 'add', data: { ...data, value: undefined } }, [{ field: 'data.value', error: 'missing' }]],
    [{ op: 'add', data: { ...data, preferences: [] } }, [{ field: 'data.preferences', error: 'invalid' }]],
    [{ op: 'add', data: { ...data, preferences: ['all'] } }, [{ field: 'data.preferences', error: 'invalid' }]],
    [{ op: 'add', data: { ...data, preferences: 'major' } }, [{ field: 'data.preferences', error: 'invalid' }]],
    [
      { op: 'add', data: { ...data, preferences: ['major', 'major'] } },
      [{ field: 'data.preferences', error: 'invalid' }],
    ],
    [{ op: 'add', data: { ...data, name: 'Ada' } }, [{ field: 'data.name', error: 'unknown' }]],
    [
      [],
      [
        { field: 'op', error: 'missing' },
        { field: 'data', error: 'missing' },
      ],
    ],
  ])('%j is refused with causes', async (body, causes) => {
    const { status, json } = await subscribe(body);
    expect([status, json]).toMatchObject([400, { error: 'request-invalid' }]);
    expect((json as { error_causes: unknown[] }).error_causes).toEqual(expect.arrayContaining(causes));
    if (causes.length === 1) expect((json as { error_causes: unknown[] }).error_causes).toHaveLength(1);
    expect(service.subscribers('page1')).toEqual([]);
  });

  test('have to come as JSON, by PATCH', async () => {
    expect((await subscribe({ op: 'add', data }, 'text/plain')).status).toBe(400);
    expect((await subscribe('{')).status).toBe(400);
    const url = `${service.url}/v1/pages/page1/subscribers`;
    expect((await ask(url, { method: 'POST', headers: { authorization: key }, body: '{}' })).status).toBe(404);
  });

  test.each(['accepted', 400, 409] as const)('one that is there already: %s', async (answer) => {
    service.options.duplicate = answer;
    await subscribe({ op: 'add', data });
    const { status, json } = await subscribe({ op: 'add', data: { ...data, value: 'ADA@example.test' } });
    expect(status).toBe(answer === 'accepted' ? 200 : answer);
    if (answer !== 'accepted') expect(json).toMatchObject({ error: 'subscriber-exists' });
    expect(service.subscribers('page1')).toHaveLength(1);
  });
});
