/**
 * The exchanges as a listbox (APG): one tab stop, and focus stays on the list while `aria-activedescendant` names the
 * row, so that a row that goes away never takes focus with it.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { address, ends } from '../address.ts';
import { VerdictIcon, WarningIcon } from '../icons.tsx';
import { legible } from '../legible.ts';
import { scrollNearest } from '../scroll.ts';
import { Text } from '../text.tsx';
import { clock, words } from '../words.ts';
import { folded, type Row, standIns } from './folds.ts';
import { type Group, type Move, moved } from './rows.ts';

interface Props {
  listBox: RefObject<HTMLDivElement | null>;
  groups: Group[];
  selected: string | undefined;
  /** @param held by a key that is held down */
  onSelect(id: string, held: boolean): void;
  onOpen(): void;
}

const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page down',
  PageUp: 'page up',
};

const rowHeight = 24;

const optionId = (id: string) => `request-${id}`;

export function RequestList({ listBox, groups, selected, onSelect, onOpen }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => sectionsOf(groups, open), [groups, open]);
  const rows = sections.flatMap((section) => section.rows);
  const ids = rows.map(({ diagnosis }) => diagnosis.exchange.id);
  // A request that was folded away is marked where the row stands that stands for it.
  const marked = useMemo(() => visible(selected, groups, open), [selected, groups, open]);
  const at = marked === undefined ? -1 : ids.indexOf(marked);
  // Only a key moves the scroll position; a click is already where the eye is, and new rows never move anything.
  const movedByKey = useRef(false);

  useLayoutEffect(() => {
    if (!movedByKey.current || selected === undefined) return;
    movedByKey.current = false;
    const row = document.getElementById(optionId(selected));
    if (row && listBox.current) scrollNearest(listBox.current, row);
  }, [selected, listBox]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
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
    movedByKey.current = true;
    onSelect(next, event.repeat);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-request]')?.dataset.request;
    if (id === undefined) return;
    onSelect(id, false);
    if (target.closest('.row-fold')) toggle(rows[ids.indexOf(id)]);
  };
  const toggle = (row: Row | undefined) => {
    const head = row?.isRepeat ? standIn(row, groups) : row?.diagnosis.exchange.id;
    if (head === undefined || (!row?.fold && !row?.isRepeat)) return;
    setOpen(open.has(head) ? new Set([...open].filter((id) => id !== head)) : new Set([...open, head]));
    if (row.isRepeat) onSelect(head, false);
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
    >
      {sections.map((section) => (
        <Rows
          key={section.page ? `${section.page.at} ${section.page.url}` : 'only'}
          listBox={listBox}
          section={section}
          count={rows.length}
          selected={marked}
        />
      ))}
    </div>
  );
}

/** In rows. Asking for it lays the list out, which a held arrow key should not pay for. */
function pageOf(listBox: Element): number {
  return Math.max(1, Math.floor(listBox.clientHeight / rowHeight) - 1);
}

interface Section extends BlockOfRows {
  page: Group['page'];
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

interface RowsProps {
  listBox: RefObject<HTMLDivElement | null>;
  section: Section;
  /** How many rows all sections have. */
  count: number;
  selected: string | undefined;
}

function Rows({ listBox, section: { page, rows, from }, count, selected }: RowsProps) {
  const blocks = useMemo(() => blocksOf(rows, from), [rows, from]);
  const views = blocks.map((block) => (
    <Block
      key={block.from}
      listBox={listBox}
      block={block}
      count={count}
      selected={block.rows.some(({ diagnosis }) => diagnosis.exchange.id === selected) ? selected : undefined}
    />
  ));
  if (!page) return views;
  const { path, host } = address(page.url);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not allowed inside a listbox; a group is.
    <div role="group" aria-label={words.list.page(legible(page.url))}>
      <div className="list-page" role="presentation" title={legible(page.url)}>
        <span className="list-page-url">
          {host}
          {path}
        </span>
        <span>{clock.format(page.at)}</span>
      </div>
      {views}
    </div>
  );
}

/** Rows that are drawn together. `from` counts the rows of the whole list before them. */
interface BlockOfRows {
  rows: Row[];
  from: number;
}

const blockSize = 25;
/** In pixels above and below what is in sight: some sixty rows, so that scrolling meets none that are missing. */
const margin = 1500;

