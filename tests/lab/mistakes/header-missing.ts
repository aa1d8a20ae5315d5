import type { Case } from '../case.ts';

export default {
  title: 'Header not allowed',
  about: 'The page sends JSON and a token, and the server allows neither header.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'x-requested-with');
    response.end();
  },
  trip: ({ api }) =>
    fetch(`${api}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Api-Key': 'abc' },
      body: '{}',
    }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'header-not-allowed',
    short: '2 headers are not allowed',
    fix: ['content-type', 'x-api-key'],
  },
} satisfies Case;
