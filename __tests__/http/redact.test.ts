import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { createRedactor, sanitize } from '../../src/http/redact.ts';

const secret = 'fake/tök+en?"s3cret>';

describe('createRedactor', () => {
  const redact = createRedactor([secret, 'abc', '']);

  test.each<[string, string]>([
    ['raw', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded, lower case', encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase())],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['HTML', 'fake/tök+en?&quot;s3cret&gt;'],
    ['hex', Buffer.from(secret).toString('hex')],
    ['HEX', Buffer.from(secret).toString('hex').toUpperCase()],
  ])('%s', (_name, spelt) => {
    expect(redact(`<${spelt}> and ${spelt}`)).toBe('<***> and ***');
  });

  /** Every character spelt by one rule, which may leave some as they are. */
  const spelt = (rule: (character: string, code: number) => string): string =>
    Array.from(secret, (character) => rule(character, character.codePointAt(0) ?? 0)).join('');
  const isPlain = (character: string): boolean => /[A-Za-z0-9]/.test(character);

  test.each<[string, string]>([
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['percent-encoded in part', spelt((one) => (one === '+' ? '%2b' : one))],
    ['percent-encoded whole', Buffer.from(secret).toString('hex').replace(/../g, '%$&')],
    ['as a form', new URLSearchParams({ token: secret }).toString().slice('token='.length)],
    ['decimal entities', spelt((one, code) => (isPlain(one) ? one : `&#${code};`))],
    ['decimal entities for all', spelt((_, code) => `&#0${code};`)],
    ['hexadecimal entities', spelt((one, code) => (isPlain(one) ? one : `&#x${code.toString(16).toUpperCase()};`))],
    ['escapes of JSON', spelt((one, code) => (isPlain(one) ? one : `\\u${code.toString(16).padStart(4, '0')}`))],
    ['escapes of JSON for all', spelt((_, code) => `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`)],
    ['escaped slashes and quotes', spelt((one) => (/[/"]/.test(one) ? `\\${one}` : one))],
    ['mixed', `fake%2ftök&#43;en?\\u0022s3cret&gt;`],
  ])('%s', (_name, text) => {
    expect(text).not.toBe(secret);
    expect(redact(`<${text}> and ${text}`)).toBe('<***> and ***');
  });

  test.each(['base64', 'base64url'] as const)('%s, wherever it starts in a longer text', (alphabet) => {
    for (const before of ['', 'u', 'us', 'use', 'user:', 'Bearer ']) {
      for (const after of ['', '!', '!!', '!!!', '\n']) {
        const encoded = Buffer.from(`${before}${secret}${after}`).toString(alphabet);
        const shown = redact(encoded);
        expect(shown).toContain('***');
        const [head = '', tail = ''] = shown.split('***');
        const left = Buffer.from(head, 'base64').length + Buffer.from(tail, 'base64').length;
        expect(left).toBeLessThanOrEqual(before.length + after.length + 2);
      }
    }
  });

  test.each([99, 100, 101, 200, 48_000])('a secret of %i characters, escaped or not, and nothing less', (length) => {
    const long = Array.from({ length }, (_, index) => `${index}+/`)
      .join('')
      .slice(0, length);
    const hide = createRedactor([long]);
    for (const text of [long, encodeURIComponent(long), long.replaceAll('+', '&#43;')])
      expect(hide(`<${text}> % ${text}`)).toBe('<***> % ***');
    const less = long.slice(0, -1).replaceAll('+', '&#43;');
    expect(hide(`${less}& `)).toBe(`${less}& `);
  });

  test('leaves short secrets and everything else alone', () => {
    expect(redact('abc stays')).toBe('abc stays');
    expect(createRedactor([])('anything')).toBe('anything');
  });

  test('masks secrets that overlap or contain one another as one', () => {
    const two = createRedactor(['abcd', 'cdefgh', 'abcdefgh-longer']);
    expect(two('-abcdefgh-')).toBe('-***-');
    expect(two('abcdefgh-longer')).toBe('***');
    expect(two('abcdabcd')).toBe('******');
    expect(two('abcd cdefgh abcd')).toBe('*** *** ***');
    expect(createRedactor(['aaaa'])('aaaaaa')).toBe('***');
  });

  test.each([
    ['the token is prod-4f2a…', 'the token is ***…'],
    ['the token is prod-4f2a9c8e…', 'the token is ***…'],
    ['prod-4…', '***…'],
    // Fewer than four characters tell nothing.
    ['the token is pro…', 'the token is pro…'],
    ['the token is prod-…', 'the token is ***…'],
    ['the token is prod-9f2a…', 'the token is prod-9f2a…'],
    ['prod-4f2a, and more…', 'prod-4f2a, and more…'],
    [`in base64: ${Buffer.from('prod-4f2a9c8e').toString('base64').slice(0, 10)}…`, 'in base64: ***…'],
  ])('masks the beginning of a secret that was cut off: %s', (text, masked) => {
    expect(createRedactor(['prod-4f2a9c8e7d6b'])(text)).toBe(masked);
  });

  test('no text shows a secret', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.string(),
        (secrets, before, after) => {
          const shown = createRedactor(secrets)(`${before}${secrets.join(after)}`);
          for (const one of secrets)
            if (one.trim().length >= 4) expect(shown.replaceAll('***', '\0')).not.toContain(one.trim());
        },
      ),
    );
  });
});

describe('sanitize', () => {
  test.each<[string, string]>([
    ['plain', 'plain'],
    ['a\u001b[31mred\u001b[0m b', 'ared b'],
    ['\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007', 'link'],
    ['\u009b1mx', 'x'],
    ['a\u0000b\u0008c\u007f\u0085d', 'abc d'],
    ['one\r\ntwo\rthree\tfour', 'one two three four'],
    ['\u202egpj.exe\u2066x\u2069\u200e\u200f\u061c\u200b\ufeff', 'gpj.exex'],
    ['::error::x', ': :error::x'],
    ['  ::error::x', ': :error::x'],
    [':\u200b:error::x', ': :error::x'],
    ['\u001b[0m::error::x', ': :error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['x ##[command]y', 'x ## [command]y'],
    ['#\u200b#[command]', '## [command]'],
    ['###[group]', '### [group]'],
    ['\ud800a\udc00', '\ufffda\ufffd'],
    ['👩‍👩‍👧 stays', '👩‍👩‍👧 stays'],
  ])('%j', (text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  test('several lines', () => {
    expect(sanitize('a\r\n::error::b\r::add-mask::c\n\t::d::e\u2028::f\n', { multiline: true })).toBe(
      'a\n: :error::b\n: :add-mask::c\n\t: :d::e\n: :f\n',
    );
  });

  test('redacts after stripping and before cutting', () => {
    const redact = createRedactor(['fake-token-1']);
    expect(sanitize('x fake-\u200btok\u001b[1men-1 y', { redact })).toBe('x *** y');
    expect(sanitize('x fake-token-1 y', { redact, maxLength: 8 })).toBe('x *** y');
  });

  test('nothing that could be a command is left of any text', () => {
    const pieces = fc.constantFrom(
      ':',
      '#',
      '[',
      '\n',
      '\r',
      ' ',
      '\t',
      'x',
      '\u001b[',
      '\u001b]',
      '\u200b',
      '\ud800',
      '\udc00',
      '\u0085',
      '\u2029',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, multiline) => {
        const shown = sanitize(parts.join(''), { multiline });
        expect(shown).not.toMatch(/##\[/);
        for (const line of shown.split(/[\n\r\u0085\u2028\u2029]/)) expect(line.trim().startsWith('::')).toBe(false);
        expect(shown.isWellFormed()).toBe(true);
        // eslint-disable-next-line no-control-regex
        expect(shown).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
        if (!multiline) expect(shown).not.toMatch(/[\n\t]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
