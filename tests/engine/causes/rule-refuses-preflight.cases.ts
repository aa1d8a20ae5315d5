import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const ofNginx = { Server: 'nginx/1.22.1', 'Content-Type': 'text/html' };

export default {
  reports: {
    'HAProxy (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: { 'content-length': '93', 'cache-control': 'no-cache', 'content-type': 'text/html' },
        },
      }),
      shows: ['most likely a rule of HAProxy said no: `403`'],
      instructs: 'add `!METH_OPTIONS` to the rule',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a rule of Squid': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 403, headers: { Server: 'squid/5.7', Via: '1.1 vm (squid/5.7)' } },
      }),
      shows: ['a rule of Squid'],
      confidence: 'probable',
      instructs: 'look for `http_access`',
      where: 'infrastructure',
    },
    'a rule of nginx that turns the method away (measured)': {
      exchange: blocked({ method: 'PUT', preflight: { status: 403, headers: ofNginx } }),
      short: 'nginx refused the preflight',
      shows: ['a rule of nginx'],
      why: 'it was not the app that answered',
      evidence: [
        'preflight response 0 Status: 403 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Server: nginx/1.22.1',
      ],
      confidence: 'probable',
      instructs: 'look for `limit_except`, `deny` and `return 403`',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers.'],
      where: 'infrastructure',
    },
    'nginx that adds the CORS headers to its own refusal': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 403, headers: allow(page, { ...ofNginx, 'Access-Control-Allow-Methods': 'PUT' }) },
      }),
      shows: ['a rule of nginx'],
      why: 'An error or a redirect as the answer means no',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a rule of Apache that turns the method away (measured)': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: { Server: 'Apache/2.4.71 (Debian)', 'Content-Type': 'text/html; charset=iso-8859-1' },
        },
      }),
      shows: ['a rule of Apache'],
      confidence: 'probable',
      instructs: 'look for `<Limit>`, `<LimitExcept>` and `Require`',
      where: 'infrastructure',
    },
    'the firewall of a load balancer of AWS': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 403, headers: { Server: 'awselb/2.0', 'Content-Type': 'text/html' } },
      }),
      shows: ['a rule of AWS ELB'],
      confidence: 'probable',
      instructs: 'look for `fixed-response` and `AWS WAF`',
      where: 'infrastructure',
    },
    'a fixed response of such a load balancer': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 403,
          headers: { Server: 'awselb/2.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': '0' },
        },
      }),
      shows: ['a rule of AWS ELB'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'an app behind nginx that checks logins': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { Server: 'nginx', 'Content-Type': 'text/html; charset=utf-8' } },
    }),
    'a function behind a load balancer of AWS': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { Server: 'awselb/2.0', 'Content-Type': 'application/json' } },
    }),
    'a proxy that asks for a login': blocked({
      method: 'PUT',
      preflight: { status: 407, headers: { Server: 'squid/5.7', Via: '1.1 vm (squid/5.7)' } },
    }),
    'nginx that refuses a login': blocked({
      method: 'PUT',
      preflight: { status: 403, headers: { ...ofNginx, 'WWW-Authenticate': 'Basic realm="api"' } },
    }),
    'a refusal of the request itself': blocked({ answer: { status: 403, headers: ofNginx } }),
  },
} satisfies Cases;
