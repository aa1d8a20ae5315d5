/** In which order requests are listed, and under which page. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { PageVisit } from '../../journal/journal.ts';

/** Exchanges of one page, oldest first. Without a page where there is only one: its name would say nothing. */
export interface Group {
  page?: PageVisit;
  diagnoses: Diagnosis[];
}

/** Both in order of time. */
export function merged(diagnoses: Diagnosis[], stopped: Diagnosis[]): Diagnosis[] {
  if (stopped.length === 0) return diagnoses;
  return [...diagnoses, ...stopped].sort((some, other) => some.exchange.startedAt - other.exchange.startedAt);
}

export function grouped(diagnoses: Diagnosis[], pages: PageVisit[]): Group[] {
  if (pages.length < 2) return [{ diagnoses }];
  const visits = pages.toSorted((some, other) => some.at - other.at);
  const groups = new Map<PageVisit, Diagnosis[]>(visits.map((page) => [page, []]));
  for (const diagnosis of diagnoses) groups.get(visitOf(diagnosis, visits))?.push(diagnosis);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([page, members]) => ({ page, diagnoses: members }));
}

/** Its own document; a frame's or a worker's request belongs to the page that was open when it started. */
function visitOf({ exchange }: Diagnosis, visits: PageVisit[]): PageVisit {
  // One that was gone back to is there twice.
  const own = visits.filter((page) => page.documentId !== undefined && page.documentId === exchange.documentId);
  const isOpen = (page: PageVisit) => page.at <= exchange.startedAt;
  return own.findLast(isOpen) ?? own[0] ?? visits.findLast(isOpen) ?? (visits[0] as PageVisit);
}
