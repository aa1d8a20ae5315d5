/**
 * Why the browser stopped a request before the network. Nothing of it was sent, so there is no exchange to judge. What
 * remains is the page's own response, and the report of a policy if the browser wrote one.
 */
import { unknownScheme } from '../browsers/endings.ts';
import { explainPolicy, explainViolation } from '../causes/content-security-policy.ts';
import { pointedTo } from '../causes/finding/around-redirect.ts';
import { probably } from '../causes/finding/confidence.ts';
import { explainMixedContent } from '../causes/mixed-content.ts';
import { explainScheme } from '../causes/unsupported-scheme.ts';
import { explainUserInUrl } from '../causes/user-in-url.ts';
import type { Exchange, PagePolicies } from '../exchange.ts';
import { decidingDirective, directiveFor, policyRefuses, type Refusal } from '../fetch/content-security-policy.ts';
import { includesCredentials } from '../fetch/location-url.ts';
import { isMixedContent } from '../fetch/mixed-content.ts';
import { originOf } from '../fetch/origin.ts';
import { isMeantForWeb } from '../fetch/url.ts';
import type { Explanation } from '../judgement.ts';
import type { ExchangeNote, StoppedRequest } from '../notes.ts';
import { say } from '../say.ts';

/** The document that the tab showed; `policies` is absent if its response was not seen. */
export interface AskingPage {
  url: string;
  policies?: PagePolicies;
}

export type StoppedCode = 'csp' | 'mixed-content' | 'user-in-url' | 'CorsDisabledScheme' | typeof unknownScheme;

export type StoppedAnswer =
  | { outcome: 'explained'; code: StoppedCode; explanation: Explanation }
  | { outcome: 'cannot tell'; reason: string; candidates: string[] };

/**
 * In the standard's order: the policy is checked before mixed content. Only Chromium reports such requests.
 * https://fetch.spec.whatwg.org/#main-fetch
 */
export function explainStopped(request: StoppedRequest, page: AskingPage | undefined): StoppedAnswer {
  const { url, violation, error } = request;
  // Chromium's name for it in mode `no-cors`. In mode `cors` it speaks of CORS (measured, seven ways to ask).
  if (isMeantForWeb(url)) return explained(error === unknownScheme ? error : 'CorsDisabledScheme', explainScheme(url));
  const isMixed = page !== undefined && isMixedContent(url, page.url, 'chromium');
  if (violation) return explained('csp', explainViolation(url, violation, isMixed));
  const refusal = refusalBy(page, request);
  if (typeof refusal === 'object') {
    const effective = directiveFor(request.type ?? '') ?? refusal.directive;
    return explained('csp', explainPolicy(url, { ...refusal, effective }, inferred(isMixed), isMixed));
  }
  if (holdsUser(request, page)) return explained('user-in-url', explainUserInUrl(url));
  if (isMixed) return explained('mixed-content', explainMixedContent(originOf(page.url), url));
  return {
    outcome: 'cannot tell',
    reason: reasonFor(page, refusal),
    candidates: candidatesFor(page, refusal, request),
  };
}

function explained(code: StoppedCode, explanation: Explanation): StoppedAnswer {
  return { outcome: 'explained', code, explanation };
}

/** The directive of the page's own policy that refuses the address; `no` if none does. */
function refusalBy(page: AskingPage | undefined, { type = '', url }: StoppedRequest): Refusal | 'no' | 'cannot tell' {
  const headers = page?.policies?.contentSecurity;
  if (!page || !headers) return 'cannot tell';
  const refusal = policyRefuses(headers, type, url, page.url);
  if (refusal !== 'no' || type !== 'script') return refusal;
  // DevTools calls JSON and CSS modules scripts too (measured), and without a report nothing says which of them it was.
  const isFree = ['json', 'stylesheet'].every((kind) => policyRefuses(headers, kind, url, page.url) === 'no');
  return isFree ? 'no' : 'cannot tell';
}

/** The log names no document: the request may come from a frame of the page that has a policy of its own. */
function inferred(isMixed: boolean): Pick<Explanation, 'confidence' | 'because'> {
  const evidence = say("The policy in the page's own response refuses this address.");
  return probably(
    `${evidence} ${isMixed ? say('Mixed content would stop it, too.') : say('The browser itself gives no reason.')}`,
  );
}

/**
 * Chromium requests no such URL for a subresource, unless the page itself was opened with one; XMLHttpRequest may
 * (measured). A request in mode `cors` is sent without user and password.
 */
function holdsUser({ url, type }: StoppedRequest, page: AskingPage | undefined): boolean {
  return includesCredentials(url) && type !== 'xhr' && originOf(url) !== originOf(page?.url ?? '');
}

function reasonFor(page: AskingPage | undefined, refusal: 'no' | 'cannot tell'): string {
  return `${say('The browser stopped this request before it was sent.')} ${whyUnknown(page, refusal)}`;
}

function whyUnknown(page: AskingPage | undefined, refusal: 'no' | 'cannot tell'): string {
  if (!page?.policies) return say("The page's own response was not seen.");
  if (!page.policies.contentSecurity) return say("The page's policy is too long to have been kept.");
  if (refusal === 'no') return say("The policy in the page's own response is not the reason.");
  return say(
    "The page's policy depends on more than the address, such as a nonce or a hash, which this panel cannot see.",
  );
}

/** Other things that can stop a request without a trace. */
function candidatesFor(
  page: AskingPage | undefined,
  refusal: 'no' | 'cannot tell',
  { type, url }: StoppedRequest,
): string[] {
  const own = refusal === 'cannot tell' ? [say("The page's own `Content-Security-Policy`.")] : [];
  const unseen = page?.policies ? [] : [say('Mixed content: a page on `https:` that calls a server on `http:`.')];
  const isForeign = originOf(url) !== originOf(page?.url ?? '');
  return [
    ...(isForeign ? ofOwnOriginOnly(type) : []),
    ...own,
    ...unseen,
    // Chromium ignores the policy for style sheets (measured).
    ...(type === 'script'
      ? [say('An `Integrity-Policy` of the page, where the script lacks `integrity` or `crossorigin`.')]
      : []),
    say('A policy in a `<meta>` element, or the policy of a frame.'),
  ];
}

/** What Chromium loads only from the page's own origin, without asking any other server (measured). */
function ofOwnOriginOnly(type: string | undefined): string[] {
  if (type === 'texttrack')
    return [say('The `<video>` or `<audio>` around a `<track>` has no `crossorigin` attribute.')];
  return type === 'other'
    ? [say('An SVG file of another origin in `<use>` or `filter`, which Chromium does not load.')]
    : [];
}

/** A redirect that was not followed because of a policy that the browser named. Absent if it named none. */
export function explainRedirect(
  { hops, initiator, family }: Exchange,
  note: ExchangeNote | undefined,
): Explanation | undefined {
  const { violation } = note ?? {};
  const { url = '', response, redirectedTo } = hops.at(-1) ?? {};
  if (!violation || redirectedTo === undefined) return undefined;
  const isMixed = isMixedContent(redirectedTo, initiator ?? '', family);
  const explanation = explainViolation(redirectedTo, violation, isMixed);
  if (!response) return explanation;
  const { directive, sources } = decidingDirective(violation.policy, violation.directive);
  return {
    ...explanation,
    happened: `${pointedTo(url, response.status, redirectedTo)} ${say`The policy of the page has \`${directive} ${sources}\`, so the browser stopped there.`}`,
  };
}
