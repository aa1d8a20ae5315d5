/** Triggers every mistake of the lab, and reads in the panel what it says about each, as a person would. */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright';
import type { Chromium, Panel } from '../tests/e2e/browser.ts';
import { diagnosisIn, type Reading, read, readFix, rowsOf, show, textOf } from '../tests/e2e/reading.ts';
import type { Explained } from '../tests/lab/case.ts';
import { isMistake } from '../tests/lab/cases.ts';
import type { Lab, OpenCase } from '../tests/lab/lab.ts';

const folder = 'artifacts';

export async function report(browser: Chromium, lab: Lab): Promise<number> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const panel = await browser.openPanel(page);
  await panel.undock();
  browser.context.setDefaultTimeout(10_000);
  await page.goto(lab.url);
  await page.getByRole('button', { name: 'Trip all' }).click();

  console.log("Each mistake of the lab: its name, the browser's own word for it, and its row in the panel.\n");
  const failures: string[] = [];
  for (const open of lab.cases) {
    const problem = await explain(panel, open).catch(({ message }: Error) => `the panel does not show it. ${message}`);
    if (problem) failures.push(`${open.id}: ${problem}`);
  }
  await showFirst(panel, lab);
  console.log(`\n${lab.cases.length - failures.length} of ${lab.cases.length} as expected.`);
  for (const failure of failures) console.log(`WRONG ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** Prints one line about a case; returns what is wrong with what the panel says. */
async function explain(panel: Panel, open: OpenCase): Promise<string | undefined> {
  const { expect } = open;
  // What a server allowed before a mistake is not a mistake.
  await show(panel, isMistake(expect) ? 'Blocked' : 'All');
  const row = rowsOf(panel, open).filter({ hasNotText: 'Waiting' }).first();
  await row.waitFor();
  if (!isMistake(expect)) {
    const text = await textOf(row);
    console.log(`${open.title}: ${text}`);
    const wanted = expect === 'allowed' ? 'Allowed' : expect.short;
    return text.startsWith(`${wanted} `) ? undefined : `expected “${wanted}”, and the panel says “${text}”`;
  }
  const reading = await read(panel, row);
  console.log([open.title, reading.code, reading.row].filter(Boolean).join(': '));
  return problemIn(reading, expect) ?? problemInFix(await fixIn(panel, expect), expect, open);
}

function problemIn(reading: Reading, { code = '', short }: Explained): string | undefined {
  if (reading.code !== code) return `the browser calls it ${code}, the panel ${reading.code}`;
  if (!reading.row.startsWith(`${short} `)) return `expected “${short}”, and the panel says “${reading.row}”`;
  return undefined;
}

async function fixIn(panel: Panel, { fix }: Explained): Promise<string> {
  return fix ? readFix(panel, 'Express') : '';
}

function problemInFix(code: string, { fix }: Explained, { places }: OpenCase): string | undefined {
  const missing = fix && [places.page, ...fix].filter((needed) => !code.includes(needed));
  return missing && missing.length > 0 ? `the Express fix lacks ${missing.join(', ')}` : undefined;
}

/** The first mistake in full, and pictures of the DevTools window that shows it. */
async function showFirst(panel: Panel, lab: Lab): Promise<void> {
  const [first] = lab.cases;
  if (!first) return;
  await show(panel, 'Blocked');
  await read(panel, rowsOf(panel, first).first());
  console.log(`\n${first.title}, as the panel explains it:\n`);
  console.log((await textWithoutControls(diagnosisIn(panel))).replace(/^(?=.)/gm, '  '));
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await panel.setTheme(theme);
    await panel.window.screenshot({ path: `${folder}/panel-${theme}.png` });
  }
  console.log(`\nPictures of the DevTools window: ${folder}/panel-light.png, ${folder}/panel-dark.png`);
}

/** Buttons and menus are of no use in a terminal. */
function textWithoutControls(diagnosis: Locator): Promise<string> {
  return diagnosis.evaluate((element: HTMLElement) => {
    const controls = [...element.querySelectorAll<HTMLElement>('button, select, label')];
    for (const control of controls) control.style.display = 'none';
    const text = element.innerText;
    for (const control of controls) control.style.display = '';
    return text;
  });
}
