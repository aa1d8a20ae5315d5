import { okStatuses } from '../fetch/ok-status.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { statusEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'preflight-status',
  says: 'The preflight is answered with an error.',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['preflight-status'],
  codes: [],
  depth: 0,
  find(facts) {
    const status = facts.answer?.status;
    return {
      short: say`Preflight answered ${status}`,
      title: say`The browser asked for permission first (the preflight) and got status \`${status}\`. Only 200 to 299 count as a yes.`,
      happened: say`${serverName(facts.hop.url)} sent CORS headers that allow the page. It sent them with status \`${status}\`, so ${requestName(facts.hop)} was never sent.`,
      why: say(
        'The browser asks first whether the request is welcome. An error or a redirect as the answer means no, whatever headers come with it.',
      ),
      evidence: statusEvidence(facts, okStatuses),
      confidence: 'certain',
      repair: serverRepair(facts, 'every-route', say('Answer preflights with status `204` and no body.'), [
        say("Look for the code that sets this status: it runs for `OPTIONS` too, and doesn't know about preflights."),
      ]),
    };
  },
} satisfies Cause;
