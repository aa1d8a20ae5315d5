/**
 * For an effect that nobody waits for: it can fail, as memory can be full, and then says so.
 * @param undone completes "CORS Explainer could not …"
 */
export function orSay(undone: string, effect: Promise<unknown>): void {
  effect.catch((error: unknown) => console.error(`CORS Explainer could not ${undone}.`, error));
}
