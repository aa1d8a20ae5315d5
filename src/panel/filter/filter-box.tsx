/** The filter as a combobox (APG): suggestions are listed below it and chosen with the arrow keys. */
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { scrollNearest } from '../controls/scroll.ts';
import { isComposing, keepFromDevTools } from '../keyboard/keys.ts';
import { legible } from '../legible/legible.ts';
import { words } from '../words.ts';
import { type Completion, completions } from './completion.ts';

interface Props {
  filterBox: RefObject<HTMLInputElement | null>;
  filter: string;
  diagnoses: Diagnosis[];
  onFilter(text: string): void;
  onLeave(): void;
}

export function FilterBox(props: Props) {
  const { filterBox, filter } = props;
  const { offers, active, type, accept, clear, close, onKeyDown } = useCompletions(props);
  const listId = useId();
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
        aria-activedescendant={offers[active] && `${listId}-${active}`}
        placeholder={words.toolbar.filter}
        title={words.toolbar.filterHint}
        spellCheck={false}
        autoComplete="off"
        value={filter}
        onChange={(event) => type(event.target.value)}
        onBlur={close}
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
      <Offers id={listId} offers={offers} active={active} onAccept={accept} />
    </div>
  );
}

/** The suggestions, and what each key does with them. */
function useCompletions({ filter, diagnoses, onFilter, onLeave }: Props) {
  const [open, setOpen] = useState(false);
  /** Kept by its term, because suggestions move as requests come in. */
  const [chosenTerm, choose] = useState<string>();
  const offers = useMemo(() => (open ? completions(filter, diagnoses) : []), [open, filter, diagnoses]);
  const active = offers.findIndex(({ term }) => term === chosenTerm);
  const chosen = offers[active];

  const close = () => setOpen(false);
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
    close();
  };
  const leave = () => {
    if (offers.length > 0) close();
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
    if (!isComposing(event)) act();
  };
  return { offers, active, type, accept, clear, close, onKeyDown };
}

interface OffersProps {
  id: string;
  offers: Completion[];
  active: number;
  onAccept(offer: Completion): void;
}

function Offers({ id, offers, active, onAccept }: OffersProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const offer = box.current?.children[active];
    if (box.current && offer) scrollNearest(box.current, offer);
  }, [active]);
  return (
    <div
      ref={box}
      id={id}
      className="filter-offers"
      role="listbox"
      aria-label={words.toolbar.offers}
      hidden={!offers.length}
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, which names the active option.
        <div
          key={offer.term}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the box loses focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onAccept(offer);
          }}
        >
          {legible(offer.term)}
        </div>
      ))}
    </div>
  );
}
