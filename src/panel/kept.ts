/** What a person chose, kept in `storage.local`: the panel, the settings page and every tab follow it. */
import { useSyncExternalStore } from 'react';
import type { Area } from '../journal/area.ts';

export interface Kept<T> {
  current(): T;
  /** Shows at once. What the browser does not keep lasts until this page is closed. */
  change(some: Partial<T>): void;
  /** Why the last change was not kept. The settings page says it; in the panel a choice lasts as long as the panel. */
  refusal(): string | undefined;
  subscribe(listener: () => void): () => void;
}

/** @param read makes something usual of what it cannot read */
export async function openKept<T extends object>(
  area: Pick<Area, 'get' | 'set' | 'onChanged'>,
  key: string,
  read: (value: unknown) => T,
): Promise<Kept<T>> {
  // What cannot be read, as in a damaged profile, must not keep the page away.
  const stored = await area.get([key]).catch((): Record<string, unknown> => ({}));
  let current = read(stored[key]);
  let refusal: string | undefined;
  const listeners = new Set<() => void>();
  const become = (next: T, why?: string) => {
    current = next;
    refusal = why;
    for (const listener of listeners) listener();
  };
  area.onChanged.addListener((changes) => {
    if (!(key in changes)) return;
    const next = read(changes[key]?.newValue);
    if (JSON.stringify(next) !== JSON.stringify(current)) become(next);
  });
  return {
    current: () => current,
    change(some) {
      const next = { ...current, ...some };
      become(next);
      area.set({ [key]: next }).catch((error: unknown) => {
        console.error('CORS Explainer could not keep what you chose; it lasts until this page is closed.', error);
        become(current, String(error));
      });
    },
    refusal: () => refusal,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** With why the last change was not kept. */
export function useKept<T>(store: Kept<T>): [T, Kept<T>['change'], string | undefined] {
  const current = useSyncExternalStore(store.subscribe, store.current);
  const refusal = useSyncExternalStore(store.subscribe, store.refusal);
  return [current, store.change, refusal];
}
