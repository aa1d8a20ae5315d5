/** The keys of the Network panel, in a panel of real DevTools: they arrive, and the focus stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('Ctrl+E and Ctrl+L in DevTools', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session?.close());

  test.each(['listbox', 'combobox'] as const)('pause, resume and clear from the %s', async (role) => {
    const { panel, page } = session;
    const { frame, window } = panel;
    await page.getByRole('button', { name: 'No CORS headers', exact: true }).click();
    await listIn(panel).getByRole('option').first().waitFor();
    await frame.getByRole(role).first().focus();
    await window.keyboard.press('Control+e');
    await frame.getByRole('button', { name: 'Record', exact: true }).waitFor();
    await window.keyboard.press('Control+e');
    await frame.getByRole('button', { name: 'Pause recording' }).waitFor();
    await window.keyboard.press('Control+l');
    await frame.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
  });
});
