import type { Case } from '../case.ts';

export default {
  title: 'A plain GET',
  about: 'The server allows everyone to read public data.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/weather`),
  expect: 'allowed',
} satisfies Case;
