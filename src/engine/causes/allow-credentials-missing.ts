/** The server does not agree to credentials. */
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { orWithoutCredentials } from './finding/advice.ts';
import { ifWithCredentials } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { answeredWrong } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'allow-credentials-missing',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowCredentials'),
  rules: ['allow-credentials'],
  codes: [],
  depth: 0,
  find(facts) {
    const { verdict } = facts;
    const seen = verdict.check?.seen;
    return {
      short: seen === undefined ? say('No Allow-Credentials header') : say('Allow-Credentials is not `true`'),
      title: say('The request is made with credentials (cookies or a login), and the server does not allow them.'),
      happened: `${answeredWrong(facts)} ${say('Only the value `true`, in lower case, allows cookies or an HTTP login.')}`,
      why: say(
        'With credentials the answer may hold private data of the person logged in. The server has to say that this page may read it.',
      ),
      evidence: evidenceOf(verdict.check),
      ...ifWithCredentials(facts),
      repair: serverRepair(facts, 'app-wide', say('Have the server send `Access-Control-Allow-Credentials: true`.'), [
        orWithoutCredentials(facts),
      ]),
    };
  },
} satisfies Cause;
