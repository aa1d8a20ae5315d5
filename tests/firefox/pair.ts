import { provideBuild } from '../../scripts/build.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { listen, servePage } from '../conformance/listen.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { recorded } from './recorded.ts';
import { executable } from './session.ts';

/** A Firefox with the extension, a server with an empty page, and another server for the tests' requests. */
export interface Pair {
  firefox: Firefox;
  /** The page's port, and the other server's. */
  home: number;
  api: number;
  /** What was recorded of the page, oldest first, once this many requests have ended. */
  recorded(page: string, count: number): Promise<Exchange[]>;
  close(): Promise<void>;
}

interface Options {
  upgrade?: Parameters<typeof listen>[1];
  /** The folder of another extension to load too. */
  another?: string;
  /** Accepts self-signed certificates. */
  acceptInsecureCerts?: boolean;
}

export async function openPair(answer: Parameters<typeof listen>[0], options: Options = {}): Promise<Pair> {
  const { upgrade, ...installed } = options;
  const extension = provideBuild('firefox');
  if (!executable || !extension) throw new Error('These tests take a Firefox and a build.');
  const [home, api] = await Promise.all([listen(servePage), listen(answer, upgrade)]);
  const firefox = await launchFirefox({ executable, extension, headless: true, ...installed });
  return {
    firefox,
    home: home.port,
    api: api.port,
    async recorded(page, count) {
      const inside = await firefox.newTab();
      await inside.goto(firefox.pageOf('src/panel/panel.html?tabId=0'));
      const exchanges = await recorded(inside, page, (all) => all.filter(hasEnded).length >= count);
      return exchanges.filter(hasEnded).toSorted((a, b) => a.startedAt - b.startedAt);
    },
    async close() {
      await firefox.close();
      home.close();
      api.close();
    },
  };
}

function hasEnded({ outcome: { state } }: Exchange): boolean {
  return state === 'completed' || state === 'failed';
}
