import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'Django refuses an origin': {
      exchange: blocked({ answer: { headers: { vary: 'origin, Cookie' } } }),
      shows: [`a list of origins, and \`${page}\` is not on it`, '`Vary: Origin`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`, 'response 0 Vary: origin, Cookie'],
      confidence: 'probable',
      where: 'server',
    },
    'a development server, with its start page in place of data': {
      exchange: blocked({ answer: { headers: { Vary: 'Origin', 'Content-Type': 'text/html' } } }),
      shows: ['`Vary: Origin`'],
      advises: 'it may lead to a website, and not to its API',
      confidence: 'probable',
      where: 'server',
    },
    'Django refuses an origin in the preflight, with nothing of type text/html': {
      exchange: blocked({
        method: 'POST',
        preflight: {
          status: 200,
          headers: {
            ...{ Server: 'WSGIServer/0.2 CPython/3.11.2', 'Content-Type': 'text/html; charset=utf-8' },
            ...{ 'Content-Length': '0', Vary: 'Origin' },
          },
        },
      }),
      shows: ['`Vary: Origin`'],
      steps: ['Write it exactly like this: scheme, host and port, without a slash at the end.'],
      confidence: 'probable',
      where: 'server',
    },
    'an image that the browser may have stored, and the server confirmed': {
      exchange: blocked({ at: 30, answer: { headers: { ETag: '"1"', Vary: 'Origin' } } }),
      neighbours: [allowed({ type: 'image', mode: 'no-cors', answer: { headers: { ETag: '"1"', Vary: 'Origin' } } })],
      shows: ['`Vary: Origin`'],
      advises: 'tick Disable cache',
      confidence: 'probable',
      where: 'server',
    },
    'an app behind nginx refuses an origin': {
      exchange: blocked({
        answer: { headers: { Server: 'nginx', 'X-Powered-By': 'Express', 'Access-Control-Allow-Credentials': 'true' } },
      }),
      shows: ['`Access-Control-Allow-Credentials`'],
      confidence: 'probable',
      where: 'server',
    },
    'nginx, with a list of its own': {
      exchange: blocked({ answer: { headers: { Server: 'nginx', Vary: 'Origin' } } }),
      shows: ['`Vary: Origin`'],
      confidence: 'probable',
      where: 'server',
    },
    'Express refuses an origin on the preflight': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          headers: {
            Vary: 'Origin',
            'Access-Control-Allow-Credentials': 'true',
            'Access-Control-Allow-Methods': 'GET,PUT',
          },
        },
      }),
      shows: ['`Vary: Origin` and `Access-Control-Allow-Credentials`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'RabbitMQ, which varies its answers whether or not CORS is on (its source)': blocked({
      url: 'http://localhost:15672/api/overview',
      answer: { headers: { vary: 'accept, accept-encoding, origin' } },
    }),
    'no trace of CORS': blocked({ answer: { headers: { Vary: 'Accept-Encoding' } } }),
    'the same server let this origin in elsewhere': {
      exchange: blocked({ answer: { headers: { Vary: 'Origin' } } }),
      neighbours: [allowed({ url: `${api}/health`, answer: { headers: allow(page) } })],
    },
    'a block of nginx that lost the header of those around it': blocked({
      method: 'PUT',
      preflight: { status: 204, headers: { Server: 'nginx/1.22.1', 'Access-Control-Max-Age': '1728000' } },
    }),
    'an error page': blocked({ answer: { status: 404, headers: { Vary: 'Origin' } } }),
  },
} satisfies Cases;
