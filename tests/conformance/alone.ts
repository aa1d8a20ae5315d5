/**
 * The same generated cases in a browser with the extension and in one without any: what the page gets to know, what the
 * browser says of it and what the servers receive. The extension watches, and is to change nothing.
 *   npm run alone -- --cases 1000 --seed 1 --firefox
 */
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import * as chromiums from '../e2e/browser.ts';
import * as firefoxes from '../firefox/browser.ts';
import { nameGiven, startJudge as startFirefoxJudge } from '../firefox/judge.ts';
import { recorded as recordedInFirefox } from '../firefox/recorded.ts';
import { type Case, sample } from './cases.ts';
import { askAllInFirefox, pathOf } from './firefox.ts';
import { startJudge } from './judge.ts';
import { askAll, type Question } from './page.ts';
import { openRecorded } from './recorded.ts';
import { provideBoth } from './run.ts';
import { startServers } from './servers.ts';

/** What happened to a case. */
export interface Seen {
  /** What the page was told. */
  page: string;
  /** The browser's own name for the ending. */
  browser: string;
  /** What the servers received, in order. */
  servers: string[];
}

/** A case that goes differently with the extension. */
export interface Changed {
  number: number;
  one: Case;
  without: Seen;
  beside: Seen;
}

export interface Wanted {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  cases: number;
  seed: number;
}

/** A browser that plays cases on a page. */
interface Player {
  play(page: string, asked: Question[]): Promise<Omit<Seen, 'servers'>[]>;
  close(): Promise<void>;
}

/** Cases that run side by side. */
const batch = 50;

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, seed: { type: 'string' }, firefox: { type: 'boolean' } },
  });
  const installed = await provideBoth(values.firefox ? 'firefox' : 'chrome');
  if (!installed) return 2;
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const wanted = { ...installed, cases: Number(values.cases ?? 1000), seed };
  const changed = await (values.firefox ? changedInFirefox : changedInChromium)(wanted);
  for (const each of changed) console.log(JSON.stringify(each));
  console.log(`seed ${seed}: ${changed.length} of ${wanted.cases} changed`);
  return changed.length > 0 ? 1 : 0;
}

export function changedInChromium({ executable, extension, ...wanted }: Wanted): Promise<Changed[]> {
  const options = { executable, headless: true, switches: ['--host-resolver-rules=MAP plain.test 127.0.0.1'] };
  return changed(wanted, {
    without: async () => playerIn(await chromiums.launchAlone(options), async () => 0),
    beside: async () => {
      const chromium = await chromiums.launchChromium({ ...options, extension });
      return playerIn(chromium, async (page) => {
        const recorded = await openRecorded(chromium, page);
        await recorded.close();
        return recorded.reloads;
      });
    },
  });
}

export function changedInFirefox({ executable, extension, ...wanted }: Wanted): Promise<Changed[]> {
  const options = { executable, headless: true };
  return changed(wanted, {
    without: async () => firefoxPlayer(await firefoxes.launchAlone(options), async () => {}),
    beside: async () => {
      const firefox = await firefoxes.launchFirefox({ ...options, extension });
      const inside = await firefox.newTab();
      await inside.goto(firefox.pageOf('src/panel/panel.html?tabId=0'));
      return firefoxPlayer(firefox, async (page) => {
        const exchanges = await recordedInFirefox(inside, page, (all) => all.length > 0);
        if (exchanges.length === 0) throw new Error(`The extension recorded nothing of ${page}.`);
      });
    },
  });
}

async function changed(
  { cases, seed }: Pick<Wanted, 'cases' | 'seed'>,
  launch: { without: () => Promise<Player>; beside: () => Promise<Player> },
): Promise<Changed[]> {
  const all = sample(cases, seed);
  const without = await playAll(await launch.without(), all);
  const beside = await playAll(await launch.beside(), all);
  return all
    .map((one, number) => ({ number, one, without: without[number] as Seen, beside: beside[number] as Seen }))
    .filter((each) => JSON.stringify(each.without) !== JSON.stringify(each.beside));
}

async function playAll(player: Player, cases: Case[]): Promise<Seen[]> {
  const servers = await startServers();
  const seen: Seen[] = [];
  try {
    for (let start = 0; start < cases.length; start += batch) {
      const asked = cases.slice(start, start + batch).map((one, index) => {
        const id = `c${start + index}`;
        return { id, one, url: servers.plan(id, one) };
      });
      const ends = await player.play(servers.page, asked);
      seen.push(...ends.map((end, index) => ({ ...end, servers: servers.received(asked[index]?.id ?? '') })));
    }
    return seen;
  } finally {
    await player.close();
    await servers.close();
  }
}

/** @param watched resolves once the extension records the page, to how often the page had to be reloaded for that */
function playerIn({ context, close }: chromiums.Alone, watched: (page: Page) => Promise<number>): Player {
  return {
    close,
    async play(address, asked) {
      const page = await tabOf(context);
      const judge = await startJudge(page);
      await page.goto(address);
      // The page's worker and its frame without an origin.
      await judge.hears(2);
      const reloads = await watched(page);
      await judge.hears(2 * (1 + reloads));
      const told = await askAll(page, asked);
      const ends = asked.map(async ({ url }, index) => ({
        page: told[index] ?? '',
        // For the protocol, an answer without a readable body never ends; the page has it all the same.
        browser: told[index] === 'passed' ? 'allowed' : (await judge.verdictOn(url)).code,
      }));
      return Promise.all(ends).finally(() => judge.close());
    },
  };
}

async function tabOf(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

/** @param watched resolves once the extension has recorded something of the page */
async function firefoxPlayer(
  { tab, close, privileged }: firefoxes.Alone,
  watched: (page: string) => Promise<void>,
): Promise<Player> {
  const judge = await startFirefoxJudge({ privileged });
  return {
    close,
    async play(address, asked) {
      await tab.goto(address);
      await judge.forget();
      const told = await askAllInFirefox(tab, judge, asked);
      await watched(address);
      const { lines, ends } = await judge.heard();
      return asked.map((each, index) => {
        const urls = ends.map(({ url }) => url).filter((url) => url.includes(pathOf(each)));
        return { page: told[index] ?? '', browser: nameGiven({ lines, ends }, urls) ?? 'allowed' };
      });
    },
  };
}
