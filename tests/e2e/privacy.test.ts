/**
 * Nothing leaves the machine, and nothing but settings is written to disk: told by the browser's own network log and by
 * what lies in its profile after a session of work.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { diagnosisIn, journalHolds, listIn, readFix, rowsOf, show } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

/** Stands in the URL, in a header and in a cookie of what is recorded. */
const canary = 'canary4711';

/** What the panel remembers last: once this is on disk, all is. */
const remembered = 'split-wide';

interface Told {
  extensionId: string;
  netLog: string;
  /** Every file of the profile whose path names the extension. */
  files: Map<string, string>;
  localKeys: string[];
  rememberedKeys: string[];
  /** What became of requests that the extension's own pages and worker were made to try. */
  tries: Record<string, string>;
  /** Where such a request goes once the policy is switched off: the log has to show it. */
  control: string;
}

describe.skipIf(!executable)('privacy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-explainer-privacy-'));
  let told: Told;
  beforeAll(async () => {
    told = await work(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

  test('the extension connects to nothing, whatever is done with it', () => {
    expect(requestsOf(told).filter((url) => url !== told.control)).toEqual([]);
  });

  test('the log would have shown a connection', () => {
    expect(requestsOf(told)).toContain(told.control);
  });

  test.each(['worker', 'panel', 'settings', 'popup'])('the policy stops the %s from connecting at all', (context) => {
    expect(told.tries[context]).toMatch(/TypeError: Failed to fetch/);
  });

  test('settings alone are kept, under the names that docs/privacy.md gives, each of them', () => {
    const documented = [...readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| `([\w-]+)(…?)` \|/gm)];
    const isMeant = ([, name = '', more]: RegExpExecArray, key: string) => (more ? key.startsWith(name) : key === name);
    const kept = [...told.localKeys, ...told.rememberedKeys];
    expect(told.localKeys).toEqual(['preferences', 'settings']);
    expect(kept.filter((key) => !documented.some((row) => isMeant(row, key)))).toEqual([]);
    expect(documented.filter((row) => !kept.some((key) => isMeant(row, key))).map(([row]) => row)).toEqual([]);
  });

  test('nothing that was recorded is on disk', () => {
    const texts = [...told.files.values()];
    const isThere = (key: string) => texts.some((text) => text.includes(key));
    expect(['preferences', remembered].filter(isThere)).toEqual(['preferences', remembered]);
    expect([...told.files].filter(([, text]) => text.includes(canary)).map(([path]) => path)).toEqual([]);
  });
});

async function work(folder: string): Promise<Told> {
  const netLog = join(folder, 'net.json');
  const profile = join(folder, 'profile');
  const session = await openSession([`--log-net-log=${netLog}`, `--user-data-dir=${profile}`]);
  const { extensionId } = session.browser;
  const found = await morning(session, profile).finally(() => session.close());
  return { ...found, extensionId, netLog, files: filesOf(profile, extensionId) };
}

type Found = Pick<Told, 'localKeys' | 'rememberedKeys' | 'tries' | 'control'>;

