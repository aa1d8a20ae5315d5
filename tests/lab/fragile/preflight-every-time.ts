import type { Case } from '../case.ts';

export default {
  title: 'A preflight for every call',
  about: 'The server does not say how long its answer to the preflight may be remembered.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/cursor`, { method: 'PUT' }),
  expect: { warning: 'preflight-every-time', short: 'Preflight on every call' },
} satisfies Case;
