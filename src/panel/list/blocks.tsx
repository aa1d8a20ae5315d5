/** The rows, in blocks: only blocks near the visible part are drawn, and each is redrawn independently. */
import { type CSSProperties, memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { legible } from '../legible/legible.ts';
import { pathAndHost } from '../legible/short-url.ts';
import { fnv1a } from '../words/fnv-1a.ts';
import { clock, words } from '../words.ts';
import type { Row } from './folds.ts';
import type { Group } from './order.ts';
import { RowView } from './row.tsx';

/** In pixels: `--row` in tokens.css. */
export const rowHeight = 24;

/** Rows that are drawn together. `from` is the number of rows before them in the whole list. */
interface BlockOfRows {
  rows: Row[];
  from: number;
}

/** The rows of one page. */
export interface Section extends BlockOfRows, Omit<Group, 'diagnoses'> {}

/** Keys of the blocks near the visible part. */
export type Near = Set<string>;

interface BlockContext {
  listBox: RefObject<HTMLDivElement | null>;
  near: Near;
  /** The number of rows in all sections. */
  count: number;
}

interface SectionProps extends BlockContext {
  section: Section;
  /** The index of the selected row among all rows; -1 for none. */
  selected: number;
}

export function SectionView({ section: { page, rows, from, unlisted }, selected, ...context }: SectionProps) {
  const blocks = useMemo(() => blocksOf(rows, from), [rows, from]);
  const views = blocks.map((block, at) => (
    <Block
      key={keyOf(block)}
      block={block}
      previous={blocks[at - 1]}
      selected={block.from <= selected && selected < block.from + block.rows.length ? selected : -1}
      {...context}
    />
  ));
  if (!page) return views;
  const { path, host } = pathAndHost(page.url);
  const label = words.list.page(legible(page.url));
  const none = unlisted !== undefined && words.empty.noneBlocked(unlisted);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not allowed inside a listbox; a group is.
    <div role="group" aria-label={none ? `${label}: ${none}` : label}>
      <div className="list-page" role="presentation" title={legible(page.url)}>
        <span className="list-page-url">
          {host}
          {path}
        </span>
        {none && (
          <span className="list-page-none" title={none}>
            {none}
          </span>
        )}
        <span>{clock.format(page.at)}</span>
      </div>
      {views}
    </div>
  );
}

/** In pixels above and below the visible part: some sixty rows, so that scrolling finds none missing. */
const margin = 1500;

/** In rows. Once a block has the minimum, one row in so many begins the next block: some 25 rows a block. */
const [fewest, most, oneIn] = [12, 50, 13];

/**
 * The rows themselves decide where a block begins, so rows that come or go elsewhere leave it unchanged. At the
 * journal's limit the oldest rows keep going: had blocks been counted from the first row, all of them would have
 * changed each time.
 */
function blocksOf(rows: Row[], from: number): BlockOfRows[] {
  const blocks: BlockOfRows[] = [];
  let block: BlockOfRows | undefined;
  for (const [at, row] of rows.entries()) {
    if (!block || block.rows.length === most || (block.rows.length >= fewest && beginsBlock(row))) {
      block = { rows: [], from: from + at };
      blocks.push(block);
    }
    block.rows.push(row);
  }
  return blocks;
}

function beginsBlock({ diagnosis }: Row): boolean {
  return fnv1a(diagnosis.exchange.id) % oneIn === 0;
}

function keyOf({ rows: [first] }: BlockOfRows): string {
  return first?.diagnosis.exchange.id ?? '';
}

interface BlockProps extends BlockContext {
  block: BlockOfRows;
  previous: BlockOfRows | undefined;
  /** -1 if the selected row is in another block. */
  selected: number;
}

/**
 * Rows far from the visible part are empty space of the same height; the selected one is always drawn, because focus is
 * on it.
 */
const Block = memo(function Block({ block, count, selected, ...context }: BlockProps) {
  const { rows, from } = block;
  const [box, isNear] = useNearness(block, context);
  const isDrawn = isNear || selected >= 0;
  return (
    <div ref={box} className="list-block" role="presentation" style={{ '--rows': rows.length } as CSSProperties}>
      {isDrawn &&
        rows.map((row, index) => (
          <RowView
            key={row.diagnosis.exchange.id}
            row={row}
            beside={rows[index - 1] ?? rows[1]}
            position={from + index + 1}
            count={count}
            selected={from + index === selected}
          />
        ))}
    </div>
  );
}, isSameBlock);

/** Rows are created anew with each change of the list; most say the same as before. */
function isSameBlock(before: BlockProps, after: BlockProps): boolean {
  const [some, others] = [before.block, after.block];
  const isAlike = before.count === after.count && before.selected === after.selected && some.from === others.from;
  return (
    isAlike && some.rows.length === others.rows.length && some.rows.every((row, at) => isSame(row, others.rows[at]))
  );
}

function isSame(row: Row, other: Row | undefined): boolean {
  if (row === other) return true;
  if (row.diagnosis !== other?.diagnosis || row.url !== other.url || row.repeats !== other.repeats) return false;
  return row.fold?.count === other.fold?.count && row.fold?.open === other.fold?.open;
}

/** The block after a near one is near as well, and is drawn without waiting for the observer. */
function useNearness(
  block: BlockOfRows,
  { previous, listBox, near }: Pick<BlockProps, 'previous' | 'listBox' | 'near'>,
) {
  const box = useRef<HTMLDivElement>(null);
  const key = keyOf(block);
  const [isNear, setNear] = useState(
    () => block.from * rowHeight < margin || (previous !== undefined && near.has(keyOf(previous))),
  );
  useEffect(() => {
    const look = (entries: IntersectionObserverEntry[]) => {
      const isThere = entries.at(-1)?.isIntersecting === true;
      if (isThere) near.add(key);
      else near.delete(key);
      setNear(isThere);
    };
    const observer = new IntersectionObserver(look, { root: listBox.current, rootMargin: `${margin}px 0px` });
    observer.observe(box.current as Element);
    return () => {
      observer.disconnect();
      near.delete(key);
    };
  }, [key, listBox, near]);
  return [box, isNear] as const;
}
