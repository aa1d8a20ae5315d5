/** Two layers both send Allow-Credentials. */
import { listElements } from '../fetch/extract-header-list-values.ts';
import { lines } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { ifWithCredentials, probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { joinedValues } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { oneLayerRepair } from './finding/repair.ts';
import { joinedOnTheWay } from './finding/why.ts';

export default {
  id: 'allow-credentials-twice',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowCredentials'),
  rules: ['allow-credentials'],
  codes: [],
  depth: 1,
  find(facts) {
    const seen = facts.verdict.check?.seen ?? '';
    const isOne = lines(facts.answer?.headers ?? [], 'Access-Control-Allow-Credentials').length < 2;
    if (isOne && listElements(seen).length < 2) return undefined;
    return {
      short: say('Allow-Credentials sent twice'),
      title: say('`Access-Control-Allow-Credentials` came more than once.'),
      happened: joinedValues(facts, isOne),
      why: say(
        'The browser compares the joined value as a whole. Two answers that both say yes do not make one that counts.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      ...(isOne ? probably(joinedOnTheWay(facts.exchange)) : ifWithCredentials(facts)),
      repair: oneLayerRepair(facts),
    };
  },
} satisfies Cause;
