/** The extension watches, and is to change nothing: what browsers do beyond one exchange. */
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import * as chromiums from '../e2e/browser.ts';
import * as firefoxes from '../firefox/browser.ts';
import { recorded as recordedInFirefox } from '../firefox/recorded.ts';
import { listen, servePage } from './listen.ts';
import { openRecorded } from './recorded.ts';
import { meet, ways } from './ways.ts';

type Run = (way: (server: string) => Promise<unknown>, server: string) => Promise<unknown>;

/** Shows the page at this address, and says how to run something in it. */
type Show = (page: string) => Promise<Run>;

const worker = `
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

const serveWorker: RequestListener = (_, response) => {
  response.setHeader('Content-Type', 'text/javascript');
  response.end(worker);
};

const allow: Record<string, string> = {
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Expose-Headers': 'ETag',
  'Timing-Allow-Origin': '*',
  Vary: 'Origin',
};

interface Answer {
  status?: number;
  lines?: Record<string, string | string[]>;
  body?: string;
}

/** What each way meets, by the first part of the path; all else is answered with a text. */
const answers: Record<string, (headers: IncomingHttpHeaders, count: number) => Answer> = {
  kept: () => ({ lines: { 'Cache-Control': 'max-age=600' } }),
  validated: (headers) => ({
    status: headers['if-none-match'] ? 304 : 200,
    lines: { 'Cache-Control': 'no-cache', ETag: '"1"' },
  }),
  'sets-cookies': () => ({
    lines: { 'Set-Cookie': ['lax=1; SameSite=Lax', 'none=1; SameSite=None', 'plain=1; HttpOnly'] },
  }),
  secret: ({ authorization }) =>
    authorization ? {} : { status: 401, lines: { 'WWW-Authenticate': 'Basic realm="x"' } },
  redirects: (_, count) => (count === 0 ? {} : { status: 307, lines: { Location: `/redirects/${count - 1}` } }),
  part: () => ({ status: 206, lines: { 'Content-Range': 'bytes 0-4/10' } }),
  events: () => ({ lines: { 'Content-Type': 'text/event-stream' }, body: 'retry: 10\ndata: once\n\n' }),
};

const serve: RequestListener = ({ url = '', method, headers }, response) => {
  const [, name = '', count] = url.split('/');
  const {
    status = 200,
    lines = {},
    body = 'text!',
  } = method === 'OPTIONS' ? permission(name) : (answers[name]?.(headers, Number(count)) ?? {});
  response.writeHead(status, { ...allow, 'Access-Control-Allow-Origin': headers.origin ?? '*', ...lines });
  if (name === 'unending') response.write('begun');
  else response.end(status === 304 ? undefined : body);
};

function permission(name: string): Answer {
  return { lines: { 'Access-Control-Max-Age': name === 'remembered' ? '600' : '0' }, body: '' };
}

/** What the page was told, and what the servers received. */
async function play(show: Show): Promise<Record<string, unknown>> {
  let received: string[] = [];
  const home = await listen((request, response) =>
    request.url === '/service-worker.js' ? serveWorker(request, response) : servePage(request, response),
  );
  const api = await listen((request, response) => {
    received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    serve(request, response);
  });
  const named = (text: string) => text.replaceAll(`:${home.port}`, ':home').replaceAll(`:${api.port}`, ':api');
  const seen: Record<string, unknown> = {};
  try {
    const run = await show(`http://localhost:${home.port}/`);
    const servers = ['127.0.0.1', 'localhost'].map((host) => [host, `http://${host}:${api.port}`] as const);
    for (const [, server] of servers) await run(meet, server);
    for (const [name, way] of Object.entries(ways)) {
      for (const [host, server] of servers) {
        received = [];
        const told = await run(way, server);
        seen[`${name}, ${host}`] = { told, received: received.map(named) };
      }
    }
    return seen;
  } finally {
    home.close();
    api.close();
  }
}

describe('what browsers keep, and do on their own account, is the same with the extension and without', () => {
  const chromium = { executable: findChromium() ?? '', extension: provideBuild() ?? '' };
  test.skipIf(Object.values(chromium).includes(''))(
    'in Chromium',
    async () => {
      const options = { executable: chromium.executable, headless: true };
      const alone = await chromiums.launchAlone(options);
      const without = await play(async (address) => {
        const page = await alone.context.newPage();
        await page.goto(address);
        return (way, server) => page.evaluate(way, server);
      }).finally(() => alone.close());
      const watching = await chromiums.launchChromium({ ...options, extension: chromium.extension });
      const beside = await play(async (address) => {
        const page = await watching.context.newPage();
        await page.goto(address);
        await (await openRecorded(watching, page)).close();
        return (way, server) => page.evaluate(way, server);
      }).finally(() => watching.close());
      expect(beside).toEqual(without);
    },
    120_000,
  );

  const firefox = { executable: findFirefox() ?? '', extension: provideBuild('firefox') ?? '' };
  test.skipIf(Object.values(firefox).includes(''))(
    'in Firefox',
    async () => {
      const options = { executable: firefox.executable, headless: true };
      const alone = await firefoxes.launchAlone(options);
      const without = await play(async (address) => {
        await alone.tab.goto(address);
        return (way, server) => alone.tab.run(way, server);
      }).finally(() => alone.close());
      const watching = await firefoxes.launchFirefox({ ...options, extension: firefox.extension });
      try {
        let address = '';
        const beside = await play(async (page) => {
          address = page;
          await watching.tab.goto(page);
          return (way, server) => watching.tab.run(way, server);
        });
        const inside = await watching.newTab();
        await inside.goto(watching.pageOf('src/panel/panel.html?tabId=0'));
        expect(await recordedInFirefox(inside, address, (all) => all.length > 0)).not.toEqual([]);
        expect(beside).toEqual(without);
      } finally {
        await watching.close();
      }
    },
    120_000,
  );
});
