/**
 * The same generated exchanges in the installed Firefox: its console is the judge, and the errors its requests end with.
 * Each is judged twice: by the rules alone, and as the panel does it, which also reads the page's resource timing.
 */
import { createTimings } from '../../src/devtools/timings.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { timedStatuses } from '../../src/engine/notes/timing.ts';
import type { Note } from '../../src/engine/notes.ts';
import { type Firefox, launchFirefox, type Tab } from '../firefox/browser.ts';
import { type Heard, type Judge, nameGiven, startJudge } from '../firefox/judge.ts';
import { recorded } from '../firefox/recorded.ts';
import { type Case, sample } from './cases.ts';
import { type Compared, type Conformance, compare, type Numbered } from './compared.ts';
import type { PageGlobals, Question } from './page.ts';
import { hasEnded } from './recorded.ts';
import { type Servers, startServers } from './servers.ts';

/** Cases that run side by side: their requests interleave as they do in a real page. */
const batchSize = 50;
/** One in this many answers slowly: Firefox completes a refused response unless its body is still on the way. */
const slow = 3;
/** How long to wait for what may never come, in ms. */
const longestWait = 15_000;

type Asked = Numbered & Question;

export async function conformanceInFirefox(wanted: Conformance): Promise<Compared[]> {
  const { executable, extension, cases, seed, protocol, host, draw = sample, onProgress } = wanted;
  const servers = await startServers(protocol, host);
  const firefox = await launchFirefox({ executable, extension, headless: true, acceptInsecureCerts: true });
  try {
    const judge = await startJudge(firefox);
    const journal = await firefox.newTab();
    await journal.goto(firefox.pageOf('src/panel/panel.html?tabId=0'));
    const compared: Compared[] = [];
    const all = draw(cases, seed).map((one, number) => ({ one, number }));
    for (let start = 0; start < all.length; start += batchSize) {
      compared.push(...(await runBatch(firefox, judge, journal, servers, all.slice(start, start + batchSize))));
      onProgress?.(compared.length);
    }
    return compared;
  } finally {
    await firefox.close();
    await servers.close();
  }
}

async function runBatch(
  { tab }: Firefox,
  judge: Judge,
  journal: Tab,
  servers: Servers,
  batch: Numbered[],
): Promise<Compared[]> {
  await tab.goto(servers.page);
  await judge.forget();
  const asked = batch.map(({ one, number }) => {
    return { one, number, url: servers.plan(`c${number}`, one, number % slow === 0 ? 'slow' : 'prompt') };
  });
  const pageSaw = await askAllInFirefox(tab, judge, asked);
  const hasLeft = leaversIn(await judge.heard(), servers.page);
  const exchanges = await recordedOf(journal, servers.page, asked.filter(hasLeft));
  const statuses = timedStatuses([...exchanges.values()], await timingsOf(tab));
  const heard = await judge.heard();
  return asked.flatMap((each, index) => {
    const own = mentioning(heard, pathOf(each));
    const exchange = exchanges.get(each.url);
    if (!exchange && !hasLeft(each)) return [];
    const verdict = { code: expectedOf(own, pageSaw[index]) };
    const byRules = compare(each, verdict, exchange);
    const shown = compare(each, verdict, exchange && withStatus(exchange, statuses.get(exchange.id)));
    const received = servers.received(`c${each.number}`);
    return [{ ...(byRules.result === 'differs' ? byRules : shown), heard: own, received }];
  });
}

/**
 * Makes the page request all of them at once, and waits for their ends: what the page was told of each, or "late" if it
 * was told nothing. A request may have no end either, so neither is waited for forever.
 */
export async function askAllInFirefox(tab: Pick<Tab, 'run'>, judge: Judge, asked: Question[]): Promise<string[]> {
  const told = tab.run(
    (all, patience) => {
      const { run } = globalThis as never as PageGlobals;
      const late = (url: string) =>
        new Promise<string>((resolve) => {
          addEventListener(`never told of ${url}`, () => resolve('late'));
          setTimeout(() => resolve('late'), patience);
        });
      return Promise.all(all.map(({ url, one }) => Promise.race([run(url, one), late(url)])));
    },
    asked.map(({ url, one }) => ({ url, one })),
    longestWait,
  );
  await judge.ended(asked.map(pathOf), longestWait);
  await tab.run(
    (urls) => {
      for (const url of urls) dispatchEvent(new Event(`never told of ${url}`));
    },
    neverTold(await judge.heard(), asked),
  );
  return told;
}

/** For an XMLHttpRequest that leads to a blocked port, Firefox fires no event but `loadstart` (measured). */
function neverTold(heard: Heard, asked: Question[]): string[] {
  const isRefused = ({ status }: Heard['ends'][number]) => status === 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED';
  return asked
    .filter((each) => each.one.way === 'xhr' && mentioning(heard, pathOf(each)).ends.some(isRefused))
    .map(({ url }) => url);
}

/** Part of every URL of a case. */
export function pathOf({ url }: Pick<Question, 'url'>): string {
  return new URL('.', url).pathname;
}

/**
 * Recognizes the cases whose requests left the origin they came from, or were about to; a sandboxed frame has an origin
 * of its own.
 */
function leaversIn(heard: Heard, page: string): (asked: Asked) => boolean {
  const isHome = ({ url }: Heard['ends'][number]) => new URL(url).origin === new URL(page).origin;
  const mayStay = ({ way, mode }: Case) => way === 'sandbox' || mode === 'same-origin';
  return (asked) => mayStay(asked.one) || !mentioning(heard, pathOf(asked)).ends.every(isHome);
}

/** What Firefox said about one case. */
function mentioning({ lines, ends }: Heard, path: string): Heard {
  return {
    lines: lines.filter(({ text }) => text.includes(path)),
    ends: ends.filter(({ url }) => url.includes(path)),
  };
}

/** A page that has its answer may close the connection: that is not a refusal. */
function expectedOf(own: Heard, pageSaw: string | undefined): string {
  if (pageSaw === 'passed') return 'allowed';
  // A URL that is not of the web has no channel, and is still mentioned.
  const urls = ['custom://', ...own.ends.map(({ url }) => url)];
  return nameGiven(own, urls) ?? 'allowed';
}

/** What the page's resource timing says about its requests so far. */
function timingsOf(page: Tab): Promise<Note[]> {
  const evaluate = (expression: string) => page.run((text) => new Function(`return ${text}`)(), expression);
  return createTimings(evaluate).read();
}

function withStatus(exchange: Exchange, timedStatus: number | undefined): Exchange {
  return timedStatus === undefined ? exchange : { ...exchange, timedStatus };
}

/** What the extension recorded of the page, by the requested URL, once these requests have ended. */
async function recordedOf(journal: Tab, page: string, asked: Asked[]): Promise<Map<string, Exchange>> {
  const byUrl = (all: Exchange[]) => new Map(all.map((exchange) => [exchange.hops[0]?.url ?? '', exchange]));
  const haveEnded = (all: Exchange[]) => {
    const exchanges = byUrl(all);
    return asked.every(({ url }) => {
      const exchange = exchanges.get(url);
      return exchange !== undefined && hasEnded(exchange);
    });
  };
  return byUrl(await recorded(journal, page, haveEnded));
}
