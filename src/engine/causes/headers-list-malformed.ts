/** Allow-Headers is not a list of names. */
import { say } from '../say.ts';
import { listed, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'headers-list-malformed',
  spec: spec.preflight,
  mdn: mdn.error('CORSInvalidAllowHeader'),
  rules: ['allow-headers-syntax'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict, hop } = facts;
    return {
      short: say('Allow-Headers is malformed'),
      title: say('`Access-Control-Allow-Headers` cannot be read as a list of header names.'),
      happened: say`${serverName(hop.url)} sent \`${verdict.check?.seen}\`. The browser splits it at commas, and each part has to be one header name. That is not so for ${listed(verdict.check?.missing ?? [])}.`,
      why: say('A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.'),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(facts, 'app-wide', say('Send the header names with commas between them, and nothing else.')),
    };
  },
} satisfies Cause;
