import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedger, putExchange } from '../../src/journal/ledger.ts';
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
    await writer.settled();
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

test('a write that fails for another reason is made up for by the next', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const area = memoryArea();
  const set = vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('The database is closed.'));
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  putExchange(ledger, exchange('1', { outcome: wentWell }), false);
  writer.save('now');
  await writer.settled();
  expect([stored(area), complaint.mock.calls.length]).toEqual([[], 1]);
  writer.save('now');
  await writer.settled();
  expect([stored(area), set.mock.calls.length]).toEqual([['1'], 2]);
  complaint.mockRestore();
});
