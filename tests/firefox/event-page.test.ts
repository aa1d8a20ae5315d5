/**
 * Firefox ends an event page that has been idle for 30 seconds, however long a request waits for its server. So the server
 * waits, the page is ended, and only then the server answers: nothing may be lost, and nothing doubled. What is ended
 * by force loses the events that are on their way to it; then nothing false may be said.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import { heardAt, openWaitingServer, type Run, runs, type Wait, type WaitingServer } from '../e2e/waits.ts';
import { exchangesIn, journalHolds, show } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

const expected = {
  '/allowed': { got: 'ok', verdict: { outcome: 'allowed' } },
  '/blocked': {
    got: 'refused',
    verdict: { outcome: 'blocked', stage: 'response', code: 'CORSMissingAllowOrigin2' },
  },
} satisfies Record<Run['path'], object>;

describe.skipIf(!executable)('the event page is ended', () => {
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

  /** The page asks, and the event page is ended at each of the run's waits. */
  async function end(run: Run, asked: string, readyAt: (wait: Wait) => Promise<void>): Promise<void> {
    const { got, ended } = await server.interrupt(
      run,
      () => put(asked),
      async (wait) => {
        await readyAt(wait);
        await session.firefox.killEventPage();
      },
    );
    expect(ended).toEqual(run.ends);
    expect(got).toBe(expected[run.path].got);
  }

  test.each(runs)('idle, $when: $path is there once, with all that is needed', async (run) => {
    const asked = server.urlOf(run, 'idle');
    const heard = (wait: Wait) => journalHolds(session.panel, (exchanges) => own(exchanges, asked).some(heardAt[wait]));
    await end(run, asked, async (wait) => {
      if (wait !== 'before the request') await heard(wait);
    });

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
    expect(exchange && judge(exchange).verdict).toMatchObject(expected[run.path].verdict);
  });

  test.each(runs)('with events on their way, $when: nothing false is said of $path', async (run) => {
    const asked = server.urlOf(run, 'at once');
    await end(run, asked, () => Promise.resolve());
    // What is still on its way comes before the events of a later request.
    const later = server.urlOf({ ...run, path: '/allowed' }, `after ${run.path}`);
    await put(later);
    await journalHolds(session.panel, (exchanges) => own(exchanges, later).some(heardAt['after the response']));

    const told = own(await exchangesIn(session.panel), asked).filter(({ hops }) => hops[0]?.method === 'PUT');
    expect(told.length).toBeLessThanOrEqual(1);
    for (const exchange of told) {
      const { verdict } = judge(exchange);
      if (verdict.outcome === 'allowed' || verdict.outcome === 'blocked')
        expect(verdict).toMatchObject(expected[run.path].verdict);
      else expect(exchange.interrupted).toBe(true);
    }
  });
});
