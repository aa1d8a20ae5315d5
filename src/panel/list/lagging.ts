/** For what may be drawn late. */
import { startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';

/** In ms. */
const lag = 400;

/** This many changes in a row are shown at once, so that nothing is late while a page loads. */
const atOnce = 5;

/**
 * The value, or an earlier one: a value that keeps changing is updated only now and then. For what every row says about
 * the whole list, and what the pane beside it says about all requests: with a hundred new requests a second nobody
 * reads that a hundred times, and drawing it took as long as drawing the rows. Everything else goes first.
 * @param first what is shown until then, if the value itself takes long to draw
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
