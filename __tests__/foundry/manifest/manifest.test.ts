import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FoundryManifest } from '../../../src/foundry/manifest/manifest.ts';
import { foundryRules, maxManifestBytes, parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import { placeholderIn } from '../../../src/foundry/manifest/placeholder.ts';
import { locate } from '../../../src/foundry/manifest/source.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { processorTime } from '../../harness/processor.ts';

/** Named `.txt`, since a formatter would remove the last digit of `12.330`. */
function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/manifests/${name}.json.txt`, import.meta.url));
}

function bytesFrom(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(source: string | Uint8Array) {
  const result = parseManifest(typeof source === 'string' ? bytesFrom(source) : source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function manifestFrom(source: string | Uint8Array): FoundryManifest {
  return read(source).manifest;
}

function problemsOf(source: string | Uint8Array): readonly Problem[] {
  const result = parseManifest(typeof source === 'string' ? bytesFrom(source) : source);
  return result.ok ? [] : result.error;
}

/** `code@pointer`, or `code@line:column` without a value. */
function summary({ code, place }: Problem): string {
  if (place?.kind !== 'manifest') return code;
  return `${code}@${place.line === undefined ? place.pointer : `${place.line}:${place.column ?? 0}`}`;
}

describe('manifests as they are', () => {
  test('numbers keep the digits that they are written with', () => {
    expect(manifestFrom(fixture('numbers.module'))).toMatchObject({
      id: 'lantern-light',
      title: 'Lantern Light',
      version: '0.20',
      compatibility: { minimum: '12.330', verified: '13.350', maximum: '14' },
      download: 'https://github.com/wanda-wick/lantern-light/releases/download/0.20/lantern-light.zip',
      manifest: 'https://github.com/wanda-wick/lantern-light/releases/latest/download/module.json',
      protected: false,
    });
  });

  test('keys from before Foundry v10 are accepted, with a notice each', () => {
    const { manifest, notices } = read(fixture('legacy.module'));
    expect(manifest).toMatchObject({ id: 'old-oak', compatibility: { minimum: '0.8.9', verified: '9.269' } });
    expect(notices).toEqual([
      {
        level: 'notice',
        text: '`name` is read as `id`, its name since Foundry v10.',
        place: { kind: 'manifest', pointer: '/name' },
      },
      {
        level: 'notice',
        text: '`minimumCoreVersion` is read as `compatibility.minimum`, its name since Foundry v10.',
        place: { kind: 'manifest', pointer: '/minimumCoreVersion' },
      },
      {
        level: 'notice',
        text: '`compatibleCoreVersion` is read as `compatibility.verified`, its name since Foundry v10.',
        place: { kind: 'manifest', pointer: '/compatibleCoreVersion' },
      },
    ]);
    expect(foundryRules(manifest)).toEqual([]);
  });

  test('the modern key wins without a notice, and unknown keys are ignored', () => {
    const { manifest, notices } = read(fixture('both-names.module'));
    expect(manifest).toMatchObject({ id: 'rope-and-ladder', version: '1.13.5.1' });
    expect(manifest.compatibility).toEqual({ minimum: '11.315', verified: '11' });
    expect(notices).toEqual([]);
    expect(foundryRules(manifest)).toEqual([]);
  });

  test('the id wins if the name differs', () => {
    expect(manifestFrom('{"name":"b","id":"a"}').id).toBe('a');
  });

  test('a v in the version stays, and null is absent', () => {
    const manifest = manifestFrom(fixture('v-prefixed.system'));
    expect(manifest).toMatchObject({ id: 'salt_and_steel', version: 'v1.9.0', protected: true });
    expect(manifest.compatibility).toEqual({ minimum: '12', verified: '13.350' });
    expect(foundryRules(manifest)).toEqual([]);
  });

  test.each([1_023, 1_024])('a version may have %i characters', (length) => {
    expect(manifestFrom(JSON.stringify({ version: '1'.repeat(length) })).version).toHaveLength(length);
  });

  test('a version of more than 1,024 characters is invalid', () => {
    const result = parseManifest(Buffer.from(JSON.stringify({ version: '1'.repeat(1_025) })));
    expect(!result.ok && result.error).toEqual([
      expect.objectContaining({
        code: 'manifest.invalid',
        title: '`version` has 1,025 characters',
        place: { kind: 'manifest', pointer: '/version' },
      }),
    ]);
  });

  test('a version need not be semver, and absent fields are absent keys', () => {
    const manifest = manifestFrom(fixture('suffixed.module'));
    expect(manifest.version).toBe('0.5.0b');
    expect(manifest).not.toHaveProperty('download');
    expect(manifest.compatibility).toEqual({ minimum: '10.290' });
    expect(foundryRules(manifest).map((problem) => problem.field)).toEqual(['compatibility.verified']);
  });

  test('every placeholder is a problem at its value; the title may contain anything', () => {
    const problems = problemsOf(fixture('placeholders.module'));
    expect(problems.map(summary).sort()).toEqual([
      'manifest.placeholder@/compatibility/minimum',
      'manifest.placeholder@/compatibility/verified',
      'manifest.placeholder@/download',
      'manifest.placeholder@/manifest',
      'manifest.placeholder@/version',
    ]);
    expect(problems.find(({ field }) => field === 'version')?.title).toContain('#{VERSION}#');
    expect(problems.every(({ hint }) => hint?.includes('Replace it in the build'))).toBe(true);
  });

  test('a byte order mark is dropped', () => {
    const manifest = manifestFrom('\ufeff{"id":"a"}');
    expect(manifest.id).toBe('a');
    expect(locate('\ufeff{"id":"a"}', '/id')).toEqual({ line: 1, column: 7 });
  });

  test.each([
    ['true', true],
    ['"true"', true],
    ['false', false],
    ['"false"', false],
    ['null', false],
  ])('protected: %s', (value, expected) => {
    expect(manifestFrom(`{"protected":${value}}`).protected).toBe(expected);
  });

  test('keys of Object.prototype are keys like any other', () => {
    const source = '{"__proto__":{"version":"9"},"constructor":1,"id":"a"}';
    const manifest = manifestFrom(source);
    expect(manifest.version).toBeUndefined();
    expect(Object.hasOwn(manifest.json, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(manifest.json)).toBe(Object.getPrototypeOf(JSON.parse('{}')));
    expect(locate(source, '/__proto__/version')).toEqual({ line: 1, column: 25 });
    expect(({} as Record<string, unknown>)['version']).toBeUndefined();
  });

  test('lone surrogates are allowed', () => {
    expect(manifestFrom('{"title":"\\ud800","id":"a"}').title).toBe('\ud800');
  });
});

describe('repeated keys', () => {
  test('the last one wins, with a notice that names its line', () => {
    const source = '{\n"id":"a",\n"id":"b",\n"compatibility":{"verified":"1",\n"verified":"2"},"id":"c"}';
    const { manifest, notices } = read(source);
    expect(manifest).toMatchObject({ id: 'c', compatibility: { verified: '2' }, json: { id: 'c' } });
    expect(locate(source, '/id')).toEqual({ line: 5, column: 22 });
    expect(notices).toEqual([
      {
        level: 'notice',
        text: '`id` appears 3 times; the last one wins, at line 5.',
        place: { kind: 'manifest', pointer: '/id' },
      },
      {
        level: 'notice',
        text: '`verified` appears 2 times; the last one wins, at line 5.',
        place: { kind: 'manifest', pointer: '/compatibility/verified' },
      },
    ]);
  });

  test('of a repeated compatibility, the members of the last one', () => {
    expect(
      manifestFrom('{"compatibility":{"minimum":"1","verified":"2"},"compatibility":{"minimum":"3"}}').compatibility,
    ).toEqual({ minimum: '3' });
  });

  test('a thousand of them are ten notices', () => {
    const members = Array.from({ length: 1000 }, (_, index) => `"k${index}":1,"k${index}":2`);
    expect(read(`{${members.join()}}`).notices).toHaveLength(10);
  });
});

describe('positions', () => {
  const source = '{\r\n  "id": "a",\r\n  "a/b~c": [1, {"x": 2}],\r\n  "compatibility": {\r\n  }\r\n}';

  test.each([
    ['', 1, 1],
    ['/id', 2, 9],
    ['/a~1b~0c', 3, 12],
    ['/a~1b~0c/0', 3, 13],
    ['/a~1b~0c/1/x', 3, 22],
    ['/a~1b~0c/2', 3, 12],
    ['/a~1b~0c/01', 3, 12],
    ['/compatibility/verified', 4, 20],
    ['/version', 1, 1],
    ['/id/nothing', 2, 9],
    ['not a pointer', 1, 1],
  ])('%s', (pointer, line, column) => {
    expect(locate(source, pointer)).toEqual({ line, column });
  });
});

describe('values of the wrong kind', () => {
  test.each([
    ['{"id":{}}', ['/id']],
    ['{"id":["a"]}', ['/id']],
    ['{"name":{}}', ['/name']],
    ['{"id":"a","name":{}}', []],
    ['{"id":{},"name":"a"}', ['/id']],
    ['{"version":true}', ['/version']],
    ['{"title":{}}', ['/title']],
    ['{"compatibility":"12"}', ['/compatibility']],
    ['{"compatibility":[]}', ['/compatibility']],
    ['{"compatibility":null}', []],
    ['{"compatibility":{"minimum":[],"verified":{},"maximum":false}}', ['minimum', 'verified', 'maximum']],
    ['{"manifest":{},"download":[1],"version":{}}', ['/version', '/manifest', '/download']],
    ['{"minimumCoreVersion":{}}', ['/minimumCoreVersion']],
    ['{"library":"false","unknown":{},"authors":7}', []],
  ])('%s', (source, pointers) => {
    expect(problemsOf(source).map(summary)).toEqual(
      pointers.map((name) => `manifest.invalid@${name.startsWith('/') ? name : `/compatibility/${name}`}`),
    );
  });

  test.each([
    ['[{"id":"a"}]', 'an array'],
    ['"id"', 'a string'],
    ['12', 'a number'],
    ['true', '`true`'],
    ['null', '`null`'],
  ])('the whole document is %s', (source, said) => {
    const [problem] = problemsOf(source);
    expect(problem?.code).toBe('manifest.invalid');
    expect(problem?.title).toContain(`must be a JSON object, not ${said}`);
  });
});

describe('text that is not JSON', () => {
  test.each([
    ['trailing-comma.module', 'manifest.invalid@4:27', 'a comma after the last value'],
    ['missing-comma.module', 'manifest.invalid@3:21', 'a comma is missing after this value'],
    ['missing-brace.module', 'manifest.invalid@6:2', 'a closing `}` is missing'],
    ['merge-conflict.module', 'manifest.invalid@3:1', 'unresolved merge conflict'],
    ['truncated.module', 'manifest.invalid@4:44', 'ends before it is complete'],
    ['access-denied.system', 'manifest.invalid@1:1', 'an error page was saved in its place'],
    ['unfilled.module', 'manifest.placeholder@3:15', '`{{version}}`'],
  ])('%s', (name, expected, said) => {
    const [problem, ...others] = problemsOf(fixture(name));
    expect(others).toEqual([]);
    expect(problem && summary(problem)).toBe(expected);
    expect(problem?.title).toContain(said);
    expect(problem?.hint).toBeTruthy();
  });

  test.each([
    ['', '1:1', 'empty'],
    [' \n\t', '1:1', 'empty'],
    ['{', '1:2', 'ends before it is complete'],
    ['{"a":1,\n\n', '1:8', 'ends before it is complete'],
    ['{"a":tr', '1:8', 'ends before it is complete'],
    ['[1,2', '1:5', 'ends before it is complete'],
    ['{"a":[1,2,]}', '1:10', 'a comma after the last value'],
    ['{"a":1\n,\n}', '2:1', 'a comma after the last value'],
    ['{"a":[1 2]}', '1:8', 'a comma is missing'],
    ['{"a":1,,"b":2}', '1:8', 'a comma with no value before it'],
    ['{"a" 1}', '1:5', 'a colon is missing'],
    ['{"a":}', '1:6', 'a value is missing'],
    ['{"a":[1}', '1:8', 'a closing `]` is missing before this'],
    ['{"a":{"b":1]}', '1:12', 'a closing `}` is missing before this'],
    ['{"a":1"b":2}', '1:7', 'a comma is missing after this value'],
    ['{"a":1}}', '1:8', 'one closing bracket too many'],
    ['{"a":1}\n{"a":1}', '2:1', 'something follows after its end'],
    ['// module\n{"a":1}', '1:1', 'a comment'],
    ['{"a":1 /* one */}', '1:8', 'a comment'],
    ['{"a":1} // end', '1:9', 'a comment'],
    ["{'a':1}", '1:2', 'a single quotation mark'],
    ['{a:1}', '1:2', '`a` is not a JSON value'],
    ['{"a":NaN}', '1:6', '`NaN` is not a JSON value'],
    ['{"a":“b”}', '1:6', 'a typographic quotation mark'],
    ['{"a":\u00a01}', '1:6', 'an invisible character, U+00A0'],
    ['{"a":012}', '1:7', 'a number may not begin with 0'],
    ['{"a":1.}', '1:6', 'an incomplete number'],
    ['{"a":"b\nc"}', '1:6', 'not closed on its line'],
    ['{"a":"b\tc"}', '1:6', 'a tab or another control character'],
    ['{"a":"C:\\data"}', '1:6', 'a backslash'],
    ['{"a":"\\u12"}', '1:6', 'a backslash'],
    ['404: Not Found', '1:1', 'does not begin with `{`'],
    ['<!DOCTYPE html>\n<title>Sign in</title>', '1:1', 'is an HTML page'],
    ['\n<html><h1>502 Bad Gateway</h1>', '2:1', 'is an HTML page'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:00', '1:1', 'Git LFS'],
  ])('%j', (source, where, said) => {
    const [problem] = problemsOf(source);
    expect(problem && summary(problem)).toBe(`manifest.invalid@${where}`);
    expect(problem?.title).toContain(said);
    expect(problem?.hint).toBeTruthy();
  });

  test('an error page is quoted, truncated', () => {
    expect(problemsOf(fixture('access-denied.system'))[0]?.detail).toBe('AccessDenied');
    expect(problemsOf(`Forbidden ${'x'.repeat(10_000)}`)[0]?.detail?.length).toBeLessThan(120);
  });

  test.each(['#{VERSION}#', '${VERSION}', '{{version}}', '__VERSION__', '%VERSION%', '@VERSION@'])(
    'a placeholder without quotation marks: %s',
    (placeholder) => {
      const [problem] = problemsOf(`{"compatibility":{"verified": ${placeholder}}}`);
      expect(problem?.code).toBe('manifest.placeholder');
      expect(problem?.title).toContain(`\`${placeholder}\``);
    },
  );
});

