/** The order in which requests are listed, and the page under which each stands. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { PageVisit } from '../../journal/journal.ts';

/** Exchanges of one page, oldest first. The page is absent if there is only one, because its name would say nothing. */
export interface Group {
  page?: PageVisit;
  diagnoses: Diagnosis[];
  /** Set if none of the newest page's requests is listed: how many there are. */
  unlisted?: number;
}

/** Both lists are in order of time. */
export function merged(diagnoses: Diagnosis[], stopped: Diagnosis[]): Diagnosis[] {
  if (stopped.length === 0) return diagnoses;
  return [...diagnoses, ...stopped].sort((some, other) => some.exchange.startedAt - other.exchange.startedAt);
}

/**
 * @param all the diagnoses of which some are listed. If given, the newest page has a heading even if none of its
 * requests is listed: somebody who fixed a server and reloads with the log preserved would otherwise see only the old
 * failure.
 */
export function grouped(diagnoses: Diagnosis[], pages: PageVisit[], all?: Diagnosis[]): Group[] {
  if (pages.length < 2) return [{ diagnoses }];
  const visits = pages.toSorted((some, other) => some.at - other.at);
  const groups = new Map<PageVisit, Diagnosis[]>(visits.map((page) => [page, []]));
  for (const diagnosis of diagnoses) groups.get(visitOf(diagnosis, visits))?.push(diagnosis);
  return [...groups].flatMap(([page, members]): Group[] => {
    if (members.length > 0) return [{ page, diagnoses: members }];
    if (!all || page !== visits.at(-1)) return [];
    return [{ page, diagnoses: [], unlisted: all.filter((one) => visitOf(one, visits) === page).length }];
  });
}

/** The request's own document, or, for a request of a frame or a worker, the page that was open when it started. */
function visitOf({ exchange }: Diagnosis, visits: PageVisit[]): PageVisit {
  // A page that the person went back to is in the list twice.
  const own = visits.filter((page) => page.documentId !== undefined && page.documentId === exchange.documentId);
  const isOpen = (page: PageVisit) => page.at <= exchange.startedAt;
  return own.findLast(isOpen) ?? own[0] ?? visits.findLast(isOpen) ?? (visits[0] as PageVisit);
}
