/** What a person reads and does in the panel. All of it runs in the panel's document. */
import { TestRunner } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Area } from '../../src/journal/area.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { openFile } from '../../src/panel/handover/saved-file.ts';
import { nextChange, oneLine } from '../e2e/reading.ts';
import type { Panel } from './toolbox.ts';

export interface Reading {
  /** The row of the list, as one line. */
  row: string;
  title: string;
  /** The browser's own name for the failure; empty if the panel shows none. */
  code: string;
  /** The fix for Express; empty if there is none. */
  fix: string;
}

/** Clicks the row of a request to this host, and reads what the panel says about it. */
export async function read(panel: Panel, host: string): Promise<Reading> {
  const reading = panel.run(async (wanted) => {
    const lineOf = (element: Element | null | undefined) =>
      ((element as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim();
    /** Resolves with what is looked for, as soon as the panel shows it. */
    const shown = <Found>(look: () => Found | null | undefined) =>
      new Promise<Found>((resolve) => {
        const observer = new MutationObserver(check);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        check();
        function check() {
          const found = look();
          if (!found) return;
          observer.disconnect();
          resolve(found);
        }
      });
    const rows = () => [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')];
    const row = await shown(() =>
      rows().find((each) => each.innerText.includes(wanted) && !each.innerText.includes('Waiting')),
    );
    row.click();
    await shown(() => row.getAttribute('aria-selected') === 'true');
    // A repair covers all requests, and lags while they come in.
    const heading = await shown(() => document.querySelector('section.details[aria-busy=false] h2'));
    const terms = [...document.querySelectorAll('section.details dt')];
    const name = terms.find((term) => lineOf(term).includes('calls this'))?.nextElementSibling?.querySelector('code');
    const tabs = [...document.querySelectorAll<HTMLElement>('section.details [role=tab]')];
    const express = tabs.find((tab) => lineOf(tab) === 'Express');
    express?.click();
    if (express) await shown(() => express.getAttribute('aria-selected') === 'true');
    const fix = express ? [...document.querySelectorAll('section.details [role=tabpanel] figure')] : [];
    return {
      row: row.innerText,
      title: lineOf(heading),
      code: lineOf(name),
      fix: fix.map((figure) => (figure as HTMLElement).innerText).join('\n\n'),
    };
  }, host);
  const { row, ...rest } = await inTime(panel, `the diagnosis of “${host}”`, reading);
  return { ...rest, row: oneLine(row) };
}

/** The row of a request to this host as one line, once the list shows it. */
export async function rowOf(panel: Panel, host: string): Promise<string> {
  return oneLine(await saidBy(panel, '[role=listbox] [role=option]', host));
}

/** The text of the first of these elements that contains this text, as soon as the panel shows one. */
export function saidBy(panel: Panel, elements: string, text: string): Promise<string> {
  const said = panel.run(
    ([selector, part]) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        look();
        function look() {
          const found = [...document.querySelectorAll<HTMLElement>(selector)];
          const said = found.map(({ innerText }) => innerText).find((each) => each.includes(part));
          if (said === undefined) return;
          observer.disconnect();
          resolve(said);
        }
      }),
    [elements, text] as const,
  );
  return inTime(panel, `“${text}” in ${elements}`, said);
}

/** Shows only the blocked requests, or all of them. */
export async function show(panel: Panel, which: 'Blocked' | 'All'): Promise<void> {
  await panel.run((wanted) => {
    const choices = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    choices.find((choice) => choice.labels?.[0]?.innerText.trim() === wanted)?.click();
  }, which);
}

/** The facts behind the rows, from the journal that the panel reads. */
export async function exchangesIn(panel: Panel): Promise<Exchange[]> {
  const tabId = await panel.run(() => chrome.devtools.inspectedWindow.tabId);
  const stored = await panel.run(() => chrome.storage.session.get(null));
  const area: Area = {
    get: async () => stored,
    set: async () => {},
    remove: async () => {},
    onChanged: { addListener() {}, removeListener() {} },
  };
  return (await openJournal(tabId, area).read()).exchanges;
}

declare const browser: { devtools: { network: { getHAR(): Promise<object> } } };

/** The facts as they appear to somebody who opens the HAR that DevTools saves of these requests. */
export async function exchangesInHar(panel: Panel): Promise<Exchange[]> {
  const log = await panel.run(() => browser.devtools.network.getHAR());
  const text = JSON.stringify({ log });
  return (await openFile({ name: 'devtools.har', size: text.length, text: async () => text })).exchanges;
}

/** Resolves once the journal holds what is wanted, looking again whenever it changes. */
export function journalHolds(panel: Panel, wanted: (exchanges: Exchange[]) => boolean): Promise<void> {
  return inTime(panel, `a journal of which is true: ${wanted}`, untilJournalHolds(panel, wanted));
}

async function untilJournalHolds(panel: Panel, wanted: (exchanges: Exchange[]) => boolean): Promise<void> {
  for (;;) {
    // Listening begins before reading, so that no change is missed in between.
    const changed = panel.run(nextChange);
    // If nothing changes any more, the browser ends first, and nobody waits.
    changed.catch(() => undefined);
    if (wanted(await exchangesIn(panel))) return;
    await changed;
  }
}

/** In ms: enough time to report what there is. */
const lastWords = 5000;

/** In ms. Nothing says when a hook began, and the first one of each file begins as soon as the file is imported. */
const hookTimeout = 120_000;
const importedAt = Date.now();

/** What is awaited; or, a little before the test or hook times out, an error that says what there is instead. */
export async function inTime<T>(panel: Panel, wanted: string, awaited: Promise<T>): Promise<T> {
  const test = TestRunner.getCurrentTest();
  const end = test ? (test.result?.startTime ?? Date.now()) + test.timeout : importedAt + hookTimeout;
  const left = end - lastWords - Date.now();
  if (left < 0) return awaited;
  let late: ReturnType<typeof setTimeout> | undefined;
  const complaint = new Promise<never>((_, reject) => {
    const complain = async () => new Error(`There is not yet ${wanted}.\n${await whatIsThere(panel)}`);
    late = setTimeout(() => complain().then(reject, reject), left);
  });
  return Promise.race([awaited, complaint]).finally(() => clearTimeout(late));
}

async function whatIsThere(panel: Panel): Promise<string> {
  const shown = await panel.run(
    () => `${document.body.innerText}\nFocus: ${document.activeElement?.outerHTML.slice(0, 200)}`,
  );
  const exchanges = (await exchangesIn(panel)).map(({ hops: [first], outcome, timedStatus }) =>
    [first?.method, first?.url, outcome.state, timedStatus].join(' '),
  );
  return ['The panel shows:', shown, 'The journal holds:', ...exchanges].join('\n');
}
