import type { PolicyChoice } from '../../src/engine/policy-choices.ts';
import { english } from '../../src/panel/words/english.ts';
import type { Chromium } from '../e2e/browser.ts';
import { caughtUp, diagnosisIn, listIn, type Reading, read, show } from '../e2e/reading.ts';

/** What a person chooses in the panel before copying the fix. */
export interface Choices {
  /** Names, as the panel shows them. */
  backend: string;
  variant: string;
  policy: PolicyChoice['id'];
  /** Whether the person tells the panel that the request is sent with credentials, which the browser hides. */
  credentials: boolean;
}

/** The extension's panel on one page, in a tab of its own. */
export interface PanelOfPage {
  /** Empties the list, because a long one takes a while to read. */
  clear(): Promise<void>;
  /** What the panel says about the request to a URL. */
  read(url: string): Promise<Reading>;
  /** The code of the fix for the request that was read last. */
  fix(choices: Choices): Promise<string[]>;
}

export async function openPanelOf({ context, extensionId }: Chromium, tabId: number): Promise<PanelOfPage> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/panel/panel.html?tabId=${tabId}`);
  const panel = { frame: page.mainFrame() };
  const diagnosis = diagnosisIn(panel);
  await show(panel, 'All');

  const choosePolicy = async ({ policy, credentials }: Choices) => {
    const told = diagnosis.getByRole('checkbox', { name: /credentials: "include"/ });
    if (await told.count()) await told.setChecked(credentials);
    const choice = diagnosis.getByRole('radio', { name: english.policy.choices[policy], exact: true });
    // If there is only one policy, there is nothing to choose.
    if (await choice.count()) await choice.check({ force: true });
  };
  const chooseServer = async ({ backend, variant }: Choices) => {
    const tab = diagnosis.getByRole('tab', { name: backend, exact: true });
    if (await tab.count()) await tab.click();
    else await diagnosis.getByRole('combobox', { name: english.diagnosis.otherServers }).selectOption(backend);
    const variants = diagnosis.getByRole('combobox', { name: english.diagnosis.variant });
    if (await variants.count()) await variants.selectOption(variant);
  };

  return {
    async clear() {
      await page.bringToFront();
      await panel.frame.getByRole('button', { name: english.toolbar.clear, exact: true }).click();
      await panel.frame.getByRole('heading', { name: english.empty.recording }).waitFor();
    },
    async read(url) {
      // A tab in the background is drawn once a second.
      await page.bringToFront();
      const row = listIn(panel)
        .getByRole('option')
        .filter({ has: page.getByTitle(url, { exact: true }) });
      return read(panel, row.filter({ hasNotText: new RegExp(`^${english.list.waiting}`) }));
    },
    async fix(choices) {
      await caughtUp(panel);
      await choosePolicy(choices);
      await chooseServer(choices);
      await caughtUp(panel);
      return diagnosis.getByRole('tabpanel').locator('.part-code').allTextContents();
    },
  };
}
