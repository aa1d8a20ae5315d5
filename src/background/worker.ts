/**
 * The worker: listens where something goes wrong, records, and keeps the journal. It can end at any moment and is
 * started by the next event, so everything it needs is in storage.session, and every listener is registered before it
 * first waits for anything.
 */
import { browser, extraHeaders } from '../browser.ts';
import { noTab, type Observation } from '../engine/exchange.ts';
import { isCrossOriginFailure } from '../engine/trouble.ts';
import { type Area, type StoredChanges, storedKeys, tabOf } from '../journal/area.ts';
import { isOfLedger } from '../journal/ledger.ts';
import { settingsFrom, settingsKey } from '../journal/settings.ts';
import { createBadge, dressBadge } from './badge.ts';
import { follow, type Parts } from './commands.ts';
import { orSay } from './effects.ts';
import { everyUrl, type WebRequest } from './listen.ts';
import { observationFrom } from './observation.ts';
import { createObserved, developmentPages } from './observed.ts';
import { createReady } from './ready.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createRefusals } from './refusals.ts';
import { noteSiteAccess } from './site-access.ts';
import { createWatch } from './watch.ts';

const family = extraHeaders === undefined ? 'firefox' : 'chromium';
const webRequest = browser.webRequest as unknown as WebRequest;

const { whenReady, start } = createReady<Parts>();

// Chromium's sentinel sees every refusal, and is the only listener on an unobserved tab.
const hearRefusal = family === 'firefox' ? createRefusals() : undefined;
const watch = createWatch(webRequest, extraHeaders, (event, details) => {
  whenReady((parts) => {
    const { recorder, observed } = parts;
    const refusal = hearRefusal?.(event, details);
    if (
      observed.concerns(details) ||
      (details.tabId === noTab && recorder.isForPage(observationFrom(event, details)))
    ) {
      recorder.hear(event, details, observed.isNew(details.tabId));
      observed.lookWhoRests();
    }
    if (refusal) sight(refusal, parts);
  });
});
watch.everything();

// The sentinel. Without `extraHeaders`, so that browsing costs next to nothing.
webRequest.onErrorOccurred.addListener((details) => {
  const failure = observationFrom('onErrorOccurred', details);
  if (isCrossOriginFailure(failure)) whenReady((parts) => sight(failure, parts));
}, everyUrl);

// A development page is observed from its first request. Its own answer may come before the tab's listeners are added.
const developmentPage = { urls: developmentPages, types: ['main_frame'] };
webRequest.onBeforeRequest.addListener(({ tabId }) => {
  whenReady(({ observed }) => observed.addTab(tabId));
}, developmentPage);
webRequest.onResponseStarted.addListener(
  (details) => whenReady(({ recorder }) => recorder.hear('onResponseStarted', details, false)),
  developmentPage,
  ['responseHeaders'],
);

// The panel and the DevTools page write down what they want.
const heard = new Set<string>();
browser.storage.local.onChanged.addListener((changes: StoredChanges) => {
  for (const [key, { newValue }] of Object.entries(changes)) {
    heard.add(key);
    whenReady((parts) => {
      if (key === settingsKey) parts.observed.every(settingsFrom(newValue).recordEveryTab);
      else follow(key, newValue, parts);
    });
  }
});

browser.tabs.onRemoved.addListener((tabId) => whenReady((parts) => close(tabId, parts)));
browser.tabs.onReplaced.addListener((added, removed) => whenReady((parts) => replace(removed, added, parts)));

if (family === 'firefox') noteSiteAccess();

orSay('start. Reload the extension', goOn());

