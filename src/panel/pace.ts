/** How often the panel draws what comes in. */

/** Takes work that draws; of what is asked for while it rests, the last is done. */
export type Pace = (work: () => void) => void;

/** Rest after a drawing: twice as long as it took, but no longer than so many ms. The first one takes longest of all. */
const longest = 100;

/**
 * A hundred failures a second are a hundred changes. Drawn one by one, or frame by frame, they keep a small machine so
 * busy that all wait for each other. Where nothing is painted, nothing is waited for.
 */
export function paced(): Pace {
  let isResting = false;
  let waiting: (() => void) | undefined;

  function begin(work: () => void): void {
    isResting = true;
    requestAnimationFrame(() => {
      const began = performance.now();
      // What follows comes to its turn when the frame is painted, whatever becomes of the work.
      setTimeout(() => setTimeout(goOn, Math.min(longest, 2 * (performance.now() - began))));
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