/** A morning with the extension: everything that could be kept or sent is pressed. */
async function morning(session: Session, profile: string): Promise<Found> {
  const { panel, page, lab, browser } = session;
  const { frame } = panel;
  const [open] = lab.cases.filter(({ id }) => id === 'header-missing');
  if (!open) throw new Error('The lab has a case with a missing header.');
  const control = `${open.places.api}/control`;
  await page.evaluate(
    ([api, secret]) =>
      fetch(`${api}/?token=${secret}`, { headers: { 'X-Api-Key': secret, Authorization: `Bearer ${secret}` } }).catch(
        String,
      ),
    [open.places.api, canary] as const,
  );
  await page.getByRole('button', { name: open.title, exact: true }).click();
  await journalHolds(panel, (exchanges) => exchanges.length >= 2);
  await show(panel, 'All');
  await rowsOf(panel, open).last().click();
  await readFix(panel, 'Flask');
  await diagnosisIn(panel).getByRole('combobox', { name: 'Variant' }).selectOption({ index: 1 });
  await diagnosisIn(panel).getByText('In development only').click();
  await diagnosisIn(panel).getByRole('tab', { name: 'Angular' }).click();
  await diagnosisIn(panel).getByRole('button', { name: /^Copy/ }).first().click();
  await diagnosisIn(panel).getByRole('button', { name: 'Copy as Markdown' }).click();
  await diagnosisIn(panel).getByRole('button', { name: 'Copy as JSON' }).click();
  await frame.getByRole('button', { name: 'Save and open' }).click();
  await frame.getByRole('button', { name: 'Save report' }).click();
  await frame.getByRole('button', { name: 'Guide', exact: true }).click();
  await frame.getByRole('dialog', { name: 'Guide' }).waitFor();
  await panel.window.keyboard.press('Escape');
  const preserveLog = frame.getByRole('checkbox', { name: 'Preserve log' });
  // It shows what the journal says, which the worker is told first.
  await preserveLog.click({ force: true });
  await frame.getByRole('checkbox', { name: 'Preserve log', checked: true }).waitFor();
  await frame.getByRole('separator', { name: 'Resize the list of requests' }).press('ArrowLeft');
  await frame.getByRole('combobox', { name: 'Filter' }).fill(canary);
  await frame.getByRole('button', { name: 'Pause recording' }).click();
  await frame.getByRole('button', { name: 'Record', exact: true }).click();
  await frame.getByRole('button', { name: 'Pause recording' }).waitFor();
  await listIn(panel).focus();

  const home = `chrome-extension://${browser.extensionId}/src/panel`;
  const settings = await browser.context.newPage();
  await settings.goto(`${home}/settings/settings.html`);
  await settings.getByRole('checkbox').first().click();
  const tabId = await frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const popup = await browser.context.newPage();
  await popup.goto(`${home}/popup/popup.html?tabId=${tabId}`);
  await popup.getByRole('main').waitFor();
  const attempt = (url: string) => fetch(url).then(() => 'answered', String);
  const worker = browser.context.serviceWorkers().find((one) => one.url().includes(browser.extensionId));
  const tries = {
    worker: (await worker?.evaluate(attempt, control)) ?? 'no worker',
    panel: await frame.evaluate(attempt, control),
    settings: await settings.evaluate(attempt, control),
    popup: await popup.evaluate(attempt, control),
  };
  const [localKeys, rememberedKeys] = await settings.evaluate(async () => [
    Object.keys(await chrome.storage.local.get(null)).sort(),
    Object.keys(localStorage).sort(),
  ]);
  await unguarded(settings, control);
  // The browser writes what pages remember some seconds later.
  const isWritten = () => [...filesOf(profile, browser.extensionId).values()].some((text) => text.includes(remembered));
  await vi.waitUntil(isWritten, { timeout: 60_000, interval: 200 });
  return { localKeys: localKeys ?? [], rememberedKeys: rememberedKeys ?? [], tries, control };
}

/** The same request without the policy, so that there is one to be seen. */
async function unguarded(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate((asked) => fetch(asked).then(String, String), url);
  await session.detach();
}

/** URLs that the browser asked the network for on behalf of the extension. One event stands on each line of the log. */
function requestsOf({ netLog, extensionId }: Told): string[] {
  const lines = readFileSync(netLog, 'utf8').split('\n');
  const own = lines.filter((line) => line.includes(`"initiator":"chrome-extension://${extensionId}`));
  return [...new Set(own.map((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? line))];
}

/** Storage of extensions lies in folders with their id; that of their pages, in folders for all pages. */
function filesOf(profile: string, extensionId: string): Map<string, string> {
  const paths = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => path.includes(extensionId) || /\/(Local Storage|Extension \w+)\//.test(path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}
