import type { Case } from '../case.ts';

export default {
  title: 'Allow-Credentials: True',
  about: 'The server agrees to cookies with a capital letter.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Credentials', 'True');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/capital`, { credentials: 'include' }),
  expect: {
    code: 'InvalidAllowCredentials',
    cause: 'allow-credentials-missing',
    short: 'Allow-Credentials is not true',
    fix: ['credentials: true'],
  },
} satisfies Case;
