import { expect, test } from 'vitest';
import { freshnessLifetime } from '../../../src/engine/fetch/freshness-lifetime.ts';

const date = 'Mon, 23 Nov 2026 09:15:00 GMT';
const at = Date.parse(date);

test.each<[string, Record<string, string>, number | undefined, number | undefined]>([
  ['nothing', {}, undefined, undefined],
  ['a number', { 'Cache-Control': 'public, max-age=600' }, 600, 600],
  ['two numbers', { 'Cache-Control': 'max-age=0, s-maxage=300' }, 0, 300],
  ['a number that no cache may use', { 'Cache-Control': 'max-age=600, no-cache' }, 0, 0],
  ['no store', { 'Cache-Control': 'no-store', Expires: 'Mon, 23 Nov 2026 09:25:00 GMT' }, 0, 0],
  ['a date to come', { Expires: 'Mon, 23 Nov 2026 09:25:00 GMT' }, 600, 600],
  ['a date to come, by another clock', { Date: date, Expires: 'Mon, 23 Nov 2026 09:15:10 GMT' }, 10, 10],
  [
    'a date gone by',
    { Expires: 'Sun, 22 Nov 2026 09:15:00 GMT', 'Last-Modified': 'Mon, 23 Nov 2026 09:00:00 GMT' },
    0,
    0,
  ],
  ['no date', { Expires: 'never' }, 0, 0],
  ['a last change', { Date: date, 'Last-Modified': 'Mon, 23 Nov 2026 09:05:00 GMT' }, 60, 60],
  ['a last change, and the older word', { Pragma: 'no-cache', 'Last-Modified': 'Mon, 23 Nov 2026 09:05:00 GMT' }, 0, 0],
  ['a number, and the older word', { 'Cache-Control': 'max-age=600', Pragma: 'no-cache' }, 0, 600],
  ['a number in quotes', { 'Cache-Control': 'max-age="600"' }, undefined, undefined],
  ['a number for a date', { Expires: '3600' }, 0, 0],
  [
    'a last change, to be asked about',
    { 'Cache-Control': 'must-revalidate', 'Last-Modified': 'Mon, 23 Nov 2026 09:05:00 GMT' },
    undefined,
    undefined,
  ],
  ['a last change to come', { 'Last-Modified': 'Mon, 23 Nov 2026 10:05:00 GMT' }, 0, 0],
])('%s', (_, lines, own, shared) => {
  const headers = Object.entries(lines).map(([name, value]) => ({ name, value }));
  expect(freshnessLifetime({ status: 200, headers, at })).toBe(own);
  expect(freshnessLifetime({ status: 200, headers, at }, 'shared')).toBe(shared);
});

test('guesses nothing of an error', () => {
  const headers = [{ name: 'Last-Modified', value: 'Mon, 23 Nov 2026 09:05:00 GMT' }];
  expect(freshnessLifetime({ status: 404, headers, at })).toBeUndefined();
});
