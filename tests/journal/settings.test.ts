import { expect, test } from 'vitest';
import { readSettings, saveSettings, settingsFrom } from '../../src/journal/settings.ts';
import { memoryArea } from './memory-area.ts';

test('settings come back as they were saved', async () => {
  const area = memoryArea();
  expect(await readSettings(area)).toEqual({ recordEveryTab: false });
  await saveSettings(area, { recordEveryTab: true });
  expect(await readSettings(area)).toEqual({ recordEveryTab: true });
});

test.each([undefined, null, 'yes', { recordEveryTab: 1 }])('settings that are none are the usual ones: %j', (value) => {
  expect(settingsFrom(value)).toEqual({ recordEveryTab: false });
});
