import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import {
  answeredName,
  type Cause,
  headerEvidence,
  mdn,
  probably,
  serverRepair,
  spec,
  statusAndHeader,
} from './cause.ts';
import { frontOf } from './signs/front.ts';
import { isGatewayFailure, isOverLimit } from './signs/status.ts';

export default {
  id: 'gateway-refuses',
  says: 'API Gateway answers before my function runs.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, verdict } = facts;
    const error = combined(answer?.headers, 'x-amzn-ErrorType');
    if (!answer || frontOf(answer) || answer.status < 400 || isOverLimit(answer.status) || isGatewayFailure(answer))
      return undefined;
    const isGateway = MARKS.some((name) => combined(answer.headers, name) !== undefined);
    if (error === undefined && !isGateway) return undefined;
    const preflight = verdict.stage === 'preflight';
    const sure = error !== undefined && isGateway;

    return {
      short: say`API Gateway answered ${answer.status}`,
      title: sure
        ? say`Amazon's API Gateway answered ${answeredName(facts)} with \`${answer.status}\`, and sent no CORS headers with it.`
        : say`API Gateway, or the function behind it, answered ${answeredName(facts)} with \`${answer.status}\`, and sent no CORS headers with it.`,
      happened: `${sure ? say`The gateway wrote this answer, of type \`${error.split(':')[0]}\`.` : say('Nothing in the answer says which of them wrote it.')} ${preflight ? say('A gateway answers like this if it has no `OPTIONS` for the path, or wants a key first.') : say('The error pages of a gateway carry no CORS headers unless they are set up.')}`,
      why: say(
        'The browser looks at the answer it gets, no matter which layer wrote it. An error page of the gateway counts like one of the app.',
      ),
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'x-amzn-ErrorType', ...MARKS)],
      ...(sure
        ? { confidence: 'certain' }
        : probably(
            say('The headers are those of AWS. Whether the gateway or the function wrote the error cannot be seen.'),
          )),
      repair: {
        ...serverRepair(
          facts,
          preflight ? 'before-auth' : 'on-errors',
          preflight
            ? say(
                'Switch on CORS for this resource in API Gateway, with an `OPTIONS` method that needs no key, and deploy the stage again.',
              )
            : say(
                'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.',
              ),
          [say('A Lambda proxy has to send the headers itself as well.')],
        ),
        where: 'infrastructure',
      },
    };
  },
} satisfies Cause;

const MARKS = ['apigw-requestid', 'x-amz-apigw-id'];
