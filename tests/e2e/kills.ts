/**
 * A page asks without a pause, and the extension's worker is killed at random instants. Is every request that the
 * browser refused in the journal, once, with its own preflight? The browser's DevTools protocol is the judge.
 *   npm run kills -- --kills 200 --requests 2000 --seed 1 [--devtools closed]
 */
import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Page } from 'playwright';
import { provideBuild } from '../../scripts/build.ts';
import { provideChromium } from '../../scripts/chromium.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { groupBy } from '../../src/engine/group-by.ts';
import { listen, servePage } from '../conformance/listen.ts';
import { answerHeader, numberIn, numberOfPreflight } from '../conformance/numbered.ts';
import { openRecorded, type Recorded } from '../conformance/recorded.ts';
import { type Chromium, launchChromium } from './browser.ts';

export interface Kills {
  executable: string;
  extension: string;
  kills: number;
  requests: number;
  seed: number;
  devtools: 'open' | 'closed';
}

/** What the browser did, and what the journal holds of it. Each list names the requests in question by number. */
export interface Account {
  requests: number;
  refused: number;
  lost: string[];
  doubled: string[];
  wronglyPaired: string[];
  /**
   * Equal requests made at one time, for which events were lost and which hold each other's preflight: nothing that is
   * left shows whose it was.
   */
  mixedUp: string[];
  /** Recorded without a preflight although there was one: its events were on their way to a worker that died. */
  unpaired: string[];
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '200' },
      requests: { type: 'string', default: '2000' },
      seed: { type: 'string' },
      devtools: { type: 'string', default: 'open' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const devtools = values.devtools === 'closed' ? 'closed' : 'open';
  const executable = await provideChromium();
  const extension = provideBuild();
  if (typeof executable !== 'string' || extension === undefined) return 2;
  const [kills, requests] = [Number(values.kills), Number(values.requests)];
  const account = await killing({ executable, extension, kills, requests, seed, devtools });
  console.log(`seed ${seed}, DevTools ${devtools}: ${inWords(account, kills)}`);
  // The goal is no wrong pair at all: pairs that cannot be told apart miss it, too.
  return devtools === 'open' && !(isSound(account) && account.mixedUp.length === 0) ? 1 : 0;
}

export function isSound({ lost, doubled, wronglyPaired }: Account): boolean {
  return lost.length + doubled.length + wronglyPaired.length === 0;
}

export function inWords(account: Account, kills: number): string {
  const { requests, refused, ...lists } = account;
  const counts = Object.entries(lists).map(([name, urls]) => `${name} ${urls.length} ${urls.slice(0, 5).join(' ')}`);
  return `${requests} requests, ${refused} refused, ${kills} kills; ${counts.join('; ')}`;
}

/** What the page does: a method, and a path that says what its server answers. All of a burst have the same URL. */
const courses = {
  allowed: { method: 'GET', at: 1 },
  refused: { method: 'GET', at: 1 },
  'allowed-after-preflight': { method: 'PUT', at: 1 },
  'refused-after-preflight': { method: 'PUT', at: 1 },
  'preflight-refused': { method: 'PUT', at: 1 },
  redirected: { method: 'GET', at: 1 },
  'cut-off': { method: 'GET', at: 1 },
  burst: { method: 'PUT', at: 3 },
} as const;
type Course = keyof typeof courses;

/** In ms: how long after the start of a batch of requests the worker is killed at the latest. */
const latest = 60;

export async function killing({ executable, extension, kills, requests, seed, devtools }: Kills): Promise<Account> {
  const [home, api] = await Promise.all([listen(servePage), listen(answering())]);
  const chromium = await launchChromium({ executable, extension, headless: true });
  try {
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    if (devtools === 'open') await chromium.openPanel(page);
    await page.goto(`http://localhost:${home.port}/`);
    const recorded = await openRecorded(chromium, page);
    const log = await follow(page);
    await run(chromium, page, `http://127.0.0.1:${api.port}`, plan(kills, requests, seed));
    await log.settled();
    return await accountOf(log.requests(), recorded);
  } finally {
    await chromium.close();
    home.close();
    api.close();
  }
}

interface Batch {
  courses: Course[];
  /** In ms, from the start of the batch to the kill. */
  killAfter: number;
}

function plan(kills: number, requests: number, seed: number): Batch[] {
  const course = fc.constantFrom(...(Object.keys(courses) as Course[]));
  const mixed = fc.sample(course, { numRuns: requests, seed });
  const delays = fc.sample(fc.nat(latest), { numRuns: kills, seed });
  let left = requests;
  return delays.map((killAfter, batch) => {
    const batches = kills - batch;
    const share: Course[] = [];
    for (let due = Math.ceil(left / batches); due > 0; ) {
      const next = mixed.pop() ?? 'refused';
      share.push(next);
      due -= courses[next].at;
      left -= courses[next].at;
    }
    return { courses: share, killAfter };
  });
}

async function run({ killWorker }: Chromium, page: Page, api: string, batches: Batch[]): Promise<void> {
  for (const [batch, { courses: wanted, killAfter }] of batches.entries()) {
    const asked = wanted.flatMap((course, index) => {
      const { method, at } = courses[course];
      return Array<{ url: string; method: string }>(at).fill({ url: `${api}/${course}/${batch}-${index}`, method });
    });
    const answered = page.evaluate(
      (requests) => Promise.allSettled(requests.map(({ url, method }) => fetch(url, { method }).then((r) => r.text()))),
      asked,
    );
    await new Promise((resolve) => setTimeout(resolve, killAfter));
    await killWorker();
    await answered;
  }
}

