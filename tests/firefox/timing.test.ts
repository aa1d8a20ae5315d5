/** Firefox completes what it refuses. Where only the hidden credentials mode decides, the page's resource timing tells. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import { exchangesIn, journalHolds, saidBy, show } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('the page’s resource timing', () => {
  let session: Session;
  let server: Server;
  let api: string;
  let allowOrigin: string | undefined;

  beforeAll(async () => {
    session = await openSession();
    await show(session.panel, 'All');
    server = createServer(({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (searchParams.has('timing')) response.setHeader('Timing-Allow-Origin', '*');
      if (allowOrigin !== undefined) response.setHeader('Access-Control-Allow-Origin', allowOrigin);
      if (pathname === '/twice') response.setHeader('Access-Control-Allow-Origin', ['*', '']);
      if (pathname === '/old') response.writeHead(302, { Location: '/new' });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    // The lab's own site, to which Firefox sends no header that gives credentials away.
    api = `http://${new URL(session.lab.url).hostname}:${(server.address() as AddressInfo).port}`;
    allowOrigin = '*';
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    server?.closeAllConnections();
  });

  const ask = (path: string, modes: RequestCredentials[], init: RequestInit = {}) =>
    session.firefox.tab.run(
      (url, asked, rest) =>
        Promise.all(
          asked.map((credentials) =>
            fetch(url, { ...rest, credentials }).then(
              ({ type, status }) => `${type} ${status}`,
              () => 'refused',
            ),
          ),
        ),
      `${api}${path}`,
      modes,
      init,
    );
  const own = (exchanges: Exchange[], path: string) => exchanges.filter(({ hops }) => hops[0]?.url === `${api}${path}`);
  /** The exchanges of a path, once the page was asked about it: a request after it has its status. */
  async function told(path: string): Promise<Exchange[]> {
    const after = `/after${path}`;
    await ask(after, ['omit']);
    await journalHolds(session.panel, (exchanges) => own(exchanges, after)[0]?.timedStatus !== undefined);
    return own(await exchangesIn(session.panel), path);
  }
  const namesOf = (exchanges: Exchange[]) =>
    exchanges.map((exchange) => {
      const { verdict, credentials } = judge(exchange);
      return [verdict.outcome, verdict.outcome === 'blocked' ? verdict.code : '', credentials.mode].join(' ').trim();
    });

  test.each(['', '?timing'])('settles the credentials mode%s', async (query) => {
    expect(await ask(`/included${query}`, ['include'])).toEqual(['refused']);
    expect(await ask(`/omitted${query}`, ['omit'])).toEqual(['cors 200']);
    expect(namesOf(await told(`/omitted${query}`))).toEqual(['allowed  not include']);
    expect(namesOf(await told(`/included${query}`))).toEqual(['blocked CORSNotSupportingCredentials include']);
  });

  test('counts for equal requests at one time that all end alike', async () => {
    expect(await ask('/alike', ['include', 'include', 'include'])).toEqual(['refused', 'refused', 'refused']);
    const blocked = 'blocked CORSNotSupportingCredentials include';
    expect(namesOf(await told('/alike'))).toEqual([blocked, blocked, blocked]);
  });

  test('settles nothing among equal requests at one time that end otherwise', async () => {
    expect(await ask('/mixed', ['include', 'omit'])).toEqual(['refused', 'cors 200']);
    expect(namesOf(await told('/mixed'))).toEqual(['allowed  unknown', 'allowed  unknown']);
  });

  test('follows a redirect, by the address that was asked first', async () => {
    expect(await ask('/old', ['include'])).toEqual(['refused']);
    expect((await told('/old')).map(({ timedStatus }) => timedStatus)).toEqual([0]);
  });

  test('gives an unwanted redirect its status: the page cannot tell it from a manual one', async () => {
    expect(await ask('/old?error', ['omit'], { redirect: 'error' })).toEqual(['refused']);
    expect(await ask('/old?manual', ['omit'], { redirect: 'manual' })).toEqual(['opaqueredirect 0']);
    const both = [...(await told('/old?error')), ...(await told('/old?manual'))];
    expect(both.map(({ timedStatus }) => timedStatus)).toEqual([302, 302]);
    expect(namesOf(both)).toEqual(['cannot tell  unknown', 'cannot tell  unknown']);
  });

  test('gives its status to what was refused for a second, empty line', async () => {
    expect(await ask('/twice', ['omit'])).toEqual(['refused']);
    expect((await told('/twice')).map(({ timedStatus }) => timedStatus)).toEqual([200]);
  });

  test('is what the panel names as the reason', async () => {
    await session.panel.run(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')];
      rows.find((each) => each.innerText.includes('/included'))?.click();
    });
    const said = await saidBy(session.panel, 'section.details dl.facts', 'resource timing');
    expect(said).toContain('The page’s resource timing gives this request status 0');
  });
});
