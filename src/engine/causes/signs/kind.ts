/** What the page means to make of a file: a type of webRequest, or `json` and `text` for modules of data. */
import type { Exchange } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

/**
 * Chromium gives modules of data the type of a script, Firefox those of text the type "other": `Accept` tells what they are.
 * A worklet's Chromium gives none (all measured).
 */
export function kindOf({ type, hops }: Exchange): string {
  const headers = hops.at(-1)?.request?.headers;
  if (combined(headers, 'Sec-Fetch-Dest')?.endsWith('worklet')) return 'script';
  const accept = combined(headers, 'Accept') ?? '';
  if (/^(script|other)$/.test(type) && accept.startsWith('text/plain')) return 'text';
  return type === 'script' && accept.startsWith('application/json') ? 'json' : type;
}
