/** The answer is a 404 or a 401, and it does not let the page in. */
import type { HeaderLine } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { partsOf } from '../fetch/url.ts';
import type { Placement, Repair } from '../judgement.ts';
import { mayBeCors, requestMode } from '../mode.ts';
import { type Answer, answersOf, nameOf, proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { appAmong, isStorage, serversOf } from '../servers/server.ts';
import type { Cause, Facts } from './cause.ts';
import {
  badRequest,
  checkUrl,
  firewallOf,
  lookIntoLog,
  openOnGoogleCloud,
  openOnVercel,
  openWebSocket,
  otherTargetGroup,
  readableErrors,
  withoutBoundary,
} from './finding/advice.ts';
import { instead } from './finding/around-redirect.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered, challenge, errorStaysHidden, leftOut } from './finding/happened.ts';
import { filterOfHosts, filtersOf } from './finding/nameless-filters.ts';
import { whereRented } from './finding/outside-of-the-code.ts';
import { mdn, spec } from './finding/references.ts';
import { protocolRepair, repairInFront, serverRepair } from './finding/repair.ts';
import { errorsNeedHeaders } from './finding/why.ts';
import { isGateOfVercel, isPageOfGoogleCloud } from './signs/front.ts';
import { lostAuthorization } from './signs/redirect.ts';
import { isSigned } from './signs/signed-url.ts';
import { silentFilter } from './signs/silent-filter.ts';
import { isNotRouted, isOverLimit, wantedProtocol, wantsLogin } from './signs/status.ts';

export default {
  id: 'client-error-without-headers',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict } = facts;
    if (!answer || verdict.stage !== 'response') return undefined;
    const { status } = answer;
    if (status < 400 || (status > 499 && !isNotRouted(status)) || isOverLimit(status)) return undefined;
    const elsewhere = corsElsewhere(facts);
    const more = `${aboutLogin(facts)}${elsewhere.sentence}`;
    return {
      short: say`Error ${status} without Allow-Origin`,
      title: say`The server answered with ${meaningOf(facts, status)}, and that answer has no \`Access-Control-Allow-Origin\` header.`,
      happened: `${answered(facts)}${more} ${errorStaysHidden()}`,
      why: errorsNeedHeaders(),
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'WWW-Authenticate', 'Allow')],
      confidence: 'certain',
      repair: repairFor(facts, status, elsewhere.isMissing),
    };
  },
} satisfies Cause;

function repairFor(facts: Facts, status: number, isMissing = false): Repair {
  const otherwise = facts.answer && protocolRepair(facts.answer);
  if (otherwise) return otherwise;
  const inFront = facts.answer && otherTargetGroup(facts.answer);
  if (inFront) return repairInFront(facts, 'on-errors', inFront);
  if (wantsLogin(status) && lostAuthorization(facts)) return withLogin(facts, status);
  const first = firstStep(facts, status);
  if (isMissing)
    return serverRepair(facts, 'app-wide', first, [
      say('Then set up CORS on the server, for every route and every status.'),
    ]);
  return serverRepair(facts, placementFor(facts, status), first, [
    ...withoutBoundary(facts),
    ...(facts.hop.preflight ? [] : filtersOf(facts).filter((step) => step !== first)),
    ...csrf(facts, status),
    ...csrfOfRails(facts, status),
    ...badRequest(facts),
    ...readableErrors(facts),
  ]);
}

/** The browser removed the login at the redirect; without the redirect it stays. */
function withLogin(facts: Facts, status: number): Repair {
  const { where, instruction } = instead(facts.hop.url, facts);
  return { ...serverRepair(facts, placementFor(facts, status), instruction, readableErrors(facts)), where };
}

function placementFor(facts: Facts, status: number): Placement {
  if (silentFilter(facts)) return 'app-wide';
  return wantsLogin(status) ? 'before-auth' : 'on-errors';
}

/** Measured with Rails 6.1. */
function csrfOfRails({ answer }: Facts, status: number): string[] {
  return status === 422 && appAmong(serversOf(answer?.headers ?? []))?.backend === 'rails'
    ? [
        say(
          'If the log names `InvalidAuthenticityToken`, send the CSRF token of Rails along. An API without sessions needs none: there, controllers inherit from `ActionController::API`.',
        ),
      ]
    : [];
}

/** Requests that change nothing are not checked: https://docs.djangoproject.com/en/5.2/ref/csrf/#how-it-works */
function csrf({ hop, answer }: Facts, status: number): string[] {
  if (status !== 403 || hop.method === 'GET' || hop.method === 'HEAD' || isSigned(hop.url)) return [];
  const headers = answer?.headers ?? [];
  // AWS names the type of an error that it wrote itself.
  if (serversOf(headers).some(isStorage) || combined(headers, 'x-amzn-ErrorType') !== undefined) return [];
  if (mayBeCheckOfForms(hop, headers))
    return [
      say(
        'If this is SvelteKit or Astro, send `Content-Type: application/json`: forms from other origins get `403`. Or list the origin in `csrf.trustedOrigins` of SvelteKit.',
      ),
    ];
  return [
    say(
      "If the app checks CSRF tokens, send its token along. In Django, list the page's origin in `CSRF_TRUSTED_ORIGINS`, too.",
    ),
  ];
}

