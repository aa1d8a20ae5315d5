/**
 * What the browser decided about an exchange, under the browser's own name. It follows the outcome the browser
 * reported and never second-guesses it: the rules only say which of them explains that outcome.
 */
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
  return exchange.family === 'firefox' ? judgeFirefox(exchange) : judgeChromium(exchange);
}

/** Chromium: the outcome is reliable, its CORS failures all read `net::ERR_FAILED`. */
function judgeChromium(exchange: Exchange): Judgement {
  const { outcome } = exchange;
  if (outcome.state === 'pending') return waiting(exchange);
  if (outcome.state !== 'failed') return allowed(exchange);
  if (outcome.error !== 'net::ERR_FAILED') return endedBy(exchange, outcome.error);
  return refused(exchange);
}

/** Firefox: a refused response mostly completes, so the rules decide; its error strings name the rest. */
function judgeFirefox(exchange: Exchange): Judgement {
  const { outcome } = exchange;
  if (outcome.state === 'pending') return waiting(exchange);
  if (outcome.state !== 'failed' && requestMode(exchange) !== 'cors') return allowed(exchange);
  if (outcome.state === 'failed' && outcome.error !== 'NS_ERROR_DOM_BAD_URI') return endedBy(exchange, outcome.error);
  return refused(exchange);
}

function waiting(exchange: Exchange): Judgement {
  const hop = lastHop(exchange);
  const preflight = hop?.preflight;
  const what = preflight && !preflight.response ? 'the answer to its preflight' : 'an answer';
  return withSeen(exchange, { outcome: 'waiting', note: `The request waits for ${what}.` });
}

function allowed(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const verdict: Verdict = { outcome: 'allowed' };
  if (requestMode(exchange) !== 'cors') return { verdict, credentials: seen, checklist: [] };
  const include = checklist(exchange, true);
  const without = checklist(exchange, false);
  if (seen.mode === 'unknown' && fails(include) && !fails(without)) {
    return { verdict, credentials: inferredCredentials('not include', 'allowed'), checklist: without };
  }
  return { verdict, credentials: seen, checklist: seen.mode === 'include' ? include : without };
}

/** The browser gave a reason of its own: a network error, a block, an abort. */
function endedBy(exchange: Exchange, code: string): Judgement {
  return withSeen(exchange, { outcome: 'blocked', ...whereItEnded(exchange), code });
}

/** A refusal by the CORS protocol: the first failed rule explains it, under the credentials mode that fits. */
function refused(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const include = checklist(exchange, true);
  const without = checklist(exchange, false);
  if (seen.mode === 'include') return explained(exchange, include, seen);
  if (seen.mode === 'not include') return explained(exchange, without, seen);
  if (fails(include) && !fails(without)) {
    return explained(exchange, include, inferredCredentials('include', 'blocked'));
  }
  // A wildcard passes only without credentials, so no rule can fail without them and pass with them.
  return explained(exchange, without, seen, firstFailure(include)?.code);
}

function explained(exchange: Exchange, checks: Check[], credentials: Credentials, otherwise?: string): Judgement {
  const check = firstFailure(checks);
  if (!check) return { verdict: unexplained(exchange), credentials, checklist: checks };
  const { failedParameter } = browsers[exchange.family];
  const verdict: Verdict = {
    outcome: 'blocked',
    stage: check.stage,
    hop: check.hop,
    code: check.code,
    parameter: failedParameter(check),
    check,
    ...(otherwise !== undefined && otherwise !== check.code && { withCredentials: otherwise }),
  };
  return { verdict, credentials, checklist: checks };
}

/** No rule explains the refusal. What is left depends on whether an answer was seen at all. */
function unexplained(exchange: Exchange): Verdict {
  const hop = lastHop(exchange);
  const answered = hop?.response ?? hop?.preflight?.response;
  if (answered) {
    return {
      outcome: 'cannot tell',
      reason:
        'The answer passes every rule, and the browser refused it all the same. Another extension, a cache or a service worker may have changed it on the way.',
      candidates: [],
    };
  }
  return {
    outcome: 'cannot tell',
    reason: 'The browser ended the request before any answer was seen, and gave no reason.',
    candidates: ['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork', 'InvalidLocalNetworkAccess'],
  };
}

function whereItEnded(exchange: Exchange): { stage: Stage; hop: number } {
  const hop = exchange.hops.length - 1;
  const last = lastHop(exchange);
  if (last?.redirectedTo !== undefined) return { stage: 'redirect', hop };
  if (last?.response) return { stage: 'response', hop };
  if (last?.preflight && !last.request) return { stage: 'preflight', hop };
  return { stage: 'request', hop };
}

function withSeen(exchange: Exchange, verdict: Verdict): Judgement {
  const credentials = seenCredentials(exchange);
  return { verdict, credentials, checklist: checklist(exchange, credentials.mode === 'include') };
}

function lastHop(exchange: Exchange): Hop | undefined {
  return exchange.hops.at(-1);
}

function firstFailure(checks: Check[]): Check | undefined {
  return checks.find((check) => check.state === 'failed');
}

function fails(checks: Check[]): boolean {
  return firstFailure(checks) !== undefined;
}
