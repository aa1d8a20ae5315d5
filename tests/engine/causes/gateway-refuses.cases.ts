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
      shows: ["Amazon's API Gateway", '`OPTIONS /users`', '`403`', '`MissingAuthenticationTokenException`'],
      evidence: [
        'preflight response 0 Status: 403',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 x-amzn-ErrorType: MissingAuthenticationTokenException',
        'preflight response 0 x-amz-apigw-id: 1',
      ],
      where: 'infrastructure',
    },
    'an error of the gateway or the function': {
      exchange: blocked({ answer: { status: 401, headers: { 'apigw-requestid': 'abc=' } } }),
      shows: ['`401`', '`GET /users`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'a good answer without headers': blocked({ answer: { headers: { 'apigw-requestid': 'abc=' } } }),
    'a 403 of somebody else': blocked({ method: 'PUT', preflight: { status: 403 } }),
    'a time-out of the function': blocked({ answer: { status: 504, headers: { 'apigw-requestid': 'abc=' } } }),
  },
} satisfies Cases;
