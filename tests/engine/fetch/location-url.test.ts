import { describe, expect, it } from 'vitest';
import { includesCredentials, locationUrl } from '../../../src/engine/fetch/location-url.ts';

describe('location URL of a response', () => {
  it.each([
    [302, ['/b'], 'http://a.test/b'],
    [308, ['http://c.test/'], 'http://c.test/'],
    [302, [], undefined],
    [302, [''], undefined],
    [302, ['', '/second'], 'http://a.test/second'],
    [302, ['http://['], 'unparsable'],
    [304, ['/b'], undefined],
    [200, ['/b'], undefined],
  ])('status %d, Location %j: %s', (status, values, expected) => {
    const headers = values.map((value) => ({ name: 'Location', value }));
    expect(locationUrl({ status, headers }, 'http://a.test/')).toBe(expected);
  });
});

describe('includes credentials', () => {
  it.each([
    ['http://u:p@a.test/', true],
    ['http://u@a.test/', true],
    ['http://a.test/@', false],
    ['not a url', false],
  ])('%s: %s', (url, expected) => {
    expect(includesCredentials(url)).toBe(expected);
  });
});