/**
 * Both look only at `Origin`, and Astro treats a request without a type as a form too (measured with SvelteKit 2.70 and
 * Astro 7.3).
 */
function mayBeCheckOfForms({ request, method }: Facts['hop'], headers: readonly HeaderLine[]): boolean {
  if (/json/i.test(combined(request?.headers, 'Content-Type') ?? '') || appAmong(serversOf(headers))) return false;
  const type = combined(headers, 'Content-Type');
  if (type === 'text/plain;charset=UTF-8') return true;
  // SvelteKit answers "Cross-site POST form submissions are forbidden", without a type, or as `{"message":"…"}` if the
  // request accepts only JSON.
  const length = Number(combined(headers, 'Content-Length')) - method.length;
  return type === undefined ? length === 42 : type === 'application/json' && length === 56;
}

function meaningOf(facts: Facts, status: number): string {
  if (status === 401) return say('`401`, a demand for a valid login');
  if (status === 403) return say('`403`, access denied');
  if (status === 404) return say('`404`, nothing at this address');
  if (status === 405) return say('`405`, a method this address does not take');
  if (status === 501) return say('`501`, a request this server does not support');
  if (status === 419 && isLaravel(facts)) return say('`419`, no valid CSRF token');
  return say`the error \`${status}\``;
}

function firstStep(facts: Facts, status: number): string {
  if (status === 401 && facts.answer && isGateOfVercel(facts.answer)) return openOnVercel('request');
  if (status === 401)
    return say('Check the token or the cookie that the request sends: it may be missing, wrong or expired.');
  if (status === 403 && isSigned(facts.hop.url))
    return say('Have the URL signed again: its signature may have expired, or not fit the request.');
  if (status === 403 && facts.answer && isPageOfGoogleCloud(facts.answer, partsOf(facts.hop.url)?.host ?? ''))
    return openOnGoogleCloud();
  if (status === 403)
    return (
      filterOfHosts(facts) ??
      firewallOf(facts) ??
      say('Find out why the server answers `403`: the login may be missing, or lack the right.')
    );
  if (isNotRouted(status)) return checkUrl(facts);
  if (facts.answer && wantedProtocol(facts.answer) === '') return openWebSocket();
  if (status === 419 && isLaravel(facts))
    return say("Send Laravel's CSRF token along, with credentials: it is missing, or its session has run out.");
  return whereRented(facts) ?? lookIntoLog(status);
}

/** The status is not registered, so other servers use it for other things. */
function isLaravel(facts: Facts): boolean {
  const apps = [appAmong(serversOf(facts.answer?.headers ?? [])), ...answersOf(facts).map(({ app }) => app)];
  return apps.some((app) => app?.backend === 'laravel');
}

function aboutLogin(facts: Facts): string {
  const wrong =
    facts.answer?.status === 401 ? say(' The credentials of the request were missing, wrong or expired.') : '';
  return `${leftOut(facts) || wrong}${challenge(facts)}`;
}

interface Elsewhere {
  sentence: string;
  /** Whether the headers were missing from a successful answer too. */
  isMissing?: boolean;
}

/** The error is a fact. Whether only errors lack the headers may be a fact as well, or is not known. */
function corsElsewhere(facts: Facts): Elsewhere {
  const silent = silentFilter(facts);
  if (silent) return { sentence: ` ${silent}` };
  const proof = proofOfCors(facts);
  if (!proof && facts.hop.preflight) return { sentence: say(' Its answer to the preflight did carry CORS headers.') };
  const bare = answerWithout(facts);
  const having = proof ?? answersOf(facts).findLast((answer) => hasCors(answer, bare));
  if (having) return { sentence: say` Its answer to ${answerName(having)} did carry CORS headers.` };
  if (!bare) return { sentence: say(' Whether other answers of the server carry CORS headers was not seen.') };
  return {
    sentence: say` Its answer to ${answerName(bare)} carried no CORS headers either.`,
    isMissing: isOkStatus(bare.status),
  };
}

/** A single address with a `*` says less about the others than a successful answer without the header. */
function hasCors({ allowOrigin }: Answer, bare: Answer | undefined): boolean {
  return allowOrigin !== undefined && !(allowOrigin === '*' && bare && isOkStatus(bare.status));
}

/** An answer without the headers to a request that needed them: a successful one first, then the latest. */
function answerWithout(facts: Facts): Answer | undefined {
  const bare = answersOf(facts).filter(
    ({ allowOrigin, exchange }) => allowOrigin === undefined && mayBeCors(requestMode(exchange)),
  );
  return bare.findLast(({ status }) => isOkStatus(status)) ?? bare.at(-1);
}

function answerName(answer: Answer): string {
  return nameOf(answer.to === 'preflight' ? { ...answer, hop: { ...answer.hop, method: 'OPTIONS' } } : answer);
}
