/**
 * The exchanges as a listbox (APG): one tab stop. Focus stays on the list while `aria-activedescendant` names the row,
 * so a row that goes away never takes the focus with it.
 */
import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { scrollNearest } from '../controls/scroll.ts';
import { keepFromDevTools } from '../keyboard/keys.ts';
import { words } from '../words.ts';
import { type Near, rowHeight, SectionView } from './blocks.tsx';
import type { Row } from './folds.ts';
import { useLagging } from './lagging.ts';
import { type Move, moved, moves } from './moves.ts';
import type { Group } from './order.ts';
import { optionId } from './row.tsx';
import type { SelectedHow } from './selection.ts';
import { type Folds, idOf, useFolds } from './use-folds.ts';

interface Props {
  listBox: RefObject<HTMLDivElement | null>;
  groups: Group[];
  selected: string | undefined;
  /** What the person narrowed the list by. */
  narrowing: string;
  onSelect(id: string, how: SelectedHow): void;
  onOpen(): void;
  onMenu(asked: AskedMenu): void;
  /** What lies over the list may no longer lie over the same row. */
  onScroll: (() => void) | undefined;
}

/** The request that a menu is opened for, and where. */
export interface AskedMenu {
  diagnosis: Diagnosis;
  at: { left: number; top: number };
  /** Where its row was. */
  rowTop: number;
}

const movesInList: Record<string, Move> = { ...moves, PageDown: 'page down', PageUp: 'page up' };

export function RequestList(props: Props) {
  const { listBox, groups, selected, narrowing, onSelect, onScroll } = props;
  const folds = useFolds(groups, selected, onSelect);
  const { sections, rows, at } = folds;
  // Every row names the number of rows. A new row need not wait until all others have the new number.
  const count = useLagging(rows.length);
  const near = useRef<Near>(new Set());
  const current = rows[at];
  const movedByKey = useScrollToMarked(listBox, current && idOf(current), narrowing);
  return (
    <div
      ref={listBox}
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={words.list.label}
      aria-activedescendant={current && optionId(idOf(current))}
      onKeyDown={keyHandler(props, folds, movedByKey)}
      {...mouseHandlers(props, folds)}
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

/**
 * Only a key moves the scroll position, or a new narrowing, which moves the row, as a new list does. With a click the
 * eye is already there, and new rows never move anything.
 */
function useScrollToMarked(listBox: Props['listBox'], marked: string | undefined, narrowing: string) {
  const movedByKey = useRef(false);
  const before = useRef<string>(undefined);
  // On every rendering: a key that leads to the marked row itself leads back to it.
  useLayoutEffect(() => {
    const isAsked = movedByKey.current || before.current !== narrowing;
    movedByKey.current = false;
    before.current = narrowing;
    const row = isAsked && marked !== undefined && document.getElementById(optionId(marked));
    if (row && listBox.current) scrollNearest(listBox.current, row, row.closest('[role=group]')?.firstElementChild);
  });
  return movedByKey;
}

function keyHandler(props: Props, { rows, at, toggle }: Folds, movedByKey: RefObject<boolean>) {
  const { listBox, onSelect, onOpen } = props;
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      keepFromDevTools(event);
      return rows[at] && openMenu(props, rows[at], (place) => below(place, listBox.current as Element));
    }
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    if (event.key === ' ') {
      event.preventDefault();
      // Folding marks the row that stands for it, however far above that is.
      movedByKey.current = rows[at]?.repeats !== undefined;
      return toggle(rows[at]);
    }
    const opens = event.key === 'Enter' || event.key === 'ArrowRight';
    const move = movesInList[event.key];
    if (!move && !opens) return;
    event.preventDefault();
    if (opens) return onOpen();
    const pageSize = move?.startsWith('page') ? pageOf(event.currentTarget) : 1;
    const next = move && rows[moved(move, at, rows.length, pageSize)];
    if (!next) return;
    movedByKey.current = true;
    onSelect(idOf(next), event.repeat ? 'by held key' : 'by key');
  };
}

function mouseHandlers(props: Props, { rows, toggle }: Folds) {
  const rowAt = (target: Element) => {
    const id = requestAt(target);
    return id === undefined ? undefined : rows.find((row) => idOf(row) === id);
  };
  return {
    onClick(event: MouseEvent) {
      const target = event.target as Element;
      const id = requestAt(target);
      if (id === undefined) return;
      props.onSelect(id, 'directly');
      if (target.closest('.row-fold')) toggle(rowAt(target));
    },
    onContextMenu(event: MouseEvent) {
      const row = rowAt(event.target as Element);
      if (!row) return;
      event.preventDefault();
      openMenu(props, row, () => ({ left: event.clientX, top: event.clientY }));
    },
  };
}

function openMenu({ onSelect, onMenu }: Props, row: Row, at: (place: DOMRect) => AskedMenu['at']): void {
  const place = placeOf(row.diagnosis);
  if (!place) return;
  // Even if it only stands in for a hidden one.
  onSelect(idOf(row), 'directly');
  onMenu({ diagnosis: row.diagnosis, at: at(place), rowTop: place.top });
}

/** A row that is scrolled away has no place: the menu opens at the nearest edge of the list. */
function below(place: DOMRect, list: Element): AskedMenu['at'] {
  const around = list.getBoundingClientRect();
  const top = Math.min(Math.max(place.bottom, around.top), around.bottom);
  return { left: Math.max(place.left, around.left), top };
}

/** Absent if the row is not drawn. */
export function placeOf({ exchange }: Diagnosis): DOMRect | undefined {
  return document.getElementById(optionId(exchange.id))?.getBoundingClientRect();
}

function requestAt(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-request]')?.dataset.request;
}

/** In rows. Measuring it forces a layout, which a held arrow key should not pay for. */
function pageOf(listBox: Element): number {
  return Math.max(1, Math.floor(listBox.clientHeight / rowHeight) - 1);
}
