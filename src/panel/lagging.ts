/** What may be drawn late. */
import { startTransition, useEffect, useRef, useState } from 'react';

/** In ms. */
const lag = 400;

/**
 * The value, or an earlier one: it changes at once where it has not changed for a while, and then only so often. Beside
 * a hundred new rows a second, what everything else says of them is read by nobody a hundred times a second, and drawing
 * it each time took as long as drawing the rows.
 * @param first what stands there until then, where the value itself takes long to draw
 */
export function useLagging<T>(value: T, first = value): T {
  const [shown, setShown] = useState(first);
  const due = useRef(0);
  useEffect(() => {
    if (shown === value) return;
    const show = () => {
      due.current = performance.now() + lag;
      startTransition(() => setShown(value));
    };
    const timer = setTimeout(show, due.current - performance.now());
    return () => clearTimeout(timer);
  }, [value, shown]);
  return shown;
}
