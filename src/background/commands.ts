/**
 * What the panel and the DevTools page ask for is done, then stored, and only then removed: a worker that dies in
 * between leaves it to the next one.
 */
import type { GenericSchema } from 'valibot';
import { browser } from '../browser.ts';
import { type Area, decode, storedKeys, tabOf } from '../journal/area.ts';
import { type Ask, askFrom, storedShown } from '../journal/asks.ts';
import { checked, storedDraft } from '../journal/stored.ts';
import { orSay } from './effects.ts';
import type { Observed } from './observed.ts';
import type { Recorder } from './recorder.ts';

/** What the worker works with, once it is ready. */
export interface Parts {
  recorder: Recorder;
  observed: Observed;
}

/** Carries out the command under this key; does nothing if there is none, or it is gone. */
export function follow(key: string, value: unknown, parts: Parts): void {
  const tabId = tabOf(key, 'ask');
  const ask = askFrom(key, value);
  if (tabId === undefined || !ask) return;
  const done = obey(tabId, ask, parts).finally(() => takeBack(browser.storage.local, key, value));
  orSay('do what it was asked', done);
}

async function obey(tabId: number, ask: Ask, { recorder, observed }: Parts): Promise<void> {
  const { openSettings, witnessed, shown, observe } = ask;
  if (openSettings !== undefined) return browser.runtime.openOptionsPage();
  if (witnessed !== undefined)
    return takeIn('witnessed', tabId, storedDraft, (failures) => recorder.hearWitness(tabId, failures));
  if (shown !== undefined) return takeIn('shown', tabId, storedShown, (documents) => recorder.show(tabId, documents));
  if (observe !== undefined) observed.addTab(tabId);
  const done = recorder.obey(tabId, ask);
  observed.lookWhoRests();
  return done;
}

/** The facts stay in memory: `storage.local` only says that there are some. */
async function takeIn<T>(
  name: 'witnessed' | 'shown',
  tabId: number,
  shape: GenericSchema<unknown, T[]>,
  use: (facts: T[]) => Promise<void>,
): Promise<void> {
  const { session } = browser.storage;
  const names = (await storedKeys(session)).filter((key) => tabOf(key, name) === tabId).sort();
  const told = await session.get(names);
  try {
    await use(names.flatMap((key) => checked(shape, decode(told[key])) ?? []));
  } finally {
    for (const key of names) await takeBack(session, key, told[key]);
  }
}

/** A newer command may stand there by now. */
async function takeBack(area: Pick<Area, 'get' | 'remove'>, key: string, value: unknown): Promise<void> {
  const { [key]: now } = await area.get([key]);
  if (now === value) await area.remove([key]);
}
