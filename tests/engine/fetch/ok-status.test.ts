import { expect, it } from 'vitest';
import { isOkStatus } from '../../../src/engine/fetch/ok-status.ts';

it.each([
  [101, false],
  [199, false],
  [200, true],
  [299, true],
  [300, false],
])('%d is an ok status: %s', (status, ok) => {
  expect(isOkStatus(status)).toBe(ok);
});
