import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const letIn = allow(page, { 'Access-Control-Allow-Methods': 'PUT' });

export default {
  reports: {
    'a 500 with good headers': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: letIn } }),
      shows: ['`500`', '`PUT /users`'],
      evidence: ['preflight response 0 Status: 500 → 200–299'],
      where: 'server',
    },
    'a 405 that lists OPTIONS among its methods': {
      exchange: blocked({ method: 'PUT', preflight: { status: 405, headers: { Allow: 'GET, HEAD, OPTIONS, TRACE' } } }),
      shows: ['got status `405`'],
      instructs: 'Let the CORS middleware answer `OPTIONS` before any check',
      where: 'server',
    },
    'a 501 that does the same': {
      exchange: blocked({ method: 'PUT', preflight: { status: 501, headers: { Allow: 'GET, HEAD, OPTIONS' } } }),
      shows: ['got status `501`'],
      instructs: 'Let the CORS middleware answer `OPTIONS` before any check',
      where: 'server',
    },
    'a target group of AWS for gRPC, which takes nothing but POST': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type,x-grpc-web', status: 464, headers: { Server: 'awselb/2.0' } },
      }),
      shows: ['got status `464`'],
      instructs: 'a target group that takes its version of HTTP',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers.'],
      where: 'infrastructure',
    },
    'a redirect without a target': {
      exchange: blocked({ method: 'PUT', preflight: { status: 302, headers: letIn } }),
      shows: ['`302`'],
      where: 'server',
    },
    'a server that speaks WebSocket alone': {
      exchange: blocked({ preflight: { status: 426, asks: 'x-a', headers: { Upgrade: 'websocket' } } }),
      shows: ['`426`'],
      instructs: '`new WebSocket()`',
      steps: [],
      where: 'page',
    },
    'a server that wants TLS': {
      exchange: blocked({ preflight: { status: 426, asks: 'x-a', headers: { Upgrade: 'TLS/1.2' } } }),
      shows: ['`426`'],
      instructs: 'write `https:` in the URL',
      steps: [],
      where: 'page',
    },
    'a server that wants another protocol, and does not say which': {
      exchange: blocked({ preflight: { status: 426, asks: 'x-a' } }),
      shows: ['`426`'],
      advises: '`new WebSocket()`',
      where: 'server',
    },
    'a check that finds no key, before CORS runs': {
      exchange: blocked({ preflight: { status: 400, asks: 'x-api-key' } }),
      shows: ['`400`', '`OPTIONS /users`'],
      evidence: [
        'preflight response 0 Status: 400 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      instructs: 'before any check',
      placement: 'before-auth',
      where: 'server',
    },
    'nginx, which a preflight without cookies is never too large for': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 400, headers: { Server: 'nginx', Date: 'Mon, 30 Nov 2026 09:00:00 GMT' } },
      }),
      shows: ['`400`'],
      steps: ["Look for the code that sets this status: it runs for `OPTIONS` too, and doesn't know about preflights."],
      where: 'server',
    },
    'plain http on a port for https, with headers that nginx always adds': {
      exchange: blocked({
        ...{ url: 'http://localhost:8443/users', method: 'PUT' },
        preflight: { status: 400, headers: { ...letIn, Server: 'nginx', Date: 'Mon, 30 Nov 2026 09:00:00 GMT' } },
      }),
      shows: ['`400`'],
      advises: 'Check whether this port takes only `https:`',
      where: 'server',
    },
  },
  silent: {
    'a bare 400 to a request': blocked({ answer: { status: 400 } }),
    'a bare 200': blocked({ method: 'PUT', preflight: { status: 200 } }),
    'a 204 that lacks the method': blocked({ method: 'PUT', preflight: { headers: allow(page) } }),
    'a bare 500': blocked({ method: 'PUT', preflight: { status: 500 } }),
  },
} satisfies Cases;
