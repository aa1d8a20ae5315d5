import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observationFrom } from '../../src/background/observation.ts';
import { createRecorder, type Recorder } from '../../src/background/recorder.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { type MemoryArea, memoryArea } from '../journal/memory-area.ts';
import { details, type Fired, navigation, page, refusedPut } from './traffic.ts';

let area: MemoryArea;
let recorder: Recorder;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  area = memoryArea();
  start();
});
afterEach(() => void vi.useRealTimers());

/** As a worker does, with what the one before left. */
function start(): void {
  const stored = Object.fromEntries(area.values);
  recorder = createRecorder({ family: 'chromium', area, stored, badge: { show() {} } });
}

const hear = (events: Fired[]) => {
  for (const [event, seen] of events) recorder.hear(event, seen, false);
};
const read = async () => {
  await recorder.settled();
  return openJournal(7, area).read();
};
const draftsHeld = () => {
  const segments = [...area.values].filter(([key]) => key.startsWith('drafts/'));
  return segments.flatMap(([, segment]) => Object.keys(segment as object));
};

test('a page is known by its own requests, not by those of a frame', async () => {
  hear(navigation(`${page}/`));
  hear([['onBeforeRequest', details('1', { frameId: 4, documentId: 'of the frame' })]]);
  expect((await read()).pages[0]).not.toHaveProperty('documentId');
  hear([['onBeforeRequest', details('2', { documentId: 'of the page' })]]);
  expect((await read()).pages[0]).toHaveProperty('documentId', 'of the page');
});

test('what failed as the next page was asked for is counted as taken by it, however long that page took to come', async () => {
  hear(refusedPut('1'));
  const [asked, [event, response]] = navigation(`${page}/next`) as [Fired, Fired];
  hear([asked, [event, { ...response, timeStamp: response.timeStamp + 60_000 }]]);
  expect(await read()).toMatchObject({ exchanges: [], leftBehind: { blocked: 1, unfinished: 0 } });
});

describe('in a burst, of which a batch is gathered', () => {
  beforeEach(() => {
    hear(navigation(`${page}/`));
    for (let id = 100; id < 120; id += 1) hear(refusedPut(String(id)));
  });

  test('what failed as the page was left is counted', async () => {
    hear(refusedPut('1'));
    hear(navigation(`${page}/next`));
    expect(await read()).toMatchObject({ exchanges: [], leftBehind: { blocked: 21, unfinished: 0 } });
  });

  test('what the page before asked for until the next one asks is counted', async () => {
    hear(navigation(`${page}/next`));
    hear(refusedPut('1'));
    hear([['onBeforeRequest', details('2', { documentId: 'D2' })]]);
    expect(await read()).toMatchObject({ exchanges: [{ id: '2' }], leftBehind: { blocked: 21, unfinished: 0 } });
  });

  test('what was there before the list is cleared is gone, and what comes after is there', async () => {
    hear(refusedPut('1'));
    const cleared = recorder.obey(7, { clearBefore: details('').timeStamp });
    hear(refusedPut('2'));
    await cleared;
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['2']);
  });

  test('a paused tab is at rest with the last end of what had begun', async () => {
    const [last, ...rest] = refusedPut('1').reverse() as [Fired, ...Fired[]];
    hear(rest.reverse());
    const paused = recorder.obey(7, { recording: 'paused' });
    expect(recorder.isAtRest(7)).toBe(false);
    hear([last]);
    expect(recorder.isAtRest(7)).toBe(true);
    await paused;
  });

  const nameless = [{ name: undefined as unknown as string, value: '' }];
  test.each<[what: string, Fired]>([
    ['preflight', ['onSendHeaders', details('bad', { method: 'OPTIONS', requestHeaders: nameless })]],
    ['redirect', ['onBeforeRedirect', details('bad', { statusCode: 302, responseHeaders: nameless })]],
  ])('a %s of which nothing can be made costs none of the others', async (_, [event, bad]) => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    hear(refusedPut('1'));
    hear([[event, { ...bad, url: page }]]);
    hear(refusedPut('2'));
    expect((await read()).exchanges.slice(-2)).toMatchObject([
      { id: '1', hops: [{ preflight: { requestId: '1p' } }] },
      { id: '2', hops: [{ preflight: { requestId: '2p' } }] },
    ]);
    expect(errors).toHaveBeenCalledOnce();
    errors.mockRestore();
  });

  test('the number on the button is right at once', () => {
    const counted: number[] = [];
    const badge = { show: (_: number, count: () => number) => void counted.push(count()) };
    recorder = createRecorder({ family: 'chromium', area, stored: {}, badge });
    for (let id = 0; id < 30; id += 1) hear(refusedPut(String(id)));
    vi.advanceTimersByTime(20);
    expect(counted.at(-1)).toBe(30);
  });

  test('the number on the button does not wait for room in storage', async () => {
    area.set = () => Promise.reject(new Error('Session storage quota bytes exceeded.'));
    area.getKeys = () => new Promise(() => {});
    const counted: number[] = [];
    const badge = { show: (_: number, count: () => number) => void counted.push(count()) };
    recorder = createRecorder({ family: 'chromium', area, stored: {}, badge });
    for (let id = 0; id < 30; id += 1) hear(refusedPut(String(id)));
    await vi.advanceTimersByTimeAsync(0);
    for (let id = 30; id < 40; id += 1) hear(refusedPut(String(id)));
    await vi.advanceTimersByTimeAsync(20);
    expect(counted.at(-1)).toBe(40);
  });

  test('what comes after the clock was put back stays, whatever the panel asks for', async () => {
    hear(navigation(`${page}/next`, { timeStamp: Date.now() + 3_600_000 }));
    hear(refusedPut('1'));
    await recorder.obey(7, { preserveLog: true });
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['1']);
  });
});

