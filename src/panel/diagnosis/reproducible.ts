import type { Exchange } from '../../engine/exchange.ts';
import { isHttp } from '../../engine/fetch/location-url.ts';

/** A request that never left the browser over HTTP has no counterpart in curl. */
export function isReproducible({ hops }: Exchange): boolean {
  return hops.every(({ url }) => isHttp(url));
}
