import type { Case } from '../case.ts';

export default {
  title: '* with credentials',
  about: 'The page sends cookies along, and the server allows everyone.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/session`, { credentials: 'include' }),
  expect: {
    code: 'WildcardOriginNotAllowed',
    cause: 'wildcard-with-credentials',
    short: '* with credentials',
    fix: ['credentials: true'],
  },
} satisfies Case;
