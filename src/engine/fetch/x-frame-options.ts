import type { HeaderLine } from '../exchange.ts';
import { ancestorRefused, namesAncestors } from './content-security-policy.ts';
import { lines } from './header-list.ts';
import { isSameOrigin, originOf } from './origin.ts';

/** What keeps a document out of a frame: the header, and its value or the directive in it. */
export interface FrameRefusal {
  header: 'X-Frame-Options' | 'Content-Security-Policy';
  seen: string;
}

/**
 * Whether a response's headers let a page of this origin show it in a frame.
 * https://html.spec.whatwg.org/#the-x-frame-options-header
 */
export function frameRefusal(headers: readonly HeaderLine[], url: string, ancestor: string): FrameRefusal | undefined {
  const policies = lines(headers, 'Content-Security-Policy');
  const refused = ancestorRefused(policies, url, ancestor);
  if (refused) return { header: 'Content-Security-Policy', seen: `${refused.directive} ${refused.sources}` };
  if (namesAncestors(policies)) return undefined;
  const seen = lines(headers, 'X-Frame-Options').join(', ');
  return refusesFrames(seen, isSameOrigin(originOf(url), ancestor)) ? { header: 'X-Frame-Options', seen } : undefined;
}

function refusesFrames(value: string, sameOrigin: boolean): boolean {
  const options = new Set(value.split(',').map((option) => option.trim().toLowerCase()));
  const known = ['deny', 'allowall', 'sameorigin'].filter((option) => options.has(option));
  // Contradicting values refuse; an unknown one has no effect.
  if (options.size > 1) return known.length > 0;
  return known[0] === 'deny' || (known[0] === 'sameorigin' && !sameOrigin);
}
