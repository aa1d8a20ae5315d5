/** nginx adds the headers to successful answers only. */
import type { ReceivedResponse } from '../exchange.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { type Answer, nameOf, proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { appAmong, serversOf } from '../servers/server.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { errorsNeedHeaders } from './finding/why.ts';
import { isGatewayFailure, isOverLimit } from './signs/status.ts';

export default {
  id: 'nginx-without-always',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict } = facts;
    if (verdict.stage !== 'response' || !answer || answer.status < 400) return undefined;
    if (isOverLimit(answer.status) || isGatewayFailure(answer)) return undefined;
    if (!serversOf(answer.headers).some(({ backend }) => backend === 'nginx')) return undefined;
    const elsewhere = proofOfCors(facts);
    if (!elsewhere || !isOkStatus(elsewhere.status)) return undefined;
    return {
      short: say`nginx: no headers on ${answer.status}`,
      title: say`nginx adds the CORS headers to successful answers, but not to this \`${answer.status}\`.`,
      happened: say`The answer to ${nameOf(elsewhere)} carries \`Access-Control-Allow-Origin\`. The answer to ${answeredName(facts)}, an error \`${answer.status}\`, does not.`,
      why: errorsNeedHeaders(),
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'Server')],
      ...probably(say('nginx leaves its `add_header` lines out of errors unless they end with `always`.')),
      repair: serverRepair(
        facts,
        'on-errors',
        say('Write `always` at the end of each `add_header` line for CORS in nginx.'),
        [
          ...appOfOthers(elsewhere, answer),
          say(
            'Repeat all of these lines in every `location` or `if` that has an `add_header` of its own, and where an `error_page` leads.',
          ),
          say`Look into the cause of the \`${answer.status}\` as well.`,
        ],
      ),
    };
  },
} satisfies Cause;

/** Headers show who wrote an answer, but not which of the two added the CORS headers. */
function appOfOthers({ app }: Answer, { headers }: ReceivedResponse): string[] {
  if (!app || appAmong(serversOf(headers))) return [];
  return [
    say`The successful answer names ${app.name}, and this one only nginx. If ${app.name} adds the headers, find out why nginx answered in its place.`,
  ];
}
