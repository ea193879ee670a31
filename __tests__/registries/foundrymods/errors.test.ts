import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Problem } from '../../../src/domain/problem.ts';
import type { HttpReply } from '../../../src/domain/ports.ts';
import { classifyReply } from '../../../src/foundry/protocol/envelope.ts';
import { dialect } from '../../../src/registries/foundrymods/errors.ts';
import { createBed, manifestJson, type Bed } from './harness.ts';

let bed: Bed;
beforeEach(async () => {
  bed = await createBed();
});
afterEach(() => bed.close());

const subscribe = 'https://foundrymods.com/creators/subscribe';

describe.each(['top', 'error', 'errors', 'detail'] as const)('with `code` at %s', (codeAt) => {
  beforeEach(() => {
    bed.mods.options.codeAt = codeAt;
  });

  test.each<
    [what: string, seed: Parameters<Bed['module']>[0], code: string, title: RegExp, hint: RegExp, link: boolean]
  >([
    [
      'no subscription',
      { owner: { email: 'a@example.test', subscribed: false } },
      'registry.payment',
      /no active FoundryMods Creator subscription/,
      /must subscribe/,
      true,
    ],
    [
      'no room left',
      { owner: { email: 'a@example.test', quota: 3 } },
      'registry.payment',
      /exceed the module owner's storage quota/,
      /larger quota/,
      true,
    ],
    ['no claim', { claimed: false }, 'registry.forbidden', /no active owner claim/, /Claim the module/, false],
    ['another scope', { scope: 'read' }, 'registry.forbidden', /answered 403/, /not allowed to publish/, false],
    [
      'another token',
      { token: 'fmp_another' },
      'registry.unauthorized',
      /answered 401/,
      /Package Release Tokens/,
      false,
    ],
  ])('%s is distinguished from the others', async (_what, seed, code, title, hint, link) => {
    bed.module(seed);
    const [outcome] = await bed.run({
      assets: [
        { name: 'a.zip', content: 'PK' },
        { name: 'b.zip', content: 'PKPK' },
      ],
      mods: { upload: 'b.zip' },
    });
    expect(outcome?.problems).toMatchObject([
      { code, title: expect.stringMatching(title), hint: expect.stringMatching(hint) },
    ]);
    expect(outcome?.problems[0]?.hint?.includes(subscribe)).toBe(link);
    expect(bed.mods.releases('dungeon')).toEqual([]);
  });
});

test('an id that the site has recorded otherwise gets its own hint', async () => {
  bed.module({ recordedId: 'The Dungeon' });
  const [outcome] = await bed.run();
  expect(outcome?.problems).toMatchObject([
    {
      code: 'registry.rejected',
      field: 'id',
      detail: 'id mismatch: expected The Dungeon (invalid)',
      hint: expect.stringMatching(/own record of the module.*create a new token/),
      place: { kind: 'manifest', pointer: '/id' },
      envelope: true,
    },
  ]);
});

test('a value that differs only in its digits is explained', async () => {
  bed.module();
  const manifest = { ...manifestJson, compatibility: { minimum: '12', verified: '13' } };
  const release = bed.release({ manifest: { ...manifest, compatibility: { minimum: '12', verified: 13.5 } } });
  const [outcome] = await bed.run({ again: release, manifest, mods: { explicit: true } });
  expect(outcome?.problems).toMatchObject([{ hint: expect.stringMatching(/Remove `explicit`/) }]);
});

test('a manifest that is not fetchable yet', async () => {
  bed.module();
  bed.mods.options.manifestMissing = 1;
  const release = bed.release();
  const [outcome] = await bed.run({ again: release });
  expect(outcome?.problems).toMatchObject([{ field: 'manifest', hint: expect.stringMatching(/may take a moment/) }]);
  expect(await bed.run({ again: release })).toMatchObject([{ status: 'published' }]);
});

function reply(status: number, body: unknown): HttpReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: {}, body: Buffer.from(text), text, url: 'https://foundrymods.com/' };
}

