import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import type { Details } from '../../src/background/observation.ts';
import { askWorker } from '../../src/journal/area.ts';
import type { Ask } from '../../src/journal/asks.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { settingsKey } from '../../src/journal/settings.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { api, details, type Fired, navigation, page, refusedPut } from './traffic.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  browser = fakeBrowser();
  await browser.startWorker();
  await browser.idle();
});
afterEach(() => {
  browser.killWorker();
  vi.useRealTimers();
});

async function play(events: Fired[]): Promise<void> {
  for (const [event, seen] of events) await browser.fire(event, seen);
  await browser.idle();
}

const ask = (tabId: number, wanted: Ask) => askWorker(browser, tabId, wanted);
/** What comes while the new worker reads what its predecessor knew. */
async function wake(meanwhile: () => Promise<unknown>): Promise<void> {
  let up = () => {};
  const isUp = new Promise<void>((resolve) => {
    up = resolve;
  });
  const reading = vi.spyOn(browser.session, 'get').mockImplementationOnce(async () => {
    await isUp;
    return Object.fromEntries(browser.session.values);
  });
  await browser.startWorker();
  await meanwhile();
  up();
  await browser.idle();
  reading.mockRestore();
}

/** A tab that is gone may go on under another number, as is told within that second. */
async function tabsAreForgotten(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
  await browser.idle();
}

const read = (tabId = 7) => openJournal(tabId, browser.session).read();
const tabsWatched = () => browser.watched().map(({ tabId, urls }) => tabId ?? urls[0]);

