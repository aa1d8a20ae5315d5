/**
 * How much of a split view the first pane takes, in percent. Zero means collapsed; nothing lies between zero and the
 * minimum.
 */
const least = 15;
export const most = 85;
const step = 5;

export function bounded(share: number): number {
  return Math.round(Math.min(Math.max(share, least), most));
}

/** The share that a key asks for (APG window splitter); undefined if the key has no meaning here. */
export function shareAfter(key: string, share: number, stacked: boolean, before: number): number | undefined {
  if (key === (stacked ? 'ArrowUp' : 'ArrowLeft')) return bounded(share - step);
  if (key === (stacked ? 'ArrowDown' : 'ArrowRight')) return bounded(share + step);
  if (key === 'Home') return least;
  if (key === 'End') return most;
  if (key === 'Enter') return share > 0 ? 0 : before;
  return undefined;
}
