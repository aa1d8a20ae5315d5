import { provideBuild } from '../../scripts/build.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { type Judge, startJudge } from './judge.ts';
import type { Panel } from './toolbox.ts';

/** Absent where these tests are skipped; `npm test` says so, and how to get one. */
export const executable = findFirefox();

/** The lab's page in Firefox, with Firefox's DevTools on its CORS panel. */
export interface Session {
  firefox: Firefox;
  lab: Lab;
  panel: Panel;
  judge: Judge;
  close(): Promise<void>;
}

export async function openSession(): Promise<Session> {
  const extension = provideBuild('firefox');
  if (!executable || !extension) throw new Error('These tests take a Firefox and a build.');
  const lab = await openLab();
  const firefox = await launchFirefox({ executable, extension, headless: true });
  const judge = await startJudge(firefox);
  await firefox.tab.goto(lab.url);
  const panel = await firefox.openPanel();
  return {
    firefox,
    lab,
    panel,
    judge,
    async close() {
      await firefox.close();
      lab.close();
    },
  };
}
