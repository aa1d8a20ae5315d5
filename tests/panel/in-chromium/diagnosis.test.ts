/** One request, explained: what happens where that fails, and what explains it further. */
import { describe, expect, it } from 'vitest';
import { unseen } from '../../fuzz/sharp.ts';
import {
  beginAnew,
  caughtUp,
  composing,
  context,
  counted,
  details,
  type Fixture,
  focused,
  inChromium,
  list,
  open,
  option,
  page,
  panelPage,
  patience,
  showAll,
  title,
  withoutJson,
} from './browser.ts';

inChromium(() => {
  describe('diagnosis', () => {
    it('reads what happened as a list, with the step that failed', async () => {
      await open();
      await option('Preflight answered 401').click();
      const steps = await page.locator('.sequence').getByRole('listitem').allTextContents();
      expect(steps[3]).toBe('Failed: The browser refuses. Access-Control-Allow-Origin is missing.');
      expect(steps[4]).toBe('not reached: The browser sends PUT /users/7.');
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
      expect(await others.textContent()).toMatch(/Once that one is fixed, this fails next: .* status 401/);
      await details().getByText('Every rule').click();
      expect(await details().locator('.foldable').getByRole('listitem').count()).toBe(5);
    });

    it('costs only itself when it throws', async () => {
      await open('broken');
      await option('Preflight answered 401').click();
      await page.getByRole('heading', { name: 'This part could not be shown' }).waitFor();
      await option('Slash after the origin').click();
      expect(await title().allTextContents()).toEqual([
        'The allowed origin ends with a slash',
        'This part could not be shown',
      ]);
    });

    it('shows the calls of a function that calls itself, and none of an earlier note', async () => {
      await open('noted');
      const called = async (...names: string[]) => {
        await page.evaluate((names) => {
          const { become, scene } = window as unknown as Fixture;
          const frame = (functionName: string) => ({
            functionName,
            url: 'https://app.example.com/a.js',
            line: 1,
            column: 1,
          });
          const note = { callStack: [{ frames: names.map(frame) }] };
          become({ ...scene.view, notes: new Map([['1', note]]) });
        }, names);
        const calls = details().locator('.stack li > code:first-child');
        await expect.poll(() => calls.allTextContents(), { timeout: patience }).toEqual(names);
      };
      await called('main', 'walk', 'walk');
      await called('walk', 'load');
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

    it('cost the ticket that could not be written, and say so', async () => {
      await open();
      await withoutJson();
      await details().getByRole('button', { name: 'Copy as JSON' }).click();
      const broken = details().locator('.broken');
      await broken.getByText('Error: no JSON today').waitFor();
      await broken.getByRole('button', { name: 'Copy error report' }).waitFor();
      expect(await details().getByRole('heading', { name: 'About this request' }).count()).toBe(1);
    });

    it('run nothing, break no line, and do not end the recording', { timeout: 6 * patience }, async () => {
      const troubles: string[] = [];
      await beginAnew();
      page.on('pageerror', (error) => troubles.push(String(error)));
      page.on('dialog', (dialog) => troubles.push(dialog.message()));
      page.on('request', (request) => !request.url().startsWith(panelPage) && troubles.push(request.url()));
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

    it('begin each topic of the guide at its top', async () => {
      await open();
      await page.setViewportSize({ width: 1100, height: 300 });
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      const topic = page.locator('.guide-topic');
      await topic.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      expect(await topic.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Common mistakes' }).click();
      await topic.getByRole('heading', { name: 'Common mistakes' }).waitFor();
      expect(await topic.evaluate((box) => box.scrollTop)).toBe(0);
    });

    it('leave Escape to an input method that composes', async () => {
      await open();
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      const box = page.getByLabel('The other');
      await box.focus();
      await composing('か');
      await page.keyboard.press('Escape');
      expect(await box.inputValue()).toContain('か');
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
});
