import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { HttpReply } from '../../../src/domain/ports.ts';
import { codesOf, problemsFromReply, settingOfPointer, type Subject } from '../../../src/registries/keygen/errors.ts';
import { createBench, releaseFrom, threeFiles, type Bench, type RunOptions } from './harness.ts';

function replyOf(status: number, body: unknown, contentType = 'application/vnd.api+json'): HttpReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: { 'content-type': contentType },
    text,
    body: Buffer.from(text),
    url: 'https://api.keygen.sh/v1/releases',
  };
}

const problemOf = (status: number, error: unknown, subject: Subject = 'release') =>
  problemsFromReply(replyOf(status, { errors: [error] }), { doing: 'create the release', subject })[0];

describe('one error of an envelope', () => {
  test.each([
    [
      422,
      {
        title: 'Unprocessable resource',
        detail: 'version already exists',
        code: 'VERSION_TAKEN',
        source: { pointer: '/data/attributes/version' },
      },
      'registry.conflict',
      'version',
      'version already exists (VERSION_TAKEN)',
    ],
    [
      422,
      { detail: 'must be a valid version', code: 'VERSION_INVALID', source: { pointer: '/data/attributes/version' } },
      'registry.rejected',
      'version',
      'must be a valid version (VERSION_INVALID)',
    ],
    [
      422,
      { detail: 'does not match', code: 'VERSION_CHANNEL_INVALID', source: { pointer: '/data/attributes/version' } },
      'registry.rejected',
      'version',
      'does not match (VERSION_CHANNEL_INVALID)',
    ],
    [
      422,
      { detail: 'is reserved', code: 'TAG_NOT_ALLOWED', source: { pointer: '/data/attributes/tag' } },
      'registry.rejected',
      'tag',
      'is reserved (TAG_NOT_ALLOWED)',
    ],
    [
      422,
      { detail: 'already exists', code: 'TAG_TAKEN', source: { pointer: '/data/attributes/tag' } },
      'registry.conflict',
      'tag',
      'already exists (TAG_TAKEN)',
    ],
    [
      422,
      { detail: 'must exist', code: 'PRODUCT_NOT_FOUND', source: { pointer: '/data/relationships/product' } },
      'registry.rejected',
      'product',
      'must exist (PRODUCT_NOT_FOUND)',
    ],
    [
      422,
      {
        detail: 'package product must match',
        code: 'PACKAGE_NOT_ALLOWED',
        source: { pointer: '/data/relationships/package' },
      },
      'registry.rejected',
      'package',
      'package product must match (PACKAGE_NOT_ALLOWED)',
    ],
    [
      422,
      {
        detail: 'must exist',
        code: 'CONSTRAINTS_ENTITLEMENT_NOT_FOUND',
        source: { pointer: '/data/relationships/constraints/data/0/relationships/entitlement' },
      },
      'registry.rejected',
      'entitlements',
      'must exist (CONSTRAINTS_ENTITLEMENT_NOT_FOUND)',
    ],
    [
      422,
      {
        detail: 'limit reached',
        code: 'ACCOUNT_RELEASE_LIMIT_EXCEEDED',
        source: { pointer: '/data/relationships/account' },
      },
      'registry.payment',
      'account',
      'limit reached (ACCOUNT_RELEASE_LIMIT_EXCEEDED)',
    ],
    [
      400,
      { title: 'Bad request', detail: 'is missing', source: { pointer: '/data/attributes/channel' } },
      'registry.rejected',
      'channel',
      'is missing (Bad request)',
    ],
    [
      400,
      { title: 'Bad request', detail: 'unsupported API version requested', code: 'INVALID_API_VERSION' },
      'registry.rejected',
      undefined,
      'unsupported API version requested (INVALID_API_VERSION)',
    ],
    [
      400,
      {
        title: 'Bad request',
        detail: 'environment is invalid',
        code: 'ENVIRONMENT_INVALID',
        source: { header: 'Keygen-Environment' },
      },
      'registry.rejected',
      'environment',
      'environment is invalid (ENVIRONMENT_INVALID)',
    ],
    [
      401,
      { title: 'Unauthorized', detail: 'Token is expired', code: 'TOKEN_EXPIRED' },
      'registry.unauthorized',
      'token',
      'Token is expired (TOKEN_EXPIRED)',
    ],
    [
      402,
      { title: 'Payment required', detail: 'Daily API request limit reached' },
      'registry.payment',
      undefined,
      'Daily API request limit reached (Payment required)',
    ],
    [
      403,
      { title: 'Access denied', detail: 'You do not have permission' },
      'registry.forbidden',
      undefined,
      'You do not have permission (Access denied)',
    ],
    [
      403,
      { title: 'Access denied', detail: 'Account does not have an active subscription' },
      'registry.payment',
      undefined,
      'Account does not have an active subscription (Access denied)',
    ],
    [
      404,
      { title: 'Not found', detail: "The requested account 'x' was not found", code: 'NOT_FOUND' },
      'registry.not-found',
      'account',
      "The requested account 'x' was not found (NOT_FOUND)",
    ],
    [
      403,
      { title: 'Access denied', detail: 'product environment is not compatible with the current environment' },
      'registry.forbidden',
      'environment',
      'product environment is not compatible with the current environment (Access denied)',
    ],
    [
      409,
      { title: 'Conflict', detail: 'could not be completed because of a conflict' },
      'registry.conflict',
      undefined,
      'could not be completed because of a conflict (Conflict)',
    ],
    [418, { detail: 'short and stout' }, 'registry.rejected', undefined, 'short and stout (418)'],
  ])('%i %j', (status, error, code, field, detail) => {
    const problem = problemOf(status, error);
    expect(problem).toMatchObject({ code, detail, envelope: true });
    expect(problem.field).toBe(field);
    if (status !== 418) expect(problem.hint?.length).toBeGreaterThan(10);
  });

  test('each of several is a problem of its own', () => {
    const errors = [
      { detail: 'is too long', code: 'NAME_TOO_LONG', source: { pointer: '/data/attributes/name' } },
      { detail: 'is too long', code: 'DESCRIPTION_TOO_LONG', source: { pointer: '/data/attributes/description' } },
    ];
    const reply = replyOf(422, { errors });
    expect(problemsFromReply(reply, { doing: 'x', subject: 'release' }).map(({ field }) => field)).toEqual([
      'name',
      'description',
    ]);
    expect(codesOf(reply)).toEqual(['NAME_TOO_LONG', 'DESCRIPTION_TOO_LONG']);
  });

  test.each([
    ['<html><title>Bad gateway</title></html>', 'text/html'],
    [{ errors: [] }, 'application/json'],
    [{ errors: 'no' }, 'application/json'],
    ['', 'text/plain'],
  ])('a reply without an envelope is one problem with the status: %j', (body, type) => {
    const [problem, ...rest] = problemsFromReply(replyOf(403, body, type), {
      doing: 'create the release',
      subject: 'release',
    });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: 'registry.forbidden', title: expect.stringContaining('403') as unknown });
    expect(problem.envelope).toBeUndefined();
  });

  test('untrusted text is truncated, and odd members do not lose the rest', () => {
    const problem = problemOf(422, { detail: 'x'.repeat(50_000), code: 7, source: 'none' });
    expect(problem.detail?.length).toBeLessThanOrEqual(1_000);
  });

  test('of very many, 100 are kept and the others counted', () => {
    const long = 'x'.repeat(5_000);
    const error = { title: long, detail: long, code: long, source: { parameter: long } };
    const problems = problemsFromReply(replyOf(422, { errors: Array(500).fill(error) }), {
      doing: 'create the release',
      subject: 'release',
    });
    expect(problems).toHaveLength(101);
    expect(problems[100]?.title).toBe('Keygen sent 100 messages and 400 more, which are not shown');
    expect(problems[0].detail).toHaveLength(1_000);
    expect(problems[0].field).toHaveLength(60);
  });
});

