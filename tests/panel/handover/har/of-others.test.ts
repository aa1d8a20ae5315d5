/**
 * Small files in the manner of other programs, after their own sources where those are open (mitmproxy, Insomnia, Firefox,
 * WebKit, Playwright). Each opens, and what it does not tell stays untold.
 */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/engine/diagnose.ts';
import { openFile } from '../../../../src/panel/handover/saved-file.ts';
import { frameDiagnoses } from '../../../../src/panel/judging/frames.ts';
import { headers, page, view } from '../../fixtures.ts';

const api = 'https://api.example.com';
const agents = {
  chrome: 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0',
  safari: 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
};
const byPage = (agent: keyof typeof agents) => ({
  'user-agent': agents[agent],
  origin: page,
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-site',
});
const letIn = { 'access-control-allow-origin': page };
const letAllIn = { ...letIn, 'access-control-allow-credentials': 'true' };
const noContent = { size: 0, mimeType: '' };

interface Told {
  creator: object;
  browser?: object;
  pages?: object[] | null;
  comment?: string;
  entries: object[];
}

async function found(log: Told) {
  const text = JSON.stringify({ log: { version: '1.2', ...log } });
  const { exchanges } = await openFile({ name: 'other.har', size: text.length, text: async () => text });
  return exchanges.map((one) => {
    const { verdict, explanation } = diagnose(one, exchanges);
    return [
      new URL(one.hops[0]?.url ?? '').pathname,
      verdict.outcome === 'blocked' ? verdict.code : verdict.outcome,
      explanation?.cause,
    ];
  });
}

describe('a HAR of Charles', () => {
  const message = (path: string, at: string, answered: object) => ({
    startedDateTime: `2026-01-01T01:00:${at}+01:00`,
    time: 80,
    request: {
      method: 'GET',
      url: api + path,
      httpVersion: 'HTTP/2.0',
      cookies: [],
      headers: headers({ ':method': 'GET', ':authority': 'api.example.com', ...byPage('chrome') }),
      queryString: [],
      headersSize: 14,
      bodySize: 0,
    },
    response: {
      _charlesStatus: 'COMPLETE',
      statusText: null,
      httpVersion: 'HTTP/2.0',
      cookies: [],
      content: noContent,
      redirectURL: null,
      headersSize: 0,
      bodySize: 2,
      ...answered,
    },
    serverIPAddress: null,
    cache: {},
    timings: { dns: null, connect: null, ssl: null, send: 0, wait: 70, receive: 10 },
  });

  it('opens with its nulls and its offsets', async () => {
    const entries = [
      message('/bare', '00.123', { status: 200, headers: headers({ ':status': '200' }) }),
      message('/open', '01.000', { status: 200, headers: headers({ ':status': '200', ...letIn }) }),
      message('/none', '02.000', { _charlesStatus: 'FAILED', status: 0, headers: [] }),
      // What it calls so can hold the whole answer.
      message('/cut', '03.000', { _charlesStatus: 'EXCEPTION', status: 200, headers: headers(letIn) }),
    ];
    expect(await found({ creator: { name: 'Charles Proxy', version: '4.6' }, entries })).toEqual([
      ['/bare', 'MissingAllowOriginHeader', 'route-without-cors'],
      ['/open', 'allowed', undefined],
      ['/none', 'cannot tell', undefined],
      ['/cut', 'allowed', undefined],
    ]);
  });
});

