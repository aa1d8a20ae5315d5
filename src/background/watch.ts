/** What is being listened to at the moment: every tab, or the observed tabs and hosts alone. */
import { everyUrl, type Filter, type Hear, listen, listenToPages, type WebRequest } from './listen.ts';

export interface Watch {
  everything(): void;
  /** Replaces whatever was listened to. New listeners start before old ones stop, so that nothing falls between. */
  only(wanted: Wanted): void;
}

export interface Wanted {
  tabIds: Iterable<number>;
  hosts: Iterable<string>;
  /** Tabs of which nothing is heard but the pages that they show. */
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
      // Firefox wakes an event page for the listeners of its very start alone, and for none it removed (measured).
      if (extraHeaders === undefined) return;
      const wanted = new Map<string, () => () => void>();
      for (const tabId of tabIds) wanted.set(`tab ${tabId}`, inFull({ ...everyUrl, tabId }));
      // To Chromium a filter with tabId -1 means every tab, so requests that belong to no tab are found by their host.
      for (const host of hosts) wanted.set(`host ${host}`, inFull({ urls: [`*://${host}/*`] }));
      for (const tabId of resting) {
        wanted.set(`pages of ${tabId}`, () => listenToPages(webRequest, { ...everyUrl, tabId }, hear));
      }
      change(wanted);
    },
  };
}
