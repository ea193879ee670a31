import { describe, expect, test } from '@jest/globals';

import { parseInputs } from '../../src/inputs/index.ts';
import { loadRegistries } from '../../src/registries/index.ts';

const registries = await loadRegistries();
const token = 'fvttp_0123456789abcdef';
const pem = [
  '-----BEGIN PRIVATE KEY-----',
  'MIIEvQIBADANBgkqhki+/=',
  'G9w0BAQEFAASCBKcw',
  '-----END PRIVATE KEY-----',
].join('\n');

function problemsIn(yaml: string) {
  return parseInputs((name) => (name === 'registries' ? yaml : ''), registries).problems;
}

/** One mistake is one error, at its place, and never with the text. */
function expectOne(yaml: string, title: string, hint: string, line: number, column: number): void {
  const problems = problemsIn(yaml);
  expect(problems).toEqual([
    {
      code: 'input.invalid',
      title: expect.stringContaining(title),
      hint: expect.stringContaining(hint),
      place: { kind: 'input', input: 'registries', line, column },
    },
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/fvttp|0123456789|MIIE|G9w0|BEGIN|second/);
}

describe('a secret that spans several lines is said to, with its entry, setting and line', () => {
  const two = 'fvttp_first\nsecond';
  test.each([
    ['a key as the token of an entry', `foundry: ${pem}`, 'foundry', 1, 10],
    ['with a line break behind it', `foundry: ${pem}\n`, 'foundry', 1, 10],
    ['before another entry', `foundry: ${pem}\nfoundrymods: ${token}`, 'foundry', 1, 10],
    ['behind another entry', `foundrymods: ${token}\nfoundry: ${pem}`, 'foundry', 2, 10],
    ['as a setting', `foundry:\n  token: ${pem}\n  notes: https://x.example`, 'foundry.token', 2, 10],
    ['in double quotes', `foundry: "${pem}"`, 'foundry', 1, 10],
    ['as a setting in single quotes', `foundry:\n  token: '${pem}'`, 'foundry.token', 2, 10],
    ['in flow style', `foundry: {token: ${pem}, notes: "https://x.example"}`, 'foundry.token', 1, 10],
    ['in flow style and in quotes', `foundry: {token: "${pem}"}`, 'foundry.token', 1, 10],
    ['in a block of which the first line only is indented', `foundry:\n  token: |\n    ${pem}`, 'foundry.token', 2, 10],
    [
      'with headers that look like settings',
      `foundry: ${pem.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\n')}`,
      'foundry',
      1,
      10,
    ],
    ['a token of two lines', `foundry: ${two}`, 'foundry', 1, 10],
    ['before another entry, of two lines', `foundry: ${two}\nfoundrymods: ${token}`, 'foundry', 1, 10],
    ['as a setting, of two lines', `foundry:\n  token: ${two}\n  notes: https://x.example`, 'foundry.token', 2, 10],
    ['of which the second is indented', `foundry:\n  token: fvttp_first\n    second`, 'foundry.token', 2, 10],
    ['in quotes, of two lines', `foundry:\n  token: "${two}"`, 'foundry.token', 2, 10],
    ['in flow style, of two lines', `foundry: {token: ${two}}`, 'foundry.token', 1, 10],
    ['in flow style as a whole', `{foundry: ${two}}`, 'foundry', 1, 11],
    ['with an escaped line break', String.raw`foundry: "fvttp_first\nsecond"`, 'foundry', 1, 10],
    ['in a block', `foundry:\n  token: |\n    fvttp_first\n    second\n`, 'foundry.token', 2, 10],
    ['in a folded block', `foundry:\n  token: >-\n    fvttp_first\n    second\n`, 'foundry.token', 2, 10],
    ['another secret', `keygen:\n  token: ${token}\n  signing-key: ${two}`, 'keygen.signing-key', 3, 16],
  ])('%s', (_, yaml, name, line, column) => {
    const title = `line ${line}, column ${column}: the value of \`${name}\` spans several lines`;
    const hint = name.endsWith('signing-key') ? '64 or 128 hex digits on one line' : 'A token has one line.';
    expectOne(yaml, title, hint, line, column);
    expectOne(yaml.replaceAll('\n', '\r\n'), title, hint, line, column);
    expect(problemsIn(yaml)[0]?.hint).not.toContain('quotes');
  });

  test('a text that is not a secret is given another way out', () => {
    const yaml = `keygen:\n  token: ${token}\n  description: first\nsecond\n  account: a`;
    expectOne(yaml, 'the value of `keygen.description` spans several lines', 'toJSON', 3, 16);
    const names = `foundry:\n  token: ${token}\n  manifest: a.json\nb.json\n  notes: https://x.example`;
    expectOne(names, 'the value of `foundry.manifest` spans several lines', 'toJSON', 3, 13);
  });

  test.each([
    `foundry:\n  token: |\n    ${token}\n`,
    `foundry:\r\n  token: |\r\n    ${token}\r\n`,
    `foundry:\n  token: >\n    ${token}\n\n`,
    `foundry: |-\n  ${token}`,
    `foundry: "${token}\\n"`,
  ])('a block with one line is a token: %j', (yaml) => {
    expect(problemsIn(yaml)).toEqual([]);
  });
});

test.each([
  ['a tab', `foundry:\n\ttoken: ${token}`, 'line 2, column 1 is indented with a tab', 'Use spaces', 2, 1],
  ['a tab behind spaces', `foundry:\n  token: ${token}\n  \tnotes: x`, 'is indented with a tab', 'Use spaces', 3, 3],
  [
    'a setting that is indented further than the one before',
    `foundry:\n  token: ${token}\n    notes: https://x.example`,
    'line 3, column 5 is indented differently from line 2',
    'Indent all settings of an entry alike',
    3,
    5,
  ],
  [
    'one that is indented less',
    `foundry:\n    token: ${token}\n  notes: https://x.example`,
    'line 3, column 3 is indented differently from line 2',
    'Indent all settings of an entry alike',
    3,
    3,
  ],
  [
    'an entry that is not indented like the first',
    `  foundry: ${token}\nfoundrymods: ${token}`,
    'line 2, column 1 is indented differently from line 1',
    'alike',
    2,
    1,
  ],
  [
    'settings below a token',
    `foundry: ${token}\n  prereleases: publish`,
    'line 2, column 3 is indented differently from line 1',
    'a line of its own:\n  foundry:\n    token: ${{ secrets.NAME }}\n    prereleases: …',
    2,
    3,
  ],
  [
    'an entry below a token',
    `foundry: ${token}\n  foundrymods: ${token}`,
    'line 2, column 3 is indented differently from line 1',
    'Do not indent the name of an entry.',
    2,
    3,
  ],
  ['no space', `foundry:${token}`, 'line 1, column 9 has no space after the colon', '`name: token`', 1, 9],
  ['no space beside others', `foundrymods: ${token}\nfoundry:${token}`, 'has no space after the colon', '', 2, 9],
  ['no space in a label of its own', `foundry-beta:${token}`, 'has no space after the colon', '', 1, 14],
  ['no space in a setting', `foundry:\n  token:${token}`, 'has no space after the colon', '', 2, 3],
  ['no space in the first setting', `foundry:\n  token:${token}\n  notes: x`, 'has no space after the colon', '', 2, 9],
  ['no space in flow style', `foundry: {token:${token}}`, 'has no space after the colon', '', 1, 11],
  ['no colon', `foundrymods: ${token}\n- foundry`, 'line 2, column 1 is not `name: value`', 'one `name: token`', 2, 1],
  [
    'a quote that stays open',
    `foundry: "${token}\nfoundrymods: x`,
    'a quote that is not closed',
    'If the quote is part of the secret',
    1,
    10,
  ],
  [
    'a bracket that stays open',
    `foundry: {token: x\nfoundrymods: x`,
    'a bracket that is not closed',
    "`'${{ secrets.NAME }}'`",
    1,
    10,
  ],
  [
    'a placeholder before other text',
    `keygen:\n  token: ${token}\n  name: {version} final`,
    'line 3, column 9 begins with a brace, which YAML reads as a mapping',
    'Put the whole value in single quotes.',
    3,
    9,
  ],
  [
    'a secret in backticks',
    `foundry: \`${token}\``,
    'line 1, column 10 has a value in backticks',
    'store it again without them',
    1,
    10,
  ],
  [
    'quotes of the secret in quotes',
    `foundry: ""${token}""`,
    'line 1, column 10 has a value that is in quotes twice',
    'The secret contains quotes: store it again without them',
    1,
    10,
  ],
  [
    'a bracket of a secret',
    `foundry:\n  token: {${token}`,
    'line 2, column 10 opens a bracket that is not closed',
    'If the bracket is part of the secret, put the expression in single quotes',
    2,
    10,
  ],
  ['a reserved character', `foundry: @${token}`, 'YAML cannot read as it is', 'must be in single quotes', 1, 10],
  ['a colon and a space', `foundry: ${token}: x`, 'YAML cannot read as it is', "`'${{ secrets.NAME }}'`", 1, 10],
  ['text behind quotes', `foundry: 'fvttp' x`, 'YAML cannot read as it is', 'must be in single quotes', 1, 18],
  ['a setting that is not indented', `foundry:\ntoken: ${token}`, '`token` is a setting', 'Indent it under its', 2, 1],
  ['several', `foundry:\ntoken: ${token}\nnotes: x`, '`token` is a setting', 'Indent it under its registry', 2, 1],
  ['one below a token', `foundry: ${token}\nprereleases: skip`, '`prereleases` is a setting', 'Indent it', 2, 1],
  ['another name', `foundryvtt: ${token}`, 'no registry type `foundryvtt`', 'Did you mean `foundry`?', 1, 1],
  ['capitals', `Foundry: ${token}`, 'the label `Foundry`', 'Did you mean `foundry`?', 1, 1],
  [
    'a label that may be a token',
    `0a1b2c3d4e5f: ${token}`,
    'line 1: this label is not allowed',
    'lowercase letters',
    1,
    1,
  ],
  [
    'a second entry without a type',
    `foundry-beta: ${token}`,
    'no registry type `foundry-beta`',
    'for example:\n  foundry-beta:\n    type: foundry\n    token: ${{ secrets.NAME }}',
    1,
    1,
  ],
  ['a type as a list', `foundry:\n  - token: ${token}`, '`foundry` is a list', '\n    token: ${{', 1, 1],
  ['a type that may be a token', `a1b2c3d4: ${token}`, 'no registry type of this name', 'The types are', 1, 1],
  ['a mistyped token', `foundry:\n  tokn: ${token}`, '`foundry.tokn` is not a setting', 'mean `token`?', 2, 3],
  ['a token by another name', `foundry:\n  api-key: ${token}`, '`foundry.api-key` is not a setting', '`token`', 2, 3],
  ['a token as a setting', `foundry: {token: x, ${token}}`, '`foundry.…` is not a setting', 'The settings are', 1, 21],
  [
    'a mistyped `optional`',
    `foundry:\n  token:\n  optinal: true`,
    '`foundry.optinal` is not a setting',
    'mean `optional`?',
    3,
    3,
  ],
  ['a list as the token', `foundry:\n  token: [${token}]`, '`foundry.token` must be a string', 'secrets.NAME', 2, 3],
  ['an expression without `$`', `foundry:\n  token: {{ X }}`, '`foundry.token` must be a string', '${{ secrets', 2, 3],
  [
    'a list as the token of an optional entry',
    `foundry:\n  optional: true\n  token: [${token}]`,
    '`foundry.token` must be a string',
    'secrets.NAME',
    3,
    3,
  ],
  [
    'a mistyped setting that is required',
    `keygen:\n  token: ${token}\n  account: a\n  prodct: x`,
    '`keygen.prodct` is not a setting',
    'Did you mean `product`?',
    4,
    3,
  ],
  [
    'a mistyped choice',
    `foundry:\n  token: ${token}\n  prereleases: publsh`,
    '`foundry.prereleases` is `publsh`, which is not allowed',
    'Did you mean `publish`?',
    3,
    3,
  ],
])('one mistake is one error, in plain words and without the text: %s', (_, yaml, title, hint, line, column) => {
  expectOne(yaml, title, hint, line, column);
});
