import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Exchange, Observation } from '../../src/engine/exchange.ts';
import { encode } from '../../src/journal/area.ts';
import type { Shown } from '../../src/journal/asks.ts';
import { evict } from '../../src/journal/eviction.ts';
import {
  addSighting,
  closeTab,
  createLedger,
  holdsEnded,
  keepDraft,
  type Ledger,
  nameDocument,
  obey,
  putExchange,
  showPage,
  tabIds,
  tabRecord,
  takeWrites,
  troubles,
  unfinished,
  visitPage,
  withdrawExchange,
} from '../../src/journal/ledger.ts';
import { exchange, failed, wentWell } from './exchanges.ts';

const put = (ledger: Ledger, each: Exchange) => putExchange(ledger, each, each.outcome.state === 'failed');

/** Carries out what the ledger wants written. */
function save(ledger: Ledger, stored: Map<string, unknown> = new Map()): Map<string, unknown> {
  const { set, remove } = takeWrites(ledger);
  for (const [key, value] of Object.entries(set)) stored.set(key, JSON.parse(JSON.stringify(value)));
  for (const key of remove) stored.delete(key);
  return stored;
}

function held(ledger: Ledger): Exchange[] {
  const stored = save(createLedger(Object.fromEntries(save(ledger))));
  expect(stored.size).toBe(0);
  return [...ledger.exchanges.byKey.values()]
    .flatMap(({ texts }) => [...texts.values()])
    .map((text) => JSON.parse(text) as Exchange)
    .sort((a, b) => a.startedAt - b.startedAt);
}

const ids = (ledger: Ledger) => held(ledger).map(({ id }) => id);

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

  test('of a later worker go on in the newest segment, in whatever order storage names them', () => {
    const ledger = createLedger({
      'exchanges/7/open/1': { 2: encode(exchange('2')) },
      'exchanges/7/open/0': { 1: encode(exchange('1')) },
    });
    put(ledger, exchange('3'));
    expect(Object.keys(takeWrites(ledger).set)).toEqual(['exchanges/7/open/1']);
  });

  test('in trouble are counted by tab', () => {
    const ledger = createLedger();
    put(ledger, exchange('1', { outcome: failed }));
    put(ledger, exchange('2', { outcome: wentWell }));
    put(ledger, exchange('3', { outcome: failed, tabId: 71 }));
    expect([troubles(ledger, 7), troubles(ledger, 8)]).toEqual([1, 0]);
  });
});

