/** CORS is switched on, but this origin is not on its list. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { isAloneAs, serversOf } from '../servers/server.ts';
import { joined, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { addOrigin, exactly, mayBeWebsite } from './finding/advice.ts';
import { staleCopy } from './finding/around-cache.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { variesByOrigin } from './signs/cache.ts';

export default {
  id: 'origin-not-listed',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { hop, answer, origin, verdict } = facts;
    const traces = tracesOfCors(facts);
    if (!answer || !isOkStatus(answer.status) || origin === 'null') return undefined;
    if (traces.length === 0 || wasLetIn(facts) || lostInNginx(answer)) return undefined;
    const repair = serverRepair(facts, 'app-wide', addOrigin(facts), [
      exactly(),
      ...mayBeWebsite(facts),
      ...staleCopy(facts),
    ]);
    return {
      short: say('Origin is not on the list'),
      title: say`CORS is on in this server, but \`${origin}\` is not among the origins it allows.`,
      happened: say`${serverName(hop.url)} answered without \`Access-Control-Allow-Origin\`, yet with ${joined(traces)}: a CORS filter that read the request answers like that.`,
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

const traceHeaders = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
];

/** Filters that refuse an origin leave out its header; most still send `Vary: Origin` or the headers beside it. */
function tracesOfCors({ answer }: Facts): string[] {
  if (!answer) return [];
  const sent = traceHeaders.filter((name) => combined(answer.headers, name) !== undefined).map((name) => `\`${name}\``);
  return [...(variesByOrigin(answer) ? ['`Vary: Origin`'] : []), ...sent].slice(0, 2);
}

/** nginx itself keeps no list. A block with an `add_header` of its own loses those around it, the one for the origin among them. */
function lostInNginx(answer: ReceivedResponse): boolean {
  return !variesByOrigin(answer) && isAloneAs('nginx', serversOf(answer.headers));
}

function wasLetIn(facts: Facts): boolean {
  const passedPreflight = facts.verdict.stage === 'response' && facts.hop.preflight !== undefined;
  return passedPreflight || proofOfCors(facts) !== undefined;
}
