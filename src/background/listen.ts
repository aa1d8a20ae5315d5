/** Registers the listeners that observe a tab, or a host, in full. */
import type { EventName } from '../engine/exchange.ts';
import type { Details } from './observation.ts';

export type Hear = (event: EventName, details: Details) => void;

/** The part of `webRequest` that is used, in either browser. */
export type WebRequest = Record<EventName, WebRequestEvent>;

interface WebRequestEvent {
  addListener(listener: (details: Details) => void, filter: Filter, extraInfoSpec?: string[]): void;
  removeListener(listener: (details: Details) => void): void;
}

export interface Filter {
  urls: string[];
  tabId?: number;
  types?: string[];
}

export const everyUrl: Filter = { urls: ['<all_urls>'] };

/** In the order they happen: Firefox delivers what it held back for a sleeping worker listener by listener. */
const events: { name: EventName; shows?: string; extraHeaders?: true }[] = [
  { name: 'onBeforeRequest' },
  { name: 'onSendHeaders', shows: 'requestHeaders', extraHeaders: true },
  { name: 'onHeadersReceived', shows: 'responseHeaders', extraHeaders: true },
  { name: 'onBeforeRedirect' },
  // The headers that the page is given; `onCompleted` would show the same ones again.
  { name: 'onResponseStarted', shows: 'responseHeaders', extraHeaders: true },
  { name: 'onCompleted' },
  { name: 'onErrorOccurred' },
];

/**
 * Chromium activates listeners one after the other, and requests pass in between: one whose start was heard while the
 * rest was missed looked as if it had never been sent (measured, in 9 of 45 runs). So in Chromium the start comes last:
 * a request heard without its start began too early.
 */
const startLast = [...events.slice(1), ...events.slice(0, 1)];

/** Listens to all seven events under one filter; returns how to stop. */
export function listen(
  webRequest: WebRequest,
  filter: Filter,
  extraHeaders: string | undefined,
  hear: Hear,
): () => void {
  const order = extraHeaders === undefined ? events : startLast;
  const stops = order.map(({ name, shows, extraHeaders: asksForExtra }) => {
    const listener = (details: Details) => hear(name, details);
    const extra = [shows, asksForExtra && extraHeaders].filter((each) => each !== undefined);
    // Firefox takes no third argument for `onErrorOccurred`, not even an empty one.
    if (extra.length > 0) webRequest[name].addListener(listener, filter, extra);
    else webRequest[name].addListener(listener, filter);
    return () => webRequest[name].removeListener(listener);
  });
  // The start is removed first, for the same reason.
  if (order === startLast) stops.reverse();
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Listens only to the pages that are shown. Without `extraHeaders`, because with it Chromium changes what becomes of
 * some preflights (docs/limits.md).
 */
export function listenToPages(webRequest: WebRequest, filter: Filter, hear: Hear): () => void {
  const listener = (details: Details) => hear('onResponseStarted', details);
  webRequest.onResponseStarted.addListener(listener, { ...filter, types: ['main_frame'] }, ['responseHeaders']);
  return () => webRequest.onResponseStarted.removeListener(listener);
}
