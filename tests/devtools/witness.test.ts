import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWitness, type Failure } from '../../src/devtools/witness.ts';
import type { Observation } from '../../src/engine/exchange.ts';
import { memoryArea } from '../journal/memory-area.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (requestId: string): Failure => ({
  requestId,
  timeStamp: 1,
  tabId: 7,
  frameId: 0,
  documentId: undefined,
  url: 'https://api.example/',
  method: 'GET',
  type: 'font',
  initiator: 'https://app.example',
  error: 'net::ERR_FAILED',
});

/** @param isFull the memory, so that nothing can be told */
function witnessed(isFull = false) {
  const area = memoryArea();
  const told: Observation[][] = [];
  const witness = createWitness(7, area, async (failures) => {
    told.push(failures);
    return !isFull;
  });
  return { area, told, witness };
}

test('failures that are in the journal are no news', async () => {
  const { area, told, witness } = witnessed();
  witness.saw(failure('1'));
  await area.set({ 'exchanges/7/blocked/4': { 1: '{}' } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual([]);
});

test('failures that no worker takes are not told', async () => {
  const { told, witness } = witnessed();
  witness.saw({ ...failure('1'), url: 'https://app.example/own' });
  witness.saw({ ...failure('2'), error: 'net::ERR_ABORTED' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual([]);
});

test('failures that are not are told together, as observations', async () => {
  const { area, told, witness } = witnessed();
  await area.set({
    'exchanges/7/open/4': { 1: '{}' },
    'exchanges/70/blocked/2': { 2: '{}' },
    'exchanges/7/blocked/3': 'odd',
  });
  witness.saw(failure('1'));
  witness.saw(failure('2'));
  await vi.advanceTimersByTimeAsync(1500);
  const { documentId: _, ...rest } = failure('1');
  expect(told).toEqual([[{ event: 'onErrorOccurred', ...rest }, expect.objectContaining({ requestId: '2' })]]);
});

test('a failure is told again until it is in the journal, since the worker can die of it', async () => {
  const { area, told, witness } = witnessed();
  witness.saw(failure('1'));
  witness.saw(failure('2'));
  await vi.advanceTimersByTimeAsync(1500);
  await area.set({ 'exchanges/7/blocked/4': { 1: '{}' } });
  await vi.advanceTimersByTimeAsync(1000);
  await area.set({ 'exchanges/7/blocked/5': { 2: '{}' } });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.map((failures) => failures.map(({ requestId }) => requestId))).toEqual([['1', '2'], ['2']]);
});

test('a failure that the worker hears and will not have is told five times', async () => {
  const { told, witness } = witnessed();
  witness.saw(failure('1'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toHaveLength(5);
});

test('a failure is told for as long as each worker dies before it hears of it', async () => {
  const { area, told, witness } = witnessed();
  await area.set({ 'witnessed/7': 'not taken' });
  witness.saw(failure('1'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.length).toBeGreaterThan(50);
  await area.remove(['witnessed/7']);
  told.length = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toHaveLength(4);
});

test('a failure that cannot be told, as memory is full, is told until it can be', async () => {
  const { told, witness } = witnessed(true);
  witness.saw(failure('1'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.length).toBeGreaterThan(50);
});

test('a journal that cannot be read for a moment is read again', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { area, told, witness } = witnessed();
  vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('No SW'));
  witness.saw(failure('1'));
  await vi.advanceTimersByTimeAsync(2500);
  expect([told.length, complaint.mock.calls.length]).toEqual([1, 1]);
  complaint.mockRestore();
});

test('a worker that is slow to write is given time', async () => {
  const { area, told, witness } = witnessed();
  witness.saw(failure('1'));
  await vi.advanceTimersByTimeAsync(900);
  await area.set({ 'exchanges/7/blocked/4': { 1: '{}' } });
  await vi.advanceTimersByTimeAsync(900);
  expect(told).toEqual([]);
});

test('the failure of a preflight is in the journal within its request', async () => {
  const { area, told, witness } = witnessed();
  const texts = { 1: JSON.stringify({ hops: [{ preflight: { requestId: '2' } }] }) };
  await area.set({ 'exchanges/7/blocked/4': texts });
  witness.saw({ ...failure('2'), method: 'OPTIONS' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual([]);
  witness.saw({ ...failure('3'), method: 'OPTIONS' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(told[0]).toMatchObject([{ requestId: '3' }]);
});
