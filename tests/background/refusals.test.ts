/** What Firefox's worker notes of tabs that nobody observes. */
import { describe, expect, test } from 'vitest';
import type { Details } from '../../src/background/observation.ts';
import { createRefusals } from '../../src/background/refusals.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { browser, runWorkerIn } from './running-worker.ts';
import { api, details, type Fired, page } from './traffic.ts';

runWorkerIn('firefox');

const origin = { name: 'Origin', value: page };
const inMode = (value: string) => ({ name: 'Sec-Fetch-Mode', value });
const allow = (value: string) => ({ name: 'Access-Control-Allow-Origin', value });

/** A request that completes, as Firefox reports it. What other extensions left of its answer is shown as it starts. */
function completed(request: Partial<Details>, answer: Partial<Details> = {}, left = answer): Fired[] {
  const each = (more: Partial<Details> = {}) => details('1', { ...request, ...more });
  return [
    ['onBeforeRequest', each()],
    ['onSendHeaders', each()],
    ['onHeadersReceived', each({ statusCode: 200, responseHeaders: [], ...answer })],
    ['onResponseStarted', each({ statusCode: 200, responseHeaders: [], ...left })],
    ['onCompleted', each({ statusCode: 200 })],
  ];
}

async function noted(events: Fired[]): Promise<string[]> {
  for (const [event, seen] of events) await browser.fire(event, seen);
  await browser.idle();
  const { sightings, exchanges } = await openJournal(7, browser.session).read();
  expect(exchanges).toEqual([]);
  return sightings.map(({ url }) => url);
}

const asked = { requestHeaders: [origin, inMode('cors')] };

describe('a response that Firefox completes and refuses is noted', () => {
  test.each<[string, Partial<Details>, Partial<Details>]>([
    ['without a header', asked, {}],
    ['for another origin', asked, { responseHeaders: [allow('https://b.example')] }],
    ['to a server that is told no mode', { requestHeaders: [origin] }, {}],
    ['to such a server, with HEAD', { requestHeaders: [origin], method: 'HEAD' }, {}],
    ['behind a preflight', { ...asked, method: 'PUT' }, {}],
  ])('%s', async (_, request, answer) => {
    expect(await noted(completed(request, answer))).toEqual([api]);
    expect(browser.session.values.has('observed/7')).toBe(true);
  });
});

test('each of those that were on their way when the first was noted, once', async () => {
  const each = ['1', '2'].map((id) =>
    completed(asked).map(([event, seen]): Fired => [event, { ...seen, requestId: id }]),
  );
  const events = (each[0] ?? []).flatMap((first, index) => [first, each[1]?.[index] as Fired]);
  expect(await noted(events)).toEqual([api, api]);
});

test('what another extension took the headers of is noted, and what one gave them to is not', async () => {
  const [good, none] = [{ responseHeaders: [allow('*')] }, {}];
  expect(await noted(completed(asked, none, good))).toEqual([]);
  expect(await noted(completed(asked, good, none))).toEqual([api]);
});

describe('nothing is noted', () => {
  test.each<[string, Partial<Details>, Partial<Details>]>([
    ['of a WebSocket', { requestHeaders: [origin], type: 'websocket', url: api.replace('http', 'ws') }, {}],
    ['of a stored answer that the server confirmed', asked, { statusCode: 304 }],
    ['of a response to everybody', asked, { responseHeaders: [allow('*')] }],
    ['of a response to this origin', asked, { responseHeaders: [allow(page)] }],
    ['of a no-cors request', { requestHeaders: [origin, inMode('no-cors')] }, {}],
    ['of a form, which says its origin too', { requestHeaders: [origin], method: 'POST' }, {}],
    ['of a request without an origin', { requestHeaders: [] }, {}],
    ['of a page’s own server', { ...asked, url: `${page}/items` }, {}],
    ['of an extension', { ...asked, initiator: 'moz-extension://abc' }, {}],
    ['of a document', { ...asked, type: 'sub_frame' }, {}],
  ])('%s', async (_, request, answer) => {
    expect(await noted(completed(request, answer))).toEqual([]);
  });

  test('twice, where the response was still on its way', async () => {
    const [begun, sent, answered] = completed(asked);
    const failure: Fired = ['onErrorOccurred', details('1', { error: 'NS_ERROR_DOM_BAD_URI' })];
    expect(await noted([begun, sent, answered, failure] as Fired[])).toEqual([api]);
  });

  test('of a redirect that was followed to a server that allows it', async () => {
    const [begun, sent, redirected] = completed(asked, { statusCode: 302 });
    const followed = completed({ ...asked, url: `${api}/new` }, { responseHeaders: [allow(page)] });
    expect(await noted([begun, sent, redirected, ...followed] as Fired[])).toEqual([]);
  });
});

test.each([
  ['a worker', {}, true],
  ['Firefox as it renews a stored answer', { documentId: 'D1' }, false],
])('of requests in no tab, those of %s: %s', (_, request, isNoted) => {
  const hear = createRefusals();
  const heard = completed({ ...asked, tabId: -1, documentId: undefined, ...request }).map(([event, seen]) =>
    hear(event, seen),
  );
  expect(heard.some((each) => each !== undefined)).toBe(isNoted);
});

test('of more than 1,000 requests under way the oldest are let go', () => {
  const hear = createRefusals();
  const events = completed(asked);
  const play = (id: number, [event, seen]: Fired) => hear(event, { ...seen, requestId: String(id) });
  const [first, ...others] = Array.from({ length: 1001 }, (_, id) => id);
  for (const id of [first, ...others] as number[]) for (const each of events.slice(0, 4)) play(id, each);
  const noted = [first, ...others].filter((id) => play(id as number, events[4] as Fired));
  expect(noted).toEqual(others);
});
