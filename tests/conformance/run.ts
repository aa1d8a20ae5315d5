/**
 * Generated exchanges in the installed Chromium, with the built extension: the browser's DevTools protocol is the
 * judge, and the engine sees only what the extension recorded. With `--firefox`, the same in Firefox.
 *   npm run conformance -- --cases 5000 --seed 1
 * With `--http2`, over HTTP/2 in place of HTTP/1.1.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { provideBuild } from '../../scripts/build.ts';
import { provideChromium } from '../../scripts/chromium.ts';
import { provideFirefox } from '../../scripts/firefox.ts';
import type { Target } from '../../scripts/targets.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { addressed, type Case, sample } from './cases.ts';
import { conformanceInFirefox } from './firefox.ts';
import { type BrowserVerdict, type Judge, startJudge } from './judge.ts';
import { openRecorded } from './recorded.ts';
import { type Protocol, type Servers, startServers } from './servers.ts';

/** One case with both answers. */
export interface Compared {
  number: number;
  one: Case;
  expected: string;
  got: string;
  result: 'agrees' | 'differs' | 'undecidable';
  /** For `undecidable`: the fact that the browser hides. */
  reason?: string;
  recorded?: Exchange;
  /** What the servers got of it. */
  received?: string[];
  /** What the judge goes by, where that is more than a name. */
  heard?: unknown;
}

/** Cases that run side by side: their requests interleave as they do in a real page. */
const batchSize = 50;

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ cases: { type: 'string' }, seed: { type: 'string' } },
      ...{ firefox: { type: 'boolean' }, http2: { type: 'boolean' } },
    },
  });
  const cases = Number(values.cases ?? 1000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const installed = await provideBoth(values.firefox ? 'firefox' : 'chrome');
  if (!installed) return 2;
  const compared = await (values.firefox ? conformanceInFirefox : conformance)({
    ...installed,
    cases,
    seed,
    protocol: values.http2 ? 'HTTP/2' : 'HTTP/1.1',
    onProgress: (done) => console.error(`${done} of ${cases}`),
  });
  console.log(report(compared, seed));
  return compared.some(({ result }) => result === 'differs') ? 1 : 0;
}

/** The browser and the extension built for it; nothing where one cannot be had, which is said. */
export async function provideBoth(target: Target): Promise<{ executable: string; extension: string } | undefined> {
  const executable = await (target === 'firefox' ? provideFirefox() : provideChromium());
  if (typeof executable !== 'string') {
    console.error(executable.missing);
    return undefined;
  }
  const extension = provideBuild(target);
  return extension === undefined ? undefined : { executable, extension };
}

export interface Conformance {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  cases: number;
  seed: number;
  protocol?: Protocol;
  /** The generator's, unless others are wanted. */
  draw?: (count: number, seed: number) => Case[];
  onProgress?: (done: number) => void;
}

