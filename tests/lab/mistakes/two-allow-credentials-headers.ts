import type { Case } from '../case.ts';

export default {
  title: 'Allow-Credentials sent twice',
  about: 'The server and the proxy in front of it both agree to cookies.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Credentials', ['true', 'true']);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/wallet`, { credentials: 'include' }),
  expect: {
    code: 'InvalidAllowCredentials',
    cause: 'allow-credentials-twice',
    short: 'Allow-Credentials sent twice',
    fix: ['credentials: true'],
  },
} satisfies Case;
