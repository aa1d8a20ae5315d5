/** A long day in one tab, as work that is counted: how fast that is on some machine is `npm run bench`'s matter. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createRecorder, type Recorder } from '../../src/background/recorder.ts';
import type { StoredSegment } from '../../src/journal/area.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { type MemoryArea, memoryArea } from '../journal/memory-area.ts';
import { details, type Fired, refusedPut } from './traffic.ts';

const mostBytes = 400_000;
const many = 3000;

function allowedGet(id: string): Fired[] {
  const headers = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
  const url = `https://api.example/allowed/${id}`;
  return [
    ['onBeforeRequest', details(id, { url })],
    ['onSendHeaders', details(id, { url, requestHeaders: [{ name: 'Origin', value: 'http://localhost:5173' }] })],
    ['onHeadersReceived', details(id, { url, statusCode: 200, responseHeaders: headers })],
    ['onResponseStarted', details(id, { url, statusCode: 200, responseHeaders: headers })],
    ['onCompleted', details(id, { url, statusCode: 200 })],
  ];
}

describe(`${many} requests in one tab`, () => {
  let area: MemoryArea;
  let recorder: Recorder;
  /** Characters written, of all writes together. */
  let written: number;

  beforeEach(() => {
    area = memoryArea();
    written = 0;
    const set = area.set;
    vi.spyOn(area, 'set').mockImplementation((items) => {
      written += JSON.stringify(items).length;
      return set(items);
    });
    recorder = createRecorder({ family: 'chromium', area, stored: {}, badge: { show() {} }, mostBytes });
  });

  /** Every tenth request is refused. */
  async function record(from: number, to: number): Promise<void> {
    for (let number = from; number < to; number += 1) {
      const events = number % 10 === 0 ? refusedPut(String(number)) : allowedGet(String(number));
      for (const [event, seen] of events) recorder.hear(event, seen, false);
      // Writing is gathered while a burst lasts, so every burst is seen to its end.
      if (number % 50 === 49) await recorder.settled();
    }
    await recorder.settled();
  }

  const stored = () => [...area.values].filter(([key]) => key.startsWith('exchanges/') || key.startsWith('drafts/'));
  const heldBytes = () =>
    stored()
      .flatMap(([, segment]) => Object.entries(segment as StoredSegment))
      .reduce((sum, [id, text]) => sum + id.length + text.length, 0);

  test('stay within the journal’s bytes, and the newest refusal is always there', { timeout: 120_000 }, async () => {
    for (let from = 0; from < many; from += 500) {
      await record(from, from + 500);
      expect(heldBytes()).toBeLessThanOrEqual(mostBytes);
      const { exchanges } = await openJournal(7, area).read();
      expect(exchanges.filter(({ outcome }) => outcome.state === 'failed').at(-1)?.id).toBe(String(from + 490));
    }
    const { exchanges, evicted } = await openJournal(7, area).read();
    // The refused ones are all there: what gave way went well.
    expect(exchanges.filter(({ outcome }) => outcome.state === 'failed')).toHaveLength(many / 10);
    expect(evicted + exchanges.length).toBe(many);
  });

  test('cost no more writing each than the first few did', { timeout: 120_000 }, async () => {
    await record(0, 500);
    const first = written;
    await record(500, many - 500);
    const before = written;
    await record(many - 500, many);
    expect((written - before) / first).toBeLessThan(1.3);
  });

  test('leave nothing behind that still waits', { timeout: 120_000 }, async () => {
    await record(0, 500);
    expect(
      stored().filter(([key, segment]) => key.startsWith('drafts/') && Object.keys(segment as object).length > 0),
    ).toEqual([]);
  });
});

test('a thousand equal requests at one time cost little more than a thousand others, also while a tab is paused', {
  timeout: 120_000,
}, async () => {
  const cost = async (urlOf: (id: string) => string): Promise<number> => {
    const recorder = createRecorder({ family: 'chromium', area: memoryArea(), stored: {}, badge: { show() {} } });
    recorder.hear('onBeforeRequest', details('awaited', { tabId: 8 }), false);
    await recorder.obey(8, { recording: 'paused' });
    const requests = Array.from({ length: 1000 }, (_, id) => refusedPut(String(id), { url: urlOf(String(id)) }));
    const start = process.cpuUsage();
    // Each goes a step before any goes the next.
    for (let step = 0; step < 9; step += 1) {
      for (const [index, events] of requests.entries()) {
        const [event, seen] = events[step] as Fired;
        recorder.hear(event, { ...seen, timeStamp: 1000 * step + index }, false);
        recorder.isAtRest(8);
        if (index % 10 === 9) await new Promise(setImmediate);
      }
    }
    await recorder.settled();
    return process.cpuUsage(start).user;
  };
  await cost((id) => `https://warm.example/${id}`);
  const others = await cost((id) => `https://api.example/${id}`);
  // Paired anew at each event they cost five times as much.
  expect((await cost(() => 'https://api.example/')) / others).toBeLessThan(2.5);
});
