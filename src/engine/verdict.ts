/**
 * What the browser decided about an exchange, under the browser's own name. Where the browser reported an outcome
 * it is believed: the rules only say which of them explains it.
 */
import { localNetworkName, mayBeRefusal, nameOfEnding } from './browsers/endings.ts';
import { mayBeSeveralLines } from './browsers/firefox.ts';
import { browsers, checklist } from './checklist.ts';
import { inferredCredentials, seenCredentials } from './credentials.ts';
import type { Exchange, Hop } from './exchange.ts';
import { includesCredentials, isHttp, locationUrl } from './fetch/location-url.ts';
import type { Alternative, Check, Credentials, Stage, Verdict } from './judgement.ts';
import { requestMode } from './mode.ts';
import { say } from './say.ts';
import { waitsFor } from './waiting.ts';

/** The verdict with what it rests on. */
export interface Judgement {
  verdict: Verdict;
  credentials: Credentials;
  checklist: Check[];
}

export function judge(exchange: Exchange): Judgement {
  const { family, outcome } = exchange;
  if (wasGivenUp(exchange)) return family === 'firefox' ? computed(exchange) : allowed(exchange);
  if (outcome.state === 'failed') return failed(exchange, preflightError(exchange) ?? outcome.error);
  if (outcome.state === 'pending') return leftTheWeb(exchange) ? refused(exchange, '') : waiting(exchange);
  return family === 'firefox' ? computed(exchange) : allowed(exchange);
}

/** The exchange as it looks under one credentials mode, and the rule that then refuses it. */
interface Branch {
  mode: 'include' | 'not include';
  checks: Check[];
  failure: Check | undefined;
}

/** The modes that the evidence leaves open. A mode under which an accepted message fails is ruled out. */
function openBranches(exchange: Exchange, seen: Credentials): Branch[] {
  return [branch(exchange, 'not include'), branch(exchange, 'include')]
    .filter(({ mode }) => seen.mode === 'unknown' || seen.mode === mode)
    .filter(({ failure }) => seen.mode !== 'unknown' || !failure || !wasAccepted(exchange, failure));
}

function branch(exchange: Exchange, mode: Branch['mode']): Branch {
  const checks = checklist(exchange, mode === 'include');
  return { mode, checks, failure: checks.find((check) => check.state === 'failed') };
}

/** Whether the browser went on after the message that this rule is about. */
function wasAccepted({ hops, family }: Exchange, { hop: index, stage }: Check): boolean {
  // The browser sets out for a redirect's target before it refuses it.
  if (stage === 'redirect') return false;
  if (index < hops.length - 1) return true;
  const hop = hops[index];
  if (stage !== 'preflight' || !hop) return false;
  // Firefox shows the request's headers before it asks, and ends a refused preflight with an error (measured).
  return family === 'firefox' ? hop.preflight?.outcome.state === 'completed' : hop.request !== undefined;
}

function waiting(exchange: Exchange): Judgement {
  return withSeen(exchange, { outcome: 'waiting', note: waitsFor(exchange) });
}

function failed(exchange: Exchange, error: string): Judgement {
  if (isAbortedRedirect(exchange, error)) return withSeen(exchange, refusedRedirect(exchange));
  if (mayBeRefusal(exchange.family, error)) return refused(exchange, error);
  return endedBy(exchange, error);
}

/** The page had the response and stopped reading: an event stream it closed, a file it had no use for. */
function wasGivenUp(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (outcome.state !== 'failed' || outcome.afterStart !== true) return false;
  if (family === 'chromium') return outcome.error === 'net::ERR_ABORTED';
  // Without CORS, Firefox gives a response that it keeps from the page the same error.
  return outcome.error === 'NS_BINDING_ABORTED' && requestMode(exchange) === 'cors';
}

/** Chromium let it through: what would have been refused tells which credentials mode it was not. */
function allowed(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const verdict: Verdict = { outcome: 'allowed' };
  if (requestMode(exchange) !== 'cors') return { verdict, credentials: seen, checklist: [] };
  const passing = openBranches(exchange, seen).filter(({ failure }) => !failure);
  const checks = (passing[0] ?? branch(exchange, seen.mode === 'include' ? 'include' : 'not include')).checks;
  const [only, another] = passing;
  const credentials =
    only && !another && seen.mode === 'unknown' ? inferredCredentials(exchange, only.mode, 'allowed') : seen;
  return { verdict, credentials, checklist: checks };
}

