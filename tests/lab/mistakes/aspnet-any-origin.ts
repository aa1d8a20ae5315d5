import type { Case } from '../case.ts';

export default {
  title: 'AllowAnyOrigin with credentials',
  about: 'ASP.NET Core allows any origin, and the page sends cookies along.',
  serve(_request, response) {
    response.setHeader('Server', 'Kestrel');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/api/basket`, { credentials: 'include' }),
  expect: {
    code: 'WildcardOriginNotAllowed',
    cause: 'aspnet-any-origin',
    short: 'AllowAnyOrigin with credentials',
    fix: ['credentials: true'],
  },
} satisfies Case;
