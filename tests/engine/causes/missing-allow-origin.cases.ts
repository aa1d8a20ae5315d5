import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const askAnew =
  'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.';
/** Said by whoever lists no such page, too: Flask-CORS, for one. */
const mayBeListed = `If the server lists origins already, look for \`${page}\` there: many send no header to others.`;

export default {
  reports: {
    'a choice of addresses, for a page without an origin': {
      exchange: blocked({ from: 'null', answer: { status: 300 } }),
      shows: ['does not say that this page may read it'],
      instructs: 'allow the page on every route',
      where: 'server',
    },
    'a plain answer without the header': {
      exchange: blocked({ answer: { headers: { 'Content-Type': 'text/plain' } } }),
      short: 'No Allow-Origin header',
      shows: [
        'it has no `Access-Control-Allow-Origin` header',
        `\`${api}\` answered \`GET /users\``,
        '`200`',
        `\`${page}\``,
      ],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      why: 'keeps the answer from the page',
      where: 'server',
    },
    'a preflight, after which nothing was sent that could be kept from the page': {
      exchange: blocked({ method: 'PUT', preflight: {} }),
      short: 'Preflight: no Allow-Origin',
      shows: ['The browser asked for permission first'],
      why: 'The browser sends the request only after the server agreed to it.',
      where: 'server',
    },
    'next to a health check that every origin may read': {
      exchange: blocked({ answer: {} }),
      neighbours: [allowed({ url: `${api}/health`, answer: { headers: allow('*') } })],
      short: 'No Allow-Origin header',
      shows: ['With `GET /health` (status `200`) it let every origin in'],
      instructs: `send \`Access-Control-Allow-Origin: ${page}\` on every route and every status`,
      where: 'server',
    },
    'the same request, let in later: the server was repaired': {
      exchange: blocked({ answer: {} }),
      neighbours: [allowed({ at: 60, answer: { headers: allow(page) } })],
      shows: ['Later it let the page in with `GET /users` (status `200`).'],
      hides: 'every origin',
      where: 'server',
    },
    'a choice of addresses, next to an answer that names the page': {
      exchange: blocked({ answer: { status: 300 } }),
      neighbours: [allowed({ url: `${api}/health`, answer: { headers: allow(page) } })],
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      hides: 'every origin',
      where: 'server',
    },
    'an answer that a CDN has stored': {
      exchange: blocked({ answer: { headers: { 'CF-Cache-Status': 'HIT' } } }),
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      advises: 'then clear what it has stored',
      where: 'server',
    },
    'an answer that the browser may have stored, and the server confirmed': {
      exchange: blocked({ at: 30, answer: { headers: { ETag: '"1"' } } }),
      neighbours: [allowed({ type: 'image', mode: 'no-cors', answer: { headers: { ETag: '"1"' } } })],
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      steps: [mayBeListed, askAnew],
      where: 'server',
    },
    'one that may not be stored': {
      exchange: blocked({ at: 30, answer: { headers: { ETag: '"1"' } } }),
      neighbours: [blocked({ answer: { headers: { ETag: '"1"', 'Cache-Control': 'no-store' } } })],
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      steps: [mayBeListed],
      where: 'server',
    },
    'one that was stored for Firefox, which confirms no answer across modes': {
      exchange: blocked({ family: 'firefox', at: 30, answer: { headers: { ETag: '"1"' } } }),
      neighbours: [
        allowed({ family: 'firefox', type: 'image', mode: 'no-cors', answer: { headers: { ETag: '"1"' } } }),
      ],
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      steps: [mayBeListed],
      where: 'server',
    },
    "a server that the page's own redirected to, as a proxy does that hands on redirects": {
      exchange: blocked({
        url: `${page}/api/orders`,
        answer: { status: 302, headers: { Location: 'http://localhost:8000/orders/latest' } },
        followed: [{ url: 'http://localhost:8000/orders/latest', answer: {} }],
      }),
      shows: ['`http://localhost:8000` answered `GET /orders/latest`', `\`${page}\` redirected the request there.`],
      instructs: `Have \`http://localhost:8000\` send \`Access-Control-Allow-Origin: ${page}\``,
      advises: `If \`${page}\` is a proxy, let it put its own address into redirects`,
      where: 'server',
    },
    "a server on the web that the page's own redirected to": {
      exchange: blocked({
        url: `${page}/download`,
        answer: { status: 302, headers: { Location: `${api}/files/7` } },
        followed: [{ url: `${api}/files/7`, answer: {} }],
      }),
      shows: [`\`${page}\` redirected the request there.`],
      steps: [`If the server lists origins already, look for \`${page}\` there: many send no header to others.`],
      where: 'server',
    },
    "a website's start page in place of data": {
      exchange: blocked({ answer: { headers: { 'Content-Type': 'text/html; charset=utf-8' } } }),
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      advises: 'it may lead to a website, and not to its API',
      where: 'server',
    },
    'a preflight that a framework answers by itself, as HTML': {
      exchange: blocked({
        preflight: { status: 200, asks: 'x-a', headers: { 'Content-Type': 'text/html', Allow: 'GET,HEAD' } },
      }),
      shows: ['`OPTIONS /users`'],
      steps: [
        `If the server has a CORS filter, see that it lists \`${page}\`, this method and these headers. Many filters say nothing to others.`,
      ],
      where: 'server',
    },
    'data that PHP calls HTML, as it does unless told otherwise': {
      exchange: blocked({ answer: { headers: { 'Content-Type': 'text/html', 'X-Powered-By': 'PHP/8.2.36' } } }),
      shows: ['it has no `Access-Control-Allow-Origin` header'],
      steps: [mayBeListed],
      where: 'server',
    },
    'a preflight answered by a handler that knows nothing of CORS': {
      exchange: blocked({ method: 'PUT', preflight: { status: 200 } }),
      short: 'Preflight: no Allow-Origin',
      shows: ['asked for permission first (the preflight), and the answer has no', '`OPTIONS /users`', '`200`'],
      evidence: [`preflight response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
  },
  silent: {
    'an answer with the header': allowed({ answer: { headers: allow(page) } }),
    'an empty header': blocked({ answer: { headers: allow('') } }),
  },
} satisfies Cases;
