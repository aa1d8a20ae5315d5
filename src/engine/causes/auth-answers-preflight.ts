/** A login check answers OPTIONS before CORS runs. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { okStatuses } from '../fetch/ok-status.ts';
import { partsOf } from '../fetch/url.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOfLambda } from '../servers/hosts.ts';
import { appAmong, serversOf } from '../servers/server.ts';
import type { Cause, Facts } from './cause.ts';
import {
  beforeLogin,
  firewallOf,
  letOptionsPass,
  openHaproxy,
  openOnGoogleCloud,
  openOnVercel,
  openPort,
  thenTheApp,
} from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered } from './finding/happened.ts';
import { filtersOf } from './finding/nameless-filters.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront, serverRepair } from './finding/repair.ts';
import { httpApiHeader } from './signs/api-gateway.ts';
import { isGateOfVercel, isPageOfGoogleCloud, isPageOfHaproxy } from './signs/front.ts';
import { wantsLogin } from './signs/status.ts';

export default {
  id: 'auth-answers-preflight',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict } = facts;
    if (verdict.stage !== 'preflight' || !answer || !wantsLogin(answer.status)) return undefined;
    const challenge = combined(answer.headers, 'WWW-Authenticate') !== undefined;
    const certain = answer.status !== 403 || challenge;
    return {
      short: say`Auth answers the preflight (${answer.status})`,
      title: certain
        ? say`A login check answered the browser's permission question (the preflight) with \`${answer.status}\`.`
        : say`Most likely a login check answered the browser's permission question (the preflight) with \`${answer.status}\`.`,
      happened: answered(facts),
      why: say(
        "A preflight carries no cookies, no body, and none of the page's own headers, such as `Authorization`. A login check that wants one of these can never say yes.",
      ),
      evidence: [...statusAndHeader(facts, okStatuses), ...headerEvidence(facts, 'WWW-Authenticate')],
      ...(certain
        ? { confidence: 'certain' }
        : probably(say('A `403` on `OPTIONS` is most often a login check. A firewall can answer like that too.'))),
      repair: repair(facts, answer),
    };
  },
} satisfies Cause;

/** Software that checks for a login before any code of the app runs: only its own settings help. */
interface Guard {
  isOf(answer: ReceivedResponse, host: string): boolean;
  /** What to do if this guard answered. */
  instruction(): string;
  /** With this setting it answers preflights in place of the app. */
  answers?: true;
}

