/** The fix, and all else that is copied beside it. */
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  become,
  beginAnew,
  context,
  counted,
  details,
  drawn,
  type Fixture,
  filter,
  focused,
  inChromium,
  list,
  open,
  option,
  page,
  patience,
  selected,
  showAll,
  title,
  withoutJson,
} from './browser.ts';

inChromium(() => {
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
      expect(await documentation.textContent()).toContain('This variant was checked against it, but not run');
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
      expect(await page.locator('.facts').textContent()).toContain('Probably Flask, suggested by server: Werkzeug/3.1');
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

    it('says of each of two copies in a row that it was made', async () => {
      await open();
      await option('Slash after the origin').click();
      const said = await page.getByRole('button', { name: 'Copy Terminal' }).evaluate((button: HTMLElement) => {
        const status = button.nextElementSibling;
        const texts: (string | undefined)[] = [];
        return new Promise((resolve) => {
          const hear = () => {
            texts.push(status?.textContent);
            if (texts.length === 3) resolve(texts);
            else if (texts.length === 1) button.click();
          };
          if (status) new MutationObserver(hear).observe(status, { childList: true });
          button.click();
        });
      });
      expect(said).toEqual(['Copied.', '', 'Copied.']);
    });

    it('copies where the clipboard is refused, as inside DevTools', async () => {
      await beginAnew();
      await page.addInitScript(refuseClipboard);
      await open();
      await option('Slash after the origin').click();
      expect(await copyAndPaste()).toBe('install express-cors');
    });

    it('selects the code and says so where copying is refused altogether', async () => {
      await beginAnew();
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
      await beginAnew({ permissions: ['clipboard-read', 'clipboard-write'] });
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

  describe('the menu of a request', () => {
    const menu = () => page.getByRole('menu', { name: 'Copy the request' });
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    const copied = () => page.getByRole('status').getByText('Copied.').waitFor();

    it('is opened by a right click, and copies what was clicked, masked', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('development');
      await option('api.example.com').click({ button: 'right' });
      expect(await menu().getByRole('menuitem').allTextContents()).toEqual([
        'Copy URL',
        'Copy as cURL',
        'Copy as JSON',
      ]);
      expect(await selected().textContent()).toContain('api.example.com');
      expect(await focused()).toBe('Copy URL');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await copied();
      expect(await menu().count()).toBe(0);
      expect(await focused()).toBe('Requests');
      expect(await pasted()).toMatch(/^curl .*'Authorization: Bearer MASKED'/s);
      await option('api.example.com').click({ button: 'right' });
      await menu().getByText('Copy URL').click();
      await copied();
      expect(await pasted()).toBe('https://api.example.com/users?page=2');
      await option('api.example.com').click({ button: 'right' });
      await menu().getByText('Copy as JSON').click();
      await copied();
      const report = JSON.parse(await pasted());
      expect(report).toMatchObject({ masked: true, exchanges: [{}] });
      expect(JSON.stringify(report)).not.toContain('s3cret');
    });

    it('is there for a request that was never sent, too', async () => {
      await open();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, stopped: [{ url: 'https://stopped.example/x', at: 2e12, method: 'GET' }] });
      });
      await option('stopped.example').click({ button: 'right' });
      await drawn();
      await drawn();
      expect(await menu().getByRole('menuitem').first().textContent()).toBe('Copy URL');
    });

    it('says so where the copy could not be made, with the error to hand on', async () => {
      await open();
      await withoutJson();
      await option('Slash after the origin').click({ button: 'right' });
      await menu().getByText('Copy as JSON').click();
      const alert = page.getByRole('alert').filter({ hasText: 'The copy could not be created' });
      await alert.getByText('Error: no JSON today').waitFor();
      await page.getByRole('button', { name: 'Copy error report' }).waitFor();
      expect(await focused()).toBe('Requests');
      expect(await page.getByRole('status').getByText('Copied.').count()).toBe(0);
    });

    it('copies secrets where the person has said so', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('development');
      await option('api.example.com').click();
      await details().getByRole('checkbox', { name: 'Mask cookies' }).uncheck();
      await option('api.example.com').click({ button: 'right' });
      await menu().getByText('Copy as cURL').click();
      await copied();
      expect(await pasted()).toContain('Bearer s3cret');
    });

    it.each([
      ['masked', 'https://api.example.com/users?token=MASKED'],
      ['shown', 'https://api.example.com/users?token=s3cret'],
    ])('copies a URL with its secrets %s', async (secrets, url) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('development');
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const [first, ...rest] = scene.view.exchanges;
        const hops = first?.hops.map((hop) => ({ ...hop, url: 'https://api.example.com/users?token=s3cret' }));
        become({ ...scene.view, exchanges: [{ ...first, hops }, ...rest] });
      });
      const row = option('users?token');
      await row.click();
      await details()
        .getByRole('checkbox', { name: 'Mask cookies' })
        .setChecked(secrets === 'masked');
      await row.click({ button: 'right' });
      await menu().getByText('Copy URL').click();
      await copied();
      expect(await pasted()).toBe(url);
    });

    it.each(['Shift+F10', 'ContextMenu'])('is opened by %s, and closed by Escape and Tab', async (key) => {
      await open();
      await list().focus();
      await page.keyboard.press('ArrowDown');
      for (const leave of ['Escape', 'Tab']) {
        await page.keyboard.press(key);
        await page.keyboard.press('End');
        expect(await focused()).toBe('Copy as JSON');
        const [row, box] = [await selected().boundingBox(), await menu().boundingBox()];
        expect(box?.y).toBeCloseTo((row?.y ?? 0) + (row?.height ?? 0), 0);
        await page.keyboard.press(leave);
        expect(await menu().count()).toBe(0);
        expect(await focused()).toBe('Requests');
      }
    });

    it('leaves F10 to DevTools, where it is a step of the debugger', async () => {
      await open();
      await list().focus();
      const isLeft = await list().evaluate((box) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', bubbles: true, cancelable: true })),
      );
      expect(isLeft).toBe(true);
      expect(await menu().count()).toBe(0);
    });

    it('is closed by going elsewhere, and by scrolling', async () => {
      await open('afternoon');
      const row = list().getByRole('option').first();
      await row.click({ button: 'right' });
      await menu().waitFor();
      await page.keyboard.press('Control+f');
      expect(await menu().count()).toBe(0);
      expect(await focused()).toBe('Filter');
      await row.click({ button: 'right' });
      await menu().waitFor();
      await list().evaluate((box) => box.scrollTo(0, 100));
      await menu().waitFor({ state: 'detached' });
      expect(await focused()).toBe('Requests');
    });

    it('is closed when the window is left, and when its request is gone', async () => {
      await open();
      const row = list().getByRole('option').first();
      await row.click({ button: 'right' });
      await menu().waitFor();
      await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
      await menu().waitFor({ state: 'detached' });
      expect(await focused()).toBe('Requests');
      await row.click({ button: 'right' });
      await menu().waitFor();
      await become([]);
      await menu().waitFor({ state: 'detached' });
    });

    it('stays while older rows go and its row keeps its place', async () => {
      await open('afternoon');
      await list().evaluate((box) => box.scrollTo(0, 2400));
      await drawn();
      await page.locator('#request-105').click({ button: 'right' });
      await menu().waitFor();
      const before = await selected().boundingBox();
      await become(
        Array.from({ length: 10 }, (_, id) => `${id}`),
        'without',
      );
      await expect.poll(() => list().evaluate((box) => box.scrollTop), { timeout: patience }).toBeLessThan(2400);
      await drawn();
      expect(await selected().boundingBox()).toEqual(before);
      expect(await menu().count()).toBe(1);
    });

    it('is closed where its row moves, and the list did not scroll', async () => {
      await open('afternoon');
      await list().evaluate((box) => box.scrollTo(0, 0));
      await drawn();
      await page.locator('#request-12').click({ button: 'right' });
      await menu().waitFor();
      await become(
        Array.from({ length: 10 }, (_, id) => `${id}`),
        'without',
      );
      await menu().waitFor({ state: 'detached' });
      expect(await focused()).toBe('Requests');
    });

    it.each(['click', 'Shift+F10'])(
      'by %s chooses its request where that only stands in for a hidden one',
      async (how) => {
        await open();
        await option('Slash after the origin').click();
        await filter().fill('method:put');
        await expect.poll(() => selected().textContent(), { timeout: patience }).toMatch(/^Preflight answered 401/);
        await list().focus();
        await (how === 'click' ? selected().click({ button: 'right' }) : page.keyboard.press(how));
        await menu().waitFor();
        await page.keyboard.press('Escape');
        await filter().fill('');
        await expect.poll(counted, { timeout: patience }).toBe('5 of 8 requests');
        expect(await selected().textContent()).toMatch(/^Preflight answered 401/);
      },
    );

    it('of a request that is scrolled away opens within the list', async () => {
      await open('afternoon');
      await list().focus();
      await page.keyboard.press('Home');
      await list().evaluate((box) => box.scrollTo(0, box.scrollHeight));
      // The event comes with the next frame, and would close the menu.
      await drawn();
      await page.keyboard.press('Shift+F10');
      const [box, around] = [await menu().boundingBox(), await list().boundingBox()];
      expect(box?.y).toBeGreaterThanOrEqual(around?.y ?? Number.NaN);
    });

    it('is whole in a panel of 150 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 150 });
      await open('afternoon');
      await list().click({ button: 'right', position: { x: 300, y: 20 } });
      const box = await menu().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(150);
      expect(await menu().evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true);
    });

    it('says where copying is refused altogether', async () => {
      await beginAnew();
      await page.addInitScript(refuseClipboard);
      await page.addInitScript(() => {
        document.execCommand = () => false;
      });
      await open();
      await option('Slash after the origin').click({ button: 'right' });
      await menu().getByText('Copy URL').click();
      await menu().getByText('The browser refused to copy').waitFor();
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
      expect(await focused()).toBe('If the API is not yours: let your own server ask it');
      expect(await offer().textContent()).toContain('a secret key stays out of the page');
      expect(await offer().textContent()).toContain('While you develop');
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
      expect(await offer().textContent()).not.toContain('secret key');
      await offer().getByRole('combobox', { name: 'More servers' }).selectOption('Nuxt');
      expect(await offer().textContent()).toContain('nuxt.config.ts');
      await page.reload();
      await option('api.example.com').click();
      expect(await offer().getByRole('tab', { selected: true }).textContent()).toBe('Nuxt');
    });

    it('gives way to the page’s own server once the page is deployed', async () => {
      await open('deployed');
      await page.getByRole('button', { name: 'If the API is not yours' }).click();
      expect(await focused()).toBe('If the API is not yours: let your own server ask it');
      expect(await details().textContent()).toContain('cannot tell who api.example.com belongs to');
      expect(await offer().count()).toBe(0);
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
      await curl.getByText('Secrets are included.').waitFor();
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
});

function refuseClipboard(): void {
  navigator.clipboard.writeText = () =>
    Promise.reject(new DOMException('blocked by permissions policy', 'NotAllowedError'));
}
