import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a wildcard for the subdomain': {
      exchange: blocked({ answer: { headers: allow('https://*.example.com') } }),
      shows: ['the pattern `https://*.example.com`', `\`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: https://*.example.com → ${page}`],
      instructs: 'Keep the pattern in the server, and answer with the one origin that asks and fits it.',
      where: 'server',
    },
    'a wildcard for the port': {
      exchange: blocked({ from: 'http://localhost:5173', answer: { headers: allow('http://localhost:*') } }),
      shows: ['`http://localhost:*`'],
      where: 'server',
    },
    'a wildcard for every host': {
      exchange: blocked({ answer: { headers: allow('https://*') } }),
      shows: ['the pattern `https://*`'],
      instructs: `Write \`${page}\` into the server's list of origins`,
      where: 'server',
    },
    'a wildcard for the host alone': {
      exchange: blocked({ from: 'http://localhost:5173', answer: { headers: allow('*:5173') } }),
      shows: ['the pattern `*:5173`'],
      instructs: "Write `http://localhost:5173` into the server's list of origins",
      where: 'server',
    },
    'a regular expression': {
      exchange: blocked({ answer: { headers: allow('^https://.*\\.example\\.com$') } }),
      shows: ['browsers know no patterns'],
      instructs: 'Keep the pattern in the server',
      where: 'server',
    },
  },
  silent: {
    'the star alone, with credentials': blocked({ credentials: 'include', answer: { headers: allow('*') } }),
    'a quoted star': blocked({ answer: { headers: allow('"*"') } }),
  },
} satisfies Cases;