export async function conformance({
  executable,
  extension,
  cases,
  seed,
  protocol,
  draw = sample,
  onProgress,
}: Conformance): Promise<Compared[]> {
  const servers = await startServers(await readFile(new URL('page.html', import.meta.url), 'utf8'), protocol);
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

async function runBatch(
  chromium: Chromium,
  page: Page,
  servers: Servers,
  batch: { one: Case; number: number }[],
): Promise<Compared[]> {
  const judgeOf = await startJudge(page);
  await page.goto(servers.page);
  // The page's worker and its frame without an origin.
  await judgeOf.hears(2);
  const recorded = await openRecorded(chromium, page);
  await judgeOf.hears(2 * (1 + recorded.reloads));
  const asked = batch.map(({ one, number }) => {
    const [first] = one.hops;
    const id = `c${number}`;
    servers.plan(id, one);
    return { one, number, url: addressed(servers.url(id, 0, first?.place ?? 'api'), one) };
  });
  const pageSaw = await page.evaluate(
    (all) => Promise.all(all.map(({ url, one }) => (globalThis as never as PageGlobals).run(url, one))),
    asked,
  );
  const verdicts = await Promise.all(asked.map(({ url }, index) => verdictOf(judgeOf, url, pageSaw[index])));
  const exchanges = await recorded.exchangesOf(asked.map(({ url }) => url));
  const compared = asked.flatMap(({ one, number, url }, index) => {
    const { code = '', parameter, urls = [] } = verdicts[index] ?? {};
    const stayedHome = urls.every((visited) => new URL(visited).origin === new URL(servers.page).origin);
    if (stayedHome && !exchanges.has(url)) return [];
    return [{ ...compare(number, one, code, exchanges.get(url), parameter), received: servers.received(`c${number}`) }];
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

interface PageGlobals {
  run(url: string, one: Case): Promise<string>;
}

/**
 * @param parameter what the browser found wrong, where it says so, is compared where the names agree; of several
 * headers it may name any
 */
export function compare(
  number: number,
  one: Case,
  expected: string,
  exchange: Exchange | undefined,
  parameter?: string,
): Compared {
  if (!exchange) return { number, one, expected, got: 'not recorded', result: 'differs' };
  const { verdict } = judge(exchange);
  const about = { number, one, expected, recorded: exchange };
  if (verdict.outcome === 'cannot tell')
    return { ...about, got: 'cannot tell', result: 'undecidable', reason: verdict.reason };
  const got = verdict.outcome === 'blocked' ? verdict.code : verdict.outcome;
  const wrong = verdict.outcome === 'blocked' ? [verdict.parameter, ...(verdict.check?.missing ?? [])] : [];
  if (got === expected && parameter !== undefined && !wrong.includes(parameter)) {
    const named = (name: string, what: unknown) => `${name} of ${JSON.stringify(what)}`;
    return { ...about, got: named(got, wrong[0]), expected: named(expected, parameter), result: 'differs' };
  }
  if (got === expected) return { ...about, got, result: 'agrees' };
  const orElse = 'orElse' in verdict ? (verdict.orElse ?? []) : [];
  const alternative = orElse.find(({ code = 'allowed' }) => code === expected);
  if (alternative) return { ...about, got, result: 'undecidable', reason: alternative.when };
  return { ...about, got, result: 'differs' };
}

/** Disagreements that are printed whole; the count is of all. */
const shown = 20;

/** Agreement by code, every disagreement with what makes it again, and the undecidable share by reason. */
export function report(compared: Compared[], seed: number): string {
  const codes = [...new Set(compared.map(({ expected }) => expected))].sort();
  const rows = codes.map((code) => {
    const those = compared.filter(({ expected }) => expected === code);
    const count = (result: Compared['result']) => those.filter((one) => one.result === result).length;
    return `${code}\t${those.length}\t${count('agrees')}\t${count('differs')}\t${count('undecidable')}`;
  });
  const undecidable = compared.filter(({ result }) => result === 'undecidable');
  const reasons = [...new Set(undecidable.map(({ reason }) => reason))].map((reason) => {
    const those = undecidable.filter((one) => one.reason === reason);
    return `${those.length}\t${reason} (such as case ${those[0]?.number})`;
  });
  const differing = compared.filter(({ result }) => result === 'differs');
  return [
    'verdict\tcases\tagree\tdiffer\tundecidable',
    ...rows,
    ...differing
      .slice(0, shown)
      .map(
        (one) =>
          `differs: seed ${seed}, case ${one.number}: ${one.expected}, got ${one.got}: ${JSON.stringify(one.one)}\n  heard: ${JSON.stringify(one.heard)}\n  recorded: ${JSON.stringify(one.recorded)}`,
      ),
    ...reasons.map((reason) => `undecidable: ${reason}`),
    `seed ${seed}: ${compared.length} cases, ${differing.length} differ, ${undecidable.length} undecidable (${((100 * undecidable.length) / compared.length).toFixed(2)} %)`,
  ].join('\n');
}
