/** Which page the list is about, in real DevTools: also where no network event tells. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from '../../src/journal/area.ts';
import type { Listening } from '../conformance/listen.ts';
import { openPages } from '../conformance/pages.ts';
import { journalHolds, listIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

/** Nobody's work in progress: nothing is recorded of it until DevTools is opened. */
const host = 'shop.example';

describe.skipIf(!executable)('the list', () => {
  let session: Session;
  let server: Listening;
  let home: string;
  let api: string;
  let fetchedAhead: () => void;

  beforeAll(async () => {
    session = await openSession([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
    server = await openPages(() => fetchedAhead());
    home = `http://127.0.0.1:${server.port}`;
    api = `http://localhost:${server.port}`;
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const paths = async () => {
    const rows = await listIn(session.panel).getByRole('option').allInnerTexts();
    return rows.map((row) => /\/of-page-\w+/.exec(row)?.[0]);
  };
  const shows = (path: string) => listIn(session.panel).getByRole('option', { name: path }).waitFor();
  const go = async (name: string) => {
    await session.page.goto(`${home}/page-${name}`);
    await shows(`/of-page-${name}`);
  };
  const ask = (path: string) => session.page.evaluate((url) => fetch(url).catch(() => undefined), `${api}${path}`);

  const goBack = async (from: string) => {
    await session.page.evaluate(() => history.back());
    await listIn(session.panel)
      .getByRole('option', { name: `/of-page-${from}` })
      .waitFor({ state: 'detached' });
  };

  test('begins anew with a page that is gone back to, and that no event tells of', async () => {
    await go('one');
    // Left at once, a page answers nothing that DevTools asks it: the one that was gone back to does (measured).
    await go('two');
    await goBack('two');
    expect(await session.page.evaluate(() => (window as never as { restored: boolean }).restored)).toBe(true);
    await ask('/of-page-again');
    await shows('/of-page-again');
    expect(await paths()).toEqual(['/of-page-again']);
  });

  test('holds what a page asks for as it is gone back to, though neither it nor the one between had asked for anything', async () => {
    await session.page.goto(`${home}/page-quietly`);
    await session.page.goto(`${home}/page-quiet`);
    const taken = await hearOf('/page-quietly');
    await session.page.evaluate(() => history.back());
    await taken();
    await ask('/of-page-after');
    await shows('/of-page-after');
    expect(await paths()).toEqual(['/of-page-quietly', '/of-page-after']);
  });

  test('begins anew with the page that DevTools was opened on, and that nothing was recorded of', async () => {
    const page = await session.browser.context.newPage();
    await page.goto(`http://${host}:${server.port}/page-opened`);
    const list = listIn(await session.browser.openPanel(page));
    await page.goto(`http://${host}:${server.port}/page-next`);
    await list.getByRole('option', { name: '/of-page-next' }).waitFor();
    await page.evaluate(() => history.back());
    await list.getByRole('option', { name: '/of-page-next' }).waitFor({ state: 'detached' });
    await page.close();
  });

  test('is empty at about:blank, as the Network panel is, and begins anew with the page that is gone back to', async () => {
    await go('one');
    await session.page.goto('about:blank');
    await listIn(session.panel).getByRole('option', { name: '/of-page-one' }).waitFor({ state: 'detached' });
    expect(await paths()).toEqual([]);
    await ask('/of-page-blank');
    await shows('/of-page-blank');
    await goBack('blank');
    await ask('/of-page-again');
    await shows('/of-page-again');
    expect(await paths()).toEqual(['/of-page-again']);
  });

  test('holds nothing of a page that goes on asking until the next one is shown', async () => {
    for (const name of ['one', 'two', 'three']) {
      await go(name);
      await session.page.evaluate((url) => {
        setInterval(() => fetch(url).catch(() => undefined), 10);
      }, `${api}/of-page-polled`);
      await shows('/of-page-polled');
    }
    await go('last');
    expect(await paths()).toEqual(['/of-page-last']);
  });

  test('holds nothing of what a page asks for as it is left, though the next one asks for nothing', async () => {
    const [answered, shown] = [await hearOf('/page-leaving'), await hearOf('/page-quiet')];
    await go('leaving');
    await answered();
    await session.page.evaluate((url) => {
      addEventListener('pagehide', () => void fetch(url, { method: 'PUT' }).catch(() => undefined));
    }, `${api}/of-page-left`);
    await session.page.goto(`${home}/page-quiet`);
    await shown();
    await session.panel.frame.getByText('The page before this one left').waitFor();
    expect(await paths()).toEqual([]);
  });

  /** So fast that the page answers under its last address when it is asked of the first. */
  const pushOften = () =>
    session.page.evaluate(() => {
      for (let index = 0; index < 20; index += 1) history.pushState({}, '', `/elsewhere-${index}`);
    });

  /** Begins to listen: resolves to how to wait until the worker has taken in what DevTools told it of this address. */
  const hearOf = async (path: string) => {
    const { frame } = session.panel;
    const prefix = keys.shown(await frame.evaluate(() => chrome.devtools.inspectedWindow.tabId));
    const told = await frame.evaluateHandle(
      ([prefix, path]) => {
        const { onChanged } = chrome.storage.session;
        const taken = new Promise<void>((resolve) => {
          onChanged.addListener(function hear(changes) {
            const isTaken = Object.entries(changes).some(
              ([key, { oldValue, newValue }]) =>
                key.startsWith(prefix) && newValue === undefined && String(oldValue).includes(path),
            );
            if (!isTaken) return;
            onChanged.removeListener(hear);
            resolve();
          });
        });
        return { taken };
      },
      [prefix, path] as const,
    );
    return () => told.evaluate(({ taken }) => taken);
  };

  test.each([
    ['that came over the network', 'three', async () => {}],
    ['from the browser’s memory', 'later', async () => goBack('three')],
  ])('stays where a page %s changes its address alone', async (_, last, before) => {
    await go('later');
    await go('three');
    await before();
    await ask(`/of-page-${last}`);
    await shows(`/of-page-${last}`);
    const held = await paths();
    const taken = await hearOf('/elsewhere-19');
    await pushOften();
    await taken();
    await ask('/of-page-pushed');
    await shows('/of-page-pushed');
    expect(await paths()).toEqual([...held, '/of-page-pushed']);
  });

  test('stays where a link turns out to be a download, by its type alone', async () => {
    await go('linking');
    const download = session.page.waitForEvent('download');
    await session.page.evaluate(() => {
      location.href = '/report.zip';
    });
    await download;
    await ask('/of-page-after');
    await shows('/of-page-after');
    expect(await paths()).toEqual(['/of-page-linking', '/of-page-after']);
  });

  test('holds every failure of those that came together before DevTools was opened', async () => {
    const page = await session.browser.context.newPage();
    await page.goto(`http://${host}:${server.port}/`);
    // The first of them wakes the worker.
    await session.browser.killWorker();
    const urls = ['one', 'two', 'three'].map((name) => `${api}/of-${name}`);
    await page.evaluate((all) => Promise.all(all.map((url) => fetch(url).catch(() => undefined))), urls);
    const { frame } = await session.browser.openPanel(page);
    await frame.getByRole('heading', { name: '3 requests failed, and were not recorded from the start' }).waitFor();
    await page.close();
  });

  test('stays where speculation rules fetch another page ahead', async () => {
    const fetched = new Promise<void>((resolve) => {
      fetchedAhead = resolve;
    });
    await go('speculating');
    await fetched;
    await ask('/of-page-after');
    await journalHolds(session.panel, (exchanges) => exchanges.some(({ hops }) => hops[0]?.url.endsWith('-after')));
    await shows('/of-page-after');
    expect(await paths()).toEqual(['/of-page-speculating', '/of-page-after']);
  });

  test('is of its own tab alone, where two show one page', async () => {
    await go('twin');
    const twin = await session.browser.context.newPage();
    await twin.goto(`${home}/page-twin`);
    const panel = await session.browser.openPanel(twin);
    const rows = listIn(panel).getByRole('option');
    await twin.evaluate((url) => fetch(url).catch(() => undefined), `${api}/of-page-second`);
    await rows.filter({ hasText: '/of-page-second' }).waitFor();
    await panel.frame.getByRole('button', { name: 'Clear', exact: true }).click();
    await rows.first().waitFor({ state: 'detached' });
    await ask('/of-page-first');
    await shows('/of-page-first');
    expect(await paths()).toEqual(['/of-page-twin', '/of-page-first']);
    expect(await rows.count()).toBe(0);
    await twin.close();
  });

  test('counts on the button what is preserved, with DevTools closed, from page to page', async () => {
    const at = (name: string) => `http://${host}:${server.port}/${name}`;
    const page = await session.browser.context.newPage();
    const [worker] = session.browser.context.serviceWorkers();
    if (!worker) throw new Error('The worker sleeps.');
    // The first failure has the tab observed, the next one is recorded.
    await page.goto(at('page-sighted'));
    await page.goto(at('page-counted'));
    const tabId = await worker.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, at('page-*'));
    await worker.evaluate((key) => chrome.storage.local.set({ [key]: true }), keys.ask(tabId, 'preserveLog'));
    /** After a number the next is held back for 200 ms, and timers of one length end in the order they began. */
    const isDrawnAtOnce = () => worker.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const count = () => worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    await expect.poll(count).toBe('1');
    // These ask for nothing, and so add nothing.
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      // Held back, its number would be drawn late by chance.
      await isDrawnAtOnce();
      await page.goto(at(`quiet-${name}`));
      await expect.poll(count).toBe('1');
    }
    await page.close();
  });
});
