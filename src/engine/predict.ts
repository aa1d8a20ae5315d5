/** Asks the same engine again: would the exchange pass if its servers followed a policy, or had one fault less? */
import type { Message } from './browsers/rule.ts';
import { checkOf, hasFailed, messagesOf, originsOf, rulingsOf } from './checklist.ts';
import { isOpen } from './credentials.ts';
import type { Exchange, Family, HeaderLine, Hop, ReceivedResponse, SentRequest } from './exchange.ts';
import { isInternalRedirect } from './fetch/internal-redirect.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import type { Check, Credentials, Policy, Repair } from './judgement.ts';
import { belongsInAnswer, homeOrigin } from './policy.ts';
import { say } from './say.ts';
import { lastTarget } from './verdict/branches.ts';
import { failure } from './wording.ts';

/** What would become of an exchange, as a sentence and as data. */
export interface Prediction {
  outcome: 'passes' | 'fails' | 'cannot tell';
  sentence: string;
  /** The rule that would fail. */
  check?: Check;
}

/**
 * The exchange under a policy. If its credentials are not known, both modes are tried.
 * @param repair which hop's server it is about, if not the last one's, and what that server answers instead of a
 * redirect
 */
export function predict(
  policy: Policy,
  seen: Exchange,
  credentials: Credentials,
  { hop, status }: Pick<Repair, 'hop' | 'status'> = {},
): Prediction {
  const exchange = status === undefined ? seen : answeredWith(status, seen, hop);
  const asked = withoutDetour(exchange, hop);
  const asAnswered = answeredUnder(policy, asked);
  const answers = messagesOf(asAnswered);
  const check = firstFailure(exchange.family, answers, credentials.mode === 'include');
  if (check) return { outcome: 'fails', check, sentence: say`With this it still fails: ${failure(check)}` };
  if (leadsOn(asAnswered)) return behindRedirect();
  // When asked directly, a server may answer with another status, because no redirect removes the login.
  const passes = `${whatPasses(asked)}${asked === exchange ? statusLeft(exchange) : ''}`;
  return ifSentWithout({ outcome: 'passes', sentence: passes }, exchange.family, answers, credentials);
}

/** What would fail next if only the first fault were fixed; absent if none of the protocol's rules failed. */
export function afterFirstFixed(exchange: Exchange, credentials: Credentials): Prediction | undefined {
  const include = credentials.mode === 'include';
  const { family } = exchange;
  const first = firstFailure(family, messagesOf(exchange), include);
  if (!first) return undefined;
  const fixed = withoutFault(exchange, first);
  if (!fixed) return behindRedirect();
  const answers = messagesOf(fixed);
  const next = firstFailure(family, answers, include);
  if (!next && leadsOn(fixed)) return behindRedirect();
  const isAnswered = fixed.hops[first.hop]?.response !== undefined;
  const told = next ? failsNext(next) : isAnswered ? onlyFault() : neverSent();
  return ifSentWithout(told, family, answers, credentials);
}

/**
 * If the evidence leaves the mode open: with credentials another rule may refuse the same answers, or refuse them
 * first.
 */
function ifSentWithout(
  told: Prediction,
  family: Family,
  answers: readonly Message[],
  credentials: Credentials,
): Prediction {
  if (!isOpen(credentials)) return told;
  const hidden = firstFailure(family, answers, true);
  if (!hidden || hidden.rule === told.check?.rule) return told;
  const unless = say`That holds without credentials. With them, this fails: ${failure(hidden)}`;
  const outcome = told.check ? told.outcome : 'cannot tell';
  return { check: hidden, ...told, outcome, sentence: `${told.sentence} ${unless}` };
}

/** Whether the browser would follow a redirect whose target has not been asked yet. */
function leadsOn(exchange: Exchange): boolean {
  return lastTarget(exchange) !== undefined;
}

function behindRedirect(): Prediction {
  return { outcome: 'cannot tell', sentence: say('What comes after the redirect cannot be told from here.') };
}

function whatPasses({ hops }: Exchange): string {
  return hops.some((hop) => hop.preflight)
    ? say('With this, the preflight and the request pass.')
    : say('With this, the request passes.');
}

