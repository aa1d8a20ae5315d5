import { expect, it } from 'vitest';
import { fileName } from '../../../src/panel/handover/save.ts';

it('names a file by the day and the minute it was saved, as the clock of the room shows them', () => {
  expect(fileName('har', new Date(2026, 10, 23, 9, 5))).toBe('cors-2026-11-23-0905.har');
});
