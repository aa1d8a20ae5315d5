/** The part of a storage area the journal uses, and what is written there under which key. */
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
 * Texts by id. One value holds many, because the browser charges per value; each stays a text, so that the reader
 * parses only what changed.
 */
export type StoredSegment = Record<string, string>;

/** Where an exchange stands: in flight, ended in trouble, or ended well. What is given up first is told apart by it. */
export const shelves = ['open', 'blocked', 'allowed'] as const;
export type Shelf = (typeof shelves)[number];

export const keys = {
  exchanges: (tabId: number, shelf?: Shelf) => `exchanges/${tabId}/${shelf ? `${shelf}/` : ''}`,
  /** Observations of requests that may still change: for the worker alone. */
  drafts: 'drafts/',
  tab: (tabId: number) => `tab/${tabId}`,
  /** What DevTools alone knows: written by the tab's DevTools page, numbered upwards. */
  notes: (tabId: number) => `notes/${tabId}/`,
  /** Failures that the DevTools page saw and did not find in the journal. */
  witnessed: (tabId: number) => `witnessed/${tabId}`,
  /** Documents that the DevTools page saw the tab show, under the moment it told of them: it does not wait for the worker. */
  shown: (tabId: number, at?: number) => `shown/${tabId}/${at ?? ''}`,
  /** The tab is observed in full. */
  observed: (tabId: number) => `observed/${tabId}`,
  /** Present while the browser keeps sites from the extension: Firefox's panel cannot ask for itself. */
  noAccess: 'no-access',
  observedHost: (host: string) => `observed-host/${host}`,
  /**
   * What the panel or the DevTools page asks of the worker, and nothing of what was recorded: `storage.local` is on
   * disk, though this is gone again once it is done. It is not in `storage.session`, because a worker that listened
   * there would be handed all it writes (half of the recording's whole cost). Each command has a key of its own, so
   * that none overwrites another.
   */
  ask: (tabId: number, command?: keyof Ask) => `ask/${tabId}/${command ?? ''}`,
};

/** Where storage does not list its keys, they come with all it holds. */
export async function storedKeys(area: Area): Promise<string[]> {
  return (await area.getKeys?.()) ?? Object.keys(await area.get(null));
}

const namesOfTabs = ['exchanges', 'tab', 'notes', 'witnessed', 'shown', 'observed', 'ask'] as const;

/** The tab whose key this is: under this one of the names above, or under any that tells of one tab. */
export function tabOf(key: string, name?: (typeof namesOfTabs)[number]): number | undefined {
  const [first, tabId] = key.split('/');
  const names: readonly (string | undefined)[] = name ? [name] : namesOfTabs;
  return names.includes(first) && tabId !== undefined && /^-?\d+$/.test(tabId) ? Number(tabId) : undefined;
}

/** Of a key that ends with one: the larger, the later it was begun. */
export function numberIn(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1));
}

/** Where a command is put, and where it is marked. */
export interface Asks {
  local: Pick<Area, 'set'>;
  session: Pick<Area, 'set'>;
}

/**
 * What is left in `storage.local` when the browser ends would meet another tab of the same number in its next session.
 * So a command's key is marked in `storage.session`, which ends with the browser: before it can be heard of.
 */
export async function askWorker({ local, session }: Asks, tabId: number, wanted: Ask): Promise<void> {
  const named = Object.entries(wanted).map(([command, value]) => [keys.ask(tabId, command as keyof Ask), value]);
  const marks = Object.fromEntries(named.map(([key]) => [key, true]));
  // Where memory is full, a worker that is killed right now does not find it; any other is told.
  await session.set(marks).catch(() => undefined);
  await local.set(Object.fromEntries(named));
}

/** JSON in ASCII alone: its length is what storage charges for it, and lone surrogates survive. */
export function encode(value: unknown): string {
  const json = JSON.stringify(value);
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/[\u007f-\uffff]/g, escaped);
}

/** Any value for a text that may be none of ours; undefined when it cannot be read. */
export function decode(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
