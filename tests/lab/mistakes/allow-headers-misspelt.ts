import type { Case } from '../case.ts';

export default {
  title: 'The list is misspelt',
  about: 'The server answers the preflight with `Access-Control-Allow-Header`, in the singular.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Header', 'x-key');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/users`, { headers: { 'X-Key': '1' } }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'allow-header-misspelt',
    short: 'Allow-Headers misspelt',
    fix: ['x-key'],
  },
} satisfies Case;
