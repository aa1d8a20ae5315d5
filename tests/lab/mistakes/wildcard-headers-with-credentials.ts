import type { Case } from '../case.ts';

export default {
  title: 'Allow-Headers: * with credentials',
  about: 'With cookies along, * is a header by that name.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/stars`, { headers: { 'X-Trace': '1' }, credentials: 'include' }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'wildcard-list-with-credentials',
    short: '* does not work with credentials',
    fix: ['x-trace', 'credentials: true'],
  },
} satisfies Case;
