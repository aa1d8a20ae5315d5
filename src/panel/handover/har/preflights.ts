/**
 * Which request of a HAR each preflight was sent for. Only URL, method and time say so, and it matters whose times they
 * are: DevTools writes down a request when the page makes it, before its preflight; a proxy when the request passes,
 * after its preflight.
 */
import { combined } from '../../../engine/fetch/header-list.ts';
import { withoutCredentials } from '../../../engine/fetch/location-url.ts';
import { groupBy } from '../../../engine/group-by.ts';
import { isRefused } from '../../../engine/record/groups.ts';
import { answerOf, isPreflight, timeOf } from './entry.ts';
import type { Entry } from './file.ts';
import type { Writer } from './writer.ts';

/** The preflight of each request that has one. A preflight belongs to one request. */
export function preflightsOf(requests: Entry[], entries: Entry[], writer: Writer): Map<Entry, Entry> {
  const pairs = writer.isOwn ? besides(entries) : new Map<Entry, Entry>();
  const known = new Set(pairs.values());
  const asking = groupBy(
    requests.filter((one) => !pairs.has(one)),
    ({ request }) => nameOf(request.method, request.url),
  );
  const asked = groupBy(
    entries.filter((one) => isPreflight(one) && !known.has(one)),
    askedFor,
  );
  for (const [name, preflights] of asked)
    for (const [request, preflight] of pair(preflights, asking.get(name) ?? [], writer)) pairs.set(request, preflight);
  return pairs;
}

/** This panel writes a preflight right after its request. */
function besides(entries: Entry[]): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  for (const [index, one] of entries.entries()) {
    const before = entries[index - 1];
    if (before && isPreflight(one) && !isPreflight(before) && one.request.url === before.request.url)
      pairs.set(before, one);
  }
  return pairs;
}

function askedFor({ request: { url, headers } }: Entry): string {
  return nameOf(combined(headers, 'Access-Control-Request-Method') ?? '', url);
}

function nameOf(method: string, url: string): string {
  return `${method} ${withoutCredentials(url)}`;
}

/**
 * If requests come first, the last preflight takes the last request before it, and so on back to the first: of
 * simultaneous requests the k-th gets the k-th, and one that used a remembered preflight is skipped. In a proxy's file
 * it is the same, seen from the other end.
 */
function pair(preflights: Entry[], requests: Entry[], { requestsFirst, isDevTools }: Writer): [Entry, Entry][] {
  const ascending = (one: Entry, other: Entry) => timeOf(one) - timeOf(other);
  const descending = (one: Entry, other: Entry) => ascending(other, one);
  // The next one is at the end of the list.
  const free = requests.toSorted(requestsFirst ? ascending : descending);
  const isBehind = requestsFirst ? startedAfter : startedBefore;
  const fits = requestsFirst ? (isDevTools ? hadNotLeft : always) : cameSoon;
  return preflights.toSorted(requestsFirst ? descending : ascending).flatMap((preflight): [Entry, Entry][] => {
    while (free.length > 0 && isBehind(free.at(-1) as Entry, preflight)) free.pop();
    const isRefusal = isRefused(answerOf(preflight) ?? nothing);
    const nearest = Math.max(0, free.length - mostAtOnce);
    const at = free.slice(nearest).findLastIndex((one) => fits(one, preflight) && !(isRefusal && answerOf(one)));
    return at === -1 ? [] : [[free.splice(nearest + at, 1)[0] as Entry, preflight]];
  });
}

/** Equal requests that a preflight could belong to. No page makes more; a file built to take long has them. */
const mostAtOnce = 500;
const nothing = { status: 0, headers: [] };

/** In ms. Times are written without fractions. */
const rounding = 1;

function startedAfter(request: Entry, preflight: Entry): boolean {
  return timeOf(request) - timeOf(preflight) > rounding;
}

function startedBefore(request: Entry, preflight: Entry): boolean {
  return timeOf(preflight) - timeOf(request) > rounding;
}

/** In Firefox's files a request that waits half a second for its preflight takes no time at all (measured). */
function always(): boolean {
  return true;
}

/** A request that was sent, or has failed, waits for no preflight. For one still under way neither time is written. */
function hadNotLeft({ startedDateTime, timings, time }: Entry, preflight: Entry): boolean {
  const wait = timings.blocked > 0 ? timings.blocked : time;
  return wait <= 0 || timeOf(preflight) <= startedDateTime + wait + rounding;
}

/** In ms. A request follows the answer to its preflight at once, but a busy page takes a while. */
const soon = 2000;

function cameSoon(request: Entry, preflight: Entry): boolean {
  return timeOf(request) - timeOf(preflight) <= Math.max(0, preflight.time) + soon;
}
