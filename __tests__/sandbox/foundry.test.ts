import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createFoundry } from '../../sandbox/foundry.ts';
import type { SandboxFoundry } from '../../sandbox/foundry.ts';
import { createGitHub } from '../../sandbox/github.ts';
import { Journal } from '../../sandbox/server.ts';
import { ask, codeOf, post } from '../harness/ask.ts';
import type { Answer } from '../harness/ask.ts';

const token = 'fvttp_example';
const at = Date.UTC(2026, 10, 3, 12);
let now: number;
let journal: Journal;
let foundry: SandboxFoundry;

beforeEach(async () => {
  now = at;
  journal = new Journal({ now: () => now });
  foundry = await createFoundry({ journal });
  foundry.createPackage({ id: 'example', token });
  foundry.createPackage({ id: 'other', token: 'fvttp_other' });
});

afterEach(async () => {
  await foundry.close();
  expect(journal.defects).toEqual([]);
});

const release = {
  version: '1.0.0',
  manifest: 'https://example.test/1.0.0/module.json',
  notes: 'https://example.test/1.0.0',
  compatibility: { minimum: '12', verified: '13.351', maximum: '' },
};
const duplicate = {
  status: 'error',
  errors: {
    __all__: [
      { message: 'Package Version with this Package and Version Number already exists.', code: 'unique_together' },
    ],
  },
};

function submit(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  return post(foundry.url, { id: 'example', release, ...changes }, { authorization: token, ...headers });
}

function submitRelease(changes: Record<string, unknown>): Promise<Answer> {
  return submit({ release: { ...release, ...changes } });
}

test('a release is stored, and answered with its page', async () => {
  const { status, json } = await submit();
  expect([status, json]).toEqual([200, { status: 'success', page: 'https://foundryvtt.com/packages/example/edit/' }]);
  expect(foundry.releases('example')).toEqual([
    { ...release, compatibility: { minimum: '12', verified: '13.351' }, at },
  ]);
  expect(foundry.holds()).toMatchObject({ example: [{ version: '1.0.0' }], other: [] });
});

test('only what is required is required', async () => {
  const { notes, ...rest } = release;
  expect(notes).toBeDefined();
  expect((await submit({ release: { ...rest, compatibility: { minimum: '12', verified: '13' } } })).status).toBe(200);
  expect(foundry.releases('example')[0]).not.toHaveProperty('notes');
});

describe('dry runs', () => {
  test('say so, and store nothing', async () => {
    const { status, json } = await submit({ 'dry-run': true });
    expect([status, json]).toEqual([
      200,
      {
        status: 'success',
        page: 'https://foundryvtt.com/packages/example/edit/',
        message: 'Dry run completed successfully. To save, submit the request again without dry-run',
      },
    ]);
    expect(foundry.releases('example')).toEqual([]);
  });

  test.each([{ 'dry-run': 'true' }, { 'dry-run': 1 }, { dry_run: true }, { dryRun: true }, { 'dry-run': false }])(
    '%j is none: it publishes',
    async (field) => {
      const { json } = await submit(field);
      expect(json).not.toHaveProperty('message');
      expect(foundry.releases('example')).toHaveLength(1);
    },
  );

  test('validate, and report a version that is there, unless switched off', async () => {
    expect((await submit({ 'dry-run': true, release: { ...release, manifest: 'nowhere' } })).status).toBe(400);
    await submit();
    expect((await submit({ 'dry-run': true })).json).toEqual(duplicate);
    foundry.options.dryRunFindsDuplicates = false;
    expect((await submit({ 'dry-run': true })).status).toBe(200);
  });
});

describe('the address', () => {
  test('without its slash answers a redirect, and stores nothing', async () => {
    const url = foundry.url.replace(/\/$/, '');
    const { status, headers } = await post(url, { id: 'example', release }, { authorization: token });
    expect([status, headers['location']]).toEqual([301, '/_api/packages/release_version/']);
    expect(foundry.releases('example')).toEqual([]);
  });

  test('takes POST only', async () => {
    const { status, headers } = await ask(foundry.url, { headers: { authorization: token } });
    expect([status, headers['allow']]).toEqual([405, 'POST']);
  });

  test('is the only one', async () => {
    expect((await post(`${foundry.server.origin}/release_version/`, {}, { authorization: token })).status).toBe(404);
  });
});