test('what a page asks for until the next one is shown is taken from list and button as that one asks', async () => {
  const counted: number[] = [];
  const badge = { show: (_: number, count: () => number) => void counted.push(count()) };
  recorder = createRecorder({ family: 'chromium', area, stored: {}, badge });
  hear(navigation(`${page}/`));
  hear(refusedPut('1'));
  hear(navigation(`${page}/next`));
  hear(refusedPut('2'));
  hear([['onBeforeRequest', details('3', { documentId: 'D2' })]]);
  expect(counted.at(-1)).toBe(0);
  const { exchanges, leftBehind } = await read();
  expect([exchanges.map(({ id }) => id), leftBehind]).toEqual([['3'], { blocked: 2, unfinished: 0 }]);
});

test('a page is not known by what was asked for before it, and ends since', async () => {
  const [start, ...rest] = refusedPut('1', { documentId: 'before' }) as [Fired, ...Fired[]];
  hear([start, ...navigation(`${page}/`), ...rest.filter(([event]) => event !== 'onBeforeRequest')]);
  expect((await read()).pages[0]).not.toHaveProperty('documentId');
});

test('an event that is delivered again to the next worker leaves whole what the one before had done with', async () => {
  const events = refusedPut('1');
  hear(events);
  const before = await read();
  start();
  hear(events.slice(-1));
  expect(await read()).toEqual(before);
});

describe('what a worker wrote last, and is stored late, takes the place of nothing', () => {
  beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(1e12));
  afterEach(() => void vi.mocked(Date.now).mockRestore());

  /** @returns how to store what the worker writes of these events */
  async function recordLate(events: Fired[]): Promise<() => Promise<void>> {
    const late: Parameters<MemoryArea['set']>[0][] = [];
    const storing = vi.spyOn(area, 'set').mockImplementation(async (items) => void late.push(items));
    hear(events);
    await recorder.settled();
    storing.mockRestore();
    return async () => {
      for (const items of late) await area.set(items);
    };
  }

  function succeed(): void {
    vi.mocked(Date.now).mockReturnValue(1e12 + 1);
    start();
  }

  const ids = async () => (await read()).exchanges.map(({ id }) => id);

  test('that its successor wrote', async () => {
    start();
    const storeLate = await recordLate(refusedPut('1'));
    succeed();
    hear(refusedPut('2'));
    await recorder.settled();
    await storeLate();
    hear(refusedPut('3'));
    expect(await ids()).toEqual(['1', '2', '3']);
  });

  test('that its successor put beside what it had stored before', async () => {
    start();
    hear(refusedPut('1'));
    await recorder.settled();
    const storeLate = await recordLate(refusedPut('2'));
    succeed();
    hear(refusedPut('3'));
    await recorder.settled();
    await storeLate();
    expect(await ids()).toEqual(['1', '2', '3']);
  });
});

test('what goes well is kept as that, and counted by nobody', async () => {
  const counted: number[] = [];
  const badge = { show: (_: number, count: () => number) => void counted.push(count()) };
  recorder = createRecorder({ family: 'chromium', area, stored: {}, badge });
  const allow = { statusCode: 200, responseHeaders: [{ name: 'Access-Control-Allow-Origin', value: '*' }] };
  hear([
    ['onBeforeRequest', details('1')],
    ['onSendHeaders', details('1', { requestHeaders: [{ name: 'Origin', value: page }] })],
    ['onHeadersReceived', details('1', allow)],
    ['onResponseStarted', details('1', allow)],
    ['onCompleted', details('1', { statusCode: 200 })],
  ]);
  await recorder.settled();
  expect([...area.values.keys()].filter((key) => key.startsWith('exchanges/7/blocked'))).toEqual([]);
  expect(counted).toEqual([]);
});

