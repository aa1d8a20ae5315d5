/**
 * The worker: listens where there is trouble, records, and keeps the journal. It can end at any moment and is started
 * by the next event, so everything it needs is in storage.session, and every listener is registered before it first
 * waits for anything.
 */
import type { GenericSchema } from 'valibot';
import { browser, extraHeaders } from '../browser.ts';
import { type Area, decode, keys, type StoredChanges, storedKeys, tabOf } from '../journal/area.ts';
import { isOfLedger } from '../journal/ledger.ts';
import { settingsFrom, settingsKey } from '../journal/settings.ts';
import { askFrom, checked, storedDraft, storedShown } from '../journal/stored.ts';
import { createBadge, dressBadge } from './badge.ts';
import type { WebRequest } from './listen.ts';
import { observationFrom } from './observation.ts';
import { createObserved, developmentPages, type Observed } from './observed.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createRefusals } from './refusals.ts';
import { isCrossOriginFailure } from './trouble.ts';
import { createWatch } from './watch.ts';

const family = extraHeaders === undefined ? 'firefox' : 'chromium';
const webRequest = browser.webRequest as unknown as WebRequest;
const everyUrl = { urls: ['<all_urls>'] };

interface Started {
  recorder: Recorder;
  observed: Observed;
}
type Task = (started: Started) => void;

/** Runs a task once the worker knows what its predecessor knew; until then tasks wait, in order. */
let waiting: Task[] | undefined = [];
let started: Started | undefined;
function whenReady(task: Task): void {
  if (started) run(task, started);
  else waiting?.push(task);
}

/** What one event makes fail costs that event, not those that wait behind it. */
function run(task: Task, started: Started): void {
  try {
    task(started);
  } catch (error) {
    console.error('CORS Explainer could not record an event.', error);
  }
}

// Chromium's sentinel sees every refusal, and is all that listens to an unobserved tab.
const hearRefusal = family === 'firefox' ? createRefusals() : undefined;
const watch = createWatch(webRequest, extraHeaders, (event, details) => {
  whenReady((started) => {
    const { recorder, observed } = started;
    const refusal = hearRefusal?.(event, details);
    if (observed.concerns(details)) recorder.hear(event, details, observed.isNew(details.tabId));
    if (refusal) sight(refusal, started);
  });
});
watch.everything();

// The sentinel: without `extraHeaders`, so that browsing costs next to nothing.
webRequest.onErrorOccurred.addListener((details) => {
  const failure = observationFrom('onErrorOccurred', details);
  if (isCrossOriginFailure(failure)) whenReady((started) => sight(failure, started));
}, everyUrl);

// A development page is observed before its first requests. Its own answer may come before the tab's listeners do.
const developmentPage = { urls: developmentPages, types: ['main_frame'] };
webRequest.onBeforeRequest.addListener(({ tabId }) => {
  whenReady(({ observed }) => observed.addTab(tabId, 'development'));
}, developmentPage);
webRequest.onResponseStarted.addListener(
  (details) => whenReady(({ recorder }) => recorder.hear('onResponseStarted', details, false)),
  developmentPage,
  ['responseHeaders'],
);

// Panel and DevTools page say what they want by writing it down.
browser.storage.local.onChanged.addListener((changes: StoredChanges) => {
  for (const [key, { newValue }] of Object.entries(changes)) whenReady((started) => follow(key, newValue, started));
});

browser.tabs.onRemoved.addListener((tabId) => whenReady((started) => close(tabId, started)));

if (family === 'firefox') noteSiteAccess();

void start();

async function start(): Promise<void> {
  const { session, local } = browser.storage;
  const [stored, kept, open] = await Promise.all([everythingIn(session), everythingIn(local), openTabs()]);
  const observed = createObserved(stored, session, watch);
  observed.every(settingsFrom(kept[settingsKey]).recordEveryTab);
  started = { recorder: recorderFrom(stored), observed };
  for (const [key, value] of Object.entries(kept)) {
    if (tabOf(key, 'ask') === undefined || key in stored) whenReady((ready) => follow(key, value, ready));
    // It was asked in an earlier session of the browser, for a tab that is gone.
    else void local.remove([key]);
  }
  for (const task of waiting ?? []) run(task, started);
  waiting = undefined;
  // That a tab was closed can be lost with a worker, as any event.
  const known = Object.keys(stored).flatMap((key) => tabOf(key, 'tab') ?? tabOf(key, 'observed') ?? []);
  for (const tabId of new Set(known)) if (open && tabId > 0 && !open.has(tabId)) close(tabId, started);
  dressBadge(browser.action);
}

