import { expect, test, vi } from 'vitest';

const ask = vi.fn();
vi.mock('webextension-polyfill', () => ({ default: { devtools: { inspectedWindow: { eval: ask } } } }));
const { evaluate } = await import('../src/browser.ts');

test.each([
  ['the value itself, as Chromium does', { began: 1 }, { began: 1 }],
  ['a list that begins with it, as Firefox and the polyfill do', [{ began: 1 }, undefined], { began: 1 }],
  ['an error', [undefined, { isError: true }], undefined],
  ['nothing', undefined, undefined],
])('a page is asked with one argument, and may answer with %s', async (_, answer, value) => {
  ask.mockResolvedValueOnce(answer);
  expect(await evaluate('name')).toEqual(value);
  expect(ask.mock.lastCall).toEqual(['name']);
});

test('a page that crashed, or is being closed, answers nothing', async () => {
  ask.mockRejectedValueOnce(new Error('DevTools API encountered an error'));
  expect(await evaluate('name')).toBeUndefined();
});
