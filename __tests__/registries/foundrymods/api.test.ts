import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { presenceIn, type Presence } from '../../../src/registries/foundrymods/api.ts';

const record = { version: '1.2.0', manifest: 'https://example.com/module.json' };
const other = { version: '1.1.0', manifest: 'https://example.com/module.json' };

const sought = { id: 'lantern', version: '1.2.0' };
const uuid = '0b0e4a4e-8f6c-4d6e-9c59-0d6f2f3a7f11';

describe('presenceIn', () => {
  test.each<[what: string, json: unknown, presence: Presence]>([
    ['a bare record', record, 'there'],
    ['a bare list', [other, record], 'there'],
    ['a wrapped record', { status: 'success', id: 'lantern', release: record }, 'there'],
    ['a wrapped list', { status: 'success', releases: [record] }, 'there'],
    ['a list in data', { data: { releases: [record] }, total: 1 }, 'there'],
    ['a record under its version', { releases: { '1.2.0': { compatibility: { minimum: '12' } } } }, 'there'],
    ['a record beside its module', { module: { id: 'lantern', name: '1.2.0' }, release: record }, 'there'],
    ['another name for the version', { results: [{ ...other, version: undefined, version_number: '1.2.0' }] }, 'there'],
    ['a row with a number', { results: [{ id: 17, ...record }] }, 'there'],
    ['a row with a UUID', { results: [{ id: uuid, module_id: 'lantern', ...record }] }, 'there'],
    ['the address of a zip', { release: { ...record, package: 'https://example.com/lantern.zip' } }, 'there'],
    ['an unlisted record', { release: { ...record, is_public: false } }, 'hidden'],
    ['one that the extensions hide', { release: { ...record, foundrymods: { is_unlisted: true } } }, 'hidden'],
    ['no records', { status: 'success', releases: [] }, 'absent'],
    ['no record', { status: 'success', release: null }, 'absent'],
    ['an empty list', [], 'absent'],
    ['other records', { releases: [other] }, 'absent'],
    ['a longer version', { releases: [{ ...record, version: '1.2.0-beta' }] }, 'absent'],
    ['the version of a dependency', { releases: [{ ...other, requires: [{ id: 'y', version: '1.2.0' }] }] }, 'absent'],
    ['an echo beside an empty list', { id: 'lantern', version: '1.2.0', releases: [] }, 'absent'],
    ['an echo beside no record', { id: 'lantern', version: '1.2.0', release: null, notes: 'x' }, 'absent'],
    ['a record of another package', { release: { ...record, id: 'lantern-extra' } }, 'absent'],
    ['one that another key names', { releases: [{ ...record, id: 'lantern', module_id: 'lamp' }] }, 'absent'],
    ['one that is inside another package', { release: { ...record, module: { id: 'lamp' } } }, 'absent'],
    ['a record below another package', { id: 'lamp', releases: [record] }, 'unreadable'],
    ['a record beside another module', { module: { id: 'lamp' }, release: record }, 'unreadable'],
    ['another version under the key of this one', { releases: { '1.2.0': other } }, 'absent'],
    ['a list of bare versions', ['1.1.0', '1.2.0'], 'unreadable'],
    ['a wrapped list of bare versions', { releases: ['1.2.0'] }, 'unreadable'],
    ['a bare version under its key', { releases: { '1.2.0': '1.2.0' } }, 'unreadable'],
    ['an error under the key of the version', { releases: { '1.2.0': { error: 'not found' } } }, 'unreadable'],
    ['an error that looks like a record', { releases: [{ ...record, error: { code: 'gone' } }] }, 'unreadable'],
    ['a record that says no', { release: { ...record, success: false } }, 'unreadable'],
    ['a record that is not published', { release: { version: '1.2.0', published: false } }, 'unreadable'],
    ['a record without anything of a release', { results: [{ version: '1.2.0', notes: 'x' }] }, 'unreadable'],
    ['an echo alone', { status: 'success', id: 'lantern', version: '1.2.0' }, 'unreadable'],
    ['an echo that says no', { id: 'lantern', version: '1.2.0', exists: false }, 'unreadable'],
    ['an echo in a wrapper', { package: { id: 'lantern', version: '1.2.0' } }, 'unreadable'],
    ['an error', { status: 'error', version: '1.2.0', manifest: 'x' }, 'unreadable'],
    ['errors', { errors: {}, release: record }, 'unreadable'],
    ['a list of something else', { releases: [{ id: 7 }] }, 'unreadable'],
    ['an empty object', {}, 'unreadable'],
    ['null', null, 'unreadable'],
    ['a text', '1.2.0', 'unreadable'],
  ])('%s', (_what, json, presence) => {
    expect(presenceIn(json, sought)).toBe(presence);
  });

  test('a number is not a version: 1.10 and 1.1 would be equal', () => {
    expect(presenceIn(JSON.parse('{"version":1.10,"manifest":"x"}'), { ...sought, version: '1.1' })).toBe('unreadable');
  });

  test('an inherited property is not a version', () => {
    expect(presenceIn({ releases: {} }, { ...sought, version: '__proto__' })).toBe('unreadable');
    expect(presenceIn({ releases: {} }, { ...sought, version: 'constructor' })).toBe('unreadable');
  });

  test('reads any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.string(), (json, version) => {
        expect(['there', 'hidden', 'absent', 'unreadable']).toContain(presenceIn(json, { id: version, version }));
      }),
      { numRuns: 500 },
    );
  });
});
