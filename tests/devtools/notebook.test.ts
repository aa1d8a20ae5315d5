import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNotebook } from '../../src/devtools/notebook.ts';
import type { FinishedNote } from '../../src/engine/notes.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { memoryArea } from '../journal/memory-area.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const note = (name: string, bytes = 0): FinishedNote => ({
  about: 'request',
  method: 'GET',
  url: `https://api.example/${name}?${'x'.repeat(bytes)}`,
  at: 1000,
  type: 'xhr',
  status: 0,
  error: '',
});
const settle = () => vi.advanceTimersByTimeAsync(1000);
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
