/** The page lists the servers that it may ask, and this one is not among them. */
import { originOf } from '../fetch/origin.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { gotError } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { limitsItself } from './finding/why.ts';

/** https://wicg.github.io/connection-allowlists/, in Chromium since 2026. */
export default {
  id: 'blocked-by-allowlist',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_NETWORK_ACCESS_REVOKED'],
  depth: 1,
  find(facts) {
    const { url } = facts.hop;
    return {
      short: say('Not in the allowlist'),
      title: say('The page has a `Connection-Allowlist` header, and this address is not on its list.'),
      happened: gotError(facts),
      why: limitsItself(),
      evidence: [],
      ...probably(say('A fenced frame that gave up the network ends its requests with this error, too.')),
      repair: pageRepair(say`Add \`"${originOf(url)}"\` to the \`Connection-Allowlist\` of the page.`),
    };
  },
} satisfies Cause;
