/** What the ledger gives up if there is no room for everything. */
import { noTab } from '../engine/exchange.ts';
import { decode, keys, type Shelf, tabOf } from './area.ts';
import { change, file, type Ledger, textsOf } from './ledger.ts';
import * as segments from './segments.ts';
import { checked, storedExchange } from './stored.ts';
import { listsShared } from './tab-record.ts';

/**
 * What can best be spared comes first: requests that went well. Of the others, the shelf that takes most room gives
 * way. What another tab has under way is reported again only when it ends, and may never end.
 */
const leastWorthFirst: Shelf[][] = [['allowed'], ['open', 'blocked']];

/** Gives up the oldest until the ledger is within its bounds, and those in trouble only if nothing else is left. */
export function evict(ledger: Ledger, mostBytes: number): void {
  file(ledger);
  while (ledger.exchanges.bytes > mostBytes && evictOldest(ledger));
  while (ledger.drafts.bytes > mostBytes / 3 && dropOldest(ledger.drafts));
}

function dropOldest(drafts: segments.Segments): boolean {
  const segment = segments.firstToGo(drafts, (shelf) => shelf === keys.drafts);
  if (segment) segments.drop(drafts, segment);
  return segment !== undefined;
}

/** False if there is nothing left to give up. */
export function evictOldest(ledger: Ledger): boolean {
  for (const spared of leastWorthFirst) {
    const isSpared = (name: string) => spared.some((shelf) => isOn(shelf, name));
    const segment = segments.firstToGo(ledger.exchanges, isSpared);
    if (!segment) continue;
    const held = segments.drop(ledger.exchanges, segment);
    const tabId = tabOf(segment.key, 'exchanges');
    const shelf = spared.find((each) => isOn(each, segment.shelf));
    if (tabId !== undefined && shelf) countGivenUp(ledger, tabId, shelf, held);
    return true;
  }
  return false;
}

function isOn(shelf: Shelf, name: string): boolean {
  return name.endsWith(`/${shelf}/`);
}

function countGivenUp(ledger: Ledger, tabId: number, shelf: Shelf, texts: string[]): void {
  if (shelf === 'open') return;
  const name = shelf === 'allowed' ? 'evicted' : 'lost';
  for (const [id, count] of tabId === noTab ? listedBy(ledger, texts) : [[tabId, texts.length] as const])
    if (count > 0) change(ledger, id, (record) => ({ ...record, [name]: record[name] + count }));
}

function listedBy(ledger: Ledger, texts: string[]): [tabId: number, count: number][] {
  const exchanges = texts.flatMap((text) => checked(storedExchange, decode(text)) ?? []);
  const tabs = [...ledger.tabs].filter(([tabId]) => tabId !== noTab);
  return tabs.map(([tabId, record]) => {
    const isListed = listsShared(record, initiatorsIn(ledger, tabId));
    return [tabId, exchanges.filter(({ initiator, startedAt }) => isListed(initiator, startedAt)).length];
  });
}

/**
 * The origins that made requests in the tab. Found without parsing the requests, which would take longer than
 * everything else.
 */
function initiatorsIn(ledger: Ledger, tabId: number): Set<string> {
  // Within a value, quotes are escaped.
  return new Set(textsOf(ledger, tabId).flatMap((text) => /"initiator":"([^"]*)"/.exec(text)?.[1] ?? []));
}
