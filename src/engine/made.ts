import type { Failure } from './judgement.ts';

/** An exception costs only the part it happened in: the next cause may still explain the exchange. */
export function made<T>(part: string, make: () => T, failures: Failure[]): T | undefined {
  try {
    return make();
  } catch (error) {
    failures.push({ part, error: (error instanceof Error && error.stack) || String(error) });
    return undefined;
  }
}
