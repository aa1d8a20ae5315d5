/**
 * Opens the lab, or the given URL, in Chromium with the CORS panel open; with `--firefox`, in Firefox. Without a
 * display it triggers every mistake of the lab itself and reports what the panel says about each.
 */
import { type Chromium, type LaunchOptions, launchChromium } from '../tests/e2e/browser.ts';
import { type Lab, openLab } from '../tests/lab/lab.ts';
import { provideBuild } from './build.ts';
import { provideChromium } from './chromium.ts';
import { report } from './report.ts';
import { startFirefox } from './start-firefox.ts';

export async function main(args: string[]): Promise<number> {
  const [url] = args.filter((arg) => !arg.startsWith('--'));
  if (url && !hasDisplay())
    console.log('There is no display to open that URL on, so here is the report on the lab instead.');
  return args.includes('--firefox') ? inFirefox(url) : inChromium(url);
}

async function inFirefox(url: string | undefined): Promise<number> {
  const lab = await openLab();
  try {
    return await startFirefox({ lab, url, headless: !hasDisplay(), stopped: interrupted() });
  } finally {
    lab.close();
  }
}

async function inChromium(url: string | undefined): Promise<number> {
  const executable = await provideChromium();
  if (typeof executable !== 'string') {
    console.error(executable.missing);
    return 1;
  }
  const extension = provideBuild();
  if (!extension) return 1;
  const headless = !hasDisplay();
  const stopped = interrupted();
  const lab = await openLab();
  const sandbox = !headless && process.getuid?.() !== 0;
  const browser = await launch({ executable, extension, headless, sandbox });
  try {
    const work = headless ? report(browser, lab) : stayOpen(browser, url ?? lab.url, lab);
    return await Promise.race([work, stopped]);
  } finally {
    await browser.close();
    lab.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Ctrl+C arrives twice, from the terminal and from npm. A shell expects 130 from a program that it interrupted. */
function interrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(130));
  });
}

/** Some systems do not let an ordinary user's program start a sandbox. */
async function launch(options: LaunchOptions): Promise<Chromium> {
  try {
    return await launchChromium(options);
  } catch (error) {
    if (!options.sandbox || !/sandbox/i.test(String(error))) throw error;
    console.log(
      'This system does not let Chromium start its sandbox, so it runs without. Open only pages you trust in it.',
    );
    return launchChromium({ ...options, sandbox: false });
  }
}

async function stayOpen(browser: Chromium, url: string, lab: Lab): Promise<number> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await browser.openPanel(page);
  await page.goto(url);
  await browser.letGo();
  console.log(`Chromium is open on ${url}, with DevTools on its CORS panel. The lab is at ${lab.url}.`);
  console.log('Ctrl+C ends everything this command started.');
  await browser.ended;
  return 0;
}