describe('a HAR of Fiddler', () => {
  const message = (path: string, startedDateTime: string, answered: object) => ({
    startedDateTime,
    time: 0,
    request: {
      method: 'GET',
      url: api + path,
      httpVersion: 'HTTP/1.1',
      headersSize: 1,
      bodySize: 0,
      cookies: [],
      headers: headers({ Host: 'api.example.com', ...byPage('firefox') }),
      queryString: [],
    },
    response: {
      statusText: '',
      httpVersion: 'HTTP/1.1',
      redirectURL: '',
      cookies: [],
      content: noContent,
      ...answered,
    },
    cache: {},
    timings: { blocked: -1, dns: 0, connect: 0, ssl: 0, send: 0, wait: 0, receive: 0 },
    comment: '[#1]',
  });

  it('opens with comments, and with a time that it does not know', async () => {
    const entries = [
      message('/open', '0001-01-01T00:00:00.0000000', { status: 200, headers: headers(letIn) }),
      message('/bare', '2026-01-01T01:00:00.1234567+01:00', { status: 200, headers: [] }),
      message('/none', '2026-01-01T01:00:01.0000000+01:00', { status: 0, httpVersion: 'HTTP/0.0', headers: [] }),
    ];
    const creator = { name: 'Fiddler', version: '5.0', comment: 'https://www.telerik.com/fiddler' };
    expect(await found({ creator, comment: 'exported', entries })).toEqual([
      ['/open', 'allowed', undefined],
      ['/bare', 'CORSMissingAllowOrigin2', 'route-without-cors'],
      ['/none', 'cannot tell', undefined],
    ]);
  });
});

describe('a HAR of mitmproxy', () => {
  const message = (method: string, at: string, lines: Record<string, string>, answered: object) => ({
    startedDateTime: `2026-01-01T00:00:${at}+00:00`,
    time: 3,
    request: {
      method,
      url: `${api}/users`,
      httpVersion: 'HTTP/2.0',
      cookies: [],
      headers: headers({ ...byPage('chrome'), ...lines }),
      queryString: [],
      headersSize: 14,
      bodySize: 0,
    },
    response: {
      statusText: '',
      httpVersion: '',
      cookies: [],
      content: {},
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...answered,
    },
    cache: {},
    timings: { connect: null, ssl: null, send: 0, receive: 1, wait: 2 },
  });
  const creator = { name: 'mitmproxy exporthar', version: '0.1', comment: 'mitmproxy version 12.0' };
  const asks = { 'access-control-request-method': 'PUT' };
  const permission = { status: 204, headers: headers({ ...letIn, 'access-control-allow-methods': 'PUT' }) };

  it('pairs what came within one millisecond, and takes the words of the proxy for none of the browser’s', async () => {
    const gone = { status: 0, headers: [], _transferSize: 0, _error: 'Client disconnected.' };
    const entries = [message('PUT', '00.123999', {}, gone), message('OPTIONS', '00.123456', asks, permission)];
    expect(await found({ creator, pages: [], entries })).toEqual([['/users', 'cannot tell', undefined]]);
  });

  it('goes by an answer that the proxy lost the browser over', async () => {
    const cut = { status: 200, headers: headers(letAllIn), _error: 'Client disconnected.' };
    expect(await found({ creator, entries: [message('GET', '00', {}, cut)] })).toEqual([
      ['/users', 'allowed', undefined],
    ]);
  });

  it('opens where it has no error either', async () => {
    const entries = [message('GET', '00', {}, { status: 0, headers: [], _transferSize: 0, _error: null })];
    expect(await found({ creator, pages: [], entries })).toEqual([['/users', 'cannot tell', undefined]]);
  });

  it('keeps the browser’s own error', async () => {
    const refused = { status: 0, headers: [], _error: 'net::ERR_CONNECTION_REFUSED' };
    expect(await found({ creator, entries: [message('GET', '00', {}, refused)] })).toEqual([
      ['/users', 'net::ERR_CONNECTION_REFUSED', 'server-refused'],
    ]);
  });
});

