/** What may be drawn late. */
import { startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { SelectedBy } from './list/request-list.tsx';

/** In ms. */
const lag = 400;

/** So many changes in a row are shown at once: of what a page does as it loads, nothing is late. */
const atOnce = 5;

/**
 * The value, or an earlier one: where it keeps changing, it changes only so often. For what all rows say of the whole
 * list, and for what the pane beside it says of all requests: with a hundred new ones a second nobody reads that a
 * hundred times, and drawing it took as long as drawing the rows. Whatever else is to be drawn goes first.
 * @param first what stands there until then, where the value itself takes long to draw
 */
export function useLagging<T>(value: T, first = value): T {
  const [shown, setShown] = useState(first);
  /** When the next change would be due if none was ever shown at once. */
  const due = useRef(0);
  useEffect(() => {
    if (shown === value) return;
    const show = () => {
      due.current = Math.max(due.current, performance.now()) + lag;
      startTransition(() => setShown(value));
    };
    const timer = setTimeout(show, due.current - (atOnce - 1) * lag - performance.now());
    return () => clearTimeout(timer);
  }, [value, shown]);
  return useDeferredValue(shown);
}

/** In ms: longer than the pause between two presses of a held key. */
const rest = 100;

/**
 * A click asks for a diagnosis, as Enter does, and has it at once. While a key is held, the selection moves from row to
 * row, and the diagnosis follows where it rests. As the panel opens, and for a key while many requests come in, the list
 * goes first.
 */
export function useRested<T>(value: T, by: SelectedBy | undefined, isBusy: boolean): T | undefined {
  const followed = useDeferredValue(value, undefined);
  const [rested, setRested] = useState(value);
  const isHeld = by === 'held key';
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), isHeld ? rest : 0);
    return () => clearTimeout(timer);
  }, [value, isHeld]);
  if (isHeld) return rested;
  return isBusy && by !== 'click' ? followed : value;
}
