/**
 * Generated exchanges in the installed Chromium, with the built extension: the browser's DevTools protocol is the
 * judge, and the engine sees only what the extension recorded.
 */
import type { Page } from 'playwright';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { sample } from './cases.ts';
import { type Compared, type Conformance, compare, type Numbered } from './compared.ts';
import { type BrowserVerdict, type Judge, startJudge } from './judge.ts';
import { askAll } from './page.ts';
import { openRecorded } from './recorded.ts';
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
  const judgeOf = await startJudge(page);
  await page.goto(servers.page);
  // The page's worker and its frame without an origin.
  await judgeOf.hears(2);
  const recorded = await openRecorded(chromium, page);
  await judgeOf.hears(2 * (1 + recorded.reloads));
  const asked = batch.map((each) => ({ ...each, url: servers.plan(`c${each.number}`, each.one) }));
  const pageSaw = await askAll(page, asked);
  const verdicts = await Promise.all(asked.map(({ url }, index) => verdictOf(judgeOf, url, pageSaw[index])));
  const exchanges = await recorded.exchangesOf(asked.map(({ url }) => url));
  const compared = asked.flatMap((each, index) => {
    const verdict = verdicts[index] as BrowserVerdict;
    const exchange = exchanges.get(each.url);
    const stayedHome = verdict.urls.every((visited) => new URL(visited).origin === new URL(servers.page).origin);
    return stayedHome && !exchange
      ? []
      : [{ ...compare(each, verdict, exchange), received: servers.received(`c${each.number}`) }];
  });
  await recorded.close();
  await judgeOf.close();
  return compared;
}

/** An answer without a readable body never ends for the protocol; the page has it all the same. */
async function verdictOf(judgeOf: Judge, url: string, pageSaw: string | undefined): Promise<BrowserVerdict> {
  if (pageSaw === 'passed') return { code: 'allowed', urls: judgeOf.urlsOf(url) };
  return judgeOf.verdictOn(url);
}
