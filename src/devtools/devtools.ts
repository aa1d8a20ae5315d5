/** Runs once for each DevTools window: adds the panel, and has the inspected tab observed from then on. */
import { browser, evaluate } from '../browser.ts';
import { askWorker, encode, keys } from '../journal/area.ts';
import type { Ask } from '../journal/asks.ts';
import { createNotebook } from './notebook.ts';
import { type Entry, noteOf } from './notes.ts';
import { createShowing } from './showing.ts';
import { createShownPage } from './shown-page.ts';
import { createTimings } from './timings.ts';
import { createViolations } from './violations.ts';
import { createWitness } from './witness.ts';

const { inspectedWindow, network, panels } = browser.devtools;
const { tabId } = inspectedWindow;
const { session, local } = browser.storage;

/**
 * @param handed is stored before the worker is asked
 * @returns whether the worker could be asked: memory can be full, and the extension can be gone while its window is
 * open
 */
async function ask(wanted: Ask, handed: Record<string, unknown> = {}): Promise<boolean> {
  try {
    await session.set(handed);
    await askWorker({ local, session }, tabId, wanted);
    return true;
  } catch (error) {
    console.error('CORS Explainer could not tell its worker what DevTools saw. The list may lack it.', error);
    return false;
  }
}

type ExtensionPanel = chrome.devtools.panels.ExtensionPanel;
// Firefox resolves a path without the leading slash against this page, Chromium against the extension's root.
const panel = panels.create('CORS', '/icons/32.png', '/src/panel/panel.html') as unknown as Promise<ExtensionPanel>;
void ask({ observe: Date.now() });

// Firefox's DevTools pages have none.
const webRequest = browser.webRequest as typeof chrome.webRequest | undefined;
const witness = createWitness(tabId, session, (failures) =>
  ask({ witnessed: Date.now() }, { [keys.witnessed(tabId)]: encode(failures) }),
);
// For all tabs: once the worker has removed its listener, Chromium no longer reports to one for this tab only
// (measured).
webRequest?.onErrorOccurred.addListener(
  (details) => {
    if (details.tabId === tabId) witness.saw(details);
  },
  { urls: ['<all_urls>'] },
);

const notebook = createNotebook(tabId, session);
network.onRequestFinished.addListener((entry) => {
  const note = noteOf(entry as unknown as Entry, Date.now());
  if (note) notebook.add(note);
});

const page = createShownPage(evaluate);
network.onNavigated.addListener(
  createShowing(evaluate, {
    turned(at) {
      page.turn();
      notebook.turn(at);
    },
    tell(documents) {
      const shown = Date.now();
      void ask({ shown }, { [keys.shown(tabId, shown)]: encode(documents) });
    },
  }),
);

const violations = createViolations(page.evaluate, evaluate);
// Chromium itself says what it refused.
const timings = webRequest ? undefined : createTimings(page.evaluate);

local.onChanged.addListener((changes) => {
  const cleared: unknown = changes[keys.ask(tabId, 'clearBefore')]?.newValue;
  if (typeof cleared === 'number') notebook.clear(cleared);
  const isResumed = changes[keys.ask(tabId, 'recording')]?.newValue === 'on';
  // A report has no time: what the page holds by now happened before.
  if (typeof cleared !== 'number' && !isResumed) return;
  notebook.skip();
  void violations.skip();
});

/** Nothing announces what only the page knows, so it is polled while somebody looks at the panel. */
async function look(): Promise<void> {
  const notes = await Promise.all([violations.read(), timings?.read() ?? []]);
  for (const note of notes.flat()) notebook.add(note);
}

/** In ms. */
const lookedForEvery = 1000;
let looking: ReturnType<typeof setInterval> | undefined;
void panel.then(({ onShown, onHidden }) => {
  onShown.addListener(() => {
    void look();
    looking ??= setInterval(() => void look(), lookedForEvery);
  });
  onHidden.addListener(() => {
    clearInterval(looking);
    looking = undefined;
  });
});
