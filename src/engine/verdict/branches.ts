/** Which credentials modes the evidence leaves open, and what the rules say under each. */
import { mayBeRefusal } from '../browsers/endings.ts';
import type { Message } from '../browsers/rule.ts';
import type { Ruling } from '../browsers/rules.ts';
import { codeOf, hasFailed, messagesOf, rulingsOf } from '../checklist.ts';
import { isOpen } from '../credentials.ts';
import type { Exchange, Family, Hop, Outcome } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { locationUrl, unfollowedTarget } from '../fetch/location-url.ts';
import { cameBackUpgraded } from '../fetch/origin.ts';
import type { Credentials, CredentialsMode, NamedAlternative } from '../judgement.ts';
import { requestMode } from '../mode.ts';
import { say } from '../say.ts';

/** The exchange under one credentials mode, and the rule that then refuses it. */
export interface Branch {
  mode: CredentialsMode;
  rulings: Ruling[];
  failure: Ruling | undefined;
}

/** The modes that the evidence leaves open. A mode under which an accepted message would fail is ruled out. */
export function openBranches(exchange: Exchange, seen: Credentials): Branch[] {
  const { family } = exchange;
  const messages = messagesOf(exchange);
  if (!isOpen(seen) && seen.mode !== 'unknown' && !mayBeFontWithCredentials(exchange, seen))
    return [branch(family, messages, seen.mode)];
  const open = [branch(family, messages, 'not include'), branch(family, messages, 'include')].filter(
    ({ failure }) => !failure || !wasAccepted(exchange, failure),
  );
  return failsItsOwnAnswer(exchange) ? open.filter(({ failure }) => failure?.stage === 'response') : open;
}

/** A redirect whose own answer fails, wherever it leads (measured, 168 of 168). */
function failsItsOwnAnswer(exchange: Exchange): boolean {
  return isStoppedAtTarget(exchange) && toldByPage(exchange) === 0;
}

/** A font that Chromium refused may be one of the few that a page requests with credentials. */
function mayBeFontWithCredentials({ family, outcome, type }: Exchange, { certainty }: Credentials): boolean {
  return family === 'chromium' && type === 'font' && certainty === 'inferred' && outcome.state === 'failed';
}

function branch(family: Family, messages: readonly Message[], mode: CredentialsMode): Branch {
  const rulings = rulingsOf(family, messages, mode === 'include');
  return { mode, rulings, failure: rulings.find(hasFailed) };
}

/**
 * What the browser would refuse with credentials, if anything. Nothing fails only without them, because they make no
 * check easier.
 */
export function failureIn(
  { family }: Exchange,
  { failure }: Branch,
  { unless }: Credentials,
): NamedAlternative | undefined {
  return failure && { code: codeOf(family, failure), when: unless ?? say('if the request was sent with credentials') };
}

/** Whether the browser went on after the message that this rule is about. */
function wasAccepted(exchange: Exchange, { hop: index, stage }: Ruling): boolean {
  const { hops, family, outcome } = exchange;
  // The browser sets out for a redirect's target before it refuses the redirect.
  if (stage === 'redirect') return false;
  if (outcome.state === 'untold') return hops.slice(stage === 'preflight' ? index : index + 1).some(isAnswered);
  if (index < hops.length - 1) return true;
  if (isStoppedAtTarget(exchange) && (toldByPage(exchange) ?? 0) > 0) return true;
  const hop = hops[index];
  if (stage === 'response') return stoodStill(exchange) && toldByPage(exchange) !== 0;
  if (!hop) return false;
  return family === 'firefox' ? wentThrough(hop, outcome) : hop.request !== undefined;
}

/**
 * Firefox shows the request's headers before it sends the preflight. It ends a refused preflight with an error, unless
 * the answer has `Clear-Site-Data`: then only the request ends as refused (both measured).
 */
function wentThrough({ preflight, response }: Hop, outcome: Outcome): boolean {
  if (preflight?.outcome.state !== 'completed') return false;
  const clears = combined(preflight.response?.headers, 'Clear-Site-Data') !== undefined;
  if (!clears || response) return true;
  return outcome.state !== 'failed' || outcome.error !== 'NS_ERROR_DOM_BAD_URI';
}

/**
 * The timing also says 0 for a request that the page gave up while its answer arrived, although nobody refused it. For
 * a redirect that is refused because of its target, it has the redirect's own status (measured, 60 of 60).
 */
export function toldByPage(exchange: Exchange): number | undefined {
  const { outcome, timedStatus } = exchange;
  if (outcome.state !== 'completed' && !isStoppedAtTarget(exchange)) return undefined;
  return timedStatus === 0 && isToldNothing(exchange) ? undefined : timedStatus;
}

/**
 * Firefox sets out for a redirect's target before it checks whether it may. If it hands the scheme over to a program,
 * nothing more is reported.
 */
function isStoppedAtTarget({ family, hops, outcome }: Exchange): boolean {
  if (family !== 'firefox' || unfollowedTarget(hops) === undefined) return false;
  return outcome.state === 'pending' || (outcome.state === 'failed' && mayBeRefusal(family, outcome.error));
}

/**
 * The same goes for requests without CORS, for those that an upgrade led on within one host, and for a server that sent
 * status 0 (measured).
 */
function isToldNothing(exchange: Exchange): boolean {
  if (requestMode(exchange) !== 'cors' || cameBackUpgraded(exchange)) return true;
  return exchange.hops.at(-1)?.response?.status === 0;
}

/**
 * Firefox sets out for a redirect's target before the CORS check refuses the redirect. If it did not set out, the page
 * did not want the redirect, and the request ends as if the redirect were the answer (both measured).
 */
export function stoodStill(exchange: Exchange): boolean {
  const { hops, family, outcome } = exchange;
  if (lastTarget(exchange) === undefined) return false;
  // For the last message in a file, nobody knows where it led.
  return outcome.state === 'untold' || (family === 'firefox' && unfollowedTarget(hops) === undefined);
}

/** Where the last answer redirects to; absent if it is not a redirect. */
export function lastTarget({ hops, family }: Exchange): string | undefined {
  const last = hops.at(-1);
  return last?.response && locationUrl(last.response, last.url, family);
}

export function isAnswered({ response }: Hop): boolean {
  return response !== undefined;
}
