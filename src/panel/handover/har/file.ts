/** What is read of a HAR, whatever saved it; `entry.ts` says what one entry means. */
import * as v from 'valibot';
import { finite, lastMoment, storedPage, timedStatus } from '../../../journal/stored.ts';
import { words } from '../../words.ts';
import { savedNote } from '../report.ts';

const unknown = () => undefined;
/** What programs do not know, they leave out or write as `null`. */
const text = v.nullish(v.string(), unknown);
const line = v.object({ name: v.string(), value: v.nullish(v.string(), '') });
/** In ms, and negative if it is not known. No other value is a reason to refuse a file. */
const duration = v.fallback(finite, -1);
const entry = v.object({
  /** Read as ms since the epoch. Safari leaves it empty if it does not know. */
  startedDateTime: v.pipe(
    v.string(),
    v.check(
      (iso) => iso === '' || !Number.isNaN(momentOf(iso)),
      () => words.open.moment,
    ),
    v.transform((iso) => (iso === '' ? 0 : momentOf(iso))),
  ),
  time: duration,
  /** `blocked` is how long the request waited before it was sent, `receive` how long its body took. */
  timings: v.fallback(v.object({ blocked: duration, receive: duration }), { blocked: -1, receive: -1 }),
  pageref: text,
  request: v.object({ method: v.string(), url: v.string(), headers: v.array(line) }),
  response: v.object({
    /** Firefox writes none for a request that was not answered. */
    status: v.nullish(finite, 0),
    headers: v.array(line),
    redirectURL: text,
    /** Written by Chromium, Safari, and others that imitate them. */
    _error: text,
    /** Playwright. */
    _failureText: text,
  }),
  _resourceType: text,
  /** Playwright. */
  _apiRequest: v.nullish(v.boolean(), unknown),
  /** Chromium. */
  _fromCache: text,
});

/**
 * What only this panel writes, and what is therefore believed only of its own files: facts that decide, and that HAR
 * has no field for.
 */
const ownEntry = v.object({
  ...entry.entries,
  request: v.object({ ...entry.entries.request.entries, _sent: v.exactOptional(v.boolean()) }),
  response: v.object({
    ...entry.entries.response.entries,
    _state: v.exactOptional(v.picklist(['pending', 'streaming', 'completed'])),
    /** The recording itself did not know the outcome. */
    _untold: v.exactOptional(v.literal(true)),
    /** The head of the answer had already reached the page. */
    _afterStart: v.exactOptional(v.literal(true)),
    _handedOver: v.exactOptional(v.array(v.object({ name: v.string(), value: v.string() }))),
    /** A page can make this up, earlier reports contain it, and so can a HAR. */
    _timedStatus: v.optional(
      v.pipe(
        v.number(),
        v.transform((status) => (v.is(timedStatus, status) ? status : undefined)),
      ),
    ),
  }),
  _interrupted: v.exactOptional(v.literal(true)),
  _tooLarge: v.exactOptional(v.literal(true)),
  /** The number of the exchange in the file: equal for messages that belong together. */
  _exchange: v.exactOptional(finite),
  _tabId: v.exactOptional(finite),
  _frameId: v.exactOptional(finite),
  _documentId: v.exactOptional(v.string()),
  /** Only with the first message of each request. */
  _note: v.exactOptional(savedNote),
});

export type Entry = v.InferOutput<typeof ownEntry>;

/** All messages of a page; far fewer are shown. */
const mostEntries = 100_000;

const program = v.nullish(v.object({ name: text }), unknown);
const page = v.object({ id: text, title: text });
/** Requests name their page only by its origin; the documents that were shown stand beside them. */
const ownPage = v.object({ ...page.entries, _visit: v.exactOptional(storedPage) });
type Page = v.InferOutput<typeof ownPage>;
const fileOf = (one: v.GenericSchema<unknown, Entry>, ofPage: v.GenericSchema<unknown, Page>) =>
  v.object({
    log: v.object({
      browser: program,
      creator: program,
      pages: v.nullish(v.array(ofPage), []),
      entries: v.pipe(v.array(one), v.maxLength(mostEntries)),
    }),
  });
const ownFile = fileOf(ownEntry, ownPage);
const anyFile = fileOf(entry, page);
/** Identifies a file of this panel. */
export const ownName = 'CORS Explainer';
const signed = v.object({ log: v.object({ creator: v.object({ name: v.literal(ownName) }) }) });

export const harFile = v.lazy((file) => (v.is(signed, file) ? ownFile : anyFile));

export type HarFile = v.InferOutput<typeof harFile>;

/** `Date` drops fractions of a millisecond. */
function momentOf(iso: string): number {
  const [, finer = ''] = /\.\d{3}(\d+)/.exec(iso) ?? [];
  return onCalendar(Date.parse(iso.replace(/(\.\d{3})\d+/, '$1')) + Number(`0.${finer}`));
}

/** No request was made before 1970: .NET writes the year 1 for a moment that it does not know. */
export function onCalendar(ms: number): number {
  return Math.min(Math.max(0, ms), lastMoment);
}
