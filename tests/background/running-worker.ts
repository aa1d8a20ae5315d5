/** The worker at work in a simulated browser, new for each test, and ways to act on it and to read its state. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Family } from '../../src/engine/exchange.ts';
import { askWorker } from '../../src/journal/area.ts';
import type { Ask } from '../../src/journal/asks.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import type { Fired } from './traffic.ts';

export let browser: FakeBrowser;

/** For each test of the file, or of the `describe`, that calls it. */
export function runWorkerIn(family: Family): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    browser = fakeBrowser(family);
    await browser.startWorker();
    await browser.idle();
  });
  afterEach(() => {
    browser.killWorker();
    vi.useRealTimers();
  });
}

/** Replaces the browser with another one. Its worker is not started yet. */
export function takeBrowser(family: Family): void {
  browser.killWorker();
  browser = fakeBrowser(family);
}

export async function play(events: Fired[]): Promise<void> {
  for (const [event, seen] of events) await browser.fire(event, seen);
  await browser.idle();
}

export const ask = (tabId: number, wanted: Ask) => askWorker(browser, tabId, wanted);

/** @param meanwhile what happens while the new worker reads what its predecessor knew */
export async function wake(meanwhile: () => Promise<unknown>): Promise<void> {
  let up = () => {};
  const isUp = new Promise<void>((resolve) => {
    up = resolve;
  });
  const reading = vi.spyOn(browser.session, 'get').mockImplementationOnce(async () => {
    await isUp;
    return Object.fromEntries(browser.session.values);
  });
  await browser.startWorker();
  await meanwhile();
  up();
  await browser.idle();
  reading.mockRestore();
}

/** A tab that is gone may continue under another number, which is reported within that second. */
export async function tabsAreForgotten(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
  await browser.idle();
}

export const read = (tabId = 7) => openJournal(tabId, browser.session).read();
export const tabsWatched = () => browser.watched().map(({ tabId, urls }) => tabId ?? urls[0]);