describe('a HAR of a program that calls APIs', () => {
  const message = (method: string, status: number | null, lines: Record<string, string | null>) => ({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    time: 12,
    request: {
      method,
      url: `${api}/users`,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: Object.entries(lines).map(([name, value]) => ({ name, value })),
      queryString: [],
      postData: { mimeType: '', text: '' },
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText: null,
      httpVersion: 'HTTP/1.1',
      cookies: null,
      headers: [],
      content: noContent,
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, send: 0, wait: 12, receive: 0, ssl: -1 },
    comment: 'List users',
  });

  it.each([
    ['Insomnia REST Client', 'insomnia/11.0.0'],
    ['Postman', 'PostmanRuntime/7.43.0'],
  ])('leaves out what %s asks, as no browser applied a rule', async (name, agent) => {
    const entries = ['GET', 'POST', 'HEAD'].map((method) =>
      message(method, 200, { 'User-Agent': agent, Accept: '*/*', 'X-Empty': null }),
    );
    expect(await found({ creator: { name, version: '1' }, pages: null, entries })).toEqual([]);
  });

  it('applies the rules where it names the origin of a page', async () => {
    const entries = [message('GET', 200, { 'User-Agent': 'insomnia/11.0.0', Origin: page })];
    expect(await found({ creator: { name: 'Insomnia REST Client', version: '1' }, entries })).toEqual([
      ['/users', 'MissingAllowOriginHeader', 'missing-allow-origin'],
    ]);
  });

  it('says of what was never answered that it cannot tell', async () => {
    expect(await found({ creator: { name: 'Postman', version: '1' }, entries: [message('GET', null, {})] })).toEqual([
      ['/users', 'cannot tell', undefined],
    ]);
  });
});

describe('a HAR of Playwright', () => {
  const message = (path: string, lines: Record<string, string>, answered: object, more: object = {}) => ({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    time: -1,
    request: {
      method: 'GET',
      url: api + path,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers(lines),
      queryString: [],
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: -1,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [],
      content: { size: -1, mimeType: 'x-unknown' },
      headersSize: -1,
      bodySize: -1,
      redirectURL: '',
      _transferSize: -1,
      ...answered,
    },
    cache: {},
    timings: { send: -1, wait: -1, receive: -1 },
    ...more,
  });
  const creator = { name: 'Playwright', version: '1.65.0' };
  const frame = { pageref: 'page@1', _frameref: 'frame@1', _monotonicTime: 1 };
  const pages = [{ startedDateTime: '', id: 'page@1', title: '', pageTimings: { onContentLoad: -1, onLoad: -1 } }];

  it('leaves out what the test asked, beside the page', async () => {
    const browser = { name: 'chromium', version: '156' };
    const provisional = { 'user-agent': agents.chrome, referer: `${page}/` };
    const entries = [
      message('/by-test', { 'user-agent': agents.chrome }, { status: 200 }, { _apiRequest: true }),
      message('/by-page', provisional, { _failureText: 'net::ERR_FAILED' }, frame),
    ];
    expect(await found({ creator, browser, pages, entries })).toEqual([['/by-page', 'cannot tell', undefined]]);
  });

  it('takes words of WebKit for no name', async () => {
    const words = `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 200`;
    const entries = [message('/a', byPage('safari'), { _failureText: words }, frame)];
    expect(await found({ creator, browser: { name: 'webkit', version: '26' }, pages, entries })).toEqual([
      ['/a', 'cannot tell', undefined],
    ]);
  });
});

describe('a HAR of Firefox', () => {
  it('opens with offsets, and without status or timings', async () => {
    const message = (path: string, answered: object) => ({
      pageref: 'page_1',
      startedDateTime: '2026-01-01T01:00:00.123+01:00',
      request: {
        bodySize: 0,
        method: 'GET',
        url: api + path,
        httpVersion: '',
        headers: headers({ Host: 'api.example.com', ...byPage('firefox') }),
        cookies: [],
        queryString: [],
        headersSize: null,
      },
      response: { statusText: '', httpVersion: '', cookies: [], redirectURL: '', bodySize: -1, ...answered },
      cache: { afterRequest: null },
      timings: {},
      time: null,
      _securityState: 'secure',
    });
    const named = { name: 'Firefox', version: '153.0' };
    const pages = [{ id: 'page_1', startedDateTime: '', title: `${page}/`, pageTimings: { onLoad: null } }];
    const entries = [
      message('/bare', { status: 200, headers: [] }),
      message('/open', { status: 200, headers: headers(letIn) }),
      message('/none', { status: null, headers: [] }),
    ];
    expect(await found({ creator: named, browser: named, pages, entries })).toEqual([
      ['/bare', 'CORSMissingAllowOrigin2', 'route-without-cors'],
      ['/open', 'allowed', undefined],
      ['/none', 'cannot tell', undefined],
    ]);
  });
});

