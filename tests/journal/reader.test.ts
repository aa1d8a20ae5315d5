import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exchange, noTab, type Outcome } from '../../src/engine/exchange.ts';
import { encode, keys } from '../../src/journal/area.ts';
import { type Ask, askFrom } from '../../src/journal/asks.ts';
import { evict } from '../../src/journal/eviction.ts';
import { type JournalView, missedIn } from '../../src/journal/journal.ts';
import { addSighting, createLedger, obey, putExchange, visitPage, withdrawExchange } from '../../src/journal/ledger.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { createWriter } from '../../src/journal/writer.ts';
import { exchange, failed, wentWell } from './exchanges.ts';
import { type MemoryArea, memoryArea } from './memory-area.ts';

/** A worker and a panel with storage between them. */
function both() {
  const area = memoryArea();
  const asks = memoryArea();
  const ledger = createLedger();
  const writer = createWriter(ledger, area);
  const journal = openJournal(7, area, asks);
  const views: JournalView[] = [];
  const stop = journal.subscribe((look) => views.push(look()));
  const put = (each: Exchange) => putExchange(ledger, each, each.outcome.state === 'failed');
  /** Writes, and waits until the panel has seen it. */
  const sync = async () => {
    writer.save('now');
    await writer.settled();
    await area.delivered();
    return journal.read();
  };
  return { area, asks, ledger, writer, journal, views, stop, put, sync };
}

const ids = (view: JournalView | undefined) => view?.exchanges.map(({ id }) => id);

