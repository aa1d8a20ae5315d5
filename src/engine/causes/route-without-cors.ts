/** Other routes of this server have CORS, only this one has not. */
import { isOkStatus } from '../fetch/ok-status.ts';
import { type Answer, allowedElsewhere, isSamePath, nameOf } from '../neighbours.ts';
import { say } from '../say.ts';
import { isAloneAs, serversOf } from '../servers/server.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { mayBeWebsite } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { answeredName, probably } from './finding/sentences.ts';

export default {
  id: 'route-without-cors',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict, hop, exchange } = facts;
    if (!answer || !isOkStatus(answer.status) || exchange.type !== 'xmlhttprequest') return undefined;
    if (verdict.stage === 'response' && hop.preflight) return undefined;
    const elsewhere = allowedElsewhere(facts);
    if (!elsewhere || isOfSameRoute(elsewhere, facts)) return undefined;
    // With a preflight of its own it would show that the server answers those, by now at least.
    const onlyOptions = verdict.stage === 'preflight' && isSamePath(elsewhere, facts) && !elsewhere.hop.preflight;
    return {
      short: onlyOptions ? say('Only OPTIONS lacks Allow-Origin') : say('Only this route lacks Allow-Origin'),
      title: say`This server lets the page in elsewhere, but not on ${answeredName(facts)}.`,
      happened: say`${serverName(hop.url)} sent \`Access-Control-Allow-Origin\` with ${nameOf(elsewhere)}. Its answer to ${answeredName(facts)}, status \`${answer.status}\`, lacks the header.`,
      why: say(
        'The browser decides for every answer on its own. What the server allowed elsewhere does not count here.',
      ),
      evidence: evidenceOf(verdict.check),
      ...probably(say('Another answer of the same server carries the header, so its CORS works in general.')),
      repair: onlyOptions
        ? serverRepair(
            facts,
            'every-route',
            say('Let the CORS middleware answer `OPTIONS` for every route, before routing decides.'),
            [
              say(
                'Look for what answers `OPTIONS` in its place: a handler of your own, the framework, or a proxy in front.',
              ),
            ],
          )
        : serverRepair(
            facts,
            'every-route',
            say('Let the CORS middleware run for every route, not only for some of them.'),
            [
              say('Look at its path pattern, and at routes that are set up before it.'),
              ...mayBeWebsite(facts),
              ...(isAloneAs('nginx', serversOf(answer.headers)) ? [atLocations()] : []),
            ],
          ),
    };
  },
} satisfies Cause;

/** Let in later or before, that was no other route: somebody changed the server in between. A preflight has another method. */
function isOfSameRoute(elsewhere: Answer, { verdict, hop }: Facts): boolean {
  const isLater = elsewhere.at > hop.startedAt;
  return (
    (isLater || verdict.stage === 'response') && elsewhere.hop.method === hop.method && isSamePath(elsewhere, { hop })
  );
}

/** Both ways to lose the lines: they are in another block, or above one with lines of its own. */
function atLocations(): string {
  return say(
    'In nginx, look for a `location` without these `add_header` lines: with one of its own, it inherits none.',
  );
}
