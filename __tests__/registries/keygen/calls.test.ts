import { describe, expect, test } from '@jest/globals';

import type { HttpClient, HttpReply } from '../../../src/domain/ports.ts';
import { addressOf, apiOf } from '../../../src/registries/keygen/api.ts';
import * as calls from '../../../src/registries/keygen/calls.ts';

function replyOf(document: unknown): HttpReply {
  const text = JSON.stringify(document);
  return { status: 200, headers: {}, text, body: Buffer.from(text), url: 'https://api.keygen.sh/' };
}

describe('a list with more items than a page has is not a reply', () => {
  const release = { id: 'r', type: 'releases', attributes: { version: '1', channel: 'stable', status: 'DRAFT' } };
  const artifact = { id: 'a', type: 'artifacts', attributes: { filename: 'a.zip', status: 'WAITING' } };
  const constraint = { id: 'c', type: 'constraints', relationships: { entitlement: { data: { id: 'e' } } } };

  test.each([
    ['releases', calls.releases({ product: 'p', package: '' }), release],
    ['artifacts', calls.artifacts('r'), artifact],
    ['constraints', calls.constraints('r'), constraint],
    ['attached constraints', calls.attachConstraints('r', []), constraint],
  ])('%s', (_, { reply }, item) => {
    const read = (count: number) => reply(replyOf({ data: Array(count).fill(item) }));
    expect(read(2_000)).toHaveLength(2_000);
    expect(read(2_001)).toBeUndefined();
  });

  test('an id is no longer than Keygen makes one, as it becomes a part of addresses', () => {
    const read = (length: number) =>
      calls.publishRelease('r').reply(replyOf({ data: { ...release, id: 'x'.repeat(length) } }));
    expect([read(255)?.id.length, read(256)]).toEqual([255, undefined]);
  });

  test('what is beside a token does not hide that it is accepted', () => {
    const token = (permissions: unknown) => ({ type: 'tokens', attributes: { kind: 'admin-token', permissions } });
    const read = (included: unknown) => calls.me().reply(replyOf({ data: { id: 'u' }, included }));
    expect(read([token(['a'])])).toEqual({ kind: 'admin-token', permissions: ['a'] });
    expect(read([token(Array(2_001).fill('a'))])).toEqual({ kind: 'admin-token' });
    expect(read(Array(2_001).fill(token(['a'])))).toEqual({});
  });
});

test('a new artifact is accepted for its own file only, with the address for the bytes', () => {
  const read = (filename: string, headers: Record<string, string>) => {
    const data = { id: 'a', type: 'artifacts', attributes: { filename, status: 'WAITING' } };
    return calls.createArtifact({}, 'a.zip').reply({ ...replyOf({ data }), headers })?.target;
  };
  const headers = { location: 'https://storage.example/a' };
  expect(read('a.zip', headers)).toBe('https://storage.example/a');
  expect([read('b.zip', headers), read('a.zip', {})]).toEqual([undefined, undefined]);
});

test('half a character in a setting becomes a part of an address as any other', () => {
  expect(addressOf({ url: 'https://keygen.example', account: 'a\ud800' }, '/me')).toBe(
    'https://keygen.example/v1/accounts/a%EF%BF%BD/me',
  );
  expect(calls.packageOf('a\ud800').path).toBe('/packages/a%EF%BF%BD');
});

test('metadata that nests deeper than Keygen stores it is not a reply', () => {
  const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  const read = (type: string, attributes: object, depth: number): unknown => {
    const data = JSON.stringify({ id: 'r', type, attributes: { ...attributes, metadata: null } });
    const text = `{"data":${data.replace('"metadata":null', `"metadata":${nested(depth)}`)}}`;
    const reply = { ...replyOf(null), text };
    return type === 'releases' ? calls.publishRelease('r').reply(reply) : calls.artifact('a').reply(reply);
  };
  for (const [type, attributes] of [
    ['releases', { version: '1', channel: 'stable', status: 'DRAFT' }],
    ['artifacts', { filename: 'a.zip', status: 'WAITING' }],
  ] as const) {
    expect(read(type, attributes, 64)).toBeDefined();
    for (const depth of [65, 20_000]) expect(read(type, attributes, depth)).toBeUndefined();
  }
});

test('a list that never ends is read up to its twentieth page', async () => {
  const page = replyOf({
    data: Array(100).fill({ id: 'a', type: 'artifacts', attributes: { filename: 'a.zip', status: 'WAITING' } }),
  });
  let count = 0;
  const http: HttpClient = {
    send: async () => {
      count += 1;
      if (count > 100) throw new Error('it reads on and on');
      return { ok: true, value: page };
    },
  };
  const api = apiOf(http, { label: 'keygen', url: 'https://api.keygen.sh', token: 'fake-token' });
  const listed = await api.list(calls.artifacts('r'));
  expect(listed.ok && listed.value).toHaveLength(2_000);
  expect(count).toBe(20);
});
