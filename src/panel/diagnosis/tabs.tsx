/** Tabs as the APG describes them: one tab stop, arrow keys move, and the panel below follows. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Item {
  id: string;
  name: string;
}

interface Props {
  label: string;
  items: Item[];
  selected: Item;
  onSelect(id: string): void;
  /** Shown at the end of the row of tabs, without being a tab. */
  beside?: ReactNode;
  children: ReactNode;
}

export function Tabs({ label, items, selected, onSelect, beside, children }: Props) {
  const panelId = useId();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = neighbour(event.key, items.indexOf(selected), items.length);
    const item = target === undefined ? undefined : items[target];
    if (!item) return;
    event.preventDefault();
    onSelect(item.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[items.indexOf(item)]?.focus();
  };

  return (
    <div className="tabs">
      <div className="tabs-row">
        <div ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="tab"
              id={`${panelId}-${item.id}`}
              aria-selected={item === selected}
              aria-controls={panelId}
              tabIndex={item === selected ? 0 : -1}
              onClick={() => onSelect(item.id)}
            >
              {item.name}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={`${panelId}-${selected.id}`}>
        {children}
      </div>
    </div>
  );
}

function neighbour(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
