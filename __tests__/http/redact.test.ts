import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { inlineExcerpt, truncate, windowOf } from '../../src/domain/text.ts';
import { createRedactor, sanitize } from '../../src/http/redact.ts';
import { expectLinear } from '../harness/linear.ts';

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

  test.each([
    [':', 1],
    ['::', 1],
    ['::', 2],
    [':::', 3],
  ])('base64 of %j and a secret, without its first %i characters', (before, count) => {
    const encoded = Buffer.from(`${before}${secret}`).toString('base64').slice(count);
    expect(redact(`(${encoded})`)).toMatch(/^\(\w{0,2}\*\*\*=*\)$/);
  });

  test.each([99, 100, 101, 200, 48_000])('a secret of %i characters, escaped or not, and nothing less', (length) => {
    const long = Array.from({ length }, (_, index) => `${index}+/`)
      .join('')
      .slice(0, length);
    const hide = createRedactor([long]);
    for (const text of [long, encodeURIComponent(long), long.replaceAll('+', '&#43;')])
      expect(hide(`<${text}> % ${text}`)).toBe('<***> % ***');
    const less = long.slice(0, length / 2 - 1).replaceAll('+', '&#43;');
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

  describe('the beginning of a secret that a server cut without a mark', () => {
    const token = 'prod-4f2a9c8e7d6b5a4f3e2d';
    const hide = createRedactor([token, '-----BEGIN KEY-----\nMC4CAQAwBQYDK2VwBCIEIP/8Xq', 'password-1234']);

    test.each([
      ['No token prod-4f2a9c8e here', 'No token *** here'],
      [`(${token.slice(0, 13)})`, '(***)'],
      [`${token.slice(0, -1)}, ${token.slice(0, -1)}x`, '***, ***x'],
      [`prod-4f2a9c8prod-4f2a9c8e7d.`, 'prod-4f2a9c8***.'],
      // Less than half, and what others begin with, too.
      ['No token prod-4f2a9c8 here', 'No token prod-4f2a9c8 here'],
      ['a token of the form prod-…: prod-', 'a token of the form ***…: prod-'],
      ['prod-4f2a and prod-4f2b', 'prod-4f2a and prod-4f2b'],
      ['-----BEGIN KEY-----\nMIIE is another key', '-----BEGIN KEY-----\nMIIE is another key'],
      // Half of it, but as long as an ordinary word.
      ['the password is wrong', 'the password is wrong'],
      ['the password-12 is wrong', 'the password-12 is wrong'],
      ['the password-123 is wrong', 'the *** is wrong'],
    ])('%j', (text, expected) => {
      expect(hide(text)).toBe(expected);
    });

    test('counts by the shortest of the secrets that begin so', () => {
      const two = createRedactor([`${token}${'x'.repeat(100)}`, token]);
      for (const text of ['a prod-4f2a9c8e b', `a ${token} b`]) expect(two(text)).toBe('a *** b');
    });

    test('is found inside the beginning of another', () => {
      const two = createRedactor([`aaaa${token.slice(0, 13)}${'x'.repeat(100)}`, token]);
      expect(two(`aaaa${token.slice(0, 13)}xx.`)).toBe('aaaa***xx.');
    });

    test.each<[string, (text: string) => string]>([
      ['percent', (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&')],
      ['JSON', (text) => text.replaceAll(/[^]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)],
      ['HTML', (text) => text.replaceAll('-', '&#45;')],
      ['hexadecimal', (text) => Buffer.from(text).toString('hex')],
      ['zero-width spaces', (text) => Array.from(text).join('\u200b')],
    ])('in %s', (_, encode) => {
      expect(hide(`<${encode(token.slice(0, 14))}> is not known`)).toBe('<***> is not known');
    });

    test('in base64', () => {
      const shown = hide(`<${Buffer.from(token.slice(0, 15)).toString('base64')}> is not known`);
      expect(shown).toBe('<***> is not known');
    });
  });

  describe('any two encodings on top of each other', () => {
    const token = 'fake-tök+en?"s3/cret>&x';
    const wrapped = (text: string, lineEnd: string): string =>
      (
        Buffer.from(text)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join(lineEnd);
    const escapeHtml = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const named: Readonly<Record<string, string>> = {
      '+': 'plus',
      '?': 'quest',
      '/': 'sol',
      '-': 'hyphen',
      '&': 'amp',
    };
    const encodings: Readonly<Record<string, (text: string) => string>> = {
      base64: (text) => Buffer.from(text).toString('base64'),
      'base64 at the second byte': (text) => Buffer.from(`:${text}::`).toString('base64'),
      'base64 at the third byte': (text) => Buffer.from(`u:${text}:`).toString('base64'),
      base64url: (text) => Buffer.from(`u:${text}`).toString('base64url'),
      'base64, wrapped': (text) => wrapped(`${'x'.repeat(49)}${text}`, '\n'),
      'base64, wrapped with CRLF': (text) => wrapped(`${'x'.repeat(50)}${text}`, '\r\n'),
      percent: encodeURIComponent,
      'percent, all': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
      JSON: (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
      'JSON, all': (text) =>
        text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      HTML: escapeHtml,
      'HTML, decimal': (text) => Array.from(text, (one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
      'HTML, hexadecimal': (text) =>
        Array.from(text, (one) => `&#x${one.codePointAt(0)?.toString(16) ?? ''};`).join(''),
      'HTML, named': (text) =>
        text
          .replaceAll(/[+?/&]/g, (one) => `&${named[one] ?? ''};`)
          .replaceAll('"', '&#34')
          .replaceAll('>', '&GT;'),
    };
    const hide = createRedactor([token]);

    test.each(Object.entries(encodings))('%s', (_, inner) => {
      for (const [, outer] of Object.entries(encodings)) {
        const once = inner(token);
        const text = `<${outer(once)}>`;
        const shown = hide(text);
        expect(shown).toContain('***');
        // What is left is what stood around it, in the units of the encodings.
        expect(shown.replace('***', '').replaceAll(/\s/g, '').length).toBeLessThan(text.length - 1.1 * token.length);
        const parts = shown.split('***').map((part) => part.replaceAll(/[^A-Za-z0-9+/_-]/g, ''));
        for (const part of parts) {
          const left = Buffer.from(part, 'base64').toString('latin1');
          for (const seen of [part, left]) expect(seen).not.toMatch(/s3|cret|fake/);
        }
        expect(sanitize(text, { redact: hide })).toContain('***');
      }
    });
  });

  test.each([
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['soft hyphen', '\u00ad'],
    ['word joiner', '\u2060'],
    ['combining grapheme joiner', '\u034f'],
    ['variation selector', '\ufe0f'],
    ['Hangul filler', '\u3164'],
    ['byte order mark', '\ufeff'],
    ['tag', '\u{e0041}'],
    ['escaped zero-width space', '&#8203;'],
    ['named soft hyphen', '&shy;'],
    ['percent-encoded zero-width space', '%E2%80%8B'],
    ['JSON-escaped word joiner', '\\u2060'],
  ])('a %s inside counts as absent', (_, character) => {
    const hide = createRedactor(['fake-s3cret']);
    for (const text of [Array.from('fake-s3cret').join(character), `fake${character.repeat(3)}-s3cret`]) {
      expect(hide(`<${text}>`)).toBe('<***>');
      const shown = hide(Buffer.from(text).toString('base64'));
      expect(Buffer.from(shown.replace('***', ''), 'base64').length).toBeLessThan(4);
    }
  });

  const cutOff: Readonly<Record<string, (text: string) => string>> = {
    raw: (text) => text,
    percent: (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
    JSON: (text) => text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    HTML: (text) => Array.from(text, (one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
    base64: (text) => Buffer.from(`x${text}`).toString('base64'),
    'base64 in HTML': (text) =>
      Buffer.from(text)
        .toString('base64')
        .replaceAll(/[^]/g, (one) => `&#${one.charCodeAt(0)};`),
    'JSON in percent': (text) => encodeURIComponent(JSON.stringify(text).slice(1, -1).replaceAll('`', '\\u0060')),
  };
  test.each(Object.entries(cutOff))(
    'wherever a text is cut, no more than three characters are left: %s',
    (_, encode) => {
      const token = 'fk_7"Qx`2/Zw+9\\Lm4?Rt6=Pd8&Ns0';
      const hide = createRedactor([token]);
      const text = `${'- '.repeat(30)}${encode(token)} is not the token`;
      for (let length = 60; length < text.length; length += 1) {
        for (const cut of [
          truncate(text, length),
          windowOf(text, length),
          inlineExcerpt(`${'- '.repeat(Math.max(0, 69 - length / 2))}${text.slice(60)}`),
        ]) {
          const shown = hide(cut);
          const unescaped = shown.replaceAll(/%(..)|\\u00(..)/g, (_all, one?: string, other?: string) =>
            String.fromCharCode(parseInt(one ?? other ?? '', 16)),
          );
          for (const seen of [unescaped, Buffer.from(shown.replace(/^[- ]+/, ''), 'base64').toString('latin1')])
            expect(seen).not.toContain('fk_7');
        }
      }
    },
  );

  test.each([
    ['a token with backticks, as an excerpt shows it', 'ab`cd``ef`gh'],
    ['one with backticks at its ends', '`ab`cdefgh`'],
    ['one with escapes of its own', 'a%41b&lt;c\\u0041d'],
  ])('%s', (_, token) => {
    const hide = createRedactor([token]);
    for (const text of [token, encodeURIComponent(token), JSON.stringify(token), Buffer.from(token).toString('base64')])
      for (const shown of [hide(`x ${text} y`), hide(inlineExcerpt(`x ${text} y`))]) {
        expect(shown).toContain('***');
        expect(shown.replaceAll(/[^a-h]/g, '')).toBe('');
      }
  });

  test.each<[what: string, secret: string, unit: string]>([
    ['a secret of many periods', 'key+/'.repeat(48_000), 'key+/'],
    ['a secret of one character', 'a'.repeat(100_000), 'a'],
    ['a text of beginnings of the secret', `${'ab'.repeat(2_000)}c`, `${'ab'.repeat(1_999)}a`],
    ['a text of halves of the secret', `${'ab'.repeat(2_000)}c`, `${'ab'.repeat(1_000)}x`],
    ['a text of cuts', `${'ab'.repeat(2_000)}c`, 'ab…'],
    ['a text of escapes', 'fake-s3cret', '%25&amp;\\u0041&#0065;'],
    ['a text of beginnings of escapes', 'fake-s3cret', '%&&#&#x\\\\u%2'],
    ['an endless number', 'fake-s3cret', '&#0000000000'],
    ['an endless name', 'fake-s3cret', '&aaaaaaaaaaa'],
    ['base64', 'fake-s3cret', 'QUJD\r\nREVG'],
  ])('takes time linear in the text: %s', async (_, secret, unit) => {
    const hide = createRedactor([secret]);
    hide(secret);
    await expectLinear((length) => void hide(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)), 25_000);
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

  test.each(['\u001b', '\u001b[', '\u001b(', '\u001b (', '\u009b', '\u001b[0;'])(
    'redacts a secret whose first character ends the sequence %j',
    (sequence) => {
      const redact = createRedactor(['fake-token-1']);
      for (const text of ['fake-token-1', Buffer.from(':fake-token-1').toString('base64')])
        expect(sanitize(`x ${sequence}${text} y`, { redact })).toMatch(/^x[ *=y]*$/);
    },
  );

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
