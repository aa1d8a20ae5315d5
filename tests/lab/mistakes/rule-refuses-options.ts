import type { Case } from '../case.ts';

export default {
  title: 'nginx refuses OPTIONS',
  about: 'A rule in front of the app lets some methods in, and forgets OPTIONS.',
  serve(_request, response) {
    response.writeHead(403, { Server: 'nginx/1.27.4', 'Content-Type': 'text/html' });
    response.end('<center><h1>403 Forbidden</h1></center>');
  },
  trip: ({ api }) => fetch(`${api}/stock/4`, { method: 'PUT' }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'rule-refuses-preflight',
    short: 'nginx refused the preflight',
    fix: ['PUT'],
  },
} satisfies Case;