describe('a HAR of Safari', () => {
  const message = (path: string, startedDateTime: string, answered: object) => ({
    pageref: 'page_0',
    startedDateTime,
    time: 0,
    request: {
      method: 'GET',
      url: api + path,
      httpVersion: '',
      cookies: [],
      headers: headers({ Referer: `${page}/`, ...byPage('safari') }),
      queryString: [],
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      statusText: '',
      httpVersion: '',
      cookies: [],
      content: { size: 0, compression: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      _transferSize: 0,
      ...answered,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 },
    _fetchType: 'Network Load',
  });

  it('opens with a time that is empty, and goes by the answers where it failed in words', async () => {
    const words = `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 200`;
    const entries = [
      message('/open', '', { status: 200, headers: headers(letIn) }),
      message('/none', '2026-01-01T00:00:00.123Z', { status: 0, headers: [], _error: words }),
      message('/bare', '2026-01-01T00:00:01.123Z', { status: 200, headers: [], _error: words }),
      message('/else', '2026-01-01T00:00:02.123Z', { status: 200, headers: headers(letAllIn), _error: 'Not wanted.' }),
    ];
    const pages = [{ startedDateTime: '', id: 'page_0', title: `${page}/`, pageTimings: {} }];
    expect(await found({ creator: { name: 'WebKit Web Inspector', version: '1.0' }, pages, entries })).toEqual([
      ['/open', 'allowed', undefined],
      ['/none', 'cannot tell', undefined],
      ['/bare', 'MissingAllowOriginHeader', 'route-without-cors'],
      ['/else', 'cannot tell', 'changed-on-the-way'],
    ]);
  });
});

describe('frames that stay empty, in a HAR of Firefox', () => {
  const asked = (url: string, destination: string, answered: Record<string, string>) => ({
    startedDateTime: '2026-01-01T00:00:00.000+00:00',
    pageref: 'page_1',
    time: 10,
    request: {
      method: 'GET',
      url,
      headers: headers({
        'User-Agent': agents.firefox,
        'Sec-Fetch-Dest': destination,
        'Sec-Fetch-Mode': 'navigate',
        Referer: `${page}/`,
      }),
    },
    response: { status: 200, headers: headers(answered), content: noContent },
  });
  const causesIn = async (policy: Record<string, string>, answered: Record<string, string>) => {
    const log = {
      version: '1.2',
      creator: { name: 'Firefox', version: '153.7' },
      browser: { name: 'Firefox', version: '153.7' },
      pages: [{ id: 'page_1', startedDateTime: '2026-01-01T00:00:00.000+00:00', title: `${page}/`, pageTimings: {} }],
      entries: [asked(`${page}/`, 'document', policy), asked('https://ads.example/', 'iframe', answered)],
    };
    const text = JSON.stringify({ log });
    const opened = await openFile({ name: 'frames.har', size: text.length, text: async () => text });
    const diagnoses = opened.exchanges.map((one) => diagnose(one, []));
    return frameDiagnoses(diagnoses, view({ pages: opened.pages })).map(({ explanation }) => explanation?.cause);
  };

  it('are told by their own headers, and by the policy of the page', async () => {
    expect(await causesIn({}, { 'X-Frame-Options': 'DENY' })).toEqual(['frame-refused']);
    expect(await causesIn({ 'Cross-Origin-Embedder-Policy': 'require-corp' }, {})).toEqual(['coep']);
    expect(await causesIn({}, {})).toEqual([]);
  });
});
