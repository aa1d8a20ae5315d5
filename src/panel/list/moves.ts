/** Where a key leads in a list. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'page down' | 'page up';

/** In every list. A long one also has keys that move by a page. */
export const moves: Record<string, Move> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

/** The row that a key leads to. Without a selection, moving on begins at the near end of the list. */
export function moved(move: Move, from: number, count: number, pageSize: number): number {
  const unselected = from < 0;
  const target = {
    next: from + 1,
    previous: unselected ? count - 1 : from - 1,
    first: 0,
    last: count - 1,
    'page down': Math.max(from, 0) + pageSize,
    'page up': unselected ? count - 1 : from - pageSize,
  }[move];
  return Math.min(Math.max(target, 0), count - 1);
}
