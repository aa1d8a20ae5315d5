/**
 * Chromium's order of checks and its names for each failure (`Network.CorsError` of the DevTools protocol).
 * Read in services/network/cors near revision 156 and measured on 156; `tests/verdicts` holds the measurements.
 */
import { partsOf } from '../fetch/url.ts';
import { utf8Decode } from '../fetch/utf-8-decode.ts';
import type { Check, RuleId } from '../judgement.ts';
import type { Message } from './rule.ts';

const corsCheckRules: RuleId[] = [
  'allow-origin-not-wildcard',
  'allow-origin-present',
  'allow-origin-single',
  'allow-origin-matches',
  'allow-credentials',
];

// A redirect is refused before any header is read; the status is read after the CORS check, so that a bare
// 404 is called a missing header (measured: p-404-none, p-405-none).
const preflightRules: RuleId[] = [
  'preflight-not-redirected',
  ...corsCheckRules,
  'preflight-status',
  'allow-methods-syntax',
  'allow-headers-syntax',
  'method-allowed',
  'headers-allowed',
];

const responseRules: RuleId[] = [...corsCheckRules, 'redirect-without-userinfo', 'redirect-scheme'];

const names: Record<RuleId, string> = {
  'preflight-not-redirected': 'PreflightDisallowedRedirect',
  'allow-origin-not-wildcard': 'WildcardOriginNotAllowed',
  'allow-origin-present': 'MissingAllowOriginHeader',
  'allow-origin-single': 'MultipleAllowOriginValues',
  'allow-origin-matches': 'AllowOriginMismatch',
  'allow-credentials': 'InvalidAllowCredentials',
  'preflight-status': 'PreflightInvalidStatus',
  'allow-methods-syntax': 'InvalidAllowMethodsPreflightResponse',
  'allow-headers-syntax': 'InvalidAllowHeadersPreflightResponse',
  'method-allowed': 'MethodDisallowedByPreflightResponse',
  'headers-allowed': 'HeaderDisallowedByPreflightResponse',
  'redirect-without-userinfo': 'RedirectContainsCredentials',
  'redirect-scheme': 'CorsDisabledScheme',
};

export function rulesFor({ stage }: Message): readonly RuleId[] {
  return stage === 'preflight' ? preflightRules : responseRules;
}

export function nameOf(rule: RuleId, message: Message): string {
  // The network stack gives up before the CORS code sees the redirect (measured).
  if (rule === 'preflight-not-redirected' && message.location === 'unparsable') return 'net::ERR_FAILED';
  const name = rule === 'allow-origin-matches' ? mismatchName(message) : names[rule];
  return message.stage === 'preflight' && corsCheckRules.includes(rule) ? `Preflight${name}` : name;
}

/**
 * What Chromium reports as `failedParameter`. When several headers are not allowed, it names one in the order of a hash
 * table, so which one cannot be predicted. For a value that is not valid UTF-8 it reports nothing (both measured).
 */
export function failedParameter(check: Check): string {
  if (check.rule === 'method-allowed' || check.rule === 'headers-allowed') {
    const [name = '', ...others] = check.missing ?? [];
    return others.length > 0 ? '' : name;
  }
  const silent: RuleId[] = [
    'preflight-not-redirected',
    'preflight-status',
    'allow-methods-syntax',
    'allow-headers-syntax',
    'redirect-without-userinfo',
    'redirect-scheme',
    'allow-origin-not-wildcard',
  ];
  const seen = silent.includes(check.rule) ? '' : utf8Decode(check.seen ?? '');
  return seen.includes('\ufffd') ? '' : seen;
}

/**
 * A value that is not a URL at all is called invalid; the word `null` is not (measured on 16 values). Chromium decodes
 * the bytes as UTF-8; bytes that are not UTF-8 become U+FFFD, which no host may contain.
 */
function mismatchName({ allowOrigin: value = '' }: Message): string {
  return value === 'null' || partsOf(utf8Decode(value)) ? names['allow-origin-matches'] : 'InvalidAllowOriginValue';
}
