import { describe, expect, it } from 'vitest';
import {
  isSafelistedRequestHeader,
  unsafeRequestHeaderNames,
} from '../../../src/engine/fetch/safelisted-request-headers.ts';

const cases: [string, string, boolean][] = [
  ['accept', 'a'.repeat(128), true],
  ['accept', 'a'.repeat(129), false],
  ['Accept', 'text/html;q=0.5, */*', true],
  ['accept', 'a:b', false],
  ['accept', 'a\tb', true],
  ['accept-language', 'de-DE, en;q=0.5', true],
  ['accept-language', 'a_b', false],
  ['content-language', 'en', true],
  ['content-type', 'text/plain', true],
  ['content-type', 'TEXT/PLAIN;charset=utf-8', true],
  ['content-type', 'multipart/form-data; boundary=x', true],
  ['content-type', 'application/x-www-form-urlencoded', true],
  ['content-type', 'application/json', false],
  ['content-type', 'text/plain; x=(a)', false],
  ['content-type', 'text/plain, text/plain', false],
  ['content-type', 'text', false],
  // To HTTP no space: Chromium asks (measured).
  ['content-type', 'text/plain\u00a0', false],
  ['range', 'bytes=0-5', true],
  ['range', 'bytes=5-', true],
  ['range', 'bytes=-5', false],
  ['range', 'bytes=6-5', false],
  ['range', 'bytes=0-1,3-4', false],
  ['range', 'bytes= 0-5', false],
  ['range', 'bytes=0-00000000000000000000005', true],
  // Equal as doubles.
  ['range', 'bytes=9007199254740993-9007199254740992', false],
  ['range', 'bytes=9223372036854775806-', true],
  ['range', 'bytes=9223372036854775807-', false],
  ['range', 'bytes=0-18446744073709551616', false],
  ['x-a', '1', false],
  ['authorization', 'Bearer x', false],
];

describe('CORS-safelisted request header', () => {
  it.each(cases)('%s: %s is safelisted: %s', (name, value, safelisted) => {
    expect(isSafelistedRequestHeader(name, value)).toBe(safelisted);
  });
});

describe('CORS-unsafe request-header names', () => {
  it('are in lower case, sorted, each once', () => {
    const headers = ['X-B', 'x-a', 'x-b', 'Accept'].map((name) => ({ name, value: '1' }));
    expect(unsafeRequestHeaderNames(headers)).toEqual(['x-a', 'x-b']);
  });

  it('are all of them once the safelisted values exceed 1024 bytes together', () => {
    const headers = Array.from({ length: 9 }, () => ({ name: 'accept', value: 'a'.repeat(128) }));
    expect(unsafeRequestHeaderNames(headers)).toEqual(['accept']);
    expect(unsafeRequestHeaderNames(headers.slice(0, 8))).toEqual([]);
  });
});
