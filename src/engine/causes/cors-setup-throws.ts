/** The CORS setup itself throws, so every preflight ends in a 500. */
import { okStatuses } from '../fetch/ok-status.ts';
import { proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { statusAndHeader } from './finding/evidence.ts';
import { bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { throwingSetup } from './signs/cors-setup.ts';

export default {
  id: 'cors-setup-throws',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict } = facts;
    if (verdict.stage !== 'preflight' || answer?.status !== 500) return undefined;
    // A setup that allows this origin elsewhere does not throw because of it.
    if (proofOfCors(facts)) return undefined;
    const setup = throwingSetup(answer);
    if (!setup) return undefined;
    return {
      short: say('CORS setup fails (500)'),
      title: say('The server broke on the preflight itself, with status `500`.'),
      happened: `${bareAnswer(facts)} ${setup.known()}`,
      why: say(
        'A preflight mostly runs no code of the app, only the CORS filter. Without its answer the browser never sends the request.',
      ),
      evidence: statusAndHeader(facts, okStatuses),
      ...probably(say`The headers show ${setup.name}, and a preflight there rarely reaches other code that can fail.`),
      repair: serverRepair(facts, 'app-wide', setup.fix(), [say("The server's log names the exception.")]),
    };
  },
} satisfies Cause;
