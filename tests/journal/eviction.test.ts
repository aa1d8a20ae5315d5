import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange, Observation } from '../../src/engine/exchange.ts';
import { encode } from '../../src/journal/area.ts';
import { evict } from '../../src/journal/eviction.ts';
import { addSighting, createLedger, keepDraft, obey, tabRecord, visitPage } from '../../src/journal/ledger.ts';
import { exchange, failed, wentWell } from './exchanges.ts';
import { held, ids, put, save } from './ledgers.ts';

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
