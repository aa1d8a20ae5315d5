/** What decides from outside whether anything can be recorded: access to sites, and which page is inspected. */
import { useSyncExternalStore } from 'react';

export interface Surroundings {
  /** Whether the browser lets the extension see every site. It can be taken back at any time. */
  siteAccess: boolean;
  /** Whether extensions may observe the inspected page at all. */
  observable: boolean;
}

export interface SurroundingsStore {
  current(): Surroundings;
  subscribe(listener: () => void): () => void;
  /** Asks the person for access to all sites. Absent where the browser cannot ask from here. */
  requestAccess?: () => void;
}

/** The parts of the extension API that tell. Firefox's DevTools pages have no `permissions`. */
export interface Teller {
  permissions?: typeof chrome.permissions;
  devtools?: typeof chrome.devtools;
}

const allSites = { origins: ['<all_urls>'] };

export function watchSurroundings({ permissions, devtools }: Teller): SurroundingsStore {
  let current: Surroundings = { siteAccess: true, observable: true };
  const listeners = new Set<() => void>();
  const become = (some: Partial<Surroundings>) => {
    current = { ...current, ...some };
    for (const listener of listeners) listener();
  };
  const lookAgain = () => {
    permissions?.contains(allSites).then(
      (siteAccess) => become({ siteAccess }),
      () => undefined,
    );
  };

  lookAgain();
  permissions?.onAdded.addListener(lookAgain);
  permissions?.onRemoved.addListener(lookAgain);
  devtools?.network.onNavigated.addListener((url) => become({ observable: isObservable(url) }));
  devtools?.inspectedWindow.eval('location.href', {}, (...[url]: unknown[]) => {
    if (typeof url === 'string') become({ observable: isObservable(url) });
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(permissions && { requestAccess: () => void permissions.request(allSites).then(lookAgain, lookAgain) }),
  };
}

/** The browser's own pages, and the stores of extensions. */
export function isObservable(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, host, pathname } = new URL(url);
  if (['chrome:', 'edge:', 'devtools:', 'view-source:'].includes(protocol) || protocol.endsWith('-extension:'))
    return false;
  if (['chromewebstore.google.com', 'addons.mozilla.org'].includes(host)) return false;
  const inStore = `${host}${pathname}`;
  return !/^(chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(\/|$)/.test(inStore);
}

const ordinary: SurroundingsStore = {
  current: () => ordinaryState,
  subscribe: () => () => {},
};
const ordinaryState: Surroundings = { siteAccess: true, observable: true };

export function useSurroundings(store: SurroundingsStore = ordinary): Surroundings {
  return useSyncExternalStore(store.subscribe, store.current);
}
