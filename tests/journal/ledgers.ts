/** What a ledger is given, and what it holds afterwards. */
import { expect } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { createLedger, type Ledger, putExchange, takeWrites } from '../../src/journal/ledger.ts';

export const put = (ledger: Ledger, each: Exchange) => putExchange(ledger, each, each.outcome.state === 'failed');

/** Carries out the ledger's writes. */
export function save(ledger: Ledger, stored: Map<string, unknown> = new Map()): Map<string, unknown> {
  const { set, remove } = takeWrites(ledger);
  for (const [key, value] of Object.entries(set)) stored.set(key, JSON.parse(JSON.stringify(value)));
  for (const key of remove) stored.delete(key);
  return stored;
}

export function held(ledger: Ledger): Exchange[] {
  const stored = save(createLedger(Object.fromEntries(save(ledger))));
  expect(stored.size).toBe(0);
  return [...ledger.exchanges.byKey.values()]
    .flatMap(({ texts }) => [...texts.values()])
    .map((text) => JSON.parse(text) as Exchange)
    .sort((a, b) => a.startedAt - b.startedAt);
}

export const ids = (ledger: Ledger) => held(ledger).map(({ id }) => id);
