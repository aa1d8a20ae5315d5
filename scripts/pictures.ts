/** Pictures of the panel's states, from real DevTools on the lab's mistakes, for the README and for looking at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { type Chromium, launchChromium, type Panel } from '../tests/e2e/browser.ts';
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
  /** Brings about what is to be seen; returns the page to photograph where that is not DevTools. */
  stage(scene: Scene): Promise<Page | undefined>;
}

const pictures: Picture[] = [
  { name: 'panel', width: 1280, height: 860, stage: (scene) => select(scene, 'auth-answers-options') },
  { name: 'docked-right', width: 400, height: 860, stage: (scene) => select(scene, 'header-missing') },
  { name: 'fix', width: 900, height: 860, stage: (scene) => toFix(scene, 'header-missing') },
  { name: 'hand-over', width: 900, height: 860, stage: (scene) => toEnd(scene, 'header-missing') },
  { name: 'guide', width: 1000, height: 700, stage: guide },
  { name: 'popup', width: 400, height: 480, stage: (scene) => pageOf(scene, 'popup/popup.html') },
  { name: 'settings', width: 700, height: 560, stage: (scene) => pageOf(scene, 'settings/settings.html') },
  { name: 'fix-dark', width: 400, height: 860, theme: 'dark', stage: (scene) => toFix(scene, 'auth-answers-options') },
  {
    name: 'docked-below-dark',
    width: 1280,
    height: 420,
    theme: 'dark',
    stage: (scene) => select(scene, 'wrong-origin'),
  },
];

export async function main(wanted: string[]): Promise<number> {
  const executable = await provideChromium();
  const extension = provideBuild();
  if (typeof executable !== 'string' || !extension) {
    console.error(typeof executable === 'string' ? 'The pictures take a build.' : executable.missing);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const lab = await openLab();
  const browser = await launchChromium({ executable, extension, headless: true });
  try {
    await takeAll(await sceneIn(browser, lab), wanted);
  } finally {
    await browser.close();
    lab.close();
  }
  return 0;
}

async function sceneIn(browser: Chromium, lab: Lab): Promise<Scene> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const panel = await browser.openPanel(page);
  await panel.undock();
  await page.goto(lab.url);
  await page.getByRole('button', { name: 'Trip all' }).click();
  return { browser, lab, panel };
}

async function takeAll(scene: Scene, wanted: string[]): Promise<void> {
  const { panel } = scene;
  for (const picture of pictures) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    await panel.window.setViewportSize({ width: picture.width, height: picture.height });
    await panel.setTheme(picture.theme ?? 'light');
    const page = await picture.stage(scene);
    await page?.setViewportSize({ width: picture.width, height: picture.height });
    const path = `${folder}/${picture.name}.png`;
    writeFileSync(path, smallPng(await (page ?? panel.window).screenshot()));
    await page?.close();
    await closeOverlay(panel);
    console.log(path);
  }
}

async function closeOverlay({ frame }: Panel): Promise<void> {
  const close = frame.getByRole('dialog').getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
}

async function select({ lab, panel }: Scene, id: string): Promise<undefined> {
  const open = lab.cases.find((one) => one.id === id);
  if (!open) throw new Error(`The lab has no case ${id}.`);
  await show(panel, 'Blocked');
  await read(panel, rowsOf(panel, open).first());
}

/** A page of the extension's own, in a tab. */
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
