/** What is recorded, saved and opened again. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { trailingSlash } from '../fixtures.ts';
import {
  become,
  beginAnew,
  caughtUp,
  choose,
  counted,
  details,
  drawn,
  emptyReport,
  type Fixture,
  filter,
  focused,
  inChromium,
  list,
  open,
  option,
  page,
  panelPage,
  patience,
  withoutJson,
} from './browser.ts';

inChromium(() => {
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

    it('where nothing is recorded, says where requests are named that never were: in Firefox the panel shows none', async () => {
      await open('nothing');
      const said = page.locator('.empty p');
      expect(await said.innerText()).toContain(
        'Make a request, or reload the page to record it from the start. Requests',
      );
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
      await beginAnew();
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
      await page.goto(`${panelPage}?page-of-its-own#morning`);
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

    it('does not preserve the log again that another panel of the tab has stopped preserving', async () => {
      await open();
      await page.getByRole('checkbox', { name: 'Preserve log' }).check();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, preserveLog: false });
      });
      for (let frames = 0; frames < 20; frames += 2) await drawn();
      expect(await page.getByRole('checkbox', { name: 'Preserve log' }).isChecked()).toBe(false);
    });

    it('preserves the log of a tab that is looked at later', async () => {
      await open();
      await page.getByRole('checkbox', { name: 'Preserve log' }).check();
      await page.reload();
      await expect
        .poll(() => page.getByRole('checkbox', { name: 'Preserve log' }).isChecked(), { timeout: patience })
        .toBe(true);
    });

    it('says when nothing was blocked, and offers the rest', async () => {
      await open('none-blocked');
      await page.getByRole('heading', { name: '2 requests, none blocked' }).waitFor();
      await page.getByRole('button', { name: 'Show all requests' }).click();
      expect(await list().getByRole('option').count()).toBe(2);
      expect(await focused()).toBe('Requests');
    });

    it.each(['Requests', 'Diagnosis'])(
      'goes from %s to why a reload empties the list, and comes back',
      async (name) => {
        await open();
        await page.getByLabel(name, { exact: true }).focus();
        await become([]);
        await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
        expect(await focused()).toBe('Recording, nothing blocked yet');
        await become([trailingSlash.exchange.id]);
        await list().waitFor();
        expect(await focused()).toBe('Requests');
      },
    );

    it('goes to the list when a reload takes away what was read', async () => {
      await open();
      await option('Slash after the origin').click();
      await page.getByRole('tab', { name: 'Express' }).focus();
      await become([trailingSlash.exchange.id], 'without');
      await expect.poll(focused, { timeout: patience }).toBe('Requests');
      expect(await counted()).toBe('4 of 7 requests');
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

  it('says what is not shown if a page whose address cannot be read is the browser’s own', async () => {
    await open('unnamed');
    await page.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    await page.getByText('If it is one of the browser’s own, its requests are not shown').waitFor();
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
      await page.getByRole('status').getByText('ticket.json, opened from a file: 8 requests.').waitFor();
      expect(await focused()).toBe('Save and open');
      await choose('empty.har', '{"log":{"version":"1.2","entries":[]}}');
      await page.getByRole('heading', { name: 'The file holds no request to show' }).waitFor();
      await page.getByRole('button', { name: 'Back to recording' }).click();
      await page.getByRole('button', { name: 'Pause recording' }).waitFor();
      expect(await focused()).toBe('Requests');
    });

    it('is of requests that the Network panel does not have', async () => {
      await open();
      const inNetwork = details().getByRole('button', { name: 'Show in the Network panel' });
      await option('Preflight answered 401').click();
      await inNetwork.click();
      const asked = (await details().locator('.request-line code').first().innerText()).split(' ')[1];
      expect(await page.evaluate(() => (window as unknown as Fixture).revealed)).toEqual([asked]);

      await page.getByRole('button', { name: 'Save and open' }).click();
      const save = page.getByRole('button', { name: 'Save report' });
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
      await choose('ticket.json', await readFile(await download.path(), 'utf8'));
      await option('Preflight answered 401').click();
      await details().getByRole('button', { name: 'Go to the fix' }).waitFor();
      expect(await inNetwork.count()).toBe(0);
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

    it('says so where it could not be made, with the error to hand on', async () => {
      await open();
      await withoutJson();
      await page.getByRole('button', { name: 'Save and open' }).click();
      for (const name of ['Save report', 'Save all as HAR']) {
        if (name !== 'Save report') await page.getByRole('button', { name: 'Save and open' }).click();
        await page.getByRole('button', { name }).click();
        const alert = page.getByRole('alert').filter({ hasText: 'The file could not be created' });
        await alert.getByText('Error: no JSON today').waitFor();
        expect(await focused()).toBe('Save and open');
        await page.getByRole('button', { name: 'Copy error report' }).waitFor();
        await page.getByRole('button', { name: 'Close' }).click();
        expect(await alert.count()).toBe(0);
      }
    });

    it('waits until all of a long recording was read', async () => {
      await open();
      const reading = (yes: boolean) =>
        page.evaluate((yes) => {
          const { become, scene } = window as unknown as Fixture;
          const exchanges = yes ? scene.view.exchanges.slice(0, 1) : scene.view.exchanges;
          become({ ...scene.view, exchanges, ...(yes && { reading: true }) });
        }, yes);
      await reading(true);
      await option('Slash after the origin').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Save and open' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save report' }).click();
      await page.getByRole('button', { name: 'Waiting until everything is read…' }).waitFor();
      await reading(false);
      const report = await readFile(await (await download).path(), 'utf8');
      expect(JSON.parse(report).exchanges).toHaveLength(8);
      expect(await page.getByRole('button', { name: 'Save and open' }).getAttribute('aria-expanded')).toBe('false');
    });

    it('is not saved where a file was opened instead before all was read', async () => {
      await beginAnew();
      await open();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, reading: true });
      });
      await page.getByRole('button', { name: 'Save and open' }).click();
      let saved = 0;
      page.on('download', () => {
        saved += 1;
      });
      await page.getByRole('button', { name: 'Save report' }).click();
      await page.getByRole('button', { name: 'Waiting until everything is read…' }).press('Escape');
      await choose('ticket.json', emptyReport);
      await page.getByText('ticket.json, opened').waitFor();
      await drawn();
      expect(saved).toBe(0);
    });

    it('says so where it is too big to be opened again', async () => {
      await open();
      await page.evaluate(() => Object.defineProperty(Blob.prototype, 'size', { get: () => 70 * 1024 * 1024 }));
      await page.getByRole('button', { name: 'Save and open' }).click();
      await page.getByRole('button', { name: 'Save report' }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'too big to be opened here again' });
      await alert.getByText('It is 70 MB, and the limit is 64 MB.').waitFor();
      expect(await page.getByRole('button', { name: 'Copy error report' }).count()).toBe(0);
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
      const drop = (name: string, text = '{ "log": { "entries": [] } }') =>
        page.evaluate(
          ([name, text]) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name));
            document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
          },
          [name, text] as const,
        );
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
      await drop('slow.har', '{ broken');
      await drop('quick.har');
      await page.getByText('quick.har, opened').waitFor();
      await page.evaluate(() => (window as unknown as { go(): void }).go());
      await drawn();
      expect(await page.getByRole('alert').count()).toBe(0);
    });

    it('is refused with the place and the reason', async () => {
      await open();
      await choose('broken.har', '{ "log": [1 2] }');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toBe(
        "broken.har could not be opened It is not JSON, line 1, column 13: Expected ',' or ']' after array element.",
      );
      expect(await alert.getByRole('button').count()).toBe(0);
    });

    it('takes the refusal away once it was read, and leaves the opened file', async () => {
      await open();
      await choose('ticket.json', emptyReport);
      await choose('broken.har', '{');
      await page.getByRole('button', { name: 'Close' }).press('Enter');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.getByText('ticket.json, opened').count()).toBe(1);
      expect(await focused()).toBe('The file holds no request to show');
    });
  });

  describe('the settings page', () => {
    it('keeps what is changed, and says when that is refused', async () => {
      await page.goto(`${panelPage}#settings`);
      const everyTab = page.getByRole('checkbox', { name: 'Record every tab from its start' });
      await everyTab.check();
      await page.reload();
      expect(await everyTab.isChecked()).toBe(true);
      await page.evaluate(() => {
        (window as unknown as Fixture).localArea.set = async () => {
          throw new Error('disk full');
        };
      });
      const kept = page.getByText('Changes are saved at once.');
      await kept.waitFor();
      for (const name of ['Record every tab from its start', 'Preserve the log when the page changes']) {
        await page.getByRole('checkbox', { name }).click();
        expect(await page.getByRole('alert').textContent()).toContain('Error: disk full');
        expect(await kept.count()).toBe(0);
      }
    });

    it('shows the server that was chosen in the panel, and before that the one the fix begins with', async () => {
      const server = page.getByLabel('Server to show the fix for');
      const chosen = () => server.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
      await page.goto(`${panelPage}#settings`);
      expect(await chosen()).toBe('None yet: the first in the list');
      // Another address of the same page would not load it anew.
      await page.goto('about:blank');
      await open();
      expect(await page.getByRole('tab').first().getAttribute('aria-selected')).toBe('true');
      await page.getByRole('tab', { name: 'Flask' }).click();
      await page.goto('about:blank');
      await page.goto(`${panelPage}#settings`);
      expect(await chosen()).toBe('Flask');
    });

    it('reads what a setting means along with its name', async () => {
      await page.goto(`${panelPage}#settings`);
      const meaningOf = (control: Locator) =>
        control.evaluate((element) => {
          const id = element.getAttribute('aria-describedby');
          return id && document.getElementById(id)?.textContent;
        });
      expect(await meaningOf(page.getByRole('checkbox', { name: 'Record every tab' }))).toContain('Otherwise a tab is');
      expect(await meaningOf(page.getByLabel('Server to show the fix for'))).toContain('reveals who answered');
      expect(await meaningOf(page.getByRole('checkbox', { name: 'Preserve the log' }))).toBeNull();
    });

    it('leads to the licences that are shipped', async () => {
      await page.goto(`${panelPage}#settings`);
      const href = await page.getByRole('link', { name: 'Licences' }).getAttribute('href');
      expect(await readFile(`public${href}`, 'utf8')).toContain('react-dom');
    });
  });
});
