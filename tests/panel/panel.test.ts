/** The panel as a person meets it: a real browser, an ordinary page, a journal of fixtures. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import type { Area } from '../../src/journal/area.ts';
import type { Journal, JournalView } from '../../src/journal/journal.ts';
import { unseen } from '../fuzz/sharp.ts';
import { morning, trailingSlash } from './fixtures.ts';
import { type Served, servePage } from './page/serve.ts';

const executablePath = findChromium();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** In ms: how long a busy machine may take before something counts as failed. */
const patience = 20_000;

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

describe.skipIf(!executablePath)('panel in Chromium', { timeout: 3 * patience }, () => {
  beforeAll(async () => {
    served = await servePage();
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  }, 3 * patience);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1100, height: 600 } });
    context.setDefaultTimeout(patience);
    page = await context.newPage();
  });

  afterEach(() => context.close());

  const open = async (scene = 'morning') => {
    await page.goto(`${served.url}#${scene}`);
    await page.locator('.panel').waitFor();
  };
  const list = () => page.getByRole('listbox', { name: 'Requests' });
  const option = (name: string) => list().getByRole('option', { name });
  const selected = () => list().getByRole('option', { selected: true });
  const details = () => page.getByRole('region', { name: 'Diagnosis' });
  /** Whether the pane beside the list is about the selected request: as the panel opens, the list goes first. */
  const caughtUp = () => page.locator('.details[aria-busy=false]').waitFor();
  const title = () => details().getByRole('heading', { level: 2 });
  const filter = () => page.getByRole('combobox', { name: 'Filter' });
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  /** A reload, say: of the requests of the scene these are left, or the others. */
  const become = (ids: string[], which: 'with' | 'without' = 'with') =>
    page.evaluate(
      ([ids, which]) => {
        const { become, scene } = window as unknown as Fixture;
        const exchanges = scene.view.exchanges.filter(({ id }) => ids.includes(id) === (which === 'with'));
        become({ ...scene.view, exchanges });
      },
      [ids, which] as const,
    );
  const showAll = () => page.getByRole('radio', { name: 'All' }).check();
  const counted = () => page.locator('.toolbar-count').textContent();
  /** Resolves once what was to be drawn by now is on the screen. */
  const drawn = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  const choose = async (name: string, text: string) => {
    await page.getByRole('button', { name: 'Save and open' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a report or HAR…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText(name).waitFor();
  };

  describe('list', () => {
    it('shows what was blocked, and all when asked, and remembers which', async () => {
      await open();
      expect(await list().getByRole('option').count()).toBe(5);
      expect(await counted()).toBe('5 of 8 requests');
      await showAll();
      expect(await counted()).toBe('8 of 8 requests');
      await page.reload();
      await list().waitFor();
      expect(await counted()).toBe('8 of 8 requests');
    });

    it('names each row by what went wrong, then the request', async () => {
      await open();
      const time = await page.locator('.row-time').first().textContent();
      const name = `Preflight answered 401 by auth PUT /users/7 api.example.com ${time}`;
      expect(await list().getByRole('option', { name, exact: true }).count()).toBe(1);
    });

    it('shows the first blocked request at once, without taking focus', async () => {
      await open();
      expect(await title().textContent()).toBe('The login check answers the preflight before CORS does');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });

    it('stays with a request until it is gone, and then begins anew', async () => {
      await open();
      await option('Slash after the origin').click();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const [first, second, ...rest] = scene.view.exchanges;
        become({ ...scene.view, exchanges: [{ ...first, id: '0' }, first, second, ...rest] });
      });
      await expect.poll(counted, { timeout: patience }).toBe('6 of 9 requests');
      expect(await title().textContent()).toBe('The allowed origin ends with a slash');
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, exchanges: scene.view.exchanges.slice(2, 3) });
      });
      await expect.poll(() => selected().textContent(), { timeout: patience }).toMatch(/^Nothing listens on port 3000/);
    });

    it('stays with a stopped request when one comes in that was stopped before it', async () => {
      await open();
      const stop = (...urls: string[]) =>
        page.evaluate((urls) => {
          const { become, scene } = window as unknown as Fixture;
          const stopped = urls.map((url, index) => ({ url, at: 2e12 - 50 * (urls.length - index), method: 'GET' }));
          become({ ...scene.view, stopped });
        }, urls);
      await stop('https://late.example/x');
      await option('late.example').click();
      await stop('https://early.example/y', 'https://late.example/x');
      await option('early.example').waitFor();
      expect(await selected().textContent()).toContain('late.example');
      expect(await details().textContent()).toContain('late.example');
    });

    it('opens a diagnosis by one click', async () => {
      await open();
      await option('Slash after the origin').click();
      expect(await title().textContent()).toBe('The allowed origin ends with a slash');
    });

    it('moves on under a held key, and the diagnosis follows where it rests', async () => {
      await open();
      await list().focus();
      const before = await title().textContent();
      const titles = page.evaluate(() => {
        const list = document.querySelector<HTMLElement>('.list');
        list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, repeat: true }));
        const shown = () => document.querySelector('.details h2')?.textContent;
        return new Promise((resolve) => requestAnimationFrame(() => resolve(shown())));
      });
      expect(await titles).toBe(before);
      expect(await selected().getAttribute('aria-posinset')).toBe('2');
      await expect.poll(() => title().textContent(), { timeout: patience }).not.toBe(before);
    });

    it('opens the selected diagnosis by Enter before it has followed, and focus stays there', async () => {
      await page.clock.install();
      await open();
      await list().focus();
      const opened = await list().evaluate((box) => {
        for (const [key, repeat] of [
          ['ArrowDown', true],
          ['Enter', false],
        ] as const) {
          box.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true }));
        }
        return document.querySelector('.details h2')?.textContent;
      });
      expect(opened).toBe('The allowed origin ends with a slash');
      // Longer than the diagnosis takes to follow a held key.
      await page.clock.runFor(150);
      await drawn();
      expect(await focused()).toBe('Diagnosis');
    });

    it('is one tab stop, moved through and left by keys', async () => {
      await open();
      await list().focus();
      await page.keyboard.press('ArrowDown');
      expect(await selected().textContent()).toMatch(/^Slash after the origin/);
      expect(await list().getAttribute('aria-activedescendant')).toBe(await selected().getAttribute('id'));
      await page.keyboard.press('End');
      expect(await selected().textContent()).toMatch(/^Cannot tell/);
      await page.keyboard.press('Home');
      expect(await selected().textContent()).toMatch(/^Preflight answered 401/);
      expect(await focused()).toBe('Requests');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Diagnosis');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('Requests');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('Diagnosis');
    });

    it('keeps focus, selection and scroll when rows arrive', async () => {
      await open('afternoon');
      await list().focus();
      await page.keyboard.press('ArrowDown');
      await list().evaluate((box) => box.scrollTo(0, 2400));
      const before = await list().evaluate((box) => box.scrollTop);
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const [first, ...rest] = scene.view.exchanges;
        become({ ...scene.view, exchanges: [first, ...rest.slice(0, 600)] });
      });
      await expect.poll(counted, { timeout: patience }).toBe('601 of 601 requests');
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become(scene.view);
      });
      await expect.poll(counted, { timeout: patience }).toBe('1,000 of 1,000 requests');
      expect(await list().evaluate((box) => box.scrollTop)).toBe(before);
      expect(await focused()).toBe('Requests');
      expect(await selected().getAttribute('id')).toBe('request-1');
    });

    it('keeps its scroll when a key led nowhere, and later what is read changes by itself', async () => {
      await open('afternoon');
      await expect.poll(counted, { timeout: patience }).toBe('1,000 of 1,000 requests');
      await list().focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowDown');
      expect(await selected().getAttribute('id')).toBe('request-999');
      await list().evaluate((box) => box.scrollTo(0, 2400));
      await become(['999'], 'without');
      await expect.poll(() => selected().getAttribute('id'), { timeout: patience }).toBe('request-0');
      expect(await list().evaluate((box) => box.scrollTop)).toBe(2400);
    });

    it('stands under its pages, with what is missing said above it', async () => {
      await open('visits');
      const groups = await page
        .getByRole('group', { name: 'Page' })
        .evaluateAll((all) => all.map((one) => one.ariaLabel));
      expect(groups).toEqual(['Page https://app.example.com/login', 'Page https://app.example.com/account']);
      expect(await page.locator('.notice').allTextContents()).toEqual([
        'Cannot tell why 1 request failed, because it was not recorded from the start.Reload page',
        '12 older allowed requests were dropped.',
        '3 older blocked requests were dropped to make room for newer ones.',
        '1 stored request could not be read.',
      ]);
    });
  });

  describe('filter', () => {
    it('narrows the list, is found by Ctrl+F, cleared and left by Escape', async () => {
      await open();
      await list().focus();
      await page.keyboard.press('Control+f');
      expect(await focused()).toBe('Filter');
      await page.keyboard.type('method:put');
      await expect.poll(counted, { timeout: patience }).toBe('1 of 8 requests');
      await page.keyboard.press('Escape');
      await expect.poll(counted, { timeout: patience }).toBe('5 of 8 requests');
      expect(await focused()).toBe('Filter');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('Requests');
    });

    it('is found by Ctrl+F under CapsLock, too', async () => {
      await open();
      await list().focus();
      await page.evaluate(() => {
        const event = new KeyboardEvent('keydown', { key: 'F', ctrlKey: true, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      });
      expect(await focused()).toBe('Filter');
    });

    it('says when it hides all, and offers to clear itself', async () => {
      await open();
      await filter().fill('nowhere');
      await page.getByRole('heading', { name: 'No request matches the filter' }).waitFor();
      await page.locator('.empty').getByRole('button', { name: 'Clear filter' }).click();
      await expect.poll(counted, { timeout: patience }).toBe('5 of 8 requests');
      expect(await focused()).toBe('Requests');
    });

    it('is cleared by its button, and goes on with what is typed', async () => {
      await open();
      await filter().fill('method:put');
      await page.getByRole('button', { name: 'Clear filter' }).click();
      expect(await filter().inputValue()).toBe('');
      expect(await focused()).toBe('Filter');
    });
  });

  describe('what is said aloud', () => {
    const said = () => page.locator('.toolbar').getByRole('status').textContent();

    it('is the count, once a filter stands', async () => {
      await open();
      await filter().pressSequentially('method:put');
      await expect.poll(said, { timeout: patience }).toBe('1 of 8 requests');
    });

    it('is nothing while requests arrive', async () => {
      await page.clock.install();
      await open('afternoon');
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const regions = document.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
        const heard = { count: 0 };
        Object.assign(window, { heard });
        if (regions.length === 0) throw new Error('Nothing of the panel could be heard.');
        for (const region of regions) {
          const options = { childList: true, characterData: true, subtree: true };
          new MutationObserver((records) => {
            heard.count += records.length;
          }).observe(region, options);
        }
        for (let count = 900; count < 1000; count += 1)
          become({ ...scene.view, exchanges: scene.view.exchanges.slice(0, count) });
      });
      await expect.poll(counted, { timeout: patience }).toBe('999 of 999 requests');
      // Longer than a count stands still before it is said.
      await page.clock.runFor(1000);
      await drawn();
      expect(await page.evaluate(() => (window as unknown as { heard: { count: number } }).heard.count)).toBe(0);
    });
  });

  describe('completion', () => {
    it('is offered while typing, taken by keys, and closed by Escape first', async () => {
      await open();
      await filter().pressSequentially('meth');
      const offers = page.getByRole('listbox', { name: 'What the filter can go on with' }).getByRole('option');
      expect(await offers.allTextContents()).toEqual(['method:']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await filter().inputValue()).toBe('method:');
      expect(await offers.allTextContents()).toEqual(['method:GET', 'method:POST', 'method:PUT']);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(counted, { timeout: patience }).toBe('1 of 8 requests');
      await filter().pressSequentially('is:');
      expect(await offers.count()).toBeGreaterThan(3);
      await page.keyboard.press('Escape');
      expect(await offers.count()).toBe(0);
      expect(await filter().inputValue()).toBe('method:PUT is:');
    });

    it('stays with the offer that a key chose when another one comes in above it', async () => {
      await open();
      await filter().pressSequentially('domain:');
      await page.keyboard.press('ArrowDown');
      const chosen = page.locator('.filter-offers [aria-selected=true]');
      const term = await chosen.textContent();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, stopped: [{ url: 'https://aaa.example/', at: 2e12 }] });
      });
      await page.getByRole('option', { name: 'domain:aaa.example' }).waitFor();
      expect(await chosen.textContent()).toBe(term);
      expect(await filter().getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
      await page.keyboard.press('Enter');
      expect(await filter().inputValue()).toBe(`${term} `);
    });

    it('is taken by the mouse', async () => {
      await open();
      await filter().pressSequentially('cause:origin-t');
      await page.getByRole('option', { name: 'cause:origin-trailing-slash' }).click();
      await expect.poll(counted, { timeout: patience }).toBe('1 of 8 requests');
      expect(await focused()).toBe('Filter');
    });
  });

  describe('repeats', () => {
    const names = () => list().getByRole('option').allTextContents();
    it('fold into one row, unfolded by the mouse and by space', async () => {
      await open('repeats');
      expect(await counted()).toBe('13 of 13 requests');
      expect(await list().getByRole('option').count()).toBe(2);
      expect((await names())[0]).toContain('12 times, folded');
      await page.locator('.row-fold').click();
      expect(await list().getByRole('option').count()).toBe(13);
      expect((await names())[0]).toContain('12 times, unfolded');
      await list().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      expect(await list().getByRole('option').count()).toBe(2);
      expect(await selected().getAttribute('id')).toBe('request-100');
    });
  });

  describe('overlays', () => {
    it('shows the guide from a cause, with this request’s own origins, and gives focus back', async () => {
      await open();
      await option('Slash after the origin').click();
      const link = details().getByRole('button', { name: 'Guide: what an origin is' });
      await link.click();
      const guide = page.getByRole('dialog', { name: 'Guide' });
      await guide.getByRole('heading', { name: 'What an origin is' }).waitFor();
      expect(await guide.getByLabel('One URL').inputValue()).toBe('https://app.example.com');
      expect(await guide.getByRole('status').textContent()).toContain('Different origins');
      await guide.getByLabel('The other').fill('https://app.example.com/x');
      expect(await guide.getByRole('status').textContent()).toContain('Same origin');
      await guide.getByRole('button', { name: 'Common mistakes' }).click();
      await guide.getByRole('heading', { name: 'Common mistakes' }).waitFor();
      await page.keyboard.press('Escape');
      await guide.waitFor({ state: 'detached' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it('lists the keys under ?', async () => {
      await open();
      await list().focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    });

    it('draws each key as high as the others, whatever stands beside it', async () => {
      await page.setViewportSize({ width: 400, height: 300 });
      await open();
      await page.keyboard.press('?');
      const heights = await page.locator('kbd').evaluateAll((keys) => keys.map((key) => key.clientHeight));
      expect(new Set(heights).size).toBe(1);
    });

    it('leave the keys of the panel alone', async () => {
      await open();
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      const guide = page.getByRole('dialog', { name: 'Guide' });
      const topic = guide.getByRole('button', { name: 'Common mistakes' });
      await topic.click();
      await page.keyboard.press('?');
      await page.keyboard.press('Control+f');
      expect(await page.getByRole('dialog', { name: 'Keyboard' }).count()).toBe(0);
      expect(await topic.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await guide.waitFor({ state: 'detached' });
      expect(await focused()).toBe('Guide');
    });
  });

  describe('access to sites', () => {
    it('is asked for, and its return is noticed', async () => {
      await open('no-access');
      await page.getByRole('heading', { name: 'The browser withholds access to sites' }).waitFor();
      await page.getByRole('button', { name: 'Allow access' }).click();
      await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    });
  });

  describe('a saved file', () => {
    it('is saved, opened in the place of the recording, and left again', async () => {
      await open();
      await page.getByRole('button', { name: 'Save and open' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save report' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^cors-[\d-]+\.json$/);
      const report = await readFile(await saved.path(), 'utf8');
      expect(JSON.parse(report).exchanges).toHaveLength(8);
      await choose('ticket.json', report);
      await page.getByText('ticket.json, opened from a file: 8 requests.').waitFor();
      expect(await focused()).toBe('Save and open');
      await page.getByRole('button', { name: 'Back to recording' }).click();
      await page.getByRole('button', { name: 'Pause recording' }).waitFor();
      expect(await focused()).toBe('Requests');
    });

    it('holds secrets or not, as the words beside the switch were clicked', async () => {
      await open('development');
      const menu = page.getByRole('button', { name: 'Save and open' });
      const saved = async () => {
        const har = page.getByRole('button', { name: 'Save all as HAR' });
        const [download] = await Promise.all([page.waitForEvent('download'), har.click()]);
        return readFile(await download.path(), 'utf8');
      };
      const mask = page.locator('.menu').getByText('Mask cookies, logins and tokens');
      await menu.click();
      await mask.click();
      expect(await saved()).toContain('Bearer s3cret');
      await menu.click();
      await mask.click();
      expect(await saved()).toContain('Bearer MASKED');
    });

    it('holds no secret of a policy that DevTools noted', async () => {
      await open('noted');
      await caughtUp();
      expect(await details().textContent()).toContain('ghp_16C7');
      await page.getByRole('button', { name: 'Save and open' }).click();
      const save = page.getByRole('button', { name: 'Save report' });
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
      const report = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect(report).toMatchObject({ masked: true, findings: [{ cause: 'content-security-policy' }] });
      expect(JSON.stringify(report)).not.toContain('ghp_16C7');
    });

    it('is saved from a menu that closes when something else is clicked', async () => {
      await open();
      const menu = page.getByRole('button', { name: 'Save and open' });
      await menu.click();
      // It cannot take the focus.
      await page.locator('.toolbar-count').click();
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
    });

    it('gives way to what was asked for after it, however long it takes to be read', async () => {
      await open();
      await page.evaluate(() => {
        const { text } = File.prototype;
        File.prototype.text = async function () {
          if (this.name === 'slow.har') {
            await new Promise<void>((go) => Object.assign(window, { go }));
          }
          return text.call(this);
        };
      });
      const drop = (name: string) =>
        page.evaluate((name) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['{ "log": { "entries": [] } }'], name));
          document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
        }, name);
      await drop('slow.har');
      await drop('quick.har');
      await page.getByText('quick.har, opened').waitFor();
      await page.evaluate(() => (window as unknown as { go(): void }).go());
      await drawn();
      expect(await page.getByText('quick.har, opened').count()).toBe(1);
      await drop('slow.har');
      await page.getByRole('button', { name: 'Back to recording' }).click();
      await page.evaluate(() => (window as unknown as { go(): void }).go());
      await drawn();
      expect(await page.getByText('slow.har, opened').count()).toBe(0);
    });

    it('is refused with the place and the reason', async () => {
      await open();
      await choose('broken.har', '{ "log": nothing }');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/^broken\.har could not be opened It is not JSON, line 1, column 11/);
    });
  });

  describe('recording', () => {
    it('is paused, resumed and cleared from the toolbar', async () => {
      await open();
      await page.getByRole('button', { name: 'Pause recording' }).click();
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await page.getByRole('heading', { name: 'Recording is paused' }).waitFor();
      await page.locator('.empty').getByRole('button', { name: 'Record' }).click();
      await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
      expect(await focused()).toBe('Reload page');
      await page.getByRole('checkbox', { name: 'Preserve log' }).check();
      expect(await page.getByRole('checkbox', { name: 'Preserve log' }).isChecked()).toBe(true);
    });

    it.each([
      ['nothing', 'Recording, nothing blocked yet'],
      ['missed', '11 requests failed, and were not recorded from the start'],
    ])('%s: says why the list is empty and offers to reload', async (scene, heading) => {
      await open(scene);
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.getByRole('button', { name: 'Reload page' }).click();
      expect(await page.evaluate(() => (window as unknown as Fixture).reloads.count)).toBe(1);
    });

    const toggled = (name: string) => page.getByRole('button', { name, exact: true }).waitFor();

    it('is paused, resumed and cleared by the Network panel’s keys, from the filter too', async () => {
      await open();
      await list().focus();
      await page.keyboard.press('Control+e');
      await toggled('Record');
      await filter().focus();
      await page.keyboard.press('Control+E');
      await toggled('Pause recording');
      await page.keyboard.press('Control+Shift+l');
      await page.keyboard.press('Meta+l');
      expect(await counted()).toBe('5 of 8 requests');
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
      expect(await focused()).toBe('Filter');
    });

    it('is so by a Mac’s own keys there, where Ctrl+E goes to the end of a line', async () => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
      await open();
      await list().focus();
      await page.keyboard.press('Control+e');
      await page.keyboard.press('Meta+e');
      await toggled('Record');
      await page.keyboard.press('Meta+e');
      await toggled('Pause recording');
      await page.keyboard.press('Meta+k');
      await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    });

    it('is left alone by those keys in a page of its own, where they are the browser’s', async () => {
      await page.goto(`${served.url}?page-of-its-own#morning`);
      await list().focus();
      await page.keyboard.press('Control+l');
      await page.keyboard.press('Control+e');
      await toggled('Pause recording');
      expect(await counted()).toBe('5 of 8 requests');
      await list().focus();
      await page.keyboard.press('?');
      await page.getByText('Go to the filter; ⌘F on a Mac').waitFor();
      expect(await page.getByText('Ctrl+L').count()).toBe(0);
    });

    it('is left alone by those keys while a file is shown', async () => {
      await open();
      await choose('ticket.json', emptyReport);
      const close = page.getByRole('button', { name: 'Back to recording' });
      await close.waitFor();
      await page.keyboard.press('Control+e');
      await page.keyboard.press('Control+l');
      await close.click();
      await toggled('Pause recording');
      expect(await counted()).toBe('5 of 8 requests');
    });

    it('says when a command was refused, and goes on', async () => {
      await open();
      await page.evaluate(() => {
        const { journal } = window as unknown as Fixture;
        const { setRecording } = journal;
        journal.setRecording = async () => {
          journal.setRecording = setRecording;
          throw new Error('disk full');
        };
      });
      await page.getByRole('button', { name: 'Pause recording' }).click();
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toContain('Error: disk full');
      expect(await list().isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Pause recording' }).click();
      await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
      expect(await alert.count()).toBe(0);
    });

    it('does not ask on and on to preserve the log where that is refused', async () => {
      await open();
      await page.evaluate(() => {
        const { journal, become, scene } = window as unknown as Fixture;
        Object.assign(window, { asked: 0 });
        // It shows at once, and is taken back.
        journal.setPreserveLog = async () => {
          (window as unknown as { asked: number }).asked += 1;
          become({ ...scene.view, preserveLog: true });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          become(scene.view);
          throw new Error('disk full');
        };
      });
      const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
      await page.getByRole('checkbox', { name: 'Preserve log' }).click();
      await page.getByRole('alert').waitFor();
      for (let frames = 0; frames < 20; frames += 2) await drawn();
      expect(await asked()).toBe(1);
      expect(await page.getByRole('checkbox', { name: 'Preserve log' }).isChecked()).toBe(false);
    });

    it('says when nothing was blocked, and offers the rest', async () => {
      await open('none-blocked');
      await page.getByRole('heading', { name: '2 requests, none blocked' }).waitFor();
      await page.getByRole('button', { name: 'Show all requests' }).click();
      expect(await list().getByRole('option').count()).toBe(2);
      expect(await focused()).toBe('Requests');
    });

    it.each(['Requests', 'Diagnosis'])('goes to the filter from %s when a reload empties the list', async (name) => {
      await open();
      await page.getByLabel(name, { exact: true }).focus();
      await become([]);
      await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
      expect(await focused()).toBe('Filter');
    });

    it('goes to the list when a reload takes away what was read', async () => {
      await open();
      await option('Slash after the origin').click();
      await page.getByRole('tab', { name: 'Express' }).focus();
      await become([trailingSlash.exchange.id], 'without');
      await expect.poll(focused, { timeout: patience }).toBe('Requests');
      expect(await counted()).toBe('4 of 7 requests');
    });
  });

  describe('the settings page', () => {
    it('keeps what is changed, and says when that is refused', async () => {
      await page.goto(`${served.url}#settings`);
      const everyTab = page.getByRole('checkbox', { name: 'Record every tab from its start' });
      await everyTab.check();
      await page.reload();
      expect(await everyTab.isChecked()).toBe(true);
      await page.evaluate(() => {
        (window as unknown as Fixture).localArea.set = async () => {
          throw new Error('disk full');
        };
      });
      const kept = page.getByText('Changes are kept at once.');
      await kept.waitFor();
      for (const name of ['Record every tab from its start', 'Preserve the log when the page changes']) {
        await page.getByRole('checkbox', { name }).click();
        expect(await page.getByRole('alert').textContent()).toContain('Error: disk full');
        expect(await kept.count()).toBe(0);
      }
    });

    it('leads to the licences that are shipped', async () => {
      await page.goto(`${served.url}#settings`);
      const href = await page.getByRole('link', { name: 'Licences' }).getAttribute('href');
      expect(await readFile(`public${href}`, 'utf8')).toContain('react-dom');
    });
  });

  describe('diagnosis', () => {
    it('reads what happened as a list, with the step that failed', async () => {
      await open();
      await option('Preflight answered 401').click();
      const steps = await page.locator('.sequence').getByRole('listitem').allTextContents();
      expect(steps[3]).toBe('Failed: The browser refuses. Access-Control-Allow-Origin is missing.');
      expect(steps[4]).toBe('Not reached: The browser sends PUT /users/7.');
    });

    it('marks the characters that differ', async () => {
      await open();
      await option('Slash after the origin').click();
      expect(await details().locator('mark').allTextContents()).toEqual(['/']);
    });

    it('names every other failed rule and all that is missing', async () => {
      await open();
      await option('Preflight answered 401').click();
      const others = details().locator('section', { hasText: 'Rules that also fail' });
      expect(await others.getByRole('listitem').count()).toBe(2);
      expect(await others.textContent()).toContain('Missing: authorization, content-type');
      expect(await others.textContent()).toMatch(/With that one alone mended, this fails next: .* status 401/);
      await details().getByText('Every rule').click();
      expect(await details().locator('.checklist').getByRole('listitem').count()).toBe(5);
    });

    it('costs only itself when it throws', async () => {
      await open('broken');
      await option('Preflight answered 401').click();
      await page.getByRole('heading', { name: 'This part could not be shown' }).waitFor();
      await option('Slash after the origin').click();
      expect(await title().textContent()).toBe('The allowed origin ends with a slash');
    });
  });

  describe('faults of its own', () => {
    const broken = () => page.getByRole('heading', { name: 'This part could not be shown' });
    const copied = async () => {
      await page.getByRole('button', { name: 'Copy error report' }).click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };

    it('cost one row its diagnosis, and are reported with the request, masked', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('failing');
      expect(await list().getByRole('option').count()).toBe(3);
      await option('Cannot tell').click();
      await broken().waitFor();
      const report = await copied();
      expect(report).toMatch(/^CORS Explainer failed in: diagnosis\n\nTypeError: no diagnosis today/);
      expect(report).toContain('"url": "https://api.example.com/users/7"');
    });

    it('cost a diagnosis one part, and a server its code', async () => {
      await open('failing');
      await list().getByRole('option').last().click();
      await broken().waitFor();
      expect(await details().locator('.sequence').count()).toBe(1);
      await option('Slash after the origin').click();
      await page.getByRole('tab', { name: 'Flask' }).click();
      await broken().waitFor();
      await page.getByRole('tab', { name: 'Express' }).click();
      await page.getByRole('tabpanel').getByRole('figure').first().waitFor();
      expect(await broken().count()).toBe(0);
    });
  });

  describe('hostile requests', () => {
    /** Boxes that are wider inside than outside, and scroll or spill. */
    const spilling = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.list, .details, .toolbar, .notice')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.className || box.tagName),
      );

    it('run nothing, break no line, and do not end the recording', { timeout: 6 * patience }, async () => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(String(error)));
      page.on('dialog', (dialog) => troubles.push(dialog.message()));
      page.on('request', (request) => !request.url().startsWith(served.url) && troubles.push(request.url()));
      await open('hostile');
      await showAll();
      const total = await page.evaluate(() => (window as unknown as Fixture).scene.view.exchanges.length);
      await expect.poll(counted, { timeout: patience }).toMatch(new RegExp(`of ${total} requests`));
      const heights = await page
        .locator('.row')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).offsetHeight));
      expect(new Set(heights)).toEqual(new Set([24]));
      expect(await spilling()).toEqual([]);

      // Every other one is opened, as a person would with the arrow key, and all of it unfolded.
      await list().focus();
      for (let row = 0; row < heights.length; row += 1) {
        await page.keyboard.press('ArrowDown');
        if (row % 2 === 1) continue;
        await caughtUp();
        const shown = await details().evaluate((box) => {
          for (const closed of box.querySelectorAll('details')) closed.open = true;
          const links = [...box.querySelectorAll('a')].map(({ href }) => href);
          return { text: box.textContent ?? '', wide: box.scrollWidth > box.clientWidth + 1, links };
        });
        expect(shown.text).not.toMatch(unseen);
        expect(shown.text).not.toContain('This part could not be shown');
        expect(shown.wide, shown.text.slice(0, 200)).toBe(false);
        for (const link of shown.links) expect(link).toMatch(/^https:\/\//);
      }
      expect(await list().textContent()).not.toMatch(unseen);

      const [first] = await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const [one, ...rest] = scene.view.exchanges;
        become({ ...scene.view, exchanges: [...rest, { ...one, id: 'the next one' }] });
        return ['the next one'];
      });
      await page.locator(`[data-request="${first}"]`).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(troubles).toEqual([]);
    });
  });

  describe('fix', () => {
    it('switches servers by arrow keys and remembers the server and its variant', async () => {
      await open();
      await option('Slash after the origin').click();
      await page.getByRole('tab', { name: 'Express' }).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe('ASP.NET Core');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Flask');
      await page.getByRole('combobox', { name: 'Variant' }).selectOption('Without a package');
      await page.reload();
      await option('No Allow-Origin header').click();
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Flask');
      expect(await page.getByRole('combobox', { name: 'Variant' }).inputValue()).toBe('by-hand');
      expect(await page.locator('.fix .part-code').textContent()).toBe('by hand');
    });

    it('says which way of a server was not run', async () => {
      await open();
      await option('Slash after the origin').click();
      const documentation = details().locator('.documentation');
      expect(await documentation.textContent()).toBe('Express documentation');
      await page.getByRole('combobox', { name: 'Variant' }).selectOption('Without a package');
      expect(await documentation.textContent()).toContain('This variant was checked against it, and not run');
    });

    it('offers the servers without a tab beside the tabs', async () => {
      await open();
      await option('Slash after the origin').click();
      await page.getByRole('combobox', { name: 'More servers' }).selectOption('Rails');
      expect(await page.getByRole('tab').allTextContents()).toEqual([
        'Express',
        'Flask',
        'Django',
        'ASP.NET Core',
        'Rails',
      ]);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Rails');
    });

    it('begins with whoever answered, and says what gave them away', async () => {
      await open();
      await showAll();
      await option('No Vary: Origin').click();
      expect(await title().textContent()).toBe('The browser allowed this request');
      expect(await page.getByRole('tab').allTextContents()).toEqual(['Flask', 'nginx', 'Express', 'Django']);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Flask');
      expect(await page.locator('.facts').textContent()).toContain('Probably Flask, suggested by Server: Werkzeug/3.1');
    });

    it('offers more than this request, and says what that means and whether it would pass', async () => {
      await open();
      await option('Preflight answered 401').click();
      await page.getByRole('button', { name: 'Go to the fix' }).click();
      expect(await focused()).toBe('Fix, on the server');
      const prediction = () => details().locator('.prediction').textContent();
      expect(await prediction()).toMatch(/^With this, the preflight and the request pass/);
      const code = () => details().locator('.fix .part-code').nth(1).textContent();
      expect(await code()).toContain('"https://app.example.com"');
      await page.getByRole('radio', { name: 'Any origin' }).check();
      expect(await code()).toContain('"any"');
      expect(await details().locator('.policy-sentence').textContent()).toContain('Every website can read');
      await page.getByRole('checkbox', { name: /credentials: "include"/ }).check();
      expect(await page.getByRole('radio', { name: 'Any origin' }).count()).toBe(0);
      expect(await page.getByRole('radio', { name: 'This request' }).isChecked()).toBe(true);
    });

    const copyAndPaste = async () => {
      await page.getByRole('button', { name: 'Copy Terminal' }).click();
      await page.getByRole('status').getByText('Copied.').waitFor();
      await filter().focus();
      await page.keyboard.press('Control+v');
      return filter().inputValue();
    };

    it('copies exactly the code', async () => {
      await open();
      await option('Slash after the origin').click();
      expect(await copyAndPaste()).toBe('install express-cors');
    });

    it('copies where the clipboard is refused, as inside DevTools', async () => {
      await page.addInitScript(refuseClipboard);
      await open();
      await option('Slash after the origin').click();
      expect(await copyAndPaste()).toBe('install express-cors');
    });

    it('selects the code and says so where copying is refused altogether', async () => {
      await page.addInitScript(refuseClipboard);
      await page.addInitScript(() => {
        document.execCommand = () => false;
      });
      await open();
      await option('Slash after the origin').click();
      await page.getByRole('button', { name: 'Copy Terminal' }).click();
      await page.getByRole('button', { name: 'Press Ctrl+C' }).waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('install express-cors');
    });
  });

  describe('ticket', () => {
    const code = () => details().locator('.fix .part-code').allTextContents();
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    const ticket = async () => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name: /^Copy as Markdown|^Copied/ }).click();
      await expect.poll(pasted, { timeout: patience }).not.toBe('');
      return pasted();
    };
    const codeIn = (text: string) => {
      const [, fix = ''] = text.split('### Fix, on the server');
      return [...fix.matchAll(/```(?:bash|javascript|text)\n(.+?)\n```/gs)].map(([, block]) => block);
    };

    beforeEach(() => context.grantPermissions(['clipboard-read', 'clipboard-write']));

    it.each(['masked', 'shown'])('holds the code that is shown, with secrets %s', async (secrets) => {
      await open('recognised');
      await details()
        .getByRole('checkbox', { name: 'Mask cookies' })
        .setChecked(secrets === 'masked');
      expect(codeIn(await ticket())).toEqual(await code());
      expect((await code())[0]).toBe('install flask-cors');

      await page.getByRole('tab', { name: 'nginx' }).click();
      await page.getByRole('radio', { name: 'Any origin' }).check();
      expect((await code())[0]).toBe('install nginx-cors');
      expect((await code())[1]).toContain('origin: "any"');
      const ofAny = await ticket();
      expect(ofAny).toContain('nginx');
      expect(codeIn(ofAny)).toEqual(await code());

      await page.getByRole('checkbox', { name: /credentials: "include"/ }).check();
      expect((await code())[1]).toContain('credentials: true');
      expect(codeIn(await ticket())).toEqual(await code());

      await page.getByRole('combobox', { name: 'Variant' }).selectOption('Without a package');
      expect(await code()).toEqual(['by hand']);
      expect(codeIn(await ticket())).toEqual(['by hand']);
    });

    it.each(['masked', 'shown'])(
      'says the same as the panel and as a saved report, with secrets %s',
      async (secrets) => {
        await open('crowd');
        await page.locator('.row-fold').first().click();
        await page.locator('#request-9').click();
        await details()
          .getByRole('checkbox', { name: 'Mask cookies' })
          .setChecked(secrets === 'masked');
        const near = [...Array(35).keys()].filter((id) => id !== 7 && id !== 9);
        const said = `Near ${near.join(' ')}`;
        expect(await title().textContent()).toBe(said);
        expect(await ticket()).toContain(`## ${said}\n`);
        await page.getByRole('button', { name: 'Save and open' }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save report' }).click();
        const { findings } = JSON.parse(await readFile(await (await download).path(), 'utf8'));
        expect(findings[9].title).toBe(said);
      },
    );

    it('holds the origins of a deployment where the person prefers them', async () => {
      await page.addInitScript(() =>
        localStorage.setItem(
          'preferences',
          JSON.stringify({ preserveLog: false, environment: 'production', mask: true }),
        ),
      );
      await open('recognised');
      expect(await page.getByRole('radio', { name: 'Several origins' }).isChecked()).toBe(true);
      expect((await code())[1]).not.toContain('["https://app.example.com"]');
      expect(codeIn(await ticket())).toEqual(await code());
    });
  });

  describe('development proxy', () => {
    const offer = () => details().locator('details', { hasText: 'In development only' });

    it('is shown where the API may be somebody else’s, with the URL to call from then on', async () => {
      await open('development');
      await option('api.example.com').click();
      expect(await offer().getAttribute('open')).not.toBeNull();
      expect(await offer().textContent()).toContain('If it is not yours');
      await page.getByRole('button', { name: 'If the API is not yours' }).click();
      expect(await focused()).toBe('In development only: let your development server pass the calls on');
      expect(await offer().textContent()).toContain('This helps in development only.');
      const call = offer().getByRole('figure', { name: 'Page' });
      expect(await call.locator('.part-replaced').textContent()).toContain('https://api.example.com/users?page=2');
      await call.getByRole('button', { name: 'Copy Page' }).click();
      await page.getByRole('status').getByText('Copied.').waitFor();
      await filter().focus();
      await page.keyboard.press('Control+v');
      expect(await filter().inputValue()).toBe('/api/users?page=2');
    });

    it('is offered closed for an API of one’s own, and remembers the server', async () => {
      await open('development');
      await option('localhost:3000').click();
      expect(await offer().getByRole('tab').count()).toBe(0);
      await offer().getByText('In development only').click();
      expect(await offer().getByRole('tab', { selected: true }).textContent()).toBe('Vite');
      await offer().getByRole('combobox', { name: 'More' }).selectOption('Nuxt');
      expect(await offer().textContent()).toContain('nuxt.config.ts');
      await page.reload();
      await option('api.example.com').click();
      expect(await offer().getByRole('tab', { selected: true }).textContent()).toBe('Nuxt');
    });

    it('fits 320 pixels without scrolling sideways', async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open('development');
      await option('api.example.com').click();
      for (const name of ['Next.js, rewrites', 'Angular', 'Vite']) {
        await offer().getByRole('tab', { name }).click();
        expect(await details().evaluate((box) => box.scrollWidth - box.clientWidth), name).toBe(0);
      }
    });

    it('is not offered to a page that is deployed', async () => {
      await open();
      await option('Slash after the origin').click();
      expect(await offer().count()).toBe(0);
    });
  });

  describe('curl', () => {
    it('shows secrets while the person asks for them, and forgets that they did', async () => {
      await open('development');
      await option('api.example.com').click();
      const curl = details().locator('details', { hasText: 'Reproduce with curl' });
      await curl.getByText('Reproduce with curl').click();
      expect(await curl.locator('.part-code').textContent()).toContain('Bearer MASKED');
      await curl.getByRole('checkbox', { name: 'Show cookies, logins and tokens' }).check();
      expect(await curl.locator('.part-code').textContent()).toContain('Bearer s3cret');
      await curl.getByText('Secrets are in the commands.').waitFor();
      await option('localhost:3000').click();
      await curl.getByText('Reproduce with curl').click();
      expect(await curl.locator('.part-code').textContent()).toContain('Bearer MASKED');
    });

    it('has no switch where nothing is hidden', async () => {
      await open();
      await option('Slash after the origin').click();
      await details().getByText('Reproduce with curl').click();
      expect(await details().getByRole('checkbox', { name: 'Show cookies' }).count()).toBe(0);
      expect(await details().getByText("curl --include 'https://api.example.com/orders?page=2'").count()).toBe(1);
    });
  });

  describe('layout', () => {
    it('moves the divider by keys and remembers it', async () => {
      await open();
      const divider = page.getByRole('separator', { name: 'Resize the list of requests' });
      await divider.focus();
      await page.keyboard.press('ArrowLeft');
      expect(await divider.getAttribute('aria-valuenow')).toBe('40');
      await page.reload();
      expect(await divider.getAttribute('aria-valuenow')).toBe('40');
      await divider.focus();
      await page.keyboard.press('Enter');
      expect(await list().isVisible()).toBe(false);
      for (const left of [details(), filter()]) {
        await left.focus();
        await page.keyboard.press('Escape');
        expect(await focused()).toBe('Resize the list of requests');
      }
      await page.keyboard.press('Enter');
      expect(await divider.getAttribute('aria-valuenow')).toBe('40');
    });

    it('moves the divider by pointer', async () => {
      await open();
      await page.mouse.move(495, 300);
      await page.mouse.down();
      await page.mouse.move(330, 300);
      await page.mouse.up();
      const width = await list().evaluate((box) => box.getBoundingClientRect().width);
      expect(Math.round(width)).toBe(330);
    });

    it.each([320, 400, 599, 600, 1100])('fits %i pixels without scrolling sideways', async (width) => {
      await page.setViewportSize({ width, height: 700 });
      await open();
      for (const { exchange } of morning) {
        await showAll();
        await page.locator(`#request-${exchange.id}`).click();
        const cut = await page.evaluate(() =>
          [document.documentElement, document.querySelector('.details')].filter(
            (box) => box && box.scrollWidth > box.clientWidth,
          ),
        );
        expect(cut).toEqual([]);
      }
    });

    const cutOff = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('html, .details, .toolbar, .details button, .details label')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')
          .map((box) => box.outerHTML.slice(0, 300)),
      );

    it.each(['de', 'ja'])('fits 320 pixels in %s', async (locale) => {
      const foreign = await browser.newContext({ viewport: { width: 320, height: 700 }, locale });
      page = await foreign.newPage();
      await open();
      for (const id of ['1', '2', '3']) {
        await page.locator(`#request-${id}`).click();
        expect(await cutOff()).toEqual([]);
      }
      await foreign.close();
    });

    it.each([
      ['en', 'What happened'],
      ['de', 'Was geschah'],
      ['ja', '起きたこと'],
    ])('fits what the engine says of every cause into 320 pixels in %s', async (locale, happened) => {
      const spoken = await browser.newContext({ viewport: { width: 320, height: 700 }, locale });
      page = await spoken.newPage();
      await open('causes');
      await page.getByRole('heading', { name: happened }).waitFor();
      await page.getByRole('option', { selected: true }).click();
      const titles = new Set<string | null>();
      const rows = await page.evaluate(
        () => (window as unknown as { scene: { view: JournalView } }).scene.view.exchanges.length,
      );
      for (let row = 0; row < rows; row++) {
        await caughtUp();
        titles.add(await page.locator('.details h2').textContent());
        expect(await cutOff(), [...titles].at(-1) ?? '').toEqual([]);
        await page.keyboard.press('ArrowDown');
      }
      expect(titles.size).toBeGreaterThan(60);
      await spoken.close();
    });

    it.each(['en', 'de', 'ja'])('has a toolbar of two rows at most in 400 pixels in %s', async (locale) => {
      const spoken = await browser.newContext({ viewport: { width: 400, height: 300 }, locale });
      page = await spoken.newPage();
      await open('afternoon');
      const row = await page.locator('.filter').evaluate((box) => box.clientHeight);
      const bar = await page.locator('.toolbar').evaluate((box) => box.clientHeight);
      expect(bar).toBeLessThan(3 * row);
      await spoken.close();
    });

    it('shows the guide at 320 pixels without scrolling sideways', async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open();
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      await page.getByRole('heading', { name: 'What an origin is' }).waitFor();
      const names = await page.getByRole('navigation').getByRole('button').allTextContents();
      for (const name of names) {
        await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
        const topic = page.locator('.guide-topic');
        expect(await topic.evaluate((box) => box.scrollWidth <= box.clientWidth), name).toBe(true);
      }
      expect(names).toHaveLength(9);
    });

    it('shows the offer that keys chose, and the whole menu, in a panel of 150 pixels', async () => {
      await page.setViewportSize({ width: 900, height: 150 });
      await open('afternoon');
      const isInSight = (selector: string) =>
        page.locator(selector).evaluate((element) => {
          const { left, top, bottom } = element.getBoundingClientRect();
          const isHit = (y: number) => element.contains(document.elementFromPoint(left + 5, y));
          return isHit(top + 2) && isHit(bottom - 2);
        });
      await filter().focus();
      // From the first to the last and back: the box follows.
      for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
        await page.keyboard.press(key);
        expect(await isInSight('.filter-offers [aria-selected=true]'), key).toBe(true);
      }
      await page.getByRole('button', { name: 'Save and open' }).click();
      const last = page.locator('.menu-items label');
      await last.evaluate((element) => element.closest('.menu-items')?.scrollTo(0, 1000));
      expect(await isInSight('.menu-items label')).toBe(true);
    });

    it('stacks list over details below 600 pixels', async () => {
      await page.setViewportSize({ width: 599, height: 700 });
      await open();
      const [above, below] = await Promise.all([list().boundingBox(), details().boundingBox()]);
      expect(above?.x).toBe(below?.x);
      expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
  });

  describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
    const violations = async () => {
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(() => (window as unknown as Fixture).axe.run(document));
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    };

    it.each(['guide', 'keyboard', 'save and open'])('%s: no axe violations', async (overlay) => {
      await page.emulateMedia({ colorScheme });
      await open();
      await page.getByRole('button', { name: new RegExp(`^${overlay}$`, 'i') }).click();
      expect(await violations()).toEqual([]);
    });

    it.each([
      'morning',
      'development',
      'visits',
      'nothing',
      'paused',
      'missed',
      'none-blocked',
      'no-access',
      'not-observable',
      'repeats',
    ])('%s: no axe violations', async (scene) => {
      await page.emulateMedia({ colorScheme });
      await open(scene);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(await violations()).toEqual([]);
    });

    const stages: [name: string, scene: string, stage: () => Promise<unknown>][] = [
      ['a filter that hides all', 'morning', () => filter().fill('nowhere')],
      ['completion', 'morning', () => filter().pressSequentially('is:')],
      ['unfolded repeats', 'repeats', () => page.locator('.row-fold').click()],
      ['no warnings', 'none-blocked', () => page.getByRole('radio', { name: 'Warned' }).check()],
      ['an opened file', 'morning', () => choose('ticket.json', emptyReport)],
      ['a refused file', 'morning', () => choose('broken.har', '{')],
      ['nothing selected', 'none-blocked', showAll],
    ];
    it.each(stages)('%s: no axe violations', async (_, scene, stage) => {
      await page.emulateMedia({ colorScheme });
      await open(scene);
      await stage();
      expect(await violations()).toEqual([]);
    });

    it.each([320, 400])('%i pixels: no axe violations', async (width) => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      await open('visits');
      expect(await violations()).toEqual([]);
    });

    // WCAG 1.4.11, which axe does not check.
    it.each([
      ['morning', '.filter-box'],
      ['morning', '.toolbar .segments'],
      ['morning', '.policy .segments'],
      ['morning', '.variant .select'],
      ['morning', '.menu-items'],
      ['nothing', '.empty .button'],
    ])('%s: the edge of %s stands out from both sides', async (scene, control) => {
      await page.emulateMedia({ colorScheme });
      await open(scene);
      await page.getByRole('button', { name: 'Save and open' }).click();
      const [edge, inside, around] = await page.locator(control).evaluate((element) => {
        const isOpaque = (color: string) => color !== 'rgba(0, 0, 0, 0)';
        const behind = (box: Element | null): string => {
          const color = getComputedStyle(box ?? document.body).backgroundColor;
          return isOpaque(color) || !box ? color : behind(box.parentElement);
        };
        return [getComputedStyle(element).borderTopColor, behind(element), behind(element.parentElement)];
      });
      expect(contrast(edge, inside)).toBeGreaterThanOrEqual(3);
      expect(contrast(edge, around)).toBeGreaterThanOrEqual(3);
    });

    it.each(['.toolbar', '.policy'])(
      '%s: the line of the checked segment stands out from both its sides',
      async (box) => {
        await page.emulateMedia({ colorScheme });
        await open();
        const [line, checked, other] = await page.locator(`${box} .segments`).evaluate((segments) => {
          const [segment] = segments.querySelectorAll('input:checked + span');
          const { boxShadow, backgroundColor } = getComputedStyle(segment ?? segments);
          const behind = [...document.querySelectorAll('.toolbar, body')].find((one) => one.contains(segments));
          return [
            /rgb\([^)]+\)/.exec(boxShadow)?.[0],
            backgroundColor,
            getComputedStyle(behind ?? segments).backgroundColor,
          ];
        });
        expect(contrast(line, checked)).toBeGreaterThanOrEqual(3);
        expect(contrast(line, other)).toBeGreaterThanOrEqual(3);
      },
    );

    it('no axe violations in any diagnosis', async () => {
      await page.emulateMedia({ colorScheme });
      await open();
      await showAll();
      for (const { exchange } of morning) {
        await page.locator(`#request-${exchange.id}`).click();
        for (const closed of await page.locator('summary').all()) await closed.click();
        expect(await violations()).toEqual([]);
      }
    });
  });

  it('keeps the selection when its exchange changes', async () => {
    await open();
    await option('Slash after the origin').click();
    await page.evaluate((id) => {
      const { become, scene } = window as unknown as Fixture;
      const exchanges = scene.view.exchanges.map((one) =>
        one.id === id ? { ...one, hops: one.hops.map((hop) => ({ ...hop, method: 'PATCH' })) } : one,
      );
      become({ ...scene.view, exchanges });
    }, trailingSlash.exchange.id);
    await option('Slash after the origin PATCH').waitFor();
    expect(await selected().getAttribute('id')).toBe(`request-${trailingSlash.exchange.id}`);
    expect(await title().textContent()).toBe('The allowed origin ends with a slash');
  });
});

/** Between two colours that hide what is behind them, as WCAG 2 defines it. */
function contrast(some = '', other = ''): number {
  const [dark, light] = [luminance(some), luminance(other)].sort((one, two) => one - two);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  if (!/^rgb\(\d+, \d+, \d+\)$/.test(color)) throw new Error(`${color || 'Nothing'} is no opaque colour.`);
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const emptyReport = JSON.stringify({
  format: 'cors-explainer-report',
  version: 1,
  savedAt: '2026-11-23T09:15:04.000Z',
  masked: true,
  exchanges: [],
  findings: [],
});

/** What the fixture page leaves on its window, and axe. */
interface Fixture {
  journal: Journal;
  localArea: Pick<Area, 'set'>;
  become(view: object): void;
  scene: { view: { exchanges: { id: string; hops: object[] }[] } };
  reloads: { count: number };
  axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

function refuseClipboard(): void {
  navigator.clipboard.writeText = () =>
    Promise.reject(new DOMException('blocked by permissions policy', 'NotAllowedError'));
}
