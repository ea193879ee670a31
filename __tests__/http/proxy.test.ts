import { describe, expect, test } from '@jest/globals';

import { wayTo } from '../../src/http/proxy.ts';

const registry = new URL('https://registry.example/publish');

describe('a proxy that requests can be sent through', () => {
  test.each([
    ['https://a.example', { HTTPS_PROXY: 'http://proxy.example:3128' }, 'http://proxy.example:3128/'],
    [
      'https://a.example',
      { https_proxy: ' https://proxy.example ', HTTPS_PROXY: 'socks5://x' },
      'https://proxy.example/',
    ],
    ['https://a.example', { https_proxy: ' ', HTTPS_PROXY: 'HTTP://Proxy.example' }, 'http://proxy.example/'],
    ['http://a.example', { http_proxy: 'http://proxy.example', HTTPS_PROXY: 'no' }, 'http://proxy.example/'],
    ['https://a.example', { HTTPS_PROXY: 'http://user:p%20w@proxy.example' }, 'http://user:p%20w@proxy.example/'],
    ['http://127.0.0.1', { HTTP_PROXY: 'http://[::1]:80' }, 'http://[::1]/'],
  ])('%s by %j', (url, env, proxy) => {
    const way = wayTo(new URL(url), env);
    expect(way.kind === 'proxy' && way.proxy.href).toBe(proxy);
  });
});

describe('a proxy that nothing can be sent through', () => {
  test.each([
    ['socks5://proxy.example:1080', 'has the proxy scheme `socks5`, which is not supported'],
    ['SOCKS://proxy.example', 'has the proxy scheme `socks`, which is not supported'],
    ['ftp://user:hunter2hunter2@proxy.example', 'has the proxy scheme `ftp`, which is not supported'],
    ['127.0.0.1:1', 'names a proxy without the scheme `http://`'],
    ['proxy.example:3128', 'names a proxy without the scheme `http://`'],
    ['hunter2hunter2:x@proxy.example', 'names a proxy without the scheme `http://`'],
    ['hunter2hunter2hunter2hunter2://proxy.example', 'names a proxy without the scheme `http://`'],
    ['not a url', 'names a proxy without the scheme `http://`'],
    ['/etc/proxy', 'names a proxy without the scheme `http://`'],
    ['http://', 'starts with `http://`, but is not a valid proxy URL'],
    ['http://user:100%@proxy.example', 'starts with `http://`, but is not a valid proxy URL'],
    ['https://proxy.example:99999', 'starts with `https://`, but is not a valid proxy URL'],
  ])('%s', (value, fault) => {
    expect(wayTo(registry, { HTTPS_PROXY: value })).toEqual({ kind: 'unusable', variable: 'HTTPS_PROXY', fault });
    expect(wayTo(registry, { https_proxy: value, HTTPS_PROXY: 'http://fine' })).toMatchObject({
      variable: 'https_proxy',
    });
    expect(fault).not.toContain('hunter2');
  });
});

describe('no proxy', () => {
  const wrong = { HTTPS_PROXY: 'socks5://proxy.example', HTTP_PROXY: 'socks5://proxy.example' };
  test.each([
    ['without a variable', 'https://a.example', {}],
    ['with an empty one', 'https://a.example', { HTTPS_PROXY: '' }],
    ['with one for the other scheme', 'https://a.example', { HTTP_PROXY: 'socks5://x', ALL_PROXY: 'socks5://x' }],
    ['with another for the other scheme', 'http://a.example', { HTTPS_PROXY: 'socks5://x', ALL_PROXY: 'socks5://x' }],
    ['for this machine, with a wrong one', 'http://127.0.0.1:1', wrong],
    ['for this machine by its name, with a wrong one', 'https://localhost', wrong],
    ...(
      [
        ['https://a.example', 'a.example'],
        ['https://A.example', 'x, A.EXAMPLE '],
        ['https://a.example', 'a.example:443'],
        ['https://a.example:8443', 'a.example:8443'],
        ['https://a.example', '*'],
        ['https://a.b.example', '.b.example'],
        ['https://a.b.example', 'b.example'],
        ['https://[2001:db8::1]', '[2001:db8::1]'],
        ['https://b.example', '.b.example'],
        ['https://a.b.example', '*.b.example'],
        ['https://10.0.0.7', '10.0.0.1-10.0.0.9'],
        ['https://[2001:db8::1]', '2001:db8::1'],
      ] as const
    ).map(([url, NO_PROXY]) => [`for ${url} by NO_PROXY=${NO_PROXY}`, url, { ...wrong, NO_PROXY }] as const),
  ])('%s', (_name, url, env) => {
    expect(wayTo(new URL(url), env)).toEqual({ kind: 'direct' });
  });

  test.each([
    ['https://aa.example', 'a.example'],
    ['https://example', 'a.example'],
    ['https://10.0.0.10', '0.0.10x'],
    ['https://a.example', 'a.example:8443'],
    ['https://b.example', '*.b.example'],
    ['https://ab.example', '.b.example'],
    ['https://10.0.0.10', '10.0.0.1-10.0.0.9'],
    ['https://a.example', ''],
  ])('is not for %s by NO_PROXY=%s', (url, NO_PROXY) => {
    expect(wayTo(new URL(url), { ...wrong, NO_PROXY }).kind).toBe('unusable');
  });

  test('by the lower-case list, if there is one', () => {
    expect(wayTo(registry, { ...wrong, no_proxy: 'registry.example', NO_PROXY: 'other' }).kind).toBe('direct');
    expect(wayTo(registry, { ...wrong, no_proxy: 'other', NO_PROXY: 'registry.example' }).kind).toBe('unusable');
  });
});
