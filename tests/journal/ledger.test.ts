import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Exchange, Observation } from '../../src/engine/exchange.ts';
import { encode } from '../../src/journal/area.ts';
import { evict } from '../../src/journal/eviction.ts';
import {
  createLedger,
  holdsEnded,
  keepDraft,
  type Ledger,
  obey,
  putExchange,
  tabRecord,
  takeWrites,
  troubles,
  unfinished,
  visitPage,
  withdrawExchange,
} from '../../src/journal/ledger.ts';
import { exchange, failed, wentWell } from './exchanges.ts';
import { held, ids, put, save } from './ledgers.ts';

describe('exchanges', () => {
  test('are held as they were put', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    expect(held(ledger)).toEqual([exchange('1')]);
  });

  test('with anything but ASCII come back unharmed, and cost what they are long', () => {
    const ledger = createLedger();
    const odd = exchange('1', {
      hops: [{ url: 'https://xn--gr-zka.example/ß\u{1f600}\ud800\u0000', method: 'GET', startedAt: 1 }],
    });
    put(ledger, odd);
    expect(held(ledger)).toEqual([odd]);
    const texts = [...ledger.exchanges.byKey.values()].flatMap((segment) => [...segment.texts.values()]);
    expect(texts.join('')).toMatch(/^[ -~]*$/);
  });

  describe('after the clock was put back', () => {
    const now = Date.now();
    const hourAhead = now + 3_600_000;
    const later = exchange('1', { startedAt: now, outcome: failed });

    test('are recorded on a page that came by the wrong clock', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { at: hourAhead, url: 'https://shop.example/' });
      put(ledger, later);
      expect(ids(ledger)).toEqual(['1']);
      expect(tabRecord(ledger, 7).since).toBe(now);
    });

    test('are recorded though they were cleared by the wrong clock', () => {
      const ledger = createLedger();
      obey(ledger, 7, { clearBefore: hourAhead });
      put(ledger, later);
      expect(ids(ledger)).toEqual(['1']);
    });

    test('stay where another command is given', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { at: hourAhead, url: 'https://shop.example/' });
      put(ledger, exchange('9', { startedAt: hourAhead }));
      obey(ledger, 7, { recording: 'paused' });
      expect(ids(ledger)).toEqual(['9']);
    });

    test('go with a reload and with Clear', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { at: hourAhead, url: 'https://shop.example/' });
      obey(ledger, 7, { clearBefore: now - 2 });
      expect(tabRecord(ledger, 7).since).toBe(now - 2);
      put(ledger, exchange('9', { startedAt: hourAhead }));
      expect(ids(ledger)).toEqual(['9']);
      visitPage(ledger, 7, { at: hourAhead, url: 'https://shop.example/' });
      visitPage(ledger, 7, { at: now - 1, url: 'https://shop.example/' });
      expect(tabRecord(ledger, 7).since).toBe(now - 1);
      expect(ids(ledger)).toEqual([]);
    });
  });

  test('leave one place and reach the other in a single write', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    const stored = save(ledger);
    put(ledger, exchange('1', { outcome: failed }));
    const { set } = takeWrites(ledger);
    expect(Object.keys(set).sort()).toEqual(['exchanges/7/blocked/1', 'exchanges/7/open/0']);
    expect(set['exchanges/7/open/0']).toEqual({});
    expect(stored.has('exchanges/7/open/0')).toBe(true);
  });

  test('are gathered in segments of some 16 kB, because one that changes is written whole', () => {
    const ledger = createLedger();
    for (let id = 0; id < 100; id += 1) put(ledger, exchange(String(id), {}, 4000));
    put(ledger, exchange('large', { startedAt: 1 }, 100_000));
    save(ledger);
    const sizes = [...ledger.exchanges.byKey.values()].map(({ texts }) => texts.size);
    expect(sizes).toEqual([...Array.from({ length: 25 }, () => 4), 1]);
  });

  test('that turned out to be none are gone', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    save(ledger);
    withdrawExchange(ledger, '1');
    expect(held(ledger)).toEqual([]);
  });

  test('are put into words once for each write', () => {
    const ledger = createLedger();
    const toJSON = vi.fn(() => exchange('1'));
    for (let time = 0; time < 6; time += 1) putExchange(ledger, { ...exchange('1'), toJSON } as Exchange, false);
    save(ledger);
    expect(toJSON).toHaveBeenCalledTimes(1);
  });

  test('that ended are known to have', () => {
    const ledger = createLedger();
    for (const each of [exchange('1'), exchange('2', { outcome: failed })]) put(ledger, each);
    save(ledger);
    expect([holdsEnded(ledger, '1'), holdsEnded(ledger, '2'), holdsEnded(ledger, '3')]).toEqual([false, true, false]);
  });

  test('of a later worker take over the newest segment, in whatever order storage names them', () => {
    const ledger = createLedger({
      'exchanges/7/open/1': { 2: encode(exchange('2')) },
      'exchanges/7/open/0': { 1: encode(exchange('1')) },
    });
    put(ledger, exchange('3'));
    const { set, remove } = takeWrites(ledger);
    const written = Object.entries(set).map(([key, texts]) => [key, Object.keys(texts as object)]);
    expect(Object.fromEntries(written)).toEqual({ 'exchanges/7/open/1': [], 'exchanges/7/open/2': ['2', '3'] });
    expect(remove).toEqual(['exchanges/7/open/1']);
  });

  test('of a later worker leave an empty segment to nobody', () => {
    const ledger = createLedger({ 'exchanges/7/open/1': {} });
    put(ledger, exchange('3'));
    expect(takeWrites(ledger).remove).toEqual(['exchanges/7/open/1']);
  });

  test('in trouble are counted by tab', () => {
    const ledger = createLedger();
    put(ledger, exchange('1', { outcome: failed }));
    put(ledger, exchange('2', { outcome: wentWell }));
    put(ledger, exchange('3', { outcome: failed, tabId: 71 }));
    expect([troubles(ledger, 7), troubles(ledger, 8)]).toEqual([1, 0]);
  });
});

