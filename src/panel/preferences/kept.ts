/** What a person chose, kept in `storage.local`: the panel, the settings page and every tab follow it. */
import { useSyncExternalStore } from 'react';
import type { Area } from '../../journal/area.ts';

export interface Kept<T> {
  current(): T;
  /** Shows at once. If the browser does not keep the change, it lasts until this page is closed. */
  change(some: Partial<T>): void;
  /** Why the last change was not kept. The settings page says so; in the panel a choice lasts as long as the panel. */
  refusal(): string | undefined;
  subscribe(listener: () => void): () => void;
}

/** @param read returns defaults for what it cannot parse */
export async function openKept<T extends object>(
  area: Pick<Area, 'get' | 'set' | 'onChanged'>,
  key: string,
  read: (value: unknown) => T,
): Promise<Kept<T>> {
  // If it cannot be read, as with a damaged profile, the page must still open.
  const stored = await area.get([key]).catch((): Record<string, unknown> => ({}));
  let current = read(stored[key]);
  let refusal: string | undefined;
  /**
   * What was chosen here and is not stored yet. Choices are stored in turn, or the later one would overwrite the
   * earlier.
   */
  let turn = Promise.resolve();
  let waiting = 0;
  let unkept: Partial<T> = {};
  const listeners = new Set<() => void>();
  const become = (next: T, why?: string) => {
    current = next;
    refusal = why;
    for (const listener of listeners) listener();
  };
  /** Read again: if two changes follow each other, the first is reported when the second is already stored. */
  const follow = () => {
    const compare = (items: Record<string, unknown>) => {
      const next = { ...read(items[key]), ...unkept };
      if (waiting === 0 && !isSame(next, current)) become(next);
    };
    area.get([key]).then(compare, () => undefined);
  };
  const keep = async (some: Partial<T>) => {
    const items = await area.get([key]).catch(() => ({ [key]: current }));
    unkept = { ...unkept, ...some };
    await area.set({ [key]: { ...read(items[key]), ...unkept } });
    unkept = {};
    // For a choice that is kept by now.
    if (refusal !== undefined) become(current);
  };
  area.onChanged.addListener((changes) => {
    if (key in changes) follow();
  });
  return {
    current: () => current,
    change(some) {
      become({ ...current, ...some });
      waiting += 1;
      turn = turn
        .then(() => keep(some))
        .catch((error: unknown) => {
          console.error('CORS Explainer could not keep what you chose; it lasts until this page is closed.', error);
          become(current, String(error));
        })
        .finally(() => {
          waiting -= 1;
          follow();
        });
    },
    refusal: () => refusal,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whatever the order of their parts: storage has an order of its own. */
function isSame(one: object, other: object): boolean {
  const text = (value: object) => JSON.stringify(Object.entries(value).sort());
  return text(one) === text(other);
}

/** Returns why the last change was not kept, too. */
export function useKept<T>(store: Kept<T>): [T, Kept<T>['change'], string | undefined] {
  const current = useSyncExternalStore(store.subscribe, store.current);
  const refusal = useSyncExternalStore(store.subscribe, store.refusal);
  return [current, store.change, refusal];
}
