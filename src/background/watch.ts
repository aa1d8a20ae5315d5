/** What is being listened to at the moment: every tab, or only the observed tabs and hosts. */
import { everyUrl, type Filter, type Hear, listen, listenToPages, type WebRequest } from './listen.ts';

export interface Watch {
  everything(): void;
  /**
   * Replaces whatever was listened to. New listeners start before old ones stop, so that nothing is missed in between.
   */
  only(wanted: Wanted): void;
}

export interface Wanted {
  tabIds: Iterable<number>;
  hosts: Iterable<string>;
  /** Tabs of which only the pages that they show are reported. */
  resting: Iterable<number>;
}

export function createWatch(webRequest: WebRequest, extraHeaders: string | undefined, hear: Hear): Watch {
  const stops = new Map<string, () => void>();

  function change(wanted: Map<string, () => () => void>): void {
    for (const [name, start] of wanted) if (!stops.has(name)) stops.set(name, start());
    for (const [name, stop] of stops) {
      if (wanted.has(name)) continue;
      stop();
      stops.delete(name);
    }
  }

  const inFull = (filter: Filter) => () => listen(webRequest, filter, extraHeaders, hear);

  return {
    everything: () => change(new Map([['everything', inFull(everyUrl)]])),
    only({ tabIds, hosts, resting }) {
      // Firefox wakes an event page only for listeners that were registered at its very start, and not for ones that
      // were removed (measured).
      if (extraHeaders === undefined) return;
      const wanted = new Map<string, () => () => void>();
      for (const tabId of tabIds) wanted.set(`tab ${tabId}`, inFull({ ...everyUrl, tabId }));
      // In Chromium a filter with tabId -1 means every tab, so requests that belong to no tab are found by their host.
      for (const host of hosts) wanted.set(`host ${host}`, inFull({ urls: [`*://${host}/*`] }));
      for (const tabId of resting) {
        wanted.set(`pages of ${tabId}`, () => listenToPages(webRequest, { ...everyUrl, tabId }, hear));
      }
      change(wanted);
    },
  };
}
