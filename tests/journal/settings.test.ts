import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/journal/settings.ts';

test('settings are read as they were kept', () => {
  expect(settingsFrom({ recordEveryTab: true })).toEqual({ recordEveryTab: true });
});

test.each([undefined, null, 'yes', { recordEveryTab: 1 }])('settings that are none are the usual ones: %j', (value) => {
  expect(settingsFrom(value)).toEqual({ recordEveryTab: false });
});
