/** A cache gives out an answer that was stored without CORS headers. */
import type { ReceivedResponse } from '../exchange.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import type { Repair } from '../judgement.ts';
import { allowedElsewhere, earlierWithoutCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { isBucket, serversOf } from '../servers/server.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { isKeptForAll, staleCopy } from './finding/around-cache.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { cacheHeaders, cacheSign, isCopyOf, variesByOrigin } from './signs/cache.ts';

export default {
  id: 'cached-without-vary',
  spec: spec.caches,
  mdn: mdn.header('Vary'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict, hop, origin } = facts;
    if (verdict.stage !== 'response' || !answer || !(isOkStatus(answer.status) || answer.status === 304))
      return undefined;
    if (origin === 'null' || variesByOrigin(answer)) return undefined;
    const sign = signOfCache(facts);
    if (sign === undefined) return undefined;
    return {
      short: say('Stored answer without Allow-Origin'),
      title: say('A cache answered with a stored response that has no `Access-Control-Allow-Origin` header.'),
      happened: say`The answer to ${answeredName(facts)} on ${serverName(hop.url)} is not for this request: ${sign}.`,
      why: say(
        'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for a plain request to a page that needs CORS headers.',
      ),
      evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'Vary', 'Date', ...cacheHeaders)],
      ...probably(isKeptForAll()),
      repair: repairFor(facts, answer),
    };
  },
} satisfies Cause;

/** A bucket runs no code that could add `Vary` to answers for requests without CORS. */
function repairFor(facts: Facts, answer: ReceivedResponse): Repair {
  if (serversOf(answer.headers).some(isBucket)) {
    const ask = say('Put `crossorigin` on the image or script that loads the same URL without CORS.');
    return { ...serverRepair(facts, 'every-route', ask, staleCopy(facts)), where: 'page' };
  }
  return serverRepair(
    facts,
    'every-route',
    say('Send `Vary: Origin` with every answer of this URL, with or without CORS headers.'),
    [...staleCopy(facts), say('Or put `crossorigin` on the image or script that loads the same URL without CORS.')],
  );
}

/** A cache alone proves little: something has to show that the server can send the header, or why it did not. */
function signOfCache(facts: Facts): string | undefined {
  const sign = facts.answer && cacheSign(facts.answer, facts.hop);
  const earlier = earlierWithoutCors(facts);
  if (sign && (earlier || allowedElsewhere(facts))) return sign;
  return earlier && isCopyOf(earlier, facts) ? say('it has the `Date` of an earlier answer') : undefined;
}
