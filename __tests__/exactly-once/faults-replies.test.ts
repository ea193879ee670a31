import { describe, expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';

import { faultKinds } from './faults.ts';
import { sweep } from './sweep.ts';

sweep([
  'truncated',
  'page with 200 before',
  'page with 200 after acting',
  'other content type',
  'other schema before',
  'other schema after acting',
]);

describe('the sweeps', () => {
  test('cover every fault', async () => {
    const files = (await readdir(import.meta.dirname)).filter((name) => /^faults-.*\.test\.ts$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(`${import.meta.dirname}/${name}`, 'utf8')));
    expect(Object.keys(faultKinds).filter((kind) => !texts.some((text) => text.includes(`'${kind}'`)))).toEqual([]);
  });
});
