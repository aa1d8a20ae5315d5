import type { Case } from '../case.ts';

export default {
  title: 'Trailing slash in the origin',
  about: 'The server allows the page’s origin with a slash behind it.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', `${page}/`);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/slash`),
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'origin-near-miss',
    short: 'Allowed origin differs: trailing slash',
    fix: [],
  },
} satisfies Case;