/** Nothing where the browser does not say. */
async function openTabs(): Promise<Set<number | undefined> | undefined> {
  const tabs = await browser.tabs.query({}).catch(() => undefined);
  return tabs && new Set(tabs.map(({ id }) => id));
}

function close(tabId: number, { recorder, observed }: Started): void {
  observed.removeTab(tabId);
  for (const gone of observed.isEmpty() ? [tabId, -1] : [tabId]) recorder.closeTab(gone);
  void forgetRest(tabId);
}

/** Without it the worker can still record. One that never got ready would let events pile up, and say nothing. */
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
    // Each worker to come would fail over it, too.
    void area.remove(Object.keys(stored).filter(isOfLedger));
    return createRecorder({ ...options, stored: {} });
  }
}

function complain(error: unknown): void {
  console.error(
    'CORS Explainer could not read what it had stored, and goes on without it. Reload the page to record it again.',
    error,
  );
}

/** Firefox's panel has no `permissions`, so the event page looks for it, now and at every change. */
function noteSiteAccess(): void {
  const { permissions, storage } = browser;
  const look = async () => {
    const granted = await permissions.contains({ origins: everyUrl.urls });
    await (granted ? storage.session.remove([keys.noAccess]) : storage.session.set({ [keys.noAccess]: 'true' }));
  };
  permissions.onAdded.addListener(look);
  permissions.onRemoved.addListener(look);
  void look();
}

/** What the DevTools page and the panel wrote: they are gone with their tab. */
async function forgetRest(tabId: number): Promise<void> {
  const { session } = browser.storage;
  const names = await storedKeys(session);
  const prefixes = [keys.notes(tabId), keys.ask(tabId)];
  const own = names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  await session.remove([...own, keys.witnessed(tabId), keys.shown(tabId)]);
}

/** Facts stay in memory: only that there are any is asked through `storage.local`. They go once they have been used. */
async function readFacts<T>(key: string, shape: GenericSchema<unknown, T>, use: (facts: T) => void): Promise<void> {
  const { session } = browser.storage;
  const stored = await session.get([key]);
  const facts = checked(shape, decode(stored[key]));
  if (facts !== undefined) use(facts);
  await session.remove([key]);
}

/** Of failures that come together, the first has the tab observed, and its listeners miss the others. */
function sight(failure: ReturnType<typeof observationFrom>, { recorder, observed }: Started): void {
  const isRecorded = observed.concerns(failure) && !observed.isNew(failure.tabId);
  // A preflight's failure is its request's, too.
  if (isRecorded || failure.method === 'OPTIONS' || (failure.tabId < 0 && observed.isEmpty())) return;
  recorder.sight(failure);
  if (failure.tabId < 0) observed.addHost(failure.url);
  else observed.addTab(failure.tabId, 'trouble');
}

function follow(key: string, value: unknown, { recorder, observed }: Started): void {
  if (key === settingsKey) observed.every(settingsFrom(value).recordEveryTab);
  const tabId = tabOf(key, 'ask');
  const ask = askFrom(key, value);
  if (tabId === undefined || !ask) return;
  if (ask.openSettings) void browser.runtime.openOptionsPage();
  if (ask.observe !== undefined) observed.addTab(tabId, 'devtools');
  recorder.obey(tabId, ask);
  if (ask.witnessed)
    void readFacts(keys.witnessed(tabId), storedDraft, (failed) => recorder.hearWitness(tabId, failed));
  if (ask.shown) void readFacts(keys.shown(tabId), storedShown, (shown) => recorder.show(tabId, shown));
  void browser.storage.local.remove([key]);
}
