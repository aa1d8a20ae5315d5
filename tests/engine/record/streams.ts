/** Observations as a browser would report them, and a recorder that takes them. */
import { expect } from 'vitest';
import type { EventName, Exchange, Family, HeaderLine, Observation } from '../../../src/engine/exchange.ts';
import { createRecording, observationsOf, observe, type Recording, takeChanges } from '../../../src/engine/record.ts';

export const page = 'https://app.example';
export const api = 'https://api.example/items';
export const elsewhere = 'https://other.example/items';

export interface About {
  id: string;
  url?: string;
  method?: string;
  type?: string;
  initiator?: string | undefined;
  tabId?: number;
  frameId?: number;
  documentId?: string;
}

export const get: About = { id: '1' };
export const put: About = { id: '1', method: 'PUT' };

/** One observation of a request; `more` adds what only this event shows. */
function seen(about: About, at: number, event: EventName, more: Partial<Observation> = {}): Observation {
  const { id, url = api, method = 'GET', type = 'xmlhttprequest', tabId = 1, frameId = 0, documentId = 'D1' } = about;
  const initiator = 'initiator' in about ? about.initiator : page;
  return {
    event,
    requestId: id,
    timeStamp: at,
    tabId,
    frameId,
    documentId,
    url,
    method,
    type,
    ...(initiator !== undefined && { initiator }),
    ...more,
  };
}

export const origin: HeaderLine = { name: 'Origin', value: page };
export const allowAny: HeaderLine = { name: 'Access-Control-Allow-Origin', value: '*' };

export const begin = (about: About, at: number) => seen(about, at, 'onBeforeRequest');
export const send = (about: About, at: number, headers: HeaderLine[] = [origin]) =>
  seen(about, at, 'onSendHeaders', { requestHeaders: headers });
export const receive = (about: About, at: number, status = 200, headers: HeaderLine[] = [allowAny]) =>
  seen(about, at, 'onHeadersReceived', { status, responseHeaders: headers });
export const redirect = (about: About, at: number, to: string, status = 307) =>
  seen(about, at, 'onBeforeRedirect', { status, redirectUrl: to });
export const start = (about: About, at: number, status = 200, headers: HeaderLine[] = [allowAny]) =>
  seen(about, at, 'onResponseStarted', { status, responseHeaders: headers });
export const complete = (about: About, at: number, status = 200, headers: HeaderLine[] = [allowAny]) =>
  seen(about, at, 'onCompleted', { status, responseHeaders: headers });
export const fail = (about: About, at: number, error = 'net::ERR_FAILED') =>
  seen(about, at, 'onErrorOccurred', { error });

/** A request that was answered and allowed, four moments from `at` on. */
export const passed = (about: About, at: number): Observation[] => [
  begin(about, at),
  send(about, at + 1),
  receive(about, at + 2),
  start(about, at + 3),
  complete(about, at + 4),
];

/** A preflight that was answered, five moments from `at` on. */
export function preflight(about: About, at: number, asksFor: string): Observation[] {
  const options = { ...about, method: 'OPTIONS' };
  const named = { name: 'Access-Control-Request-Method', value: asksFor };
  return [
    begin(options, at),
    send(options, at + 1, [origin, named]),
    receive(options, at + 2),
    start(options, at + 3),
    complete(options, at + 4),
  ];
}

/** What a recorder keeps outside of the recording: the exchanges it was told of, and what must survive its death. */
export interface Recorder {
  recording: Recording;
  exchanges: Map<string, Exchange>;
  kept: Map<string, readonly Observation[]>;
}

export function recorder(family: Family = 'chromium'): Recorder {
  return { recording: createRecording(family), exchanges: new Map(), kept: new Map() };
}

export function feed(recorder: Recorder, observations: readonly Observation[]): Recorder {
  for (const observation of observations) feedAtOnce(recorder, [observation]);
  return recorder;
}

/** As in a burst: the changes are taken once, after the last observation. */
export function feedAtOnce(recorder: Recorder, observations: readonly Observation[]): void {
  const { recording, exchanges } = recorder;
  for (const observation of observations) observe(recording, observation);
  const changes = takeChanges(recording);
  for (const exchange of changes.exchanges) exchanges.set(exchange.id, exchange);
  for (const id of changes.withdrawn) exchanges.delete(id);
  for (const id of changes.touched) keep(recorder, id, observationsOf(recording, id));
}

function keep({ kept }: Recorder, id: string, observations: readonly Observation[]): void {
  // A copy, because the recording goes on adding to its own.
  if (observations.length > 0) kept.set(id, [...observations]);
  else kept.delete(id);
}

/** The recorder as it comes back from storage after its worker died. */
export function revived({ recording, exchanges, kept }: Recorder): Recorder {
  const stored = JSON.parse(JSON.stringify({ exchanges: [...exchanges], kept: [...kept] }));
  const unfinished = [...stored.kept].flatMap(([, observations]) => observations);
  return {
    recording: createRecording(recording.family, unfinished),
    exchanges: new Map(stored.exchanges),
    kept: new Map(stored.kept),
  };
}

/** The exchanges that some observations make, by id. */
export function recorded(observations: readonly Observation[], family: Family = 'chromium'): Record<string, Exchange> {
  return Object.fromEntries([...feed(recorder(family), observations).exchanges].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The only exchange there is. */
export function only(exchanges: Record<string, Exchange>): Exchange {
  const all = Object.values(exchanges);
  expect(all.map(({ id }) => id)).toHaveLength(1);
  return all[0] as Exchange;
}

export const preflightIds = (exchange: Exchange | undefined) => exchange?.hops.map((hop) => hop.preflight?.requestId);
