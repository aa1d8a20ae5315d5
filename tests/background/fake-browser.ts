/**
 * A browser that runs the worker: it fires events at the registered listeners, and starts the worker again after it was
 * killed.
 */
import { type Mock, vi } from 'vitest';
import type { Filter } from '../../src/background/listen.ts';
import type { Details } from '../../src/background/observation.ts';
import type { EventName, Family } from '../../src/engine/exchange.ts';
import { keys, type StoredChanges } from '../../src/journal/area.ts';
import type { Ask } from '../../src/journal/asks.ts';
import { type MemoryArea, memoryArea } from '../journal/memory-area.ts';

const eventNames: EventName[] = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
];

interface Registration {
  listener: (details: Details) => void;
  filter: Filter;
  extra: string[];
}

export interface FakeBrowser {
  session: MemoryArea;
  local: MemoryArea;
  badges: Map<number, string>;
  /** Whether the person lets the extension see every site. */
  siteAccess: { granted: boolean };
  /** The person grants or revokes it. */
  changeAccess(granted: boolean): Promise<void>;
  openOptionsPage: Mock<() => Promise<void>>;
  /** Runs the worker's script as the browser does when it first loads it, or after a kill. */
  startWorker(): Promise<void>;
  /** The worker's listeners and memory are gone; what it had sent to storage arrives. */
  killWorker(): void;
  /** For events that come together, the listeners are chosen when the events happen, not when they arrive. */
  fire(event: EventName, ...together: Details[]): Promise<void>;
  /** What was asked while no worker was up is reported as the event that wakes one. */
  hear(tabId: number, asked: Ask): Promise<void>;
  closeTab(tabId: number): Promise<void>;
  /** The browser discards the tab, which continues under another number. */
  replaceTab(removed: number, added: number): Promise<void>;
  /** The tab is closed while no worker is there to notice. */
  loseTab(tabId: number): void;
  openTab(tabId: number): void;
  /** Filters for which all seven events have listeners. */
  watched(): Filter[];
  /** Whether any listener has `extraHeaders`. */
  needsExtraHeaders(): boolean;
  /** Resolves once the worker is idle and all its writes have arrived. */
  idle(): Promise<void>;
}

export function fakeBrowser(family: Family = 'chromium'): FakeBrowser {
  const session = memoryArea();
  const local = memoryArea();
  const badges = new Map<number, string>();
  const siteAccess = { granted: true };
  const accessListeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
  const openOptionsPage = vi.fn(async () => undefined);
  const openTabs = new Set(Array.from({ length: 20 }, (_, index) => index + 1));
  const registered = new Map(eventNames.map((name) => [name, [] as Registration[]]));
  const removals = new Set<(tabId: number) => void>();
  const replacements = new Set<(added: number, removed: number) => void>();
  const localListeners = new Set<(changes: StoredChanges) => void>();
  let running: Promise<unknown> | undefined;

  const webRequest = Object.fromEntries(
    eventNames.map((name) => [
      name,
      {
        addListener: (listener: Registration['listener'], filter: Filter, extra: string[] = []) =>
          registered.get(name)?.push({ listener, filter, extra }),
        removeListener: (listener: Registration['listener']) =>
          registered.set(name, registered.get(name)?.filter((each) => each.listener !== listener) ?? []),
      },
    ]),
  );
  const browser = {
    webRequest,
    storage: {
      session,
      local: {
        ...local,
        get: (names: string[] | null) => local.get(names),
        onChanged: {
          addListener: (listener: (changes: StoredChanges) => void) => {
            localListeners.add(listener);
            local.onChanged.addListener(listener);
          },
        },
      },
    },
    tabs: {
      get: async (id: number) => {
        if (!openTabs.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id };
      },
      onRemoved: { addListener: (listener: (tabId: number) => void) => removals.add(listener) },
      onReplaced: { addListener: (listener: (added: number, removed: number) => void) => replacements.add(listener) },
      // The event that started the worker is delivered before any answer.
      query: () => new Promise((resolve) => setImmediate(() => resolve([...openTabs].map((id) => ({ id }))))),
    },
    permissions: {
      contains: async () => siteAccess.granted,
      onAdded: { addListener: (listener: () => void) => accessListeners.added.add(listener) },
      onRemoved: { addListener: (listener: () => void) => accessListeners.removed.add(listener) },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
      setBadgeBackgroundColor: async () => undefined,
    },
    runtime: { openOptionsPage },
  };

  async function startWorker(): Promise<void> {
    vi.resetModules();
    vi.doMock('../../src/browser.ts', () => ({
      browser,
      extraHeaders: family === 'chromium' ? 'extraHeaders' : undefined,
    }));
    running = import('../../src/background/worker.ts');
    await running;
  }

  const idle = async () => {
    // Storage in memory answers within a few turns of the event loop, and batches wait 50 ms.
    for (let turn = 0; turn < 5; turn += 1) await vi.advanceTimersByTimeAsync(50);
    await Promise.all([session.delivered(), local.delivered()]);
  };

  return {
    session,
    local,
    badges,
    siteAccess,
    openOptionsPage,
    startWorker,
    killWorker() {
      running = undefined;
      for (const name of eventNames) registered.set(name, []);
      for (const listener of localListeners) local.onChanged.removeListener(listener);
      localListeners.clear();
      removals.clear();
      replacements.clear();
      vi.clearAllTimers();
    },
    async fire(event, ...together) {
      // The browser holds events back until the script has run once.
      await (running ?? startWorker());
      const chosen = together.map((details) =>
        (registered.get(event) ?? []).filter(({ filter }) => matches(filter, details)),
      );
      for (const [index, registrations] of chosen.entries())
        for (const { listener } of registrations) listener(structuredClone(together[index] as Details));
    },
    async hear(tabId, asked) {
      await (running ?? startWorker());
      for (const [command, newValue] of Object.entries(asked))
        for (const listener of localListeners) listener({ [keys.ask(tabId, command as keyof Ask)]: { newValue } });
    },
    async changeAccess(granted) {
      siteAccess.granted = granted;
      for (const listener of accessListeners[granted ? 'added' : 'removed']) listener();
      await idle();
    },
    openTab: (tabId) => void openTabs.add(tabId),
    loseTab: (tabId) => openTabs.delete(tabId),
    async closeTab(tabId) {
      for (const listener of [...removals]) listener(tabId);
      await idle();
    },
    async replaceTab(removed, added) {
      openTabs.delete(removed);
      openTabs.add(added);
      await (running ?? startWorker());
      for (const listener of [...replacements]) listener(added, removed);
      await idle();
    },
    needsExtraHeaders: () => [...registered.values()].flat().some(({ extra }) => extra.includes('extraHeaders')),
    watched: () => (registered.get('onSendHeaders') ?? []).map(({ filter }) => filter),
    idle,
  };
}

function matches({ urls, tabId, types }: Filter, details: Details): boolean {
  if (tabId !== undefined && tabId !== -1 && tabId !== details.tabId) return false;
  if (types && !types.includes(details.type)) return false;
  return urls.some((pattern) => pattern === '<all_urls>' || matchesHost(pattern, new URL(details.url).hostname));
}

function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.slice('*://'.length, -'/*'.length);
  if (!wanted.startsWith('*.')) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}
