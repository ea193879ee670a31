import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { presenceIn, type Presence } from '../../../src/registries/foundrymods/api.ts';

const record = { version: '1.2.0', manifest: 'https://example.com/module.json' };
const other = { version: '1.1.0', manifest: 'https://example.com/module.json' };

describe('presenceIn', () => {
  test.each<[what: string, json: unknown, presence: Presence]>([
    ['a bare record', record, 'there'],
    ['a bare list', [other, record], 'there'],
    ['a list of versions', ['1.1.0', '1.2.0'], 'there'],
    ['a wrapped record', { status: 'success', id: 'x', release: record }, 'there'],
    ['a wrapped list', { status: 'success', releases: [record] }, 'there'],
    ['a list in data', { data: { releases: [record] }, total: 1 }, 'there'],
    ['a record under its version', { releases: { '1.2.0': { notes: null } } }, 'there'],
    ['a record beside its module', { module: { id: 'x', name: '1.2.0' }, release: record }, 'there'],
    ['another name for the version', { results: [{ version_number: '1.2.0' }] }, 'there'],
    ['a number', { results: [{ version: 1.5 }, { version: '1.2.0' }] }, 'there'],
    ['an unlisted record', { release: { ...record, is_public: false } }, 'hidden'],
    ['one that the extensions hide', { release: { ...record, foundrymods: { is_unlisted: true } } }, 'hidden'],
    ['no records', { status: 'success', releases: [] }, 'absent'],
    ['no record', { status: 'success', release: null }, 'absent'],
    ['an empty list', [], 'absent'],
    ['other records', { releases: [other] }, 'absent'],
    ['a longer version', { releases: [{ ...record, version: '1.2.0-beta' }] }, 'absent'],
    ['the version of a dependency', { releases: [{ ...other, requires: [{ id: 'y', version: '1.2.0' }] }] }, 'absent'],
    ['an echo beside an empty list', { id: 'x', version: '1.2.0', releases: [] }, 'absent'],
    ['an echo beside no record', { id: 'x', version: '1.2.0', release: null, notes: 'x' }, 'absent'],
    ['an echo alone', { status: 'success', id: 'x', version: '1.2.0' }, 'unreadable'],
    ['an echo that says no', { id: 'x', version: '1.2.0', exists: false }, 'unreadable'],
    ['an echo in a wrapper', { package: { id: 'x', version: '1.2.0' } }, 'unreadable'],
    ['an error', { status: 'error', version: '1.2.0', manifest: 'x' }, 'unreadable'],
    ['a list of something else', { releases: [{ id: 7 }] }, 'unreadable'],
    ['an empty object', {}, 'unreadable'],
    ['null', null, 'unreadable'],
    ['a text', '1.2.0', 'unreadable'],
  ])('%s', (_what, json, presence) => {
    expect(presenceIn(json, '1.2.0')).toBe(presence);
  });

  test('what every object has is no version', () => {
    expect(presenceIn({ releases: {} }, '__proto__')).toBe('unreadable');
    expect(presenceIn({ releases: {} }, 'constructor')).toBe('unreadable');
  });

  test('reads any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.string(), (json, version) => {
        expect(['there', 'hidden', 'absent', 'unreadable']).toContain(presenceIn(json, version));
      }),
      { numRuns: 500 },
    );
  });
});
