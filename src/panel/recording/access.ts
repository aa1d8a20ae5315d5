/** What recording depends on: access to sites, and an inspected page that extensions may observe. */
import { useSyncExternalStore } from 'react';
import type { Evaluate } from '../../browser.ts';
import { type Area, keys } from '../../journal/area.ts';

export interface Access {
  /** Whether the browser lets the extension see every site. The person can revoke it at any time. */
  siteAccess: boolean;
  /** Whether extensions may observe the inspected page at all. Not known if the page's address cannot be read. */
  observable: boolean | undefined;
}

export interface AccessStore {
  current(): Access;
  subscribe(listener: () => void): () => void;
  /** Asks the person for access to all sites. Absent if the browser cannot ask from here. */
  requestAccess?: () => void;
}

/** The parts of the extension API that know. */
export interface Teller {
  /** Absent in Firefox's DevTools pages: there the worker's note says so, and the settings page asks. */
  permissions?: typeof chrome.permissions;
  session?: Pick<Area, 'get' | 'onChanged'>;
  openSettings?: () => void;
  devtools?: typeof chrome.devtools;
  /** Evaluates in the inspected page. */
  evaluate?: Evaluate;
}

const allSites = { origins: ['<all_urls>'] };

export function watchAccess({ permissions, session, openSettings, devtools, evaluate }: Teller): AccessStore {
  let current: Access = { siteAccess: true, observable: true };
  const listeners = new Set<() => void>();
  const become = (some: Partial<Access>) => {
    current = { ...current, ...some };
    for (const listener of listeners) listener();
  };
  const lookAgain = () => {
    permissions?.contains(allSites).then(
      (siteAccess) => become({ siteAccess }),
      () => undefined,
    );
  };

  const requestAccess = permissions
    ? () => void permissions.request(allSites).then(lookAgain, lookAgain)
    : session && openSettings;

  lookAgain();
  if (!permissions && session) followNote(session, (siteAccess) => become({ siteAccess }));
  permissions?.onAdded.addListener(lookAgain);
  permissions?.onRemoved.addListener(lookAgain);
  let hasMoved = false;
  devtools?.network.onNavigated.addListener((url) => {
    hasMoved = true;
    become({ observable: isObservable(url) });
  });
  void evaluate?.('location.href').then((url) => {
    if (hasMoved) return;
    // Firefox refuses on its own pages, and on local files, whose requests are visible (measured).
    become({ observable: typeof url === 'string' ? isObservable(url) : undefined });
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(requestAccess && { requestAccess }),
  };
}

function followNote(session: Pick<Area, 'get' | 'onChanged'>, tell: (siteAccess: boolean) => void): void {
  session.onChanged.addListener((changes) => {
    if (keys.noAccess in changes) tell(changes[keys.noAccess]?.newValue === undefined);
  });
  session.get([keys.noAccess]).then(
    (noted) => tell(!(keys.noAccess in noted)),
    () => undefined,
  );
}

/** Excludes the browser's own pages and the extension stores. */
export function isObservable(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'about:') return ['blank', 'srcdoc'].includes(pathname);
  const isOwn = ['chrome:', 'edge:', 'devtools:', 'resource:', 'view-source:'].includes(protocol);
  if (isOwn || protocol.endsWith('-extension:')) return false;
  if (['chromewebstore.google.com', 'addons.mozilla.org'].includes(host)) return false;
  const inStore = `${host}${pathname}`;
  return !/^(chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(\/|$)/.test(inStore);
}

const ordinary: AccessStore = {
  current: () => ordinaryState,
  subscribe: () => () => {},
};
const ordinaryState: Access = { siteAccess: true, observable: true };

export function useAccess(store: AccessStore = ordinary): Access {
  return useSyncExternalStore(store.subscribe, store.current);
}
