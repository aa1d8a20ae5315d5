/** The list of requests, and what narrows it. */
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { trailingSlash } from '../fixtures.ts';
import {
  become,
  beginAnew,
  caughtUp,
  composing,
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
} from './browser.ts';

inChromium(() => {
  describe('list', () => {
    it.each([
      ['morning', 'No Vary: Origin Warned GET'],
      ['morning', 'No Allow-Origin header GET'],
      ['morning', 'Cannot tell GET'],
      ['causes', 'Changed on the way Cannot tell GET'],
    ])('%s: tells the ear whether a row is no refusal, but a warning or a doubt: %s', async (scene, name) => {
      await open(scene);
      await showAll();
      // Not by the clock: the list is drawn a moment later. Of two it would throw.
      await option(name).waitFor();
    });

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

    it('keeps the row that a key moves to in sight, below the name of its page', async () => {
      await page.setViewportSize({ width: 1100, height: 280 });
      await open('visits');
      await showAll();
      await list().focus();
      await page.keyboard.press('End');
      for (let row = 0; row < 8; row += 1) {
        await page.keyboard.press('ArrowUp');
        const isCovered = await page.evaluate(() => {
          const active = document.querySelector('.row[aria-selected=true]');
          const { left = 0, top = 0 } = active?.getBoundingClientRect() ?? {};
          return !active?.contains(document.elementFromPoint(left + 2, top + 1));
        });
        expect(isCovered).toBe(false);
      }
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
      await beginAnew();
      await page.clock.install();
      await open();
      await caughtUp();
      const before = await title().textContent();
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
      await list().evaluate((box) => {
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, repeat: true }));
      });
      expect(await selected().getAttribute('aria-posinset')).toBe('2');
      await page.clock.runFor(90);
      expect(await title().textContent()).toBe(before);
      await page.clock.runFor(20);
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

    it('goes back by a key to the row that is selected already', async () => {
      await open('afternoon');
      await expect.poll(counted, { timeout: patience }).toBe('1,000 of 1,000 requests');
      await list().focus();
      await list().evaluate((box) => box.scrollTo(0, 2400));
      await page.keyboard.press('Home');
      expect(await list().evaluate((box) => box.scrollTop)).toBe(0);
    });

    it('shows under a preserved log that the page which was loaded last has nothing blocked', async () => {
      await open('reloaded');
      const last = page.getByRole('group', { name: 'Page' }).last();
      expect(await last.getAttribute('aria-label')).toBe(
        'Page https://app.example.com/login: 0 requests, none blocked',
      );
      const said = last.getByText('0 requests, none blocked');
      const fits = (part: Locator) => part.evaluate((box) => box.scrollWidth <= box.clientWidth);
      expect(await fits(said)).toBe(true);
      // In the narrowest list, both are cut, and the address is still to be recognised.
      await page.setViewportSize({ width: 240, height: 500 });
      expect(await fits(list())).toBe(true);
      const { width = 0 } = (await last.locator('.list-page-url').boundingBox()) ?? {};
      expect(width).toBeGreaterThan(50);
      await page.locator('.filter-box').fill('api');
      await expect.poll(() => page.getByRole('group', { name: 'Page' }).count(), { timeout: patience }).toBe(1);
    });

    it('does not say so of the last page before all of a long recording was read', async () => {
      await open('reloaded');
      const pages = () => page.getByRole('group', { name: 'Page' }).count();
      expect(await pages()).toBe(2);
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        become({ ...scene.view, reading: true });
      });
      await expect.poll(pages, { timeout: patience }).toBe(1);
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

    it('leaves the keys of an input method that composes to it', async () => {
      await open();
      await filter().focus();
      await composing('か');
      for (const key of ['Escape', 'ArrowDown', 'Enter', 'Tab']) {
        await filter().dispatchEvent('keydown', { key, isComposing: true });
        expect(await filter().inputValue(), key).toBe('か');
        expect(await filter().getAttribute('aria-activedescendant'), key).toBeNull();
      }
      await page.keyboard.press('Escape');
      expect(await filter().inputValue()).toBe('か');
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

    it('shows what matches it and was not blocked, when asked, and keeps what was typed', async () => {
      await open();
      await filter().fill('is:allowed');
      await page.getByRole('heading', { name: '2 requests, none blocked' }).waitFor();
      expect(await page.locator('.empty').textContent()).toContain('This counts only what matches the filter.');
      await page.locator('.empty').getByRole('button', { name: 'Show them' }).click();
      await expect.poll(counted, { timeout: patience }).toBe('2 of 8 requests');
      expect(await filter().inputValue()).toBe('is:allowed');
    });

    it('is cleared by its button, and goes on with what is typed', async () => {
      await open();
      await filter().fill('method:put');
      await page.getByRole('button', { name: 'Clear filter' }).click();
      expect(await filter().inputValue()).toBe('');
      expect(await focused()).toBe('Filter');
    });
  });

  it.each(['', 'nowhere'])(
    'shows what a filter found among its neighbours once that is cleared, by way of "%s"',
    async (between) => {
      await open('afternoon');
      await filter().fill('item-500');
      await option('item-500').click();
      await filter().fill(between);
      await expect.poll(counted, { timeout: patience }).toBe(`${between === '' ? '1,000' : '0'} of 1,000 requests`);
      await filter().fill('');
      await expect.poll(counted, { timeout: patience }).toBe('1,000 of 1,000 requests');
      const [row, box] = [await selected().boundingBox(), await list().boundingBox()];
      expect(row?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
      expect((row?.y ?? 0) + 24).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    },
  );

  describe('a filter that hides what is read', () => {
    const showBlocked = () => page.getByRole('radio', { name: 'Blocked' }).check();
    const allowed = 'The browser allowed this request';
    const first = 'The login check answers the preflight before CORS does';
    const reads = (text: string) => expect.poll(() => title().textContent(), { timeout: patience }).toBe(text);
    const readAllowed = async () => {
      await open();
      await showAll();
      await option('No Vary: Origin').click();
      await reads(allowed);
    };

    it('moves on to the first blocked request, and what was read comes back with its row', async () => {
      await readAllowed();
      await showBlocked();
      await reads(first);
      expect(await selected().textContent()).toMatch(/^Preflight answered 401/);
      await showAll();
      await reads(allowed);
      expect(await selected().textContent()).toMatch(/^No Vary: Origin/);
    });

    it('does so as it is typed and cleared', async () => {
      await open();
      await option('Slash after the origin').click();
      await filter().pressSequentially('method:put');
      await reads(first);
      expect(await focused()).toBe('Filter');
      await page.keyboard.press('Escape');
      await reads('The allowed origin ends with a slash');
    });

    it('leaves nothing to read where it leaves nothing blocked, until it is cleared', async () => {
      await open();
      await showAll();
      await filter().fill('cause:missing-vary');
      await page.getByRole('heading', { name: 'No request selected' }).waitFor();
      expect(await list().getByRole('option').count()).toBe(1);
      expect(await selected().count()).toBe(0);
      await filter().fill('');
      await reads(first);
    });

    it.each<[string, () => Promise<unknown>]>([
      ['chosen', () => option('Slash after the origin').click()],
      ['gone into', () => page.getByRole('tab', { name: 'Express' }).focus()],
    ])('stays with what was %s meanwhile', async (_, act) => {
      await readAllowed();
      await showBlocked();
      await reads(first);
      await act();
      const kept = await selected().getAttribute('id');
      await showAll();
      await expect.poll(counted, { timeout: patience }).toBe('8 of 8 requests');
      expect(await selected().getAttribute('id')).toBe(kept);
    });

    it('takes nothing away where only the request has changed', async () => {
      await open();
      await option('Slash after the origin').click();
      await filter().fill('method:get');
      await expect.poll(counted, { timeout: patience }).toBe('3 of 8 requests');
      await becomePatch(trailingSlash.exchange.id);
      await expect.poll(counted, { timeout: patience }).toBe('2 of 8 requests');
      await caughtUp();
      expect(await title().textContent()).toBe('The allowed origin ends with a slash');
      expect(await selected().count()).toBe(0);
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
      const offers = page.getByRole('listbox', { name: 'Suggestions for the filter' }).getByRole('option');
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

    it('show the row they fold into, however far above', async () => {
      await open('afternoon');
      await becomeOneEndpoint(100);
      await expect.poll(() => list().getByRole('option').first().textContent()).toContain('100 times, folded');
      await page.locator('.row-fold').click();
      await list().focus();
      for (let times = 0; times < 3; times++) await page.keyboard.press('PageDown');
      await page.keyboard.press('Space');
      await expect.poll(() => selected().textContent()).toContain('100 times, folded');
      const [row, box] = [await selected().boundingBox(), await list().boundingBox()];
      expect(row?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
    });

    it('come in folded, though space was pressed on the first while it was alone', async () => {
      await open('repeats');
      await become(['100']);
      await expect.poll(counted, { timeout: patience }).toMatch(/^1 of 1 /);
      await list().focus();
      await page.keyboard.press('Space');
      await become([trailingSlash.exchange.id], 'without');
      await expect.poll(counted, { timeout: patience }).toMatch(/^12 of 12 /);
      expect(await list().getByRole('option').count()).toBe(1);
    });
  });

  it('keeps the selection when its exchange changes', async () => {
    await open();
    await option('Slash after the origin').click();
    await becomePatch(trailingSlash.exchange.id);
    await option('Slash after the origin PATCH').waitFor();
    expect(await selected().getAttribute('id')).toBe(`request-${trailingSlash.exchange.id}`);
    expect(await title().textContent()).toBe('The allowed origin ends with a slash');
  });
});

/** The first requests ask for things of one kind. */
const becomeOneEndpoint = (count: number) =>
  page.evaluate((count) => {
    const { become, scene } = window as unknown as Fixture;
    const exchanges = scene.view.exchanges.map((one, at) =>
      at < count
        ? { ...one, hops: one.hops.map((hop) => ({ ...hop, url: `https://api.example.com/items/${at}` })) }
        : one,
    );
    become({ ...scene.view, exchanges });
  }, count);

/** This request changes its method, and with it its row. */
const becomePatch = (id: string) =>
  page.evaluate((id) => {
    const { become, scene } = window as unknown as Fixture;
    const exchanges = scene.view.exchanges.map((one) =>
      one.id === id ? { ...one, hops: one.hops.map((hop) => ({ ...hop, method: 'PATCH' })) } : one,
    );
    become({ ...scene.view, exchanges });
  }, id);
