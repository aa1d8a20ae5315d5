/** Which exchanges the list shows, in which order, under which page. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { PageVisit } from '../../journal/journal.ts';
import type { Filter } from '../filter.ts';

export const facets = ['blocked', 'warned', 'all'] as const;
export type Facet = (typeof facets)[number];

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

/** A request we cannot tell about may have been blocked: hiding it from someone who looks for it would be worse. */
export function isTrouble({ verdict }: Diagnosis): boolean {
  return verdict.outcome === 'blocked' || verdict.outcome === 'cannot tell';
}

const inFacet: Record<Facet, (diagnosis: Diagnosis) => boolean> = {
  blocked: isTrouble,
  warned: ({ warnings }) => warnings !== undefined,
  all: () => true,
};

export function shown(diagnoses: Diagnosis[], facet: Facet, filter: Filter): Diagnosis[] {
  return diagnoses.filter((diagnosis) => inFacet[facet](diagnosis) && filter(diagnosis));
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

export type Move = 'next' | 'previous' | 'first' | 'last' | 'page down' | 'page up';

/** The row a key leads to. Without a selection, moving on begins at the near end of the list. */
export function moved(move: Move, from: number, count: number, pageSize: number): number {
  const unselected = from < 0;
  const target = {
    next: from + 1,
    previous: unselected ? count - 1 : from - 1,
    first: 0,
    last: count - 1,
    'page down': Math.max(from, 0) + pageSize,
    'page up': unselected ? count - 1 : from - pageSize,
  }[move];
  return Math.min(Math.max(target, 0), count - 1);
}
