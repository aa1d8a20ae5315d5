import { describe, expect, it } from 'vitest';
import { bounded, shareAfter } from '../../../src/panel/controls/share.ts';

describe('shareAfter', () => {
  it.each<[key: string, share: number, stacked: boolean, next: number | undefined]>([
    ['ArrowRight', 40, false, 45],
    ['ArrowLeft', 40, false, 35],
    ['ArrowLeft', 16, false, 15],
    ['ArrowRight', 84, false, 85],
    ['ArrowDown', 40, false, undefined],
    ['ArrowDown', 40, true, 45],
    ['ArrowUp', 40, true, 35],
    ['ArrowRight', 40, true, undefined],
    ['Home', 40, false, 15],
    ['End', 40, false, 85],
    ['Enter', 40, false, 0],
    ['Enter', 0, false, 33],
    ['ArrowRight', 0, false, 15],
    ['x', 40, false, undefined],
  ])('%s at %i, stacked %s', (key, share, stacked, next) => {
    expect(shareAfter(key, share, stacked, 33)).toBe(next);
  });
});

it.each([
  [-20, 15],
  [33.4, 33],
  [120, 85],
])('a pointer at %d stays within bounds', (share, expected) => {
  expect(bounded(share)).toBe(expected);
});
