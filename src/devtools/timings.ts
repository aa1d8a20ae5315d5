/**
 * Firefox completes a response that it withholds from the page, and shows that in one place: the page's own resource
 * timing gives such a request status 0, and any other its real status, with or without `Timing-Allow-Origin` (measured
 * in Firefox 153). Reading the entries changes nothing in the page. Workers and frames have timings of their own.
 */
import type { Evaluate } from '../browser.ts';
import type { TimingNote } from '../engine/notes.ts';
import { longestUrl } from './notes.ts';

/**
 * The page's clock is read along with the entries, because the clock may have been set since the page began. On a busy
 * machine, code between two readings takes up to 73 ms (measured), and a timing that is 6 ms off matches no request: so
 * nothing stands between them.
 * @param documentBegan of the document that was read last: if it is another one, everything is read
 */
const expression = (documentBegan: number, since: number) => `(() => {
  const began = performance.timeOrigin;
  const since = began === ${documentBegan} ? ${since} : 0;
  const now = performance.now();
  const clock = Date.now() - now;
  const timings = performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => responseEnd >= since && !name.startsWith(self.origin + '/'))
    .map(({ name, startTime, responseEnd, responseStatus }) =>
      ({ url: name, start: startTime, end: responseEnd, status: responseStatus }));
  return { began, now, clock, timings };
})()`;

/** In ms: an entry appears a moment after its request ended. */
const slack = 1000;

export interface Timings {
  /** The entries that were not read before. */
  read(): Promise<TimingNote[]>;
}

export function createTimings(evaluate: Evaluate): Timings {
  /**
   * When the document of these entries began. The document says so itself, because a change of documents is reported
   * later (measured).
   */
  let documentBegan = 0;
  let since = 0;
  let seen = new Set<string>();
  return {
    async read() {
      const answer = answerFrom(await evaluate(expression(documentBegan, since)));
      if (!answer) return [];
      const { began, now, clock, timings } = answer;
      const known = began === documentBegan ? seen : new Set();
      // Entries that the next reading leaves out need not be remembered.
      seen = new Set(timings.map(nameOf));
      documentBegan = began;
      since = now - slack;
      return timings.filter((timing) => !known.has(nameOf(timing))).map((timing) => noteOf(timing, clock));
    },
  };
}

/** An entry; times in ms since the page began. */
interface Timing {
  url: string;
  start: number;
  end: number;
  status: number;
}

interface Answer {
  /** In ms since the epoch, as `clock`. */
  began: number;
  now: number;
  clock: number;
  timings: Timing[];
}

/** The page can replace `performance` with anything, so nothing is taken for granted. */
function answerFrom(answer: unknown): Answer | undefined {
  const { began, now, clock, timings }: Partial<Record<keyof Answer, unknown>> = answer ?? {};
  if (!isNumber(began) || !isNumber(now) || !isNumber(clock) || !Array.isArray(timings)) return undefined;
  return { began, now, clock, timings: timings.filter(isTiming) };
}

function noteOf({ url, start, end, status }: Timing, clock: number): TimingNote {
  return { about: 'timing', url, at: clock + start, endedAt: clock + end, status };
}

function nameOf({ url, start, end, status }: Timing): string {
  return [url, start, end, status].join(' ');
}

function isTiming(value: unknown): value is Timing {
  const { url, start, end, status }: Partial<Record<keyof Timing, unknown>> = value ?? {};
  return typeof url === 'string' && url.length <= longestUrl && [start, end, status].every(isNumber);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
