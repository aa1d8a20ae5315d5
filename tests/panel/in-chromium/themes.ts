/** What axe and WCAG say about a theme. Each theme has a file of its own, because this takes longest. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { morning } from '../fixtures.ts';
import { choose, emptyReport, type Fixture, filter, list, open, page, showAll } from './browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export function tryTheme(colorScheme: 'light' | 'dark'): void {
  describe(`${colorScheme} theme`, () => {
    const violations = async () => {
      if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ path: axe });
      // Describing what passed as well takes most of the time.
      const found = await page.evaluate(() =>
        (window as unknown as Fixture).axe.run(document, { resultTypes: ['violations'] }),
      );
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
      'deployed',
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
      ['the menu of a request', 'morning', () => list().getByRole('option').first().click({ button: 'right' })],
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
}

/** Between two opaque colours, as WCAG 2 defines it. */
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
