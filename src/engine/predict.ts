/** The same engine, asked again: would the exchange pass if its servers followed this policy? */
import { checklist, originsOf } from './checklist.ts';
import type { Exchange, HeaderLine, Hop, ReceivedResponse } from './exchange.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import type { Check, Policy } from './judgement.ts';

/** The rule that would still fail, or none. */
export function failureUnder(policy: Policy, exchange: Exchange, include: boolean): Check | undefined {
  return checklist(answeredUnder(policy, exchange), include).find((check) => check.state === 'failed');
}

/** The exchange as it would have gone: every preflight answered with 204, every response with the policy's headers. */
function answeredUnder(policy: Policy, exchange: Exchange): Exchange {
  const origins = originsOf(exchange);
  return { ...exchange, hops: exchange.hops.map((hop, index) => answered(policy, hop, origins[index] ?? 'null')) };
}

function answered(policy: Policy, hop: Hop, origin: string): Hop {
  const response: ReceivedResponse = { ...(hop.response ?? { at: hop.startedAt, status: 200, headers: [] }) };
  response.headers = [...withoutCors(response.headers), ...originLines(policy, origin)];
  if (!hop.preflight) return { ...hop, response };
  const answer = { at: hop.startedAt, status: 204, headers: [...originLines(policy, origin), ...listLines(policy)] };
  return { ...hop, response, preflight: { ...hop.preflight, response: answer } };
}

function originLines(policy: Policy, origin: string): HeaderLine[] {
  const allowed = policy.origins === 'any' ? '*' : policy.origins.find((one) => one === origin);
  if (allowed === undefined) return [];
  const lines = [{ name: 'Access-Control-Allow-Origin', value: allowed }];
  return policy.credentials ? [...lines, { name: 'Access-Control-Allow-Credentials', value: 'true' }] : lines;
}

function listLines(policy: Policy): HeaderLine[] {
  const methods = policy.methods.filter((method) => !isSafelistedMethod(method));
  return [
    ...(methods.length > 0 ? [{ name: 'Access-Control-Allow-Methods', value: methods.join(', ') }] : []),
    ...(policy.headers.length > 0 ? [{ name: 'Access-Control-Allow-Headers', value: policy.headers.join(', ') }] : []),
  ];
}

function withoutCors(headers: readonly HeaderLine[]): HeaderLine[] {
  return headers.filter((line) => !line.name.toLowerCase().startsWith('access-control-'));
}
