import type { Page } from 'playwright';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { type Chromium, launchChromium, type Panel } from './browser.ts';

/** Absent if these tests are skipped; `npm test` says so, and how to get one. */
export const executable = findChromium();

/** The lab's page in real Chromium, with real DevTools on its CORS panel. */
export interface Session {
  browser: Chromium;
  lab: Lab;
  page: Page;
  panel: Panel;
  close(): Promise<void>;
}

/** @param switches additional ones for Chromium's command line */
export async function openSession(switches: string[] = []): Promise<Session> {
  const extension = provideBuild();
  if (!executable || !extension) throw new Error('These tests take a Chromium and a build.');
  const lab = await openLab();
  const browser = await launchChromium({ executable, extension, headless: true, switches });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const panel = await browser.openPanel(page);
  await panel.undock();
  await page.goto(lab.url);
  return {
    browser,
    lab,
    page,
    panel,
    async close() {
      await browser.close();
      lab.close();
    },
  };
}
