import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const nginx = { Server: 'nginx' };
const good = allowed({ url: `${api}/users?page=1`, answer: { headers: allow(page, nginx) } });

export default {
  reports: {
    'a 404, where a 200 had the header': {
      exchange: blocked({ url: `${api}/users/7`, answer: { status: 404, headers: nginx } }),
      neighbours: [good],
      shows: ['nginx adds', '`404`', '`GET /users` (status `200`)', '`GET /users/7`'],
      evidence: [
        'response 0 Status: 404',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        'response 0 Server: nginx',
      ],
      confidence: 'probable',
      where: 'server',
    },
    'a 404 of nginx itself, in front of an app that may have added the header': {
      exchange: blocked({ url: `${api}/static/7`, answer: { status: 404, headers: nginx } }),
      neighbours: [allowed({ answer: { headers: allow(page, { ...nginx, 'X-Powered-By': 'Express' }) } })],
      shows: ['nginx adds', '`404`'],
      advises: 'The successful answer names Express, and this one only nginx.',
      confidence: 'probable',
      where: 'server',
    },
    'a 500, where a 200 had the header': {
      exchange: blocked({ answer: { status: 500, headers: nginx } }),
      neighbours: [good],
      shows: ['`500`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'nothing known about good answers': blocked({ answer: { status: 404, headers: nginx } }),
    'nginx without its app': { exchange: blocked({ answer: { status: 502, headers: nginx } }), neighbours: [good] },
    'a body that is too large': { exchange: blocked({ answer: { status: 413, headers: nginx } }), neighbours: [good] },
    'another server': {
      exchange: blocked({ answer: { status: 404, headers: { Server: 'Caddy' } } }),
      neighbours: [good],
    },
  },
} satisfies Cases;
