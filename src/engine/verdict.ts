/**
 * What the browser decided about an exchange, under the browser's own name. Where the browser reported an outcome
 * it is believed: the rules only say which of them explains it.
 */
import { hiddenLineIn, inAnotherPage, inNoCors, inOtherLines } from './alternatives.ts';
import {
  type Branch,
  isAnswered,
  isOpen,
  lastTarget,
  type Mode,
  openBranches,
  stoodStill,
  toldByPage,
} from './branches.ts';
import {
  clearsInPreflight,
  embeddingErrors,
  localNetworkName,
  mayBeRefusal,
  nameOfEnding,
} from './browsers/endings.ts';
import { mayHideALine } from './browsers/firefox.ts';
import type { Ruling } from './browsers/rules.ts';
import { browsers, checklist, checksOf, codeOf, hasFailed } from './checklist.ts';
import { inferredCredentials, seenCredentials } from './credentials.ts';
import type { Exchange, Family, Hop } from './exchange.ts';
import { isEmbeddingRefused } from './fetch/cross-origin-resource-policy.ts';
import { combined } from './fetch/header-list.ts';
import { isUpgradedAtHome, mayBeUpgraded } from './fetch/internal-redirect.ts';
import { includesCredentials, isHttp } from './fetch/location-url.ts';
import { whatOthersLeft } from './handed-over.ts';
import type { Alternative, Check, Credentials, Stage, Verdict } from './judgement.ts';
import { mayBeCors, requestMode } from './mode.ts';
import { say } from './say.ts';
import * as untold from './untold.ts';
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
  if (outcome.state === 'pending') return leftTheWeb(exchange) ? gaveUpRedirect(exchange) : waiting(exchange);
  if (outcome.state === 'untold') return byMessages(exchange);
  return family === 'firefox' ? computed(exchange) : allowed(exchange);
}

function waiting(exchange: Exchange): Judgement {
  return withSeen(exchange, { outcome: 'waiting', note: waitsFor(exchange) });
}

function failed(exchange: Exchange, error: string): Judgement {
  if (isAbortedRedirect(exchange, error)) return withSeen(exchange, refusedRedirect(exchange));
  if (clearsInPreflight(exchange)) return endedBy(exchange, error);
  if (mayBeRefusal(exchange.family, error)) {
    return whatOthersLeft(exchange) === 'refuses'
      ? withSeen(exchange, untold.tamperedWith())
      : refused(exchange, error);
  }
  return brokeOff(exchange) ? refusedOr(exchange, error) : endedBy(exchange, error);
}

/** Firefox goes on reading what it refuses, so that the body may break off. */
function brokeOff(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (family !== 'firefox' || outcome.state !== 'failed' || !outcome.afterStart) return false;
  return mayBeCors(requestMode(exchange)) && !isUpgradedAtHome(exchange);
}

/** The console tells of the refusal then, and not of the body (measured). */
function refusedOr(exchange: Exchange, error: string): Judgement {
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const failing = open.find(({ failure }) => failure);
  if (failing && open.every(({ failure }) => failure)) return refused(exchange, '');
  return endedBy(exchange, error, failing && failureIn(exchange, failing, seen));
}

/** A redirect to a scheme that is not HTTP. Without CORS, Chromium names the scheme alone, and Firefox nothing (measured). */
function gaveUpRedirect(exchange: Exchange): Judgement {
  if (mayBeCors(requestMode(exchange))) return refused(exchange, '');
  if (exchange.family === 'chromium') return endedBy(exchange, 'net::ERR_UNKNOWN_URL_SCHEME');
  return withSeen(exchange, untold.leftTheWeb());
}

/** The page had the response and stopped reading: an event stream it closed, a file it had no use for. */
function wasGivenUp(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (outcome.state !== 'failed' || outcome.afterStart !== true) return false;
  if (GIVEN_UP[family].has(outcome.error)) return true;
  return GIVEN_UP_WITH_CORS[family] === outcome.error && mayBeCors(requestMode(exchange));
}

/** Firefox, of an image whose bytes are none; of a beacon, and an EventSource that got another type (measured). */
const GIVEN_UP: Record<Family, ReadonlySet<string>> = {
  chromium: new Set(['net::ERR_ABORTED']),
  firefox: new Set(['NS_IMAGELIB_ERROR_FAILURE', 'NS_ERROR_ABORT']),
};

/**
 * Chromium ends what a page dropped now and then like a refusal (4 of 5,372 requests on a busy machine), but refuses
 * before the response starts (0 of 1,154 refusals after it). Without CORS, Firefox ends a response that it keeps from
 * the page like a fetch that the page aborted.
 */