describe('reading', () => {
  test('finds what was there before, oldest first', async () => {
    const { area, put, sync } = both();
    for (const id of ['3', '1', '2']) put(exchange(id));
    await sync();
    expect(ids(await openJournal(7, area).read())).toEqual(['1', '2', '3']);
  });

  test('finds those of one millisecond in the order in which they were made, as in Firefox, and so it stays', async () => {
    const { area, put, sync } = both();
    for (const id of ['9', '11']) put(exchange(id, { startedAt: 5 }));
    // A shared worker's.
    put(exchange('10', { startedAt: 5, tabId: noTab }));
    await sync();
    put(exchange('9', { startedAt: 5, outcome: failed }));
    expect(ids(await sync())).toEqual(['9', '10', '11']);
    expect(ids(await openJournal(7, area).read())).toEqual(['9', '10', '11']);
  });

  test('works where keys cannot be listed', async () => {
    const { area, put, sync } = both();
    put(exchange('1'));
    await sync();
    const { getKeys: _, ...older } = area;
    expect(ids(await openJournal(7, older).read())).toEqual(['1']);
  });

  test('an empty journal shows an empty view', async () => {
    expect(await openJournal(7, memoryArea()).read()).toEqual({
      exchanges: [],
      pages: [],
      sightings: [],
      notes: new Map(),
      stopped: [],
      recording: 'on',
      preserveLog: false,
      evicted: 0,
      lost: 0,
      unreadable: 0,
    });
  });

  test('shows one tab alone', async () => {
    const { put, sync } = both();
    put(exchange('1', { tabId: 70 }));
    put(exchange('2'));
    expect(ids(await sync())).toEqual(['2']);
  });

  test('drops and counts what does not parse', async () => {
    const { area, put, sync, journal } = both();
    put(exchange('1'));
    await sync();
    const { hops: _, ...halved } = exchange('2');
    await area.set({
      'exchanges/7/allowed/90': { 2: JSON.stringify(halved), 3: 'no JSON', 4: JSON.stringify(exchange('4')) },
      'exchanges/7/allowed/91': 'no segment',
    });
    await area.delivered();
    const view = await journal.read();
    expect([ids(view), view.unreadable]).toEqual([['1', '4'], 2]);
    await area.remove(['exchanges/7/allowed/90']);
    await area.delivered();
    expect((await journal.read()).unreadable).toBe(0);
  });

  test('never throws, whatever is stored', async () => {
    const key = fc.constantFrom('exchanges/7/open/0', 'exchanges/-1/blocked/3', 'tab/7', 'tab/-1', 'exchanges/7/x');
    const stored = fc.dictionary(key, fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.json())));
    await fc.assert(
      fc.asyncProperty(stored, async (stored) => {
        const area = memoryArea();
        await area.set(stored);
        expect((await openJournal(7, area).read()).exchanges).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading in parts', () => {
  const inParts = (area: MemoryArea) => openJournal(7, area, undefined, () => () => Promise.resolve());

  test('shows what is in trouble first, the oldest before the newest', async () => {
    const area = memoryArea();
    await area.set({
      'exchanges/7/allowed/1': { 1: JSON.stringify(exchange('1')) },
      'exchanges/7/blocked/10': { 3: JSON.stringify(exchange('3')) },
      'exchanges/7/blocked/2': { 2: JSON.stringify(exchange('2')) },
    });
    const journal = inParts(area);
    const parts: unknown[] = [];
    journal.subscribe((look) => parts.push([ids(look()), look().reading]));
    const whole = await journal.read();
    expect(parts).toEqual([
      [['2'], true],
      [['2', '3'], true],
      [['1', '2', '3'], true],
      [['1', '2', '3'], undefined],
    ]);
    expect([ids(whole), whole.reading]).toEqual([['1', '2', '3'], undefined]);
  });

  test('lets a reading go that nobody waits for any more', async () => {
    const area = memoryArea();
    const stored = (id: string) => ({ [id]: JSON.stringify(exchange(id)) });
    await area.set({ 'exchanges/7/blocked/1': stored('1'), 'exchanges/7/allowed/2': stored('2') });
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let readings = 0;
    const journal = openJournal(7, area, undefined, () => {
      readings += 1;
      return readings === 1 ? () => held : () => undefined;
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const stop = journal.subscribe(() => {});
    await turn();
    stop();
    await area.set({ 'exchanges/7/allowed/2': stored('3'), 'exchanges/7/allowed/3': stored('4') });
    journal.subscribe(() => {});
    await journal.read();
    goOn();
    await turn();
    expect(ids(await journal.read())).toEqual(['1', '3', '4']);
  });

  test('takes nothing away for a reading that was let go at its end', async () => {
    const area = memoryArea();
    const stored = (id: string) => ({ [id]: JSON.stringify(exchange(id)) });
    await area.set({ 'exchanges/7/blocked/1': stored('1') });
    let goOn = () => {};
    const breaths = [new Promise<void>((resolve) => (goOn = resolve))];
    const journal = openJournal(7, area, undefined, () => {
      const held = breaths.pop();
      return () => held;
    });
    const stop = journal.subscribe(() => {});
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    await turn();
    stop();
    await area.set({ 'exchanges/7/allowed/2': stored('2') });
    journal.subscribe(() => {});
    await journal.read();
    goOn();
    await turn();
    expect(ids(await journal.read())).toEqual(['1', '2']);
  });

  test('shows what changed meanwhile once all is read', async () => {
    const area = memoryArea();
    const later = { 'exchanges/7/blocked/2': { 2: JSON.stringify(exchange('2', { outcome: failed })) } };
    await area.set({ 'exchanges/7/blocked/2': { 2: JSON.stringify(exchange('2')) }, 'exchanges/7/allowed/1': {} });
    const journal = inParts(area);
    let last: JournalView | undefined;
    journal.subscribe((look) => {
      last = look();
    });
    await area.set(later);
    await area.delivered();
    await journal.read();
    expect(last?.exchanges.map(({ outcome }) => outcome.state)).toEqual(['failed']);
  });
});

describe('following', () => {
  test('hears what changed between the first reading and whoever came to follow it', async () => {
    const { area, put, sync } = both();
    const journal = openJournal(7, area);
    expect(ids(await journal.read())).toEqual([]);
    put(exchange('1'));
    await sync();
    journal.subscribe(() => {});
    expect(ids(await journal.read())).toEqual(['1']);
  });

  test('calls back with each change', async () => {
    const { put, sync, views } = both();
    put(exchange('1'));
    await sync();
    put(exchange('1', { outcome: failed }));
    await sync();
    expect(views.at(-1)?.exchanges.map(({ outcome }) => outcome.state)).toEqual(['failed']);
    expect(views).toHaveLength(2);
  });

  test('keeps the identity of exchanges that did not change', async () => {
    const { put, sync } = both();
    put(exchange('1'));
    put(exchange('2'));
    const before = await sync();
    put(exchange('2', { outcome: wentWell }));
    const after = await sync();
    expect(after.exchanges[0]).toBe(before.exchanges[0]);
    expect(after.exchanges[1]).not.toBe(before.exchanges[1]);
    expect(after.exchanges).not.toBe(before.exchanges);
  });

  test('completes an exchange by what the page’s resource timing says, and then keeps its identity', async () => {
    const { area, put, sync } = both();
    put(exchange('1', { startedAt: 1000 }));
    put(exchange('2', { startedAt: 2000 }));
    const [before] = (await sync()).exchanges;
    const note = { about: 'timing', url: before?.hops[0]?.url, at: 999, endedAt: 1010, status: 0 };
    await area.set({ [`${keys.notes(7)}0`]: encode([note]) });
    await area.delivered();
    const after = await sync();
    expect(after.exchanges.map(({ timedStatus }) => timedStatus)).toEqual([0, undefined]);
    put(exchange('2', { startedAt: 2000, outcome: wentWell }));
    expect((await sync()).exchanges[0]).toBe(after.exchanges[0]);
  });

  test('completes an exchange anew where one witness comes after the other', async () => {
    const { area, put, sync } = both();
    put(exchange('1000', { outcome: { state: 'failed', at: 1010, error: 'net::ERR_BLOCKED_BY_RESPONSE' } }));
    const [before] = (await sync()).exchanges;
    const about = { url: before?.hops[0]?.url, at: 1000 };
    const timing = { ...about, about: 'timing', endedAt: 1010, status: 0 };
    const error = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite';
    const log = { ...about, about: 'request', method: 'GET', endedBy: 1010, type: 'image', status: 0, error };
    const told = async (notes: object[]) => {
      await area.set({ [`${keys.notes(7)}0`]: encode(notes) });
      await area.delivered();
      const [{ timedStatus, exactError } = {}] = (await sync()).exchanges;
      return [timedStatus, exactError];
    };
    expect(await told([timing])).toEqual([0, undefined]);
    expect(await told([timing, log])).toEqual([0, error]);
    expect(await told([log])).toEqual([undefined, error]);
  });

  test('completes an exchange by the exact error in DevTools’ log, and then keeps its identity', async () => {
    const { area, put, sync } = both();
    const ended = (error: string): Outcome => ({ state: 'failed', at: 1010, error });
    put(exchange('1000', { outcome: ended('net::ERR_BLOCKED_BY_RESPONSE') }));
    put(exchange('2000', { outcome: ended('net::ERR_FAILED') }));
    const before = (await sync()).exchanges;
    const error = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite';
    const notes = before.map(({ hops: [hop], startedAt: at }) => {
      return { about: 'request', method: hop?.method, url: hop?.url, at, endedBy: at, type: 'image', status: 0, error };
    });
    await area.set({ [`${keys.notes(7)}0`]: encode(notes) });
    await area.delivered();
    const after = await sync();
    expect(after.exchanges.map(({ exactError }) => exactError)).toEqual([error, undefined]);
    put(exchange('2000', { outcome: wentWell }));
    expect((await sync()).exchanges[0]).toBe(after.exchanges[0]);
  });

  test('shows withdrawn exchanges no more', async () => {
    const { put, sync, ledger } = both();
    put(exchange('1'));
    await sync();
    withdrawExchange(ledger, '1');
    expect(ids(await sync())).toEqual([]);
  });

  test('never shows an exchange twice or not at all while it moves', async () => {
    const { put, sync, views, ledger } = both();
    for (let id = 0; id < 60; id += 1) {
      put(exchange(String(id), {}, 2000));
      if (id % 3 === 0) await sync();
      put(exchange(String(id), { outcome: id % 2 ? failed : wentWell }, 2000));
      await sync();
    }
    evict(ledger, Number.POSITIVE_INFINITY);
    for (const view of views) expect(new Set(ids(view)).size).toBe(view.exchanges.length);
    expect(ids(views.at(-1))).toHaveLength(60);
  });

  test('shows a request once that two workers wrote, as the one that knows more has it', async () => {
    const area = memoryArea();
    const write = (key: string, one: Exchange) => area.set({ [key]: { [one.id]: encode(one) } });
    const whole = exchange('1', { outcome: failed }, 500);
    await write('exchanges/7/blocked/3', whole);
    await write('exchanges/7/open/4', exchange('1', {}, 5000));
    await write('exchanges/7/blocked/5', exchange('1', { outcome: failed }));
    expect((await openJournal(7, area).read()).exchanges).toEqual([whole]);
  });

  test('does not hold to a command that was done before it was given, as another panel takes it back', async () => {
    const { journal, ledger, sync } = both();
    obey(ledger, 7, { preserveLog: true });
    await sync();
    await journal.setPreserveLog(true);
    obey(ledger, 7, { preserveLog: false });
    expect((await sync()).preserveLog).toBe(false);
  });

  test('takes a command back that nobody could be told of', async () => {
    const refusing = { set: () => Promise.reject(new Error('The disk is full.')) };
    const journal = openJournal(7, memoryArea(), refusing);
    expect((await journal.read()).recording).toBe('on');
    await expect(journal.setRecording('paused')).rejects.toThrow('The disk is full.');
    expect((await journal.read()).recording).toBe('on');
  });

  test('takes back none that came after it', async () => {
    const refusals: (() => void)[] = [];
    const refusing = { set: () => new Promise<void>((_, reject) => refusals.push(() => reject(new Error('Full.')))) };
    const journal = openJournal(7, memoryArea(), refusing);
    await journal.read();
    const first = journal.setRecording('paused');
    const second = Promise.allSettled([journal.setRecording('on'), journal.setPreserveLog(true)]);
    await expect.poll(() => refusals.length).toBe(3);
    refusals[0]?.();
    await expect(first).rejects.toThrow('Full.');
    expect(await journal.read()).toMatchObject({ recording: 'on', preserveLog: true });
    for (const refuse of refusals) refuse();
    await second;
    expect(await journal.read()).toMatchObject({ recording: 'on', preserveLog: false });
  });

  test('stops when told to', async () => {
    const { put, sync, views, stop } = both();
    stop();
    put(exchange('1'));
    expect(ids(await sync())).toEqual(['1']);
    expect(views).toEqual([]);
  });

  test('stops for one alone where another goes on', async () => {
    const { put, sync, views, journal } = both();
    journal.subscribe(() => {})();
    put(exchange('1'));
    await sync();
    expect(views).toHaveLength(1);
  });

  test('shows no request that was stopped before the page came', async () => {
    const { area, ledger, sync } = both();
    const stopped = { about: 'request', method: 'GET', type: 'image', status: 0, error: '', endedBy: 30 };
    const notes = [5, 25].map((at) => ({ ...stopped, url: `https://api.example/${at}`, at }));
    visitPage(ledger, 7, { url: 'https://app.example/', at: 20 });
    await area.set({ [`${keys.notes(7)}0`]: encode(notes) });
    expect((await sync()).stopped?.map(({ at }) => at)).toEqual([25]);
  });

  test('is not disturbed by other tabs', async () => {
    const { put, sync, views } = both();
    put(exchange('1', { tabId: 70 }));
    await sync();
    expect(views).toEqual([]);
  });

  test('any course of events ends in what storage holds', async () => {
    const step = fc.record({
      id: fc.nat(20),
      outcome: fc.constantFrom(failed, wentWell, { state: 'pending' } as const),
      write: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { area, put, writer, sync } = both();
        for (const { id, outcome, write } of steps) {
          put(exchange(String(id), { outcome }, 3000));
          if (write) writer.save('now');
        }
        const followed = await sync();
        expect(followed).toEqual(await openJournal(7, area).read());
        expect(new Set(ids(followed))).toEqual(new Set(steps.map(({ id }) => String(id))));
      }),
      { numRuns: 40 },
    );
  });
});

test('failures that were not recorded are counted, also those that no longer have room, until the list is cleared', async () => {
  const { sync, ledger } = both();
  const sighting = { url: 'https://api.example/', method: 'GET', type: 'font', error: 'net::ERR_FAILED' };
  for (let at = 1; at <= 130; at += 1) addSighting(ledger, 7, { ...sighting, at });
  const view = await sync();
  expect([view.sightings.length, view.sightings[0]?.at, missedIn(view)]).toEqual([100, 31, 130]);
  obey(ledger, 7, { clearBefore: 200 });
  expect(missedIn(await sync())).toBe(0);
});

describe('requests of no tab', () => {
  test('are shown with the tab that shows their origin', async () => {
    const { put, sync, ledger } = both();
    visitPage(ledger, 7, { url: 'https://app.example/start', at: 0 });
    put(exchange('1', { tabId: -1 }));
    put(exchange('2', { tabId: -1, initiator: 'https://elsewhere.example' }));
    put(exchange('3', { tabId: -1, initiator: 'null' }));
    const sighting = { url: 'https://api.example/', method: 'GET', type: 'font', error: 'net::ERR_FAILED', at: 4 };
    addSighting(ledger, -1, { ...sighting, initiator: 'https://app.example' });
    addSighting(ledger, -1, { ...sighting, initiator: 'https://elsewhere.example' });
    addSighting(ledger, 7, { ...sighting, at: 5 });
    const view = await sync();
    const own = { ...sighting, at: 5 };
    expect([ids(view), view.sightings]).toEqual([['1'], [{ ...sighting, initiator: 'https://app.example' }, own]]);
  });

  test('that were given up are told of in the tab that listed them, until its list begins anew', async () => {
    const { put, sync, ledger } = both();
    visitPage(ledger, 7, { url: 'https://app.example/start', at: 0 });
    for (let id = 0; id < 60; id += 1) {
      put(
        exchange(`${id}`, { tabId: -1, outcome: wentWell, ...(id % 3 && { initiator: 'https://elsewhere.example' }) }),
      );
      put(exchange(`${100 + id}`, { tabId: -1, outcome: failed, startedAt: id }));
    }
    evict(ledger, 0);
    expect(await sync()).toMatchObject({ exchanges: [], evicted: 20, lost: 60 });
    obey(ledger, 7, { clearBefore: 100 });
    expect(await sync()).toMatchObject({ evicted: 0, lost: 0 });
  });

  test('that were given up are told of where a frame of their origin asked for something', async () => {
    const { put, sync, ledger } = both();
    visitPage(ledger, 7, { url: 'https://app.example/start', at: 0 });
    const initiator = 'https://elsewhere.example';
    put(exchange('1', { initiator, outcome: failed }));
    for (let id = 0; id < 60; id += 1) put(exchange(`${100 + id}`, { tabId: -1, initiator, outcome: failed }, 600));
    const before = (await sync()).exchanges.length;
    evict(ledger, 20_000);
    const { exchanges, lost } = await sync();
    expect(exchanges.map(({ id }) => id)).toContain('1');
    expect(lost).toBeGreaterThan(0);
    expect(exchanges).toHaveLength(before - lost);
  });

  test('stay in order with the others, and go with the page', async () => {
    const { put, sync, ledger } = both();
    for (const [id, tabId] of [
      ['1', 7],
      ['2', -1],
      ['3', 7],
    ] as const)
      put(exchange(id, { tabId }));
    expect(ids(await sync())).toEqual(['1', '2', '3']);
    visitPage(ledger, 7, { url: 'https://app.example/', at: 3 });
    expect(ids(await sync())).toEqual(['3']);
  });
});

describe('commands', () => {
  const asked = (area: MemoryArea): (Ask | undefined)[] =>
    [...area.values].map(([key, value]) => (key.startsWith('ask/7/') ? askFrom(key, value) : undefined));

  test('show at once', async () => {
    const { put, sync, journal, views } = both();
    put(exchange('1'));
    await sync();
    await journal.clear();
    expect(ids(views.at(-1))).toEqual([]);
    await journal.setRecording('paused');
    await journal.setPreserveLog(true);
    expect(views.at(-1)).toMatchObject({ recording: 'paused', preserveLog: true, exchanges: [] });
  });

  test('reach the worker as writing', async () => {
    const { asks, journal, ledger, sync } = both();
    await journal.setRecording('paused');
    await journal.setPreserveLog(true);
    expect(asked(asks)).toEqual([{ recording: 'paused' }, { preserveLog: true }]);
    for (const ask of asked(asks)) obey(ledger, 7, ask ?? {});
    expect(await sync()).toMatchObject({ recording: 'paused', preserveLog: true });
  });

  test('of two panels show in both, once the worker has done them', async () => {
    const { area, asks, journal, ledger, sync } = both();
    const other = openJournal(7, area, asks);
    const obeyed = async () => {
      for (const ask of asked(asks)) obey(ledger, 7, ask ?? {});
      await sync();
      return Promise.all([journal, other].map((each) => each.read()));
    };
    await journal.setRecording('paused');
    await journal.setPreserveLog(true);
    await obeyed();
    await other.setRecording('on');
    await other.setPreserveLog(false);
    for (const view of await obeyed()) expect(view).toMatchObject({ recording: 'on', preserveLog: false });
  });

  test('go on to show while the worker has done others alone', async () => {
    const { journal, ledger, put, sync } = both();
    put(exchange('1'));
    for (const command of [() => journal.setRecording('paused'), () => journal.clear()]) await command();
    obey(ledger, 7, { preserveLog: true });
    const view = await sync();
    expect([ids(view), view.recording, view.preserveLog]).toEqual([[], 'paused', true]);
  });

  test('reach it where memory is full, too', async () => {
    const asks = memoryArea();
    await openJournal(7, memoryArea(0), asks).setRecording('paused');
    expect(asked(asks)).toEqual([{ recording: 'paused' }]);
  });

  test('are refused where the journal is for reading alone', async () => {
    await expect(openJournal(7, memoryArea()).clear()).rejects.toThrow('reading alone');
  });
});