/**
 * Firefox completes most refused responses. Where the page's resource timing was read, it tells them from the ones that
 * got through; elsewhere only the rules do.
 */
function computed(exchange: Exchange): Judgement {
  const mode = requestMode(exchange);
  const answered = exchange.hops.at(-1)?.response !== undefined;
  if (exchange.interrupted && (mode === 'unknown' || !answered)) return withSeen(exchange, halfSeen());
  if (mode !== 'cors') return allowed(exchange);
  const status = toldByPage(exchange);
  if (status === 0) return refused(exchange, '');
  if (status !== undefined && !stoodStill(exchange)) return allowed(exchange);
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const passing = open.find(({ failure }) => !failure);
  if (!passing) return refused(exchange, '');
  if (stoodStill(exchange)) return withSeen(exchange, refusedRedirect(exchange));
  const failing = open.find(({ failure }) => failure);
  if (!failing?.failure) return { verdict: { outcome: 'allowed' }, credentials: seen, checklist: passing.checks };
  const orElse = { code: failing.failure.code, when: sentAs(failing.mode) };
  return { verdict: { outcome: 'allowed', orElse }, credentials: seen, checklist: passing.checks };
}

/** A page that gives a request up while its answer arrives is not given that either, and nobody refused it. */
function toldByPage({ outcome, timedStatus }: Exchange): number | undefined {
  return outcome.state === 'completed' ? timedStatus : undefined;
}

/** The browser gave a reason of its own: a network error, a block, an abort. */
function endedBy(exchange: Exchange, error: string): Judgement {
  const code = nameOfEnding(exchange, error);
  return withSeen(exchange, {
    ...{ outcome: 'blocked', ...whereItEnded(exchange), code },
    ...(code !== error && { error }),
  });
}

/** A refusal by the CORS protocol: the first failed rule explains it, under the credentials mode that fits. */
function refused(exchange: Exchange, error: string): Judgement {
  if (requestMode(exchange) === 'no-cors') return refusedWithoutCors(exchange, error);
  const seen = seenCredentials(exchange);
  const [first, second] = openBranches(exchange, seen).filter(({ failure }) => failure);
  if (!first?.failure) {
    const mode = seen.mode === 'include' ? 'include' : 'not include';
    if (error.startsWith('NS_ERROR_') && error !== 'NS_ERROR_DOM_BAD_URI') return endedBy(exchange, error);
    return { verdict: unexplained(exchange, error), credentials: seen, checklist: branch(exchange, mode).checks };
  }
  const alone = second === undefined && seen.mode === 'unknown';
  const credentials = alone ? inferredCredentials(exchange, first.mode, 'blocked') : seen;
  const orElse = alternative(exchange, first.failure, second);
  return { verdict: blockedBy(exchange, first.failure, orElse), credentials, checklist: first.checks };
}

/** No rule of the CORS protocol applies, and still Chromium gave its reason to nobody. */
function refusedWithoutCors(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || exchange.hops.at(-1)?.response) return endedBy(exchange, error);
  return withSeen(exchange, unexplained(exchange, error));
}

function blockedBy(exchange: Exchange, check: Check, orElse: Alternative | undefined): Verdict {
  const { stage, hop, code } = check;
  const parameter = browsers[exchange.family].failedParameter(check);
  return { outcome: 'blocked', stage, hop, code, parameter, check, ...(orElse && { orElse }) };
}

/** What fails without credentials fails with them too; only the rule that comes first may be another one. */
function alternative(exchange: Exchange, check: Check, other: Branch | undefined): Alternative | undefined {
  if (other?.failure && other.failure.code !== check.code)
    return { code: other.failure.code, when: sentAs(other.mode) };
  const hop = exchange.hops[check.hop];
  const headers = (check.stage === 'preflight' ? hop?.preflight?.response : hop?.response)?.headers ?? [];
  if (exchange.family !== 'firefox' || check.rule !== 'allow-origin-single' || !mayBeSeveralLines(headers))
    return undefined;
  return { code: 'CORSAllowOriginNotMatchingOrigin', when: say('if the server sent the values in one line') };
}

function sentAs(mode: Branch['mode']): string {
  return mode === 'include'
    ? say('if the request was sent with credentials')
    : say('if the request was sent without credentials');
}

