/** My code calls the address where Google or Microsoft has people log in. */
import type { Exchange, Hop } from '../exchange.ts';
import { partsOf } from '../fetch/url.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import { type Cause, originRules } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { madeForPeople } from './finding/why.ts';
import { isOfSaml } from './signs/login-page.ts';
import { redirectToLogin } from './signs/redirect.ts';

export default {
  id: 'login-from-code',
  spec: spec.corsCheck,
  mdn: mdn.page('API/Location/assign'),
  rules: ['preflight-not-redirected', 'preflight-status', ...originRules],
  codes: [],
  depth: 3,
  find(facts) {
    const [first] = facts.exchange.hops;
    if (!first || !isLoginStart(facts.exchange) || redirectToLogin(facts)) return undefined;
    return {
      short: say('Login called from code'),
      title: say('The code of the page calls an address where people log in.'),
      happened: say`${requestName(first)} on ${serverName(first.url)} begins a login. Its page is for a person to see.`,
      why: madeForPeople(),
      evidence: evidenceOf(facts.verdict.check),
      ...probably(say('The URL holds what OAuth or SAML puts into the address of a login.')),
      repair: pageRepair(
        say('Go to this URL with a link or `location.assign()`, not with a request from code.'),
        comeBack(first),
      ),
    };
  },
} satisfies Cause;

function comeBack({ url }: Hop): string[] {
  return isOfSaml(url)
    ? []
    : [say('After the login the person comes back to `redirect_uri`, with the result in its URL.')];
}

/**
 * The parameters of an authorization endpoint: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1. GitHub's works
 * without the type. With `prompt=none` no page is meant to be shown.
 */
function isLoginStart({ type, hops: [first] }: Exchange): boolean {
  if (type !== 'xmlhttprequest' || first?.method !== 'GET') return false;
  if (isOfSaml(first.url)) return true;
  const query = first.url.split('?')[1] ?? '';
  if (!/(^|&)client_id=/.test(query) || /(^|&)prompt=none(&|$)/.test(query)) return false;
  return /(^|&)(response_type|redirect_uri)=/.test(query) || /\/authorize$/.test(partsOf(first.url)?.pathname ?? '');
}
