/** Gives way during long work: the panel is drawn, and keys are answered. */

/** Called between two parts of the work: returns a promise if others should go first. */
export type Breath = () => Promise<void> | undefined;

/** In ms. Together with drawing the first slice, the panel has its first rows within a blink. */
const slice = 25;

export function breathing(): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
