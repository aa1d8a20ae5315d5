/** The login works, and the next request is logged out again: the cookie is gone. */
import type { Finding } from '../causes/cause.ts';
import { probably } from '../causes/finding/confidence.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { repairOf } from '../causes/finding/repair.ts';
import { combined } from '../fetch/header-list.ts';
import { crossOriginHops } from '../fetch/origin.ts';
import { type SetCookie, setCookies } from '../fetch/set-cookie.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';
import { type OwnFault, ownFaultOf } from './cookies/own-fault.ts';
import { faultWithCredentials, furtherFor, type PagesFault, type Told, toldOf } from './cookies/pages-fault.ts';
import type { Passed, Warning } from './warning.ts';

/**
 * Why a cookie is dropped, in the order in which the reasons are given (all measured;
 * tests/conformance/cookies.test.ts).
 */
const faults: readonly Fault['id'][] = [
  'without-credentials',
  'control-character',
  'for-other-host',
  'too-long',
  'promise-broken',
  'over-http',
  'of-another-site',
  'third-party',
  'not-secure',
];

export default {
  id: 'cookie-not-kept',
  spec: spec.network,
  mdn: mdn.header('Set-Cookie#samesitesamesite-value'),
  modes: ['cors'],
  find(passed) {
    if (passed.exchange.type !== 'xmlhttprequest') return undefined;
    for (const one of messagesOf(passed)) {
      const finding = findIn(one);
      if (finding) return finding;
    }
    return undefined;
  },
} satisfies Warning;

/** The response, and each redirect before it. The browser takes no cookies from its cache. */
function messagesOf(passed: Passed): Passed[] {
  const { exchange } = passed;
  if (!exchange.hops.some(({ response }) => combined(response?.headers, 'Set-Cookie'))) return [];
  const crossOrigin = crossOriginHops(exchange);
  const messages = exchange.hops.flatMap((hop, hopIndex) => {
    const { response } = hop;
    return response && !response.fromCache && crossOrigin[hopIndex] ? [{ ...passed, hop, hopIndex, response }] : [];
  });
  return messages.reverse();
}

function findIn(passed: Passed): Finding | undefined {
  const { hop, credentials } = passed;
  const dropped = droppedCookies(passed);
  // One fault at a time: once it is fixed, the next one shows.
  const [first] = dropped.toSorted((a, b) => faults.indexOf(a.fault.id) - faults.indexOf(b.fault.id));
  if (!first) return undefined;
  const { fault } = first;
  const cookies = dropped.filter((cookie) => cookie.fault.id === fault.id);
  const names = [...new Set(cookies.map(({ name }) => name))];
  const one = names.length === 1;
  const { seen, why, repair } = isOwn(fault) ? toldOfItself(fault, cookies, passed) : toldOf(fault, cookies, passed);
  return {
    short: one ? say('Cookie not kept') : say`${names.length} cookies not kept`,
    title: one
      ? say`The browser did not keep the cookie ${listed(names)}.`
      : say`The browser did not keep the cookies ${listed(names)}.`,
    happened: say`${serverName(hop.url)} answered ${requestName(hop)} with \`Set-Cookie\`. ${seen}`,
    why,
    evidence: [],
    // With credentials or without, none of the other cookies is kept.
    ...(fault.id === 'without-credentials' && credentials.certainty !== 'seen'
      ? probably(credentials.reason)
      : { confidence: 'certain' }),
    repair,
  };
}

function toldOfItself({ seen, why, mending }: OwnFault, cookies: SetCookie[], passed: Passed): Told {
  return { seen, why, repair: repairOf('server', mending, furtherFor(cookies, passed)) };
}

/** Cookies that something in front of the server sets for its own purposes: no page misses them. */
const fromInFront =
  /^(__cf|_cfuvid|cf_clearance|AWSALB|AWSELB|ARRAffinity|ApplicationGatewayAffinity|ASLBSA|TiPMix|GCLB|NID$|SERVERID|incap_ses_|visid_incap_|nlbi_|ak_bmsc|bm_(mi|s|so|ss|sv|sz)$|_abck|BIGip|TS01|datadome|_ga(_|$)|_gid$)/i;

type Fault = OwnFault | PagesFault;
type Dropped = SetCookie & { fault: Fault };

function isOwn(fault: Fault): fault is OwnFault {
  return 'mending' in fault;
}

function droppedCookies(passed: Passed): Dropped[] {
  const cookies = setCookies(passed.response)
    .filter(({ name }) => !fromInFront.test(name))
    .map((cookie) => ({ ...cookie, fault: faultOf(cookie, passed) }));
  // Set twice, for old browsers and for new ones: under the same name, or beside it as `did_compat`.
  const kept = new Set(cookies.flatMap(({ name, fault }) => (fault ? [] : [name])));
  return cookies.flatMap(({ fault, ...cookie }) =>
    fault && !kept.has(cookie.name.replace(/[_-](compat|legacy)$/, '')) ? [{ ...cookie, fault }] : [],
  );
}

function faultOf(cookie: SetCookie, passed: Passed): Fault | undefined {
  const { hop, exchange, credentials } = passed;
  if (credentials.mode === 'not include') return { id: 'without-credentials' };
  return ownFaultOf(cookie, hop, exchange.family) ?? faultWithCredentials(cookie, passed);
}
