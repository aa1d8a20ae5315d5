/** What is read back from storage is validated first: another version may have written it. */
import * as v from 'valibot';
import { type Exchange, isOver, type Observation, type PagePolicies } from '../engine/exchange.ts';
import type { CallStack, Note } from '../engine/notes.ts';
import { encode } from './area.ts';
import type { PageVisit } from './journal.ts';
import type { TabRecord } from './tab-record.ts';

/** JSON can hold larger numbers than can be written back. */
export const finite = v.pipe(v.number(), v.minValue(-Number.MAX_VALUE), v.maxValue(Number.MAX_VALUE));
const headers = v.array(v.object({ name: v.string(), value: v.string() }));
/** In ms since the epoch; no date can be later. */
export const lastMoment = 8.64e15;
export const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(lastMoment));
const sent = v.object({ at: moment, headers });
const received = v.object({
  at: moment,
  status: finite,
  headers,
  handedOver: v.exactOptional(headers),
  ip: v.exactOptional(v.string()),
  fromCache: v.exactOptional(v.boolean()),
});
const outcome = v.variant('state', [
  v.object({ state: v.literal('pending') }),
  v.object({ state: v.literal('streaming'), at: moment }),
  v.object({ state: v.literal('completed'), at: moment }),
  v.object({
    state: v.literal('failed'),
    at: moment,
    error: v.string(),
    afterStart: v.exactOptional(v.literal(true)),
  }),
  v.object({ state: v.literal('untold') }),
]);
const preflight = v.object({
  requestId: v.string(),
  startedAt: moment,
  request: v.exactOptional(sent),
  response: v.exactOptional(received),
  outcome,
});
const hop = v.object({
  url: v.string(),
  method: v.string(),
  startedAt: moment,
  preflight: v.exactOptional(preflight),
  request: v.exactOptional(sent),
  response: v.exactOptional(received),
  redirectedTo: v.exactOptional(v.string()),
});
export const storedExchange: v.GenericSchema<unknown, Exchange> = v.object({
  id: v.string(),
  family: v.picklist(['chromium', 'firefox']),
  tabId: finite,
  frameId: finite,
  documentId: v.exactOptional(v.string()),
  type: v.string(),
  initiator: v.exactOptional(v.string()),
  startedAt: moment,
  hops: v.pipe(v.array(hop), v.minLength(1)),
  outcome,
  interrupted: v.exactOptional(v.literal(true)),
  tooLarge: v.exactOptional(v.literal(true)),
  timedStatus: v.exactOptional(finite),
  exactError: v.exactOptional(v.string()),
});

/** Of two records of one request, whether the first is to be believed: the one that has ended, then the longer one. */
export function knowsMore(one: Exchange, other: Exchange): boolean {
  const ends = Number(isOver(one.outcome)) - Number(isOver(other.outcome));
  return (ends || encode(one).length - encode(other).length) > 0;
}

const observation: v.GenericSchema<unknown, Observation> = v.object({
  event: v.picklist([
    'onBeforeRequest',
    'onBeforeSendHeaders',
    'onSendHeaders',
    'onHeadersReceived',
    'onBeforeRedirect',
    'onResponseStarted',
    'onCompleted',
    'onErrorOccurred',
  ]),
  requestId: v.string(),
  timeStamp: v.number(),
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.exactOptional(v.string()),
  url: v.string(),
  method: v.string(),
  type: v.string(),
  initiator: v.exactOptional(v.string()),
  requestHeaders: v.exactOptional(headers),
  responseHeaders: v.exactOptional(headers),
  status: v.exactOptional(v.number()),
  redirectUrl: v.exactOptional(v.string()),
  error: v.exactOptional(v.string()),
  ip: v.exactOptional(v.string()),
  fromCache: v.exactOptional(v.boolean()),
});
export const storedDraft: v.GenericSchema<unknown, Observation[]> = v.array(observation);

export const storedCallStack: v.GenericSchema<unknown, CallStack> = v.array(
  v.object({
    description: v.exactOptional(v.string()),
    frames: v.array(v.object({ functionName: v.string(), url: v.string(), line: finite, column: finite })),
  }),
);
/** The page can make up its own timings. */
export const timedStatus = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const note: v.GenericSchema<unknown, Note> = v.variant('about', [
  v.object({
    about: v.literal('request'),
    method: v.string(),
    url: v.string(),
    at: v.number(),
    endedBy: v.number(),
    type: v.string(),
    status: v.number(),
    error: v.exactOptional(v.string()),
    callStack: v.exactOptional(storedCallStack),
    viaServiceWorker: v.exactOptional(v.literal(true)),
  }),
  v.object({
    about: v.literal('violation'),
    url: v.string(),
    at: v.number(),
    directive: v.string(),
    policy: v.string(),
    callStack: v.exactOptional(storedCallStack),
  }),
  v.object({
    about: v.literal('timing'),
    url: v.string(),
    at: v.number(),
    endedAt: v.number(),
    status: timedStatus,
  }),
]);
/** Each on its own: one that cannot be parsed costs none of the others. */
export const storedNotes = v.pipe(
  v.array(v.unknown()),
  v.transform((notes) => notes.flatMap((one) => checked(note, one) ?? [])),
);

export const storedSegment = v.record(v.string(), v.string());

const policies: v.GenericSchema<unknown, PagePolicies> = v.object({
  contentSecurity: v.exactOptional(v.array(v.string())),
  embedder: v.exactOptional(v.string()),
});
export const storedPage: v.GenericSchema<unknown, PageVisit> = v.object({
  url: v.string(),
  at: moment,
  began: v.exactOptional(moment),
  documentId: v.exactOptional(v.string()),
  policies: v.exactOptional(policies),
});
export const recordingState = v.picklist(['on', 'paused']);

export const storedTab: v.GenericSchema<unknown, TabRecord> = v.object({
  pages: v.array(storedPage),
  formerDocument: v.exactOptional(v.string()),
  left: v.exactOptional(v.object({ documentId: v.string(), by: moment })),
  formerAt: v.exactOptional(moment),
  sightings: v.array(
    v.object({
      url: v.string(),
      method: v.string(),
      type: v.string(),
      initiator: v.exactOptional(v.string()),
      error: v.string(),
      at: v.number(),
    }),
  ),
  earlierSightings: v.exactOptional(v.number()),
  leftBehind: v.exactOptional(v.object({ blocked: v.number(), unfinished: v.number() })),
  since: v.number(),
  evicted: v.number(),
  lost: v.number(),
  recording: recordingState,
  resumedAt: v.exactOptional(moment),
  preserveLog: v.boolean(),
});

/** The value if it has the shape, undefined otherwise. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
