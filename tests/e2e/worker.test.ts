/**
 * The browser ends an idle worker, and while a request waits for its server any wait is long enough for that. So the
 * server waits, the worker is killed, and only then the server answers. Nothing may be lost, and nothing doubled.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { exchangesIn, journalHolds, listIn, show, textOf } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';
import { heardAt, openWaitingServer, type Run, runs, type Wait, type WaitingServer } from './waits.ts';

const expected = {
  '/allowed': { got: 'ok', outcome: 'completed', said: /^Allowed PUT / },
  '/blocked': {
    got: 'TypeError: Failed to fetch',
    outcome: 'failed',
    said: /^Only the preflight has Allow-Origin PUT /,
  },
} satisfies Record<Run['path'], object>;

describe.skipIf(!executable)('the worker is killed', () => {
  let session: Session;
  let server: WaitingServer;

  beforeAll(async () => {
    session = await openSession();
    server = await openWaitingServer();
    await show(session.panel, 'All');
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const put = (asked: string) =>
    session.page.evaluate(
      (target) => fetch(target, { method: 'PUT' }).then((response) => response.text(), String),
      asked,
    );

  /** The page asks, and the worker dies at each of the run's waits. */
  async function kill(run: Run, asked: string, readyAt: (wait: Wait) => Promise<void>): Promise<void> {
    const { got, ended } = await server.interrupt(
      run,
      () => put(asked),
      async (wait) => {
        await readyAt(wait);
        await session.browser.killWorker();
      },
    );
    expect(ended).toEqual(run.ends);
    expect(got).toBe(expected[run.path].got);
  }

  const rowOf = (asked: string) => listIn(session.panel).getByRole('option', { name: new URL(asked).pathname });

  test.each(runs)('idle, $when: $path is there once, with all that is needed', async (run) => {
    const asked = server.urlOf(run, 'idle');
    const own = (exchanges: Exchange[]) => exchanges.filter(({ hops }) => hops[0]?.url === asked);
    const heard = (wait: Wait) => journalHolds(session.panel, (exchanges) => own(exchanges).some(heardAt[wait]));
    await kill(run, asked, async (wait) => {
      if (wait !== 'before the request') await heard(wait);
    });

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
    expect(exchange?.outcome.state).toBe(expected[run.path].outcome);

    await rowOf(asked).filter({ hasNotText: 'Waiting' }).waitFor();
    expect(await textOf(rowOf(asked))).toMatch(expected[run.path].said);
  });

  // Events on their way to a worker that dies are lost with it, and with them some of what was said. Not the failure.
  const refused = runs.filter(({ path }) => path === '/blocked');
  test.each(refused)('with events on their way, $when: $path is there once', async (run) => {
    const asked = server.urlOf(run, 'at once');
    await kill(run, asked, () => Promise.resolve());
    const own = (exchanges: Exchange[]) => exchanges.filter(({ hops }) => hops[0]?.url === asked);
    // Until its request is told of, a preflight that lost its headers looks like an OPTIONS request of the page.
    const isTold = (exchange: Exchange) =>
      exchange.hops[0]?.method === 'PUT' && heardAt['after the response'](exchange);
    await journalHolds(session.panel, (exchanges) => own(exchanges).some(isTold));
    const [exchange, ...doubles] = own(await exchangesIn(session.panel));
    expect(doubles).toEqual([]);
    expect(exchange?.outcome.state).toBe('failed');
    await rowOf(asked).filter({ hasNotText: 'Waiting' }).waitFor();
    expect(await textOf(rowOf(asked))).not.toMatch(/^Allowed/);
  });
});
