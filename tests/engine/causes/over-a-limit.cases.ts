import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a body that lighttpd finds too large (measured)': {
      exchange: blocked({ method: 'POST', answer: { status: 413, headers: { Server: 'lighttpd/1.4.69' } } }),
      shows: ['lighttpd, which stands in front of the app'],
      instructs: '`server.max-request-size`',
      where: 'server',
    },
    'a preflight that is too large: it has no body': {
      exchange: blocked({ method: 'POST', preflight: { asks: 'x-key', status: 413 } }),
      shows: ['`413`: its headers are too large'],
      instructs: 'Send a shorter URL or fewer headers',
      where: 'server',
    },
    'too many requests, from an origin that the `cors` of Express does not list (measured)': {
      exchange: blocked({ answer: { status: 429, headers: { 'X-Powered-By': 'Express', Vary: 'Origin' } } }),
      shows: ['yet with `Vary: Origin`: a CORS filter that read the request', 'the limit is one of the app itself'],
      why: 'An error answer needs the CORS headers',
      placement: 'app-wide',
      steps: [
        `Add \`${page}\` to the origins that \`${api}\` allows.`,
        'Write it exactly like this: scheme, host and port, without a slash at the end.',
      ],
      where: 'server',
    },
    'the same behind nginx: what the filter left on it came out of the app': {
      exchange: blocked({
        preflight: { asks: 'sentry-trace', status: 429, headers: { Server: 'nginx', Vary: 'Origin' } },
      }),
      shows: ['yet with `Vary: Origin`: a CORS filter that read the request'],
      hides: 'nginx, which stands in front of the app',
      steps: [
        `Add \`${page}\` to the origins that \`${api}\` allows.`,
        'Write it exactly like this: scheme, host and port, without a slash at the end.',
      ],
      where: 'server',
    },
    'too many requests for HAProxy (measured)': {
      exchange: blocked({
        answer: {
          status: 429,
          headers: { 'content-length': '117', 'cache-control': 'no-cache', 'content-type': 'text/html' },
        },
      }),
      shows: ['Most likely that was HAProxy, in front of the app.'],
      where: 'server',
    },
    'a body that nginx finds too large': {
      exchange: blocked({ method: 'POST', answer: { status: 413, headers: { Server: 'nginx' } } }),
      shows: ['`413`: its body is too large', 'nginx, which stands in front of the app'],
      instructs: 'raise the limit of nginx for the body: `client_max_body_size`.',
      evidence: ['response 0 Status: 413', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
    'a body that Apache finds too large, the same of which nginx would call by another name': {
      exchange: blocked({ method: 'POST', answer: { status: 413, headers: { Server: 'Apache/2.4.62 (Debian)' } } }),
      shows: ['Apache, which stands in front of the app'],
      instructs: '`LimitRequestBody`',
      where: 'server',
    },
    'a body that is too large for an app, which its proxy let through': {
      exchange: blocked({
        method: 'POST',
        answer: { status: 413, headers: { Server: 'nginx', 'X-Powered-By': 'Express' } },
      }),
      shows: ['the limit is one of the app itself'],
      instructs: '`express.json({ limit })`',
      where: 'server',
    },
    'a body too large for nobody knows whom': {
      exchange: blocked({ method: 'POST', answer: { status: 413 } }),
      shows: ['The app itself may never have seen it.'],
      instructs: '`client_max_body_size` in nginx',
      where: 'server',
    },
    'a body that a host of functions never takes': {
      exchange: blocked({ method: 'POST', answer: { status: 413, headers: { 'x-vercel-id': 'fra1::1' } } }),
      shows: ['Vercel, which stands in front of the app'],
      instructs: 'Send less: Vercel has a fixed limit.',
      where: 'server',
    },
    'a limit of the app itself, which counts preflights': {
      exchange: blocked({ method: 'PUT', preflight: { status: 429, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['Its headers show Express: the limit is one of the app itself.'],
      why: 'An error or a redirect as the answer means no',
      advises: 'Let the CORS middleware answer `OPTIONS` before any check.',
      where: 'server',
    },
    'a limit of the app itself': {
      exchange: blocked({ answer: { status: 429, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['Its headers show Express: the limit is one of the app itself.'],
      why: 'An error answer needs the CORS headers like every other one.',
      steps: ['Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'],
      where: 'server',
    },
    'a limit in an app behind Gunicorn, which limits nothing itself': {
      exchange: blocked({ answer: { status: 429, headers: { Server: 'gunicorn' } } }),
      shows: ['there were too many requests', 'The app itself may never have seen it.'],
      where: 'server',
    },
    'a bucket, in front of no app': {
      exchange: blocked({ answer: { status: 429, headers: { 'X-GUploader-UploadID': '1' } } }),
      shows: ['there were too many requests', 'The app itself may never have seen it.'],
      where: 'server',
    },
    'too many requests, even for the preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 429, headers: { 'Retry-After': '30' } } }),
      shows: ['there were too many requests', '`OPTIONS /users`'],
      evidence: [
        'preflight response 0 Status: 429',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Retry-After: 30',
      ],
      where: 'server',
    },
    'too many requests, where the preflight is let in but for its status': {
      exchange: blocked({ method: 'PUT', preflight: { status: 429, headers: allow(page) } }),
      shows: ['answered `OPTIONS /users` with status `429`. The app itself'],
      hides: 'without CORS headers',
      why: 'whatever headers come with it',
      steps: [
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      evidence: ['preflight response 0 Status: 429'],
      where: 'server',
    },
    'a URL that is too long': {
      exchange: blocked({ answer: { status: 414 } }),
      shows: ['`414`: its URL is too long'],
      instructs: 'Move the long part of the URL into the body of a `POST`.',
      where: 'server',
    },
    'headers that are too large': {
      exchange: blocked({ answer: { status: 431 } }),
      shows: ['its headers are too large'],
      instructs: 'fewer cookies',
      where: 'server',
    },
    'the same of a preflight, which has no cookies': {
      exchange: blocked({ method: 'PUT', preflight: { status: 431 } }),
      shows: ['its headers are too large'],
      instructs: 'Send a shorter URL or fewer headers, or raise',
      where: 'server',
    },
  },
  silent: {
    'a readable 429': allowed({ answer: { status: 429, headers: allow(page) } }),
    'a crash': blocked({ answer: { status: 500 } }),
  },
} satisfies Cases;