describe('what is listened to', () => {
  test('is nothing but the sentinel until there is trouble', () => {
    expect(tabsWatched()).toEqual([]);
  });

  test('is a tab that DevTools opened on', async () => {
    await ask(7, { observe: 1 });
    await browser.idle();
    expect(tabsWatched()).toEqual([7]);
    expect([...browser.local.values]).toEqual([]);
  });

  test.each([
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
    'https://a.localhost/',
    'https://shop.test/',
    'http://printer.local/',
  ])('is a tab that loads %s', async (url) => {
    await play(navigation(url));
    expect(tabsWatched()).toEqual([7]);
  });

  test.each(['https://example.com/', 'https://localhost.example/', 'https://mytest/'])(
    'is not a tab that loads %s',
    async (url) => {
      await play(navigation(url));
      expect(tabsWatched()).toEqual([]);
    },
  );

  test('is a tab with a cross-origin failure, which is noted', async () => {
    await play([['onErrorOccurred', details('1', { error: 'net::ERR_FAILED' })]]);
    expect(tabsWatched()).toEqual([7]);
    const { sightings, exchanges } = await read();
    expect(sightings).toMatchObject([{ url: api, method: 'GET', initiator: page, error: 'net::ERR_FAILED' }]);
    expect(exchanges).toEqual([]);
  });

  test.each([false, true])('notes every failure of those that come together, once (asleep: %s)', async (asleep) => {
    if (asleep) browser.killWorker();
    const failures = ['1', '2', '3'].map((id) => details(id, { error: 'net::ERR_FAILED' }));
    const preflight = details('4', { method: 'OPTIONS', error: 'net::ERR_FAILED' });
    await browser.fire('onErrorOccurred', ...failures, preflight);
    const late = details('5', { error: 'net::ERR_FAILED' });
    await browser.fire('onErrorOccurred', late);
    await play(refusedPut('6'));
    const { sightings, exchanges } = await read();
    expect(sightings.map(({ at }) => at)).toEqual([...failures, late].map(({ timeStamp }) => timeStamp));
    expect(exchanges.map(({ id }) => id)).toEqual(['6']);
  });

  test.each([
    ['a same-origin failure', { url: `${page}/x`, error: 'net::ERR_FAILED' }],
    ['a page giving up', { error: 'net::ERR_ABORTED' }],
    ['a content blocker', { error: 'net::ERR_BLOCKED_BY_CLIENT' }],
    ['a page that cannot be reached', { type: 'main_frame', error: 'net::ERR_CONNECTION_REFUSED' }],
    ['another extension', { initiator: 'chrome-extension://abc', error: 'net::ERR_FAILED' }],
  ])('does not grow for %s', async (_, failure) => {
    await play([['onErrorOccurred', details('1', failure)]]);
    expect(tabsWatched()).toEqual([]);
  });

  test('outlives the worker', async () => {
    await play(navigation(`${page}/`));
    browser.killWorker();
    await browser.startWorker();
    await browser.idle();
    expect(tabsWatched()).toEqual([7]);
  });

  test('ends with the tab', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    await browser.closeTab(7);
    expect(tabsWatched()).toEqual([]);
    expect([...browser.session.values]).toEqual([]);
  });

  test.each([false, true])('goes on in a tab that was discarded, under its new number (asleep: %s)', async (asleep) => {
    await ask(7, { observe: 1 });
    await play([...navigation('https://example.com/'), ...refusedPut('1')]);
    if (asleep) browser.killWorker();
    await browser.replaceTab(7, 27);
    expect(tabsWatched()).toEqual([27]);
    expect([...browser.session.values.keys()].filter((key) => key.includes('/7'))).toEqual([]);
    await play([...navigation('https://example.com/', { tabId: 27 }), ...refusedPut('2', { tabId: 27 })]);
    expect((await read(27)).exchanges.map(({ id }) => id)).toEqual(['2']);
  });

  test('keeps the requests of no tab as the only observed tab is discarded', async () => {
    await ask(7, { observe: 1 });
    for (const id of ['1', '2']) await play(refusedPut(id, { tabId: -1 }));
    const ofNoTab = () =>
      [...browser.session.values.keys()].filter((key) => /^(exchanges\/-1|observed-host)\//.test(key));
    const before = ofNoTab();
    expect(before.map((key) => key.split('/')[0])).toEqual(expect.arrayContaining(['exchanges', 'observed-host']));
    await browser.replaceTab(7, 27);
    expect(ofNoTab()).toEqual(before);
  });

  test('stays paused in a tab that was discarded while no worker was up, as the new one is told only after it looked', async () => {
    await ask(7, { observe: 1 });
    await ask(7, { recording: 'paused' });
    await browser.idle();
    browser.killWorker();
    browser.loseTab(7);
    browser.openTab(27);
    await browser.startWorker();
    await browser.idle();
    await browser.replaceTab(7, 27);
    expect((await read(27)).recording).toBe('paused');
    await tabsAreForgotten();
    expect([...browser.session.values.keys()].filter((key) => key.endsWith('/7'))).toEqual([]);
  });

  test('does not begin in a tab that was discarded, where it was paused or never began', async () => {
    await ask(7, { observe: 1 });
    await ask(7, { recording: 'paused' });
    await ask(7, { preserveLog: true });
    await browser.idle();
    await browser.replaceTab(7, 27);
    await browser.replaceTab(8, 28);
    await play(refusedPut('1', { tabId: 27 }));
    expect(tabsWatched()).toEqual([]);
    expect(await read(27)).toMatchObject({ recording: 'paused', preserveLog: true, exchanges: [] });
    expect([...browser.session.values.keys()].filter((key) => key.includes('/28'))).toEqual([]);
  });

  test('ends with a tab that was closed while the worker was gone', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    browser.killWorker();
    browser.loseTab(7);
    await browser.startWorker();
    await tabsAreForgotten();
    expect(tabsWatched()).toEqual([]);
    expect([...browser.session.values]).toEqual([]);
  });

  test('is nothing of a closed tab, though what it sent on leaving fails', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    await browser.closeTab(7);
    await play([['onErrorOccurred', details('2', { type: 'ping', error: 'net::ERR_FAILED' })]]);
    expect(tabsWatched()).toEqual([]);
    expect([...browser.session.values]).toEqual([]);
  });

  test('is nothing of a closed tab whose last request ends in a worker that began since', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1').slice(0, -1)]);
    await browser.closeTab(7);
    browser.loseTab(7);
    browser.killWorker();
    await browser.startWorker();
    await browser.idle();
    await play([['onErrorOccurred', details('1', { method: 'PUT', error: 'net::ERR_FAILED' })]]);
    expect(tabsWatched()).toEqual([]);
    expect([...browser.session.values]).toEqual([]);
  });

  test.each([true, false])(
    'ends with a tab whose last request ends later, and so wakes the worker (every tab is recorded: %s)',
    async (recordEveryTab) => {
      await browser.local.set({ [settingsKey]: { recordEveryTab } });
      await play([...navigation(`${page}/`), ...refusedPut('1').slice(0, -1)]);
      const noted = [...browser.session.values.keys()].filter((key) => key.startsWith('observed-host/'));
      await browser.closeTab(7);
      browser.loseTab(7);
      browser.killWorker();
      await play([['onErrorOccurred', details('1', { method: 'PUT', error: 'net::ERR_FAILED' })]]);
      await tabsAreForgotten();
      expect(tabsWatched()).not.toContain(7);
      expect([...browser.session.values.keys()]).toEqual(noted);
    },
  );

  test('is begun by a tab that was opened while storage still answered', async () => {
    browser.killWorker();
    await wake(async () => {
      // The list of tabs, were it asked for by now, is there.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
      browser.openTab(21);
      for (const [event, fired] of navigation(`${page}/`, { tabId: 21 })) await browser.fire(event, fired);
    });
    await play(refusedPut('1', { tabId: 21 }));
    expect((await read(21)).exchanges.map(({ id }) => id)).toEqual(['1']);
  });

  test('keeps the requests of no tab while every tab is recorded', async () => {
    await browser.local.set({ [settingsKey]: { recordEveryTab: true } });
    await browser.idle();
    await play(refusedPut('1', { tabId: -1 }));
    for (const tabId of [7, 3]) await browser.closeTab(tabId);
    expect([...browser.session.values.keys()].filter((key) => key.startsWith('exchanges/-1/blocked'))).toHaveLength(1);
  });

  test('is of a paused tab nothing but its pages, once what had begun has ended; and all again when it goes on', async () => {
    await ask(7, { observe: 1 });
    const [first, last] = [refusedPut('1').slice(0, 4), refusedPut('1').slice(4)];
    await play(first);
    await ask(7, { recording: 'paused' });
    await browser.idle();
    expect(tabsWatched()).toEqual([7]);
    await play(last);
    expect(tabsWatched()).toEqual([]);
    expect(browser.needsExtraHeaders()).toBe(false);
    await play(navigation('https://example.com/next'));
    expect((await read()).pages.map(({ url }) => url)).toContain('https://example.com/next');

    const second = refusedPut('2');
    await play(second.slice(0, 4));
    await ask(7, { recording: 'on' });
    await browser.idle();
    expect(tabsWatched()).toEqual([7]);
    await play([...second.slice(4), ...refusedPut('3')]);
    const { exchanges } = await read();
    expect(exchanges.map(({ id, outcome }) => [id, outcome.state])).toEqual([['3', 'failed']]);
  });

  test('is nothing of a paused tab after a restart either, whatever it had under way', async () => {
    await ask(7, { observe: 1 });
    await ask(9, { observe: 1 });
    await play(refusedPut('1').slice(0, 4));
    await ask(7, { recording: 'paused' });
    await browser.idle();
    browser.killWorker();
    await play(navigation('https://example.com/'));
    expect(tabsWatched()).toEqual([9]);
    await ask(7, { recording: 'on' });
    await browser.idle();
    expect(tabsWatched().sort()).toEqual([7, 9]);
  });

  test('is of a paused tab what an event stream still brings no more', async () => {
    await ask(7, { observe: 1 });
    const stream = (extra: Partial<Details>) => details('stream', { url: `${page}/events`, ...extra });
    await play([
      ['onBeforeRequest', stream({})],
      ['onSendHeaders', stream({ requestHeaders: [] })],
      ['onHeadersReceived', stream({ statusCode: 200, responseHeaders: [] })],
      ['onResponseStarted', stream({ statusCode: 200, responseHeaders: [] })],
    ]);
    await ask(7, { recording: 'paused' });
    await browser.idle();
    expect(tabsWatched()).toEqual([]);
  });

  test('is of a paused tab no request of none either, though one is under way', async () => {
    await ask(7, { observe: 1 });
    await play([['onErrorOccurred', details('first', { tabId: -1, error: 'net::ERR_FAILED' })]]);
    await play(refusedPut('1', { tabId: -1 }).slice(0, 4));
    expect(tabsWatched()).toEqual([7, '*://api.example/*']);
    await ask(7, { recording: 'paused' });
    await browser.idle();
    expect(tabsWatched()).toEqual([]);
  });

  test('is of a paused tab no failure of its workers either', async () => {
    await ask(7, { observe: 1, recording: 'paused' });
    await play([...navigation(`${page}/`), ['onErrorOccurred', details('1', { tabId: -1, error: 'net::ERR_FAILED' })]]);
    expect((await read()).sightings).toEqual([]);
  });

  test('is of a paused tab the rest of what a worker died over', async () => {
    await ask(7, { observe: 1 });
    const events = refusedPut('1');
    await play(events.slice(0, 6));
    await ask(7, { recording: 'paused' });
    await browser.idle();
    browser.killWorker();
    for (const event of events.slice(6)) await play([event]);
    expect((await read()).exchanges).toMatchObject([{ id: '1', outcome: { state: 'failed' } }]);
    expect(tabsWatched()).toEqual([]);
  });

  test('is every tab when the setting says so, at once', async () => {
    await browser.local.set({ [settingsKey]: { recordEveryTab: true } });
    await browser.idle();
    expect(tabsWatched()).toEqual(['<all_urls>']);
    await play(refusedPut('1', { tabId: 3 }));
    expect((await read(3)).exchanges).toHaveLength(1);
    await browser.local.set({ [settingsKey]: { recordEveryTab: false } });
    await browser.idle();
    expect(tabsWatched()).toEqual([]);
  });
});