test('what began while a tab was paused is not recorded by halves: its failure alone is noted, once', async () => {
  await recorder.obey(7, { recording: 'paused' });
  hear([...refusedPut('1').slice(0, 3), ['onBeforeRequest', details('2')]]);
  await recorder.obey(7, { recording: 'on' });
  hear([
    ['onErrorOccurred', details('1p', { method: 'OPTIONS', error: 'net::ERR_FAILED' })],
    ['onErrorOccurred', details('1', { method: 'PUT', error: 'net::ERR_FAILED' })],
    ['onHeadersReceived', details('2', { statusCode: 200, responseHeaders: [] })],
    ['onCompleted', details('2', { statusCode: 200 })],
  ]);
  const { exchanges, sightings } = await read();
  expect([exchanges, sightings.map(({ method }) => method)]).toEqual([[], ['PUT']]);
});

test('what failed as a tab got another number is taken from its DevTools page: nothing was paused', async () => {
  await recorder.obey(7, { observe: 1 });
  const failure = { method: 'PUT', error: 'net::ERR_FAILED', tabId: 27, timeStamp: Date.now() - 1 };
  recorder.replaceTab(7, 27);
  await recorder.hearWitness(27, [observationFrom('onErrorOccurred', details('1', failure))]);
  expect((await openJournal(27, area).read()).exchanges.map(({ id }) => id)).toEqual(['1']);
});

test('no failure of a paused tab is sighted', async () => {
  await recorder.obey(7, { recording: 'paused' });
  hear([['onErrorOccurred', details('1', { error: 'net::ERR_FAILED' })]]);
  expect((await read()).sightings).toEqual([]);
});

test('the order in which preflights began outlives the worker, though their requests changed by none', async () => {
  const first = refusedPut('1');
  // Side by side, a step behind.
  const second = refusedPut('2').map(([event, seen], index): Fired => {
    return [event, { ...seen, timeStamp: (first[index]?.[1].timeStamp ?? 0) + 0.5 }];
  });
  hear([first[0], second[0]] as Fired[]);
  await vi.advanceTimersByTimeAsync(50);
  hear([first[1], second[1]] as Fired[]);
  await vi.advanceTimersByTimeAsync(50);
  start();
  hear(second.slice(2));
  hear(first.slice(2));
  const { exchanges } = await read();
  const asked = exchanges.map(({ id, hops }) => [id, hops[0]?.preflight?.requestId]);
  expect(asked.sort()).toEqual([
    ['1', '1p'],
    ['2', '2p'],
  ]);
});

test('in a burst a failure is written within 20 ms, before what went well', async () => {
  // None may be written without waiting any more.
  for (let id = 0; id < 30; id += 1) hear([['onBeforeRequest', details(`waiting ${id}`)]]);
  hear([['onErrorOccurred', details('waiting 0', { error: 'net::ERR_FAILED' })]]);
  const failed = async () => {
    const { exchanges } = await openJournal(7, area).read();
    return exchanges.filter(({ outcome }) => outcome.state === 'failed').length;
  };
  expect(await failed()).toBe(0);
  await vi.advanceTimersByTimeAsync(20);
  expect(await failed()).toBe(1);
});

test('a tab that is closed leaves nothing of what it had under way', async () => {
  hear(refusedPut('1').slice(0, 4));
  await recorder.settled();
  expect(draftsHeld()).toEqual(['1', '1p']);
  recorder.closeTab(7);
  await recorder.settled();
  expect(draftsHeld()).toEqual([]);
});

test.each([
  ['over the network, told of late: just then', {}, { blocked: 1, unfinished: 0 }],
  ['from what was loaded ahead: long before', { wasHidden: true } as const, undefined],
])('what failed before a page was asked for that came %s', async (_, hidden, leftBehind) => {
  hear(navigation(`${page}/`));
  hear(refusedPut('1'));
  const events = navigation(`${page}/next`) as [Fired, Fired];
  const { timeStamp: began } = events[0][1];
  await recorder.show(7, [{ url: `${page}/next`, at: began + 3000, began, isAnother: true, ...hidden }]);
  // Of what was loaded ahead there are none.
  if (!('wasHidden' in hidden)) hear(events);
  expect((await read()).leftBehind).toEqual(leftBehind);
});

test('a page that DevTools told of first is completed by its own event, though two listeners hear that', async () => {
  hear(navigation(`${page}/`));
  hear(refusedPut('1'));
  const [asked, arrived] = navigation(`${page}/next`) as [Fired, Fired];
  const { timeStamp: began } = asked[1];
  await recorder.show(7, [{ url: `${page}/next`, at: began + 1, began, isAnother: true }]);
  hear([asked, arrived, arrived]);
  expect(await read()).toMatchObject({ pages: [{ at: began }], leftBehind: { blocked: 1, unfinished: 0 } });
});
