import type { Case } from '../case.ts';

export default {
  title: 'Allow-Credentials beside *',
  about: 'The server allows everyone, and cookies too, which do not go together.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/fonts.json`),
  expect: { warning: 'wildcard-and-credentials', short: 'Allow-Credentials beside *' },
} satisfies Case;
