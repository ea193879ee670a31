import { describe, expect, test } from '@jest/globals';

import type { HttpReply } from '../../../src/domain/ports.ts';
import { classifyReply, textsIn } from '../../../src/foundry/protocol/envelope.ts';
import { dialect } from '../../../src/registries/foundry/errors.ts';

function reply(status: number, body: unknown): HttpReply {
  const text = JSON.stringify(body);
  return { status, headers: {}, text, body: new TextEncoder().encode(text), url: 'https://example.test/' };
}

function saidBy(status: number, body: unknown): unknown {
  const verdict = classifyReply(reply(status, body), 'write', dialect);
  if (verdict.kind !== 'refused' && verdict.kind !== 'duplicate') return verdict.kind;
  return [
    verdict.kind,
    ...verdict.problems.map(({ code, field, detail, place }) => [
      code,
      field,
      detail,
      place?.kind === 'manifest' ? place.pointer : undefined,
    ]),
  ];
}

test.each([2_999, 3_000, 3_001, 125_000])('a message of %i characters keeps its code', (length) => {
  const message = 'x'.repeat(length);
  const verdict = classifyReply(
    reply(400, { status: 'error', errors: { version: [{ message, code: 'invalid' }] } }),
    'write',
    dialect,
  );
  const detail = 'problems' in verdict ? verdict.problems[0].detail : undefined;
  expect(detail).toBe(length > 3_000 ? `${'x'.repeat(2_999)}… (invalid)` : `${message} (invalid)`);
});

test.each<[what: string, errors: unknown]>([
  ['of one field', { version: Array.from({ length: 1_000_000 }, () => '') }],
  ['of one field, as objects', { version: Array.from({ length: 200_000 }, () => ({ message: '' })) }],
  ['of many fields', Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`f${index}`, ['no']]))],
])('of very many messages %s, 100 are kept and the others counted', (_, errors) => {
  const verdict = classifyReply(reply(400, { status: 'error', errors }), 'write', dialect);
  const problems = 'problems' in verdict ? verdict.problems : [];
  expect(problems).toHaveLength(101);
  const rest = 'version' in (errors as object) ? (errors as { version: unknown[] }).version.length : 200_000;
  expect(problems[100]).toEqual({
    code: 'registry.rejected',
    title: `Foundry VTT sent 100 messages and ${rest - 100} more, which are not shown`,
  });
});

test('a long name of a field and a long code are cut', () => {
  const long = 'x'.repeat(125_000);
  const verdict = classifyReply(
    reply(400, { status: 'error', errors: { [long]: [{ message: 'No.', code: long }] } }),
    'write',
    dialect,
  );
  const field = `${'x'.repeat(59)}…`;
  expect(verdict).toMatchObject({
    kind: 'refused',
    problems: [{ field, title: `Foundry VTT refused \`${field}\``, detail: `No. (${'x'.repeat(99)}…)` }],
  });
});

test('of very much JSON without an envelope, the beginning is searched for a message', () => {
  const json = Array.from({ length: 300_000 }, (_, index) => ({ message: `No. ${index}` }));
  expect(textsIn(json, (key) => key === 'message')).toHaveLength(499);
});

test('a duplicate among messages that are not kept proves nothing', () => {
  const duplicates = Array.from({ length: 101 }, () => ({ message: 'x', code: 'unique_together' }));
  const kindOf = (messages: unknown) =>
    classifyReply(reply(400, { status: 'error', errors: { __all__: messages } }), 'write', dialect).kind;
  expect(kindOf(duplicates.slice(1))).toBe('duplicate');
  expect(kindOf(duplicates)).toBe('refused');
});

test('a page of 2 MB is truncated', () => {
  const page = `https://example.com/${'x'.repeat(2_000_000)}`;
  const verdict = classifyReply(reply(200, { status: 'success', page }), 'write', dialect);
  expect(verdict).toEqual({ kind: 'accepted', page: `${page.slice(0, 2_047)}…` });
});

