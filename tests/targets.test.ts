/** What is asked of each browser, in the manifest of its build. */
import { expect, test } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { manifestFor } from '../scripts/targets.ts';

test('Chrome’s manifest is the one that stands at the top', () => {
  expect(manifestFor('chrome')).toBe(manifest);
});

test('Firefox’s differs from it in the event page, its own settings and Chrome’s version alone', () => {
  const { minimum_chrome_version: _, ...shared } = manifest;
  expect(manifestFor('firefox')).toEqual({
    ...shared,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});
