import { describe, expect, test } from '@jest/globals';

import type { HttpReply } from '../../src/domain/ports.ts';
import { bodyExcerpt, classify, isBlockedByFilter } from '../../src/http/failure.ts';
import { processorTime } from '../harness/processor.ts';

const host = 'registry.example';

describe('classify', () => {
  test.each<['connect' | 'request' | 'reply', string, string, RegExp]>([
    ['connect', 'ECONNREFUSED', 'connect', /refused the connection/],
    ['connect', 'ENOTFOUND', 'connect', /^the host registry\.example was not found/],
    ['connect', 'EAI_AGAIN', 'connect', /the DNS lookup of/],
    ['connect', 'ECONNRESET', 'connect', /could not connect/],
    ['connect', 'ETIMEDOUT', 'connect', /could not connect/],
    ['connect', 'UND_ERR_CONNECT_TIMEOUT', 'connect', /could not connect/],
    ['connect', 'EHOSTUNREACH', 'connect', /no route/],
    ['connect', 'ERR_PROXY_UNUSABLE', 'barred', /nothing is sent/],
    ['connect', 'ERR_NOT_PUBLIC', 'barred', /not on the public internet/],
    ['connect', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /NODE_EXTRA_CA_CERTS/],
    ['connect', 'SELF_SIGNED_CERT_IN_CHAIN', 'tls', /NODE_EXTRA_CA_CERTS/],
    ['connect', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /NODE_EXTRA_CA_CERTS/],
    ['connect', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls', /NODE_EXTRA_CA_CERTS/],
    ['connect', 'CERT_HAS_EXPIRED', 'tls', /expired/],
    ['connect', 'CERT_NOT_YET_VALID', 'tls', /clock/],
    ['connect', 'CERT_REVOKED', 'tls', /TLS handshake/],
    ['connect', 'EPROTO', 'tls', /is it an HTTPS endpoint/],
    ['connect', 'ERR_SSL_WRONG_VERSION_NUMBER', 'tls', /is it an HTTPS endpoint/],
    ['connect', 'WHATEVER', 'connect', /could not connect/],
    ['request', 'ECONNRESET', 'reset', /closed the connection before it replied/],
    ['request', 'EPIPE', 'reset', /closed the connection before it replied/],
    ['request', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'reset', /closed the connection/],
    ['request', 'ETIMEDOUT', 'timeout', /timed out/],
    ['request', 'UND_ERR_HEADERS_TIMEOUT', 'timeout', /timed out/],
    ['request', 'HPE_INVALID_CONSTANT', 'reset', /invalid HTTP response/],
    ['reply', 'ECONNRESET', 'reset', /ended before it was complete/],
    ['reply', 'UNKNOWN', 'reset', /ended before it was complete/],
  ])('%s %s', (phase, code, reason, message) => {
    const classified = classify({ phase, code, names: undefined }, host);
    expect(classified.reason).toBe(reason);
    expect(classified.message).toMatch(message);
    expect(classified.message).toContain(host);
  });

  test.each([
    ['ECONNREFUSED', 'the proxy in `HTTPS_PROXY` refused the connection (ECONNREFUSED) for registry.example'],
    ['ENOTFOUND', 'the proxy in `HTTPS_PROXY` was not found (ENOTFOUND) for registry.example'],
    ['ERR_PROXY_TUNNEL', 'the proxy in `HTTPS_PROXY` opened no tunnel (ERR_PROXY_TUNNEL) to registry.example'],
  ])('%s from a proxy is not a fault of the registry', (code, message) => {
    const error = { phase: 'connect', code, names: undefined, proxy: 'HTTPS_PROXY' } as const;
    expect(classify(error, host)).toEqual({ reason: 'proxy', message });
  });

  test('what the certificate behind a proxy is refused for is about the registry', () => {
    const error = { phase: 'connect', code: 'CERT_HAS_EXPIRED', names: undefined, proxy: 'HTTPS_PROXY' } as const;
    expect(classify(error, host).message).toBe('the certificate of registry.example has expired');
  });

  test('another name in the certificate: says which, bounded', () => {
    const fault = {
      phase: 'connect',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      names: `DNS:a.example, ${'DNS:b.example, '.repeat(100)}`,
    } as const;
    const { reason, message } = classify(fault, host);
    expect(reason).toBe('tls');
    expect(message).toMatch(/^the certificate is not for registry\.example, but for DNS:a\.example, DNS:b/);
    expect(message.length).toBeLessThan(300);
    expect(classify({ ...fault, names: undefined }, host).message).toBe('the certificate is not for registry.example');
  });
});

function reply(text: string, type = 'text/html', status = 502): HttpReply {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text), text, url: 'https://registry.example/' };
}

