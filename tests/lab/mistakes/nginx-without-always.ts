import type { Case } from '../case.ts';

export default {
  title: 'nginx without always',
  about: 'nginx adds the CORS headers to good answers, and leaves them out of its errors.',
  serve(request, response, { page }) {
    response.setHeader('Server', 'nginx/1.27.4');
    if (request.url === '/invoices') response.setHeader('Access-Control-Allow-Origin', page);
    else response.writeHead(404);
    response.end();
  },
  async trip({ api }) {
    await fetch(`${api}/invoices`);
    await fetch(`${api}/invoices/9`);
  },
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'nginx-without-always',
    short: 'nginx: no headers on 404',
    fix: [],
  },
} satisfies Case;