function problemsOf(status: number, body: unknown): readonly Problem[] {
  const verdict = classifyReply(reply(status, body), 'write', dialect);
  return 'problems' in verdict ? verdict.problems : [];
}

describe('undocumented replies', () => {
  test.each<[what: string, status: number, body: unknown, expected: object]>([
    ['plain text', 402, 'Pay first', { code: 'registry.payment', detail: 'Pay first' }],
    ['a page', 403, '<h1>Forbidden</h1>', { code: 'registry.forbidden', detail: 'Forbidden' }],
    ['a code with another status', 400, { code: 'quota_exceeded' }, { code: 'registry.payment' }],
    [
      'a code far inside',
      403,
      { a: [{ b: { c: { code: 'no_owner_claim', reason: 'Nobody owns it.' } } }] },
      {
        code: 'registry.forbidden',
        title: expect.stringMatching(/owner claim/),
        detail: 'Nobody owns it. (no_owner_claim)',
      },
    ],
    ['a code that is an object', 402, { code: { a: 1 } }, { code: 'registry.payment' }],
    ['a code that every object has', 402, { code: 'constructor' }, { title: 'FoundryMods answered 402' }],
    [
      'a mismatch outside of the envelope',
      400,
      { error: 'id mismatch: expected Vision Restrictor' },
      { code: 'registry.rejected', hint: expect.stringMatching(/own record/) },
    ],
  ])('%s', (_what, status, body, expected) => {
    expect(problemsOf(status, body)).toMatchObject([expected]);
  });

  test('every message of an envelope, whatever its status means', () => {
    const errors = {
      __all__: [{ message: 'Quota full', code: 'quota_exceeded' }],
      package: [{ message: 'Too big', code: 'max_size' }],
    };
    expect(problemsOf(402, { status: 'error', errors })).toMatchObject([
      {
        code: 'registry.payment',
        title: expect.stringContaining('storage quota'),
        detail: 'Quota full (quota_exceeded)',
        hint: expect.stringContaining('larger quota'),
        envelope: true,
      },
      { code: 'registry.payment', field: 'package', detail: 'Too big (max_size)', envelope: true },
    ]);
    const id = [{ message: 'Not yours', code: 'forbidden' }];
    expect(problemsOf(403, { status: 'error', errors: { id } })).toMatchObject([
      { code: 'registry.forbidden', field: 'id', detail: 'Not yours (forbidden)', hint: expect.any(String) },
    ]);
    const all = [{ message: 'Unauthorized', code: 'token_invalid' }];
    expect(problemsOf(401, { status: 'error', errors: { __all__: all } })).toMatchObject([
      {
        code: 'registry.unauthorized',
        detail: 'Unauthorized (token_invalid)',
        hint: expect.stringContaining('Package Release Tokens'),
      },
    ]);
  });

  test.each<[number, unknown, string]>([
    [403, { __all__: [{ message: 'The module already exists under another owner', code: 'forbidden' }] }, 'forbidden'],
    [402, { version: [{ message: 'It already exists, unpaid', code: 'quota_exceeded' }] }, 'payment'],
    [401, { __all__: ['already published by another token'] }, 'unauthorized'],
  ])('%i is not a duplicate, whatever its message', (status, errors, code) => {
    const verdict = classifyReply(reply(status, { status: 'error', errors }), 'write', dialect);
    expect(verdict).toMatchObject({ kind: 'refused', problems: [{ code: `registry.${code}` }] });
  });

  test('a code applies to its own message, and to all if none has a known one', () => {
    const claim = { message: 'Nobody owns it', code: 'no_owner_claim' };
    const errors = { __all__: [claim], version: [{ message: 'Bad version', code: null }] };
    expect(problemsOf(403, { status: 'error', errors })).toMatchObject([
      { title: expect.stringContaining('owner claim'), detail: 'Nobody owns it (no_owner_claim)' },
      { title: 'FoundryMods refused `version`', detail: 'Bad version' },
    ]);
    const beside = {
      status: 'error',
      code: 'quota_exceeded',
      errors: { package: [{ message: 'No', code: 'invalid' }] },
    };
    expect(problemsOf(402, beside)).toMatchObject([
      { title: expect.stringContaining('storage quota'), detail: 'No (invalid)', field: 'package' },
    ]);
  });

  test('a message about a field outside of an envelope is not a duplicate', () => {
    const errors = [{ field: 'manifest', message: 'This URL already exists for another package' }];
    expect(classifyReply(reply(400, { status: 'error', errors }), 'write', dialect)).toMatchObject({ kind: 'refused' });
    expect(problemsOf(400, { title: 'My Cool Module', detail: 'nope' })).toMatchObject([{ detail: 'nope' }]);
  });

  test.each([
    [{ message: 'Quota' }, 'Quota'],
    [{ error: 'denied', message: 'Not in this plan.' }, 'Not in this plan.'],
    [{ message: '' }, '{"message":""}'],
  ])('one word is a message, too: %j', (body, detail) => {
    expect(problemsOf(402, body)).toMatchObject([{ code: 'registry.payment', detail }]);
  });

  test.each(['__all__', 'version', 'release.version', 'X-FM-Version'])(
    'a duplicate of %s is recognized by its code',
    (field) => {
      const body = { status: 'error', errors: { [field]: [{ message: 'No.', code: 'unique_together' }] } };
      expect(classifyReply(reply(400, body), 'write', dialect)).toMatchObject({ kind: 'duplicate' });
      expect(classifyReply(reply(409, body), 'write', dialect)).toMatchObject({ kind: 'refused' });
    },
  );

  test.each([
    [{ status: 'error', message: 'Version 1.2.0 already exists.' }],
    [{ errors: { version: [{ message: 'This version already exists.', code: 'unique' }] } }],
    [{ errors: { version: 'Version already published' } }],
    [{ status: 'error', code: 'quota_exceeded', errors: { __all__: [{ message: 'No.', code: 'unique_together' }] } }],
  ])('a message alone is not a duplicate: %j', (body) => {
    expect(classifyReply(reply(400, body), 'write', dialect)).toMatchObject({ kind: 'refused' });
  });

  test('only a message with "dry run" makes a success one of a registry-side dry run', () => {
    const said = (message?: string) =>
      classifyReply(reply(200, { status: 'success', message }), 'rehearsal', dialect).kind;
    expect(['Dry run successful.', 'OK (dry run)', 'Validated.', undefined].map(said)).toEqual([
      'accepted',
      'accepted',
      'unreadable',
      'unreadable',
    ]);
  });

  test.each([
    ['http://foundrymods.com/x'],
    ['javascript:alert(1)'],
    ['https://user:pass@foundrymods.com/'],
    [`https://foundrymods.com/${'x'.repeat(400)}`],
    ['not an address'],
    [7],
  ])('an invalid link is not shown: %s', (subscribe_url) => {
    const [problem] = problemsOf(402, { code: 'subscription_required', subscribe_url });
    expect(problem?.hint).not.toMatch(/See /);
  });

  test.each([
    ['The module owner has no active FoundryMods Creator subscription.', true],
    ['Subscribe first.', undefined],
  ])('a message that is the title again replaces it: %s', (message, envelope) => {
    const [problem] = problemsOf(402, { code: 'subscription_required', message });
    expect(problem?.envelope).toBe(envelope);
    expect(problem?.detail).toBe(`${message} (subscription_required)`);
  });

  test('names of fields in headers and in the document mean the same', () => {
    expect(dialect.pointerOf('X-FM-Compat-Min')).toBe('/compatibility/minimum');
    expect(dialect.pointerOf('release.version')).toBe('/version');
    expect(dialect.pointerOf('release.compatibility.verified')).toBe('/compatibility/verified');
    expect(dialect.pointerOf('constructor')).toBeUndefined();
  });
});
