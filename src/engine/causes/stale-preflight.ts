/** It worked a minute ago; the browser still uses the old preflight. */
import { isOkStatus } from '../fetch/ok-status.ts';
import { needsPreflight } from '../fetch/request-headers.ts';
import { type Answer, allows, answersOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { askAnew } from './finding/around-cache.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { frontOf } from './signs/front.ts';

export default {
  id: 'stale-preflight',
  spec: spec.preflightCache,
  mdn: mdn.header('Access-Control-Max-Age'),
  rules: ['allow-origin-present', 'allow-origin-matches', 'allow-origin-not-wildcard', 'allow-credentials'],
  codes: [],
  depth: 3,
  find(facts) {
    const { exchange, verdict, hop, answer, origin } = facts;
    // If the exchange was seen only in part, its preflight may have been missed.
    if (hop.preflight || exchange.interrupted || origin === 'null' || verdict.hop > 0) return undefined;
    if (!answer || frontOf(answer) || !isOkStatus(answer.status) || !needsPreflight(hop, exchange.family))
      return undefined;
    const asked = earlier(facts, ({ to }) => to === 'preflight');
    const worked = earlier(facts, (one) => one.to === 'request' && one.hop.method === hop.method && allows(one, facts));
    if (!asked || !worked) return undefined;
    const seconds = Math.round((hop.startedAt - asked.at) / 1000);
    return {
      short: say('Remembered preflight, new answer'),
      title: say("The browser used a remembered preflight, and the server's answer no longer lets the page in."),
      happened: say`The browser did not ask ${serverName(hop.url)} again: the preflight is ${seconds} s old. The answer to ${requestName(hop)} let the page in then, and does not now.`,
      why: say(
        'The browser remembers a preflight for a while and skips the next ones. What the server changed since then shows only in the answer itself.',
      ),
      evidence: evidenceOf(verdict.check),
      ...probably(say('The same request to the same URL passed before, and no new preflight was sent this time.')),
      repair: serverRepair(
        facts,
        'every-route',
        say('Look at what changed in the server since then: this answer needs its CORS headers back.'),
        [askAnew()],
      ),
    };
  },
} satisfies Cause;

function earlier(facts: Facts, fits: (answer: Answer) => boolean): Answer | undefined {
  const { url, startedAt } = facts.hop;
  return answersOf(facts).findLast((answer) => answer.hop.url === url && answer.at < startedAt && fits(answer));
}
