/** What a person prefers, kept in `storage.local`: shared by the panel, its settings page and every tab. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { Area } from '../journal/area.ts';
import { checked } from '../journal/stored.ts';

export interface Preferences {
  /** Keep rows when the page changes. */
  preserveLog: boolean;
  /** The backend whose fix is shown where nothing says who answered. */
  backend?: string;
  /** Which policy the fix begins with: this page's origin alone, or origins read from the environment. */
  environment: 'development' | 'production';
  /** Mask secrets in what is copied and saved. */
  mask: boolean;
}

const usual: Preferences = { preserveLog: false, environment: 'development', mask: true };

const stored: v.GenericSchema<unknown, Preferences> = v.object({
  preserveLog: v.boolean(),
  backend: v.exactOptional(v.string()),
  environment: v.picklist(['development', 'production']),
  mask: v.boolean(),
});

const key = 'preferences';

export interface PreferenceStore {
  current(): Preferences;
  change(some: Partial<Preferences>): void;
  subscribe(listener: () => void): () => void;
}

export async function openPreferences(area: Pick<Area, 'get' | 'set' | 'onChanged'>): Promise<PreferenceStore> {
  // What cannot be read, as in a damaged profile, must not keep the panel away.
  const kept = await area.get([key]).catch((): Record<string, unknown> => ({}));
  let current = checked(stored, kept[key]) ?? usual;
  const listeners = new Set<() => void>();
  const become = (next: Preferences) => {
    current = next;
    for (const listener of listeners) listener();
  };
  area.onChanged.addListener((changes) => {
    const next = checked(stored, changes[key]?.newValue);
    if (next && JSON.stringify(next) !== JSON.stringify(current)) become(next);
  });
  return {
    current: () => current,
    change(some) {
      become({ ...current, ...some });
      area.set({ [key]: current }).catch((error: unknown) => {
        console.error('CORS Explainer could not keep your settings; they last until this page is closed.', error);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For a page that keeps nothing. */
const forgetful: PreferenceStore = { current: () => usual, change: () => {}, subscribe: () => () => {} };

export const PreferencesContext = createContext(forgetful);

export function usePreferences(): [Preferences, PreferenceStore['change']] {
  const store = useContext(PreferencesContext);
  return [useSyncExternalStore(store.subscribe, store.current), store.change];
}