function blocksOf(rows: Row[], from: number): BlockOfRows[] {
  const starts = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, index) => index * blockSize);
  return starts.map((start) => ({ rows: rows.slice(start, start + blockSize), from: from + start }));
}

interface BlockProps {
  listBox: RefObject<HTMLDivElement | null>;
  block: BlockOfRows;
  count: number;
  selected: string | undefined;
}

/** Rows far from sight are room of the same height; the selected one is always there, since focus is on it. */
const Block = memo(function Block({ listBox, block: { rows, from }, count, selected }: BlockProps) {
  const [box, isNear] = useNearness(listBox, from * rowHeight < margin);
  const isDrawn = isNear || selected !== undefined;
  return (
    <div ref={box} className="list-block" role="presentation" style={{ '--rows': rows.length } as CSSProperties}>
      {isDrawn &&
        rows.map((row, index) => (
          <RowView
            key={row.diagnosis.exchange.id}
            row={row}
            position={from + index + 1}
            count={count}
            selected={row.diagnosis.exchange.id === selected}
          />
        ))}
    </div>
  );
});

function useNearness(listBox: RefObject<HTMLDivElement | null>, initially: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(initially);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: listBox.current,
      rootMargin: `${margin}px 0px`,
    });
    observer.observe(box.current as Element);
    return () => observer.disconnect();
  }, [listBox]);
  return [box, isNear] as const;
}

/** A few words that say how it ended. What differs from row to row comes first, for the ear too. */
function outcomeText({ verdict, explanation, warnings }: Diagnosis): string {
  if (verdict.outcome === 'allowed') return warnings?.[0]?.short ?? words.list.allowed;
  if (verdict.outcome === 'waiting') return words.list.waiting;
  if (explanation) return explanation.short;
  return verdict.outcome === 'blocked' ? verdict.code : words.list.cannotTell;
}

interface RowProps {
  row: Row;
  /** Its place among all rows, which are not all drawn. */
  position: number;
  count: number;
  selected: boolean;
}

function RowView({ row: { diagnosis, url, fold, isRepeat }, position, count, selected }: RowProps) {
  const { exchange, verdict, warnings } = diagnosis;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox, which names the active row.
    <div
      className={`row is-${warnings ? 'warned' : verdict.outcome.replace(' ', '-')} ${isRepeat ? 'is-repeat' : ''}`}
      role="option"
      id={optionId(exchange.id)}
      data-request={exchange.id}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
    >
      <RowContent diagnosis={diagnosis} url={url} repeats={fold?.count ?? 1} open={fold?.open ?? false} />
    </div>
  );
}

interface RowContentProps {
  diagnosis: Diagnosis;
  url: string;
  /** How many requests the row stands for. */
  repeats: number;
  open: boolean;
}

const RowContent = memo(function RowContent({ diagnosis, url, repeats, open }: RowContentProps) {
  const { exchange, verdict, warnings } = diagnosis;
  const { method = '' } = exchange.hops[0] ?? {};
  const { path, host } = address(url);
  return (
    <>
      {warnings ? <WarningIcon /> : <VerdictIcon outcome={verdict.outcome} />}
      {/* First for the ear, since it differs most from row to row; its column comes later. */}
      <span className="row-outcome">
        <Text>{outcomeText(diagnosis)}</Text>
      </span>
      {repeats > 1 && <Fold count={repeats} open={open} />}
      <span className="row-method">{legible(method)}</span>
      <span className="row-address" title={legible(url)}>
        <Path path={path} />
        <span className="row-host">{host}</span>
      </span>
      <span className="row-time">{clock.format(exchange.startedAt)}</span>
    </>
  );
});

/** For the mouse; the keyboard has the space key. */
function Fold({ count, open }: { count: number; open: boolean }) {
  return (
    <span className="row-fold" title={words.list.foldHint}>
      <span className="unseen">{words.list.repeatsAloud(count, open)}</span>
      <span aria-hidden="true">
        {open ? '▾' : '▸'} {words.list.repeats(count)}
      </span>
    </span>
  );
}

/** A long path is cut in its middle, for the eye only. */
function Path({ path }: { path: string }) {
  const [head, tail] = ends(path);
  if (tail === '') return <span className="row-path">{path}</span>;
  return (
    <span className="row-path">
      <span className="unseen">{path}</span>
      <span className="row-path-head" aria-hidden="true">
        {head}
      </span>
      <span aria-hidden="true">{tail}</span>
    </span>
  );
}
