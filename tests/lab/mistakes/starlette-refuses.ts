import type { Case } from '../case.ts';

export default {
  title: 'FastAPI refuses the preflight',
  about: 'The CORS middleware knows the origin, but not the method.',
  serve(_request, response, { page }) {
    response.setHeader('Server', 'uvicorn');
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'GET');
    response.setHeader('Vary', 'Origin');
    response.writeHead(400).end('Disallowed CORS method');
  },
  trip: ({ api }) => fetch(`${api}/items/5`, { method: 'PUT' }),
  expect: {
    code: 'PreflightInvalidStatus',
    cause: 'cors-filter-refuses',
    short: 'CORS filter refused (400)',
    fix: ['PUT'],
  },
} satisfies Case;
