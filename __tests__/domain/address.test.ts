import { describe, expect, test } from '@jest/globals';

import { isLocalHost } from '../../src/domain/address.ts';

const hostOf = (host: string): string => new URL(`https://${host}/`).hostname;

describe('a host that only this machine or its network can reach', () => {
  test.each([
    'localhost',
    'LOCALHOST.',
    'api.localhost',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.255.255.254.',
    '0.0.0.0',
    '0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.8',
    '224.0.0.1',
    '255.255.255.255',
    '１２７.0.0.1',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[::ffff:0:10.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fdff::1]',
    '[ff02::1]',
  ])('%s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(true);
  });

  test.each(['::1', 'fe80::1%eth0', '::ffff:10.1.2.3', '127.0.0.1', 'fd00::', '1:2', '::g'])(
    'the address %s, as a resolver writes it',
    (address) => {
      expect(isLocalHost(address)).toBe(true);
    },
  );
});

describe('a host of the public internet', () => {
  test.each([
    'github.com',
    'localhost.example.com',
    'notlocalhost',
    '127.0.0.1.nip.io',
    '8.8.8.8',
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.255.255',
    '192.167.255.255',
    '223.255.255.255',
    '[2606:4700:4700::1111]',
    '[::ffff:8.8.8.8]',
    '[64:ff9b::8.8.8.8]',
    '[2002:808:808::]',
    '[fbff::1]',
  ])('%s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(false);
  });
});
