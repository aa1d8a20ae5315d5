import { describe, expect, test } from 'vitest';
import type { Details } from '../../src/background/observation.ts';
import { settingsKey } from '../../src/journal/settings.ts';
import { ask, browser, play, read, runWorkerIn, tabsAreForgotten, tabsWatched, wake } from './running-worker.ts';
import { api, details, navigation, page, refusedPut } from './traffic.ts';

runWorkerIn('chromium');

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
