/** The keys of the whole panel, and who handles them. */
import { useEffect, useRef } from 'react';
import { isMac } from './mac.ts';

/** Otherwise the key would reach DevTools, where Escape opens a drawer. */
export function keepFromDevTools(event: Pick<Event, 'preventDefault' | 'stopPropagation'>): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Whether an input method is composing text, as for Japanese: it then uses Escape and Enter, arrow keys and Tab itself.
 * https://w3c.github.io/uievents/#events-composition-key-events
 */
export function isComposing({ nativeEvent }: { nativeEvent: KeyboardEvent }): boolean {
  return nativeEvent.isComposing;
}

/** What each key of the whole panel does; absent actions are left to the browser. */
export interface Acts {
  find: () => void;
  help: () => void;
  clear: (() => void) | undefined;
  record: (() => void) | undefined;
}

/**
 * Ctrl+F, or ⌘F, goes to the filter from wherever focus is; the Network panel's keys clear and record; `?` lists the
 * keys, except while typing. Not over an open dialog: they would take the focus away from it, and Escape would reach
 * DevTools.
 */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = actFor(event);
      const act = name && latest.current[name];
      if (!act) return;
      keepFromDevTools(event);
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** On a Mac, Ctrl+E moves to the end of a line. */
const ofNetworkPanel: Record<string, keyof Acts> = isMac ? { k: 'clear', e: 'record' } : { l: 'clear', e: 'record' };

function actFor({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): keyof Acts | undefined {
  if (document.querySelector(':modal')) return undefined;
  // With CapsLock on, the key is `F`.
  const letter = key.toLowerCase();
  if (letter === 'f' && (ctrlKey || metaKey) && !shiftKey && !altKey) return 'find';
  const isCommand = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (isCommand && !shiftKey && !altKey) return ofNetworkPanel[letter];
  const isTyping = target instanceof HTMLInputElement && target.type === 'text';
  return key === '?' && !ctrlKey && !metaKey && !isTyping ? 'help' : undefined;
}
