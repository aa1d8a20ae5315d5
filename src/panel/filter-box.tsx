/** The filter as a combobox (APG): what it could go on with stands below it, moved through by arrow keys. */
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Diagnosis } from '../engine/judgement.ts';
import { type Completion, completions } from './completion.ts';
import { keepFromDevTools } from './keys.ts';
import { legible } from './legible.ts';
import { scrollNearest } from './scroll.ts';
import { words } from './words.ts';

interface Props {
  filterBox: RefObject<HTMLInputElement | null>;
  filter: string;
  diagnoses: Diagnosis[];
  onFilter(text: string): void;
  onLeave(): void;
}

export function FilterBox({ filterBox, filter, diagnoses, onFilter, onLeave }: Props) {
  const [open, setOpen] = useState(false);
  /** By its term: offers make room for others as requests come in. */
  const [chosenTerm, choose] = useState<string>();
  const listId = useId();
  const offers = useMemo(() => (open ? completions(filter, diagnoses) : []), [open, filter, diagnoses]);
  const active = offers.findIndex(({ term }) => term === chosenTerm);
  const chosen = offers[active];
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const offer = box.current?.children[active];
    if (box.current && offer) scrollNearest(box.current, offer);
  }, [active]);

  const type = (text: string) => {
    onFilter(text);
    choose(undefined);
    setOpen(text.trim() !== '');
  };
  const accept = ({ filter: completed }: Completion) => {
    onFilter(completed);
    choose(undefined);
    setOpen(completed.endsWith(':'));
  };
  const clear = () => {
    onFilter('');
    setOpen(false);
  };
  const leave = () => {
    if (open && offers.length > 0) setOpen(false);
    else if (filter === '') onLeave();
    else clear();
  };
  const move = (by: number) => {
    setOpen(true);
    const next = completions(filter, diagnoses);
    choose(next.at((Math.max(active, by > 0 ? -1 : 0) + by) % next.length)?.term);
  };
  const actFor = (key: string) => {
    if (key === 'Escape') return leave;
    if (key === 'ArrowDown' || key === 'ArrowUp') return () => move(key === 'ArrowDown' ? 1 : -1);
    if (chosen && (key === 'Enter' || key === 'Tab')) return () => accept(chosen);
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actFor(event.key);
    if (!act) return;
    keepFromDevTools(event);
    act();
  };

  return (
    <div className="filter">
      <input
        ref={filterBox}
        className="filter-box"
        type="text"
        role="combobox"
        aria-label={words.toolbar.filter}
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${listId}-${active}`}
        placeholder={words.toolbar.filter}
        title={words.toolbar.filterHint}
        spellCheck={false}
        autoComplete="off"
        value={filter}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {filter !== '' && (
        <button
          type="button"
          className="filter-clear"
          aria-label={words.empty.clearFilter}
          onClick={() => {
            clear();
            filterBox.current?.focus();
          }}
        >
          ×
        </button>
      )}
      <div
        ref={box}
        id={listId}
        className="filter-offers"
        role="listbox"
        aria-label={words.toolbar.offers}
        hidden={!offers.length}
      >
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, which names the active option.
          <div
            key={offer.term}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the box loses focus, which would close the list.
            onMouseDown={(event) => {
              event.preventDefault();
              accept(offer);
            }}
          >
            {legible(offer.term)}
          </div>
        ))}
      </div>
    </div>
  );
}
