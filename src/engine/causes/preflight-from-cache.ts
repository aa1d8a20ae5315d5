/** A CDN answers the preflight with an old answer. */
import { isOkStatus } from '../fetch/ok-status.ts';
import { proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, originRules } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront } from './finding/repair.ts';
import { cacheHeaders, cacheSign } from './signs/cache.ts';

export default {
  id: 'preflight-from-cache',
  spec: spec.caches,
  mdn: mdn.header('Access-Control-Max-Age'),
  rules: [...originRules, 'method-allowed', 'headers-allowed'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict, hop, origin } = facts;
    if (verdict.stage !== 'preflight' || !answer || !isOkStatus(answer.status) || origin === 'null') return undefined;
    const sign = cacheSign(answer, hop);
    if (sign === undefined) return undefined;
    // A server without any CORS, cached, is still a server without CORS.
    if (verdict.check?.rule === 'allow-origin-present' && !proofOfCors(facts)) return undefined;
    return {
      short: say('Preflight answered by a cache'),
      title: say('A cache answered the preflight with a stored response that does not fit this request.'),
      happened: say`The answer to \`OPTIONS\` from ${serverName(hop.url)} was not written for this request: ${sign}. The server may allow more by now.`,
      why: say(
        'Each preflight asks about one origin, one method and certain headers. A stored answer to another question can only be right by chance.',
      ),
      evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, ...cacheHeaders)],
      ...probably(say('The headers of the answer show that a cache between the browser and the server gave it.')),
      repair: repairInFront(
        facts,
        'app-wide',
        say('Let the CDN pass `OPTIONS` on to the server instead of storing the answers, and clear its cache.'),
        [say('Only `Access-Control-Max-Age` sets how long browsers remember a preflight.')],
      ),
    };
  },
} satisfies Cause;
