/**
 * What the browser decided about an exchange, under the browser's own name. Where the browser reported an outcome
 * it is believed: the rules only say which of them explains it.
 */
import { mayBeRefusal, nameOfEnding } from './browsers/endings.ts';
import { browsers, checklist } from './checklist.ts';
import { inferredCredentials, seenCredentials } from './credentials.ts';
import type { Exchange, Hop } from './exchange.ts';
import type { Check, Credentials, Stage, Verdict } from './judgement.ts';
import { requestMode } from './mode.ts';

/** The verdict with what it rests on. */
export interface Judgement {
  verdict: Verdict;
  credentials: Credentials;
  checklist: Check[];
}

export function judge(exchange: Exchange): Judgement {
  const { family, outcome } = exchange;
  if (outcome.state === 'pending') return waiting(exchange);
  if (outcome.state === 'failed') return failed(exchange, outcome.error);
  return family === 'firefox' ? computed(exchange) : allowed(exchange);
}

function waiting(exchange: Exchange): Judgement {
  const preflight = exchange.hops.at(-1)?.preflight;
  const what = preflight && !preflight.response ? 'the answer to its preflight' : 'an answer';
  return withSeen(exchange, { outcome: 'waiting', note: `The request waits for ${what}.` });
}

function failed(exchange: Exchange, error: string): Judgement {
  if (isAbortedRedirect(exchange, error)) return withSeen(exchange, refusedRedirect());
  if (mayBeRefusal(exchange.family, error)) return refused(exchange, preflightError(exchange) ?? error);
  return endedBy(exchange, nameOfEnding(exchange, error));
}

/** Firefox completes most refused responses, so only the rules tell them from the ones that got through. */
function computed(exchange: Exchange): Judgement {
  if (requestMode(exchange) !== 'cors') return allowed(exchange);
  const seen = seenCredentials(exchange);
  if (fails(checklist(exchange, false)) || seen.mode === 'include') return refusedOrAllowed(exchange, seen);
  const otherwise = seen.mode === 'unknown' && firstFailure(checklist(exchange, true));
  if (!otherwise) return allowed(exchange);
  const note = `This holds unless the request was sent with credentials. Then the browser refused it: \`${otherwise.code}\`.`;
  return { verdict: { outcome: 'allowed', note }, credentials: seen, checklist: checklist(exchange, false) };
}

function refusedOrAllowed(exchange: Exchange, seen: Credentials): Judgement {
  return fails(checklist(exchange, seen.mode === 'include')) ? refused(exchange, '') : allowed(exchange);
}

/** The outcome says that every rule passed, and with that often which credentials mode it was. */
function allowed(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const verdict: Verdict = { outcome: 'allowed' };
  if (requestMode(exchange) !== 'cors') return { verdict, credentials: seen, checklist: [] };
  const include = checklist(exchange, true);
  const without = checklist(exchange, false);
  if (seen.mode === 'unknown' && exchange.family === 'chromium' && fails(include) && !fails(without)) {
    return { verdict, credentials: inferredCredentials('not include', 'allowed'), checklist: without };
  }
  return { verdict, credentials: seen, checklist: seen.mode === 'include' ? include : without };
}

/** The browser gave a reason of its own: a network error, a block, an abort. */
function endedBy(exchange: Exchange, code: string): Judgement {
  return withSeen(exchange, { outcome: 'blocked', ...whereItEnded(exchange), code });
}

/** A refusal by the CORS protocol: the first failed rule explains it, under the credentials mode that fits. */
function refused(exchange: Exchange, error: string): Judgement {
  const seen = seenCredentials(exchange);
  if (requestMode(exchange) === 'no-cors') return endedBy(exchange, error);
  const include = checklist(exchange, true);
  const without = checklist(exchange, false);
  if (seen.mode === 'include') return explained(exchange, include, seen, error);
  if (seen.mode === 'not include') return explained(exchange, without, seen, error);
  if (fails(include) && !fails(without)) {
    return explained(exchange, include, inferredCredentials('include', 'blocked'), error);
  }
  // What fails without credentials fails with them too; only the rule that comes first may be another one.
  return explained(exchange, without, seen, error, firstFailure(include)?.code);
}

function explained(
  exchange: Exchange,
  checks: Check[],
  credentials: Credentials,
  error: string,
  otherwise?: string,
): Judgement {
  const check = firstFailure(checks);
  if (!check) return { verdict: unexplained(exchange, error), credentials, checklist: checks };
  const verdict: Verdict = {
    outcome: 'blocked',
    stage: check.stage,
    hop: check.hop,
    code: check.code,
    parameter: browsers[exchange.family].failedParameter(check),
    check,
    ...(otherwise !== undefined && otherwise !== check.code && { withCredentials: otherwise }),
  };
  return { verdict, credentials, checklist: checks };
}

/** No rule explains the refusal. What is left depends on how far the exchange came. */
function unexplained(exchange: Exchange, error: string): Verdict {
  const last = exchange.hops.at(-1);
  if (!mayBeRefusal(exchange.family, error)) return { outcome: 'blocked', ...whereItEnded(exchange), code: error };
  if (last?.response ?? last?.preflight?.response) return tamperedWith();
  if (last?.request && !last.preflight) {
    // Connection failures name themselves and a denied permission has a code of its own (measured): what is left is
    // a `targetAddressSpace` that does not fit the address.
    return { outcome: 'blocked', ...whereItEnded(exchange), code: 'InvalidLocalNetworkAccess' };
  }
  return {
    outcome: 'cannot tell',
    reason: 'The browser ended the request before the server answered, and gave no reason to extensions.',
    candidates: ['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork', 'InvalidLocalNetworkAccess'],
  };
}

function tamperedWith(): Verdict {
  return {
    outcome: 'cannot tell',
    reason:
      'The server’s answer passes every rule, and the browser refused it all the same. Another extension may have changed it on the way.',
    candidates: [],
  };
}

/** Chromium set out for the redirect’s target and stopped there: four reasons look the same from here (measured). */
function isAbortedRedirect({ family, hops }: Exchange, error: string): boolean {
  return family === 'chromium' && error === 'net::ERR_ABORTED' && hops.at(-1)?.redirectedTo !== undefined;
}

function refusedRedirect(): Verdict {
  return {
    outcome: 'cannot tell',
    reason:
      'The page or the browser did not want this redirect. Extensions are not shown whether `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` or a Content Security Policy stopped it.',
    candidates: ['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', 'Content-Security-Policy'],
  };
}

/** Firefox: the preflight holds the real reason, the request only says that it did not go out. */
function preflightError({ family, hops }: Exchange): string | undefined {
  const outcome = hops.at(-1)?.preflight?.outcome;
  return family === 'firefox' && outcome?.state === 'failed' ? outcome.error : undefined;
}

function whereItEnded(exchange: Exchange): { stage: Stage; hop: number } {
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
  return { verdict, credentials, checklist: checklist(exchange, credentials.mode === 'include') };
}

function firstFailure(checks: Check[]): Check | undefined {
  return checks.find((check) => check.state === 'failed');
}

function fails(checks: Check[]): boolean {
  return firstFailure(checks) !== undefined;
}
