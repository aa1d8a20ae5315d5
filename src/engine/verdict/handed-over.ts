/** Firefox judges what other extensions left of an answer (measured). Chromium says itself what it refused. */
import { seenCredentials } from '../credentials.ts';
import type { Exchange, Hop, Preflight } from '../exchange.ts';
import { openBranches } from './branches.ts';

/** The decision on the answers as other extensions left them, if it differs from the decision on the server's own. */
export function whatOthersLeft(exchange: Exchange): 'lets in' | 'refuses' | undefined {
  const hops = exchange.hops.map(asLeft);
  // For a stored answer that the server confirmed, two sets of headers may be shown although nobody changed them
  // (measured).
  if (!exchange.hops.some(wasChanged) || hops.at(-1)?.response?.status === 304) return undefined;
  const isLetInNow = isLetIn({ ...exchange, hops });
  if (isLetInNow === isLetIn(exchange)) return undefined;
  return isLetInNow ? 'lets in' : 'refuses';
}

function isLetIn(exchange: Exchange): boolean {
  return openBranches(exchange, seenCredentials(exchange)).some(({ failure }) => !failure);
}

function wasChanged({ preflight, response }: Hop): boolean {
  return response?.handedOver !== undefined || preflight?.response?.handedOver !== undefined;
}

function asLeft(hop: Hop): Hop {
  const { preflight } = hop;
  return { ...withLeft(hop), ...(preflight && { preflight: withLeft(preflight) }) };
}

function withLeft<T extends Hop | Preflight>(message: T): T {
  const { response } = message;
  return response?.handedOver ? { ...message, response: { ...response, headers: response.handedOver } } : message;
}
