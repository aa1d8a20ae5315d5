import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an extension, where its content script counts as the page': {
      exchange: blocked({ answer: { headers: allow('chrome-extension://abcdef') } }),
      shows: ['`chrome-extension://abcdef`'],
      advises: 'let its service worker ask instead',
      where: 'server',
    },
    'quite another origin': {
      exchange: blocked({ answer: { headers: allow('https://other.test') } }),
      shows: ['`https://other.test`', `\`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: https://other.test → ${page}`],
      steps: [
        'If several sites use this server, keep a list of their origins and answer with the one on it that asks.',
        'Send `Vary: Origin` with it, so that caches keep the answers apart.',
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
    'a host that a setting did not name': {
      exchange: blocked({ answer: { headers: allow('https://null') } }),
      shows: ['`https://null`'],
      advises: '`null` is what code writes for a setting without a value.',
      where: 'server',
    },
    'another port on another name of this machine': {
      exchange: blocked({ from: 'http://localhost:5173', answer: { headers: allow('http://127.0.0.1:3000') } }),
      shows: ['`http://127.0.0.1:3000`'],
      where: 'server',
    },
    'another origin on a preflight that a login check answers too': {
      exchange: blocked({ method: 'PUT', preflight: { status: 401, headers: allow('https://other.test') } }),
      shows: ['`https://other.test`'],
      evidence: [`preflight response 0 Access-Control-Allow-Origin: https://other.test → ${page}`],
      where: 'server',
    },
  },
  silent: {
    'no origin at all': blocked({ answer: {} }),
    'a star with credentials': blocked({ credentials: 'include', answer: { headers: allow('*') } }),
  },
} satisfies Cases;
