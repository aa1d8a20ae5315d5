/** How the page uses a file: a type of webRequest, or `json` and `text` for modules of those types. */
import type { Exchange } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

/**
 * Chromium gives JSON and text modules the type of a script, and Firefox gives text modules the type "other": `Accept`
 * shows what they are. For worklets, Chromium sends no such `Accept` (all measured).
 */
export function kindOf({ type, hops }: Exchange): string {
  const headers = hops.at(-1)?.request?.headers;
  if (combined(headers, 'Sec-Fetch-Dest')?.endsWith('worklet')) return 'script';
  const accept = combined(headers, 'Accept') ?? '';
  if (/^(script|other)$/.test(type) && accept.startsWith('text/plain')) return 'text';
  return type === 'script' && accept.startsWith('application/json') ? 'json' : type;
}
