/** What neither server nor network is to blame for: a page that asks for too much, and a file that is another now. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Listening, listen } from './listen.ts';
import { openRecorded, type Recorded } from './recorded.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension)('a page in Chromium', () => {
  let chromium: Chromium;
  let home: Listening;
  let api: Listening;
  let tab: Page;
  let recorded: Recorded;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cors-explainer-upload-'));
    [home, api] = await Promise.all([listen(serveForm), listen(answer)]);
    chromium = await launchChromium({ executable: executable ?? '', extension: extension ?? '', headless: true });
    tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${home.port}/`);
    recorded = await openRecorded(chromium, tab);
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    home?.close();
    api?.close();
    rmSync(folder, { recursive: true });
  });

  const at = (path: string) => `http://127.0.0.1:${api.port}/${path}`;

  async function causeOf(url: string) {
    const exchange = (await recorded.exchangesOf([url])).get(url);
    return exchange && diagnose(exchange, []).explanation?.cause;
  }

  it('that uploads a file which changed is told so, and of one that is gone', async () => {
    const file = join(folder, 'report.txt');
    writeFileSync(file, 'as it was');
    await choose(tab, file);
    expect(await upload(tab, at('as-it-was'))).toBe(200);
    writeFileSync(file, 'as it is now, and longer');
    expect(await upload(tab, at('changed'))).toBe('refused');
    rmSync(file);
    expect(await upload(tab, at('gone'))).toBe('refused');
    expect(await causeOf(at('changed'))).toBe('upload-file-changed');
    expect(await causeOf(at('gone'))).toBe('upload-file-changed');
  }, 60_000);

  it('that has thousands of requests open is told so of the next', async () => {
    const refused = await tab.evaluate(askUntilRefused, at('one-more'));
    expect(await causeOf(refused)).toBe('too-many-open-requests');
  }, 60_000);
});

const serveForm: RequestListener = (request, response) => {
  if (request.url?.startsWith('/held')) return;
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Form</title><link rel="icon" href="data:,"><input type="file">');
};

const answer: RequestListener = (request, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  request.resume().on('end', () => response.end('{}'));
};

/** By its place on the disk, as a person does; Playwright hands over the content. */
async function choose(tab: Page, path: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' });
  await session.send('DOM.setFileInputFiles', { files: [path], nodeId });
  await session.detach();
}

function upload(tab: Page, url: string): Promise<number | string> {
  return tab.evaluate((to) => {
    const body = document.querySelector('input')?.files?.[0] ?? null;
    return fetch(to, { method: 'POST', body }).then(
      ({ status }) => status,
      () => 'refused',
    );
  }, url);
}

/** Runs in the page; the address that was refused. What only fills the browser goes to the page's own server. */
function askUntilRefused(url: string): Promise<string> {
  const controller = new AbortController();
  const ask = (to: string) =>
    fetch(to, { signal: controller.signal }).then(
      () => Promise.reject(),
      () => to,
    );
  for (let number = 0; number < 3_000; number += 1) ask(`/held/${number}`).catch(() => {});
  return ask(url).finally(() => controller.abort());
}
