import type { Catalogue, Translation } from '../../engine/say.ts';

/** A catalogue in its source form. The built extension has `packed-translation.ts` in this file's place. */
export function translation(catalogue: Catalogue): Translation {
  return (sentence) => catalogue[sentence];
}
