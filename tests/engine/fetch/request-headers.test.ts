import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/engine/exchange.ts';
import { isBrowsersOwn, namesThatNeedPreflight } from '../../../src/engine/fetch/request-headers.ts';

describe('a header that browsers add by themselves', () => {
  it.each([
    ['Sec-Fetch-Mode', true],
    ['Proxy-Anything', true],
    ['if-none-match', true],
    ['Last-Event-ID', true],
    // A page may set these.
    ['Authorization', false],
    ['X-Sec-Token', false],
    ['Dated', false],
  ])('%s: %s', (name, expected) => {
    expect(isBrowsersOwn(name)).toBe(expected);
  });
});

describe('the sent headers that need a preflight', () => {
  const page = ['Origin', 'https://app.example.com'] as const;
  const login = ['Authorization', 'Basic YTpi'] as const;
  const tenant = ['X-Tenant', '7'] as const;

  it.each<[string, Family, (readonly [string, string])[], string[]]>([
    [
      'are neither cookies nor what browsers add',
      'chromium',
      [['Cookie', 'a=1'], ['Priority', 'u=1'], tenant],
      ['x-tenant'],
    ],
    [
      "are a page's own that only sound like cookies",
      'chromium',
      [
        ['X-Cookie', '1'],
        ['Cookies', '1'],
      ],
      ['cookies', 'x-cookie'],
    ],
    [
      'are not the login that Firefox has stored: it stands after `Origin`',
      'firefox',
      [tenant, page, login],
      ['x-tenant'],
    ],
    [
      "are the page's own login in Firefox: it stands before",
      'firefox',
      [login, tenant, page],
      ['authorization', 'x-tenant'],
    ],
    ['are a login in Firefox where no `Origin` tells whose it is', 'firefox', [login], ['authorization']],
    ['are a login in Chromium, whose DevTools sort them', 'chromium', [page, login], ['authorization']],
  ])('%s', (_, family, headers, names) => {
    const sent = headers.map(([name, value]) => ({ name, value }));
    expect(namesThatNeedPreflight(sent, family)).toEqual(names);
  });
});
