import { inspect } from 'node:util';
import type { Locator } from 'playwright';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Area } from '../../src/journal/area.ts';
import type { JournalView } from '../../src/journal/journal.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { openFile } from '../../src/panel/handover/saved-file.ts';
import type { OpenCase } from '../lab/lab.ts';
import type { Panel } from './browser.ts';

/** What a person reads in the panel about one request. */
export interface Reading {
  /** The row of the list. */
  row: string;
  title: string;
  /** The browser's own name for the failure; empty if the panel shows none. */
  code: string;
}

/** The panel's document, in DevTools or in a tab of its own. */
export type PanelDocument = Pick<Panel, 'frame'>;

export function listIn({ frame }: PanelDocument): Locator {
  return frame.getByRole('listbox', { name: 'Requests' });
}

/** The rows of the requests that a case made: each case has a server, and so a host, of its own. */
export function rowsOf(panel: PanelDocument, { places }: OpenCase): Locator {
  return listIn(panel).getByRole('option', { name: new URL(places.api).host });
}

export function diagnosisIn({ frame }: PanelDocument): Locator {
  return frame.getByRole('region', { name: 'Diagnosis' });
}

/** The diagnosis, once it has caught up with the list: a repair covers all requests, and lags while they come in. */
export async function caughtUp(panel: PanelDocument): Promise<Locator> {
  const diagnosis = diagnosisIn(panel);
  await diagnosis.and(panel.frame.locator('[aria-busy=false]')).waitFor();
  return diagnosis;
}

/** Clicks the row and reads what the panel says about it. */
export async function read(panel: PanelDocument, row: Locator): Promise<Reading> {
  await row.click();
  await listIn(panel).getByRole('option', { selected: true }).and(row).waitFor();
  const diagnosis = await caughtUp(panel);
  const name = diagnosis.getByRole('term').filter({ hasText: 'calls this' }).locator('+ *').locator('code').first();
  return {
    row: await textOf(row),
    title: await diagnosis.getByRole('heading', { level: 2 }).innerText(),
    code: (await name.count()) === 0 ? '' : await name.innerText(),
  };
}

/** A row as one line. */
export async function textOf(row: Locator): Promise<string> {
  return oneLine(await row.innerText());
}

/** A row contains a long path as a whole, for screen readers, and in two parts, for the eye. */
export function oneLine(text: string): string {
  return text
    .replace(/^((.+)(.+))\n\2\n\3$/m, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The fix for one server, as its tab shows it. */
export async function readFix(panel: PanelDocument, server: string): Promise<string> {
  const diagnosis = await caughtUp(panel);
  const tab = diagnosis.getByRole('tab', { name: server, exact: true });
  // The panel remembers which server was chosen last.
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  const parts = await diagnosis.getByRole('tabpanel').getByRole('figure').allInnerTexts();
  return parts.join('\n\n');
}

/** Shows only the blocked requests, or all of them. */
export async function show({ frame }: PanelDocument, which: 'Blocked' | 'All'): Promise<void> {
  await frame.getByRole('radio', { name: which }).check({ force: true });
}

/** The whole view of the journal that the panel reads. */
export async function viewIn({ frame }: PanelDocument): Promise<JournalView> {
  const tabId = await frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const area: Area = {
    get: (keys) => frame.evaluate((wanted) => chrome.storage.session.get(wanted), keys),
    set: (items) => frame.evaluate((values) => chrome.storage.session.set(values), items),
    remove: (keys) => frame.evaluate((names) => chrome.storage.session.remove(names), keys),
    onChanged: { addListener() {}, removeListener() {} },
  };
  return openJournal(tabId, area).read();
}

/** The facts behind the rows. */
export async function exchangesIn(panel: PanelDocument): Promise<Exchange[]> {
  return (await viewIn(panel)).exchanges;
}

/** The facts as they appear to somebody who opens the HAR that DevTools saves of these requests. */
export async function exchangesInHar({ frame }: PanelDocument): Promise<Exchange[]> {
  const log = await frame.evaluate(() => new Promise((resolve) => chrome.devtools.network.getHAR(resolve)));
  const text = JSON.stringify({ log });
  return (await openFile({ name: 'devtools.har', size: text.length, text: async () => text })).exchanges;
}

export function journalHolds(panel: PanelDocument, wanted: (exchanges: Exchange[]) => boolean): Promise<void> {
  return onceJournal(panel, () => exchangesIn(panel), wanted);
}

/** Runs in the panel: resolves at the next change of the journal. */
export function nextChange(): Promise<void> {
  const { onChanged } = chrome.storage.session;
  return new Promise((resolve) => {
    onChanged.addListener(function once() {
      onChanged.removeListener(once);
      resolve();
    });
  });
}

/** In ms, from one change to the next: as long as Playwright waits for something to appear. */
const patience = 30_000;

/** Resolves once the journal is as wanted, looking again whenever it changes. */
export async function onceJournal<T>(
  panel: PanelDocument,
  read: () => Promise<T>,
  wanted: (found: T) => boolean,
): Promise<void> {
  for (;;) {
    // Listening begins before reading, so that no change is missed in between.
    const changed = panel.frame.evaluate(nextChange);
    changed.catch(() => undefined);
    const found = await read();
    if (wanted(found)) return;
    const over = new Promise<'over'>((resolve) => setTimeout(resolve, patience, 'over').unref());
    if ((await Promise.race([changed, over])) === 'over')
      throw new Error(`The journal rests, and is not as in ${wanted}\nIt has ${inspect(found, { depth: null })}`);
  }
}
