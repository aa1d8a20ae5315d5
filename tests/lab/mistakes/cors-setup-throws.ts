import type { Case } from '../case.ts';

export default {
  title: 'The CORS setup throws',
  about: 'In Express, the function that checks the origin passes on an error.',
  serve(_request, response) {
    response.setHeader('X-Powered-By', 'Express');
    response.writeHead(500).end('Error: Not allowed by CORS');
  },
  trip: ({ api }) => fetch(`${api}/comments/6`, { method: 'DELETE' }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'cors-setup-throws',
    short: 'CORS setup fails (500)',
    fix: ['DELETE'],
  },
} satisfies Case;
