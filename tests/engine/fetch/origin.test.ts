import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/engine/exchange.ts';
import {
  cameBackUpgraded,
  crossOriginHops,
  isOwnUrl,
  isSameOrigin,
  leadsElsewhere,
  originOf,
  serializedOrigins,
} from '../../../src/engine/fetch/origin.ts';
import { allowed, blocked, type Leg } from '../exchanges.ts';

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

it('a page of http://site.example asks its own by ws:', () => {
  expect(isOwnUrl('ws://site.example/live', 'http://site.example')).toBe(true);
});

describe('a redirect leads elsewhere', () => {
  const families: Family[] = ['chromium', 'firefox'];
  const redirectTo = (location: string): Leg => ({
    url: `${site}/start`,
    answer: { status: 302, headers: { Location: location } },
  });
  const leads = (family: Family, leg: Leg) => {
    const exchange = blocked({ family, from: site, ...leg });
    return exchange.hops.map((hop) => leadsElsewhere(hop, exchange));
  };

  it.each(families)('to another origin, and not within its own, in %s', (family) => {
    expect(leads(family, redirectTo(`${api}/`))).toEqual([true]);
    expect(leads(family, redirectTo('/login'))).toEqual([false]);
    expect(leads(family, { url: `${site}/start` })).toEqual([false]);
  });

  it('to what is not of the web, in Chromium, and in Firefox only if it sets out for it', () => {
    const leg = redirectTo('custom:x');
    expect(leads('chromium', leg)).toEqual([true]);
    expect(leads('firefox', leg)).toEqual([false]);
    expect(leads('firefox', { ...leg, redirectedTo: 'custom:x' })).toEqual([true]);
  });
});

describe('what Firefox changed from http: to https: by itself', () => {
  const insecure = 'http://site.example/a';
  const upgraded: Leg = { url: insecure, moved: true };
  const toSite: Leg = { url: `${site}/a` };

  it("is the page's own, if it becomes that of the page", () => {
    const exchange = allowed({ family: 'firefox', from: site, ...upgraded, followed: [toSite] });
    expect(crossOriginHops(exchange)).toEqual([false, false]);
    expect(cameBackUpgraded(exchange)).toBe(true);
  });

  it('came back to the server that redirected', () => {
    const followed = [{ url: 'http://api.example/b', moved: true as const }, { url: `${api}/b` }];
    const exchange = allowed({ family: 'firefox', from: site, url: `${api}/a`, followed });
    expect(crossOriginHops(exchange)).toEqual([true, true, true]);
    expect(cameBackUpgraded(exchange)).toBe(true);
  });

  it.each<[string, Parameters<typeof allowed>[0]]>([
    ['in Chromium', { ...upgraded, followed: [toSite] }],
    [
      'where a server made the change',
      { family: 'firefox', url: insecure, answer: { status: 301 }, followed: [toSite] },
    ],
    [
      'where only a part of it is changed',
      { family: 'firefox', url: `${site}/?to=http://a`, moved: true, followed: [{ url: `${site}/?to=https://a` }] },
    ],
    ['where it was no change of the scheme', { family: 'firefox', ...upgraded, followed: [{ url: `${site}/b` }] }],
    [
      'where it is of an origin that nothing came from',
      { family: 'firefox', url: 'http://api.example/', moved: true, followed: [{ url: `${api}/` }] },
    ],
  ])('did not come back %s', (_, sketch) => {
    expect(cameBackUpgraded(allowed({ from: site, ...sketch }))).toBe(false);
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
