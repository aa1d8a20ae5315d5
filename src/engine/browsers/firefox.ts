/**
 * Firefox's order of checks and its names for each failure (console categories, which are also MDN's page names).
 * Read in netwerk/protocol/http/nsCORSListenerProxy.cpp of ESR 153 and measured on it.
 */
import { includesCredentials } from '../fetch/location-url.ts';
import { isSameOrigin, originOf } from '../fetch/origin.ts';
import type { Check, RuleId } from '../judgement.ts';
import type { Message } from './rule.ts';

const corsCheckRules: RuleId[] = [
  'allow-origin-single',
  'allow-origin-present',
  'allow-origin-not-wildcard',
  'allow-origin-matches',
  'allow-credentials',
];

// The headers come before the redirect, and each list's syntax is read right before its content.
const preflightRules: RuleId[] = [
  'preflight-not-redirected',
  'preflight-status',
  'allow-methods-syntax',
  'method-allowed',
  'allow-headers-syntax',
  'headers-allowed',
];

const redirectRules: RuleId[] = ['redirect-scheme', 'redirect-without-userinfo'];

const names: Record<RuleId, string> = {
  'allow-origin-present': 'CORSMissingAllowOrigin2',
  'allow-origin-not-wildcard': 'CORSNotSupportingCredentials',
  'allow-origin-single': 'CORSMultipleAllowOriginNotAllowed',
  'allow-origin-matches': 'CORSAllowOriginNotMatchingOrigin',
  'allow-credentials': 'CORSMissingAllowCredentials',
  'preflight-not-redirected': 'CORSExternalRedirectNotAllowed',
  'preflight-status': 'CORSPreflightDidNotSucceed3',
  'allow-methods-syntax': 'CORSInvalidAllowMethod',
  'allow-headers-syntax': 'CORSInvalidAllowHeader',
  'method-allowed': 'CORSMethodNotFound',
  'headers-allowed': 'CORSMissingAllowHeaderFromPreflight2',
  'redirect-without-userinfo': 'CORSDidNotSucceed2',
  'redirect-scheme': 'CORSRequestNotHttp',
};

export function rulesFor(message: Message): readonly RuleId[] {
  if (message.stage === 'response') return [...corsCheckOf(message), ...redirectRules];
  return asksHome(message) ? preflightRules : [...corsCheckOf(message), ...preflightRules];
}

/**
 * A redirect can lead back to the page's own server. A preflight sent there needs no CORS headers of its own, but every
 * other rule still applies (measured).
 */
function asksHome({ url, origin }: Message): boolean {
  return isSameOrigin(originOf(url), origin);
}

export function nameOf(rule: RuleId, { location }: Message): string {
  // Firefox checks a redirect for a user name first, even the redirect of a preflight (measured).
  const holdsUser = rule === 'preflight-not-redirected' && includesCredentials(location ?? '');
  return names[holdsUser ? 'redirect-without-userinfo' : rule];
}

/**
 * Firefox merges lines with a comma and a space before an extension sees them. A single list can be told from several
 * lines only if the server spells the header's name exactly as the standard does (measured).
 */
function mayBeSeveralLines(headers: Message['headers']): boolean {
  return linesAreTold(headers) || headers.some((line) => isCounted(line) && line.value.includes(', '));
}

/** A HAR keeps each line separate. */
export function linesAreTold(headers: Message['headers']): boolean {
  return headers.filter(isCounted).length > 1;
}

/** An empty line counts like any other, but disappears when lines are merged (measured). */
export function mayHideALine(headers: Message['headers']): boolean {
  return headers.some(isCounted);
}

function isCounted({ name }: Message['headers'][number]): boolean {
  return name === 'Access-Control-Allow-Origin';
}

function corsCheckOf(message: Message): RuleId[] {
  return mayBeSeveralLines(message.headers)
    ? corsCheckRules
    : corsCheckRules.filter((rule) => rule !== 'allow-origin-single');
}

/** What Firefox puts in parentheses behind its reason. */
export function failedParameter(check: Check): string {
  if (check.rule === 'method-allowed' || check.rule === 'headers-allowed') return check.missing?.[0] ?? '';
  return check.rule === 'allow-origin-matches' ? (check.seen ?? '') : '';
}
