import { provideBuild } from '../../scripts/build.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge as judgementOn } from '../../src/engine/verdict.ts';
import { isMistake } from '../lab/cases.ts';
import { type Lab, type OpenCase, openLab } from '../lab/lab.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { type Judge, startJudge } from './judge.ts';
import { journalHolds } from './reading.ts';
import type { Panel } from './toolbox.ts';

/** Absent if these tests are skipped; `npm test` says so, and how to get one. */
export const executable = findFirefox();

/** The lab's page in Firefox, with Firefox's DevTools on its CORS panel. */
export interface Session {
  firefox: Firefox;
  lab: Lab;
  panel: Panel;
  judge: Judge;
  /** Makes every mistake of the lab, and resolves once the journal has all of them. */
  tripAll(): Promise<void>;
  close(): Promise<void>;
}

export async function openSession(): Promise<Session> {
  const extension = provideBuild('firefox');
  if (!executable || !extension) throw new Error('These tests take a Firefox and a build.');
  const lab = await openLab();
  const firefox = await launchFirefox({ executable, extension, headless: true });
  const judge = await startJudge(firefox);
  await firefox.tab.goto(lab.url);
  const panel = await firefox.openPanel();
  return {
    firefox,
    lab,
    panel,
    judge,
    tripAll: () => trip(firefox, lab, panel),
    async close() {
      await firefox.close();
      lab.close();
    },
  };
}

/** Makes every mistake of the lab's page, and resolves once the journal has all of them. */
export async function trip(firefox: Firefox, lab: Lab, panel: Panel): Promise<void> {
  await firefox.tab.run(() => document.getElementById('all')?.click());
  await journalHolds(panel, (exchanges) => lab.cases.every((open) => isTold(open, exchanges)));
}

/** The last request of a mistake is the blocked one. */
function isTold(open: OpenCase, exchanges: Exchange[]): boolean {
  const { inFirefox, expect } = open;
  if (inFirefox === 'not shown') return true;
  const outcomes = exchangesOf(open, exchanges).map((exchange) => judgementOn(exchange).verdict.outcome);
  if (outcomes.length === 0 || outcomes.includes('waiting')) return false;
  return !isMistake(expect) || inFirefox === 'allowed' || outcomes.some((outcome) => outcome !== 'allowed');
}

/** The exchanges of a case: each case has a server, and so an origin or two, of its own. */
export function exchangesOf({ places }: OpenCase, exchanges: Exchange[]): Exchange[] {
  const origins = [places.api, places.other];
  return exchanges.filter(({ hops }) => hops.some(({ url }) => origins.includes(new URL(url).origin)));
}
