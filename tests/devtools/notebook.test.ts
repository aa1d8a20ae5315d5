import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotebook } from '../../src/devtools/notebook.ts';
import type { FinishedNote } from '../../src/engine/notes.ts';
import { encode } from '../../src/journal/area.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { newTab } from '../../src/journal/tab-record.ts';
import { type MemoryArea, memoryArea } from '../journal/memory-area.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const note = (name: string, bytes = 0): FinishedNote => ({
  about: 'request',
  method: 'GET',
  url: `https://api.example/${name}?${'x'.repeat(bytes)}`,
  at: 1000,
  endedBy: 1005,
  type: 'xhr',
  status: 0,
  error: '',
});
const settle = () => vi.advanceTimersByTimeAsync(2000);
const namesIn = async (area: ReturnType<typeof memoryArea>) =>
  (await openJournal(7, area).read()).stopped?.map(({ url }) => new URL(url).pathname.slice(1));

test('notes are gathered, and read by the journal', async () => {
  const area = memoryArea();
  const notebook = createNotebook(7, area);
  for (const name of ['a', 'b']) notebook.add(note(name));
  await settle();
  notebook.add(note('c'));
  await settle();
  expect(area.writes).toBe(2);
  expect([...area.values.keys()]).toEqual(['notes/7/0']);
  expect(await namesIn(area)).toEqual(['a', 'b', 'c']);
});

test('another window goes on after the one before', async () => {
  const area = memoryArea();
  for (const name of ['a', 'b']) {
    createNotebook(7, area).add(note(name));
    await settle();
  }
  expect([...area.values.keys()]).toEqual(['notes/7/0', 'notes/7/1']);
  expect(await namesIn(area)).toEqual(['a', 'b']);
});

test('a full page is left alone, and the oldest go', async () => {
  const area = memoryArea();
  const notebook = createNotebook(7, area);
  for (let index = 0; index < 400; index += 1) notebook.add(note(String(index), 2000));
  await settle();
  const size = [...area.values.values()].reduce((sum: number, value) => sum + String(value).length, 0);
  expect(size).toBeLessThan(500_000);
  const left = await namesIn(area);
  expect(left?.at(-1)).toBe('399');
  expect(left).not.toContain('0');
  expect(area.values.has('notes/7/0')).toBe(false);
});

test('another tab has notes of its own', async () => {
  const area = memoryArea();
  createNotebook(70, area).add(note('a'));
  await settle();
  expect(await namesIn(area)).toEqual([]);
});

test('while the recording is paused, nothing is kept but what tells of a request that was sent', async () => {
  const area = memoryArea();
  const notebook = createNotebook(7, area);
  notebook.add(note('before'));
  await settle();
  await area.set({ 'tab/7': encode({ ...newTab, recording: 'paused' }) });
  notebook.add(note('paused'));
  notebook.add({
    about: 'violation',
    url: 'https://api.example/policy',
    at: 1000,
    directive: 'connect-src',
    policy: "connect-src 'self'",
  });
  notebook.add({ ...note('sent'), error: 'net::ERR_FAILED' });
  await settle();
  await area.set({ 'tab/7': encode(newTab) });
  notebook.add(note('after'));
  await settle();
  expect(await namesIn(area)).toEqual(['before', 'after']);
  expect(area.values.get('notes/7/0')).toContain('sent');
});

test('what the browser stopped during a pause is left out, though it is written after it', async () => {
  const area = memoryArea();
  const notebook = createNotebook(7, area);
  await settle();
  for (const at of [1000, 2000]) notebook.add({ ...note(`at-${at}`), at });
  await area.set({ 'tab/7': encode({ ...newTab, resumedAt: 1500 }) });
  await settle();
  expect(await namesIn(area)).toEqual(['at-2000']);
});

test('storage that is full costs the notes, not the next ones', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const area = memoryArea(3000);
  const notebook = createNotebook(7, area);
  notebook.add(note('large', 5000));
  await settle();
  expect(complain).toHaveBeenCalledOnce();
  complain.mockRestore();
  notebook.add(note('small'));
  await settle();
  expect(await namesIn(area)).toEqual(['small']);
});

