import type { Exchange } from '../../engine/exchange.ts';

/** What never left the browser over HTTP has no counterpart in curl. */
export function isReproducible({ hops }: Exchange): boolean {
  return hops.every(({ url }) => /^https?:/.test(url));
}
