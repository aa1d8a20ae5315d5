/** Which entries of a HAR belong to one request of the page: the request, and what its redirects led to. */
import { withoutFragment } from '../../../engine/fetch/url.ts';
import { groupBy } from '../../../engine/group-by.ts';
import { isDocument, isOfTest, isPreflight, isStopped, targetOf, timeOf } from './entry.ts';
import type { Entry, HarFile } from './file.ts';
import type { Writer } from './writer.ts';

/** What the pages of a HAR requested, in order of time. */
export function requestsIn({ log }: HarFile, { isOwn }: Writer): Entry[] {
  const entries = log.entries.toSorted((some, other) => timeOf(some) - timeOf(other));
  // In a file that this panel saved, it has already decided what was a request of the page.
  return entries.filter((one) => !isPreflight(one) && (isOwn || isOfPage(one)));
}

function isOfPage(one: Entry): boolean {
  return !isDocument(one) && !isStopped(one) && !isOfTest(one);
}

/** This panel writes down which messages belong together. Its first files did not. */
function isMarked({ _exchange }: Entry): boolean {
  return _exchange !== undefined;
}

/** Each request of the page, with those that its redirects led to. */
export function chainsOf(requests: Entry[]): Entry[][] {
  return requests.every(isMarked) ? markedChains(requests) : chainsByTarget(requests);
}

/** The id of an exchange from a file while the file is open: the number of its chain. */
export function idOf(index: number): string {
  return `har-${index}`;
}

function markedChains(requests: Entry[]): Entry[][] {
  return [...groupBy(requests, ({ _exchange }) => `${_exchange}`).values()];
}

/** The target of a redirect is the next request to that URL. */
function chainsByTarget(requests: Entry[]): Entry[][] {
  const taken = new Set<Entry>();
  // The last one is taken first.
  const waiting = groupBy(requests.toReversed(), ({ request }) => withoutFragment(request.url));
  const take = (url: string | undefined) => {
    const others = waiting.get(withoutFragment(url ?? ''));
    while (others?.length) {
      const next = others.pop() as Entry;
      if (!taken.has(next)) return next;
    }
    return undefined;
  };
  return requests.flatMap((first) => {
    if (taken.has(first)) return [];
    const chain: Entry[] = [];
    for (let next: Entry | undefined = first; next && chain.length <= mostRedirects; next = take(targetOf(next))) {
      taken.add(next);
      chain.push(next);
    }
    return [chain];
  });
}

/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
export const mostRedirects = 20;
