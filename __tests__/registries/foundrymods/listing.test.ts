import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { releasesIn } from '../../../src/registries/foundrymods/listing.ts';

const one = { version: '1.0.0', manifest: 'https://example.com/module.json', compatibility: { minimum: '12' } };

describe('releasesIn', () => {
  test.each<[what: string, json: unknown, versions: readonly string[] | undefined]>([
    ['a list in an envelope', { status: 'success', id: 'lantern', releases: [one] }, ['1.0.0']],
    ['a bare list', [one, { ...one, version: '1.1.0' }], ['1.0.0', '1.1.0']],
    ['a list in data', { data: { versions: [one] } }, ['1.0.0']],
    ['a list of a module', { module: { id: 'lantern', releases: [one] } }, ['1.0.0']],
    ['an empty list', { releases: [] }, []],
    ['records that name this package', [{ ...one, id: 'lantern' }], ['1.0.0']],
    [
      'records with ids of their own',
      [
        { ...one, id: '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11' },
        { ...one, id: 7 },
      ],
      ['1.0.0', '1.0.0'],
    ],
    ['records of another package', [{ ...one, id: 'torch' }], []],
    ['records that name another module', [{ ...one, module: 'torch' }], []],
    ['versions alone, which are not records', ['1.0.0'], []],
    ['what only has a version', [{ version: '1.0.0', status: 'failed' }], []],
    ['an error', { status: 'error', releases: [one] }, undefined],
    ['an envelope of errors', { errors: {}, releases: [one] }, undefined],
    ['the list of another package', { id: 'torch', releases: [one] }, undefined],
    ['one record', { release: { version: '1.0.0' } }, undefined],
    ['nothing', null, undefined],
    ['a text', 'no', undefined],
  ])('%s', (_, json, versions) => {
    expect(releasesIn(json, 'lantern')?.map(({ version }) => version)).toEqual(versions);
  });

  test('reads any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => {
        const found = releasesIn(json, 'lantern');
        expect(found === undefined || Array.isArray(found)).toBe(true);
      }),
    );
  });
});
