/** Whoever looks after this machine blocks this host. */
import { say } from '../say.ts';
import { hostOf } from '../wording.ts';
import type { Cause } from './cause.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { neverLeft } from './finding/why.ts';

export default {
  id: 'blocked-by-policy',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_BLOCKED_BY_ADMINISTRATOR'],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('Blocked by policy'),
      title: say`A policy on this machine blocks \`${host}\`.`,
      happened: `${stopped(facts)} ${say('The host is on a list that somebody set up for this browser.')}`,
      why: neverLeft(),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('browser', say`Ask whoever looks after this machine to allow \`${host}\`.`, [
        say('The address `chrome://policy` lists the policies of this browser.'),
      ]),
    };
  },
} satisfies Cause;
