/** Real traffic in any amount: the recorded requests of `tests/verdicts`, again and again. */
import { readFileSync } from 'node:fs';
import { type RecordedCase, type RecordedEvent, replay } from '../scripts/verdicts.ts';
import type { Exchange } from '../src/engine/exchange.ts';

const cases: RecordedCase[] = JSON.parse(readFileSync('tests/verdicts/chromium-156.json', 'utf8'));

/** Every exchange that was recorded in Chromium. */
export const recorded: readonly Exchange[] = cases.flatMap(({ events }) => replay(events, 'chromium'));

/** In ms, from one visit of a case to the next. */
const apart = 10;

/** The events of this many cases, each visit with ids, a time and a path of its own. */
export function visits(count: number, first = 0): RecordedEvent[][] {
  return Array.from({ length: count }, (_, index) => visit(first + index));
}

function visit(number: number): RecordedEvent[] {
  const { events } = cases[number % cases.length] as RecordedCase;
  const begun = events[0]?.timeStamp ?? 0;
  return events.map((event) => ({
    ...event,
    requestId: `${number}-${event.requestId}`,
    timeStamp: event.timeStamp - begun + number * apart,
    url: numbered(event.url, number),
    tabId: 7,
    ...(event.redirectUrl !== undefined && { redirectUrl: numbered(event.redirectUrl, number) }),
  }));
}

function numbered(url: string, number: number): string {
  return url.replace(/^(https?:\/\/[^/?#]+)\/?/, `$1/visit-${number}/`);
}

/** This many exchanges, oldest first. */
export function exchanges(count: number): Exchange[] {
  const made = Array.from({ length: Math.ceil((count / cases.length) * 1.2) * cases.length }, (_, number) =>
    replay(visit(number), 'chromium'),
  ).flat();
  return made.slice(0, count);
}
