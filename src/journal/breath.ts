/** Lets others have their turn in a long work: the panel is drawn, and keys are answered. */

/** Asked between two parts of the work: a promise where others should go first. */
export type Breath = () => Promise<void> | undefined;

/** In ms: with what is drawn of the first slice, the panel has its first rows within a blink. */
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
