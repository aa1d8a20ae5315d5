/** How much longer a page's requests take, while pages in several browsers take turns. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { type Listening, listen, servePage } from '../../tests/conformance/listen.ts';
import { listening } from '../../tests/e2e/browser.ts';
import type { Reading } from '../measure.ts';
import { median, rounded } from '../statistics.ts';
import { needed } from './needed.ts';
import { requireObserved } from './worker.ts';

const requests = 1000;
const atOnce = 50;
const repeats = 9;

/** A page that is not in development: nothing observes it. */
export function unobserved(): Promise<Reading> {
  return compared('page.example', needed().extension, undefined);
}

/** A page in development, observed from its first request. */
export function observed(): Promise<Reading> {
  return compared('localhost', needed().extension, 'bench/idle-extension');
}

async function compared(host: string, some: string, other: string | undefined): Promise<Reading> {
  const [home, api] = await Promise.all([listen(servePage), listen(allowing)]);
  const browsers = await Promise.all([openBrowser(some), openBrowser(other)]);
  try {
    const [worker] = browsers[0].context.serviceWorkers();
    if (worker) await listening(worker);
    const pages = await Promise.all(browsers.map(({ context }) => open(context, `http://${host}:${home.port}/`)));
    const turn = async () => {
      const took: number[] = [];
      for (const page of pages)
        took.push(await page.evaluate(fetchAll, { url: `http://127.0.0.1:${api.port}/`, requests, atOnce }));
      return took as [number, number];
    };
    // The first turn starts what starts late: connections, compilers, the worker.
    await turn();
    const turns: [number, number][] = [];
    while (turns.length < repeats) turns.push(await turn());
    if (other !== undefined) await requireObserved(browsers[0].context);
    return {
      value: median(turns.map(([one, floor]) => one / floor)),
      beside: {
        ms: rounded(median(turns.map(([one]) => one))),
        'ms of the floor': rounded(median(turns.map(([, floor]) => floor))),
      },
    };
  } finally {
    await Promise.all(browsers.map(({ close }) => close()));
    for (const server of [home, api] satisfies Listening[]) server.close();
  }
}

const allowing: Parameters<typeof listen>[0] = (_, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-store');
  response.end('x');
};

/** Both browsers run with the same switches; only the extension differs. */
async function openBrowser(extension: string | undefined) {
  const profile = await mkdtemp(join(tmpdir(), 'cors-explainer-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needed().executable,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  if (extension !== undefined && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return { context, close };
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  // The first page of a browser can be there before its extension is.
  await page.reload();
  return page;
}

/** Runs in the page. Returns how many ms it took. */
async function fetchAll({ url, requests, atOnce }: { url: string; requests: number; atOnce: number }): Promise<number> {
  const start = performance.now();
  let left = requests;
  const line = async () => {
    while (left > 0) {
      left -= 1;
      await (await fetch(`${url}${left}`, { cache: 'no-store' })).text();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return performance.now() - start;
}
