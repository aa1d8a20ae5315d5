/** nginx, a cache or a load balancer has a rule that turns OPTIONS away, and the app never hears of it. */
import { combined } from '../fetch/header-list.ts';
import { okStatuses } from '../fetch/ok-status.ts';
import { say } from '../say.ts';
import { listed } from '../wording.ts';
import type { Cause } from './cause.ts';
import { openHaproxy, thenTheApp } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront } from './finding/repair.ts';
import { notTheApp, noWithError } from './finding/why.ts';
import { writerOf } from './signs/front.ts';

export default {
  id: 'rule-refuses-preflight',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict } = facts;
    if (verdict.stage !== 'preflight' || answer?.status !== 403) return undefined;
    const writer = writerOf(answer);
    // With a challenge, the answer asks for a login.
    if (!writer || combined(answer.headers, 'WWW-Authenticate') !== undefined) return undefined;
    return {
      short: say`${writer} refused the preflight`,
      title: say`The browser asked for permission first (the preflight), and most likely a rule of ${writer} said no: \`403\`.`,
      happened: answered(facts),
      // Whatever writes the page may add the CORS headers to it.
      why: verdict.check?.rule === 'preflight-status' ? noWithError() : notTheApp(),
      evidence: [...statusAndHeader(facts, okStatuses), ...headerEvidence(facts, 'Server')],
      ...probably(say`The answer looks like a page that ${writer} writes itself.`),
      repair: repairInFront(facts, 'before-auth', letPass(writer), [thenTheApp()]),
    };
  },
} satisfies Cause;

/** The rules that turn a method away there (measured with nginx 1.22 and Apache 2.4; for the others, as documented). */
const rules: Readonly<Record<string, readonly string[]>> = {
  nginx: ['limit_except', 'deny', 'return 403'],
  Apache: ['<Limit>', '<LimitExcept>', 'Require'],
  // https://repost.aws/knowledge-center/alb-http-403-error
  'AWS ELB': ['fixed-response', 'AWS WAF'],
  Varnish: ['synth'],
  Squid: ['http_access'],
};

function letPass(writer: string): string {
  const places = rules[writer];
  return places
    ? say`Let \`OPTIONS\` pass in ${writer}. In its configuration, look for ${listed(places)}.`
    : openHaproxy();
}
