import { expect, test } from 'vitest';
import { frameRefusal } from '../../../src/engine/fetch/x-frame-options.ts';

const url = 'https://shop.example/cart';
const page = 'https://app.example';
const options = (...values: string[]) => values.map((value) => ({ name: 'x-frame-options', value }));
const policy = (...values: string[]) => values.map((value) => ({ name: 'content-security-policy', value }));

test.each([
  ['deny', 'DENY', options('DENY')],
  ['deny, twice', 'deny, DENY', options('deny', 'DENY')],
  ['sameorigin', 'SameOrigin', options('SameOrigin')],
  ['values that contradict each other', 'ALLOWALL, DENY', options('ALLOWALL, DENY')],
  [
    'a known value beside an unknown one',
    'SAMEORIGIN, ALLOW-FROM https://app.example',
    options('SAMEORIGIN', 'ALLOW-FROM https://app.example'),
  ],
])('X-Frame-Options refuses: %s', (_, seen, headers) => {
  expect(frameRefusal(headers, url, page)).toEqual({ header: 'X-Frame-Options', seen });
});

test.each([
  ['no ancestor', "frame-ancestors 'none'", policy("frame-ancestors 'none'")],
  ['an empty list', "frame-ancestors 'none'", policy('frame-ancestors')],
  [
    'other ancestors',
    "frame-ancestors 'self' https://other.example",
    policy("frame-ancestors 'self' https://other.example"),
  ],
  ['one policy of two', "frame-ancestors 'self'", policy('frame-ancestors *', "default-src *; frame-ancestors 'self'")],
  ['one policy of two in a line', "frame-ancestors 'self'", policy("frame-ancestors *, frame-ancestors 'self'")],
])('a policy refuses: %s', (_, seen, headers) => {
  expect(frameRefusal(headers, url, page)).toEqual({ header: 'Content-Security-Policy', seen });
});

test.each([
  ['nothing', []],
  ['one that nobody knows', options('ALLOW-FROM https://app.example')],
  ['two that nobody knows', options('ALLOW-FROM https://a.example', 'ALLOW-FROM https://b.example')],
  ['allowall', options('ALLOWALL')],
  ['the ancestor', policy('frame-ancestors https://app.example')],
  ['a host without a scheme', policy('frame-ancestors *.example')],
  ['a policy, which comes before the old header', [...options('DENY'), ...policy('frame-ancestors *')]],
  ['a policy about other things', policy("default-src 'none'")],
  ['a policy that only reports', [{ name: 'Content-Security-Policy-Report-Only', value: "frame-ancestors 'none'" }]],
])('lets in: %s', (_, headers) => {
  expect(frameRefusal(headers, url, page)).toBeUndefined();
});

test('lets in a page of the same origin by sameorigin', () => {
  expect(frameRefusal(options('SAMEORIGIN'), url, 'https://shop.example')).toBeUndefined();
});
