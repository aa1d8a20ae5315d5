/** What is stored of one request if its messages would take the room of all others. */
import type { Exchange, Hop } from '../engine/exchange.ts';
import { encode } from './area.ts';

/** In characters as stored: a sixth of the room that all tabs share. */
const longestText = 1_000_000;
const longestAddress = 2000;

/** A megabyte in one request means redirects between addresses of 250 kB, or headers of bytes beyond ASCII. */
export function textOf(exchange: Exchange): string {
  return wholeText(exchange) ?? encode(curtailed(exchange));
}

/** Undefined for a value that is too long to be kept whole. */
export function wholeText(value: unknown): string | undefined {
  if (lengthOf(value) > longestText) return undefined;
  const text = encode(value);
  return text.length <= longestText ? text : undefined;
}

/**
 * The length of the texts in it, counted no further than the limit: converting 20 MB into JSON for each of 80 events
 * took a worker 20 s.
 */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const each of Object.values(value)) {
    length += lengthOf(each);
    if (length > longestText) break;
  }
  return length;
}

/** Half of its headers could tell another story than all of them, so none are kept. */
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
