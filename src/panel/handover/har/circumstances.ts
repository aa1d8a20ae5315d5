/** What a HAR holds besides the messages: pages, what their rules stopped, and what DevTools noted. */
import { lines } from '../../../engine/fetch/header-list.ts';
import { byTime, type StoppedRequest } from '../../../engine/notes.ts';
import type { PageVisit } from '../../../journal/journal.ts';
import { type Circumstances, noCircumstances } from '../circumstances.ts';
import { chainsOf, idOf, requestsIn } from './chains.ts';
import { headersOf, isDocument, isStopped, timeOf } from './entry.ts';
import type { Entry, HarFile } from './file.ts';
import { writerOf } from './writer.ts';

export function circumstancesIn(har: HarFile): Circumstances {
  return writerOf(har).isOwn ? ownCircumstances(har) : circumstancesOfOthers(har);
}

function ownCircumstances(har: HarFile): Circumstances {
  const chains = chainsOf(requestsIn(har, writerOf(har)));
  const notes = chains.map((chain, index) => [idOf(index), chain.find(({ _note }) => _note)?._note] as const);
  return {
    ...noCircumstances,
    pages: har.log.pages.flatMap(({ _visit }) => _visit ?? []),
    notes: new Map(notes.flatMap(([id, note]) => (note ? [[id, note]] : []))),
  };
}

/** What the page's own rules stopped, and the pages that the rules belong to. */
function circumstancesOfOthers(har: HarFile): Circumstances {
  const titles = titlesIn(har);
  const { entries } = har.log;
  const shown = entries.filter(({ request, pageref = '' }) => request.url === titles.get(pageref));
  return {
    ...noCircumstances,
    pages: byTime(shown.filter(({ response }) => response.status > 0).map(visitOf)),
    stopped: byTime(entries.filter((one) => isStopped(one) && !isDocument(one)).map(stoppedOf)),
  };
}

/** The titles of pages, by id: browsers write the URL there. */
export function titlesIn({ log }: HarFile): ReadonlyMap<string, string> {
  return new Map(log.pages.flatMap(({ id, title = '' }) => (id === undefined ? [] : [[id, title]])));
}

function visitOf(one: Entry): PageVisit {
  const headers = headersOf(one.response.headers);
  const contentSecurity = lines(headers, 'Content-Security-Policy');
  const [embedder] = lines(headers, 'Cross-Origin-Embedder-Policy');
  return {
    url: one.request.url,
    at: timeOf(one),
    policies: { contentSecurity, ...(embedder !== undefined && { embedder }) },
  };
}

function stoppedOf(one: Entry): StoppedRequest {
  const { request, response, _resourceType } = one;
  return {
    url: request.url,
    at: timeOf(one),
    method: request.method,
    type: _resourceType ?? 'other',
    ...(response._error && { error: response._error }),
  };
}
