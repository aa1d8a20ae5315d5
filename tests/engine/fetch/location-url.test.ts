import { describe, expect, it } from 'vitest';
import { includesCredentials, locationUrl, withoutCredentials } from '../../../src/engine/fetch/location-url.ts';

describe('location URL of a response', () => {
  it.each([
    [302, ['/b'], 'http://a.test/b', 'http://a.test/b'],
    [308, ['http://c.test/'], 'http://c.test/', 'http://c.test/'],
    [302, [], undefined, undefined],
    [302, [''], undefined, 'http://a.test/'],
    [302, ['http://['], 'unparsable', 'unparsable'],
    [304, ['/b'], undefined, undefined],
    [200, ['/b'], undefined, undefined],
  ])('status %d, Location %j: %s in Chromium, %s in Firefox', (status, values, inChromium, inFirefox) => {
    const headers = values.map((value) => ({ name: 'Location', value }));
    const response = { status, headers };
    expect(locationUrl(response, 'http://a.test/', 'chromium')).toBe(inChromium);
    expect(locationUrl(response, 'http://a.test/', 'firefox')).toBe(inFirefox);
  });

  it('inherits a user name where it is relative, but not in Chromium', () => {
    const response = { status: 303, headers: [{ name: 'Location', value: '/b' }] };
    expect(locationUrl(response, 'http://u:p@a.test/', 'firefox')).toBe('http://u:p@a.test/b');
    expect(locationUrl(response, 'http://u:p@a.test/', 'chromium')).toBe('http://a.test/b');
  });

  it('is taken for UTF-8, and its other bytes for themselves', () => {
    const to = (value: string) =>
      locationUrl({ status: 302, headers: [{ name: 'Location', value }] }, 'http://a.test/', 'chromium');
    expect(to('/caf\u00c3\u00a9')).toBe('http://a.test/caf%C3%A9');
    expect(to('http://caf\u00c3\u00a9.test/')).toBe('http://xn--caf-dma.test/');
    expect(to('/caf\u00e9')).toBe('http://a.test/caf%E9');
  });

  it('is the first that is not empty, in Chromium', () => {
    const headers = ['', '/second'].map((value) => ({ name: 'Location', value }));
    expect(locationUrl({ status: 302, headers }, 'http://a.test/', 'chromium')).toBe('http://a.test/second');
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

describe('a URL without credentials', () => {
  it.each([
    ['http://u:p@a.test/@b?c@d#e@f', 'http://a.test/@b?c@d#e@f'],
    ['http://u@a.test:1/', 'http://a.test:1/'],
    ['http://a%40b:p@a.test/', 'http://a.test/'],
    ['http://a.test/u:p@b', 'http://a.test/u:p@b'],
    ['http://a.test?u@b', 'http://a.test?u@b'],
    ['data:,u@b', 'data:,u@b'],
  ])('%s: %s', (url, expected) => {
    expect(withoutCredentials(url)).toBe(expected);
  });
});
