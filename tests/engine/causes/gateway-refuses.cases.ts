import { blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'no OPTIONS for the path': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: { 'x-amz-apigw-id': '1', 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
        },
      }),
      shows: [
        "Amazon's API Gateway",
        '`OPTIONS /users`',
        '`403`',
        '`MissingAuthenticationTokenException`',
        'no route for `OPTIONS /users`',
        'wants an AWS signature',
      ],
      confidence: 'probable',
      evidence: [
        'preflight response 0 Status: 403',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 x-amzn-ErrorType: MissingAuthenticationTokenException',
        'preflight response 0 x-amz-apigw-id: 1',
      ],
      instructs: 'with an `OPTIONS` method that needs no key',
      advises: 'Compare the stage, the path and the method',
      where: 'infrastructure',
    },
    'a login that the gateway refused': {
      exchange: blocked({
        answer: { status: 401, headers: { 'x-amz-apigw-id': '1', 'x-amzn-ErrorType': 'UnauthorizedException' } },
      }),
      shows: ['The gateway wrote this answer, of type `UnauthorizedException`.', 'carry no CORS headers'],
      instructs: '`DEFAULT_4XX`',
      where: 'infrastructure',
    },
    'no such route': {
      exchange: blocked({
        answer: {
          status: 403,
          headers: { 'x-amz-apigw-id': '1', 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
        },
      }),
      shows: ['`MissingAuthenticationTokenException`', 'no route for `GET /users`', 'wants an AWS signature'],
      confidence: 'probable',
      steps: [
        'If the route wants an AWS signature, sign the request.',
        'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.',
        'A Lambda proxy has to send the headers itself as well.',
      ],
      where: 'infrastructure',
    },
    'an HTTP API, which has no gateway responses to set up': {
      exchange: blocked({ answer: { status: 404, headers: { 'apigw-requestid': 'abc=' } } }),
      shows: ['`404`'],
      steps: [
        'The CORS headers of what is behind it no longer count then.',
        'Errors of the gateway itself may still come without CORS headers. If it wrote this one, its log says why.',
      ],
      where: 'infrastructure',
    },
    'a preflight to an HTTP API': {
      exchange: blocked({ method: 'PUT', preflight: { status: 404, headers: { 'apigw-requestid': 'abc=' } } }),
      shows: ['`OPTIONS /users`', '`404`'],
      steps: [],
      where: 'infrastructure',
    },
    'a preflight to an HTTP API that an authorizer stopped': {
      exchange: blocked({ method: 'PUT', preflight: { status: 401, headers: { 'apigw-requestid': 'abc=' } } }),
      shows: ['`OPTIONS /users`', '`401`'],
      steps: ['If it has a `$default` route with an authorizer, add a route `OPTIONS /{proxy+}` without one.'],
      where: 'infrastructure',
    },
    'a token that expired': {
      exchange: blocked({
        answer: {
          status: 401,
          headers: { 'apigw-requestid': 'abc=', 'WWW-Authenticate': 'Bearer error="invalid_token"' },
        },
      }),
      shows: ['The server says: `Bearer error="invalid_token"`'],
      evidence: [
        'response 0 Status: 401',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        'response 0 apigw-requestid: abc=',
        'response 0 WWW-Authenticate: Bearer error="invalid_token"',
      ],
      where: 'infrastructure',
    },
    'an error of the gateway, or of what is behind it': {
      exchange: blocked({ answer: { status: 401, headers: { 'apigw-requestid': 'abc=' } } }),
      shows: ['`401`', '`GET /users`'],
      where: 'infrastructure',
    },
  },
  silent: {
    'a good answer without headers': blocked({ answer: { headers: { 'apigw-requestid': 'abc=' } } }),
    'an error that a REST API hands on': blocked({
      answer: { status: 404, headers: { 'x-amz-apigw-id': '1', 'x-amzn-RequestId': '1' } },
    }),
    'a 403 of somebody else': blocked({ method: 'PUT', preflight: { status: 403 } }),
    'an unsigned call to another service of AWS': blocked({
      answer: { status: 403, headers: { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException:http://x/' } },
    }),
    'another error of another service of AWS': blocked({
      answer: { status: 403, headers: { 'x-amzn-ErrorType': 'AccessDeniedException', 'x-amzn-RequestId': '1' } },
    }),
    'an error that the app behind it signed': blocked({
      answer: { status: 404, headers: { 'apigw-requestid': 'abc=', 'X-Powered-By': 'Express' } },
    }),
    'a preflight that the app behind it signed': blocked({
      method: 'PUT',
      preflight: { status: 401, headers: { 'apigw-requestid': 'abc=', 'X-Powered-By': 'Express' } },
    }),
    'a time-out of the function': blocked({ answer: { status: 504, headers: { 'apigw-requestid': 'abc=' } } }),
  },
} satisfies Cases;
