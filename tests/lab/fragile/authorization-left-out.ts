import type { Case } from '../case.ts';

export default {
  title: 'Authorization left out',
  about: 'The server moved to another origin, and behind the redirect the token of the page is missing.',
  serve(request, response, { other }) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization');
    response.setHeader('Access-Control-Max-Age', '600');
    if (request.method === 'OPTIONS') response.writeHead(204);
    else if (request.url === '/old') response.writeHead(307, { Location: `${other}/new` });
    else if (!request.headers.authorization) response.writeHead(401);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/old`, { headers: { Authorization: 'Bearer abc' } }),
  expect: { warning: 'authorization-left-out', short: 'Authorization left out' },
} satisfies Case;
