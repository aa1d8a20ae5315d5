/** CORS is switched on, but this origin is not on its list. */
import { isOkStatus } from '../fetch/ok-status.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { addOrigin, exactly, mayBeWebsite } from './finding/advice.ts';
import { staleCopy } from './finding/around-cache.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { answered } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { silentFilter, traceHeaders } from './signs/silent-filter.ts';

export default {
  id: 'origin-not-listed',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, origin, verdict } = facts;
    const silent = answer && isOkStatus(answer.status) ? silentFilter(facts) : undefined;
    if (!silent) return undefined;
    const repair = serverRepair(facts, 'app-wide', addOrigin(facts), [
      exactly(),
      ...mayBeWebsite(facts),
      ...staleCopy(facts),
    ]);
    return {
      short: say('Origin is not on the list'),
      title: say`Most likely this server has a list of origins, and \`${origin}\` is not on it.`,
      happened: `${answered(facts)} ${silent}`,
      why: say(
        'Such a filter names an origin only if it knows it. For any other it stays silent, and the browser takes that as a no.',
      ),
      evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'Vary', ...traceHeaders)],
      ...probably(
        say('The answer has other headers that CORS filters add, and only the one for the origin is missing.'),
      ),
      repair,
    };
  },
} satisfies Cause;
