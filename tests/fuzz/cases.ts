/** How many cases each property is tried on, and from which seed: `npm run fuzz -- --cases N --seed S`. */
import type { Parameters } from 'fast-check';

const { FUZZ_CASES, FUZZ_SEED } = process.env;

export const seed = FUZZ_SEED === undefined ? Date.now() % 2 ** 31 : Number(FUZZ_SEED);
export const cases = Number(FUZZ_CASES ?? 2000);

/** @param share the part of the cases that an expensive property is tried on */
export function tried(share = 1): Parameters<unknown> {
  return { seed, numRuns: Math.max(1, Math.round(cases * share)) };
}
