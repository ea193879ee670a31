import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';

import {
  assetAt,
  firstMatch,
  matchingAssets,
  isOpenEnded,
  patternFault,
  selectAssets,
} from '../../src/domain/assets.ts';
import { compileGlob } from '../../src/domain/glob.ts';
import type { Asset } from '../../src/domain/release.ts';
import { processorTime } from '../harness/processor.ts';

const assetsOf = (...names: string[]): { readonly name: string }[] => names.map((name) => ({ name }));
const namesOf = (assets: readonly { readonly name: string }[]): string[] => assets.map(({ name }) => name);

describe('matchingAssets', () => {
  test.each<[pattern: string, names: string[], expected: string[]]>([
    ['module.json', ['module.json', 'xmodule.json', 'module-json'], ['module.json']],
    ['Module.json', ['module.json'], []],
    ['*.zip', ['a.zip', '.zip', '.hidden.zip', 'a.zip.sig', 'a.ZIP'], ['a.zip', '.zip', '.hidden.zip']],
    ['*', ['a.zip', '.hidden', 'b+c.tar.gz'], ['a.zip', '.hidden', 'b+c.tar.gz']],
    ['app-?.bin', ['app-1.bin', 'app-12.bin', 'app-.bin'], ['app-1.bin']],
    ['app.{zip,tar.gz}', ['app.zip', 'app.tar.gz', 'app.gz'], ['app.zip', 'app.tar.gz']],
    ['v[12].zip', ['v1.zip', 'v2.zip', 'v3.zip'], ['v1.zip', 'v2.zip']],
    ['app-@(linux|darwin).zip', ['app-linux.zip', 'app-win.zip'], ['app-linux.zip']],
    ['app[1.0].zip', ['app1.zip', 'app[1.0].zip'], ['app[1.0].zip']],
    ['*.zip', ['*.zip', 'a.zip'], ['*.zip']],
    ['a+b.zip', ['a+b.zip', 'aab.zip', 'ab.zip'], ['a+b.zip']],
    ['a(1).zip', ['a(1).zip', 'a1.zip'], ['a(1).zip']],
    ['!a.zip', ['a.zip', 'b.zip', '!a.zip'], ['!a.zip']],
    ['!*.zip', ['a.zip', 'b.txt'], []],
    ['a\\*.zip', ['a*.zip', 'ab.zip'], ['a*.zip']],
    ['[', ['[', 'a'], ['[']],
    ['{1..3}.zip', ['2.zip', '4.zip'], ['2.zip']],
    ['', ['a'], []],
  ])('%p among %p', (pattern, names, expected) => {
    expect(namesOf(matchingAssets(pattern, assetsOf(...names)))).toEqual(expected);
  });

  test.each<[pattern: string, matching: string[], others: string[]]>([
    ['**/*.zip', ['a.zip', 'x/a.zip', 'x/y/a.zip'], ['a.zip/b']],
    ['dist/**', ['dist/a', 'dist/x/y'], ['dist', 'other/a']],
    ['dist/*.zip', ['dist/a.zip'], ['dist/x/a.zip']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['[^a-c]x[a-]', ['dx-', 'ex-a'.slice(0, 3), 'dxa'], ['axa', 'dxb']],
    ['[]a]', [']', 'a'], ['b']],
    ['[a\\]]', [']', 'a'], ['\\']],
    ['x[ab', ['x[ab'], ['xa']],
    ['{a,b{1,2}}.zip', ['a.zip', 'b1.zip', 'b2.zip'], ['b.zip']],
    ['{a}.zip', ['{a}.zip'], ['a.zip']],
    ['v{08..11}', ['v8', 'v11'], ['v12']],
    ['{c..a}', ['a', 'b', 'c'], ['d']],
    ['a?(-x|-y).zip', ['a.zip', 'a-x.zip', 'a-y.zip'], ['a-z.zip']],
    ['!(a).zip', ['b.zip'], ['a.zip']],
    ['a[[:digit:]]', ['a1'], ['ax']],
    ['?', ['a', '😀'], ['', 'ab']],
  ])('%s', (pattern, matching, others) => {
    const names = (all: readonly string[]) => namesOf(all.flatMap((name) => matchingAssets(pattern, assetsOf(name))));
    expect(names(matching)).toEqual(matching);
    expect(names(others)).toEqual([]);
  });

  test('matches as picomatch does', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '-',
      '*',
      '?',
      '[ab]',
      '[^a]',
      '[a-b-]',
      '{a,b-}',
      '@(a|b)',
      '?(a)',
      '\\*',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '*'), minLength: 1, maxLength: 8 }),
        (pieces, name) => {
          const pattern = pieces.join('');
          // `.` and `..` are folders to picomatch, and nobody writes `**` and `*` side by side.
          fc.pre(patternFault(pattern) === undefined && !/^\.{1,2}$/.test(name) && !pattern.includes('**'));
          fc.pre(!/[*?]\(|\)[*?]/.test(pattern.replaceAll(/(^|[^*?])[?]\(/g, '')));
          const matches = picomatch(pattern, { dot: true, nonegate: true, windows: false })(name);
          expect(matchingAssets(pattern, assetsOf(name)).length > 0).toBe(matches || name === pattern);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each(['{version}', '{Version}', '{tag}', '{channel}'])('%s in a pattern is not filled in', (placeholder) => {
    expect(patternFault(`app-${placeholder}.zip`)).toBe(
      `contains \`${placeholder}\`, which is not filled in here; write \`*\``,
    );
    expect(patternFault('app-{version,tag}.zip')).toBeUndefined();
  });

  test('takes no more steps than the name has characters, for each state of the pattern', () => {
    for (const [pattern, name] of [
      ['*-*-*-*.zip', '-'.repeat(100_000)],
      ['{*,?}{*,?}{*,?}{*,?}x', 'a'.repeat(100_000)],
      ['**/*/*/*x', '/'.repeat(100_000)],
    ] as const) {
      let steps = 0;
      const counted: Iterable<string> = {
        *[Symbol.iterator]() {
          for (const character of name) {
            steps += 1;
            yield character;
          }
        },
      };
      expect(patternFault(pattern)).toBeUndefined();
      expect(compileGlob(pattern)?.(counted)).toBe(false);
      expect(steps).toBeLessThanOrEqual(name.length);
    }
  });

  test.each(['!(a)!(b)!(c)', '!(*a*b)*c', '(a)*(b)*(c)*'])('refuses %s, which only a slow matcher knows', (pattern) => {
    expect(patternFault(pattern)).toMatch(/^(has more than 2|repeats)/);
  });

  test('any pattern of any text is matched in bounded time, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.string({ unit: fc.constantFrom(...Array.from('ab*+?()[]{}!@|,./\\')), maxLength: 40 }),
        ),
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 60 })),
        (pattern, name) => {
          const took = processorTime();
          const matches = matchingAssets(pattern, assetsOf(name));
          expect(took()).toBeLessThan(1000);
          if (name === pattern) expect(matches).toHaveLength(1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    '+(a+)b',
    '*(a|aa)b',
    '(a+)+b',
    '(a|a)+b',
    '{a,aa}+b',
    '*a*a*a*a*b',
    '(a+a+a+a+a+)b',
    '('.repeat(17),
    'x'.repeat(257),
    '',
  ])('refuses %p as a glob, and still matches it literally', (pattern) => {
    expect(patternFault(pattern)).toMatch(/^(is|has|repeats) /);
    const took = processorTime();
    expect(matchingAssets(pattern, assetsOf('a'.repeat(200)))).toEqual([]);
    expect(took()).toBeLessThan(200);
    expect(matchingAssets(pattern, assetsOf(pattern, 'aaab'))).toHaveLength(1);
  });

  test.each(['module.json', '*.zip', 'app-{linux,darwin}-*.{zip,tar.gz}', '*-*-*-*', 'a\\+(b)'])(
    'accepts %p',
    (pattern) => {
      expect(patternFault(pattern)).toBeUndefined();
    },
  );
});

