/**
 * Firefox ends an event page that has been idle for 30 seconds, however long a request waits for its server. So the server
 * waits, the page is ended, and only then the server answers: nothing may be lost, and nothing doubled. What is ended
 * by force loses the events that are on their way to it; then nothing false may be said.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import { exchangesIn, journalHolds, show } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

/** The moments of a preflighted request at which Firefox waits, and what the event page has heard by then. */
const waits = {
  'before the request': () => true,
  'before the answer to the preflight': ({ hops: [hop] }: Exchange) => hop?.preflight?.request !== undefined,
  'before the response': ({ hops: [hop] }: Exchange) => hop?.preflight?.outcome.state === 'completed',
  'within the response': ({ outcome }: Exchange) => outcome.state === 'streaming',
  'after the response': ({ outcome }: Exchange) => outcome.state === 'completed' || outcome.state === 'failed',
};
type Wait = keyof typeof waits;
const all = Object.keys(waits) as Wait[];

const requests = [
  { path: '/allowed', waits: all, got: 'ok', verdict: { outcome: 'allowed' } },
  {
    path: '/blocked',
    // Its headers are enough to block it: nobody waits for the rest.
    waits: all.filter((wait) => wait !== 'within the response'),
    got: 'refused',
    verdict: { outcome: 'blocked', stage: 'response', code: 'CORSMissingAllowOrigin2' },
  },
];
const runs = requests.flatMap((request) =>
  [...request.waits.map((wait) => [wait]), request.waits].map((ends) => ({
    ...request,
    ends,
    when: ends.length === 1 ? String(ends[0]) : 'every time',
  })),
);
type Run = (typeof runs)[number];

describe.skipIf(!executable)('the event page is ended', () => {
  let session: Session;
  let server: Server;
  let api: string;
  let reach: (wait: Wait) => Promise<void>;

  beforeAll(async () => {
    session = await openSession();
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await show(session.panel, 'All');
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    server?.closeAllConnections();
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const preflight = request.method === 'OPTIONS';
    const allowed = preflight || request.url?.startsWith('/allowed');
    await reach(preflight ? 'before the answer to the preflight' : 'before the response');
    if (allowed) response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.write('o');
    if (allowed && !preflight) await reach('within the response');
    response.end('k');
  }

  const put = (url: string) =>
    session.firefox.tab.run(
      (target) =>
        fetch(target, { method: 'PUT' }).then(
          (response) => response.text(),
          () => 'refused',
        ),
      url,
    );
  const own = (exchanges: Exchange[], asked: string) => exchanges.filter(({ hops }) => hops[0]?.url === asked);
  const urlOf = ({ path, when }: Run, how: string) => `${api}${path}/${encodeURIComponent(`${how} ${when}`)}`;

  /** The page asks, and the event page is ended at each of the run's waits. Returns what the page got. */
  async function end(run: Run, asked: string, readyAt: (wait: Wait) => Promise<void>): Promise<string> {
    const ended: Wait[] = [];
    reach = async (wait) => {
      if (!run.ends.includes(wait)) return;
      await readyAt(wait);
      await session.firefox.killEventPage();
      ended.push(wait);
    };
    await reach('before the request');
    const got = await put(asked);
    await reach('after the response');
    expect(ended).toEqual(run.ends);
    return got;
  }

  test.each(runs)('idle, $when: $path is there once, with all that is needed', async (run) => {
    const asked = urlOf(run, 'idle');
    const heard = (wait: Wait) => journalHolds(session.panel, (exchanges) => own(exchanges, asked).some(waits[wait]));
    const got = await end(run, asked, async (wait) => {
      if (wait !== 'before the request') await heard(wait);
    });
    expect(got).toBe(run.got);

    await heard('after the response');
    const [exchange, ...doubles] = own(await exchangesIn(session.panel), asked);
    expect(doubles).toEqual([]);
    expect(exchange?.hops).toHaveLength(1);
    expect(exchange?.hops[0]).toMatchObject({
      method: 'PUT',
      preflight: { response: { status: 200 }, outcome: { state: 'completed' } },
      response: { status: 200 },
    });
    expect(exchange?.hops[0]?.request?.headers.map(({ name }) => name)).toContain('Origin');
    expect(exchange && judge(exchange).verdict).toMatchObject(run.verdict);
  });

  test.each(runs)('with events on their way, $when: nothing false is said of $path', async (run) => {
    const asked = urlOf(run, 'at once');
    expect(await end(run, asked, () => Promise.resolve())).toBe(run.got);
    // What is still on its way comes before the events of a later request.
    reach = () => Promise.resolve();
    const later = urlOf({ ...run, path: '/allowed' }, `after ${run.path}`);
    await put(later);
    await journalHolds(session.panel, (exchanges) => own(exchanges, later).some(waits['after the response']));

    const told = own(await exchangesIn(session.panel), asked).filter(({ hops }) => hops[0]?.method === 'PUT');
    expect(told.length).toBeLessThanOrEqual(1);
    for (const exchange of told) {
      const { verdict } = judge(exchange);
      if (verdict.outcome === 'allowed' || verdict.outcome === 'blocked') expect(verdict).toMatchObject(run.verdict);
      else expect(exchange.interrupted).toBe(true);
    }
  });
});
