import type { Case } from '../case.ts';

export default {
  title: 'A bot check in front',
  about: 'Cloudflare takes the preflight for a bot’s, and answers it with a challenge.',
  serve(_request, response) {
    response.writeHead(403, { Server: 'cloudflare', 'cf-mitigated': 'challenge' }).end();
  },
  trip: ({ api }) => fetch(`${api}/orders`, { method: 'PUT' }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'answered-in-front',
    short: 'Bot check of Cloudflare',
  },
} satisfies Case;