describe('requests that belong to no tab', () => {
  const ofWorker = { tabId: -1, frameId: -1, documentId: undefined };

  test('are observed by host after their first failure, while any tab is observed', async () => {
    await play(navigation(`${page}/`));
    await play([['onErrorOccurred', details('1', { ...ofWorker, error: 'net::ERR_FAILED' })]]);
    expect(tabsWatched()).toEqual([7, '*://api.example/*']);
    await play(refusedPut('2', ofWorker));
    const { exchanges, sightings } = await read();
    expect(exchanges.map(({ id }) => id)).toEqual(['2']);
    expect(sightings).toHaveLength(1);
  });

  test('are kept by the next worker, to which no such tab is open', async () => {
    await play(navigation(`${page}/`));
    await play([['onErrorOccurred', details('1', { ...ofWorker, error: 'net::ERR_FAILED' })]]);
    await play(refusedPut('2', ofWorker));
    browser.killWorker();
    await browser.startWorker();
    await browser.idle();
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['2']);
  });

  test('do not bring those of other tabs along', async () => {
    await play(navigation(`${page}/`));
    await play([['onErrorOccurred', details('1', { ...ofWorker, error: 'net::ERR_FAILED' })]]);
    await play(refusedPut('2', { tabId: 8 }).slice(0, -1));
    expect((await read(8)).exchanges).toEqual([]);
  });

  test('are forgotten with the last tab that is observed', async () => {
    await play(navigation(`${page}/`));
    await play([['onErrorOccurred', details('1', { ...ofWorker, error: 'net::ERR_FAILED' })]]);
    await play(refusedPut('2', ofWorker));
    await browser.closeTab(7);
    expect([...browser.session.values]).toEqual([]);
  });

  test('are observed at 50 hosts, and no more', async () => {
    await play(navigation(`${page}/`));
    const hosts = Array.from({ length: 51 }, (_, index) => `host-${index}.example`);
    for (const host of hosts)
      await play([
        ['onErrorOccurred', details(host, { ...ofWorker, url: `https://${host}/`, error: 'net::ERR_FAILED' })],
      ]);
    expect(tabsWatched()).toEqual([7, ...hosts.slice(0, 50).map((host) => `*://${host}/*`)]);
  });

  test('are nobody’s while no tab is observed', async () => {
    await play([['onErrorOccurred', details('1', { ...ofWorker, error: 'net::ERR_FAILED' })]]);
    expect(tabsWatched()).toEqual([]);
    expect([...browser.session.values.keys()]).toEqual([]);
  });
});

