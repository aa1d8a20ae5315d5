/** The preflight is fine, but the real answer lacks the header. */
import { requestedMethod } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { needsPreflight } from '../fetch/request-headers.ts';
import { type Answer, allows, answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'response-without-headers',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 1,
  find(facts) {
    const { answer, verdict, hop } = facts;
    const allowed = verdict.stage === 'response' ? preflightAnswer(facts) : undefined;
    if (!allowed || !answer) return undefined;
    return {
      short: say('Only the preflight has Allow-Origin'),
      title: say('The preflight passed, but the response itself has no `Access-Control-Allow-Origin` header.'),
      happened: allowed.earlier
        ? say`${serverName(hop.url)} answered the earlier preflight with \`Access-Control-Allow-Origin: ${allowed.origin}\`. Its answer to ${requestName(hop)}, status \`${answer.status}\`, lacks the header.`
        : say`${serverName(hop.url)} answered the preflight with \`Access-Control-Allow-Origin: ${allowed.origin}\`. Its answer to ${requestName(hop)}, status \`${answer.status}\`, lacks the header.`,
      why: say(
        'The preflight only allows the request to be sent. Whether the page may read the answer is decided by the headers of that answer.',
      ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'every-route',
        say('Add the CORS headers to the response as well, not only to `OPTIONS`.'),
        [say('A middleware that runs for every request does both.')],
      ),
    };
  },
} satisfies Cause;

/** The answer to this request's preflight, or to the remembered one of an earlier request to the same URL. */
function preflightAnswer(facts: Facts): { earlier: boolean; origin: string } | undefined {
  const { hop, exchange } = facts;
  const own = hop.preflight?.response;
  if (own) return { earlier: false, origin: combined(own.headers, 'Access-Control-Allow-Origin') ?? '' };
  if (!needsPreflight(hop, exchange.family)) return undefined;
  const earlier = answersOf(facts).findLast(
    (one) =>
      one.hop.url === hop.url &&
      one.at < hop.startedAt &&
      passed(one, facts) &&
      requestedMethod(one.hop) === hop.method,
  );
  return earlier && { earlier: true, origin: earlier.allowOrigin ?? '' };
}

function passed(answer: Answer, facts: Facts): boolean {
  return answer.to === 'preflight' && isOkStatus(answer.status) && allows(answer, facts);
}
