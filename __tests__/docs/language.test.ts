import { expect, test } from '@jest/globals';

import { filesLike, textOf } from './workflows.ts';

/** Phrases that a native reader stumbles over, and what to write instead. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/(?<!\bthere )\bis no (?=[A-Za-z`])(?!(?:longer|more|need|way|reply|answer|point|such)\b)/gi, 'is not a'],
  [/\bare no (?!longer|more|need|way|reply|such|problems|secrets)/g, 'are not'],
  [/\bthat anybody\b|\bwhichever way\b|\bsays so,/g, 'a subject and what it does'],
  [/\bhas not got\b|\bhave not got\b/g, 'does not have'],
  [/\bmend(?:s|ed|ing)?\b/g, 'fix'],
  [/\bby hand\b/g, 'manually'],
  [/\bas a rule\b/g, 'usually'],
  [/\ball the same\b/g, 'anyway'],
  [/\bfor ever\b/g, 'forever'],
  [/\bfound out about\b/g, 'looked up'],
  [/\b(?:is|are|was) waited for\b/g, 'an active sentence with "waits for"'],
  [/\bone a line\b/g, 'one per line'],
  [/\bas it stands\b/g, 'as it is'],
  [/\bleft aside\b/g, 'ignored'],
  [/\bfailed itself\b|\bfails itself\b/g, 'returned a server error'],
  [/\bwas asked too often\b/g, 'rate limit exceeded'],
  [/\bholds up\b|\bhold up\b/g, 'block'],
  [/\b(?:answers?|answered) something\b/g, 'sent an unexpected response'],
  [/\bthis very\b/g, 'this'],
  [/\bthe house\b/g, 'the architecture'],
  [/\bwhoever\b/gi, 'anyone who'],
  [/\bof no use\b/g, 'not usable'],
  [/\bmust have been given\b/g, 'is required'],
  [
    /\bcolour|\bbehaviour|\blicences?\b|\bcancelled\b|\bcentre\b|\borganis|\brecognis|\bnormalis|\bunrecognised\b|\boptimis/g,
    'American spelling',
  ],
  [/\blooks? whether\b/g, 'checks whether'],
  [/\bbehind the (?:step|job|upload|build)\b/g, 'after the'],
  [/\bask the support\b/g, 'contact the support'],
  [/\blook-ups?\b/gi, 'lookup'],
  [/\bhalf-way\b/g, 'halfway'],
  [/\bfor a comment\b/g, 'as a comment'],
  [/\b1 entries\b|\b1 findings\b/g, 'the singular'],
  [/\bwhere there (?:is|are)\b|\bwhere it (?:is|has|can)\b(?![.,;'])|\bwhere nothing\b/g, '"if" for a condition'],
];

/** Names of a protocol or of code are not prose. */
const exempt =
  /\bcancelled:|'cancelled'|"cancelled"|`cancelled`|cancelled\(\)|\.cancelled|\bcancelled\b(?=[,;)?])|readonly cancelled|isCancelled|const cancelled|\bcancelled(?:\.(?=\w)|\(what| })/g;

function faultsIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      phrases.flatMap(([phrase, better]) =>
        [...line.replace(exempt, '').matchAll(phrase)].map(
          ([found]) =>
            `${path}:${index + 1}: "${found.trim()}": write ${better.startsWith('an ') ? better : `"${better}"`}`,
        ),
      ),
    );
}

const own = 'language.test.ts';
const prose = filesLike('*.md', 'docs/**/*.md', '.github/**/*.{md,yml}', 'examples/*.yml', 'action.yml');
const code = filesLike('src/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.{ts,js,mjs}', '__tests__/**/*.ts');

test.each([...prose, ...code.filter((path) => !path.endsWith(own))])('%s has none of the listed phrases', (path) => {
  expect(faultsIn(path, textOf(path))).toEqual([]);
});

test('a phrase of the list is reported with its place and a better one', () => {
  expect(faultsIn('a.md', 'Fine.\nThis is no URL.\nIt was published 1.2.0, is no longer a draft.')).toEqual([
    'a.md:2: "is no": write "is not a"',
  ]);
});
