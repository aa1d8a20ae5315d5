import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancestorRefused,
  decidingDirective,
  policyRefuses,
} from '../../../src/engine/fetch/content-security-policy.ts';

const page = 'https://app.example/a/b';
const answer = (policy: string | string[], url: string, type = 'fetch', from = page) => {
  const refused = policyRefuses([policy].flat(), type, url, from);
  return typeof refused === 'object' ? 'refused' : refused;
};

test('a page without an address is no ancestor that a policy lists', () => {
  const refused = (ancestor: string) => ancestorRefused(["frame-ancestors 'self'"], page, ancestor);
  expect([refused('null'), refused('https://app.example')]).toEqual([
    { directive: 'frame-ancestors', sources: "'self'" },
    undefined,
  ]);
});

describe('a source expression', () => {
  test.each([
    // [sources, URL, lets it pass]
    ['*', 'http://api.example/', true],
    ['*', 'ftp://api.example/', false],
    ["'none'", 'https://app.example/', false],
    ['', 'https://app.example/', false],
    ["'self'", 'https://app.example/users', true],
    ["'SELF'", 'https://app.example/users', true],
    ["'self'", 'https://app.example:8443/', false],
    ["'self'", 'http://app.example/', false],
    ["'self'", 'wss://app.example/', true],
    ["'self'", 'https://api.app.example/', false],
    ['https:', 'https://any.example/', true],
    ['http:', 'https://any.example/', true],
    ['https:', 'http://any.example/', false],
    ['HTTPS:', 'https://any.example/', true],
    ['wss:', 'https://any.example/', false],
    ['ws:', 'http://any.example/', false],
    ['wss://api.example', 'https://api.example/', false],
    ['*', 'wss://any.example/', true],
    ['ws:', 'wss://any.example/', true],
    ['wss://api.example:443', 'wss://api.example/', true],
    ['api.example', 'https://api.example/', true],
    ['API.Example', 'https://api.example/', true],
    ['HTTPS://api.example', 'https://api.example/', true],
    ['api.example', 'https://api.example:8443/', false],
    ['api.example', 'http://api.example/', false],
    ['http://api.example', 'http://api.example/', true],
    ['http://api.example', 'https://api.example/', true],
    ['https://api.example', 'http://api.example/', false],
    ['https://api.example:443', 'https://api.example/', true],
    ['http://api.example:80', 'https://api.example/', true],
    ['http://api.example:80', 'http://api.example/', true],
    ['http://api.example:443', 'http://api.example/', false],
    ['api.example:8443', 'https://api.example:8443/', true],
    ['http://api.example:8443', 'https://api.example:8443/', false],
    ['http://api.example:443', 'https://api.example/', true],
    ['https://api.example:80', 'https://api.example/', false],
    ['http://api.example:80', 'http://api.example:443/', false],
    ['http://api.example:80', 'https://api.example:80/', false],
    ['api.example:*', 'https://api.example:8443/', true],
    ['*:008443', 'https://api.example:8443/', true],
    ['https://api.example:0443', 'https://api.example/', true],
    ['*:8443', 'https://api.example:8443/', true],
    ['https://*', 'https://api.example/', true],
    ['*.example', 'https://api.example/', true],
    ['*.api.example', 'https://api.example/', false],
    ['*.example', 'https://notexample/', false],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/', true],
    ['http://[::1]:3000', 'http://[::1]:3000/', false],
    ['api_.example', 'https://api_.example/', false],
    ['api.example/users', 'https://api.example/users', true],
    ['api.example/users', 'https://api.example/users/7', false],
    ['api.example/users/', 'https://api.example/users/7', true],
    ['api.example/users/', 'https://api.example/user', false],
    ['api.example/users/', 'https://api.example/users', false],
    ['api.example/users?id=1#top', 'https://api.example/users', true],
    ['api.example/a%2Fb', 'https://api.example/a/b', true],
    ['api.example/', 'https://api.example/users', true],
    ['api.example/a%20b', 'https://api.example/a%20b', true],
    ['api.example/%', 'https://api.example/%', true],
    ["other.example 'unsafe-inline' api.example", 'https://api.example/', true],
    ["'unsafe-inline'", 'https://api.example/', false],
    ['data: blob:', 'https://api.example/', false],
  ])('%s and %s: passes is %s', (sources, url, passes) => {
    expect(answer(`connect-src ${sources}`, url)).toBe(passes ? 'no' : 'refused');
  });

  test('without a scheme goes by the scheme of the page', () => {
    expect(answer('connect-src api.example', 'http://api.example/', 'fetch', 'http://app.example/')).toBe('no');
    expect(answer('connect-src api.example', 'https://api.example/', 'fetch', 'http://app.example/')).toBe('no');
  });

  test("'self' of a page without an origin is nothing", () => {
    expect(answer("connect-src 'self'", 'https://api.example/', 'fetch', 'data:text/html,')).toBe('refused');
  });
});

