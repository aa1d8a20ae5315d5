/** What may be drawn late. */
import { startTransition, useEffect, useRef, useState } from 'react';

/** In ms. */
const lag = 400;

/**
 * The value, or an earlier one: it changes at once where it has not changed for a while, and then only so often. For
 * what all rows say of the whole list: said anew with each of a hundred rows a second, it drew all of them each time.
 */
export function useLagging<T>(value: T): T {
  const [shown, setShown] = useState(value);
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
