/** The lab, or a page, in Firefox: `npm start -- --firefox [URL]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Firefox, launchFirefox } from '../tests/firefox/browser.ts';
import { read, rowOf, show } from '../tests/firefox/reading.ts';
import { trip } from '../tests/firefox/session.ts';
import { isMistake } from '../tests/lab/cases.ts';
import type { Lab } from '../tests/lab/lab.ts';
import { provideBuild } from './build.ts';
import { provideFirefox } from './firefox.ts';

export interface FirefoxOptions {
  lab: Lab;
  /** What to open; the lab if it is not given. */
  url: string | undefined;
  headless: boolean;
  /** Resolves when the person has had enough. */
  stopped: Promise<number>;
}

export async function startFirefox({ lab, url = lab.url, headless, stopped }: FirefoxOptions): Promise<number> {
  const executable = await provideFirefox();
  if (typeof executable !== 'string') {
    console.error(executable.missing);
    return 1;
  }
  const extension = provideBuild('firefox');
  if (!extension) return 1;
  const firefox = await launchFirefox({ executable, extension, headless });
  try {
    const work = headless ? report(firefox, lab) : stayOpen(firefox, url, lab);
    return await Promise.race([work, stopped]);
  } finally {
    await firefox.close();
  }
}

async function stayOpen(firefox: Firefox, url: string, lab: Lab): Promise<number> {
  await firefox.tab.goto(url);
  await firefox.openPanel();
  firefox.letGo();
  console.log(`Firefox is open on ${url}, with DevTools on its CORS panel. The lab is at ${lab.url}.`);
  console.log('Ctrl+C ends everything this command started.');
  await firefox.ended;
  return 0;
}

/** Makes every mistake and prints what the panel says about each; checking that is up to the tests. */
async function report(firefox: Firefox, lab: Lab): Promise<number> {
  await firefox.tab.goto(lab.url);
  const panel = await firefox.openPanel();
  await trip(firefox, lab, panel);
  for (const { title, places, expect, inFirefox } of lab.cases) {
    const { host } = new URL(places.api);
    const told = isMistake(expect) && typeof inFirefox !== 'string';
    // A mistake can need an allowed request before the one that fails.
    await show(panel, told ? 'Blocked' : 'All');
    const isShown = inFirefox !== 'not shown';
    const { code = '', row } = told ? await read(panel, host) : { row: isShown && (await rowOf(panel, host)) };
    console.log(`${title}: ${code && `${code}: `}${row || 'Firefox shows extensions no such request.'}`);
  }
  await show(panel, 'Blocked');
  await read(panel, new URL(lab.cases[0]?.places.api ?? lab.url).host);
  mkdirSync('artifacts', { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await panel.setTheme(theme);
    writeFileSync(`artifacts/firefox-${theme}.png`, await panel.picture());
  }
  console.log('\nPictures of the DevTools window: artifacts/firefox-light.png, artifacts/firefox-dark.png');
  return 0;
}