/** Continues where an earlier worker ended. */
async function goOn(): Promise<void> {
  const { session, local } = browser.storage;
  const [stored, kept] = await Promise.all([everythingIn(session), everythingIn(local)]);
  // Asked last: a tab that was opened in the meantime and already made a request is not a closed one.
  const open = await openTabs();
  const recorder = recorderFrom(stored);
  const observed = createObserved(stored, session, watch, recorder.isAtRest);
  observed.every(settingsFrom(kept[settingsKey]).recordEveryTab);
  const parts = { recorder, observed };
  for (const [key, value] of Object.entries(kept)) {
    // Commands that this worker heard of are carried out in turn, among the events they came with.
    if (tabOf(key, 'ask') === undefined || heard.has(key)) continue;
    if (key in stored) follow(key, value, parts);
    // The command is from an earlier session of the browser, for a tab that is gone.
    else orSay('forget what it was asked before the browser was started', local.remove([key]));
  }
  start(parts);
  // A tab's closing can get lost with a worker, like any event, and what the tab sent on leaving can be what wakes this
  // one.
  const known = new Set([...recorder.tabIds(), ...observed.tabIds(), ...Object.keys(stored).map((key) => tabOf(key))]);
  // Only later can it be told whether the tab continues under another number.
  for (const tabId of known)
    if (open && tabId !== undefined && tabId > 0 && !open.has(tabId)) forgetLater(tabId, parts);
  dressBadge(browser.action);
}

/** Undefined if the browser does not say. */
async function openTabs(): Promise<Set<number | undefined> | undefined> {
  const tabs = await browser.tabs.query({}).catch(() => undefined);
  return tabs && new Set(tabs.map(({ id }) => id));
}

/** If several failures come together, the first has the tab observed, and its listeners miss the others. */
function sight(failure: Observation, parts: Parts): void {
  const { recorder, observed } = parts;
  const isRecorded = observed.concerns(failure) && !observed.isNew(failure.tabId);
  // A preflight's failure is reported for its request as well.
  if (isRecorded || failure.method === 'OPTIONS' || (failure.tabId < 0 && observed.isEmpty())) return;
  if (!recorder.sight(failure)) return;
  const { tabId, url } = failure;
  if (tabId < 0) {
    observed.addHost(url);
    return;
  }
  observed.addTab(tabId);
  // What a page sends on leaving can end when a worker other than the one that saw its tab close is running.
  browser.tabs.get(tabId).catch(() => close(tabId, parts));
}

/** A tab that Chromium discarded can continue under another number, without any event about the earlier one. */
function replace(removed: number, added: number, parts: Parts): void {
  const { recorder, observed } = parts;
  recorder.replaceTab(removed, added);
  if ([...observed.tabIds()].includes(removed)) observed.addTab(added);
  observed.lookWhoRests();
  close(removed, parts);
}

/**
 * In ms. A DevTools window outlives its tab by a moment, and writes what it had gathered (100 ms, and the writing
 * itself).
 */
const lastWordsWithin = 1000;

function close(tabId: number, parts: Parts): void {
  forget(tabId, parts);
  forgetLater(tabId, parts);
}

function forgetLater(tabId: number, parts: Parts): void {
  setTimeout(() => forget(tabId, parts), lastWordsWithin);
}

function forget(tabId: number, { recorder, observed }: Parts): void {
  observed.removeTab(tabId);
  for (const gone of observed.isEmpty() ? [tabId, noTab] : [tabId]) recorder.closeTab(gone);
  orSay('forget a tab that is closed', forgetRest(tabId));
}

/** What the DevTools page and the panel wrote, and what a dying worker wrote after this one had read the storage. */
async function forgetRest(tabId: number): Promise<void> {
  const { session } = browser.storage;
  const names = await storedKeys(session);
  await session.remove(names.filter((name) => tabOf(name) === tabId));
}

/** The worker can record even without it. A worker that never got ready would let events pile up and say nothing. */
async function everythingIn(area: Pick<Area, 'get'>): Promise<Record<string, unknown>> {
  try {
    return await area.get(null);
  } catch (error) {
    complain(error);
    return {};
  }
}

function recorderFrom(stored: Record<string, unknown>): Recorder {
  const area = browser.storage.session;
  const options = { family, area, badge: createBadge(browser.action) } as const;
  try {
    return createRecorder({ ...options, stored });
  } catch (error) {
    complain(error);
    // Otherwise every later worker would fail over it too.
    orSay('remove what it had stored', area.remove(Object.keys(stored).filter(isOfLedger)));
    return createRecorder({ ...options, stored: {} });
  }
}

function complain(error: unknown): void {
  console.error(
    'CORS Explainer could not read what it had stored, and goes on without it. Reload the page to record it again.',
    error,
  );
}
