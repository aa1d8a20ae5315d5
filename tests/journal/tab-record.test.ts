import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Shown } from '../../src/journal/asks.ts';
import {
  addSighting,
  closeTab,
  createLedger,
  type Ledger,
  obey,
  putExchange,
  seeAsking,
  showPage,
  tabIds,
  tabRecord,
  visitPage,
} from '../../src/journal/ledger.ts';
import { exchange, failed, wentWell } from './exchanges.ts';
import { ids, put, save } from './ledgers.ts';

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

  test('says nothing of what was in the list long before the page was left, as by who repairs it and reloads', () => {
    const ledger = createLedger();
    put(ledger, exchange('1', { outcome: failed }));
    put(ledger, exchange('2'));
    // What failed just before it sent the page elsewhere was seen by nobody.
    put(ledger, exchange('3', { outcome: { state: 'failed', at: 9500, error: 'net::ERR_FAILED' } }));
    put(ledger, exchange('9800'));
    // The next page was asked for, and took long to come.
    visitPage(ledger, 7, page(20_000), 10_000);
    expect(tabRecord(ledger, 7).leftBehind).toEqual({ blocked: 1, unfinished: 1 });
    visitPage(ledger, 7, page(30_000));
    put(ledger, exchange('30001', { outcome: { state: 'failed', at: 30_002, error: 'net::ERR_FAILED' } }));
    visitPage(ledger, 7, page(40_000));
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
      seeAsking(ledger, 7, 'D1', 11);
      visitPage(ledger, 7, page(20));
      seeAsking(ledger, 7, 'D1', 21);
      seeAsking(ledger, 7, 'D2', 22);
      seeAsking(ledger, 7, 'D3', 23);
      expect(tabRecord(ledger, 7).pages.at(-1)?.documentId).toBe('D2');
    },
  );

  describe('whose page before asks on until the next one is shown', () => {
    const of = (documentId: string, id: string, more: Partial<Exchange> = {}) =>
      exchange(id, { outcome: failed, documentId, ...more });
    const turning = (preserveLog = false) => {
      const ledger = createLedger();
      obey(ledger, 7, { preserveLog });
      visitPage(ledger, 7, page(10));
      seeAsking(ledger, 7, 'D1', 11);
      visitPage(ledger, 7, page(20));
      put(ledger, of('D1', '21'));
      return ledger;
    };

    test('has what that asked for no longer listed once the page itself asks, and counts it as left behind', () => {
      const ledger = turning();
      put(ledger, of('D1', '22', { outcome: { state: 'pending' } }));
      put(ledger, of('D2', '30'));
      expect(seeAsking(ledger, 7, 'D2', 30)).toBe(true);
      expect(tabRecord(ledger, 7).leftBehind).toEqual({ blocked: 1, unfinished: 1 });
      for (const one of [ledger, createLedger(Object.fromEntries(save(ledger)))]) {
        put(one, of('D1', '22'));
        expect(ids(one)).toEqual(['30']);
        expect(seeAsking(one, 7, 'D2', 31)).toBe(false);
        // It can be gone back to, and DevTools tells of that later.
        put(one, of('D1', '40'));
        expect(ids(one)).toEqual(['30', '40']);
      }
    });

    describe('and that asks for nothing itself', () => {
      const told = { url: 'https://app.example/#top', at: 50, began: 15, isAnother: true };

      test('has that no longer listed once DevTools was answered by it', () => {
        const ledger = turning();
        put(ledger, of('D1', '22', { type: 'ping' }));
        put(ledger, of('D1', '60'));
        showPage(ledger, 7, told);
        expect([ids(ledger), tabRecord(ledger, 7).leftBehind]).toEqual([['22', '60'], { blocked: 1, unfinished: 0 }]);
        put(ledger, of('D1', '49'));
        expect(ids(ledger)).toEqual(['22', '60']);
      });

      test.each([
        ['it changed its address alone', { isAnother: false }],
        ['the page before answered in its place, which was gone back to', { began: 9 }],
        ['another one did, which is on its way', { began: 40 }],
      ])('has it listed still where %s', (_, more) => {
        const ledger = turning();
        showPage(ledger, 7, { ...told, ...more });
        expect(ids(ledger)).toEqual(['21']);
      });

      test('has it listed still where that is the one gone back to, by then', () => {
        const ledger = turning();
        showPage(ledger, 7, { ...told, url: 'https://app.example/back', at: 21, began: 9 });
        put(ledger, of('D1', '51'));
        showPage(ledger, 7, { ...told, at: 60, began: 9 });
        expect(ids(ledger)).toEqual(['21', '51']);
      });

      test('has it listed still under a preserved log', () => {
        const ledger = turning(true);
        showPage(ledger, 7, told);
        expect(ids(ledger)).toEqual(['21']);
      });
    });

    test('keeps what is asked for after the clock was put back', () => {
      const ledger = turning();
      seeAsking(ledger, 7, 'D2', Date.now() + 1e6);
      expect(ids(ledger)).toEqual(['21']);
    });

    test('keeps a beacon, which is meant to be sent then', () => {
      const ledger = turning();
      put(ledger, of('D1', '22', { type: 'ping' }));
      seeAsking(ledger, 7, 'D2', 30);
      expect(ids(ledger)).toEqual(['22']);
    });

    test('keeps it under a preserved log, and what of that is listed still', () => {
      const ledger = turning(true);
      obey(ledger, 7, { preserveLog: false });
      seeAsking(ledger, 7, 'D2', 30);
      expect(ids(ledger)).toEqual(['21']);
    });
  });

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
      seeAsking(ledger, 7, 'D2', 51);
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

    test('keeps what was asked for by the page before that is gone back to, until DevTools tells of that', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { ...page(20), documentId: 'D1' });
      showPage(ledger, 7, { url: 'https://app.example/ahead', at: 50, began: 40, isAnother: true });
      put(ledger, { ...exchange('61'), documentId: 'D1' });
      showPage(ledger, 7, { url: 'https://app.example/', at: 60, began: 20, isAnother: true });
      expect(ids(ledger)).toEqual(['61']);
    });

    test('keeps what a page asks for that is gone back to, where neither had asked for anything', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, page(10));
      visitPage(ledger, 7, page(20));
      seeAsking(ledger, 7, 'D1', 39);
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      put(ledger, { ...exchange('41'), documentId: 'D1' });
      expect(ids(ledger)).toEqual(['41']);
    });

    test('keeps what a page that is gone back to asked for before DevTools told of it', () => {
      const ledger = createLedger();
      visitPage(ledger, 7, { ...page(10), documentId: 'D1' });
      visitPage(ledger, 7, { ...page(20), documentId: 'D2' });
      put(ledger, { ...exchange('21'), documentId: 'D2' });
      put(ledger, { ...exchange('37'), documentId: 'D1' });
      put(ledger, { ...exchange('38'), documentId: 'D2' });
      put(ledger, { ...exchange('39'), documentId: 'D1' });
      showPage(ledger, 7, { url: 'https://app.example/back', at: 40, began: 9, isAnother: true });
      put(ledger, { ...exchange('38', { outcome: failed }), documentId: 'D2' });
      expect(ids(ledger)).toEqual(['37', '39']);
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
      for (const documentId of ['D2', 'D1']) seeAsking(ledger, 7, documentId, 41);
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

    describe('before its own event comes, as on a busy machine', () => {
      const told = (preserveLog: boolean) => {
        const ledger = createLedger();
        obey(ledger, 7, { preserveLog });
        visitPage(ledger, 7, page(2000));
        put(ledger, exchange('3000'));
        showPage(ledger, 7, { url: 'https://app.example/?name=', at: 4020, began: 4000, isAnother: true });
        return ledger;
      };
      const ownEvent = { url: 'https://app.example/?name=', at: 4010, documentId: 'D2', policies: {} };

      test.each([false, true])('is completed by that event (log preserved: %s)', (preserveLog) => {
        const ledger = told(preserveLog);
        const { leftBehind } = tabRecord(ledger, 7);
        expect(leftBehind).toEqual(preserveLog ? undefined : { blocked: 0, unfinished: 1 });
        visitPage(ledger, 7, ownEvent, 4001);
        expect(tabRecord(ledger, 7).pages.slice(preserveLog ? 1 : 0)).toEqual([{ ...ownEvent, at: 4000 }]);
        expect(tabRecord(ledger, 7).leftBehind).toEqual(leftBehind);
      });

      test.each([
        ['at another address', { ...ownEvent, url: 'https://app.example/next' }, 4001],
        ['that was asked for later', { ...ownEvent, at: 5500 }, 5400],
        ['that was there before', { ...ownEvent, at: 3990 }, 3980],
      ])('is another than one %s', (_, event, askedAt) => {
        const ledger = told(true);
        visitPage(ledger, 7, event, askedAt);
        expect(tabRecord(ledger, 7).pages).toHaveLength(3);
      });

      test('is completed once: what loads it again at once is another', () => {
        const ledger = told(true);
        visitPage(ledger, 7, ownEvent, 4001);
        visitPage(ledger, 7, { ...ownEvent, at: 4500, documentId: 'D3' }, 4400);
        expect(tabRecord(ledger, 7).pages.map(({ at }) => at)).toEqual([2000, 4000, 4500]);
      });
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
