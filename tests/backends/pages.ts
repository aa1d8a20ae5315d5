import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Page } from 'playwright';
import type { Exchange } from '../../src/engine/exchange.ts';
import { openRecorded, type Recorded } from '../conformance/recorded.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import type { Reading } from '../e2e/reading.ts';
import { type Choices, openPanelOf, type PanelOfPage } from './panel.ts';

/** The page that should be allowed, two more origins of the same owner, and a stranger. */
export type PageName = 'home' | 'staging' | 'ipv6' | 'stranger';

/** What a page's code requests with `fetch`. */
export interface PageAsk {
  /** The page that makes the request; `home` if absent. */
  from?: PageName;
  path: string;
  method: string;
  headers: Record<string, string>;
  credentials: boolean;
}

/** What the code receives: an answer it can read, or only a `TypeError`. */
export type Seen = { status: number; body: string; headers: Record<string, string> } | { refused: string };

/** Pages in one real Chromium with the extension, on loopback origins. */
export interface Pages {
  origins: Record<PageName, string>;
  ask(ask: PageAsk, url: string): Promise<Seen>;
  /** Forgets everything recorded so far. */
  clear(): Promise<void>;
  /** What the panel says about a request that one page made to a URL. */
  read(from: PageName, url: string): Promise<Reading>;
  /** The code that the panel then prints for it, once a person has made these choices. */
  fix(from: PageName, choices: Choices): Promise<string[]>;
  /** What the extension recorded of one page's requests to these URLs, in their order. */
  recorded(from: PageName, urls: string[]): Promise<Exchange[]>;
  close(): Promise<void>;
}

export const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

export async function openPages(executable: string, extension: string): Promise<Pages> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>A page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, hasIpv6 ? '::' : '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origins: Record<PageName, string> = {
    home: `http://localhost:${port}`,
    staging: `http://staging.localhost:${port}`,
    ipv6: `http://[::1]:${port}`,
    stranger: `http://127.0.0.1:${port}`,
  };
  const chromium = await launchChromium({ executable, extension, headless: true });
  // A cookie of the API that may travel between sites; all ports of a host share it.
  await chromium.context.addCookies([
    { name: 'session', value: 'abc', domain: '127.0.0.1', path: '/', sameSite: 'None', secure: true },
  ]);
  const tabs = new Map<PageName, Tab>();
  for (const name of Object.keys(origins) as PageName[]) {
    if (name !== 'ipv6' || hasIpv6) tabs.set(name, await openTab(chromium, origins[name]));
  }
  const tab = (name: PageName = 'home') => {
    const found = tabs.get(name);
    if (!found) throw new Error(`There is no page ${name} on this machine.`);
    return found;
  };
  return {
    origins,
    ask: ({ from, ...ask }, url) => tab(from).page.evaluate(fetched, { url, ...ask }),
    async clear() {
      for (const { panel } of tabs.values()) await panel.clear();
    },
    read: (from, url) => tab(from).panel.read(url),
    fix: (from, choices) => tab(from).panel.fix(choices),
    async recorded(from, urls) {
      const found = await readUntil(tab(from).recorded, urls, Date.now() + patience);
      return urls.map((url) => found.get(url) ?? fail(`The extension recorded nothing of ${url}.`));
    },
    async close() {
      await chromium.close();
      server.close();
    },
  };
}

/** In ms. The journal is written in batches, and compilers and servers take turns with it on the same two cores. */
const patience = 20_000;

/** Reads the journal until it holds these requests: each reading waits for the next change. */
async function readUntil(recorded: Recorded, urls: string[], until: number): Promise<Map<string, Exchange>> {
  const found = await recorded.exchangesOf(urls);
  const complete = urls.every((url) => found.has(url));
  return complete || Date.now() > until ? found : readUntil(recorded, urls, until);
}

interface Tab {
  page: Page;
  recorded: Recorded;
  panel: PanelOfPage;
}

async function openTab(chromium: Chromium, url: string): Promise<Tab> {
  const page = await chromium.context.newPage();
  await page.goto(`${url}/`);
  const recorded = await openRecorded(chromium, page);
  return { page, recorded, panel: await openPanelOf(chromium, recorded.tabId) };
}

/** Runs in the page. */
async function fetched({ url, method, headers, credentials }: Omit<PageAsk, 'from' | 'path'> & { url: string }) {
  const body = headers['content-type'] && !['GET', 'HEAD'].includes(method) ? { body: '{"id":1}' } : {};
  try {
    const response = await fetch(url, { method, headers, credentials: credentials ? 'include' : 'omit', ...body });
    return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) };
  } catch (error) {
    return { refused: String(error) };
  }
}

function fail(message: string): never {
  throw new Error(message);
}
