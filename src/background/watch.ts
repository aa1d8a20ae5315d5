/** What is being listened to at the moment: every tab, or the observed tabs and hosts alone. */
import { type Filter, type Hear, listen, type WebRequest } from './listen.ts';

export interface Watch {
  everything(): void;
  /** Replaces whatever was listened to. New listeners start before old ones stop, so that nothing falls between. */
  only(tabIds: Iterable<number>, hosts: Iterable<string>): void;
}

export function createWatch(webRequest: WebRequest, extraHeaders: string | undefined, hear: Hear): Watch {
  const stops = new Map<string, () => void>();

  function change(wanted: Map<string, Filter>): void {
    for (const [name, filter] of wanted) {
      if (!stops.has(name)) stops.set(name, listen(webRequest, filter, extraHeaders, hear));
    }
    for (const [name, stop] of stops) {
      if (wanted.has(name)) continue;
      stop();
      stops.delete(name);
    }
  }

  return {
    everything: () => change(new Map([['everything', { urls: ['<all_urls>'] }]])),
    only(tabIds, hosts) {
      // Firefox wakes an event page for the listeners of its very start alone, and for none it removed (measured).
      if (extraHeaders === undefined) return;
      const wanted = new Map<string, Filter>();
      for (const tabId of tabIds) wanted.set(`tab ${tabId}`, { urls: ['<all_urls>'], tabId });
      // To Chromium a filter with tabId -1 means every tab, so requests that belong to no tab are found by their host.
      for (const host of hosts) wanted.set(`host ${host}`, { urls: [`*://${host}/*`] });
      change(wanted);
    },
  };
}
