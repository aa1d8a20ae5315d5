/** The redirect itself has no CORS headers. */
import { isHttp } from '../fetch/location-url.ts';
import { originOf } from '../fetch/origin.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName, withoutQuery } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { askInTwoSteps, ifNewEachTime, instead, isMadeForIt, pointedTo } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf, serverRepair } from './finding/repair.ts';
import { checkedOnTheWay } from './finding/why.ts';
import { isStored } from './signs/cache.ts';
import { redirectOf } from './signs/redirect.ts';

export default {
  id: 'redirect-without-headers',
  spec: spec.redirect,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.how !== 'answer') return undefined;
    const to = withoutQuery(redirect.to);
    const isKept = isStored(facts);
    return {
      short: say`Redirect without Allow-Origin (${redirect.status})`,
      title: say('The server answered with a redirect that carries no `Access-Control-Allow-Origin` header.'),
      happened: isKept
        ? say`${serverName(facts.hop.url)} had answered ${answeredName(facts)} with \`${redirect.status}\` before, and pointed to \`${to}\`. Most likely the browser kept that, and asked nobody this time. It never went there.`
        : `${pointedTo(redirect.from, redirect.status, redirect.to)} ${say('The browser never went there.')}`,
      why: checkedOnTheWay(),
      evidence: [...redirect.evidence, ...evidenceOf(facts.verdict.check)],
      ...(isKept
        ? probably(
            say(
              'It has the `Date` of an earlier answer, as a stored answer does. A cache on the way can keep it as well.',
            ),
          )
        : { confidence: 'certain' }),
      repair: repairFor(redirect.to, facts),
    };
  },
} satisfies Cause;

function repairFor(to: string, facts: Facts): Repair {
  const { where, instruction } = instead(to, facts);
  if (!isHttp(to)) return repairOf(where, instruction);
  const keep = where === 'page' || originOf(to) === originOf(facts.hop.url) ? keepIt(to, facts) : [];
  if (where === 'page' && isMadeForIt(to, facts.hop.url))
    return serverRepair(facts, 'every-route', askInTwoSteps(facts.hop.url), [
      say`Let ${serverName(to)} send CORS headers, too.`,
      ...keep,
    ]);
  if (originOf(to) === facts.origin) return pageRepair(instruction);
  const further = where === 'page' ? ifNewEachTime(facts.hop.url, to) : [];
  return { ...serverRepair(facts, 'every-route', instruction, [...further, ...keep]), where };
}

/**
 * A redirect to a third server removes the page's origin. Then only `*` allows the page, and never with credentials.
 */
function keepIt(to: string, { hop, origin, credentials }: Facts): string[] {
  if (originOf(to) === originOf(hop.url))
    return [say('If the redirect has to stay, let the server send the CORS headers with it as well.')];
  if (originOf(to) === origin || credentials.mode !== 'not include') return [];
  return [
    say(
      'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.',
    ),
  ];
}
