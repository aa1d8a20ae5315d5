/** What the browser would have called it if a fact that it hides from extensions is otherwise. */
import { coepReason, mayBeInsecure, mayBeRefusal, nameOfScheme, refusedRedirect } from '../browsers/endings.ts';
import { linesAreTold, mayHideALine } from '../browsers/firefox.ts';
import type { Ruling } from '../browsers/rules.ts';
import type { Exchange } from '../exchange.ts';
import { hasBadPort } from '../fetch/bad-port.ts';
import { isHttp, isRedirectStatus, unfollowedTarget } from '../fetch/location-url.ts';
import { mayBeMixedTarget, mixedTarget } from '../fetch/mixed-content.ts';
import { crossOriginHops } from '../fetch/origin.ts';
import type { Alternative, NamedAlternative } from '../judgement.ts';
import { mayBeCors, requestMode } from '../mode.ts';
import { say } from '../say.ts';

/**
 * Firefox only: before it reads a header, it counts its lines, which extensions see merged into one or not at all
 * (measured).
 */
export function inOtherLines(exchange: Exchange, { rule, message }: Ruling): Alternative | undefined {
  if (exchange.family !== 'firefox' || !message.isCrossOrigin) return undefined;
  if (rule === 'allow-origin-single') {
    if (linesAreTold(message.headers)) return undefined;
    return { code: 'CORSAllowOriginNotMatchingOrigin', when: say('if the server sent the values in one line') };
  }
  return mayHideALine(message.headers) ? hiddenLine() : undefined;
}

/**
 * Firefox only: it first checks whether a page's policy forbids a redirect's target, even before the redirect's own
 * answer. The console speaks of CORS if the request had left the page's origin (both measured).
 */
export function inForbiddenTarget(exchange: Exchange): Alternative | undefined {
  const target = unfollowedTarget(exchange.hops);
  if (exchange.family !== 'firefox' || target === undefined) return undefined;
  if (crossOriginHops(exchange).at(-1) && mayBeCors(requestMode(exchange))) return inPolicy('CORSDidNotSucceed2');
  return inPolicy(isHttp(target) ? refusedRedirect : 'NS_ERROR_DOM_BAD_URI');
}

/** A page's policy also applies to the targets of redirects. */
export function inPolicy(code: string): Alternative {
  return { code, when: say('if a Content Security Policy of the page forbids where the redirect leads') };
}

/** Firefox only, too. */
export function hiddenLineIn({ family, hops }: Exchange): NamedAlternative | undefined {
  if (family !== 'firefox') return undefined;
  return hops.some(({ response }) => mayHideALine(response?.headers ?? [])) ? hiddenLine() : undefined;
}

/**
 * Firefox only: a redirect that was refused although its answer passes as far as it is shown (measured, with each kind
 * of target).
 */
export function inHiddenLine(exchange: Exchange, error: string): NamedAlternative | undefined {
  const { hops } = exchange;
  const isRedirect = unfollowedTarget(hops) !== undefined && mayBeRefusal('firefox', error);
  if (!isRedirect || mixedTarget(exchange) !== undefined) return undefined;
  if (!mayBeCors(requestMode(exchange)) || !crossOriginHops(exchange).at(-1)) return undefined;
  return hiddenLineIn({ ...exchange, hops: hops.slice(-1) });
}

/**
 * Firefox only: a redirect that it does not follow, for example without a target, is an answer like any other, unless
 * the page wants no redirects (measured). Only `fetch` can say so, and then the first redirect is the last.
 */
export function inErrorMode(exchange: Exchange): NamedAlternative | undefined {
  const { family, type, hops } = exchange;
  const [hop, another] = hops;
  if (family !== 'firefox' || type !== 'xmlhttprequest' || another) return undefined;
  if (!hop?.response || !isRedirectStatus(hop.response.status)) return undefined;
  return { code: 'NS_BINDING_FAILED', when: askedForNone() };
}

/**
 * Chromium only: settings that only code can choose end a redirect before anything else about it is checked. Without
 * CORS, code can choose them only within its own origin. For `<link rel="preload">`, DevTools' log shows no reason
 * (measured for each `as`).
 */
