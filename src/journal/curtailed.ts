/** What is stored of one request, where its messages would take the room of all others. */
import type { Exchange, Hop } from '../engine/exchange.ts';
import { encode } from './area.ts';

/** In characters as they are stored: a sixth of the room that all tabs share. */
export const longestText = 1_000_000;
const longestAddress = 2000;

/** A megabyte in one request is redirects between addresses of 250 kB, or headers of bytes beyond ASCII. */
export function textOf(exchange: Exchange): string {
  const text = encode(exchange);
  return text.length <= longestText ? text : encode(curtailed(exchange));
}

/** Half of its headers could tell another story than all of them, so that none are kept. */
function curtailed(exchange: Exchange): Exchange {
  return { ...exchange, hops: exchange.hops.map(addressesOf), tooLarge: true };
}

function addressesOf({ url, method, startedAt, redirectedTo }: Hop): Hop {
  return {
    url: shortened(url),
    method: shortened(method),
    startedAt,
    ...(redirectedTo !== undefined && { redirectedTo: shortened(redirectedTo) }),
  };
}

export function shortened(text: string): string {
  return text.length > longestAddress ? `${text.slice(0, longestAddress)}…` : text;
}