const GIVEN_UP_WITH_CORS: Record<Family, string> = {
  chromium: 'net::ERR_FAILED',
  firefox: 'NS_BINDING_ABORTED',
};

/** Chromium let it through: what would have been refused tells which credentials mode it was not. */
function allowed(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const verdict: Verdict = { outcome: 'allowed' };
  if (requestMode(exchange) !== 'cors') return { verdict, credentials: seen, checklist: [] };
  const passing = openBranches(exchange, seen).filter(({ failure }) => !failure);
  const [only, another] = passing;
  const isTold = only !== undefined && !another && isOpen(seen);
  return {
    verdict,
    credentials: isTold ? inferredCredentials(exchange, only.mode, 'allowed') : seen,
    checklist: only ? checksOf(exchange.family, only.rulings) : shownChecklist(exchange, seen),
  };
}

/**
 * Firefox completes most refused responses. Where the page's resource timing was read, it tells them from the ones that
 * got through; elsewhere only the rules do.
 */
function computed(exchange: Exchange): Judgement {
  const mode = requestMode(exchange);
  const last = exchange.hops.at(-1);
  if (exchange.interrupted && (mode === 'unknown' || !last?.response)) return withSeen(exchange, untold.halfSeen());
  if (mode === 'websocket') return opened(exchange);
  if (!mayBeCors(mode)) return allowed(exchange);
  const left = whatOthersLeft(exchange);
  if (left === 'lets in') return letThrough(exchange);
  if (left === 'refuses') return withSeen(exchange, untold.tamperedWith());
  const status = toldByPage(exchange);
  if (status === 0) return refused(exchange, '');
  if (status !== undefined && !stoodStill(exchange)) return letThrough(exchange);
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const passing = open.find(({ failure }) => !failure);
  const [first] = open;
  if (!passing && first?.failure && mayStandInStore(exchange, first.failure)) return confirmed(exchange, first.failure);
  if (!passing && isUpgradedAtHome(exchange)) return withSeen(exchange, untold.upgradedAtHome());
  if (isLeftUnfollowed(exchange, open)) return withSeen(exchange, refusedRedirect(exchange));
  if (!passing) return refused(exchange, '');
  if (stoodStill(exchange)) return withSeen(exchange, refusedRedirect(exchange));
  const failing = open.find(({ failure }) => failure);
  const orElse = [failing && failureIn(exchange, failing, seen), hiddenLineIn(exchange)].filter(
    (one) => one !== undefined,
  );
  return { verdict: allowedBut(orElse), credentials: seen, checklist: checksOf(exchange.family, passing.rulings) };
}

/** A rule about a redirect's target says nothing where Firefox did not set out for it: the page did not want it (measured). */
function isLeftUnfollowed(exchange: Exchange, open: Branch[]): boolean {
  if (exchange.outcome.state === 'untold' || !stoodStill(exchange)) return false;
  return open.every(({ failure }) => failure?.stage === 'redirect');
}

/**
 * A stored answer that the server confirms is let in by its own headers and those of the `304` together. Firefox shows
 * extensions either both, or the latter alone (measured: one or the other, for equal requests).
 */
function mayStandInStore({ hops, family }: Exchange, { hop, stage, rule, message }: Ruling): boolean {
  const response = hops[hop]?.response;
  if (family !== 'firefox' || stage !== 'response' || response?.status !== 304 || !response.fromCache) return false;
  if (rule === 'allow-origin-present') return true;
  return rule === 'allow-credentials' && combined(message.headers, 'Access-Control-Allow-Credentials') === undefined;
}

function confirmed(exchange: Exchange, failure: Ruling): Judgement {
  const code = codeOf(exchange.family, failure);
  const when = say('if the stored answer, which the server confirmed with `304`, does not let the page in either');
  return { verdict: allowedBut([{ code, when }]), credentials: seenCredentials(exchange), checklist: [] };
}

/** Resource timing gives a response that was refused for a hidden line the status of its answer (measured). */
function letThrough(exchange: Exchange): Judgement {
  const hidden = hiddenLineIn(exchange);
  return { ...allowed(exchange), verdict: allowedBut(hidden ? [hidden] : []) };
}

function allowedBut(orElse: Required<Alternative>[]): Verdict {
  return { outcome: 'allowed', ...(orElse.length > 0 && { orElse }) };
}

/** The browser gave a reason of its own: a network error, a block, an abort. */
function endedBy(exchange: Exchange, error: string, other?: Alternative): Judgement {
  const code = nameOfEnding(exchange, error);
  const named = code === error ? [] : [...inAnotherPage(exchange, code), inNoCors(exchange, error)];
  const orElse = (other ? [other] : named).filter((one) => one !== undefined);
  return withSeen(exchange, {
    ...{ outcome: 'blocked', ...whereItEnded(exchange), code },
    ...(code !== error && { error }),
    ...(orElse.length > 0 && { orElse }),
  });
}

