/** Which tabs and hosts are observed in full. The list is kept in storage.session. */
import { hostnameOf } from '../engine/fetch/url.ts';
import { type Area, keys, tabOf } from '../journal/area.ts';
import { orSay } from './effects.ts';
import type { Watch } from './watch.ts';

/** Pages of these hosts are in development. */
export const developmentPages = [
  '*://*.localhost/*',
  '*://127.0.0.1/*',
  '*://[::1]/*',
  '*://*.test/*',
  '*://*.local/*',
];

export interface Observed {
  /** Whether an event of this tab is to be recorded. */
  concerns(event: { tabId: number; url: string }): boolean;
  /** Whether requests of this tab may have begun before its listeners were added. */
  isNew(tabId: number): boolean;
  tabIds(): Iterable<number>;
  addTab(tabId: number): void;
  removeTab(tabId: number): void;
  /** Requests that belong to no tab are observed by the host they go to. */
  addHost(url: string): void;
  /** Checks again which of its tabs need no listeners for now. */
  lookWhoRests(): void;
  /** @param yes the setting to record every tab from its start */
  every(yes: boolean): void;
  isEmpty(): boolean;
}

const mostHosts = 50;
const hostPrefix = keys.observedHost('');
/** Stored while every tab is observed. */
const everyHost = keys.observedHost('*');

/** @param stored everything in `area` */
export function createObserved(
  stored: Record<string, unknown>,
  area: Area,
  watch: Watch,
  isAtRest: (tabId: number) => boolean,
): Observed {
  const storedKeys = Object.keys(stored);
  const tabs = new Set(storedKeys.map((key) => tabOf(key, 'observed')).filter((tabId) => tabId !== undefined));
  const hosts = new Set(
    storedKeys
      .filter((key) => key.startsWith(hostPrefix) && key !== everyHost)
      .map((key) => key.slice(hostPrefix.length)),
  );
  // In the browser, an earlier worker's listeners outlive it: only what this worker added can be late.
  const earlier = new Set(tabs);
  let resting = whoRests();
  let everyTab = everyHost in stored;
  let isEveryNew = false;

  function whoRests(): Set<number> {
    const those = new Set([...tabs].filter(isAtRest));
    // Once these tabs are observed again, their listeners are new.
    for (const tabId of those) earlier.delete(tabId);
    return those;
  }

  function listen(): void {
    const tabIds = [...tabs].filter((tabId) => !resting.has(tabId));
    if (everyTab) watch.everything();
    else watch.only({ tabIds, hosts: tabIds.length > 0 ? hosts : [], resting });
  }

  function note(key: string): void {
    orSay('note what it observes; it may miss requests once it is restarted', area.set({ [key]: true }));
  }

  function forget(notes: string[]): void {
    orSay('forget what it no longer observes', area.remove(notes));
  }

  return {
    concerns({ tabId, url }) {
      if (everyTab || tabs.has(tabId)) return true;
      return tabId < 0 && tabs.size > 0 && hosts.has(hostnameOf(url));
    },
    isNew: (tabId) => !earlier.has(tabId) && (!everyTab || isEveryNew),
    tabIds: () => tabs,
    addTab(tabId) {
      if (tabId < 0 || tabs.has(tabId)) return;
      tabs.add(tabId);
      listen();
      note(keys.observed(tabId));
    },
    removeTab(tabId) {
      if (!tabs.delete(tabId)) return;
      resting.delete(tabId);
      forget([keys.observed(tabId)]);
      if (tabs.size === 0) {
        forget([...hosts].map(keys.observedHost));
        hosts.clear();
      }
      listen();
    },
    addHost(url) {
      const host = hostnameOf(url);
      if (host === '' || hosts.has(host) || hosts.size >= mostHosts) return;
      hosts.add(host);
      listen();
      note(keys.observedHost(host));
    },
    lookWhoRests() {
      const before = resting;
      resting = whoRests();
      if (resting.size !== before.size || [...resting].some((tabId) => !before.has(tabId))) listen();
    },
    every(yes) {
      if (yes !== everyTab) {
        everyTab = yes;
        isEveryNew = true;
        if (yes) note(everyHost);
        else forget([everyHost]);
      }
      listen();
    },
    isEmpty: () => !everyTab && tabs.size === 0,
  };
}
