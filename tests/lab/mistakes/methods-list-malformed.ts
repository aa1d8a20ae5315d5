import type { Case } from '../case.ts';

export default {
  title: 'Allow-Methods without commas',
  about: 'The server lists its methods with blanks between them.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'GET PUT');
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/blanks`, { method: 'PUT' }),
  expect: {
    code: 'InvalidAllowMethodsPreflightResponse',
    cause: 'methods-list-malformed',
    short: 'Allow-Methods is malformed',
    fix: ['PUT'],
  },
} satisfies Case;