describe('selectAssets', () => {
  const assets = assetsOf('b.zip', 'a.zip', 'a.zip.sig', 'module.json');
  test.each<[patterns: string[], selected: string[], unmatched: string[]]>([
    [[], [], []],
    [['*.zip', 'a*'], ['b.zip', 'a.zip', 'a.zip.sig'], []],
    [['*.exe', 'module.json', '*.deb'], ['module.json'], ['*.exe', '*.deb']],
  ])('%p', (patterns, selected, unmatched) => {
    const selection = selectAssets(patterns, assets);
    expect(namesOf(selection.selected)).toEqual(selected);
    expect(selection.unmatched).toEqual(unmatched);
  });
});

test.each<[patterns: string[], names: string[], expected: string | undefined]>([
  [['module.json', 'system.json'], ['system.json', 'module.json'], 'module.json'],
  [['module.json', 'system.json'], ['a.zip', 'system.json'], 'system.json'],
  [['*.json'], ['b.json', 'a.json'], 'b.json'],
  [['module.json'], ['a.zip'], undefined],
])('firstMatch(%p, %p)', (patterns, names, expected) => {
  expect(firstMatch(patterns, assetsOf(...names))?.name).toBe(expected);
});

test.each([
  ['*', true],
  ['**', true],
  ['*.zip', true],
  ['lantern-{linux,macos}.tar.gz', true],
  ['lantern-linux.tar.gz', false],
])('isOpenEnded(%p)', (pattern, expected) => {
  expect(isOpenEnded(pattern)).toBe(expected);
});

test.each([
  ['https://github.com/inn/tavern/releases/download/tavern@1.2.0+5/my%20module.zip', true],
  ['https://github.com/inn/tavern/releases/download/tavern%401.2.0%2B5/my%20module.zip', true],
  ['https://github.com/inn/tavern/releases/download/tavern@1.2.0+5/module.zip', false],
])('assetAt(%p)', (address, expected) => {
  const downloadUrl = 'https://github.com/inn/tavern/releases/download/tavern%401.2.0+5/my%20module.zip';
  const asset: Asset = { id: 1, name: '', size: 1, contentType: '', state: 'uploaded', apiUrl: '', downloadUrl };
  expect(assetAt(address, [asset]) === asset).toBe(expected);
});
