import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import { placeholderIn } from '../../../src/foundry/manifest/placeholder.ts';
import { locate, locateFault } from '../../../src/foundry/manifest/source.ts';
import { processorTime } from '../../harness/processor.ts';

const source = `// what the build reads
{
  "id": "brass-key", /* the folder's name */
  "version": #{VERSION}#,
  "compatibility": {
    "minimum": 12.330,
    "verified": "13",
  },
  "relationships": { "requires": [{ "id": "a" }, { "id": "b" }] },
  "download": "#{DOWNLOAD}#",
}
`;

describe('locate', () => {
  test.each([
    ['', 2, 1],
    ['/id', 3, 9],
    ['/compatibility', 5, 20],
    ['/compatibility/minimum', 6, 16],
    ['/compatibility/verified', 7, 17],
    ['/compatibility/maximum', 5, 20],
    ['/relationships/requires/1/id', 9, 58],
    ['/download', 10, 15],
    ['/nothing/at/all', 2, 1],
  ])('%s', (pointer, line, column) => {
    expect(locate(source, pointer)).toEqual({ line, column });
    expect(locate(`\ufeff${source.replaceAll('\n', '\r\n')}`, pointer)).toEqual({ line, column });
  });

  test.each<[string, string, string, number]>([
    ['what follows a template', '{\n"version": {{version}},\n"id": "a"\n}', '/id', 3],
    ['an unquoted template itself', '{\n"id": "a",\n"version": {{ version }}\n}', '/version', 3],
    ['what follows a template of another kind', '{\n"version": ${{ x }}, "y": <% y %>,\n"id": "a"}', '/id', 3],
    ['what follows a missing comma', '{\n"version": "1"\n"id": "a"\n}', '/id', 3],
    ['what follows a missing value', '{\n"version": ,\n"id": "a"\n}', '/id', 3],
    ['a value that is missing itself', '{\n"a": 1,\n"version":\n}', '/version', 1],
    [
      'the last of a conflict',
      '{\n<<<<<<< HEAD\n"id": "a",\n=======\n"id": "b",\n>>>>>>> x\n"title": "t"\n}',
      '/id',
      5,
    ],
    [
      'what precedes the end of a truncated file',
      '{\n"id": "a",\n"compatibility": {\n"verified": "1',
      '/compatibility/verified',
      4,
    ],
    ['a key that is repeated', '{\n"id": "a",\n"id": "b"\n}', '/id', 3],
  ])('%s', (_, text, pointer, line) => {
    expect(locate(text, pointer)?.line).toBe(line);
  });

  test.each(['', '\n', 'id: brass-key\nversion: 1', '[1]', '"x"', '<html>', '{"a":'.repeat(10_000)])(
    'no object, no place: %#',
    (text) => {
      expect(locate(text, '/id')).toBeUndefined();
    },
  );

  test('any text gives nothing, or a place inside it', () => {
    const token = fc.constantFrom(...'{}[],:"\\/*-.e1#\n'.split(''), '"id"', '"id":', '//', '{{', '\r\n');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const text = `{${tokens.join('')}`;
        const place = locate(text, '/id');
        const lines = text.split(/\r\n|\n|\r/);
        expect(place === undefined || place.column <= (lines[place.line - 1]?.length ?? -1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each(['{{', '#{a', '${', '<%a', '__A', '%A', '@A', '$', ',', '[', '"', '\\', '/*', '\n'])(
  '300,000 characters of %j take no time, as a manifest and as its source',
  (part) => {
    const text = `{"version":${part.repeat(300_000 / part.length)}`;
    const took = processorTime();
    expect(parseManifest(new TextEncoder().encode(text)).ok).toBe(false);
    const value = { version: text, download: text, id: text, compatibility: { maximum: text } };
    parseManifest(new TextEncoder().encode(JSON.stringify(value).slice(0, 1_000_000)));
    locate(text, '/version');
    locateFault(text, 'The manifest is not valid JSON at line 1, column 1: a comment');
    placeholderIn(text);
    expect(took()).toBeLessThan(10_000);
  },
);

describe('locateFault', () => {
  const faultOf = (text: string): string => {
    const parsed = parseManifest(new TextEncoder().encode(text));
    return parsed.ok ? '' : parsed.error[0].title;
  };
  const released = '{\n  "id": "a",\n  "version": "1.2.0",\n}';

  test.each<[string, string, { line: number; column: number } | undefined]>([
    ['the same file', released, { line: 3, column: 21 }],
    ['the same fault on another line', `\ufeff{\n\n${released.slice(2)}`, { line: 4, column: 21 }],
    ['another fault: the build strips comments', '// built\n{ "id": "a" }', undefined],
    ['no fault: the build broke it', '{ "id": "a", "version": "1.2.0" }', undefined],
  ])('%s', (_, source, place) => {
    expect(locateFault(source, faultOf(released))).toEqual(place);
  });

  test('a merge conflict', () => {
    const conflict = '{\n"id": "a",\n<<<<<<< HEAD\n}';
    expect(locateFault(conflict, faultOf(conflict))).toEqual({ line: 3, column: 1 });
  });
});