describe('what the journal has left behind', () => {
  const at = (moment: number, name = 'a', bytes = 0): FinishedNote => ({ ...note(name, bytes), at: moment });
  const refused = (moment: number) => ({ ...at(moment), about: 'violation', directive: '', policy: '' }) as const;
  const beginsAt = (area: MemoryArea, since: number, pages: number[] = []) =>
    area.set({
      'tab/7': encode({ ...newTab, since, pages: pages.map((at) => ({ url: 'https://app.example/', at })) }),
    });
  const momentsIn = ({ values }: MemoryArea) =>
    [...values].flatMap(([key, value]) =>
      key.startsWith('notes/') ? (JSON.parse(String(value)) as FinishedNote[]).map(({ at }) => at) : [],
    );
  const keysOf = ({ values }: MemoryArea) => [...values.keys()].filter((key) => key.startsWith('notes/'));

  test('is removed from storage when the journal is cleared, and stays away', async () => {
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    for (const moment of [1000, 1001]) notebook.add(at(moment));
    await settle();
    notebook.clear(1500);
    await settle();
    expect([...area.values]).toEqual([]);
    // It had begun before.
    for (const moment of [1400, 1600]) notebook.add(at(moment));
    await settle();
    expect(momentsIn(area)).toEqual([1600]);
  });

  test('is removed from storage when the tab shows another page', async () => {
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    for (const moment of [1000, 2990, 3000]) notebook.add(at(moment));
    await settle();
    await beginsAt(area, 3000, [3000]);
    notebook.turn(Date.now());
    await settle();
    // The clocks differ: this one may be the new page's first request.
    expect(momentsIn(area)).toEqual([2990, 3000]);
  });

  test('is told by when the tab was turned, where a page’s policy refused it', async () => {
    vi.setSystemTime(3010);
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    await beginsAt(area, 3000, [3000]);
    // Read when the next page had begun to arrive, and the one before was still there.
    notebook.add(refused(3005));
    notebook.add(at(3005));
    notebook.turn(Date.now());
    notebook.add(refused(3010));
    await settle();
    expect(momentsIn(area)).toEqual([3005, 3010]);
  });

  test('is also what a page’s policy refused, where that was read after Clear was pressed and before that was heard', async () => {
    vi.setSystemTime(2000);
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    notebook.add(refused(2000));
    await settle();
    notebook.clear(1990);
    notebook.skip();
    notebook.add(refused(Date.now()));
    await settle();
    expect(momentsIn(area)).toEqual([4000]);
  });

  test('is of such, where recording went on, what was read before that was heard, and nothing of before the pause', async () => {
    vi.setSystemTime(3000);
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    notebook.add(refused(1000));
    await settle();
    await area.set({ 'tab/7': encode({ ...newTab, resumedAt: 2000 }) });
    notebook.add(refused(2010));
    await settle();
    notebook.skip();
    notebook.add(refused(Date.now()));
    await settle();
    expect(momentsIn(area)).toEqual([1000, 7000]);
  });

  test('is nothing while the log is preserved', async () => {
    vi.setSystemTime(3010);
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    notebook.add(at(1000));
    notebook.add(refused(1001));
    await beginsAt(area, 0, [900, 3000]);
    notebook.turn(Date.now());
    await settle();
    expect(momentsIn(area)).toEqual([1000, 1001]);
  });

  test('goes from every page, and what is younger stays and is added to', async () => {
    const area = memoryArea();
    const notebook = createNotebook(7, area);
    for (let moment = 1000; moment < 1030; moment += 1) notebook.add(at(moment, 'a', 2000));
    await settle();
    const before = keysOf(area);
    notebook.clear(1020);
    notebook.add(at(1030));
    await settle();
    expect(momentsIn(area)).toEqual([1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030]);
    expect(keysOf(area).length).toBeLessThan(before.length);
    expect(keysOf(area).at(-1)).toBe(before.at(-1));
  });

  test('goes when DevTools is opened again, and with the next note where nobody told of a new page', async () => {
    const area = memoryArea();
    createNotebook(7, area).add(at(1000));
    await settle();
    await beginsAt(area, 2000);
    const notebook = createNotebook(7, area);
    await settle();
    expect(keysOf(area)).toEqual([]);
    notebook.add(at(2500));
    await settle();
    await beginsAt(area, 3000);
    notebook.add(at(3500));
    await settle();
    expect(momentsIn(area)).toEqual([3500]);
  });

  test('is all that goes: nothing is written where there is nothing of it', async () => {
    const area = memoryArea();
    await beginsAt(area, 500);
    const notebook = createNotebook(7, area);
    notebook.add(at(1000));
    await settle();
    const { writes } = area;
    notebook.turn(Date.now());
    notebook.clear(400);
    await settle();
    expect([area.writes, momentsIn(area)]).toEqual([writes, [1000]]);
  });
});
