/**
 * A preflighted request that waits for its server, so that its recorder can be ended meanwhile: by then it has heard
 * everything there is to hear. All other events follow each other without a wait.
 */
import type { Exchange } from '../../src/engine/exchange.ts';
import { listen } from '../conformance/listen.ts';

/** The moments at which the browser waits, and whether what was recorded shows everything up to then. */
export const heardAt = {
  'before the request': () => true,
  'before the answer to the preflight': ({ hops: [hop] }: Exchange) => hop?.preflight?.request !== undefined,
  // Only Firefox shows the request before it sends the preflight.
  'before the response': ({ family, hops: [hop] }: Exchange) =>
    family === 'firefox' ? hop?.preflight?.outcome.state === 'completed' : hop?.request !== undefined,
  'within the response': ({ outcome }: Exchange) => outcome.state === 'streaming',
  'after the response': ({ outcome }: Exchange) => outcome.state === 'completed' || outcome.state === 'failed',
};

export type Wait = keyof typeof heardAt;

const all = Object.keys(heardAt) as Wait[];

/** What is requested, and at which moments its recorder is ended. */
export interface Run {
  path: '/allowed' | '/blocked';
  ends: Wait[];
  when: string;
}

export const runs: Run[] = [
  ...endedAt('/allowed', all),
  // Its headers are enough to block it: nobody waits for the rest.
  ...endedAt(
    '/blocked',
    all.filter((wait) => wait !== 'within the response'),
  ),
];

function endedAt(path: Run['path'], waits: Wait[]): Run[] {
  return [...waits.map((wait) => ({ path, ends: [wait], when: wait })), { path, ends: waits, when: 'every time' }];
}

export interface WaitingServer {
  /** @param how distinguishes what is requested in the same run */
  urlOf(run: Run, how: string): string;
  /**
   * Makes the request, and ends the recorder at each of the run's moments. Returns what the page got, and when it was
   * ended.
   */
  interrupt(run: Run, ask: () => Promise<string>, end: (wait: Wait) => Promise<void>): Promise<Interrupted>;
  close(): void;
}

interface Interrupted {
  got: string;
  ended: Wait[];
}

export async function openWaitingServer(): Promise<WaitingServer> {
  let reach = (_: Wait) => Promise.resolve();
  const { port, close } = await listen(async ({ method, url, headers }, response) => {
    const isPreflight = method === 'OPTIONS';
    const isAllowed = isPreflight || url?.startsWith('/allowed');
    await reach(isPreflight ? 'before the answer to the preflight' : 'before the response');
    if (isAllowed) response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    // Without it, a request that passes has a warning.
    response.setHeader('Access-Control-Max-Age', '60');
    response.write('o');
    if (isAllowed && !isPreflight) await reach('within the response');
    response.end('k');
  });
  return {
    urlOf: ({ path, when }, how) => `http://127.0.0.1:${port}${path}/${encodeURIComponent(`${how} ${when}`)}`,
    async interrupt(run, ask, end) {
      const ended: Wait[] = [];
      reach = async (wait) => {
        if (!run.ends.includes(wait)) return;
        await end(wait);
        ended.push(wait);
      };
      await reach('before the request');
      const got = await ask();
      await reach('after the response');
      reach = () => Promise.resolve();
      return { got, ended };
    },
    close,
  };
}
