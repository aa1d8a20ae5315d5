/** A cache gives out an answer that was stored for another site. */
import { answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { addOrigin } from './finding/advice.ts';
import { askAnew, isKeptForAll, passOriginOn, varyWithOrigin } from './finding/around-cache.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf, headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { cacheHeaders, cacheSign, isCopyOf, variesByOrigin } from './signs/cache.ts';
import { lostOrigin } from './signs/redirect.ts';

export default {
  id: 'cached-for-another-origin',
  spec: spec.caches,
  mdn: mdn.header('Vary'),
  rules: ['allow-origin-matches'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict, hop, origin } = facts;
    const seen = verdict.check?.seen;
    if (verdict.stage !== 'response' || !answer || !seen || !URL.canParse(seen)) return undefined;
    if (origin === 'null' || lostOrigin(facts) || variesByOrigin(answer)) return undefined;
    const sign = cacheSign(answer, hop) ?? signOfCopy(facts, seen);
    if (sign === undefined) return undefined;
    return {
      short: say('Stored answer for another origin'),
      title: say('A cache answered with a stored response that was made for another origin.'),
      happened: say`The stored answer of ${serverName(hop.url)} allows \`${seen}\`, and this page is \`${origin}\`. It was not written for this request: ${sign}.`,
      why: say(
        'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for one site to all the others.',
      ),
      evidence: [...evidenceOf(verdict.check), ...headerEvidence(facts, 'Vary', 'Date', ...cacheHeaders)],
      ...probably(isKeptForAll()),
      repair: serverRepair(facts, 'every-route', varyWithOrigin(), [
        answer.fromCache ? askAnew() : passOriginOn(),
        // It may also be the server that names the same origin to everybody.
        addOrigin(facts),
      ]),
    };
  },
} satisfies Cause;

/** The sign that this is a copy of what was answered to the page it names. */
function signOfCopy(facts: Facts, seen: string): string | undefined {
  const isCopy = answersOf(facts).some(
    (earlier) =>
      earlier.exchange.initiator === seen &&
      earlier.allowOrigin === seen &&
      earlier.to === 'request' &&
      earlier.at <= facts.hop.startedAt &&
      earlier.hop.url === facts.hop.url &&
      isCopyOf(earlier, facts),
  );
  return isCopy ? say('it has the `Date` of an earlier answer') : undefined;
}
