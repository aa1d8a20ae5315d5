import { combined } from '../fetch/header-list.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, type Facts, originRules } from './cause.ts';
import { seenEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf, serverRepair } from './finding/repair.ts';
import { isToAppsScript } from './signs/apps-script.ts';
import { lostOrigin, redirectOf, redirectToLogin, redirectToNetwork, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-to-another-origin',
  says: 'A redirect led to another server, and the page lost its origin on the way.',
  spec: spec.redirect,
  mdn: mdn.header('Origin'),
  rules: originRules,
  codes: [],
  depth: 3,
  find(facts) {
    const { exchange, verdict, hop, origin } = facts;
    const redirect = redirectOf(facts);
    if (!lostOrigin(facts) || redirect?.how === 'moved' || isToAppsScript(facts)) return undefined;
    if (redirect?.kind === 'https' || redirectToLogin(facts) || redirectToNetwork(facts)) return undefined;
    const from = exchange.hops[verdict.hop - 1]?.url ?? '';
    const seen = verdict.check?.seen;
    const repair = serverRepair(
      facts,
      'app-wide',
      say`Call \`${withoutQuery(hop.url)}\` from the page directly, and let that server allow \`${origin}\`.`,
    );
    const page = isPage(facts) ? goThere(from) : undefined;
    return {
      short: say('Redirected to another origin'),
      title: say('A redirect led to another server, and from there on the browser sends `Origin: null`.'),
      happened:
        seen === undefined
          ? say`${serverName(from)} redirected to ${serverName(hop.url)}. That server was asked with \`Origin: null\`, and answered with no \`${verdict.check?.header}\`.`
          : say`${serverName(from)} redirected to ${serverName(hop.url)}. That server was asked with \`Origin: null\`, and answered with \`${verdict.check?.header}: ${seen}\`.`,
      why: say(
        "The first server chose where the request went, not the page. So the browser hides the page's origin from the second one.",
      ),
      evidence: seenEvidence(verdict.check),
      confidence: 'certain',
      repair: page ?? { ...repair, where: 'page' },
    };
  },
} satisfies Cause;

/** A page that code gets is mostly for the person to see, as a checkout is. What answers `OPTIONS` is none. */
function isPage({ exchange, answer, verdict }: Facts): boolean {
  return (
    exchange.type === 'xmlhttprequest' &&
    verdict.stage === 'response' &&
    answer?.status === 200 &&
    /^text\/html\b/i.test(combined(answer.headers, 'Content-Type') ?? '')
  );
}

function goThere(from: string): Repair {
  return repairOf(
    'server',
    say`If the person is to see that page, have ${serverName(from)} answer with its address as JSON.`,
    [say('In the page, open that address with `location.assign()`.')],
  );
}
