import { expect, test } from 'vitest';
import { createShownPage } from '../../src/devtools/shown-page.ts';

test('what is said when the tab has turned meanwhile is dropped, and what is said after counts', async () => {
  let say: (value: unknown) => void = () => {};
  const page = createShownPage(() => new Promise((resolve) => (say = resolve)));
  const before = page.evaluate('name');
  page.turn();
  say('one');
  expect(await before).toBeUndefined();
  const after = page.evaluate('name');
  say('another');
  expect(await after).toBe('another');
});