describe('replies of a registry of this protocol', () => {
  const invalid = { message: 'Enter a valid URL.', code: 'invalid' };

  test.each<[string, number, unknown, unknown]>([
    [
      'each message by itself',
      400,
      { status: 'error', errors: { manifest: [invalid, { message: 'Too long' }], __all__: ['No.'] } },
      [
        'refused',
        ['registry.rejected', 'manifest', 'Enter a valid URL. (invalid)', undefined],
        ['registry.rejected', 'manifest', 'Too long', undefined],
        ['registry.rejected', undefined, 'No.', undefined],
      ],
    ],
    [
      'one without its list',
      400,
      { status: 'error', errors: { manifest: invalid } },
      ['refused', ['registry.rejected', 'manifest', 'Enter a valid URL. (invalid)', undefined]],
    ],
    [
      'fields within a field, beside others',
      400,
      {
        status: 'error',
        errors: { compatibility: { verified: [{ message: 'Bad.', code: 'x' }] }, id: [3, null, 'No.'] },
      },
      [
        'refused',
        ['registry.rejected', 'compatibility.verified', 'Bad. (x)', '/compatibility/verified'],
        ['registry.rejected', 'id', 'No.', '/id'],
      ],
    ],
    [
      'a refusal with a status of success',
      200,
      { status: 'error', errors: { manifest: [invalid] } },
      ['refused', ['registry.rejected', 'manifest', 'Enter a valid URL. (invalid)', undefined]],
    ],
    ['a success with errors', 200, { status: 'success', errors: { manifest: [invalid] } }, 'unreadable'],
    [
      'a duplicate',
      400,
      { status: 'error', errors: { __all__: [{ message: 'No.', code: 'unique_together' }] } },
      ['duplicate', ['registry.conflict', undefined, 'No. (unique_together)', undefined]],
    ],
    [
      'a duplicate of the version, twice',
      400,
      {
        status: 'error',
        errors: {
          version: [{ message: 'No.', code: 'unique_together' }],
          'release.version': [{ message: 'No.', code: 'unique_together' }],
        },
      },
      [
        'duplicate',
        ['registry.conflict', 'version', 'No. (unique_together)', '/version'],
        ['registry.conflict', 'release.version', 'No. (unique_together)', undefined],
      ],
    ],
    [
      'a refusal without an envelope',
      200,
      { status: 'error', message: 'No.' },
      ['refused', ['registry.rejected', undefined, 'No.', undefined]],
    ],
    ['a success that does not say so', 200, { page: 'https://example.test/' }, 'unreadable'],
    ['a success', 200, { status: 'success', page: 'https://example.test/' }, 'accepted'],
  ])('%s', (_, status, body, said) => {
    expect(saidBy(status, body)).toEqual(said);
  });

  test('messages in endlessly nested fields are ignored', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}"x"${'}'.repeat(100)}`) as unknown;
    expect(saidBy(400, { status: 'error', errors: { deep, id: ['No.'] } })).toEqual([
      'refused',
      ['registry.rejected', 'id', 'No.', '/id'],
    ]);
  });
});

test('a package that the registry does not know may have another id, or wait for its approval', () => {
  const { problems } = classifyReply(reply(404, 'Not Found'), 'write', dialect) as { problems: unknown };
  expect(problems).toMatchObject([
    { code: 'registry.not-found', hint: expect.stringMatching(/approved.*`id` in the manifest/) },
  ]);
});

describe('what looks like an existing version, but is not', () => {
  const said = 'Package Version with this Package and Version Number already exists.';
  const unique = { message: said, code: 'unique_together' };
  const inEnvelope = (errors: unknown, status = 'error'): unknown => ({ status, errors });

  test.each<[what: string, status: number, body: unknown]>([
    [
      'a dispute over the package',
      403,
      inEnvelope({ __all__: [{ message: 'A pending ownership dispute already exists', code: 'forbidden' }] }),
    ],
    ...[200, 401, 403, 404, 409, 410, 422].map((status): [string, number, unknown] => [
      `the code with ${status}`,
      status,
      inEnvelope({ __all__: [unique] }),
    ]),
    ['the words with another code', 400, inEnvelope({ __all__: [{ message: said, code: 'invalid' }] })],
    ['the words without a code', 400, inEnvelope({ __all__: [{ message: said }] })],
    ['the words alone', 400, inEnvelope({ __all__: [said] })],
    ['the words beside the envelope', 400, { status: 'error', message: said }],
    ['the code beside the envelope', 400, { status: 'error', code: 'unique_together', message: said }],
    ['a value that is not unique', 400, inEnvelope({ version: [{ message: said, code: 'unique' }] })],
    ['the code of another field', 400, inEnvelope({ manifest: [unique] })],
    ['the code of a field within', 400, inEnvelope({ __all__: { manifest: [unique] } })],
    ['the code of a form', 400, inEnvelope({ non_field_errors: [unique] })],
    ['the code and another', 400, inEnvelope({ __all__: [unique, { message: 'No.', code: 'locked' }] })],
    ['the code and another field', 400, inEnvelope({ __all__: [unique], notes: ['Bad.'] })],
    ['an envelope of success', 400, inEnvelope({ __all__: [unique] }, 'success')],
    ['the words as text', 400, said],
    ['the words with 409', 409, { message: said }],
  ])('%s', (_, status, body) => {
    for (const effect of ['write', 'rehearsal'] as const)
      expect(classifyReply(reply(status, body), effect, dialect).kind).toBe('refused');
  });
});
