import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

describe('the address of a client', () => {
  test('is nobody’s word while no proxy is trusted', () => {
    expect(clientAddress('203.0.113.7', 0)).toBe('everyone');
    expect(clientAddress(undefined, 1)).toBe('everyone');
  });

  test('is what the outermost trusted proxy saw, whatever the client put before it', () => {
    expect(clientAddress('203.0.113.7', 1)).toBe('203.0.113.7');
    expect(clientAddress('1.1.1.1, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(clientAddress('1.1.1.1, 203.0.113.7, 10.0.0.1', 2)).toBe('203.0.113.7');
    expect(clientAddress('203.0.113.7', 2)).toBe('203.0.113.7');
  });

  test('of IPv6 is its /64, however it is written', () => {
    const network = '2001:db8:1:2::/64';
    expect(clientAddress('2001:db8:1:2::1', 1)).toBe(network);
    expect(clientAddress('2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', 1)).toBe(network);
    expect(clientAddress('2001:db8:1:3::1', 1)).not.toBe(network);
    expect(clientAddress('::1', 1)).toBe('0:0:0:0::/64');
  });

  test('that is none counts for everyone', () => {
    for (const noise of ['', 'unknown', 'x'.repeat(1_000), "1.1.1.1'; drop", '300.1.1.1', 'fe80::1%eth0'])
      expect(clientAddress(noise, 1)).toBe('everyone');
  });
});
