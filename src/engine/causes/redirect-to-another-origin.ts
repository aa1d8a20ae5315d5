/** A redirect led to another server, and the page lost its origin on the way. */
import type { Hop } from '../exchange.ts';
import { originOf } from '../fetch/origin.ts';
import type { Repair } from '../judgement.ts';
import { allowedElsewhere } from '../neighbours.ts';
import { say } from '../say.ts';
import { serverName, withoutQuery } from '../wording.ts';
import { type Cause, type Facts, type Finding, originRules } from './cause.ts';
import {
  answerItself,
  askInTwoSteps,
  ifNewEachTime,
  instead,
  isMadeForIt,
  leadsBack,
} from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { seenEvidence } from './finding/evidence.ts';
import { answeredWrong, bareAnswer, leftOut } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf, serverRepair } from './finding/repair.ts';
import { isToAppsScript } from './signs/apps-script.ts';
import {
  leadsToPage,
  leadsToPageOfWeb,
  lostOrigin,
  type Redirect,
  redirectBefore,
  redirectOf,
  redirectToLogin,
  redirectToNetwork,
  willLoseOrigin,
} from './signs/redirect.ts';

export default {
  id: 'redirect-to-another-origin',
  spec: spec.redirect,
  mdn: mdn.header('Origin'),
  rules: originRules,
  codes: [],
  depth: 3,
  find(facts) {
    const { exchange, verdict } = facts;
    const redirect = redirectOf(facts);
    if (redirect?.how === 'moved' || isToAppsScript(facts)) return undefined;
    if (redirect?.kind === 'https' || redirectToLogin(facts) || redirectToNetwork(facts)) return undefined;
    const from = exchange.hops[verdict.hop - 1]?.url ?? '';
    const isAhead = willLoseOrigin(facts);
    const isLost = isAhead || lostOrigin(facts);
    if (!isLost && redirectBefore(facts)?.kind === 'slash' && !leadsToPageOfWeb(facts)) return undefined;
    if (!isLost) return redirect ? ofOwnServer(facts, redirect) : askedAnew(facts);
    return {
      short: say('Redirected to another origin'),
      title: isAhead
        ? say('A redirect led to another server, and the request would come there with `Origin: null`.')
        : say('A redirect led to another server, and from there on the browser sends `Origin: null`.'),
      happened: `${ledTo(from, facts.hop)} ${isAhead ? askedAhead() : answeredWrong(facts)}${leftOut(facts)}`,
      why: say(
        "The first server chose where the request went, not the page. So the browser hides the page's origin from the second one.",
      ),
      evidence: seenEvidence(verdict.check),
      confidence: 'certain',
      repair: leadsToPage(facts) ? goThere(from) : askDirectly(facts, from),
    };
  },
} satisfies Cause;

function askedAhead(): string {
  return say(
    'Firefox first asked that server under the origin of the page, and was not let in. The request itself would come with `Origin: null`.',
  );
}

function ledTo(from: string, { url }: Hop): string {
  return say`${serverName(from)} redirected to ${serverName(url)}.`;
}

function askDirectly(facts: Facts, from: string): Repair {
  const { url } = facts.hop;
  if (leadsBack(url, facts.exchange)) return serverRepair(facts, 'app-wide', answerItself());
  if (isMadeForIt(url, from))
    return serverRepair(facts, 'app-wide', askInTwoSteps(from), [
      say`Let ${serverName(url)} allow \`${facts.origin}\`.`,
    ]);
  if (originOf(url) === facts.origin) return pageRepair(instead(url, facts).instruction);
  const call = say`Call \`${withoutQuery(url)}\` from the page directly, and let that server allow \`${facts.origin}\`.`;
  return { ...serverRepair(facts, 'app-wide', call, ifNewEachTime(from, url)), where: 'page' };
}

/**
 * A redirect from the page's own server keeps the page's origin, so the request may go wherever that is allowed. A page
 * for people allows none.
 */
function ofOwnServer(facts: Facts, { from }: Redirect): Finding | undefined {
  const { verdict, hop, origin } = facts;
  const isBare = verdict.check?.rule === 'allow-origin-present';
  if (originOf(from) !== origin || !isBare || !leadsToPage(facts)) return undefined;
  return {
    short: say('Redirected to another origin'),
    title: say('A redirect led to a web page of another server, and code may not read that page.'),
    happened: `${ledTo(from, hop)} ${bareAnswer(facts)}`,
    why: otherPages(),
    evidence: seenEvidence(verdict.check),
    ...probably(say('The answer is HTML, and code mostly wants data.')),
    repair: { ...goThere(from), hop: verdict.hop - 1 },
  };
}

/**
 * A request with headers of its own needs permission at the new address, as those of Turbo and Inertia do. An API would
 * have answered others.
 */
function askedAnew(facts: Facts): Finding | undefined {
  const { verdict, hop, origin, exchange } = facts;
  const before = exchange.hops[verdict.hop - 1];
  if (!before?.response || verdict.stage !== 'preflight' || verdict.check?.rule !== 'allow-origin-present')
    return undefined;
  if (exchange.type !== 'xmlhttprequest' || originOf(before.url) !== origin || allowedElsewhere(facts))
    return undefined;
  const repair = goThere(before.url);
  return {
    short: say('Redirected to another origin'),
    title: say('A redirect led to another server, and that server did not allow the request.'),
    happened: `${ledTo(before.url, hop)} ${bareAnswer(facts)}`,
    why: otherPages(),
    evidence: seenEvidence(verdict.check),
    ...probably(say('A server that is made for code mostly answers `OPTIONS` with CORS headers.')),
    repair: {
      ...repair,
      steps: [
        ...repair.steps,
        say`If code is to read the answer, let ${serverName(hop.url)} answer \`OPTIONS\` and allow \`${origin}\`.`,
      ],
      hop: verdict.hop - 1,
    },
  };
}

function otherPages(): string {
  return say(
    'The browser checks each answer of another origin. A page for people, such as a checkout, lets no other page read it.',
  );
}

function goThere(from: string): Repair {
  return repairOf(
    'server',
    say`If the person is to see that page, have ${serverName(from)} answer with its address as JSON.`,
    [say('In the page, open that address with `location.assign()`.')],
  );
}
