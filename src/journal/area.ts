/** The part of a storage area that the journal uses, and what is stored there under which key. */
import type { Ask } from './asks.ts';

export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  /** Chrome 130 and later. */
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  onChanged: {
    addListener(listener: (changes: StoredChanges) => void): void;
    removeListener(listener: (changes: StoredChanges) => void): void;
  };
}

export type StoredChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/**
 * Texts by id. One value holds many texts, because the browser charges per value; each stays a text, so that the reader
 * parses only what changed.
 */
export type StoredSegment = Record<string, string>;

/** The state of an exchange: in flight, ended in trouble, or ended well. It decides what is given up first. */
export const shelves = ['open', 'blocked', 'allowed'] as const;
export type Shelf = (typeof shelves)[number];

export const keys = {
  exchanges: (tabId: number, shelf?: Shelf) => `exchanges/${tabId}/${shelf ? `${shelf}/` : ''}`,
  /** Observations of requests that may still change; only the worker reads them. */
  drafts: 'drafts/',
  tab: (tabId: number) => `tab/${tabId}`,
  /** What only DevTools knows: written by the tab's DevTools page, with ascending numbers. */
  notes: (tabId: number) => `notes/${tabId}/`,
  /** Failures that the DevTools page saw and did not find in the journal. */
  witnessed: (tabId: number) => `witnessed/${tabId}`,
  /**
   * Documents that the DevTools page saw the tab show, under the moment it reported them: it does not wait for the
   * worker.
   */
  shown: (tabId: number, at?: number) => `shown/${tabId}/${at ?? ''}`,
  /** The tab is observed in full. */
  observed: (tabId: number) => `observed/${tabId}`,
  /** Present while the browser denies the extension access to sites: Firefox's panel cannot ask for itself. */
  noAccess: 'no-access',
  observedHost: (host: string) => `observed-host/${host}`,
  /**
   * What the panel or the DevTools page asks of the worker, and nothing that was recorded, because `storage.local` is
   * on disk; each entry is removed once it is done. Not in `storage.session`, because a worker that listened there
   * would receive everything it writes itself (half of the recording's whole cost). Each command has a key of its own,
   * so that none overwrites another.
   */
  ask: (tabId: number, command?: keyof Ask) => `ask/${tabId}/${command ?? ''}`,
};

/** If storage cannot list its keys, they are read together with all values. */
export async function storedKeys(area: Area): Promise<string[]> {
  return (await area.getKeys?.()) ?? Object.keys(await area.get(null));
}

const namesOfTabs = ['exchanges', 'tab', 'notes', 'witnessed', 'shown', 'observed', 'ask'] as const;

/** The tab that a key belongs to: a key of this name, or any key that belongs to one tab. */
export function tabOf(key: string, name?: (typeof namesOfTabs)[number]): number | undefined {
  const [first, tabId] = key.split('/');
  const names: readonly (string | undefined)[] = name ? [name] : namesOfTabs;
  return names.includes(first) && tabId !== undefined && /^-?\d+$/.test(tabId) ? Number(tabId) : undefined;
}

/** The number at the end of a key: the larger it is, the later the key was begun. */
export function numberIn(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1));
}

/** Where a command is stored, and where it is marked. */
export interface Asks {
  local: Pick<Area, 'set'>;
  session: Pick<Area, 'set'>;
}

/**
 * What is left in `storage.local` when the browser ends would apply to another tab with the same number in the next
 * session. So before a command can be heard, its key is marked in `storage.session`, which ends with the browser.
 */
export async function askWorker({ local, session }: Asks, tabId: number, wanted: Ask): Promise<void> {
  const named = Object.entries(wanted).map(([command, value]) => [keys.ask(tabId, command as keyof Ask), value]);
  const marks = Object.fromEntries(named.map(([key]) => [key, true]));
  // If memory is full, a worker that is killed right now does not find the mark; any other is told.
  await session.set(marks).catch(() => undefined);
  await local.set(Object.fromEntries(named));
}

/** JSON in ASCII only: its length is what storage charges for it, and lone surrogates survive. */
export function encode(value: unknown): string {
  const json = JSON.stringify(value);
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/[\u007f-\uffff]/g, escaped);
}

/** The value of a text that somebody else may have written; undefined if it cannot be parsed. */
export function decode(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
