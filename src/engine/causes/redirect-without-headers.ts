import type { Hop } from '../exchange.ts';
import { isHttp } from '../fetch/location-url.ts';
import { originOf } from '../fetch/origin.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf, serverRepair } from './finding/repair.ts';
import { answeredName } from './finding/sentences.ts';
import { instead, redirectOf, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-without-headers',
  says: 'The redirect itself has no CORS headers.',
  spec: spec.redirect,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.how !== 'answer') return undefined;
    const to = withoutQuery(redirect.to);
    return {
      short: say`Redirect without Allow-Origin (${redirect.status})`,
      title: say('The server answered with a redirect that carries no `Access-Control-Allow-Origin` header.'),
      happened: say`${serverName(facts.hop.url)} answered ${answeredName(facts)} with \`${redirect.status}\` and pointed to \`${to}\`. The browser never went there.`,
      why: say(
        'The browser checks every answer on the way, redirects too. It goes on only if each of them lets the page in.',
      ),
      evidence: [...redirect.evidence, ...evidenceOf(facts.verdict.check)],
      confidence: 'certain',
      repair: repairFor(redirect.to, facts),
    };
  },
} satisfies Cause;

function repairFor(to: string, facts: Facts): Repair {
  const { where, instruction } = instead(to, facts);
  if (!isHttp(to)) return repairOf(where, instruction);
  const keep = say('If the redirect has to stay, let the server send the CORS headers with it as well.');
  if (where === 'page' && isMadeForIt(to, facts.hop))
    return serverRepair(facts, 'every-route', askInTwoSteps(facts.hop), [
      say`Let ${serverName(to)} send CORS headers, too.`,
      keep,
    ]);
  return { ...serverRepair(facts, 'every-route', instruction, [keep]), where };
}

/** A query that is not the request's own, such as a signature: the page does not know it, and another time it is another. */
function isMadeForIt(to: string, { url }: Hop): boolean {
  return originOf(to) !== originOf(url) && queryOf(to) !== '' && queryOf(to) !== queryOf(url);
}

function queryOf(url: string): string {
  return URL.canParse(url) ? new URL(url).search : '';
}

function askInTwoSteps({ url }: Hop): string {
  return say`Have ${serverName(url)} answer with that address as JSON, and let the page fetch it: it was made for this request.`;
}
