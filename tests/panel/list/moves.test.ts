import { describe, expect, it } from 'vitest';
import { type Move, moved } from '../../../src/panel/list/moves.ts';

describe('moved', () => {
  it.each<[move: Move, from: number, to: number]>([
    ['next', 3, 4],
    ['next', 9, 9],
    ['next', -1, 0],
    ['previous', 3, 2],
    ['previous', 0, 0],
    ['previous', -1, 9],
    ['first', 7, 0],
    ['last', 2, 9],
    ['page down', 1, 5],
    ['page down', 8, 9],
    ['page down', -1, 4],
    ['page up', 8, 4],
    ['page up', 1, 0],
    ['page up', -1, 9],
  ])('%s from %i leads to %i', (move, from, to) => {
    expect(moved(move, from, 10, 4)).toBe(to);
  });
});
