import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { keys } from '../../src/journal/area.ts';
import { settingsKey } from '../../src/journal/settings.ts';
import { ask, browser, play, read, runWorkerIn, tabsWatched, takeBrowser, wake } from './running-worker.ts';
import { type Fired, navigation, page, refusedPut } from './traffic.ts';

runWorkerIn('chromium');

describe('a worker that cannot read what is stored', () => {
  let complained: MockInstance;

  beforeEach(async () => {
    complained = vi.spyOn(console, 'error').mockImplementation(() => {});
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    browser.killWorker();
  });
  afterEach(() => complained.mockRestore());

  const startWhere = async (get: () => Promise<Record<string, unknown>>) => {
    const reading = vi.spyOn(browser.session, 'get').mockImplementationOnce(get);
    await browser.startWorker();
    await browser.idle();
    reading.mockRestore();
  };
  const said = () => complained.mock.calls.map(([sentence]) => sentence);

  test('says so, and goes on to record', async () => {
    await startWhere(() => Promise.reject(new Error('No SW')));
    await play([...navigation(`${page}/next`), ...refusedPut('2')]);
    expect((await read()).exchanges.map(({ id }) => id)).toContain('2');
    expect(said()).toEqual([expect.stringContaining('could not read what it had stored')]);
  });

  test('removes what it stumbles over, so that its successor does not, and still knows what it observes', async () => {
    await browser.session.set({ 'notes/7/0': '[]' });
    const stumbling = () => {
      throw new Error('Not as it should be.');
    };
    const stored = { ...Object.fromEntries(browser.session.values) };
    await startWhere(async () => Object.defineProperty(stored, 'drafts/0', { enumerable: true, get: stumbling }));
    expect(said()).toEqual([expect.stringContaining('could not read what it had stored')]);
    expect([...browser.session.values.keys()]).toEqual(['observed/7', 'notes/7/0']);
    await play(refusedPut('2'));
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['2']);
    expect(complained).toHaveBeenCalledOnce();
  });

  test('goes on without its settings, too', async () => {
    vi.spyOn(browser.local, 'get').mockRejectedValueOnce(new Error('Disk'));
    await browser.startWorker();
    await play(refusedPut('2'));
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['1', '2']);
    expect(complained).toHaveBeenCalledOnce();
  });
});