describe('recording', () => {
  beforeEach(() => play(navigation(`${page}/`)));

  test('keeps a refused request whole, and counts it on the button', async () => {
    await play(refusedPut('1'));
    const { exchanges, pages } = await read();
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]?.hops[0]).toMatchObject({
      method: 'PUT',
      preflight: { requestId: '1p' },
      response: { status: 200 },
    });
    expect(pages).toMatchObject([{ url: `${page}/`, documentId: 'D1' }]);
    expect(browser.badges.get(7)).toBe('1');
  });

  test('hands a failure to storage before it does anything else', async () => {
    for (const [event, seen] of refusedPut('1')) await browser.fire(event, seen);
    browser.killWorker();
    expect((await read()).exchanges[0]?.outcome.state).toBe('failed');
  });

  test('takes a request under way when its tab came to be observed for what it is: half of one', async () => {
    const [, ...rest] = refusedPut('1', { tabId: 8 });
    await ask(8, { observe: 1 });
    await browser.idle();
    await play(rest.filter(([, { method }]) => method === 'PUT'));
    const { exchanges, sightings } = await read(8);
    expect(exchanges).toEqual([]);
    expect(sightings).toMatchObject([{ method: 'PUT', error: 'net::ERR_FAILED' }]);
  });

  test('goes on while paused with what had begun, and begins nothing', async () => {
    const first = refusedPut('1');
    await play(first.slice(0, 4));
    await ask(7, { recording: 'paused' });
    await browser.idle();
    await play([...first.slice(4), ...refusedPut('2')]);
    const { exchanges, recording } = await read();
    expect([recording, exchanges.map(({ id, outcome }) => [id, outcome.state])]).toEqual(['paused', [['1', 'failed']]]);
  });

  test('takes nothing from the DevTools page either that failed while it was paused, then or later, nor does the next worker', async () => {
    await ask(7, { recording: 'paused' });
    await browser.idle();
    const [, failed] = refusedPut('1').at(-1) as Fired;
    const { requestHeaders: _, responseHeaders: __, statusCode: ___, ...failure } = failed;
    const told = { event: 'onErrorOccurred', ...failure, timeStamp: Date.now() - 1 };
    const tell = async (failures: object[], at: number) => {
      await browser.session.set({ 'witnessed/7': JSON.stringify(failures) });
      await ask(7, { witnessed: at });
      await browser.idle();
    };
    await tell([told], 1);
    await ask(7, { recording: 'on' });
    await browser.idle();
    browser.killWorker();
    await browser.startWorker();
    await browser.idle();
    await tell([told, { ...told, requestId: '2', timeStamp: Date.now() + 1 }], 2);
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['2']);
  });

  test('takes nothing half that began while it was paused, though it was listened to all the while', async () => {
    await browser.local.set({ [settingsKey]: { recordEveryTab: true } });
    await ask(7, { recording: 'paused' });
    await browser.idle();
    const events = refusedPut('1');
    await play(events.slice(0, 4));
    await ask(7, { recording: 'on' });
    await browser.idle();
    await play([...events.slice(4), ...refusedPut('2')]);
    expect((await read()).exchanges.map(({ id }) => id)).toEqual(['2']);
  });

  describe('of every tab', () => {
    const everyTab = () => browser.local.set({ [settingsKey]: { recordEveryTab: true } });

    test.each([false, true])('takes what was under way before for half a request, too (asleep: %s)', async (asleep) => {
      const events = refusedPut('1', { tabId: 8 });
      await play(events.slice(0, 4));
      if (asleep) browser.killWorker();
      await everyTab();
      await browser.idle();
      await play([...events.slice(4), ...refusedPut('2', { tabId: 8 })]);
      const { exchanges, sightings } = await read(8);
      expect(exchanges.map(({ id, interrupted }) => [id, interrupted])).toEqual([['2', undefined]]);
      expect(sightings).toMatchObject([{ method: 'PUT', error: 'net::ERR_FAILED' }]);
    });

    test('goes on after a restart, with what had begun and with what begins while no worker is up', async () => {
      await everyTab();
      await browser.idle();
      const events = refusedPut('1', { tabId: 8 });
      await play(events.slice(0, 4));
      browser.killWorker();
      await play(events.slice(4));
      browser.killWorker();
      // Its beginning was lost with the worker.
      await play(refusedPut('2', { tabId: 8 }).slice(1));
      const { exchanges, sightings } = await read(8);
      expect(exchanges.map(({ id, interrupted }) => [id, interrupted])).toEqual([
        ['1', true],
        ['2', true],
      ]);
      expect(sightings).toEqual([]);
    });
  });

  test('takes whole what begins anew under the id of a half that ended', async () => {
    const [, ...rest] = refusedPut('1', { tabId: 8 });
    await ask(8, { observe: 1 });
    await browser.idle();
    const [sent, answered] = rest.filter(([event, { method }]) => method === 'PUT' && event !== 'onErrorOccurred');
    await play([sent as Fired, answered as Fired, ['onCompleted', details('1', { tabId: 8, statusCode: 200 })]]);
    await play(refusedPut('1', { tabId: 8 }));
    expect((await read(8)).exchanges).toMatchObject([{ id: '1', outcome: { state: 'failed' } }]);
  });

  test('forgets what was cleared away', async () => {
    await play(refusedPut('1'));
    await ask(7, { clearBefore: 1e12 });
    await browser.idle();
    expect((await read()).exchanges).toEqual([]);
    expect(browser.badges.get(7)).toBe('');
  });

  test("keeps what the page's own response allows it", async () => {
    const [before, [event, document]] = navigation(`${page}/`) as [Fired, Fired];
    const responseHeaders = [{ name: 'content-security-policy', value: "connect-src 'self'" }];
    await play([before, [event, { ...document, responseHeaders }]]);
    const { pages } = await read();
    expect(pages.map(({ policies }) => policies)).toEqual([{ contentSecurity: ["connect-src 'self'"] }]);
  });

  test('forgets the notes of a tab that is closed, and that it was asked for, and of no others', async () => {
    await browser.session.set({ 'notes/7/0': '[]', 'notes/70/0': '[]' });
    for (const tabId of [7, 70]) await ask(tabId, { clearBefore: 0 });
    await browser.closeTab(7);
    expect([...browser.session.values.keys()].filter((key) => /^(notes|ask)/.test(key))).toEqual([
      'notes/70/0',
      'ask/70/clearBefore',
    ]);
  });

  test('forgets what DevTools wrote last, after its tab was closed', async () => {
    await play([...navigation(`${page}/`), ...refusedPut('1')]);
    browser.loseTab(7);
    await browser.closeTab(7);
    await browser.session.set({ 'notes/7/0': '[]', 'witnessed/7': '[]' });
    await ask(7, { witnessed: 1, observe: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    await browser.idle();
    expect([...browser.session.values]).toEqual([]);
    expect(tabsWatched()).toEqual([]);
  });

  test('forgets what DevTools wrote last, after its tab was closed and the worker had ended', async () => {
    browser.loseTab(8);
    browser.killWorker();
    await browser.session.set({ 'notes/8/0': '[]', 'shown/8': '[]', 'notes/9/0': '[]' });
    await browser.startWorker();
    await tabsAreForgotten();
    expect([...browser.session.values.keys()].filter((key) => /^(notes|shown)/.test(key))).toEqual(['notes/9/0']);
  });

  test('starts a new page with each document', async () => {
    await play([...refusedPut('1'), ...navigation(`${page}/next`), ...refusedPut('2')]);
    const { exchanges, pages } = await read();
    expect(exchanges.map(({ id }) => id)).toEqual(['2']);
    expect(pages.map(({ url }) => url)).toEqual([`${page}/next`]);
  });

  test('counts on the button what is preserved of the pages before, though the browser empties it', async () => {
    await ask(9, { observe: 1, preserveLog: true });
    await browser.idle();
    await play(refusedPut('1', { tabId: 9 }));
    // Until then the next number would be held back, and drawn late by chance.
    await browser.idle();
    for (const [event, seen] of navigation('https://shop.example/', { tabId: 9 })) await browser.fire(event, seen);
    browser.badges.set(9, '');
    await vi.advanceTimersByTimeAsync(1000);
    expect(browser.badges.get(9)).toBe('1');
  });

  test.each([
    ['a download', { responseHeaders: [{ name: 'Content-Disposition', value: 'attachment; filename=x' }] }],
    ['a download by its type', { responseHeaders: [{ name: 'Content-Type', value: 'application/zip' }] }],
    ['a table', { responseHeaders: [{ name: 'Content-Type', value: 'text/csv; charset=utf-8' }] }],
    ['an appointment', { responseHeaders: [{ name: 'Content-Type', value: 'text/calendar' }] }],
    ['an answer without content', { statusCode: 204 }],
    ['an answer that resets the form', { statusCode: 205 }],
    ['a page loaded ahead', { documentLifecycle: 'prerender' }],
    ['what speculation rules fetch ahead', { documentLifecycle: 'active', documentId: 'D1' }],
  ])('does not take %s for a new page', async (_, more) => {
    await play(refusedPut('1'));
    const [[event, start], [answer, document]] = navigation(`${page}/file`) as [Fired, Fired];
    await play([
      [event, start],
      [answer, { ...document, ...more }],
    ]);
    expect((await read()).exchanges).toHaveLength(1);
  });

  const ofType = (value: string) => ({ responseHeaders: [{ name: 'Content-Type', value }] });
  test.each([
    ['a page', ofType('text/html')],
    ['a page in XML', ofType('application/xhtml+xml')],
    ['data', ofType('application/json; charset=utf-8')],
    ['an image', ofType('image/png')],
    ['a PDF', ofType('application/pdf')],
    ['a script', ofType('application/javascript')],
    ['a song', ofType('audio/mpeg')],
    ['what a camera sends', ofType('multipart/x-mixed-replace; boundary=next')],
    ['a name alone', { responseHeaders: [{ name: 'Content-Disposition', value: 'inline; filename=attachment' }] }],
    ['what has no type', ofType('')],
    ['what Chromium says is active', { documentLifecycle: 'active' }],
    ['a document that Firefox names', { documentId: 'D1' }],
  ])('takes %s for a new page', async (_, more) => {
    await play(refusedPut('1'));
    const [[event, start], [answer, document]] = navigation(`${page}/next`) as [Fired, Fired];
    await play([
      [event, start],
      [answer, { ...document, ...more }],
    ]);
    expect((await read()).exchanges).toEqual([]);
  });

  test('takes an event that two listeners deliver once', async () => {
    await play(refusedPut('1').flatMap((each) => [each, each]));
    expect((await read()).exchanges).toHaveLength(1);
  });
});

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

  test('keeps what the DevTools page told anew while it took in what was told before', async () => {
    const tell = async (name: number) => {
      const at = Date.now() + 60_000 + name;
      const shown = [{ url: `${page}/${name}`, at, began: at, isAnother: true }];
      await browser.session.set({ 'shown/7': JSON.stringify(shown) });
      await ask(7, { shown: name });
    };
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
  browser.killWorker();
  browser = fakeBrowser('firefox');
  await browser.startWorker();
  const isNoted = async (granted: boolean) => {
    await browser.changeAccess(granted);
    return browser.session.values.has('no-access');
  };
  expect(await isNoted(false)).toBe(true);
  expect(await isNoted(true)).toBe(false);
});

