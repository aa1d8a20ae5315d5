/**
 * For an effect that nobody waits for: if it fails, for example because memory is full, this reports it.
 * @param undone completes "CORS Explainer could not …"
 */
export function orSay(undone: string, effect: Promise<unknown>): void {
  effect.catch((error: unknown) => console.error(`CORS Explainer could not ${undone}.`, error));
}
