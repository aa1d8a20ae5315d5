/** Whatever a file holds, it is opened or refused with a reason; what the journal is given, the panel reads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { createLedger, putExchange, takeWrites } from '../../src/journal/ledger.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { noCircumstances } from '../../src/panel/handover/circumstances.ts';
import { harOf } from '../../src/panel/handover/har/write.ts';
import { reportOf } from '../../src/panel/handover/report.ts';
import { openFile, Refusal } from '../../src/panel/handover/saved-file.ts';
import { clock } from '../../src/panel/words.ts';
import { memoryArea } from '../journal/memory-area.ts';
import { cases, seed, tried } from './cases.ts';
import { exchange, text } from './hostile.ts';

/** Every exchange that was let in can be judged and shown. */
async function expectOpenedOrRefused(content: string): Promise<void> {
  const opened = await openFile({ name: 'x', size: content.length, text: async () => content }).catch(reasonOf);
  if (typeof opened === 'string') {
    expect(opened).toMatch(/\S.*[.。]$/s);
    return;
  }
  for (const one of opened.exchanges) {
    expect(diagnose(one, []).exchange).toBe(one);
    expect(clock.format(one.startedAt)).toMatch(/\d/);
  }
  expect(new Set(opened.exchanges.map(({ id }) => id)).size).toBe(opened.exchanges.length);
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}

const report = (exchanges: Exchange[]) =>
  reportOf(
    exchanges.map((one) => diagnose(one, [])),
    noCircumstances,
    'shown',
    new Date(0),
  );
const saved = fc
  .record({ exchanges: fc.array(exchange, { maxLength: 3 }), isHar: fc.boolean() })
  .map(({ exchanges, isHar }): object => (isHar ? harOf(exchanges, '1') : report(exchanges)));

const anything = fc.oneof(
  text,
  fc.double(),
  fc.constantFrom(1e20, -1, 1e-7, true, null, [], {}, { __proto__: null, name: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
);

test('a report or HAR with one of its values replaced by anything', async () => {
  await fc.assert(
    fc.asyncProperty(saved, fc.nat(200), anything, async (file, place, value) => {
      let count = 0;
      const swap = (_: string, was: unknown) => {
        count += 1;
        return count === place + 2 ? value : was;
      };
      await expectOpenedOrRefused(JSON.stringify(file, swap));
    }),
    tried(),
  );
});

test('a file that was cut, or torn in its middle', async () => {
  await fc.assert(
    fc.asyncProperty(saved, fc.nat(), fc.nat(9), text, async (file, at, gone, torn) => {
      const whole = JSON.stringify(file);
      const cut = at % (whole.length + 1);
      await expectOpenedOrRefused(whole.slice(0, cut));
      await expectOpenedOrRefused(whole.slice(0, cut) + torn + whole.slice(cut + gone));
    }),
    tried(0.5),
  );
});

test('any text, and any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.json()), (content) => expectOpenedOrRefused(content)),
    tried(),
  );
});

test('the journal gives back what it was given', async () => {
  // The browser's ids are numbers. These names no dictionary takes safely, so the reader drops them.
  const named = exchange.filter(({ id }) => !['__proto__', 'prototype', 'constructor'].includes(id));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(named, { selector: ({ id }) => id, maxLength: 4 }), async (some) => {
      const exchanges = some.map((one) => ({ ...one, tabId: 1 }));
      const ledger = createLedger();
      for (const one of exchanges) putExchange(ledger, one, one.outcome.state === 'failed');
      const area = memoryArea();
      await area.set(takeWrites(ledger).set);
      const { exchanges: read, unreadable } = await openJournal(1, area).read();
      const byId = (a: Exchange, b: Exchange) => (a.id < b.id ? -1 : 1);
      expect(read.toSorted(byId)).toEqual(JSON.parse(JSON.stringify(exchanges.toSorted(byId))));
      expect(unreadable).toBe(0);
    }),
    tried(),
  );
});

test('a journal that another program has written to is read as far as it can be', async () => {
  const key = fc.constantFrom(
    'exchanges/1/blocked/0',
    'exchanges/1/open/1',
    'exchanges/-1/allowed/2',
    'tab/1',
    'notes/1/0',
  );
  const stored = fc.dictionary(key, fc.oneof(anything, fc.dictionary(text, fc.oneof(text, fc.json()))));
  await fc.assert(
    fc.asyncProperty(stored, async (items) => {
      const area = memoryArea();
      await area.set(items);
      const view = await openJournal(1, area).read();
      expect(view.exchanges).toEqual([]);
      expect(createLedger(items).tabs.size).toBeLessThanOrEqual(1);
    }),
    tried(),
  );
});

/** As DevTools would save it after a long day: the same few URLs again and again, each with its preflight. */
test('a HAR of 20,000 requests is read in a few seconds', async () => {
  const entry = (index: number, method: string, more: object) => ({
    startedDateTime: new Date(index).toISOString(),
    request: { method, url: `https://api.example.com/${index % 3}`, headers: more },
    response: { status: 302, headers: [], redirectURL: `/${(index + 1) % 3}` },
    _resourceType: method === 'OPTIONS' ? 'preflight' : 'fetch',
  });
  const entries = Array.from({ length: 20_000 }, (_, index) => [
    entry(index, 'OPTIONS', [{ name: 'Access-Control-Request-Method', value: 'PUT' }]),
    entry(index, 'PUT', [{ name: 'Origin', value: 'https://app.example.com' }]),
  ]).flat();
  const start = process.cpuUsage();
  await expectOpenedOrRefused(JSON.stringify({ log: { entries } }));
  expect(process.cpuUsage(start).user / 1e6, `${cases} cases, seed ${seed}`).toBeLessThan(10);
});
