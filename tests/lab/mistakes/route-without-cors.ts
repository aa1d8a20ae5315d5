import type { Case } from '../case.ts';

export default {
  title: 'One route without CORS',
  about: 'The CORS middleware runs for one path of the server, and not for the other.',
  serve(request, response, { page }) {
    if (request.url === '/v1/teams') response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  async trip({ api }) {
    await fetch(`${api}/v1/teams`);
    await fetch(`${api}/status`);
  },
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'route-without-cors',
    short: 'This route lacks Allow-Origin',
    fix: [],
  },
} satisfies Case;
