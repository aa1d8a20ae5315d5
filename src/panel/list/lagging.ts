/** What may be drawn late. */
import { startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';

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
