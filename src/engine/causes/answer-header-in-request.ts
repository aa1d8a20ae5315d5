/** The page itself adds the header that the server should send. */
import { belongsInAnswer } from '../policy.ts';
import { say } from '../say.ts';
import { listed } from '../wording.ts';
import type { Cause } from './cause.ts';
import { seenEvidence } from './finding/evidence.ts';
import { allowsWhat } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'answer-header-in-request',
  spec: spec.preflight,
  mdn: mdn.error('CORSMissingAllowHeaderFromPreflight'),
  rules: ['headers-allowed'],
  codes: [],
  depth: 2,
  find(facts) {
    const missing = facts.verdict.check?.missing ?? [];
    const misplaced = missing.filter(belongsInAnswer);
    if (misplaced.length === 0) return undefined;
    const rest = missing.filter((name) => !belongsInAnswer(name));
    return {
      short: say('CORS header in the request'),
      title: say`The page adds ${listed(misplaced)} to its request. That belongs in the server's answer.`,
      happened: allowsWhat(facts),
      why: say(
        'In a request, such a header gives no permission. It is one more header that the browser has to ask the server about.',
      ),
      evidence: seenEvidence(facts.verdict.check),
      confidence: 'certain',
      // No policy: allowing these names on the server would cement the page's mistake.
      repair: pageRepair(
        say`Remove ${listed(misplaced)} from the request. Only the server can give this permission.`,
        rest.length > 0 ? [say`Then let the server allow ${listed(rest)}.`] : [],
      ),
    };
  },
} satisfies Cause;
