import type { Locator } from 'playwright';
import type { OpenCase } from '../lab/lab.ts';
import type { Panel } from './browser.ts';

/** What a person reads in the panel about one request. */
export interface Reading {
  /** The row of the list. */
  row: string;
  title: string;
  /** The browser's own name for the failure. */
  code: string;
}

/** The rows of the requests a case made: each case has a server, and so a host, of its own. */
export function rowsOf({ frame }: Panel, { places }: OpenCase): Locator {
  return frame.getByRole('option', { name: new URL(places.api).host });
}

export function diagnosisIn({ frame }: Panel): Locator {
  return frame.getByRole('region', { name: 'Diagnosis' });
}

/** Clicks the row and reads what the panel says of it. */
export async function read(panel: Panel, row: Locator): Promise<Reading> {
  await row.click();
  const diagnosis = diagnosisIn(panel);
  const name = diagnosis.getByRole('term').filter({ hasText: 'calls this' }).locator('+ *').locator('code').first();
  return {
    row: await textOf(row),
    title: await diagnosis.getByRole('heading', { level: 2 }).innerText(),
    code: await name.innerText(),
  };
}

/** A row as one line. */
export async function textOf(row: Locator): Promise<string> {
  return (await row.innerText()).replace(/\s+/g, ' ').trim();
}

/** The code of the fix for one server, as it stands in its tab. */
export async function readFix(panel: Panel, server: string): Promise<string> {
  const diagnosis = diagnosisIn(panel);
  const tab = diagnosis.getByRole('tab', { name: server, exact: true });
  // The panel remembers which server was chosen last.
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  const parts = await diagnosis.getByRole('tabpanel').getByRole('figure').allInnerTexts();
  return parts.join('\n\n');
}

/** Shows the blocked requests alone, or all. */
export async function show({ frame }: Panel, which: 'Blocked' | 'All'): Promise<void> {
  await frame.getByRole('radio', { name: which }).check({ force: true });
}