describe('a worker killed', () => {
  beforeEach(() => play(navigation(`${page}/`)));

  const whole = async () => {
    const { exchanges } = await read();
    return JSON.stringify(
      exchanges.map(({ startedAt: _, hops, ...rest }) => [
        rest.id,
        rest.outcome.state,
        hops.length,
        hops[0]?.preflight?.response?.status,
        hops[0]?.response?.status,
      ]),
    );
  };

  test('between any two events of a request loses nothing and doubles nothing', async () => {
    const expected = [];
    const count = refusedPut('x').length;
    for (let cut = 1; cut <= count; cut += 1) {
      const events = refusedPut(`r${cut}`);
      for (const [event, seen] of events.slice(0, cut)) await browser.fire(event, seen);
      browser.killWorker();
      await play(events.slice(cut));
      expected.push([`r${cut}`, 'failed', 1, 204, 200]);
    }
    expect(await whole()).toBe(JSON.stringify(expected));
  });

  test('between all events of a request loses nothing and doubles nothing', async () => {
    for (const [event, seen] of refusedPut('1')) {
      await browser.fire(event, seen);
      await browser.idle();
      browser.killWorker();
    }
    expect(await whole()).toBe(JSON.stringify([['1', 'failed', 1, 204, 200]]));
  });

  test('marks what was under way, and may never be heard of again', async () => {
    const [begun, ...rest] = refusedPut('1');
    await play([begun as Fired]);
    expect((await read()).exchanges.map(({ interrupted }) => interrupted)).toEqual([undefined]);
    browser.killWorker();
    await browser.startWorker();
    await browser.idle();
    expect((await read()).exchanges).toMatchObject([{ outcome: { state: 'pending' }, interrupted: true }]);
    await play(rest);
    expect((await read()).exchanges).toMatchObject([{ outcome: { state: 'failed' }, interrupted: true }]);
  });

  test('while events wait for its start takes them in order', async () => {
    browser.killWorker();
    await Promise.all(refusedPut('1').map(([event, seen]) => browser.fire(event, seen)));
    await browser.idle();
    expect(await whole()).toBe(JSON.stringify([['1', 'failed', 1, 204, 200]]));
  });

  test('goes on after an event it cannot read', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
    browser.killWorker();
    const [, sent] = refusedPut('9')[0] as Fired;
    const unreadable = { ...sent, requestHeaders: [null] } as unknown as Fired[1];
    // The first wakes the worker and the others wait behind it; one more comes when it is up.
    const events = refusedPut('1');
    await Promise.all([
      browser.fire('onBeforeRequest', unreadable),
      ...events.slice(0, 4).map(([event, seen]) => browser.fire(event, seen)),
    ]);
    await browser.fire('onSendHeaders', unreadable);
    await play(events.slice(4));
    expect(await whole()).toBe(JSON.stringify([['1', 'failed', 1, 204, 200]]));
    expect(complained).toHaveBeenCalledTimes(2);
    complained.mockRestore();
  });

  test('hears of a failure that got lost with it from the DevTools page', async () => {
    const events = refusedPut('1');
    const [, lost] = events.at(-1) as Fired;
    await play(events.slice(0, -1));
    browser.killWorker();
    await browser.startWorker();
    const { requestHeaders: _, responseHeaders: __, statusCode: ___, ...failure } = lost;
    const told = { event: 'onErrorOccurred', ...failure };
    for (const failures of [[told], [told, { ...told, requestId: '2', initiator: undefined }]]) {
      await browser.session.set({ 'witnessed/7': JSON.stringify(failures) });
      await ask(7, { witnessed: 5 });
      await browser.idle();
    }
    expect(await whole()).toBe(JSON.stringify([['1', 'failed', 1, 204, 200]]));
    expect(browser.badges.get(7)).toBe('1');
    expect([
      ...browser.local.values,
      ...[...browser.session.values.keys()].filter((key) => key.startsWith('witnessed')),
    ]).toEqual([]);
  });

  test('hears from the DevTools page of a page that no event tells of', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    const at = Date.now() + 60_000;
    const shown = [{ url: `${page}/before`, at, began: 1, isAnother: true }];
    await browser.session.set({ 'shown/7': JSON.stringify(shown) });
    await ask(7, { shown: 5 });
    await browser.idle();
    expect(await read()).toMatchObject({ exchanges: [], pages: [{ url: `${page}/before`, at }] });
    expect(browser.badges.get(7)).toBe('');
    expect([...browser.session.values.keys()].filter((key) => key.startsWith('shown'))).toEqual([]);
  });

  test('takes commands that were given while it was gone, all of them', async () => {
    browser.killWorker();
    await ask(7, { recording: 'paused' });
    await ask(7, { preserveLog: true });
    await ask(9, { observe: 1 });
    await ask(9, { recording: 'paused' });
    await browser.startWorker();
    await browser.idle();
    expect(await read()).toMatchObject({ recording: 'paused', preserveLog: true });
    expect((await read(9)).recording).toBe('paused');
    for (const tabId of [7, 9]) await ask(tabId, { recording: 'on' });
    await browser.idle();
    expect(tabsWatched()).toEqual([7, 9]);
    expect([...browser.local.values]).toEqual([]);
  });

  test('with the browser leaves its commands to nobody', async () => {
    browser.killWorker();
    await ask(9, { observe: 1 });
    browser.session.values.clear();
    await browser.local.set({ [settingsKey]: { recordEveryTab: false } });
    await browser.startWorker();
    await browser.idle();
    expect(tabsWatched()).toEqual([]);
    expect([...browser.local.values.keys()]).toEqual([settingsKey]);
  });

  describe('in a burst, where writes are gathered', () => {
    /** Resolves when what was asked has been obeyed, long before the next batch is due. */
    const obeyed = async () => {
      await browser.local.delivered();
      await new Promise((resolve) => setImmediate(resolve));
    };
    const killAndStart = async () => {
      browser.killWorker();
      await browser.startWorker();
      await browser.idle();
    };
    beforeEach(async () => {
      for (let id = 0; id < 40; id += 1)
        for (const [event, seen] of refusedPut(`burst ${id}`)) await browser.fire(event, seen);
    });

    test('leaves nothing undone that it was asked', async () => {
      await ask(7, { recording: 'paused' });
      await obeyed();
      await killAndStart();
      expect((await read()).recording).toBe('paused');
    });

    test('leaves nothing uncleared', async () => {
      await ask(7, { clearBefore: 1e12 });
      await obeyed();
      await killAndStart();
      expect((await read()).exchanges).toEqual([]);
    });

    test('leaves nothing unshown', async () => {
      const at = Date.now() + 60_000;
      const shown = [{ url: `${page}/before`, at, began: at, isAnother: true }];
      await browser.session.set({ 'shown/7': JSON.stringify(shown) });
      await ask(7, { shown: 5 });
      await obeyed();
      await killAndStart();
      expect((await read()).pages).toMatchObject([{ url: `${page}/before` }]);
      expect([...browser.local.values]).toEqual([]);
    });
  });

  test('takes a command back, and not the newer one that stands there by then', async () => {
    const { set } = browser.session;
    let isNew = true;
    const storing = vi.spyOn(browser.session, 'set').mockImplementation(async (items) => {
      if (isNew && 'tab/7' in items) {
        isNew = false;
        // It goes on until it has stored this, and hears of nothing more.
        browser.killWorker();
        await ask(7, { recording: 'on' });
      }
      await set(items);
    });
    await ask(7, { recording: 'paused' });
    await browser.idle();
    storing.mockRestore();
    expect([...browser.local.values]).toEqual([['ask/7/recording', 'on']]);
    await browser.startWorker();
    await browser.idle();
    expect((await read()).recording).toBe('on');
    expect([...browser.local.values]).toEqual([]);
  });

  /** The DevTools page tells of another document. */
  const tell = async (name: number) => {
    const at = Date.now() + 60_000 + name;
    const shown = [{ url: `${page}/${name}`, at, began: at, isAnother: true }];
    await browser.session.set({ [keys.shown(7, name)]: JSON.stringify(shown) });
    await ask(7, { shown: name });
  };

  test('keeps what the DevTools page told anew while it took in what was told before', async () => {
    const { set } = browser.session;
    const storing = vi.spyOn(browser.session, 'set').mockImplementation(async (items) => {
      if (!('tab/7' in items) || !String(items['tab/7']).includes(`${page}/1`)) return set(items);
      storing.mockRestore();
      await set(items);
      await tell(2);
    });
    await tell(1);
    await browser.idle();
    expect((await read()).pages).toMatchObject([{ url: `${page}/2` }]);
    expect([...browser.session.values.keys()].filter((key) => key.startsWith('shown'))).toEqual([]);
  });

  test('hears of all that the DevTools page told before it was up, in order', async () => {
    await ask(7, { preserveLog: true });
    await browser.idle();
    browser.killWorker();
    for (const name of [1, 2]) await tell(name);
    await browser.startWorker();
    await browser.idle();
    expect((await read()).pages.map(({ url }) => url)).toEqual([`${page}/`, `${page}/1`, `${page}/2`]);
    expect([...browser.session.values.keys()].filter((key) => key.startsWith('shown'))).toEqual([]);
  });

  test('loses nothing that the DevTools page tells as it takes back what was told before', async () => {
    const { remove } = browser.session;
    const removing = vi.spyOn(browser.session, 'remove').mockImplementation(async (names) => {
      if (!names.some((name) => name.startsWith('shown/'))) return remove(names);
      removing.mockRestore();
      // It is stored before the removal, and heard of behind it.
      const telling = tell(2);
      await remove(names);
      await telling;
    });
    await ask(7, { preserveLog: true });
    await tell(1);
    await browser.idle();
    expect((await read()).pages.map(({ url }) => url)).toEqual([`${page}/`, `${page}/1`, `${page}/2`]);
  });

  describe('and woken by a command', () => {
    test('obeys it after the events that came before', async () => {
      browser.killWorker();
      await ask(7, { recording: 'paused' });
      await browser.local.delivered();
      await wake(async () => {
        for (const [event, seen] of refusedPut('1')) await browser.fire(event, seen);
        await browser.hear(7, { recording: 'paused' });
      });
      expect(await read()).toMatchObject({ recording: 'paused', exchanges: [{ id: '1' }] });
      expect([...browser.local.values]).toEqual([]);
    });

    test('opens the settings once, each time it is asked, and records nothing of it', async () => {
      for (const openSettings of [1, 2]) {
        browser.killWorker();
        await ask(9, { openSettings });
        await browser.local.delivered();
        await wake(() => browser.hear(9, { openSettings }));
        expect(browser.openOptionsPage).toHaveBeenCalledTimes(openSettings);
      }
      expect(browser.session.values.has('tab/9')).toBe(false);
      expect([...browser.local.values]).toEqual([]);
    });
  });
});