function answering(): RequestListener {
  let count = 0;
  return (request, response) => {
    const course = request.url?.split('/')[1] as Course;
    const isPreflight = request.method === 'OPTIONS';
    count += 1;
    const delay = (count * 7) % 23;
    if (isPreflight) response.setHeader(answerHeader, String(count));
    response.setHeader('Access-Control-Max-Age', '0');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    if (lets(course, isPreflight, count)) response.setHeader('Access-Control-Allow-Origin', '*');
    if (course === 'redirected') response.setHeader('Location', request.url?.replace(course, 'refused') ?? '');
    response.statusCode = course === 'redirected' ? 302 : 200;
    setTimeout(() => (course === 'cut-off' ? response.destroy() : response.end('x')), delay);
  };
}

function lets(course: Course, isPreflight: boolean, count: number): boolean {
  if (course === 'burst') return isPreflight ? count % 3 > 0 : true;
  if (course === 'refused-after-preflight') return isPreflight;
  return course.startsWith('allowed') || course === 'redirected';
}

/** One request of the page, as the protocol reports it. */
interface Logged {
  url: string;
  refused: boolean;
  /** The number in its preflight's answer. */
  answer: string | undefined;
}

/** Preflights are reported by another process than requests, so the two are matched at the end. */
async function follow(page: Page) {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const ended = new Map<string, { refused: boolean }>();
  const preflightOf = new Map<string, string>();
  const answers = new Map<string, string>();
  let check = () => {};
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, type }) => {
    if (initiator.type === 'preflight') preflightOf.set(initiator.requestId ?? '', requestId);
    else if (!urls.has(requestId) && type === 'Fetch') urls.set(requestId, request.url);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const answer = numberIn(response.headers);
    if (answer !== undefined) answers.set(requestId, answer);
    check();
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    ended.set(requestId, { refused: false });
    check();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    ended.set(requestId, { refused: true });
    check();
  });
  await session.send('Network.enable');
  const isSettled = () => [...urls.keys()].every((id) => ended.has(id) && answered(preflightOf.get(id)));
  const answered = (preflight: string | undefined) => preflight === undefined || answers.has(preflight);
  return {
    settled: () =>
      new Promise<void>((resolve) => {
        check = () => isSettled() && resolve();
        check();
      }),
    /** In the order they began. */
    requests: (): Logged[] =>
      [...urls].map(([id, url]) => ({
        url,
        refused: ended.get(id)?.refused === true,
        answer: answers.get(preflightOf.get(id) ?? ''),
      })),
  };
}

async function accountOf(requests: Logged[], recorded: Recorded): Promise<Account> {
  const byNumber = groupBy(requests, ({ url }) => askedAs(url));
  const refusedAt = (number: string) => (byNumber.get(number) ?? []).filter(({ refused }) => refused).length;
  const failedAt = (all: Map<string, Exchange[]>, number: string) => (all.get(number) ?? []).filter(hasFailed).length;
  const group = (exchanges: Exchange[]) => groupBy(exchanges, ({ hops }) => askedAs(hops[0]?.url ?? ''));
  const isWhole = (all: Map<string, Exchange[]>) =>
    [...byNumber.keys()].every((number) => failedAt(all, number) >= refusedAt(number));
  const held = group(await recorded.ended((exchanges) => isWhole(group(exchanges))));
  const account: Account = {
    requests: requests.length,
    refused: requests.filter(({ refused }) => refused).length,
    lost: [],
    doubled: [],
    wronglyPaired: [],
    mixedUp: [],
    unpaired: [],
  };
  for (const [number, logged] of byNumber) {
    const own = (held.get(number) ?? []).toSorted((a, b) => a.startedAt - b.startedAt);
    if (failedAt(held, number) < refusedAt(number)) account.lost.push(`${number} ${logged[0]?.url}`);
    if (own.length > logged.length || failedAt(held, number) > refusedAt(number)) account.doubled.push(number);
    const wrong = own.length === logged.length ? pairings(own, logged) : [];
    if (wrong.includes('wrong')) (own.length > 1 ? account.mixedUp : account.wronglyPaired).push(number);
    if (wrong.includes('missing')) account.unpaired.push(number);
  }
  return account;
}

/** The number that names the request: for a redirect, only its target may have been seen. */
function askedAs(url: string): string {
  return url.split('/').at(-1) ?? url;
}

function hasFailed({ outcome }: Exchange): boolean {
  return outcome.state === 'failed';
}

type Pairing = 'right' | 'wrong' | 'missing';

/**
 * Equal requests are distinguished by their order. If the beginning of one was lost, so was its place: then each must
 * hold the preflight of a request that ended as it did.
 */
function pairings(own: Exchange[], logged: Logged[]): Pairing[] {
  const isWhole = own.every(({ interrupted }) => !interrupted);
  if (isWhole || own.length === 1)
    return own.map((exchange, at) => pairing(numberOfPreflight(exchange), logged[at]?.answer));
  return own.map((exchange) => {
    const answer = numberOfPreflight(exchange);
    const asIt = logged.find((one) => one.answer === answer && one.refused === hasFailed(exchange));
    return pairing(answer, asIt?.answer);
  });
}

function pairing(got: string | undefined, wanted: string | undefined): Pairing {
  if (got === wanted) return 'right';
  return got === undefined ? 'missing' : 'wrong';
}