/** No rule explains the refusal. What is left depends on how far the exchange came. */
function unexplained(exchange: Exchange, error: string): Verdict {
  const last = exchange.hops.at(-1);
  // Firefox ends a redirect it does not want like a refusal, after an answer that passes every rule (measured).
  const redirect = last?.response && locationUrl(last.response, last.url);
  if (exchange.family === 'firefox' && redirect !== undefined) return refusedRedirect(exchange);
  if (exchange.interrupted) return halfSeen();
  if (toldByPage(exchange) === 0) return keptBack();
  if (last?.response ?? last?.preflight?.response) return tamperedWith();
  if (exchange.family === 'firefox') return unanswered();
  // Connection failures name themselves. What Chromium leaves nameless is Local Network Access: refused at the
  // preflight, or for a `targetAddressSpace` that does not fit the address (measured).
  const code = last?.preflight ? localNetworkName(exchange) : 'InvalidLocalNetworkAccess';
  return { outcome: 'blocked', ...whereItEnded(exchange), code, error };
}

function unanswered(): Verdict {
  return {
    outcome: 'cannot tell',
    reason: say('The browser ended the request before the server answered, and gave no reason to extensions.'),
    candidates: [],
  };
}

function halfSeen(): Verdict {
  return {
    outcome: 'cannot tell',
    reason: say(
      'The browser restarted the extension while this request was under way, so part of it was not seen. Make the request again to see all of it.',
    ),
    candidates: [],
  };
}

function tamperedWith(): Verdict {
  return {
    outcome: 'cannot tell',
    reason: say(
      'The server’s answer passes every rule, and the browser refused it all the same. Another extension may have changed it on the way.',
    ),
    candidates: [],
  };
}

function keptBack(): Verdict {
  return {
    outcome: 'cannot tell',
    reason: say(
      'The server’s answer passes every rule, and still the page’s resource timing gives this request status 0, as if it was refused. Another extension may have changed the answer on the way.',
    ),
    candidates: [],
  };
}

/** Chromium set out for the redirect’s target and stopped there: four reasons look the same from here (measured). */
function isAbortedRedirect({ family, hops }: Exchange, error: string): boolean {
  return family === 'chromium' && error === 'net::ERR_ABORTED' && hops.at(-1)?.redirectedTo !== undefined;
}

function refusedRedirect(exchange: Exchange): Verdict {
  // A subresource's URL may hold no user name, wherever it came from: `Network.BlockedReason` says "origin" (measured).
  if (includesCredentials(exchange.hops.at(-1)?.redirectedTo ?? '')) {
    return { outcome: 'blocked', ...whereItEnded(exchange), code: 'origin', error: 'net::ERR_ABORTED' };
  }
  return {
    outcome: 'cannot tell',
    reason: say(
      'The page or the browser did not want this redirect. Extensions are not shown whether `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` or a Content Security Policy stopped it.',
    ),
    candidates: ['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', 'Content-Security-Policy'],
  };
}

/** Firefox completes a redirect that the page does not want as if it were the answer (measured). */
function stoodStill({ hops }: Exchange): boolean {
  const last = hops.at(-1);
  return last?.response !== undefined && locationUrl(last.response, last.url) !== undefined;
}

/** A redirect to a scheme that is not HTTP: the browser sets out for it and reports nothing more (measured). */
function leftTheWeb({ hops }: Exchange): boolean {
  const target = hops.at(-1)?.redirectedTo;
  return target !== undefined && !isHttp(target);
}

/** Firefox: the preflight holds the real reason, the request only says that it did not go out. */
function preflightError({ family, hops }: Exchange): string | undefined {
  const outcome = hops.at(-1)?.preflight?.outcome;
  return family === 'firefox' && outcome?.state === 'failed' ? outcome.error : undefined;
}

export function whereItEnded(exchange: Exchange): { stage: Stage; hop: number } {
  const hop = exchange.hops.length - 1;
  return { stage: stageReached(exchange.hops[hop]), hop };
}

function stageReached(hop: Hop | undefined): Stage {
  if (hop?.redirectedTo !== undefined) return 'redirect';
  if (hop?.response) return 'response';
  return hop?.preflight && !hop.request ? 'preflight' : 'request';
}

function withSeen(exchange: Exchange, verdict: Verdict): Judgement {
  const credentials = seenCredentials(exchange);
  return {
    verdict,
    credentials,
    checklist: branch(exchange, credentials.mode === 'include' ? 'include' : 'not include').checks,
  };
}
