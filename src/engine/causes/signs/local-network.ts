/** Local Network Access: whether a page from outside reached for an address inside. */
import type { Facts, Finding } from '../cause.ts';
import { hostOf, isLocal } from './ending.ts';

/** A page loaded over plain http from somewhere else than this machine is no secure context. */
export function isInsecurePage({ origin }: Facts): boolean {
  return origin.startsWith('http:') && !isLocal(hostOf(origin));
}

/** The page is from outside, and the target is not: its name says so, or the address it was resolved to. */
export function reachesInward({ origin, hop, answer }: Facts): boolean {
  const inward = isLocal(hostOf(hop.url)) || isLocal(answer?.ip ?? '');
  return inward && origin !== 'null' && !isLocal(hostOf(origin));
}

/** With a code of the browser it is certain; among suspects the addresses only point to it. */
export function doubtOf({ suspects }: Facts): Pick<Finding, 'confidence' | 'because'> {
  if (suspects.length === 0) return { confidence: 'certain' };
  return {
    confidence: 'probable',
    because: 'The page comes from outside, the server is on the local network, and no network error was given.',
  };
}
