/**
 * Bursts of parallel requests to one URL, each preflight answered differently, and some given up meanwhile: does every
 * exchange hold the preflight that was really its own? The DevTools protocol names the request behind each preflight.
 *   npm run pairing -- --bursts 50 --seed 1
 */
import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Page } from 'playwright';
import { provideBuild } from '../../scripts/build.ts';
import { provideChromium } from '../../scripts/chromium.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { listen, servePage } from './listen.ts';
import { answerHeader, numberIn, numberOfPreflight } from './numbered.ts';
import { openRecorded } from './recorded.ts';

export interface Burst {
  number: number;
  methods: string[];
  /** For each request that was not given up, in the order they began: the number in its preflight's answer. */
  expected: (string | undefined)[];
  got: (string | undefined)[];
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { bursts: { type: 'string' }, seed: { type: 'string' } } });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const executable = await provideChromium();
  const extension = provideBuild();
  if (typeof executable !== 'string' || extension === undefined) return 2;
  const bursts = await pairing({ executable, extension, bursts: Number(values.bursts ?? 50), seed });
  const wrong = bursts.filter(isWrong);
  for (const burst of wrong) console.log(`wrong: seed ${seed}, burst ${burst.number}: ${JSON.stringify(burst)}`);
  const requests = bursts.reduce((sum, { methods }) => sum + methods.length, 0);
  console.log(`seed ${seed}: ${bursts.length} bursts, ${requests} requests, ${wrong.length} bursts paired wrongly`);
  return wrong.length > 0 ? 1 : 0;
}

export function isWrong({ expected, got }: Burst): boolean {
  return expected.join() !== got.join();
}

export interface Pairing {
  executable: string;
  extension: string;
  bursts: number;
  seed: number;
}

export async function pairing({ executable, extension, bursts, seed }: Pairing): Promise<Burst[]> {
  const [page, api] = await Promise.all([listen(servePage), listen(answering())]);
  const chromium = await launchChromium({ executable, extension, headless: true });
  try {
    const tab = await chromium.context.newPage();
    const method = fc.constantFrom('PUT', 'PUT', 'PUT', 'DELETE', 'PATCH');
    const asked = fc.record({ method, givenUpAfter: fc.option(fc.nat(30), { nil: undefined, freq: 3 }) });
    const all = fc.sample(fc.array(asked, { minLength: 2, maxLength: 30, size: 'max' }), { numRuns: bursts, seed });
    const done: Burst[] = [];
    for (const [number, burst] of all.entries()) {
      await tab.goto(`http://localhost:${page.port}/`);
      done.push(await runBurst(chromium, tab, `http://127.0.0.1:${api.port}/burst-${number}`, number, burst));
    }
    return done;
  } finally {
    await chromium.close();
    page.close();
    api.close();
  }
}

interface Asked {
  method: string;
  /** In ms; the protocol then reports nothing more about its preflight. */
  givenUpAfter: number | undefined;
}

async function runBurst(chromium: Chromium, tab: Page, url: string, number: number, asked: Asked[]): Promise<Burst> {
  const isWaitedFor = (_: unknown, index: number) => asked[index]?.givenUpAfter === undefined;
  const truth = await follow(tab, url, asked.length, isWaitedFor);
  const recorded = await openRecorded(chromium, tab);
  await tab.evaluate(
    ({ url, asked }) =>
      Promise.allSettled(
        asked.map(({ method, givenUpAfter }) => {
          const signal = givenUpAfter === undefined ? null : AbortSignal.timeout(givenUpAfter);
          return fetch(url, { method, signal }).then((answer) => answer.text());
        }),
      ),
    { url, asked },
  );
  const expected = await truth.answers();
  const exchanges = await recorded.endedAt(url, asked.length);
  const inOrder = exchanges.sort((a, b) => a.startedAt - b.startedAt).filter(isWaitedFor);
  await recorded.close();
  return { number, methods: asked.map(({ method }) => method), expected, got: inOrder.map(numberOfPreflight) };
}

/**
 * Which request each preflight belongs to, from the protocol, which names the request as the preflight's initiator.
 * Preflights are reported by another process than requests, so their answers may come after the page has heard the
 * outcome.
 */
async function follow(tab: Page, url: string, count: number, isWaitedFor: (request: string, index: number) => boolean) {
  const session = await tab.context().newCDPSession(tab);
  const requests: string[] = [];
  const preflights = new Map<string, string>();
  const answers = new Map<string, string>();
  let check = () => {};
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    if (request.url !== url) return;
    if (initiator.type === 'preflight') preflights.set(requestId, initiator.requestId ?? '');
    else if (!requests.includes(requestId)) requests.push(requestId);
    check();
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const number = numberIn(response.headers);
    if (number !== undefined) answers.set(requestId, number);
    check();
  });
  await session.send('Network.enable');
  const answerTo = (request: string) => {
    const [preflight = ''] = [...preflights].find(([, asker]) => asker === request) ?? [];
    return answers.get(preflight);
  };
  const waitedFor = () => requests.filter(isWaitedFor).map(answerTo);
  const isComplete = () => requests.length === count && !waitedFor().includes(undefined);
  return {
    async answers() {
      await new Promise<void>((resolve) => {
        check = () => isComplete() && resolve();
        check();
      });
      await session.detach();
      return waitedFor();
    },
  };
}

/** Every preflight gets a number, and one of three answers: yes, no, or a different method only. */
function answering(): RequestListener {
  let count = 0;
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'OPTIONS') {
      response.end('x');
      return;
    }
    count += 1;
    response.setHeader(answerHeader, String(count));
    response.setHeader('Access-Control-Max-Age', '0');
    if (count % 3 > 0) response.setHeader('Access-Control-Allow-Methods', count % 3 === 1 ? '*' : 'QUERY');
    response.statusCode = count % 3 === 0 ? 403 : 204;
    // Makes answers come back in another order than they were requested.
    setTimeout(() => response.end(), (count * 7) % 23);
  };
}