test('what is kept of unfinished requests comes back in order of time', () => {
  const ledger = createLedger();
  const seen = (timeStamp: number): Observation => ({
    event: 'onBeforeRequest',
    requestId: '1',
    timeStamp,
    tabId: 7,
    frameId: 0,
    url: 'https://api.example/',
    method: 'GET',
    type: 'font',
  });
  keepDraft(ledger, '1', [seen(4), seen(9)]);
  keepDraft(ledger, '2', [seen(6)]);
  keepDraft(ledger, '3', [seen(1)]);
  keepDraft(ledger, '3', []);
  const later = createLedger(Object.fromEntries(save(ledger)));
  expect(unfinished(later)).toEqual([seen(4), seen(6), seen(9)]);
});

describe('a request that a worker and its successor both wrote', () => {
  const copies = {
    'exchanges/7/open/0': { 1: encode(exchange('1')) },
    'exchanges/7/blocked/1': { 1: encode(exchange('1', { outcome: failed })) },
    'exchanges/7/open/2': { 1: encode(exchange('1', {}, 5000)) },
  };
  const stored = () => new Map<string, unknown>(Object.entries(copies));

  test('is taken up once, as the one that knows more has it', () => {
    const ledger = createLedger(copies);
    const written = save(ledger, stored());
    expect([...written.values()].filter((segment) => '1' in (segment as object))).toHaveLength(1);
    expect(held(ledger)).toEqual([exchange('1', { outcome: failed })]);
    expect(troubles(ledger, 7)).toBe(1);
    expect(ledger.exchanges.bytes).toBe(createLedger(Object.fromEntries(written)).exchanges.bytes);
  });

  test('leaves no copy in storage once it is cleared', () => {
    const ledger = createLedger(copies);
    obey(ledger, 7, { clearBefore: 100 });
    expect(JSON.stringify([...save(ledger, stored())])).not.toContain('api.example');
    expect([troubles(ledger, 7), ledger.exchanges.bytes]).toEqual([0, 0]);
  });

  test('is of more use where it can be read', () => {
    const unreadable = { 1: 'no JSON, and longer than any record is that can be read'.repeat(100) };
    const readable = { 1: encode(exchange('1')) };
    for (const pair of [
      [unreadable, readable],
      [readable, unreadable],
    ]) {
      const ledger = createLedger({ 'exchanges/7/open/0': pair[0], 'exchanges/7/open/1': pair[1] });
      expect(ids(ledger)).toEqual(['1']);
    }
  });

  test('is resumed from the longer of its drafts', () => {
    const seen = { requestId: '1', tabId: 7, frameId: 0, url: 'https://api.example/', method: 'GET', type: 'font' };
    const first: Observation = { ...seen, event: 'onBeforeRequest', timeStamp: 1 };
    const second: Observation = { ...seen, event: 'onSendHeaders', timeStamp: 2 };
    const ledger = createLedger({ 'drafts/0': { 1: encode([first, second]) }, 'drafts/1': { 1: encode([first]) } });
    expect(unfinished(ledger)).toEqual([first, second]);
  });
});

