import { beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsKey } from '../../src/journal/settings.ts';
import { ask, browser, play, read, runWorkerIn, tabsAreForgotten, tabsWatched } from './running-worker.ts';
import { details, type Fired, navigation, page, refusedPut } from './traffic.ts';

describe('recording', () => {
  runWorkerIn('chromium');
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

  test('forgets of a tab that is closed what a dying worker wrote after its successor had read', async () => {
    await ask(7, { observe: 1 });
    await play(refusedPut('1'));
    const late = new Map(browser.session.values);
    browser.killWorker();
    browser.session.values.clear();
    await browser.startWorker();
    await browser.idle();
    await browser.session.set(Object.fromEntries(late));
    await browser.closeTab(7);
    await tabsAreForgotten();
    // The drafts of all tabs stand together: the next worker finds those of one that is gone.
    expect([...browser.session.values.keys()].filter((key) => /\/7(\/|$)/.test(key))).toEqual([]);
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

describe('what a service worker asks, in Firefox', () => {
  runWorkerIn('firefox');
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

  test('is there whole where the page’s own server leads it away', async () => {
    await ask(7, { observe: 1 });
    const home = { ...ofWorker, url: `${page}/items` };
    await play([
      ...navigation(`${page}/`),
      ['onBeforeRequest', details('1', home)],
      ['onBeforeRedirect', details('1', { ...home, statusCode: 302, redirectUrl: details('1', ofWorker).url })],
      ['onBeforeRequest', details('1', ofWorker)],
      ['onErrorOccurred', details('1', { ...ofWorker, error: 'NS_ERROR_FAILURE' })],
      ['onBeforeRequest', details('2', home)],
      ['onCompleted', details('2', { ...home, statusCode: 200 })],
    ]);
    expect((await read()).exchanges).toMatchObject([{ id: '1', hops: [{ url: home.url }, {}] }]);
  });

  test('brings along no worker of another origin that asks the same server', async () => {
    await ask(7, { observe: 1 });
    await play([...navigation(`${page}/`), ...refusedPut('1', ofWorker)]);
    await play(refusedPut('2', { ...ofWorker, initiator: 'https://elsewhere.example' }));
    const kept = [...browser.session.values].filter(([key]) => key.startsWith('exchanges/'));
    expect(kept.flatMap(([, texts]) => Object.keys(texts as object))).toEqual(['1']);
  });
});
