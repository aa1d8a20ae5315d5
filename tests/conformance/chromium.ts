/**
 * Generated exchanges in the installed Chromium, with the built extension: the browser's DevTools protocol is the
 * judge, and the engine sees only what the extension recorded.
 */
import type { Page } from 'playwright';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { sample } from './cases.ts';
import { type Compared, type Conformance, compare, type Numbered } from './compared.ts';
import { type BrowserVerdict, type Judge, startJudge } from './judge.ts';
import { askAll, type Question } from './page.ts';
import { openRecorded, type Recorded } from './recorded.ts';
import { type Servers, startServers } from './servers.ts';

/** Cases that run side by side: their requests interleave as they do in a real page. */
const batchSize = 50;

export async function conformanceInChromium({
  executable,
  extension,
  cases,
  seed,
  protocol,
  host,
  draw = sample,
  onProgress,
}: Conformance): Promise<Compared[]> {
  const servers = await startServers(protocol, host);
  const chromium = await launchChromium({
    ...{ executable, extension, headless: true },
    switches: ['--host-resolver-rules=MAP plain.test 127.0.0.1', '--ignore-certificate-errors'],
  });
  try {
    const page = await chromium.context.newPage();
    const compared: Compared[] = [];
    const all = draw(cases, seed).map((one, number) => ({ one, number }));
    for (let start = 0; start < all.length; start += batchSize) {
      compared.push(...(await runBatch(chromium, page, servers, all.slice(start, start + batchSize))));
      onProgress?.(compared.length);
    }
    return compared;
  } finally {
    await chromium.close();
    await servers.close();
  }
}

async function runBatch(chromium: Chromium, page: Page, servers: Servers, batch: Numbered[]): Promise<Compared[]> {
  const watched = await watch(chromium, page, servers.page);
  const asked = batch.map((each) => ({ ...each, url: servers.plan(`c${each.number}`, each.one) }));
  const { verdicts, exchanges } = await askWatched(watched, asked);
  const compared = asked.flatMap((each, index) => {
    const verdict = verdicts[index] as BrowserVerdict;
    const exchange = exchanges.get(each.url);
    return staysAt(servers.page, verdict) && !exchange
      ? []
      : [{ ...compare(each, verdict, exchange), received: servers.received(`c${each.number}`) }];
  });
  await watched.close();
  return compared;
}

/** The page with the cases, its judge, and what the extension records of it. */
interface Watched {
  page: Page;
  judge: Judge;
  recorded: Recorded;
  close(): Promise<void>;
}

/** Opens the page, and resolves once judge and extension both hear everything of it. */
export async function watch(chromium: Chromium, page: Page, home: string): Promise<Watched> {
  const judge = await startJudge(page);
  await page.goto(home);
  // The page's worker and its frame without an origin.
  await judge.hears(2);
  const recorded = await openRecorded(chromium, page);
  await judge.hears(2 * (1 + recorded.reloads));
  const close = async () => {
    await recorded.close();
    await judge.close();
  };
  return { page, judge, recorded, close };
}

/**
 * Makes the page request all of them at once; returns what the browser said about each, and what was recorded, by its
 * URL.
 */
export async function askWatched({ page, judge, recorded }: Watched, asked: Question[]) {
  const pageSaw = await askAll(page, asked);
  const verdicts = await Promise.all(asked.map(({ url }, index) => verdictOf(judge, url, pageSaw[index])));
  // A request that the page's own server answers without a refusal has nothing to do with CORS: nothing records it, so
  // it is not waited for.
  const isAtHome = ({ one: { way } }: Question, { code, urls }: BrowserVerdict) =>
    !elsewhere.has(way) && code === 'allowed' && urls.length > 0 && staysAt(page.url(), { urls });
  const awaited = asked.filter((each, index) => !isAtHome(each, verdicts[index] as BrowserVerdict));
  return { verdicts, exchanges: await recorded.exchangesOf(awaited.map(({ url }) => url)) };
}

/** Separate targets: the judge can hear of their redirects after the page has heard of their answers. */
const elsewhere: ReadonlySet<string> = new Set(['sandbox', 'worker']);

function staysAt(page: string, { urls }: Pick<BrowserVerdict, 'urls'>): boolean {
  return urls.every((url) => new URL(url).origin === new URL(page).origin);
}

/** For the protocol, an answer without a readable body never ends; the page has it all the same. */
async function verdictOf(judgeOf: Judge, url: string, pageSaw: string | undefined): Promise<BrowserVerdict> {
  if (pageSaw === 'passed') return { code: 'allowed', urls: judgeOf.urlsOf(url) };
  return judgeOf.verdictOn(url);
}
