/** What a service worker takes over: Firefox shows extensions its beginning alone, and the worker's own request in no tab. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { exchangesIn, journalHolds } from './reading.ts';
import { executable } from './session.ts';

/** Runs in the worker. */
const worker = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    const { pathname } = new URL(event.request.url);
    if (pathname.startsWith('/passed')) event.respondWith(fetch(event.request));
    if (pathname === '/made') event.respondWith(new Response());
  });
`;

describe.skipIf(!executable)('what a service worker takes over', () => {
  let firefox: Firefox;
  let servers: Listening[];

  beforeAll(async () => {
    const extension = provideBuild('firefox');
    if (!executable || !extension) throw new Error('These tests take a Firefox and a build.');
    servers = await Promise.all([
      listen((request, response) => {
        if (request.url !== '/worker.js') return servePage(request, response);
        response.setHeader('Content-Type', 'text/javascript');
        response.end(worker);
      }),
      listen(({ url }, response) => {
        if (url !== '/passed/refused') response.setHeader('Access-Control-Allow-Origin', '*');
        response.end();
      }),
    ]);
    firefox = await launchFirefox({ executable, extension, headless: true });
  });
  afterAll(async () => {
    await firefox?.close();
    for (const server of servers ?? []) server.close();
  });

  test('ends as the page’s resource timing says, and the worker’s own request is recorded from the first', async () => {
    const [home, api] = servers.map(({ port }) => port);
    await firefox.tab.goto(`http://localhost:${home}/`);
    // DevTools comes last: an extension's questions of a page that it navigates to are not always answered.
    const panel = await firefox.openPanel();
    const got = await firefox.tab.run(async (base) => {
      const controlled = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve),
      );
      await navigator.serviceWorker.register('/worker.js');
      await controlled;
      const ask = (path: string) =>
        fetch(`${base}${path}`).then(
          ({ status }) => status,
          () => 'refused',
        );
      return Promise.all(['/passed/refused', '/passed', '/made'].map(ask));
    }, `http://127.0.0.1:${api}`);
    expect(got).toEqual(['refused', 200, 200]);

    const isOfPage = ({ tabId }: Exchange) => tabId >= 0;
    await journalHolds(panel, (all) => {
      const own = all.filter(isOfPage);
      return own.length === 3 && own.every(({ timedStatus }) => timedStatus !== undefined);
    });
    const all = await exchangesIn(panel);
    const said = (path: string) =>
      all
        .filter(({ hops: [hop] }) => hop?.url === `http://127.0.0.1:${api}${path}`)
        .map((exchange) => [isOfPage(exchange) ? 'page' : 'worker', judge(exchange).verdict.outcome].join(': '));
    expect(said('/passed/refused').sort()).toEqual(['page: cannot tell', 'worker: blocked']);
    expect(said('/passed').sort()).toEqual(['page: allowed', 'worker: allowed']);
    expect(said('/made')).toEqual(['page: allowed']);
  });
});
