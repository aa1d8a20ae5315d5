/** The server has no route for OPTIONS. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { okStatuses } from '../fetch/ok-status.ts';
import { partsOf } from '../fetch/url.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { isAspNetCore, isBucket, serversOf } from '../servers/server.ts';
import type { Cause, Facts } from './cause.ts';
import { answerOnEveryRoute, checkUrl, lookAtHost, thenRule } from './finding/advice.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { isPageOfGoogleCloud } from './signs/front.ts';
import { isNotRouted } from './signs/status.ts';

export default {
  id: 'preflight-not-routed',
  spec: spec.preflight,
  mdn: mdn.error('CORSPreflightDidNotSucceed'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer, verdict } = facts;
    if (verdict.stage !== 'preflight' || !answer || !isNotRouted(answer.status)) return undefined;
    const allow = combined(answer.headers, 'Allow');
    if (/\bOPTIONS\b/.test(allow ?? '')) return undefined;
    return {
      short: say`OPTIONS is not handled (${answer.status})`,
      title: say`The browser asked for permission first (the preflight) and got \`${answer.status}\`: nothing there handles \`OPTIONS\`.`,
      happened: allow ? `${answered(facts)} ${say`The server lists \`${allow}\` as its methods.`}` : answered(facts),
      why: say(
        'The browser sends the request only after the server agreed to it. An error as the answer is no agreement, whatever headers it carries.',
      ),
      evidence: [...statusAndHeader(facts, okStatuses), ...headerEvidence(facts, 'Allow')],
      confidence: 'certain',
      repair: repairFor(facts, answer),
    };
  },
} satisfies Cause;

function repairFor(facts: Facts, answer: ReceivedResponse): Repair {
  const answerOptions = answerOnEveryRoute();
  const noPolicy = serversOf(answer.headers).some(isAspNetCore) ? [withoutPolicy()] : [];
  if (answer.status === 404 && serversOf(answer.headers).some(isBucket))
    return serverRepair(
      facts,
      'every-route',
      say('Check the name of the bucket in the URL: most likely there is none of this name.'),
      [thenRule()],
    );
  if (answer.status !== 404) return serverRepair(facts, 'every-route', answerOptions, noPolicy);
  return isPageOfGoogleCloud(answer, partsOf(facts.hop.url)?.host ?? '')
    ? serverRepair(facts, 'every-route', lookAtHost('Google Cloud'), [answerOptions])
    : serverRepair(facts, 'every-route', answerOptions, [...noPolicy, checkUrl(facts)]);
}

/** Measured with .NET 10; its log says "No CORS policy found". */
function withoutPolicy(): string {
  return say(
    'In ASP.NET Core, a CORS policy that applies answers `OPTIONS` with `204`. If `UseCors` is there, compare its name with that of `AddPolicy`: an unknown name is passed over.',
  );
}