export function inOtherRequests(exchange: Exchange): Alternative[] {
  const mode = requestMode(exchange);
  if (exchange.family !== 'chromium') return [];
  if (preloaded.has(exchange.type)) return mode === 'same-origin' ? [] : [inPreload()];
  if (exchange.type !== 'xmlhttprequest') return [];
  if (mode === 'no-cors' && crossOriginHops(exchange).includes(true)) return [];
  return [
    { when: say('if the page asked with `redirect: "manual"`') },
    { code: 'net::ERR_FAILED', when: askedForNone() },
  ];
}

/**
 * The types that extensions see for files a page can preload: a `fetch` is "other" then, captions are "media"
 * (measured).
 */
const preloaded = new Set(['script', 'stylesheet', 'font', 'image', 'media', 'other']);

function inPreload(): Alternative {
  return { code: 'net::ERR_ABORTED', when: say('if `<link rel="preload">` asked for it') };
}

function askedForNone(): string {
  return say('if the page asked with `redirect: "error"`');
}

function hiddenLine(): NamedAlternative {
  return {
    code: 'CORSMultipleAllowOriginNotAllowed',
    when: say(
      'if the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox keeps from extensions',
    ),
    isRare: true,
  };
}

/**
 * Firefox only: what becomes of a request with an unknown mode if that mode is "no-cors". Chromium's errors distinguish
 * the two.
 */
export function inNoCors(exchange: Exchange, code?: string): Alternative | undefined {
  if (exchange.family !== 'firefox' || requestMode(exchange) !== 'either') return undefined;
  return { ...(code !== undefined && { code }), when: say('if the page asked in mode `no-cors`') };
}

/**
 * Chromium only: the one failure that does not distinguish the two modes. At a page's own server nothing else does
 * either, over plain `http:`.
 */
export function inUnknownScheme(exchange: Exchange): Alternative | undefined {
  if (exchange.family !== 'chromium' || requestMode(exchange) !== 'either') return undefined;
  const target = unfollowedTarget(exchange.hops);
  if (target === undefined || isHttp(target)) return undefined;
  return { code: nameOfScheme(target), when: say('if the page asked in mode `no-cors`') };
}

/**
 * Firefox only: a redirect that it does not follow ends now with one error, now with the other (measured), and without
 * a console line.
 */
export function inOtherEnding(exchange: Exchange, code: string): Alternative | undefined {
  const when = say('as such a redirect does not always end with the same error');
  if (code === refusedRedirect) return { code: 'NS_ERROR_DOM_BAD_URI', when };
  const isMixed = mixedTarget(exchange) !== undefined || mayBeMixedTarget(exchange);
  return code === 'NS_ERROR_CORRUPTED_CONTENT' && isMixed ? { code: refusedRedirect, when } : undefined;
}

/**
 * Firefox only: a request that the page gives up in the very moment of a redirect ends like one whose target a policy
 * forbids (measured). Other reasons for that ending are visible in the target.
 */
export function inGivenUpRedirect(exchange: Exchange, error: string): Alternative | undefined {
  const target = unfollowedTarget(exchange.hops);
  if (target === undefined || !mayBeRefusal('firefox', error)) return undefined;
  if (hasBadPort(target) || mixedTarget(exchange) !== undefined || mayBeMixedTarget(exchange)) return undefined;
  return { code: 'NS_BINDING_ABORTED', when: say('if the page gave the request up as it was redirected') };
}

/** Firefox only: it checks for mixed content before it reads a redirect's own answer (measured). */
export function inSecurePage(exchange: Exchange): Alternative | undefined {
  if (exchange.family !== 'firefox' || !mayBeMixedTarget(exchange)) return undefined;
  return { code: 'CORSDidNotSucceed2', when: say('if the page, or one around its frame, came over `https:`') };
}

/** Chromium only: extensions see neither the pages around a frame nor the policies that isolate a page. */
export function inAnotherPage(exchange: Exchange, code: string): Alternative[] {
  if (code === 'LocalNetworkAccessPermissionDenied' && mayBeInsecure(exchange)) return [inInsecurePage()];
  return code === coepReason && exchange.exactError === undefined ? inOtherIsolation() : [];
}

function inInsecurePage(): Alternative {
  return {
    code: 'InsecureLocalNetwork',
    when: say('if the page, or one around its frame, came over plain `http:`'),
  };
}

function inOtherIsolation(): Alternative[] {
  return [
    { code: coepReason.replace(/coep$/, 'dip'), when: say('if the page has a `Document-Isolation-Policy` instead') },
    { code: `${coepReason}-and-dip`, when: say('if the page has a `Document-Isolation-Policy`, too') },
  ];
}
