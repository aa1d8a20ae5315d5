import type { Case } from '../case.ts';

export default {
  title: 'Allow-Credentials missing',
  about: 'The page sends cookies along, and the server does not agree to them.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/account`, { credentials: 'include' }),
  expect: {
    code: 'InvalidAllowCredentials',
    cause: 'allow-credentials-missing',
    short: 'No Allow-Credentials header',
    fix: ['credentials: true'],
  },
} satisfies Case;