describe('tokens', () => {
  test.each([undefined, '', 'fvttp_wrong', `Bearer ${token}`, 'fvttp_other'])(
    '%s is refused',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const { status } = await post(foundry.url, { id: 'example', release }, headers);
      expect(status).toBe(403);
      expect(foundry.releases('example')).toEqual([]);
    },
  );

  test('an earlier one is refused after a refresh', async () => {
    foundry.refreshToken('example', 'fvttp_new');
    expect((await submit()).status).toBe(403);
    expect((await submit({}, { authorization: 'fvttp_new' })).status).toBe(200);
  });

  test.each([
    { forbidden: 'text' as const, type: 'text/plain; charset=utf-8', body: 'Invalid package release token.' },
    { forbidden: 'html' as const, type: 'text/html; charset=utf-8', body: expect.stringMatching(/^<!doctype html>/) },
    { forbidden: 'gateway' as const, type: 'application/json; charset=utf-8', body: '{"message":"Forbidden"}' },
  ])('the refusal as $forbidden', async ({ forbidden, type, body }) => {
    foundry.options.forbidden = forbidden;
    const { status, headers, text } = await submit({}, { authorization: 'fvttp_wrong' });
    expect([status, headers['content-type'], text]).toEqual([403, type, body]);
  });
});

describe('packages', () => {
  test.each(['unknown', 'unlisted'])('an %s one', async (id) => {
    foundry.createPackage({ id: 'unlisted', token: 'fvttp_unlisted', listed: false });
    expect((await submit({ id })).status).toBe(404);
    foundry.options.unknownPackage = 'invalid';
    const { status, json } = await submit({ id });
    expect([status, json]).toMatchObject([400, { status: 'error', errors: { id: [{ code: 'invalid_choice' }] } }]);
    expect(foundry.releases('unlisted')).toEqual([]);
  });
});

describe('validation', () => {
  const required = [{ message: 'This field is required.', code: 'required' }];
  const invalid = [{ message: 'Enter a valid value.', code: 'invalid' }];
  const badUrl = [{ message: 'Enter a valid URL.', code: 'invalid' }];
  const compatibility = { minimum: '12', verified: '13' };

  test.each([
    [{ version: undefined }, { version: required }],
    [{ version: '' }, { version: required }],
    [{ version: '  ' }, { version: required }],
    [{ version: null }, { version: required }],
    [{ version: 1 }, { version: invalid }],
    [{ version: '1.0.0<b>' }, { version: invalid }],
    [
      { version: '1'.repeat(51) },
      { version: [{ message: 'Ensure this value has at most 50 characters (it has 51).', code: 'max_length' }] },
    ],
    [{ manifest: undefined }, { manifest: required }],
    [{ manifest: 'module.json' }, { manifest: badUrl }],
    [{ manifest: 'ftp://example.test/module.json' }, { manifest: badUrl }],
    [{ manifest: 'https://example.test/a b.json' }, { manifest: badUrl }],
    [{ manifest: 7 }, { manifest: badUrl }],
    [{ manifest: `https://example.test/${'x'.repeat(200)}` }, { manifest: [{ code: 'max_length' }] }],
    [{ notes: 'see below' }, { notes: badUrl }],
    [{ compatibility: undefined }, { minimum: required, verified: required }],
    [{ compatibility: { ...compatibility, verified: '' } }, { verified: required }],
    [{ compatibility: { ...compatibility, minimum: 12 } }, { minimum: invalid }],
    [{ compatibility: { ...compatibility, verified: 13.351 } }, { verified: invalid }],
    [{ compatibility: { ...compatibility, maximum: 13 } }, { maximum: invalid }],
    [{ compatibility: '13' }, { compatibility: invalid }],
    [
      { version: '', manifest: 'x' },
      { version: required, manifest: badUrl },
    ],
  ])('%j', async (changes, errors) => {
    const { status, json } = await submitRelease(changes);
    expect([status, json]).toMatchObject([400, { status: 'error', errors }]);
    expect(Object.keys((json as { errors: object }).errors)).toEqual(Object.keys(errors));
    expect(foundry.releases('example')).toEqual([]);
  });

  test.each([
    [{ id: undefined }, { id: required }],
    [{ id: 5 }, { id: invalid }],
    [{ release: undefined }, { release: required }],
    [{ release: [] }, { release: invalid }],
  ])('%j in the body', async (changes, errors) => {
    expect(await submit(changes)).toMatchObject({ status: 400, json: { errors } });
  });

  test.each([
    ['not JSON', '{', 'application/json'],
    ['an array', '[]', 'application/json'],
    ['JSON under another type', JSON.stringify({ id: 'example', release }), 'text/plain'],
  ])('%s', async (_, body, type) => {
    const headers = { authorization: token, 'content-type': type };
    const { status, json } = await ask(foundry.url, { method: 'POST', headers, body });
    expect([status, json]).toMatchObject([400, { errors: { __all__: [{ code: 'invalid' }] } }]);
    expect(foundry.releases('example')).toEqual([]);
  });

  test.each([
    { compatibilityFields: 'dotted' as const, field: 'compatibility.verified' },
    { compatibilityFields: 'form' as const, field: 'compatible_core_version' },
  ])('fields named as $compatibilityFields', async ({ compatibilityFields, field }) => {
    foundry.options.compatibilityFields = compatibilityFields;
    const { json } = await submitRelease({ compatibility: { minimum: '12' } });
    expect(json).toEqual({ status: 'error', errors: { [field]: required } });
  });
});

