import type { Failure } from './judgement.ts';

/** An exception in one part costs that part: the next cause may still explain what this one could not. */
export function made<T>(part: string, make: () => T, failures: Failure[]): T | undefined {
  try {
    return make();
  } catch (error) {
    failures.push({ part, error: (error instanceof Error && error.stack) || String(error) });
    return undefined;
  }
}
