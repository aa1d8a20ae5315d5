import type { Case } from '../case.ts';

export default {
  title: 'Allow-Origin: null',
  about: 'A setting is empty, and the server prints that as null.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'null');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/empty`),
  expect: { code: 'AllowOriginMismatch', cause: 'null-allowed', short: 'Allow-Origin is null', fix: [] },
} satisfies Case;
