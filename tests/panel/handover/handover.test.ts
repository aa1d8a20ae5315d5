import * as v from 'valibot';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { redacted } from '../../../src/engine/redact.ts';
import type { Secrets } from '../../../src/engine/secrets.ts';
import {
  type Circumstances,
  noCircumstances,
  redactedCircumstances,
} from '../../../src/panel/handover/circumstances.ts';
import { harFile } from '../../../src/panel/handover/har/file.ts';
import { exchangesOf } from '../../../src/panel/handover/har/read.ts';
import { harOf } from '../../../src/panel/handover/har/write.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { mostBytes, openFile } from '../../../src/panel/handover/saved-file.ts';
import { stoppedDiagnoses } from '../../../src/panel/judging/stopped.ts';
import { words } from '../../../src/panel/words.ts';
import { answered, authBeforeCors, exchange, headers, hop, morning, page, trailingSlash } from '../fixtures.ts';

const api = 'https://api.example.com';
const cors = headers({ Origin: page, 'Sec-Fetch-Mode': 'cors' });

const noAllowOrigin = exchange('51', {
  hops: [
    hop(`${api}/users?access_token=sesame`, 'GET', {
      request: { at: 1, headers: [...cors, ...headers({ Cookie: 'sid=open' })] },
      response: { at: 2, status: 200, headers: headers({ 'Content-Type': 'application/json' }) },
    }),
  ],
  outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
});
const redirected = exchange('52', {
  hops: [
    hop(`${api}/old`, 'GET', {
      request: { at: 1, headers: cors },
      response: {
        at: 2,
        status: 302,
        headers: headers({ 'Access-Control-Allow-Origin': page, Location: `${api}/new` }),
      },
      redirectedTo: `${api}/new`,
    }),
    hop(`${api}/new`, 'GET', {
      request: { at: 3, headers: cors },
      response: { at: 4, status: 200, headers: [] },
    }),
  ],
  outcome: { state: 'failed', at: 5, error: 'net::ERR_FAILED' },
});
const put = exchange('53', {
  hops: [
    hop(`${api}/users/7`, 'PUT', {
      preflight: {
        requestId: '53p',
        startedAt: 1,
        request: {
          at: 1,
          headers: [
            ...cors,
            ...headers({ 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization' }),
          ],
        },
        response: { at: 2, status: 401, headers: headers({ 'WWW-Authenticate': 'Bearer' }) },
        outcome: { state: 'completed', at: 2 },
      },
    }),
  ],
  outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
});
const fine = exchange('54', {
  hops: [hop(`${api}/ok`, 'GET', answered(200, { 'Access-Control-Allow-Origin': page }))],
});
const recorded = [noAllowOrigin, redirected, put, fine];

const file = (content: unknown, name = 'saved.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, size: text.length, text: async () => text };
};
const judged = (exchanges: Exchange[]) =>
  exchanges.map((one) => {
    const { verdict, explanation } = diagnose(one, exchanges);
    return [one.hops[0]?.url, verdict.outcome, verdict.outcome === 'blocked' ? verdict.code : '', explanation?.cause];
  });
const report = (exchanges: Exchange[], secrets: Secrets = 'shown') =>
  reportOf(
    exchanges.map((one) => diagnose(one, exchanges)),
    noCircumstances,
    secrets,
    new Date(0),
  );

const policy = "connect-src 'self'; report-uri https://reports.example/csp?key=sesame";
const circumstances: Circumstances = {
  pages: [{ url: `${page}/?token=sesame`, at: 0, documentId: 'A', policies: { contentSecurity: [policy] } }],
  notes: new Map([
    [
      '51',
      {
        callStack: [{ frames: [{ functionName: 'load', url: `${page}/app.js?token=sesame`, line: 3, column: 7 }] }],
        error: 'net::ERR_FAILED',
      },
    ],
  ]),
  stopped: [
    {
      url: 'https://tracker.example/collect?token=sesame',
      at: 5,
      method: 'POST',
      type: 'fetch',
      callStack: [{ description: 'await', frames: [] }],
      violation: { directive: 'connect-src', policy },
    },
  ],
};

describe('a saved report', () => {
  it('opens again with the same facts', async () => {
    expect(await openFile(file(report(recorded)))).toEqual({
      name: 'saved.json',
      exchanges: recorded,
      ...noCircumstances,
    });
  });

  it('opens again with what DevTools noted and what was never sent', async () => {
    const whole = reportOf([diagnose(noAllowOrigin, [])], circumstances, 'shown', new Date(0));
    const { exchanges, name, ...read } = await openFile(file(whole));
    expect(read).toEqual(circumstances);
    expect(whole.findings.map(({ exchange: id, code }) => [id, code])).toEqual([
      ['51', 'MissingAllowOriginHeader'],
      [whole.stopped[0]?.id, 'csp'],
    ]);
  });

  it('masks what DevTools noted and what was never sent, and still tells why', async () => {
    const masked = redactedCircumstances(circumstances);
    const whole = reportOf([], masked, 'masked', new Date(0));
    expect(JSON.stringify(whole)).not.toMatch(/sesame/);
    const { pages, stopped } = await openFile(file(whole));
    const [one] = stoppedDiagnoses({ pages, stopped, exchanges: [] });
    expect(one?.explanation?.repair).toEqual(
      stoppedDiagnoses({ ...circumstances, exchanges: [] })[0]?.explanation?.repair,
    );
  });

  it('is read as well where it holds exchanges alone, as the first reports did', async () => {
    const { pages, notes, stopped, ...first } = report(recorded);
    expect((await openFile(file(first))).exchanges).toEqual(recorded);
  });

  it('gives each of its requests an id of its own', async () => {
    const three = ['1', '1', '1 (1)'].map((id) => ({ ...noAllowOrigin, id }));
    const { exchanges } = await openFile(file(report(three)));
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(3);
    expect(exchanges[2]?.id).toBe('1 (1)');
  });

  it('is read as well where its stopped requests have other ids, as those of before have', async () => {
    const whole = reportOf([], circumstances, 'shown', new Date(0));
    const before = {
      ...whole,
      stopped: whole.stopped.map((one, index) => ({ ...one, id: `stopped-${index}-${one.at}` })),
    };
    expect((await openFile(file(before))).stopped).toEqual(circumstances.stopped);
  });

  it('gives a name of its own to an exchange that has that of a stopped request', async () => {
    const [stopped] = reportOf([], circumstances, 'shown', new Date(0)).stopped;
    const sameName = { ...noAllowOrigin, id: stopped?.id ?? '' };
    const { exchanges } = await openFile(file(reportOf([diagnose(sameName, [])], circumstances, 'shown', new Date(0))));
    expect(exchanges[0]?.id).not.toBe(stopped?.id);
  });

  it('leads to the same diagnoses, masked or not', async () => {
    const { exchanges } = await openFile(file(report(recorded.map(redacted), 'masked')));
    expect(judged(exchanges).map(([, ...rest]) => rest)).toEqual(judged(recorded).map(([, ...rest]) => rest));
  });

  it('holds what was found, for programs without an engine', () => {
    const [first] = report(recorded).findings;
    expect(first).toMatchObject({ exchange: '51', outcome: 'blocked', code: 'MissingAllowOriginHeader' });
    expect(first?.policy?.origins).toEqual([page]);
  });

  it('holds no secret once it is masked', () => {
    const text = JSON.stringify(report(recorded.map(redacted), 'masked'));
    expect(text).not.toMatch(/sesame|sid=open/);
    expect(JSON.stringify(report(recorded))).toMatch(/sesame/);
  });
});

const asked = { method: 'GET', url: `${api}/x`, headers: [] };
const harWith = (wrong: object) => ({
  log: {
    entries: [
      { startedDateTime: '2026-01-01T00:00:00Z', request: asked, response: { status: 200, headers: [] }, ...wrong },
    ],
  },
});

describe('a file that cannot be read is refused', () => {
  const whole = report(recorded);
  const [first, ...others] = whole.exchanges;
  it.each<[string, unknown, RegExp]>([
    ['broken JSON, with line and column', '{\n  "format": oops\n}', /not JSON, line 2, column 13/],
    ['JSON of another kind', { hello: 'world' }, /neither a report of CORS Explainer nor a HAR/],
    ['no object', '[1]', /neither a report/],
    ['a later version', { ...whole, version: 2 }, /report of version 2. This extension reads version 1/],
    ['a version that is none', { ...whole, version: { toString: 1 } }, /version \{"toString":1\}\. This/],
    [
      'a field that holds a book',
      { ...whole, exchanges: [{ ...first, startedAt: 'x'.repeat(5000) }] },
      /and is "x{99}…\.$/,
    ],
    [
      'a field whose name is a book',
      { ...whole, notes: { ['x'.repeat(5000)]: { error: 1 } } },
      /^`notes\.x{94}…` \(line 1, column [\d,]+\) has to be string, and is 1\.$/,
    ],
    [
      'a field that is missing',
      { ...whole, exchanges: [{ ...first, hops: [{ url: `${api}/x`, startedAt: 0 }] }, ...others] },
      /^`exchanges\.0\.hops\.0\.method` \(line 1, column \d+\) is missing\.$/,
    ],
    [
      'a field of another type',
      { ...whole, exchanges: [{ ...first, startedAt: 'noon' }] },
      /`exchanges\.0\.startedAt` \(line 1, column \d+\) has to be number, and is "noon"/,
    ],
    [
      'a stopped request without a URL',
      { ...whole, stopped: [{ at: 1 }] },
      /^`stopped\.0\.url` \(line 1, column [\d,]+\) is missing\.$/,
    ],
    [
      'a HAR without requests in its entries',
      { log: { entries: [{ startedDateTime: '2026-01-01T00:00:00Z' }] } },
      /`log\.entries\.0\.request` .* is missing/,
    ],
    [
      'a moment that no calendar holds',
      { ...whole, exchanges: [{ ...first, startedAt: 1e20 }] },
      /`exchanges\.0\.startedAt` .* has to be <=8640000000000000, and is 100000000000000000000/,
    ],
    [
      'no hop at all',
      { ...whole, exchanges: [{ ...first, hops: [] }] },
      /`exchanges\.0\.hops` .* has to be >=1, and is 0/,
    ],
    [
      'a HAR whose time is none',
      harWith({ startedDateTime: 'yesterday' }),
      /startedDateTime` .* has to be a date with a time, and is "yesterday"/,
    ],
    [
      'a HAR with a header that is none',
      harWith({ request: { ...asked, headers: [{ value: 'A' }] } }),
      /headers\.0\.name`/,
    ],
    ['a text in the place of an object', { log: 'none' }, /`log` \(line 1, column 8\) has to be Object, and is "none"/],
    ['a text that goes on after its end', '{} x', /not JSON, line 1, column 4/],
    ['half a file', '{"format":\n"cors', /not JSON, line 2, column 6/],
    ['a control character within a text', '{"a":\n "b\u0001"}', /not JSON, line 2, column 4/],
    ['an HTML page', '<!doctype html>', /not JSON/],
    ['nothing', '', /not JSON/],
  ])('%s', async (_, content, reason) => {
    await expect(openFile(file(content))).rejects.toThrow(reason);
  });

  it('by its place once, though the parser says it too', async () => {
    await expect(openFile(file('{"a":1} x'))).rejects.toThrow(/^(?!.*(position|line \d+ column))/);
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError('JSON.parse: expected property name at line 1 column 3 of the JSON data');
    });
    onTestFinished(() => parse.mockRestore());
    await expect(openFile(file('{ a }'))).rejects.toThrow(/: JSON\.parse: expected property name\.$/);
  });

  it('by the line of what is wrong', async () => {
    const lines = JSON.stringify({ ...whole, exchanges: [first, { ...first, type: 7 }] }, undefined, 1).split('\n');
    const wrong = lines.findIndex((text) => /"type": 7/.test(text));
    const place = `(line ${wrong + 1}, column ${(lines[wrong]?.indexOf('7') ?? 0) + 1})`;
    await expect(openFile(file(lines.join('\n')))).rejects.toThrow(place);
  });

  it('at its end where it is cut off, without a search', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    await expect(openFile(file('{"log":\n[1,'))).rejects.toThrow(/line 2, column 4/);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  it('without a place where that takes long to find', async () => {
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 400));
    await expect(openFile(file('{"log":[1,2,3,4,5,NaN,6,7,8]}'))).rejects.toThrow(/^It is not JSON: /);
    clock.mockRestore();
  });

  it('more than is ever read', async () => {
    await expect(openFile({ ...file(whole), size: mostBytes + 1 })).rejects.toThrow(/the most that is read is 64 MB/);
  });

  it('more entries of a HAR than are ever looked at', async () => {
    const entries = Array.from({ length: 100_001 }, () => 0);
    await expect(openFile(file({ log: { entries } }))).rejects.toThrow(/`log\.entries/);
  });

  it('more requests than can be shown', async () => {
    const many = Array.from({ length: 20_001 }, () => fine);
    await expect(openFile(file({ ...whole, exchanges: many }))).rejects.toThrow(/20,001 requests/);
  });
});

describe('a HAR', () => {
  it('opens again with the same diagnoses', async () => {
    const { exchanges } = await openFile(file(harOf(recorded, '1'), 'all.har'));
    expect(judged(exchanges).sort()).toEqual(judged(recorded).sort());
  });

  it('opens again with how each request ended', async () => {
    const lines = answered(200, { 'Content-Type': 'text/html' });
    const ended = [
      { state: 'failed', at: 1, error: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING', afterStart: true },
      { state: 'failed', at: 1, error: 'net::ERR_BLOCKED_BY_RESPONSE' },
      { state: 'completed', at: 1 },
      { state: 'untold' },
    ] as const;
    const exactError = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite';
    const saved = ended.map((outcome, at) => exchange(`${at}`, { hops: [hop(`${api}/${at}`, 'GET', lines)], outcome }));
    const exact = saved.map((one, at) => (at === 1 ? { ...one, exactError } : one));
    const { exchanges } = await openFile(file(harOf(exact, '1'), 'all.har'));
    const endOf = ({ outcome, exactError: exactly }: Exchange) => [{ ...outcome, at: 0 }, exactly];
    expect(exchanges.map(endOf)).toEqual(exact.map(endOf));
  });

  it('keeps a redirect that was not wanted', async () => {
    const away = hop(`${api}/old`, 'GET', {
      ...answered(302, { 'Access-Control-Allow-Origin': page, Location: `${api}/new` }),
      redirectedTo: `${api}/new`,
    });
    const unwanted = exchange('55', { hops: [away], outcome: { state: 'failed', at: 5, error: 'net::ERR_ABORTED' } });
    const { exchanges } = await openFile(file(harOf([unwanted], '1'), 'all.har'));
    expect(judged(exchanges)).toEqual([[`${api}/old`, 'cannot tell', '', 'redirect-refused']]);
  });

  const entry = (at: number, method: string, url: string, rest: object = {}, lines: Record<string, string> = {}) => ({
    startedDateTime: new Date(at).toISOString(),
    request: { method, url, headers: headers(lines) },
    response: { status: 200, headers: [], ...rest },
    _resourceType: 'fetch',
  });
  const read = (entries: object[]) =>
    exchangesOf(v.parse(harFile, { log: { creator: { name: 'WebInspector' }, entries } }));

  it('pairs each preflight with the request it was asked for', () => {
    const asks = (method: string) => ({ Origin: page, 'Access-Control-Request-Method': method });
    const exchanges = read([
      entry(1, 'PUT', `${api}/a`, { status: 0, _error: 'net::ERR_FAILED' }),
      entry(2, 'DELETE', `${api}/a`, { status: 0, _error: 'net::ERR_FAILED' }),
      entry(3, 'OPTIONS', `${api}/a`, { status: 405 }, asks('DELETE')),
      entry(4, 'OPTIONS', `${api}/a`, { status: 401 }, asks('PUT')),
    ]);
    expect(
      exchanges.map(({ hops, initiator }) => [hops[0]?.method, hops[0]?.preflight?.response?.status, initiator]),
    ).toEqual([
      ['PUT', 401, page],
      ['DELETE', 405, page],
    ]);
  });

  describe('of many requests to one URL', () => {
    const asks = { Origin: page, 'Access-Control-Request-Method': 'PUT' };
    const letIn = { headers: headers({ 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'PUT' }) };
    const never = { status: 0, _error: 'net::ERR_FAILED' };
    const put = (at: number, time: number, response: object = letIn, blocked = time) => ({
      ...entry(at, 'PUT', `${api}/a`, response, { Origin: page }),
      ...{ time, timings: { blocked } },
    });
    const preflight = (at: number, response: object = letIn) => ({
      ...entry(at, 'OPTIONS', `${api}/a`, response, asks),
      ...{ _resourceType: 'preflight', time: 5 },
    });
    const start = Date.UTC(2026, 0, 1);
    /** Of each request in order, when the preflight it was given began. */
    const pairedIn = (creator: string, entries: object[]) =>
      exchangesOf(v.parse(harFile, { log: { creator: { name: creator }, entries } })).map(
        ({ hops: [first] }) => first?.preflight?.startedAt,
      );

    it('passes over one that used a remembered preflight', () => {
      const exchanges = read([
        put(start, 40),
        put(start + 10_000, 12, never),
        preflight(start + 10_001, { headers: [] }),
      ]);
      expect(exchanges.map((one) => diagnose(one, []).verdict)).toMatchObject([
        { outcome: 'allowed' },
        { outcome: 'blocked', code: 'PreflightMissingAllowOriginHeader' },
      ]);
      expect(exchanges[0]?.hops[0]?.preflight).toBeUndefined();
    });

    it('passes over one that is long sent and still has no answer', () => {
      const entries = [put(0, 30_000, letIn, 2), put(10_000, 40), preflight(10_001)];
      expect(pairedIn('WebInspector', entries)).toEqual([undefined, 10_001]);
    });

    it('passes over one that was answered where the preflight was refused', () => {
      const entries = [put(0, 40, never), put(1, 40), preflight(2, { status: 403 })];
      expect(pairedIn('WebInspector', entries)).toEqual([2, undefined]);
    });

    it('gives each of a burst, and of what is asked again and again, its own', () => {
      const polls = [0, 1000, 2000, 3000, 4000, 5000, 6000].map((at) => put(at, 40));
      const asked = [1, 3001, 6001].map((at) => preflight(at));
      expect(pairedIn('WebInspector', [...polls, ...asked])).toEqual([
        ...[1, undefined, undefined],
        ...[3001, undefined, undefined, 6001],
      ]);
      const burst = [put(0, 60), put(10, 60), put(20, 60), preflight(30), preflight(40), preflight(50)];
      expect(pairedIn('WebInspector', burst)).toEqual([30, 40, 50]);
    });

    it('knows that times in Firefox hold no waiting for a preflight', () => {
      const entries = [put(0, 0), put(10_000, 0), preflight(10_500), put(20_000, 3), preflight(20_100)];
      expect(pairedIn('Firefox', entries)).toEqual([undefined, 10_500, 20_100]);
    });

    it('knows that a proxy sees the preflight first', () => {
      const refused = preflight(20_000, { status: 401 });
      const entries = [preflight(0), put(10, 30), put(5000, 30), refused, preflight(30_000), put(30_010, 30)];
      expect(pairedIn('mitmproxy', entries)).toEqual([0, undefined, 30_000]);
    });

    it('opens again with each as it was saved', async () => {
      const recorded = [0, 2, 1].map((second, index) => {
        const at = start + second;
        const permission = { at, status: 403, headers: headers({ 'X-Index': `${index}` }) };
        const asked = { requestId: `${index}`, startedAt: start + 5 - index, response: permission };
        const hops = [
          hop(`${api}/a`, 'PUT', { startedAt: at, preflight: { ...asked, outcome: { state: 'completed', at } } }),
        ];
        return exchange(`${index}`, {
          startedAt: at,
          hops,
          outcome: { state: 'failed', at, error: 'net::ERR_FAILED' },
        });
      });
      const { exchanges } = await openFile(file(harOf(recorded, '1'), 'all.har'));
      const indexes = exchanges.map(({ hops }) => hops[0]?.preflight?.response?.headers[0]?.value);
      expect(indexes).toEqual(['0', '2', '1']);
    });
  });

  it.each(['none', null, {}])('is read as well where its durations are %j', (duration) => {
    const [one] = read([{ ...entry(1, 'GET', `${api}/a`, {}, { Origin: page }), time: duration, timings: duration }]);
    expect(one?.outcome.state).toBe('completed');
  });

  it('leaves out the page itself and what stays at home', () => {
    const document = { ...entry(1, 'GET', `${page}/`), _resourceType: 'document' };
    expect(read([document, entry(2, 'GET', `${page}/own`, {}, { Referer: `${page}/` })])).toEqual([]);
  });

  it('asks the name of the page where no header names its origin, and takes words for no URL', () => {
    const pages = [`${page}/`, 'My shop'].map((title, index) => ({ id: `page_${index}`, title }));
    const entries = pages.map(({ id }) => ({ ...entry(1, 'GET', `${api}/${id}`), pageref: id }));
    const exchanges = exchangesOf(v.parse(harFile, { log: { creator: { name: 'WebInspector' }, pages, entries } }));
    expect(exchanges.map(({ initiator }) => initiator)).toEqual([page, undefined]);
  });

  it('reads HTTP/2 and several lines of one header', () => {
    const [one] = read([
      entry(
        1,
        'GET',
        `${api}/a`,
        { headers: headers({ 'set-cookie': 'a=1\nb=2' }) },
        { ':authority': 'x', Origin: page },
      ),
    ]);
    expect(one?.hops[0]?.request?.headers.map(({ name }) => name)).toEqual(['Origin']);
    expect(one?.hops[0]?.response?.headers.map(({ value }) => value)).toEqual(['a=1', 'b=2']);
  });

  it('takes a redirect that Chromium made up for no answer', () => {
    const secure = `${api}/a`;
    const plain = secure.replace('https:', 'http:');
    const made = { status: 307, redirectURL: secure, headers: headers({ 'Non-Authoritative-Reason': 'HSTS' }) };
    const asks = { Origin: page, 'Access-Control-Request-Method': 'PUT' };
    const [moved] = read([
      entry(1, 'GET', plain, made, { Origin: page }),
      entry(2, 'GET', secure, {}, { Origin: page }),
    ]);
    expect(
      moved?.hops.map(({ request, response, redirectedTo }) => [!!request, response?.status, redirectedTo]),
    ).toEqual([
      [false, undefined, secure],
      [true, 200, undefined],
    ]);
    const [asked] = read([
      entry(1, 'PUT', plain, { status: 0, _error: 'net::ERR_FAILED' }),
      entry(2, 'OPTIONS', plain, made, asks),
    ]);
    expect(asked && diagnose(asked, []).explanation?.cause).toBe('preflight-moved');
  });

  it('takes what has a header of the network for sent, and says of what has none that it cannot tell', () => {
    const provisional = { Origin: page, Referer: `${page}/`, 'User-Agent': 'Chrome' };
    const failed = { status: 0, _error: 'net::ERR_FAILED' };
    const exchanges = read([
      entry(1, 'GET', `${api}/aborted`, failed, provisional),
      entry(2, 'GET', `${api}/http2`, failed, { ...provisional, ':authority': 'api.example.com' }),
      entry(3, 'GET', `${api}/http1`, failed, { ...provisional, Host: 'api.example.com' }),
      entry(4, 'GET', `${api}/fetched`, failed, { ...provisional, 'Sec-Fetch-Mode': 'cors' }),
    ]);
    expect(exchanges.map((one) => diagnose(one, []).explanation?.cause)).toEqual([
      undefined,
      ...['local-network-mismatch', 'local-network-mismatch', 'local-network-mismatch'],
    ]);
    expect(exchanges.map((one) => diagnose(one, []).verdict.outcome)[0]).toBe('cannot tell');
  });

  it('reads no mode out of what DevTools were not shown of a request from a worker', () => {
    const letIn = { headers: headers({ 'Access-Control-Allow-Origin': page }) };
    const [asked] = read([entry(1, 'GET', `${api}/by-worker`, letIn, { 'User-Agent': 'Chrome', Referer: '' })]);
    const { verdict, warnings } = diagnose(asked as Exchange, []);
    expect([verdict.outcome, warnings]).toEqual(['allowed', undefined]);
  });

  it('tells what the rules of the page stopped', async () => {
    const stopped = { status: 0, _error: '' };
    const shown = { headers: headers({ 'Content-Security-Policy': "connect-src 'self'" }) };
    const entries = [
      { ...entry(1, 'GET', `${page}/`, shown), _resourceType: 'document', pageref: 'page_1' },
      entry(3, 'GET', 'http://plain.example/', { ...stopped }, { Origin: page }),
      entry(2, 'POST', `${api}/users`, stopped, { Origin: page }),
      { ...entry(4, 'GET', 'http://plain.example/a.png', stopped), _resourceType: 'image' },
    ];
    const pages = [{ id: 'page_1', title: `${page}/` }];
    const opened = await openFile(file({ log: { creator: { name: 'WebInspector' }, pages, entries } }));
    expect(opened.exchanges).toEqual([]);
    expect(
      stoppedDiagnoses(opened).map(({ exchange: { type, hops }, explanation }) => [
        ...[hops[0]?.method, hops[0]?.url, type],
        explanation?.cause,
      ]),
    ).toEqual([
      ['POST', `${api}/users`, 'xmlhttprequest', 'content-security-policy'],
      ['GET', 'http://plain.example/', 'xmlhttprequest', 'content-security-policy'],
      ['GET', 'http://plain.example/a.png', 'image', 'mixed-content'],
    ]);
  });

  it('counts neither what passed nor a page among what the rules stopped', async () => {
    const stopped = { status: 0, _error: '' };
    const entries = [
      { ...entry(1, 'GET', `${page}/logo.png`), _resourceType: 'image' },
      { ...entry(2, 'GET', 'http://plain.example/', stopped), _resourceType: 'document' },
      { ...entry(3, 'GET', 'http://plain.example/a.png', stopped), _resourceType: 'image' },
    ];
    const opened = await openFile(file({ log: { creator: { name: 'WebInspector' }, entries } }));
    expect(opened.stopped.map(({ url }) => url)).toEqual(['http://plain.example/a.png']);
  });

  it('takes a type of any name for no more than its name', () => {
    const [one] = read([{ ...entry(1, 'GET', `${api}/a`, {}, { Origin: page }), _resourceType: 'constructor' }]);
    expect(one?.type).toBe('constructor');
    expect(one && diagnose(one, []).failures).toBeUndefined();
  });

  it('knows Firefox by its name', () => {
    const log = { creator: { name: 'Firefox' }, entries: [entry(1, 'GET', `${api}/a`, {}, { Origin: page })] };
    expect(exchangesOf(v.parse(harFile, { log }))[0]?.family).toBe('firefox');
  });

  describe('of others than DevTools', () => {
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
      expect(
        (await opened('WebInspector', [entry(1, 'GET', `${api}/a`, {}, asking('chrome'))])).caution,
      ).toBeUndefined();
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
});

describe('markdown', () => {
  it('is a ticket: asked, answered, needed, fixed, seen again', () => {
    const snippet = {
      parts: [{ file: 'app.js', where: 'At the top.', language: 'javascript' as const, code: 'app.use(cors());' }],
      notes: ['One note.'],
    };
    const text = markdownOf(diagnose(put, []), { name: 'Express', snippet });
    for (const part of [
      "## A login check answered the browser's permission question (the preflight) with `401`",
      '`PUT https://api.example.com/users/7` from `https://app.example.com` failed in the browser.',
      '`PreflightMissingAllowOriginHeader`',
      '```http\nOPTIONS https://api.example.com/users/7\nOrigin: https://app.example.com',
      '```http\n401\nWWW-Authenticate: Bearer\n```',
      'The request itself was never sent.',
      '### Seen and needed',
      '### Fix, on the server',
      '```javascript\napp.use(cors());\n```',
      '- One note.',
      '### Reproduce with curl',
      "--header 'Access-Control-Request-Method: PUT'",
    ])
      expect(text).toContain(part);
  });

  it('says of what it is not certain, and calls nothing blocked that was given up', () => {
    const guessed = authBeforeCors;
    const because = guessed.explanation?.because ?? '';
    expect(because).not.toBe('');
    expect(markdownOf(guessed)).toContain(`\n\n${words.diagnosis.probably} ${because}`);
    expect(reportOf([guessed], noCircumstances, 'shown', new Date(0)).findings).toMatchObject([{ because }]);
    const aborted = { ...noAllowOrigin, outcome: { state: 'failed', at: 1, error: 'net::ERR_ABORTED' } } as const;
    expect(markdownOf(diagnose({ ...aborted, hops: [hop(`${api}/x`)] }, []))).not.toContain('blocked');
  });

  it('says why it cannot tell', () => {
    const moved = { ...answered(302, { Location: `${api}/b` }), redirectedTo: `${api}/b` };
    const unwanted = exchange('1', {
      hops: [hop(`${api}/a`, 'GET', moved)],
      outcome: { state: 'failed', at: 1, error: 'net::ERR_ABORTED' },
    });
    const one = diagnose(unwanted, []);
    expect(one.verdict.outcome).toBe('cannot tell');
    const [, , first] = markdownOf(one).split('\n');
    expect(first).toMatch(/^This is about `GET .+`\. The page or the browser did not want this redirect\./);
    expect(markdownOf(one)).not.toContain('failed in the browser');
  });

  it('says of each header where it stood, what it was and what is needed', () => {
    const evidenceIn = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('- `Access-Control-Allow-Origin` '));
    const { messages, seen, needed, notSent, redirectHop } = words.diagnosis;
    expect(evidenceIn(markdownOf(trailingSlash))).toEqual([
      `- \`Access-Control-Allow-Origin\` ${messages.response}. ${seen}: \`${page}/\`. ${needed}: \`${page}\``,
    ]);
    expect(evidenceIn(markdownOf(diagnose(redirected, [])))).toEqual([
      `- \`Access-Control-Allow-Origin\` ${messages.response} ${redirectHop(1)}. ${seen}: ${notSent}. ${needed}: \`${page}\``,
    ]);
  });

  it('announces no code where a server needs none', () => {
    const text = markdownOf(authBeforeCors, { name: 'Express', snippet: { parts: [], notes: ['One note.'] } });
    expect(text).toContain('- One note.');
    expect(text).not.toContain(words.ticket.codeFor('Express'));
  });

  it('numbers the steps of a fix', () => {
    expect(markdownOf(authBeforeCors)).toContain(
      '\n\n1. Move the CORS middleware above the login check.\n2. Keep the login check for every other method.\n',
    );
  });

  it('lets no value end its code', () => {
    const sneaky = { ...noAllowOrigin, hops: [hop(`${api}/x`, 'GET', answered(200, { 'X-Note': '``` # heading' }))] };
    expect(markdownOf(diagnose(sneaky, []))).toContain('````http\n200\nX-Note: ``` # heading\n````');
  });

  it.each(morning)('makes a text of fixture $exchange.id', (one) => {
    expect(markdownOf(one)).toMatch(/^## .+\n\n/);
  });

  it('says everything from masked facts, so that nothing slips through', () => {
    const text = markdownOf(diagnose(redacted(noAllowOrigin), []));
    expect(text).not.toMatch(/sesame|sid=open/);
    expect(markdownOf(diagnose(noAllowOrigin, []))).toMatch(/sesame/);
    expect(markdownOf(authBeforeCors)).toContain('authorization');
  });

  it('holds the secrets in its curl commands only where nothing is masked', () => {
    const curlOf = (text: string) => text.slice(text.indexOf(words.reproduce.title));
    expect(curlOf(markdownOf(diagnose(noAllowOrigin, [])))).not.toMatch(/sesame|sid=open/);
    expect(curlOf(markdownOf(diagnose(noAllowOrigin, []), undefined, 'shown'))).toMatch(/sesame|sid=open/);
  });
});