describe('the directive that decides', () => {
  const api = 'https://api.example/';
  test.each([
    ["default-src 'self'", 'fetch', 'default-src'],
    ["default-src *; connect-src 'self'", 'fetch', 'connect-src'],
    ["connect-src 'self'; connect-src *", 'xhr', 'connect-src'],
    ["CONNECT-SRC 'self'", 'eventsource', 'connect-src'],
    ["script-src 'self'", 'script', 'script-src'],
    ["script-src *; script-src-elem 'self'", 'script', 'script-src-elem'],
    ["style-src 'self'", 'stylesheet', 'style-src'],
    ["child-src 'self'", 'document', 'child-src'],
    ["frame-src 'self'; child-src *", 'document', 'frame-src'],
    ["img-src 'self'", 'image', 'img-src'],
    ["font-src 'self'", 'font', 'font-src'],
  ])('of %s, for %s, is %s', (policy, type, directive) => {
    expect(policyRefuses([policy], type, api, page)).toMatchObject({ directive, sources: "'self'" });
  });

  test.each([
    ["img-src 'self'", 'fetch'],
    ["frame-ancestors 'none'; upgrade-insecure-requests", 'fetch'],
    ["default-src 'self'; connect-src *", 'fetch'],
    ["script-src 'self'", 'stylesheet'],
    ["connect-src 'none' café.example", 'fetch'],
    ['', 'fetch'],
  ])('%s says nothing about %s', (policy, type) => {
    expect(answer(policy, api, type)).toBe('no');
  });

  test.each([
    ["default-src 'self'; script-src https://cdn.example", 'script-src'],
    ["default-src 'self'; script-src *; child-src https://cdn.example", 'child-src'],
    ["default-src 'self'; worker-src https://cdn.example", 'worker-src'],
    ['default-src https://cdn.example', 'default-src'],
  ])('of a worker, by %s, is %s', (policy, directive) => {
    expect(decidingDirective(policy, 'worker-src')).toEqual({ directive, sources: 'https://cdn.example' });
  });

  test('of several policies each can refuse', () => {
    expect(answer(['connect-src *', "connect-src 'self'"], api)).toBe('refused');
    expect(answer("connect-src *, connect-src 'self'", api)).toBe('refused');
    expect(answer(['connect-src *', 'img-src *'], api)).toBe('no');
    expect(answer([], api)).toBe('no');
  });
});

describe('cannot be told', () => {
  const api = 'https://api.example/';
  test.each([
    ["script-src 'strict-dynamic' 'nonce-abc' https:", 'script'],
    ["script-src 'self' 'nonce-abc'", 'script'],
    ["script-src 'self' 'sha256-abc='", 'script'],
    ["default-src 'self'", 'other'],
    ["default-src 'self'", ''],
  ])('of %s for %s', (policy, type) => {
    expect(answer(policy, api, type)).toBe('cannot tell');
  });

  test('but another policy may be plain', () => {
    expect(answer(["script-src 'nonce-abc'", "script-src 'self'"], api, 'script')).toBe('refused');
  });

  // Measured in Chromium.
  test.each(['fetch', 'image'])('but %s goes by the address alone, whatever it says of scripts', (type) => {
    expect(answer("default-src 'nonce-abc' 'sha256-abc'", api, type)).toBe('refused');
    expect(answer("default-src 'nonce-abc' 'strict-dynamic'", api, type)).toBe('refused');
    expect(answer("default-src 'nonce-abc' 'strict-dynamic' api.example", api, type)).toBe('no');
  });

  test('where the address or the page is none', () => {
    expect(answer("connect-src 'self'", 'https://')).toBe('cannot tell');
    expect(answer("connect-src 'self'", api, 'fetch', '')).toBe('cannot tell');
  });
});

test('any text is a policy, and any answer one of three', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.webUrl(),
      fc.constantFrom('fetch', 'script', 'image', 'x'),
      (lines, url, type) => {
        expect(['refused', 'no', 'cannot tell']).toContain(answer(lines, url, type));
      },
    ),
  );
});

test('an origin that stands in the list is never refused', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.array(fc.domain()), (url, others) => {
      expect(answer(`connect-src ${others.join(' ')} ${new URL(url).origin}`, url)).toBe('no');
    }),
  );
});

test('a report names the effective directive, and its policy the one that stands in for it', () => {
  expect(decidingDirective("default-src 'self'; img-src *", 'connect-src')).toEqual({
    directive: 'default-src',
    sources: "'self'",
  });
  expect(decidingDirective("script-src 'self'", 'script-src-elem').directive).toBe('script-src');
  expect(decidingDirective('worker-src', 'worker-src')).toEqual({ directive: 'worker-src', sources: "'none'" });
  expect(decidingDirective('', 'connect-src').directive).toBe('connect-src');
});
