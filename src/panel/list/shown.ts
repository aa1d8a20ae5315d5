/** Which of all requests the list shows, and, if it is empty, why. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { JournalView } from '../../journal/journal.ts';
import { emptiness } from '../empty/emptiness.ts';
import { parseFilter } from '../filter/filter.ts';
import type { Diagnosed } from '../judging/diagnosed.ts';
import { useRemembered } from '../preferences/remembered.ts';
import type { Access } from '../recording/access.ts';
import { type Facet, facets, shown } from './facets.ts';
import { grouped } from './order.ts';

/** What the person wants to see. */
export interface Choices {
  filter: string;
  setFilter(filter: string): void;
  facet: Facet;
  setFacet(facet: Facet): void;
}

export function useShown(view: JournalView, { all, complete }: Pick<Diagnosed, 'all' | 'complete'>, access?: Access) {
  const [filter, setFilter] = useState('');
  const [storedFacet, setFacet] = useRemembered('facet');
  const facet = facets.find((name) => name === storedFacet) ?? 'blocked';
  // Typing stays fluid however long the list is: the list may lag behind the box, never the other way round.
  const applied = useDeferredValue(filter);
  const matches = useMemo(() => parseFilter(applied), [applied]);
  const rows = useMemo(() => shown(all, facet, matches), [all, facet, matches]);
  // What has not been read or diagnosed yet may have been blocked: until then nothing is said about requests that are
  // not listed.
  const isKnown = complete && !view.reading;
  const counted = isKnown && facet === 'blocked' && applied.trim() === '' ? all : undefined;
  const groups = useMemo(() => grouped(rows, view.pages, counted), [rows, view.pages, counted]);
  const isEmpty = rows.length === 0;
  const matching = useMemo(() => (isEmpty ? all.filter(matches).length : 0), [isEmpty, all, matches]);
  const asked = { total: all.length, shown: rows.length, matching, facet };
  const empty = isKnown ? emptiness(view, asked, access) : undefined;
  const narrowing = `${facet} ${applied}`;
  const choices: Choices = { filter, setFilter, facet, setFacet };
  return { choices, rows, narrowing, groups, empty };
}
