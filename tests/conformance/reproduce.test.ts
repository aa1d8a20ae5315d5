/** What curl is told to send is what Chromium sent: the same server hears both. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { reproduce } from '../../src/engine/reproduce.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { sample } from './cases.ts';
import { askWatched, watch } from './chromium.ts';
import { type Servers, startServers } from './servers.ts';

const executable = findChromium();
const extension = provideBuild();
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const run = promisify(execFile);

/** What browsers and curl each have of their own. */
const own =
  /^(host|user-agent|accept-encoding|accept-language|cache-control|connection|content-length|pragma|referer|sec-|te:|transfer-encoding)/i;

/** The request's line, without its version, and the headers in order of their names. */
function told(head: string): string[] {
  const [line = '', ...headers] = head.split('\r\n');
  const rest = headers.filter((header) => !own.test(header)).map((header) => header.replace(/^[^:]*/, lowerCase));
  return [line.replace(/ HTTP.*/, ''), ...rest.sort()];
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

function isPreflight(head: string): boolean {
  return /^access-control-request-method:/im.test(head);
}

describe.skipIf(!executable || !extension || !hasCurl)('curl', () => {
  let chromium: Chromium;
  let page: Page;
  let servers: Servers;

  beforeAll(async () => {
    servers = await startServers();
    chromium = await launchChromium({
      ...{ executable: executable ?? '', extension: extension ?? '', headless: true },
      switches: ['--host-resolver-rules=MAP plain.test 127.0.0.1'],
    });
    page = await chromium.context.newPage();
    await chromium.context.addCookies([{ name: 'id', value: 'open', url: servers.api }]);
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    await servers?.close();
  });

  it('sends what Chromium sent', async () => {
    const watched = await watch(chromium, page, servers.page);
    const asked = sample(120, 4).map((one, number) => {
      const id = `c${number}`;
      return { id, one, url: servers.plan(id, one) };
    });
    const { exchanges } = await askWatched(watched, asked);
    let compared = 0;
    for (const { id, url } of asked) {
      const exchange = exchanges.get(url);
      if (!exchange) continue;
      const sent = servers.received(id);
      const { preflight, request } = reproduce(diagnose(exchange, []), 'shown');
      for (const command of [preflight?.command, request.command]) {
        if (command === undefined) continue;
        const count = servers.received(id).length;
        // An answer that breaks off is an error to curl, and no matter here.
        await run('sh', ['-c', `${command} --silent --connect-to ::127.0.0.1:`]).catch(() => undefined);
        const repeated = servers.received(id)[count] ?? '';
        const alike = sent.filter((head) => isPreflight(head) === isPreflight(repeated)).map(told);
        const same = alike.findLast(([line]) => line === told(repeated)[0]);
        // What the browser never sent has values that nobody knows.
        if (!same) continue;
        expect(told(repeated), `${id}: ${command}`).toEqual(same);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
    await watched.close();
  }, 60_000);
});
