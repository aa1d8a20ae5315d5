/** What the ledger gives up where there is no room for all. */
import { keys, type Shelf, tabOf } from './area.ts';
import { change, file, type Ledger } from './ledger.ts';
import * as segments from './segments.ts';

/** What can best be spared first: what went well, then what is still in flight and will be told of again. */
const leastWorthFirst = ['allowed', 'open', 'blocked'] satisfies Shelf[];

/** Gives up the oldest until the ledger is within its bounds, in trouble only when nothing else is left. */
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

/** False when there is nothing left to give up. */
export function evictOldest(ledger: Ledger): boolean {
  for (const shelf of leastWorthFirst) {
    const segment = segments.firstToGo(ledger.exchanges, (name) => name.endsWith(`/${shelf}/`));
    if (!segment) continue;
    const held = segments.drop(ledger.exchanges, segment);
    const tabId = tabOf(segment.key, 'exchanges');
    if (tabId !== undefined) countGivenUp(ledger, tabId, shelf, held);
    return true;
  }
  return false;
}

function countGivenUp(ledger: Ledger, tabId: number, shelf: Shelf, held: number): void {
  change(ledger, tabId, (record) => {
    if (shelf === 'open') return record;
    return shelf === 'allowed'
      ? { ...record, evicted: record.evicted + held }
      : { ...record, lost: record.lost + held };
  });
}
