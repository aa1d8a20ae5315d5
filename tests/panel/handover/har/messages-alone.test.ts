import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../../src/engine/exchange.ts';
import { noCircumstances } from '../../../../src/panel/handover/circumstances.ts';
import { harOf } from '../../../../src/panel/handover/har/write.ts';
import { reportOf } from '../../../../src/panel/handover/report.ts';
import { openFile } from '../../../../src/panel/handover/saved-file.ts';
import { words } from '../../../../src/panel/words.ts';
import { headers, page } from '../../fixtures.ts';
import { api, entry, file, judged } from '../samples.ts';

describe('a HAR of others than DevTools, which holds messages alone', () => {
  const agents = {
    chrome: 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    firefox: 'Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0',
    safari: 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  };
  const asking = (agent: keyof typeof agents, rest: Record<string, string> = {}) => ({
    'User-Agent': agents[agent],
    Host: 'api.example.com',
    Origin: page,
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Site': 'same-site',
    ...rest,
  });
  const byProxy = (one: object) => ({ ...one, _resourceType: undefined });
  const opened = (creator: string, entries: object[], browser?: string) => {
    const log = { creator: { name: creator }, ...(browser && { browser: { name: browser } }), entries };
    return openFile(file({ log }, 'other.har'));
  };
  const found = (exchanges: Exchange[]) => judged(exchanges).map(([, ...rest]) => rest);
  const open = { 'Access-Control-Allow-Origin': page };

  it('works out what a proxy saw, by the rules of the browser that asked', async () => {
    const entries = (agent: keyof typeof agents) =>
      [
        entry(1, 'GET', `${api}/bare`, {}, asking(agent)),
        entry(2, 'GET', `${api}/open`, { headers: headers(open) }, asking(agent)),
        entry(3, 'OPTIONS', `${api}/put`, { status: 405 }, asking(agent, { 'Access-Control-Request-Method': 'PUT' })),
        entry(
          4,
          'GET',
          `${api}/moved`,
          { status: 302, headers: headers({ Location: '/new' }), redirectURL: '/new' },
          asking(agent),
        ),
      ].map(byProxy);
    const chrome = await opened('mitmproxy', entries('chrome'));
    expect(found(chrome.exchanges)).toEqual([
      ['blocked', 'MissingAllowOriginHeader', 'route-without-cors'],
      ['allowed', '', undefined],
      ['blocked', 'MissingAllowOriginHeader', 'redirect-without-headers'],
    ]);
    expect(chrome.caution).toBe(words.open.messagesAlone('chromium'));
    const firefox = await opened('mitmproxy', entries('firefox'));
    expect(found(firefox.exchanges)).toEqual([
      ['blocked', 'CORSMissingAllowOrigin2', 'route-without-cors'],
      ['allowed', '', undefined],
      ['blocked', 'CORSMissingAllowOrigin2', 'redirect-without-headers'],
    ]);
  });

  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const plain = { 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': '' };
  const overHttp = (lines: Record<string, string>) =>
    Object.fromEntries(Object.entries(asking('chrome', lines)).filter(([, value]) => value !== ''));
  it.each<[string, string, string, number, Record<string, string>]>([
    ['a tunnel', 'CONNECT', 'http://api.example.com:443', 200, { Host: 'api.example.com:443' }],
    ['what an app sends', 'POST', `${api}/a`, 200, { 'User-Agent': 'okhttp/4', 'Content-Type': 'application/json' }],
    ['a WebSocket of an old browser', 'GET', `${api}/live`, 101, overHttp({ ...plain, Upgrade: 'WebSocket' })],
    ['a WebSocket over HTTP/2', 'GET', `${api}/live`, 200, asking('chrome', { 'Sec-Fetch-Mode': 'websocket' })],
    [
      'a form that is sent',
      'POST',
      'http://login.example/',
      200,
      overHttp({ ...plain, ...form, 'Upgrade-Insecure-Requests': '1' }),
    ],
  ])('leaves out %s', async (_, method, url, status, lines) => {
    const { exchanges } = await opened('Charles Proxy', [byProxy(entry(1, method, url, { status }, lines))]);
    expect(found(exchanges)).toEqual([]);
  });

  it.each<[string, string, string, number, Record<string, string>]>([
    ['a stored answer that the server confirmed', 'GET', `${api}/a`, 304, asking('chrome')],
    [
      'what a beacon and a call send alike',
      'POST',
      'http://api.example.com/a',
      204,
      overHttp({ ...plain, 'Content-Type': 'text/plain' }),
    ],
  ])('says of %s that it cannot tell', async (_, method, url, status, lines) => {
    const { exchanges } = await opened('mitmproxy', [byProxy(entry(1, method, url, { status }, lines))]);
    expect(found(exchanges)).toEqual([['cannot tell', '', undefined]]);
  });

  it('refuses a confirmed answer whose `304` lets another origin in', async () => {
    const other = { status: 304, headers: headers({ 'Access-Control-Allow-Origin': 'https://other.example' }) };
    const { exchanges } = await opened('mitmproxy', [byProxy(entry(1, 'GET', `${api}/a`, other, asking('chrome')))]);
    expect(found(exchanges)).toMatchObject([['blocked', 'AllowOriginMismatch', expect.anything()]]);
  });

  it('takes no answer for a fault of the rules only where a rule refuses what came before', async () => {
    const asks = asking('firefox', { 'Access-Control-Request-Method': 'PUT' });
    const allows = headers({ ...open, 'Access-Control-Allow-Methods': 'PUT' });
    const { exchanges } = await opened(
      'Firefox',
      [
        entry(1, 'PUT', `${api}/refused`, { status: 0 }, asking('firefox')),
        entry(2, 'OPTIONS', `${api}/refused`, { status: 401 }, asks),
        entry(3, 'PUT', `${api}/down`, { status: 0 }, asking('firefox')),
        entry(
          4,
          'OPTIONS',
          `${api}/down`,
          { headers: [...allows, ...headers({ 'Access-Control-Allow-Credentials': 'true' })] },
          asks,
        ),
        entry(5, 'PUT', `${api}/either`, { status: 0 }, asking('firefox')),
        entry(6, 'OPTIONS', `${api}/either`, { headers: allows }, asks),
        entry(7, 'GET', `${api}/nothing`, { status: 0 }, asking('firefox')),
      ].map(byProxy),
    );
    expect(exchanges.map((one) => diagnose(one, exchanges).verdict)).toMatchObject([
      { outcome: 'blocked', code: 'CORSMissingAllowOrigin2', stage: 'preflight' },
      { outcome: 'cannot tell', candidates: [] },
      { outcome: 'cannot tell', candidates: [] },
      { outcome: 'cannot tell', candidates: [] },
    ]);
  });

  it('takes the target of a redirect that Firefox refused for unsent', async () => {
    const moved = { status: 302, redirectURL: '/login', headers: headers({ Location: '/login' }) };
    const { exchanges } = await opened(
      'Firefox',
      [
        entry(1, 'GET', `${api}/inbox`, moved, asking('firefox')),
        entry(2, 'GET', `${api}/login`, { status: 0 }, asking('firefox')),
      ].map(byProxy),
    );
    expect(found(exchanges)).toEqual([['blocked', 'CORSMissingAllowOrigin2', 'redirect-to-login']]);
    expect(exchanges[0]?.hops).toHaveLength(1);
  });

  const moved = (to: string, lines: Record<string, string> = {}) => ({
    status: 302,
    redirectURL: to,
    headers: headers({ ...lines, Location: to }),
  });
  it.each<[string, number, object[]]>([
    ['leaves out one after a second redirect that was refused', 2, [moved('/1', open), moved('/2'), { status: 0 }]],
    ['keeps one that the redirect let it ask', 2, [moved('/1', open), { status: 0 }]],
    ['keeps one that answered', 2, [moved('/1'), { status: 200 }]],
  ])('of redirects in Firefox without an end, %s', async (_, hops, answers) => {
    const entries = answers.map((answer, at) => entry(at, 'GET', `${api}/${at}`, answer, asking('firefox')));
    const { exchanges } = await opened('Firefox', entries.map(byProxy));
    expect(exchanges.map((one) => one.hops.length)).toEqual([hops]);
  });

  it('of redirects in Firefox without an end, keeps one that a preflight was sent to', async () => {
    const asks = asking('firefox', { 'Access-Control-Request-Method': 'GET' });
    const { exchanges } = await opened(
      'Firefox',
      [
        entry(1, 'GET', `${api}/0`, moved('/1'), asking('firefox')),
        entry(2, 'GET', `${api}/1`, { status: 0 }, asking('firefox')),
        entry(3, 'OPTIONS', `${api}/1`, { status: 401 }, asks),
      ].map(byProxy),
    );
    expect(exchanges.map((one) => one.hops.length)).toEqual([2]);
  });

  it('says of a redirect that nobody followed that it cannot tell', async () => {
    const moved = { status: 302, redirectURL: '/new', headers: headers({ ...open, Location: '/new' }) };
    const { exchanges } = await opened('Firefox', [byProxy(entry(1, 'GET', `${api}/old`, moved, asking('firefox')))]);
    expect(found(exchanges)).toEqual([['cannot tell', '', undefined]]);
  });

  it('reads the errors of Playwright, which leaves out the answers to what was refused', async () => {
    const { exchanges, caution } = await opened(
      'Playwright',
      [
        entry(1, 'GET', `${api}/refused`, { status: -1, _failureText: 'net::ERR_FAILED' }, { Referer: `${page}/` }),
        entry(
          2,
          'GET',
          `${api}/down`,
          { status: -1, _failureText: 'net::ERR_CONNECTION_REFUSED' },
          { Referer: `${page}/` },
        ),
        entry(3, 'GET', `${api}/open`, { headers: headers(open) }, asking('chrome')),
      ],
      'chromium',
    );
    expect(found(exchanges)).toEqual([
      ['cannot tell', '', undefined],
      ['blocked', 'net::ERR_CONNECTION_REFUSED', 'server-refused'],
      ['allowed', '', undefined],
    ]);
    expect(caution).toBeUndefined();
  });

  it('says that it does not know the rules of Safari', async () => {
    const { caution } = await opened('WebKit Web Inspector', [
      byProxy(entry(1, 'GET', `${api}/a`, {}, asking('safari'))),
    ]);
    expect(caution).toBe(words.open.otherBrowser);
    expect((await opened('WebInspector', [entry(1, 'GET', `${api}/a`, {}, asking('chrome'))])).caution).toBeUndefined();
  });

  it.each([
    ['WebInspector', undefined, 'firefox', 'chromium', undefined],
    ['WebInspector', undefined, 'safari', 'chromium', undefined],
    ['Firefox', 'Firefox', 'chrome', 'firefox', words.open.messagesAlone('firefox')],
    ['Playwright', 'chromium', 'firefox', 'chromium', undefined],
    ['Playwright', 'firefox', 'safari', 'firefox', undefined],
    ['Playwright', 'webkit', 'chrome', 'chromium', words.open.otherBrowser],
    ['mitmproxy', undefined, 'firefox', 'firefox', words.open.messagesAlone('firefox')],
  ] as const)('goes by %s, %s before the User-Agent of %s', async (creator, browser, agent, family, caution) => {
    const one = entry(1, 'GET', `${api}/a`, {}, asking(agent));
    const file = await opened(creator, [one], browser);
    expect([file.exchanges[0]?.family, file.caution]).toEqual([family, caution]);
  });

  it('knows which files the page may not embed', async () => {
    const image = (at: number, site: string, policy: string) => {
      const asked = {
        'User-Agent': agents.firefox,
        Referer: `${page}/`,
        'Sec-Fetch-Mode': 'no-cors',
        'Sec-Fetch-Dest': 'image',
        'Sec-Fetch-Site': site,
      };
      return byProxy(
        entry(
          at,
          'GET',
          `${api}/${policy}.png`,
          { headers: headers({ 'Cross-Origin-Resource-Policy': policy }) },
          asked,
        ),
      );
    };
    const { exchanges } = await opened('Firefox', [
      image(1, 'same-site', 'same-site'),
      image(2, 'same-site', 'same-origin'),
      image(3, 'cross-site', 'same-site'),
      image(4, 'cross-site', 'cross-origin'),
    ]);
    expect(found(exchanges).map(([outcome, code]) => `${outcome} ${code}`)).toEqual([
      'allowed ',
      'blocked NS_ERROR_DOM_CORP_FAILED',
      'blocked NS_ERROR_DOM_CORP_FAILED',
      'allowed ',
    ]);
  });

  it('gives nothing on a header that the browser was too old to send', async () => {
    const old = asking('chrome', {
      'User-Agent': agents.chrome.replace('156', '120'),
      'Sec-Fetch-Site': 'cross-site',
    });
    const credentials = async (lines: Record<string, string>) => {
      const { exchanges } = await opened('WebInspector', [
        entry(1, 'GET', `${api}/a`, { _error: 'net::ERR_FAILED' }, lines),
      ]);
      return exchanges.map((one) => diagnose(one, []).credentials.mode);
    };
    expect(await credentials(old)).toEqual(['unknown']);
    expect(await credentials({ ...old, 'User-Agent': agents.chrome })).toEqual(['not include']);
  });

  it('stays unknown when it is saved again', async () => {
    const { exchanges } = await opened('mitmproxy', [byProxy(entry(1, 'GET', `${api}/bare`, {}, asking('chrome')))]);
    const again = await openFile(file(harOf(exchanges, '1'), 'again.har'));
    expect(again.exchanges.map(({ outcome }) => outcome)).toEqual([{ state: 'untold' }]);
    expect(found(again.exchanges)).toEqual(found(exchanges));
    const report = await openFile(
      file(
        reportOf(
          exchanges.map((one) => diagnose(one, [])),
          noCircumstances,
          'shown',
          new Date(0),
        ),
      ),
    );
    expect(report.exchanges).toEqual(exchanges);
  });
});
