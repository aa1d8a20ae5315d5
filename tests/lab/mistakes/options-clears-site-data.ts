import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS clears site data',
  about: 'Signing out clears the cache, and the server says so to OPTIONS as well.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'DELETE');
    response.setHeader('Clear-Site-Data', '"cache"');
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/session`, { method: 'DELETE' }),
  expect: {
    code: 'net::ERR_FAILED',
    cause: 'preflight-clears-site-data',
    short: 'Preflight clears site data',
  },
  inFirefox: 'allowed',
} satisfies Case;
