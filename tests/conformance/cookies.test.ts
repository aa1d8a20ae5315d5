/** The warning about cookies says of each whether Chromium kept it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { answerWithCookies, cookieNames, keptInChromium, setAndSee } from './cookies.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded } from './recorded.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension).each([
  ['takes cookies of other sites', 0, keptInChromium('where let in', 'everywhere')],
  ['keeps them out', 1, keptInChromium('everywhere')],
])('a Chromium that %s', (_, mode, ofOtherSites) => {
  let chromium: Chromium;
  let page: Listening;
  let profile: string;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cors-explainer-cookies-'));
    await mkdir(join(profile, 'Default'));
    // Debian's Chromium keeps them out unless it is told otherwise. 0: none is, 1: those of third parties are.
    const settings = { profile: { cookie_controls_mode: mode, block_third_party_cookies: mode === 1 } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const installed = { executable: executable ?? '', extension: extension ?? '', headless: true };
    const switches = ['--host-resolver-rules=MAP plain.test 127.0.0.1'];
    chromium = await launchChromium({ ...installed, profile, switches });
    page = await listen(servePage);
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    page?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it.each([
    ['of another site, with credentials', '127.0.0.1', 'include', 'set', ofOtherSites],
    ['of another site, without credentials', '127.0.0.1', 'same-origin', 'set', []],
    ['of another site, whose server is not told that', 'plain.test', 'include', 'set', []],
    ['of another site, from a redirect', '127.0.0.1', 'include', 'redirect', ofOtherSites],
    ['of another site, from a redirect without credentials', '127.0.0.1', 'same-origin', 'redirect', []],
    ['of its own site', 'localhost', 'include', 'set', keptInChromium('at home', 'where let in', 'everywhere')],
  ] as const)('is told which cookies it did not keep %s', async (_, host, credentials, way, expected) => {
    const api = await listen(answerWithCookies);
    const tab = await chromium.context.newPage();
    onTestFinished(async () => {
      api.close();
      await tab.context().clearCookies();
      await tab.close();
    });
    await tab.goto(`http://localhost:${page.port}/`);
    const recorded = await openRecorded(chromium, tab);
    onTestFinished(() => recorded.close());
    const server = `http://${host}:${api.port}`;
    const kept = await tab.evaluate(([run, ...args]) => new Function(`return ${run}`)()(...args), [
      `${setAndSee}`,
      server,
      cookieNames,
      credentials,
      way,
    ] as const);
    expect(kept).toEqual(expected);

    const exchanges = await recorded.exchangesOf(cookieNames.map((name) => `${server}/${way}/${name}`));
    const silent = cookieNames.filter((name) => {
      const exchange = exchanges.get(`${server}/${way}/${name}`);
      if (!exchange) throw new Error(`${name} was not recorded.`);
      return !diagnose(exchange, []).warnings?.some(({ cause }) => cause === 'cookie-not-kept');
    });
    expect(silent).toEqual(kept);
  });
});
