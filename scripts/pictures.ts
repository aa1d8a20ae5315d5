/** Pictures of the panel's states, from real DevTools on the lab's mistakes, for the README and for inspection. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { type Chromium, type LaunchOptions, launchChromium, type Panel } from '../tests/e2e/browser.ts';
import { read, rowsOf, show } from '../tests/e2e/reading.ts';
import { type Lab, openLab } from '../tests/lab/lab.ts';
import { provideBuild } from './build.ts';
import { provideChromium } from './chromium.ts';
import { smallPng } from './small-png.ts';

const folder = 'docs/pictures';

interface Scene {
  browser: Chromium;
  lab: Lab;
  panel: Panel;
}

interface Picture {
  name: string;
  width: number;
  height: number;
  theme?: 'light' | 'dark';
  /** Taken before the page makes any request. */
  early?: true;
  /** Brings about what is to be seen; returns the page to photograph if that is not DevTools. */
  stage?(scene: Scene): Promise<Page | undefined>;
}

const wide = { width: 1280, height: 860 };
const below = { width: 1280, height: 420 };
const right = { width: 400, height: 860 };
const small = { width: 640, height: 320 };

const pictures: Picture[] = [
  { name: 'empty', ...small, early: true },
  { name: 'empty-paused', ...small, early: true, stage: pause },
  { name: 'empty-missed', ...small, early: true, stage: missed },
  { name: 'panel', ...wide, stage: (scene) => select(scene, 'auth-answers-options') },
  { name: 'panel-dark', ...wide, theme: 'dark', stage: (scene) => select(scene, 'header-missing') },
  { name: 'docked-right', ...right, stage: (scene) => select(scene, 'header-missing') },
  { name: 'docked-below', ...below, stage: (scene) => select(scene, 'redirect-without-headers') },
  { name: 'docked-below-dark', ...below, theme: 'dark', stage: (scene) => select(scene, 'wrong-origin') },
  { name: 'all', ...below, stage: all },
  { name: 'fix', width: 900, height: 860, stage: (scene) => toFix(scene, 'header-missing') },
  { name: 'fix-dark', ...right, theme: 'dark', stage: (scene) => toFix(scene, 'auth-answers-options') },
  { name: 'hand-over', width: 900, height: 860, stage: (scene) => toEnd(scene, 'header-missing') },
  { name: 'menu', ...right, stage: (scene) => press(scene, 'Save and open') },
  { name: 'filter', ...small, stage: (scene) => filter(scene, 'is:blocked meth') },
  { name: 'empty-filtered', ...small, stage: (scene) => filter(scene, 'nowhere') },
  { name: 'guide', width: 1000, height: 700, stage: guide },
  { name: 'keyboard', width: 640, height: 420, stage: (scene) => press(scene, 'Keyboard') },
  { name: 'popup', width: 400, height: 480, stage: (scene) => pageOf(scene, 'popup/popup.html') },
  { name: 'settings', width: 700, height: 560, stage: (scene) => pageOf(scene, 'settings/settings.html') },
];

/** The panel in its other languages, where space is narrow. */
const translated = { german: 'de', japanese: 'ja' };

export async function main(wanted: string[]): Promise<number> {
  const executable = await provideChromium();
  const extension = provideBuild();
  if (typeof executable !== 'string' || !extension) {
    console.error(typeof executable === 'string' ? 'The pictures take a build.' : executable.missing);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const switches = ['--host-resolver-rules=MAP *.example 127.0.0.1'];
  const options = { executable, extension, headless: true, switches };
  const lab = await openLab();
  const asked = pictures.filter(({ name }) => isWanted(name));
  await inScene(options, lab, (scene) => takeAll(scene, asked));
  for (const [name, language] of Object.entries(translated))
    if (isWanted(name)) await inScene({ ...options, language }, lab, (scene) => takeTranslated(scene, name, language));
  lab.close();
  return 0;
}

/** In a browser of its own, which is closed at the end. */
async function inScene(options: LaunchOptions, lab: Lab, take: (scene: Scene) => Promise<void>): Promise<void> {
  const browser = await launchChromium(options);
  try {
    await take(await sceneIn(browser, lab));
  } finally {
    await browser.close();
  }
}

async function takeTranslated({ browser, lab, panel }: Scene, name: string, language: string): Promise<void> {
  if ((await panel.frame.evaluate(() => chrome.i18n.getUILanguage())) !== language) {
    console.log(`${name}: not taken, as this Chromium has no texts in it (Debian: \`chromium-l10n\`).`);
    return;
  }
  if (!hasLetters(language)) {
    console.log(`${name}: not taken, as no font here has its letters (Debian: \`fonts-ipafont-gothic\`).`);
    return;
  }
  await panel.window.setViewportSize(right);
  // DevTools itself stays in English, and offers to change that.
  await panel.window.getByRole('button', { name: 'show again' }).click();
  await browser.context.pages()[0]?.getByRole('button', { name: 'Trip all' }).click();
  const host = new URL(lab.cases.find(({ id }) => id === 'header-missing')?.places.api ?? '').host;
  await panel.frame.getByRole('option').filter({ hasText: host }).first().click();
  const path = `${folder}/${name}.png`;
  writeFileSync(path, smallPng(await panel.window.screenshot()));
  console.log(path);
}

/** Without fonts for the language the picture would show boxes. If nothing can tell, the picture will. */
function hasLetters(language: string): boolean {
  return spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout !== '';
}

async function sceneIn(browser: Chromium, lab: Lab): Promise<Scene> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const panel = await browser.openPanel(page);
  await panel.undock();
  await page.goto(lab.url);
  return { browser, lab, panel };
}

