import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../../src/engine/exchange.ts';
import { harFile } from '../../../../src/panel/handover/har/file.ts';
import { exchangesOf } from '../../../../src/panel/handover/har/read.ts';
import { harOf } from '../../../../src/panel/handover/har/write.ts';
import { openFile } from '../../../../src/panel/handover/saved-file.ts';
import { stoppedDiagnoses } from '../../../../src/panel/judging/stopped.ts';
import { answered, exchange, headers, hop, page } from '../../fixtures.ts';
import { api, entry, file, judged, recorded } from '../samples.ts';

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
      entry(5, 'GET', 'localhost:3000/users', { status: 0, _error: 'net::ERR_FAILED' }),
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
      ['GET', 'localhost:3000/users', 'xmlhttprequest', 'unsupported-scheme'],
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
});