/** A refusal by the CORS protocol: the first failed rule explains it, under the credentials mode that fits. */
function refused(exchange: Exchange, error: string): Judgement {
  const mode = requestMode(exchange);
  if (mode === 'websocket') return notOpened(exchange, error);
  if (mode === 'no-cors' || mode === 'navigate') return refusedWithoutCors(exchange, error);
  const seen = seenCredentials(exchange);
  const [first, second] = openBranches(exchange, seen).filter(({ failure }) => failure);
  const checks = first ? checksOf(exchange.family, first.rulings) : [];
  const check = checks.find(hasFailed);
  if (!first?.failure || !check) {
    if (error.startsWith('NS_ERROR_') && error !== 'NS_ERROR_DOM_BAD_URI') return endedBy(exchange, error);
    return withSeen(exchange, unexplained(exchange, error));
  }
  if (mayStandInStore(exchange, first.failure)) return withSeen(exchange, untold.storedUnseen());
  // The page's own policy may forbid a redirect's target: Firefox ends that no other way (measured).
  if (first.mode !== seen.mode && seen.unless !== undefined && exchange.hops.at(-1)?.redirectedTo !== undefined)
    return endedBy(exchange, error, { code: check.code, when: seen.unless });
  const alone = second === undefined && isOpen(seen);
  const credentials = alone ? inferredCredentials(exchange, first.mode, 'blocked') : seen;
  const orElse = alternatives(exchange, first.failure, second, seen);
  return { verdict: blockedBy(exchange, check, orElse), credentials, checklist: checks };
}

/** What the rules make of messages alone. */
function byMessages(exchange: Exchange): Judgement {
  const { family, hops } = exchange;
  const last = hops.at(-1);
  const mode = requestMode(exchange);
  if (leftTheWeb(exchange)) return gaveUpRedirect(exchange);
  if (!last || !isAnswered(last)) return withoutAnswer(exchange);
  // No browser sets out for a `data:` URL, nor asks a rule about it (measured).
  if (stoodStill(exchange) && (!mayBeCors(mode) || !isHttp(lastTarget(exchange) ?? '')))
    return withSeen(exchange, refusedRedirect(exchange));
  if (mode === 'no-cors' && isEmbeddingRefused(last, exchange.initiator))
    return endedBy(exchange, embeddingErrors[family]);
  return computed(exchange);
}

/** Only a rule that refuses an earlier message under every mode says why there is no answer. */
function withoutAnswer(exchange: Exchange): Judgement {
  if (clearsInPreflight(exchange)) return endedBy(exchange, 'net::ERR_FAILED');
  const open = requestMode(exchange) === 'cors' ? openBranches(exchange, seenCredentials(exchange)) : [];
  const isExplained = open.length > 0 && open.every(({ failure }) => failure);
  return isExplained ? refused(exchange, '') : withSeen(exchange, untold.unwritten());
}

/** Firefox completes the handshake of a WebSocket also where the server did not open it (measured). */
function opened(exchange: Exchange): Judgement {
  const status = exchange.hops.at(-1)?.response?.status;
  if (status === undefined || status === 101) return allowed(exchange);
  if (exchange.family === 'chromium') return withSeen(exchange, untold.socketNotOpened());
  return withSeen(exchange, { outcome: 'blocked', ...whereItEnded(exchange), code: 'Web Socket' });
}

/** No CORS check is made for a WebSocket. To Chromium all its failures are one, whatever stands behind them (measured). */
function notOpened(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox') return endedBy(exchange, error);
  return withSeen(exchange, untold.socketNotOpened());
}

/** No rule of the CORS protocol applies, and still Chromium gave its reason to nobody. */
function refusedWithoutCors(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || exchange.hops.at(-1)?.response) return endedBy(exchange, error);
  return withSeen(exchange, unexplained(exchange, error));
}

function blockedBy(exchange: Exchange, check: Check, orElse: Alternative[]): Verdict {
  const { stage, hop, code } = check;
  const parameter = browsers[exchange.family].failedParameter(check);
  return { outcome: 'blocked', stage, hop, code, parameter, check, ...(orElse.length > 0 && { orElse }) };
}

/** What fails without credentials fails with them too; only the rule that comes first may be another one. */
function alternatives(
  exchange: Exchange,
  failure: Ruling,
  other: Branch | undefined,
  seen: Credentials,
): Alternative[] {
  const code = codeOf(exchange.family, failure);
  const otherwise = other && failureIn(exchange, other, seen);
  return [otherwise, inOtherLines(exchange.family, failure), inNoCors(exchange)]
    .filter((one) => one !== undefined)
    .filter((one) => one.code !== code);
}