async function takeAll(scene: Scene, asked: Picture[]): Promise<void> {
  for (const picture of asked.filter(({ early }) => early)) await take(scene, picture);
  await scene.browser.context.pages()[0]?.getByRole('button', { name: 'Trip all' }).click();
  await scene.panel.frame.locator('.row').nth(60).waitFor();
  for (const picture of asked.filter(({ early }) => !early)) await take(scene, picture);
}

async function take(scene: Scene, { name, width, height, theme = 'light', stage }: Picture): Promise<void> {
  const { panel } = scene;
  await panel.window.setViewportSize({ width, height });
  await panel.setTheme(theme);
  const page = await stage?.(scene);
  await page?.setViewportSize({ width, height });
  const path = `${folder}/${name}.png`;
  writeFileSync(path, smallPng(await (page ?? panel.window).screenshot()));
  await page?.close();
  await backToNormal(panel);
  console.log(path);
}

async function backToNormal({ frame, window }: Panel): Promise<void> {
  const close = frame.getByRole('dialog').getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
  if (await frame.locator('.menu-items').isVisible()) await window.keyboard.press('Escape');
  const record = frame.locator('.toolbar').getByRole('button', { name: 'Record', exact: true });
  if (await record.isVisible()) await record.click();
  const box = frame.locator('.filter-box');
  if ((await box.inputValue()) !== '') await box.fill('');
}

async function press({ panel }: Scene, name: string): Promise<undefined> {
  await panel.frame.getByRole('button', { name, exact: true }).click();
}

async function pause(scene: Scene): Promise<undefined> {
  await press(scene, 'Pause recording');
  await scene.panel.frame.getByRole('heading', { name: 'Recording is paused' }).waitFor();
}

async function filter({ panel }: Scene, text: string): Promise<undefined> {
  await show(panel, 'Blocked');
  await panel.frame.locator('.filter-box').pressSequentially(text);
}

async function all(scene: Scene): Promise<undefined> {
  await select(scene, 'no-cors-headers');
  await show(scene.panel, 'All');
}

/** On a host that is not in development: recording begins with the first failure, and that one was missed. */
async function missed({ browser, lab }: Scene): Promise<Page> {
  const page = await browser.context.newPage();
  const { port } = new URL(lab.url);
  await page.goto(`http://shop.example:${port}/`);
  await page.getByRole('button', { name: 'No CORS headers', exact: true }).click();
  await page.locator('output').filter({ hasText: 'Failed to fetch' }).waitFor();
  const { frame, window } = await browser.openPanel(page);
  await frame.getByRole('heading', { name: '1 request failed' }).waitFor();
  return window;
}

async function select({ lab, panel }: Scene, id: string): Promise<undefined> {
  const open = lab.cases.find((one) => one.id === id);
  if (!open) throw new Error(`The lab has no case ${id}.`);
  await show(panel, 'Blocked');
  await read(panel, rowsOf(panel, open).first());
}

/** A page of the extension itself, in a tab. */
async function pageOf({ browser, panel }: Scene, path: string): Promise<Page> {
  const page = await browser.context.newPage();
  const tabId = await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  await page.goto(`chrome-extension://${browser.extensionId}/src/panel/${path}?tabId=${tabId}`);
  return page;
}

async function toEnd(scene: Scene, id: string): Promise<undefined> {
  await select(scene, id);
  const { frame } = scene.panel;
  await frame.getByText('Reproduce with curl').click();
  await frame.getByRole('heading', { name: 'Learn more' }).scrollIntoViewIfNeeded();
}

async function guide({ panel }: Scene): Promise<undefined> {
  await panel.frame.getByRole('button', { name: 'Guide', exact: true }).click();
  await panel.frame.getByRole('heading', { name: 'What an origin is' }).waitFor();
}

async function toFix(scene: Scene, id: string): Promise<undefined> {
  await select(scene, id);
  await scene.panel.frame.getByRole('button', { name: 'Go to the fix' }).click();
}
