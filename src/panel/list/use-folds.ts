/** The rows as folded, and the marked one. */
import { useMemo, useState } from 'react';
import type { Section } from './blocks.tsx';
import { folded, type Row, standIns } from './folds.ts';
import type { Group } from './order.ts';
import type { SelectedHow } from './selection.ts';

export type Folds = ReturnType<typeof useFolds>;

export function useFolds(
  groups: Group[],
  selected: string | undefined,
  onSelect: (id: string, how: SelectedHow) => void,
) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => sectionsOf(groups, open), [groups, open]);
  const rows = sections.flatMap((section) => section.rows);
  // For a request that is folded away, the row that stands for it is marked.
  const marked = useMemo(() => visible(selected, groups, open), [selected, groups, open]);
  const at = marked === undefined ? -1 : rows.findIndex((row) => idOf(row) === marked);
  const toggle = (row: Row | undefined) => {
    const head = row?.repeats ? standIn(row, groups) : row?.fold && idOf(row);
    if (head === undefined) return;
    setOpen(open.has(head) ? new Set([...open].filter((id) => id !== head)) : new Set([...open, head]));
    if (row?.repeats) onSelect(head, 'directly');
  };
  return { sections, rows, at, toggle };
}

export function idOf({ diagnosis }: Row): string {
  return diagnosis.exchange.id;
}

function sectionsOf(groups: Group[], open: ReadonlySet<string>): Section[] {
  let from = 0;
  return groups.map(({ diagnoses, ...group }) => {
    const rows = folded(diagnoses, open);
    const section = { ...group, rows, from };
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