/** What the browser refuses under this mode, if anything. */
function failureIn(
  { family }: Exchange,
  { mode, failure }: Branch,
  seen: Credentials,
): Required<Alternative> | undefined {
  return failure && { code: codeOf(family, failure), when: sentAs(mode, seen) };
}

function sentAs(mode: Mode, { unless }: Credentials): string {
  return mode === 'include'
    ? (unless ?? say('if the request was sent with credentials'))
    : say('if the request was sent without credentials');
}

/** No rule explains the refusal. What is left depends on how far the exchange came. */
function unexplained(exchange: Exchange, error: string): Verdict {
  const last = exchange.hops.at(-1);
  // Firefox ends a redirect it does not want like a refusal, after an answer that passes every rule (measured).
  if (exchange.family === 'firefox' && lastTarget(exchange) !== undefined) return refusedRedirect(exchange);
  if (exchange.interrupted) return untold.halfSeen();
  const answer = last?.response ?? last?.preflight?.response;
  if (answer && exchange.family === 'firefox' && mayHideALine(answer.headers)) return untold.halfShown();
  if (toldByPage(exchange) === 0) return untold.keptBack();
  if (answer) return untold.tamperedWith();
  if (exchange.family === 'firefox') return untold.unanswered();
  if (last?.preflight && !last.preflight.request) return movedPreflight(exchange, last.url, error);
  // A program that steers the browser can refuse a request before it is sent (measured).
  if (!last?.preflight && !last?.request) return { outcome: 'blocked', ...whereItEnded(exchange), code: error };
  // Connection failures name themselves. What Chromium leaves nameless is Local Network Access: refused at the
  // preflight, or for a `targetAddressSpace` that does not fit the address (measured).
  const code = last?.preflight ? localNetworkName(exchange) : 'InvalidLocalNetworkAccess';
  const orElse = inAnotherPage(exchange, code);
  return { outcome: 'blocked', ...whereItEnded(exchange), code, error, ...(orElse.length > 0 && { orElse }) };
}

/** A preflight that was never sent met a redirect inside the browser. Chromium names HSTS alone so (measured). */
function movedPreflight(exchange: Exchange, url: string, error: string): Verdict {
  const byExtension = { code: error, when: say('if another extension redirected the preflight') };
  const isUpgrade = mayBeUpgraded(url);
  return {
    ...{ outcome: 'blocked', ...whereItEnded(exchange), code: isUpgrade ? 'PreflightDisallowedRedirect' : error },
    ...(isUpgrade && { error, orElse: [byExtension] }),
  };
}

/** Chromium set out for the redirect’s target and stopped there (measured). */
function isAbortedRedirect({ family, hops }: Exchange, error: string): boolean {
  return family === 'chromium' && error === 'net::ERR_ABORTED' && hops.at(-1)?.redirectedTo !== undefined;
}

function refusedRedirect(exchange: Exchange): Verdict {
  // A subresource's URL may hold no user name, wherever it came from: `Network.BlockedReason` says "origin" (measured).
  // With CORS, that fails a rule of its own, so that what ends like this was not wanted.
  const holdsUser = includesCredentials(exchange.hops.at(-1)?.redirectedTo ?? '');
  if (exchange.family === 'chromium' && holdsUser && !mayBeCors(requestMode(exchange))) {
    return { outcome: 'blocked', ...whereItEnded(exchange), code: 'origin', error: 'net::ERR_ABORTED' };
  }
  return exchange.outcome.state === 'untold' ? untold.unfollowed() : untold.redirectNotWanted();
}

/** A redirect to a scheme that is not HTTP: the browser sets out for it and reports nothing more (measured). */
function leftTheWeb({ hops }: Exchange): boolean {
  const target = hops.at(-1)?.redirectedTo;
  return target !== undefined && !isHttp(target);
}

/**
 * The preflight can hold the real reason: always in Firefox, and in Chromium where another extension blocked it. Then the
 * request only says that it failed (measured).
 */
function preflightError({ family, hops }: Exchange): string | undefined {
  const outcome = hops.at(-1)?.preflight?.outcome;
  if (outcome?.state !== 'failed') return undefined;
  return family === 'chromium' && mayBeRefusal(family, outcome.error) ? undefined : outcome.error;
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

/** Where the mode is not known, the exchange is shown as one without credentials. */
function shownChecklist(exchange: Exchange, { mode }: Credentials): Check[] {
  return checklist(exchange, mode === 'include');
}

function withSeen(exchange: Exchange, verdict: Verdict): Judgement {
  const credentials = seenCredentials(exchange);
  return { verdict, credentials, checklist: shownChecklist(exchange, credentials) };
}