test('Firefox’s worker notes at each change whether it may see every site', async () => {
  takeBrowser('firefox');
  await browser.startWorker();
  const isNoted = async (granted: boolean) => {
    await browser.changeAccess(granted);
    return browser.session.values.has('no-access');
  };
  expect(await isNoted(false)).toBe(true);
  expect(await isNoted(true)).toBe(false);
});

describe('what fails around the worker is said, and costs nothing else', () => {
  let complained: MockInstance;
  beforeEach(() => {
    complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => complained.mockRestore());
  const said = () => complained.mock.calls.map(([sentence]) => sentence);

  test('where Firefox’s note of its access to sites cannot be kept', async () => {
    takeBrowser('firefox');
    browser.siteAccess.granted = false;
    vi.spyOn(browser.session, 'set').mockRejectedValueOnce(new Error('Session storage quota bytes exceeded.'));
    await browser.startWorker();
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    expect(said()).toEqual(['CORS Explainer could not note whether it may see every site.']);
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['1']);
  });

  test('where the settings do not open', async () => {
    browser.openOptionsPage.mockRejectedValueOnce(new Error('No window.'));
    await ask(7, { openSettings: 1 });
    await browser.idle();
    expect(said()).toEqual(['CORS Explainer could not do what it was asked.']);
    expect([...browser.local.values]).toEqual([]);
  });

  test('where the failures cannot be read that the DevTools page tells of', async () => {
    vi.spyOn(browser.session, 'get').mockRejectedValueOnce(new Error('No memory.'));
    await ask(7, { witnessed: 5 });
    await browser.idle();
    expect(said()).toEqual(['CORS Explainer could not do what it was asked.']);
    expect([...browser.local.values]).toEqual([]);
  });
});
