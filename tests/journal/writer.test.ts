import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noTab, type Observation } from '../../src/engine/exchange.ts';
import { addSighting, closeTab, createLedger, keepDraft, putExchange, visitPage } from '../../src/journal/ledger.ts';
import { createWriter } from '../../src/journal/writer.ts';
import { exchange, failed, wentWell } from './exchanges.ts';
import { memoryArea } from './memory-area.ts';

const stored = (area: ReturnType<typeof memoryArea>) =>
  [...area.values].flatMap(([key, value]) => (key.startsWith('exchanges/') ? Object.keys(value as object) : []));

describe('the pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is none at all while it is quiet', () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    putExchange(ledger, exchange('1'), false);
    writer.save('soon');
    expect(area.writes).toBe(1);
  });

  test('gathers a burst into batches', async () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    for (let id = 0; id < 1000; id += 1) {
      putExchange(ledger, exchange(String(id)), false);
      writer.save('soon');
      await vi.advanceTimersByTimeAsync(1);
    }
    // One gathering follows another: nobody asks for what is still due.
    await vi.advanceTimersByTimeAsync(50);
    expect(area.writes).toBeLessThan(60);
    expect(stored(area)).toHaveLength(1000);
  });

  test('does not hold back what must not be lost while there is time to write it by itself', () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    for (let id = 0; id < 10; id += 1) {
      putExchange(ledger, exchange(String(id), { outcome: failed }), true);
      writer.save('now');
    }
    expect(stored(area)).toHaveLength(10);
  });

  test('saves up no more writes in an hour than it has at first', async () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    await vi.advanceTimersByTimeAsync(3_600_000);
    for (let id = 0; id < 100; id += 1) {
      putExchange(ledger, exchange(String(id), { outcome: failed }), true);
      writer.save('now');
    }
    expect(area.writes).toBe(20);
  });

  test('earns a write back in 50 ms', async () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    const save = (id: number) => {
      putExchange(ledger, exchange(String(id), { outcome: failed }), true);
      writer.save('now');
    };
    for (let id = 0; id < 20; id += 1) save(id);
    await vi.advanceTimersByTimeAsync(49);
    save(20);
    expect(area.writes).toBe(20);
    await vi.advanceTimersByTimeAsync(20);
    expect(area.writes).toBe(21);
    await vi.advanceTimersByTimeAsync(100);
    save(21);
    expect(area.writes).toBe(22);
  });

  test('is quicker for what must not be lost, in the middle of a burst too', async () => {
    const area = memoryArea();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    for (let id = 0; id < 100; id += 1) {
      putExchange(ledger, exchange(String(id)), false);
      writer.save('soon');
    }
    putExchange(ledger, exchange('100', { outcome: failed }), true);
    writer.save('now');
    await vi.advanceTimersByTimeAsync(20);
    expect(stored(area)).toContain('100');
  });
});

test('over quota the oldest is lost and the newest is kept', async () => {
  const area = memoryArea(100_000);
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  for (let id = 0; id < 200; id += 1) {
    putExchange(ledger, exchange(String(id), { outcome: wentWell }, 1000), false);
    writer.save('now');
  }
  await writer.settled();
  const kept = stored(area);
  expect(kept).toContain('199');
  expect(kept).not.toContain('0');
});

test('over quota with nothing left to give up, it says so once and does not try for ever', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const area = memoryArea(1);
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  putExchange(ledger, exchange('1', { outcome: failed }), true);
  writer.save('now');
  await writer.settled();
  // The write, one without the request, and one for the tab that is told of it.
  expect([area.writes, complaint.mock.calls.length]).toEqual([3, 1]);
  complaint.mockRestore();
});

/** An area whose writes are decided by hand. */
function decided() {
  const area = memoryArea();
  const decisions: ((error?: Error) => Promise<void>)[] = [];
  const set = area.set.bind(area);
  vi.spyOn(area, 'set').mockImplementation(
    (items) =>
      new Promise((resolve, reject) => {
        decisions.push(async (error) => (error ? reject(error) : resolve(await set(items))));
      }),
  );
  const decide = async (index: number, error?: Error) => {
    await expect.poll(() => decisions[index]).toBeTypeOf('function');
    await decisions[index]?.(error);
  };
  return { area, decide };
}

describe('while room is made', () => {
  const full = new Error('Session storage quota bytes exceeded. Values were not stored.');

  const old = (id: string) => exchange(id, { outcome: wentWell }, 17_000);

  test('what comes meanwhile is written afterwards', async () => {
    const { area, decide } = decided();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    for (const id of ['1', '2']) putExchange(ledger, old(id), false);
    writer.save('now');
    await decide(0, full);
    await expect.poll(() => vi.mocked(area.set).mock.calls.length).toBe(2);
    putExchange(ledger, exchange('3', { outcome: failed }), true);
    writer.save('now');
    await decide(1);
    await decide(2);
    await writer.settled();
    expect(stored(area)).toEqual(['2', '3']);
  });

  test('another write that finds none is made up for', async () => {
    const { area, decide } = decided();
    const ledger = createLedger();
    const writer = createWriter(ledger, area);
    for (const id of ['1', '2']) putExchange(ledger, old(id), false);
    writer.save('now');
    putExchange(ledger, exchange('3', { outcome: failed }), true);
    writer.save('now');
    await decide(0, full);
    await expect.poll(() => vi.mocked(area.set).mock.calls.length).toBe(3);
    await decide(1, full);
    await decide(2);
    await decide(3);
    await writer.settled();
    expect(stored(area)).toEqual(['2', '3']);
  });
});

test('a write that fails for another reason is made up for by the next', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const area = memoryArea();
  const set = vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('The database is closed.'));
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  putExchange(ledger, exchange('1', { outcome: wentWell }), false);
  keepDraft(ledger, '2', [{ url: 'https://api.example/2' } as Observation]);
  visitPage(ledger, 7, { url: 'https://shop.example/', at: 0 });
  writer.save('now');
  await writer.settled();
  expect([area.values.size, complaint.mock.calls.length]).toEqual([0, 1]);
  writer.save('now');
  await writer.settled();
  expect([...area.values.keys()].sort()).toEqual(['drafts/0', 'exchanges/7/allowed/0', 'tab/7']);
  expect([stored(area), set.mock.calls.length]).toEqual([['1'], 2]);
  complaint.mockRestore();
});

test('what is recorded of no tab while the last tab’s end is being written is kept', async () => {
  const { area, decide } = decided();
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  const failedIn = { url: 'https://api.example/', method: 'GET', type: 'xmlhttprequest', error: 'net::ERR_FAILED' };
  putExchange(ledger, exchange('1', { outcome: failed }), true);
  addSighting(ledger, noTab, { ...failedIn, at: 1 });
  writer.save('now');
  await decide(0);
  for (const tabId of [7, noTab]) closeTab(ledger, tabId);
  writer.save('now');
  addSighting(ledger, noTab, { ...failedIn, at: 2 });
  writer.save('now');
  // It arrives before the first one's answer does, and only then is the rest removed.
  await decide(2);
  await decide(1);
  await writer.settled();
  expect([...area.values.keys()]).toEqual(['tab/-1']);
});
