import { describe, test } from '@jest/globals';

import { compileGlob } from '../src/domain/glob.ts';
import { saysPrerelease } from '../src/domain/prerelease.ts';
import { asExcerpt, endAtBreak, inlineExcerpt, truncate } from '../src/domain/text.ts';
import { linkFrom, webUrl } from '../src/domain/url.ts';
import { manifestUrlFault } from '../src/domain/manifest-url.ts';
import { placeholderFault } from '../src/domain/url-template.ts';
import { tagFault } from '../src/domain/tag.ts';
import { versionFromTag } from '../src/domain/version.ts';
import { parseManifest } from '../src/foundry/manifest/manifest.ts';
import { locate, locateFault } from '../src/foundry/manifest/source.ts';
import { placeholderIn } from '../src/foundry/manifest/placeholder.ts';
import { classifyReply } from '../src/foundry/protocol/envelope.ts';
import { hideCredentials } from '../src/http/credentials.ts';
import { bodyExcerpt, isBlockedByFilter } from '../src/http/failure.ts';
import { sanitize } from '../src/http/redact.ts';
import { parseInputs } from '../src/inputs/index.ts';
import { loadRegistries } from '../src/registries/index.ts';
import { dialect } from '../src/registries/foundry/errors.ts';
import { problemsFromReply as keygenProblems } from '../src/registries/keygen/errors.ts';
import { sameMetadata } from '../src/registries/keygen/metadata.ts';
import { problemsFromReply as pageProblems } from '../src/registries/releasepage/errors.ts';
import { codeBlock, escapeMarkdown, link, proseMarkdown } from '../src/report/markdown.ts';
import { fitChangelog } from '../src/registries/foundrymods/submission.ts';
import { expectLinear } from './harness/linear.ts';

const registries = await loadRegistries();

/** Texts that are the worst for some pattern: each is repeated, up to the end and before something else. */
const units = [
  '\n',
  '\r\n',
  ' ',
  ': ',
  '##[',
  '`',
  '``a',
  '…',
  '-',
  '_a',
  '?token',
  'token',
  '&amp;',
  '<',
  '<a',
  '<title>',
  '<!--',
  '<?xml',
  '<error><code>',
  '"token":"',
  '\\"',
  '\\u0026sig=',
  'AKIA',
  '\u001b[',
  '\u001b]',
  '\u200b',
  '😀',
  '\ud800',
  '{',
  '<%',
  '1.',
  '.',
  '/',
  '*',
  '[',
  '{"a":',
  '/*',
  '//\n',
  'a: ',
  '"\n',
  'http://',
  '@',
] as const;

const bodyOf = (text: string, type: string) => ({
  status: 403,
  headers: { 'content-type': type },
  text,
  body: Buffer.from(''),
  url: 'https://example.com/',
});
const envelopeOf = (text: string) => bodyOf(JSON.stringify({ status: 'error', errors: { [text]: [text] } }), '');

const operations: Readonly<Record<string, (text: string) => unknown>> = {
  sanitize: (text) => sanitize(text),
  'sanitize, several lines': (text) => sanitize(text, { multiline: true, maxLength: 100 }),
  hideCredentials: (text) => ['', '<', '"', '%3f'].map((before) => hideCredentials(before + text)),
  escapeMarkdown,
  proseMarkdown,
  codeBlock: (text) => codeBlock(text, ''),
  link: (text) => link(text, `https://example.com/?${text}`),
  truncate: (text) => truncate(text, text.length - 1),
  asExcerpt,
  inlineExcerpt,
  endAtBreak,
  fitChangelog: (text) => fitChangelog(text, text.length - 1, 'https://example.com/'),
  webUrl: (text) => webUrl(`https://${text}`),
  linkFrom: (text) => linkFrom(`https://example.com/${text}`),
  manifestUrlFault,
  placeholderFault,
  tagFault,
  versionFromTag: (text) => versionFromTag(text.slice(0, 1024)),
  saysPrerelease: (text) => saysPrerelease(text.slice(0, 255)),
  glob: (text) => compileGlob('*-*a*.*')?.(text.slice(0, 100_000)),
  placeholderIn,
  'a page': (text) => bodyExcerpt(bodyOf(text, 'text/html')),
  'another text': (text) => bodyExcerpt(bodyOf(text, 'text/plain')),
  'a filter': (text) => isBlockedByFilter(bodyOf(text, 'text/html')),
  'an envelope': (text) => classifyReply(envelopeOf(text), 'write', dialect),
  'no envelope': (text) => classifyReply(bodyOf(JSON.stringify({ message: text }), ''), 'write', dialect),
  'an error of Keygen': (text) =>
    keygenProblems(bodyOf(JSON.stringify({ errors: [{ detail: text, code: text, source: { pointer: text } }] }), ''), {
      doing: 'x',
      subject: 'release',
    }),
  'metadata at Keygen': (text) => sameMetadata({}, { [text]: text }),
  'an error of ReleasePage': (text) =>
    pageProblems(bodyOf(JSON.stringify({ error: text, error_causes: [{ error: text, field: text }] }), '')),
  'a manifest that is not JSON': (text) => parseManifest(Buffer.from(text)),
  'a manifest': (text) => parseManifest(Buffer.from(JSON.stringify({ id: text, title: text, [text]: text }))),
  "a manifest's source": (text) => [locateFault(text, ''), locate(`{"id":"${text}`, '/id')],
  'the input `registries`': (text) =>
    parseInputs((name) => (name === 'registries' ? text.slice(0, 130_000) : ''), registries),
};

describe.each(Object.entries(operations))('takes time linear in a text: %s', (_, operation) => {
  test('of the worst characters there are', async () => {
    for (const unit of units) {
      try {
        await expectLinear((length) => {
          const half = unit.repeat(Math.ceil(length / 2 / unit.length)).slice(0, length / 2);
          operation(`${half}x?${half}`);
        });
      } catch (error) {
        throw new Error(`${JSON.stringify(unit)}: ${String(error)}`, { cause: error });
      }
    }
  });
});
