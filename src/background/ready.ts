/** Events that arrive before the worker knows what its predecessor knew wait until then, in order. */
export interface Ready<Parts> {
  /** Runs a task at once, or as soon as there is something to run it with. */
  whenReady(task: (parts: Parts) => void): void;
  start(parts: Parts): void;
}

export function createReady<Parts>(): Ready<Parts> {
  const waiting: ((parts: Parts) => void)[] = [];
  let take = (task: (parts: Parts) => void): void => void waiting.push(task);
  return {
    whenReady: (task) => take(task),
    start(parts) {
      take = (task) => run(task, parts);
      for (const task of waiting.splice(0)) take(task);
    },
  };
}

/** An exception costs the event that caused it, not those waiting behind it. */
function run<Parts>(task: (parts: Parts) => void, parts: Parts): void {
  try {
    task(parts);
  } catch (error) {
    console.error('CORS Explainer could not record an event.', error);
  }
}
