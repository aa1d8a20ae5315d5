/** How much memory the worker holds after a long day. */
import { listen, servePage } from '../../tests/conformance/listen.ts';
import { launchChromium } from '../../tests/e2e/browser.ts';
import type { Reading } from '../measure.ts';
import { rounded } from '../statistics.ts';
import { needed } from './needed.ts';
import { attach, requireObserved } from './worker.ts';

const exchanges = 20_000;
const atOnce = 20;
const megabyte = 1e6;

export async function workerHeap(): Promise<Reading> {
  const [home, api] = await Promise.all([listen(servePage), listen(mixed)]);
  const browser = await launchChromium({ ...needed(), headless: true });
  try {
    const worker = await attach(browser);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`http://localhost:${home.port}/`);
    const before = await worker.heap();
    const url = `http://127.0.0.1:${api.port}/`;
    // In parts, because nobody requests as much in one go.
    for (let from = 0; from < exchanges; from += 1000) await page.evaluate(ask, { url, from, to: from + 1000, atOnce });
    const after = await worker.heap();
    await requireObserved(browser.context);
    return {
      value: (after - before) / megabyte,
      beside: { 'MB before': rounded(before / megabyte), 'MB after': rounded(after / megabyte), exchanges },
    };
  } finally {
    await browser.close();
    home.close();
    api.close();
  }
}

const mixed: Parameters<typeof listen>[0] = (request, response) => {
  if (Number(request.url?.split('-').at(-1)) % 2 === 0) response.setHeader('Access-Control-Allow-Origin', '*');
  response.end('x');
};

/** Runs in the page. */
async function ask(asked: { url: string; from: number; to: number; atOnce: number }): Promise<void> {
  let next = asked.from;
  const line = async () => {
    while (next < asked.to) {
      next += 1;
      await fetch(`${asked.url}item-${next}`).then(
        (response) => response.text(),
        () => '',
      );
    }
  };
  await Promise.all(Array.from({ length: asked.atOnce }, line));
}
