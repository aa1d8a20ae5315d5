import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBadge } from '../../src/background/badge.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function drawing() {
  const drawn: string[] = [];
  const setBadgeText = async ({ tabId, text }: { tabId: number; text: string }) => void drawn.push(`${tabId}: ${text}`);
  return { drawn, badge: createBadge({ setBadgeText } as unknown as typeof chrome.action) };
}

test('the first number is drawn at once, and those that follow within 200 ms together, as they are by then', () => {
  const { drawn, badge } = drawing();
  let troubles = 0;
  for (; troubles < 100; troubles += 1) badge.show(7, () => troubles);
  badge.show(8, () => 0);
  expect(drawn).toEqual(['7: ']);
  vi.advanceTimersByTime(199);
  expect(drawn).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(drawn.slice(1)).toEqual(['7: 100', '8: ']);
});

test('a number after a pause is drawn at once again', () => {
  const { drawn, badge } = drawing();
  badge.show(7, () => 1);
  vi.advanceTimersByTime(200);
  badge.show(7, () => 2);
  expect(drawn).toEqual(['7: 1', '7: 2']);
});
