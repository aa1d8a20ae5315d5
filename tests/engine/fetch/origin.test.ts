import { describe, expect, it } from 'vitest';
import { isOwnUrl, isSameOrigin, originOf, serializedOrigins } from '../../../src/engine/fetch/origin.ts';

const site = 'https://site.example';
const api = 'https://api.example';
const other = 'https://other.example';

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
    expect(isOwnUrl(url, site)).toBe(expected);
  });
});

describe('byte-serializing a request origin along redirects', () => {
  it.each([
    ['site to api', [api], [site]],
    ['site to api to other', [api, other], [site, 'null']],
    ['site to api to api', [api, api], [site, site]],
    ['site to site to api', [site, api], [site, site]],
    ['site to api and back', [api, site], [site, 'null']],
    ['tainted for good', [api, other, other], [site, 'null', 'null']],
  ])('%s', (_, origins, expected) => {
    const urls = origins.map((origin) => `${origin}/path`);
    expect(serializedOrigins(site, urls)).toEqual(expected);
  });
});
