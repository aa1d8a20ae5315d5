/** Makes room when storage is full: storage rejects a write as a whole if it exceeds the browser's quota. */
import { groupBy } from '../engine/group-by.ts';
import { type Area, numberIn, storedKeys, tabOf } from './area.ts';

export function isQuota(error: unknown): boolean {
  return /quota/i.test(String(error));
}

/**
 * Notes take the room that everything else leaves, and give it back: the tab that holds most gives up the older half of
 * its notes.
 * @returns whether there were any
 */
export async function giveUpNotes(area: Area): Promise<boolean> {
  const pages = (await storedKeys(area)).filter((key) => tabOf(key, 'notes') !== undefined);
  const byTab = [...groupBy(pages, (key) => String(tabOf(key))).values()];
  const [most = []] = byTab.sort((a, b) => b.length - a.length);
  const oldestFirst = most.sort((a, b) => numberIn(a) - numberIn(b));
  await area.remove(oldestFirst.slice(0, Math.ceil(most.length / 2)));
  return most.length > 0;
}
