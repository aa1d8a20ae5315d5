/** Narrow and low panels, in each language. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JournalView } from '../../../src/journal/journal.ts';
import { morning } from '../fixtures.ts';
import {
  beginAnew,
  caughtUp,
  details,
  type Fixture,
  filter,
  focused,
  inChromium,
  list,
  open,
  page,
  patience,
  selected,
  showAll,
} from './browser.ts';

inChromium(() => {
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

    it.each([320, 360, 1000])('tells the rows of an unfolded group apart in %i pixels', async (width) => {
      await page.setViewportSize({ width, height: 700 });
      await open('members');
      await page.locator('.row-fold').click();
      const tails = page.locator('.row.is-repeat .row-path-tail');
      expect(await tails.allInnerTexts()).toHaveLength(11);
      for (const [index, tail] of (await tails.all()).entries()) {
        expect(await tail.innerText()).toMatch(new RegExp(`^${4712 + index}/`));
        // What differs begins it, and is not cut.
        expect(await tail.evaluate((box) => box.clientWidth)).toBeGreaterThan(50);
      }
      expect(await page.locator('.row.is-repeat .row-time').first().isVisible()).toBe(true);
    });

    it('leaves no gap in the path behind a short head, which would pass for a space', async () => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await open('repeats');
      await page.locator('.row-fold').click();
      const gaps = await page.locator('.row.is-repeat .row-path-head').evaluateAll((heads) =>
        heads.map((head) => {
          const text = document.createRange();
          text.selectNodeContents(head);
          return Math.round(head.getBoundingClientRect().right - text.getBoundingClientRect().right);
        }),
      );
      expect(new Set(gaps)).toEqual(new Set([0]));
    });

    it.each([450, 640])('tells neighbours apart that are alike at both ends in %i pixels', async (width) => {
      await page.setViewportSize({ width, height: 700 });
      await open('afternoon');
      for (const [index, tail] of (await page.locator('.row-path-tail').all()).slice(0, 10).entries()) {
        expect(await tail.innerText()).toMatch(new RegExp(`^${index}/`));
        expect(await tail.evaluate((box) => box.clientWidth)).toBeGreaterThan(30);
      }
    });

    it('shows the whole word in which neighbours differ where it has room', async () => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await open('afternoon');
      const cut = await page
        .locator('.row-path-head')
        .evaluateAll((heads) => heads.slice(0, 10).map((head) => head.scrollWidth - head.clientWidth));
      expect(new Set(cut)).toEqual(new Set([0]));
    });

    it('marks what is to be pasted where the colours are the system’s', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      onTestFinished(() => page.emulateMedia({ forcedColors: null }));
      await open();
      await caughtUp();
      const borders = (selector: string) =>
        page.locator(selector).evaluateAll((parts) => parts.map((part) => getComputedStyle(part).borderLeftWidth));
      expect(new Set(await borders('.part-code'))).toEqual(new Set(['2px']));
      expect(new Set(await borders('.part-surroundings'))).toEqual(new Set(['0px']));
    });

    const cutOff = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('html, .details, .toolbar, .details button, .details label')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')
          .map((box) => box.outerHTML.slice(0, 300)),
      );

    it.each(['de', 'ja'])('fits 320 pixels in %s', async (locale) => {
      await beginAnew({ viewport: { width: 320, height: 700 }, locale });
      await open();
      for (const id of ['1', '2', '3']) {
        await page.locator(`#request-${id}`).click();
        expect(await cutOff()).toEqual([]);
      }
    });

    it.each([
      ['en', 'What happened'],
      ['de', 'Was geschah'],
      ['ja', '起きたこと'],
    ])('fits what the engine says of every cause into 320 pixels in %s', async (locale, happened) => {
      await beginAnew({ viewport: { width: 320, height: 700 }, locale });
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
    });

    it('ends no line within a Japanese word', async () => {
      await beginAnew({ viewport: { width: 320, height: 700 }, locale: 'ja' });
      await open('causes');
      const title = page.locator('h2').getByText('リクエストは完了する前に中止されました。');
      const lines = await title.evaluate((span) => {
        const text = document.createTreeWalker(span, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const tops = [...text.data].map((_, at) => {
          const letter = document.createRange();
          letter.setStart(text, at);
          letter.setEnd(text, at + 1);
          return letter.getBoundingClientRect().top;
        });
        return [...new Set(tops)].map((top) => [...text.data].filter((_, at) => tops[at] === top).join(''));
      });
      expect(lines).toEqual(['リクエストは完了する前に', '中止されました。']);
    });

    // WCAG 2.5.8: what is lower than 24 pixels stands as far from what is above and below it.
    it.each([
      ['.links li', 'en'],
      ['.policy .segments label', 'de'],
    ])('leaves each of %s as high as can be hit in %s', async (each, locale) => {
      await beginAnew({ viewport: { width: 320, height: 700 }, locale });
      await open();
      await caughtUp();
      const heights = await page.locator(each).evaluateAll((boxes) => boxes.map((box) => box.clientHeight));
      expect(heights.length).toBeGreaterThan(1);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    });

    it.each([
      ['en', 320],
      ['de', 320],
      ['ja', 320],
      ['en', 400],
      ['de', 400],
      ['ja', 400],
    ])('has a toolbar of two rows at most in %s in %i pixels', async (locale, width) => {
      await beginAnew({ viewport: { width, height: 300 }, locale });
      await open('afternoon');
      const row = await page.locator('.filter').evaluate((box) => box.clientHeight);
      const bar = await page.locator('.toolbar').evaluate((box) => box.clientHeight);
      expect(bar).toBeLessThan(3 * row);
    });

    it.each([
      ['en', 320, 'causes', /^\d\d\d?$/],
      ['de', 320, 'crowd', /^120$/],
      ['ja', 320, 'afternoon', /^1000$/],
      ['de', 405, 'crowd', /^120$/],
      ['de', 455, 'afternoon', /^1000$/],
    ])('tells the whole count in %s in %i pixels, of %s', async (locale, width, scene, told) => {
      await beginAnew({ viewport: { width, height: 300 }, locale });
      await open(scene);
      const count = page.locator('.toolbar-count');
      // While a long list is diagnosed, there are fewer.
      await expect.poll(() => count.innerText(), { timeout: patience }).toMatch(told);
      expect(await count.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    });

    it.each(['en', 'de', 'ja'])('tells both numbers of a long filtered list in %s in 320 pixels', async (locale) => {
      await beginAnew({ viewport: { width: 320, height: 300 }, locale });
      await open('afternoon');
      const bar = () => page.locator('.toolbar').evaluate((box) => box.clientHeight);
      const before = await bar();
      await page.evaluate(() => {
        const { become, scene } = window as unknown as Fixture;
        const { exchanges } = scene.view;
        become({ ...scene.view, exchanges: [...exchanges, ...exchanges.map((one) => ({ ...one, id: `${one.id}+` }))] });
      });
      const count = page.locator('.toolbar-count');
      await page.locator('.filter-box').fill('is:blocked');
      await count.getByText('1000/2000').waitFor();
      expect(await count.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      expect(await bar()).toBe(before);
    });

    it.each([280, 320])('cuts a long path in its middle at %i pixels, and not at its end', async (width) => {
      await page.setViewportSize({ width, height: 300 });
      await open('morning');
      const beyond = await page.locator('.row-path-tail').evaluateAll((tails) =>
        tails.map((tail) => {
          const text = document.createRange();
          text.selectNodeContents(tail);
          const row = tail.closest('.row-address') as Element;
          return text.getBoundingClientRect().right - row.getBoundingClientRect().right;
        }),
      );
      expect(beyond.length).toBeGreaterThan(0);
      expect(beyond.filter((by) => by > 0.5)).toEqual([]);
    });

    it.each([
      ['.row-path-tail', 280, 'morning'],
      ['.row-host.is-with-port', 430, 'development'],
    ])('cuts %s at its beginning at %i pixels, and no letter in two', async (part, width, scene) => {
      await page.setViewportSize({ width, height: 300 });
      await open(scene);
      const cut = await page.locator(part).evaluateAll((parts) =>
        parts
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => {
            const text = document.createRange();
            text.selectNodeContents(box);
            const { display, direction, textOverflow } = getComputedStyle(box);
            const beyond = text.getBoundingClientRect().right - box.getBoundingClientRect().right;
            return `${display}, ${direction}, ${textOverflow}, ${beyond > 0.5 ? 'end cut' : 'end whole'}`;
          }),
      );
      expect(new Set(cut)).toEqual(new Set(['block, rtl, ellipsis, end whole']));
    });

    it('leaves every column of the comparison its room, however long a host is', async () => {
      await open();
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      await page
        .getByRole('textbox', { name: 'The other' })
        .fill(`https://${'a'.repeat(60)}.${'b'.repeat(60)}.example`);
      const lines = await page.locator('.compared th, .compared tr:first-child td').evaluateAll((cells) =>
        cells.map((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return text.getBoundingClientRect().height < 24;
        }),
      );
      expect(lines).toEqual([true, true, true, true, true]);
    });

    it.each([
      ['docked below', 'causes', 1280, 273],
      ['docked right', 'causes', 450, 760],
      ['docked below', 'long-address', 1280, 273],
      ['docked right', 'long-address', 450, 760],
    ])('says what to do without scrolling where it is %s, of %s', async (_, scene, width, height) => {
      await page.setViewportSize({ width, height });
      await open(scene);
      await caughtUp();
      const jumps = await page.locator('.jumps').boundingBox();
      expect(await page.locator('.diagnosis-heading').innerText()).toContain('Fix, ');
      expect((jumps?.y ?? height) + (jumps?.height ?? 0)).toBeLessThan(height);
    });

    it('says of a request that passed what is fragile about it, and leads to the fix', async () => {
      await page.setViewportSize({ width: 1280, height: 273 });
      await open();
      await page.getByRole('radio', { name: 'Warned' }).check();
      await page.locator('.row').click();
      await caughtUp();
      const heading = page.locator('.diagnosis-heading');
      expect(await heading.innerText()).toContain('A cache could hand this answer to another page Fix, on the server:');
      const { y = 0, height = 0 } = (await heading.locator('.jumps').boundingBox()) ?? {};
      expect(y + height).toBeLessThan(273);
      await heading.getByRole('button', { name: 'Go to the fix' }).click();
      expect(await focused()).toBe('Fix, on the server');
    });

    it.each(['en', 'de', 'ja'])('shows the whole drawing of an origin at 320 pixels in %s', async (locale) => {
      await beginAnew({ viewport: { width: 320, height: 700 }, locale });
      await open();
      await page.locator('.toolbar-end button').nth(1).click();
      const drawing = page.locator('.guide-topic pre').first();
      expect(await drawing.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    });

    it.each(['en', 'de', 'ja'])('lists the keys in one row each in %s', async (locale) => {
      await beginAnew({ viewport: { width: 640, height: 600 }, locale });
      await open();
      await page.getByRole('listbox').press('?');
      const last = page.locator('.shortcuts kbd + kbd');
      await last.first().waitFor();
      const drops = await last.evaluateAll((keys: HTMLElement[]) =>
        keys.map((key) => key.offsetTop - (key.previousElementSibling as HTMLElement).offsetTop),
      );
      expect(Math.max(...drops)).toBeLessThan(5);
    });

    it.each(['en', 'de', 'ja'])('has a toolbar of one row at a zoom of 200 % in %s', async (locale) => {
      await beginAnew({ viewport: { width: 640, height: 150 }, locale });
      await open('afternoon');
      expect(await page.locator('.toolbar').evaluate((box) => box.clientHeight)).toBeLessThan(40);
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

    it('shows at 320 pixels that the guide has more topics than are in sight', async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open();
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      const topics = page.getByRole('navigation');
      const { x = 0, y = 0, width = 0, height = 0 } = (await topics.boundingBox()) ?? {};
      const edge = () => page.screenshot({ clip: { x: x + width - 3, y: y + height - 8, width: 3, height: 7 } });
      const more = await edge();
      await topics.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      const end = await edge();
      expect(more.equals(end)).toBe(false);
      await topics.evaluate((box) => box.scrollTo(0, 0));
      expect((await edge()).equals(more)).toBe(true);
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

    it.each([240, 320, 400])('shows the whole of each offer of the filter in %i pixels', async (innerWidth) => {
      await page.setViewportSize({ width: innerWidth, height: 500 });
      await open();
      await filter().pressSequentially('has-response-header:');
      const offer = page.getByRole('option', { name: 'has-response-header:access-control-allow-origin' });
      await offer.waitFor();
      const { bottom } = await filter().evaluate((box) => box.getBoundingClientRect());
      const [left, right, top, isWhole] = await offer.evaluate((element) => {
        const box = element.getBoundingClientRect();
        return [box.left, box.right, box.top, element.scrollWidth <= element.clientWidth] as const;
      });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(innerWidth);
      expect(top).toBeGreaterThanOrEqual(bottom);
      expect(isWhole).toBe(true);
    });

    it.each([200, 240, 280])('shows the whole menu in %i pixels', async (innerWidth) => {
      await page.setViewportSize({ width: innerWidth, height: 500 });
      await open();
      await page.getByRole('button', { name: 'Save and open' }).click();
      const { x = Number.NaN, width = Number.NaN } = (await page.locator('.menu-items').boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(innerWidth);
    });

    // As at a zoom of 400 %.
    it.each([
      [320, 400],
      [320, 256],
      [900, 200],
    ])('leaves the list its rows below what is said above it, in %i × %i pixels', async (width, height) => {
      await page.setViewportSize({ width, height });
      await open('visits');
      const isInSight = (element: Element) => {
        const { left, top, bottom } = element.getBoundingClientRect();
        // The divider can be caught up to four pixels beside its line.
        return [top + 5, bottom - 5].every((y) => element.contains(document.elementFromPoint(left + 5, y)));
      };
      await list().press('ArrowDown');
      expect(await selected().evaluate(isInSight)).toBe(true);
      // What has no room is scrolled to.
      const last = page.locator('.notice').last();
      await last.scrollIntoViewIfNeeded();
      expect(await last.evaluate(isInSight)).toBe(true);
    });

    it('stacks list over details below 600 pixels', async () => {
      await page.setViewportSize({ width: 599, height: 700 });
      await open();
      const [above, below] = await Promise.all([list().boundingBox(), details().boundingBox()]);
      expect(above?.x).toBe(below?.x);
      expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
  });
});
