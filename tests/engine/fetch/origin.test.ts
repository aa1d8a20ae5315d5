import { describe, expect, it } from 'vitest';
import { isOwnUrl, isSameOrigin, originOf, serializedOrigins } from '../../../src/engine/fetch/origin.ts';

const SITE = 'https://site.example';
const API = 'https://api.example';
const OTHER = 'https://other.example';

describe('origin of a URL', () => {
  it.each([
    ['HTTPS://Example.COM:443/a', 'https://example.com'],
    ['http://[::1]:80/', 'http://[::1]'],
    ['https://b\u00fccher.example/', 'https://xn--bcher-kva.example'],
    ['data:text/plain,x', 'null'],
    ['not a url', 'null'],
  ])('%s has %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  it('never takes two opaque origins for the same', () => {
    expect(isSameOrigin('null', 'null')).toBe(false);
  });
});

describe('a page of https://site.example asks its own', () => {
  it.each([
    ['https://site.example/x', true],
    ['wss://site.example/live', true],
    ['WSS://site.example:443/live', true],
    // Its URL becomes one of `http:`, which is another origin.
    ['ws://site.example/live', false],
    ['wss://site.example:8443/live', false],
    ['https://api.example/', false],
  ])('%s: %s', (url, expected) => {
    expect(isOwnUrl(url, SITE)).toBe(expected);
  });
});

describe('byte-serializing a request origin along redirects', () => {
  it.each([
    ['site to api', [API], [SITE]],
    ['site to api to other', [API, OTHER], [SITE, 'null']],
    ['site to api to api', [API, API], [SITE, SITE]],
    ['site to site to api', [SITE, API], [SITE, SITE]],
    ['site to api and back', [API, SITE], [SITE, 'null']],
    ['tainted for good', [API, OTHER, OTHER], [SITE, 'null', 'null']],
  ])('%s', (_, origins, expected) => {
    const urls = origins.map((origin) => `${origin}/path`);
    expect(serializedOrigins(SITE, urls)).toEqual(expected);
  });
});
