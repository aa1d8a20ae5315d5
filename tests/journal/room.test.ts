/** Many tabs at once, in the room that the browser gives to all of them together. */
import { expect, test, vi } from 'vitest';
import { createShelf } from '../../src/devtools/shelf.ts';
import type { FinishedNote } from '../../src/engine/notes.ts';
import { keys } from '../../src/journal/area.ts';
import { createLedger, obey, tabRecord, visitPage } from '../../src/journal/ledger.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { giveUpNotes } from '../../src/journal/room.ts';
import { createWriter } from '../../src/journal/writer.ts';
import { exchange, failed } from './exchanges.ts';
import { put, save } from './ledgers.ts';
import { type MemoryArea, memoryArea } from './memory-area.ts';

const tabs = Array.from({ length: 15 }, (_, index) => index + 1);
const note = (name: string): FinishedNote => ({
  about: 'request',
  method: 'GET',
  url: `https://api.example/${name}?${'x'.repeat(4000)}`,
  at: 1000,
  endedBy: 1005,
  type: 'xhr',
  status: 0,
  error: '',
});
const manyNotes = Array.from({ length: 99 }, (_, index) => note(String(index)));
/** What the browser has room for. */
const quota = 10_000_000;
const shelfOf = (tabId: number, area: MemoryArea) => createShelf(keys.notes(tabId), area);
const noted = async (tabId: number, area: MemoryArea) =>
  ((await openJournal(tabId, area).read()).stopped ?? []).map(({ url }) => new URL(url).pathname.slice(1));

test('what DevTools windows noted gives way to exchanges, and of both every tab keeps its newest', async () => {
  const area = memoryArea(quota);
  for (const tabId of tabs) await shelfOf(tabId, area).put([...manyNotes, note('newest')]);
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  // Some 1,100 bytes each: all within their 6 MB.
  const many = 5000;
  for (let id = 0; id < many; id += 1) {
    put(ledger, exchange(String(id), { tabId: (id % tabs.length) + 1, outcome: failed }, 1000));
    if (id % 100 > 0) continue;
    writer.save('now');
    await writer.settled();
  }
  writer.save('now');
  await writer.settled();
  expect(tabs.map((tabId) => tabRecord(ledger, tabId).lost)).toEqual(tabs.map(() => 0));
  for (const tabId of tabs) {
    const { exchanges } = await openJournal(tabId, area).read();
    expect(exchanges.length).toBe(Math.ceil((many - tabId + 1) / tabs.length));
    expect((await noted(tabId, area)).at(-1)).toBe('newest');
  }
});

test('what is noted of one tab finds room among the notes of all others', async () => {
  const area = memoryArea(quota);
  for (let tabId = 1; tabId <= 30; tabId += 1) await shelfOf(tabId, area).put(manyNotes);
  const shelf = shelfOf(99, area);
  for (let index = 0; index < 20; index += 1) await shelf.put([note(String(index))]);
  expect(await noted(99, area)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
});

test('the tab that holds most notes gives up the older half of them', async () => {
  const area = memoryArea();
  await area.set({ 'notes/1/0': '', 'notes/11/9': '', 'notes/11/10': '', 'notes/11/8': '', 'tab/1': '' });
  expect(await giveUpNotes(area)).toBe(true);
  expect([...area.values.keys()]).toEqual(['notes/1/0', 'notes/11/10', 'tab/1']);
  for (let turn = 0; turn < 2; turn += 1) expect(await giveUpNotes(area)).toBe(true);
  expect(await giveUpNotes(area)).toBe(false);
  expect([...area.values.keys()]).toEqual(['tab/1']);
});

test('storage that does not answer costs no exchange that is written next', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const area = memoryArea(2000);
  vi.spyOn(area, 'getKeys').mockRejectedValue(new Error('It is closed.'));
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  for (const [id, bytes] of [['1', 3000] as const, ['2', 300] as const]) {
    put(ledger, exchange(id, { outcome: failed }, bytes));
    writer.save('now');
    await writer.settled();
  }
  expect((await area.get(['exchanges/7/blocked/1']))['exchanges/7/blocked/1']).toHaveProperty('2');
  complaint.mockRestore();
});

test('the pages of all tabs together stay within bounds, and every tab keeps its newest', () => {
  const ledger = createLedger();
  const stored = new Map<string, unknown>();
  const policies = { contentSecurity: [`default-src 'self' ${'x'.repeat(8000)}`] };
  const preserved = [1, 2, 3, 4];
  for (const tabId of preserved) obey(ledger, tabId, { preserveLog: true });
  for (let at = 1; at <= 70; at += 1) {
    for (const tabId of preserved) visitPage(ledger, tabId, { url: 'https://app.example/', at, policies });
  }
  save(ledger, stored);
  expect(JSON.stringify([...stored]).length).toBeLessThan(1_100_000);
  for (const tabId of preserved) expect(tabRecord(ledger, tabId).pages.at(-1)?.at).toBe(70);
});
