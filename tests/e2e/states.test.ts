/** What people meet beside a diagnosis, in the real extension: no access, a file, a narrow window, other ways to see. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/panel/words/english.ts';
import { caughtUp, listIn, show } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('the panel, whatever surrounds it', () => {
  let session: Session;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cors-explainer-states-'));
    session = await openSession();
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tripAll = async () => {
    await session.page.getByRole('button', { name: 'Trip all' }).click();
    await show(session.panel, 'All');
    await listIn(session.panel).getByRole('option').nth(70).waitFor();
  };

  describe('access to sites', () => {
    let settings: Page;
    beforeAll(async () => {
      settings = await session.browser.context.newPage();
      await settings.goto('chrome://extensions');
      await session.panel.window.bringToFront();
    });
    afterAll(() => settings?.close());

    /** As on the extension's own page under chrome://extensions. */
    const give = (access: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES') =>
      settings.evaluate(
        async ([extensionId, hostAccess]) => {
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
          };
          await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
        },
        [session.browser.extensionId, access],
      );
    const withheld = 'The browser withholds access to sites';

    test.each(['ON_CLICK', 'ON_SPECIFIC_SITES'] as const)(
      '%s: it is missed, and its return is noticed',
      async (access) => {
        const { frame } = session.panel;
        const message = frame.getByRole('heading', { name: withheld });
        await give(access);
        await message.waitFor();
        expect(await frame.getByRole('button', { name: 'Allow access' }).isVisible()).toBe(true);
        await give('ON_ALL_SITES');
        await frame.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
      },
    );

    test('with requests in the list, a line above them says so', async () => {
      const { panel, page } = session;
      await page.getByRole('button', { name: 'No CORS headers', exact: true }).click();
      await listIn(panel).getByRole('option').waitFor();
      await give('ON_CLICK');
      const notice = panel.frame.locator('.notice').filter({ hasText: withheld });
      await notice.getByRole('button', { name: 'Allow access' }).waitFor();
      await give('ON_ALL_SITES');
      await notice.waitFor({ state: 'detached' });
    });
  });

  describe('a file dropped onto the panel', () => {
    const drop = async (name: string, text: string) => {
      const { window } = session.panel;
      const path = join(folder, name);
      writeFileSync(path, text);
      const protocol = await window.context().newCDPSession(window);
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
        protocol.send('Input.dispatchDragEvent', { type, x: 300, y: 500, data });
      await drag('dragEnter');
      await drag('dragOver');
      await dropping().waitFor();
      await drag('drop');
      await protocol.detach();
    };
    /** The panel, while it shows that a file is held over it. */
    const dropping = () => session.panel.frame.locator('[data-dropping]');

    test('a HAR of another tool opens in the place of the recording', async () => {
      const { panel } = session;
      await drop('saved.har', JSON.stringify(har));
      await panel.frame.getByText('saved.har, opened from a file: 1 request.').waitFor();
      await listIn(panel).getByRole('option', { name: 'api.example', selected: true }).waitFor();
      expect(await (await caughtUp(panel)).innerText()).toContain('https://api.example/users');
      expect(await dropping().count()).toBe(0);
      await panel.frame.getByRole('button', { name: 'Back to recording' }).click();
    });

    test('what cannot be read is refused with the place', async () => {
      await drop('broken.har', '{ "log": nothing }');
      await session.panel.frame.getByRole('alert').filter({ hasText: 'line 1, column 11' }).waitFor();
    });
  });

  describe('narrow', () => {
    beforeAll(tripAll);
    afterAll(() => session.panel.window.setViewportSize({ width: 1280, height: 860 }));

    test.each([320, 400])('at %i pixels nothing is cut off and nothing scrolls sideways', async (width) => {
      const { panel } = session;
      await panel.window.setViewportSize({ width, height: 860 });
      await panel.frame.waitForFunction((wanted) => innerWidth === wanted, width);
      const count = await listIn(panel).getByRole('option').count();
      await listIn(panel).focus();
      await panel.window.keyboard.press('Home');
      const cut = new Map<string, string[]>();
      const titles = new Set<string>();
      for (let row = 0; row < count; row += 1) {
        const title = await (await caughtUp(panel)).getByRole('heading', { level: 2 }).innerText();
        titles.add(title);
        const found = await panel.frame.evaluate(cutOff);
        if (found.length > 0) cut.set(title, found);
        await panel.window.keyboard.press('ArrowDown');
      }
      expect(count).toBeGreaterThan(70);
      expect(titles.size).toBeGreaterThan(40);
      expect([...cut]).toEqual([]);
    });
  });

  test('forced colours: what is selected and what failed is told without colours of ours', async () => {
    const { panel } = session;
    await panel.window.emulateMedia({ forcedColors: 'active' });
    await panel.frame.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
    await listIn(panel).getByRole('option').first().click();
    await listIn(panel).focus();
    const row = (selector: string) => listIn(panel).locator(selector).first();
    const background = (element: Element) => getComputedStyle(element).backgroundColor;
    const highlight = await panel.frame.evaluate(systemColour, 'Highlight');
    expect(await row('.row[aria-selected=true]').evaluate(background)).toBe(highlight);
    expect(await row('.row[aria-selected=false]').evaluate(background)).not.toBe(highlight);

    // Both in one colour: the shape of the icon and the word tell them apart.
    const told = (selector: string) =>
      row(`${selector}[aria-selected=false]`).evaluate((element) => {
        const outcome = element.querySelector<HTMLElement>('.row-outcome');
        return {
          shape: element.querySelector('svg')?.innerHTML,
          word: outcome?.innerText,
          colour: outcome && getComputedStyle(outcome).color,
        };
      });
    const [failed, allowed] = [await told('.is-blocked'), await told('.is-allowed')];
    const text = await panel.frame.evaluate(systemColour, 'CanvasText');
    expect([failed.colour, allowed.colour]).toEqual([text, text]);
    expect(allowed.word).toBe(english.list.allowed);
    expect(failed.word).not.toBe(allowed.word);
    expect(failed.shape).not.toBe(allowed.shape);
    expect(await violationsIn(panel.frame)).toEqual([]);
    await panel.window.emulateMedia({ forcedColors: null });
  });

  test('nothing moves by itself', async () => {
    const { frame } = session.panel;
    const moving = await frame.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
  });

  test('popup whose journal cannot be read: it says so', async () => {
    const page = await session.browser.context.newPage();
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('no storage today'));
      Object.assign(chrome.storage.session, { get: refuse, getKeys: refuse });
    });
    await page.goto(`chrome-extension://${session.browser.extensionId}/src/panel/popup/popup.html?tabId=0`);
    await page.getByRole('heading', { name: 'The recording cannot be read' }).waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.close();
  });

  test('popup over a page that extensions may not observe: it says so', async () => {
    const page = await session.browser.context.newPage();
    // In a tab of its own, that is the page it is over.
    await page.goto(`chrome-extension://${session.browser.extensionId}/src/panel/popup/popup.html`);
    await page.getByRole('heading', { name: 'Extensions may not observe this page' }).waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.close();
  });

  test('popup of more than it lists: it says how many in one line', async () => {
    await tripAll();
    const { browser, panel } = session;
    const tabId = await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/src/panel/popup/popup.html?tabId=${tabId}`);
    const { height } = (await page.getByText(/^and \d+ more$/).boundingBox()) ?? {};
    expect(height).toBeLessThan(30);
    await page.close();
  });

  test('popup that is higher than the browser lets it be, as under zoom: it scrolls', async () => {
    const page = await session.browser.context.newPage();
    await page.setViewportSize({ width: 400, height: 60 });
    await page.goto(`chrome-extension://${session.browser.extensionId}/src/panel/popup/popup.html?tabId=0`);
    await page.getByRole('heading', { name: 'No blocked request was seen in this tab' }).waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.close();
  });

  test('settings that cannot be kept: the page says so in the colour of errors', async () => {
    const page = await session.browser.context.newPage();
    await page.goto(`chrome-extension://${session.browser.extensionId}/src/panel/settings/settings.html`);
    await page.evaluate(() => {
      Object.assign(chrome.storage.local, { set: () => Promise.reject(new Error('disk full')) });
    });
    await page.getByRole('checkbox', { name: 'Record every tab' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'disk full' });
    const [colour, error] = await refusal.evaluate((alert) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = 'var(--error)';
      return [alert, probe].map((each) => getComputedStyle(each).color);
    });
    expect(colour).toBe(error);
    await page.close();
  });

  describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
    const pages = { popup: 'popup/popup.html', settings: 'settings/settings.html' };

    test.each(Object.entries(pages))('%s: no accessibility violation', async (_, path) => {
      const { browser, panel } = session;
      const tabId = await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
      const page = await browser.context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${browser.extensionId}/src/panel/${path}?tabId=${tabId}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(await violationsIn(page.mainFrame())).toEqual([]);
      await page.close();
    });

    test('popup with nothing to say: no accessibility violation', async () => {
      const page = await session.browser.context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${session.browser.extensionId}/src/panel/popup/popup.html?tabId=0`);
      await page.getByRole('heading', { name: 'No blocked request was seen in this tab' }).waitFor();
      expect(await violationsIn(page.mainFrame())).toEqual([]);
      await page.close();
    });
  });
});

/** Runs in the panel: what a colour of the system is here. */
function systemColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await frame.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

/** What is wider than the room it has, and is neither meant to scroll nor shortened on purpose. */
function cutOff(): string[] {
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isShortened = (element: Element) => getComputedStyle(element).textOverflow === 'ellipsis';
  const boxes = [document.documentElement, ...document.querySelectorAll('.details, .details *, .toolbar, .toolbar *')];
  return boxes
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
    .filter((box) => !box.closest('.unseen'))
    .filter((box) => box.matches('html, .details') || !(scrolls(box) || isShortened(box)))
    .filter((box) => getComputedStyle(box).display !== 'inline')
    .map((box) => box.outerHTML.slice(0, 160));
}

const har = {
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [{ id: 'page_1', title: 'https://shop.example/' }],
    entries: [
      {
        pageref: 'page_1',
        startedDateTime: '2026-11-23T09:15:04.000Z',
        request: {
          method: 'GET',
          url: 'https://api.example/users',
          headers: [{ name: 'Origin', value: 'https://shop.example' }],
        },
        response: { status: 200, headers: [], redirectURL: '', _error: 'net::ERR_FAILED' },
        _resourceType: 'fetch',
      },
    ],
  },
};
