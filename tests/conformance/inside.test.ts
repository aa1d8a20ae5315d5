/** What never reaches a server, or is no matter of CORS: redirects inside Chromium, and WebSockets. */
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { inTrouble } from '../../src/engine/trouble.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Judge, startJudge } from './judge.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded, type Recorded } from './recorded.ts';
import { listenHttp2Sockets, openOrRefuse } from './websockets.ts';

const executable = findChromium();
const extension = provideBuild();
const redirecting = fileURLToPath(new URL('redirecting-extension', import.meta.url));

describe.skipIf(!executable || !extension)('inside Chromium', () => {
  let chromium: Chromium;
  let page: Listening;
  let api: Listening;
  let tab: Page;
  let judge: Judge;
  let recorded: Recorded;

  beforeAll(async () => {
    [page, api] = await Promise.all([
      listen((request, response) => (request.url?.startsWith('/to-user') ? answer : servePage)(request, response)),
      listen(answer, openOrRefuse),
    ]);
    const extensions = `${extension},${redirecting}`;
    chromium = await launchChromium({
      ...{ executable: executable ?? '', extension: extension ?? '', headless: true },
      switches: [
        `--load-extension=${extensions}`,
        `--disable-extensions-except=${extensions}`,
        '--ignore-certificate-errors',
        '--host-resolver-rules=MAP *.dev 127.0.0.1',
      ],
    });
    tab = await chromium.context.newPage();
    judge = await startJudge(tab);
    await tab.goto(`http://localhost:${page.port}/`);
    recorded = await openRecorded(chromium, tab);
  }, 60_000);

  afterAll(async () => {
    await chromium.close();
    page.close();
    api.close();
  });

  const ask = (url: string, init: RequestInit = {}) =>
    tab.evaluate(
      ([to, how]) =>
        fetch(to, how).then(
          (response) => response.text(),
          () => 'refused',
        ),
      [url, init] as const,
    );
  const at = (path: string) => `http://127.0.0.1:${api.port}/${path}`;

  async function diagnosisOf(url: string) {
    const exchange = (await recorded.exchangesOf([url])).get(url);
    if (!exchange) throw new Error(`${url} was not recorded.`);
    return diagnose(exchange, []);
  }

  it.each<[string, (port: number) => string, RequestInit, string, string]>([
    ['a request moved by an extension', () => at('moved-without'), {}, 'response', 'redirected-by-extension'],
    ['the same with a preflight', () => at('moved-without'), { method: 'PUT' }, 'response', 'redirected-by-extension'],
    [
      'a preflight moved by an extension',
      () => at('asked-elsewhere'),
      { method: 'PUT' },
      'preflight',
      'preflight-moved',
    ],
    // Every name under `dev` is on the list of hosts that Chromium calls over https alone.
    [
      'a preflight moved to https',
      (port) => `http://api.dev:${port}/`,
      { method: 'PUT' },
      'preflight',
      'preflight-moved',
    ],
  ])('%s is refused as Chromium says', async (_, urlOf, init, stage, cause) => {
    const url = `${urlOf(api.port)}?${init.method}`;
    expect(await ask(url, init)).toBe('refused');
    const { verdict, explanation } = await diagnosisOf(url);
    expect(verdict).toMatchObject({ outcome: 'blocked', stage, code: (await judge.verdictOn(url)).code });
    expect(explanation?.cause).toBe(cause);
  });

  // Before a program steers requests below: under one, what goes on without its page is never told of.
  it.each([false, true])('a redirect to a user name is refused without CORS, with keepalive: %s', async (keepalive) => {
    const url = at(`to-user?${keepalive}`);
    expect(await ask(url, { mode: 'no-cors', keepalive })).toBe('refused');
    const { verdict, explanation } = await diagnosisOf(url);
    expect(verdict).toMatchObject({ outcome: 'blocked', code: (await judge.verdictOn(url)).code });
    expect(explanation?.cause).toBe('redirect-with-userinfo');
  });

  it.each(['cors', 'no-cors', 'same-origin'] as const)('and so is one at home, in mode %s', async (mode) => {
    const url = `http://localhost:${page.port}/to-user?${mode}`;
    expect(await ask(url, { mode })).toBe('refused');
    const { verdict, explanation } = await diagnosisOf(url);
    expect(verdict).toMatchObject({ outcome: 'blocked', code: (await judge.verdictOn(url)).code });
    expect(explanation?.cause).toBe('redirect-with-userinfo');
  });

  it('a preflight that an extension blocked is no matter of Local Network Access', async () => {
    expect(await ask(at('asked-nobody'), { method: 'PUT' })).toBe('refused');
    const { explanation } = await diagnosisOf(at('asked-nobody'));
    expect(explanation?.cause).toBe('blocked-by-extension');
  });

  it('a request that a program refuses before it is sent is no matter of Local Network Access', async () => {
    const url = at('routed');
    await tab.route(url, (route) => route.abort());
    expect(await ask(url)).toBe('refused');
    const { verdict, explanation } = await diagnosisOf(url);
    expect(verdict).toMatchObject({ outcome: 'blocked', code: (await judge.verdictOn(url)).code });
    expect(explanation?.cause).toBe('stopped-before-sent');
  });

  it('a server that the page does not list is no matter of the network', async () => {
    const limited = await listen((request, response) => {
      const listed = [api, limited].map(({ port }) => `"http://127.0.0.1:${port}"`);
      response.setHeader('Connection-Allowlist', `(response-origin ${listed.join(' ')})`);
      servePage(request, response);
    });
    const other = await chromium.context.newPage();
    const verdicts = await startJudge(other);
    await other.goto(`http://localhost:${limited.port}/`);
    const ofOther = await openRecorded(chromium, other);
    const urls = [at('any-listed'), `http://127.0.0.1:${page.port}/not-listed`];
    await other.evaluate((all) => Promise.all(all.map((url) => fetch(url).catch(() => undefined))), urls);
    const exchanges = await ofOther.exchangesOf(urls);
    const told = urls.map((url) => {
      const { verdict, explanation } = diagnose(exchanges.get(url) as Exchange, []);
      return [verdict.outcome === 'blocked' ? verdict.code : verdict.outcome, explanation?.cause];
    });
    const [, refused] = await Promise.all(urls.map((url) => verdicts.verdictOn(url)));
    expect(told).toEqual([
      ['allowed', undefined],
      [refused?.code, 'blocked-by-allowlist'],
    ]);
    await other.close();
    limited.close();
  });

  it('a moved request that is let in has no fault', async () => {
    expect(await ask(at('moved-any'))).toBe('any');
    const { verdict, warnings } = await diagnosisOf(at('moved-any'));
    expect([verdict.outcome, warnings]).toEqual(['allowed', undefined]);
  });

  it('what an extension answers itself is not recorded', async () => {
    expect(await ask(at('own-script'))).toContain('In place of');
    expect(await ask(at('data-url'))).toBe('own');
    // The request after it is there: so these two would be, too.
    await ask(at('any-after'));
    await diagnosisOf(at('any-after'));
    const urls = (await recorded.ended(() => true)).map(({ hops }) => hops[0]?.url);
    expect(urls.filter((url) => /own-|data-/.test(url ?? ''))).toEqual([]);
  });

  it('a WebSocket is opened without CORS headers', async () => {
    const url = at('socket').replace('http', 'ws');
    expect(await open(tab, url)).toBe('open');
    const { verdict, checklist, warnings } = await diagnosisOf(url);
    expect([verdict.outcome, checklist, warnings]).toEqual(['allowed', [], undefined]);
  });

  it('a WebSocket that was opened over HTTP/2 is allowed, whose status is another', async () => {
    const { server, host } = await listenHttp2Sockets();
    onTestFinished(() => void server.close());
    // A WebSocket takes the connection that is there.
    await tab.evaluate((url) => fetch(url, { mode: 'no-cors', credentials: 'include' }), `https://${host}/meet`);
    expect(await open(tab, `wss://${host}/socket`)).toBe('open');
    const { verdict, exchange } = await diagnosisOf(`wss://${host}/socket`);
    expect([verdict.outcome, exchange.hops[0]?.response?.status]).toEqual(['allowed', 200]);
  });

  it.each(['forbidden', 'dropped'])('a WebSocket that was %s gives no reason', async (path) => {
    const url = at(path).replace('http', 'ws');
    expect(await open(tab, url)).toBe('error');
    const { verdict, exchange } = await diagnosisOf(url);
    expect(verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('CORS does not apply') });
    expect(inTrouble(exchange)).toBe(true);
  });

  it('a WebSocket that wants a login shows its status', async () => {
    const url = at('unauthorized').replace('http', 'ws');
    expect(await open(tab, url)).toBe('error');
    const { explanation, exchange } = await diagnosisOf(url);
    expect(explanation).toMatchObject({ cause: 'websocket-not-opened', short: 'WebSocket refused (401)' });
    expect(inTrouble(exchange)).toBe(true);
  });
});

/** Every preflight passes; of the requests themselves only those for `any`. */
const answer: RequestListener = ({ method, url, headers: { host } }, response) => {
  if (url?.startsWith('/to-user')) {
    response.writeHead(302, { Location: `http://user@${host}/any` }).end();
    return;
  }
  if (method === 'OPTIONS' || url?.startsWith('/any')) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', '*');
  }
  response.end('any');
};

function open(tab: Page, url: string): Promise<string> {
  return tab.evaluate(
    (to) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(to);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('error');
      }),
    url,
  );
}
