import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Area } from '../../../src/journal/area.ts';
import { settingsFrom, settingsKey } from '../../../src/journal/settings.ts';
import { type Kept, openKept } from '../../../src/panel/preferences/kept.ts';
import { openPreferences } from '../../../src/panel/preferences/preferences.ts';
import { memoryArea } from '../../journal/memory-area.ts';

afterEach(() => vi.restoreAllMocks());

const open = (area = memoryArea()) => openKept(area, settingsKey, settingsFrom);
const refused = async () => {
  throw new Error('damaged');
};
type Listener = Parameters<Area['onChanged']['addListener']>[0];
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

  it('keeps all that is changed in quick succession, and shows none of it taken back', async () => {
    const area = memoryArea();
    const here = await openPreferences(area);
    const shown: unknown[] = [];
    here.subscribe(() => shown.push([here.current().mask, here.current().preserveLog, here.current().environment]));
    here.change({ mask: false });
    here.change({ preserveLog: true });
    here.change({ environment: 'production' });
    const all = { mask: false, preserveLog: true, environment: 'production' };
    await vi.waitFor(async () => expect((await openPreferences(area)).current()).toEqual(all));
    await area.delivered();
    expect(shown).toEqual([
      [false, false, 'development'],
      [false, true, 'development'],
      [false, true, 'production'],
    ]);
  });

  it('keeps the first of two changes although it is told of only when the second was made', async () => {
    const area = memoryArea();
    const tell: (() => void)[] = [];
    const late = {
      addListener: (listener: Listener) => area.onChanged.addListener((all) => tell.push(() => listener(all))),
    };
    const here = await openPreferences({ ...area, onChanged: { ...area.onChanged, ...late } });
    here.change({ mask: false });
    await vi.waitFor(() => expect(tell).toHaveLength(1));
    here.change({ preserveLog: true });
    tell[0]?.();
    await vi.waitFor(() => expect(tell).toHaveLength(2));
    tell[0]?.();
    here.change({ environment: 'production' });
    await vi.waitFor(() => expect(tell).toHaveLength(3));
    const all = { mask: false, preserveLog: true, environment: 'production' };
    expect([here.current(), (await openPreferences(area)).current()]).toEqual([all, all]);
  });

  it('keeps with the next change what could not be kept before', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const area = memoryArea();
    const { set } = area;
    area.set = refused;
    const here = await openPreferences(area);
    here.change({ mask: false });
    await changed(here);
    expect(here.refusal()).toBeDefined();
    area.set = async () => {
      area.set = set;
      return refused();
    };
    here.change({ environment: 'production' });
    here.change({ preserveLog: true });
    await vi.waitFor(async () => expect((await openPreferences(area)).current()).toMatchObject({ mask: false }));
    expect(here.current()).toEqual({ mask: false, preserveLog: true, environment: 'production' });
    expect(here.refusal()).toBeUndefined();
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
