/** What DevTools can show in its other panels. */
import { createContext } from 'react';
import type { CallFrame } from '../../engine/notes.ts';

/** Each is absent if nothing can show it: in Firefox, and on a page of its own. */
export interface Reveal {
  /** In Sources. */
  line?: (frame: CallFrame) => void;
  /** In the Network panel, where the request and its preflight are rows of their own. */
  request?: ((url: string) => void) | undefined;
}

export const RevealContext = createContext<Reveal>({});
