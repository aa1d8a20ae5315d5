import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { judge } from '../../src/engine/verdict.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { startJudge } from './judge.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded } from './recorded.ts';

const executable = findChromium();
const extension = provideBuild();

/** Requests from a page that counts as public to a server on this machine. Headless Chromium denies the permission. */
const requests: Record<string, RequestInit & { targetAddressSpace?: string }> = {
  simple: {},
  preflighted: { method: 'PUT' },
  'no-cors': { mode: 'no-cors' },
  'said-loopback': { targetAddressSpace: 'loopback' },
  'said-local': { targetAddressSpace: 'local' },
  'said-local-preflighted': { targetAddressSpace: 'local', method: 'PUT' },
};

describe.skipIf(!executable || !extension)('Local Network Access', () => {
  let chromium: Chromium;
  let page: Listening;
  let api: Listening;

  beforeAll(async () => {
    [page, api] = await Promise.all([listen(servePage), listen(allowEverything)]);
    chromium = await launchChromium({
      ...{ executable: executable ?? '', extension: extension ?? '', headless: true },
      switches: [
        `--ip-address-space-overrides=127.0.0.1:${page.port}=public`,
        '--host-resolver-rules=MAP *.test 127.0.0.1',
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    page?.close();
    api?.close();
  });

  it.each(['localhost', 'page.test'])('is named as Chromium names it, on a page of %s', async (host) => {
    const tab = await chromium.context.newPage();
    const browser = await startJudge(tab);
    await tab.goto(`http://${host}:${page.port}/`);
    const recorded = await openRecorded(chromium, tab);
    const urls = Object.entries(requests).map(([name, init]) => ({
      url: `http://127.0.0.1:${api.port}/${name}`,
      init,
    }));
    await tab.evaluate((all) => Promise.allSettled(all.map(({ url, init }) => fetch(url, init))), urls);

    const exchanges = await recorded.exchangesOf(urls.map(({ url }) => url));
    for (const { url } of urls) {
      const exchange = exchanges.get(url);
      const verdict = exchange && judge(exchange).verdict;
      const { code } = await browser.verdictOn(url);
      expect(verdict, url).toMatchObject({ outcome: 'blocked', code });
      expect(code).toMatch(/LocalNetwork/);
    }
    await recorded.close();
    await browser.close();
  });

  it('can be passed on to a frame as the advice says', async () => {
    const tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${page.port}/?frame`);
    const recorded = await openRecorded(chromium, tab);
    const url = `http://127.0.0.1:${api.port}/advice`;
    await tab.evaluate((to) => fetch(to).catch(() => {}), url);
    const exchange = (await recorded.exchangesOf([url])).get(url);
    const steps = exchange && diagnose(exchange, []).explanation?.repair?.steps;
    const [, allow = ''] = /`allow="(.*?)"`/.exec(`${steps}`) ?? [];
    expect(await tab.evaluate(passedOn, allow)).toContain('loopback-network');
    expect(await tab.evaluate(passedOn, '')).not.toContain('loopback-network');
    await recorded.close();
  });

  it('is named as Chromium names it where the preflight has passed', async () => {
    const tab = await chromium.context.newPage();
    const browser = await startJudge(tab);
    // This page is on the machine itself, and asks nobody for permission.
    await tab.goto(`http://localhost:${api.port}/`);
    const recorded = await openRecorded(chromium, tab);
    const url = `http://127.0.0.1:${api.port}/said-public-preflighted`;
    const asked = { targetAddressSpace: 'public', method: 'PUT' };
    await tab.evaluate(([to, init]) => fetch(to, init).catch(() => {}), [url, asked] as const);

    const exchange = (await recorded.exchangesOf([url])).get(url);
    expect(exchange?.hops[0]?.preflight?.response?.status).toBe(200);
    const { code } = await browser.verdictOn(url);
    expect(exchange && judge(exchange).verdict).toMatchObject({ outcome: 'blocked', code });
    expect(code).toBe('InvalidLocalNetworkAccess');
    await recorded.close();
    await browser.close();
  });

  // A frame's own origin does not tell whether it is secure: a page around it may have come over plain http.
  it.each([
    ['page.test', 'localhost', undefined],
    ['localhost', 'page.test', undefined],
    ['localhost', 'localhost', 'allow-scripts'],
    ['page.test', 'localhost', 'allow-scripts'],
  ])('is named as Chromium names it, on a page of %s in a frame of %s with sandbox %s', async (top, inner, sandbox) => {
    const tab = await chromium.context.newPage();
    const browser = await startJudge(tab);
    await tab.goto(`http://${top}:${page.port}/?${inner}-${sandbox}`);
    const recorded = await openRecorded(chromium, tab);
    await tab.evaluate(showFrame, { src: `http://${inner}:${page.port}/`, sandbox });
    const urls = ['GET', 'PUT'].map((method) => `http://127.0.0.1:${api.port}/${top}-${inner}-${sandbox}-${method}`);
    await tab
      .frames()[1]
      ?.evaluate((all) => Promise.allSettled(all.map((url) => fetch(url, { method: url.slice(-3) }))), urls);

    const exchanges = await recorded.exchangesOf(urls);
    for (const url of urls) {
      const exchange = exchanges.get(url);
      const verdict = exchange && judge(exchange).verdict;
      if (verdict?.outcome !== 'blocked') throw new Error(`${url}: ${JSON.stringify(verdict)}`);
      const names = [verdict, ...(verdict.orElse ?? [])].map(({ code }) => code);
      expect(names).toContain((await browser.verdictOn(url)).code);
    }
    await recorded.close();
    await browser.close();
  });

  // In about one of sixty, Chromium tells the end of the request before that of its preflight.
  it('is named so for each of many requests, in whatever order their ends are told', async () => {
    const tab = await chromium.context.newPage();
    await tab.goto(`http://many.test:${page.port}/`);
    const recorded = await openRecorded(chromium, tab);
    const urls = Array.from({ length: 240 }, (_, k) => `http://127.0.0.1:${api.port}/many-${k}`);
    await tab.evaluate((all) => Promise.allSettled(all.map((url) => fetch(url, { method: 'PUT' }))), urls);

    const exchanges = await recorded.exchangesOf(urls);
    const named = urls.map((url) => {
      const exchange = exchanges.get(url);
      return exchange && [exchange.hops[0]?.method, judge(exchange).verdict];
    });
    const expected = ['PUT', expect.objectContaining({ outcome: 'blocked', code: 'InsecureLocalNetwork' })];
    expect(named).toEqual(urls.map(() => expected));
    await recorded.close();
  });
});

const allowEverything: RequestListener = (_, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', '*');
  response.end('x');
};

/** Runs in the page: what a frame of another origin may do. Chromium alone tells. */
function passedOn(allow: string): string[] {
  const frame = Object.assign(document.createElement('iframe'), { allow, src: 'http://frame.test/' });
  document.body.append(frame);
  return (frame as never as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures();
}

function showFrame({ src, sandbox }: { src: string; sandbox: string | undefined }): Promise<unknown> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.onload = resolve;
    frame.src = src;
    document.body.append(frame);
  });
}