describe('when there is too much', () => {
  const many = (count: number, outcome: Exchange['outcome'], from = 0) =>
    Array.from({ length: count }, (_, k) => exchange(String(from + k), { outcome }, 1000));

  test('the oldest that went well go first, and are counted', () => {
    const ledger = createLedger();
    for (const each of many(200, wentWell)) put(ledger, each);
    evict(ledger, 100_000);
    const kept = ids(ledger);
    expect(kept.at(-1)).toBe('199');
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, k) => String(200 - kept.length + k)));
    expect(tabRecord(ledger, 7).evicted).toBe(200 - kept.length);
    expect(ledger.exchanges.bytes).toBeLessThanOrEqual(100_000);
  });

  test('none in trouble goes before one that went well', () => {
    const outcomes = fc.array(fc.constantFrom(failed, wentWell, { state: 'pending' } as const), { maxLength: 150 });
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 0, max: 120_000 }), (outcomes, mostBytes) => {
        const ledger = createLedger();
        for (const [index, outcome] of outcomes.entries()) put(ledger, exchange(String(index), { outcome }, 1000));
        evict(ledger, mostBytes);
        const kept = held(ledger);
        const lost = outcomes.filter(
          (outcome, index) => outcome === failed && !kept.some(({ id }) => id === String(index)),
        );
        const spared = kept.filter(({ outcome }) => outcome.state === 'completed');
        expect(lost.length === 0 || spared.length === 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a tab that fills the journal gives up its own, and is told how many', () => {
    const ledger = createLedger();
    put(ledger, exchange('quiet', { tabId: 8, outcome: failed, startedAt: 1 }));
    for (const each of many(300, failed)) {
      put(ledger, each);
      evict(ledger, 60_000);
    }
    expect(ids(ledger)).toContain('quiet');
    expect(tabRecord(ledger, 7).lost).toBe(300 - (ids(ledger).length - 1));
    expect(tabRecord(ledger, 7).evicted).toBe(0);
    expect(tabRecord(ledger, 8).lost).toBe(0);
  });

  test('a tab that fills the journal leaves others what they have under way, and gives up none of its own uncounted', () => {
    const ledger = createLedger();
    put(ledger, exchange('of another tab', { tabId: 8 }));
    put(ledger, exchange('of the same'));
    for (const each of many(300, failed)) {
      put(ledger, each);
      evict(ledger, 60_000);
    }
    expect(ids(ledger)).toEqual(expect.arrayContaining(['of another tab', 'of the same']));
    expect(tabRecord(ledger, 7).lost).toBe(300 - (ids(ledger).length - 2));
  });

  test('what is still in flight is not counted as given up: it will be told of again', () => {
    const ledger = createLedger();
    for (const each of many(100, { state: 'pending' })) put(ledger, each);
    evict(ledger, 0);
    expect(ids(ledger)).toEqual([]);
    expect(tabRecord(ledger, 7)).toMatchObject({ evicted: 0, lost: 0 });
  });

  test('of one request with megabytes of headers and addresses, the addresses are kept', () => {
    const url = `https://api.example/${'x'.repeat(240_000)}`;
    const headers = [{ name: 'Location', value: url }];
    const hop = { url, method: 'GET', startedAt: 5, request: { at: 5, headers: [] }, redirectedTo: url };
    const hops = Array.from({ length: 20 }, () => ({ ...hop, response: { at: 6, status: 302, headers } }));
    const ledger = createLedger();
    put(ledger, exchange('quiet', { tabId: 8, outcome: failed, startedAt: 1 }));
    put(ledger, exchange('7', { hops, outcome: failed }));
    evict(ledger, 6_000_000);
    const [quiet, large] = held(ledger);
    expect(quiet?.id).toBe('quiet');
    const short = `https://api.example/${'x'.repeat(1980)}…`;
    expect(large).toEqual({
      ...exchange('7', { outcome: failed }),
      hops: Array.from({ length: 20 }, () => ({ url: short, method: 'GET', startedAt: 5, redirectedTo: short })),
      tooLarge: true,
    });
  });

  test('one just as large as is kept of one request is whole', () => {
    const empty = encode(exchange('7')).length;
    const large = exchange('7', { type: 'x'.repeat(1_000_000 - empty + 'xmlhttprequest'.length) });
    const ledger = createLedger();
    put(ledger, large);
    expect(held(ledger)).toEqual([large]);
    put(ledger, { ...large, id: '8' });
    put(ledger, { ...large, id: '9', type: `${large.type}x` });
    expect(held(ledger).map(({ id, tooLarge }) => [id, tooLarge])).toEqual([
      ['7', undefined],
      ['8', undefined],
      ['9', true],
    ]);
  });

  test('no draft costs a later worker all others', () => {
    const draft = (length: number) => [{ url: 'x'.repeat(length) } as Observation];
    const ledger = createLedger();
    keepDraft(ledger, 'small', draft(10));
    keepDraft(ledger, 'large', draft(900_000));
    save(ledger);
    expect([...ledger.drafts.byId.keys()]).toEqual(['small', 'large']);
    keepDraft(ledger, 'large', draft(1_000_000));
    save(ledger);
    expect([...ledger.drafts.byId.keys()]).toEqual(['small']);
  });

  test('of a preserved log, the newest hundred pages are kept', () => {
    const ledger = createLedger();
    obey(ledger, 7, { preserveLog: true });
    for (let at = 1; at <= 101; at += 1) visitPage(ledger, 7, { url: 'https://app.example/', at });
    expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, k) => 2 + k));
  });

  test('a tab’s own record stays within bounds, however long its addresses', () => {
    const ledger = createLedger();
    const url = (index: number) => `https://app.example/${index}/${'\u00ff'.repeat(250_000)}`;
    obey(ledger, 7, { preserveLog: true });
    for (let at = 1; at <= 150; at += 1) {
      visitPage(ledger, 7, { url: url(at), at, policies: { contentSecurity: ['\u00ff'.repeat(8000)] } });
      addSighting(ledger, 7, { url: url(at), method: 'x'.repeat(9000), type: 'image', error: 'net::ERR_FAILED', at });
    }
    const { pages, sightings } = tabRecord(ledger, 7);
    expect(encode(pages).length).toBeLessThan(600_000 + 2 * pages.length);
    expect(pages.at(-1)?.at).toBe(150);
    expect(pages.length).toBe(10);
    expect(sightings.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, k) => 51 + k));
    expect(sightings.at(-1)?.url).toHaveLength(2001);
    expect(sightings.at(-1)?.method).toHaveLength(2001);
  });

  test('the newest in trouble stays', () => {
    const ledger = createLedger();
    for (const each of many(300, failed)) {
      put(ledger, each);
      evict(ledger, 60_000);
    }
    expect(ids(ledger).at(-1)).toBe('299');
  });

  test('what is kept for a later worker is bounded too', () => {
    const ledger = createLedger();
    for (let id = 0; id < 300; id += 1) keepDraft(ledger, String(id), [{ url: 'x'.repeat(1000) } as Observation]);
    evict(ledger, 60_000);
    expect(ledger.drafts.bytes).toBeLessThanOrEqual(20_000);
    expect(ledger.drafts.byId.has('299')).toBe(true);
  });
});