test('whatever is put, withdrawn, evicted and written, storage holds what the ledger holds', () => {
  const outcome = fc.constantFrom<Exchange['outcome']>(failed, wentWell, { state: 'pending' });
  /** What workers before this one left: a request may stand in several segments. */
  const left = fc.array(fc.record({ id: fc.nat(6), outcome, shelf: fc.constantFrom('open', 'blocked', 'allowed') }), {
    maxLength: 12,
  });
  const step = fc.oneof(
    fc.record({
      do: fc.constant('put'),
      id: fc.nat(30),
      outcome,
    }),
    fc.record({ do: fc.constantFrom('withdraw', 'save', 'evict', 'clear'), id: fc.nat(30) }),
  );
  fc.assert(
    fc.property(left, fc.array(step, { maxLength: 80 }), (left, steps) => {
      const stored = new Map<string, unknown>(
        left.map(({ id, outcome, shelf }, number) => [
          `exchanges/7/${shelf}/${number}`,
          { [id]: encode(exchange(String(id), { outcome }, 4000)) },
        ]),
      );
      const ledger = createLedger(Object.fromEntries(stored));
      for (const each of steps) {
        if ('outcome' in each) put(ledger, exchange(String(each.id), { outcome: each.outcome }, 4000));
        if (each.do === 'withdraw') withdrawExchange(ledger, String(each.id));
        if (each.do === 'evict') evict(ledger, each.id * 2000);
        if (each.do === 'clear') obey(ledger, 7, { clearBefore: each.id });
        if (each.do === 'save') save(ledger, stored);
      }
      save(ledger, stored);
      const inStorage = createLedger(Object.fromEntries(stored));
      const textsOf = ({ exchanges }: Ledger) =>
        [...exchanges.byKey.values()].flatMap(({ shelf, texts }) => [...texts].map((text) => [shelf, ...text])).sort();
      expect(textsOf(inStorage)).toEqual(textsOf(ledger));
      const inSegments = [...stored].filter(([key]) => key.startsWith('exchanges/'));
      expect(inSegments.flatMap(([, segment]) => Object.keys(segment as object)).sort()).toEqual(
        [...ledger.exchanges.byId.keys()].sort(),
      );
      expect(inStorage.exchanges.bytes).toBe(ledger.exchanges.bytes);
      expect(stored.size).toBeLessThanOrEqual(ledger.exchanges.byKey.size + 1);
    }),
    { numRuns: 60 },
  );
});

test('stored values that are none of its own do not disturb it', () => {
  const ledger = createLedger({
    'exchanges/7/open/0': 5,
    'exchanges/7/open/x': {},
    'exchanges/7/allowed/1': { 1: 'not JSON' },
    'tab/7': '{"pages":3}',
    'drafts/0': { 1: '[{"event":"no"}]', 2: 'no JSON' },
    unknown: null,
  });
  expect(unfinished(ledger)).toEqual([]);
  expect(tabRecord(ledger, 7).pages).toEqual([]);
  visitPage(ledger, 7, { url: 'https://app.example/', at: 1 });
  put(ledger, exchange('1'));
  expect(ids(ledger)).toEqual(['1']);
});
