import type { Case } from '../case.ts';

export default {
  title: 'API Gateway refuses',
  about: 'The key is wrong, and the gateway’s own error has no CORS headers.',
  serve(_request, response) {
    response.setHeader('x-amzn-ErrorType', 'ForbiddenException');
    response.setHeader('x-amz-apigw-id', 'QkGGtEYIIAMFkUg=');
    response.writeHead(403).end('{"message":"Forbidden"}');
  },
  trip: ({ api }) => fetch(`${api}/prod/orders`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'gateway-refuses',
    short: 'API Gateway answered 403',
    fix: [],
  },
} satisfies Case;
