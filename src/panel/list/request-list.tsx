/**
 * The exchanges as a listbox (APG): one tab stop, and focus stays on the list while `aria-activedescendant` names the
 * row, so that a row that goes away never takes focus with it.
 */
import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { keepFromDevTools } from '../keys.ts';
import { useLagging } from '../lagging.ts';
import { scrollNearest } from '../scroll.ts';
import { words } from '../words.ts';
import { type Near, rowHeight, type Section, SectionView } from './blocks.tsx';
import { folded, type Row, standIns } from './folds.ts';
import { optionId } from './row.tsx';
import { type Group, type Move, moved } from './rows.ts';
import type { SelectedHow } from './selection.ts';

interface Props {
  listBox: RefObject<HTMLDivElement | null>;
  groups: Group[];
  selected: string | undefined;
  onSelect(id: string, how: SelectedHow): void;
  onOpen(): void;
  onMenu(asked: AskedMenu): void;
  /** What lies over the list no longer lies over the same row. */
  onScroll: (() => void) | undefined;
}

/** What a menu is asked for, and where. */
export interface AskedMenu {
  diagnosis: Diagnosis;
  at: { left: number; top: number };
}

const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page down',
  PageUp: 'page up',
};

export function RequestList({ listBox, groups, selected, onSelect, onOpen, onMenu, onScroll }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => sectionsOf(groups, open), [groups, open]);
  const rows = sections.flatMap((section) => section.rows);
  const ids = rows.map(({ diagnosis }) => diagnosis.exchange.id);
  // A request that was folded away is marked where the row stands that stands for it.
  const marked = useMemo(() => visible(selected, groups, open), [selected, groups, open]);
  const at = marked === undefined ? -1 : ids.indexOf(marked);
  // Every row names it. A row that is new need not wait until all others name the new one.
  const count = useLagging(rows.length);
  const near = useRef<Near>(new Set());
  // Only a key moves the scroll position; a click is already where the eye is, and new rows never move anything.
  const movedByKey = useRef(false);

  useLayoutEffect(() => {
    if (!movedByKey.current || selected === undefined) return;
    movedByKey.current = false;
    const row = document.getElementById(optionId(selected));
    if (row && listBox.current) scrollNearest(listBox.current, row);
  }, [selected, listBox]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      keepFromDevTools(event);
      return openMenu(rows[at]);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || ids.length === 0) return;
    if (event.key === ' ') {
      event.preventDefault();
      return toggle(rows[at]);
    }
    const opens = event.key === 'Enter' || event.key === 'ArrowRight';
    const move = moves[event.key];
    if (!move && !opens) return;
    event.preventDefault();
    if (opens) return onOpen();
    const pageSize = move?.startsWith('page') ? pageOf(event.currentTarget) : 1;
    const next = move && ids[moved(move, at, ids.length, pageSize)];
    if (next === undefined) return;
    movedByKey.current = next !== selected;
    onSelect(next, event.repeat ? 'by held key' : 'by key');
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const id = requestAt(target);
    if (id === undefined) return;
    onSelect(id, 'directly');
    if (target.closest('.row-fold')) toggle(rows[ids.indexOf(id)]);
  };
  const onContextMenu = (event: MouseEvent) => {
    const row = rows[ids.indexOf(requestAt(event.target as Element) ?? '')];
    if (!row) return;
    event.preventDefault();
    onSelect(row.diagnosis.exchange.id, 'directly');
    onMenu({ diagnosis: row.diagnosis, at: { left: event.clientX, top: event.clientY } });
  };
  const openMenu = (row: Row | undefined) => {
    const place = row && document.getElementById(optionId(row.diagnosis.exchange.id))?.getBoundingClientRect();
    const around = listBox.current?.getBoundingClientRect();
    if (!place || !around) return;
    // A row that is scrolled away can be nowhere: the menu opens at the edge of the list that is nearest.
    const top = Math.min(Math.max(place.bottom, around.top), around.bottom);
    onMenu({ diagnosis: row.diagnosis, at: { left: Math.max(place.left, around.left), top } });
  };
  const toggle = (row: Row | undefined) => {
    const head = row?.isRepeat ? standIn(row, groups) : row?.diagnosis.exchange.id;
    if (head === undefined || (!row?.fold && !row?.isRepeat)) return;
    setOpen(open.has(head) ? new Set([...open].filter((id) => id !== head)) : new Set([...open, head]));
    if (row.isRepeat) onSelect(head, 'directly');
  };

  return (
    <div
      ref={listBox}
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={words.list.label}
      aria-activedescendant={at < 0 ? undefined : optionId(ids[at] as string)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onScroll={onScroll}
    >
      {sections.map((section) => (
        <SectionView
          key={section.page ? `${section.page.at} ${section.page.url}` : 'only'}
          listBox={listBox}
          near={near.current}
          section={section}
          count={count}
          selected={at}
        />
      ))}
    </div>
  );
}

function requestAt(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-request]')?.dataset.request;
}

/** In rows. Asking for it lays the list out, which a held arrow key should not pay for. */
function pageOf(listBox: Element): number {
  return Math.max(1, Math.floor(listBox.clientHeight / rowHeight) - 1);
}

function sectionsOf(groups: Group[], open: ReadonlySet<string>): Section[] {
  let from = 0;
  return groups.map(({ page, diagnoses }) => {
    const rows = folded(diagnoses, open);
    const section = { page, rows, from };
    from += rows.length;
    return section;
  });
}

function visible(selected: string | undefined, groups: Group[], open: ReadonlySet<string>): string | undefined {
  if (selected === undefined) return undefined;
  const group = groups.find(({ diagnoses }) => diagnoses.some(({ exchange }) => exchange.id === selected));
  const head = group && standIns(group.diagnoses).get(selected);
  return head === undefined || open.has(head) ? selected : head;
}

function standIn({ diagnosis: { exchange } }: Row, groups: Group[]): string | undefined {
  return groups.map(({ diagnoses }) => standIns(diagnoses).get(exchange.id)).find((head) => head !== undefined);
}
