import type { Case } from '../case.ts';

export default {
  title: 'A pattern for an origin',
  about: 'The server allows every port of localhost, or so it thinks.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'http://localhost:*');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/pattern`),
  expect: {
    code: 'InvalidAllowOriginValue',
    cause: 'origin-pattern',
    short: 'Allow-Origin is a pattern',
    fix: [],
  },
} satisfies Case;