describe('bytes that are not UTF-8', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');

  test.each<[string, Uint8Array, string, string]>([
    ['Latin-1', Buffer.from('{"a":\n "Fran\u00e7ais"}', 'latin1'), '2:7', 'byte 13 (0xE7, line 2, column 7)'],
    [
      'Latin-1 after UTF-8 and a mark',
      Buffer.concat([Buffer.from('\ufeff{"é":"'), Buffer.from('é"}', 'latin1')]),
      '1:7',
      'byte 11 (0xE9',
    ],
    ['UTF-16 with a mark', utf16('\ufeff{}'), '1:1', 'UTF-16 (little-endian)'],
    ['UTF-16 without', utf16('{}'), '1:1', 'UTF-16 (little-endian)'],
    ['UTF-16 big-endian with a mark', utf16('\ufeff{}').swap16(), '1:1', 'UTF-16 (big-endian)'],
    ['UTF-16 big-endian without', utf16('{}').swap16(), '1:1', 'UTF-16 (big-endian)'],
    ['UTF-32', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0]), '1:1', 'UTF-32'],
    ['cut inside a character', Buffer.from('{"a":"é').subarray(0, 7), '1:7', 'in the middle of a character'],
    ['a zip archive', Buffer.from('PK\u0003\u0004module'), '1:1', 'a zip archive'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), '1:1', 'a gzip file'],
  ])('%s', (_, bytes, where, said) => {
    const [problem] = problemsOf(bytes);
    expect(problem && summary(problem)).toBe(`manifest.invalid@${where}`);
    expect(problem?.title).toContain(said);
  });

  test('a NUL byte inside is named as the invalid character', () => {
    expect(problemsOf('{"a":"\u0000"}')[0]?.title).toContain('control character');
  });
});

