/** Pictures of the panel's states, from real DevTools on the lab's mistakes, for the README and for looking at. */
import { mkdirSync, writeFileSync } from 'node:fs';
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
  stage(scene: Scene): Promise<void>;
}

const pictures: Picture[] = [
  { name: 'panel', width: 1280, height: 860, stage: (scene) => select(scene, 'auth-answers-options') },
  { name: 'docked-right', width: 400, height: 860, stage: (scene) => select(scene, 'header-missing') },
  { name: 'fix', width: 900, height: 860, stage: (scene) => toFix(scene, 'header-missing') },
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
    await picture.stage(scene);
    const path = `${folder}/${picture.name}.png`;
    writeFileSync(path, smallPng(await panel.window.screenshot()));
    console.log(path);
  }
}

async function select({ lab, panel }: Scene, id: string): Promise<void> {
  const open = lab.cases.find((one) => one.id === id);
  if (!open) throw new Error(`The lab has no case ${id}.`);
  await show(panel, 'Blocked');
  await read(panel, rowsOf(panel, open).first());
}

async function toFix(scene: Scene, id: string): Promise<void> {
  await select(scene, id);
  await scene.panel.frame.getByRole('button', { name: 'Go to the fix' }).click();
}
