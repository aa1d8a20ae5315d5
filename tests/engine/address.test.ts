import { describe, expect, it } from 'vitest';
import { isLocal, isLoopback, isThisMachine } from '../../src/engine/address.ts';

describe('this machine', () => {
  it.each(['localhost', 'localhost:3000', 'app.localhost', '127.0.0.1:80', '127.1', '[::1]:3000'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['localhost.example', '127.example', '127.0.0.1.example', '192.168.0.7', '[fd00::1]'])(
    'is not %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

it('is meant by the address at which a server listens', () => {
  expect(['0.0.0.0', '0.0.0.0:8000', 'localhost:3000'].filter(isThisMachine)).toHaveLength(3);
  expect(['0.0.0.1', '0.0.0.0.example', '192.168.0.7'].filter(isThisMachine)).toEqual([]);
  expect(isLoopback('0.0.0.0')).toBe(false);
});

describe("the person's own network", () => {
  it.each([
    'localhost',
    '0.0.0.0:8000',
    '10.0.0.1:8080',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.7',
    '169.254.1.1',
    '100.64.0.1',
    '100.127.255.255',
    'printer.local',
    '[fd12:3456::1]:3000',
    'fc00::1',
    '[fe80::1]',
  ])('holds %s', (host) => {
    expect(isLocal(host)).toBe(true);
  });

  it.each([
    'api.example.com',
    '10.example',
    '192.168.example',
    '172.32.0.1',
    '100.128.0.1',
    'fcb.example',
    'fd.example:3000',
    'feb.example:3000',
    '[2001:db8::1]',
  ])('does not hold %s', (host) => {
    expect(isLocal(host)).toBe(false);
  });
});
