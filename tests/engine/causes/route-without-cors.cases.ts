import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const health = (origin: string) => allowed({ url: `${api}/health`, answer: { headers: allow(origin) } });

export default {
  reports: {
    'another route has the header': {
      exchange: blocked({ answer: {} }),
      neighbours: [health(page)],
      shows: ['not on `GET /users`', '`GET /health` (status `200`)'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      where: 'server',
    },
    'other routes have it, and a preflight has not': {
      exchange: blocked({ method: 'PUT', preflight: { status: 200 } }),
      neighbours: [health('*'), allowed({ url: `${api}/teams`, answer: { headers: allow('*') } })],
      shows: ['`OPTIONS /users`', '`GET /teams` (status `200`)'],
      confidence: 'probable',
      where: 'server',
    },
    'the same route has it, but not for a preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 204, headers: { Server: 'nginx/1.24.0' } } }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
      shows: ['`OPTIONS /users`', '`GET /users` (status `200`)'],
      instructs: 'Let the CORS middleware answer `OPTIONS`',
      advises: 'Look for what answers `OPTIONS` in its place',
      confidence: 'probable',
      where: 'server',
    },
    'the same route of a filter that does not list the method, and names nobody (measured with Jetty)': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 200,
          headers: { Server: 'Jetty(9.4.57.v20241219)', Allow: 'GET, HEAD, POST, TRACE, OPTIONS' },
        },
      }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
      shows: ['`OPTIONS /users`', '`GET /users` (status `200`)'],
      advises: `see that it lists \`${page}\`, this method and these headers`,
      confidence: 'probable',
      where: 'server',
    },
    'the same route in Rails, but not for a method that rack-cors does not list (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 200, headers: { 'X-Request-Id': '1', 'X-Runtime': '0.009440' } },
      }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
      shows: ['`OPTIONS /users`', '`GET /users` (status `200`)'],
      advises: `see that it lists \`${page}\`, this method and these headers`,
      confidence: 'probable',
      where: 'server',
    },
    "a website's start page, at an address that the API does not have": {
      exchange: blocked({ answer: { headers: { 'Content-Type': 'text/html' } } }),
      neighbours: [health(page)],
      shows: ['not on `GET /users`'],
      advises: 'it may lead to a website, and not to its API',
      confidence: 'probable',
      where: 'server',
    },
    'the same route, after a preflight that was let in': {
      exchange: blocked({ at: 60, method: 'PUT', preflight: { status: 200 } }),
      neighbours: [
        allowed({
          method: 'PUT',
          preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
          answer: { headers: allow(page) },
        }),
      ],
      short: 'No Allow-Origin this time',
      shows: ['`OPTIONS /users`', '`PUT /users` (status `200`)'],
      instructs: 'Find out what is different this time',
      confidence: 'probable',
      where: 'server',
    },
    'the same path, let in before with another query': {
      exchange: blocked({ url: `${api}/users?page=2`, at: 60, answer: {} }),
      neighbours: [allowed({ url: `${api}/users?page=1`, answer: { headers: allow(page) } })],
      short: 'No Allow-Origin this time',
      shows: ['`GET /users` (status `200`)'],
      because: 'A request for the same path got the header before.',
      instructs: 'Find out what is different this time: the query,',
      confidence: 'probable',
      where: 'server',
    },
    'the same request, let in before and after: several servers share the address': {
      exchange: blocked({ at: 60, answer: {} }),
      neighbours: [
        allowed({ answer: { headers: allow(page) } }),
        allowed({ at: 120, answer: { headers: allow(page) } }),
      ],
      short: 'No Allow-Origin this time',
      shows: ['on `GET /users` before, and not this time', '`GET /users` (status `200`)'],
      hides: 'elsewhere',
      advises: 'If several servers share this address',
      confidence: 'probable',
      where: 'server',
    },
    'another route lets every origin in, after a preflight': {
      exchange: blocked({ answer: {} }),
      neighbours: [
        allowed({
          url: `${api}/teams`,
          method: 'PUT',
          preflight: { headers: allow('*', { 'Access-Control-Allow-Methods': 'PUT' }) },
          answer: { headers: allow('*') },
        }),
      ],
      short: 'This route lacks Allow-Origin',
      shows: ['`PUT /teams` (status `200`)'],
      confidence: 'probable',
      where: 'server',
    },
    'nginx alone, where each location has lines of its own': {
      exchange: blocked({ answer: { headers: { Server: 'nginx/1.24.0' } } }),
      neighbours: [health(page)],
      shows: ['not on `GET /users`'],
      advises: 'If nginx adds the headers, look for a `location` without these `add_header` lines',
      confidence: 'probable',
      where: 'server',
    },
    'an app behind nginx': {
      exchange: blocked({ answer: { headers: { Server: 'nginx/1.24.0', 'X-Powered-By': 'Express' } } }),
      neighbours: [health(page)],
      shows: ['not on `GET /users`'],
      steps: [
        'Look at its path pattern, and at routes that are set up before it.',
        'If nginx adds the headers, look for a `location` without these `add_header` lines: with one of its own, it inherits none.',
      ],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'the same request, let in later: the server was changed': {
      exchange: blocked({ answer: {} }),
      neighbours: [allowed({ at: 60, answer: { headers: allow(page) } })],
    },
    'another server has the header': {
      exchange: blocked({ answer: {} }),
      neighbours: [allowed({ url: 'https://other.test/health', answer: { headers: allow(page) } })],
    },
    'the header allowed another origin there': {
      exchange: blocked({ answer: {} }),
      neighbours: [health('https://other.test')],
    },
    'one address alone lets every origin in, however often it was asked': {
      exchange: blocked({ answer: {} }),
      neighbours: [health('*'), allowed({ url: `${api}/health?deep=1`, answer: { headers: allow('*') } })],
    },
    'a crash': { exchange: blocked({ answer: { status: 500 } }), neighbours: [health(page)] },
  },
} satisfies Cases;
