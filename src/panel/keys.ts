/** The keys of the whole panel, and whose they are. */
import { useEffect, useRef } from 'react';

/** Left alone, the key would go on to DevTools, where Escape opens a drawer. */
export function keepFromDevTools(event: Pick<Event, 'preventDefault' | 'stopPropagation'>): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Ctrl+F, or ⌘F, goes to the filter from wherever focus is; `?` lists the keys, except where text is typed. Over an open
 * dialog they would take the focus away from it, and Escape would reach DevTools.
 */
export function useKeys(find: () => void, help: () => void): void {
  const latest = useRef({ find, help });
  latest.current = { find, help };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actFor(event);
      if (!act) return;
      keepFromDevTools(event);
      latest.current[act]();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actFor({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent) {
  if (document.querySelector(':modal')) return undefined;
  // Under CapsLock it is `F`.
  if (key.toLowerCase() === 'f' && (ctrlKey || metaKey) && !shiftKey && !altKey) return 'find';
  const isTyping = target instanceof HTMLInputElement && target.type === 'text';
  return key === '?' && !ctrlKey && !metaKey && !isTyping ? 'help' : undefined;
}
