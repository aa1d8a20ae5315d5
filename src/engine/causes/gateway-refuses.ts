import { combined } from '../fetch/header-list.ts';
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
    const error = combined(answer?.headers ?? [], 'x-amzn-ErrorType');
    if (!answer || answer.status < 400 || isOverLimit(answer.status) || isGatewayFailure(answer.status))
      return undefined;
    const isGateway = MARKS.some((name) => combined(answer.headers, name) !== undefined);
    if (error === undefined && !isGateway) return undefined;
    const preflight = verdict.stage === 'preflight';
    return {
      short: `API Gateway answered ${answer.status}`,
      title: `Amazon's API Gateway answered ${answeredName(facts)} with \`${answer.status}\`, and sent no CORS headers with it.`,
      happened: `The gateway wrote this answer${error ? `, of type \`${error.split(':')[0]}\`` : ''}. ${preflight ? 'It found no `OPTIONS` for this path, or wanted a key first.' : 'Its own error pages carry no CORS headers unless they are set up.'}`,
      why: 'The browser looks at the answer it gets, no matter which layer wrote it. An error page of the gateway counts like one of the app.',
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'x-amzn-ErrorType', ...MARKS)],
      ...(error === undefined
        ? probably(
            'The headers are those of API Gateway. Whether it or the function behind it wrote the error cannot be seen.',
          )
        : { confidence: 'certain' }),
      repair: {
        ...serverRepair(
          facts,
          preflight ? 'before-auth' : 'on-errors',
          preflight
            ? 'Switch on CORS for this resource in API Gateway, with an `OPTIONS` method that needs no key, and deploy the stage again.'
            : 'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.',
          ['A Lambda proxy has to send the headers itself as well.'],
        ),
        where: 'infrastructure',
      },
    };
  },
} satisfies Cause;

const MARKS = ['apigw-requestid', 'x-amz-apigw-id'];
