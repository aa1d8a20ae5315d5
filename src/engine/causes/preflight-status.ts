/** The preflight is answered with an error. */
import { okStatuses } from '../fetch/ok-status.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import {
  answerBeforeChecks,
  answerPreflights,
  badRequest,
  openWebSocket,
  otherTargetGroup,
  thenTheApp,
} from './finding/advice.ts';
import { statusAndHeader, statusEvidence } from './finding/evidence.ts';
import { bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { protocolRepair, repairInFront, serverRepair } from './finding/repair.ts';
import { noWithError } from './finding/why.ts';
import { isNotRouted, wantedProtocol } from './signs/status.ts';

export default {
  id: 'preflight-status',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['preflight-status', 'allow-origin-present'],
  codes: [],
  depth: 1,
  find(facts) {
    const { answer, verdict, hop } = facts;
    const bare = verdict.check?.rule === 'allow-origin-present';
    const status = answer?.status ?? 0;
    // Most answers without headers have a cause of their own. An error that answers a preflight is explained here, unless
    // the server crashed.
    if (bare && (verdict.stage !== 'preflight' || status < 400 || (status > 499 && !isNotRouted(status))))
      return undefined;
    return {
      short: say`Preflight answered ${status}`,
      title: say`The browser asked for permission first (the preflight) and got status \`${status}\`. Only 200 to 299 count as a yes.`,
      happened: bare
        ? bareAnswer(facts)
        : say`${serverName(hop.url)} sent CORS headers that allow the page. It sent them with status \`${status}\`, so ${requestName(hop)} was never sent.`,
      why: noWithError(),
      evidence: bare ? statusAndHeader(facts, okStatuses) : statusEvidence(facts, okStatuses),
      confidence: 'certain',
      repair: (answer && protocolRepair(answer)) ?? repairFor(facts, bare),
    };
  },
} satisfies Cause;

function repairFor(facts: Facts, bare: boolean): Repair {
  const inFront = facts.answer && otherTargetGroup(facts.answer);
  if (inFront) return repairInFront(facts, 'before-auth', inFront, [thenTheApp()]);
  return serverRepair(facts, bare ? 'before-auth' : 'every-route', bare ? answerBeforeChecks() : answerPreflights(), [
    ...badRequest(facts),
    ...(facts.answer && wantedProtocol(facts.answer) === '' ? [openWebSocket()] : []),
    say("Look for the code that sets this status: it runs for `OPTIONS` too, and doesn't know about preflights."),
  ]);
}
