/** How often the panel draws what comes in. */

/** Takes work that draws; of what is asked for while it rests, the last is done. */
export type Pace = (work: () => void) => void;

/** In ms. After a drawing that took longer than a frame comes a rest, as long as what was over, or the longest. */
const frame = 16;
const longest = 100;

/**
 * A hundred failures a second are a hundred changes, and are drawn once a frame. Where a drawing is slow, as the first
 * one is, the rest is for keys and clicks. Where nothing is painted, nothing is waited for.
 */
export function paced(): Pace {
  let isResting = false;
  let waiting: (() => void) | undefined;

  function begin(work: () => void): void {
    isResting = true;
    requestAnimationFrame(() => {
      const began = performance.now();
      // What follows comes to its turn when the frame is painted, whatever becomes of the work.
      setTimeout(() => setTimeout(goOn, restAfter(performance.now() - began)));
      work();
    });
  }

  function goOn(): void {
    isResting = false;
    const work = waiting;
    waiting = undefined;
    if (work) begin(work);
  }

  return (work) => {
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) work();
    else if (isResting) waiting = work;
    else begin(work);
  };
}

function restAfter(took: number): number {
  return Math.min(longest, Math.max(0, took - frame));
}
