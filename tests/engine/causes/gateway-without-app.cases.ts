import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const html = { 'Content-Type': 'text/html' };

export default {
  reports: {
    'nginx without its app': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'nginx/1.27', ...html } } }),
      shows: ['nginx, in front of the app,', '`502`', 'is down or broke off'],
      evidence: ['response 0 Status: 502', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'infrastructure',
    },
    'Caddy without its app, whose error page is empty': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'Caddy', 'Content-Length': '0' } } }),
      shows: ['Caddy, in front of the app,', '`502`'],
      where: 'infrastructure',
    },
    "a 502 in JSON behind nginx, which puts its name in place of the app's": {
      exchange: blocked({
        answer: { status: 502, headers: { Server: 'nginx', 'Content-Type': 'application/json' } },
      }),
      shows: ['nginx, in front of the app,', '`502`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 504 without a type, whose body is not empty': {
      exchange: blocked({ answer: { status: 504, headers: { Server: 'nginx', 'Content-Length': '15' } } }),
      shows: ['nginx, in front of the app,', '`504`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a time-out, on the preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 504 } }),
      shows: ['A proxy in front of the app', 'took too long'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 503 behind nginx, which an app in maintenance may have sent': {
      exchange: blocked({ answer: { status: 503, headers: { Server: 'nginx/1.27', ...html } } }),
      shows: ['nginx, in front of the app,'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 502 of IIS, whose apps go by the same name': {
      exchange: blocked({
        answer: { status: 502, headers: { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET', ...html } },
      }),
      shows: ['IIS, in front of the app,'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a 502 that Gunicorn hands on, which stands in front of nothing else': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'gunicorn' } } }),
      shows: ['A proxy in front of the app'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'a 503 that the app signed': blocked({ answer: { status: 503, headers: { 'X-Powered-By': 'Express' } } }),
    'a readable 503': allowed({ answer: { status: 503, headers: allow(page) } }),
    'a crash of the app': blocked({ answer: { status: 500 } }),
  },
} satisfies Cases;