describe('hostile documents', () => {
  test('the largest manifest is read, one byte more is not', () => {
    const fill = (size: number) => bytesFrom(`{"id":"a"${' '.repeat(size - 10)}}`);
    expect(manifestFrom(fill(maxManifestBytes)).id).toBe('a');
    expect(problemsOf(fill(maxManifestBytes + 1)).map(summary)).toEqual(['manifest.invalid@']);
  });

  test.each([
    ['closed arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['open objects', '{"a":'.repeat(10_000)],
    ['closed objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['arrays that close wrongly', '[},'.repeat(100_000)],
  ])('deep nesting is a problem: %s', (_, source) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.title).toContain('nested too deeply');
  });

  test('two hundred levels are read', () => {
    expect(manifestFrom(`{"id":"a","deep":${'['.repeat(199)}${']'.repeat(199)}}`).id).toBe('a');
    expect(problemsOf(`{"id":"a","deep":${'['.repeat(200)}${']'.repeat(200)}}`)).toHaveLength(1);
  });

  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(bytesFrom),
    fc.json({ maxDepth: 6 }).map(bytesFrom),
    fc.json().map((text) => Buffer.from(text, 'utf16le')),
    fc
      .array(
        fc.constantFrom(
          ...'{}[],:"\\/*-.eE01<'.split(''),
          '"id"',
          '"version":',
          '"compatibility":{',
          'null',
          '\n',
          '{{',
        ),
        { maxLength: 60 },
      )
      .map((parts) => bytesFrom(parts.join(''))),
    fc
      .dictionary(
        fc.constantFrom('id', 'name', 'version', 'compatibility', 'manifest', 'download', 'title', '__proto__'),
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom('minimum', 'verified', 'maximum', '__proto__'), fc.jsonValue()),
        ),
      )
      .map((value) => bytesFrom(JSON.stringify(value))),
  );

  test('any bytes give a manifest, or problems', () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        const result = parseManifest(bytes);
        if (!result.ok) {
          expect(result.error.length).toBeGreaterThan(0);
          for (const { code, title, place } of result.error) {
            expect(code).toMatch(/^manifest\./);
            expect(title).not.toBe('');
            expect(place?.kind).toBe('manifest');
          }
          return;
        }
        const { manifest } = result.value;
        expect(manifest.json).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
        expect(Array.isArray(foundryRules(manifest))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('a text is refused only if it is not a JSON object, or has values of the wrong types', () => {
    const parts = fc.array(
      fc.constantFrom('{', '}', '"a"', ':', ',', '1', '-', '0', '.5', 'e9', '[', ']', ' ', 'true'),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(parts, (tokens) => {
        const text = `{"a":${tokens.join('')}`;
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(parseManifest(bytesFrom(text)).ok).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});

test('any JSON number comes back as it is written', () => {
  const literal = fc.stringMatching(/^-?(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,12})?(?:[eE][+-]?[0-9]{1,3})?$/);
  fc.assert(
    fc.property(literal, (number) => {
      const { version, compatibility } = manifestFrom(
        `{"version":${number},"compatibility":{"minimum": ${number} ,"verified":\n${number}\n}}`,
      );
      expect([version, compatibility.minimum, compatibility.verified]).toEqual([number, number, number]);
    }),
  );
});

describe('placeholderIn', () => {
  test.each([
    '#{VERSION}#',
    '{{version}}',
    '{{ version }}',
    '${VERSION}',
    '${{ github.ref_name }}',
    '__VERSION__',
    '__version__',
    'This is auto replaced',
    'auto-replaced by the build',
    '@VERSION@',
    '%VERSION%',
    '$VERSION',
    '<%= version %>',
    'https://example.org/{version}/module.json',
    'https://example.org/__TAG__/module.json',
    'https://example.org/%VERSION%/module.json',
    'v#{VERSION}#-beta',
  ])('finds %s', (value) => {
    expect(placeholderIn(value)).toBeDefined();
  });

  test.each(['#{VERSION}#', '{{version}}', '${{ github.ref_name }}', '${VERSION}'])(
    'the whole of %s',
    (placeholder) => {
      expect(placeholderIn(`v${placeholder}-beta`)).toBe(placeholder);
    },
  );

  test.each([
    '1.2.0',
    '1.0.0-beta.1+build',
    '0.5.0b',
    'my__module__name',
    'my_module-2',
    '__',
    'https://example.org/a%20b/%E2%80%9Cc%E2%80%9D/module.json',
    'https://example.org/%C3%89A%20/module.json',
    'https://user@example.org/@scope/name@1.2.0/module.json',
    'https://example.org/module.json?x=1&y=$1#top',
    '13.350',
    '',
  ])('ignores %j', (value) => {
    expect(placeholderIn(value)).toBeUndefined();
  });

  test.each(['""', '"  "'])('an empty version is one too: %s', (version) => {
    expect(problemsOf(`{"version":${version}}`).map(summary)).toEqual(['manifest.placeholder@/version']);
  });

  test.each([
    ['{"id":"#{ID}#"}', '/id', 'id'],
    ['{"name":"#{ID}#"}', '/name', 'id'],
    ['{"compatibility":{"maximum":"${MAX}"}}', '/compatibility/maximum', 'compatibility.maximum'],
    ['{"compatibleCoreVersion":"${VERIFIED}"}', '/compatibleCoreVersion', 'compatibility.verified'],
  ])('%s', (source, pointer, field) => {
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ code: 'manifest.placeholder', field, place: { kind: 'manifest', pointer } });
  });

  test.each(['title', 'description', 'url', 'readme'])('%s is not searched', (key) => {
    expect(problemsOf(JSON.stringify({ [key]: '#{VALUE}# ${x} {{y}}' }))).toEqual([]);
  });
});

describe('foundryRules', () => {
  const good = { id: 'brass-key', version: '2.1.0', compatibility: { minimum: '12', verified: '13' } };
  const fieldsOf = (value: object) => foundryRules(manifestFrom(JSON.stringify(value))).map(({ field }) => field);

  test('all problems at once, each at its place', () => {
    expect(foundryRules(manifestFrom('{"title":"x"}'))).toMatchObject(
      ['id', 'version', 'compatibility'].map((field) => ({
        code: 'manifest.invalid',
        field,
        place: { kind: 'manifest', pointer: `/${field}` },
      })),
    );
  });

  test.each(['brass-key', 'Brass_Key', '0', '-', 'console', 'com', 'com10', 'nul-1'])('the id %s', (id) => {
    expect(fieldsOf({ ...good, id })).toEqual([]);
  });

  test.each([
    'brass key',
    'brass.key',
    'brass/key',
    'bräss',
    'key\n',
    'CON',
    'prn',
    'Aux',
    'nul',
    'com0',
    'COM9',
    'lpt5',
    'con.json',
  ])('not the id %j', (id) => {
    expect(fieldsOf({ ...good, id })).toEqual(['id']);
  });

  test('an id that was read from `name` is shown there', () => {
    const [problem] = foundryRules(manifestFrom(JSON.stringify({ ...good, id: '', name: 'brass key' })));
    expect(problem).toMatchObject({ field: 'id', place: { kind: 'manifest', pointer: '/name' } });
  });

  test.each(["1'", '1"', '1<', '1>', '1&2'])('not the version %s', (version) => {
    expect(fieldsOf({ ...good, version })).toEqual(['version']);
  });

  test.each(['1.13.5.1', '3.00', 'v1.9.0', '0.5.0b', '1.0.0-beta.1+5'])('the version %s', (version) => {
    expect(fieldsOf({ ...good, version })).toEqual([]);
  });

  test.each([
    [{ minimum: '12' }, ['compatibility.verified']],
    [{ verified: '12' }, ['compatibility.minimum']],
    [{ minimum: '', verified: null }, ['compatibility.minimum', 'compatibility.verified']],
    [{ minimum: '11.315', verified: '11' }, []],
    [{ minimum: 12, verified: 13 }, []],
  ])('%j', (compatibility, fields) => {
    expect(fieldsOf({ ...good, compatibility })).toEqual(fields);
  });

  test('a missing `verified` says that the API needs it', () => {
    const [problem] = foundryRules(manifestFrom(fixture('suffixed.module')));
    expect(problem?.title).toContain("which the registry's API needs");
  });

  test('no `compatibility` at all is one problem, two missing members are two', () => {
    const bare = { id: good.id, version: good.version };
    expect(fieldsOf(bare)).toEqual(['compatibility']);
    expect(fieldsOf({ ...bare, compatibility: null })).toEqual(['compatibility']);
    expect(fieldsOf({ ...bare, compatibility: {} })).toEqual(['compatibility.minimum', 'compatibility.verified']);
    expect(fieldsOf({ ...bare, minimumCoreVersion: '9' })).toEqual(['compatibility.verified']);
  });
});

describe('lengths', () => {
  const rest = { id: 'lantern', version: '1.2.0', compatibility: { minimum: '12', verified: '13' } };
  test.each<[pointer: string, most: number, valueOf: (text: string) => object]>([
    ['/id', 255, (text) => ({ id: text })],
    ['/name', 255, (text) => ({ id: undefined, name: text })],
    ['/version', 255, (text) => ({ version: text })],
    ['/manifest', 2_048, (text) => ({ manifest: text })],
    ['/download', 2_048, (text) => ({ download: text })],
    ['/compatibility/minimum', 64, (text) => ({ compatibility: { verified: '13', minimum: text } })],
    ['/compatibility/verified', 64, (text) => ({ compatibility: { minimum: '12', verified: text } })],
    ['/compatibility/maximum', 64, (text) => ({ compatibility: { ...rest.compatibility, maximum: text } })],
  ])('`%s` has at most %i characters', (pointer, most, valueOf) => {
    const problemsOf = (length: number) =>
      foundryRules(manifestFrom(JSON.stringify({ ...rest, ...valueOf('9'.repeat(length)) })));
    expect(problemsOf(most)).toEqual([]);
    for (const length of pointer === '/version' ? [most + 1, 1_000] : [most + 1, 900_000]) {
      expect(problemsOf(length)).toEqual([
        expect.objectContaining({
          code: 'manifest.invalid',
          title: expect.stringMatching(/^`[a-z.]+` has [\d,]+ characters$/),
          place: { kind: 'manifest', pointer },
        }),
      ]);
    }
  });
});

describe('versions of Foundry', () => {
  const problemsIn = (source: string) =>
    foundryRules(manifestFrom(`{"id":"brass-key","version":"2.1.0",${source}}`)).map(
      ({ code, field, place }) => `${code} ${field ?? ''} ${place?.kind === 'manifest' ? place.pointer : ''}`,
    );
  const bounds = (compatibility: object) =>
    problemsIn(`"compatibility":${JSON.stringify({ minimum: '12', verified: '13', ...compatibility })}`);

  test.each(['12', '12.331', '0.8.9', ' 13 ', 12, 12.331, '9.269', '13.0', '12.331.1', '999', '', null, '012'])(
    '%j is one',
    (value) => {
      expect(bounds({ minimum: '0.1', maximum: value })).toEqual([]);
      if (value !== '' && value !== null) expect(bounds({ minimum: '0.1', verified: value })).toEqual([]);
    },
  );

  test.each([
    'v12',
    'V12',
    'banana',
    '12.x',
    '12.',
    '.12',
    '12..331',
    '12,331',
    '12+',
    '>=12',
    '12 - 13',
    '13 Stable',
    'latest',
    '*',
    '-12',
    -12,
    1e30,
    '１２',
    '12.331b',
    '12\n.331',
  ])('%j is not one, in each member', (value) => {
    for (const field of ['minimum', 'verified', 'maximum'])
      expect(bounds({ [field]: value })).toEqual([`manifest.invalid compatibility.${field} /compatibility/${field}`]);
  });

  test('each member has its own problem, without consequential ones', () => {
    expect(bounds({ minimum: 'v12', verified: 'banana', maximum: '11' })).toEqual([
      'manifest.invalid compatibility.minimum /compatibility/minimum',
      'manifest.invalid compatibility.verified /compatibility/verified',
    ]);
  });

  test('a value in a key from before Foundry v10 is shown there', () => {
    expect(problemsIn('"minimumCoreVersion":"v9","compatibleCoreVersion":"9.x"')).toEqual([
      'manifest.invalid compatibility.minimum /minimumCoreVersion',
      'manifest.invalid compatibility.verified /compatibleCoreVersion',
    ]);
  });

  test.each([
    ['12', '11'],
    ['12.331', '12.330'],
    ['12.331', '11.999'],
    ['13', '12.331'],
    ['13.350', '13.35'],
    ['0.8.9', '0.8.8'],
    ['12', '0'],
    ['12.1', '12.0.5'],
  ])('`minimum` %s and `maximum` %s: nobody can install it', (minimum, maximum) => {
    expect(bounds({ minimum, maximum })).toEqual(['manifest.invalid compatibility.maximum /compatibility/maximum']);
  });

  test.each([
    ['12.331', '12'],
    ['12.331', '12.0'],
    ['12.331', '12.331'],
    ['12', '12.331'],
    ['0.8.9', '9'],
    ['0.8.9', '0.8'],
    ['9', '10'],
    ['13.35', '13.350'],
  ])('`minimum` %s and `maximum` %s: installable', (minimum, maximum) => {
    expect(bounds({ minimum, maximum })).toEqual([]);
  });

  test('numbers are compared by their digits', () => {
    expect(problemsIn('"compatibility":{"minimum":13.9,"verified":14,"maximum":13.10}')).toEqual([]);
    expect(problemsIn('"compatibility":{"minimum":13.10,"verified":14,"maximum":13.9}')).toHaveLength(1);
  });

  test('a million digits or dots take no time', () => {
    const took = processorTime();
    for (const value of ['1'.repeat(1_000_000), '1.'.repeat(500_000), `${'1.'.repeat(499_999)}1`])
      bounds({ maximum: value });
    expect(took()).toBeLessThan(5_000);
  });
});

describe('lists that are not lists', () => {
  const problemsIn = (member: object) =>
    foundryRules(
      manifestFrom(
        JSON.stringify({ id: 'a', version: '1', compatibility: { minimum: '12', verified: '13' }, ...member }),
      ),
    );
  const lists = ['esmodules', 'scripts', 'styles', 'languages', 'packs', 'packFolders'];

  test.each(lists)('%s', (field) => {
    for (const [value, kind] of [
      [{ path: 'a' }, 'an object'],
      [{}, 'an object'],
      ['main.js', 'a string'],
      ['', 'a string'],
      [7, 'a number'],
      [false, '`false`'],
    ] as const) {
      expect(problemsIn({ [field]: value })).toMatchObject([
        {
          code: 'manifest.invalid',
          field,
          title: expect.stringContaining(`\`${field}\` must be a list, but it is ${kind}`),
          place: { kind: 'manifest', pointer: `/${field}` },
        },
      ]);
    }
    for (const value of [null, [], ['a'], [{ src: 'a' }]]) expect(problemsIn({ [field]: value })).toEqual([]);
  });

  test('all of them at once', () => {
    const all = Object.fromEntries(lists.map((field) => [field, {}]));
    expect(problemsIn(all).map(({ field }) => field)).toEqual(lists);
  });

  test('members that Foundry does not load as lists are not checked', () => {
    expect(problemsIn({ authors: 'me', media: {}, relationships: [], socket: 'yes', flags: [] })).toEqual([]);
  });
});

test('a title does not end with a period, since others continue it', () => {
  const sources = ['', 'x', '{', '{{', '[]', '<a>', '{"id":{},"version":"","compatibility":1}', '{"id":"${x}"}'];
  const rules = ['{}', '{"id":" a b","version":"<"}', '{"id":"nul"}'].flatMap((text) => [
    ...foundryRules(manifestFrom(text)),
  ]);
  for (const { title, hint } of [...sources.flatMap((text) => [...problemsOf(text)]), ...rules]) {
    expect(title).toMatch(/[^.]$/);
    expect(hint).toMatch(/\.$/);
  }
});
