/** Other routes of this server have CORS, only this one has not. */
import type { ReceivedResponse } from '../exchange.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import type { Repair } from '../judgement.ts';
import { type Answer, allows, answersOf, isSamePath, nameOf, proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { appAmong, serversOf } from '../servers/server.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { answerOnEveryRoute, mayBeListed, mayBeWebsite } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

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
    const before = letInBefore(facts);
    if (before) return notThisTime(facts, before);
    const elsewhere = proofOfCors(facts);
    if (!elsewhere || isMendedSince(elsewhere, facts)) return undefined;
    // If the other request had a preflight of its own, the server answers preflights, by now at least.
    const onlyOptions = verdict.stage === 'preflight' && isSamePath(elsewhere, facts) && !elsewhere.hop.preflight;
    return {
      short: onlyOptions ? say('Only OPTIONS lacks Allow-Origin') : say('This route lacks Allow-Origin'),
      title: say`This server lets the page in elsewhere, but not on ${answeredName(facts)}.`,
      happened: besides(facts, elsewhere),
      why: say(
        'The browser decides for every answer on its own. What the server allowed elsewhere does not count here.',
      ),
      evidence: evidenceOf(verdict.check),
      ...probably(say('Another answer of the same server carries the header, so its CORS works in general.')),
      repair: onlyOptions ? answerOptions(facts) : runEverywhere(facts, answer),
    };
  },
} satisfies Cause;

function answerOptions(facts: Facts): Repair {
  return serverRepair(facts, 'every-route', answerOnEveryRoute(), [
    ...ofFilter(facts),
    say('Look for what answers `OPTIONS` in its place: a handler of your own, the framework, or a proxy in front.'),
  ]);
}

function runEverywhere(facts: Facts, { headers }: ReceivedResponse): Repair {
  return serverRepair(
    facts,
    'every-route',
    say('Let the CORS middleware run for every route, not only for some of them.'),
    [
      ...ofFilter(facts),
      say('Look at its path pattern, and at routes that are set up before it.'),
      ...mayBeWebsite(facts),
      ...(serversOf(headers).some(({ backend }) => backend === 'nginx') ? [atLocations()] : []),
    ],
  );
}

/** For known apps other than these, the filter answers each preflight itself. */
function ofFilter(facts: Facts): string[] {
  const backend = appAmong(serversOf(facts.answer?.headers ?? []))?.backend;
  const isSilent = backend === undefined || backend === 'rails';
  return facts.verdict.stage === 'preflight' && isSilent ? mayBeListed(facts) : [];
}

/** What another answer of the server says about this one. */
function besides(facts: Facts, other: Answer): string {
  return say`${serverName(facts.hop.url)} sent \`Access-Control-Allow-Origin\` with ${nameOf(other)}. Its answer to ${answeredName(facts)}, status \`${facts.answer?.status}\`, lacks the header.`;
}

/** A route that had CORS cannot lack it: several servers may share the address, or it was changed. */
function notThisTime(facts: Facts, before: Answer): Finding {
  return {
    short: say('No Allow-Origin this time'),
    title: say`This server let the page in on ${answeredName(facts)} before, and not this time.`,
    happened: besides(facts, before),
    why: say('The browser decides for every answer on its own. What the server allowed before does not count now.'),
    evidence: evidenceOf(facts.verdict.check),
    ...probably(say('A request for the same path got the header before.')),
    repair: serverRepair(
      facts,
      'every-route',
      say(
        'Find out what is different this time: the query, a change of the server, or another server or cache that answers.',
      ),
      [
        say('If several servers share this address, set up CORS on each of them.'),
        say('Look for code that only sometimes answers before the CORS middleware, such as a check of the data.'),
      ],
    ),
  };
}

/** The same request up to its query; with a preflight if it now failed at one. */
function letInBefore(facts: Facts): Answer | undefined {
  const { verdict, hop } = facts;
  return answersOf(facts).findLast(
    (answer) =>
      answer.to === 'request' &&
      answer.at <= hop.startedAt &&
      answer.hop.method === hop.method &&
      (verdict.stage === 'response' || answer.hop.preflight !== undefined) &&
      isSamePath(answer, facts) &&
      allows(answer, facts),
  );
}

/** The very same request was allowed later: somebody changed the server in between. */
function isMendedSince(elsewhere: Answer, { hop }: Facts): boolean {
  return elsewhere.at > hop.startedAt && elsewhere.hop.method === hop.method && isSamePath(elsewhere, { hop });
}

/** The two ways to lose the lines: they are in another block, or above one that has lines of its own. */
function atLocations(): string {
  return say(
    'If nginx adds the headers, look for a `location` without these `add_header` lines: with one of its own, it inherits none.',
  );
}
