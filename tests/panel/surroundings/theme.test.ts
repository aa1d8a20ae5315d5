import { expect, it } from 'vitest';
import { themeNamed } from '../../../src/panel/surroundings/theme.ts';

it.each([
  ['default', 'light'],
  ['light', 'light'],
  ['firebug', 'light'],
  ['dark', 'dark'],
])('DevTools theme %s is %s', (name, theme) => {
  expect(themeNamed(name)).toBe(theme);
});
