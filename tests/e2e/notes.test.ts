/** What devtools.network and the page's own reports add to the journal, in real DevTools. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { explainFrame } from '../../src/engine/notes/framed.ts';
import { explainStopped } from '../../src/engine/notes/stopped.ts';
import { keys } from '../../src/journal/area.ts';
import type { Ask } from '../../src/journal/asks.ts';
import type { JournalView } from '../../src/journal/journal.ts';
import { notesHold, notesLack, viewShows } from './notes-reading.ts';
import { listIn, viewIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('what DevTools alone knows', () => {
  let session: Session;
  let server: Server;
  let api: string;
  let home: string;

  beforeAll(async () => {
    session = await openSession();
    server = createServer(({ url = '' }, response) => {
      if (url === '/app.js') {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(app);
        return;
      }
      if (url === '/moved') {
        response.writeHead(302, { Location: api, 'Access-Control-Allow-Origin': '*' });
        response.end();
        return;
      }
      response.setHeader('Content-Type', 'text/html');
      if (url === '/guarded') response.setHeader('Content-Security-Policy', "connect-src 'self'; img-src 'self'");
      if (url === '/isolated') response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      if (url === '/apart') response.setHeader('Document-Isolation-Policy', 'isolate-and-require-corp');
      response.end('<!doctype html><title>page</title><script src="/app.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    home = `http://127.0.0.1:${port}`;
    api = `http://localhost:${port}/users`;
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    server?.closeAllConnections();
  });

  const ask = (how: string, url: string) =>
    session.page.evaluate(
      ([name, target]) =>
        (window as never as Record<string, (url: string) => unknown>)[name as string]?.(target as string),
      [how, url],
    );
  const stoppedAt = (url: string) => (view: JournalView) => view.stopped?.some((each) => each.url === url) ?? false;

  test('the calls that led to a blocked request arrive with it, those before an await included', async () => {
    await session.page.goto(`${home}/open`);
    await ask('loadUsers', api);
    await viewShows(session.panel, ({ notes }) => [...(notes?.values() ?? [])].some(({ callStack }) => callStack));
    const { exchanges, notes } = await viewIn(session.panel);
    const exchange = exchanges.find(({ hops }) => hops[0]?.url === api);
    const [now, before] = notes?.get(exchange?.id ?? '')?.callStack ?? [];
    expect(now?.frames[0]).toEqual({ functionName: 'loadUsers', url: `${home}/app.js`, line: 2, column: 15 });
    expect(before).toMatchObject({ description: 'await' });
  });

  test('calls that are made all at once have theirs, too', async () => {
    await session.page.goto(`${home}/open`);
    await ask('loadAll', api);
    await viewShows(session.panel, ({ exchanges, notes }) => {
      const asked = exchanges.filter(({ hops }) => hops[0]?.url.startsWith(`${api}?`));
      return asked.length === 300 && asked.every(({ id }) => notes?.get(id)?.callStack);
    });
  });

  test('an image that the policy stops is there, with the policy', async () => {
    await session.page.goto(`${home}/guarded`);
    await ask('showImage', `${api}.png`);
    await viewShows(session.panel, stoppedAt(`${api}.png`));
    const { stopped, pages, exchanges } = await viewIn(session.panel);
    expect(exchanges).toEqual([]);
    expect(pages.at(-1)?.policies).toEqual({ contentSecurity: ["connect-src 'self'; img-src 'self'"] });
    const image = stopped?.find(({ url }) => url === `${api}.png`);
    expect(image).toMatchObject({ method: 'GET', type: 'image' });
    expect(image && explainStopped(image, pages.at(-1))).toMatchObject({ outcome: 'explained', code: 'csp' });
  });

  test('a module of data that the policy stops is there once, as what it is', async () => {
    const url = `${api}.json`;
    await session.page.goto(`${home}/guarded`);
    await ask('importData', url);
    await viewShows(session.panel, ({ stopped }) => stopped?.some(({ violation }) => violation) ?? false);
    expect((await viewIn(session.panel)).stopped).toMatchObject([
      { url, method: 'GET', type: 'json', violation: { directive: 'connect-src' } },
    ]);
  });

  test('an image whose URL holds a password is there, with the reason', async () => {
    const url = `${api}.png`.replace('://', '://user:password@');
    await session.page.goto(`${home}/open`);
    await ask('showImage', url);
    await viewShows(session.panel, stoppedAt(url));
    const { stopped, pages } = await viewIn(session.panel);
    const image = stopped?.find((each) => each.url === url);
    expect(image && explainStopped(image, pages.at(-1))).toMatchObject({ outcome: 'explained', code: 'user-in-url' });
    await listIn(session.panel).getByRole('option', { name: 'User name in the URL' }).waitFor();
  });

  test('what was asked without a scheme is there, with the URL that was meant', async () => {
    const url = 'localhost:3000/users';
    await session.page.goto(`${home}/open`);
    await ask('loadOldly', url);
    await viewShows(session.panel, stoppedAt(url));
    await listIn(session.panel).getByRole('option', { name: 'No http:// in the URL' }).click();
    await session.panel.frame.getByText('http://localhost:3000/users').first().waitFor();
    const image = 'localhost:3000/a.png';
    await ask('showImage', image);
    await viewShows(session.panel, stoppedAt(image));
    const { stopped = [] } = await viewIn(session.panel);
    expect(stopped.map((each) => explainStopped(each, undefined))).toMatchObject([
      { code: 'CorsDisabledScheme' },
      { code: 'net::ERR_UNKNOWN_URL_SCHEME' },
    ]);
  });

  test('a frame that an isolated page leaves empty is told by its error', async () => {
    await session.page.goto(`${home}/isolated`);
    await ask('showFrame', `${api}/frame`);
    await viewShows(session.panel, ({ notes }) => [...(notes?.values() ?? [])].some(({ error }) => error));
    const { exchanges, notes, pages } = await viewIn(session.panel);
    const [frame, ...others] = exchanges;
    expect(others).toEqual([]);
    // The frame is dropped while its body still comes in: which of the two ends first is the browser's own race.
    expect(frame).toMatchObject({
      type: 'sub_frame',
      outcome: { state: expect.stringMatching(/^(completed|failed)$/) },
    });
    expect(frame && explainFrame(frame, pages.at(-1), notes?.get(frame.id))).toMatchObject({ confidence: 'certain' });
    await listIn(session.panel).getByRole('option', { name: 'Frame refused (COEP)' }).waitFor();
  });

  test('which policy keeps an image out is told by its exact error', async () => {
    await session.page.goto(`${home}/apart`);
    await ask('showImage', `${api}/logo.png`);
    const imageIn = ({ exchanges }: JournalView) => exchanges.find(({ hops }) => hops[0]?.url === `${api}/logo.png`);
    await viewShows(session.panel, (view) => imageIn(view)?.exactError !== undefined);
    const image = imageIn(await viewIn(session.panel));
    expect(image && diagnose(image, [])).toMatchObject({
      verdict: { code: 'corp-not-same-origin-after-defaulted-to-same-origin-by-dip' },
      explanation: { cause: 'coep', short: 'Embedding refused (DIP)', confidence: 'certain' },
    });
  });

  test('a fetch that the policy stops leaves a report alone, and that is found', async () => {
    await session.page.goto(`${home}/guarded`);
    await ask('loadUsers', `${api}/7`);
    await viewShows(session.panel, stoppedAt(`${api}/7`));
    const { stopped, pages } = await viewIn(session.panel);
    const request = stopped?.find(({ url }) => url === `${api}/7`);
    expect(request).toMatchObject({
      violation: { directive: 'connect-src', policy: "connect-src 'self'; img-src 'self'" },
      callStack: [{ frames: [{ url: `${home}/app.js`, line: 2 }] }],
    });
    expect(request && explainStopped(request, pages.at(-1))).toMatchObject({
      code: 'csp',
      explanation: { confidence: 'certain' },
    });
  });

  test('an image and a fetch of one address are two requests, each stopped by its own directive', async () => {
    await session.page.goto(`${home}/guarded`);
    await ask('showImage', `${api}/both`);
    await ask('loadUsers', `${api}/both`);
    const both = ({ stopped }: JournalView) => stopped?.filter(({ url }) => url === `${api}/both`) ?? [];
    await viewShows(session.panel, (view) => both(view).filter(({ violation }) => violation).length === 2);
    const found = both(await viewIn(session.panel)).map(({ type, violation }) => [type, violation?.directive]);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        ['image', 'img-src'],
        [undefined, 'connect-src'],
      ]),
    );
  });

  test('a redirect that the policy refuses is explained in the words of the policy', async () => {
    await session.page.goto(`${home}/guarded`);
    await ask('loadUsers', `${home}/moved`);
    const moved = ({ exchanges }: JournalView) => exchanges.find(({ hops }) => hops[0]?.url === `${home}/moved`);
    await viewShows(session.panel, (view) => view.notes?.get(moved(view)?.id ?? '')?.violation !== undefined);
    await listIn(session.panel).getByRole('option', { name: 'Not in the CSP' }).getByText('moved').waitFor();
  });

  test('what the browser stops while the recording is paused is left out', async () => {
    const { page, panel } = session;
    await page.goto(`${home}/open`);
    await panel.frame.getByRole('button', { name: 'Pause recording' }).click();
    await viewShows(panel, ({ recording }) => recording === 'paused');
    await ask('showImage', api.replace('//', '//user:paused@'));
    await ask('loadUsers', `${api}?sent`);
    await notesHold(panel, `${api}?sent`);
    await notesLack(panel, 'user:paused@');
    await panel.frame.getByRole('button', { name: 'Record', exact: true }).first().click();
    await viewShows(panel, ({ recording }) => recording === 'on');
  });

  test('what the policy stopped before the list was cleared, or recording went on, is not listed after it', async () => {
    const { page, panel } = session;
    const press = (name: string) => panel.frame.getByRole('button', { name, exact: true }).first().click();
    const listed = async () => (await viewIn(panel)).stopped?.map(({ url }) => url);
    const devTools = panel.window.frames().find((frame) => frame.url().endsWith('/devtools.html'));
    /** Resolves once DevTools, too, has heard of it, and begun to read for it. */
    const pressUntilHeard = async (name: string, asks: keyof Ask) => {
      const key = keys.ask(await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId), asks);
      const hearing = await devTools?.evaluateHandle((asked) => {
        const { onChanged } = chrome.storage.local;
        const heard = new Promise<void>((resolve) => {
          onChanged.addListener(function hear({ [asked]: change }) {
            if (change?.newValue === undefined) return;
            onChanged.removeListener(hear);
            resolve();
          });
        });
        return { heard };
      }, key);
      await press(name);
      await hearing?.evaluate(({ heard }) => heard);
    };
    // DevTools reads once for the button, and each second as ever: with the second reading, both are done.
    const readTwice = () =>
      page.evaluate(() => {
        const { prototype } = ReportingObserver;
        const { takeRecords } = prototype;
        return new Promise<void>((resolve) => {
          let reads = 0;
          prototype.takeRecords = function (this: ReportingObserver) {
            reads += 1;
            if (reads === 2) resolve();
            return takeRecords.call(this);
          };
        });
      });
    await page.goto(`${home}/guarded`);
    await ask('loadUsers', `${api}?uncleared`);
    await pressUntilHeard('Clear', 'clearBefore');
    await readTwice();
    await ask('loadUsers', `${api}?cleared`);
    await viewShows(panel, stoppedAt(`${api}?cleared`));
    expect(await listed()).toEqual([`${api}?cleared`]);
    await press('Pause recording');
    await viewShows(panel, ({ recording }) => recording === 'paused');
    await ask('loadUsers', `${api}?paused`);
    await pressUntilHeard('Record', 'recording');
    await readTwice();
    await viewShows(panel, ({ recording }) => recording === 'on');
    await ask('loadUsers', `${api}?resumed`);
    await viewShows(panel, stoppedAt(`${api}?resumed`));
    expect(await listed()).toEqual([`${api}?cleared`, `${api}?resumed`]);
  });

  test('is gone from storage when the tab shows another page, and when the journal is cleared', async () => {
    const { page, panel } = session;
    await page.goto(`${home}/guarded`);
    await ask('showImage', `${api}?first`);
    await notesHold(panel, `${api}?first`);
    await page.goto(`${home}/open`);
    await notesLack(panel, `${api}?first`);
    await ask('loadUsers', `${api}?second`);
    await notesHold(panel, `${api}?second`);
    await panel.frame.getByRole('button', { name: 'Clear', exact: true }).click();
    await notesLack(panel, `${api}?second`);
  });
});

const app = `async function loadUsers(url) {
  await undefined;
  return await fetch(url).catch(() => undefined);
}
function showFrame(url) {
  document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
}
function showImage(url) {
  new Image().src = url;
}
function importData(url) {
  return import(url, { with: { type: 'json' } }).catch(() => undefined);
}
function loadOldly(url) {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.send();
}
function loadAll(url) {
  for (let at = 0; at < 300; at++) fetch(url + '?' + at).catch(() => undefined);
}
`;