describe('what a service worker asks, in Firefox', () => {
  beforeEach(async () => {
    browser.killWorker();
    browser = fakeBrowser('firefox');
    await browser.startWorker();
    await browser.idle();
  });
  const ofWorker = { tabId: -1, documentId: undefined };
  const ids = async () => (await read()).exchanges.map(({ id }) => id);

  test('is recorded from the first where a page of its origin is', async () => {
    await ask(7, { observe: 1 });
    await play([...navigation(`${page}/`), ...refusedPut('1', ofWorker)]);
    expect(await ids()).toEqual(['1']);
  });

  test('is noted as a failure alone where no page of its origin is shown', async () => {
    await ask(7, { observe: 1 });
    await play([...navigation('https://elsewhere.example/'), ...refusedPut('1', ofWorker)]);
    expect(await ids()).toEqual([]);
  });

  test('is neither recorded nor noted while its page is paused, though the same server was asked before', async () => {
    await ask(7, { observe: 1 });
    await play([...navigation(`${page}/`), ...refusedPut('1', ofWorker)]);
    await ask(7, { recording: 'paused' });
    await play(refusedPut('2', ofWorker));
    await ask(7, { recording: 'on' });
    await play(refusedPut('3', ofWorker));
    expect(await ids()).toEqual(['1', '3']);
    expect((await read()).sightings).toEqual([]);
  });

  test('is followed to its end after a redirect to the page’s own server, by the next worker too', async () => {
    await ask(7, { observe: 1 });
    const home = { ...ofWorker, url: `${page}/items` };
    await play([
      ...navigation(`${page}/`),
      ['onBeforeRequest', details('1', ofWorker)],
      ['onSendHeaders', details('1', { ...ofWorker, requestHeaders: [] })],
      ['onBeforeRedirect', details('1', { ...ofWorker, statusCode: 302, redirectUrl: home.url })],
      ['onBeforeRequest', details('1', home)],
    ]);
    browser.killWorker();
    await browser.startWorker();
    await play([['onCompleted', details('1', { ...home, statusCode: 200 })]]);
    expect((await read()).exchanges).toMatchObject([
      { hops: [{}, { url: home.url }], outcome: { state: 'completed' } },
    ]);
  });

  test('brings along no worker of another origin that asks the same server', async () => {
    await ask(7, { observe: 1 });
    await play([...navigation(`${page}/`), ...refusedPut('1', ofWorker)]);
    await play(refusedPut('2', { ...ofWorker, initiator: 'https://elsewhere.example' }));
    const kept = [...browser.session.values].filter(([key]) => key.startsWith('exchanges/'));
    expect(kept.flatMap(([, texts]) => Object.keys(texts as object))).toEqual(['1']);
  });
});

describe('what fails around the worker is said, and costs nothing else', () => {
  let complained: MockInstance;
  beforeEach(() => {
    complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => complained.mockRestore());
  const said = () => complained.mock.calls.map(([sentence]) => sentence);

  test('where Firefox’s note of its access to sites cannot be kept', async () => {
    browser.killWorker();
    browser = fakeBrowser('firefox');
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