describe('a tab', () => {
  const page = (at: number) => ({ url: 'https://app.example/', at });

  test('that shows another page loses what came before', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    put(ledger, exchange('20'));
    put(ledger, exchange('3', { tabId: 8 }));
    visitPage(ledger, 7, page(10));
    expect(ids(ledger)).toEqual(['3', '20']);
    put(ledger, exchange('1', { outcome: failed }));
    expect(ids(ledger)).toEqual(['3', '20']);
  });

  test('says what went wrong, or was under way, on the page that it left', () => {
    const ledger = createLedger();
    const aborted = { state: 'failed', at: 5, error: 'net::ERR_ABORTED' } as const;
    put(ledger, exchange('1', { outcome: failed }));
    put(ledger, exchange('2'));
    put(ledger, exchange('3', { outcome: wentWell }));
    put(ledger, exchange('4', { outcome: { state: 'streaming', at: 5 } }));
    putExchange(ledger, exchange('5', { outcome: aborted }), false);
    // A content blocker stops many times a page, and a beacon outlives it.
    putExchange(ledger, exchange('6', { outcome: { ...aborted, error: 'net::ERR_BLOCKED_BY_CLIENT' } }), false);
    put(ledger, exchange('7', { type: 'ping' }));
    visitPage(ledger, 7, { url: 'https://app.example/sent', at: 100 });
    expect(tabRecord(ledger, 7).leftBehind).toEqual({ blocked: 1, unfinished: 2 });
    // What a later worker and the panel read.
    const later = createLedger(Object.fromEntries(save(ledger)));
    expect(tabRecord(later, 7).leftBehind).toEqual({ blocked: 1, unfinished: 2 });
    visitPage(ledger, 7, { url: 'https://app.example/next', at: 200 });
    expect(tabRecord(ledger, 7).leftBehind).toBeUndefined();
  });

  test('says nothing of a page that is not the one before, though the log was preserved meanwhile', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    visitPage(ledger, 7, { url: 'https://app.example/sent', at: 100 });
    obey(ledger, 7, { preserveLog: true });
    visitPage(ledger, 7, { url: 'https://app.example/next', at: 200 });
    obey(ledger, 7, { preserveLog: false });
    expect(tabRecord(ledger, 7).leftBehind).toBeUndefined();
  });

  test('says nothing more of it once it is cleared', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    visitPage(ledger, 7, { url: 'https://app.example/sent', at: 100 });
    expect(tabRecord(ledger, 7).leftBehind).toEqual({ blocked: 0, unfinished: 1 });
    obey(ledger, 7, { clearBefore: 150 });
    expect(tabRecord(ledger, 7).leftBehind).toBeUndefined();
  });

  test('whose log is preserved keeps all pages', () => {
    const ledger = createLedger();
    obey(ledger, 7, { preserveLog: true });
    put(ledger, exchange('1'));
    visitPage(ledger, 7, page(10));
    visitPage(ledger, 7, page(20));
    visitPage(ledger, 7, page(10));
    expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([10, 20]);
    expect(ids(ledger)).toEqual(['1']);
  });

  test.each([true, false])(
    'knows a page from the document before, which sends on leaving (log preserved: %s)',
    (preserveLog) => {
      const ledger = createLedger();
      obey(ledger, 7, { preserveLog });
      visitPage(ledger, 7, page(10));
      nameDocument(ledger, 7, 'D1', 11);
      visitPage(ledger, 7, page(20));
      nameDocument(ledger, 7, 'D1', 21);
      nameDocument(ledger, 7, 'D2', 22);
      nameDocument(ledger, 7, 'D3', 23);
      expect(tabRecord(ledger, 7).pages.at(-1)?.documentId).toBe('D2');
    },
  );

  describe('that DevTools says shows a document', () => {
    const shownIn = (shown: Omit<Shown, 'isAnother'>, preserveLog = false) => {
      const ledger = createLedger();
      obey(ledger, 7, { preserveLog });
      visitPage(ledger, 7, { url: 'https://app.example/first', at: 10 });
      visitPage(ledger, 7, { url: 'https://app.example/', at: 20 });
      put(ledger, exchange('21'));
      put(ledger, exchange('41'));
      showPage(ledger, 7, { ...shown, isAnother: true });
      return { pages: tabRecord(ledger, 7).pages.map(({ url, at }) => [url.slice(19), at]), held: ids(ledger) };
    };

    test.each([false, true])('takes one that was gone back to for another page (log preserved: %s)', (preserveLog) => {
      const { pages, held } = shownIn({ url: 'https://app.example/first', at: 40, began: 9 }, preserveLog);
      expect(pages).toEqual(
        preserveLog
          ? [
              ['/first', 10],
              ['/', 20],
              ['/first', 40],
            ]
          : [['/first', 40]],
      );
      expect(held).toEqual(preserveLog ? ['21', '41'] : ['41']);
    });

    test('takes one that was loaded ahead from when it began: it asked for things by then', () => {
      const { pages, held } = shownIn({ url: 'https://app.example/ahead', at: 50, began: 40 });
      expect([pages, held]).toEqual([[['/ahead', 40]], ['41']]);
    });

    test('knows what the page before asked for while the next was loaded ahead', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { ...page(20), documentId: 'D1' });
      put(ledger, { ...exchange('41'), documentId: 'D1' });
      put(ledger, { ...exchange('42'), documentId: 'D2' });
      showPage(ledger, 7, { url: 'https://app.example/ahead', at: 50, began: 40, isAnother: true });
      const later = createLedger(Object.fromEntries(save(ledger)));
      for (const one of [ledger, later]) {
        expect(ids(one)).toEqual(['42']);
        put(one, { ...exchange('41', { outcome: failed }), documentId: 'D1' });
        put(one, { ...exchange('43', { outcome: failed }), documentId: 'D1' });
        expect(ids(one)).toEqual(['42']);
        obey(one, 7, { preserveLog: true });
        put(one, { ...exchange('44', { outcome: failed }), documentId: 'D1' });
        expect(ids(one)).toEqual(['42', '44']);
        obey(one, 7, { preserveLog: false });
        showPage(one, 7, { url: 'https://app.example/', at: 60, began: 20, isAnother: true });
        put(one, { ...exchange('61'), documentId: 'D1' });
        expect(ids(one)).toEqual(['61']);
      }
    });

    test('keeps what the page asked for that was gone back to, where the one between never had a name', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { ...page(10), documentId: 'D1' });
      visitPage(ledger, 7, page(20));
      put(ledger, { ...exchange('41'), documentId: 'D1' });
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      expect(ids(ledger)).toEqual(['41']);
    });

    test('names the document that was gone back to, not the one it came back from', () => {
      const ledger = createLedger();
      obey(ledger, 7, { preserveLog: true });
      visitPage(ledger, 7, { ...page(10), documentId: 'D1' });
      visitPage(ledger, 7, { ...page(20), documentId: 'D2' });
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      for (const documentId of ['D2', 'D1']) nameDocument(ledger, 7, documentId, 41);
      expect(tabRecord(ledger, 7).pages.map((each) => each.documentId)).toEqual(['D1', 'D2', 'D1']);
    });

    test('knows the page before, though the log was cleared since', () => {
      const ledger = createLedger();
      obey(ledger, 7, { observe: 1, preserveLog: true });
      visitPage(ledger, 7, page(10));
      visitPage(ledger, 7, page(20));
      obey(ledger, 7, { clearBefore: 30 });
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([20, 40]);
    });

    test('hears nothing new of one that another page has followed', () => {
      const { pages, held } = shownIn({ url: 'https://app.example/first', at: 15, began: 9 });
      expect([pages, held]).toEqual([[['/', 20]], ['21', '41']]);
    });

    test.each([
      ['by its address', { url: 'https://anna:secret@app.example/#top', at: 40, began: 9 }],
      [
        'by its moment, whatever `pushState()` made of the address',
        { url: 'https://app.example/x', at: 40, began: 15 },
      ],
    ])('knows the one that it has an event of, %s', (_, shown) => {
      const { pages, held } = shownIn(shown);
      expect([pages, held]).toEqual([[['/', 20]], ['21', '41']]);
    });

    test.each([
      ['DevTools was opened', (ledger: Ledger) => obey(ledger, 7, { observe: 10 })],
      [
        'a failure was seen',
        (ledger: Ledger) =>
          addSighting(ledger, 7, { url: 'https://api.example/', method: 'GET', type: 'font', error: '', at: 10 }),
      ],
    ])('takes one that was there before %s for another page', (_, happen) => {
      const ledger = createLedger();
      happen(ledger);
      visitPage(ledger, 7, page(20));
      obey(ledger, 7, { observe: 30 });
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([40]);
    });

    test('knows the one that came from the browser’s memory, at its next address too', () => {
      const ledger = createLedger();
      for (const at of [10, 20]) visitPage(ledger, 7, page(at));
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      showPage(ledger, 7, { url: 'https://app.example/pushed', at: 50, began: 9, isAnother: false });
      expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([40]);
    });

    test('is known by its address, however long that is', () => {
      const ledger = createLedger();
      const url = `https://app.example/${'x'.repeat(5000)}`;
      visitPage(ledger, 7, { url, at: 20 });
      showPage(ledger, 7, { url, at: 40, began: 30, isAnother: false });
      visitPage(ledger, 7, { url, at: 20 });
      expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([20]);
    });

    test.each([
      [true, 1],
      [false, 0],
    ])('takes the first that it hears of for another page where that is certain: %s', (isAnother, pages) => {
      const ledger = createLedger();
      showPage(ledger, 7, { url: 'https://app.example/', at: 40, began: 9, isAnother });
      expect(tabRecord(ledger, 7).pages).toHaveLength(pages);
    });
  });

  test('keeps failures seen before the page’s own event came', () => {
    const ledger = createLedger();
    const sighting = { url: 'https://api.example/', method: 'GET', type: 'font', error: 'net::ERR_FAILED' };
    addSighting(ledger, 7, { ...sighting, at: 5 });
    addSighting(ledger, 7, { ...sighting, at: 12 });
    expect(tabRecord(ledger, 7).formerAt).toBe(5);
    visitPage(ledger, 7, page(10));
    expect(tabRecord(ledger, 7).sightings.map(({ at }) => at)).toEqual([12]);
  });

  test('that is cleared is empty, and what was in flight does not come back', () => {
    const ledger = createLedger();
    visitPage(ledger, 7, page(1));
    put(ledger, exchange('2'));
    obey(ledger, 7, { clearBefore: 5 });
    put(ledger, exchange('2', { outcome: failed }));
    put(ledger, exchange('6'));
    expect(ids(ledger)).toEqual(['6']);
    expect(tabRecord(ledger, 7).pages).toHaveLength(1);
    // Its own event can come late.
    visitPage(ledger, 7, page(4));
    expect(tabRecord(ledger, 7).since).toBe(5);
  });

  test('is named by its pages, and by its exchanges, written or not', () => {
    const ledger = createLedger();
    visitPage(ledger, 7, page(1));
    put(ledger, exchange('2', { tabId: 8 }));
    save(ledger);
    put(ledger, exchange('3', { tabId: 9 }));
    expect([...tabIds(ledger)].sort()).toEqual([7, 8, 9]);
  });

  test('that is closed leaves nothing', () => {
    const ledger = createLedger();
    put(ledger, exchange('1'));
    visitPage(ledger, 7, page(0));
    put(ledger, exchange('2', { tabId: 70 }));
    const stored = save(ledger);
    closeTab(ledger, 7);
    expect([...save(ledger, stored).keys()]).toEqual(['exchanges/70/open/1']);
  });

  test('that is closed leaves nothing, though a page sends something on leaving', () => {
    const ledger = createLedger();
    visitPage(ledger, 7, page(0));
    closeTab(ledger, 7);
    put(ledger, exchange('2', { outcome: failed }));
    addSighting(ledger, 7, {
      url: 'https://api.example/',
      method: 'POST',
      type: 'ping',
      error: 'net::ERR_FAILED',
      at: 2,
    });
    obey(ledger, 7, { recording: 'paused' });
    expect([...save(ledger).keys()]).toEqual([]);
  });

  test('is told from requests of no tab: those are recorded anew with the next observed tab', () => {
    const ledger = createLedger();
    closeTab(ledger, -1);
    put(ledger, exchange('2', { tabId: -1 }));
    expect(ids(ledger)).toEqual(['2']);
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

test('bytes that nothing holds do not keep a worker busy for ever', () => {
  const ledger = createLedger();
  put(ledger, exchange('1'));
  save(ledger);
  let asked = 0;
  const get = () => {
    asked += 1;
    if (asked > 100) throw new Error('It would ask for ever.');
    return 1000;
  };
  for (const each of [ledger.exchanges, ledger.drafts]) Object.defineProperty(each, 'bytes', { get, set() {} });
  evict(ledger, 100);
  expect(ids(ledger)).toEqual([]);
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
