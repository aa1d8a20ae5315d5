/** The main job, as a person does it in real DevTools: click the failed request, read what is wrong, copy the fix. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenCase } from '../lab/lab.ts';
import { diagnosisIn, listIn, readFix, rowsOf } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('the CORS panel in DevTools', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session?.close());

  const trip = async (id: string): Promise<OpenCase> => {
    const open = session.lab.cases.find((found) => found.id === id) as OpenCase;
    await session.page.getByRole('button', { name: open.title, exact: true }).click();
    return open;
  };

  test('explains a click, and hands out the fix', async () => {
    const { panel } = session;
    const { places } = await trip('header-missing');
    const { host } = new URL(places.api);
    await panel.frame.getByRole('option', { name: `2 headers are not allowed POST /messages ${host}` }).click();

    const diagnosis = diagnosisIn(panel);
    const said = await diagnosis.innerText();
    expect(said).toContain('content-type');
    expect(said).toContain('x-api-key');
    expect(said).toContain('HeaderDisallowedByPreflightResponse');

    const fix = await readFix(panel, 'Express');
    expect(fix).toContain(`origin: '${places.page}'`);
    expect(fix).toContain("allowedHeaders: ['content-type', 'x-api-key', 'x-requested-with']");
    expect(await readFix(panel, 'Flask')).toContain(`"${places.page}"`);
    expect(await readFix(panel, 'Django')).toContain(places.page);
    expect(await readFix(panel, 'ASP.NET Core')).toContain(`"${places.page}"`);
  });

  test('copies exactly the code it shows', async () => {
    const { panel, page } = session;
    const open = await trip('no-cors-headers');
    await rowsOf(panel, open).click();
    await readFix(panel, 'Express');
    const part = diagnosisIn(panel).getByRole('figure').filter({ hasText: open.places.page });
    await part.getByRole('button', { name: /^Copy/ }).click();
    await diagnosisIn(panel).getByRole('status').filter({ hasText: 'Copied.' }).waitFor();

    await page.bringToFront();
    await session.browser.context.grantPermissions(['clipboard-read'], { origin: open.places.page });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`origin: '${open.places.page}'`);
    expect(await part.locator('pre').innerText()).toContain(copied.trim());
    await panel.window.bringToFront();
  });

  test('does it all by keyboard alone', async () => {
    const { panel } = session;
    const open = await trip('method-missing');
    await rowsOf(panel, open).waitFor();
    const { keyboard } = panel.window;
    const focused = panel.frame.locator(':focus');
    const tabTo = async (role: string, name: string | RegExp) => {
      const wanted = panel.frame.getByRole(role as 'button', { name }).and(focused);
      for (let presses = 0; presses < 40; presses += 1) {
        await keyboard.press('Tab');
        if (await wanted.count()) return;
      }
      throw new Error(`40 times Tab, and ${role} ${name} never had the focus`);
    };

    await panel.frame.locator('body').focus();
    await tabTo('listbox', 'Requests');
    await keyboard.press('End');
    const selected = listIn(panel).getByRole('option', { selected: true });
    expect(await selected.innerText()).toContain('DELETE is not allowed');
    await keyboard.press('Enter');
    expect(await focused.getAttribute('aria-label')).toBe('Diagnosis');
    await tabTo('tab', /.+/);
    await keyboard.press('Home');
    expect(await focused.innerText()).toBe('Express');
    expect(await panel.frame.getByRole('tabpanel').innerText()).toContain(
      "methods: ['GET', 'HEAD', 'POST', 'DELETE', 'PUT']",
    );
    await tabTo('button', /^Copy app\.js/);
    await keyboard.press('Enter');
    await diagnosisIn(panel).getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    await keyboard.press('Escape');
    expect(await focused.getAttribute('aria-label')).toBe('Requests');
  });

  test.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (theme) => {
    const { panel } = session;
    const open = await trip('auth-answers-options');
    await rowsOf(panel, open).last().click();
    await panel.setTheme(theme);
    await panel.frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const results: AxeResults = await panel.frame.evaluate("axe.run(document, { resultTypes: ['violations'] })");
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
  });

  test('shows the request and its preflight in the Network panel', async () => {
    const { panel } = session;
    const open = await trip('header-missing');
    await rowsOf(panel, open).last().click();
    await diagnosisIn(panel).getByRole('button', { name: 'Show in the Network panel' }).click();
    const [request, preflight] = ['CORS error', 'preflight'].map((mark) =>
      panel.window.getByRole('row', { name: 'messages' }).filter({ hasText: mark }).first(),
    );
    await Promise.all([request?.waitFor(), preflight?.waitFor()]);
    const { host } = new URL(open.places.api);
    expect(await panel.window.getByRole('textbox', { name: 'Filter' }).innerText()).toContain(
      `url:http://${host}/messages`,
    );
  });
});
