/** In which order requests are listed, and under which page. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { PageVisit } from '../../journal/journal.ts';

/** Exchanges of one page, oldest first. Without a page where there is only one: its name would say nothing. */
export interface Group {
  page?: PageVisit;
  diagnoses: Diagnosis[];
  /** Where none of the newest page's requests is listed: how many there are. */
  unlisted?: number;
}

/** Both in order of time. */
export function merged(diagnoses: Diagnosis[], stopped: Diagnosis[]): Diagnosis[] {
  if (stopped.length === 0) return diagnoses;
  return [...diagnoses, ...stopped].sort((some, other) => some.exchange.startedAt - other.exchange.startedAt);
}

/**
 * @param all of which some are listed. Where they are given, the newest page has a heading though none of its requests is
 * listed: who repaired a server, and reloads under a preserved log, would see the old failure alone.
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

/** Its own document; a frame's or a worker's request belongs to the page that was open when it started. */
function visitOf({ exchange }: Diagnosis, visits: PageVisit[]): PageVisit {
  // One that was gone back to is there twice.
  const own = visits.filter((page) => page.documentId !== undefined && page.documentId === exchange.documentId);
  const isOpen = (page: PageVisit) => page.at <= exchange.startedAt;
  return own.findLast(isOpen) ?? own[0] ?? visits.findLast(isOpen) ?? (visits[0] as PageVisit);
}
