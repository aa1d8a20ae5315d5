/** Local Network Access: whether the page counts as secure, so that the browser asks at all. */
import { isPotentiallyTrustworthy } from '../../fetch/potentially-trustworthy.ts';
import type { Facts } from '../cause.ts';

export function isInsecurePage({ origin }: Facts): boolean {
  return !isPotentiallyTrustworthy(origin);
}
