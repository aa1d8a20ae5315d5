/** Which page the list is about, in Firefox’s DevTools: also where no network event tells. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '../conformance/listen.ts';
import { openPages } from '../conformance/pages.ts';
import { journalHolds } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('the list', () => {
  let session: Session;
  let server: Listening;
  let home: string;
  let api: string;

  beforeAll(async () => {
    session = await openSession();
    server = await openPages();
    home = `http://127.0.0.1:${server.port}`;
    api = `http://localhost:${server.port}`;
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const holds = (...names: string[]) =>
    journalHolds(session.panel, (exchanges) => {
      const urls = exchanges.map(({ hops }) => hops[0]?.url ?? '').filter((url) => url.startsWith(api));
      return urls.join() === names.map((name) => `${api}/of-page-${name}`).join();
    });
  /** A page that is left while it waits for something is not kept in memory. */
  const go = async (name: string) => {
    await session.firefox.tab.goto(`${home}/page-${name}`);
    await session.firefox.tab.run(ended, `${api}/of-page-${name}`);
    await holds(name);
  };
  const ask = (name: string) =>
    session.firefox.tab.run(
      (url) =>
        fetch(url).then(
          () => undefined,
          () => undefined,
        ),
      `${api}/of-page-${name}`,
    );
  const goBack = async () => {
    await session.firefox.tab.run(() => history.back());
    await holds();
  };
  const pushOften = () =>
    session.firefox.tab.run(() => {
      for (let index = 0; index < 20; index += 1) history.pushState({}, '', `/elsewhere-${index}`);
    });

  test('begins anew with a page that is gone back to, and that no event tells of', async () => {
    await go('one');
    await go('two');
    await goBack();
    expect(await session.firefox.tab.run(() => (window as never as { restored: boolean }).restored)).toBe(true);
    await ask('again');
    await holds('again');
  });

  test('is empty at about:blank', async () => {
    await go('one');
    await session.firefox.tab.goto('about:blank');
    await holds();
  });

  test.each([
    ['that came over the network', 'three', async () => {}],
    ['from the browser’s memory', 'later', goBack],
  ])('stays where a page %s changes its address alone', async (_, last, before) => {
    await go('later');
    await go('three');
    await before();
    await ask('before');
    await pushOften();
    await ask('pushed');
    // Nothing announces that nothing happens: another page would be told of by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await holds(...(last === 'three' ? ['three'] : []), 'before', 'pushed');
  });
});

/** Runs in the page: resolves once its request has ended. */
function ended(url: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName(url).length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource', buffered: true });
  });
}
