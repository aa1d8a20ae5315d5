/**
 * What a warning is: something fragile about an exchange that the browser allowed. It has the shape of a cause, is
 * found by glob in `index.ts`, and is never shown as a failure.
 */
import type { Finding } from '../causes/cause.ts';
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { needsPreflight } from '../fetch/request-headers.ts';
import type { Check, Credentials, Evidence } from '../judgement.ts';
import type { RequestMode } from '../mode.ts';

export interface Passed {
  exchange: Exchange;
  /** Other exchanges with the same server, oldest first. */
  neighbours: readonly Exchange[];
  checklist: readonly Check[];
  credentials: Credentials;
  mode: RequestMode;
  /** The last hop: the one whose response the page was given. */
  hop: Hop;
  hopIndex: number;
  response: ReceivedResponse;
  /** The page's origin before any redirect changes it. */
  origin: string;
}

export interface Warning {
  /** The file name. */
  id: string;
  spec: string;
  mdn: string;
  /** The modes that it applies to. */
  modes: readonly RequestMode[];
  /** What the page loses already: the whole answer, or a little time. Absent if it loses nothing yet. */
  costs?: 'answer' | 'time';
  find(passed: Passed): Finding | undefined;
}

/** The mode of the request, if it was seen: plain `http:` servers are not told. */
export function modeEvidence({ hop, hopIndex }: Passed): Evidence[] {
  const seen = combined(hop.request?.headers, 'Sec-Fetch-Mode');
  return seen === undefined
    ? []
    : [{ message: 'request', hop: hopIndex, header: 'Sec-Fetch-Mode', seen, needed: 'cors' }];
}

/** A header of the response as it is, beside what would be better. */
export function responseEvidence({ hopIndex }: Passed, header: string, seen?: string, needed?: string): Evidence {
  return {
    message: 'response',
    hop: hopIndex,
    header,
    ...(seen !== undefined && { seen }),
    ...(needed !== undefined && { needed }),
  };
}

/**
 * https://html.spec.whatwg.org/#dom-eventsource sets this, and `Cache-Control: no-cache`, which both browsers add after
 * extensions see the request (measured). Neither needs a preflight; a `fetch` that sets only this looks the same.
 */
export function mayBeEventSource({ exchange, hop }: Passed): boolean {
  if (exchange.type !== 'xmlhttprequest' || combined(hop.request?.headers, 'Accept') !== 'text/event-stream')
    return false;
  return hop.method === 'GET' && !hop.preflight && !needsPreflight(hop, exchange.family);
}