/** A policy makes error pages readable; it does not fix the errors. */
function statusLeft({ hops }: Exchange): string {
  const status = hops.at(-1)?.response?.status ?? 200;
  return status >= 400 ? say` The page can then read the \`${status}\`, which stays an error.` : '';
}

function failsNext(check: Check): Prediction {
  const sentence = say`The browser stops at the first fault. Once that one is fixed, this fails next: ${failure(check)}`;
  return { outcome: 'fails', check, sentence };
}

function onlyFault(): Prediction {
  return { outcome: 'passes', sentence: say('That is the only fault: once it is fixed, the request passes.') };
}

function neverSent(): Prediction {
  return {
    outcome: 'cannot tell',
    sentence: say('With that fixed, the preflight passes. The request was never sent, so its own answer is not known.'),
  };
}

function firstFailure(family: Family, answers: readonly Message[], include: boolean): Check | undefined {
  const failure = rulingsOf(family, answers, include).find(hasFailed);
  return failure && checkOf(family, failure);
}

/** The exchange with one fault of one message corrected; absent if the fault is not in a message. */
function withoutFault(exchange: Exchange, check: Check): Exchange | undefined {
  const hop = exchange.hops[check.hop];
  const fixed = hop && fixedHop(hop, check);
  return fixed && { ...exchange, hops: exchange.hops.with(check.hop, fixed) };
}

function fixedHop(hop: Hop, check: Check): Hop | undefined {
  if (check.stage === 'preflight' && hop.preflight?.response) {
    const response = fixedResponse(hop.preflight.response, check);
    return response && { ...hop, preflight: { ...hop.preflight, response } };
  }
  const response = check.stage === 'response' && hop.response ? fixedResponse(hop.response, check) : undefined;
  return response && { ...hop, response };
}

function fixedResponse(response: ReceivedResponse, check: Check): ReceivedResponse | undefined {
  if (check.rule === 'preflight-status' || check.rule === 'preflight-not-redirected')
    return { ...response, status: 204 };
  const { header } = check;
  if (header === undefined) return undefined;
  const needed = check.needed ?? (header === 'Access-Control-Allow-Origin' ? unnamable : undefined);
  const others = response.headers.filter((line) => line.name.toLowerCase() !== header.toLowerCase());
  return { ...response, headers: needed === undefined ? others : [...others, { name: header, value: needed }] };
}

/** For a page without an origin. Nobody is told to send it, but what fails next does not depend on that. */
const unnamable = 'null';

/** Without the redirect, and without the hops behind it. */
function answeredWith(status: number, exchange: Exchange, at = exchange.hops.length - 1): Exchange {
  const hops = exchange.hops.slice(0, at + 1).map((hop, index) => (index === at ? toldOf(hop, status) : hop));
  return { ...exchange, hops };
}

function toldOf({ redirectedTo, ...hop }: Hop, status: number): Hop {
  return { ...hop, response: { at: hop.startedAt, ...hop.response, status, headers: [] } };
}

/** If a redirect removed the page's origin, each repair avoids the redirect: the page asks that server directly. */
function withoutDetour(exchange: Exchange, at = exchange.hops.length - 1): Exchange {
  const hop = exchange.hops[at];
  if (!hop || !originsOf(exchange).includes('null') || homeOrigin(exchange) === 'null') return exchange;
  const { request, preflight } = hop;
  const asked = { ...hop, ...(request && { request: withoutOrigin(request) }) };
  const asking = preflight?.request && { preflight: { ...preflight, request: withoutOrigin(preflight.request) } };
  return { ...exchange, hops: [{ ...asked, ...asking }] };
}

/** The request then has the page's own origin. */
function withoutOrigin(request: SentRequest): SentRequest {
  return { ...request, headers: request.headers.filter(({ name }) => name.toLowerCase() !== 'origin') };
}

/** The exchange as it would have gone: every preflight answered with 204, every response with the policy's headers. */
function answeredUnder(policy: Policy, exchange: Exchange): Exchange {
  const origins = originsOf(exchange);
  return { ...exchange, hops: exchange.hops.map((hop, index) => answered(policy, hop, origins[index] ?? 'null')) };
}

function answered(policy: Policy, hop: Hop, origin: string): Hop {
  if (isInternalRedirect(hop)) return hop;
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
  return headers.filter(({ name }) => !belongsInAnswer(name.toLowerCase()));
}
