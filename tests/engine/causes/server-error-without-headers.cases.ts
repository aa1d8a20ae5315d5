import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const answerBeforeChecks =
  "Let the CORS middleware answer `OPTIONS` before any check. A preflight has no body, and none of the page's own headers.";

const aroundErrors =
  'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.';

const inMiddleware =
  'If the log names an `HTTPException`, a middleware raised it, and in FastAPI that ends as `500`. Return a `JSONResponse` there instead.';

const exactly = 'Write it exactly like this: scheme, host and port, without a slash at the end.';

const inPlace =
  'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.';

export default {
  reports: {
    'Express, whose `cors` has another origin on its list (measured)': {
      exchange: blocked({
        answer: {
          status: 500,
          headers: { 'X-Powered-By': 'Express', Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' },
        },
      }),
      shows: ['has no `Access-Control-Allow-Origin`', 'yet with `Vary: Origin` and `Access-Control-Allow-Credentials`'],
      placement: 'app-wide',
      steps: [`Add \`${page}\` to the origins that \`${api}\` allows.`, exactly, inPlace],
      where: 'server',
    },
    'an app that nginx takes its header off, to add one of its own to good answers alone (measured)': {
      exchange: blocked({
        answer: {
          status: 500,
          headers: { Server: 'nginx/1.22.1', 'Content-Type': 'application/json', Vary: 'Origin' },
        },
      }),
      shows: ['yet with `Vary: Origin`'],
      advises: 'If nginx adds the CORS headers, end those `add_header` lines with `always`',
      where: 'server',
    },
    'hapi, whose list has another origin (measured)': {
      exchange: blocked({ answer: { status: 500, headers: { vary: 'origin' } } }),
      shows: ['yet with `Vary: Origin`'],
      steps: [`Add \`${page}\` to the origins that \`${api}\` allows.`, exactly],
      where: 'server',
    },
    'an error beside an answer that let the page in': {
      exchange: blocked({ answer: { status: 500, headers: { Vary: 'Origin' } } }),
      neighbours: [allowed({ url: `${api}/health`, answer: { headers: allow(page) } })],
      shows: ['did carry CORS headers'],
      placement: 'on-errors',
      steps: [aroundErrors],
      where: 'server',
    },
    'Django, to which the URL lacks a slash (measured)': {
      exchange: blocked({
        method: 'POST',
        url: `${api}/users?a=1`,
        answer: { status: 500, headers: { Server: 'WSGIServer/0.2 CPython/3.11.2' } },
      }),
      shows: ['`500`'],
      steps: [`If the log names \`APPEND_SLASH\`, call \`${api}/users/\` from the page, with the slash.`, aroundErrors],
      where: 'server',
    },
    'Django, to a URL that has the slash': {
      exchange: blocked({
        method: 'POST',
        url: `${api}/users/`,
        answer: { status: 500, headers: { Server: 'WSGIServer/0.2 CPython/3.11.2' } },
      }),
      shows: ['`500`'],
      steps: [aroundErrors],
      where: 'server',
    },
    'a form whose type the code wrote itself': {
      exchange: blocked({
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data' },
        answer: { status: 500 },
      }),
      shows: ['`500`'],
      advises: 'Leave `Content-Type` out of the request: it lacks a `boundary`',
      where: 'server',
    },
    'a form whose type the browser wrote': {
      exchange: blocked({
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=----a' },
        answer: { status: 500 },
      }),
      shows: ['`500`'],
      steps: [aroundErrors],
      where: 'server',
    },
    'Apache, which cannot read its settings (measured)': {
      exchange: blocked({
        answer: { status: 500, headers: { Server: 'Apache/2.4.62', 'Content-Type': 'text/html; charset=iso-8859-1' } },
      }),
      shows: ['`500`'],
      steps: ['Then write `Header always set` in Apache: without `always` it leaves its errors out.'],
      where: 'server',
    },
    'a crash, after a preflight that passed': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { status: 500 },
      }),
      shows: ['`500`', '`PUT /users`', 'preflight did carry CORS headers'],
      evidence: ['response 0 Status: 500', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
    'a crash, and a neighbour that got the header': {
      exchange: blocked({ method: 'POST', answer: { status: 500 } }),
      neighbours: [allowed({ answer: { headers: allow('*') } })],
      shows: ['`GET /users` (status `200`) did carry CORS headers'],
      where: 'server',
    },
    'a preflight that an unknown server crashes on': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500 } }),
      // The preflight itself crashed: it proves nothing.
      shows: ['answered `OPTIONS /users` with status `500`. The console'],
      steps: [answerBeforeChecks],
      placement: 'before-auth',
      where: 'server',
    },
    'a preflight without the login that a check counts on': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, asks: 'authorization' } }),
      shows: ['A preflight comes without `Authorization`', 'login check'],
      steps: [answerBeforeChecks],
      where: 'server',
    },
    'the same in Express, whose CORS setup lets the page in elsewhere': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 500, asks: 'authorization', headers: { 'X-Powered-By': 'Express' } },
      }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
      shows: ['(status `200`) did carry CORS headers', 'A preflight comes without `Authorization`'],
      where: 'server',
    },
    'a request that Express fails on, for whose origin its CORS setup may throw': {
      exchange: blocked({ answer: { status: 500, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['`500`'],
      steps: [
        'The CORS setup itself can be that error. In Express that happens when the `origin` function of `cors` passes on an error. Give `cors` a list of origins, or let its `origin` function answer `false` instead of an error.',
        aroundErrors,
      ],
      where: 'server',
    },
    'the same in Express, whose CORS setup let the preflight in': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
        answer: { status: 500, headers: { 'X-Powered-By': 'Express' } },
      }),
      shows: ['`500`'],
      steps: [aroundErrors, inPlace],
      where: 'server',
    },
    'an exception that a middleware of FastAPI raised': {
      exchange: blocked({ answer: { status: 500, headers: { Server: 'uvicorn' } } }),
      shows: ['`500`'],
      steps: [inMiddleware, aroundErrors],
      where: 'server',
    },
    'the same on the preflight, which comes without a token': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: { Server: 'uvicorn' } } }),
      shows: ['`500`'],
      steps: [inMiddleware, answerBeforeChecks],
      where: 'server',
    },
    'an app that is down for a while, whoever asks': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 503, asks: 'authorization', headers: { 'X-Powered-By': 'Express' } },
      }),
      shows: ['answered `OPTIONS /users` with status `503`. The console'],
      where: 'server',
    },
    'a health check that the app itself answers': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'nginx', 'X-Powered-By': 'Express' } } }),
      shows: ['The server failed with status `503`', 'answered `GET /users` with status `503`. The console'],
      where: 'server',
    },
    'a development proxy of webpack, whose target is down': {
      exchange: blocked({ answer: { status: 504, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['The server failed with status `504`'],
      steps: [
        'A proxy says `504` of a server behind it: see that this one runs, and that its address is right.',
        'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.',
      ],
      where: 'server',
    },
  },
  silent: {
    'a crash with the header': allowed({ answer: { status: 500, headers: allow(page) } }),
    'a proxy without its app': blocked({ answer: { status: 502 } }),
    'a method that nobody knows': blocked({ method: 'PUT', preflight: { status: 501 } }),
  },
} satisfies Cases;
