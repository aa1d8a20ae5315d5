/** Which headers keep a document out of a frame: Chromium shows it, or does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { frameRefusal } from '../../src/engine/fetch/x-frame-options.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Listening, listen, servePage } from './listen.ts';

const executable = findChromium();
const extension = provideBuild();

const options = (...values: string[]) => values.map((value) => ({ name: 'X-Frame-Options', value }));
const policy = (...values: string[]) => values.map((value) => ({ name: 'Content-Security-Policy', value }));

/** `{page}` stands for the origin of the page around the frame. */
const documents = [
  [],
  options('DENY'),
  options('deny', 'DENY'),
  options('SAMEORIGIN'),
  options('ALLOWALL'),
  options('ALLOWALL, DENY'),
  options('SAMEORIGIN', 'ALLOW-FROM {page}'),
  options('ALLOW-FROM {page}'),
  options('ALLOW-FROM {page}', 'ALLOW-FROM https://other.example'),
  policy("frame-ancestors 'none'"),
  policy('frame-ancestors'),
  policy("frame-ancestors 'self'"),
  policy('frame-ancestors {page}'),
  policy('frame-ancestors localhost:*'),
  policy('frame-ancestors http:'),
  policy('frame-ancestors https:'),
  policy('frame-ancestors *', "frame-ancestors 'self'"),
  policy("frame-ancestors *, frame-ancestors 'none'"),
  policy("default-src 'none'"),
  [...options('DENY'), ...policy('frame-ancestors *')],
  [...options('DENY'), ...policy("default-src 'none'")],
  [{ name: 'Content-Security-Policy-Report-Only', value: "frame-ancestors 'none'" }],
];

describe.skipIf(!executable || !extension)('a document in a frame', () => {
  let chromium: Chromium;
  let page: Listening;
  let api: Listening;

  const lines = (index: number) =>
    (documents[index] ?? []).map(({ name, value }) => ({
      name,
      value: value.replace('{page}', `http://localhost:${page.port}`),
    }));

  beforeAll(async () => {
    page = await listen(servePage);
    api = await listen((request, response) => {
      const headers = lines(Number(request.url?.slice(1)));
      for (const { name } of headers)
        response.setHeader(
          name,
          headers.filter((line) => line.name === name).map(({ value }) => value),
        );
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>shown</title>`);
    });
    chromium = await launchChromium({
      ...{ executable: executable ?? '', extension: extension ?? '', headless: true },
    });
  }, 60_000);

  afterAll(async () => {
    await chromium.close();
    page.close();
    api.close();
  });

  it('is shown where its headers do not refuse the page', async () => {
    const tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${page.port}/`);
    const urls = documents.map((_, index) => `http://127.0.0.1:${api.port}/${index}`);
    await tab.evaluate(
      (all) =>
        Promise.all(
          all.map(
            (src) =>
              new Promise((resolve) => {
                const frame = document.createElement('iframe');
                frame.onload = resolve;
                frame.name = src;
                frame.src = src;
                document.body.append(frame);
              }),
          ),
        ),
      urls,
    );
    const shown = await Promise.all(urls.map(async (name) => (await tab.frame({ name })?.title()) === 'shown'));
    const expected = urls.map((url, index) => !frameRefusal(lines(index), url, `http://localhost:${page.port}`));
    const table = (answers: boolean[]) => answers.map((answer, index) => [JSON.stringify(documents[index]), answer]);
    expect(table(expected)).toEqual(table(shown));
    expect(shown.filter(Boolean).length).toBeGreaterThan(5);
  });
});