test.each<[string, Subject, string | undefined]>([
  ['/data/attributes/filename', 'artifacts', 'artifacts'],
  ['/data/attributes/metadata', 'artifacts', 'artifacts'],
  ['/data/attributes/metadata', 'release', 'metadata'],
  ['/data/attributes/signature', 'artifacts', 'signing-key'],
  ['/data/relationships/constraints/data/3/relationships/entitlement', 'release', 'entitlements'],
  ['/data/0/relationships/entitlement', 'entitlements', 'entitlements'],
  ['/data', 'package', 'package'],
  ['/data', 'release', undefined],
  ['', 'release', undefined],
])('the setting behind %s of %s is %s', (pointer, subject, setting) => {
  expect(settingOfPointer(pointer, subject)).toBe(setting);
});

describe('against the service', () => {
  let at: Bench;
  beforeEach(async () => {
    at = await createBench();
  });
  afterEach(async () => {
    expect(at.journal.defects).toEqual([]);
    await at.close();
  });
  const expectFailure = async (how: RunOptions, ...expected: unknown[]): Promise<void> => {
    const ended = await at.run(how);
    expect(ended.status).toBe('failed');
    expect(ended.problems).toMatchObject(expected);
    for (const { hint } of ended.problems) expect(hint?.length).toBeGreaterThan(10);
    expect(JSON.stringify(ended)).not.toContain(at.token.value);
  };

  test('an unknown token', () =>
    expectFailure(
      { token: 'prod-0123456789abcdefv3' },
      { code: 'registry.unauthorized', field: 'token', detail: expect.stringContaining('TOKEN_INVALID') },
    ));
  test('the id of a token', () =>
    expectFailure(
      { token: '0b1c2d3e-0000-4000-8000-000000000000' },
      { detail: expect.stringContaining('TOKEN_FORMAT_INVALID'), hint: expect.stringContaining('id of a token') },
    ));
  test('an expired token', async () => {
    const token = at.service.addToken({ kind: 'product', product: at.product, expires: at.clock.now() - 1 });
    await expectFailure(
      { token: token.value },
      { code: 'registry.unauthorized', detail: expect.stringContaining('TOKEN_EXPIRED') },
    );
  });
  test('a token of another product', async () => {
    const other = at.service.addProduct({ name: 'Other' });
    const token = at.service.addToken({ kind: 'product', product: other });
    await expectFailure({ token: token.value }, { code: 'registry.not-found', field: 'product' });
  });
  test.each(['release.create', 'release.publish', 'artifact.create'])('a token without %s', async (permission) => {
    const token = at.service.addToken({ kind: 'product', product: at.product, without: [permission] });
    await expectFailure(
      { token: token.value },
      { code: 'registry.forbidden', detail: expect.stringContaining('permission') },
    );
  });
  test('an unknown account', () =>
    expectFailure({ settings: { account: 'nobody' } }, { code: 'registry.not-found', field: 'account' }));
  test('an unknown product', () =>
    expectFailure(
      { settings: { product: '0b1c2d3e-0000-4000-8000-000000000000' } },
      { code: 'registry.not-found', field: 'product' },
    ));
  test('an unknown package, and unknown entitlements, all at once', () =>
    expectFailure(
      { settings: { package: 'nope', entitlements: ['A', 'B'] } },
      { code: 'registry.not-found', field: 'package' },
      { field: 'entitlements' },
      { field: 'entitlements' },
    ));
  test('a package of another product', async () => {
    const other = at.service.addProduct({ name: 'Other' });
    at.service.addPackage({ product: other, key: 'theirs' });
    const admin = at.service.addToken({ kind: 'admin' });
    await expectFailure(
      { token: admin.value, settings: { package: 'theirs' } },
      { code: 'registry.rejected', field: 'package' },
    );
  });
  test('an unknown environment', () =>
    expectFailure({ settings: { environment: 'nowhere' } }, { code: 'registry.rejected', field: 'environment' }));
  test('an environment at a Community Edition', async () => {
    await at.close();
    at = await createBench({ edition: 'CE' });
    await expectFailure(
      { settings: { environment: 'beta' } },
      { field: 'environment', detail: expect.stringContaining('ENVIRONMENT_NOT_SUPPORTED') },
    );
  });
  test.each([
    ['release.create', 'release.create'],
    ['artifact.create', 'artifact.create'],
    ['product.read', 'product.read'],
    ['release.publish', 'release.publish'],
  ])('a token without %s: the hint names the permission', async (permission) => {
    const token = at.service.addToken({ kind: 'product', product: at.product, without: [permission] });
    await expectFailure({ token: token.value }, { hint: expect.stringContaining(`\`${permission}\``) });
  });
  test('a path that the server does not serve is about `account`, not about the product', async () => {
    const detail = 'The requested endpoint was not found (check your HTTP method, Accept header, and URL path)';
    at.journal.faults = () => ({
      kind: 'status',
      status: 404,
      act: false,
      body: JSON.stringify({ errors: [{ title: 'Not found', detail, code: 'NOT_FOUND' }] }),
    });
    await expectFailure({}, { field: 'account', hint: expect.stringContaining('under its own host name') });
    await expectFailure(
      { settings: { account: undefined } },
      { field: 'account', hint: expect.stringMatching(/^No `account` is set: add .*check `url` instead\.$/) },
    );
  });
  test.each([
    ['XML', 403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'application/xml'],
    ['HTML', 404, '<!doctype html><title>nginx</title>', 'text/html'],
    ['HTML', 200, '<html><body>Welcome</body></html>', 'text/html'],
  ])('%s with %i is not Keygen’s, and says so', async (kind, status, body, type) => {
    at.journal.faults = () => ({ kind: 'status', status, act: false, body, headers: { 'content-type': type } });
    const ended = await at.run();
    expect(ended.problems).toMatchObject([
      { title: expect.stringContaining(`is not from Keygen: it is ${kind} (HTTP ${status})`) as unknown },
    ]);
    expect(ended.problems[0]?.hint).toMatch(/^Check `url`/);
    expect(ended.problems[0]?.code).not.toBe('registry.unauthorized');
  });
  test('5xx with an envelope is shown by its title and detail', async () => {
    at.service.interfere({ kind: 'request-timeout', times: 9 });
    await expectFailure(
      {},
      {
        code: 'registry.unavailable',
        title: 'Keygen failed to show the product',
        detail: expect.stringMatching(/Request timeout.* \(503\)$/),
      },
    );
  });
  test('a server without a working storage: its 500 is reported, and FILENAME_TAKEN as its consequence', async () => {
    await at.close();
    at = await createBench({ delays: { removed: 1e12 } });
    const body = JSON.stringify({
      errors: [{ title: 'Internal server error', detail: 'Looks like something went wrong!' }],
    });
    // The row is kept.
    at.journal.faults = ({ method, path }) =>
      method === 'POST' && path.endsWith('/artifacts') && at.service.artifacts.length === 0
        ? { kind: 'status', status: 500, act: true, body }
        : undefined;
    const started = at.clock.now();
    const ended = await at.run({ settings: { artifacts: ['app.zip'] } });
    expect(ended.problems).toMatchObject([
      {
        code: 'registry.unavailable',
        title: 'Keygen failed to create the artifact app.zip',
        detail: expect.stringContaining('Internal server error: Looks like something went wrong!') as unknown,
        hint: expect.stringContaining('does its storage work?') as unknown,
      },
      {
        code: 'registry.conflict',
        title: expect.stringContaining('has not finished deleting an earlier artifact app.zip') as unknown,
        hint: expect.stringContaining('is its worker running') as unknown,
      },
    ]);
    expect(at.clock.now() - started).toBeLessThan(120_000);
    // A later attempt finds only the row.
    at.journal.faults = undefined;
    const again = await at.run({
      settings: { artifacts: ['app.zip'] },
      run: { id: '4711', attempt: 2 },
      timeout: 30_000,
    });
    expect(again.problems).toMatchObject([
      { code: 'registry.conflict', title: expect.stringContaining('has not finished deleting') as unknown },
    ]);
  });
  test('a server that fails whenever an artifact is created: its 500 is reported soon', async () => {
    at.service.interfere({
      kind: 'internal',
      times: 99,
      matches: ({ method, path }) => method === 'POST' && path.endsWith('/artifacts'),
    });
    const started = at.clock.now();
    await expectFailure(
      { settings: { artifacts: ['app.zip'] } },
      { code: 'registry.unavailable', hint: expect.stringContaining('does its storage work?') },
    );
    expect(at.clock.now() - started).toBeLessThan(60_000);
  });
  test('a server that is too old', async () => {
    await at.close();
    at = await createBench({ versions: ['1.0', '1.1'], pinnedVersion: '1.1' });
    await expectFailure({}, { detail: expect.stringContaining('INVALID_API_VERSION') });
  });
  test('an account without an account segment', () =>
    expectFailure({ settings: { account: undefined } }, { code: 'registry.not-found' }));
  test('the daily limit', async () => {
    at.service.interfere({ kind: 'payment' });
    await expectFailure({}, { code: 'registry.payment' });
  });
  test('no subscription', async () => {
    at.service.interfere({ kind: 'inactive' });
    await expectFailure({}, { code: 'registry.payment' });
  });
  test('a blocked address', async () => {
    at.service.interfere({ kind: 'blocked' });
    await expectFailure({}, { code: 'registry.forbidden' });
  });
  test('the release limit of a free account', async () => {
    await at.close();
    at = await createBench({ releaseLimit: 0 });
    await expectFailure(
      {},
      { code: 'registry.payment', detail: expect.stringContaining('ACCOUNT_RELEASE_LIMIT_EXCEEDED') },
    );
  });
  test('a rate limit is waited out', async () => {
    at.service.interfere({ kind: 'rate-limited', times: 3, retryAfter: 20 });
    expect(await at.run()).toMatchObject({ status: 'published' });
  });
  test('metadata that is too deep for the service is refused before anything is sent', async () => {
    const ended = await at.run({ settings: { metadata: { a: { b: { c: { d: 1 } } } } } });
    expect(ended).toMatchObject({ status: 'invalid', problems: [{ field: 'metadata' }] });
    expect(at.journal.entries).toEqual([]);
  });
  test('several refusals of one artifact set are all reported', async () => {
    const release = releaseFrom(threeFiles);
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    for (const { name } of threeFiles)
      at.service.addArtifact({ releaseId: draft.id, filename: name, bytes: Buffer.from('other') });
    await expectFailure(
      { release },
      { code: 'registry.conflict' },
      { code: 'registry.conflict' },
      { code: 'registry.conflict' },
    );
  });
});
