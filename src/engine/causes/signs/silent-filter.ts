/** CORS filters that read a request and stay silent, because the origin is not on their list. */
import type { Hop, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { proofOfCors } from '../../neighbours.ts';
import { say } from '../../say.ts';
import { productOf } from '../../servers/products.ts';
import { isAloneAs, serversOf } from '../../servers/server.ts';
import { joined } from '../../wording.ts';
import type { Facts } from '../cause.ts';
import { variesByOrigin } from './cache.ts';

export const traceHeaders = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
];

/**
 * What such a filter left on the answer, as a sentence: most leave out only the header for the origin, and still send
 * `Vary: Origin` or the other headers.
 */
export function silentFilter(facts: Facts): string | undefined {
  const { answer, hop, origin } = facts;
  if (!answer || origin === 'null') return undefined;
  const traces = tracesOn(answer, hop);
  if (traces.length === 0 || wasLetIn(facts) || lostInNginx(answer)) return undefined;
  return say`The answer came without \`Access-Control-Allow-Origin\`, yet with ${joined(traces)}: a CORS filter that read the request answers like that.`;
}

function tracesOn(answer: ReceivedResponse, hop: Hop): string[] {
  const sent = traceHeaders.filter((name) => combined(answer.headers, name) !== undefined).map((name) => `\`${name}\``);
  const isVaried = variesByOrigin(answer) && !productOf([hop])?.variesAnyway;
  return [...(isVaried ? ['`Vary: Origin`'] : []), ...sent].slice(0, 2);
}

/**
 * nginx itself keeps no list. A block with an `add_header` of its own loses those of the blocks around it, the one for
 * the origin among them.
 */
function lostInNginx(answer: ReceivedResponse): boolean {
  return !variesByOrigin(answer) && isAloneAs('nginx', serversOf(answer.headers));
}

function wasLetIn(facts: Facts): boolean {
  const passedPreflight = facts.verdict.stage === 'response' && facts.hop.preflight !== undefined;
  return passedPreflight || proofOfCors(facts) !== undefined;
}
