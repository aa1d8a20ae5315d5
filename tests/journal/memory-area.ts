/** A storage area in memory that behaves like the browser's: copies in, copies out, a quota, and late change events. */
import type { Area, StoredChanges } from '../../src/journal/area.ts';

export interface MemoryArea extends Area {
  values: Map<string, unknown>;
  writes: number;
  /** Resolves once every change event has been delivered. */
  delivered(): Promise<void>;
}

export function memoryArea(quota = Number.POSITIVE_INFINITY): MemoryArea {
  const values = new Map<string, unknown>();
  const listeners = new Set<(changes: StoredChanges) => void>();
  let delivery = Promise.resolve();

  const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  const announce = (changes: StoredChanges) => {
    const copied = copy(changes) as StoredChanges;
    delivery = delivery.then(() => {
      for (const listener of [...listeners]) listener(copied);
    });
  };
  const size = (entry: [string, unknown]) => JSON.stringify(entry).length;
  const sizes = new Map<string, number>();
  let held = 0;
  const count = (key: string, bytes: number) => {
    held += bytes - (sizes.get(key) ?? 0);
    sizes.set(key, bytes);
  };

  const area: MemoryArea = {
    values,
    writes: 0,
    get: async (keys) =>
      copy(Object.fromEntries(keys ? keys.map((key) => [key, values.get(key)]) : values)) as Record<string, unknown>,
    getKeys: async () => [...values.keys()],
    async set(items) {
      area.writes += 1;
      const entries = Object.entries(items);
      const more = entries.reduce((sum, entry) => sum + size(entry) - (sizes.get(entry[0]) ?? 0), 0);
      if (held + more > quota) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      const changes: StoredChanges = {};
      for (const [key, value] of entries) {
        changes[key] = { oldValue: values.get(key), newValue: value };
        values.set(key, copy(value));
        count(key, size([key, value]));
      }
      announce(changes);
    },
    async remove(keys) {
      const changes: StoredChanges = {};
      for (const key of keys) {
        if (values.has(key)) changes[key] = { oldValue: values.get(key) };
        values.delete(key);
        count(key, 0);
      }
      if (Object.keys(changes).length > 0) announce(changes);
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
    delivered: async () => {
      await delivery;
    },
  };
  return area;
}
