/**
 * The lines of the page's code that asked, as `devtools.network` alone knows them (Chromium; Firefox has none). Its entries
 * carry no id of ours, so they are joined by method, URL and time.
 */
import type { Exchange } from '../engine/exchange.ts';

export interface CallFrame {
  functionName: string;
  url: string;
  /** From zero. */
  lineNumber: number;
  columnNumber: number;
}

/** Frames of one turn of the event loop, the innermost first; `description` says how that turn was begun. */
export interface StackPart {
  description?: string;
  frames: CallFrame[];
}

/** What is read of an entry: https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#type-StackTrace */
export interface NetworkEntry {
  startedDateTime: string;
  request: { method: string; url: string };
  _initiator?: { stack?: StackTrace };
}

interface StackTrace {
  description?: string;
  callFrames: CallFrame[];
  parent?: StackTrace;
}

export interface CallStacks {
  of(exchange: Exchange): StackPart[];
  /** Goes up with each entry that came. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** The part of `devtools.network` that is used. */
export interface NetworkLog {
  getHAR(callback: (log: { entries: unknown[] }) => void): void;
  onRequestFinished: { addListener(listener: (entry: unknown) => void): void };
}

/** In ms: how far the two clocks of one request lie apart. Measured: 3. */
const apart = 50;
/** Of each request the newest are kept, and of the requests those made last. */
const mostAlike = 20;
const mostRequests = 2000;

export function watchCallStacks(network: NetworkLog): CallStacks {
  const stacks = new Map<string, { at: number; stack: StackTrace }[]>();
  const listeners = new Set<() => void>();
  let version = 0;

  const take = (entry: unknown) => {
    const { startedDateTime, request, _initiator } = entry as NetworkEntry;
    const stack = _initiator?.stack;
    if (!stack) return;
    const key = `${request.method} ${request.url}`;
    const alike = [...(stacks.get(key) ?? []), { at: Date.parse(startedDateTime), stack }];
    stacks.delete(key);
    stacks.set(key, alike.slice(-mostAlike));
    for (const oldest of [...stacks.keys()].slice(0, Math.max(0, stacks.size - mostRequests))) stacks.delete(oldest);
    version += 1;
    for (const listener of listeners) listener();
  };
  network.getHAR(({ entries }) => {
    for (const entry of entries) take(entry);
  });
  network.onRequestFinished.addListener(take);

  return {
    of({ hops: [first], startedAt }) {
      const alike = (first && stacks.get(`${first.method} ${first.url}`)) ?? [];
      const distance = ({ at }: { at: number }) => Math.abs(at - startedAt);
      const [nearest] = alike.toSorted((some, other) => distance(some) - distance(other));
      return nearest && distance(nearest) < apart ? partsOf(nearest.stack) : [];
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function partsOf({ description, callFrames, parent }: StackTrace): StackPart[] {
  const own = { ...(description !== undefined && { description }), frames: callFrames };
  return [...(callFrames.length > 0 ? [own] : []), ...(parent ? partsOf(parent) : [])];
}