const guards: readonly Guard[] = [
  {
    // Kong passes on the name of the server behind it, and puts its own name on what it answers itself.
    isOf: ({ headers }) => /^kong\//i.test(combined(headers, 'Server') ?? ''),
    instruction: () =>
      say('In Kong, switch on the plugin `cors` for this route: it answers `OPTIONS` before the plugins for logins.'),
    answers: true,
  },
  {
    isOf: (answer) => isOfEnvoy(answer, 'istio-envoy'),
    instruction: () =>
      say(
        'In Istio, set `corsPolicy` in the `VirtualService`, and let `OPTIONS` pass in each `AuthorizationPolicy` without a login.',
      ),
    answers: true,
  },
  {
    isOf: (answer) => isOfEnvoy(answer, 'envoy'),
    instruction: () =>
      say('In Envoy, give the route a CORS policy, and put the filter `cors` ahead of the filters that check logins.'),
    answers: true,
  },
  {
    isOf: ({ headers }, host) =>
      hostOfLambda.test(host) && /^AccessDeniedException\b/.test(combined(headers, 'x-amzn-ErrorType') ?? ''),
    instruction: () =>
      say('Set up CORS for this function URL: Lambda then answers `OPTIONS` itself, before it asks for a login.'),
    answers: true,
  },
  {
    // It asks for a Windows login before the app hears of the request, unless anonymous requests are allowed.
    isOf: ({ headers }) =>
      /^(Negotiate|NTLM)\b/i.test(combined(headers, 'WWW-Authenticate') ?? '') &&
      serversOf(headers).some(({ name }) => name === 'IIS' || name === 'ASP.NET'),
    instruction: () => say('In IIS, switch on `Anonymous Authentication` as well, or install the CORS module of IIS.'),
  },
  {
    // Once CORS is set up it answers `OPTIONS` itself, unless a route for any method comes first.
    isOf: ({ headers }) => combined(headers, httpApiHeader) !== undefined,
    instruction: () => say('In API Gateway, add a route `OPTIONS /{proxy+}` that has no authorizer.'),
    answers: true,
  },
  {
    isOf: ({ headers }) => /^AzureApiManagementKey\b/.test(combined(headers, 'WWW-Authenticate') ?? ''),
    instruction: () =>
      say('In API Management, add the policy `cors` to this API: it answers `OPTIONS` and asks for no key.'),
    answers: true,
  },
  {
    isOf: isGateOfVercel,
    instruction: () => openOnVercel('preflight'),
  },
  {
    isOf: ({ headers }, host) =>
      /\.(app\.github\.dev|devtunnels\.ms)$/.test(host) &&
      /^(tunnel\b|$)/i.test(combined(headers, 'WWW-Authenticate') ?? '') &&
      appAmong(serversOf(headers)) === undefined,
    instruction: openPort,
  },
  {
    isOf: isPageOfHaproxy,
    instruction: openHaproxy,
  },
  {
    // Its own login check and its error page, recognized by the words they come with. Without the filter it lets no
    // preflight pass (measured with 10.1).
    isOf: ({ headers }) =>
      combined(headers, 'WWW-Authenticate') === 'Basic realm="Authentication required"' &&
      combined(headers, 'Content-Type') === 'text/html;charset=utf-8',
    instruction: () =>
      say(
        'In Tomcat, set up its `CorsFilter`, and put `<Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="filter"/>` into `META-INF/context.xml`: its login check runs ahead of that filter.',
      ),
    answers: true,
  },
  {
    isOf: (answer, host) =>
      isPageOfGoogleCloud(answer, host) && !/^Basic\b/i.test(combined(answer.headers, 'WWW-Authenticate') ?? ''),
    instruction: openOnGoogleCloud,
  },
];

/**
 * The proxy reports how long the app took if the app answered, and puts its own name on all answers:
 * https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter. It treats a proxy beside
 * the app as the app.
 */
function isOfEnvoy(answer: ReceivedResponse, name: string): boolean {
  const { headers } = answer;
  if (combined(headers, 'Server')?.toLowerCase() !== name) return false;
  return combined(headers, 'x-envoy-upstream-service-time') === undefined || mayBeOfRbac(answer);
}

/** The length of "RBAC: access denied", in plain text. */
function mayBeOfRbac({ status, headers }: ReceivedResponse): boolean {
  return (
    status === 403 &&
    combined(headers, 'Content-Length') === '19' &&
    /^text\/plain\b/i.test(combined(headers, 'Content-Type') ?? '')
  );
}

function repair(facts: Facts, answer: ReceivedResponse): Repair {
  const { hop } = facts;
  const inFront = letOptionsPass(answer);
  if (inFront) return repairInFront(facts, 'before-auth', inFront, [thenTheApp()]);
  const middleware = beforeLogin();
  const guard = guards.find(({ isOf }) => isOf(answer, partsOf(hop.url)?.host ?? ''));
  if (!guard) {
    const firewall = answer.status === 403 ? firewallOf(facts) : undefined;
    return serverRepair(
      facts,
      'before-auth',
      middleware,
      firewall ? [firewall, ...cloudflareAccess(answer)] : filtersOf(facts),
    );
  }
  const further = say('Then let the app answer `OPTIONS` with the CORS headers, and check the login itself.');
  const steps = guard.answers ? [] : [further];
  return repairInFront(facts, 'before-auth', guard.instruction(), steps);
}

/** https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/cors/ */
function cloudflareAccess({ headers }: ReceivedResponse): string[] {
  if (combined(headers, 'CF-RAY') === undefined) return [];
  return [say('If Cloudflare Access guards this path, switch on its bypass of `OPTIONS` requests: it refuses them.')];
}
