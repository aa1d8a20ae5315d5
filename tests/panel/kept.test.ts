import { afterEach, describe, expect, it, vi } from 'vitest';
import { settingsFrom, settingsKey } from '../../src/journal/settings.ts';
import { type Kept, openKept } from '../../src/panel/kept.ts';
import { memoryArea } from '../journal/memory-area.ts';

afterEach(() => vi.restoreAllMocks());

const open = (area = memoryArea()) => openKept(area, settingsKey, settingsFrom);
const refused = async () => {
  throw new Error('damaged');
};
/** Resolves with the next change. */
const changed = (store: Kept<unknown>) => new Promise<void>((resolve) => store.subscribe(resolve));
const every = { recordEveryTab: true };

describe('what is kept', () => {
  it('shows at once, comes back, and is followed elsewhere', async () => {
    const area = memoryArea();
    const [here, elsewhere] = [await open(area), await open(area)];
    const followed = changed(elsewhere);
    here.change(every);
    expect(here.current()).toEqual(every);
    await followed;
    expect(elsewhere.current()).toEqual(every);
    expect((await open(area)).current()).toEqual(every);
  });

  it('is the usual where nothing can be read, and stays so for what is none', async () => {
    const area = memoryArea();
    const store = await open({ ...area, get: refused });
    expect(store.current()).toEqual({ recordEveryTab: false });
    await area.set({ [settingsKey]: 'yes' });
    await area.delivered();
    expect(store.current()).toEqual({ recordEveryTab: false });
  });

  it('says why the last change was not kept, which shows all the same', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const area = memoryArea();
    const { set } = area;
    area.set = refused;
    const store = await open(area);
    store.change(every);
    await changed(store);
    expect([store.current(), store.refusal()]).toEqual([every, 'Error: damaged']);
    expect(report).toHaveBeenCalledOnce();
    area.set = set;
    store.change(every);
    expect(store.refusal()).toBeUndefined();
  });
});
