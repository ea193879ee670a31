import { describe, expect, test } from '@jest/globals';

import type { HttpReply } from '../../../src/domain/ports.ts';
import { classifyReply } from '../../../src/foundry/protocol/envelope.ts';
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

test('a duplicate among messages that are not kept proves nothing', () => {
  const duplicates = Array.from({ length: 101 }, () => ({ message: 'x', code: 'unique_together' }));
  const kindOf = (messages: unknown) =>
    classifyReply(reply(400, { status: 'error', errors: { __all__: messages } }), 'write', dialect).kind;
  expect(kindOf(duplicates.slice(1))).toBe('duplicate');
  expect(kindOf(duplicates)).toBe('refused');
});

test('a page of 2 MB is cut', () => {
  const page = `https://example.com/${'x'.repeat(2_000_000)}`;
  const verdict = classifyReply(reply(200, { status: 'success', page }), 'write', dialect);
  expect(verdict).toEqual({ kind: 'accepted', page: `${page.slice(0, 2_047)}…` });
});

describe('what a registry of this protocol says', () => {
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
    [
      'a duplicate with a status of success',
      200,
      { status: 'error', errors: { __all__: [{ message: 'It is there.', code: 'unique_together' }] } },
      ['duplicate', ['registry.conflict', undefined, 'It is there. (unique_together)', undefined]],
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

  test('messages in bottomless fields are left aside', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}"x"${'}'.repeat(100)}`) as unknown;
    expect(saidBy(400, { status: 'error', errors: { deep, id: ['No.'] } })).toEqual([
      'refused',
      ['registry.rejected', 'id', 'No.', '/id'],
    ]);
  });
});