describe('the same version again', () => {
  test('is refused, for this package only', async () => {
    await submit();
    const { status, json } = await submit();
    expect([status, json]).toEqual([400, duplicate]);
    expect(foundry.releases('example')).toHaveLength(1);
    expect((await submit({ id: 'other' }, { authorization: 'fvttp_other' })).status).toBe(200);
  });

  test('of two at once, one is saved', async () => {
    const statuses = (await Promise.all([submit(), submit()])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 400]);
  });

  test('is found after a reply that was lost', async () => {
    journal.faults = () => ({ kind: 'reset-after' });
    expect(await codeOf(submit())).toBe('ECONNRESET');
    journal.faults = undefined;
    expect((await submit()).json).toEqual(duplicate);
  });
});

describe('the window', () => {
  test('refuses a second release of the package for its time, not a dry run', async () => {
    foundry.options.windowMs = 60_000;
    await submit();
    now += 14_500;
    const { status, headers, json } = await submitRelease({ version: '1.0.1' });
    expect([status, headers['retry-after'], json]).toEqual([429, '46', undefined]);
    expect((await submit({ id: 'other' }, { authorization: 'fvttp_other' })).status).toBe(200);
    expect((await submit({ 'dry-run': true, release: { ...release, version: '1.0.1' } })).status).toBe(200);
    now += 45_500;
    expect((await submitRelease({ version: '1.0.1' })).status).toBe(200);
    expect(foundry.releases('example')).toHaveLength(2);
  });

  test('lets one of two through that arrive together', async () => {
    const github = await createGitHub({ journal });
    foundry.options.windowMs = 60_000;
    foundry.options.readsManifest = true;
    const statuses = ['1.0.0', '1.0.1'].map(async (version) => {
      const manifest = github.publicFile(`${version}.json`, JSON.stringify({ version }));
      return (await submitRelease({ version, manifest })).status;
    });
    expect((await Promise.all(statuses)).toSorted((a, b) => a - b)).toEqual([200, 429]);
    await github.close();
  });

  test('is opened neither by a dry run nor by a refused release', async () => {
    foundry.options.windowMs = 60_000;
    await submit({ 'dry-run': true });
    await submitRelease({ manifest: 'x' });
    expect((await submit()).status).toBe(200);
  });

  test('refuses dry runs when told to', async () => {
    foundry.options.windowMs = 60_000;
    foundry.options.windowHoldsDryRuns = true;
    await submit();
    expect((await submit({ 'dry-run': true, release: { ...release, version: '2' } })).status).toBe(429);
  });
});

describe('reading the manifest itself', () => {
  test.each([
    { content: '{"version":"1.0.0"}', status: 200 },
    { content: '{"version":"1.0.1"}', status: 400, field: 'version' },
    { content: '<html>', status: 400, field: 'manifest' },
    { content: undefined, status: 400, field: 'manifest' },
  ])('$content', async ({ content, status, field }) => {
    const github = await createGitHub({ journal });
    foundry.options.readsManifest = true;
    const url = github.publicFile('module.json', content ?? '');
    const reply = await submitRelease({ manifest: content === undefined ? `${url}x` : url });
    expect(reply.status).toBe(status);
    if (field !== undefined) expect(reply.json).toHaveProperty(['errors', field]);
    expect(journal.of('github-storage')).toEqual([]);
    await github.close();
  });
});
