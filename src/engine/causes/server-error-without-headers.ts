/** The server crashed, and its error page does not let the page in. */
import type { ReceivedResponse } from '../exchange.ts';
import { requestedHeaders } from '../fetch/cors-preflight-request.ts';
import { partsOf } from '../fetch/url.ts';
import type { Repair } from '../judgement.ts';
import { allowedElsewhere, nameOf, proofOfCors } from '../neighbours.ts';
import { say } from '../say.ts';
import { serversOf } from '../servers/server.ts';
import { withoutQuery } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { answerBeforeChecks, lookIntoLog, readableErrors, withoutBoundary } from './finding/advice.ts';
import { statusAndHeader } from './finding/evidence.ts';
import { answered, errorStaysHidden } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { errorsNeedHeaders } from './finding/why.ts';
import { throwingSetup } from './signs/cors-setup.ts';
import { otherBySlash } from './signs/redirect.ts';
import { silentFilter } from './signs/silent-filter.ts';
import { isCrash } from './signs/status.ts';

export default {
  id: 'server-error-without-headers',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 2,
  find(facts) {
    const { answer } = facts;
    if (!answer || !isCrash(answer)) return undefined;
    const more = `${proofThatCorsWorks(facts)}${withoutLogin(facts)}`;
    return {
      short: say`Server error ${answer.status}`,
      title: say`The server failed with status \`${answer.status}\`, and its error page has no \`Access-Control-Allow-Origin\` header.`,
      happened: `${answered(facts)}${more} ${errorStaysHidden()}`,
      why: errorsNeedHeaders(),
      evidence: statusAndHeader(facts),
      confidence: 'certain',
      repair: repairFor(facts, answer),
    };
  },
} satisfies Cause;

function proofThatCorsWorks(facts: Facts): string {
  const elsewhere = allowedElsewhere(facts);
  if (elsewhere) return say` Its answer to ${nameOf(elsewhere)} did carry CORS headers.`;
  const silent = silentFilter(facts);
  if (silent) return ` ${silent}`;
  return facts.verdict.stage === 'response' && facts.hop.preflight
    ? say(' Its answer to the preflight did carry CORS headers.')
    : '';
}

/** Something that runs before the CORS middleware meets a request that it was not written for, and throws. */
function withoutLogin({ verdict, hop, answer }: Facts): string {
  if (verdict.stage !== 'preflight' || answer?.status !== 500 || !requestedHeaders(hop).includes('authorization'))
    return '';
  return say(
    ' A preflight comes without `Authorization`, and a login check that does not expect that can fail like this.',
  );
}

/**
 * RFC 9110, sections 15.6.3 and 15.6.5. A development proxy names Express, and answers `504` for a closed port
 * (measured).
 */
function serverBehind(status: number): string[] {
  return status === 502 || status === 504
    ? [say`A proxy says \`${status}\` of a server behind it: see that this one runs, and that its address is right.`]
    : [];
}

/** Measured with `cors`, whose readme has such a function. If it allowed the page, it did not throw. */
function ofCors(facts: Facts, answer: ReceivedResponse): string[] {
  const setup = answer.status === 500 ? throwingSetup(answer) : undefined;
  if (!setup || facts.hop.preflight || proofOfCors(facts) || silentFilter(facts)) return [];
  return [`${say('The CORS setup itself can be that error.')} ${setup.known()} ${setup.fix()}`];
}

/** FastAPI's exception handlers do not cover middleware (measured with 0.92). */
function inMiddleware({ status, headers }: ReceivedResponse): string[] {
  return status === 500 && serversOf(headers).some(({ backend }) => backend === 'fastapi')
    ? [
        say(
          'If the log names an `HTTPException`, a middleware raised it, and in FastAPI that ends as `500`. Return a `JSONResponse` there instead.',
        ),
      ]
    : [];
}

/** In debug mode, Django redirects no request with a body (measured with 3.2). */
function forSlash({ hop }: Facts, { status, headers }: ReceivedResponse): string[] {
  const { pathname = '/' } = partsOf(hop.url) ?? {};
  const isAsked = status === 500 && /^(POST|PUT|PATCH|DELETE)$/.test(hop.method) && !pathname.endsWith('/');
  return isAsked && serversOf(headers).some(({ backend }) => backend === 'django')
    ? [
        say`If the log names \`APPEND_SLASH\`, call \`${otherBySlash(withoutQuery(hop.url))}\` from the page, with the slash.`,
      ]
    : [];
}

/** To a preflight, an error never means yes, whatever headers it has. */
function repairFor(facts: Facts, answer: ReceivedResponse): Repair {
  const { status } = answer;
  const instruction = lookIntoLog(status);
  return facts.verdict.stage === 'preflight'
    ? serverRepair(facts, 'before-auth', instruction, [
        ...serverBehind(status),
        ...inMiddleware(answer),
        answerBeforeChecks(),
      ])
    : serverRepair(facts, silentFilter(facts) ? 'app-wide' : 'on-errors', instruction, [
        ...withoutBoundary(facts),
        ...serverBehind(status),
        ...ofCors(facts, answer),
        ...inMiddleware(answer),
        ...forSlash(facts, answer),
        ...readableErrors(facts),
      ]);
}