describe('bodyExcerpt', () => {
  test.each<[string, string, string]>([
    [
      '<html><head><title>502 Bad Gateway</title></head><body><h1>Oops &amp; sorry</h1><p>x</p></body></html>',
      'text/html',
      '502 Bad Gateway · Oops & sorry',
    ],
    ['<title>Same</title><h1>Same</h1>', 'text/html', 'Same'],
    [
      '<html><head><style>x{}</style></head><script>alert(1)</script><p>Only <b>text</b>&nbsp;here</p>',
      'text/html',
      'Only text here',
    ],
    [
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>expired</Message></Error>',
      'application/xml',
      'AccessDenied expired',
    ],
    ['<Error><Code>NoSuchKey</Code></Error>', '', 'NoSuchKey'],
    [
      '<Error><Code>AccessDenied</Code><Message>No</Message><HostId>host-1</HostId><Bucket>b</Bucket></Error>',
      'application/xml',
      'AccessDenied No',
    ],
    [
      'no access to https://s.example/?X-Amz-Signature=abc&x=1',
      'text/plain',
      'no access to https://s.example/?X-Amz-Signature=***&x=1',
    ],
    ['upstream\r\n\u001b[31mtimeout\u001b[0m', 'text/plain', 'upstream timeout'],
    ['::error::x', 'text/plain', ': :error::x'],
    ['<p>&lt;script&gt;</p>', 'text/html', '<script>'],
    ['<p>&#58;&#58;error&#58;&#58;x</p>', 'text/html', ': :error::x'],
    ['', 'text/html', ''],
    ['\0'.repeat(100), 'application/octet-stream', '100 bytes of binary data'],
  ])('%j', (text, type, expected) => {
    expect(bodyExcerpt(reply(text, type))).toBe(expected);
  });

  test('at most 300 characters, none cut in two', () => {
    const said = bodyExcerpt(reply('😀'.repeat(400), 'text/plain'));
    expect(said.length).toBeLessThanOrEqual(300);
    expect(said).toMatch(/^(😀)+…$/u);
    expect(bodyExcerpt(reply('x'.repeat(300), 'text/plain'))).toBe('x'.repeat(300));
  });

  test('a hostile page costs no time', () => {
    const took = processorTime();
    for (const piece of ['<', '<title', '<script>', '<title>', '&#1', '<h1>'])
      bodyExcerpt(reply(piece.repeat(200_000)));
    expect(took()).toBeLessThan(2_000);
  });
});

describe('isBlockedByFilter', () => {
  const page = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';
  const s3 = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>';
  const blocked = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): boolean =>
    isBlockedByFilter({ status, headers, text });

  test.each([401, 403, 406, 407, 451])('a web page with status %i is from a filter', (status) => {
    expect(blocked(status, page)).toBe(true);
    expect(blocked(status, '<p>Access denied', { 'content-type': 'text/html; charset=utf-8' })).toBe(true);
    // A framework's default content type says nothing of a lone word.
    expect(blocked(status, 'Forbidden', { 'content-type': 'text/html; charset=utf-8' })).toBe(false);
  });

  test.each([
    ['upper case', '<HTML><BODY>The request could not be satisfied</BODY></HTML>'],
    ['a byte order mark', `\ufeff${page}`],
    ['white space', `\r\n\t ${page}`],
    ['comments', `<!-- a --> <!-- b\n-->\n${page}`],
    ['an XML declaration (XHTML)', `<?xml version="1.0"?>\n<!doctype html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">`],
    ['attributes', '<html lang="en">'],
  ])('a page is known by its beginning: %s', (_, text) => {
    expect(blocked(403, text, { 'content-type': 'text/plain' })).toBe(true);
  });

  test.each([
    ['plain text', 'Invalid token.', 'text/plain'],
    ['JSON', '{"detail":"Invalid token."}', 'application/json'],
    ['JSON that is called HTML', ' {"detail":"Invalid token."}', 'text/html'],
    ['nothing', '', ''],
    ["a storage host's XML", s3, 'application/xml'],
    ["a storage host's XML that is called HTML", s3, 'text/html'],
    ['text about HTML', 'Send <html> instead', 'text/plain'],
    ['another element', '<htmlx>', 'text/plain'],
  ])('what an API may answer is its own: %s', (_, text, type) => {
    for (const status of [401, 403]) expect(blocked(status, text, { 'content-type': type })).toBe(false);
  });

  test.each([200, 400, 404, 429, 500, 502, 503])('a web page with status %i says nothing', (status) => {
    expect(blocked(status, page, { 'content-type': 'text/html' })).toBe(false);
  });

  test.each(['cf-mitigated', 'x-sucuri-block', 'x-amzn-waf-action', 'x-vercel-mitigated'])(
    '%s names a filter, whatever the status',
    (name) => {
      for (const status of [200, 202, 403, 429, 503]) expect(blocked(status, '{}', { [name]: 'x' })).toBe(true);
    },
  );

  test('DataDome names itself in every reply, so only a refusal counts', () => {
    expect(blocked(403, '{"url":"https://geo.captcha-delivery.com/"}', { 'x-datadome': 'protected' })).toBe(true);
    expect(blocked(200, '{}', { 'x-datadome': 'protected' })).toBe(false);
  });

  test.each(['<!--', '<!-- -->', ' ', '<?xml', '<?xml>', '<!-- -'])('takes linear time: many %s', (piece) => {
    const took = processorTime();
    blocked(403, piece.repeat(200_000), { 'content-type': 'text/html' });
    expect(took()).toBeLessThan(1_000);
  });
});
