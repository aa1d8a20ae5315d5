/** API Gateway answers before my function runs. */
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import type { Cause, Facts } from './cause.ts';
import { onGatewayResponses } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answeredName, challenge } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront } from './finding/repair.ts';
import { apiGatewayHeaders, httpApiHeader, isHandedOnByRestApi, isThroughApiGateway } from './signs/api-gateway.ts';
import { frontOf } from './signs/front.ts';
import { isGatewayFailure, isOverLimit, isSignedByApp, wantsLogin } from './signs/status.ts';

export default {
  id: 'gateway-refuses',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict } = facts;
    if (!answer || frontOf(answer) || isSignedByApp(answer)) return undefined;
    if (answer.status < 400 || isOverLimit(answer.status) || isGatewayFailure(answer)) return undefined;
    // Other AWS services name a type as well.
    if (!isThroughApiGateway(answer) || isHandedOnByRestApi(answer)) return undefined;
    const type = combined(answer.headers, 'x-amzn-ErrorType')?.split(':')[0];
    const situation: Situation = {
      preflight: verdict.stage === 'preflight',
      status: answer.status,
      isHttpApi: combined(answer.headers, httpApiHeader) !== undefined,
      type,
    };
    const [instruction, ...steps] = instructionsFor(situation);
    return {
      short: say`API Gateway answered ${answer.status}`,
      title: type
        ? say`Amazon's API Gateway answered ${answeredName(facts)} with \`${answer.status}\`, and sent no CORS headers with it.`
        : say`API Gateway, or what is behind it, answered ${answeredName(facts)} with \`${answer.status}\`, and sent no CORS headers with it.`,
      happened: `${whoWrote(situation)} ${whatItMeans(facts, situation)}${challenge(facts)}`,
      why: say(
        'The browser looks at the answer it gets, no matter which layer wrote it. An error page of the gateway counts like one of the app.',
      ),
      evidence: [
        ...statusAndHeader(facts),
        ...headerEvidence(facts, 'x-amzn-ErrorType', ...apiGatewayHeaders, 'WWW-Authenticate'),
      ],
      // The gateway's mark shows that the answer came through it, whoever wrote it; about other types nothing more is
      // said.
      ...(type === noRoute
        ? probably(say('API Gateway says the same of a missing route and of a missing AWS signature.'))
        : { confidence: 'certain' }),
      repair: repairInFront(facts, situation.preflight ? 'before-auth' : 'on-errors', instruction, steps),
    };
  },
} satisfies Cause;

interface Situation {
  preflight: boolean;
  status: number;
  isHttpApi: boolean;
  type: string | undefined;
}

/**
 * What a REST API answers to a request that fits none of its routes, or lacks the AWS signature that the route wants.
 */
const noRoute = 'MissingAuthenticationTokenException';

function whoWrote({ type }: Situation): string {
  return type
    ? say`The gateway wrote this answer, of type \`${type}\`.`
    : say('Nothing in the answer says which of them wrote it.');
}

function whatItMeans(facts: Facts, { preflight, type }: Situation): string {
  if (type === noRoute)
    return say`That type mostly means that the API has no route for ${answeredName(facts)}, whatever the name says. Or the route wants an AWS signature, and the request has none.`;
  return preflight
    ? say('A gateway answers like this if it has no `OPTIONS` for the path, or wants a key first.')
    : say('The error pages of a gateway carry no CORS headers unless they are set up.');
}

function instructionsFor(situation: Situation): [string, ...string[]] {
  const { preflight, isHttpApi, type } = situation;
  const cors = isHttpApi ? inHttpApi(situation) : inRestApi(preflight);
  if (type !== noRoute) return cors;
  const compare = say(
    'Compare the stage, the path and the method of the request with the routes of the API. Deploy the stage again after a change.',
  );
  return preflight
    ? [...cors, compare]
    : [compare, say('If the route wants an AWS signature, sign the request.'), ...cors];
}

function inHttpApi({ preflight, status }: Situation): [string, ...string[]] {
  const setUp = say('Set up CORS for this HTTP API in API Gateway.');
  if (!preflight)
    return [
      setUp,
      say('The CORS headers of what is behind it no longer count then.'),
      say('Errors of the gateway itself may still come without CORS headers. If it wrote this one, its log says why.'),
    ];
  return wantsLogin(status)
    ? [setUp, say('If it has a `$default` route with an authorizer, add a route `OPTIONS /{proxy+}` without one.')]
    : [setUp];
}

function inRestApi(preflight: boolean): [string, ...string[]] {
  return [
    preflight
      ? say(
          'Switch on CORS for this resource in API Gateway, with an `OPTIONS` method that needs no key, and deploy the stage again.',
        )
      : onGatewayResponses(),
    say('A Lambda proxy has to send the headers itself as well.'),
  ];
}
