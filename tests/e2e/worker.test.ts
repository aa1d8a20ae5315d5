/**
 * The browser ends an idle worker, and while a request waits for its server any wait is long enough for that. So the
 * server waits, the worker is killed, and only then the server answers. Nothing may be lost, and nothing doubled.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { exchangesIn, journalHolds, listIn, show, textOf } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

/**
 * The moments of a preflighted request at which the browser waits, and what the worker has heard by then. All other
 * events follow each other with nothing to wait for between them.
 */
const waits = {
  'before the request': () => true,
  'before the answer to the preflight': ({ hops: [hop] }: Exchange) => hop?.preflight?.request !== undefined,
  'before the response': ({ hops: [hop] }: Exchange) => hop?.request !== undefined,
  'within the response': ({ outcome }: Exchange) => outcome.state === 'streaming',
  'after the response': ({ outcome }: Exchange) => outcome.state === 'completed' || outcome.state === 'failed',
};
type Wait = keyof typeof waits;
const all = Object.keys(waits) as Wait[];

const requests = [
  { path: '/allowed', waits: all, outcome: 'ok', ends: 'completed', said: /^Allowed PUT / },
  {
    path: '/blocked',
    // Its headers are enough to block it: nobody waits for the rest.
    waits: all.filter((wait) => wait !== 'within the response'),
    outcome: 'TypeError: Failed to fetch',
    ends: 'failed',
    said: /^Only the preflight has Allow-Origin PUT /,
  },
];
const runs = requests.flatMap((request) =>
  [...request.waits.map((wait) => [wait]), request.waits].map((kills) => ({
    ...request,
    kills,
    when: kills.length === 1 ? String(kills[0]) : 'every time',
  })),
);

type Run = (typeof runs)[number];

describe.skipIf(!executable)('the worker is killed', () => {
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
    response.setHeader('Access-Control-Max-Age', '60');
    response.write('o');
    if (allowed && !preflight) await reach('within the response');
    response.end('k');
  }

  const url = ({ path, when }: Run, run: string) => `${api}${path}/${encodeURIComponent(`${run} ${when}`)}`;

  /** The page asks, and the worker dies at each of the run's waits. Returns what the page got. */
  async function kill(run: Run, asked: string, readyAt: (wait: Wait) => Promise<void>): Promise<string> {
    const killed: Wait[] = [];
    reach = async (wait) => {
      if (!run.kills.includes(wait)) return;
      await readyAt(wait);
      await session.browser.killWorker();
      killed.push(wait);
    };
    await reach('before the request');
    const outcome = await session.page.evaluate(
      (target) => fetch(target, { method: 'PUT' }).then((response) => response.text(), String),
      asked,
    );
    await reach('after the response');
    expect(killed).toEqual(run.kills);
    return outcome;
  }

  const rowOf = (asked: string) => listIn(session.panel).getByRole('option', { name: new URL(asked).pathname });

  test.each(runs)('idle, $when: $path is there once, with all that is needed', async (run) => {
    const asked = url(run, 'idle');
    const own = (exchanges: Exchange[]) => exchanges.filter(({ hops }) => hops[0]?.url === asked);
    const heard = (wait: Wait) => journalHolds(session.panel, (exchanges) => own(exchanges).some(waits[wait]));
    const outcome = await kill(run, asked, async (wait) => {
      if (wait !== 'before the request') await heard(wait);
    });
    expect(outcome).toBe(run.outcome);

    await heard('after the response');
    const [exchange, ...doubles] = own(await exchangesIn(session.panel));
    expect(doubles).toEqual([]);
    const [hop, ...more] = exchange?.hops ?? [];
    expect(more).toEqual([]);
    expect(hop).toMatchObject({
      method: 'PUT',
      preflight: { response: { status: 200 }, outcome: { state: 'completed' } },
      response: { status: 200 },
    });
    expect(hop?.preflight?.request?.headers).toContainEqual({ name: 'Access-Control-Request-Method', value: 'PUT' });
    expect(hop?.request?.headers.map(({ name }) => name)).toContain('Origin');
    expect(exchange?.outcome.state).toBe(run.ends);

    await rowOf(asked).filter({ hasNotText: 'Waiting' }).waitFor();
    expect(await textOf(rowOf(asked))).toMatch(run.said);
  });

  // Events on their way to a worker that dies are lost with it, and with them some of what was said. Not the failure.
  const refused = runs.filter(({ ends }) => ends === 'failed');
  test.each(refused)('with events on their way, $when: $path is there once', async (run) => {
    const asked = url(run, 'at once');
    expect(await kill(run, asked, () => Promise.resolve())).toBe(run.outcome);
    const own = (exchanges: Exchange[]) => exchanges.filter(({ hops }) => hops[0]?.url === asked);
    // Until its request is told of, a preflight that lost its headers looks like an OPTIONS request of the page.
    const isTold = (exchange: Exchange) => exchange.hops[0]?.method === 'PUT' && waits['after the response'](exchange);
    await journalHolds(session.panel, (exchanges) => own(exchanges).some(isTold));
    const [exchange, ...doubles] = own(await exchangesIn(session.panel));
    expect(doubles).toEqual([]);
    expect(exchange?.outcome.state).toBe('failed');
    await rowOf(asked).filter({ hasNotText: 'Waiting' }).waitFor();
    expect(await textOf(rowOf(asked))).not.toMatch(/^Allowed/);
  });
});
